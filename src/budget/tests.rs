//! What arbitration owes a plan: sound money, sound refusals, the same answer for the same records.

use crate::analysis::Standing;
use crate::arbitration::{Advice, Binding};
use crate::domain::{
    Activity, Aggregation, Cents, Day, Id, Kpi, Language, Measurement, MeasurementKey, Plan, Record, Scope, Spend, SpendKind,
    Stage, Status, Table,
};
use crate::tables::blank;

use super::{Ask, Case, Found, Study, Trouble};

pub(super) fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

/// An activity's records: a wave of spend around 200 a week and the results that `level (spend / 200)^elasticity` gives.
struct Grown {
    level: f64,
    elasticity: f64,
    weeks: u32,
}

fn day(weeks_ago: u32) -> Day {
    today() - chrono::TimeDelta::days(7 * i64::from(weeks_ago) - 2)
}

fn put_activity(plan: &mut Plan, number: u32, grown: &Grown, kpi: Id<Kpi>) {
    let Record::Activity(mut activity) = blank(plan, Table::Activities, today()) else { unreachable!() };
    (activity.code, activity.name) = (format!("A{number}"), format!("Activity {number}"));
    activity.status = Some(Id::new(1));
    activity.result_kpi = Some(kpi);
    let id = activity.id;
    let mut spent = Cents::ZERO;
    for week in (1..=grown.weeks).rev() {
        #[expect(clippy::cast_possible_truncation, reason = "a few hundred")]
        let amount = Cents::new((20_000.0 * (0.6 * (f64::from(week) * (1.7 + 0.4 * f64::from(number))).sin()).exp()) as i64);
        let expense = Spend {
            id: plan.spend.next_id(),
            activity: id,
            date: day(week),
            amount,
            kind: SpendKind::Actual,
            note: None,
            source: None,
        };
        let key = MeasurementKey { kpi, scope: Scope::Activity(id), date: day(week) };
        let value = (grown.level * (amount.units() / 200.0).powf(grown.elasticity)).round();
        plan.put(Record::Measurement(Measurement { key, value, note: None, source: "manual".to_owned() }));
        plan.put(Record::Spend(expense));
        spent += amount;
    }
    activity.budget = Some(spent + Cents::new(6 * 20_000));
    plan.put(Record::Activity(activity));
}

fn put_kpi(plan: &mut Plan, code: &str) -> Id<Kpi> {
    let Record::Kpi(mut kpi) = blank(plan, Table::Kpis, today()) else { unreachable!() };
    (kpi.code, kpi.name, kpi.aggregation) = (code.to_owned(), code.to_owned(), Aggregation::Sum);
    let id = kpi.id;
    plan.put(Record::Kpi(kpi));
    id
}

/// Six weeks to share out between a steep, a flat and a middling activity.
pub(super) fn plan() -> Plan {
    let mut settings = Plan::blank_settings(Language::French);
    settings.end = Day::from_ymd_opt(2027, 1, 3);
    settings.budget = Some(Cents::new(5_000_000));
    let mut plan = Plan::new(settings);
    plan.put(Record::Status(Status { id: Id::new(1), code: "active".into(), label: "Active".into(), stage: Stage::Active }));
    let leads = put_kpi(&mut plan, "leads");
    for (number, (level, elasticity)) in (1..).zip([(60.0, 0.85), (40.0, 0.15), (30.0, 0.4)]) {
        put_activity(&mut plan, number, &Grown { level, elasticity, weeks: 26 }, leads);
    }
    plan
}

fn activity(plan: &Plan, code: &str) -> Activity {
    plan.activities.by_code(code).unwrap().clone()
}

fn changed(plan: &mut Plan, code: &str, change: impl FnOnce(&mut Activity)) {
    let mut one = activity(plan, code);
    change(&mut one);
    plan.put(Record::Activity(one));
}

pub(super) fn study(plan: &Plan, ask: Ask) -> Result<Study, Trouble> {
    let standing = Standing::of(plan, today());
    Case::of(plan, standing.books(), today(), ask).and_then(|case| Study::of(case, plan))
}

fn found(plan: &Plan) -> Found {
    study(plan, Ask::default()).unwrap().found()
}

fn codes(found: &Found) -> Vec<&'static str> {
    found.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn what_is_available_over_the_weeks_left_goes_to_the_steep_curve_to_the_cent() {
    let plan = plan();
    let study = study(&plan, Ask::default()).unwrap();
    assert_eq!(study.case.weeks, 6);
    assert_eq!(study.case.total, Cents::new(360_000));
    let found = study.found();
    assert_eq!(found.status, Advice::Recommended, "{:?}", found.reasons);
    assert_eq!(found.after.amounts.iter().copied().sum::<Cents>(), Cents::new(360_000));
    assert!(found.after.amounts[0] > Cents::new(170_000) && found.after.amounts[1] < Cents::new(90_000), "{:?}", found.after);
    assert!(found.outlooks[0].gain.probability > 0.9);
}

#[test]
fn bounds_are_the_activitys_own_less_what_is_gone_and_half_to_twice_of_what_it_has() {
    let mut plan = plan();
    let gone = Standing::of(&plan, today()).books().activity(activity(&plan, "A1").id).actual;
    changed(&mut plan, "A1", |one| one.max_budget = Some(gone + Cents::new(150_000)));
    changed(&mut plan, "A2", |one| one.min_budget = Some(gone + Cents::new(1)));
    let study = study(&plan, Ask::default()).unwrap();
    assert_eq!((study.case.lines[0].low, study.case.lines[0].high), (Cents::new(60_000), Cents::new(150_000)));
    assert_eq!((study.case.lines[2].low, study.case.lines[2].high), (Cents::new(60_000), Cents::new(240_000)));
    let found = study.found();
    assert!(found.after.amounts[0] <= Cents::new(150_000), "{:?}", found.after);
}

#[test]
fn a_locked_activity_keeps_its_money_and_everything_locked_proposes_nothing() {
    let mut plan = plan();
    changed(&mut plan, "A1", |one| one.locked = true);
    let one = found(&plan);
    assert_eq!((one.after.amounts[0], one.shares[0].binding), (Cents::new(120_000), Binding::Locked));
    for code in ["A2", "A3"] {
        changed(&mut plan, code, |one| one.locked = true);
    }
    let all = found(&plan);
    assert_eq!(all.status, Advice::Refused);
    assert!(codes(&all).contains(&"nothing_to_move"), "{:?}", all.reasons);
    assert!(all.after.amounts.iter().all(|amount| *amount == Cents::new(120_000)));
}

#[test]
fn a_total_below_the_minimums_is_refused_with_both_amounts() {
    let mut plan = plan();
    changed(&mut plan, "A1", |one| one.locked = true);
    let ask = Ask { total: Some(Cents::new(100_000)), ..Ask::default() };
    match study(&plan, ask) {
        Err(Trouble::BelowMinimums { total, minimums }) => assert!(total == Cents::new(100_000) && minimums > total),
        other => panic!("{other:?}"),
    }
    assert_eq!(study(&plan, Ask { total: Some(Cents::new(-1)), ..Ask::default() }).unwrap_err(), Trouble::Unsound("total"));
    assert_eq!(study(&plan, Ask { weeks: Some(0), ..Ask::default() }).unwrap_err(), Trouble::Unsound("weeks"));
}

#[test]
fn more_money_than_there_is_is_shared_out_too() {
    let plan = plan();
    let found = study(&plan, Ask { total: Some(Cents::new(540_000)), ..Ask::default() }).unwrap().found();
    assert_eq!(found.after.amounts.iter().copied().sum::<Cents>() + found.leftover, Cents::new(540_000));
    assert!(found.outlooks[0].gain.median > 0.0);
}

#[test]
fn broken_records_leave_their_activity_as_it_is_with_a_reason() {
    let spoil = |change: fn(&mut Plan, Id<Activity>)| {
        let mut plan = plan();
        let id = activity(&plan, "A2").id;
        change(&mut plan, id);
        found(&plan)
    };
    let negative = spoil(|plan, id| {
        let mut one = plan.spend_of(id).next().unwrap().clone();
        one.amount = Cents::new(-5_000);
        plan.put(Record::Spend(one));
    });
    assert!(codes(&negative).contains(&"negative_spend"));
    let without = spoil(|plan, id| {
        let all: Vec<Spend> = plan.spend_of(id).cloned().collect();
        for one in all {
            plan.apply(&crate::domain::Change::delete(Record::Spend(one)));
        }
    });
    assert!(codes(&without).contains(&"results_without_spend"), "{:?}", without.reasons);
    let overspent = spoil(|plan, id| {
        let mut one = plan.activities.get(id).unwrap().clone();
        one.budget = Some(Cents::ZERO);
        plan.put(Record::Activity(one));
    });
    assert!(codes(&overspent).contains(&"overspent"));
    for one in [&negative, &without, &overspent] {
        assert!(one.shares[1].marginal_after.is_none() && one.shares[1].binding == Binding::Locked);
    }
}

#[test]
fn without_a_worth_money_stays_within_its_kpi_and_with_one_it_crosses() {
    let mut plan = plan();
    let calls = put_kpi(&mut plan, "calls");
    for (number, elasticity) in [(4, 0.9), (5, 0.1)] {
        put_activity(&mut plan, number, &Grown { level: 50.0, elasticity, weeks: 26 }, calls);
    }
    let apart = study(&plan, Ask::default()).unwrap();
    assert_eq!(apart.case.groups.len(), 2);
    let split = apart.found();
    assert!(codes(&split).contains(&"not_compared"));
    let calls_money: Cents = split.after.amounts[3..].iter().copied().sum();
    assert_eq!(calls_money, Cents::new(240_000));
    for (code, worth) in [("leads", 1_000), ("calls", 30_000)] {
        let mut kpi = plan.kpis.by_code(code).unwrap().clone();
        kpi.worth = Some(Cents::new(worth));
        plan.put(Record::Kpi(kpi));
    }
    let together = study(&plan, Ask::default()).unwrap();
    assert_eq!(together.case.groups.len(), 1);
    let calls_money: Cents = together.found().after.amounts[3..].iter().copied().sum();
    assert!(calls_money > Cents::new(240_000), "{calls_money:?}");
}

#[test]
fn another_total_leaves_groups_that_cannot_move_as_they_are_and_adds_up() {
    let mut plan = plan();
    let (calls, visits) = (put_kpi(&mut plan, "calls"), put_kpi(&mut plan, "visits"));
    put_activity(&mut plan, 4, &Grown { level: 50.0, elasticity: 0.9, weeks: 3 }, calls);
    for (number, elasticity) in [(5, 0.9), (6, 0.2)] {
        put_activity(&mut plan, number, &Grown { level: 50.0, elasticity, weeks: 26 }, visits);
    }
    for total in [400_000, 560_000, 720_000, 1_000_001] {
        let ask = Ask { total: Some(Cents::new(total)), ..Ask::default() };
        let found = study(&plan, ask).unwrap().found();
        assert_eq!(found.after.amounts[3], Cents::new(120_000), "{total}");
        assert_eq!(found.after.amounts.iter().copied().sum::<Cents>() + found.leftover, Cents::new(total));
        assert!(found.leftover >= Cents::ZERO, "{total}: {found:?}");
    }
}

#[test]
fn few_weeks_or_few_results_are_no_ground_to_move_money() {
    let mut plan = plan();
    let leads = plan.kpis.by_code("leads").unwrap().id;
    put_activity(&mut plan, 4, &Grown { level: 50.0, elasticity: 0.9, weeks: 5 }, leads);
    put_activity(&mut plan, 5, &Grown { level: 0.1, elasticity: 0.9, weeks: 26 }, leads);
    let found = found(&plan);
    assert!(codes(&found).contains(&"too_few_weeks") && codes(&found).contains(&"too_few_results"), "{:?}", found.reasons);
    assert_eq!(found.after.amounts[3], Cents::new(120_000));
    assert_eq!(found.after.amounts[4], Cents::new(120_000));
}

#[test]
fn three_times_the_target_cost_without_a_result_is_the_stop_rule() {
    let mut plan = plan();
    let calls = put_kpi(&mut plan, "calls");
    put_activity(&mut plan, 4, &Grown { level: 0.0, elasticity: 0.5, weeks: 8 }, calls);
    let Record::Kpi(mut cost) = blank(&plan, Table::Kpis, today()) else { unreachable!() };
    (cost.code, cost.name, cost.aggregation) = ("cpc".to_owned(), "CPC".to_owned(), Aggregation::Ratio);
    (cost.unit, cost.formula) = (crate::domain::Unit::Money, crate::domain::Formula::parse("spend / calls").ok());
    let Record::Target(mut target) = blank(&plan, Table::Targets, today()) else { unreachable!() };
    (target.code, target.kpi, target.scope) = ("T1".to_owned(), cost.id, Scope::Activity(activity(&plan, "A4").id));
    target.expression = crate::domain::Expression::parse("<50", Language::French).ok();
    plan.put(Record::Kpi(cost));
    plan.put(Record::Target(target));
    assert!(codes(&found(&plan)).contains(&"stop_rule"), "{:?}", found(&plan).reasons);
}

#[test]
fn equalising_a_draft_keeps_its_locks_and_its_sum() {
    let study = study(&plan(), Ask::default()).unwrap();
    let mut draft = study.found().after;
    draft.amounts = study.case.lines.iter().map(|line| line.before).collect();
    draft.nudge(&study.case, 1, Cents::new(30_000), Cents::new(1_000_000));
    draft.toggle_lock(&study.case, 1);
    let even = study.equalised(&draft);
    assert_eq!(even.amounts[1], Cents::new(150_000));
    assert_eq!(even.amounts.iter().copied().sum::<Cents>(), Cents::new(390_000));
    assert!(even.amounts[0] > even.amounts[2], "{even:?}");
}

#[test]
fn a_nudge_never_leaves_the_bounds_nor_more_than_the_reserve_has() {
    let study = study(&plan(), Ask::default()).unwrap();
    let mut draft = super::Draft::keeping(&study.case);
    assert_eq!(draft.nudge(&study.case, 0, Cents::new(50_000), Cents::new(2_000)), Cents::new(2_000));
    assert_eq!(draft.nudge(&study.case, 0, Cents::new(-900_000), Cents::ZERO), Cents::new(-62_000));
    assert_eq!(draft.amounts[0], study.case.lines[0].low);
    assert_eq!(draft.nudge(&study.case, 0, Cents::new(900_000), Cents::new(9_000_000)), Cents::new(180_000));
}

mod adoption {
    use super::super::{Adoption, Draft, Promise, Refused, adopt, track};
    use super::*;
    use crate::analysis::ledger::Refusal;
    use crate::domain::{Decision, Edit};

    fn adopted(plan: &Plan, study: &Study, draft: &Draft, reason: &str) -> Result<Edit, Refused> {
        let standing = Standing::of(plan, today());
        let review = Day::from_ymd_opt(2026, 12, 14);
        let hypothesis = Some("leads +50");
        adopt(&Adoption { plan, books: standing.books(), study, draft, reason, hypothesis, review })
    }

    fn applied(plan: &Plan, edit: &Edit) -> Plan {
        let mut after = plan.clone();
        edit.changes.iter().for_each(|change| after.apply(change));
        after
    }

    fn available(plan: &Plan) -> Vec<Cents> {
        let standing = Standing::of(plan, today());
        plan.activities.iter().map(|one| standing.books().activity(one.id).available()).collect()
    }

    #[test]
    fn one_edit_moves_the_money_as_drafted_and_its_inverse_takes_everything_back() {
        let plan = plan();
        let study = study(&plan, Ask::default()).unwrap();
        let draft = study.found().after;
        let edit = adopted(&plan, &study, &draft, "Plus de leads").unwrap();
        let after = applied(&plan, &edit);
        assert_eq!(available(&after), draft.amounts);
        let reserve = |plan: &Plan| Standing::of(plan, today()).books().reserve(plan);
        assert_eq!(reserve(&after), reserve(&plan));
        assert_eq!((after.moves.len() >= 2, after.decisions.len()), (true, 1));
        let back = applied(&after, &edit.inverse());
        assert_eq!((available(&back), back.moves.len(), back.decisions.len()), (available(&plan), 0, 0));
    }

    #[test]
    fn what_a_draft_leaves_goes_to_the_reserve_and_what_it_lacks_comes_from_there() {
        let mut plan = plan();
        let study = study(&plan, Ask::default()).unwrap();
        let mut draft = Draft::keeping(&study.case);
        draft.amounts[1] = Cents::new(70_001);
        let after = applied(&plan, &adopted(&plan, &study, &draft, "Moins").unwrap());
        let one = after.moves.iter().next().unwrap();
        assert_eq!((one.from, one.to, one.amount), (Some(study.case.lines[1].activity), None, Cents::new(49_999)));
        draft.amounts[1] = Cents::new(120_001);
        plan.settings.budget = None;
        assert_eq!(
            adopted(&plan, &study, &draft, "Plus").unwrap_err(),
            Refused::Move(Refusal::NoReserve { amount: Cents::new(1) })
        );
    }

    #[test]
    fn nothing_to_move_or_no_reason_is_not_adopted() {
        let plan = plan();
        let study = study(&plan, Ask::default()).unwrap();
        assert_eq!(adopted(&plan, &study, &Draft::keeping(&study.case), "x").unwrap_err(), Refused::Keeps);
        assert_eq!(adopted(&plan, &study, &study.found().after, "  ").unwrap_err(), Refused::NoReason);
    }

    #[test]
    fn at_review_the_promise_is_held_against_what_was_counted() {
        let plan = plan();
        let study = study(&plan, Ask::default()).unwrap();
        let edit = adopted(&plan, &study, &study.found().after, "Plus de leads").unwrap();
        let mut after = applied(&plan, &edit);
        let decision: Decision = after.decisions.iter().next().unwrap().clone();
        let promise = Promise::read(decision.evidence.as_deref().unwrap()).unwrap();
        assert_eq!((promise.weeks, promise.counted_in.as_deref(), promise.activities.len()), (6, Some("leads"), 3));
        assert_eq!(track(&after, today()).reviews[0].hit, None);
        let leads = after.kpis.by_code("leads").unwrap().id;
        let weekly = (promise.after.median / 6.0 / 3.0).round();
        for (activity, week) in study.case.lines.iter().flat_map(|line| (1..=2).map(move |week| (line.activity, week))) {
            let date = today() + chrono::TimeDelta::days(7 * week + 1);
            let key = MeasurementKey { kpi: leads, scope: Scope::Activity(activity), date };
            after.put(Record::Measurement(Measurement { key, value: weekly, note: None, source: "manual".to_owned() }));
        }
        let then = Day::from_ymd_opt(2026, 12, 14).unwrap();
        let track = track(&after, then);
        assert_eq!((track.reviews[0].weeks, track.judged()), (2, 1));
        assert_eq!(track.reviews[0].actual, Some(weekly * 6.0));
        assert_eq!(track.reviews[0].hit, Some(weekly * 6.0 > promise.before.median / 3.0));
    }
}
