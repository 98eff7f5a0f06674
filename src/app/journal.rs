//! The journal: decisions, moves, annotations, check-ins and changes of status on one timeline, the newest first.

use crate::analysis::Calibration;
use crate::domain::{Change, Day, Id, Key, Plan, Record, Scope, Status, Table};
use crate::tables::{Value, kpi_label, link_label, show};
use crate::text::fold;

use super::effect::Effect;
use super::layers::{Layer, Purpose, Question};
use super::model::{Model, Screen};
use super::scores::scores;
use super::{browse, edits};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// On which day.
    pub day: Day,
    /// What it is: the text `journal-<kind>` is its name.
    pub kind: &'static str,
    /// In words.
    pub text: String,
    /// The record behind it.
    pub key: Key,
}

/// A change of an activity's status, as the history keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// On which day.
    pub day: Day,
    /// The activity before and after.
    pub change: Change,
}

/// The open journal.
#[derive(Debug, Default)]
pub struct Journal {
    /// Everything, newest first.
    pub entries: Vec<Entry>,
    /// The entries that fit the filter, by their place.
    pub shown: Vec<usize>,
    /// What is looked for: an activity, a KPI, a week.
    pub filter: String,
    /// The line under the cursor.
    pub line: usize,
    /// Changes of status, once they are read.
    pub moves: Vec<Move>,
    /// How well confidences came true.
    pub calibration: Calibration,
}

/// Whether the journal is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Journal
}

/// Whether the cursor stands on an entry.
#[must_use]
pub fn has_entry(model: &Model) -> bool {
    is_open(model) && entry(model).is_some()
}

fn entry(model: &Model) -> Option<&Entry> {
    let journal = &model.journal;
    journal.entries.get(*journal.shown.get(journal.line)?)
}

/// Opens the journal, and asks the history for changes of status.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.open("journal");
    vec![Effect::ReadMoves]
}

/// Reads the timeline again after anything changed.
pub fn refresh(model: &mut Model) {
    if !is_open(model) {
        return;
    }
    let mut entries = entries(model);
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    model.journal.entries = entries;
    model.journal.calibration =
        model.standing.as_ref().map_or_else(Calibration::default, |standing| standing.calibration(&model.plan));
    narrow(model);
}

/// Changes of status were read.
pub fn told(model: &mut Model, moves: Vec<Move>) {
    model.journal.moves = moves;
    refresh(model);
}

fn entries(model: &Model) -> Vec<Entry> {
    let plan = &model.plan;
    let row = |table, number: i64| Key::Row(table, number);
    let decisions = plan.decisions.iter().map(|one| Entry {
        day: one.date,
        kind: "decision",
        text: super::checkin::decision_line(model, one.id).unwrap_or_default(),
        key: row(Table::Decisions, one.id.number()),
    });
    let moved = plan.moves.iter().map(|one| Entry {
        day: one.date,
        kind: "move",
        text: moved(model, one),
        key: row(Table::Moves, one.id.number()),
    });
    let noted = plan.annotations.iter().map(|one| Entry {
        day: one.start,
        kind: "annotation",
        text: noted(plan, one),
        key: row(Table::Annotations, one.id.number()),
    });
    let held = plan.checkins.iter().map(|one| Entry {
        day: one.date,
        kind: "checkin",
        text: held(model, one),
        key: row(Table::Checkins, one.id.number()),
    });
    let states = model.journal.moves.iter().filter_map(|one| status_change(plan, one));
    decisions.chain(moved).chain(noted).chain(held).chain(states).collect()
}

fn moved(model: &Model, one: &crate::domain::Move) -> String {
    let name = |id: Option<Id<crate::domain::Activity>>| {
        id.and_then(|id| model.plan.activities.get(id))
            .map_or_else(|| model.words.say("journal-reserve").to_string(), |one| one.name.clone())
    };
    let amount = show(&Value::Money(one.amount), &model.facts(), &model.words);
    let args = [("amount", amount), ("from", name(one.from)), ("to", name(one.to)), ("reason", one.reason.clone())];
    model.words.say_with("journal-moved", &args.each_ref().map(|(name, text)| (*name, text.as_str().into())))
}

fn noted(plan: &Plan, one: &crate::domain::Annotation) -> String {
    let scope = one.activity.map_or(Scope::Plan, Scope::Activity);
    match one.kpi {
        Some(kpi) => format!("{} ({})", one.text, kpi_label(plan, kpi, scope)),
        None => match one.activity.and_then(|id| plan.activities.get(id)) {
            Some(activity) => format!("{} ({})", one.text, activity.name),
            None => one.text.clone(),
        },
    }
}

fn held(model: &Model, one: &crate::domain::Checkin) -> String {
    let title = model.words.say_with("checkin-title", &[("week", model.words.days().week(one.week).into())]);
    match &one.note {
        Some(note) => format!("{title} · {note}"),
        None if one.finished => title,
        None => format!("{title} · {}", model.words.say("journal-unfinished")),
    }
}

fn status_change(plan: &Plan, one: &Move) -> Option<Entry> {
    let (Some(Record::Activity(before)), Some(Record::Activity(after))) = (&one.change.before, &one.change.after) else {
        return None;
    };
    let label =
        |status: Option<Id<Status>>| status.and_then(|id| plan.statuses.get(id)).map_or("—", |status| status.label.as_str());
    let key = Key::Row(Table::Activities, after.id.number());
    let name = if plan.look(key).is_some() { link_label(plan, key) } else { after.name.clone() };
    Some(Entry {
        day: one.day, kind: "status", text: format!("{name} : {} → {}", label(before.status), label(after.status)), key
    })
}

/// Keeps the entries that hold the text, in their words or in the name of their week.
pub fn narrow(model: &mut Model) {
    let wanted = fold(model.journal.filter.trim());
    let fits = |entry: &Entry| {
        let week = model.words.days().week(entry.day);
        let kind = model.words.say(&format!("journal-{}", entry.kind)).to_string();
        wanted.split_whitespace().all(|word| [&entry.text, &week, &kind].iter().any(|text| fold(text).contains(word)))
    };
    let shown: Vec<usize> =
        model.journal.entries.iter().enumerate().filter(|(_, entry)| fits(entry)).map(|(place, _)| place).collect();
    model.journal.line = model.journal.line.min(shown.len().saturating_sub(1));
    model.journal.shown = shown;
}

/// Moves the cursor.
pub fn step(model: &mut Model, lines: isize) -> Vec<Effect> {
    let last = model.journal.shown.len().saturating_sub(1).cast_signed();
    model.journal.line = model.journal.line.cast_signed().saturating_add(lines).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Opens the line that filters by activity, KPI or week.
pub fn filter(model: &mut Model) -> Vec<Effect> {
    let filter = model.journal.filter.clone();
    model.layers.push(Layer::Question(Question::new(Purpose::Filter, filter)));
    Vec::new()
}

/// Filters by a text.
pub fn filter_by(model: &mut Model, text: &str) {
    text.clone_into(&mut model.journal.filter);
    narrow(model);
}

/// Goes to the record of the entry.
pub fn show_record(model: &mut Model) -> Vec<Effect> {
    if let Some(key) = entry(model).map(|entry| entry.key) {
        browse::show_record(model, key);
    }
    Vec::new()
}

/// Begins a new annotation.
pub fn annotate(model: &mut Model) -> Vec<Effect> {
    model.open("annotations");
    edits::new_row(model)
}

/// First entry drawn: the cursor's page.
#[must_use]
pub fn top(model: &Model) -> usize {
    let room = usize::from(model.areas().main.height.saturating_sub(head(model))).max(1);
    model.journal.line.saturating_sub(room - 1)
}

/// Lines above the first entry: title, scores, a rule.
#[must_use]
pub fn head(model: &Model) -> u16 {
    2 + u16::try_from(scores(model).len()).unwrap_or(0)
}

/// A click puts the cursor on an entry; twice goes to its record.
pub fn click(model: &mut Model, y: u16, twice: bool) -> Vec<Effect> {
    let Some(line) = y.checked_sub(model.areas().main.y + head(model)).map(|line| usize::from(line) + top(model)) else {
        return Vec::new();
    };
    if line < model.journal.shown.len() {
        model.journal.line = line;
        return if twice { show_record(model) } else { Vec::new() };
    }
    Vec::new()
}
