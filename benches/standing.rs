//! How long it takes to judge a plan, and to judge it again after one edit.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use chrono::Days;
use divan::Bencher;
use kpilot::analysis::Standing;
use kpilot::domain::{
    Activity, Aggregation, Cadence, Cents, Change, Day, Expression, Formula, Id, Kpi, Language, Measurement, MeasurementKey,
    Objective, Plan, Polarity, Record, Scope, Spend, SpendKind, Target, Unit,
};

fn main() {
    divan::main();
}

/// A size of issue 2, section 6.
#[derive(Clone, Copy, Debug)]
struct Size {
    name: &'static str,
    activities: i64,
    targets: i64,
    /// Measurements of each activity: `days` apart, for two KPIs in turn.
    points: u64,
    days: u64,
}

impl std::fmt::Display for Size {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

const SIZES: [Size; 3] = [
    Size { name: "S", activities: 30, targets: 60, points: 52, days: 7 },
    Size { name: "L", activities: 2_000, targets: 5_000, points: 250, days: 1 },
    Size { name: "XL", activities: 100_000, targets: 100_000, points: 10, days: 7 },
];

const TODAY: &str = "2026-11-18";

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn kpi(id: i64, aggregation: Aggregation, formula: Option<&str>) -> Record {
    Record::Kpi(Kpi {
        id: Id::new(id),
        code: format!("k{id}"),
        name: "K".into(),
        unit: Unit::Number,
        polarity: if formula.is_some() { Polarity::Down } else { Polarity::Up },
        aggregation,
        cadence: Cadence::Week,
        formula: formula.map(|formula| Formula::parse(formula).unwrap()),
        source: None,
        worth: None,
    })
}

fn target(id: i64, kpi: i64, scope: Scope, expression: &str) -> Record {
    Record::Target(Target {
        id: Id::new(id),
        code: format!("T{id}"),
        kpi: Id::new(kpi),
        scope,
        expression: Some(Expression::parse(expression, Language::English).unwrap()),
        baseline: None,
        start: None,
        due: None,
        tolerance: None,
        curve: None,
        over: None,
        confidence: None,
    })
}

fn measurement(kpi: i64, activity: i64, date: Day, value: f64) -> Measurement {
    let key = MeasurementKey { kpi: Id::new(kpi), scope: Scope::Activity(Id::new(activity)), date };
    Measurement { key, value, note: None, source: "manual".into() }
}

fn activity(id: i64, objectives: i64) -> Record {
    Record::Activity(Activity {
        id: Id::new(id),
        code: format!("A{id}"),
        name: "A".into(),
        channel: None,
        objective: Some(Id::new(1 + id % objectives)),
        status: None,
        persona: None,
        owner: None,
        start: Some("2026-05-25".parse().unwrap()),
        due: Some("2026-12-27".parse().unwrap()),
        budget: Some(Cents::new(100_000 + id * 100)),
        min_budget: None,
        max_budget: None,
        locked: false,
        tracking: None,
        notes: None,
        result_kpi: None,
        pacing: None,
        after: None,
    })
}

/// Twenty targets are plan-wide, one in ten an objective's, the rest the activities'.
fn scope(id: i64, size: Size, objectives: i64) -> Scope {
    match id {
        ..=20 => Scope::Plan,
        _ if id % 10 == 0 => Scope::Objective(Id::new(1 + id % objectives)),
        _ => Scope::Activity(Id::new(1 + id % size.activities)),
    }
}

fn plan(size: Size) -> Plan {
    let mut plan = Plan::new(Plan::blank_settings(Language::English));
    (plan.settings.start, plan.settings.end) = ("2026-05-25".parse().ok(), "2026-12-27".parse().ok());
    let objectives = (size.activities / 20).max(1);
    for id in 1..=objectives {
        let (code, name) = (format!("O{id}"), "O".to_owned());
        plan.put(Record::Objective(Objective {
            id: Id::new(id),
            code,
            name,
            business_goal: None,
            owner: None,
            start: None,
            due: None,
            priority: None,
        }));
    }
    (1..=size.activities).for_each(|id| plan.put(activity(id, objectives)));
    for (id, aggregation) in [(1, Aggregation::Sum), (2, Aggregation::Sum), (3, Aggregation::Last)] {
        plan.put(kpi(id, aggregation, None));
    }
    plan.put(kpi(4, Aggregation::Ratio, Some("spend / k1")));
    plan.put(kpi(5, Aggregation::Ratio, Some("100 * k1 / k2")));
    for id in 1..=size.targets {
        let (kpi, expression) = [(1, "2000"), (4, "<3"), (2, "+20%"), (5, ">=90"), (1, ">40")][usize::try_from(id % 5).unwrap()];
        plan.put(target(id, kpi, scope(id, size, objectives), expression));
    }
    for id in 1..=size.activities {
        record(&mut plan, id, size);
    }
    plan
}

fn record(plan: &mut Plan, id: i64, size: Size) {
    let from: Day = today() - Days::new(size.points / 2 * size.days);
    for step in 0..size.points {
        let value = 50.0 + f64::from(u32::try_from((id.cast_unsigned() * 31 + step * 17) % 40).unwrap()) + 0.25;
        let one = measurement(1 + i64::try_from(step % 2).unwrap(), id, from + Days::new(step / 2 * size.days), value);
        plan.measurements.put(one);
    }
    let spend = |date| Spend {
        id: plan.spend.next_id(),
        activity: Id::new(id),
        date,
        amount: Cents::new(12_345),
        kind: SpendKind::Actual,
        note: None,
        source: None,
    };
    let spend = spend(from);
    plan.put(Record::Spend(spend));
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn every_verdict(bencher: Bencher, size: Size) {
    let plan = plan(size);
    bencher.bench_local(|| Standing::of(&plan, today()));
}

/// An edit done and undone again: two refreshes.
fn there_and_back(bencher: Bencher, size: Size, change: impl Fn(&Plan) -> Change) {
    let mut plan = plan(size);
    let mut standing = Standing::of(&plan, today());
    let change = change(&plan);
    let mut next = change.clone().inverse();
    bencher.bench_local(|| {
        next = next.clone().inverse();
        plan.apply(&next);
        standing.refresh(&plan, std::slice::from_ref(&next));
    });
}

/// Touches its activity's targets, its objective's, and the plan-wide ones of three KPIs.
#[divan::bench(args = SIZES, sample_count = 100)]
fn one_measurement(bencher: Bencher, size: Size) {
    there_and_back(bencher, size, |_| Change::insert(Record::Measurement(measurement(1, 7, today(), 1234.5))));
}

#[divan::bench(args = SIZES, sample_count = 100)]
fn one_expense(bencher: Bencher, size: Size) {
    there_and_back(bencher, size, |plan| {
        let (id, amount) = (plan.spend.next_id(), Cents::new(9_900));
        Change::insert(Record::Spend(Spend {
            id,
            activity: Id::new(7),
            date: today(),
            amount,
            kind: SpendKind::Actual,
            note: None,
            source: None,
        }))
    });
}

#[divan::bench(args = SIZES, sample_count = 100)]
fn one_target(bencher: Bencher, size: Size) {
    there_and_back(bencher, size, |plan| {
        let before = plan.targets.get(Id::new(3)).unwrap().clone();
        let after = Target { expression: Some(Expression::parse(">=5", Language::English).unwrap()), ..before.clone() };
        Change::update(Record::Target(before), Record::Target(after))
    });
}

#[divan::bench(args = SIZES, sample_count = 100)]
fn another_objective(bencher: Bencher, size: Size) {
    there_and_back(bencher, size, |plan| {
        let before = plan.activities.get(Id::new(7)).unwrap().clone();
        let after = Activity { objective: Some(Id::new(1)), ..before.clone() };
        Change::update(Record::Activity(before), Record::Activity(after))
    });
}
