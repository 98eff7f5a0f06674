//! A copy that counts only when it was read back and holds what the plan holds.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::domain::Table;
use crate::store::connection::{Access, connect, quick_check};
use crate::store::create::{Unfinished, appear};
use crate::store::digest::{HISTORY, Tally, counted, counted_history, kept};
use crate::store::error::{Result, StoreError};
use crate::store::{Store, history, schema};

/// Copies a plan to a new file; it appears under its name when it is whole, verified and on disk.
///
/// # Errors
/// [`StoreError::Exists`] when there is a file already; [`StoreError::BadCopy`] when the copy differs from the plan.
pub fn copy_to(store: &Store, path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists(path.to_owned()));
    }
    let unfinished = Unfinished::new(path)?;
    pages(&store.connection, &unfinished.path)?;
    // SQLite does not promise that the pages of a copy are on disk.
    File::open(&unfinished.path).and_then(|file| file.sync_all()).map_err(|error| StoreError::file(&unfinished.path, &error))?;
    verify(store, &unfinished.path)?;
    appear(&unfinished.path, path)
}

/// Copies every page of a plan into an empty file.
pub(in crate::store) fn pages(from: &Connection, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(to, flags)?;
    all_pages(from, &mut target)?;
    target.close().map_err(|(_, error)| error.into())
}

/// Copies every page of a plan into an empty connection.
pub(in crate::store) fn all_pages(from: &Connection, target: &mut Connection) -> Result<()> {
    let mut patience = 100;
    let copied = Backup::new(from, target)?;
    loop {
        // All pages in one step: another program's commit would start the copy afresh.
        match copied.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ if patience == 0 => return Err(StoreError::Busy),
            _ => {
                patience -= 1;
                std::thread::sleep(Duration::from_millis(50));
            }
        }
    }
}

fn verify(store: &Store, path: &Path) -> Result<()> {
    let copy = connect(path, Access::Read)?;
    schema::check(&copy)?;
    quick_check(&copy)?;
    if counted_history(&copy)? != kept(&copy, HISTORY)? && !as_in_the_plan(store, &copy, counted_history)? {
        return Err(StoreError::BadCopy { what: HISTORY });
    }
    for table in Table::ALL {
        let count = |connection: &Connection| counted(connection, *table);
        if count(&copy)? != kept(&copy, table.word())? && !as_in_the_plan(store, &copy, count)? {
            return Err(StoreError::BadCopy { what: table.word() });
        }
    }
    Ok(())
}

/// A plan that was changed by hand differs from its own digests: then the copy must differ in the same way.
fn as_in_the_plan(store: &Store, copy: &Connection, count: impl Fn(&Connection) -> Result<Tally>) -> Result<bool> {
    store.reading(|plan| {
        let same_moment = history::tip(plan)?.revision == history::tip(copy)?.revision;
        Ok(same_moment && count(plan)? == count(copy)?)
    })
}
