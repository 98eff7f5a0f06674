//! The first sheet: the day, what stands where, the money, what is off target, two charts.

use rust_xlsxwriter::{Chart, ChartType, Color, Workbook, Worksheet, XlsxError};

use crate::analysis::Verdict;
use crate::domain::{Key, Table};
use crate::tables::{Value, show};

use super::budget;
use super::calculations::{looked_up, range};
use super::cell::{Written, clean};
use super::columns::{compute, put, row};
use super::ground::Ground;
use super::rules::verdict_list;
use super::styles::{Styles, verdict_colours};

/// Rows, counted from 0.
const DAY: u32 = 2;
const HINTS: u32 = 3;
const COUNTS: u32 = 8;
const OFF: u32 = 22;
/// Targets that the list shows at most.
const MOST: usize = 15;

/// Adds the sheet.
pub(super) fn add(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name("dashboard"))?;
    page.set_active(true);
    page.set_screen_gridlines(false);
    top(page, ground)?;
    counts(page, ground)?;
    money(page, ground)?;
    off_target(page, ground)?;
    charts(page, ground)?;
    page.set_column_width(0, 30)?;
    page.set_column_width(1, 16)?;
    page.set_column_width(2, 4)?;
    page.set_column_width(3, 34)?;
    page.set_column_range_width(4, 6, 18)?;
    page.set_print_area(0, 0, OFF + 26, 16)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 1);
    page.set_footer("&Lkpilot&R&P / &N");
    Ok(())
}

/// The plan's name, the day, and how the workbook is used.
fn top(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    put(page, 0, 0, &Written::Text(clean(&ground.facts.plan.settings.name)), &Styles::title())?;
    put(page, DAY, 0, &Written::Text(ground.say("workbook-today")), &Styles::heading())?;
    put(page, DAY, 1, &Written::Day(ground.facts.today), &ground.styles.day().set_bold())?;
    for (line, key) in ["workbook-hint-day", "workbook-hint-grey", "workbook-hint-back"].into_iter().enumerate() {
        put(page, HINTS + row(line), 0, &Written::Text(ground.say(key)), &Styles::hint())?;
    }
    Ok(())
}

/// How many targets have which verdict.
fn counts(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    put(page, COUNTS - 1, 0, &Written::Text(ground.say("workbook-verdicts")), &Styles::heading())?;
    let ranks = range(ground, "rank-verdict");
    for (place, verdict) in Verdict::ALL.into_iter().enumerate() {
        let at = COUNTS + row(place);
        let word = show(&Value::Verdict(verdict, false), &ground.facts, ground.words);
        let list = format!("=INDEX({},{})", verdict_list(ground), place + 1);
        compute(page, (at, 0), &list, &Written::Text(word), &Styles::text())?;
        let count = f64::from(ground.standing.whole().count(verdict));
        compute(page, (at, 1), &format!("=COUNTIF({ranks},{})", place + 1), &Written::Number(count), &Styles::count())?;
    }
    let at = COUNTS + 10;
    put(page, at, 0, &Written::Text(ground.say("workbook-total")), &Styles::total(Styles::text()))?;
    let all = f64::from(ground.standing.whole().targets());
    compute(page, (at, 1), "=SUM(B9:B18)", &Written::Number(all), &Styles::total(Styles::count()))?;
    for rule in verdict_colours() {
        page.add_conditional_format(COUNTS, 0, COUNTS + 9, 0, &rule)?;
    }
    Ok(())
}

/// The sums of the budget.
fn money(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    put(page, COUNTS - 1, 3, &Written::Text(ground.say("workbook-money")), &Styles::heading())?;
    for (at, (title, column, amount)) in (COUNTS..).zip(budget::sums(ground)) {
        put(page, at, 3, &Written::Text(ground.say(title)), &Styles::text())?;
        let cell = format!("={}", budget::total_cell(ground, column));
        compute(page, (at, 4), &cell, &Written::Number(amount.units()), &ground.styles.money())?;
    }
    Ok(())
}

/// What is off target, worst first, as it was when the workbook was made; its figures follow the sheets.
fn off_target(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    put(page, OFF - 2, 0, &Written::Text(ground.say("workbook-off")), &Styles::heading())?;
    let titles = ["column-activity", "column-code", "", "column-kpi", "column-target", "column-result", "column-state"];
    for (place, title) in titles.into_iter().enumerate() {
        let text = if title.is_empty() { Written::Empty } else { Written::Text(ground.say(title)) };
        put(page, OFF - 1, u16::try_from(place).unwrap_or(0), &text, &Styles::header())?;
    }
    for (line, reading) in ground.standing.off_target().take(MOST).enumerate() {
        let at = OFF + row(line);
        let Some(target) = ground.facts.plan.targets.get(reading.target) else { continue };
        let scope = match target.scope {
            crate::domain::Scope::Plan => ground.words.say("sheet-plan").into_owned(),
            crate::domain::Scope::Objective(id) => ground.links.label(Table::Objectives, id.number()).to_owned(),
            crate::domain::Scope::Activity(id) => ground.links.label(Table::Activities, id.number()).to_owned(),
        };
        let kpi = ground.facts.plan.kpis.get(target.kpi).map_or(String::new(), |kpi| clean(&kpi.name));
        let goal = target.expression.as_ref().map_or(String::new(), |expression| clean(expression.text()));
        let code = crate::tables::code_of(ground.facts.plan, Key::Row(Table::Targets, target.id.number()));
        for (place, text) in [(0, scope), (1, code), (3, kpi), (4, goal)] {
            put(page, at, place, &Written::Text(text), &Styles::text())?;
        }
        let unit = ground.facts.plan.kpis.get(target.kpi).map_or(crate::domain::Unit::Number, |kpi| kpi.unit);
        let value = reading.value.map_or(Written::Empty, Written::Number);
        let code = format!("$B{}", at + 1);
        let look = ground.styles.unit(unit, reading.value.unwrap_or(0.5));
        compute(page, (at, 5), &looked_up(ground, &code, "value"), &value, &look)?;
        let word = show(&Value::Verdict(reading.verdict, reading.stale), &ground.facts, ground.words);
        compute(page, (at, 6), &looked_up(ground, &code, "state"), &Written::Text(word), &Styles::text())?;
    }
    for rule in verdict_colours() {
        page.add_conditional_format(OFF, 6, OFF + row(MOST), 6, &rule)?;
    }
    Ok(())
}

/// Verdicts by count, and each activity's money.
fn charts(page: &mut Worksheet, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let name = super::ground::quoted(ground.name("dashboard"));
    let mut verdicts = Chart::new(ChartType::Bar);
    let series = verdicts.add_series();
    series.set_categories(format!("={name}!$A$9:$A$18").as_str()).set_values(format!("={name}!$B$9:$B$18").as_str());
    series.set_format(
        rust_xlsxwriter::ChartFormat::new()
            .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(0x1E_3A_5F))),
    );
    verdicts.title().set_name(ground.say("workbook-verdicts").as_str());
    verdicts.legend().set_hidden();
    verdicts.y_axis().set_reverse();
    verdicts.set_width(560).set_height(330);
    page.insert_chart(COUNTS - 1, 7, &verdicts)?;
    if ground.facts.plan.activities.is_empty() {
        return Ok(());
    }
    let [names, revised, actual] = budget::charted(ground);
    let mut money = Chart::new(ChartType::Bar);
    for (title, values, colour) in [("workbook-revised", revised, 0x9A_B3_CF), ("column-actual", actual, 0xC8_6A_2B)] {
        let series = money.add_series();
        series
            .set_name(ground.say(title).as_str())
            .set_categories(format!("={names}").as_str())
            .set_values(format!("={values}").as_str());
        series.set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(colour))),
        );
    }
    money.title().set_name(ground.say("workbook-money").as_str());
    money.y_axis().set_reverse();
    money.set_width(560).set_height(420);
    page.insert_chart(OFF + 2, 7, &money)?;
    Ok(())
}
