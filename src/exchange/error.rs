//! Why a file does not come in: which place, what stands there, and what is wrong with it.

use crate::domain::{Invalid, Table};
use crate::tables::{Refusal, sheet_of};

use super::booking::BookError;
use super::decode::DecodeError;
use super::results::Doubt;
use super::workbook::WorkbookError;

/// Why a file, or a pasted block, is not imported. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// The bytes are no text.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// The text is no plan of kpilot: not JSON, or another document.
    #[error("not a plan of kpilot")]
    NotAPlan,
    /// The plan was written by another version of the format; what stands there.
    #[error("version {0} of the plan format is not known")]
    Version(String),
    /// The table has no row of column names, or holds nothing.
    #[error("nothing to import")]
    Nothing,
    /// A workbook that is not read.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// No tool whose exports are known.
    #[error("no known source")]
    UnknownSource,
    /// A calendar: periods stand in columns, so many of them on this tab, and no row is an activity.
    #[error("a calendar of {1} columns on {0}")]
    Calendar(String, usize),
    /// A file of this tool that holds no results: an indexing report, a pivot table.
    #[error("a file of {0} without results")]
    NoResults(&'static str),
    /// Several currencies, which never add up.
    #[error("several currencies: {0}")]
    Currencies(String),
    /// More different campaigns and days than any report tells: it lists customers or products.
    #[error("more than {0} different names and days")]
    TooManyNames(usize),
    /// A place that can be read in two ways.
    #[error("{:?} of line {} can be read in two ways", .0.value, .0.line)]
    Doubt(Doubt),
    /// Results that are read but not booked.
    #[error(transparent)]
    Book(#[from] BookError),
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// What is wrong, the first twenty places.
    #[error("{count} places are wrong, the first: {}", .faults.first().map(ToString::to_string).unwrap_or_default())]
    Faults {
        /// The first places, at most [`ImportError::SHOWN`].
        faults: Vec<Fault>,
        /// How many there are in all.
        count: usize,
    },
}

impl ImportError {
    /// How many places are told one by one.
    pub const SHOWN: usize = 20;

    /// The places told one by one.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        if let Self::Faults { faults, .. } = self { faults } else { &[] }
    }
}

impl From<Doubt> for ImportError {
    fn from(doubt: Doubt) -> Self {
        Self::Doubt(doubt)
    }
}

impl From<Fault> for ImportError {
    fn from(fault: Fault) -> Self {
        Self::Faults { faults: vec![fault], count: 1 }
    }
}

/// One place of a file, and what is wrong there.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{path} (line {line}, column {column}): {problem}")]
pub struct Fault {
    /// In JSON the path, `activities[3].due`; in a table the name of the column.
    pub path: String,
    /// Line in the file, from 1.
    pub line: usize,
    /// In JSON the character in the line, in a table the cell in the row; from 1.
    pub column: usize,
    /// What stands there, cut to 80 characters.
    pub value: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong at a place.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// The cell or the record is refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The text breaks off or is not written as JSON.
    #[error("not JSON")]
    Syntax,
    /// Another kind of JSON value is needed.
    #[error("{0:?} is needed")]
    Shape(Shape),
    /// No such table.
    #[error("no such table")]
    UnknownTable,
    /// No such field or column.
    #[error("no such field")]
    UnknownField,
    /// The same field, table, column, code or measurement stands in the file before.
    #[error("stands there twice")]
    Twice,
    /// It contradicts another field of the same record: an activity and an objective.
    #[error("contradicts another field of the record")]
    Conflict,
    /// The row has more cells than the table has columns.
    #[error("a cell without column")]
    NoColumn,
    /// A quotation mark that opens here is not closed, or is closed in the middle of a cell.
    #[error("a quotation mark without its other half")]
    Quote,
    /// A day is needed, as exports write them.
    #[error("not a day")]
    NotADay,
    /// A figure is needed, as exports write them.
    #[error("not a figure")]
    NotAFigure,
    /// A line longer than any report's.
    #[error("a line without end")]
    TooLong,
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the values of JSON")]
pub enum Shape {
    Object,
    List,
    Text,
    Number,
    Flag,
    /// `"period"`, `"to_date"` or `{"rolling": 4}`.
    Span,
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Self {
        Self::Refused(Refusal::Invalid(invalid))
    }
}

/// A problem of one field of a record, or of the record.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    /// Key of the column.
    pub(super) field: Option<&'static str>,
    pub(super) problem: Problem,
}

impl Refused {
    pub(super) fn at(field: &'static str, problem: impl Into<Problem>) -> Self {
        Self { field: Some(field), problem: problem.into() }
    }

    /// Why a record cannot stand in the plan, at the field that says so.
    pub(super) fn of(table: Table, invalid: Invalid) -> Self {
        let last_day = || ["due", "end"].into_iter().find(|key| sheet_of(table).column(key).is_some());
        let field = match &invalid {
            Invalid::Code(_) | Invalid::CodeTaken(_) => Some("code"),
            Invalid::Empty(field) | Invalid::Negative(field) | Invalid::Range(field) => Some(*field),
            Invalid::Bounds { .. } => Some("min_budget"),
            Invalid::Unit { .. } => Some("expression"),
            Invalid::Formula | Invalid::UnknownKpi(_) | Invalid::Cycle(_) => Some("formula"),
            Invalid::Computed(_) => Some("kpi"),
            Invalid::MoveToItself => Some("to"),
            Invalid::Dates { .. } => last_day(),
            _ => None,
        };
        Self { field, problem: invalid.into() }
    }
}

/// The text of a place as errors show it.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}

/// What is wrong, the first places told one by one: each may cost a look through the text.
#[derive(Default)]
pub(super) struct Faults {
    shown: Vec<Fault>,
    count: usize,
}

impl Faults {
    pub(super) fn add(&mut self, fault: impl FnOnce() -> Fault) {
        self.count += 1;
        if self.shown.len() < ImportError::SHOWN {
            self.shown.push(fault());
        }
    }

    /// Nothing, if nothing is wrong.
    pub(super) fn check(self) -> Result<(), ImportError> {
        let Self { shown: faults, count } = self;
        if count == 0 { Ok(()) } else { Err(ImportError::Faults { faults, count }) }
    }
}
