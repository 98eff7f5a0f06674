//! Files of older formats: brought to this one after a backup, or read in memory where they cannot be written.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::sample::*;
use crate::domain::*;
use crate::store::backup::{self, Reason};
use crate::store::{Access, Store, schema};

/// A file as the first version wrote it.
fn first_format() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.kpilot");
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch(include_str!("../migrations/0001.sql")).unwrap();
    connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; BEGIN; {} COMMIT;", include_str!("format-1.sql"))).unwrap();
    connection.pragma_update(None, "application_id", schema::APPLICATION).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    (folder, path)
}

fn format_of(path: &Path) -> i64 {
    Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_file_of_the_first_format_is_brought_up_and_holds_what_it_held() {
    let (folder, path) = first_format();
    let before = Store::open(&path, Access::Read).unwrap().load().unwrap();
    let store = Store::open_keeping(&path, Access::Write, Some(&folder.path().join("state"))).unwrap();
    let after = store.load().unwrap();
    assert_eq!(after, before);
    assert_eq!((after.activities.len(), after.targets.len(), after.measurements.len()), (3, 4, 1));
    assert_eq!((format_of(&path), store.check().unwrap()), (schema::FORMAT, vec![]));
}

#[test]
fn the_file_as_it_was_is_kept_among_the_backups_before_it_is_brought_up() {
    let (folder, path) = first_format();
    let state = folder.path().join("state");
    drop(Store::open_keeping(&path, Access::Write, Some(&state)).unwrap());
    let kept = backup::list(&state.join(backup::FOLDER).join(backup::folder_name(&path))).unwrap();
    assert_eq!(kept.iter().map(|backup| (backup.reason, format_of(&backup.path))).collect::<Vec<_>>(), [(Reason::Migration, 1)]);
    drop(Store::open_keeping(&path, Access::Write, Some(&state)).unwrap());
    assert_eq!(backup::list(&state.join(backup::FOLDER).join(backup::folder_name(&path))).unwrap().len(), 1);
}

#[test]
fn a_file_of_an_older_format_that_is_only_read_stays_byte_for_byte_as_it_was() {
    let (folder, path) = first_format();
    let before = fs::read(&path).unwrap();
    let store = Store::open(&path, Access::Read).unwrap();
    assert_eq!(store.load().unwrap().activities.len(), 3);
    assert_eq!(store.as_of(day("2026-11-23")).unwrap(), store.load().unwrap());
    assert_eq!(store.check().unwrap(), vec![]);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_edit_of_the_first_format_can_be_taken_back_in_this_one() {
    let (_folder, path) = first_format();
    let mut store = Store::open(&path, Access::Write).unwrap();
    let step = store.undo(&now()).unwrap().unwrap();
    assert!(matches!(step.1.changes[0].before, Some(Record::Measurement(_))));
    assert_eq!(store.load().unwrap().measurements.len(), 0);
}

#[test]
fn a_backup_of_the_first_format_is_restored() {
    let (_old, backup) = first_format();
    let (_folder, _path, mut store) = stored(&plan());
    backup::restore(&mut store, &backup, &now()).unwrap();
    assert_eq!(store.load().unwrap().activities.len(), 3);
    store.undo(&now()).unwrap();
    assert_eq!(store.load().unwrap(), plan());
}

#[test]
fn rows_changed_by_hand_before_the_file_was_brought_up_are_still_found() {
    let (_folder, path) = first_format();
    Connection::open(&path).unwrap().execute_batch("UPDATE activities SET name = 'x' WHERE id = 1").unwrap();
    let store = Store::open(&path, Access::Write).unwrap();
    assert!(!store.check().unwrap().is_empty());
}
