//! What the model asks of the world: plain data, done by the terminal room.

use std::path::PathBuf;

use crate::domain::{Day, Edit, Key, MeasurementKey};
use crate::tables::Pasted;

use super::intake::Wish;
use super::outgoing::Request;
use super::recents::Recent;

/// Where a new plan comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// A throw-away copy of the demo.
    Demo,
    /// The same, with the guided tour.
    Tour,
    /// A template, by name.
    Template(&'static str),
    /// A file to import.
    Import(PathBuf),
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write an edit: answered by `Committed` or `Refused`.
    Commit(Edit),
    /// Take back the last edit.
    Undo,
    /// Do the last edit taken back again.
    Redo,
    /// Read the last lines of the history.
    ReadHistory,
    /// Read the history of one record.
    ReadRecord(Key),
    /// Read what was deleted by hand.
    ReadTrash,
    /// Read what the commit of this number deleted.
    ReadDeleted(u64),
    /// Audit the plan as it was known at the end of a day, beside the screen: answered by `Past`.
    ReadPast(Day),
    /// Audit the plan beside the screen, as it is known on this day: answered by `Audited`.
    Audit(Day),
    /// Read what became of some measurements.
    ReadTrail(Vec<MeasurementKey>),
    /// Read the changes of activities' statuses.
    ReadMoves,
    /// Read the plan as it was known at the end of this day.
    Travel(Day),
    /// Read the plan as it was known at the end of this day, to be laid beside the one on the screen.
    Compare(Day),
    /// Read the whole file again.
    Reload,
    /// Put a text on the clipboard.
    Copy(String),
    /// Read a pasted block for its preview.
    ReadPaste(Box<Pasted>),
    /// Look for files that fit what is typed where one is asked for: answered by `Offered`.
    Offer(String),
    /// Import a file into this plan.
    Import(PathBuf),
    /// What the page of a file of results asks.
    Intake(Wish),
    /// Export to a file: answered by `Exported`.
    Export(Request),
    /// Make a verified backup.
    Backup,
    /// Open another plan in the place of this one.
    Begin(Beginning),
    /// Remember a preference: its key and value in the user's file.
    Remember(&'static str, String),
    /// Remember the user's own keys of an action; none gives the preset's back.
    RememberKeys(&'static str, Option<Vec<String>>),
    /// Keep what was used last from the palette for the next session.
    KeepRecents(Vec<Recent>),
    /// Keep which hints were given.
    KeepHints(Vec<String>),
    /// Draw every cell again.
    Redraw,
    /// Leave.
    Quit,
}
