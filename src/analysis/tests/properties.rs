//! What holds of every plan.

use proptest::prelude::*;

use super::sample::{Sample, activity, day, kpi, measurement, target, transfer};
use crate::analysis::{Standing, Verdict};
use crate::domain::{
    Aggregation, Cents, Change, Day, Expression, Goal, Id, Key, Kpi, Level, MeasurementKey, Objective, Over, Plan, Polarity, Reach,
    Record, Scope, Spend, SpendKind, remove,
};

const EXPRESSIONS: [&str; 12] = [">25", ">=30", "<20", "<=25", "=0", "20..30", "100", "5", "+20%", "-15%", "+5 pts", "oui"];

/// One step on a plan, by numbers: what, which, and how much.
type Step = (u8, u8, u8, i16);

fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>(), -50..300_i16), 0..count)
}

fn scope(number: u8) -> Scope {
    match number % 8 {
        0 => Scope::Plan,
        1 | 2 => Scope::Objective(Id::new(1 + i64::from(number % 2))),
        other => Scope::Activity(Id::new(1 + i64::from(other) % 4)),
    }
}

fn date(number: u8) -> Day {
    day("2026-09-20") + chrono::Days::new(u64::from(number) / 2)
}

/// KPIs 1 to 3 are measured, 4 to 6 computed.
fn blank() -> Plan {
    let mut sample = Sample::new();
    let first = sample.plan.objectives.get(Id::new(1)).unwrap().clone();
    sample.plan.put(Record::Objective(Objective { id: Id::new(2), code: "O2".into(), ..first }));
    sample.activity(2, Some(1), 500).activity(3, Some(2), 20).activity(4, None, 0);
    sample.kpi(1, Aggregation::Sum, Polarity::Up).kpi(2, Aggregation::Last, Polarity::Down).kpi(3, Aggregation::Mean, Polarity::Up);
    sample.ratio(4, "spend / k1", Polarity::Down).ratio(5, "100 * k1 / (k2 + 1)", Polarity::Up).ratio(6, "k4 + k3", Polarity::Up);
    sample.plan
}

/// The record that a step writes, if the plan can take it.
fn record(plan: &Plan, (what, which, other, amount): Step) -> Option<Record> {
    let value = f64::from(amount) / 10.0;
    match what % 12 {
        0..=4 => Some(Record::Measurement(measurement(1 + i64::from(which % 3), scope(which / 3), date(other), value))),
        5 | 6 => {
            let mut one = target(
                1 + i64::from(which % 20),
                1 + i64::from(other % 6),
                scope(which / 20),
                EXPRESSIONS[usize::from(other / 6) % 12],
            );
            one.over =
                [None, Some(Over::Period), Some(Over::ToDate), Some(Over::Rolling(3))][usize::from(amount.unsigned_abs()) % 4];
            one.start = (amount % 3 == 0).then(|| date(which / 2));
            one.curve = (amount % 5 == 0).then(|| vec![0.0, 2.0, 1.0]);
            Some(Record::Target(one))
        }
        7 => {
            let kind = if other % 4 == 0 { SpendKind::Committed } else { SpendKind::Actual };
            let amount = Cents::new(i64::from(amount) * 37);
            let (id, activity) = (Id::new(1 + i64::from(which % 30)), Id::new(1 + i64::from(which % 4)));
            Some(Record::Spend(Spend { id, activity, date: date(other), amount, kind, note: None, source: None }))
        }
        8 => {
            let mut one = activity(1 + i64::from(which % 6), [None, Some(1), Some(2)][usize::from(other % 3)], i64::from(amount));
            one.start = (amount % 2 == 0).then(|| date(other / 2));
            Some(Record::Activity(one))
        }
        9 => Some(Record::Move(transfer(
            Id::new(1 + i64::from(which % 9)),
            (other % 3 > 0).then_some(1),
            (other % 3 < 2).then_some(2),
            100,
        ))),
        10 => {
            let mut one = plan.objectives.get(Id::new(1 + i64::from(which % 2)))?.clone();
            (one.start, one.due) = ((other.is_multiple_of(2)).then(|| date(other / 3)), None);
            Some(Record::Objective(one))
        }
        _ if which % 4 == 0 => {
            let mut settings = plan.settings.clone();
            settings.start = (other % 3 > 0).then(|| date(other / 4));
            Some(Record::Plan(settings))
        }
        _ => Some(Record::Kpi(redefined(which, other))),
    }
}

fn redefined(which: u8, other: u8) -> Kpi {
    let polarity = if other.is_multiple_of(2) { Polarity::Up } else { Polarity::Down };
    match which % 3 {
        0 => kpi(3, [Aggregation::Sum, Aggregation::Last, Aggregation::Mean][usize::from(other / 2) % 3], polarity, None),
        1 => kpi(6, Aggregation::Ratio, polarity, Some(["k4 + k3", "k1 * 2", "spend"][usize::from(other / 2) % 3])),
        _ => kpi(1, Aggregation::Sum, polarity, None),
    }
}

/// The changes of a step: one in three takes a record away with all that hangs on it.
fn changes(plan: &Plan, step: Step) -> Vec<Change> {
    let Some(after) = record(plan, step) else { return Vec::new() };
    let before = plan.get(after.key());
    if before.is_some() && step.3 % 3 == 0 && !matches!(after, Record::Plan(_)) {
        return remove(plan, after.key()).map(|removal| removal.edit.changes).unwrap_or_default();
    }
    let known = match &after {
        Record::Measurement(one) => scope_known(plan, one.key.scope) && plan.kpis.get(one.key.kpi).is_some(),
        Record::Target(one) => scope_known(plan, one.scope) && plan.kpis.get(one.kpi).is_some(),
        Record::Spend(one) => scope_known(plan, Scope::Activity(one.activity)),
        Record::Move(one) => [one.from, one.to].into_iter().flatten().all(|id| plan.activities.get(id).is_some()),
        Record::Activity(one) => one.objective.is_none_or(|id| plan.objectives.get(id).is_some()),
        _ => true,
    };
    if known { vec![Change { before, after: Some(after) }] } else { Vec::new() }
}

fn scope_known(plan: &Plan, scope: Scope) -> bool {
    match scope {
        Scope::Plan => true,
        Scope::Objective(id) => plan.objectives.get(id).is_some(),
        Scope::Activity(id) => plan.activities.get(id).is_some(),
    }
}

fn apply(plan: &mut Plan, step: Step) -> Vec<Change> {
    let changes = changes(plan, step);
    for change in &changes {
        plan.apply(change);
    }
    changes
}

fn grown(steps: &[Step]) -> Plan {
    let mut plan = blank();
    for step in steps {
        apply(&mut plan, *step);
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn what_is_refreshed_equals_what_is_derived_anew(first in steps(80), edits in prop::collection::vec(steps(4), 1..20), undo in any::<bool>()) {
        let mut plan = grown(&first);
        let today = day("2026-11-18");
        let mut standing = Standing::of(&plan, today);
        for edit in edits {
            let mut all: Vec<Change> = edit.into_iter().flat_map(|step| apply(&mut plan, step)).collect();
            standing.refresh(&plan, &all);
            let fresh = Standing::of(&plan, today);
            prop_assert_eq!(&standing, &fresh);
            prop_assert_eq!(standing.books().whole(), fresh.books().whole());
            if undo {
                all = all.into_iter().rev().map(Change::inverse).collect();
                for change in &all {
                    plan.apply(change);
                }
                standing.refresh(&plan, &all);
                prop_assert_eq!(&standing, &Standing::of(&plan, today));
            }
        }
    }

    #[test]
    fn a_verdict_does_not_depend_on_the_order_of_measurements(steps in steps(120)) {
        let plan = grown(&steps);
        let mut other = plan.clone();
        let mut all: Vec<_> = plan.measurements.iter().collect();
        for one in &all {
            other.measurements.take(one.key);
        }
        all.sort_by(|one, two| two.value.total_cmp(&one.value));
        for one in all {
            other.measurements.put(one);
        }
        prop_assert_eq!(Standing::of(&plan, day("2026-11-18")), Standing::of(&other, day("2026-11-18")));
    }

    #[test]
    fn nothing_is_green_without_a_value(steps in steps(80), today in 0..200_u8) {
        let plan = grown(&steps);
        for reading in Standing::of(&plan, date(today)).worst_first() {
            prop_assert!(reading.value.is_some() || !reading.verdict.is_green());
            prop_assert!(!(reading.stale && reading.verdict == Verdict::OnTarget));
            for figure in [reading.value, reading.expected, reading.progress, reading.pace].into_iter().flatten() {
                prop_assert!(figure.is_finite());
            }
        }
    }

    #[test]
    fn the_panel_is_in_order_and_holds_every_target_once(steps in steps(80)) {
        let plan = grown(&steps);
        let standing = Standing::of(&plan, day("2026-11-18"));
        prop_assert_eq!(standing.order().len(), plan.targets.len());
        prop_assert_eq!(standing.whole().targets() as usize, plan.targets.len());
        let ranks: Vec<u8> = standing.worst_first().map(|reading| reading.verdict.rank()).collect();
        prop_assert!(ranks.is_sorted());
    }

    #[test]
    fn a_target_is_explained_without_contradiction(steps in steps(80)) {
        let plan = grown(&steps);
        let standing = Standing::of(&plan, day("2026-11-18"));
        for reading in standing.worst_first() {
            let why = standing.explain(&plan, reading.target).unwrap();
            prop_assert_eq!(&why.reading, reading);
            let alone = crate::analysis::explain(&plan, day("2026-11-18"), reading.target).unwrap();
            prop_assert_eq!(alone.reading.verdict, reading.verdict);
        }
    }

    /// Scaling by a power of two is exact, so that no verdict may change by a rounding.
    #[test]
    fn the_currency_changes_no_verdict(values in prop::collection::vec((0..84_u8, 0..5000_i32), 1..30), bound in 1..3000_i32, kind in 0..5_u8, power in -3..12_i32) {
        let plan = |factor: f64| {
            let mut sample = Sample::new();
            sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, Scope::Plan, "1");
            let bound = f64::from(bound) * factor;
            let goal = [Goal::Level(Level::AtLeast(bound)), Goal::Level(Level::Below(bound)), Goal::Reach(Reach::Absolute(bound * 8.0)),
                Goal::Reach(Reach::Relative(20.0)), Goal::Level(Level::Between { low: bound, high: bound * 2.0 })][usize::from(kind)];
            sample.with(1, |target| target.expression = Some(Expression::of(goal, None)));
            for (date, value) in &values {
                let key = MeasurementKey { kpi: Id::new(1), scope: Scope::Plan, date: day("2026-10-05") + chrono::Days::new(u64::from(*date)) };
                sample.plan.measurements.put_value(key, f64::from(*value) * factor, None, "manual");
            }
            sample.reading("2026-11-15")
        };
        let (one, other) = (plan(1.0), plan(2.0_f64.powi(power)));
        prop_assert_eq!((one.verdict, one.stale, one.progress, one.pace), (other.verdict, other.stale, other.progress, other.pace));
    }

    #[test]
    fn no_extreme_plan_panics(values in prop::collection::vec(prop_oneof![Just(1e15), Just(-1e15), Just(0.0), Just(1e-300), any::<f64>()], 0..12), start in any::<i16>(), due in any::<i16>(), expression in 0..12_usize, baseline in prop::option::of(prop_oneof![Just(1e15), Just(-1e15), Just(0.0), Just(5e-324)])) {
        let mut sample = Sample::new();
        sample.kpi(1, Aggregation::Sum, Polarity::Up).ratio(2, "k1 / k1 * spend", Polarity::Up);
        for (id, scope) in [(1, Scope::Plan), (2, Scope::Activity(Id::new(1))), (3, Scope::Objective(Id::new(1)))] {
            sample.target(id, 1 + i64::from(id == 3), scope, EXPRESSIONS[expression]).with(id, |target| {
                target.baseline = baseline;
                target.start = Day::MIN.checked_add_days(chrono::Days::new(u64::from(start.unsigned_abs()) * 6000));
                target.due = Day::MAX.checked_sub_days(chrono::Days::new(u64::from(due.unsigned_abs()) * 6000));
                target.curve = Some(vec![0.0, 1e15, 1e-300]);
            });
        }
        for (place, value) in values.iter().enumerate() {
            for scope in [Scope::Plan, Scope::Activity(Id::new(1))] {
                let key = MeasurementKey { kpi: Id::new(1), scope, date: [Day::MIN, Day::MAX, day("2026-11-10")][place % 3] };
                sample.plan.measurements.put_value(key, *value, None, "manual");
            }
        }
        sample.plan.put(Record::Spend(Spend { id: Id::new(1), activity: Id::new(1), date: Day::MAX, amount: Cents::new(i64::MAX), kind: SpendKind::Actual, note: None, source: None }));
        for today in [Day::MIN, Day::MAX, day("2026-11-18")] {
            let standing = Standing::of(&sample.plan, today);
            prop_assert_eq!(standing.order().len(), 3);
            for target in standing.order() {
                prop_assert!(standing.explain(&sample.plan, *target).is_some());
            }
        }
    }
}

#[test]
fn an_empty_plan_has_an_empty_standing() {
    let plan = Plan::new(Plan::blank_settings(crate::domain::Language::English));
    let standing = Standing::of(&plan, day("2026-11-18"));
    assert!(standing.order().is_empty() && standing.whole().worst().is_none());
    assert!(plan.get(Key::Row(crate::domain::Table::Targets, 1)).is_none());
}
