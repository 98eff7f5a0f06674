//! What every command works with: the words, the day, the plan file and the ways into it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Local};

use crate::analysis::ledger::{self, check_edit};
use crate::analysis::money::Books;
use crate::budget::refusal_text;
use crate::config::Theme;
use crate::domain::{Day, Edit, Invalid, Plan, Record, parse_day};
use crate::store::{Access, Permission, Stamp, Store};
use crate::tables::{Facts, Refusal, nameless, say};
use crate::terminal::Places;
use crate::text::{Arg, Tongue, Words};

use super::arguments::Global;
use super::backup;
use super::failure::{BAD_DATA, CANNOT_CREATE, Failure, USAGE};
use super::output::Output;
use super::screen::Screen;

/// One run of one command.
pub struct Session {
    /// What was typed for every command.
    pub global: Global,
    /// The words of the language of answers.
    pub words: Words,
    /// The day that is today, when it does not follow the clock.
    pub fixed_today: Option<Day>,
    /// The plan is shown as it was known at the end of this day.
    pub as_of: Option<Day>,
    /// Where this system keeps things.
    pub places: Option<Places>,
    /// Standard output.
    pub out: Output,
    /// The program with a terminal.
    pub screen: Screen,
    now: DateTime<FixedOffset>,
}

impl Session {
    /// Reads the options of every command; the clock is read here and nowhere else.
    pub fn new(mut global: Global, words: Words, screen: Screen) -> Result<Self, Box<(Failure, Words)>> {
        let now = Local::now().fixed_offset();
        global.plan = global.plan.filter(|file| !file.as_os_str().is_empty());
        let day =
            |text: Option<&String>| text.filter(|text| !text.is_empty()).map(|text| parse_day(text, now.date_naive())).transpose();
        let (fixed_today, as_of) = match day(global.today.as_ref()).and_then(|today| Ok((today, day(global.as_of.as_ref())?))) {
            Ok(days) => days,
            Err(error) => {
                let message = say(&error.into(), &words, &Plan::new(Plan::blank_settings(crate::domain::Language::French)));
                return Err(Box::new((told(USAGE, message, words.say("hint-day").into_owned()), words)));
            }
        };
        if let Some(theme) = global.theme.as_ref().filter(|theme| Theme::named(theme).is_none()) {
            let message = words.say_with("no-such-theme", &[("theme", theme.into())]);
            return Err(Box::new((told(USAGE, message, words.say("hint-theme").into_owned()), words)));
        }
        let places = Places::of_system();
        Ok(Self { global, words, fixed_today, as_of, places, out: Output::new(), screen, now })
    }

    /// The day that is today: as asked, else the day the plan is seen as of, else the clock's.
    pub fn today(&self) -> Day {
        self.fixed_today.or(self.as_of).unwrap_or_else(|| self.now.date_naive())
    }

    /// When and from where a commit is made: on the day that is today, at this time of day.
    pub fn stamp(&self) -> Stamp {
        let at = self.today().and_time(self.now.time()).and_local_timezone(*self.now.offset()).single();
        Stamp { at: at.unwrap_or(self.now), origin: "command line".to_owned() }
    }

    /// The plan file: `--plan`, `$KPILOT_PLAN`, or the default one.
    pub fn plan_path(&self) -> Result<PathBuf, Failure> {
        let default = || self.places.as_ref().map(Places::default_plan);
        self.global.plan.clone().or_else(default).ok_or_else(|| self.fail(CANNOT_CREATE, "no-home", &[], "hint-no-home"))
    }

    /// The file that errors are about.
    pub fn told_path(&self) -> PathBuf {
        self.plan_path().unwrap_or_default()
    }

    /// The plan file, for reading.
    pub fn store(&self) -> Result<Store, Failure> {
        self.open(Access::Read)
    }

    fn open(&self, access: Access) -> Result<Store, Failure> {
        let store = Store::open_keeping(&self.plan_path()?, access, self.places.as_ref().map(|places| places.state.as_path()))?;
        if let Some(copy) = store.recovered() {
            super::failure::note(&self.words.say_with("recovered", &[("file", copy.display().to_string().into())]));
        }
        Ok(store)
    }

    /// The whole plan, as of the day asked for, with the names in it even where they are hidden.
    pub fn named_plan(&self) -> Result<Plan, Failure> {
        let store = self.store()?;
        Ok(match self.as_of {
            Some(day) => store.as_of(day)?,
            None => store.load()?,
        })
    }

    /// The whole plan, as of the day asked for; without its names where they are hidden.
    pub fn plan(&self) -> Result<Plan, Failure> {
        let plan = self.named_plan()?;
        Ok(if self.words.mask().hides_names() { nameless(&plan, &self.words) } else { plan })
    }

    /// The plan file, for writing.
    pub fn writable(&self) -> Result<Store, Failure> {
        if self.global.read_only || self.as_of.is_some() {
            return Err(self.fail(USAGE, "asked-read-only", &[], "hint-asked-read-only"));
        }
        let store = self.open(Access::Write)?;
        if store.permission() == Permission::Write { Ok(store) } else { Err(crate::store::StoreError::ReadOnly.into()) }
    }

    /// Commits the edit that is built from the plan while no other program can write to it; an edit without changes is not
    /// written. Returns the plan as it was before.
    pub fn commit<T>(&self, make: impl FnOnce(&Plan) -> Result<(Edit, T), Failure>) -> Result<(Plan, T), Failure> {
        let mut store = self.writable()?;
        let locked = store.lock()?;
        let plan = locked.load()?;
        let (edit, built) = make(&plan)?;
        self.affordable(&plan, &edit)?;
        if !edit.changes.is_empty() {
            locked.commit(&edit, &self.stamp())?;
            backup::routine(self, &store);
        }
        Ok((plan, built))
    }

    /// Only what is available may be moved, and nothing from or to a locked activity, by whatever command.
    pub fn affordable(&self, plan: &Plan, edit: &Edit) -> Result<(), Failure> {
        if !edit.changes.iter().any(|change| matches!(change.after, Some(Record::Move(_)))) {
            return Ok(());
        }
        check_edit(plan, &Books::of(plan, self.today()), edit).map_err(|refusal| {
            let facts = Facts { plan, standing: None, today: self.today(), masked: self.words.mask().hides_money() };
            let hint = if matches!(refusal, ledger::Refusal::Locked(_)) { "hint-unlock" } else { "hint-move" };
            told(BAD_DATA, refusal_text(&refusal, &facts, &self.words), self.words.say(hint).into_owned())
        })
    }

    /// Says on standard error what went wrong beside the command, which did what was asked.
    pub fn note(&self, key: &str, failure: Failure) {
        let detail = failure.sentence(&self.words, &self.told_path());
        super::failure::note(&self.words.say_with(key, &[("detail", detail.into())]));
    }

    /// The words of the other languages: what is typed in one is understood in all.
    pub fn other_words(&self) -> Vec<Words> {
        Tongue::ALL.iter().filter(|tongue| **tongue != self.words.tongue()).map(|tongue| Words::new(*tongue)).collect()
    }

    /// A failure with the sentence and the way out of these keys.
    pub fn fail(&self, code: u8, key: &str, args: &[(&str, Arg<'_>)], hint: &str) -> Failure {
        told(code, self.words.say_with(key, args), self.words.say(hint).into_owned())
    }

    /// A value that a field or the plan does not take; `place` says where it was typed.
    pub fn refused(&self, plan: &Plan, place: &str, refusal: &Refusal) -> Failure {
        let sentence = say(refusal, &self.words, plan);
        let message = if place.is_empty() {
            sentence
        } else {
            self.words.say_with("refused-at", &[("place", place.into()), ("sentence", sentence.into())])
        };
        told(BAD_DATA, message, self.words.say("hint-refused-value").into_owned())
    }

    /// A record that cannot stand in the plan.
    pub fn invalid(&self, plan: &Plan, invalid: Invalid) -> Failure {
        self.refused(plan, "", &Refusal::Invalid(invalid))
    }
}

/// A failure in these words.
pub const fn told(code: u8, message: String, hint: String) -> Failure {
    Failure::Told { message, hint, code }
}

/// The file under this name, from the folder the command was typed in.
pub fn shown(path: &Path) -> String {
    crate::terminal::shown(path)
}
