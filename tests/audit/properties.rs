//! What holds of every plan: no panic, no order, and a refreshed audit equals a fresh one.

use proptest::prelude::*;

use crate::twins::{day, template};
use kpilot::analysis::Standing;
use kpilot::audit::{Audit, Guide};
use kpilot::domain::{
    Cents, Change, Day, Expression, Key, Language, Measurement, MeasurementKey, Plan, Record, Scope, Table, remove,
};
use kpilot::text::Tongue;

fn today() -> Day {
    day("2026-11-25")
}

const NAMES: [&str; 8] = ["", "Améliorer", "sans contrat", "Taux", "coût", "utm_campaign=x ; opt-in", "TTC remise", "code promo"];
const GOALS: [&str; 6] = [">25", "<3", "1000", "+20%", "oui", "5..9"];

/// The records an edit may take: any of a table that rules read.
const TABLES: [Table; 9] = [
    Table::Plan,
    Table::Objectives,
    Table::Activities,
    Table::Kpis,
    Table::Targets,
    Table::Measurements,
    Table::Spend,
    Table::Moves,
    Table::Decisions,
];

type Step = (u8, u16, u8, u8);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<u8>(), any::<u8>()), 1..12)
}

fn name(dice: u8) -> String {
    NAMES[usize::from(dice) % NAMES.len()].to_owned()
}

fn a_day(dice: u8) -> Option<Day> {
    (!dice.is_multiple_of(5)).then(|| day("2026-08-01") + chrono::Days::new(u64::from(dice)))
}

/// A record with one thing changed, as a person would.
fn changed(plan: &Plan, record: Record, (_, _, how, dice): Step) -> Record {
    let mut record = record;
    match &mut record {
        Record::Plan(one) => one.budget = (!dice.is_multiple_of(3)).then(|| Cents::new(i64::from(dice) * 10_000)),
        Record::Objective(one) => match how % 4 {
            0 => one.due = a_day(dice).filter(|due| one.start.is_none_or(|start| start <= *due)),
            1 => one.owner = Some(name(dice)),
            2 => one.priority = Some(u32::from(dice % 3)),
            _ => one.name = format!("x{}", name(dice)),
        },
        Record::Activity(one) => match how % 8 {
            0 => one.objective = plan.objectives.iter().nth(usize::from(dice) % 3).map(|one| one.id),
            1 => one.channel = plan.channels.iter().nth(usize::from(dice) % 7).map(|one| one.id),
            2 => one.status = plan.statuses.iter().nth(usize::from(dice) % 8).map(|one| one.id),
            3 => one.tracking = Some(name(dice)),
            4 => one.notes = Some(name(dice)),
            5 => one.budget = (!dice.is_multiple_of(3)).then(|| Cents::new(i64::from(dice) * 1000)),
            6 => one.start = a_day(dice).filter(|start| one.due.is_none_or(|due| *start <= due)),
            _ => one.after = plan.activities.iter().nth(usize::from(dice) % 8).map(|one| one.code.clone()),
        },
        Record::Kpi(one) => one.name = format!("x{}", name(dice)),
        Record::Target(one) => match how % 3 {
            0 => one.expression = Expression::parse(GOALS[usize::from(dice) % 6], Language::French).ok(),
            1 => one.baseline = Some(f64::from(dice)),
            _ => one.scope = plan.activities.iter().nth(usize::from(dice) % 8).map_or(Scope::Plan, |one| Scope::Activity(one.id)),
        },
        Record::Measurement(one) => one.value = f64::from(dice) * 10.0,
        Record::Spend(one) => one.amount = Cents::new(i64::from(dice) * 5000),
        Record::Move(one) => one.amount = Cents::new(1 + i64::from(dice) * 1000),
        Record::Decision(one) => match how % 3 {
            0 => one.review = a_day(dice),
            1 => one.target = plan.targets.iter().nth(usize::from(dice) % 16).map(|one| one.id),
            _ => one.reason = name(dice),
        },
        _ => {}
    }
    record
}

/// The changes of a step: a record changed, taken away with all that hangs on it, or a measurement added.
fn changes(plan: &Plan, step: Step) -> Vec<Change> {
    let table = TABLES[usize::from(step.0) % TABLES.len()];
    let keys = plan.keys(table);
    let Some(key) = keys.get(usize::from(step.1) % keys.len().max(1)).copied() else { return Vec::new() };
    if step.2.is_multiple_of(7) && table != Table::Plan {
        return remove(plan, key).map(|removal| removal.edit.changes).unwrap_or_default();
    }
    if let (0, Key::Measurement(key)) = (step.2 % 3, key) {
        let key = MeasurementKey { date: today(), ..key };
        let after = Record::Measurement(Measurement { key, value: 3.0, note: None, source: "manual".into() });
        return vec![Change { before: plan.get(after.key()), after: Some(after) }];
    }
    let Some(before) = plan.get(key) else { return Vec::new() };
    let after = changed(plan, before.clone(), step);
    vec![Change::update(before, after)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_refreshed_audit_equals_a_fresh_one(steps in steps(), failed in any::<bool>()) {
        let guide = Guide::default();
        let mut plan = template(if failed { "rate" } else { "prouve" }, Tongue::French, today());
        let mut standing = Standing::of(&plan, today());
        let mut audit = Audit::of(&plan, &standing, &guide);
        for step in steps {
            let changes = changes(&plan, step);
            for change in &changes {
                plan.apply(change);
            }
            standing.refresh(&plan, &changes);
            audit.refresh(&plan, &standing, &guide, &changes);
            let fresh = Audit::of(&plan, &standing, &guide);
            prop_assert_eq!(audit.ledger(&plan, today()).lines, fresh.ledger(&plan, today()).lines, "{:?}", step);
            prop_assert!(audit == fresh, "{:?}", step);
        }
    }

    #[test]
    fn the_order_of_records_changes_nothing(failed in any::<bool>(), steps in steps(), seed in 0..1000_usize) {
        let mut plan = template(if failed { "rate" } else { "prouve" }, Tongue::French, today());
        for step in steps {
            let (before, changes) = (plan.clone(), changes(&plan, step));
            for change in &changes {
                plan.apply(change);
            }
            // What no door of the plan lets in can stand in no file either.
            if renumbered(&plan, seed).is_none() {
                plan = before;
            }
        }
        let told = |plan: &Plan| {
            let standing = Standing::of(plan, today());
            let ledger = Audit::of(plan, &standing, &Guide::default()).ledger(plan, today());
            let line = |line: &kpilot::audit::Line| {
                let finding = &line.finding;
                (finding.card.id, kpilot::tables::code_of(plan, finding.key), finding.field, format!("{:?}", finding.details))
            };
            (ledger.score, ledger.lines.iter().map(line).collect::<Vec<_>>())
        };
        prop_assert_eq!(told(&plan), told(&renumbered(&plan, seed).unwrap()));
    }
}

/// The same plan, its records made in another order: other ids, the same codes; nothing when a file could not hold it.
fn renumbered(plan: &Plan, seed: usize) -> Option<Plan> {
    let json = kpilot::exchange::plan_json::export(plan);
    let mut tree: serde_json::Value = serde_json::from_str(&json).unwrap();
    for records in tree.as_object_mut().unwrap().values_mut().filter_map(serde_json::Value::as_array_mut) {
        let turn = seed % records.len().max(1);
        records.rotate_left(turn);
        if seed.is_multiple_of(2) {
            records.reverse();
        }
    }
    let mut other = Plan::new(Plan::blank_settings(Language::French));
    let imported = kpilot::exchange::plan_json::import(&other, &tree.to_string(), today()).ok()?;
    for change in &imported.edit.changes {
        other.apply(change);
    }
    Some(other)
}
