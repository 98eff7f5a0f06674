//! A connection to a plan file: defensive, durable, and every setting read back.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::error::{Result, StoreError};
use super::schema;

/// How long a commit waits for another program.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// What a caller wants to do with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write where the file allows it.
    Write,
    /// Only read.
    Read,
}

/// What can be done with an open plan, and why no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Reading and writing.
    Write,
    /// Reading, as the caller wished.
    ReadAsked,
    /// Reading: the file, its directory or its disk cannot be written.
    ReadOnlyFile,
}

/// Opens a file that `SQLite` may read, without looking at its content yet.
pub(super) fn connect(path: &Path, access: Access) -> Result<Connection> {
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = mode | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(96);
    defend(&connection)?;
    Ok(connection)
}

pub(super) fn defend(connection: &Connection) -> Result<()> {
    let wanted = [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ];
    for (setting, value) in wanted {
        if connection.set_db_config(setting, value)? != value {
            return Err(StoreError::Defect { detail: format!("{setting:?} was refused") });
        }
    }
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 20_000_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(())
}

/// What is set on every connection, and what must be read back. 3 is EXTRA, 2 is MEMORY.
const SETTINGS: [(&str, &str, &str); 9] = [
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("fullfsync", "ON", "1"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
];

/// `SQLite` ignores a pragma it does not know, and a switch can fail without a word: each is read back.
pub(super) fn settle(connection: &Connection) -> Result<()> {
    let mut batch = String::from("PRAGMA cache_size=-32768;");
    for (name, value, _) in SETTINGS {
        let _ = write!(batch, "PRAGMA {name}={value};");
    }
    connection.execute_batch(&batch)?;
    match unsettled(connection)? {
        Some(name) => Err(StoreError::Defect { detail: format!("the setting {name} was refused") }),
        None => Ok(()),
    }
}

/// The first setting that is not in force, if any.
pub(super) fn unsettled(connection: &Connection) -> Result<Option<&'static str>> {
    for (name, _, expected) in SETTINGS {
        let found: String = connection.query_row(&format!("PRAGMA {name}"), [], |row| {
            let value = row.get_ref(0)?;
            Ok(value.as_i64().map_or_else(|_| value.as_str().unwrap_or("").to_owned(), |number| number.to_string()))
        })?;
        if found != expected {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Opens a plan file whose header was found good, and looks at everything that can be looked at in a millisecond. The last
/// part of the answer is the file's format.
pub(super) fn open(path: &Path, access: Access) -> Result<(Connection, Permission, i64)> {
    let connection = connect(path, access)?;
    let format = schema::check(&connection)?;
    let permission = match access {
        Access::Read => Permission::ReadAsked,
        Access::Write if can_write(&connection)? => Permission::Write,
        Access::Write => Permission::ReadOnlyFile,
    };
    settle(&connection)?;
    Ok((connection, permission, format))
}

/// Whether what is read lies in memory, and not in a file.
pub(super) fn in_memory(connection: &Connection) -> bool {
    connection.path().is_none_or(str::is_empty)
}

/// Refuses a file whose pages do not hang together.
pub(super) fn quick_check(connection: &Connection) -> Result<()> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(StoreError::damaged(found)) }
}

/// Tries a write and takes it back: permissions, mounts and the journal's directory are all asked at once.
/// The file itself is not touched.
fn can_write(connection: &Connection) -> Result<bool> {
    if connection.is_readonly("main")? {
        return Ok(false);
    }
    connection.busy_timeout(Duration::ZERO)?;
    let tried =
        connection.execute_batch("BEGIN IMMEDIATE").and_then(|()| connection.pragma_update(None, "user_version", schema::FORMAT));
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    connection.busy_timeout(PATIENCE)?;
    let Err(error) = tried else { return Ok(true) };
    match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Ok(false),
        // Another program is writing, or the disk is full now: a commit will say so, or succeed by then.
        _ => Ok(true),
    }
}
