//! Writing one cell, whatever it holds.

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use crate::domain::plain;

use super::cell::{Written, serial};

/// Puts a value into a cell.
pub(super) fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Written, format: &Format) -> Result<(), XlsxError> {
    match cell {
        Written::Empty => page.write_blank(row, column, format)?,
        Written::Text(text) => page.write_string_with_format(row, column, text, format)?,
        Written::Number(number) => page.write_number_with_format(row, column, *number, format)?,
        Written::Day(day) => page.write_number_with_format(row, column, serial(*day), format)?,
    };
    Ok(())
}

/// Puts a formula with its result into a cell.
pub(super) fn compute(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    formula: &str,
    result: &Written,
    format: &Format,
) -> Result<(), XlsxError> {
    let result = match result {
        Written::Empty => String::new(),
        Written::Text(text) => text.clone(),
        Written::Number(number) => plain(*number),
        Written::Day(day) => serial(*day).to_string(),
    };
    // Without it, nothing would be written as 0.
    page.set_formula_result_default("");
    page.write_formula_with_format(row, column, Formula::new(formula).set_result(result), format)?;
    Ok(())
}

/// A text inside a formula.
pub(super) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A count of rows or columns as the workbook counts them.
pub(super) fn row(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A column counted from 0.
pub(super) fn col(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
