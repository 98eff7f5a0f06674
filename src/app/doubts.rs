//! What is odd about a day that is typed beside a value or an expense: said, never refused.

use crate::domain::{Change, Day, Edit, Record, SpendKind, Table};

use super::model::Model;

/// What is odd about a day on which something was measured or paid: before the plan begins, or not come yet.
#[must_use]
pub fn of_day(model: &Model, day: Day) -> Option<String> {
    let told = |day| model.words.days().day(day);
    if let Some(start) = model.plan.settings.start.filter(|start| day < *start) {
        return Some(model.words.say_with("doubt-before-plan", &[("day", told(day).into()), ("start", told(start).into())]));
    }
    (day > model.today).then(|| model.words.say_with("doubt-after-today", &[("day", told(day).into())]))
}

/// Whether a day typed in this table says when something was measured or paid.
#[must_use]
pub const fn is_of(table: Table) -> bool {
    matches!(table, Table::Measurements | Table::Spend)
}

/// What is odd about the first day that an edit brings.
#[must_use]
pub fn of_edit(model: &Model, edit: &Edit) -> Option<String> {
    edit.changes.iter().filter_map(new_day).find_map(|day| of_day(model, day))
}

/// The day of a value or an expense, where the change brings another one.
fn new_day(change: &Change) -> Option<Day> {
    let now = day_of(change.after.as_ref()?)?;
    let before = change.before.as_ref().and_then(day_of);
    (before != Some(now)).then_some(now)
}

fn day_of(record: &Record) -> Option<Day> {
    match record {
        Record::Measurement(measurement) => Some(measurement.key.date),
        Record::Spend(spend) if spend.kind == SpendKind::Actual => Some(spend.date),
        _ => None,
    }
}
