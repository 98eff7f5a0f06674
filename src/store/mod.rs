//! The plan file: the only SQL of the program. Open, load, commit, undo, notice other writers, check, back up.
//!
//! Invariants: a file that is refused stays byte for byte as it was; a commit that returned is on disk; nothing is
//! overwritten that the edit did not see; no type of the database leaves this room.

pub mod backup;
mod cell;
mod change_text;
mod check;
mod commit;
mod connection;
mod create;
mod digest;
mod error;
mod header;
mod history;
mod load;
mod migrate;
mod recovery;
mod row;
mod schema;
mod sheet;
mod surroundings;
#[cfg(test)]
mod tests;
mod watch;
mod write;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use check::Finding;
pub use commit::Locked;
pub use connection::{Access, Permission};
pub use error::{Result, StoreError};
pub use history::{Deletion, HistoryLine, Stamp, Step};
pub use load::Head;
pub use surroundings::{Care, is_on_shared_disk, surroundings};
pub use watch::Notice;

use crate::domain::{Change, Day, Edit, Key, Plan};

/// Files up to this size are checked whole each time they are opened; the screen checks the others beside.
const CHECKED_AT_OPEN: u64 = 4 << 20;

/// An open plan file.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    permission: Permission,
    identity: Option<header::Identity>,
    /// Length of the file when it was opened.
    bytes: u64,
    /// What `PRAGMA data_version` said when the file was last read.
    seen: Cell<i64>,
    rest: watch::Rest,
    recovered: Option<PathBuf>,
}

impl Store {
    /// Makes a plan file that holds `plan`. It appears under its name only when it is whole.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a file already, whatever it is; else what kept the file from being written.
    pub fn create(path: &Path, plan: &Plan, stamp: &Stamp) -> Result<Self> {
        create::create(path, plan, stamp, &[])?;
        Self::open(path, Access::Write)
    }

    /// The same for a plan that has a past: as it began, then one edit after the other, in one file that appears whole.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn create_lived(path: &Path, begun: &Plan, stamp: &Stamp, edits: &[(Edit, Stamp)]) -> Result<Self> {
        create::create(path, begun, stamp, edits)?;
        Self::open(path, Access::Write)
    }

    /// Opens a plan file after every check that takes a millisecond. What an interrupted save left behind is taken back.
    ///
    /// # Errors
    /// Every [`StoreError`] about a file that is no plan, or not whole, or not readable; the file is left as it was.
    pub fn open(path: &Path, access: Access) -> Result<Self> {
        Self::open_keeping(path, access, None)
    }

    /// The same; an interrupted save is copied to the directory `aside` before it is taken back.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_keeping(path: &Path, access: Access, aside: Option<&Path>) -> Result<Self> {
        let store = Self::open_at_once(path, access, aside)?;
        if store.bytes <= CHECKED_AT_OPEN {
            store.check_pages()?;
        }
        Ok(store)
    }

    /// The same without the look at every page of a small file: the caller shows what it read, then calls
    /// [`Store::check_pages`], before anything is written.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_at_once(path: &Path, access: Access, aside: Option<&Path>) -> Result<Self> {
        let found = header::read(path)?;
        // Without that directory the plan still opens: the rehearsal then takes place beside it.
        let aside = aside.filter(|folder| backup::private_folder(folder).is_ok());
        let rehearsed = recovery::rehearse(&found, aside)?;
        if rehearsed.is_some() {
            recovery::mend(&found.path)?;
        }
        let mut store = Self::connected(found.path, access, found.bytes, aside)?;
        store.recovered = rehearsed.and_then(|copy| copy.keep(&store.path, aside));
        Ok(store)
    }

    fn connected(path: PathBuf, access: Access, bytes: u64, aside: Option<&Path>) -> Result<Self> {
        let identity = header::identity(&path);
        let (connection, permission, format) = connection::open(&path, access)?;
        if identity.is_none() || header::identity(&path) != identity {
            return Err(StoreError::Replaced);
        }
        if format != schema::FORMAT {
            connection::quick_check(&connection)?;
        }
        let connection = migrate::bring_up(connection, &path, format, permission, aside)?;
        let store = Self {
            connection,
            path,
            permission,
            identity,
            bytes,
            seen: Cell::new(0),
            rest: watch::Rest::default(),
            recovered: None,
        };
        store.seen.set(store.data_version()?);
        Ok(store)
    }

    /// Another connection to the same file, for a job on another thread.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn beside(&self, access: Access) -> Result<Self> {
        // The header is not looked at again: closing the file would drop the locks of this connection.
        Self::connected(self.path.clone(), access, self.bytes, None)
    }

    /// Refuses a file whose pages do not hang together. Takes 1 ms a megabyte.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]; else what kept the file from being read.
    pub fn check_pages(&self) -> Result<()> {
        connection::quick_check(&self.connection)
    }

    /// Whether the plan can be written, and if not, why.
    #[must_use]
    pub const fn permission(&self) -> Permission {
        self.permission
    }

    /// The file, without symbolic links.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The copy made of an interrupted save before it was taken back, if there was one.
    #[must_use]
    pub fn recovered(&self) -> Option<&Path> {
        self.recovered.as_deref()
    }

    /// The number of the last commit, by whomever.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn revision(&self) -> Result<u64> {
        Ok(history::tip(&self.connection)?.revision.cast_unsigned())
    }

    /// The whole plan.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] names the first row that is none; else what kept the file from being read.
    pub fn load(&self) -> Result<Plan> {
        self.reading(|connection| load::whole(connection, &self.path))
    }

    /// The beginning of a plan, for a first screen: at most `rows` activities, with their targets, spend and measurements.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load_head(&self, rows: usize) -> Result<Head> {
        self.reading(|connection| load::head(connection, rows))
    }

    /// The plan as it was known at the end of a day.
    ///
    /// # Errors
    /// [`StoreError::NotYet`] before the plan was made.
    pub fn as_of(&self, day: Day) -> Result<Plan> {
        self.reading(|connection| {
            let then = history::revision_at(connection, day)?;
            let mut plan = load::whole(connection, &self.path)?;
            let now = history::tip(connection)?.revision;
            for revision in (then + 1..=now).rev() {
                let changes = history::changes(connection, revision, revision)?;
                changes.into_iter().rev().for_each(|change| plan.apply(&change.inverse()));
            }
            Ok(plan)
        })
    }

    /// Every change made after a day, oldest first: what the plan of today must lose to be the plan as it was known then.
    ///
    /// # Errors
    /// [`StoreError::NotYet`] before the plan was made.
    pub fn changes_after(&self, day: Day) -> Result<Vec<Change>> {
        self.reading(|connection| {
            let then = history::revision_at(connection, day)?;
            let now = history::tip(connection)?.revision;
            history::changes(connection, then + 1, now)
        })
    }

    /// The changes of every commit after `revision`, oldest first, and the number of the last one. None when the file no
    /// longer holds that revision: it was put back to an earlier state, and must be loaded again.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn changes_since(&self, revision: u64) -> Result<Option<(u64, Vec<Change>)>> {
        self.reading(|connection| {
            let last = history::tip(connection)?.revision;
            let since = revision.cast_signed();
            if last < since {
                return Ok(None);
            }
            Ok(Some((last.cast_unsigned(), history::changes(connection, since + 1, last)?)))
        })
    }

    /// Lines of the history, newest first, after leaving out `skip`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self, skip: u64, limit: u64) -> Result<Vec<HistoryLine>> {
        self.reading(|connection| history::lines(connection, skip, limit))
    }

    /// The deletes made by hand, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn deletions(&self, limit: u64) -> Result<Vec<Deletion>> {
        self.reading(|connection| history::deletions(connection, limit))
    }

    /// What a commit did, record by record.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn details(&self, revision: u64) -> Result<Vec<Change>> {
        self.reading(|connection| history::changes(connection, revision.cast_signed(), revision.cast_signed()))
    }

    /// Every change of these records, newest first, each with its line of the history.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn trail(&self, keys: &[Key]) -> Result<Vec<(HistoryLine, Change)>> {
        self.reading(|connection| history::trail(connection, keys))
    }

    /// The changes of activities that were there before and after, newest first, with their lines: at most 2,000.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn activity_changes(&self) -> Result<Vec<(HistoryLine, Change)>> {
        self.reading(history::activity_changes)
    }

    /// Reads in one transaction: everything is of one moment.
    fn reading<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.connection.execute_batch("BEGIN")?;
        let found = self.data_version().and_then(|version| {
            let found = read(&self.connection)?;
            self.seen.set(version);
            Ok(found)
        });
        self.connection.execute_batch("COMMIT")?;
        found
    }

    fn data_version(&self) -> Result<i64> {
        Ok(self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }
}
