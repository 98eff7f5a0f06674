//! An edit in words: for the message line and the list of the history.

use crate::domain::{Change, Edit, Key, Record, Removal, Table};
use crate::tables::{Facts, label_of, link_label, sheet_of, show};

use super::model::Model;

/// What an edit did: `Statut de « Webinaire » : À faire → En cours`.
#[must_use]
pub fn describe(model: &Model, edit: &Edit) -> String {
    let words = &model.words;
    let main = edit.changes.iter().find(|change| change.before.is_some() && change.after.is_some()).or(edit.changes.last());
    let Some(change) = main else { return String::new() };
    let sentence = match (&change.before, &change.after) {
        (Some(before), Some(after)) if before.key() == after.key() => describe_update(model, before, after),
        (None, Some(record)) => words.say_with(
            "did-add",
            &[("name", name(model, record).as_str().into()), ("table", title(model, record.table()).as_str().into())],
        ),
        (Some(record), None) => words.say_with(
            "did-remove",
            &[("name", name(model, record).as_str().into()), ("table", title(model, record.table()).as_str().into())],
        ),
        (_, Some(record)) => name(model, record),
        (None, None) => String::new(),
    };
    match edit.changes.len() {
        0 | 1 => sentence,
        count => format!("{sentence} {}", words.say_with("did-more", &[("count", (count - 1).into())])),
    }
}

fn describe_update(model: &Model, before: &Record, after: &Record) -> String {
    let facts = model.facts();
    let sheet = sheet_of(after.table());
    let differing = sheet.stored().find(|column| facts.value_of(before, column) != facts.value_of(after, column));
    let Some(column) = differing else { return name(model, after) };
    let said = |record: &Record, facts: &Facts<'_>| {
        let text = show(&facts.value_of(record, column), facts, &model.words);
        if text.is_empty() { "∅".to_owned() } else { text }
    };
    let column_title = model.words.say(&format!("column-{}", column.key)).to_string();
    model.words.say_with(
        "did-set",
        &[
            ("column", column_title.as_str().into()),
            ("name", name(model, after).as_str().into()),
            ("before", said(before, &facts).as_str().into()),
            ("after", said(after, &facts).as_str().into()),
        ],
    )
}

fn name(model: &Model, record: &Record) -> String {
    label_of(&model.plan, record, &model.words)
}

fn title(model: &Model, table: Table) -> String {
    model.words.say(&format!("sheet-{}", sheet_of(table).key)).to_string()
}

/// What a delete takes along: `« SEA » supprimé, avec 3 cibles et 120 mesures · Ctrl+Z annule`.
#[must_use]
pub fn describe_removal(model: &Model, key: Key, removal: &Removal) -> String {
    model.words.say_with("removed", &[("name", link_label(&model.plan, key).as_str().into())]) + &took_along(model, removal)
}

fn took_along(model: &Model, removal: &Removal) -> String {
    let words = &model.words;
    let counted = |table: &Table, count: &usize| words.say_with(&format!("count-{}", table.word()), &[("count", (*count).into())]);
    let list = |counts: &std::collections::BTreeMap<Table, usize>| {
        counts.iter().map(|(table, count)| counted(table, count)).collect::<Vec<_>>().join(", ")
    };
    let mut sentence = String::new();
    if !removal.gone.is_empty() {
        sentence.push_str(&words.say_with("removed-with", &[("list", list(&removal.gone).as_str().into())]));
    }
    if !removal.unlinked.is_empty() {
        sentence.push_str(&words.say_with("removed-unlinked", &[("list", list(&removal.unlinked).as_str().into())]));
    }
    sentence + &words.say("removed-undo")
}

/// What the delete of several rows takes along: `5 lignes supprimées, avec 3 cibles · Ctrl+Z annule`.
#[must_use]
pub fn describe_removals(model: &Model, count: usize, removal: &Removal) -> String {
    model.words.say_with("removed-rows", &[("count", count.into())]) + &took_along(model, removal)
}

/// Where an undone edit can be seen.
#[must_use]
pub fn seen_at(edit: &Edit) -> Option<Key> {
    let change: &Change = edit.changes.iter().find(|change| change.after.is_some())?;
    change.after.as_ref().map(Record::key)
}
