//! The sheet of calculations: one row a target, from its inputs to its verdict, and what other sheets read of it.

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::domain::{Day, Id, Kpi, Scope, SpendKind, Table, Target};
use crate::tables::{Column, Sheet, code_of};

use super::cell::{Written, serial};
use super::columns::{col, compute, literal, put, row};
use super::ground::{Ground, letters, quoted};
use super::rules::verdict_list;
use super::styles::Styles;
use super::verdicts::{Form, figures};

/// The columns; message `workbook-<key>` is the title of each.
pub(super) const COLUMNS: &[&str] = &[
    "target",
    "kpi",
    "activity",
    "home",
    "comparison",
    "low",
    "high",
    "baseline",
    "start",
    "due",
    "tolerance",
    "day",
    "share",
    "periods-measured",
    "last",
    "value",
    "met",
    "expected",
    "pace",
    "allowed",
    "breach",
    "stale",
    "rank-verdict",
    "state",
    "progress",
];

/// One target on its row.
pub(super) struct Line<'a> {
    pub target: &'a Target,
    pub kpi: &'a Kpi,
    pub form: Form,
    /// First and last day that count.
    pub start: Day,
    pub due: Day,
    /// The earlier of today and due.
    pub day: Day,
    /// Counted from 1.
    pub row: usize,
}

impl Line<'_> {
    /// A cell of this row, as other sheets name it.
    pub(super) fn cell(&self, ground: &Ground<'_>, column: &str) -> String {
        format!("{}!{}", quoted(ground.name("calculations")), self.own(column))
    }

    /// A cell of this row, in its own sheet.
    pub(super) fn own(&self, column: &str) -> String {
        format!("${}${}", letters(place(column)), self.row)
    }
}

/// Where a column stands.
pub(super) fn place(column: &str) -> usize {
    COLUMNS.iter().position(|one| *one == column).unwrap_or(0)
}

/// Every target of a known KPI, in the order of the plan.
pub(super) fn lines<'a>(ground: &'a Ground<'_>) -> Vec<Line<'a>> {
    let plan = ground.facts.plan;
    let known = plan.targets.iter().filter_map(|target| Some((target, plan.kpis.get(target.kpi)?)));
    known
        .enumerate()
        .map(|(place, (target, kpi))| {
            let window = ground.reading(target.id).and_then(|reading| reading.window);
            let today = ground.facts.today;
            let (start, due) = window.map_or((today, today), |window| (window.first, window.last));
            Line { target, kpi, form: Form::of(ground, target, kpi), start, due, day: today.min(due), row: place + 2 }
        })
        .collect()
}

/// All cells of one column.
pub(super) fn range(ground: &Ground<'_>, column: &str) -> String {
    let (letter, last) = (letters(place(column)), ground.facts.plan.targets.len() + 1);
    format!("{}!${letter}$2:${letter}${}", quoted(ground.name("calculations")), last.max(2))
}

/// The formula of a computed column of a stored table; none where the value itself is written. `at` counts from 1.
pub(super) fn formula(ground: &Ground<'_>, sheet: &Sheet, column: &Column, at: usize) -> Option<String> {
    let cell = |key: &str| Some(format!("${}{at}", letters(sheet.columns.iter().position(|one| one.key == key)?)));
    let label = || cell(ground.links.column(sheet.table));
    match (sheet.table, column.key) {
        (Table::Targets, "value" | "progress" | "state") => Some(looked_up(ground, &cell("code")?, column.key)),
        (Table::Activities, "actual") => Some(format!("={}", spent(ground, &label()?, SpendKind::Actual))),
        (Table::Activities, "available") => Some(available(ground, &cell("budget")?, &label()?)),
        (Table::Activities, "state") => Some(worst(ground, "activity", &label()?)),
        (Table::Objectives, "state") => Some(worst(ground, "home", &label()?)),
        (Table::Kpis, "state") => Some(worst(ground, "kpi", &label()?)),
        (Table::Objectives, "progress") => {
            let (progress, home) = (range(ground, "progress"), range(ground, "home"));
            Some(format!("=IFERROR(AVERAGEIFS({progress},{home},{}),\"\")", label()?))
        }
        _ => None,
    }
}

/// A figure of the target whose code stands in a cell.
pub(super) fn looked_up(ground: &Ground<'_>, code: &str, column: &str) -> String {
    format!("=IFERROR(INDEX({},MATCH({code},{},0)),\"\")", range(ground, column), range(ground, "target"))
}

/// What an activity has spent or promised.
pub(super) fn spent(ground: &Ground<'_>, activity: &str, kind: SpendKind) -> String {
    let cells = |column: &str| ground.range(Table::Spend, column);
    let word = literal(&ground.say(&format!("choice-{}", kind.word())));
    format!("SUMIFS({},{},{activity},{},{word})", cells("amount"), cells("activity"), cells("kind"))
}

/// What was moved to or from an activity.
pub(super) fn moved(ground: &Ground<'_>, activity: &str, way: &str) -> String {
    format!("SUMIFS({},{},{activity})", ground.range(Table::Moves, "amount"), ground.range(Table::Moves, way))
}

fn available(ground: &Ground<'_>, budget: &str, activity: &str) -> String {
    let (to, from) = (moved(ground, activity, "to"), moved(ground, activity, "from"));
    let spent = [SpendKind::Actual, SpendKind::Committed].map(|kind| spent(ground, activity, kind)).join("-");
    format!("=ROUND({budget}+{to}-{from}-{spent},2)")
}

/// The worst verdict of the targets in a scope.
fn worst(ground: &Ground<'_>, scope: &str, label: &str) -> String {
    let (ranks, scopes) = (range(ground, "rank-verdict"), range(ground, scope));
    let worst = format!("INDEX({},_xlfn.MINIFS({ranks},{scopes},{label}))", verdict_list(ground));
    format!("=IF(COUNTIFS({scopes},{label})=0,\"\",{worst})")
}

/// Adds the sheet.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name("calculations"))?;
    page.set_row_height(0, 30)?;
    for (place, key) in COLUMNS.iter().enumerate() {
        put(page, 0, col(place), &Written::Text(ground.say(&format!("workbook-{key}"))), &Styles::computed_header())?;
    }
    for line in lines(ground) {
        named(page, ground, &line)?;
        inputs(page, ground, &line)?;
        for figure in figures(ground, &line) {
            let at = (row(line.row) - 1, col(place(figure.column)));
            match figure.formula {
                Some(formula) => compute(page, at, &format!("={formula}"), &figure.result, &figure.format)?,
                None => put(page, at.0, at.1, &figure.result, &figure.format)?,
            }
        }
    }
    super::tables::colour(page, place("state"), ground.facts.plan.targets.len() + 2)?;
    page.set_column_range_width(0, 24, 13)?;
    page.set_freeze_panes(1, 1)?;
    super::tables::print(page, ground)
}

/// Which target it is, of what.
fn named(page: &mut Worksheet, ground: &Ground<'_>, line: &Line<'_>) -> Result<(), XlsxError> {
    let plan = ground.facts.plan;
    let (activity, home) = match line.target.scope {
        Scope::Plan => (None, None),
        Scope::Objective(id) => (None, Some(id)),
        Scope::Activity(id) => (Some(id), plan.activities.get(id).and_then(|activity| activity.objective)),
    };
    let label = |table, number: Option<i64>| match number.map(|number| ground.links.label(table, number)) {
        Some(label) if !label.is_empty() => Written::Text(label.to_owned()),
        _ => Written::Empty,
    };
    let key = crate::domain::Key::Row(Table::Targets, line.target.id.number());
    let cells = [
        Written::Text(code_of(plan, key)),
        label(Table::Kpis, Some(line.kpi.id.number())),
        label(Table::Activities, activity.map(Id::number)),
        label(Table::Objectives, home.map(Id::number)),
        Written::Text(ground.say(line.form.message())),
    ];
    for (place, cell) in cells.iter().enumerate() {
        put(page, row(line.row) - 1, col(place), cell, &Styles::text())?;
    }
    Ok(())
}

/// What the verdict is computed from.
fn inputs(page: &mut Worksheet, ground: &Ground<'_>, line: &Line<'_>) -> Result<(), XlsxError> {
    let number = |number: Option<f64>| number.filter(|number| number.is_finite()).map_or(Written::Empty, Written::Number);
    let unit = |value: Option<f64>| ground.styles.unit(line.kpi.unit, value.unwrap_or(0.0));
    let [low, high] = line.form.bounds();
    let at = row(line.row) - 1;
    for (column, value) in [("low", low), ("high", high), ("baseline", line.form.baseline())] {
        put(page, at, col(place(column)), &number(value), &unit(value))?;
    }
    put(page, at, col(place("start")), &Written::Day(line.start), &ground.styles.day())?;
    put(page, at, col(place("due")), &Written::Day(line.due), &ground.styles.day())?;
    put(page, at, col(place("tolerance")), &number(line.target.tolerance), &Styles::share())?;
    let day = format!("=MIN({},{})", ground.day_cell(), line.own("due"));
    let shown = if serial(line.day) > 61 { Written::Day(line.day) } else { Written::Empty };
    compute(page, (at, col(place("day"))), &day, &shown, &ground.styles.day())
}
