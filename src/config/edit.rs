//! The preferences file, written: one line changes, every comment and every other line stays.

use toml_edit::{Array, DocumentMut, Item, Table, Value};

use super::file::KEYS;
use super::settings::{Form, Setting};

/// The text of the file with another value of a setting; none when the file is not TOML.
#[must_use]
pub fn with_value(text: &str, setting: &Setting, word: &str) -> Option<String> {
    let mut document: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    put(document.as_table_mut(), setting.key, value(setting.form, word));
    Some(document.to_string())
}

/// The text of the file with other keys of an action, or with the preset's again; none when the file is not TOML.
#[must_use]
pub fn with_keys(text: &str, action: &str, keys: Option<&[String]>) -> Option<String> {
    let mut document: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    let Some(keys) = keys else {
        let emptied = document.get_mut(KEYS).and_then(Item::as_table_like_mut).is_some_and(|table| {
            table.remove(action);
            table.is_empty()
        });
        if emptied {
            document.remove(KEYS);
        }
        return Some(document.to_string());
    };
    if !document.contains_key(KEYS) {
        document.insert(KEYS, Item::Table(Table::new()));
    }
    let table = document.get_mut(KEYS)?;
    let list = Value::Array(keys.iter().collect::<Array>());
    match table.as_table_mut() {
        Some(table) => put(table, action, list),
        None => drop(table.as_table_like_mut()?.insert(action, Item::Value(list))),
    }
    Some(document.to_string())
}

/// Puts a value in its line; what stands behind the old one, a comment mostly, stays there.
fn put(table: &mut Table, key: &str, mut value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => drop(table.insert(key, Item::Value(value))),
    }
}

fn value(form: Form, word: &str) -> Value {
    match form {
        Form::Flag => Value::from(word == "true"),
        Form::Share => word.parse::<f64>().map_or_else(|_| Value::from(word), Value::from),
        Form::Word => Value::from(word),
    }
}
