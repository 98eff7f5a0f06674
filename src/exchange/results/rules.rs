//! Which records below a header are no rows: totals and footers.

use crate::exchange::sources::Role;

use super::recognise::normal;
use super::records::Record;

/// A column on its way into sums.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    /// Into the sum of this place.
    Sum(usize),
    /// Something else that is read.
    Other(Role),
    /// Nothing.
    None,
}

/// A row of totals: its label stands in one of the first cells, or anywhere for a grand total.
pub fn is_total(record: &Record<'_>, columns: &[Place]) -> bool {
    let is_grand = |text: &str| text.starts_with("grand total") || text.starts_with("total general");
    record.cells.iter().enumerate().any(|(place, cell)| {
        if !may_be_total(cell) {
            return false;
        }
        let text = normal(cell);
        is_grand(&text) || place < 4 && is_total_label(&text, record, place, columns)
    })
}

/// A quick look, for half a million rows.
fn may_be_total(cell: &str) -> bool {
    let start = cell.trim_start().as_bytes();
    matches!(start.first(), Some(b'T' | b't' | b'G' | b'g')) && start.len() < 80
}

fn is_total_label(text: &str, record: &Record<'_>, place: usize, columns: &[Place]) -> bool {
    let counts =
        |rest: &str| rest.split_once(' ').is_some_and(|(count, rest)| count.parse::<u64>().is_ok() && rest.starts_with("result"));
    if text.starts_with("total:") || text.starts_with("total :") || text.strip_prefix("total of ").is_some_and(counts) {
        return true;
    }
    // A campaign may be called so: a total has no other name and no day.
    let is_named = |(at, column): (usize, &Place)| {
        at != place
            && matches!(column, Place::Other(Role::Name(_) | Role::Day))
            && !matches!(record.cell(at), "" | "-" | "--" | "—")
    };
    matches!(text, "total" | "totaux" | "totals" | "gesamt") && !columns.iter().enumerate().any(is_named)
}

/// A line below the table: one cell where rows have several.
pub fn is_footer(record: &Record<'_>, width: usize) -> bool {
    if record.cells.iter().all(|cell| matches!(cell.trim(), "" | "-" | "--")) {
        return true;
    }
    let filled = record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    filled == 1 && width > 1 && record.cells.len() == 1 || record.cell(0).contains("Microsoft Corporation")
}
