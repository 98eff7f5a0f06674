//! How results are judged: KPIs, targets and measurements.

use crate::analysis::first_text;
use crate::domain::{Aggregation, Cadence, MeasurementKey, Polarity, Record, RecordRef, Scope, Table, Target, Unit};
use crate::tables::column::{Cell, Column, Set, field};
use crate::tables::facts::Facts;
use crate::tables::field::Field;
use crate::tables::kind::{Choices, Kind, UnitOf};
use crate::tables::refusal::Refusal;
use crate::tables::sheet::{Row, Sheet};
use crate::tables::show::{goal_of, in_unit};
use crate::tables::value::Value;

const UNITS: Choices = Unit::WORDS;
const POLARITIES: Choices = Polarity::WORDS;
const AGGREGATIONS: Choices = Aggregation::WORDS;
const CADENCES: Choices = Cadence::WORDS;

/// How something is measured.
pub const KPIS: Sheet = Sheet {
    key: "kpis",
    table: Table::Kpis,
    columns: &[
        Column::field("name", Kind::Text, field!(Kpi.name)).wide(16, 30).ranked(0).required(),
        Column::field("unit", Kind::Choice(UNITS), field!(Kpi.unit)).wide(6, 12).ranked(1),
        Column::field("polarity", Kind::Choice(POLARITIES), field!(Kpi.polarity)).wide(6, 16).ranked(2),
        Column::field("aggregation", Kind::Choice(AGGREGATIONS), AGGREGATION).wide(6, 16).ranked(2),
        Column::field("formula", Kind::Formula, FORMULA).wide(10, 26).ranked(1),
        Column::field("cadence", Kind::Choice(CADENCES), field!(Kpi.cadence)).wide(6, 12).ranked(2),
        Column::computed("state", Kind::Verdict, worst_of_kpi).wide(3, 14).ranked(0),
        Column::field("code", Kind::Code, field!(Kpi.code)).wide(6, 18).ranked(1),
        Column::field("source", Kind::Text, field!(Kpi.source)).wide(6, 14).ranked(4),
        Column::field("worth", Kind::Money, field!(Kpi.worth)).wide(8, 12).ranked(6),
    ],
    rows: |plan| plan.keys(Table::Kpis).into_iter().map(Row::of).collect(),
    grows: true,
};

/// What KPIs must do.
pub const TARGETS: Sheet = Sheet {
    key: "targets",
    table: Table::Targets,
    columns: &[
        Column::field("kpi", Kind::Link(Table::Kpis), field!(Target.kpi)).wide(14, 24).ranked(0).required(),
        Column::field("activity", Kind::Link(Table::Activities), SCOPE_ACTIVITY).wide(12, 28).ranked(1),
        Column::field("objective", Kind::Link(Table::Objectives), SCOPE_OBJECTIVE).wide(10, 22).ranked(2),
        Column::field("expression", Kind::Target, EXPRESSION).wide(8, 14).ranked(0),
        Column::computed("value", Kind::Number(UnitOf::Kpi), reading_value).wide(8, 12).ranked(0),
        Column::computed("progress", Kind::Share, reading_progress).wide(6, 10).ranked(2),
        Column::computed("state", Kind::Verdict, reading_verdict).wide(3, 14).ranked(0),
        Column::field("baseline", Kind::Number(UnitOf::Kpi), BASELINE).wide(7, 10).ranked(5),
        Column::field("start", Kind::Day, field!(Target.start)).wide(10, 10).ranked(4),
        Column::field("due", Kind::Day, field!(Target.due)).wide(10, 10).ranked(3),
        Column::field("tolerance", Kind::Share, TOLERANCE).wide(6, 10).ranked(6),
        Column::field("curve", Kind::Weights, field!(Target.curve)).wide(6, 14).ranked(7),
        Column::field("over", Kind::Over, field!(Target.over)).wide(6, 14).ranked(6),
        Column::field("confidence", Kind::Integer, field!(Target.confidence)).wide(4, 9).ranked(5),
        Column::computed("original", Kind::Target, original).wide(8, 14).ranked(7),
        Column::field("code", Kind::Code, field!(Target.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Targets).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Values of KPIs.
pub const MEASUREMENTS: Sheet = Sheet {
    key: "measurements",
    table: Table::Measurements,
    columns: &[
        Column::field("kpi", Kind::Link(Table::Kpis), MEASURED).wide(14, 24).ranked(0).required(),
        Column::field("activity", Kind::Link(Table::Activities), SCOPE_ACTIVITY).wide(12, 30).ranked(0),
        Column::field("objective", Kind::Link(Table::Objectives), SCOPE_OBJECTIVE).wide(10, 24).ranked(2),
        Column::field("date", Kind::Day, MEASURED_ON).wide(10, 10).ranked(0),
        Column::field("value", Kind::Number(UnitOf::Kpi), MEASURED_VALUE).wide(8, 14).ranked(0).required(),
        Column::field("note", Kind::Note, field!(Measurement.note)).wide(8, 26).ranked(3),
        Column::field("source", Kind::Text, field!(Measurement.source)).wide(6, 14).ranked(4),
    ],
    rows: |plan| plan.keys(Table::Measurements).into_iter().map(Row::of).collect(),
    grows: true,
};

/// A ratio needs its formula: the formula is set first and brings the aggregation with it.
const FORMULA: Cell = Cell {
    get: |_, record| if let RecordRef::Kpi(kpi) = record { kpi.formula.value() } else { Value::Empty },
    set: Set::Field(|record, value| {
        let Record::Kpi(kpi) = record else { return Err(Refusal::Kind) };
        kpi.formula = Field::of(value)?;
        match &kpi.formula {
            Some(_) => kpi.aggregation = Aggregation::Ratio,
            None if kpi.aggregation == Aggregation::Ratio => kpi.aggregation = Aggregation::Sum,
            None => {}
        }
        Ok(())
    }),
};

const AGGREGATION: Cell = Cell {
    get: |_, record| if let RecordRef::Kpi(kpi) = record { kpi.aggregation.value() } else { Value::Empty },
    set: Set::Field(|record, value| {
        let Record::Kpi(kpi) = record else { return Err(Refusal::Kind) };
        kpi.aggregation = Field::of(value)?;
        if kpi.aggregation != Aggregation::Ratio {
            kpi.formula = None;
        }
        Ok(())
    }),
};

const EXPRESSION: Cell = Cell { get: expression, set: Set::Field(set_expression) };

/// As typed; where amounts are hidden, an amount says that it is one.
pub(super) fn expression(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Target(target) = record else { return Value::Empty };
    if facts.masked { goal_of(facts.plan, target).value() } else { target.expression.value() }
}

/// What the target asked before it was changed.
fn original(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Target(target) = record else { return Value::Empty };
    let Some((was, _)) = first_text(facts.plan, target) else { return Value::Empty };
    let before = Target { expression: Some(was), ..(*target).clone() };
    goal_of(facts.plan, &before).value()
}

/// The deadline typed beside a target is the target's due day.
pub(super) fn set_expression(record: &mut Record, value: Value) -> Result<(), Refusal> {
    let Record::Target(target) = record else { return Err(Refusal::Kind) };
    if let Value::Target(_, Some(due)) = &value {
        target.due = Some(*due);
    }
    target.expression = Field::of(value)?;
    Ok(())
}

const BASELINE: Cell = Cell {
    get: |facts, record| match record {
        RecordRef::Target(target) => in_unit(facts.plan, target.kpi, target.baseline),
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| match record {
        Record::Target(target) => {
            target.baseline = Field::of(value)?;
            Ok(())
        }
        _ => Err(Refusal::Kind),
    }),
};

const TOLERANCE: Cell = Cell {
    get: |_, record| match record {
        RecordRef::Target(target) => target.tolerance.map_or(Value::Empty, Value::Share),
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| match record {
        Record::Target(target) => {
            target.tolerance = Field::of(value)?;
            Ok(())
        }
        _ => Err(Refusal::Kind),
    }),
};

fn scope_of(record: &mut Record) -> Option<&mut Scope> {
    match record {
        Record::Target(target) => Some(&mut target.scope),
        Record::Measurement(measurement) => Some(&mut measurement.key.scope),
        Record::Answer(answer) => Some(&mut answer.scope),
        _ => None,
    }
}

fn scope(record: &RecordRef<'_>) -> Option<Scope> {
    match record {
        RecordRef::Target(target) => Some(target.scope),
        RecordRef::Measurement(measurement) => Some(measurement.key.scope),
        RecordRef::Answer(answer) => Some(answer.scope),
        _ => None,
    }
}

/// A scope is one of three: choosing an activity takes the objective away, and the other way round.
pub(super) const SCOPE_ACTIVITY: Cell = Cell {
    get: |_, record| match scope(record) {
        Some(Scope::Activity(activity)) => activity.value(),
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| {
        let scope = scope_of(record).ok_or(Refusal::Kind)?;
        match Field::of(value)? {
            Some(activity) => *scope = Scope::Activity(activity),
            None if matches!(scope, Scope::Activity(_)) => *scope = Scope::Plan,
            None => {}
        }
        Ok(())
    }),
};

pub(super) const SCOPE_OBJECTIVE: Cell = Cell {
    get: |_, record| match scope(record) {
        Some(Scope::Objective(objective)) => objective.value(),
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| {
        let scope = scope_of(record).ok_or(Refusal::Kind)?;
        match Field::of(value)? {
            Some(objective) => *scope = Scope::Objective(objective),
            None if matches!(scope, Scope::Objective(_)) => *scope = Scope::Plan,
            None => {}
        }
        Ok(())
    }),
};

/// The cell of one part of a measurement's key.
macro_rules! key_part {
    ($part:ident) => {
        Cell {
            get: |_, record| match record {
                RecordRef::Measurement(measurement) => measurement.key.$part.value(),
                _ => Value::Empty,
            },
            set: Set::Field(|record, value| match record {
                Record::Measurement(measurement) => {
                    measurement.key = MeasurementKey { $part: Field::of(value)?, ..measurement.key };
                    Ok(())
                }
                _ => Err(Refusal::Kind),
            }),
        }
    };
}
const MEASURED: Cell = key_part!(kpi);
const MEASURED_ON: Cell = key_part!(date);

const MEASURED_VALUE: Cell = Cell {
    get: |facts, record| match record {
        RecordRef::Measurement(measurement) if !measurement.value.is_nan() => {
            in_unit(facts.plan, measurement.key.kpi, Some(measurement.value))
        }
        _ => Value::Empty,
    },
    set: Set::Field(|record, value| match record {
        Record::Measurement(measurement) => {
            measurement.value = Field::of(value)?;
            Ok(())
        }
        _ => Err(Refusal::Kind),
    }),
};

pub(super) fn reading_value(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Target(target) = record else { return Value::Empty };
    let reading = facts.standing.and_then(|standing| standing.reading(target.id));
    in_unit(facts.plan, target.kpi, reading.and_then(|reading| reading.value))
}

fn reading_progress(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Target(target) = record else { return Value::Empty };
    let reading = facts.standing.and_then(|standing| standing.reading(target.id));
    reading.and_then(|reading| reading.progress).map_or(Value::Empty, Value::Share)
}

pub(super) fn reading_verdict(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Target(target) = record else { return Value::Empty };
    let reading = facts.standing.and_then(|standing| standing.reading(target.id));
    reading.map_or(Value::Empty, |reading| Value::Verdict(reading.verdict, reading.stale))
}

fn worst_of_kpi(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let (RecordRef::Kpi(kpi), Some(standing)) = (record, facts.standing) else { return Value::Empty };
    let verdicts = facts.plan.targets_of_kpi(kpi.id).filter_map(|target| standing.reading(target)).map(|reading| reading.verdict);
    verdicts.min().map_or(Value::Empty, |worst| Value::Verdict(worst, false))
}
