//! The plan without its names: what people typed about whom, replaced before anything is said.

use crate::domain::{Key, Plan, Record, Table};
use crate::text::{HIDDEN, Names, Words, letters};

use super::facts::record_label;
use super::read::code_of;

/// Tables whose names tell no client: the words of the trade.
const OPEN: &[Table] = &[Table::Kpis, Table::Channels, Table::Statuses];
/// Tables whose texts stand in cells only; they may hold a million rows.
const LONG: &[Table] = &[Table::Measurements, Table::Spend];

/// Calls `visit` with each name and free text of a record, and what may be shown in its place.
fn each(record: &mut Record, words: &Words, visit: &mut dyn FnMut(&mut String, String)) {
    let mut secret = |text: &mut String| visit(text, HIDDEN.to_owned());
    match record {
        Record::Plan(one) => secret(&mut one.name),
        Record::Move(one) => [Some(&mut one.reason), one.hypothesis.as_mut()].into_iter().flatten().for_each(secret),
        Record::Decision(one) => [Some(&mut one.reason), one.expected.as_mut()].into_iter().flatten().for_each(secret),
        Record::Checkin(one) => one.note.iter_mut().for_each(secret),
        Record::Answer(one) => one.note.iter_mut().for_each(secret),
        Record::Measurement(one) => one.note.iter_mut().for_each(secret),
        Record::Spend(one) => one.note.iter_mut().for_each(secret),
        Record::Annotation(one) => secret(&mut one.text),
        Record::Mute(one) => secret(&mut one.reason),
        Record::Import(one) => secret(&mut one.file),
        Record::Mapping(one) => secret(&mut one.name),
        Record::View(one) => secret(&mut one.name),
        Record::Persona(one) => named(words, ("nameless-persona", one.id.number()), (&mut one.name, &mut one.code), visit),
        Record::Objective(one) => {
            one.business_goal.iter_mut().chain(one.owner.iter_mut()).for_each(secret);
            named(words, ("nameless-objective", one.id.number()), (&mut one.name, &mut one.code), visit);
        }
        Record::Activity(one) => {
            let texts = [one.owner.as_mut(), one.tracking.as_mut(), one.notes.as_mut(), one.after.as_mut()];
            texts.into_iter().flatten().for_each(secret);
            named(words, ("nameless-activity", one.id.number()), (&mut one.name, &mut one.code), visit);
        }
        Record::Status(_) | Record::Channel(_) | Record::Kpi(_) | Record::Target(_) => {}
    }
}

/// A name becomes the word for its kind with a letter, its code a letter alone.
fn named(
    words: &Words,
    (key, number): (&str, i64),
    (name, code): (&mut String, &mut String),
    visit: &mut dyn FnMut(&mut String, String),
) {
    let letter = letters(number);
    visit(name, words.say_with(key, &[("letter", letter.as_str().into())]));
    visit(code, format!("{}-{letter}", key.trim_start_matches("nameless-")));
}

/// The plan with every name and free text replaced; figures, days and links are as they were.
#[must_use]
pub fn nameless(plan: &Plan, words: &Words) -> Plan {
    let mut shown = plan.clone();
    for key in keys(plan, |_| true) {
        let Some(mut record) = plan.get(key) else { continue };
        each(&mut record, words, &mut |text, instead| {
            if !text.is_empty() {
                *text = instead;
            }
        });
        shown.put(record);
    }
    shown
}

/// The label of a record that may be of the past: where names are hidden, those that the plan no longer knows are, too.
#[must_use]
pub fn label_of(plan: &Plan, record: &Record, words: &Words) -> String {
    if words.names().is_none() {
        return record_label(plan, record);
    }
    let mut shown = record.clone();
    each(&mut shown, words, &mut |text, instead| {
        if !text.is_empty() {
            *text = instead;
        }
    });
    record_label(plan, &shown)
}

/// What is hidden when names are, and what stands in its place.
#[must_use]
pub fn names_of(plan: &Plan, words: &Words) -> Names {
    let mut hidden = Vec::new();
    for key in keys(plan, |table| !LONG.contains(&table)) {
        let Some(mut record) = plan.get(key) else { continue };
        if let Record::Activity(one) = &record {
            hidden.extend(marks_in(one.tracking.as_deref().unwrap_or_default()));
        }
        each(&mut record, words, &mut |text, instead| hidden.push((text.clone(), instead)));
    }
    let named = keys(plan, |table| OPEN.contains(&table)).flat_map(|key| [code_of(plan, key), super::link_label(plan, key)]);
    let codes = keys(plan, |table| table == Table::Targets).map(|key| code_of(plan, key));
    Names::new(hidden, named.chain(codes))
}

/// The values of a tracking such as `utm_campaign=prod`: findings tell them alone.
fn marks_in(tracking: &str) -> impl Iterator<Item = (String, String)> {
    let parts = tracking.split(['&', ' ', ';', ',']).filter_map(|part| part.split_once('='));
    parts.map(|(_, value)| (value.to_owned(), HIDDEN.to_owned()))
}

fn keys(plan: &Plan, wanted: impl Fn(Table) -> bool) -> impl Iterator<Item = Key> {
    Table::ALL.iter().filter(move |table| wanted(**table)).flat_map(|table| plan.keys(*table))
}
