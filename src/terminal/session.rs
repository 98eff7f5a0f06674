//! An open plan and what is done to it: commits, undo, other programs' commits, loading beside the screen, backups.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use crate::analysis::Standing;
use crate::app::{Effect, HalfTyped, Message, Model};
use crate::domain::{Day, Edit, Plan};
use crate::exchange::templates;
use crate::store::{Access, Stamp, Store, StoreError, backup};
use crate::text::{Tongue, Words};

use super::clock::Clock;
use super::folder::Folder;
use super::places::Places;
use super::readings::Readings;
use super::run::{Failure, Opening, Options, welcome};
use super::tell::{refused, sentence, whereabouts};
use super::typing::Kept;
use super::wake::Wake;
use super::{clipboard, desk, files, intake, offers, past, preferences, recents, trail};

/// Files up to this size are read before the first frame; beyond, the first rows are shown and the rest is read beside.
const AT_ONCE: u64 = 3 << 20;
/// Rows of a first screen.
const HEAD: usize = 120;
/// Deleting so many records at once makes a backup first.
const BULK: usize = 50;
/// A backup is due this long after the last one, when something changed.
const BACKUP: Duration = Duration::from_mins(30);

/// The clock of the stand-up.
const SECOND: Duration = Duration::from_secs(1);

/// Undo or redo of the store.
type Step = fn(&mut Store, &Stamp) -> Result<Option<(u64, Edit)>, StoreError>;

/// The plan on disk, as the screen uses it.
pub struct Session {
    pub(super) store: Option<Store>,
    pub(super) clock: Clock,
    pub(super) places: Places,
    pub(super) config: PathBuf,
    pub(super) tongue: Tongue,
    /// A demo's file: it goes when the program does.
    pub(super) throw_away: Option<PathBuf>,
    /// A file of results on its way in.
    pub(super) taking: Option<intake::Taking>,
    pub(super) jobs: Option<Receiver<Message>>,
    pub(super) readings: Readings,
    /// What is being typed, kept on disk; and what a program that is gone left half typed.
    pub(super) kept: Option<Kept>,
    pub(super) left: Option<HalfTyped>,
    pub(super) folder: Folder,
    day: Day,
    backed_up: Instant,
    /// When the stand-up's last second was told.
    ticked: Instant,
    changed: bool,
}

impl Session {
    /// A session without a plan yet.
    pub fn new(clock: Clock, places: Places, config: PathBuf, tongue: Tongue, teller: Sender<Wake>) -> Self {
        Self {
            store: None,
            clock,
            places,
            config,
            tongue,
            throw_away: None,
            taking: None,
            jobs: None,
            readings: Readings::default(),
            kept: None,
            left: None,
            folder: Folder::new(teller),
            day: clock.today(),
            backed_up: Instant::now(),
            ticked: Instant::now(),
            changed: false,
        }
    }

    /// Opens what the options say and shows it.
    pub fn open(&mut self, model: &mut Model, options: &Options) -> Result<(), Failure> {
        match &options.opening {
            Opening::Demo(name) => {
                let today = self.clock.today();
                let found = templates::demo(name, self.tongue, today).or_else(|| templates::template(name, self.tongue, today));
                let plan = found.ok_or_else(|| Failure::NoDemo(name.clone()))?;
                self.open_demo(model, &plan)?;
                return Ok(());
            }
            Opening::Default if !self.places.default_plan().exists() => welcome(model),
            Opening::Default => self.open_file(model, &self.places.default_plan(), options)?,
            Opening::Plan(path) => self.open_file(model, path, options)?,
        }
        Ok(())
    }

    /// The open file; the default plan's name before there is one.
    pub fn path(&self) -> &Path {
        self.store.as_ref().map_or(Path::new("kpilot"), Store::path)
    }

    /// Keeps how everything lies for the next session; a throw-away plan has none.
    pub fn keep_desk(&self, model: &Model) {
        if let (Some(store), None) = (&self.store, &self.throw_away) {
            desk::keep(model, &self.places, store.path());
        }
    }

    fn open_file(&mut self, model: &mut Model, path: &Path, options: &Options) -> Result<(), StoreError> {
        let access = if options.read_only || options.as_of.is_some() { Access::Read } else { Access::Write };
        let store = Store::open_at_once(path, access, Some(&self.places.state))?;
        let Some(day) = options.as_of else {
            self.show(model, store)?;
            desk::take_up(model, &self.places, path);
            return Ok(());
        };
        let plan = store.as_of(day)?;
        let told = model.words.say_with("as-of", &[("day", model.words.days().day_long(day).into())]);
        show_whole(model, plan, day, store.revision()?);
        model.today = day;
        self.day = day;
        model.file = whereabouts(&store, &model.words, false);
        model.file.read_only = Some(told.clone());
        model.say(told);
        Ok(())
    }

    /// Makes a throw-away file of a demo and shows it.
    pub fn open_demo(&mut self, model: &mut Model, plan: &Plan) -> Result<(), StoreError> {
        let stamp = self.clock.stamp("demo");
        let number = stamp.at.timestamp_nanos_opt().unwrap_or_default();
        let path = std::env::temp_dir().join(format!("kpilot-demo-{}-{number}.kpilot", std::process::id()));
        let store = files::create_lived(&path, plan, &stamp)?;
        self.throw_away = Some(path);
        self.show(model, store)?;
        model.file.example = true;
        Ok(())
    }

    /// Shows an open plan: whole, or its first rows while the rest is read beside.
    pub fn show(&mut self, model: &mut Model, store: Store) -> Result<(), StoreError> {
        let bytes = std::fs::metadata(store.path()).map_or(0, |file| file.len());
        model.file = whereabouts(&store, &model.words, false);
        let today = self.clock.today();
        if bytes <= AT_ONCE {
            let (plan, revision) = (store.load()?, store.revision()?);
            show_whole(model, plan, today, revision);
        } else {
            let head = store.load_head(HEAD)?;
            drop(crate::app::update(model, Message::Loaded(Box::new(head.plan), None, 0)));
            self.load_beside(&store)?;
        }
        if let Some(copy) = store.recovered() {
            let sentence = model.words.say_with("recovered", &[("file", copy.display().to_string().into())]);
            model.say(sentence);
        }
        self.keep_typing_of(&store);
        self.folder.forget();
        self.store = Some(store);
        Ok(())
    }

    /// Reads the whole plan and judges it on another thread; its messages come through [`Session::finished`].
    fn load_beside(&mut self, store: &Store) -> Result<(), StoreError> {
        let (sender, receiver) = channel();
        let (reader, today) = (store.beside(Access::Read)?, self.clock.today());
        let tongue = self.tongue;
        std::thread::spawn(move || {
            let loaded = files::load_and_judge(&reader, today, &sender).and_then(|(plan, standing, revision)| {
                let _ = sender.send(Message::Loaded(Box::new(plan), Some(Box::new(standing)), revision));
                reader.check_pages()
            });
            if let Err(error) = loaded {
                let _ = sender.send(Message::Lost(sentence(&error, reader.path(), &Words::new(tongue))));
            }
        });
        self.jobs = Some(receiver);
        Ok(())
    }

    /// Whether a job is running.
    pub fn busy(&self) -> bool {
        self.jobs.is_some() || self.readings.any() || self.taking.as_ref().is_some_and(intake::Taking::is_reading)
    }

    /// How long nothing is due by itself: a second of the stand-up's clock, a backup.
    pub fn pause(&self, model: &Model) -> Duration {
        let second = model.standup.is_some().then(|| SECOND.saturating_sub(self.ticked.elapsed()));
        let backup = self.changed.then(|| BACKUP.saturating_sub(self.backed_up.elapsed()));
        second.into_iter().chain(backup).min().unwrap_or(Duration::MAX)
    }

    /// The messages of running jobs.
    pub fn finished(&mut self, model: &Model) -> Vec<Message> {
        let mut found = intake::finished(self, model);
        found.extend(self.readings.finished());
        let Some(jobs) = &self.jobs else {
            found.extend(self.left.take().map(|left| Message::Typed(Box::new(left))));
            return found;
        };
        loop {
            match jobs.try_recv() {
                Ok(message) => found.push(message),
                Err(TryRecvError::Empty) => return found,
                Err(TryRecvError::Disconnected) => break,
            }
        }
        self.jobs = None;
        found
    }

    /// What changed outside: the day, the file, a backup that is due.
    pub fn look(&mut self, model: &Model) -> Vec<Message> {
        let mut found = Vec::new();
        if model.standup.is_some() && self.ticked.elapsed() >= SECOND {
            self.ticked = Instant::now();
            found.push(Message::Second);
        }
        let today = self.clock.today();
        if today != self.day && model.file.read_only.is_none() {
            self.day = today;
            found.push(Message::DayChanged(today));
        }
        if self.jobs.is_none() {
            found.extend(self.look_at_file(model));
        }
        if self.changed && self.backed_up.elapsed() >= BACKUP {
            self.backed_up = Instant::now();
            found.extend(self.back_up_quietly(model));
        }
        found
    }

    /// Does an effect; its answers are messages.
    pub fn act(&mut self, effect: Effect, model: &mut Model) -> Vec<Message> {
        match effect {
            Effect::Commit(edit) => self.commit(edit, model),
            Effect::Undo => self.step(model, Store::undo, Message::Undone),
            Effect::Redo => self.step(model, Store::redo, Message::Redone),
            Effect::ReadHistory => vec![past::read(self.store.as_ref(), self.path(), model)],
            Effect::ReadRecord(key) => vec![past::of_record(self.store.as_ref(), self.path(), model, key)],
            Effect::ReadTrash => vec![past::trash(self.store.as_ref(), self.path(), model)],
            Effect::ReadDeleted(revision) => vec![past::deleted(self.store.as_ref(), self.path(), model, revision)],
            Effect::ReadPast(day) => past::earlier(self, day, model),
            Effect::Audit(day) => past::audit(self, day, model),
            Effect::ReadTrail(keys) => vec![trail::values(self.store.as_ref(), self.path(), model, &keys)],
            Effect::Travel(day) => vec![trail::travel(self.store.as_ref(), self.path(), model, day)],
            Effect::Compare(day) => vec![trail::compare(self.store.as_ref(), self.path(), model, day)],
            Effect::ReadMoves => vec![trail::statuses(self.store.as_ref(), self.path(), model)],
            Effect::Reload => self.reload(model),
            Effect::Copy(text) => vec![Message::Done(clipboard::copy(&model.words.veil(&text), &self.places, &model.words))],
            Effect::ReadPaste(pasted) => files::read_paste(self, model, *pasted),
            Effect::Offer(typed) => vec![Message::Offered(offers::offers(&typed, self.path()))],
            Effect::Import(path) => intake::begin(self, &path),
            Effect::Intake(wish) => intake::wish(self, model, wish),
            Effect::Export(request) => vec![files::export(self, model, &request)],
            Effect::Backup => self.back_up(model, backup::Reason::Asked),
            Effect::Begin(beginning) => files::begin(self, model, &beginning),
            Effect::Remember(key, value) => preferences::keep(&self.config, key, &value, model),
            Effect::RememberKeys(action, keys) => preferences::keep_keys(&self.config, action, keys.as_deref(), model),
            // A throw-away plan leaves no trace.
            Effect::KeepRecents(_) | Effect::KeepHints(_) if self.throw_away.is_some() => Vec::new(),
            Effect::KeepRecents(recents) => recents::keep_recents(&self.places, &recents),
            Effect::KeepHints(hints) => recents::keep_hints(&self.places, &hints),
            Effect::Redraw | Effect::Quit => Vec::new(),
        }
    }

    /// Writes an edit; commits of others that came between are told first.
    pub fn commit(&mut self, edit: Edit, model: &Model) -> Vec<Message> {
        if is_bulk_delete(&edit) {
            let refused =
                self.back_up(model, backup::Reason::Delete).into_iter().find(|message| matches!(message, Message::Refused { .. }));
            if let Some(refused) = refused {
                return vec![refused];
            }
        }
        let stamp = self.clock.stamp("screen");
        let Some(store) = self.store.as_mut() else {
            // A file that was replaced or deleted meanwhile is told again, with what can be done.
            let sentence = model.file.read_only.clone().unwrap_or_else(|| model.words.say("no-plan-open").to_string());
            return vec![Message::Refused { sentence, stale: false }];
        };
        match store.commit(&edit, &stamp) {
            Ok(revision) => {
                self.changed = true;
                let mut messages = self.between(model, &edit.changes, revision);
                messages.push(Message::Committed(edit, revision));
                messages
            }
            Err(error @ StoreError::Stale { .. }) => {
                let mut messages = self.others(model);
                messages.push(Message::Refused { sentence: sentence(&error, self.path(), &model.words), stale: true });
                messages
            }
            Err(error) => vec![refused(&error, self.path(), model)],
        }
    }

    fn step(&mut self, model: &Model, step: Step, message: fn(Option<(Edit, u64)>) -> Message) -> Vec<Message> {
        let stamp = self.clock.stamp("screen");
        let Some(store) = self.store.as_mut() else { return vec![message(None)] };
        match step(store, &stamp) {
            Ok(None) => vec![message(None)],
            Ok(Some((revision, edit))) => {
                self.changed = true;
                let mut messages = self.between(model, &edit.changes, revision);
                messages.push(message(Some((edit, revision))));
                messages
            }
            Err(error) => vec![refused(&error, self.path(), model)],
        }
    }

    fn back_up(&mut self, model: &Model, reason: backup::Reason) -> Vec<Message> {
        let Some(store) = self.store.as_ref() else { return Vec::new() };
        self.backed_up = Instant::now();
        match files::back_up(store, &self.places, reason, &self.clock.stamp("screen")) {
            Ok(path) => vec![Message::Done(model.words.say_with("backed-up", &[("file", path.display().to_string().into())]))],
            Err(error) => vec![refused(&error, self.path(), model)],
        }
    }

    /// A backup nobody asked for says nothing when it succeeds.
    fn back_up_quietly(&mut self, model: &Model) -> Vec<Message> {
        self.changed = false;
        let messages = if self.throw_away.is_some() { Vec::new() } else { self.back_up(model, backup::Reason::Routine) };
        messages.into_iter().filter(|message| matches!(message, Message::Refused { .. })).collect()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.changed
            && self.throw_away.is_none()
            && let Some(store) = self.store.as_ref()
        {
            // Leaving does not wait for a sentence: the next start tells when the last backup is old.
            let _ = files::back_up(store, &self.places, backup::Reason::Routine, &self.clock.stamp("screen"));
        }
        self.store = None;
        if let Some(path) = &self.throw_away {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn show_whole(model: &mut Model, plan: Plan, today: Day, revision: u64) {
    let standing = Standing::of(&plan, today);
    drop(crate::app::update(model, Message::Loaded(Box::new(plan), Some(Box::new(standing)), revision)));
}

/// Whether an edit deletes so much that a verified backup comes first.
fn is_bulk_delete(edit: &Edit) -> bool {
    edit.changes.iter().filter(|change| change.after.is_none()).count() >= BULK
}
