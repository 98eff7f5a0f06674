//! Rows in groups under headings with subtotals.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Cents;
use crate::tables::{Facts, Row, show};
use crate::text::Words;

use super::effect::Effect;
use super::grid::{Grid, Place, summed};
use super::model::Model;

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
            let folded = self.folded.contains(&name);
            headings.insert(lines.len(), Heading { label: name, count, sums: summed(self.sheet, group, facts) });
            lines.push(HEADING);
            if !folded {
                lines.extend(group);
            }
            rest = others;
        }
        self.rows = lines;
        self.headings = headings;
    }

    /// How many records are shown.
    #[must_use]
    pub fn count(&self) -> usize {
        if self.group.is_none() { self.rows.len() } else { self.headings.values().map(|heading| heading.count).sum() }
    }

    /// The heading of the cursor's group: its line, and its label.
    fn heading_here(&self) -> Option<(usize, String)> {
        let Place::Row(at) = self.place else { return None };
        self.headings.range(..=at).next_back().map(|(line, heading)| (*line, heading.label.clone()))
    }

    /// Whether the cursor stands on a heading.
    #[must_use]
    pub fn on_heading(&self) -> bool {
        matches!(self.place, Place::Row(at) if self.headings.contains_key(&at))
    }
}

/// Whether rows are grouped.
#[must_use]
pub fn is_grouped(model: &Model) -> bool {
    super::browse::in_grid(model) && model.grid().is_some_and(|grid| grid.group.is_some())
}

/// Folds the cursor's group to its heading, or unfolds it.
pub fn fold(model: &mut Model) -> Vec<Effect> {
    refold(model, |grid, label| {
        if !grid.folded.remove(label) {
            grid.folded.insert(label.to_owned());
        }
    })
}

/// Folds every group; once more, unfolds them.
pub fn fold_all(model: &mut Model) -> Vec<Effect> {
    refold(model, |grid, _| {
        let labels: BTreeSet<String> = grid.headings.values().map(|heading| heading.label.clone()).collect();
        grid.folded = if grid.folded == labels { BTreeSet::new() } else { labels };
    })
}

/// Reads the rows again and leaves the cursor on the heading of its group.
fn refold(model: &mut Model, change: impl FnOnce(&mut Grid, &str)) -> Vec<Effect> {
    model.with_grid(|grid, facts, words| {
        let Some((_, label)) = grid.heading_here() else { return };
        change(grid, &label);
        grid.fill(facts, words);
        let line = grid.headings.iter().find(|(_, heading)| heading.label == label).map(|(line, _)| *line);
        grid.place = line.map_or(grid.place, Place::Row);
    });
    model.settle();
    Vec::new()
}
