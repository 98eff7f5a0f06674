//! Rows in an order made by hand: which row stands behind which. It is kept in the plan as a view of its own, so that moving
//! a row is an edit like any other.

use serde::{Deserialize, Serialize};

use crate::domain::{Edit, Key, Plan, Record, Table, View, add, replace};
use crate::tables::{Row, Sheet, blank, with_code};

use super::effect::Effect;
use super::grid::{Grid, Place};
use super::model::{AfterCommit, Model};

/// Rows moved by hand, in the order in which they were moved: the row, and the one that it stands behind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Moved {
    behind: Vec<(Key, Option<Key>)>,
}

/// The code of the view that keeps the order of a table.
fn code(table: Table) -> String {
    format!("order-{}", table.word())
}

fn kept(plan: &Plan, table: Table) -> Option<(&View, Moved)> {
    let view = plan.views.by_code(&code(table))?;
    Some((view, serde_json::from_str(&view.state).unwrap_or_default()))
}

/// Puts rows in the order made by hand; rows that begin with the same record move together.
pub(super) fn apply(rows: &mut Vec<Row>, plan: &Plan, sheet: &Sheet) {
    let Some((_, moved)) = kept(plan, sheet.table) else { return };
    for (key, behind) in &moved.behind {
        let Some(from) = rows.iter().position(|row| row.0 == Some(*key)) else { continue };
        let count = rows[from..].iter().take_while(|row| row.0 == Some(*key)).count();
        let block: Vec<Row> = rows.drain(from..from + count).collect();
        let to = match behind {
            None => Some(0),
            Some(behind) => rows.iter().rposition(|row| row.0 == Some(*behind)).map(|place| place + 1),
        };
        let to = to.unwrap_or(from);
        rows.splice(to..to, block);
    }
}

/// Whether the order of a sheet was made by hand.
pub(super) fn is_made(plan: &Plan, sheet: &Sheet) -> bool {
    plan.views.by_code(&code(sheet.table)).is_some()
}

/// Whether the cursor's row can be moved.
#[must_use]
pub fn can_move(model: &Model) -> bool {
    let moves = |grid: &Grid| grid.sheet.table != Table::Measurements && grid.row().is_some_and(|row| key_of(grid, row).is_some());
    super::edits::can_add(model) && model.grid().is_some_and(moves)
}

/// The record that moves: of the synthetic plan the activity.
fn key_of(grid: &Grid, row: Row) -> Option<Key> {
    row.0.filter(|key| key.table() == grid.sheet.table)
}

/// Moves the cursor's row up or down by one.
pub fn shift(model: &mut Model, rows: isize) -> Vec<Effect> {
    if model.grid().is_some_and(Grid::is_arranged) {
        let sentence = model.words.say("move-sorted").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    let Some((key, behind)) = model.grid().and_then(|grid| wanted(grid, rows)) else { return Vec::new() };
    match edit(model, key, behind) {
        Ok(edit) => {
            let sentence = model.words.say("row-moved").to_string();
            model.after_commit = Some(AfterCommit::Land(Some(key), sentence));
            vec![Effect::Commit(edit)]
        }
        Err(refusal) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// The record that moves, and the one behind which it will stand.
fn wanted(grid: &Grid, rows: isize) -> Option<(Key, Option<Key>)> {
    let Place::Row(place) = grid.place else { return None };
    let key = key_of(grid, grid.row()?)?;
    let mut blocks: Vec<Key> = grid.rows.iter().filter_map(|row| key_of(grid, *row)).collect();
    blocks.dedup();
    let at = blocks.iter().position(|other| *other == key)?;
    let to = at.cast_signed() + rows;
    if to < 0 || to.cast_unsigned() >= blocks.len() || grid.rows.get(place).is_none() {
        return None;
    }
    blocks.remove(at);
    Some((key, to.cast_unsigned().checked_sub(1).map(|before| blocks[before])))
}

fn edit(model: &Model, key: Key, behind: Option<Key>) -> Result<Edit, crate::tables::Refusal> {
    let (plan, table) = (&model.plan, key.table());
    let (before, mut moved) = match kept(plan, table) {
        Some((view, moved)) => (Some(view.clone()), moved),
        None => (None, Moved::default()),
    };
    moved.behind.retain(|(other, _)| *other != key);
    moved.behind.push((key, behind));
    let state = serde_json::to_string(&moved).unwrap_or_default();
    let edit = if let Some(view) = before {
        replace(plan, Record::View(view.clone()), Record::View(View { state, ..view }))?
    } else {
        let Record::View(fresh) = blank(plan, Table::Views, model.today) else { return Err(crate::tables::Refusal::Kind) };
        let name = model.words.say("order-by-hand").into_owned();
        add(plan, with_code(plan, Record::View(View { code: code(table), sheet: table.word().to_owned(), name, state, ..fresh })))?
    };
    Ok(Edit { action: format!("order {}", table.word()), changes: edit.changes })
}
