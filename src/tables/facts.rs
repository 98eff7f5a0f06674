//! What a cell may look at: the plan, what follows from it, and the day.

use std::borrow::Cow;

use crate::analysis::Standing;
use crate::domain::{Day, Plan, Record, RecordRef};

use super::column::Column;
use super::sheet::Row;
use super::show::goal_of;
use super::value::Value;

/// What every getter reads from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What follows from it; none while it is still being worked out.
    pub standing: Option<&'a Standing>,
    /// Today.
    pub today: Day,
    /// Amounts are not shown.
    pub masked: bool,
}

impl Facts<'_> {
    /// The record that a column stands for in a row.
    #[must_use]
    pub fn record(&self, row: Row, column: &Column) -> Option<Record> {
        self.plan.get(row.key(column.of)?)
    }

    /// The same where it lies.
    #[must_use]
    pub fn look(&self, row: Row, column: &Column) -> Option<RecordRef<'_>> {
        self.plan.look(row.key(column.of)?)
    }

    /// The value of one cell.
    #[must_use]
    pub fn value(&self, row: Row, column: &Column) -> Value {
        self.look(row, column).map_or(Value::Empty, |record| (column.cell.get)(self, &record))
    }

    /// The value of a cell of a record that is not in the plan yet.
    #[must_use]
    pub fn value_of(&self, record: &Record, column: &Column) -> Value {
        (column.cell.get)(self, &record.look())
    }
}

/// The name under which a person knows a record; its code where it has no name.
pub(super) fn name<'a>(record: &RecordRef<'a>) -> Cow<'a, str> {
    let name = match record {
        RecordRef::Plan(record) => &record.name,
        RecordRef::Status(record) => &record.label,
        RecordRef::Channel(record) => &record.name,
        RecordRef::Persona(record) => &record.name,
        RecordRef::Objective(record) => &record.name,
        RecordRef::Activity(record) => &record.name,
        RecordRef::Kpi(record) => &record.name,
        RecordRef::Target(record) => &record.code,
        RecordRef::Measurement(record) => return record.key.date.to_string().into(),
        RecordRef::Spend(record) => return record.date.to_string().into(),
        RecordRef::Move(record) => &record.code,
        RecordRef::Decision(record) => &record.code,
        RecordRef::Checkin(record) => &record.code,
        RecordRef::Annotation(record) => &record.text,
        RecordRef::Answer(record) => &record.code,
        RecordRef::Mute(record) => &record.rule,
        RecordRef::Import(record) => &record.file,
        RecordRef::Mapping(record) => &record.name,
        RecordRef::View(record) => &record.name,
    };
    name.into()
}

/// The name of a record, present or past; a target's is its KPI's with its text, a measurement's its KPI and day.
#[must_use]
pub fn record_label(plan: &Plan, record: &Record) -> String {
    let kpi = |id| plan.kpis.get(id).map_or("", |kpi| kpi.name.as_str());
    let activity = |id| plan.activities.get(id).map_or("", |activity| activity.name.as_str());
    match record {
        Record::Target(target) => {
            let goal = goal_of(plan, target);
            format!("{} {}", kpi(target.kpi), goal.as_ref().map_or("", |goal| goal.text())).trim().to_owned()
        }
        Record::Measurement(measurement) => format!("{} {}", kpi(measurement.key.kpi), measurement.key.date),
        Record::Spend(spend) => format!("{} {}", activity(spend.activity), spend.date),
        other => name(&other.look()).into_owned(),
    }
}
