//! Workbooks of others (xlsx, xlsb, xls, ods), read by a child process of this program that may use little memory and time.
//!
//! A workbook of 2 kB with two far-apart cells makes its reader ask for 500 GB and abort, which no program survives: so the
//! reading is done by another one. Nothing is ever unpacked to disk.

mod child;
mod guard;
mod parent;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

pub use child::{cells, serve};
pub use guard::{Archive, archive};
pub use parent::read;

/// One sheet of a workbook, in the order of its tabs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tab {
    /// The name on the tab.
    pub name: String,
    /// The rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// Cells that are damaged and say nothing.
    pub broken: usize,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub line: usize,
    /// Its cells from the first column to the last that holds something.
    pub cells: Vec<Cell>,
}

/// What a cell holds: for a formula the value kept with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A number; percentages are fractions.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A day, with its time of day.
    Moment(NaiveDateTime),
    /// An error of the spreadsheet: `#DIV/0!`.
    Error(String),
}

impl Cell {
    /// The cell as an export in text would hold it: a plain number, an ISO day; errors say nothing.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Error(_) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Moment(moment) => moment.date().to_string(),
        }
    }
}

/// Why a workbook is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum WorkbookError {
    /// It is protected by a password.
    #[error("protected by a password")]
    Password,
    /// It holds more files than any workbook or export.
    #[error("too many files")]
    ManyFiles,
    /// No cell of it could be read.
    #[error("no cell can be read")]
    Blank,
    /// It unpacks to far more than a report holds.
    #[error("unpacks to {megabytes} MB")]
    Bomb {
        /// What it says that it unpacks to.
        megabytes: u64,
    },
    /// The archive is damaged or two of its files bear one name.
    #[error("damaged")]
    Damaged,
    /// The child process needed more memory or time than it may.
    #[error("asks for too much memory or time")]
    TooMuch,
    /// The child process could not be started.
    #[error("cannot start the reader")]
    NoReader,
}
