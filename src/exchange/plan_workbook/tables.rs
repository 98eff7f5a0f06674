//! A stored table as a sheet: the columns of its grid, computed ones as formulas, and each row's key for the way back.

use rust_xlsxwriter::{Note, Sparkline, Workbook, Worksheet, XlsxError};

use crate::domain::{Key, RecordRef, Table, Target};
use crate::tables::{Column, Kind, Row, Sheet, Value};

use super::Origin;
use super::calculations;
use super::cell::{Written, written};
use super::columns::{col, compute, put, row};
use super::ground::{Ground, stored_after_budget, stored_before_budget};
use super::periods;
use super::rules;
use super::styles::{Styles, room, verdict_colours};

/// The title of the hidden column that says which record a row is.
pub const KEY_TITLE: &str = "kpilot";
/// What the hidden sheet says in its first cell.
pub const FORMAT: &str = "kpilot-workbook";
/// The version of what stands in the hidden sheet and column.
pub const VERSION: u32 = 1;

/// Adds the sheet of a table.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>, sheet: &Sheet) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name(sheet.key))?;
    let last = ground.last_row(sheet.table);
    head(page, ground, sheet)?;
    for (line, one) in (sheet.rows)(ground.facts.plan).into_iter().enumerate() {
        for (place, column) in sheet.columns.iter().enumerate() {
            cell(page, ground, (sheet, column), (line, place), one)?;
        }
        let lines = sheet.columns.iter().map(|column| lines(&ground.facts.value(one, column), column)).max().unwrap_or(1);
        if lines > 1 {
            page.set_row_height(row(line + 1), LINE * f64::from(lines.min(MOST_LINES)))?;
        }
        if let Some(key) = one.own() {
            put(page, row(line + 1), col(key_place(sheet)), &Written::Text(key_text(key)), &Styles::text())?;
            trend(page, ground, key, line, sheet.columns.len())?;
        }
    }
    for (place, column) in sheet.columns.iter().enumerate() {
        page.set_column_width(col(place), f64::from(room(column)) + 3.0)?;
        if column.is_editable() {
            rules::add(page, ground, column, place, last)?;
        }
        if column.kind == Kind::Verdict {
            colour(page, place, last)?;
        }
    }
    finish(page, ground, sheet, last)
}

/// The height of a line, and how many a row shows at most.
const LINE: f64 = 15.0;
const MOST_LINES: u32 = 8;

/// How many lines a text takes in its column: not every program makes a row as high as its texts.
fn lines(value: &Value, column: &Column) -> u32 {
    let Value::Text(text) = value else { return 1 };
    let wide = usize::from(room(column));
    let lines: usize = text.lines().map(|line| line.chars().count().div_ceil(wide).max(1)).sum();
    u32::try_from(lines).unwrap_or(MOST_LINES)
}

/// Where the key of a row stands: behind the columns, and behind the trend of targets.
fn key_place(sheet: &Sheet) -> usize {
    sheet.columns.len() + usize::from(sheet.table == Table::Targets)
}

fn head(page: &mut Worksheet, ground: &Ground<'_>, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_row_height(0, 30)?;
    for (place, column) in sheet.columns.iter().enumerate() {
        let format = if column.is_editable() { Styles::header() } else { Styles::computed_header() };
        put(page, 0, col(place), &Written::Text(ground.title(column)), &format)?;
        if !column.is_editable() {
            let note = Note::new(ground.say("workbook-computed")).add_author_prefix(false).set_author("kpilot");
            page.insert_note(0, col(place), &note)?;
        }
    }
    if sheet.table == Table::Targets {
        put(page, 0, col(sheet.columns.len()), &Written::Text(ground.say("workbook-trend")), &Styles::computed_header())?;
        page.set_column_width(col(sheet.columns.len()), 18)?;
    }
    put(page, 0, col(key_place(sheet)), &Written::Text(KEY_TITLE.to_owned()), &Styles::header())?;
    page.set_column_hidden(col(key_place(sheet)))?;
    Ok(())
}

fn cell(
    page: &mut Worksheet,
    ground: &Ground<'_>,
    (sheet, column): (&Sheet, &Column),
    (line, place): (usize, usize),
    one: Row,
) -> Result<(), XlsxError> {
    let value = ground.facts.value(one, column);
    let format = ground.styles.cell(column, &value);
    let cell = written(&value, ground);
    let at = (row(line + 1), col(place));
    match calculations::formula(ground, sheet, column, line + 2) {
        Some(formula) => compute(page, at, &formula, &cell, &format),
        None => put(page, at.0, at.1, &cell, &format),
    }
}

/// The little chart of a target's periods.
fn trend(page: &mut Worksheet, ground: &Ground<'_>, key: Key, line: usize, place: usize) -> Result<(), XlsxError> {
    let Some(RecordRef::Target(Target { id, .. })) = ground.facts.plan.look(key) else { return Ok(()) };
    let Some(range) = periods::values_of(ground, *id) else { return Ok(()) };
    let line_chart = Sparkline::new().set_range(range.as_str()).show_last_point(true).set_custom_min(0);
    page.add_sparkline(row(line + 1), col(place), &line_chart)?;
    Ok(())
}

/// Puts the colours of verdicts on a column.
pub(super) fn colour(page: &mut Worksheet, place: usize, last: usize) -> Result<(), XlsxError> {
    for rule in verdict_colours() {
        page.add_conditional_format(1, col(place), row(last) - 1, col(place), &rule)?;
    }
    Ok(())
}

/// Frozen titles, filters, and how the sheet is printed.
fn finish(page: &mut Worksheet, ground: &Ground<'_>, sheet: &Sheet, last: usize) -> Result<(), XlsxError> {
    let filled = ground.facts.plan.count(sheet.table);
    page.set_freeze_panes(1, 1)?;
    page.autofilter(0, 0, row(filled.max(1)), col(sheet.columns.len() - 1))?;
    page.set_print_area(0, 0, row(filled.max(1).min(last)), col(key_place(sheet) - 1))?;
    print(page, ground)?;
    // A wide sheet on one page could not be read: two pages, the names on both.
    if key_place(sheet) > WIDE {
        page.set_print_fit_to_pages(2, 0);
        page.set_repeat_columns(0, 0)?;
    }
    Ok(())
}

/// More columns than these are two pages wide on paper.
const WIDE: usize = 14;

/// Landscape, one page wide, titles on each page, the plan's name above and the page's number below.
pub(super) fn print(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let name: String = super::cell::clean(&ground.facts.plan.settings.name).replace(['&', '\n'], " ").chars().take(80).collect();
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.set_header(format!("&L{name}&R&A")).set_footer("&Lkpilot&R&P / &N");
    page.set_repeat_rows(0, 0)?;
    Ok(())
}

/// The key of a record as a row carries it: code or number, a measurement's parts.
pub(super) fn key_text(key: Key) -> String {
    match key {
        Key::Row(table, number) => format!("{}:{number}", table.word()),
        Key::Measurement(key) => {
            let scope = match key.scope {
                crate::domain::Scope::Plan => String::new(),
                crate::domain::Scope::Objective(id) => format!("objective {}", id.number()),
                crate::domain::Scope::Activity(id) => format!("activity {}", id.number()),
            };
            format!("measurements:{}:{scope}:{}", key.kpi.number(), key.date)
        }
    }
}

/// The hidden sheet that says what this workbook is, and which state of the plan it was made from.
pub(super) fn add_origin(book: &mut Workbook, ground: &Ground<'_>, origin: &Origin) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(KEY_TITLE)?.set_very_hidden(true);
    let tongue = ground.words.tongue().code().to_owned();
    let lines = [FORMAT.to_owned(), VERSION.to_string(), origin.revision.to_string(), origin.at.clone(), tongue];
    for (line, text) in lines.into_iter().enumerate() {
        put(page, row(line), 0, &Written::Text(text), &Styles::text())?;
    }
    let stored = stored_before_budget().chain(stored_after_budget());
    for (line, sheet) in stored.enumerate() {
        put(page, row(line + 5), 0, &Written::Text(ground.name(sheet.key).to_owned()), &Styles::text())?;
        put(page, row(line + 5), 1, &Written::Text(sheet.table.word().to_owned()), &Styles::text())?;
    }
    Ok(())
}
