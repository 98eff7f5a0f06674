//! Why a plan file cannot be opened, read or written; the user's sentences are made from these.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::domain::{Day, Key, Record};

/// What went wrong with a plan file. A file that was refused is byte for byte as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at the path.
    #[error("{0}: no such file")]
    Missing(PathBuf),
    /// A file is there already, and is left alone.
    #[error("{0}: already exists")]
    Exists(PathBuf),
    /// A directory, a pipe, a device.
    #[error("{0}: not a regular file")]
    NotAFile(PathBuf),
    /// A file of something else.
    #[error("{0}: not a kpilot plan")]
    NotAPlan(PathBuf),
    /// Too short to hold anything: a download that did not finish, a placeholder of a synchronised folder.
    #[error("{path}: empty ({bytes} bytes) where a plan is expected")]
    Empty {
        /// Which file.
        path: PathBuf,
        /// Its length.
        bytes: u64,
    },
    /// The file is a plan, and broken.
    #[error("the plan file is damaged: {detail}")]
    Damaged {
        /// What is broken.
        detail: String,
    },
    /// The right kind of file with tables that kpilot did not make.
    #[error("the tables of the plan file are not those of kpilot: {detail}")]
    Foreign {
        /// What differs.
        detail: String,
    },
    /// Made by a later kpilot.
    #[error("the plan file has format {file}, this program reads format {ours}")]
    Newer {
        /// Format of the file.
        file: i64,
        /// The latest format known here.
        ours: i64,
    },
    /// Another program writes to it and did not finish in time.
    #[error("another program is using the plan file")]
    Busy,
    /// The plan was opened for reading, or cannot be written.
    #[error("the plan file is read-only")]
    ReadOnly,
    /// No room left: nothing of the edit was kept.
    #[error("the disk is full")]
    Full,
    /// Reading or writing failed.
    #[error("{what}: {detail}")]
    Io {
        /// What was being done, or with which file.
        what: String,
        /// The system's words.
        detail: String,
    },
    /// Another file lies at the path since the plan was opened.
    #[error("the plan file was replaced by another program")]
    Replaced,
    /// No file lies at the path any more.
    #[error("the plan file was moved or deleted")]
    Gone,
    /// A record is not what the edit started from.
    #[error("the record was changed by another program")]
    Stale {
        /// Which record.
        key: Key,
        /// What the file holds.
        on_file: Option<Box<Record>>,
    },
    /// A record that the tables do not accept.
    #[error("the plan file refuses the record: {detail}")]
    Refused {
        /// Which rule.
        detail: String,
    },
    /// A day before the plan was made.
    #[error("the plan was made on {first}")]
    NotYet {
        /// The day it was made.
        first: Day,
    },
    /// A copy that does not hold what the plan holds: it was thrown away.
    #[error("the copy differs from the plan in {what}")]
    BadCopy {
        /// The first table that differs, or `history`.
        what: &'static str,
    },
    /// A mistake in kpilot.
    #[error("defect: {detail}")]
    Defect {
        /// What `SQLite` said.
        detail: String,
    },
}

/// The result of everything in this room.
pub type Result<T> = std::result::Result<T, StoreError>;

impl StoreError {
    /// The exit code of a command that ends with this error (INTERFACE.md).
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Missing(_) => 66,
            Self::NotAFile(_)
            | Self::NotAPlan(_)
            | Self::Empty { .. }
            | Self::Damaged { .. }
            | Self::Foreign { .. }
            | Self::Newer { .. }
            | Self::Refused { .. }
            | Self::NotYet { .. } => 65,
            Self::Busy | Self::Stale { .. } => 69,
            Self::Exists(_) => 73,
            Self::ReadOnly | Self::Full | Self::Io { .. } | Self::Replaced | Self::Gone | Self::BadCopy { .. } => 74,
            Self::Defect { .. } => 70,
        }
    }

    /// The error of a file operation.
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(path.to_owned()),
            io::ErrorKind::AlreadyExists => Self::Exists(path.to_owned()),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io { what: path.display().to_string(), detail: error.to_string() },
        }
    }

    /// A file that `SQLite` reads and kpilot does not.
    pub(super) fn damaged(detail: impl AsRef<str>) -> Self {
        Self::Damaged { detail: printable(detail.as_ref()) }
    }
}

/// `SQLITE_READONLY_DBMOVED`: the open file is no longer the one at its path.
const MOVED: i32 = 1032;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = printable(&error.to_string());
        let rusqlite::Error::SqliteFailure(code, _) = error else {
            return Self::Damaged { detail };
        };
        if code.extended_code == MOVED {
            return Self::Replaced;
        }
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Self::Busy,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { detail },
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::Io { what: "plan file".to_owned(), detail }
            }
            ErrorCode::ConstraintViolation | ErrorCode::TooBig => Self::Refused { detail },
            _ => Self::Defect { detail },
        }
    }
}

/// A text from a file, without signs that could drive a terminal.
fn printable(text: &str) -> String {
    let shown = |sign: char| match sign {
        '\n' => ' ',
        sign if sign.is_control() => '\u{fffd}',
        sign => sign,
    };
    text.trim_start_matches("*** in database main ***\n").chars().take(400).map(shown).collect()
}
