//! The plan written as JSON, one record a line, so that two versions of a file can be compared line by line.

use std::collections::HashMap;
use std::fmt::Write;

use chrono::Datelike;

use crate::domain::{Over, Plan, Record, Table};
use crate::exchange::cells::{codes, decimal, facts};
use crate::tables::{Column, Facts, Value};

use super::fields::{fields, is_later, tables};
use super::{FORMAT, VERSION};

/// The whole plan as one JSON document. The same plan gives the same bytes.
#[must_use]
pub fn export(plan: &Plan) -> String {
    let mut page = Page { plan, text: String::new(), codes: HashMap::new() };
    page.put(format_args!("{{\"format\": \"{FORMAT}\", \"version\": {VERSION}"));
    for table in tables(plan) {
        page.put(format_args!(",\n \"{}\": ", table.word()));
        page.table(table);
    }
    page.text.push_str("}\n");
    page.text
}

struct Page<'a> {
    plan: &'a Plan,
    text: String,
    /// Codes of the records that others refer to, each table written down when it is first needed.
    codes: HashMap<Table, HashMap<i64, String>>,
}

impl Page<'_> {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a text cannot fail.
        let _ = self.text.write_fmt(text);
    }

    fn table(&mut self, table: Table) {
        let fields = fields(table);
        if table == Table::Plan {
            return self.record(&fields, &Record::Plan(self.plan.settings.clone()));
        }
        self.text.push('[');
        let mut comma = "";
        for record in self.plan.keys(table).into_iter().filter_map(|key| self.plan.get(key)) {
            self.put(format_args!("{comma}\n  "));
            self.record(&fields, &record);
            comma = ",";
        }
        self.text.push_str(if comma.is_empty() { "]" } else { "\n ]" });
    }

    fn record(&mut self, fields: &[&Column], record: &Record) {
        // The day matters to no stored cell.
        let facts = facts(self.plan, chrono::NaiveDate::MIN);
        let mut before = "{";
        for column in fields {
            let value = facts.value_of(record, column);
            if value == Value::Empty && is_later(record.table(), column) {
                continue;
            }
            self.put(format_args!("{before}\"{}\": ", column.key));
            self.value(&facts, &value);
            before = ", ";
        }
        self.text.push('}');
    }

    fn value(&mut self, facts: &Facts<'_>, value: &Value) {
        match value {
            Value::Empty | Value::Verdict(..) => self.text.push_str("null"),
            Value::Text(text) => self.words(text),
            Value::Number(number, _) | Value::Share(number) => self.number(*number),
            Value::Money(amount) => self.text.push_str(&decimal(*amount)),
            Value::Day(day) => self.put(format_args!("\"{:04}-{:02}-{:02}\"", day.year(), day.month(), day.day())),
            Value::Flag(flag) => self.put(format_args!("{flag}")),
            Value::Choice(word) => self.words(word),
            Value::Link(table, number) => self.link(facts.plan, *table, *number),
            Value::Target(target, _) => self.words(target.text()),
            Value::Formula(formula) => self.words(formula.text()),
            Value::Over(Over::Period) => self.words("period"),
            Value::Over(Over::ToDate) => self.words("to_date"),
            Value::Over(Over::Rolling(count)) => self.put(format_args!("{{\"rolling\": {count}}}")),
            Value::Weights(weights) => self.weights(weights),
        }
    }

    fn words(&mut self, text: &str) {
        match serde_json::to_string(text) {
            Ok(quoted) => self.text.push_str(&quoted),
            // No text fails to be written.
            Err(_) => self.text.push_str("null"),
        }
    }

    /// The shortest decimal that reads back as the same number; what is no number has none.
    fn number(&mut self, number: f64) {
        match number {
            _ if !number.is_finite() => self.text.push_str("null"),
            0.0 => self.text.push('0'),
            _ => self.put(format_args!("{number}")),
        }
    }

    fn link(&mut self, plan: &Plan, table: Table, number: i64) {
        let codes = self.codes.entry(table).or_insert_with(|| codes(plan, table));
        match codes.get(&number) {
            Some(code) => {
                self.text.push('"');
                self.text.push_str(code);
                self.text.push('"');
            }
            None => self.text.push_str("null"),
        }
    }

    fn weights(&mut self, weights: &[f64]) {
        let mut before = "[";
        for weight in weights {
            self.text.push_str(before);
            self.number(*weight);
            before = ", ";
        }
        self.text.push_str(if weights.is_empty() { "[]" } else { "]" });
    }
}
