//! What follows an acknowledged commit: the cursor goes on, a sentence is said.

use crate::domain::{Id, Key, Table};

use super::grid::Place;
use super::model::{Model, Screen};

/// What follows an acknowledged commit.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterCommit {
    /// The cursor moves by rows and columns.
    Move(isize, isize),
    /// The cursor goes to the cell that was clicked.
    Put(Place, usize),
    /// A sentence is shown, and nothing moves.
    Say(String),
    /// The cursor goes to a record, and a sentence is shown.
    Land(Option<Key>, String),
}

/// Does what follows an acknowledged commit.
pub fn after(model: &mut Model, after: &AfterCommit) {
    match after {
        AfterCommit::Say(sentence) => model.say(sentence.clone()),
        AfterCommit::Land(key, sentence) => land(model, *key, sentence),
        AfterCommit::Put(place, column) => put(model, *place, *column),
        AfterCommit::Move(rows, columns) => go(model, *rows, *columns),
    }
}

fn land(model: &mut Model, key: Option<Key>, sentence: &str) {
    if let Some(key) = key {
        model.with_grid(|grid, _, _| grid.find(key));
        model.settle();
    }
    if let (Screen::Tree, Some(Key::Row(Table::Objectives, number))) = (model.screen, key) {
        super::tree::find(model, Id::new(number));
    }
    model.say(sentence);
}

/// Puts the cursor on a cell, wherever it was.
pub fn put(model: &mut Model, place: Place, column: usize) {
    model.with_grid(|grid, _, _| {
        (grid.place, grid.column, grid.run) = (place, column, None);
    });
    model.settle();
}

/// As Enter and Tab do: Enter goes back under the cell where a run of Tab began.
fn go(model: &mut Model, rows: isize, columns: isize) {
    model.with_grid(|grid, _, _| {
        if columns != 0 {
            grid.run.get_or_insert(grid.column);
            grid.slide(columns);
        }
        if rows != 0 {
            if let Some(run) = grid.run.take() {
                grid.column = run;
            }
            grid.step(rows);
        }
    });
    model.settle();
}
