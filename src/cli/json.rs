//! A cell as JSON: dates ISO, amounts in units, links by code, words of files.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::{Key, Over, Plan, Table};
use crate::tables::{Value, code_of};

/// A cell's value of a plan.
pub struct JsonCell<'a>(pub &'a Plan, pub &'a Value);

impl Serialize for JsonCell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Value::Empty => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(number, _) | Value::Share(number) => serializer.serialize_f64(*number),
            Value::Money(amount) => serializer.serialize_f64(amount.units()),
            Value::Day(day) => day.serialize(serializer),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Choice(word) => serializer.serialize_str(word),
            Value::Link(table, number) => serializer.serialize_str(&code_of(self.0, Key::Row(*table, *number))),
            Value::Target(expression, _) => serializer.serialize_str(expression.text()),
            Value::Formula(formula) => serializer.serialize_str(formula.text()),
            Value::Over(over) => over.serialize(serializer),
            Value::Weights(weights) => weights.serialize(serializer),
            Value::Verdict(verdict, _) => serializer.serialize_str(verdict.word()),
        }
    }
}

/// The same as the text of a cell of a file: nothing for nothing.
pub fn file_text(plan: &Plan, value: &Value) -> String {
    match value {
        Value::Over(Over::Rolling(count)) => format!("rolling {count}"),
        Value::Weights(weights) => weights.iter().map(|weight| crate::domain::plain(*weight)).collect::<Vec<_>>().join(" "),
        _ => match serde_json::to_value(JsonCell(plan, value)) {
            Ok(serde_json::Value::String(text)) => text,
            Ok(serde_json::Value::Null) | Err(_) => String::new(),
            Ok(serde_json::Value::Number(_)) => number(value),
            Ok(other) => other.to_string(),
        },
    }
}

fn number(value: &Value) -> String {
    match value {
        Value::Number(number, _) | Value::Share(number) => crate::domain::plain(*number),
        Value::Money(amount) => crate::domain::plain(amount.units()),
        _ => String::new(),
    }
}

/// One record: its name in front, then its columns.
pub struct JsonRow<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Keys and values, in the order of the columns.
    pub cells: &'a [(&'static str, Value)],
    /// The number of an expense, which has no code.
    pub number: Option<i64>,
}

impl JsonRow<'_> {
    /// The number that stands for the code of a record without one.
    pub const fn number_of(key: Option<Key>) -> Option<i64> {
        match key {
            Some(Key::Row(Table::Spend, number)) => Some(number),
            _ => None,
        }
    }
}

impl Serialize for JsonRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(number) = self.number {
            map.serialize_entry("number", &number)?;
        }
        for (key, value) in self.cells {
            map.serialize_entry(key, &JsonCell(self.plan, value))?;
        }
        map.end()
    }
}
