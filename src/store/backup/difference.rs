//! The changes that make one plan another.

use crate::domain::{Change, Key, Plan, Record, Table};

/// The changes from one plan to another: what goes, last tables first; what changes; what comes, first tables first. A
/// record whose code changed goes and comes, for two records may have exchanged their codes.
pub(super) fn difference(from: &Plan, to: &Plan) -> Vec<Change> {
    let (mut gone, mut changed, mut come) = (Vec::new(), Vec::new(), Vec::new());
    for table in Table::ALL {
        for key in from.keys(*table) {
            match (from.get(key), to.get(key)) {
                (Some(before), None) => gone.push(Change::delete(before)),
                (Some(before), Some(after)) if before == after => {}
                (Some(before), Some(after)) if code(from, key) == code(to, key) => changed.push(Change::update(before, after)),
                (Some(before), Some(after)) => {
                    gone.push(Change::delete(before));
                    come.push(Change::insert(after));
                }
                (None, _) => {}
            }
        }
        come.extend(
            to.keys(*table).into_iter().filter(|key| from.get(*key).is_none()).filter_map(|key| to.get(key)).map(Change::insert),
        );
    }
    gone.reverse();
    gone.into_iter().chain(changed).chain(come).collect()
}

fn code(plan: &Plan, key: Key) -> String {
    match plan.get(key) {
        Some(Record::Status(record)) => record.code,
        Some(Record::Channel(record)) => record.code,
        Some(Record::Persona(record)) => record.code,
        Some(Record::Objective(record)) => record.code,
        Some(Record::Activity(record)) => record.code,
        Some(Record::Kpi(record)) => record.code,
        Some(Record::Target(record)) => record.code,
        Some(Record::Move(record)) => record.code,
        Some(Record::Decision(record)) => record.code,
        Some(Record::Checkin(record)) => record.code,
        Some(Record::Annotation(record)) => record.code,
        Some(Record::Answer(record)) => record.code,
        Some(Record::Mute(record)) => record.code,
        Some(Record::Import(record)) => record.code,
        Some(Record::Mapping(record)) => record.code,
        Some(Record::View(record)) => record.code,
        Some(Record::Plan(_) | Record::Measurement(_) | Record::Spend(_)) | None => String::new(),
    }
}
