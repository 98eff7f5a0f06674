//! A pasted block on its way into a sheet, and how it would come in: what the preview shows before anything is written.

use std::sync::Arc;

use crate::domain::{Edit, Table};

use super::column::Column;
use super::sheet::{Row, Sheet};

/// A pasted text and how it is to be read.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// Into which sheet.
    pub sheet: &'static Sheet,
    /// The text as it came.
    pub text: Arc<str>,
    /// The column of the cursor: where a block without titles begins.
    pub from: &'static str,
    /// The rows from the cursor on: what a block without titles lies over.
    pub rows: Vec<Row>,
    /// The column of each cell as chosen by hand; none leaves the choice to the titles.
    pub columns: Option<Vec<Option<&'static str>>>,
    /// Whether lines go to the rows from the cursor on, instead of the records that they name; none leaves it to the titles.
    pub by_place: Option<bool>,
    /// Texts of a cell that are read as another one: place, text, text.
    pub replaced: Vec<(usize, String, String)>,
    /// Records that are made by their names before anything is read.
    pub created: Vec<(Table, String)>,
    /// Whether it is read once more because its preview was changed.
    pub again: bool,
}

impl PartialEq for Pasted {
    fn eq(&self, other: &Self) -> bool {
        self.sheet.key == other.sheet.key && self.text == other.text && self.columns == other.columns
    }
}

/// How a block would come in. Lines that are not understood stay out, and are shown.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The block, with the columns and the way of reading that were found.
    pub pasted: Pasted,
    /// What stands over each cell in the block; its number where there are no titles.
    pub names: Vec<String>,
    /// The column of each cell.
    pub columns: Vec<Option<&'static Column>>,
    /// Whether lines go to rows by their place.
    pub by_place: bool,
    /// Line by line.
    pub lines: Vec<PreviewLine>,
    /// What Enter writes.
    pub edit: Edit,
}

/// What becomes of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// A record is made.
    New,
    /// A record is changed.
    Changed,
    /// The plan holds it already.
    Same,
    /// It is not understood and stays out.
    Unreadable,
}

/// One line of a block.
#[derive(Clone, Debug)]
pub struct PreviewLine {
    /// Its cells as they came.
    pub cells: Vec<String>,
    /// What becomes of it.
    pub state: LineState,
    /// The row that it changes.
    pub row: Option<Row>,
    /// What is not understood.
    pub wrong: Vec<WrongCell>,
}

/// A cell that is not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongCell {
    /// Its place in the line; none when it is the line.
    pub place: Option<usize>,
    /// Why, in the user's language.
    pub sentence: String,
    /// What it could mean.
    pub offers: Vec<Offer>,
}

/// What an unknown value could mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// The nearest value: its name, and the text that means it.
    Nearest(String, String),
    /// A new record of this name.
    Create(Table, String),
}

impl Preview {
    /// How many lines have this state.
    #[must_use]
    pub fn count(&self, state: LineState) -> usize {
        self.lines.iter().filter(|line| line.state == state).count()
    }
}
