//! The cells of one record on their way into the plan, and how they are set together.

use std::collections::HashMap;

use crate::domain::{Cents, Day, Key, Plan, Record, Table};
use crate::tables::{Column, Facts, Kind, Refusal, Set, Value, check_unit, code_of};

use super::error::{Problem, Refused};

/// The cells that a file gives for one record.
pub(super) type Cells = Vec<(&'static Column, Value)>;

/// The plan as getters and setters read it during an import.
pub(super) const fn facts(plan: &Plan, today: Day) -> Facts<'_> {
    Facts { plan, standing: None, today, masked: false }
}

/// Whether the file gives this cell, be it empty.
pub(super) fn is_given(cells: &Cells, column: &Column) -> bool {
    cells.iter().any(|(given, _)| given.key == column.key)
}

/// The code that the file gives for the record, if any.
pub(super) fn code(cells: &Cells) -> Option<&str> {
    cells.iter().find_map(|(column, value)| match value {
        Value::Text(code) if column.kind == Kind::Code && !code.is_empty() => Some(code.as_str()),
        _ => None,
    })
}

/// The record with every given cell set.
pub(super) fn with_cells(facts: &Facts<'_>, mut record: Record, cells: &Cells) -> Result<Record, Refused> {
    // A deadline typed behind a target counts where the file gives no due day: the target is set first.
    let (targets, others): (Vec<_>, Vec<_>) = cells.iter().partition(|(column, _)| column.kind == Kind::Target);
    let has_deadline = targets.iter().any(|(_, value)| matches!(value, Value::Target(_, Some(_))));
    for (column, value) in targets.iter().chain(&others) {
        if !(has_deadline && column.key == "due" && value.is_empty()) {
            set(&mut record, column, value).map_err(|refusal| Refused::at(column.key, refusal))?;
        }
    }
    for (column, value) in cells {
        check_unit(facts, &record, column, value).map_err(|refusal| Refused::at(column.key, refusal))?;
        if contradicts(facts, &record, column, value) {
            return Err(Refused::at(column.key, Problem::Conflict));
        }
    }
    Ok(record)
}

fn set(record: &mut Record, column: &Column, value: &Value) -> Result<(), Refusal> {
    let Set::Field(field) = column.cell.set else { return Err(Refusal::Computed) };
    let is_words = matches!(column.kind, Kind::Code | Kind::Text | Kind::Note);
    match field(record, value.clone()) {
        // Words that must be there may still be none: whether they may is the plan's to say.
        Err(Refusal::Required) if is_words => field(record, Value::Text(String::new())),
        done => done,
    }
}

/// Whether a later cell took back what this one set: setters keep a record whole.
fn contradicts(facts: &Facts<'_>, record: &Record, column: &Column, given: &Value) -> bool {
    // Only scopes and formulas are set together with others; words and numbers stay where they are put.
    if !matches!(given, Value::Link(..) | Value::Choice(_) | Value::Formula(_)) {
        return false;
    }
    let kept = facts.value_of(record, column);
    kept.is_empty() || matches!(given, Value::Choice(_)) && kept != *given
}

/// Whether a new record needs this column: what a person must type, and the day, which a file never means to be today.
pub(super) fn is_needed(facts: &Facts<'_>, blank: &Record, column: &Column) -> bool {
    column.required || column.kind == Kind::Day && !facts.value_of(blank, column).is_empty()
}

/// The codes of a table's records by their numbers.
pub(super) fn codes(plan: &Plan, table: Table) -> HashMap<i64, String> {
    let numbered = plan.keys(table).into_iter().filter_map(|key| match key {
        Key::Row(_, number) => Some((number, code_of(plan, key))),
        Key::Measurement(_) => None,
    });
    numbered.collect()
}

/// An amount in currency units with its two decimals, exact: `-12.50`.
pub(super) fn decimal(amount: Cents) -> String {
    let (sign, cents) = (if amount < Cents::ZERO { "-" } else { "" }, amount.cents().unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// The exact amount of decimal digits with at most two decimals: beyond 10^11 a binary fraction does not hold cents.
pub(super) fn exact_amount(digits: &str) -> Option<Cents> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.trim_end_matches('0');
    let is_plain = whole.strip_prefix('-').unwrap_or(whole).bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit());
    let cents = (is_plain && decimals.len() <= 2).then(|| format!("{whole}{decimals:0<2}").parse().ok())?;
    cents.filter(|cents: &i64| cents.unsigned_abs() <= 100_000_000_000_000_000).map(Cents::new)
}
