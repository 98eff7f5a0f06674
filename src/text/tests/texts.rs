use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use crate::text::{Arg, Tongue, Words};

/// Beginnings of keys that the code makes from words: a stable word of files follows, `verdict-` and `on_target`. Each
/// beginning stands in the code as a text of its own.
const MADE_FROM_WORDS: &[&str] = &[
    "about-",
    "action-",
    "audit-",
    "arbitration-",
    "begin-",
    "binding-",
    "checkin-place-",
    "choice-",
    "column-",
    "count-",
    "format-",
    "empty-",
    "decision-",
    "smart-per-",
    "tour-",
    "trail-",
    "hint-",
    "history-",
    "journal-",
    "key-",
    "metric-",
    "setting-",
    "sheet-",
    "short-",
    "template-",
    "value-",
    "verdict-",
    "workbook-",
];

/// The texts of a tongue, as they stand in its folder.
fn texts(tongue: Tongue) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts").join(tongue.code());
    fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

/// Each key of a tongue with the names of its arguments; fails where a key stands twice.
fn keys(tongue: Tongue) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in texts(tongue).iter().flat_map(|text| text.lines()) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            line.split(['=', ' ']).next().unwrap().clone_into(&mut current);
            assert!(keys.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice in {tongue:?}");
        }
        if !line.starts_with('#') {
            let arguments = line.split('$').skip(1).map(|rest| rest.split(|sign| !is_key_sign(sign)).next().unwrap().to_owned());
            keys.entry(current.clone()).or_default().extend(arguments);
        }
    }
    keys.remove("");
    keys
}

fn is_key_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')
}

/// Every source file of the crate.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("text/tests/texts.rs") {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// The keys written as a text right behind `.say(` or `.say_with(`.
fn said(source: &str) -> impl Iterator<Item = &str> {
    let calls = [".say(", ".say_with("].into_iter().flat_map(|call| source.split(call).skip(1));
    calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
}

#[test]
fn every_text_is_written_correctly() {
    for tongue in Tongue::ALL {
        for text in texts(*tongue) {
            let errors = FluentResource::try_new(text.clone()).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{tongue:?}: {errors:?} in {}", text.lines().next().unwrap_or_default());
        }
    }
}

#[test]
fn both_tongues_say_the_same_keys_with_the_same_arguments() {
    let (french, english) = (keys(Tongue::French), keys(Tongue::English));
    let differ: Vec<_> = french.iter().filter(|(key, names)| english.get(*key) != Some(names)).collect();
    let missing: Vec<_> = english.keys().filter(|key| !french.contains_key(*key)).collect();
    assert!(differ.is_empty() && missing.is_empty(), "not the same in English: {differ:?}; not in French: {missing:?}");
}

#[test]
fn every_key_can_be_said() {
    for tongue in Tongue::ALL {
        let words = Words::new(*tongue);
        for (key, names) in keys(*tongue) {
            let args: Vec<_> = names.iter().map(|name| (name.as_str(), Arg::from(2_i64))).collect();
            let sentence = words.say_with(&key, &args);
            assert!(sentence != key && !sentence.contains("{$") && !sentence.contains('\u{2068}'), "{key} says {sentence:?}");
        }
    }
}

#[test]
fn every_key_is_used_in_the_code() {
    let code: String = sources().into_iter().map(|(_, source)| source).collect();
    let is_made = |key: &str| MADE_FROM_WORDS.iter().any(|start| key.starts_with(start));
    let unused: Vec<_> =
        keys(Tongue::French).into_keys().filter(|key| !is_made(key) && !code.contains(&format!("\"{key}\""))).collect();
    let strangers: Vec<_> = MADE_FROM_WORDS.iter().filter(|start| !code.contains(&format!("\"{start}"))).collect();
    assert!(unused.is_empty(), "no code says {unused:?}");
    assert!(strangers.is_empty(), "no code makes keys that begin with {strangers:?}");
}

#[test]
fn every_key_said_in_the_code_exists() {
    let words = Words::new(Tongue::French);
    for (path, source) in sources() {
        let missing: Vec<_> = said(&source).filter(|key| !words.knows(key)).collect();
        assert!(missing.is_empty(), "{} says {missing:?}", path.display());
    }
}

#[test]
fn a_key_without_sentence_says_itself() {
    let words = Words::new(Tongue::English);
    assert_eq!(words.say("no-such-key"), "no-such-key");
    assert_eq!(words.say_with("no-such-key", &[("count", Arg::from(1_usize))]), "no-such-key");
}

#[test]
fn a_sentence_counts_in_its_tongue() {
    let french = "rows = { $count ->\n    [one] { $count } ligne de { $file }\n   *[other] { $count } lignes de { $file }\n}";
    let english = "rows = { $count ->\n    [one] { $count } row of { $file }\n   *[other] { $count } rows of { $file }\n}";
    for (tongue, text, count, expect) in [
        (Tongue::French, french, 0.0, "0 ligne de a.csv"),
        (Tongue::French, french, 1.5, "1,5 ligne de a.csv"),
        (Tongue::French, french, 12_000.0, "12\u{a0}000 lignes de a.csv"),
        (Tongue::English, english, 0.0, "0 rows of a.csv"),
        (Tongue::English, english, 1.0, "1 row of a.csv"),
        (Tongue::English, english, 12_000.0, "12,000 rows of a.csv"),
    ] {
        let words = Words::of(tongue, crate::text::sentence::tests::sentences(tongue, text));
        assert_eq!(words.say_with("rows", &[("count", count.into()), ("file", "a.csv".into())]), expect);
    }
}

#[test]
fn a_locale_names_its_tongue() {
    for (locale, tongue) in [
        ("fr", Some(Tongue::French)),
        ("fr_FR.UTF-8", Some(Tongue::French)),
        ("EN-gb", Some(Tongue::English)),
        ("de_DE", None),
        ("C", None),
        ("french", None),
        ("", None),
    ] {
        assert_eq!(Tongue::from_locale(locale), tongue, "{locale}");
    }
}
