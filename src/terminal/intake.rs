//! A file of results on its way in: read beside the screen, counted for the page, taken in after a backup.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::app::{Answer, Intake, Line, Message, Model, Routed, Step, To, Wish};
use crate::exchange::booking::{BookError, Booked, Booking, Feeds, Goes, Known, Map, Origin, Routes, book, routes};
use crate::exchange::results::{self, Answers, Mark, Order, Report, Span};
use crate::exchange::{ImportError, say};
use crate::store::backup::Reason;
use crate::text::{Words, sanitize};

use super::files::{back_up, import_other};
use super::intake_page::{ask, preview};
use super::session::Session;
use super::tell::refused;

/// A report is never larger.
const LARGEST: u64 = 96 << 20;

/// The file on its way in, as the session keeps it.
pub struct Taking {
    path: PathBuf,
    answers: Answers,
    job: Option<Receiver<Read>>,
    share: Arc<AtomicU64>,
    stopped: Arc<AtomicBool>,
    pub(super) read: Option<(Report, String, Routes)>,
}

/// What became of reading.
enum Read {
    Results(Box<Report>, String),
    /// No results of a tool that is known.
    Other,
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
        Ok(metadata) if metadata.len() > LARGEST && super::files::begins_as_plan(path) => return Read::Other,
        Ok(metadata) if metadata.len() > LARGEST => return unreadable(std::io::ErrorKind::FileTooLarge.into()),
        Ok(_) => std::fs::read(path),
        Err(error) => return unreadable(error),
    };
    let opened = match bytes.map(results::open) {
        Ok(Ok(opened)) => opened,
        Ok(Err(error)) => return Read::Failed(error),
        Err(error) => return unreadable(error),
    };
    if opened.is_json() || !opened.is_known(answers) {
        return Read::Other;
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
fn home(path: &Path) -> PathBuf {
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
                    let routes = routes(&model.plan, &report, &Map::default());
                    taking.read = Some((*report, hash, routes));
                    vec![preview(taking, model)]
                }
                Read::Failed(ImportError::Doubt(doubt)) => vec![taking.page(Step::Asking(ask(&doubt, model)))],
                Read::Failed(error) => {
                    let (sentence, hint) = say(&error, &model.words, &model.plan);
                    let sentence = format!("{}: {sentence} {hint}", taking.name());
                    session.taking = None;
                    vec![Message::IntakeClosed(None), Message::Refused { sentence, stale: false }]
                }
                Read::Unreadable(sentence) => {
                    session.taking = None;
                    vec![Message::IntakeClosed(None), Message::Refused { sentence: sanitize(&sentence).into_owned(), stale: false }]
                }
                // A plan or a table: it is taken in as it is.
                Read::Other => {
                    let path = taking.path.clone();
                    session.taking = None;
                    let mut messages = vec![Message::IntakeClosed(None)];
                    messages.extend(import_other(session, model, &path));
                    messages
                }
            }
        }
    }
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
            taking.start();
            vec![taking.page(Step::Reading(0.0))]
        }
        Wish::Route(wished) => {
            if let Some((_, _, routes)) = taking.read.as_mut() {
                for (of, to) in wished {
                    route(routes, of, to);
                }
            }
            vec![preview(taking, model)]
        }
        Wish::Take => take(session, model),
    }
}

/// Keeps an answer; a sentence when it is none.
fn answered(answers: &mut Answers, answer: Answer, words: &Words) -> Option<String> {
    match answer {
        Answer::Decimal(sign) => answers.decimal = Some(if sign == ',' { Mark::Comma } else { Mark::Point }),
        Answer::DayFirst(is_first) => answers.order = Some(if is_first { Order::DayFirst } else { Order::MonthFirst }),
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
    }
}

/// Guesses that stand on the page are the user's word once it is taken in.
fn confirmed(routes: &Routes) -> Routes {
    let mut routes = routes.clone();
    routes.campaigns.iter_mut().filter(|route| route.known == Known::Guessed).for_each(|route| route.known = Known::Said);
    routes
}

/// What the file would change, or changes.
pub fn booked(taking: &Taking, model: &Model, is_preview: bool) -> Result<Booked, BookError> {
    let Some((report, hash, routes)) = &taking.read else { return Ok(Booked::default()) };
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
    let booked = match booked(taking, model, false) {
        Ok(booked) => booked,
        Err(error) => return vec![told(error, model)],
    };
    let counts = [("new", booked.new.into()), ("changed", booked.changed.into()), ("same", booked.same.into())];
    let sentence = model.words.say_with("imported", &counts);
    if booked.edit.changes.is_empty() {
        session.taking = None;
        return vec![Message::IntakeClosed(Some(sentence))];
    }
    if let Some(store) = session.store.as_ref() {
        let stamp = session.clock.stamp("screen");
        if let Err(error) = back_up(store, &session.places, Reason::Import, &stamp) {
            return vec![refused(&error, session.path(), model)];
        }
    }
    let mut messages = session.commit(booked.edit, model);
    if matches!(messages.last(), Some(Message::Committed(..))) {
        session.taking = None;
        messages.push(Message::IntakeClosed(Some(sentence)));
    }
    messages
}

fn told(error: BookError, model: &Model) -> Message {
    let (sentence, hint) = say(&ImportError::Book(error), &model.words, &model.plan);
    Message::Refused { sentence: format!("{sentence} {hint}"), stale: false }
}
