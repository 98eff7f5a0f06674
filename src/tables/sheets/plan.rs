//! The synthetic table of the article: Activité | Objectif | KPI | Cible | Réalisé | Statut.

use crate::domain::{
    Aggregation, Edit, Id, Key, Measurement, MeasurementKey, Plan, Record, RecordRef, Scope, Table, Target, add, record_value,
    replace,
};
use crate::tables::column::{Cell, Column, Set, field};
use crate::tables::draft::{blank, with_code};
use crate::tables::facts::Facts;
use crate::tables::field::Field;
use crate::tables::kind::{Kind, UnitOf};
use crate::tables::refusal::Refusal;
use crate::tables::sheet::{Row, Sheet};
use crate::tables::value::Value;

use super::measures::{expression, reading_value, reading_verdict, set_expression};

/// One row per activity and target; then the targets of objectives and of the whole plan.
pub const PLAN: Sheet = Sheet {
    key: "plan",
    table: Table::Activities,
    columns: &[
        Column::field("activity", Kind::Text, field!(Activity.name)).wide(18, 34).ranked(0).required().shown_only(),
        Column::field("objective", Kind::Link(Table::Objectives), OBJECTIVE).wide(10, 26).ranked(0).shown_only(),
        Column::computed("kpi", Kind::Link(Table::Kpis), target_kpi).of_second().wide(10, 20).ranked(0).editing(set_kpi),
        Column::computed("target", Kind::Target, expression).of_second().wide(7, 12).ranked(0).editing(set_target),
        Column::computed("result", Kind::Number(UnitOf::Kpi), reading_value).of_second().wide(8, 11).ranked(0).editing(set_result),
        Column::computed("state", Kind::Verdict, reading_verdict).of_second().wide(3, 14).ranked(0),
        Column::field("status", Kind::Link(Table::Statuses), field!(Activity.status)).wide(8, 12).ranked(0).shown_only(),
        Column::field("due", Kind::Day, field!(Activity.due)).wide(10, 10).ranked(2).shown_only(),
        Column::field("budget", Kind::Money, field!(Activity.budget)).wide(9, 11).ranked(2).shown_only(),
    ],
    rows,
    grows: true,
};

fn rows(plan: &Plan) -> Vec<Row> {
    let target_key = |id: Id<Target>| Key::Row(Table::Targets, id.number());
    let mut rows = Vec::with_capacity(plan.targets.len().max(plan.activities.len()));
    for activity in plan.activities.iter() {
        let key = Key::Row(Table::Activities, activity.id.number());
        let before = rows.len();
        rows.extend(plan.targets_of(Scope::Activity(activity.id)).map(|target| Row(Some(key), Some(target_key(target)))));
        if rows.len() == before {
            rows.push(Row::of(key));
        }
    }
    for objective in plan.objectives.iter() {
        let key = Key::Row(Table::Objectives, objective.id.number());
        rows.extend(plan.targets_of(Scope::Objective(objective.id)).map(|target| Row(Some(key), Some(target_key(target)))));
    }
    rows.extend(plan.targets_of(Scope::Plan).map(|target| Row(None, Some(target_key(target)))));
    rows
}

/// An activity's objective; in the row of an objective's own target, that objective.
const OBJECTIVE: Cell = Cell {
    get: |_, record| match record {
        RecordRef::Activity(activity) => activity.objective.value(),
        RecordRef::Objective(objective) => objective.id.value(),
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| match record {
        Record::Activity(activity) => {
            activity.objective = Field::of(value)?;
            Ok(())
        }
        _ => Err(Refusal::Computed),
    }),
};

fn target_kpi(_: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    if let RecordRef::Target(target) = record { target.kpi.value() } else { Value::Empty }
}

fn target_of(facts: &Facts<'_>, row: Row) -> Option<Target> {
    match facts.plan.get(row.1?) {
        Some(Record::Target(target)) => Some(target),
        _ => None,
    }
}

/// Choosing a KPI in a row without target makes the target of the activity.
fn set_kpi(facts: &Facts<'_>, row: Row, value: Value) -> Result<Edit, Refusal> {
    let kpi = Field::of(value)?;
    if let Some(before) = target_of(facts, row) {
        let after = Target { kpi, ..before.clone() };
        return Ok(replace(facts.plan, Record::Target(before), Record::Target(after))?);
    }
    let Some(Key::Row(Table::Activities, activity)) = row.0 else { return Err(Refusal::Computed) };
    let Record::Target(fresh) = blank(facts.plan, Table::Targets, facts.today) else { return Err(Refusal::Kind) };
    let target = Target { kpi, scope: Scope::Activity(Id::new(activity)), ..fresh };
    Ok(add(facts.plan, with_code(facts.plan, Record::Target(target)))?)
}

fn set_target(facts: &Facts<'_>, row: Row, value: Value) -> Result<Edit, Refusal> {
    let before = Record::Target(target_of(facts, row).ok_or(Refusal::KpiFirst)?);
    let mut after = before.clone();
    set_expression(&mut after, value)?;
    Ok(replace(facts.plan, before, after)?)
}

/// A result typed beside its target is today's measurement of its KPI.
fn set_result(facts: &Facts<'_>, row: Row, value: Value) -> Result<Edit, Refusal> {
    let target = target_of(facts, row).ok_or(Refusal::KpiFirst)?;
    let kpi = facts.plan.kpis.get(target.kpi).ok_or(Refusal::KpiFirst)?;
    if kpi.aggregation == Aggregation::Ratio {
        return Err(crate::domain::Invalid::Computed(kpi.name.clone()).into());
    }
    let key = MeasurementKey { kpi: target.kpi, scope: target.scope, date: facts.today };
    let measurement = Measurement { key, value: Field::of(value)?, note: None, source: "manual".to_owned() };
    Ok(record_value(facts.plan, measurement)?)
}
