//! Finds a text in the cells of many rows: what stands in many cells is shown and compared once.

use std::collections::HashMap;

use crate::analysis::Verdict;
use crate::domain::{Cents, Day, Table, Unit};
use crate::tables::{Column, Facts, Row, Value, show};
use crate::text::{Mask, Words, fold};

/// Values that stand in many cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Common {
    Number(u64, Unit),
    Share(u64),
    Money(Cents),
    Day(Day),
    Flag(bool),
    Choice(&'static str),
    Link(Table, i64),
    Verdict(Verdict, bool),
}

/// A text that is looked for, whatever its capitals and accents.
pub struct Finder<'a> {
    facts: &'a Facts<'a>,
    words: &'a Words,
    wanted: String,
    known: HashMap<Common, bool>,
}

impl<'a> Finder<'a> {
    /// Looks for a text.
    pub fn new(wanted: &str, facts: &'a Facts<'a>, words: &'a Words) -> Self {
        Self { facts, words, wanted: fold(wanted), known: HashMap::new() }
    }

    /// Whether a cell of the row contains the text.
    pub fn finds(&mut self, row: Row, columns: &[Column]) -> bool {
        columns.iter().any(|column| self.is_in(&self.facts.value(row, column)))
    }

    fn is_in(&mut self, value: &Value) -> bool {
        match (value, common(value)) {
            (Value::Empty, _) => self.wanted.is_empty(),
            (Value::Text(text), _) if !self.facts.masked && self.words.mask() == Mask::Nothing => fold(text).contains(&self.wanted),
            (_, None) => self.is_shown(value),
            (_, Some(common)) => {
                if let Some(known) = self.known.get(&common) {
                    return *known;
                }
                let found = self.is_shown(value);
                self.known.insert(common, found);
                found
            }
        }
    }

    fn is_shown(&self, value: &Value) -> bool {
        fold(&show(value, self.facts, self.words)).contains(&self.wanted)
    }
}

fn common(value: &Value) -> Option<Common> {
    Some(match value {
        Value::Number(number, unit) => Common::Number(number.to_bits(), *unit),
        Value::Share(share) => Common::Share(share.to_bits()),
        Value::Money(amount) => Common::Money(*amount),
        Value::Day(day) => Common::Day(*day),
        Value::Flag(flag) => Common::Flag(*flag),
        Value::Choice(word) => Common::Choice(word),
        Value::Link(table, number) => Common::Link(*table, *number),
        Value::Verdict(verdict, stale) => Common::Verdict(*verdict, *stale),
        Value::Empty | Value::Text(_) | Value::Target(..) | Value::Formula(_) | Value::Over(_) | Value::Weights(_) => return None,
    })
}
