//! A record before its first cell is typed.

use crate::domain::{
    Activity, Aggregation, Annotation, Answer, AnswerKind, Cadence, Cents, Channel, Checkin, Day, Decision, DecisionKind, Id,
    Import, Kpi, Mapping, MappingKind, Measurement, MeasurementKey, Move, Mute, Objective, Persona, Plan, Polarity, Record, Scope,
    Spend, SpendKind, Stage, Status, Table, Target, Unit, View, code_from_name,
};

/// A new record of a table, with the next free id and nothing that a person must type. Links that are required hold
/// number 0 until they are chosen; the plan's door refuses them as missing.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of data: one arm a table")]
pub fn blank(plan: &Plan, table: Table, today: Day) -> Record {
    let (none, code) = (String::new, String::new);
    match table {
        Table::Plan => Record::Plan(plan.settings.clone()),
        Table::Statuses => Record::Status(Status { id: plan.statuses.next_id(), code: code(), label: none(), stage: Stage::Idea }),
        Table::Channels => Record::Channel(Channel { id: plan.channels.next_id(), code: code(), name: none() }),
        Table::Personas => Record::Persona(Persona { id: plan.personas.next_id(), code: code(), name: none() }),
        Table::Objectives => Record::Objective(Objective {
            id: plan.objectives.next_id(),
            code: code(),
            name: none(),
            business_goal: None,
            owner: None,
            start: None,
            due: None,
            priority: None,
        }),
        Table::Activities => Record::Activity(Activity {
            id: plan.activities.next_id(),
            code: code(),
            name: none(),
            channel: None,
            objective: None,
            status: None,
            persona: None,
            owner: None,
            start: None,
            due: None,
            budget: None,
            min_budget: None,
            max_budget: None,
            locked: false,
            tracking: None,
            notes: None,
            result_kpi: None,
            pacing: None,
            after: None,
        }),
        Table::Kpis => Record::Kpi(Kpi {
            id: plan.kpis.next_id(),
            code: code(),
            name: none(),
            unit: Unit::Count,
            polarity: Polarity::Up,
            aggregation: Aggregation::Sum,
            cadence: Cadence::Week,
            formula: None,
            source: None,
            worth: None,
        }),
        Table::Targets => Record::Target(Target {
            id: plan.targets.next_id(),
            code: code(),
            kpi: Id::new(0),
            scope: Scope::Plan,
            expression: None,
            baseline: None,
            start: None,
            due: None,
            tolerance: None,
            curve: None,
            over: None,
            confidence: None,
        }),
        Table::Measurements => Record::Measurement(Measurement {
            key: MeasurementKey { kpi: Id::new(0), scope: Scope::Plan, date: today },
            value: f64::NAN,
            note: None,
            source: "manual".to_owned(),
        }),
        Table::Spend => Record::Spend(Spend {
            id: plan.spend.next_id(),
            activity: Id::new(0),
            date: today,
            amount: Cents::ZERO,
            kind: SpendKind::Actual,
            note: None,
            source: None,
        }),
        Table::Moves => Record::Move(Move {
            id: plan.moves.next_id(),
            code: code(),
            date: today,
            from: None,
            to: None,
            amount: Cents::ZERO,
            reason: none(),
            hypothesis: None,
            review: None,
        }),
        Table::Decisions => Record::Decision(Decision {
            id: plan.decisions.next_id(),
            code: code(),
            date: today,
            target: None,
            kind: DecisionKind::Keep,
            reason: none(),
            expected: None,
            review: None,
            outcome: None,
            activity: None,
            was: None,
            evidence: None,
        }),
        Table::Checkins => Record::Checkin(Checkin {
            id: plan.checkins.next_id(),
            code: code(),
            date: today,
            week: Cadence::Week.period(today).first,
            note: None,
            finished: false,
        }),
        Table::Annotations => Record::Annotation(Annotation {
            id: plan.annotations.next_id(),
            code: code(),
            start: today,
            end: None,
            activity: None,
            kpi: None,
            text: none(),
        }),
        Table::Answers => Record::Answer(Answer {
            id: plan.answers.next_id(),
            code: code(),
            checkin: Id::new(0),
            kpi: None,
            scope: Scope::Plan,
            target: None,
            kind: AnswerKind::Value,
            note: None,
            confidence: None,
        }),
        Table::Mutes => Record::Mute(Mute {
            id: plan.mutes.next_id(),
            code: code(),
            rule: none(),
            record: None,
            field: None,
            reason: none(),
            until: None,
        }),
        Table::Imports => Record::Import(Import {
            id: plan.imports.next_id(),
            code: code(),
            date: today,
            file: none(),
            hash: none(),
            format: none(),
            rows: 0,
        }),
        Table::Mappings => Record::Mapping(Mapping {
            id: plan.mappings.next_id(),
            code: code(),
            format: none(),
            kind: MappingKind::Campaign,
            name: none(),
            activity: None,
            kpi: None,
            field: None,
        }),
        Table::Views => Record::View(View { id: plan.views.next_id(), code: code(), sheet: none(), name: none(), state: none() }),
    }
}

/// Numbers tried for a free code: more than records can stand in the way of.
const TRIES: usize = 10_000_000;

/// The record with a code made from its name (or its table's letter and number) where none was given.
#[must_use]
pub fn with_code(plan: &Plan, mut record: Record) -> Record {
    let Some((code, name, letter)) = naming(&mut record) else { return record };
    if !code.is_empty() {
        return record;
    }
    let base = if name.is_empty() { letter.to_owned() } else { code_from_name(&name, letter) };
    let numbered = |number: usize| if name.is_empty() { format!("{base}{number}") } else { format!("{base}_{number}") };
    let table = record.table();
    let free = |code: &String| super::read::record_by_exact_code(plan, table, code).is_none();
    let first = plan.count(table) + 1;
    let found = if name.is_empty() || base == "spend" {
        (first..first + TRIES).map(numbered).find(free)
    } else {
        std::iter::once(base.clone()).chain((2..TRIES).map(numbered)).find(free)
    };
    if let Some((code, ..)) = naming(&mut record) {
        *code = found.unwrap_or(base);
    }
    record
}

/// Where a record keeps its code, the name it is made from, and the letter of records without name.
fn naming(record: &mut Record) -> Option<(&mut String, String, &'static str)> {
    match record {
        Record::Plan(_) | Record::Measurement(_) | Record::Spend(_) => None,
        Record::Status(record) => Some((&mut record.code, record.label.clone(), "S")),
        Record::Channel(record) => Some((&mut record.code, record.name.clone(), "canal")),
        Record::Persona(record) => Some((&mut record.code, record.name.clone(), "P")),
        Record::Objective(record) => Some((&mut record.code, record.name.clone(), "O")),
        Record::Activity(record) => Some((&mut record.code, record.name.clone(), "A")),
        Record::Kpi(record) => Some((&mut record.code, record.name.clone(), "kpi")),
        Record::Target(record) => Some((&mut record.code, String::new(), "T")),
        Record::Move(record) => Some((&mut record.code, String::new(), "M")),
        Record::Decision(record) => Some((&mut record.code, String::new(), "D")),
        Record::Checkin(record) => Some((&mut record.code, String::new(), "C")),
        Record::Annotation(record) => Some((&mut record.code, String::new(), "N")),
        Record::Answer(record) => Some((&mut record.code, String::new(), "R")),
        Record::Mute(record) => Some((&mut record.code, String::new(), "S")),
        Record::Import(record) => Some((&mut record.code, String::new(), "I")),
        Record::Mapping(record) => Some((&mut record.code, String::new(), "C")),
        Record::View(record) => Some((&mut record.code, record.name.clone(), "V")),
    }
}
