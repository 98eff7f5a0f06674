//! The budget as a sheet: each activity's money and the sums, down to the reserve and the envelope (DEFINITIONS.md
//! section 6).

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::analysis::money::Figures;
use crate::domain::{Cents, Id, SpendKind, Table};

use super::calculations::{moved, spent};
use super::cell::Written;
use super::columns::{col, compute, put, row};
use super::ground::{Ground, letters, quoted};
use super::styles::Styles;

const TITLES: &[&str] = &[
    "column-activity",
    "column-channel",
    "column-objective",
    "workbook-initial",
    "workbook-moved-in",
    "workbook-moved-out",
    "workbook-revised",
    "column-actual",
    "workbook-committed",
    "column-available",
    "workbook-used",
    "workbook-landing",
    "workbook-gap",
];

/// Columns of amounts: from the initial budget to what is available, and the landing with its gap.
const INITIAL: usize = 3;
const REVISED: usize = 6;
const ACTUAL: usize = 7;
const AVAILABLE: usize = 9;
const USED: usize = 10;
const LANDING: usize = 11;
const GAP: usize = 12;

/// The row of the sums, counted from 1.
fn total_row(ground: &Ground<'_>) -> usize {
    ground.facts.plan.activities.len().max(1) + 2
}

/// A cell of the sums, as other sheets name it.
pub(super) fn total_cell(ground: &Ground<'_>, column: usize) -> String {
    format!("{}!${}${}", quoted(ground.name("budget")), letters(column), total_row(ground))
}

/// The cells of one column, as other sheets name them.
pub(super) fn range(ground: &Ground<'_>, column: usize) -> String {
    let letter = letters(column);
    format!("{}!${letter}$2:${letter}${}", quoted(ground.name("budget")), total_row(ground) - 1)
}

/// The sums that the dashboard shows: message, column, amount.
pub(super) fn sums(ground: &Ground<'_>) -> Vec<(&'static str, usize, Cents)> {
    let whole = ground.standing.books().whole();
    vec![
        ("workbook-initial", INITIAL, whole.initial),
        ("workbook-revised", REVISED, whole.revised()),
        ("column-actual", ACTUAL, whole.actual),
        ("workbook-committed", ACTUAL + 1, whole.committed),
        ("column-available", AVAILABLE, whole.available()),
    ]
}

/// The cells that the dashboard's chart compares: names, revised budgets, actual spend.
pub(super) fn charted(ground: &Ground<'_>) -> [String; 3] {
    [0, REVISED, ACTUAL].map(|column| range(ground, column))
}

/// Adds the sheet.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name("budget"))?;
    page.set_row_height(0, 30)?;
    for (place, title) in TITLES.iter().enumerate() {
        put(page, 0, col(place), &Written::Text(ground.say(title)), &Styles::computed_header())?;
    }
    for (line, activity) in ground.facts.plan.activities.iter().enumerate() {
        let number =
            |id: Option<i64>, table| id.map_or(Written::Empty, |id| Written::Text(ground.links.label(table, id).to_owned()));
        let named = [
            number(Some(activity.id.number()), Table::Activities),
            number(activity.channel.map(Id::number), Table::Channels),
            number(activity.objective.map(Id::number), Table::Objectives),
        ];
        for (place, cell) in named.iter().enumerate() {
            put(page, row(line + 1), col(place), cell, &Styles::text())?;
        }
        amounts(page, ground, line + 2, &ground.standing.books().activity(activity.id))?;
    }
    totals(page, ground)?;
    page.set_column_width(0, 34)?;
    page.set_column_range_width(1, 2, 20)?;
    page.set_column_range_width(3, 12, 14)?;
    page.set_freeze_panes(1, 1)?;
    page.autofilter(0, 0, row(total_row(ground) - 2), col(TITLES.len() - 1))?;
    super::tables::print(page, ground)
}

fn money(amount: Cents) -> Written {
    Written::Number(amount.units())
}

/// The amounts of one activity; `at` counts from 1.
fn amounts(page: &mut Worksheet, ground: &Ground<'_>, at: usize, figures: &Figures) -> Result<(), XlsxError> {
    let name = format!("$A{at}");
    let (budgets, labels) = (ground.range(Table::Activities, "budget"), ground.labels(Table::Activities));
    let initial = format!("=N(INDEX({budgets},MATCH({name},{labels},0)))");
    let cells = [
        (initial, figures.initial),
        (format!("={}", moved(ground, &name, "to")), figures.moved_in),
        (format!("={}", moved(ground, &name, "from")), figures.moved_out),
        (format!("=ROUND(D{at}+E{at}-F{at},2)"), figures.revised()),
        (format!("={}", spent(ground, &name, SpendKind::Actual)), figures.actual),
        (format!("={}", spent(ground, &name, SpendKind::Committed)), figures.committed),
        (format!("=ROUND(G{at}-H{at}-I{at},2)"), figures.available()),
    ];
    for (place, (formula, amount)) in cells.iter().enumerate() {
        compute(page, (row(at) - 1, col(INITIAL + place)), formula, &money(*amount), &ground.styles.money())?;
    }
    put(page, row(at) - 1, col(LANDING), &money(figures.landing), &ground.styles.money())?;
    derived(page, ground, at, figures, &|format| format)
}

/// What follows in a row: the share used, and the gap of the landing.
fn derived(
    page: &mut Worksheet,
    ground: &Ground<'_>,
    at: usize,
    figures: &Figures,
    look: &dyn Fn(rust_xlsxwriter::Format) -> rust_xlsxwriter::Format,
) -> Result<(), XlsxError> {
    let revised = figures.revised().units();
    let used = if revised == 0.0 { Written::Empty } else { Written::Number(figures.actual.units() / revised) };
    compute(page, (row(at) - 1, col(USED)), &format!("=IF(G{at}=0,\"\",H{at}/G{at})"), &used, &look(Styles::share()))?;
    compute(page, (row(at) - 1, col(GAP)), &format!("=ROUND(L{at}-G{at},2)"), &money(figures.gap()), &look(ground.styles.money()))
}

/// The sums, the reserve and the envelope.
fn totals(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let (at, whole) = (total_row(ground), ground.standing.books().whole());
    let amounts =
        [whole.initial, whole.moved_in, whole.moved_out, whole.revised(), whole.actual, whole.committed, whole.available()];
    for place in 0..INITIAL {
        let title = if place == 0 { Written::Text(ground.say("workbook-total")) } else { Written::Empty };
        put(page, row(at) - 1, col(place), &title, &Styles::total(Styles::text()))?;
    }
    let columns = amounts.iter().enumerate().map(|(place, amount)| (INITIAL + place, *amount));
    for (place, amount) in columns.chain([(LANDING, whole.landing)]) {
        let letter = letters(place);
        let sum = format!("=SUM({letter}2:{letter}{})", at - 1);
        compute(page, (row(at) - 1, col(place)), &sum, &money(amount), &Styles::total(ground.styles.money()))?;
    }
    derived(page, ground, at, &whole, &Styles::total)?;
    let Some(envelope) = ground.facts.plan.settings.budget else { return Ok(()) };
    let reserve = ground.standing.books().reserve(ground.facts.plan).unwrap_or_default();
    put(page, row(at), 0, &Written::Text(ground.say("workbook-reserve")), &Styles::text())?;
    compute(page, (row(at), col(REVISED)), &format!("=ROUND(G{}-G{at},2)", at + 2), &money(reserve), &ground.styles.money())?;
    put(page, row(at + 1), 0, &Written::Text(ground.say("workbook-envelope")), &Styles::total(Styles::text()))?;
    let settings = format!("=N({})", ground.range(Table::Plan, "budget").split(':').next().unwrap_or_default());
    compute(page, (row(at + 1), col(REVISED)), &settings, &money(envelope), &Styles::total(ground.styles.money()))
}
