//! Create, open, load, commit, undo, redo, two programs on one file.

use super::sample::*;
use crate::domain::*;
use crate::store::{Access, Notice, Permission, Store, StoreError};

#[test]
fn every_record_comes_back_as_it_was_put() {
    let plan = plan();
    let (_folder, path, store) = stored(&plan);
    assert_eq!(store.load().unwrap(), plan);
    drop(store);
    let again = Store::open(&path, Access::Read).unwrap();
    assert_eq!(again.permission(), Permission::ReadAsked);
    assert_eq!(again.load().unwrap(), plan);
    assert_eq!(again.revision().unwrap(), 1);
}

#[test]
fn every_record_comes_back_from_the_history() {
    let plan = plan();
    let (_folder, _path, store) = stored(&plan);
    let mut replayed = Plan::new(Plan::blank_settings(Language::English));
    store.details(1).unwrap().iter().for_each(|change| replayed.apply(change));
    assert_eq!(replayed, plan);
}

#[test]
fn an_edit_is_in_the_file_when_commit_returns() {
    let mut plan = plan();
    let (_folder, path, mut store) = stored(&plan);
    let before = plan.activities.get(Id::new(2)).cloned().unwrap();
    let after = Activity { name: "Autre".to_owned(), ..before.clone() };
    let edit = replace(&plan, Record::Activity(before), Record::Activity(after)).unwrap();
    assert_eq!(commit(&mut store, &mut plan, &edit), 2);
    assert_eq!(Store::open(&path, Access::Read).unwrap().load().unwrap(), plan);
}

#[test]
fn undo_and_redo_go_through_a_restart() {
    let start = plan();
    let mut plan = start.clone();
    let (_folder, path, mut store) = stored(&plan);
    for id in 3..6 {
        let edit = add(&plan, Record::Activity(activity(id))).unwrap();
        commit(&mut store, &mut plan, &edit);
    }
    let end = plan.clone();
    drop(store);
    let mut store = Store::open(&path, Access::Write).unwrap();
    while let Some((_, edit)) = store.undo(&now()).unwrap() {
        edit.changes.iter().for_each(|change| plan.apply(change));
    }
    assert_eq!(plan, start);
    assert_eq!(store.load().unwrap(), start);
    while let Some((_, edit)) = store.redo(&now()).unwrap() {
        edit.changes.iter().for_each(|change| plan.apply(change));
    }
    assert_eq!(plan, end);
    assert_eq!(store.load().unwrap(), end);
}

#[test]
fn a_number_is_never_given_twice() {
    let mut plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    commit(&mut store, &mut plan, &edit);
    store.undo(&now()).unwrap();
    assert_eq!(store.load().unwrap().activities.next_id(), Id::new(4));
}

#[test]
fn deleting_an_objective_takes_all_that_hangs_on_it_in_one_step() {
    let mut plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let before = plan.clone();
    for key in [Key::Row(Table::Objectives, 1), Key::Row(Table::Activities, 1), Key::Row(Table::Kpis, 1)] {
        let removal = remove(&plan, key).unwrap();
        commit(&mut store, &mut plan, &removal.edit);
        assert_eq!(store.load().unwrap(), plan, "{key:?}");
    }
    for _ in 0..3 {
        store.undo(&now()).unwrap();
    }
    assert_eq!(store.load().unwrap(), before);
}

#[test]
fn a_decision_linked_in_two_ways_to_what_goes_loses_both_links_at_once() {
    let mut plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let before = plan.decisions.get(Id::new(1)).unwrap().clone();
    let both = Record::Decision(Decision { activity: Some(Id::new(1)), ..before.clone() });
    commit(&mut store, &mut plan, &edit(Change::update(Record::Decision(before), both)));
    let removal = remove(&plan, Key::Row(Table::Activities, 1)).unwrap();
    commit(&mut store, &mut plan, &removal.edit);
    let after = plan.decisions.get(Id::new(1)).unwrap();
    assert_eq!((after.activity, after.target), (None, None));
}

#[test]
fn a_record_that_moved_on_is_not_overwritten() {
    let plan = plan();
    let (_folder, path, mut one) = stored(&plan);
    let mut two = Store::open(&path, Access::Write).unwrap();
    let channel = |name: &str| Record::Channel(Channel { name: name.to_owned(), ..channel(1, "sea") });
    let original = Record::Channel(super::sample::channel(1, "sea"));
    one.commit(&edit(Change::update(original.clone(), channel("un"))), &now()).unwrap();
    let refused = two.commit(&edit(Change::update(original, channel("deux"))), &now());
    let Err(StoreError::Stale { key, on_file }) = refused else { panic!("{refused:?}") };
    assert_eq!((key, on_file), (Key::Row(Table::Channels, 1), Some(Box::new(channel("un")))));
    assert_eq!(two.revision().unwrap(), 2);
}

#[test]
fn a_new_record_does_not_take_the_place_of_another() {
    let plan = plan();
    let (_folder, path, mut one) = stored(&plan);
    let mut two = Store::open(&path, Access::Write).unwrap();
    one.commit(&edit(Change::insert(Record::Activity(activity(3)))), &now()).unwrap();
    let other = Activity { code: "other".to_owned(), ..activity(3) };
    let refused = two.commit(&edit(Change::insert(Record::Activity(other))), &now());
    assert!(matches!(refused, Err(StoreError::Stale { .. })), "{refused:?}");
}

#[test]
fn another_programs_commit_is_noticed_once_and_can_be_followed() {
    let mut plan = plan();
    let (_folder, path, mut one) = stored(&plan);
    let mut two = Store::open(&path, Access::Write).unwrap();
    assert_eq!(two.poll().unwrap(), Notice::Unchanged);
    let edit = add(&plan, Record::Activity(activity(3))).unwrap();
    commit(&mut one, &mut plan, &edit);
    assert_eq!(one.poll().unwrap(), Notice::Unchanged, "one's own commit is no news");
    assert_eq!(two.poll().unwrap(), Notice::Changed);
    assert_eq!(two.poll().unwrap(), Notice::Unchanged);
    assert_eq!(two.changes_since(1).unwrap(), Some((2, edit.changes)));
    assert_eq!(two.changes_since(7).unwrap(), None);
}

#[test]
fn a_locked_plan_is_written_by_one_program_only() {
    let plan = plan();
    let (_folder, path, mut one) = stored(&plan);
    let locked = one.lock().unwrap();
    let loaded = locked.load().unwrap();
    assert_eq!(loaded, plan);
    let mut two = Store::open(&path, Access::Write).unwrap();
    two.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert!(matches!(two.lock().map(drop), Err(StoreError::Busy)));
    let edit = add(&loaded, Record::Activity(activity(3))).unwrap();
    assert_eq!(locked.commit(&edit, &now()).unwrap(), 2);
    drop(two.lock().unwrap());
    assert_eq!(two.load().unwrap().activities.len(), 3);
}

#[test]
fn the_head_of_a_plan_is_a_part_of_the_whole() {
    let mut plan = plan();
    (3..50).for_each(|id| plan.put(Record::Activity(activity(id))));
    let (_folder, _path, store) = stored(&plan);
    let head = store.load_head(5).unwrap();
    assert_eq!(head.plan.activities.len(), 5);
    assert_eq!(head.plan.targets, plan.targets);
    assert_eq!(head.plan.measurements.len(), 3);
    assert_eq!(head.counts[&Table::Activities], 49);
    assert_eq!(head.counts[&Table::Measurements], 5);
}

#[test]
fn the_plan_of_a_day_is_the_one_known_at_its_end() {
    let mut plan = plan();
    let (_folder, _path, mut store) = stored(&plan);
    let mut copies = vec![(day("2026-11-23"), plan.clone())];
    for id in 3..9 {
        let date = format!("2026-12-{id:02}");
        let edit = add(&plan, Record::Activity(activity(id))).unwrap();
        store.commit(&edit, &stamp(&date)).unwrap();
        edit.changes.iter().for_each(|change| plan.apply(change));
        let (_, edit) = store.undo(&stamp(&date)).unwrap().unwrap();
        edit.changes.iter().for_each(|change| plan.apply(change));
        let removal = remove(&plan, Key::Row(Table::Activities, id - 2)).unwrap();
        store.commit(&removal.edit, &stamp(&date)).unwrap();
        removal.edit.changes.iter().for_each(|change| plan.apply(change));
        copies.push((day(&date), plan.clone()));
        let edit = add(&plan, Record::Activity(activity(id))).unwrap();
        store.commit(&edit, &stamp(&format!("2026-12-{:02}", id + 1))).unwrap();
        edit.changes.iter().for_each(|change| plan.apply(change));
    }
    assert_eq!(store.as_of(copies[0].0).unwrap(), copies[0].1);
    assert_eq!(store.as_of(copies[1].0).unwrap(), copies[1].1);
    assert_eq!(store.as_of(day("2026-12-31")).unwrap(), plan);
    assert!(matches!(store.as_of(day("2026-11-22")), Err(StoreError::NotYet { .. })));
}
