//! What changed since the last check-in: the plan as it was known that day lies beside the one on the screen.

use crate::analysis::{Reading, Standing, Verdict};
use crate::domain::{Day, Id, Key, Plan, Table, Target};
use crate::tables::{Column, Facts, Row, Value};

use super::effect::Effect;
use super::model::Model;

/// The plan of the last check-in.
#[derive(Debug)]
pub struct Since {
    /// Its day.
    pub day: Day,
    /// The plan as it was known at the end of that day.
    pub plan: Plan,
    /// What followed from it.
    pub standing: Standing,
}

/// How a row differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// It was not there.
    New,
    /// Something in it was otherwise.
    Changed,
}

impl Since {
    fn facts<'a>(&'a self, now: &Facts<'_>) -> Facts<'a> {
        Facts { plan: &self.plan, standing: Some(&self.standing), today: self.day, masked: now.masked }
    }

    /// The value that a cell had, when it had another one.
    #[must_use]
    pub fn was(&self, now: &Facts<'_>, row: Row, column: &Column) -> Option<Value> {
        let before = self.facts(now).value(row, column);
        let known = row.key(column.of).is_some_and(|key| self.plan.look(key).is_some());
        (known && before != now.value(row, column)).then_some(before)
    }

    /// How a row differs in some columns.
    pub fn row<'a>(&self, now: &Facts<'_>, row: Row, mut columns: impl Iterator<Item = &'a Column>) -> Option<Differs> {
        if self.plan.look(row.own()?).is_none() {
            return Some(Differs::New);
        }
        columns.any(|column| self.was(now, row, column).is_some()).then_some(Differs::Changed)
    }

    /// Whether a target's value or verdict was otherwise.
    #[must_use]
    pub fn reads_otherwise(&self, now: &Reading) -> bool {
        let before = self.standing.reading(now.target);
        before.is_none_or(|before| before.value != now.value || before.verdict != now.verdict)
    }

    /// The verdict that a target had, when it had another one.
    #[must_use]
    pub fn verdict(&self, target: Id<Target>, now: Verdict) -> Option<Verdict> {
        self.standing.reading(target).map(|reading| reading.verdict).filter(|before| *before != now)
    }
}

/// The day of the last finished check-in before the day on the screen.
fn last_checkin(model: &Model) -> Option<Day> {
    let finished = model.plan.checkins.iter().filter(|checkin| checkin.finished && checkin.date < model.today);
    finished.map(|checkin| checkin.date).max()
}

/// Marks what changed since the last check-in, or no longer.
pub fn toggle(model: &mut Model) -> Vec<Effect> {
    if model.since.take().is_some() {
        let sentence = model.words.say("since-off").to_string();
        model.say(sentence);
        return Vec::new();
    }
    let Some(day) = last_checkin(model) else {
        let sentence = model.words.say("since-none").to_string();
        model.refuse(sentence);
        return Vec::new();
    };
    vec![Effect::Compare(day)]
}

/// On another day the last check-in may be another one.
pub fn again(model: &mut Model) -> Vec<Effect> {
    if model.since.take().is_none() {
        return Vec::new();
    }
    last_checkin(model).map(Effect::Compare).into_iter().collect()
}

/// The plan of that day was read: it is told how much differs.
pub fn arrive(model: &mut Model, day: Day, plan: Plan, standing: Standing) {
    let [fresh, changed, gone] = counts(&plan, &model.plan);
    let args =
        [("day", model.words.days().day(day).into()), ("fresh", fresh.into()), ("changed", changed.into()), ("gone", gone.into())];
    let sentence = model.words.say_with("since-on", &args);
    model.say(sentence);
    model.since = Some(Box::new(Since { day, plan, standing }));
}

/// How many records are new, otherwise, gone; what the rounds write about themselves does not count.
fn counts(before: &Plan, now: &Plan) -> [usize; 3] {
    let tables = || Table::ALL.iter().filter(|table| !matches!(table, Table::Checkins | Table::Answers | Table::Views));
    let keys = |plan: &Plan| tables().flat_map(|table| plan.keys(*table)).collect::<Vec<Key>>();
    let (mut fresh, mut changed) = (0, 0);
    for key in keys(now) {
        match before.look(key) {
            None => fresh += 1,
            Some(_) if before.get(key) != now.get(key) => changed += 1,
            Some(_) => {}
        }
    }
    let gone = keys(before).into_iter().filter(|key| now.look(*key).is_none()).count();
    [fresh, changed, gone]
}
