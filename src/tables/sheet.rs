//! A sheet: one grid of the screen, one file of the command line.

use crate::domain::{Key, Plan, Table};

use super::column::Column;
use super::sheets::SHEETS;

/// One row: the record it shows, and for the synthetic plan a second one (the target beside the activity).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row(pub Option<Key>, pub Option<Key>);

impl Row {
    /// The row of one record.
    #[must_use]
    pub const fn of(key: Key) -> Self {
        Self(Some(key), None)
    }

    /// The first or second record's key.
    #[must_use]
    pub const fn key(self, which: usize) -> Option<Key> {
        if which == 0 { self.0 } else { self.1 }
    }

    /// The record that a delete of the row removes: the more particular of the two.
    #[must_use]
    pub fn own(self) -> Option<Key> {
        self.1.or(self.0)
    }
}

/// The description of one grid.
#[derive(Debug)]
pub struct Sheet {
    /// Its stable name; message `sheet-<key>` is its title.
    pub key: &'static str,
    /// The table of its rows' own records.
    pub table: Table,
    /// Its columns, the frozen first one in front.
    pub columns: &'static [Column],
    /// Its rows, in the order in which they were made.
    pub rows: fn(&Plan) -> Vec<Row>,
    /// Whether rows can be added on the screen.
    pub grows: bool,
}

impl Sheet {
    /// The column with this key.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// The columns that files hold.
    pub fn stored(&self) -> impl Iterator<Item = &'static Column> {
        self.columns.iter().filter(|column| column.stored)
    }
}

/// The sheet with this key.
#[must_use]
pub fn sheet(key: &str) -> Option<&'static Sheet> {
    SHEETS.iter().copied().find(|sheet| sheet.key == key)
}

/// The sheet that shows a table's records one a row; the plan's own settings are the sheet `settings`.
#[must_use]
pub fn sheet_of(table: Table) -> &'static Sheet {
    let key = if table == Table::Plan { "settings" } else { table.word() };
    // Every table has its sheet: `every_table_has_a_sheet` holds it.
    sheet(key).unwrap_or(SHEETS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_a_sheet() {
        for table in Table::ALL.iter().copied() {
            assert_eq!(sheet_of(table).table, table);
        }
    }

    #[test]
    fn the_keys_of_a_sheet_are_all_different() {
        for sheet in SHEETS {
            for (place, column) in sheet.columns.iter().enumerate() {
                assert!(sheet.columns[..place].iter().all(|other| other.key != column.key), "{} {}", sheet.key, column.key);
            }
        }
    }
}
