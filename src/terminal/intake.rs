//! A file of results on its way in: read beside the screen, counted for the page, taken in after a backup.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::app::{Answer, Intake, Line, Message, Model, Routed, Step, To, Wish};
use crate::domain::Edit;
use crate::exchange::booking::{BookError, Booked, Booking, Feeds, Goes, Known, Map, Origin, Routes, book, routes};
use crate::exchange::plan_workbook::back::{self, Difference, Edited};
use crate::exchange::results::{self, Answers, Mark, Opened, Order, Report, Span};
use crate::exchange::{ImportError, say_on_screen};
use crate::store::backup::Reason;
use crate::text::{Tongue, Words, sanitize};

use super::files::{back_up, import_other, is_ours};
use super::intake_page::{ask, preview};
use super::session::Session;
use super::tell::refused;
use super::{intake_sheet, intake_workbook};

/// A report is never larger.
const LARGEST: u64 = 96 << 20;

/// The file on its way in, as the session keeps it.
pub struct Taking {
    path: PathBuf,
    pub(super) answers: Answers,
    job: Option<Receiver<Read>>,
    share: Arc<AtomicU64>,
    stopped: Arc<AtomicBool>,
    pub(super) read: Option<Held>,
}

/// What a file holds, once it is read.
pub(super) enum Held {
    /// Results of another tool: their figures, the file's fingerprint, where they go.
    Results(Box<Report>, String, Routes),
    /// A plan sheet of somebody's own.
    Sheet(Box<intake_sheet::Sheet>),
    /// A workbook of a plan that came back: what it says otherwise.
    Edited(Vec<Difference>),
}

/// What became of reading.
enum Read {
    Results(Box<Report>, String),
    /// A workbook of a plan that came back.
    Edited(Edited),
    /// No results of a tool that is known; not opened where it is a whole plan.
    Other(Option<Opened>),
    Failed(ImportError),
    Unreadable(String),
}

impl Taking {
    fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            answers: Answers::default(),
            job: None,
            share: Arc::default(),
            stopped: Arc::default(),
            read: None,
        }
    }

    /// Whether it is being read.
    pub const fn is_reading(&self) -> bool {
        self.job.is_some()
    }

    fn name(&self) -> String {
        sanitize(&self.path.file_name().unwrap_or_default().to_string_lossy()).into_owned()
    }

    /// Reads it on another thread.
    fn start(&mut self) {
        let (sender, receiver) = channel();
        let (path, answers, name) = (self.path.clone(), self.answers.clone(), self.name());
        self.share = Arc::default();
        self.stopped = Arc::default();
        let (share, stopped) = (Arc::clone(&self.share), Arc::clone(&self.stopped));
        std::thread::spawn(move || {
            let watch = |done: f64| {
                share.store(done.to_bits(), Ordering::Relaxed);
                !stopped.load(Ordering::Relaxed)
            };
            let _ = sender.send(read(&path, &name, &answers, &watch));
        });
        self.job = Some(receiver);
    }

    /// Reads the file again, with what was answered meanwhile.
    fn again(&mut self) -> Vec<Message> {
        self.start();
        vec![self.page(Step::Reading(0.0))]
    }

    /// The page of this step.
    pub fn page(&self, step: Step) -> Message {
        Message::Intake(Box::new(Intake { file: self.name(), step, chosen: 0, line: Line::default() }))
    }
}

impl Drop for Taking {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

fn read(path: &Path, name: &str, answers: &Answers, watch: &dyn Fn(f64) -> bool) -> Read {
    let unreadable = |error: std::io::Error| Read::Unreadable(format!("{}: {error}", path.display()));
    let bytes = match std::fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => return unreadable(std::io::ErrorKind::InvalidInput.into()),
        Ok(metadata) if metadata.len() > LARGEST && super::files::begins_as_plan(path) => return Read::Other(None),
        Ok(metadata) if metadata.len() > LARGEST => return unreadable(std::io::ErrorKind::FileTooLarge.into()),
        Ok(_) => std::fs::read(path),
        Err(error) => return unreadable(error),
    };
    let opened = match bytes.map(results::open) {
        Ok(Ok(opened)) => opened,
        Ok(Err(error)) => return Read::Failed(error),
        Err(error) => return unreadable(error),
    };
    let words = [Words::new(Tongue::French), Words::new(Tongue::English)];
    if let Some(edited) = back::read(&opened.tabs(), &[&words[0], &words[1]]) {
        return Read::Edited(edited);
    }
    if opened.is_json() || !opened.is_known(answers) {
        return Read::Other(Some(opened));
    }
    let hash = opened.hash.clone();
    match results::read(name, &opened, answers, watch) {
        Ok(report) => Read::Results(Box::new(report), hash),
        Err(error) => Read::Failed(error),
    }
}

/// Begins to read a file; the page shows how far it is.
pub fn begin(session: &mut Session, path: &Path) -> Vec<Message> {
    let mut taking = Taking::new(&home(path));
    taking.start();
    let page = taking.page(Step::Reading(0.0));
    session.taking = Some(taking);
    vec![page]
}

/// A path as people type it: `~` is their home.
pub(super) fn home(path: &Path) -> PathBuf {
    let folder = std::env::var_os("HOME").map(PathBuf::from);
    match (path.strip_prefix("~"), folder) {
        (Ok(rest), Some(folder)) => folder.join(rest),
        _ => path.to_owned(),
    }
}

/// What reading has come to since the last look.
pub fn finished(session: &mut Session, model: &Model) -> Vec<Message> {
    let Some(taking) = session.taking.as_mut() else { return Vec::new() };
    let Some(job) = &taking.job else { return Vec::new() };
    match job.try_recv() {
        Err(TryRecvError::Empty) => vec![taking.page(Step::Reading(f64::from_bits(taking.share.load(Ordering::Relaxed))))],
        Err(TryRecvError::Disconnected) => {
            session.taking = None;
            vec![Message::IntakeClosed(None)]
        }
        Ok(read) => {
            taking.job = None;
            match read {
                Read::Results(report, hash) => {
                    let mut routes = routes(&model.plan, &report, &Map::default());
                    if let Some(Held::Results(_, _, earlier)) = taking.read.take() {
                        routes.keep_said(earlier);
                    }
                    taking.read = Some(Held::Results(report, hash, routes));
                    vec![preview(taking, model)]
                }
                Read::Failed(ImportError::Doubt(doubt)) => vec![taking.page(Step::Asking(ask(&doubt, model)))],
                Read::Failed(error) => {
                    let sentence = format!("{}: {}", taking.name(), say_on_screen(&error, &model.words, &model.plan));
                    session.taking = None;
                    vec![Message::IntakeClosed(None), Message::Refused { sentence, stale: false }]
                }
                Read::Unreadable(sentence) => {
                    session.taking = None;
                    vec![Message::IntakeClosed(None), Message::Refused { sentence: sanitize(&sentence).into_owned(), stale: false }]
                }
                Read::Edited(edited) => intake_workbook::compared(session, model, &edited),
                Read::Other(opened) => other(session, model, opened),
            }
        }
    }
}

/// A plan or a table of ours is taken in as it is; a sheet of somebody's own is shown first.
fn other(session: &mut Session, model: &Model, opened: Option<Opened>) -> Vec<Message> {
    let Some(taking) = session.taking.as_mut() else { return Vec::new() };
    let path = taking.path.clone();
    let sheet = opened.filter(|opened| !is_ours(model, &path, opened)).and_then(intake_sheet::Sheet::of);
    if let Some(sheet) = sheet {
        taking.read = Some(Held::Sheet(Box::new(sheet)));
        return vec![preview(taking, model)];
    }
    session.taking = None;
    let mut messages = vec![Message::IntakeClosed(None)];
    messages.extend(import_other(session, model, &path));
    messages
}

/// Does what the page asks.
pub fn wish(session: &mut Session, model: &Model, wish: Wish) -> Vec<Message> {
    let Some(taking) = session.taking.as_mut() else { return vec![Message::IntakeClosed(None)] };
    match wish {
        Wish::Stop => {
            session.taking = None;
            vec![Message::IntakeClosed(None)]
        }
        Wish::Answer(answer) => {
            if let Some(sentence) = answered(&mut taking.answers, answer, &model.words) {
                return vec![Message::Refused { sentence, stale: false }];
            }
            taking.again()
        }
        Wish::Route(wished) if let [(Routed::Dates, To::DayFirst(is_first))] = wished[..] => {
            taking.answers.order = Some(order(is_first));
            taking.again()
        }
        Wish::Route(wished) => {
            let refused = match taking.read.as_mut() {
                Some(Held::Results(_, _, routes)) => {
                    for (of, to) in wished {
                        route(routes, of, to);
                    }
                    false
                }
                Some(Held::Sheet(sheet)) => !wished.into_iter().all(|(of, to)| sheet.route(of, to)),
                _ => false,
            };
            if refused {
                let sentence = model.words.say("plan-sheet-no-activity").into_owned();
                return vec![Message::Refused { sentence, stale: false }];
            }
            vec![preview(taking, model)]
        }
        Wish::Take => take(session, model),
        Wish::Choose(chosen) => intake_workbook::bring_in(session, model, &chosen),
    }
}

const fn order(is_day_first: bool) -> Order {
    if is_day_first { Order::DayFirst } else { Order::MonthFirst }
}

/// Keeps an answer; a sentence when it is none.
fn answered(answers: &mut Answers, answer: Answer, words: &Words) -> Option<String> {
    match answer {
        Answer::Decimal(sign) => answers.decimal = Some(if sign == ',' { Mark::Comma } else { Mark::Point }),
        Answer::DayFirst(is_first) => answers.order = Some(order(is_first)),
        Answer::Year(year) => answers.year = Some(year),
        Answer::NearestWeek => answers.nearest_week = true,
        Answer::Currency(code) => answers.currency = Some(code),
        Answer::Days(text) => match Span::parse(&text) {
            Some(span) => answers.period = Some(span),
            None => return Some(words.say_with("intake-no-days", &[("text", sanitize(&text).into_owned().into())])),
        },
    }
    None
}

fn route(routes: &mut Routes, of: Routed, to: To) {
    match of {
        Routed::Campaign(place) => {
            let Some(route) = routes.campaigns.get_mut(place) else { return };
            route.to = Some(match to {
                To::Activity(activity) => Goes::Activity(activity),
                To::Plan => Goes::Plan,
                To::New => Goes::New,
                _ => Goes::Nowhere,
            });
            route.known = Known::Said;
        }
        Routed::Metric(place) => {
            let Some(route) = routes.metrics.get_mut(place) else { return };
            route.to = Some(match to {
                To::Kpi(kpi) => Feeds::Kpi(kpi),
                To::Spend => Feeds::Spend,
                To::New => Feeds::New,
                _ => Feeds::Nothing,
            });
            route.known = Known::Said;
        }
        Routed::Column(_) | Routed::Dates => {}
    }
}

/// Guesses that stand on the page are the user's word once it is taken in.
fn confirmed(routes: &Routes) -> Routes {
    let mut routes = routes.clone();
    routes.campaigns.iter_mut().filter(|route| route.known == Known::Guessed).for_each(|route| route.known = Known::Said);
    routes.metrics.iter_mut().filter(|route| route.known == Known::Guessed).for_each(|route| route.known = Known::Said);
    routes
}

/// What the file would change, or changes.
pub fn booked(taking: &Taking, model: &Model, is_preview: bool) -> Result<Booked, BookError> {
    let Some(Held::Results(report, hash, routes)) = &taking.read else { return Ok(Booked::default()) };
    let booking = Booking {
        origin: Origin { file: taking.name(), hash: hash.clone(), today: model.today },
        on: taking.answers.period.filter(|span| span.first == span.last).map(|span| span.last),
        is_preview,
        name: &|metric| model.words.say(&metric.text_key()).into_owned(),
    };
    book(&model.plan, report, &confirmed(routes), &booking)
}

/// Writes it: one edit after a backup.
fn take(session: &mut Session, model: &Model) -> Vec<Message> {
    let Some(taking) = session.taking.as_ref() else { return Vec::new() };
    let made = match &taking.read {
        Some(Held::Sheet(sheet)) => sheet.import(model).map(|(made, _)| (made.edit, [made.new, made.changed, made.same])),
        _ => booked(taking, model, false).map_err(ImportError::Book).map(|made| (made.edit, [made.new, made.changed, made.same])),
    };
    let (edit, [new, changed, same]) = match made {
        Ok(made) => made,
        Err(error) => return vec![told(&error, model)],
    };
    let sentence = model.words.say_with("imported", &[("new", new.into()), ("changed", changed.into()), ("same", same.into())]);
    write(session, model, edit, sentence)
}

/// Commits what came in, after a backup, and closes the page with a sentence.
pub(super) fn write(session: &mut Session, model: &Model, edit: Edit, sentence: String) -> Vec<Message> {
    if edit.changes.is_empty() {
        session.taking = None;
        return vec![Message::IntakeClosed(Some(sentence))];
    }
    if let Some(store) = session.store.as_ref() {
        let stamp = session.clock.stamp("screen");
        if let Err(error) = back_up(store, &session.places, Reason::Import, &stamp) {
            return vec![refused(&error, session.path(), model)];
        }
    }
    let mut messages = session.commit(edit, model);
    if matches!(messages.last(), Some(Message::Committed(..))) {
        session.taking = None;
        messages.push(Message::IntakeClosed(Some(sentence)));
    }
    messages
}

/// What is wrong, said on the screen.
pub(super) fn told(error: &ImportError, model: &Model) -> Message {
    Message::Refused { sentence: say_on_screen(error, &model.words, &model.plan), stale: false }
}
