//! The formats of the plan file: numbered migrations, and the fingerprint of the tables that each one leaves.

use rusqlite::Connection;
use xxhash_rust::xxh3::xxh3_64;

use super::error::{Result, StoreError};

/// Marks a file as a kpilot plan in its header: `kplt`.
pub(super) const APPLICATION: i64 = 0x6b70_6c74;

/// Format n is made by `MIGRATIONS[n - 1]` from format n - 1.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// Fingerprint of the schema of each format; a test compares the last one with the migrations.
const FINGERPRINTS: &[u64] = &[0x957a_ea83_1646_7dee, 0x0bc4_6b4a_bf7b_ac9d];

/// The format written by this program.
pub(super) const FORMAT: i64 = 2;

/// Makes every table of the latest format in an empty file.
pub(super) fn create(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION)?;
    raise(connection, 0)
}

/// Brings the tables of a format to those of the latest one, inside the caller's transaction.
pub(super) fn raise(connection: &Connection, from: i64) -> Result<()> {
    for migration in MIGRATIONS.iter().skip(usize::try_from(from).unwrap_or(0)) {
        connection.execute_batch(migration)?;
    }
    Ok(connection.pragma_update(None, "user_version", FORMAT)?)
}

/// The format that a file says it has.
pub(super) fn format(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file whose format, tables, indexes, views or triggers are not exactly those of kpilot: before any other
/// statement reads them. The answer is its format, the latest one or an older.
pub(super) fn check(connection: &Connection) -> Result<i64> {
    let format = format(connection)?;
    if format > FORMAT {
        return Err(StoreError::Newer { file: format, ours: FORMAT });
    }
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION || format < 1 {
        return Err(StoreError::Foreign { detail: format!("format {format}") });
    }
    let expected = usize::try_from(format - 1).ok().and_then(|place| FINGERPRINTS.get(place).copied());
    if expected != Some(fingerprint(connection)?) {
        return Err(StoreError::Foreign { detail: "tables, indexes or views differ".to_owned() });
    }
    Ok(format)
}

/// A number for the whole schema, whatever the order in which it was made. Statistics for the planner may be there or not.
fn fingerprint(connection: &Connection) -> Result<u64> {
    let mut statement = connection
        .prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[14]'")?;
    let mut rows = statement.query([])?;
    let mut sum = 0_u64;
    let mut text = Vec::new();
    while let Some(row) = rows.next()? {
        text.clear();
        for place in 0..4 {
            text.extend_from_slice(row.get_ref(place)?.as_bytes().unwrap_or(&[0xff]));
            text.push(0);
        }
        sum = sum.wrapping_add(xxh3_64(&text));
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_check_leaves_an_empty_cell_to_an_older_sqlite() {
        // json_valid of nothing was false before 3.41.
        let connection = Connection::open_in_memory().unwrap();
        raise(&connection, 0).unwrap();
        let mut statement = connection.prepare("SELECT coalesce(sql, '') FROM sqlite_schema").unwrap();
        let texts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(|text| text.unwrap()).collect();
        let checks: Vec<&str> = texts.iter().flat_map(|text| text.lines()).filter(|line| line.contains("json_valid(")).collect();
        assert_eq!(checks.len(), 2, "{checks:?}");
        assert!(checks.iter().all(|line| line.contains("IS NULL OR json_valid(")), "{checks:?}");
    }

    #[test]
    fn the_fingerprints_are_those_of_the_migrations() {
        let connection = Connection::open_in_memory().unwrap();
        assert_eq!((FINGERPRINTS.len(), FORMAT), (MIGRATIONS.len(), i64::try_from(MIGRATIONS.len()).unwrap()));
        for (migration, print) in MIGRATIONS.iter().zip(FINGERPRINTS) {
            connection.execute_batch(migration).unwrap();
            assert_eq!(
                fingerprint(&connection).unwrap(),
                *print,
                "paste the left number, {:#x}",
                fingerprint(&connection).unwrap()
            );
        }
    }
}
