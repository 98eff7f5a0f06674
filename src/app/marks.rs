//! Marked rows: what an edit, a copy or a delete is about when it is about more than the cursor's row.

use std::collections::HashSet;

use crate::tables::Row;

use super::browse;
use super::effect::Effect;
use super::grid::{Grid, Place};
use super::model::Model;

/// The marked rows of a grid. A mark belongs to its record: sorting and filtering do not move it to another one.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    rows: HashSet<Row>,
    /// Marks made before the run that is being extended.
    kept: HashSet<Row>,
    /// Where the run began.
    anchor: Option<Row>,
    /// Whether plain arrows extend the run (F8).
    pub extending: bool,
}

impl Marks {
    /// Whether a row is marked.
    #[must_use]
    pub fn holds(&self, row: Row) -> bool {
        self.rows.contains(&row)
    }

    /// Whether no row is marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes every mark away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Marks a row, or takes its mark away.
    pub fn toggle(&mut self, row: Row) {
        if !self.rows.remove(&row) {
            self.rows.insert(row);
        }
        self.release();
    }

    /// Marks these rows beside those marked before.
    pub fn all(&mut self, rows: &[Row]) {
        self.rows.extend(rows);
        self.release();
    }

    /// The next run begins anew.
    pub fn release(&mut self) {
        self.anchor = None;
    }

    /// Begins a run at a row, unless one is under way.
    fn begin(&mut self, row: Row) {
        if self.anchor.is_none() {
            self.kept.clone_from(&self.rows);
            self.anchor = Some(row);
        }
    }

    /// Marks the rows from the run's beginning to a place, and no others of the run.
    fn reach(&mut self, rows: &[Row], place: usize) {
        let Some(from) = self.anchor.and_then(|anchor| rows.iter().position(|row| *row == anchor)) else { return };
        let run = &rows[from.min(place)..=from.max(place).min(rows.len() - 1)];
        self.rows.clone_from(&self.kept);
        self.rows.extend(run.iter().filter(|row| row.own().is_some()));
    }
}

impl Grid {
    /// The marked rows that are shown, in their order; the cursor's row when none is marked.
    #[must_use]
    pub fn chosen(&self) -> Vec<Row> {
        if self.marks.is_empty() {
            return self.row().into_iter().collect();
        }
        self.rows.iter().copied().filter(|row| self.marks.holds(*row)).collect()
    }

    /// How many marked rows are shown.
    #[must_use]
    pub fn marked(&self) -> usize {
        if self.marks.is_empty() { 0 } else { self.rows.iter().filter(|row| self.marks.holds(**row)).count() }
    }

    /// Moves by rows and takes the run of marks along.
    pub fn extend(&mut self, rows: isize) {
        if let Some(row) = self.row() {
            self.marks.begin(row);
        }
        self.step(rows);
        self.follow_run();
    }

    /// The run reaches to the cursor.
    pub fn follow_run(&mut self) {
        let last = self.rows.len().saturating_sub(1);
        let place = match self.place {
            Place::Header => 0,
            Place::Row(place) => place,
            Place::Fresh => last,
        };
        if !self.rows.is_empty() {
            self.marks.reach(&self.rows, place);
        }
    }
}

/// Whether rows are marked.
#[must_use]
pub fn any(model: &Model) -> bool {
    browse::in_grid(model) && model.grid().is_some_and(|grid| !grid.marks.is_empty())
}

/// Marks the cursor's row, or takes its mark away, and goes down.
pub fn toggle(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        if let Some(row) = grid.row() {
            grid.marks.toggle(row);
            if !matches!(grid.place, Place::Row(place) if place + 1 == grid.rows.len()) {
                grid.step(1);
            }
        }
    });
    model.settle();
    Vec::new()
}

/// Marks from where the run began to the next rows.
pub fn extend(model: &mut Model, rows: isize) -> Vec<Effect> {
    model.with_grid(|grid, _, _| grid.extend(rows));
    model.settle();
    Vec::new()
}

/// From now on plain arrows mark rows; once more, and they only move.
pub fn extending(model: &mut Model) -> Vec<Effect> {
    let on = model.with_grid(|grid, _, _| {
        grid.marks.extending = !grid.marks.extending;
        grid.marks.release();
        if grid.marks.extending {
            grid.extend(0);
        }
        grid.marks.extending
    });
    let key = if on == Some(true) { "marks-extending" } else { "marks-moving" };
    let sentence = model.words.say(key).to_string();
    model.say(sentence);
    Vec::new()
}

/// Marks every row shown; once more, none.
pub fn all(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        let records: Vec<Row> = grid.rows.iter().copied().filter(|row| row.own().is_some()).collect();
        if grid.marked() == records.len() {
            grid.marks.clear();
        } else {
            grid.marks.all(&records);
        }
    });
    Vec::new()
}
