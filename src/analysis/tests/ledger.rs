//! The ledger: money is never made or lost, only what is available moves, and the pace says when it runs out.

use proptest::prelude::*;

use super::sample::{Sample, activity, day, transfer};
use crate::analysis::ledger::{Refusal, check_edit, check_move, pace};
use crate::analysis::money::Books;
use crate::domain::{Activity, Cents, Change, Edit, Id, Plan, Record, SpendKind, Stage, Status};

const TODAY: &str = "2026-11-01";

/// Four weeks of twelve have passed; 300 of 1,000 spent, 100 promised.
fn sample() -> Sample {
    let mut sample = Sample::new();
    sample.spend(1, "2026-10-12", 30_000, SpendKind::Actual).spend(1, "2026-10-20", 10_000, SpendKind::Committed);
    sample.activity(2, None, 500);
    sample.plan.settings.budget = Some(Cents::new(200_000));
    sample
}

fn checked(plan: &Plan, from: Option<i64>, to: Option<i64>, cents: i64) -> Result<(), Refusal> {
    check_move(plan, &Books::of(plan, day(TODAY)), &transfer(Id::new(99), from, to, cents))
}

fn change(plan: &mut Plan, id: i64, change: impl FnOnce(&mut Activity)) {
    let mut one = plan.activities.get(Id::new(id)).unwrap().clone();
    change(&mut one);
    plan.put(Record::Activity(one));
}

#[test]
fn spent_and_promised_money_does_not_move_and_the_refusal_names_the_amounts() {
    let plan = sample().plan;
    assert_eq!(checked(&plan, Some(1), Some(2), 60_000), Ok(()));
    let refused = Refusal::TooMuch {
        from: Some(Id::new(1)),
        available: Cents::new(60_000),
        actual: Cents::new(30_000),
        committed: Cents::new(10_000),
        amount: Cents::new(60_001),
    };
    assert_eq!(checked(&plan, Some(1), Some(2), 60_001), Err(refused));
    assert_eq!(checked(&plan, None, Some(2), 50_000), Ok(()));
    assert!(matches!(checked(&plan, None, Some(2), 50_001), Err(Refusal::TooMuch { from: None, .. })));
}

#[test]
fn the_moves_of_one_edit_are_checked_one_after_another_and_a_changed_one_gives_back_first() {
    let mut plan = sample().plan;
    let made = |id, from, to, cents| Change { before: None, after: Some(Record::Move(transfer(Id::new(id), from, to, cents))) };
    let check = |plan: &Plan, changes| check_edit(plan, &Books::of(plan, day(TODAY)), &Edit { action: String::new(), changes });
    assert_eq!(check(&plan, vec![made(1, Some(1), Some(2), 40_000), made(2, Some(1), Some(2), 20_000)]), Ok(()));
    assert!(check(&plan, vec![made(1, Some(1), Some(2), 40_000), made(2, Some(1), Some(2), 20_001)]).is_err());
    assert_eq!(check(&plan, vec![made(1, None, Some(1), 10_000), made(2, Some(1), Some(2), 70_000)]), Ok(()));
    let old = Record::Move(transfer(Id::new(1), Some(1), Some(2), 50_000));
    plan.put(old.clone());
    let larger =
        |cents| Change { before: Some(old.clone()), after: Some(Record::Move(transfer(Id::new(1), Some(1), Some(2), cents))) };
    assert_eq!(check(&plan, vec![larger(60_000)]), Ok(()));
    assert!(check(&plan, vec![larger(60_001)]).is_err());
}

#[test]
fn a_locked_activity_neither_gives_nor_takes() {
    let mut plan = sample().plan;
    change(&mut plan, 1, |one| one.locked = true);
    assert_eq!(checked(&plan, Some(1), Some(2), 1), Err(Refusal::Locked(Id::new(1))));
    assert_eq!(checked(&plan, Some(2), Some(1), 1), Err(Refusal::Locked(Id::new(1))));
}

#[test]
fn without_envelope_there_is_no_reserve_to_take_from() {
    let mut plan = sample().plan;
    plan.settings.budget = None;
    assert_eq!(checked(&plan, None, Some(2), 1), Err(Refusal::NoReserve { amount: Cents::new(1) }));
    assert_eq!(checked(&plan, Some(2), None, 1), Ok(()));
}

#[test]
fn the_pace_says_what_was_planned_by_now_and_what_a_day_may_cost() {
    let sample = sample();
    let books = Books::of(&sample.plan, day(TODAY));
    let found = pace(&sample.plan, &books, sample.plan.activities.get(Id::new(1)).unwrap(), day(TODAY));
    // 28 of 84 days: a third of 1,000.
    assert_eq!(found.planned, Some(Cents::new(33_333)));
    assert!((found.band.unwrap() - (0.25 - 0.24 / 3.0)).abs() < 1e-12);
    // 600 over the 57 days from today to 2026-12-27.
    assert_eq!(found.per_day, Some(Cents::new(60_000 / 57)));
    // 300 in the 21 days since the first spend: the rest lasts 42 days.
    assert_eq!(found.runs_out, Some(day("2026-12-14")));
    assert_eq!(found.give_back, Cents::ZERO);
}

#[test]
fn a_curve_of_weights_moves_what_is_planned_and_the_landing() {
    let mut sample = sample();
    change(&mut sample.plan, 1, |one| one.pacing = Some(vec![2.0, 1.0, 0.0]));
    let books = Books::of(&sample.plan, day(TODAY));
    let one = sample.plan.activities.get(Id::new(1)).unwrap();
    assert_eq!(pace(&sample.plan, &books, one, day(TODAY)).planned, Some(Cents::new(66_667)));
    // 300 spent, and a third of 1,000 is still foreseen, of which 100 are promised.
    assert_eq!(books.activity(Id::new(1)).landing, Cents::new(63_333));
}

#[test]
fn what_a_finished_activity_has_left_can_be_given_back() {
    let mut sample = sample();
    sample.plan.put(Record::Status(Status { id: Id::new(1), code: "done".into(), label: "Done".into(), stage: Stage::Done }));
    change(&mut sample.plan, 1, |one| one.status = Some(Id::new(1)));
    let books = Books::of(&sample.plan, day(TODAY));
    let one = sample.plan.activities.get(Id::new(1)).unwrap();
    let found = pace(&sample.plan, &books, one, day(TODAY));
    assert_eq!((found.give_back, found.per_day), (Cents::new(60_000), None));
}

/// Envelope, and Σ activities + reserve.
fn sums(plan: &Plan) -> (Cents, Cents) {
    let books = Books::of(plan, day(TODAY));
    let of = plan.activities.iter().map(|activity| books.activity(activity.id).revised()).sum::<Cents>();
    (plan.settings.budget.unwrap(), of + books.reserve(plan).unwrap())
}

proptest! {
    #[test]
    fn any_moves_and_undos_keep_the_envelope_to_the_cent(
        steps in prop::collection::vec((0..5_i64, 0..5_i64, 1..90_000_i64, any::<bool>()), 0..40),
    ) {
        let mut plan = sample().plan;
        for id in 3..5 {
            plan.put(Record::Activity(activity(id, None, 77 * id)));
        }
        let end = |number: i64| (number > 0).then_some(number);
        let mut done: Vec<Edit> = Vec::new();
        for (from, to, cents, back) in steps {
            if back {
                if let Some(edit) = done.pop() {
                    edit.inverse().changes.iter().for_each(|change| plan.apply(change));
                }
            } else if from != to {
                let one = transfer(plan.moves.next_id(), end(from), end(to), cents);
                let books = Books::of(&plan, day(TODAY));
                let giver = one.from.map_or_else(|| books.reserve(&plan).unwrap(), |id| books.activity(id).available());
                let allowed = check_move(&plan, &books, &one);
                prop_assert_eq!(allowed.is_ok(), giver >= one.amount);
                if allowed.is_ok() {
                    let edit = Edit { action: "move".to_owned(), changes: vec![Change::insert(Record::Move(one))] };
                    edit.changes.iter().for_each(|change| plan.apply(change));
                    done.push(edit);
                }
            }
            let (envelope, sum) = sums(&plan);
            prop_assert_eq!(envelope, sum);
            let books = Books::of(&plan, day(TODAY));
            for activity in plan.activities.iter() {
                prop_assert!(books.activity(activity.id).available() >= Cents::ZERO);
            }
        }
        for edit in done.into_iter().rev() {
            edit.inverse().changes.iter().for_each(|change| plan.apply(change));
        }
        prop_assert_eq!(plan.moves.len(), 0);
        prop_assert_eq!(sums(&plan).0, sums(&plan).1);
    }
}
