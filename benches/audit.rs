//! How long it takes to audit a large plan, and to audit it again after one edit.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use chrono::Days;
use divan::Bencher;
use kpilot::analysis::Standing;
use kpilot::audit::{Audit, Guide};
use kpilot::domain::{Activity, Change, Day, Id, MeasurementKey, Plan, Record, Scope, Spend, Target};
use kpilot::exchange::templates::template;
use kpilot::text::Tongue;

fn main() {
    divan::main();
}

fn today() -> Day {
    "2026-11-25".parse().unwrap()
}

/// A launch of the templates told again and again: 2,000 activities with all their texts and 500,000 measurements.
fn large(name: &str) -> Plan {
    let model = template(name, Tongue::French, today()).unwrap();
    let mut plan = model.clone();
    let activities: Vec<Activity> = model.activities.iter().cloned().collect();
    for number in 0..2000 {
        let of = &activities[number % activities.len()];
        let (id, code) = (plan.activities.next_id(), format!("B{number}"));
        let tracking = of.tracking.as_ref().map(|text| text.replace("utm_campaign=", &format!("utm_campaign=b{number}")));
        plan.put(Record::Activity(Activity { id, code, tracking, ..of.clone() }));
        copy(&model, &mut plan, of.id, id);
    }
    plan
}

/// The targets, values and expenses of an activity, for another; 250 values each.
fn copy(model: &Plan, plan: &mut Plan, from: Id<Activity>, to: Id<Activity>) {
    let scope = Scope::Activity(to);
    for target in model.targets_of(Scope::Activity(from)).filter_map(|id| model.targets.get(id)) {
        let (id, code) = (plan.targets.next_id(), format!("T{}x", plan.targets.len()));
        plan.put(Record::Target(Target { id, code, scope, ..target.clone() }));
    }
    for spend in model.spend_of(from) {
        plan.put(Record::Spend(Spend { id: plan.spend.next_id(), activity: to, ..spend.clone() }));
    }
    let kpi = model.kpis.by_code("posts").or(model.kpis.by_code("orders")).unwrap().id;
    for day in 0..250 {
        let date = today().checked_sub_days(Days::new(day + 1)).unwrap();
        plan.measurements.put_value(MeasurementKey { kpi, scope, date }, 5.0, None, "manual");
    }
}

#[divan::bench(args = ["rate", "prouve"], sample_count = 12)]
fn whole(bencher: Bencher<'_, '_>, name: &str) {
    let (plan, guide) = (large(name), Guide::default());
    let standing = Standing::of(&plan, today());
    assert!(plan.measurements.len() >= 500_000);
    bencher.bench(|| Audit::of(&plan, &standing, &guide).ledger(&plan, today()).lines.len());
}

#[divan::bench(args = ["rate", "prouve"], sample_count = 12)]
fn after_one_edit(bencher: Bencher<'_, '_>, name: &str) {
    let (mut plan, guide) = (large(name), Guide::default());
    let mut standing = Standing::of(&plan, today());
    let mut audit = Audit::of(&plan, &standing, &guide);
    let before = plan.activities.by_code("B7").unwrap().clone();
    let after = Activity { owner: Some("Inès".into()), ..before.clone() };
    let change = Change::update(Record::Activity(before), Record::Activity(after));
    bencher.bench_local(|| {
        plan.apply(&change);
        standing.refresh(&plan, std::slice::from_ref(&change));
        audit.refresh(&plan, &standing, &guide, std::slice::from_ref(&change));
        audit.ledger(&plan, today()).lines.len()
    });
}
