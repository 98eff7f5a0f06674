//! Noticing other programs: their commits, and what a synchronised folder does to the file.

use std::time::Duration;

use super::connection::PATIENCE;
use super::error::{Result, StoreError};
use super::{Store, header};

/// What happened to the file since it was last read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing, or another program is in the middle of a commit.
    Unchanged,
    /// Another program committed: [`Store::changes_since`] or [`Store::load`].
    Changed,
    /// Another file lies at the path. Nothing more can be saved; opening it again shows that other file.
    Replaced,
    /// No file lies at the path.
    Gone,
}

impl Store {
    /// Asks the file whether others touched it: a few microseconds, never waiting.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn poll(&mut self) -> Result<Notice> {
        match header::identity(&self.path) {
            None => return Ok(Notice::Gone),
            found if found != self.identity => return Ok(Notice::Replaced),
            Some(_) => {}
        }
        self.connection.busy_timeout(Duration::ZERO)?;
        let version = self.data_version();
        self.connection.busy_timeout(PATIENCE)?;
        match version {
            Err(StoreError::Busy) => Ok(Notice::Unchanged),
            Err(error) => Err(error),
            Ok(version) if version == self.seen.get() => Ok(Notice::Unchanged),
            Ok(version) => {
                self.seen.set(version);
                Ok(Notice::Changed)
            }
        }
    }
}
