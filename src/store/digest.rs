//! Fingerprints of rows, summed per table and over the history: what `SQLite`'s own checks cannot see, a flipped bit in a value, shows here.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};
use xxhash_rust::xxh3::xxh3_64;

use super::cell::Cell;
use super::error::Result;
use super::sheet::sheet;
use crate::domain::Table;

/// The name under which the history has its digest.
pub(super) const HISTORY: &str = "history";

/// Rows of one table, and the sum of their fingerprints: the order of rows does not matter, and a change is two sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub records: i64,
    pub digest: u64,
}

impl Tally {
    /// Counts a row in (1) or out (-1).
    pub(super) const fn count(&mut self, fingerprint: u64, records: i64) {
        self.records += records;
        self.digest = if records > 0 { self.digest.wrapping_add(fingerprint) } else { self.digest.wrapping_sub(fingerprint) };
    }

    /// Adds what changed to what the file keeps.
    pub(super) fn add(self, connection: &Connection, name: &str) -> Result<()> {
        let kept = kept(connection, name)?;
        let (records, digest) = (kept.records + self.records, kept.digest.wrapping_add(self.digest).cast_signed());
        connection
            .prepare_cached(
                "INSERT INTO digests (table_name, records, digest) VALUES (?1, ?2, ?3)
                 ON CONFLICT (table_name) DO UPDATE SET records = excluded.records, digest = excluded.digest",
            )?
            .execute(params![name, records, digest])?;
        Ok(())
    }

    /// Makes this what the file says it holds.
    pub(super) fn set(self, connection: &Connection, name: &str) -> Result<()> {
        connection.execute("DELETE FROM digests WHERE table_name = ?1", [name])?;
        self.add(connection, name)
    }
}

/// What the file says it holds of a table, or of the history: no row is read for it.
pub(super) fn kept(connection: &Connection, name: &str) -> Result<Tally> {
    let found = connection
        .prepare_cached("SELECT records, digest FROM digests WHERE table_name = ?1")?
        .query_row([name], |row| Ok(Tally { records: row.get(0)?, digest: row.get::<_, i64>(1)?.cast_unsigned() }))
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// What the file really holds of a table: every row is read.
pub(super) fn counted(connection: &Connection, table: Table) -> Result<Tally> {
    rows(connection, &sheet(table).all)
}

/// What a file of any format really holds of a table: none when the format has no such table.
pub(super) fn counted_as_it_is(connection: &Connection, table: Table) -> Result<Option<Tally>> {
    let there = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let count: i64 = connection.query_row(there, [table.word()], |row| row.get(0))?;
    if count == 0 { Ok(None) } else { rows(connection, &format!("SELECT * FROM {}", table.word())).map(Some) }
}

/// What the file really holds of the history: every row of it is read.
pub(super) fn counted_history(connection: &Connection) -> Result<Tally> {
    let lines = "SELECT revision, at, origin, action, kind, records, of, below, undo_next, redo_next FROM edits";
    let (mut tally, edits) =
        (rows(connection, "SELECT revision, position, table_name, key, before, after FROM changes")?, rows(connection, lines)?);
    tally.records += edits.records;
    tally.digest = tally.digest.wrapping_add(edits.digest);
    Ok(tally)
}

fn rows(connection: &Connection, query: &str) -> Result<Tally> {
    let mut statement = connection.prepare(query)?;
    let width = statement.column_count();
    let mut rows = statement.query([])?;
    let (mut tally, mut print) = (Tally::default(), Print::default());
    while let Some(row) = rows.next()? {
        for place in 0..width {
            print.cell(row.get_ref(place)?);
        }
        tally.count(print.finish(), 1);
    }
    Ok(tally)
}

/// The fingerprint of a row, cell by cell.
#[derive(Default)]
pub(super) struct Print(Vec<u8>);

impl Print {
    fn cell(&mut self, cell: ValueRef<'_>) {
        let mut put = |kind: u8, bytes: &[u8]| {
            self.0.push(kind);
            self.0.extend_from_slice(bytes);
        };
        match cell {
            ValueRef::Null => put(0, &[]),
            ValueRef::Integer(number) => put(1, &number.to_le_bytes()),
            ValueRef::Real(number) => put(2, &number.to_bits().to_le_bytes()),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                put(3, &bytes.len().to_le_bytes());
                put(3, bytes);
            }
        }
    }

    pub(super) fn cells(&mut self, cells: &[Cell<'_>]) {
        for cell in cells {
            self.cell(cell.value());
        }
    }

    pub(super) fn finish(&mut self) -> u64 {
        let print = xxh3_64(&self.0);
        self.0.clear();
        print
    }
}
