//! The preferences file, read: each line is a setting, `[keys]` holds the user's own keys.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Document, Item, TableLike, Value};

use super::preferences::{OwnKeys, Preferences};
use super::settings::{Form, SETTINGS, Setting, setting};
use super::wrong::{Complaint, Wrong};

/// The table of the user's own keys.
pub(super) const KEYS: &str = "keys";
/// A name that differs more from every known one is another word, not a slip.
const SLIP: f64 = 0.6;

impl Preferences {
    /// Reads the text of a preferences file.
    ///
    /// # Errors
    /// The first [`Complaint`], with the line and column of what is wrong.
    pub fn parse(text: &str) -> Result<Self, Complaint> {
        // The mark that some editors of Windows put before a file is no part of it.
        let text = text.trim_start_matches('\u{feff}');
        let document = Document::parse(text).map_err(|error| {
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            complaint(text, error.span(), Wrong::Syntax(message))
        })?;
        let mut preferences = Self::default();
        for (name, item) in document.as_table() {
            let at = document.as_table().key(name).and_then(toml_edit::Key::span);
            if name == KEYS {
                preferences.keys = own_keys(text, item)?;
            } else if let Some(setting) = setting(name) {
                take(&mut preferences, setting, text, item)?;
            } else {
                let known = SETTINGS.iter().map(|setting| setting.key).chain([KEYS]);
                return Err(complaint(text, at, Wrong::Unknown(name.to_owned(), nearest(name, known))));
            }
        }
        Ok(preferences)
    }
}

/// The known name that is nearest to a mistyped one.
pub(super) fn nearest(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let likeness = |one: &str| strsim::jaro_winkler(&name.to_lowercase(), one);
    let best = known.max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
    (likeness(best) >= SLIP).then_some(best)
}

fn take(preferences: &mut Preferences, setting: &Setting, text: &str, item: &Item) -> Result<(), Complaint> {
    let refused = |shown: String| complaint(text, item.span(), Wrong::Value(setting.key, shown, setting.values));
    let value = item.as_value().ok_or_else(|| refused("[…]".to_owned()))?;
    let word = word(setting.form, value).ok_or_else(|| refused(shown(value)))?;
    if (setting.set)(preferences, &word) { Ok(()) } else { Err(refused(shown(value))) }
}

/// The word of a value in the form of its setting.
fn word(form: Form, value: &Value) -> Option<String> {
    match form {
        Form::Word => value.as_str().map(str::to_owned),
        Form::Flag => value.as_bool().map(|flag| flag.to_string()),
        Form::Share => {
            let whole = || value.as_integer().map(|whole| whole.to_string());
            value.as_float().map(|share| share.to_string()).or_else(whole).or_else(|| value.as_str().map(str::to_owned))
        }
    }
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string().trim().to_owned(), str::to_owned)
}

fn own_keys(text: &str, item: &Item) -> Result<BTreeMap<String, OwnKeys>, Complaint> {
    let table: &dyn TableLike = item.as_table_like().ok_or_else(|| complaint(text, item.span(), Wrong::Keys))?;
    let mut found = BTreeMap::new();
    for (action, item) in table.iter() {
        let name = table.key(action).and_then(toml_edit::Key::span);
        let keys = listed(item).ok_or_else(|| complaint(text, item.span(), Wrong::Keys))?;
        let at = place(text, name.or_else(|| item.span()));
        found.insert(action.to_owned(), OwnKeys { keys, at });
    }
    Ok(found)
}

/// A text is one key; a list of texts is several.
fn listed(item: &Item) -> Option<Vec<String>> {
    match item.as_value()? {
        Value::String(key) => Some(vec![key.value().clone()]),
        Value::Array(keys) => keys.iter().map(|key| key.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}

fn complaint(text: &str, span: Option<Range<usize>>, wrong: Wrong) -> Complaint {
    Complaint { at: place(text, span), wrong }
}

/// Line and column of a place, from 1, in signs as an editor counts them.
fn place(text: &str, span: Option<Range<usize>>) -> (usize, usize) {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    (line, before.chars().rev().take_while(|letter| *letter != '\n').count() + 1)
}
