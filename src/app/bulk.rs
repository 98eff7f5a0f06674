//! One edit for many rows: the same value for all marked rows, fill down, duplicate, delete. Each is one step of undo.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{Activity, Change, Edit, Id, Key, Record, Removal, Scope, Table, Target, add, remove};
use crate::tables::{Column, Kind, Refusal, Row, Set, Value, blank, link_label, set_cell, sheet_of, show, with_code};

use super::describe::{describe_removal, describe_removals};
use super::effect::Effect;
use super::grid::{Grid, Place};
use super::model::{AfterCommit, Model};

/// Why one of many rows does not take a value.
pub(super) struct Wrong {
    pub(super) row: Row,
    pub(super) refusal: Refusal,
}

/// One edit that puts a value into a column of many rows: each row is checked against the plan with those before it.
pub(super) fn set_all(model: &mut Model, rows: &[Row], column: &'static Column, value: &Value) -> Result<Edit, Wrong> {
    let each = |model: &Model, row: &Row| {
        set_cell(&model.facts(), *row, column, value.clone()).map_err(|refusal| Wrong { row: *row, refusal })
    };
    one_by_one(model, rows, each)
        .map(|changes| Edit { action: format!("set {}.{}", column_table(rows, column), column.key), changes })
}

fn column_table(rows: &[Row], column: &Column) -> &'static str {
    rows.iter().find_map(|row| row.key(column.of)).map_or("", |key| key.table().word())
}

/// The changes that one thing after the other makes, each seen by the next; the plan is as it was afterwards.
pub(super) fn one_by_one<T, E>(
    model: &mut Model,
    things: &[T],
    mut edit: impl FnMut(&Model, &T) -> Result<Edit, E>,
) -> Result<Vec<Change>, E> {
    let mut done: Vec<Change> = Vec::new();
    let mut failed = None;
    for thing in things {
        match edit(model, thing) {
            Ok(edit) => {
                edit.changes.iter().for_each(|change| model.plan.apply(change));
                done.extend(edit.changes);
            }
            Err(error) => {
                failed = Some(error);
                break;
            }
        }
    }
    done.iter().rev().for_each(|change| model.plan.apply(&change.clone().inverse()));
    failed.map_or(Ok(done), Err)
}

/// What was done to many rows: `3 lignes · Statut : En cours`.
pub(super) fn done_to_rows(model: &Model, count: usize, column: &Column, value: &Value) -> String {
    let words = &model.words;
    let title = words.say(&format!("column-{}", column.key)).to_string();
    let shown = if value.is_empty() { "∅".to_owned() } else { show(value, &model.facts(), words) };
    words.say_with("rows-set", &[("count", count.into()), ("column", title.into()), ("value", shown.into())])
}

/// Why nothing was done to many rows: the row that refuses, and its reason.
pub(super) fn refused_row(model: &Model, wrong: &Wrong) -> String {
    let name = wrong.row.own().map(|key| link_label(&model.plan, key)).unwrap_or_default();
    let reason = crate::tables::say(&wrong.refusal, &model.words, &model.plan);
    model.words.say_with("rows-refused", &[("name", name.into()), ("reason", reason.into())])
}

/// The value of the first marked row goes into the others; without marks, the value above into the cell.
pub fn fill_down(model: &mut Model) -> Vec<Effect> {
    let Some((from, to)) = model.grid().and_then(filling) else {
        let sentence = model.words.say("fill-nothing").to_string();
        model.refuse(sentence);
        return Vec::new();
    };
    let Some(column) = model.grid().map(Grid::column) else { return Vec::new() };
    let value = model.facts().value(from, column);
    match set_all(model, &to, column, &value) {
        Ok(edit) if edit.changes.is_empty() => Vec::new(),
        Ok(edit) => {
            model.after_commit = Some(AfterCommit::Say(done_to_rows(model, to.len(), column, &value)));
            vec![Effect::Commit(edit)]
        }
        Err(wrong) => {
            let sentence = refused_row(model, &wrong);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// The row whose value is taken, and those that get it.
fn filling(grid: &Grid) -> Option<(Row, Vec<Row>)> {
    let chosen = grid.chosen();
    if let [first, rest @ ..] = chosen.as_slice()
        && !rest.is_empty()
    {
        return Some((*first, rest.to_vec()));
    }
    let Place::Row(place) = grid.place else { return None };
    let above = grid.rows[..place].iter().rev().find(|row| row.own().is_some())?;
    Some((*above, vec![grid.row()?]))
}

/// Makes the chosen rows once more, an activity with its targets; measurements and expenses are not made up.
pub fn duplicate(model: &mut Model) -> Vec<Effect> {
    let rows = model.grid().map(Grid::chosen).unwrap_or_default();
    let mut keys: Vec<Key> = rows.iter().filter_map(|row| copied_key(*row)).collect();
    keys.dedup();
    let (count, table) = (keys.len(), keys.first().map_or("", |key| key.table().word()));
    let all: Vec<Key> = keys.into_iter().flat_map(|key| with_targets(model, key)).collect();
    let mut copies = HashMap::new();
    match one_by_one(model, &all, |model, key| copy_of(model, *key, &mut copies)) {
        Ok(changes) => {
            let sentence = model.words.say_with("rows-duplicated", &[("count", count.into())]);
            let first = changes.first().and_then(|change| change.after.as_ref().map(Record::key));
            model.after_commit = Some(AfterCommit::Land(first, sentence));
            vec![Effect::Commit(Edit { action: format!("add {table}"), changes })]
        }
        Err(refusal) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// In the synthetic plan a row stands for its activity; elsewhere for its own record.
fn copied_key(row: Row) -> Option<Key> {
    match row.0 {
        Some(key @ Key::Row(Table::Activities, _)) => Some(key),
        _ => row.own(),
    }
}

/// A record, and behind an activity its targets.
fn with_targets(model: &Model, key: Key) -> Vec<Key> {
    let mut keys = vec![key];
    if let Key::Row(Table::Activities, number) = key {
        let targets = model.plan.targets_of(Scope::Activity(Id::new(number)));
        keys.extend(targets.map(|target| Key::Row(Table::Targets, target.number())));
    }
    keys
}

/// A record once more, with a number and code of its own; a target of a copied activity goes to the copy.
fn copy_of(model: &Model, key: Key, copies: &mut HashMap<i64, Id<Activity>>) -> Result<Edit, Refusal> {
    let (plan, facts) = (&model.plan, model.facts());
    let record = plan.get(key).ok_or(Refusal::Computed)?;
    let mut copy = blank(plan, key.table(), model.today);
    for column in sheet_of(key.table()).stored().filter(|column| column.kind != Kind::Code) {
        let value = facts.value_of(&record, column);
        if let Set::Field(field) = column.cell.set
            && !value.is_empty()
        {
            field(&mut copy, value)?;
        }
    }
    name_again(model, key.table(), &mut copy);
    match (&record, &mut copy) {
        (Record::Activity(old), Record::Activity(new)) => drop(copies.insert(old.id.number(), new.id)),
        (Record::Target(Target { scope: Scope::Activity(of), .. }), Record::Target(new)) => {
            new.scope = copies.get(&of.number()).map_or(new.scope, |made| Scope::Activity(*made));
        }
        (_, Record::Measurement(new)) => {
            while plan.measurements.get(new.key).is_some() {
                new.key.date += chrono::TimeDelta::days(1);
            }
        }
        _ => {}
    }
    Ok(add(plan, with_code(plan, copy))?)
}

/// The copy's name tells that it is one.
fn name_again(model: &Model, table: Table, copy: &mut Record) {
    let column = &sheet_of(table).columns[0];
    if let (Kind::Text, Set::Field(field), Value::Text(name)) = (column.kind, column.cell.set, model.facts().value_of(copy, column))
    {
        let again = model.words.say_with("copy-of", &[("name", name.into())]);
        // A name with more words is still a name.
        let _ = field(copy, Value::Text(again));
    }
}

/// Deletes the marked rows, or the cursor's, with what cannot stay alone, and says what went.
pub fn remove_rows(model: &mut Model) -> Vec<Effect> {
    let rows = model.grid().map(Grid::chosen).unwrap_or_default();
    let mut keys: Vec<Key> = rows.iter().filter_map(|row| row.own()).collect();
    keys.dedup();
    let Some(table) = keys.first().map(|key| key.table()) else { return Vec::new() };
    let mut whole = Removal {
        edit: Edit { action: format!("remove {}", table.word()), changes: Vec::new() },
        gone: BTreeMap::new(),
        unlinked: BTreeMap::new(),
    };
    let removed = one_by_one(model, &keys, |model, key| {
        if model.plan.look(*key).is_none() {
            return Ok(Edit { action: String::new(), changes: Vec::new() });
        }
        let removal = remove(&model.plan, *key)?;
        removal.gone.iter().for_each(|(table, count)| *whole.gone.entry(*table).or_insert(0) += count);
        removal.unlinked.iter().for_each(|(table, count)| *whole.unlinked.entry(*table).or_insert(0) += count);
        Ok::<Edit, crate::domain::Invalid>(removal.edit)
    });
    match removed {
        Ok(changes) => {
            whole.edit.changes = changes;
            let sentence = match keys.as_slice() {
                [key] => describe_removal(model, *key, &whole),
                keys => describe_removals(model, keys.len(), &whole),
            };
            model.with_grid(|grid, _, _| grid.marks.clear());
            model.after_commit = Some(AfterCommit::Say(sentence));
            vec![Effect::Commit(whole.edit)]
        }
        Err(invalid) => {
            let sentence = crate::tables::say(&Refusal::Invalid(invalid), &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}
