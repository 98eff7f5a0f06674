//! Corbeille: what was deleted, newest first, and how it comes back. Deleted records live in the history; bringing one back
//! is an edit like any other, and can be undone.

use crate::domain::{Change, Edit, Key, Record, check};
use crate::tables::{Kind, Refusal, Set, Value, label_of, sheet_of, with_code};

use super::bulk::one_by_one;
use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::model::{AfterCommit, Model};

/// One delete that can be taken back, however long ago.
#[derive(Clone, Debug, PartialEq)]
pub struct Trashed {
    /// The commit that deleted.
    pub revision: u64,
    /// When, as written in the file.
    pub at: String,
    /// The records that were deleted by hand.
    pub records: Vec<Record>,
    /// How many more went with them, or lost their link.
    pub others: u64,
}

/// The list of deletes.
#[derive(Debug, Default)]
pub struct Trash {
    /// Newest first.
    pub items: Vec<Trashed>,
    /// The one chosen.
    pub chosen: usize,
}

/// Asks for what was deleted.
pub fn ask(_: &mut Model) -> Vec<Effect> {
    vec![Effect::ReadTrash]
}

/// Shows what was deleted and is not back.
pub fn show(model: &mut Model, mut items: Vec<Trashed>) {
    for item in &mut items {
        item.records.retain(|record| model.plan.look(record.key()).is_none());
    }
    items.retain(|item| !item.records.is_empty());
    model.layers.push(Layer::Trash(Trash { items, chosen: 0 }));
}

/// What a line of the list says: the names of the records.
#[must_use]
pub fn names(model: &Model, item: &Trashed) -> String {
    let name = |record: &Record| {
        let label = label_of(&model.plan, record, &model.words);
        if label.trim().is_empty() { sheet_title(model, record) } else { label }
    };
    let mut names: Vec<String> = item.records.iter().take(3).map(name).collect();
    if item.records.len() > 3 {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// The title of a record's sheet.
#[must_use]
pub fn sheet_title(model: &Model, record: &Record) -> String {
    model.words.say(&format!("sheet-{}", sheet_of(record.table()).key)).into_owned()
}

/// Gives a key to the list: Enter brings back.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Trash(trash)) = model.layers.last_mut() else { return Vec::new() };
    let last = trash.items.len().saturating_sub(1);
    match press.code {
        Code::Up | Code::Char('k') => trash.chosen = trash.chosen.saturating_sub(1),
        Code::Down | Code::Char('j') => trash.chosen = (trash.chosen + 1).min(last),
        Code::PageUp => trash.chosen = trash.chosen.saturating_sub(10),
        Code::PageDown => trash.chosen = (trash.chosen + 10).min(last),
        Code::Enter => {
            let revision = trash.items.get(trash.chosen).map(|item| item.revision);
            return revision.map(Effect::ReadDeleted).into_iter().collect();
        }
        _ => {}
    }
    Vec::new()
}

/// Brings back what a commit deleted, as far as it is still gone.
pub fn restore(model: &mut Model, deleted: Vec<Change>) -> Vec<Effect> {
    let back: Vec<Change> = deleted.into_iter().rev().map(Change::inverse).collect();
    match one_by_one(model, &back, bring_back) {
        Ok(changes) => {
            let main = changes.iter().find_map(|change| change.after.as_ref());
            let name = main.map(|record| label_of(&model.plan, record, &model.words)).unwrap_or_default();
            let table = main.map_or("", |record| record.table().word());
            let key = main.map(Record::key);
            let sentence = model.words.say_with("brought-back", &[("name", name.into()), ("count", changes.len().into())]);
            if changes.is_empty() {
                return Vec::new();
            }
            model.layers.pop();
            model.after_commit = Some(AfterCommit::Land(key, sentence));
            vec![Effect::Commit(Edit { action: format!("restore {table}"), changes })]
        }
        Err(refusal) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// One record comes back, or gets back the link that it lost; what was changed since stays as it is.
fn bring_back(model: &Model, change: &Change) -> Result<Edit, Refusal> {
    let changes = match (&change.before, &change.after) {
        (None, Some(record)) => returned(model, record.clone())?.map(Change::insert),
        (Some(without), Some(with)) => relinked(model, without, with),
        _ => None,
    };
    Ok(Edit { action: String::new(), changes: changes.into_iter().collect() })
}

/// A deleted record as it can stand in the plan now: under another code when its own was given away, without links to what
/// is gone. A target whose KPI is gone cannot come back before it.
fn returned(model: &Model, mut record: Record) -> Result<Option<Record>, Refusal> {
    let plan = &model.plan;
    if plan.look(record.key()).is_some() {
        return Ok(None);
    }
    let facts = model.facts();
    for column in sheet_of(record.table()).stored() {
        let gone = match facts.value_of(&record, column) {
            Value::Link(table, number) => plan.look(Key::Row(table, number)).is_none(),
            Value::Text(code) if column.kind == Kind::Code => crate::tables::record_by_code(plan, record.table(), &code).is_some(),
            _ => false,
        };
        let Set::Field(field) = column.cell.set else { continue };
        if gone && column.kind == Kind::Code {
            field(&mut record, Value::Text(String::new()))?;
            record = with_code(plan, record);
        } else if gone {
            field(&mut record, Value::Empty)?;
        }
    }
    check(plan, None, &record)?;
    Ok(Some(record))
}

/// The links that a record lost, where it has no others by now.
fn relinked(model: &Model, without: &Record, with: &Record) -> Option<Change> {
    let facts = model.facts();
    let now = model.plan.get(with.key())?;
    let mut after = now.clone();
    for column in sheet_of(with.table()).stored() {
        let (lost, wanted) = (facts.value_of(without, column), facts.value_of(with, column));
        if lost != wanted
            && facts.value_of(&now, column) == lost
            && let Set::Field(field) = column.cell.set
        {
            let _ = field(&mut after, wanted);
        }
    }
    let stands = after != now && check(&model.plan, Some(&now), &after).is_ok();
    stands.then(|| Change::update(now, after))
}
