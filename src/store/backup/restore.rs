//! Bringing a backup back: as one edit that undo takes back, or, where the plan cannot be read, as a new file.

use std::fs;
use std::path::{Path, PathBuf};

use super::difference::difference;
use super::verified::copy_to;
use crate::domain::Edit;
use crate::store::create::{Unfinished, sync_folder};
use crate::store::error::{Result, StoreError};
use crate::store::recovery::with_suffix;
use crate::store::{Access, Stamp, Store, schema};

/// What a restore did.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The plan as it was, beside the plan.
    pub before: PathBuf,
    /// The revision and the edit that leads back; none when nothing differed.
    pub step: Option<(u64, Edit)>,
}

/// Makes the plan what it was in a backup, or in any other plan file: one edit, which undo takes back. The plan as it is
/// now is kept beside it as `….before-restore`.
///
/// # Errors
/// As [`Store::open`] for the backup, as [`Store::commit`] for the plan.
pub fn restore(store: &mut Store, backup: &Path, stamp: &Stamp) -> Result<Restored> {
    let wanted = Store::open(backup, Access::Read)?.load()?;
    let before = free_name(store.path());
    copy_to(store, &before)?;
    let locked = store.lock()?;
    let changes = difference(&locked.load()?, &wanted);
    if changes.is_empty() {
        return Ok(Restored { before, step: None });
    }
    let edit = Edit { action: "restore".to_owned(), changes };
    let revision = locked.commit(&edit, stamp)?;
    Ok(Restored { before, step: Some((revision, edit)) })
}

/// Puts a backup in the place of a plan that cannot be read. The damaged file, and what lies beside it, is kept as
/// `….before-restore`; its path is returned.
///
/// # Errors
/// As [`Store::open`] for the backup; [`StoreError::Exists`] when the plan is sound: then [`restore`] is the way.
pub fn restore_damaged(path: &Path, backup: &Path) -> Result<PathBuf> {
    if Store::open(path, Access::Read).is_ok_and(|store| schema::check(&store.connection).is_ok() && store.load().is_ok()) {
        return Err(StoreError::Exists(path.to_owned()));
    }
    let sound = Store::open(backup, Access::Read)?;
    sound.load()?;
    let path = fs::canonicalize(path).map_err(|error| StoreError::file(path, &error))?;
    let before = free_name(&path);
    let broken = |error| StoreError::file(&path, &error);
    let fresh = Unfinished::named(with_suffix(&path, ".restoring"));
    copy_to(&sound, &fresh.path)?;
    // The old file keeps its name until the new one takes it: at no moment is there none.
    fs::hard_link(&path, &before).or_else(|_| fs::copy(&path, &before).map(drop)).map_err(broken)?;
    for suffix in ["-journal", "-wal", "-shm"] {
        let beside = with_suffix(&path, suffix);
        if beside.exists() {
            fs::rename(&beside, with_suffix(&before, suffix)).map_err(broken)?;
        }
    }
    fs::rename(&fresh.path, &path).map_err(broken)?;
    sync_folder(&path)?;
    Ok(before)
}

/// `plan.kpilot.before-restore`, or with the first free number behind it.
fn free_name(path: &Path) -> PathBuf {
    let first = with_suffix(path, ".before-restore");
    let numbered = (2..).map(|number: u32| with_suffix(&first, &format!("-{number}")));
    std::iter::once(first.clone()).chain(numbered).find(|path| fs::symlink_metadata(path).is_err()).unwrap_or(first)
}
