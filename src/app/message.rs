//! What can happen to the model: one closed list.

use crate::analysis::Standing;
use crate::audit::{Audit, Ledger};
use crate::domain::{Change, Day, Edit, Key, MeasurementKey, Plan};
use crate::tables::Preview;

use super::half_typed::HalfTyped;
use super::intake::Intake;
use super::key::Press;
use super::outgoing::Ended;
use super::trash::Trashed;

/// What a mouse did, in cells of the screen from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// A click.
    Click,
    /// A second click on the same cell at once.
    DoubleClick,
    /// The mouse moves with its button down.
    Drag,
    /// The button is let go.
    Release,
    /// The wheel, away from the user.
    WheelUp,
    /// The wheel, towards the user.
    WheelDown,
}

/// A line of the history, as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryItem {
    /// Its revision.
    pub revision: u64,
    /// When, as written in the file.
    pub at: String,
    /// From where: screen, command line, import.
    pub origin: String,
    /// `do`, `undo` or `redo`.
    pub kind: String,
    /// How many records it touched; of many only the number is known.
    pub records: u64,
    /// What it changed.
    pub edit: Edit,
}

/// One change of a measurement, as the card tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrailItem {
    /// Which measurement.
    pub key: MeasurementKey,
    /// When, as written in the file.
    pub at: String,
    /// From where: screen, command line, import.
    pub origin: String,
    /// `do`, `undo` or `redo`.
    pub kind: &'static str,
    /// The value before; none when there was none.
    pub before: Option<f64>,
    /// The value after; none when it was removed.
    pub after: Option<f64>,
}

/// What happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Press),
    /// The mouse did something at column, row.
    Mouse(Mouse, u16, u16),
    /// A text was pasted.
    Paste(String),
    /// The screen has another size.
    Resized(u16, u16),
    /// Part of a large plan was read, or all of it: what the screen may show.
    /// The last one is the revision read.
    Loaded(Box<Plan>, Option<Box<Standing>>, u64),
    /// So many targets of so many were judged.
    Progress(usize, usize),
    /// The edit asked for is on disk.
    Committed(Edit, u64),
    /// The last edit was taken back, or done again; nothing is left to take back.
    Undone(Option<(Edit, u64)>),
    /// The last edit taken back was done again; nothing is left to do again.
    Redone(Option<(Edit, u64)>),
    /// The store refused: a sentence, and whether the row had changed meanwhile.
    Refused {
        /// What, where, what to do.
        sentence: String,
        /// The row on file is not the one the edit started from.
        stale: bool,
    },
    /// Another program wrote: its changes and the revision.
    External(Vec<Change>, u64),
    /// The file was replaced or is gone: a sentence.
    Lost(String),
    /// How an export ended.
    Exported(Ended),
    /// The history asked for.
    History(Vec<HistoryItem>),
    /// The edits that touched a record, newest first.
    RecordHistory(Key, Vec<HistoryItem>),
    /// What was deleted by hand, newest first.
    Trash(Vec<Trashed>),
    /// What a commit deleted, to be brought back.
    Deleted(Vec<Change>),
    /// What was found in the plan as it was known on the day asked for; nothing before it began.
    Past(Option<Box<Ledger>>),
    /// A large plan was audited beside the screen, as of a day and a revision; nothing when its file could not be read.
    Audited(Option<Box<(Audit, Ledger)>>, Day, u64),
    /// Files that may be imported, the best first.
    Offered(Vec<String>),
    /// A file of results on its way in, as far as it is.
    Intake(Box<Intake>),
    /// Its page is no longer needed: what was done, if anything.
    IntakeClosed(Option<String>),
    /// The first frame is on the screen.
    Drawn,
    /// What some measurements were before, newest first.
    Trail(Vec<TrailItem>),
    /// The changes of activities' statuses.
    Moves(Vec<super::journal::Move>),
    /// The plan as it was known at the end of a day, and what followed from it.
    Travelled(Day, Box<Plan>, Box<Standing>),
    /// The same, to be laid beside the plan on the screen.
    Compared(Day, Box<Plan>, Box<Standing>),
    /// A page was asked for, by its key.
    Open(&'static str),
    /// The guided tour is wanted.
    Tour,
    /// A second passed at the stand-up.
    Second,
    /// A pasted block was read.
    PasteRead(Box<Preview>),
    /// A program that is gone left a half-typed cell.
    Typed(Box<HalfTyped>),
    /// An effect is done: a sentence.
    Done(String),
    /// It is another day.
    DayChanged(Day),
}
