//! A finding: which rule, where, and what its sentence needs.

use crate::domain::{Cents, Day, Key, Unit};

use super::card::Card;

/// Something a sentence says beside the record's name.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// Words of the plan.
    Text(String),
    /// How many.
    Count(usize),
    /// An exact amount.
    Money(Cents),
    /// A day.
    Day(Day),
    /// A share of one.
    Share(f64),
    /// A value in a unit.
    Value(f64, Unit),
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<usize> for Detail {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}
impl From<Cents> for Detail {
    fn from(amount: Cents) -> Self {
        Self::Money(amount)
    }
}
impl From<Day> for Detail {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

/// One finding.
#[derive(Clone)]
pub struct Finding {
    /// The rule.
    pub card: &'static Card,
    /// The record.
    pub key: Key,
    /// The field to look at, as files name it.
    pub field: &'static str,
    /// What its sentence needs.
    pub details: Vec<(&'static str, Detail)>,
}

impl Finding {
    /// What makes it the same finding on another day: rule, record and field.
    #[must_use]
    pub const fn identity(&self) -> (&'static str, Key, &'static str) {
        (self.card.id, self.key, self.field)
    }
}

impl std::fmt::Debug for Finding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} at {:?}.{} {:?}", self.card.id, self.key, self.field, self.details)
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity() && self.details == other.details
    }
}
