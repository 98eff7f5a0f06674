//! Any sequence of edits, undos and redos: the file holds the pure plan after each, and the stacks are those of an editor.

use proptest::prelude::*;

use super::sample::*;
use crate::domain::*;

#[derive(Clone, Debug)]
enum Act {
    Add,
    Rename(usize),
    Record(u32, i64),
    Remove(Table, usize),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let table = prop::sample::select(vec![Table::Activities, Table::Measurements, Table::Objectives, Table::Targets, Table::Kpis]);
    let act = prop_oneof![
        2 => Just(Act::Add),
        2 => (0..9_usize).prop_map(Act::Rename),
        3 => (1..28_u32, 0..1000_i64).prop_map(|(day, value)| Act::Record(day, value)),
        2 => (table, 0..9_usize).prop_map(|(table, which)| Act::Remove(table, which)),
        4 => Just(Act::Undo),
        3 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 1..40)
}

fn edit_of(plan: &Plan, act: &Act) -> Option<Edit> {
    match act {
        Act::Add => add(plan, Record::Activity(activity(plan.activities.next_id().number()))).ok(),
        Act::Rename(which) => {
            let one = plan.activities.iter().nth(*which)?.clone();
            let after = Activity { name: format!("{}'", one.name), objective: None, ..one.clone() };
            replace(plan, Record::Activity(one), Record::Activity(after)).ok()
        }
        Act::Record(day, value) => {
            let scope = plan.activities.iter().last().map_or(Scope::Plan, |one| Scope::Activity(one.id));
            let value = f64::from(i32::try_from(*value).unwrap()) / 7.0;
            record_value(plan, measurement(scope, &format!("2026-10-{day:02}"), value)).ok()
        }
        Act::Remove(table, which) => remove(plan, *plan.keys(*table).get(*which)?).ok().map(|removal| removal.edit),
        Act::Undo | Act::Redo => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_file_is_the_plan_after_each_commit_undo_and_redo(acts in acts()) {
        let mut plan = plan();
        let (_folder, _path, mut store) = stored(&plan);
        let (mut undos, mut redos) = (Vec::new(), Vec::new());
        for act in acts {
            let before = plan.clone();
            match act {
                Act::Undo => {
                    let done = store.undo(&now()).unwrap();
                    prop_assert_eq!(done.is_some(), !undos.is_empty());
                    if let Some((_, edit)) = done {
                        edit.changes.iter().for_each(|change| plan.apply(change));
                        prop_assert!(Some(&plan) == undos.pop().as_ref());
                        redos.push(before);
                    }
                }
                Act::Redo => {
                    let done = store.redo(&now()).unwrap();
                    prop_assert_eq!(done.is_some(), !redos.is_empty());
                    if let Some((_, edit)) = done {
                        edit.changes.iter().for_each(|change| plan.apply(change));
                        prop_assert!(Some(&plan) == redos.pop().as_ref());
                        undos.push(before);
                    }
                }
                act => if let Some(edit) = edit_of(&plan, &act) {
                    commit(&mut store, &mut plan, &edit);
                    undos.push(before);
                    redos.clear();
                }
            }
            prop_assert!(store.load().unwrap() == plan);
        }
        prop_assert_eq!(store.check().unwrap(), vec![]);
    }

    #[test]
    fn the_past_of_a_day_is_a_copy_made_that_day_read_from_the_file_or_taken_off_the_present(
        days in prop::collection::vec(acts(), 1..5)
    ) {
        let mut plan = plan();
        let (_folder, _path, mut store) = stored(&plan);
        let mut copies = Vec::new();
        for (number, acts) in days.iter().enumerate() {
            let date = format!("2026-12-{:02}", number + 1);
            for act in acts {
                let step = match act {
                    Act::Undo => store.undo(&stamp(&date)).unwrap().map(|(_, edit)| edit),
                    Act::Redo => store.redo(&stamp(&date)).unwrap().map(|(_, edit)| edit),
                    act => edit_of(&plan, act).inspect(|edit| {
                        store.commit(edit, &stamp(&date)).unwrap();
                    }),
                };
                step.iter().flat_map(|edit| &edit.changes).for_each(|change| plan.apply(change));
            }
            copies.push((day(&date), plan.clone()));
        }
        for (day, copy) in copies {
            prop_assert!(store.as_of(day).unwrap() == copy);
            let mut past = plan.clone();
            store.changes_after(day).unwrap().into_iter().rev().for_each(|change| past.apply(&change.inverse()));
            prop_assert!(past == copy);
        }
    }
}
