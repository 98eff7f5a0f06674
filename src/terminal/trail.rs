//! What the history knows of values and statuses, for the card and the journal.

use std::path::Path;

use crate::analysis::Standing;
use crate::app::{Message, Model, StatusMove, TrailItem};
use crate::domain::{Change, Day, Key, MeasurementKey, Plan, Record};
use crate::store::{HistoryLine, Step, Store};

use super::tell::refused;

/// Reads what became of some measurements.
pub fn values(store: Option<&Store>, path: &Path, model: &Model, keys: &[MeasurementKey]) -> Message {
    let Some(store) = store else { return Message::Trail(Vec::new()) };
    let keys: Vec<Key> = keys.iter().copied().map(Key::Measurement).collect();
    match store.trail(&keys) {
        Ok(found) => Message::Trail(found.iter().filter_map(|(line, change)| item(line, change)).collect()),
        Err(error) => refused(&error, path, model),
    }
}

fn item(line: &HistoryLine, change: &Change) -> Option<TrailItem> {
    let measured = |record: &Option<Record>| match record {
        Some(Record::Measurement(measurement)) => Some((measurement.key, measurement.value)),
        _ => None,
    };
    let (before, after) = (measured(&change.before), measured(&change.after));
    let (key, _) = after.or(before)?;
    let (before, after) = (before.map(|(_, value)| value), after.map(|(_, value)| value));
    let kind = match line.step {
        Step::Do => "do",
        Step::Undo => "undo",
        Step::Redo => "redo",
    };
    Some(TrailItem { key, at: line.at.clone(), origin: line.origin.clone(), kind, before, after })
}

/// The plan as it was known at the end of a day: the present without what was changed since.
pub fn travel(store: Option<&Store>, path: &Path, model: &Model, day: Day) -> Message {
    match known(store, path, model, day) {
        Ok((plan, standing)) => Message::Travelled(day, plan, standing),
        Err(refused) => *refused,
    }
}

/// The same, to be laid beside the plan on the screen.
pub fn compare(store: Option<&Store>, path: &Path, model: &Model, day: Day) -> Message {
    match known(store, path, model, day) {
        Ok((plan, standing)) => Message::Compared(day, plan, standing),
        Err(refused) => *refused,
    }
}

type Known = (Box<Plan>, Box<Standing>);

/// The present plan with everything taken back that was written after the day, and what followed from it then.
fn known(store: Option<&Store>, path: &Path, model: &Model, day: Day) -> Result<Known, Box<Message>> {
    let closed = || Box::new(Message::Refused { sentence: model.words.say("no-plan-open").to_string(), stale: false });
    let store = store.ok_or_else(closed)?;
    let changes = store.changes_after(day).map_err(|error| Box::new(refused(&error, path, model)))?;
    let present = model.present.as_ref().map_or(&model.plan, |present| &present.plan);
    let mut plan = present.clone();
    for change in changes.into_iter().rev() {
        plan.apply(&change.inverse());
    }
    let standing = Standing::of(&plan, day);
    Ok((Box::new(plan), Box::new(standing)))
}

/// Reads the changes of activities' statuses.
pub fn statuses(store: Option<&Store>, path: &Path, model: &Model) -> Message {
    let Some(store) = store else { return Message::Moves(Vec::new()) };
    match store.activity_changes() {
        Ok(found) => Message::Moves(found.into_iter().filter_map(|(line, change)| status(&line, change)).collect()),
        Err(error) => refused(&error, path, model),
    }
}

fn status(line: &HistoryLine, change: Change) -> Option<StatusMove> {
    let status = |record: &Option<Record>| match record {
        Some(Record::Activity(activity)) => activity.status,
        _ => None,
    };
    let day = line.at.get(..10)?.parse().ok()?;
    (status(&change.before) != status(&change.after)).then_some(StatusMove { day, change })
}
