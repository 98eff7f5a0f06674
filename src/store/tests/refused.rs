//! Files that are no plan, or no longer one: each is refused with its reason and stays byte for byte as it was.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::sample::*;
use crate::store::{Access, Store, StoreError};

fn good() -> (tempfile::TempDir, std::path::PathBuf, Vec<u8>) {
    let (folder, path, store) = stored(&plan());
    drop(store);
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

/// Opens the file and loads it: the error, after a look that nothing changed.
fn refusal(path: &Path, access: Access) -> StoreError {
    let before = fs::read(path).unwrap();
    let error = Store::open(path, access).and_then(|store| store.load()).map(drop).unwrap_err();
    assert!(fs::read(path).unwrap() == before, "a refused file was changed: {error}");
    error
}

fn refused(bytes: &[u8]) -> StoreError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.kpilot");
    fs::write(&path, bytes).unwrap();
    let error = refusal(&path, Access::Write);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside it");
    error
}

#[test]
fn an_empty_or_cut_file_is_never_taken_for_a_new_plan() {
    let (_folder, _path, bytes) = good();
    for length in [0, 1, 100, 511] {
        assert!(matches!(refused(&bytes[..length]), StoreError::Empty { .. }), "{length}");
    }
    for length in [512, 4096, bytes.len() / 2, bytes.len() - 4096, bytes.len() - 1] {
        assert!(matches!(refused(&bytes[..length]), StoreError::Damaged { .. }), "{length}");
    }
}

#[test]
fn a_file_of_something_else_is_no_plan() {
    let (_folder, _path, mut bytes) = good();
    assert!(matches!(refused(&b"name,amount\nfoo,1\n".repeat(50)), StoreError::NotAPlan(_)));
    bytes[68..72].copy_from_slice(b"GPKG");
    assert!(matches!(refused(&bytes), StoreError::NotAPlan(_)));
}

#[test]
fn a_newer_format_is_left_to_a_newer_program() {
    let (_folder, _path, mut bytes) = good();
    bytes[60..64].copy_from_slice(&7_i32.to_be_bytes());
    assert!(matches!(refused(&bytes), StoreError::Newer { file: 7, ours: 2 }));
}

#[test]
fn tables_that_kpilot_did_not_make_are_not_read() {
    for change in [
        "CREATE TABLE extra (a)",
        "CREATE TRIGGER evil AFTER INSERT ON channels BEGIN DELETE FROM channels; END",
        "ALTER TABLE channels ADD COLUMN more TEXT",
        "DROP VIEW ledger",
        "DROP INDEX spend_activity",
    ] {
        let (_folder, path, _) = good();
        Connection::open(&path).unwrap().execute_batch(change).unwrap();
        assert!(matches!(refusal(&path, Access::Write), StoreError::Foreign { .. }), "{change}");
    }
}

#[test]
fn a_value_that_is_none_is_named_by_table_and_row() {
    let (_folder, path, _) = good();
    let change = "UPDATE targets SET curve = '\"no\"' WHERE id = 1";
    Connection::open(&path).unwrap().execute_batch(change).unwrap();
    let error = refusal(&path, Access::Write).to_string();
    assert!(error.contains("targets 1"), "{error}");
}

#[test]
fn a_directory_a_pipe_and_nothing_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &Path| Store::open(path, Access::Write).map(drop).unwrap_err();
    assert!(matches!(open(folder.path()), StoreError::NotAFile(_)));
    assert!(matches!(open(&folder.path().join("no")), StoreError::Missing(_)));
}

#[test]
fn an_existing_file_is_never_made_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taken");
    fs::write(&path, "").unwrap();
    assert!(matches!(Store::create(&path, &plan(), &now()), Err(StoreError::Exists(_))));
    assert_eq!(fs::read(&path).unwrap(), b"");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_journal_of_another_file_does_not_overwrite_the_plan() {
    let (_folder, path, bytes) = good();
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for number in [0xffff_ffff_u32, 12_345, 1, 512, 4096] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    journal.extend(1_u32.to_be_bytes());
    journal.resize(512 + 4 + 4096, 0);
    journal.extend(12_345_u32.to_be_bytes());
    let beside = path.with_file_name("plan.kpilot-journal");
    fs::write(&beside, &journal).unwrap();
    if Store::open(&path, Access::Write).is_ok() {
        assert_eq!(Store::open(&path, Access::Write).unwrap().load().unwrap(), plan());
    } else {
        assert!(fs::read(&path).unwrap() == bytes && fs::read(&beside).unwrap() == journal);
    }
}

#[test]
fn an_interrupted_save_is_taken_back_and_kept_aside() {
    let (folder, path, _) = good();
    let aside = tempfile::tempdir().unwrap();
    let writer = Connection::open(&path).unwrap();
    // A cache of one page: the rows reach the file before any commit, as when the program dies in the middle.
    writer.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN").unwrap();
    for number in 10..600 {
        let name = "x".repeat(2000);
        writer.execute("INSERT INTO channels VALUES (?1, 'c' || ?1, ?2)", rusqlite::params![number, name]).unwrap();
    }
    let copy = folder.path().join("died.kpilot");
    fs::copy(&path, &copy).unwrap();
    fs::copy(folder.path().join("plan.kpilot-journal"), folder.path().join("died.kpilot-journal")).unwrap();
    drop(writer);
    for access in [Access::Read, Access::Write] {
        let store = Store::open_keeping(&copy, access, Some(aside.path())).unwrap();
        assert_eq!(store.load().unwrap(), plan());
        assert_eq!(store.recovered().is_some(), access == Access::Read, "only the first had something to take back");
    }
    assert!(!folder.path().join("died.kpilot-journal").exists());
    assert_eq!(fs::read_dir(aside.path()).unwrap().count(), 2, "the file and its journal");
}

#[test]
fn what_a_killed_recovery_left_behind_hinders_none_and_does_not_pile_up() {
    let (folder, path, _) = good();
    let (home, writer) = (tempfile::tempdir().unwrap(), Connection::open(&path).unwrap());
    let aside = home.path().join("state");
    writer.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN").unwrap();
    for number in 10..600 {
        let name = "x".repeat(2000);
        writer.execute("INSERT INTO channels VALUES (?1, 'c' || ?1, ?2)", rusqlite::params![number, name]).unwrap();
    }
    let copy = folder.path().join("died.kpilot");
    fs::copy(&path, &copy).unwrap();
    fs::copy(folder.path().join("plan.kpilot-journal"), folder.path().join("died.kpilot-journal")).unwrap();
    drop(writer);
    fs::create_dir(&aside).unwrap();
    for number in 1..=9 {
        for ending in ["", "-journal", ".trial", ".trial-journal"] {
            fs::write(aside.join(format!("died.kpilot.interrupted-000{number}{ending}")), "half").unwrap();
        }
    }
    let store = Store::open_keeping(&copy, Access::Write, Some(&aside)).unwrap();
    assert_eq!(store.load().unwrap(), plan());
    let left = fs::read_dir(&aside).unwrap().filter(|entry| !entry.as_ref().unwrap().path().to_string_lossy().contains("trial"));
    assert_eq!(left.count(), 10, "five copies, each with its journal");
}

#[test]
fn a_file_of_write_ahead_logging_becomes_one_file_again() {
    let (folder, path, _) = good();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("PRAGMA journal_mode = WAL; UPDATE channels SET name = 'wal'").unwrap();
    drop(other);
    let store = Store::open(&path, Access::Read).unwrap();
    assert_eq!(store.load().unwrap().channels.len(), 1);
    assert_eq!(fs::read(&path).unwrap()[18..20], [1, 1]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn plans_are_for_the_users_eyes_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path, _) = good();
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn one_flipped_bit_in_a_row_or_in_the_history_is_found_by_the_digests() {
    let (_folder, path, bytes) = good();
    let places: Vec<usize> = (0..bytes.len() - 5).filter(|place| &bytes[*place..*place + 5] == b"Leads").collect();
    assert_eq!(places.len(), 2, "the row and its line of history");
    for place in places {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1;
        fs::write(&path, &flipped).unwrap();
        let findings = Store::open(&path, Access::Read).unwrap().check().unwrap();
        assert!(!findings.is_empty(), "{place}");
    }
}
