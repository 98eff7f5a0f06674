//! The value of one cell, whatever its table.

use crate::analysis::Verdict;
use crate::domain::{Cents, Day, Expression, Formula, Over, Table, Unit};

/// What one cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number in a unit.
    Number(f64, Unit),
    /// A share of one: 0.1 is shown as 10 %.
    Share(f64),
    /// An exact amount.
    Money(Cents),
    /// A day.
    Day(Day),
    /// Yes or no.
    Flag(bool),
    /// One word of a closed list.
    Choice(&'static str),
    /// Another record, by its number.
    Link(Table, i64),
    /// A target, and the deadline typed beside it.
    Target(Expression, Option<Day>),
    /// A formula.
    Formula(Formula),
    /// Over which days a target is read.
    Over(Over),
    /// Weights of a plan curve.
    Weights(Vec<f64>),
    /// What the figures say, and whether they are stale.
    Verdict(Verdict, bool),
}

impl Value {
    /// Whether the cell holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty) || matches!(self, Self::Text(text) if text.is_empty())
    }
}
