//! Why a cell does not take what was typed: a sentence beside the cell, and what was typed stays.

use crate::domain::{DayError, ExpressionError, FormulaError, Invalid, MoneyError, NumberError, Table};

/// Why a cell does not take a value. [`super::say()`] makes it a sentence.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The field cannot be empty.
    #[error("required")]
    Required,
    /// The column does not hold such values.
    #[error("wrong kind of value")]
    Kind,
    /// The column is computed.
    #[error("computed")]
    Computed,
    /// A whole number from 0 is needed.
    #[error("not a whole number")]
    Whole,
    /// The number was typed in another unit.
    #[error("another unit is meant")]
    Unit,
    /// The number was typed in another currency than the plan's: the mark typed and the plan's currency.
    #[error("{0} in a plan in {1}")]
    Currency(&'static str, String),
    /// No record of the table has this name or code.
    #[error("nothing in the table has this name")]
    NoSuch(Table, String),
    /// Several records have this name.
    #[error("several in the table have this name")]
    Several(Table, String),
    /// Not one of the list.
    #[error("{0:?} is not in the list")]
    NotInList(String),
    /// Neither yes nor no.
    #[error("{0:?} is neither yes nor no")]
    NotAFlag(String),
    /// Neither `period`, `to_date` nor `rolling n`.
    #[error("{0:?} is no span")]
    NotASpan(String),
    /// First choose the KPI of the row.
    #[error("choose the KPI first")]
    KpiFirst,
    /// The text is too long: more than 10,000 characters.
    #[error("too long")]
    TooLong,
    /// Not a number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// Not an amount.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// Not a day.
    #[error(transparent)]
    Day(#[from] DayError),
    /// Not a target.
    #[error(transparent)]
    Target(#[from] ExpressionError),
    /// Not a formula.
    #[error(transparent)]
    Formula(#[from] FormulaError),
    /// The record cannot stand in the plan.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}
