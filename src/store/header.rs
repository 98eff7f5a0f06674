//! The first bytes of a file, looked at before `SQLite` sees it: what is no plan is refused untouched.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::error::{Result, StoreError};
use super::schema::{APPLICATION, FORMAT};

/// `SQLite`'s smallest page: an existing file that is shorter holds nothing.
const SMALLEST: u64 = 512;

/// A file that looks like a plan.
pub(super) struct Header {
    /// The path without symbolic links.
    pub path: PathBuf,
    /// Length of the file.
    pub bytes: u64,
    /// Whether another tool switched it to write-ahead logging.
    pub wal: bool,
}

/// Which file lies at a path: another one has another number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    device: u64,
    number: u64,
}

/// The file at a path, if there is one.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path).ok()?;
    Some(Identity { device: found.dev(), number: found.ino() })
}

/// The file at a path, if there is one: where files have no number, only whether it is there.
#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> Option<Identity> {
    fs::metadata(path).ok().map(|_| Identity { device: 0, number: 0 })
}

/// Looks at a file's kind, length and first 100 bytes.
pub(super) fn read(path: &Path) -> Result<Header> {
    let broken = |error| StoreError::file(path, &error);
    fs::symlink_metadata(path).map_err(broken)?;
    let real = fs::canonicalize(path).map_err(broken)?;
    let found = fs::symlink_metadata(&real).map_err(broken)?;
    if !found.is_file() {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    let bytes = found.len();
    if bytes < SMALLEST {
        return Err(StoreError::Empty { path: path.to_owned(), bytes });
    }
    let mut head = [0; 100];
    File::open(&real).and_then(|mut file| file.read_exact(&mut head)).map_err(broken)?;
    let wal = judge(path, &head, bytes)?;
    Ok(Header { path: real, bytes, wal })
}

/// Offsets: <https://www.sqlite.org/fileformat2.html#the_database_header>.
fn judge(path: &Path, head: &[u8; 100], bytes: u64) -> Result<bool> {
    if !head.starts_with(b"SQLite format 3\0") || number(head, 68) != APPLICATION {
        return Err(StoreError::NotAPlan(path.to_owned()));
    }
    let format = number(head, 60);
    if format > FORMAT {
        return Err(StoreError::Newer { file: format, ours: FORMAT });
    }
    let page = match u64::from(head[16]) << 8 | u64::from(head[17]) {
        1 => 65_536,
        size => size,
    };
    let sound = page.is_power_of_two()
        && page >= SMALLEST
        && matches!((head[18], head[19]), (1, 1) | (2, 2))
        && head[20] == 0
        && (1..=4).contains(&number(head, 44))
        && number(head, 56) == 1
        && format >= 1;
    if !sound {
        return Err(StoreError::damaged("its header makes no sense"));
    }
    if !bytes.is_multiple_of(page) {
        return Err(StoreError::damaged("its length is not a whole number of pages"));
    }
    Ok(head[18] == 2)
}

/// A big-endian number of the header, signed as `SQLite` reads it.
fn number(head: &[u8; 100], offset: usize) -> i64 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(&head[offset..offset + 4]);
    i64::from(i32::from_be_bytes(bytes))
}
