//! A new value for a cell, as an edit of the plan.

use crate::domain::{Edit, Record, Unit, replace};

use super::column::{Column, Set};
use super::facts::Facts;
use super::kind::{Kind, UnitOf};
use super::refusal::Refusal;
use super::sheet::Row;
use super::value::Value;

/// The edit that puts a value into a cell; without changes when the cell holds it already.
///
/// # Errors
/// A [`Refusal`] when the column or the plan does not take the value.
pub fn set_cell(facts: &Facts<'_>, row: Row, column: &Column, value: Value) -> Result<Edit, Refusal> {
    match column.cell.set {
        Set::Computed => Err(Refusal::Computed),
        Set::Edit(edit) => edit(facts, row, value),
        Set::Field(field) => {
            let before = facts.record(row, column).ok_or(Refusal::Computed)?;
            check_unit(facts, &before, column, &value)?;
            let mut after = before.clone();
            field(&mut after, value)?;
            if before == after {
                return Ok(Edit { action: format!("set {}", after.table().word()), changes: Vec::new() });
            }
            let mut edit = replace(facts.plan, before, after)?;
            edit.action = format!("{}.{}", edit.action, column.key);
            Ok(edit)
        }
    }
}

/// Refuses a number typed in another unit than its KPI's.
///
/// # Errors
/// [`Refusal::Unit`].
pub fn check_unit(facts: &Facts<'_>, record: &Record, column: &Column, value: &Value) -> Result<(), Refusal> {
    let (Kind::Number(UnitOf::Kpi), Value::Number(_, typed)) = (column.kind, value) else { return Ok(()) };
    let kpi = match record {
        Record::Target(target) => target.kpi,
        Record::Measurement(measurement) => measurement.key.kpi,
        _ => return Ok(()),
    };
    let unit = facts.plan.kpis.get(kpi).map(|kpi| kpi.unit);
    match typed {
        Unit::Percent | Unit::Money | Unit::Duration if unit.is_some_and(|unit| unit != *typed) => Err(Refusal::Unit),
        _ => Ok(()),
    }
}
