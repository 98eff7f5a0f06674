//! What cells take: lists for choices and links, numbers and days for the rest; and the sheet that holds the lists.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Workbook, Worksheet, XlsxError};

use crate::analysis::Verdict;
use crate::domain::Table;
use crate::tables::{Choices, Column, Kind, SHEETS, Value, show};

use super::cell::Written;
use super::columns::{col, put, row};
use super::ground::{Ground, letters, quoted};
use super::styles::Styles;

/// Tables that a link can name by a column of labels.
const LINKED: &[Table] =
    &[Table::Statuses, Table::Channels, Table::Personas, Table::Objectives, Table::Activities, Table::Kpis, Table::Targets];

/// Every closed list of the tables, each once.
fn choices() -> Vec<Choices> {
    let mut all: Vec<Choices> = Vec::new();
    for column in SHEETS.iter().flat_map(|sheet| sheet.columns) {
        if let Kind::Choice(words) = column.kind
            && !all.contains(&words)
        {
            all.push(words);
        }
    }
    all
}

/// The words of every verdict with their marks, worst first.
pub(super) fn verdict_words(ground: &Ground<'_>) -> Vec<String> {
    Verdict::ALL.iter().map(|verdict| show(&Value::Verdict(*verdict, false), &ground.facts, ground.words)).collect()
}

fn list_range(ground: &Ground<'_>, place: usize, count: usize) -> String {
    let letter = letters(place);
    format!("{}!${letter}$2:${letter}${}", quoted(ground.name("lists")), count + 1)
}

/// The cells that hold the words of the verdicts.
pub(super) fn verdict_list(ground: &Ground<'_>) -> String {
    list_range(ground, 0, Verdict::ALL.len())
}

/// The sheet of lists: verdicts, yes and no, then each closed list.
pub(super) fn add_lists(book: &mut Workbook, ground: &Ground<'_>) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(ground.name("lists"))?.set_hidden(true);
    let flags = vec![ground.say("flag-yes"), ground.say("flag-no")];
    let words = |list: Choices| list.iter().map(|word| ground.say(&format!("choice-{word}"))).collect::<Vec<_>>();
    let lists = [verdict_words(ground), flags].into_iter().chain(choices().into_iter().map(words));
    for (place, list) in lists.enumerate() {
        put(page, 0, col(place), &Written::Text(ground.say("workbook-list")), &Styles::header())?;
        for (line, word) in list.into_iter().enumerate() {
            put(page, row(line + 1), col(place), &Written::Text(word), &Styles::text())?;
        }
    }
    page.set_column_range_width(0, 20, 20)?;
    page.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Puts the rule of a column in force over its cells.
pub(super) fn add(page: &mut Worksheet, ground: &Ground<'_>, column: &Column, place: usize, last: usize) -> Result<(), XlsxError> {
    let Some(rule) = rule(ground, column) else { return Ok(()) };
    page.add_data_validation(1, col(place), row(last) - 1, col(place), &rule)?;
    Ok(())
}

fn rule(ground: &Ground<'_>, column: &Column) -> Option<DataValidation> {
    let blank = DataValidation::new().ignore_blank(true);
    let listed = |range: String| blank.clone().allow_list_formula(Formula::new(format!("={range}")));
    let numbers = || blank.clone().allow_decimal_number(DataValidationRule::Between(-1e15, 1e15));
    let (rule, message, style) = match column.kind {
        Kind::Choice(list) => {
            let place = choices().iter().position(|one| *one == list)?;
            (listed(list_range(ground, place + 2, list.len())), "workbook-rule-list", DataValidationErrorStyle::Stop)
        }
        Kind::Flag => (listed(list_range(ground, 1, 2)), "workbook-rule-list", DataValidationErrorStyle::Stop),
        Kind::Link(table) if LINKED.contains(&table) => {
            (listed(ground.labels(table)), "workbook-rule-link", DataValidationErrorStyle::Warning)
        }
        Kind::Money | Kind::Number(_) | Kind::Integer | Kind::Share => {
            (numbers(), "workbook-rule-number", DataValidationErrorStyle::Stop)
        }
        Kind::Day => {
            let first = rust_xlsxwriter::ExcelDateTime::from_serial_datetime(61.0).ok()?;
            (
                blank.clone().allow_date(DataValidationRule::GreaterThanOrEqualTo(first)),
                "workbook-rule-day",
                DataValidationErrorStyle::Stop,
            )
        }
        _ => return None,
    };
    let rule = rule.set_error_style(style).set_error_title(ground.title(column).chars().take(31).collect::<String>()).ok()?;
    rule.set_error_message(ground.say(message)).ok()
}
