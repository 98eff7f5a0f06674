//! A new plan file: made under another name, whole and on disk before it appears under its own.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::connection::{Access, connect, settle};
use super::error::{Result, StoreError};
use super::history::{Entry, Stamp, tip};
use super::recovery::{create_private, with_suffix};
use super::schema;
use super::write::Writer;
use crate::domain::{Change, Edit, Plan, Table};

/// Makes the file, or nothing.
pub(super) fn create(path: &Path, plan: &Plan, stamp: &Stamp, edits: &[(Edit, Stamp)]) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists(path.to_owned()));
    }
    let unfinished = Unfinished::new(path)?;
    fill(&unfinished.path, plan, stamp, edits)?;
    appear(&unfinished.path, path)
}

fn fill(path: &Path, plan: &Plan, stamp: &Stamp, edits: &[(Edit, Stamp)]) -> Result<()> {
    let connection = connect(path, Access::Write)?;
    settle(&connection)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    schema::create(&connection)?;
    let records = Table::ALL.iter().map(|table| plan.count(*table)).sum();
    let keys = Table::ALL.iter().flat_map(|table| plan.keys(*table));
    let changes = keys.filter_map(|key| plan.get(key)).map(Change::insert);
    Writer::new(&connection).write(&Entry::first(stamp, records), changes)?;
    for (edit, stamp) in edits {
        Writer::new(&connection).write(&Entry::told(tip(&connection)?, edit, stamp), edit.changes.iter())?;
    }
    connection.execute_batch("COMMIT")?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Gives a finished file its name, never over another file.
pub(super) fn appear(finished: &Path, path: &Path) -> Result<()> {
    let broken = |error| StoreError::file(path, &error);
    if fs::hard_link(finished, path).is_err() {
        // Some file systems have no links. The name is taken first, so that nobody else's file is replaced.
        create_private(path).map_err(broken)?;
        fs::rename(finished, path).map_err(broken)?;
    }
    sync_folder(path)
}

/// Puts the name of a file on disk.
pub(super) fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| StoreError::file(folder, &error))?;
    }
    Ok(())
}

/// A private file that goes away with this value.
pub(super) struct Unfinished {
    pub path: PathBuf,
}

impl Unfinished {
    pub(super) fn new(path: &Path) -> Result<Self> {
        if let (Some(folder), Some(name)) = (path.parent(), path.file_name()) {
            sweep(folder, |of| name.to_str() == Some(of));
        }
        let unfinished = Self::named(with_suffix(path, &format!(".unfinished-{}", std::process::id())));
        create_private(&unfinished.path).map_err(|error| StoreError::file(&unfinished.path, &error))?;
        Ok(unfinished)
    }

    /// A file that somebody else makes.
    pub(super) const fn named(path: PathBuf) -> Self {
        Self { path }
    }
}

/// A copy that nobody has written for so long belongs to no running program.
const LEFT: Duration = Duration::from_hours(1);

/// Removes the unfinished copies that killed programs left in a folder of files whose names are ours.
pub(super) fn sweep(folder: &Path, ours: impl Fn(&str) -> bool) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let age = entry.metadata().and_then(|file| file.modified()).ok().and_then(|written| written.elapsed().ok());
        if copied(&entry.file_name().to_string_lossy()).is_some_and(&ours) && age.is_some_and(|age| age > LEFT) {
            // Another program may have been faster.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The name of the file that an unfinished copy, or its journal, is to become.
fn copied(name: &str) -> Option<&str> {
    let (of, number) = name.strip_suffix("-journal").unwrap_or(name).rsplit_once(".unfinished-")?;
    (!number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit())).then_some(of)
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        for suffix in ["", "-journal"] {
            let _ = fs::remove_file(with_suffix(&self.path, suffix));
        }
    }
}
