//! Which records below a header are no rows: totals and footers.

use crate::exchange::sources::{Level, Role};

use super::figure::{Figure, Mark, figure};
use super::recognise::normal;
use super::records::Record;
use super::table::Sums;

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

/// A row of totals: by its label in one of the first cells, or in any cell of a row that has no other name.
pub fn is_total(record: &Record<'_>, columns: &[Place]) -> bool {
    let is_grand = |text: &str| text.starts_with("grand total") || text.starts_with("total general");
    record.cells.iter().enumerate().any(|(place, cell)| {
        if !may_be_total(cell) {
            return false;
        }
        let text = normal(cell);
        is_grand(&text) || is_total_label(&text, record, place, columns)
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
    let is_marked = text.starts_with("total:") || text.starts_with("total :") || text.strip_prefix("total of ").is_some_and(counts);
    if is_marked && place < 4 {
        return true;
    }
    // A campaign may be called so: a total has no other name and no day.
    let tells = |column: &Place| matches!(column, Place::Other(role) if role.is_day() || role.is_counted() || matches!(role, Role::Name(_)));
    let others = || (0..columns.len()).filter(|at| *at != place && tells(&columns[*at]));
    let is_bare = || others().all(|at| matches!(record.cell(at), "" | "-" | "--" | "—"));
    let is_total_of = |rest: &str| WHOLES.contains(&rest.trim_start_matches(['-', '–', ' '])) || others().next().is_some();
    (is_marked || matches!(text, "total" | "totaux" | "totals" | "gesamt") || text.strip_prefix("total ").is_some_and(is_total_of))
        && is_bare()
}

/// What a total without a colon may be of, where no other column could name its row.
const WHOLES: &[&str] = &["account", "compte", "campaigns", "campagnes", "results", "resultats"];

/// A first row without any name, above rows that have some, is their sum.
pub fn is_sum_of_all(record: &Record<'_>, columns: &[Place]) -> bool {
    let is_name =
        |column: &Place| matches!(column, Place::Other(Role::Name(Level::Campaign | Level::Group | Level::Ad | Level::Split)));
    let mut names = (0..columns.len()).filter(|at| is_name(&columns[*at])).peekable();
    names.peek().is_some() && names.all(|at| record.cell(at).is_empty()) && !columns.contains(&Place::Other(Role::Order))
}

/// Whether a row without any name says what the rows above it add up to, give or take their rounding.
pub fn repeats_sums(record: &Record<'_>, columns: &[Place], sums: &Sums, slack: f64, mark: Mark) -> bool {
    if !is_sum_of_all(record, columns) {
        return false;
    }
    let mut is_any = false;
    let is_same = |(place, column): (usize, &Place)| {
        let Place::Sum(sum) = column else { return true };
        let Figure::Value(value) = figure(record.cell(place), mark) else { return true };
        is_any |= value != 0.0;
        sums[*sum].is_some_and(|sum| (sum - value).abs() <= slack)
    };
    columns.iter().enumerate().all(is_same) && is_any
}

/// A line below the table: one cell where rows have several.
pub fn is_footer(record: &Record<'_>, width: usize) -> bool {
    if record.cells.iter().all(|cell| matches!(cell.trim(), "" | "-" | "--")) {
        return true;
    }
    let filled = record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    filled == 1 && width > 1 && record.cells.len() == 1 || record.cell(0).contains("Microsoft Corporation")
}
