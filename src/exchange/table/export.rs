//! A sheet written as CSV: numbers and days that read the same in every language and links by code, or as Excel in French or
//! English opens it: its delimiter, decimal mark, days and words, and a mark at the beginning that says UTF-8.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::{Over, Table, Unit, plain};
use crate::exchange::cells::codes;
use crate::exchange::plan_workbook::{Labels, clean};
use crate::tables::{Column, Facts, Sheet, Value, show};
use crate::text::{HIDDEN, Mask, Tongue, Words};

use super::guard::guarded;

/// What stands above the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headers {
    /// The fields' names of files and command line: `min_budget`.
    Keys,
    /// The titles of the screen: `Budget min.`.
    Titles,
}

/// For whom numbers, days and words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// For programs: the same in every language, nothing rounded or renamed.
    Exact,
    /// For Excel in this language.
    Excel(Tongue),
}

impl Dialect {
    /// What Excel expects between two cells of a `.csv`.
    #[must_use]
    pub const fn delimiter(self) -> u8 {
        match self {
            Self::Excel(Tongue::French) => b';',
            Self::Exact | Self::Excel(Tongue::English) => b',',
        }
    }
}

/// How a sheet is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// For whom.
    pub dialect: Dialect,
    /// Between two cells: `,` `;` or tab.
    pub delimiter: u8,
    /// What stands above the columns.
    pub headers: Headers,
    /// Which columns; when empty those that files hold, and for a sheet that is no file all of them.
    pub columns: Vec<&'static Column>,
}

impl Default for Options {
    fn default() -> Self {
        Self { dialect: Dialect::Exact, delimiter: b',', headers: Headers::Keys, columns: Vec::new() }
    }
}

/// The sheet as CSV, a row for each of its rows. Texts that a spreadsheet would compute get an apostrophe in front.
#[must_use]
pub fn export(sheet: &Sheet, facts: &Facts<'_>, words: &Words, options: &Options) -> String {
    let columns = columns(sheet, options);
    let is_exact = options.dialect == Dialect::Exact;
    let end = if is_exact { csv::Terminator::Any(b'\n') } else { csv::Terminator::CRLF };
    let start = if is_exact { Vec::new() } else { "\u{feff}".as_bytes().to_vec() };
    let mut sink = csv::WriterBuilder::new().delimiter(options.delimiter).terminator(end).from_writer(start);
    let titles = columns.iter().map(|column| match options.headers {
        Headers::Keys => Cow::Borrowed(column.key),
        Headers::Titles => Cow::Owned(words.say(&format!("column-{}", column.key)).into_owned()),
    });
    // Writing into memory cannot fail.
    let _ = sink.write_record(titles.map(Cow::into_owned));
    let mut links = Links::default();
    let named = (!is_exact).then(|| Labels::of(facts.plan));
    for row in (sheet.rows)(facts.plan) {
        let records = [0, 1].map(|of| row.key(of).and_then(|key| facts.plan.get(key)));
        let values = columns.iter().map(|column| records[column.of].as_ref().map_or(Value::Empty, |it| facts.value_of(it, column)));
        let _ = sink.write_record(values.map(|value| match (&named, options.dialect) {
            (Some(named), Dialect::Excel(tongue)) => excel(facts, words, (named, tongue), &value),
            _ => links.cell(facts, &value),
        }));
    }
    sink.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn columns(sheet: &Sheet, options: &Options) -> Vec<&'static Column> {
    if !options.columns.is_empty() {
        return options.columns.clone();
    }
    let stored: Vec<_> = sheet.stored().collect();
    if stored.is_empty() { sheet.columns.iter().collect() } else { stored }
}

/// A cell as Excel in this language reads it.
fn excel(facts: &Facts<'_>, words: &Words, (named, tongue): (&Labels, Tongue), value: &Value) -> String {
    let number = |text: String| if tongue == Tongue::French { text.replace('.', ",") } else { text };
    match value {
        Value::Money(amount) => number(crate::exchange::cells::decimal(*amount)),
        Value::Number(figure, _) | Value::Share(figure) => number(unmistakable(*figure)),
        Value::Day(day) if tongue == Tongue::French => day.format("%d/%m/%Y").to_string(),
        Value::Day(day) => day.to_string(),
        Value::Text(text) => guarded(&seen(text)).into_owned(),
        Value::Target(target, _) => guarded(&seen(target.text())).into_owned(),
        Value::Formula(formula) => guarded(&seen(formula.text())).into_owned(),
        Value::Link(table, number) => guarded(&seen(named.label(*table, *number))).into_owned(),
        Value::Weights(weights) => weights.iter().map(|weight| number(unmistakable(*weight))).collect::<Vec<_>>().join(" "),
        Value::Empty | Value::Flag(_) | Value::Choice(_) | Value::Over(_) | Value::Verdict(..) => show(value, facts, words),
    }
}

/// The text without what nobody sees: what it hides from eyes is no part of what it says.
fn seen(text: &str) -> String {
    clean(text).replace(char::REPLACEMENT_CHARACTER, "")
}

/// A number whose only mark cannot be taken for thousands: `0.1250` for an eighth.
fn unmistakable(number: f64) -> String {
    let text = plain(number);
    let is_doubtful = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    if is_doubtful { text + "0" } else { text }
}

/// The codes of linked records, each table written down when it is first needed.
#[derive(Default)]
struct Links(HashMap<Table, HashMap<i64, String>>);

impl Links {
    fn cell(&mut self, facts: &Facts<'_>, value: &Value) -> String {
        match value {
            Value::Empty => String::new(),
            Value::Money(_) | Value::Number(_, Unit::Money) if facts.masked => HIDDEN.to_owned(),
            Value::Text(text) if facts.masked => guarded(&Mask::Money.veil(text)).into_owned(),
            Value::Target(target, _) if facts.masked && target.unit() == Some(Unit::Money) => {
                guarded(&Mask::Figures.veil(target.text())).into_owned()
            }
            Value::Money(amount) => crate::exchange::cells::decimal(*amount),
            Value::Number(number, _) | Value::Share(number) => plain(*number),
            Value::Weights(weights) => weights.iter().map(|weight| plain(*weight)).collect::<Vec<_>>().join(" "),
            Value::Day(day) => day.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Choice(word) => (*word).to_owned(),
            Value::Over(Over::Period) => "period".to_owned(),
            Value::Over(Over::ToDate) => "to_date".to_owned(),
            Value::Over(Over::Rolling(count)) => format!("rolling {count}"),
            Value::Verdict(verdict, _) => verdict.word().to_owned(),
            Value::Text(text) => guarded(text).into_owned(),
            Value::Target(target, _) => guarded(target.text()).into_owned(),
            Value::Formula(formula) => guarded(formula.text()).into_owned(),
            Value::Link(table, number) => {
                let codes = self.0.entry(*table).or_insert_with(|| codes(facts.plan, *table));
                codes.get(number).map_or(String::new(), |code| guarded(code).into_owned())
            }
        }
    }
}
