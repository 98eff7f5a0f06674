//! Backups: verified before they count, named and pruned by kpilot alone, brought back by an edit that can be undone.

mod difference;
mod name;
mod restore;
mod retention;
pub(super) mod verified;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, TimeDelta};
use xxhash_rust::xxh3::xxh3_64;

pub use name::Reason;
pub use restore::{Restored, restore, restore_damaged};
pub use retention::{CAP, Pruned, prune};
pub use verified::copy_to;

use super::error::{Result, StoreError};
use super::{Stamp, Store};

/// The folder of all backups, inside the one where this system keeps what programs remember.
pub const FOLDER: &str = "backups";

/// How long a changed plan may go without a backup.
pub const INTERVAL: TimeDelta = TimeDelta::minutes(30);

/// One backup in its directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its place in the order of making: clocks go back, this does not.
    pub sequence: u64,
    /// The user's time when it was made.
    pub at: NaiveDateTime,
    /// Why it was made.
    pub reason: Reason,
    /// The revision it holds.
    pub revision: u64,
    /// Its length.
    pub bytes: u64,
}

/// The name of a plan's own directory of backups: its file name, and a number made from its whole path.
#[must_use]
pub fn folder_name(plan: &Path) -> String {
    let real = fs::canonicalize(plan).unwrap_or_else(|_| plan.to_owned());
    let stem = real.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}-{:016x}", xxh3_64(real.as_os_str().as_encoded_bytes()))
}

/// Makes a backup in a directory, which is made if need be.
///
/// # Errors
/// [`StoreError::BadCopy`] when the copy does not hold what the plan holds; else what kept it from being written. Nothing
/// is left behind then, and no older backup is touched.
pub fn create(store: &Store, folder: &Path, reason: Reason, stamp: &Stamp) -> Result<Backup> {
    let (at, revision) = (stamp.at.naive_local(), store.revision()?);
    let (sequence, path) = next(folder, at, reason, revision)?;
    copy_to(store, &path)?;
    let bytes = fs::metadata(&path).map_err(|error| StoreError::file(&path, &error))?.len();
    Ok(Backup { path, sequence, at, reason, revision, bytes })
}

/// The number and the path of the next backup in a folder, which is made if need be.
pub(super) fn next(folder: &Path, at: NaiveDateTime, reason: Reason, revision: u64) -> Result<(u64, PathBuf)> {
    private_folder(folder)?;
    let sequence = list(folder)?.last().map_or(1, |last| last.sequence + 1);
    Ok((sequence, folder.join(name::text(sequence, at, reason, revision))))
}

/// The backups of a directory, oldest first; files of other names are not seen. No directory is no backup.
///
/// # Errors
/// When the directory is there and cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::file(folder, &error)),
    };
    let mut found: Vec<Backup> = entries
        .flatten()
        .filter_map(|entry| {
            let (sequence, at, reason, revision) = name::read(entry.file_name().to_str()?)?;
            let data = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some(Backup { path: entry.path(), sequence, at, reason, revision, bytes: data.len() })
        })
        .collect();
    found.sort_by_key(|backup| backup.sequence);
    Ok(found)
}

/// Whether the plan changed since its last backup, and that one is old enough: half an hour, or the clock went back.
///
/// # Errors
/// When the directory or the plan cannot be read.
pub fn due(store: &Store, folder: &Path, now: NaiveDateTime) -> Result<bool> {
    let revision = store.revision()?;
    Ok(list(folder)?.last().is_none_or(|last| last.revision != revision && (now < last.at || now - last.at >= INTERVAL)))
}

/// Makes a folder that only the user enters, and those above it that are missing.
pub(super) fn private_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreError::file(folder, &error))
}
