//! A column as a value: key, kind, width, and how its cell is read and set.

use crate::domain::{Edit, Record, RecordRef};

use super::facts::Facts;
use super::kind::Kind;
use super::refusal::Refusal;
use super::sheet::Row;
use super::value::Value;

/// How a cell takes a new value.
#[derive(Clone, Copy, Debug)]
pub enum Set {
    /// The value goes into a field of the column's record.
    Field(fn(&mut Record, Value) -> Result<(), Refusal>),
    /// The value means an edit of other records: a result typed beside its target is a measurement.
    Edit(fn(&Facts<'_>, Row, Value) -> Result<Edit, Refusal>),
    /// The value is computed and takes none.
    Computed,
}

/// How a cell is read and set.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// Reads the value; the record is the one the column stands for.
    pub get: fn(&Facts<'_>, &RecordRef<'_>) -> Value,
    /// Sets it.
    pub set: Set,
}

/// Where a cell's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One column of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Field name in files and on the command line; message `column-<key>` is its title.
    pub key: &'static str,
    /// What its cells can be.
    pub kind: Kind,
    /// Which of the row's records it stands for: 0 or 1.
    pub of: usize,
    /// Least and usual width in terminal cells.
    pub width: (u16, u16),
    /// How much it matters when the screen is narrow: 0 always stays.
    pub rank: u8,
    /// Whether files hold it.
    pub stored: bool,
    /// Whether a new record waits for it.
    pub required: bool,
    /// Getter and setter.
    pub cell: Cell,
}

impl Column {
    /// A column whose cells stand in a field of the row's own record.
    #[must_use]
    pub const fn field(key: &'static str, kind: Kind, cell: Cell) -> Self {
        Self { key, kind, of: 0, width: (4, 12), rank: 1, stored: true, required: false, cell }
    }

    /// A column that is computed, or lives in other records.
    #[must_use]
    pub const fn computed(key: &'static str, kind: Kind, get: fn(&Facts<'_>, &RecordRef<'_>) -> Value) -> Self {
        Self { key, kind, of: 0, width: (4, 12), rank: 1, stored: false, required: false, cell: Cell { get, set: Set::Computed } }
    }

    /// The same with least and usual widths.
    #[must_use]
    pub const fn wide(self, least: u16, usual: u16) -> Self {
        Self { width: (least, usual), ..self }
    }

    /// The same with another rank: 0 always stays on a narrow screen, higher ones go first.
    #[must_use]
    pub const fn ranked(self, rank: u8) -> Self {
        Self { rank, ..self }
    }

    /// The same, and a new record waits for it.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same, not written to files: it stands in another sheet.
    #[must_use]
    pub const fn shown_only(self) -> Self {
        Self { stored: false, ..self }
    }

    /// The same for the row's second record.
    #[must_use]
    pub const fn of_second(self) -> Self {
        Self { of: 1, ..self }
    }

    /// The same with a setter that edits other records.
    #[must_use]
    pub const fn editing(self, set: fn(&Facts<'_>, Row, Value) -> Result<Edit, Refusal>) -> Self {
        Self { cell: Cell { get: self.cell.get, set: Set::Edit(set) }, ..self }
    }

    /// Whether a cell of it takes a value.
    #[must_use]
    pub const fn is_editable(&self) -> bool {
        !matches!(self.cell.set, Set::Computed)
    }

    /// Where its text stands.
    #[must_use]
    pub const fn align(&self) -> Align {
        if self.kind.is_numeric() { Align::Right } else { Align::Left }
    }
}

/// The cell of a field, by the record's variant and the field's name.
macro_rules! field {
    ($record:ident . $field:ident) => {
        $crate::tables::Cell {
            get: |_, record| match record {
                $crate::domain::RecordRef::$record(record) => $crate::tables::field::Field::value(&record.$field),
                _ => $crate::tables::Value::Empty,
            },
            set: $crate::tables::Set::Field(|record, value| match record {
                $crate::domain::Record::$record(record) => {
                    record.$field = $crate::tables::field::Field::of(value)?;
                    Ok(())
                }
                _ => Err($crate::tables::Refusal::Kind),
            }),
        }
    };
}
pub(super) use field;
