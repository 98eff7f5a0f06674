//! The sheet of periods: each target's cadence periods with their value, as formulas over the measurements.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::analysis::Step;
use crate::domain::{Id, Target};

use super::calculations::{Line, lines};
use super::cell::Written;
use super::columns::{col, compute, put, row};
use super::ground::{Ground, letters, quoted};
use super::span::{Span, value};
use super::styles::Styles;
use super::verdicts;

const TITLES: &[&str] = &[
    "workbook-target",
    "workbook-from",
    "workbook-to",
    "workbook-counted",
    "workbook-whole",
    "workbook-value",
    "workbook-measured",
    "workbook-rank",
    "workbook-met",
];

/// The rows of one target in the sheet, counted from 1, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rows {
    pub first: usize,
    pub last: usize,
}

/// Where the periods of a target stand.
pub(super) fn rows_of(ground: &Ground<'_>, target: Id<Target>) -> Option<Rows> {
    let mut first = 2;
    for (one, course) in &ground.courses {
        let last = first + course.steps.len() - 1;
        if *one == target {
            return (!course.steps.is_empty()).then_some(Rows { first, last });
        }
        first = last + 1;
    }
    None
}

/// One column of a target's periods.
pub(super) fn column_of(ground: &Ground<'_>, rows: Rows, column: usize) -> String {
    let letter = letters(column);
    format!("{}!${letter}${}:${letter}${}", quoted(ground.name("periods")), rows.first, rows.last)
}

/// The cells with the values of a target's periods.
pub(super) fn values_of(ground: &Ground<'_>, target: Id<Target>) -> Option<String> {
    rows_of(ground, target).map(|rows| column_of(ground, rows, 5))
}

/// Adds the sheet.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name("periods"))?.set_hidden(true);
    for (place, title) in TITLES.iter().enumerate() {
        put(page, 0, col(place), &Written::Text(ground.say(title)), &Styles::computed_header())?;
    }
    for line in lines(ground) {
        let (Some(rows), Some(course)) = (rows_of(ground, line.target.id), ground.courses.get(&line.target.id)) else { continue };
        for (place, step) in course.steps.iter().enumerate() {
            period(page, ground, &line, rows, (rows.first + place, step, &course.steps[place..]))?;
        }
    }
    page.set_column_range_width(0, 8, 13)?;
    page.set_freeze_panes(1, 1)?;
    super::tables::print(page, ground)
}

fn period(
    page: &mut Worksheet,
    ground: &Ground<'_>,
    line: &Line<'_>,
    rows: Rows,
    (at, step, rest): (usize, &Step, &[Step]),
) -> Result<(), XlsxError> {
    let (place, day) = (row(at) - 1, ground.styles.day());
    put(page, place, 0, &Written::Text(line.target.code.clone()), &Styles::text())?;
    put(page, place, 1, &Written::Day(step.cut.first), &day)?;
    put(page, place, 2, &Written::Day(step.cut.last), &day)?;
    let limit = line.cell(ground, "day");
    let counted = Written::Day(step.cut.last.min(line.day));
    compute(page, (place, 3), &format!("=MIN(C{at},{limit})"), &counted, &day)?;
    put(page, place, 4, &Written::Day(step.whole.last), &day)?;
    let span = Span { from: &format!("$B{at}"), to: &format!("$D{at}") };
    let found = step.value.map_or(Written::Empty, Written::Number);
    let look = ground.styles.unit(line.kpi.unit, step.value.unwrap_or(0.5));
    match value(ground, line.kpi, line.target.scope, span) {
        Some(formula) => compute(page, (place, 5), &format!("=IF($B{at}>{limit},\"\",IFERROR({formula},\"\"))"), &found, &look)?,
        None => put(page, place, 5, &found, &look)?,
    }
    let has = f64::from(u8::from(step.value.is_some()));
    compute(page, (place, 6), &format!("=IF(F{at}=\"\",0,1)"), &Written::Number(has), &Styles::count())?;
    let rank = rest.iter().filter(|step| step.value.is_some()).count();
    let rank = step.value.map_or(Written::Empty, |_| Written::Number(f64::from(u32::try_from(rank).unwrap_or(0))));
    compute(page, (place, 7), &format!("=IF(G{at}=1,SUM(G{at}:G${}),\"\")", rows.last), &rank, &Styles::count())?;
    let met = step
        .value
        .and_then(|value| verdicts::met(line, value))
        .map_or(Written::Empty, |met| Written::Number(f64::from(u8::from(met))));
    let test = verdicts::met_formula(line, &format!("F{at}"), ground);
    compute(page, (place, 8), &format!("=IF(G{at}=1,{test},\"\")"), &met, &Styles::count())
}
