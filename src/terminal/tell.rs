//! What the plan file answered, as a sentence and a way out: the same on the screen and on the command line.

use std::path::Path;

use crate::app::{Message, Model, Whereabouts};
use crate::domain::{Key, Record};
use crate::store::{Permission, Store, StoreError};
use crate::tables::sheet_of;
use crate::text::{Arg, Words};

/// The sentence of an error of the plan file, and the way out of it.
#[must_use]
pub fn tell(error: &StoreError, words: &Words) -> (String, String) {
    let file = match error {
        StoreError::Missing(path)
        | StoreError::Exists(path)
        | StoreError::NotAFile(path)
        | StoreError::NotAPlan(path)
        | StoreError::Empty { path, .. } => shown(path),
        _ => words.say("the-plan-file").into_owned(),
    };
    told(error, &file, words)
}

/// The same about the plan file at this path, as it was typed.
#[must_use]
pub fn tell_about(error: &StoreError, path: &Path, words: &Words) -> (String, String) {
    told(error, &shown(path), words)
}

fn told(error: &StoreError, file: &str, words: &Words) -> (String, String) {
    let about = |key: &str, args: &[(&str, Arg<'_>)]| words.say_with(key, &[&[("file", Arg::from(file))], args].concat());
    let sentence = match error {
        StoreError::Missing(_) => about("store-missing", &[]),
        StoreError::Exists(_) => about("store-exists", &[]),
        StoreError::NotAFile(_) => about("store-not-a-file", &[]),
        StoreError::NotAPlan(_) => about("store-not-a-plan", &[]),
        StoreError::Empty { bytes, .. } => about("store-empty", &[("bytes", Arg::Text(bytes.to_string().into()))]),
        StoreError::Damaged { detail } => about("store-damaged", &[("detail", detail.into())]),
        StoreError::Foreign { detail } => about("store-foreign", &[("detail", detail.into())]),
        StoreError::Newer { file, ours } => about("store-newer", &[("format", (*file).into()), ("ours", (*ours).into())]),
        StoreError::Busy => about("store-busy", &[]),
        StoreError::ReadOnly => about("store-read-only", &[]),
        StoreError::Full => about("store-full", &[]),
        StoreError::Io { what, detail } => words.say_with("store-io", &[("what", what.into()), ("detail", detail.into())]),
        StoreError::Replaced => about("store-replaced", &[]),
        StoreError::Gone => about("store-gone", &[]),
        StoreError::Stale { key, on_file } => about("store-stale", &[("record", named(*key, on_file.as_deref(), words).into())]),
        StoreError::Refused { detail } => about("store-refused", &[("detail", detail.into())]),
        StoreError::NotYet { first } => about("store-not-yet", &[("day", words.days().day(*first).into())]),
        StoreError::BadCopy { what } => about("store-bad-copy", &[("table", (*what).into())]),
        StoreError::Defect { detail } => words.say_with("store-defect", &[("detail", detail.into())]),
    };
    (sentence, words.say(hint(error)).into_owned())
}

const fn hint(error: &StoreError) -> &'static str {
    match error {
        StoreError::Missing(_) => "hint-missing",
        StoreError::Exists(_) => "hint-exists",
        StoreError::NotAFile(_) | StoreError::NotAPlan(_) => "hint-not-a-plan",
        StoreError::Empty { .. } => "hint-empty",
        StoreError::Damaged { .. } | StoreError::Foreign { .. } => "hint-damaged",
        StoreError::Newer { .. } => "hint-newer",
        StoreError::Busy => "hint-busy",
        StoreError::ReadOnly => "hint-read-only",
        StoreError::Full => "hint-full",
        StoreError::Io { .. } | StoreError::BadCopy { .. } => "hint-io",
        StoreError::Replaced | StoreError::Gone => "hint-replaced",
        StoreError::Stale { .. } => "hint-stale",
        StoreError::Refused { .. } => "hint-refused",
        StoreError::NotYet { .. } => "hint-not-yet",
        StoreError::Defect { .. } => "hint-defect",
    }
}

/// A path as it is typed, without signs that could drive a terminal.
#[must_use]
pub fn shown(path: &Path) -> String {
    crate::text::sanitize(&path.to_string_lossy()).into_owned()
}

fn title(table: crate::domain::Table, words: &Words) -> String {
    words.say(&format!("sheet-{}", sheet_of(table).key)).into_owned()
}

/// The record that another program changed: its table, and its name as the file has it.
fn named(key: Key, on_file: Option<&Record>, words: &Words) -> String {
    let name = match on_file {
        Some(Record::Status(record)) => record.label.as_str(),
        Some(Record::Channel(record)) => record.name.as_str(),
        Some(Record::Persona(record)) => record.name.as_str(),
        Some(Record::Objective(record)) => record.name.as_str(),
        Some(Record::Activity(record)) => record.name.as_str(),
        Some(Record::Kpi(record)) => record.name.as_str(),
        Some(Record::Target(record)) => record.code.as_str(),
        Some(Record::Move(record)) => record.code.as_str(),
        Some(Record::Decision(record)) => record.code.as_str(),
        Some(Record::Checkin(record)) => record.code.as_str(),
        Some(Record::Annotation(record)) => record.code.as_str(),
        _ => "",
    };
    let table = title(key.table(), words);
    if name.is_empty() { table } else { format!("{table} « {name} »") }
}

/// Where the plan lives, as the header tells it.
pub(super) fn whereabouts(store: &Store, words: &Words, example: bool) -> Whereabouts {
    let file = store.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read_only = match store.permission() {
        Permission::Write => None,
        Permission::ReadAsked => Some(words.say("read-only-asked").to_string()),
        Permission::ReadOnlyFile => Some(words.say("read-only-file").to_string()),
    };
    Whereabouts { file, example, read_only }
}

/// The sentence of a store's error, and what to do.
pub(super) fn sentence(error: &StoreError, path: &Path, words: &Words) -> String {
    let (sentence, hint) = tell_about(error, path, words);
    format!("{sentence} {hint}")
}

/// The refusal that a store's error is for the screen.
pub(super) fn refused(error: &StoreError, path: &Path, model: &Model) -> Message {
    Message::Refused { sentence: sentence(error, path, &model.words), stale: false }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::text::Tongue;

    use super::*;

    #[test]
    fn every_error_has_a_sentence_and_a_way_out_in_both_languages() {
        let path = PathBuf::from("/plans/2026.kpilot");
        let errors = [
            StoreError::Missing(path.clone()),
            StoreError::Empty { path: path.clone(), bytes: 1 },
            StoreError::Damaged { detail: "row 3".to_owned() },
            StoreError::Newer { file: 9, ours: 1 },
            StoreError::Busy,
            StoreError::Full,
            StoreError::Replaced,
        ];
        for words in Tongue::ALL.iter().map(|tongue| Words::new(*tongue)) {
            for (sentence, hint) in errors.iter().map(|error| tell_about(error, &path, &words)) {
                assert!(sentence.contains("2026.kpilot") && sentence.contains(' ') && hint.contains(' '), "{sentence} {hint}");
            }
            assert!(errors.iter().all(|error| tell(error, &words).0.contains(' ')));
        }
    }

    #[test]
    fn a_file_name_cannot_steer_the_terminal() {
        assert_eq!(shown(Path::new("a\u{1b}]0;x\u{7}.kpilot")), "a␛]0;x␇.kpilot");
    }
}
