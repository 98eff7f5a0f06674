//! The sheets of an edited workbook: which table each is, which columns it has, which record a row was.

use crate::domain::{Id, Key, MeasurementKey, Scope, Table};
use crate::exchange::plan_workbook::Origin;
use crate::exchange::plan_workbook::tables::{FORMAT, KEY_TITLE, VERSION};
use crate::exchange::table::column;
use crate::exchange::workbook::{Cell, Tab};
use crate::tables::{Column, Set, Sheet, sheet_of};
use crate::text::{Tongue, Words};

/// A workbook of ours as it came back.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The state of the plan that it was made from.
    pub origin: Origin,
    /// The language it was written in.
    pub tongue: Tongue,
    pub(super) pages: Vec<Page>,
}

/// The sheet of one table.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub sheet: &'static Sheet,
    pub tab: String,
    pub rows: Vec<Row>,
}

/// One row: which record it was, and its cells in stored columns.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub line: usize,
    pub key: Option<Key>,
    pub cells: Vec<(&'static Column, Cell)>,
}

/// Reads the tabs of a workbook; none when it is not one of ours.
#[must_use]
pub fn read(tabs: &[Tab], words: &[&Words]) -> Option<Edited> {
    let origin = tabs.iter().find(|tab| tab.name == KEY_TITLE)?;
    let line = |number: usize| origin.rows.iter().find(|row| row.line == number).and_then(|row| row.cells.first());
    let said = |number: usize| line(number).map(text).unwrap_or_default();
    if said(1) != FORMAT || said(2) != VERSION.to_string() {
        return None;
    }
    let named = origin.rows.iter().filter(|row| row.line > 5).filter_map(|row| {
        let [name, table, ..] = &row.cells[..] else { return None };
        Some((text(name), Table::from_word(&text(table))?))
    });
    let pages = named.filter_map(|(name, table)| page(tabs.iter().find(|tab| tab.name == name)?, sheet_of(table), words));
    Some(Edited {
        origin: Origin { revision: said(3).parse().unwrap_or(0), at: said(4) },
        tongue: Tongue::from_locale(&said(5)).unwrap_or(Tongue::French),
        pages: pages.collect(),
    })
}

/// The words of a cell.
pub(super) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        other => other.text(),
    }
}

/// The sheet of a table: its first row names the columns, in any order; others may stand between them.
fn page(tab: &Tab, sheet: &'static Sheet, words: &[&Words]) -> Option<Page> {
    let titles = tab.rows.iter().find(|row| row.line == 1)?;
    let key = titles.cells.iter().position(|cell| text(cell) == KEY_TITLE)?;
    let columns: Vec<Option<&'static Column>> = titles.cells.iter().map(|title| stored(sheet, words, &text(title))).collect();
    let rows = tab.rows.iter().filter(|row| row.line > 1).filter_map(|row| {
        let cells: Vec<_> = columns
            .iter()
            .enumerate()
            .filter_map(|(place, column)| Some(((*column)?, row.cells.get(place).cloned().unwrap_or(Cell::Empty))))
            .collect();
        let key = row.cells.get(key).and_then(|cell| parsed(&text(cell)));
        let is_empty = cells.iter().all(|(_, cell)| text(cell).trim().is_empty());
        (!is_empty).then_some(Row { line: row.line, key, cells })
    });
    Some(Page { sheet, tab: tab.name.clone(), rows: rows.collect() })
}

/// The stored column of a title.
fn stored(sheet: &'static Sheet, words: &[&Words], title: &str) -> Option<&'static Column> {
    column(sheet, words, title).filter(|column| column.stored && matches!(column.cell.set, Set::Field(_)))
}

/// The record that a row was made from: `activities:3`, `measurements:2:activity 5:2026-11-15`.
fn parsed(text: &str) -> Option<Key> {
    let (table, rest) = text.split_once(':')?;
    let table = Table::from_word(table)?;
    if table != Table::Measurements {
        return rest.parse().ok().map(|number| Key::Row(table, number));
    }
    let mut parts = rest.splitn(3, ':');
    let (kpi, scope, date) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?.parse().ok()?);
    let scope = match scope.split_once(' ') {
        None => Scope::Plan,
        Some(("objective", number)) => Scope::Objective(Id::new(number.parse().ok()?)),
        Some((_, number)) => Scope::Activity(Id::new(number.parse().ok()?)),
    };
    Some(Key::Measurement(MeasurementKey { kpi: Id::new(kpi), scope, date }))
}
