//! An interrupted save, or another tool's journal, beside the file: tried on a copy first, so that what cannot be mended
//! stays byte for byte as it was.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::connection::{Access, PATIENCE, connect, open, settle};
use super::error::{Result, StoreError};
use super::header::Header;

const SUFFIXES: [&str; 2] = ["-journal", "-wal"];

/// How many copies of interrupted saves are kept.
const KEPT: usize = 5;

/// A trial older than this belongs to a program that died while it was mending.
const TRIAL: Duration = Duration::from_mins(1);

/// A path with something added to its file name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// Creates a file that only the user reads; an existing one is never opened.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A copy for the user's eyes only, on disk when this returns.
pub(super) fn copy_private(from: &Path, to: &Path) -> io::Result<()> {
    let mut target = create_private(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    target.sync_all()
}

/// What lies beside a file: path, length and time of change of each journal that is not empty.
fn journals(path: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let found = SUFFIXES.iter().filter_map(|suffix| {
        let beside = with_suffix(path, suffix);
        let data = fs::symlink_metadata(&beside).ok().filter(|data| data.len() > 0)?;
        Some((beside, data.len(), data.modified().ok()))
    });
    found.collect()
}

/// Rehearses on a copy what `SQLite` would do to the file when it opens it; the copy is handed back as it was before.
pub(super) fn rehearse(header: &Header, aside: Option<&Path>) -> Result<Option<Copy>> {
    let begun = Instant::now();
    loop {
        let beside = journals(&header.path);
        if beside.is_empty() && !header.wal {
            return Ok(None);
        }
        let copy = Copy::of(&header.path, aside)?;
        // A journal that changes or goes while it is copied belongs to a program at work, not to one that died.
        if journals(&header.path) == beside {
            copy.try_open()?;
            return Ok(Some(copy));
        }
        if begun.elapsed() > PATIENCE {
            return Err(StoreError::Busy);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Lets `SQLite` take an interrupted save back, and turns write-ahead logging into a rollback journal: one file again,
/// whole after each commit.
pub(super) fn mend(path: &Path) -> Result<()> {
    let connection = connect(path, Access::Write)?;
    settle(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Copies of a file and its journals, deleted unless kept.
pub(super) struct Copy {
    path: PathBuf,
    kept: bool,
}

impl Copy {
    fn of(path: &Path, aside: Option<&Path>) -> Result<Self> {
        let folder = aside.or_else(|| path.parent()).unwrap_or_else(|| Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        prune(folder, &name);
        let copy = Self::begun(path, folder, &name)?;
        for (beside, ..) in journals(path) {
            let suffix = if beside.as_os_str().to_string_lossy().ends_with("-wal") { "-wal" } else { "-journal" };
            match copy_private(&beside, &with_suffix(&copy.path, suffix)) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(StoreError::file(&beside, &error)),
            }
        }
        Ok(copy)
    }

    /// The copy of the file under the next free number; another program may be mending at the same moment.
    fn begun(path: &Path, folder: &Path, name: &str) -> Result<Self> {
        loop {
            let number = copies(folder, name).last().map_or(1, |(number, _)| number + 1);
            let copy = folder.join(format!("{name}.interrupted-{number:04}"));
            match copy_private(path, &copy) {
                Ok(()) => return Ok(Self { path: copy, kept: false }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::file(&copy, &error)),
            }
        }
    }

    fn try_open(&self) -> Result<()> {
        let trial = Self { path: with_suffix(&self.path, ".trial"), kept: false };
        let copied = |suffix: &str| {
            let from = with_suffix(&self.path, suffix);
            if from.exists() { copy_private(&from, &with_suffix(&trial.path, suffix)) } else { Ok(()) }
        };
        ["", "-journal", "-wal"]
            .iter()
            .try_for_each(|suffix| copied(suffix))
            .map_err(|error| StoreError::file(&trial.path, &error))?;
        mend(&trial.path)?;
        drop(open(&trial.path, Access::Write)?);
        // The file may have shrunk or grown by the recovery.
        super::header::read(&trial.path).map(drop)
    }

    /// Keeps the copy if something was taken back from it, which is so when its journal is gone beside the original.
    pub(super) fn keep(mut self, original: &Path, aside: Option<&Path>) -> Option<PathBuf> {
        let folder = aside?;
        if journals(&self.path).is_empty() || !journals(original).is_empty() {
            return None;
        }
        self.kept = true;
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        prune(folder, &name);
        Some(self.path.clone())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if !self.kept {
            remove(&self.path);
        }
    }
}

/// The file itself last: as long as it is there, no other copy takes its number.
fn remove(path: &Path) {
    for suffix in ["-journal", "-wal", "-shm", ""] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}

/// Removes the oldest copies of interrupted saves, and the trials of programs that died while they were mending.
fn prune(folder: &Path, name: &str) {
    let all = copies(folder, name);
    let surplus = all.len().saturating_sub(KEPT);
    for (place, (_, copy)) in all.iter().enumerate() {
        let trial = with_suffix(copy, ".trial");
        let old = |data: fs::Metadata| data.modified().ok()?.elapsed().ok().map(|age| age > TRIAL);
        if place < surplus || fs::metadata(&trial).ok().and_then(old) == Some(true) {
            remove(&trial);
        }
        if place < surplus {
            remove(copy);
        }
    }
}

/// The copies of interrupted saves of a file, oldest first.
fn copies(folder: &Path, name: &str) -> Vec<(u32, PathBuf)> {
    let prefix = format!("{name}.interrupted-");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter_map(|entry| {
            let number = entry.file_name().to_str()?.strip_prefix(&prefix)?.parse().ok()?;
            Some((number, entry.path()))
        })
        .collect();
    found.sort();
    found
}
