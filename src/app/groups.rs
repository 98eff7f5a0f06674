//! Rows in groups under headings with subtotals.

use std::collections::BTreeMap;

use crate::domain::Cents;
use crate::tables::{Facts, Row, show};
use crate::text::Words;

use super::grid::{Grid, summed};

/// The heading over a group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The value that the rows share; empty where they have none.
    pub label: String,
    /// How many rows.
    pub count: usize,
    /// Sums of the money columns.
    pub sums: Vec<Option<Cents>>,
}

/// The line of a heading among the rows: it is no record's.
pub const HEADING: Row = Row(None, None);

impl Grid {
    /// Puts a heading over each run of rows with the same value in the grouped column; rows are sorted by it already.
    pub(super) fn head_groups(&mut self, facts: &Facts<'_>, words: &Words) {
        self.headings.clear();
        let Some(index) = self.group else { return };
        let column = &self.sheet.columns[index];
        let rows = std::mem::take(&mut self.rows);
        let (mut lines, mut headings) = (Vec::with_capacity(rows.len() + 8), BTreeMap::new());
        let label = |row: &Row| show(&facts.value(*row, column), facts, words);
        let mut rest = rows.as_slice();
        while let Some(first) = rest.first() {
            let name = label(first);
            let count = rest.iter().take_while(|row| label(row) == name).count();
            let (group, others) = rest.split_at(count);
            headings.insert(lines.len(), Heading { label: name, count, sums: summed(self.sheet, group, facts) });
            lines.push(HEADING);
            lines.extend(group);
            rest = others;
        }
        self.rows = lines;
        self.headings = headings;
    }

    /// How many records are shown.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows.len() - self.headings.len()
    }
}
