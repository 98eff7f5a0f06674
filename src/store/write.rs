//! The one way into the file: an edit, its records and its line of history in one transaction.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use super::cell::{Cell, fill, key_cells, scope_cells, scope_number};
use super::change_text::{Gatherer, Line};
use super::digest::{HISTORY, Print, Tally};
use super::error::{Result, StoreError};
use super::history::Entry;
use super::row;
use super::sheet::sheet;
use crate::domain::{Change, Id, Key, Kpi, Record, Scope, Table};

/// Writes records inside a transaction that the caller began.
pub(super) struct Writer<'a> {
    connection: &'a Connection,
    tallies: BTreeMap<Table, Tally>,
    told: Tally,
    /// The series that was last made sure of: imports come series by series.
    series: Option<(Id<Kpi>, Scope)>,
    thinned: BTreeSet<(Id<Kpi>, Scope)>,
    print: Print,
}

impl<'a> Writer<'a> {
    pub(super) fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            tallies: BTreeMap::new(),
            told: Tally::default(),
            series: None,
            thinned: BTreeSet::new(),
            print: Print::default(),
        }
    }

    /// Writes changes and their history; the transaction is still open afterwards.
    pub(super) fn write(&mut self, entry: &Entry<'_>, changes: impl Iterator<Item = impl Borrow<Change>>) -> Result<()> {
        let line = entry.insert(self.connection)?;
        self.print.cells(&line);
        self.told.count(self.print.finish(), 1);
        let (mut gatherer, mut lines, mut position) = (Gatherer::default(), Vec::new(), 0);
        let mut table = None;
        for change in changes {
            let change: &Change = change.borrow();
            let here = change.after.as_ref().or(change.before.as_ref()).map(Record::table);
            if here.is_none() {
                continue;
            }
            if here != table {
                gatherer.finish(&mut lines)?;
                self.keep(entry.revision, table, &mut position, &mut lines)?;
                table = here;
            }
            self.change(change)?;
            gatherer.push(change, &mut lines)?;
            self.keep(entry.revision, table, &mut position, &mut lines)?;
        }
        gatherer.finish(&mut lines)?;
        self.keep(entry.revision, table, &mut position, &mut lines)?;
        self.sweep_series()?;
        self.told.add(self.connection, HISTORY)?;
        self.tallies.iter().try_for_each(|(table, tally)| tally.add(self.connection, table.word()))
    }

    fn keep(&mut self, revision: i64, table: Option<Table>, position: &mut i64, lines: &mut Vec<Line>) -> Result<()> {
        for Line { key, before, after } in lines.drain(..) {
            *position += 1;
            let cells: [Cell<'_>; 6] = [
                revision.into(),
                (*position).into(),
                table.map_or("", Table::word).into(),
                key.as_str().into(),
                before.as_deref().into(),
                after.as_deref().into(),
            ];
            self.print.cells(&cells);
            self.told.count(self.print.finish(), 1);
            self.connection
                .prepare_cached(
                    "INSERT INTO changes (revision, position, table_name, key, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params_from_iter(&cells))?;
        }
        Ok(())
    }

    fn change(&mut self, change: &Change) -> Result<()> {
        match (&change.before, &change.after) {
            (None, None) => Ok(()),
            (None, Some(after)) => self.insert(after),
            (Some(before), None) => self.delete(before),
            (Some(before), Some(after)) if before.key() == after.key() => self.update(before, after),
            (Some(before), Some(after)) => self.delete(before).and_then(|()| self.insert(after)),
        }
    }

    fn insert(&mut self, record: &Record) -> Result<()> {
        self.ensure_series(record)?;
        let mut cells = Vec::with_capacity(16);
        fill(&mut cells, record);
        self.tally(record.table(), &cells, 1);
        let inserted = self.connection.prepare_cached(&sheet(record.table()).insert)?.execute(params_from_iter(&cells));
        inserted.map(drop).map_err(|error| self.refusal(record, error))
    }

    /// A row that is there already is a record the edit did not know of.
    fn refusal(&self, record: &Record, error: rusqlite::Error) -> StoreError {
        match on_file(self.connection, record.key()) {
            Ok(Some(found)) => StoreError::Stale { key: record.key(), on_file: Some(Box::new(found)) },
            _ => error.into(),
        }
    }

    fn delete(&mut self, record: &Record) -> Result<()> {
        self.expect(record)?;
        if let Record::Measurement(one) = record {
            self.thinned.insert((one.key.kpi, one.key.scope));
        }
        let mut cells = Vec::with_capacity(16);
        fill(&mut cells, record);
        self.tally(record.table(), &cells, -1);
        self.connection.prepare_cached(&sheet(record.table()).delete)?.execute(params_from_iter(key_cells(record.key())))?;
        Ok(())
    }

    fn update(&mut self, before: &Record, after: &Record) -> Result<()> {
        self.expect(before)?;
        let mut cells = Vec::with_capacity(16);
        fill(&mut cells, before);
        self.tally(before.table(), &cells, -1);
        fill(&mut cells, after);
        self.tally(after.table(), &cells, 1);
        self.connection.prepare_cached(&sheet(after.table()).update)?.execute(params_from_iter(&cells))?;
        Ok(())
    }

    /// Nothing is overwritten that the edit did not see.
    fn expect(&self, before: &Record) -> Result<()> {
        let found = on_file(self.connection, before.key())?;
        if found.as_ref() == Some(before) {
            return Ok(());
        }
        Err(StoreError::Stale { key: before.key(), on_file: found.map(Box::new) })
    }

    fn tally(&mut self, table: Table, cells: &[Cell<'_>], records: i64) {
        self.print.cells(cells);
        self.tallies.entry(table).or_default().count(self.print.finish(), records);
    }

    fn ensure_series(&mut self, record: &Record) -> Result<()> {
        let Record::Measurement(one) = record else { return Ok(()) };
        let series = (one.key.kpi, one.key.scope);
        if self.series == Some(series) {
            return Ok(());
        }
        let [activity, objective] = scope_cells(one.key.scope);
        self.connection
            .prepare_cached("INSERT INTO series (kpi, scope, activity, objective) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")?
            .execute(params![one.key.kpi.number(), scope_number(one.key.scope), activity, objective])?;
        self.series = Some(series);
        Ok(())
    }

    /// A series without points would keep its activity from being deleted.
    fn sweep_series(&self) -> Result<()> {
        for (kpi, scope) in &self.thinned {
            self.connection
                .prepare_cached(
                    "DELETE FROM series WHERE kpi = ?1 AND scope = ?2
                     AND NOT EXISTS (SELECT 1 FROM measurements WHERE kpi = ?1 AND scope = ?2)",
                )?
                .execute([kpi.number(), scope_number(*scope)])?;
        }
        Ok(())
    }
}

/// The record of a key as the file holds it now.
pub(super) fn on_file(connection: &Connection, key: Key) -> Result<Option<Record>> {
    let mut statement = connection.prepare_cached(&sheet(key.table()).one)?;
    let found = statement
        .query_row(params_from_iter(key_cells(key)), |found| Ok(row::record(key.table(), found, &mut row::Expressions::new())))
        .optional()?;
    found.transpose()
}
