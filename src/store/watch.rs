//! Noticing other programs: their commits, and what a synchronised folder does to the file.

use std::path::Path;
use std::time::{Duration, SystemTime};

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

/// A file that rests is asked through `SQLite` only at every so many looks: other computers' clocks and caches differ.
const RESTING: u8 = 8;
/// A file changed this recently may have changed again without showing it by its time.
const FRESH: Duration = Duration::from_secs(2);

/// When a file was last changed, as far as its folder knows, and how often it was found resting since.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rest {
    changed: Option<SystemTime>,
    looks: u8,
}

impl Rest {
    /// Whether the file need not be asked now.
    fn holds(&mut self, path: &Path) -> bool {
        let changed = std::fs::metadata(path).and_then(|found| found.modified()).ok();
        let is_old = changed.and_then(|time| time.elapsed().ok()).is_some_and(|age| age > FRESH);
        let rests = is_old && changed == self.changed && self.looks < RESTING;
        *self = Self { changed, looks: if rests { self.looks + 1 } else { 0 } };
        rests
    }
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
        if self.rest.holds(&self.path) {
            return Ok(Notice::Unchanged);
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
