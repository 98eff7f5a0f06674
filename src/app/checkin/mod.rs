//! The check-in: one thing after the other, each on disk when it is answered. What was answered lies in the plan file, so
//! that a pause, a crash and another program all find the round where it was left.

mod answer;
mod decision;
mod news;
mod places;
mod queue;
mod summary;
mod typing;

use crate::domain::{Checkin, Day, Id, Record, Table, Target};
use crate::tables::{blank, with_code};

use super::effect::Effect;
use super::line::Line;
use super::model::{Model, Screen};

pub use answer::{judge_gained, judge_lost, judge_neutral, skip, unchanged};
pub use decision::{Field, Form, decide};
pub use news::{Told, down as news_down, has as has_news, told as news};
pub use places::{Way, click, confidence_row, first_dot, inner, ways};
pub use queue::{Ask, Item};
pub use summary::{Summary, copy, decision_line, score};
pub use typing::{Echo, confidence_step, echo, past, paste, press, switch_field, takes_text, usual, value_so_far};

/// Which text of a value has the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typing {
    /// The value.
    #[default]
    Value,
    /// A note beside it.
    Note,
    /// Why it is skipped.
    Reason,
}

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not begun this week.
    Before,
    /// Asking.
    Asking,
    /// Everything was asked, or the round is finished.
    Summing,
}

/// The round of one week.
#[derive(Debug)]
pub struct Round {
    /// Monday of the week it is about.
    pub week: Day,
    /// Its record, once it has begun.
    pub checkin: Option<Id<Checkin>>,
    /// Whether it was finished before.
    pub finished: bool,
    /// What is asked, answered things first.
    pub items: Vec<Item>,
    /// The item on the screen.
    pub at: usize,
    /// The value being typed.
    pub value: Line,
    /// The note beside it.
    pub note: Line,
    /// Which of the two has the keys.
    pub typing: Typing,
    /// The confidence chosen, 0 to 10.
    pub confidence: Option<u8>,
    /// The decision being written.
    pub form: Option<Form>,
    /// Whether Enter was pressed once where a decision is wanted.
    pub asked: bool,
    /// The finding of the audit that is chosen, among those told.
    pub news: Option<usize>,
    /// What the round changed.
    pub summary: Option<Summary>,
}

impl Round {
    /// The item on the screen.
    #[must_use]
    pub fn item(&self) -> Option<Item> {
        self.items.get(self.at).copied()
    }

    /// How many are answered.
    #[must_use]
    pub fn done(&self) -> usize {
        self.items.iter().filter(|item| item.done).count()
    }

    /// Which of the things of its kind the one on the screen is, and how many there are: `target`, 3, 9.
    #[must_use]
    pub fn place(&self) -> Option<(&'static str, usize, usize)> {
        let kind = self.item()?.ask.word();
        let alike = |items: &[Item]| items.iter().filter(|item| item.ask.word() == kind).count();
        Some((kind, alike(&self.items[..=self.at]), alike(&self.items)))
    }

    /// Minutes that the rest takes, at least one.
    #[must_use]
    pub fn minutes_left(&self) -> usize {
        let seconds: usize = self.items.iter().filter(|item| !item.done).map(|item| item.ask.seconds()).sum();
        seconds.div_ceil(60).max(1)
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self.checkin {
            None => Stage::Before,
            Some(_) if self.finished || self.at >= self.items.len() => Stage::Summing,
            Some(_) => Stage::Asking,
        }
    }
}

/// Whether the check-in is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Checkin && model.round.is_some()
}

/// Whether something is being asked.
#[must_use]
pub fn is_asking(model: &Model) -> bool {
    is_open(model) && stage(model) == Some(Stage::Asking)
}

fn stage(model: &Model) -> Option<Stage> {
    model.round.as_ref().map(|round| round.stage())
}

/// The thing asked, when no decision is being written.
#[must_use]
pub fn asked(model: &Model) -> Option<Ask> {
    let round = model.round.as_ref().filter(|_| is_asking(model))?;
    round.form.is_none().then(|| round.item())?.map(|item| item.ask)
}

/// Opens the round of the week where it was left.
pub fn open(model: &mut Model) {
    let week = queue::week(model.today);
    let known = queue::of_week(&model.plan, week);
    let (checkin, finished) = (known.map(|one| one.id), known.is_some_and(|one| one.finished));
    model.round = Some(Box::new(Round {
        week,
        checkin,
        finished,
        items: Vec::new(),
        at: 0,
        value: Line::default(),
        note: Line::default(),
        typing: Typing::Value,
        confidence: None,
        form: None,
        asked: false,
        news: None,
        summary: None,
    }));
    refresh(model);
}

/// Reads the queue again after anything changed, and goes to the first thing that is not answered.
pub fn refresh(model: &mut Model) {
    let Some(mut round) = model.round.take() else { return };
    let known = queue::of_week(&model.plan, round.week);
    round.checkin = known.map(|one| one.id);
    round.finished = known.is_some_and(|one| one.finished);
    let shown = round.item().filter(|item| !item.done).map(|item| item.ask);
    round.items = queue::queue(model, round.checkin);
    // What is being typed keeps its place while another program writes; what was answered makes room.
    let first = round.items.iter().position(|item| !item.done).unwrap_or(round.items.len());
    let kept = shown.and_then(|ask| round.items.iter().position(|item| !item.done && item.ask == ask));
    let at = kept.unwrap_or(first);
    if kept.is_none() {
        clear(&mut round);
    }
    round.at = at;
    model.round = Some(round);
    begin_item(model);
    if stage(model) == Some(Stage::Summing) {
        let summary = Summary::of(model);
        if let Some(round) = model.round.as_mut() {
            round.summary = summary;
        }
    }
}

fn clear(round: &mut Round) {
    (round.value, round.note) = (Line::default(), Line::default());
    (round.typing, round.asked) = (Typing::Value, false);
    (round.confidence, round.form) = (None, None);
}

/// A target's confidence starts from the last one.
fn begin_item(model: &mut Model) {
    let Some(Ask::Target(target)) = asked(model) else { return };
    let last = model.plan.targets.get(target).and_then(|target| target.confidence);
    if let Some(round) = model.round.as_mut() {
        round.confidence = round.confidence.or(last);
    }
}

/// Enter: begins, goes on, or ends the round.
pub fn next(model: &mut Model) -> Vec<Effect> {
    if news::jump(model) {
        return Vec::new();
    }
    match stage(model) {
        Some(Stage::Before) => begin(model),
        Some(Stage::Asking) => answer::enter(model),
        Some(Stage::Summing) => finish(model),
        None => Vec::new(),
    }
}

fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(week) = model.round.as_ref().map(|round| round.week) else { return Vec::new() };
    let Record::Checkin(fresh) = blank(&model.plan, Table::Checkins, model.today) else { return Vec::new() };
    let record = with_code(&model.plan, Record::Checkin(Checkin { week, date: model.today, finished: false, ..fresh }));
    let sentence = model.words.say("checkin-begun").to_string();
    answer::commit(model, "checkin", vec![(None, Some(record))], sentence)
}

/// Marks the round as gone through; a second Enter goes home.
fn finish(model: &mut Model) -> Vec<Effect> {
    let Some(checkin) = model.round.as_ref().and_then(|round| model.plan.checkins.get(round.checkin?)).cloned() else {
        return Vec::new();
    };
    if checkin.finished {
        model.open("home");
        return Vec::new();
    }
    let after = Record::Checkin(Checkin { finished: true, ..checkin.clone() });
    let sentence = model.words.say("checkin-finished").to_string();
    answer::commit(model, "checkin", vec![(Some(Record::Checkin(checkin)), Some(after))], sentence)
}

/// Leaves the round for later; everything answered is on disk.
pub fn pause(model: &mut Model) -> Vec<Effect> {
    if let Some(round) = model.round.as_mut()
        && round.form.take().is_some()
    {
        return Vec::new();
    }
    let key = if is_asking(model) { "checkin-paused" } else { "checkin-left" };
    let sentence = model.words.say(key).to_string();
    model.open("home");
    model.say(sentence);
    Vec::new()
}

/// Goes back to what was answered before, to answer it again.
pub fn back(model: &mut Model) -> Vec<Effect> {
    if !is_asking(model) {
        news::up(model);
        return Vec::new();
    }
    if let Some(round) = model.round.as_mut() {
        clear(round);
        round.at = round.at.saturating_sub(1);
    }
    begin_item(model);
    Vec::new()
}

/// The target that the thing asked is about.
#[must_use]
pub fn target(model: &Model) -> Option<Id<Target>> {
    match model.round.as_ref()?.item()?.ask {
        Ask::Value(due) => Some(due.target),
        Ask::Target(target) => Some(target),
        Ask::Review(decision) => model.plan.decisions.get(decision)?.target,
    }
}
