//! Backups, restores, checks, and what other programs do to the file.

use std::fs;

use super::sample::*;
use crate::domain::*;
use crate::store::backup::{self, Reason};
use crate::store::{Access, Finding, Notice, Permission, Store, StoreError};

#[test]
fn a_backup_holds_what_the_plan_holds() {
    let plan = plan();
    let (folder, _path, store) = stored(&plan);
    let backups = folder.path().join("state/backups");
    assert!(backup::due(&store, &backups, now().at.naive_local()).unwrap());
    let made = backup::create(&store, &backups, Reason::Routine, &now()).unwrap();
    assert_eq!(Store::open(&made.path, Access::Read).unwrap().load().unwrap(), plan);
    assert_eq!(backup::list(&backups).unwrap(), [made]);
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 1);
}

#[test]
fn a_backup_is_due_half_an_hour_after_the_last_when_something_changed() {
    let mut plan = plan();
    let (folder, _path, mut store) = stored(&plan);
    let backups = folder.path().join("backups");
    backup::create(&store, &backups, Reason::Routine, &now()).unwrap();
    let later = |minutes| now().at.naive_local() + chrono::TimeDelta::minutes(minutes);
    assert!(!backup::due(&store, &backups, later(31)).unwrap(), "nothing changed");
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    commit(&mut store, &mut plan, &edit);
    assert!(!backup::due(&store, &backups, later(29)).unwrap());
    assert!(backup::due(&store, &backups, later(30)).unwrap());
    assert!(backup::due(&store, &backups, later(-600)).unwrap(), "the clock went back");
}

#[test]
fn what_a_killed_copy_left_goes_with_the_next_one_and_nothing_else_does() {
    let (folder, path, store) = stored(&plan());
    let backups = folder.path().join("backups");
    let made = backup::create(&store, &backups, Reason::Routine, &now()).unwrap();
    let beside = |path: &std::path::Path, end: &str| std::path::PathBuf::from(format!("{}{end}", path.display()));
    let left = |path: std::path::PathBuf, hours: u64| {
        let file = fs::File::create(&path).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_hours(hours)).unwrap();
        path
    };
    let gone = [left(beside(&made.path, ".unfinished-7"), 2), left(beside(&made.path, ".unfinished-7-journal"), 2)];
    let stay = [
        left(beside(&made.path, ".unfinished-8"), 0),
        left(backups.join("notes.unfinished-9"), 2),
        left(beside(&path, ".unfinished-draft"), 2),
    ];
    backup::prune(&backups).unwrap();
    assert!(gone.iter().all(|path| !path.exists()) && stay.iter().all(|path| path.exists()) && made.path.exists());
}

#[test]
fn pruning_leaves_files_alone_that_are_not_backups() {
    let plan = plan();
    let (folder, _path, store) = stored(&plan);
    let backups = folder.path().join("backups");
    for number in 1..40 {
        let at = stamp(&format!("2026-{:02}-{:02}", number / 28 + 1, number % 28 + 1));
        backup::create(&store, &backups, Reason::Routine, &at).unwrap();
    }
    let stranger = backups.join("kpilot-000001-20200101T000000-routine-r1.kpilot");
    fs::write(&stranger, "a text that bears a name of ours").unwrap();
    fs::write(backups.join("holiday.kpilot"), "").unwrap();
    let removed = backup::prune(&backups).unwrap().removed;
    assert!(!removed.is_empty() && stranger.exists() && backups.join("holiday.kpilot").exists());
    let newest = backup::list(&backups).unwrap().pop().unwrap();
    assert_eq!(newest.sequence, 39);
}

#[test]
fn a_restore_is_an_edit_that_undo_takes_back() {
    let old = plan();
    let mut plan = old.clone();
    let (folder, path, mut store) = stored(&plan);
    let made = backup::create(&store, &folder.path().join("backups"), Reason::Asked, &now()).unwrap();
    let removal = remove(&plan, Key::Row(Table::Objectives, 1)).unwrap();
    commit(&mut store, &mut plan, &removal.edit);
    let swapped = [("sea", 2), ("x", 1)].map(|(code, id)| Record::Channel(channel(id, code)));
    let [two, one] = swapped;
    let edit = Edit {
        action: "test".to_owned(),
        changes: vec![Change::update(Record::Channel(channel(1, "sea")), one), Change::insert(two)],
    };
    commit(&mut store, &mut plan, &edit);
    let restored = backup::restore(&mut store, &made.path, &now()).unwrap();
    assert_eq!(store.load().unwrap(), old);
    assert_eq!(Store::open(&restored.before, Access::Read).unwrap().load().unwrap(), plan);
    assert!(restored.before.starts_with(path.parent().unwrap()));
    let mut followed = plan.clone();
    restored.step.unwrap().1.changes.iter().for_each(|change| followed.apply(change));
    assert_eq!(followed, old);
    store.undo(&now()).unwrap();
    assert_eq!(store.load().unwrap(), plan);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn a_damaged_plan_gives_way_to_its_backup_and_is_kept() {
    let plan = plan();
    let (folder, path, store) = stored(&plan);
    let made = backup::create(&store, &folder.path().join("backups"), Reason::Asked, &now()).unwrap();
    assert!(matches!(backup::restore_damaged(&path, &made.path), Err(StoreError::Exists(_))), "a sound plan is not replaced");
    drop(store);
    let broken = fs::read(&path).unwrap()[..8192].to_vec();
    fs::write(&path, &broken).unwrap();
    let before = backup::restore_damaged(&path, &made.path).unwrap();
    assert_eq!(Store::open(&path, Access::Write).unwrap().load().unwrap(), plan);
    assert_eq!(fs::read(before).unwrap(), broken);
}

#[test]
fn a_change_made_by_another_program_is_found_and_named() {
    let (_folder, path, store) = stored(&plan());
    assert_eq!(store.check().unwrap(), []);
    rusqlite::Connection::open(&path).unwrap().execute_batch("UPDATE spend SET amount_cents = 1").unwrap();
    let found = store.check().unwrap();
    let key = Key::Row(Table::Spend, 1);
    assert_eq!(found, [Finding::Table { table: Table::Spend, written: 1, found: 1 }, Finding::Record(key)]);
}

#[test]
fn a_file_replaced_while_open_is_noticed_and_never_written() {
    let mut plan = plan();
    let (folder, path, mut store) = stored(&plan);
    let other = folder.path().join("other");
    fs::copy(&path, &other).unwrap();
    let theirs = fs::read(&other).unwrap();
    fs::rename(&other, &path).unwrap();
    assert_eq!(store.poll().unwrap(), Notice::Replaced);
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    assert!(matches!(store.commit(&edit, &now()), Err(StoreError::Replaced)));
    assert!(fs::read(&path).unwrap() == theirs);
    fs::remove_file(&path).unwrap();
    assert_eq!(store.poll().unwrap(), Notice::Gone);
    assert!(matches!(store.commit(&edit, &now()), Err(StoreError::Gone)));
    plan.apply(&edit.changes[0]);
}

#[test]
fn a_plan_opened_for_reading_refuses_edits() {
    let plan = plan();
    let (_folder, path, _store) = stored(&plan);
    let mut reader = Store::open(&path, Access::Read).unwrap();
    assert_eq!(reader.permission(), Permission::ReadAsked);
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    assert!(matches!(reader.commit(&edit, &now()), Err(StoreError::ReadOnly)));
}

#[test]
fn every_setting_is_in_force_on_every_connection() {
    let (_folder, path, store) = stored(&plan());
    for store in [&store, &store.beside(Access::Read).unwrap(), &Store::open(&path, Access::Read).unwrap()] {
        assert_eq!(crate::store::connection::unsettled(&store.connection).unwrap(), None);
    }
}

#[test]
fn an_edit_that_fails_half_way_leaves_nothing() {
    let plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let twice = Record::Activity(activity(3));
    let other = Record::Activity(Activity { id: Id::new(4), ..activity(3) });
    let edit = Edit { action: "test".to_owned(), changes: vec![Change::insert(twice), Change::insert(other)] };
    assert!(matches!(store.commit(&edit, &now()), Err(StoreError::Refused { .. })));
    assert_eq!(store.load().unwrap(), plan);
    assert_eq!((store.revision().unwrap(), store.check().unwrap()), (1, vec![]));
}

#[test]
fn the_history_tells_what_was_done_newest_first() {
    let mut plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    commit(&mut store, &mut plan, &edit);
    store.undo(&now()).unwrap();
    let lines = store.history(0, 10).unwrap();
    let told: Vec<_> = lines.iter().map(|line| (line.revision, line.action.as_str(), line.of)).collect();
    assert_eq!(told, [(3, "add activities", Some(2)), (2, "add activities", None), (1, "new", None)]);
    assert_eq!(store.history(1, 1).unwrap(), lines[1..2]);
}
