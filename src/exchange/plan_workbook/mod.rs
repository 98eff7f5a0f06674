//! A plan as a workbook that works at once in Excel and LibreOffice: its tables, the synthetic plan, the budget and a
//! dashboard, whose verdicts and sums are real formulas that carry kpilot's own figures as their results.
//!
//! Invariants: a stored table has the columns of its sheet, so that a workbook somebody edited can come back; a text is
//! never a formula; what is written depends on the plan, the day and the language alone.

pub mod back;
mod budget;
mod calculations;
mod cell;
mod columns;
mod dashboard;
mod ground;
mod links;
mod periods;
mod rules;
mod span;
mod styles;
mod synthetic;
mod tables;
#[cfg(test)]
mod tests;
mod verdicts;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use crate::analysis::Standing;
use crate::domain::Table;
use crate::tables::Facts;
use crate::text::Words;

pub(in crate::exchange) use cell::clean;
pub(in crate::exchange) use links::Links as Labels;

use ground::Ground;

/// Which state of which plan file a workbook was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The revision of the plan.
    pub revision: u64,
    /// When that revision was made, as the file's history says it: another file's revision has another moment.
    pub at: String,
}

/// Why a plan cannot be a workbook.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// A sheet of a workbook ends at 1,048,576 rows.
    #[error("{} has {count} rows, more than a workbook holds", table.word())]
    TooManyRows {
        /// Which table.
        table: Table,
        /// How many rows it has.
        count: usize,
    },
    /// What the writer of workbooks says.
    #[error(transparent)]
    Unwritable(#[from] XlsxError),
}

/// Rows that a table may have, its titles and room to type below left out.
const MOST_ROWS: usize = 1_000_000;

/// The plan as the bytes of a workbook, in the language of the words.
///
/// # Errors
/// [`WorkbookError`] when a table is too long, or a cell cannot be written.
pub fn write(facts: &Facts<'_>, words: &Words, origin: &Origin) -> Result<Vec<u8>, WorkbookError> {
    let too_long = Table::ALL.iter().copied().find(|table| facts.plan.count(*table) > MOST_ROWS);
    if let Some(table) = too_long {
        return Err(WorkbookError::TooManyRows { table, count: facts.plan.count(table) });
    }
    let derived = facts.standing.is_none().then(|| Standing::of(facts.plan, facts.today));
    let Some(standing) = facts.standing.or(derived.as_ref()) else { return Ok(Vec::new()) };
    let ground = Ground::of(&Facts { standing: Some(standing), ..*facts }, words, standing);
    let mut book = Workbook::new();
    book.set_properties(&properties(&ground)?);
    dashboard::add(&mut book, &ground)?;
    synthetic::add(&mut book, &ground)?;
    for sheet in ground::stored_before_budget() {
        tables::add(&mut book, &ground, sheet)?;
    }
    budget::add(&mut book, &ground)?;
    for sheet in ground::stored_after_budget() {
        tables::add(&mut book, &ground, sheet)?;
    }
    calculations::add(&mut book, &ground)?;
    periods::add(&mut book, &ground)?;
    rules::add_lists(&mut book, &ground)?;
    tables::add_origin(&mut book, &ground, origin)?;
    Ok(book.save_to_buffer()?)
}

/// Title and day of making: the day of the plan, never the clock's.
fn properties(ground: &Ground<'_>) -> Result<DocProperties, XlsxError> {
    let made = rust_xlsxwriter::ExcelDateTime::from_serial_datetime(f64::from(cell::serial(ground.facts.today)))?;
    let title = clean(&ground.facts.plan.settings.name).chars().take(200).collect::<String>();
    Ok(DocProperties::new().set_title(title).set_author("kpilot").set_creation_datetime(&made))
}
