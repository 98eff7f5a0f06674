//! Bringing a file of an older format to this one: a backup first, then one transaction; a file that cannot be written is
//! brought over in memory and stays as it is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::Local;
use rusqlite::Connection;

use super::backup::{self, Reason, verified};
use super::connection::{Permission, defend, quick_check};
use super::create::{Unfinished, appear};
use super::digest::{HISTORY, Tally, counted, counted_as_it_is, counted_history, kept};
use super::error::{Result, StoreError};
use super::recovery::with_suffix;
use super::{history, schema};
use crate::domain::Table;

/// The plan in this program's format. `aside` is where this system keeps what programs remember; without it the backup
/// lies beside the file.
pub(super) fn bring_up(
    connection: Connection,
    path: &Path,
    from: i64,
    permission: Permission,
    aside: Option<&Path>,
) -> Result<Connection> {
    if from == schema::FORMAT {
        return Ok(connection);
    }
    if permission == Permission::Write {
        keep(&connection, path, from, aside)?;
        raise(&connection)?;
        return Ok(connection);
    }
    let mut memory = Connection::open_in_memory()?;
    verified::all_pages(&connection, &mut memory)?;
    defend(&memory)?;
    raise(&memory)?;
    memory.pragma_update(None, "query_only", true)?;
    Ok(memory)
}

/// Keeps the file as it is: whole, read back and on disk before anything changes.
fn keep(connection: &Connection, path: &Path, from: i64, aside: Option<&Path>) -> Result<()> {
    let kept = place(connection, path, from, aside)?;
    let unfinished = Unfinished::new(&kept)?;
    verified::pages(connection, &unfinished.path)?;
    let broken = |error| StoreError::file(&unfinished.path, &error);
    File::open(&unfinished.path).and_then(|file| file.sync_all()).map_err(broken)?;
    let copy = Connection::open(&unfinished.path)?;
    quick_check(&copy)?;
    schema::check(&copy)?;
    if tallies(&copy)? != tallies(connection)? || counted_history(&copy)? != counted_history(connection)? {
        return Err(StoreError::BadCopy { what: HISTORY });
    }
    copy.close().map_err(|(_, error)| error)?;
    appear(&unfinished.path, &kept)
}

/// Where the file as it was is kept.
fn place(connection: &Connection, path: &Path, from: i64, aside: Option<&Path>) -> Result<PathBuf> {
    let Some(aside) = aside else {
        let first = with_suffix(path, &format!(".format-{from}"));
        let numbered = (2..).map(|number: u32| with_suffix(&first, &format!("-{number}")));
        let free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
        return Ok(std::iter::once(first.clone()).chain(numbered).find(free).unwrap_or(first));
    };
    let folder = aside.join(backup::FOLDER).join(backup::folder_name(path));
    let revision = history::tip(connection)?.revision.cast_unsigned();
    Ok(backup::next(&folder, Local::now().naive_local(), Reason::Migration, revision)?.1)
}

/// Rows and fingerprints of each table there is.
fn tallies(connection: &Connection) -> Result<Vec<(Table, Tally)>> {
    let mut found = Vec::new();
    for table in Table::ALL {
        found.extend(counted_as_it_is(connection, *table)?.map(|tally| (*table, tally)));
    }
    Ok(found)
}

/// One transaction: the older tables and all their rows, or the new ones and all their rows.
fn raise(connection: &Connection) -> Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let raised = raised(connection);
    connection.execute_batch(if raised.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    raised
}

fn raised(connection: &Connection) -> Result<()> {
    // Another program may have brought it up while this one waited.
    let from = schema::check(connection)?;
    let before = tallies(connection)?;
    schema::raise(connection, from)?;
    for (table, tally) in before {
        let after = counted(connection, table)?;
        if after.records != tally.records {
            return Err(StoreError::Defect { detail: format!("format {from}: {} lost rows", table.word()) });
        }
        // Rows that were not as kpilot wrote them are still found by `check`.
        if kept(connection, table.word())? == tally {
            after.set(connection, table.word())?;
        }
    }
    schema::check(connection).map(drop)
}
