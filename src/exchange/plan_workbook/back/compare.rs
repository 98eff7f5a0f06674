//! What differs between an edited workbook and the plan: cell by cell, with what changed here meanwhile as conflicts.

use std::collections::HashSet;

use crate::analysis::Standing;
use crate::domain::{Day, Key, Plan, Table};
use crate::exchange::plan_workbook::cell::{Written, serial, written};
use crate::exchange::plan_workbook::ground::Ground;
use crate::exchange::table::CellReader;
use crate::exchange::workbook::Cell;
use crate::tables::{Column, Facts, Reader, Row as SheetRow, code_of, record_label};
use crate::text::Words;

use super::apply::value;
use super::read::{Edited, Page, Row, text};

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A cell holds something else.
    Changed,
    /// A row that was not there.
    New,
    /// A row that is no longer there.
    Removed,
    /// The cell or row was changed here too since the workbook was made.
    Conflict,
}

impl Kind {
    /// The word of JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::New => "new",
            Self::Removed => "removed",
            Self::Conflict => "conflict",
        }
    }
}

/// One difference.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What kind it is.
    pub kind: Kind,
    /// Of which table.
    pub table: Table,
    /// The name of the record.
    pub record: String,
    /// Which column, for a cell.
    pub field: Option<&'static str>,
    /// What stood there when the workbook was made.
    pub before: String,
    /// What stands in the plan now.
    pub here: String,
    /// What stands in the workbook.
    pub file: String,
    /// The sheet of the workbook.
    pub sheet: String,
    /// Its row, from 1; 0 for a row that is gone.
    pub line: usize,
    pub(super) key: Option<Key>,
    pub(super) cells: Vec<(&'static Column, Cell)>,
}

impl Difference {
    /// Whether it is about the record of this code, or of this name in the workbook.
    #[must_use]
    pub fn is_about(&self, plan: &Plan, code: &str) -> bool {
        self.key.is_some_and(|key| code_of(plan, key) == code) || self.record == code
    }
}

/// Two states of a plan, and the workbook between them.
struct Sides<'a> {
    base: Ground<'a>,
    here: Ground<'a>,
    /// Whether the workbook's own state is known; else everything is compared with the plan as it is.
    known: bool,
}

/// Every difference, in the order of the sheets. `base` is the plan as it was when the workbook was made, if it is known.
#[must_use]
pub fn compare(edited: &Edited, base: Option<&Plan>, here: &Plan, today: Day) -> Vec<Difference> {
    let words = Words::new(edited.tongue);
    let old = base.unwrap_or(here);
    let standings = [Standing::of(old, today), Standing::of(here, today)];
    let ground = |plan, standing| Ground::of(&Facts { plan, standing: Some(standing), today, masked: false }, &words, standing);
    let sides = Sides { base: ground(old, &standings[0]), here: ground(here, &standings[1]), known: base.is_some() };
    edited.pages.iter().flat_map(|page| of_page(&sides, page)).collect()
}

fn of_page(sides: &Sides<'_>, page: &Page) -> Vec<Difference> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for row in &page.rows {
        let known = row.key.filter(|key| seen.insert(*key)).filter(|key| sides.record(*key));
        match known {
            Some(key) => {
                found.extend(row.cells.iter().filter_map(|(column, cell)| of_cell(sides, page, row.line, (key, column, cell))));
            }
            None => found.push(new(page, row)),
        }
    }
    if sides.known && page.sheet.table != Table::Plan {
        let gone = sides.base.facts.plan.keys(page.sheet.table).into_iter().filter(|key| !seen.contains(key));
        found.extend(gone.filter_map(|key| removed(sides, page, key)));
    }
    found
}

impl Sides<'_> {
    /// Whether the record was there, or is.
    fn record(&self, key: Key) -> bool {
        self.base.facts.plan.look(key).is_some() || self.here.facts.plan.look(key).is_some()
    }
}

/// A cell of one side.
fn cell_of(ground: &Ground<'_>, key: Key, column: &Column) -> Option<Written> {
    ground.facts.plan.look(key)?;
    Some(written(&ground.facts.value(SheetRow::of(key), column), ground))
}

fn of_cell(sides: &Sides<'_>, page: &Page, line: usize, (key, column, cell): (Key, &'static Column, &Cell)) -> Option<Difference> {
    let (base, here) = (cell_of(&sides.base, key, column), cell_of(&sides.here, key, column));
    let is = |side: &Option<Written>| side.as_ref().is_some_and(|written| same(written, cell));
    if is(&base) || is(&here) {
        return None;
    }
    let typed = typed(sides, column, cell);
    if typed.is_some() && (typed == base || typed == here) {
        return None;
    }
    let kind = if here.is_some() && (here == base || base.is_none()) { Kind::Changed } else { Kind::Conflict };
    Some(Difference {
        kind,
        table: page.sheet.table,
        record: name(sides, key),
        field: Some(column.key),
        before: base.as_ref().map(shown).unwrap_or_default(),
        here: here.as_ref().map(shown).unwrap_or_default(),
        file: text(cell),
        sheet: page.tab.clone(),
        line,
        key: Some(key),
        cells: vec![(column, cell.clone())],
    })
}

/// A day or a number that came back as a text, as somebody typed it over.
fn typed(sides: &Sides<'_>, column: &Column, cell: &Cell) -> Option<Written> {
    let Cell::Text(_) = cell else { return None };
    let words = [sides.here.words];
    let mut reader = CellReader::new(Reader { facts: sides.here.facts, words: &words });
    let value = value(&mut reader, column, cell).ok()?;
    Some(written(&value, &sides.here)).filter(|written| !matches!(written, Written::Text(_)))
}

fn new(page: &Page, row: &Row) -> Difference {
    let cells: Vec<_> = row.cells.iter().filter(|(_, cell)| !text(cell).trim().is_empty()).cloned().collect();
    let file = cells.iter().map(|(_, cell)| text(cell)).collect::<Vec<_>>().join(" · ");
    Difference {
        kind: Kind::New,
        table: page.sheet.table,
        record: cells.first().map(|(_, cell)| text(cell)).unwrap_or_default(),
        field: None,
        before: String::new(),
        here: String::new(),
        file,
        sheet: page.tab.clone(),
        line: row.line,
        key: None,
        cells,
    }
}

/// A record whose row is gone; a conflict when it was changed here meanwhile.
fn removed(sides: &Sides<'_>, page: &Page, key: Key) -> Option<Difference> {
    let here = sides.here.facts.plan.get(key)?;
    let kind = if sides.base.facts.plan.get(key).as_ref() == Some(&here) { Kind::Removed } else { Kind::Conflict };
    let name = name(sides, key);
    Some(Difference {
        kind,
        table: page.sheet.table,
        record: name.clone(),
        field: None,
        before: name.clone(),
        here: name,
        file: String::new(),
        sheet: page.tab.clone(),
        line: 0,
        key: Some(key),
        cells: Vec::new(),
    })
}

fn name(sides: &Sides<'_>, key: Key) -> String {
    let of = |plan: &Plan| plan.get(key).map(|record| record_label(plan, &record));
    of(sides.here.facts.plan).or_else(|| of(sides.base.facts.plan)).unwrap_or_default()
}

/// Whether a cell still holds what was written; programs keep fifteen digits of a number.
fn same(written: &Written, cell: &Cell) -> bool {
    match (written, cell) {
        (Written::Empty, cell) => text(cell).is_empty(),
        (Written::Number(one), Cell::Number(other)) => (one - other).abs() <= 1e-12 * one.abs().max(1.0),
        (Written::Day(day), Cell::Moment(moment)) => moment.date() == *day,
        (Written::Day(day), Cell::Number(number)) => (f64::from(serial(*day)) - number.floor()).abs() < 0.5,
        (Written::Text(one), cell) => one.trim() == text(cell).replace("\r\n", "\n").trim(),
        _ => false,
    }
}

fn shown(written: &Written) -> String {
    match written {
        Written::Empty => String::new(),
        Written::Text(text) => text.clone(),
        Written::Number(number) => crate::domain::plain(*number),
        Written::Day(day) => day.to_string(),
    }
}
