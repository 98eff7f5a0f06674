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
    Change(Table, usize, u8),
    Again(Table, usize),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let table = || prop::sample::select(Table::ALL.to_vec());
    let act = prop_oneof![
        2 => Just(Act::Add),
        2 => (0..9_usize).prop_map(Act::Rename),
        3 => (1..28_u32, 0..1000_i64).prop_map(|(day, value)| Act::Record(day, value)),
        2 => (table(), 0..9_usize).prop_map(|(table, which)| Act::Remove(table, which)),
        6 => (table(), 0..9_usize, any::<u8>()).prop_map(|(table, which, dice)| Act::Change(table, which, dice)),
        3 => (table(), 0..9_usize).prop_map(|(table, which)| Act::Again(table, which)),
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
        Act::Change(table, which, dice) => {
            let before = plan.get(*plan.keys(*table).get(*which)?)?;
            replace(plan, before.clone(), changed(plan, before, *dice)).ok()
        }
        Act::Again(table, which) => add(plan, again(plan, plan.get(*plan.keys(*table).get(*which)?)?)?).ok(),
        Act::Undo | Act::Redo => None,
    }
}

/// A record of any table with something changed that a person would change: a status, a target, an amount, an outcome.
fn changed(plan: &Plan, mut record: Record, dice: u8) -> Record {
    let flip = dice.is_multiple_of(2);
    let text = format!("texte {dice}");
    match &mut record {
        Record::Plan(one) => one.budget = (!flip).then(|| Cents::new(i64::from(dice) * 100_000)),
        Record::Status(one) => one.stage = if flip { Stage::Paused } else { Stage::Done },
        Record::Channel(one) => one.name = text,
        Record::Persona(one) => one.name = text,
        Record::Objective(one) => (one.priority, one.due) = (Some(u32::from(dice % 4)), (!flip).then(|| day("2026-12-30"))),
        Record::Kpi(one) => one.polarity = if flip { Polarity::Up } else { Polarity::Down },
        Record::Activity(one) => {
            one.status = plan.statuses.iter().next().map(|status| status.id).filter(|_| flip);
            one.budget = Some(Cents::new(i64::from(dice) * 1000));
        }
        Record::Target(one) => {
            one.expression = Expression::parse(if flip { ">= 12" } else { "+20 %" }, Language::French).ok();
            one.confidence = Some(dice % 11);
        }
        Record::Measurement(one) => one.value = f64::from(dice),
        Record::Spend(one) => one.amount = Cents::new(i64::from(dice) * 50),
        Record::Move(one) => (one.amount, one.reason) = (Cents::new(1 + i64::from(dice)), text),
        Record::Decision(one) => one.outcome = if flip { Some(Outcome::Gained) } else { None },
        Record::Checkin(one) => one.finished = flip,
        Record::Annotation(one) => one.text = text,
        Record::Answer(one) => one.note = Some(text),
        Record::Mute(one) => one.reason = text,
        Record::Import(one) => one.file = text,
        Record::Mapping(_) | Record::View(_) => {}
    }
    record
}

/// The same once more under its own number and code; nothing for records that are told apart by what they hold.
fn again(plan: &Plan, record: Record) -> Option<Record> {
    let code = |letter: &str, number: i64| format!("{letter}again{number}");
    Some(match record {
        Record::Target(one) => {
            let id = plan.targets.next_id();
            Record::Target(Target { id, code: code("T", id.number()), ..one })
        }
        Record::Spend(one) => Record::Spend(Spend { id: plan.spend.next_id(), ..one }),
        Record::Move(one) => {
            let id = plan.moves.next_id();
            Record::Move(Move { id, code: code("M", id.number()), ..one })
        }
        Record::Decision(one) => {
            let id = plan.decisions.next_id();
            Record::Decision(Decision { id, code: code("D", id.number()), ..one })
        }
        Record::Annotation(one) => {
            let id = plan.annotations.next_id();
            Record::Annotation(Annotation { id, code: code("N", id.number()), ..one })
        }
        Record::Status(one) => {
            let id = plan.statuses.next_id();
            Record::Status(Status { id, code: code("s", id.number()), ..one })
        }
        _ => return None,
    })
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
