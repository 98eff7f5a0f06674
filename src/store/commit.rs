//! Commits: every write is one immediate transaction, and is on disk when it returns.

use rusqlite::Connection;

use super::error::{Result, StoreError};
use super::history::{self, Entry, Stamp, Step};
use super::write::Writer;
use super::{Access, Permission, Store, header, load};
use crate::domain::{Edit, Plan};

impl Store {
    /// Writes an edit and its line of history; returns the revision. When it returns, the edit is on disk. A revision
    /// more than one above the last one known means that another program committed in between ([`Store::changes_since`]).
    ///
    /// # Errors
    /// [`StoreError::Stale`] when a record is not what the edit started from; else what kept it from being written.
    /// Nothing of the edit is in the file then. After [`StoreError::Io`] the plan is to be loaded again.
    pub fn commit(&mut self, edit: &Edit, stamp: &Stamp) -> Result<u64> {
        self.writing(|connection| write(connection, edit, stamp))
    }

    /// Takes back the last edit that stands, whoever made it. Returns the revision and the edit that was applied, for the
    /// caller's own plan; nothing when no edit is left.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<(u64, Edit)>> {
        self.step_back(Step::Undo, stamp)
    }

    /// Brings back the edit that was last taken back, unless another one was made since.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<(u64, Edit)>> {
        self.step_back(Step::Redo, stamp)
    }

    fn step_back(&mut self, step: Step, stamp: &Stamp) -> Result<Option<(u64, Edit)>> {
        self.writing(|connection| {
            let tip = history::tip(connection)?;
            let top = if step == Step::Undo { tip.undo } else { tip.redo };
            let Some(of) = top else { return Ok(None) };
            let edit = history::edit(connection, of)?.inverse();
            let entry = Entry::back(connection, tip, step, of, &edit, stamp)?;
            Writer::new(connection).write(&entry, edit.changes.iter())?;
            Ok(Some((entry.revision.cast_unsigned(), edit)))
        })
    }

    /// Holds the plan while a command reads it, builds its edit and commits: two scripts never collide.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program holds it for longer than five seconds; as [`Store::commit`].
    pub fn lock(&mut self) -> Result<Locked<'_>> {
        self.begin()?;
        Ok(Locked { store: self })
    }

    fn begin(&self) -> Result<()> {
        if self.permission != Permission::Write {
            return Err(StoreError::ReadOnly);
        }
        self.still_there()?;
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(())
    }

    /// Refuses to write to a file that no longer lies at its path.
    fn still_there(&self) -> Result<()> {
        match header::identity(&self.path) {
            None => Err(StoreError::Gone),
            found if found != self.identity => Err(StoreError::Replaced),
            Some(_) => Ok(()),
        }
    }

    fn writing<T>(&mut self, write: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.begin()?;
        let written = write(&self.connection);
        self.finish(written)
    }

    /// Commits what was written, or takes it back.
    fn finish<T>(&mut self, written: Result<T>) -> Result<T> {
        let ended = written.and_then(|value| {
            self.connection.execute_batch("COMMIT")?;
            Ok(value)
        });
        let Err(error) = ended else { return ended };
        if !self.connection.is_autocommit() {
            // What fails here was rolled back by SQLite itself, or will be by the next program that opens the file.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
        match error {
            StoreError::Replaced if header::identity(&self.path).is_none() => Err(StoreError::Gone),
            StoreError::Io { .. } => {
                self.reconnect();
                Err(error)
            }
            error => Err(error),
        }
    }

    /// After a failed write or sync the pages in memory prove nothing: the file is opened afresh.
    fn reconnect(&mut self) {
        if self.still_there().is_ok()
            && let Ok(fresh) = Self::connected(self.path.clone(), Access::Write, u64::MAX, None)
        {
            self.connection = fresh.connection;
            self.seen = fresh.seen;
        }
    }
}

fn write(connection: &Connection, edit: &Edit, stamp: &Stamp) -> Result<u64> {
    let entry = Entry::done(history::tip(connection)?, edit, stamp);
    Writer::new(connection).write(&entry, edit.changes.iter())?;
    Ok(entry.revision.cast_unsigned())
}

/// A plan that no other program can write to until this is committed or dropped.
pub struct Locked<'a> {
    store: &'a mut Store,
}

impl Locked<'_> {
    /// The whole plan, as it will be until the commit.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn load(&self) -> Result<Plan> {
        load::whole(&self.store.connection, &self.store.path)
    }

    /// The number of the last commit.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn revision(&self) -> Result<u64> {
        self.store.revision()
    }

    /// Writes the edit and lets go.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn commit(self, edit: &Edit, stamp: &Stamp) -> Result<u64> {
        let written = write(&self.store.connection, edit, stamp);
        self.store.finish(written)
    }
}

impl Drop for Locked<'_> {
    fn drop(&mut self) {
        if !self.store.connection.is_autocommit() {
            let _ = self.store.connection.execute_batch("ROLLBACK");
        }
    }
}
