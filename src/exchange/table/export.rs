//! A sheet written as CSV: numbers and days that read the same in every language, links by code.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::{Over, Table, Unit, plain};
use crate::exchange::cells::codes;
use crate::tables::{Column, Facts, Sheet, Value};
use crate::text::{HIDDEN, Mask, Words};

use super::guard::guarded;

/// What stands above the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headers {
    /// The fields' names of files and command line: `min_budget`.
    Keys,
    /// The titles of the screen: `Budget min.`.
    Titles,
}

/// How a sheet is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Between two cells: `,` `;` or tab.
    pub delimiter: u8,
    /// What stands above the columns.
    pub headers: Headers,
    /// Which columns; when empty those that files hold, and for a sheet that is no file all of them.
    pub columns: Vec<&'static Column>,
}

impl Default for Options {
    fn default() -> Self {
        Self { delimiter: b',', headers: Headers::Keys, columns: Vec::new() }
    }
}

/// The sheet as CSV, a row for each of its rows. Texts that a spreadsheet would compute get an apostrophe in front.
#[must_use]
pub fn export(sheet: &Sheet, facts: &Facts<'_>, words: &Words, options: &Options) -> String {
    let columns = columns(sheet, options);
    let mut sink = csv::WriterBuilder::new().delimiter(options.delimiter).from_writer(Vec::new());
    let titles = columns.iter().map(|column| match options.headers {
        Headers::Keys => Cow::Borrowed(column.key),
        Headers::Titles => Cow::Owned(words.say(&format!("column-{}", column.key)).into_owned()),
    });
    // Writing into memory cannot fail.
    let _ = sink.write_record(titles.map(Cow::into_owned));
    let mut links = Links::default();
    for row in (sheet.rows)(facts.plan) {
        let records = [0, 1].map(|of| row.key(of).and_then(|key| facts.plan.get(key)));
        let values = columns.iter().map(|column| records[column.of].as_ref().map_or(Value::Empty, |it| facts.value_of(it, column)));
        let _ = sink.write_record(values.map(|value| links.cell(facts, &value)));
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
