//! The child process: a workbook on its standard input, its cells as JSON on its standard output.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use calamine::{Data, DataRef, Ods, Reader, Xls, Xlsb, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;

use super::{Cell, Row, Tab, WorkbookError};

/// Cells that hold something, in all tabs.
const MOST_CELLS: usize = 2_000_000;
/// Cells of a sheet that may be damaged.
const MOST_BROKEN: usize = 100;
/// No report is wider; a used range may claim 16,384 columns.
const WIDEST: u32 = 1000;

/// Reads a workbook from `input` and writes its tabs, or why not, to `output`.
///
/// # Errors
/// When the input cannot be read or the output not written.
pub fn serve(mut input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    serde_json::to_writer(&mut output, &cells(&bytes))?;
    output.flush()
}

/// The cells of a workbook. Only for a process that may die of it.
///
/// # Errors
/// [`WorkbookError`] says what it is instead.
pub fn cells(bytes: &[u8]) -> Result<Vec<Tab>, WorkbookError> {
    let refused = |error: &dyn std::fmt::Display| {
        if error.to_string().contains("password") { WorkbookError::Password } else { WorkbookError::Damaged }
    };
    if bytes.starts_with(b"PK") {
        return match open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(bytes)) {
            Ok(workbook) => streamed(workbook),
            Err(first) => packed(bytes).ok_or_else(|| refused(&first)),
        };
    }
    match open_workbook_from_rs::<Xls<_>, _>(Cursor::new(bytes)) {
        Ok(workbook) => whole(workbook),
        // An encrypted xlsx is an old kind of container around it.
        Err(first) => Err(match open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(bytes)) {
            Err(error) if refused(&error) == WorkbookError::Password => WorkbookError::Password,
            _ => refused(&first),
        }),
    }
}

/// The two other kinds of packed workbooks.
fn packed(bytes: &[u8]) -> Option<Vec<Tab>> {
    let ods = open_workbook_from_rs::<Ods<_>, _>(Cursor::new(bytes)).ok().and_then(|workbook| whole(workbook).ok());
    ods.or_else(|| open_workbook_from_rs::<Xlsb<_>, _>(Cursor::new(bytes)).ok().and_then(|workbook| whole(workbook).ok()))
}

/// Cell by cell: the size that a sheet claims is never believed.
fn streamed(mut workbook: Xlsx<Cursor<&[u8]>>) -> Result<Vec<Tab>, WorkbookError> {
    let mut left = MOST_CELLS;
    let mut tabs = Vec::new();
    for name in workbook.sheet_names() {
        let mut sparse = Sparse::default();
        let mut broken = 0;
        // A chart sheet has no cells.
        if let Ok(mut reader) = workbook.worksheet_cells_reader(&name) {
            loop {
                match reader.next_cell() {
                    Ok(Some(cell)) => sparse.put(cell.get_position(), borrowed(cell.get_value()), &mut left)?,
                    Ok(None) => break,
                    // A cell that cannot be read is told; where many cannot, nothing is believed.
                    Err(_) if broken < MOST_BROKEN => broken += 1,
                    Err(_) => return Err(WorkbookError::Damaged),
                }
            }
        }
        tabs.push(Tab { broken, ..sparse.tab(name) });
    }
    Ok(tabs)
}

fn whole<'b, R: Reader<Cursor<&'b [u8]>>>(mut workbook: R) -> Result<Vec<Tab>, WorkbookError> {
    let mut left = MOST_CELLS;
    let mut tabs = Vec::new();
    for name in workbook.sheet_names() {
        let mut sparse = Sparse::default();
        let range = workbook.worksheet_range(&name).map_err(|_| WorkbookError::Damaged)?;
        let (top, first) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |place: usize, first: u32| u32::try_from(place).unwrap_or(u32::MAX).saturating_add(first);
            sparse.put((at(row, top), at(column, first)), owned(value), &mut left)?;
        }
        tabs.push(sparse.tab(name));
    }
    Ok(tabs)
}

/// The cells of a sheet by row.
#[derive(Default)]
struct Sparse(BTreeMap<u32, Vec<Cell>>);

impl Sparse {
    fn put(&mut self, (row, column): (u32, u32), cell: Cell, left: &mut usize) -> Result<(), WorkbookError> {
        if cell == Cell::Empty || column >= WIDEST {
            return Ok(());
        }
        let cells = self.0.entry(row).or_default();
        let place = column as usize;
        let grown = (place + 1).saturating_sub(cells.len());
        *left = left.checked_sub(grown).ok_or(WorkbookError::TooMuch)?;
        if grown > 0 {
            cells.resize(place + 1, Cell::Empty);
        }
        cells[place] = cell;
        Ok(())
    }

    fn tab(self, name: String) -> Tab {
        let rows = self.0.into_iter().map(|(row, cells)| Row { line: row as usize + 1, cells });
        Tab { name, rows: rows.collect(), broken: 0 }
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// A number, unless it is none that a plan can hold.
fn number(value: f64) -> Cell {
    if value.is_finite() { Cell::Number(value) } else { Cell::Error(value.to_string()) }
}

#[expect(clippy::cast_precision_loss, reason = "whole numbers beyond 2^53 are identifiers, which no figure is read from")]
fn owned(value: &Data) -> Cell {
    match value {
        Data::Int(whole) => Cell::Number(*whole as f64),
        Data::Float(value) => number(*value),
        Data::String(value) | Data::DurationIso(value) => text(value),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(moment) if moment.is_datetime() => self::moment(moment),
        Data::DateTime(duration) => number(duration.as_f64()),
        Data::DateTimeIso(moment) => iso(moment),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Empty => Cell::Empty,
    }
}

fn borrowed(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::SharedString(value) => text(value),
        other => owned(&Data::from(other.clone())),
    }
}

fn iso(written: &str) -> Cell {
    let day = written.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
    day.and_then(|day| day.and_hms_opt(0, 0, 0)).map_or_else(|| text(written), Cell::Moment)
}

fn moment(moment: &calamine::ExcelDateTime) -> Cell {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let found = day.and_then(|day| day.and_hms_opt(hour.into(), minute.into(), second.into()));
    found.map_or_else(|| number(moment.as_f64()), Cell::Moment)
}
