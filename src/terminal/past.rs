//! The last lines of the history, for the screen's list.

use std::path::Path;

use crate::analysis::Standing;
use crate::app::{HistoryItem, Message, Model, Trashed, found_then};
use crate::audit::Audit;
use crate::domain::{Day, Edit, Key};
use crate::store::{Access, Deletion, HistoryLine, Result, Step, Store};

use super::session::Session;
use super::tell::refused;

/// Lines read at once.
const LINES: u64 = 200;
/// An edit of more records is told by their number alone.
const TOLD: u64 = 50;

/// Reads the last edits.
pub fn read(store: Option<&Store>, path: &Path, model: &Model) -> Message {
    let Some(store) = store else { return Message::History(Vec::new()) };
    let read = store.history(0, LINES).and_then(|lines| lines.into_iter().map(|line| item(store, line)).collect());
    match read {
        Ok(items) => Message::History(items),
        Err(error) => refused(&error, path, model),
    }
}

/// Lines looked through for the history of one record.
const LOOKED_AT: u64 = 1000;

/// Reads the edits that touched a record.
pub fn of_record(store: Option<&Store>, path: &Path, model: &Model, key: Key) -> Message {
    let Some(store) = store else { return Message::RecordHistory(key, Vec::new()) };
    let touches = |item: &HistoryItem| {
        let records = item.edit.changes.iter().flat_map(|change| [&change.before, &change.after]);
        records.flatten().any(|record| record.key() == key)
    };
    let read: Result<Vec<HistoryItem>> =
        store.history(0, LOOKED_AT).and_then(|lines| lines.into_iter().map(|line| item(store, line)).collect());
    match read {
        Ok(items) => Message::RecordHistory(key, items.into_iter().filter(touches).collect()),
        Err(error) => refused(&error, path, model),
    }
}

/// Deletes looked at.
const DELETES: u64 = 200;

/// Reads what was deleted by hand.
pub fn trash(store: Option<&Store>, path: &Path, model: &Model) -> Message {
    let Some(store) = store else { return Message::Trash(Vec::new()) };
    let trashed = |one: Deletion| Trashed {
        revision: one.revision,
        at: one.at,
        others: one.touched.saturating_sub(one.records.len() as u64),
        records: one.records,
    };
    match store.deletions(DELETES) {
        Ok(found) => Message::Trash(found.into_iter().map(trashed).collect()),
        Err(error) => refused(&error, path, model),
    }
}

/// Reads what a commit deleted.
pub fn deleted(store: Option<&Store>, path: &Path, model: &Model, revision: u64) -> Message {
    let Some(store) = store else { return Message::Deleted(Vec::new()) };
    match store.details(revision) {
        Ok(changes) => Message::Deleted(changes),
        Err(error) => refused(&error, path, model),
    }
}

fn item(store: &Store, line: HistoryLine) -> Result<HistoryItem> {
    let changes = if line.records <= TOLD { store.details(line.revision)? } else { Vec::new() };
    let kind = match line.step {
        Step::Do => "do",
        Step::Undo => "undo",
        Step::Redo => "redo",
    };
    let edit = Edit { action: line.action, changes };
    Ok(HistoryItem {
        revision: line.revision,
        at: line.at,
        origin: line.origin,
        kind: kind.to_owned(),
        records: line.records,
        edit,
    })
}

/// Audits the plan as it was known at the end of a day, beside the screen; nothing is said when the file cannot tell.
pub fn earlier(session: &mut Session, day: Day, model: &Model) -> Vec<Message> {
    let guide = model.audit.guide().clone();
    if let Some(reader) = session.store.as_ref().and_then(|store| store.beside(Access::Read).ok()) {
        session.readings.start(move || {
            let found = reader.as_of(day).ok().and_then(|plan| found_then(&plan, day, &guide));
            Message::Past(found.map(Box::new))
        });
    }
    Vec::new()
}

/// Reads the file and audits it beside the screen; the answer comes later.
pub fn audit(session: &mut Session, day: Day, model: &Model) -> Vec<Message> {
    let (guide, today) = (model.audit.guide().clone(), session.clock.today());
    let revision = model.revision;
    let Some(reader) = session.store.as_ref().and_then(|store| store.beside(Access::Read).ok()) else {
        return vec![Message::Audited(None, day, revision)];
    };
    session.readings.start(move || {
        let read = reader.revision().and_then(|revision| {
            let plan = if day < today { reader.as_of(day)? } else { reader.load()? };
            Ok((plan, revision))
        });
        let Ok((plan, revision)) = read else { return Message::Audited(None, day, revision) };
        let standing = Standing::of(&plan, day);
        let audit = Audit::of(&plan, &standing, &guide);
        let ledger = audit.ledger(&plan, day);
        Message::Audited(Some(Box::new((audit, ledger))), day, revision)
    });
    Vec::new()
}
