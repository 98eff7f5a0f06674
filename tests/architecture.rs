//! The house rules, read from the code: rooms only look where the map in `src/lib.rs` allows, outside crates stay in their
//! rooms, the inside knows no file, clock, thread or environment, and files stay short.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file of a room with its text, tests left out.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

fn is_test(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.contains("/tests") || text.ends_with("properties.rs") || text.ends_with("reference.rs")
}

/// The code before its tests, without comments.
fn code(text: &str) -> String {
    let before = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    before.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The map: each room and the rooms it may look into.
fn map() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(source().join("lib.rs")).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("//! ")).filter(|line| line.contains("->"));
    lines
        .map(|line| {
            let (room, rest) = line.split_once("->").unwrap();
            let allowed = rest.trim_start().split("  ").next().unwrap_or("");
            (room.trim().to_owned(), allowed.split(' ').map(str::to_owned).collect())
        })
        .collect()
}

#[test]
fn the_map_names_every_room_and_no_other() {
    let rooms: Vec<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    let map = map();
    for room in &rooms {
        assert!(map.contains_key(room), "{room} is not on the map");
    }
    assert_eq!(map.len(), rooms.len(), "the map names a room that does not exist");
}

#[test]
fn rooms_look_only_where_the_map_allows() {
    let map = map();
    for (room, allowed) in &map {
        for (path, text) in files(&source().join(room)) {
            for other in map.keys().filter(|other| *other != room && !allowed.contains(other)) {
                let found = code(&text).contains(&format!("crate::{other}::"));
                assert!(!found, "{} looks into {other}", path.display());
            }
        }
    }
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    let pinned: &[(&str, &[&str])] = &[
        ("rusqlite", &["store"]),
        ("ratatui", &["view", "terminal"]),
        ("crossterm", &["terminal", "cli"]),
        ("clap", &["cli"]),
        ("csv::", &["exchange"]),
        ("rust_xlsxwriter", &["exchange"]),
        ("pdf_writer", &["report"]),
        ("subsetter", &["report"]),
        ("maud", &["report"]),
        ("encoding_rs", &["exchange"]),
        ("calamine", &["exchange"]),
        ("zip::", &["exchange"]),
        ("rlimit", &["terminal", "cli"]),
        ("fluent_bundle", &["text"]),
        ("toml::", &["config", "audit"]),
        ("directories", &["terminal", "cli"]),
    ];
    for room in map().keys() {
        for (path, text) in files(&source().join(room)).into_iter().filter(|(path, _)| !is_test(path)) {
            for (outside, rooms) in pinned.iter().filter(|(_, rooms)| !rooms.contains(&room.as_str())) {
                let using = code(&text)
                    .lines()
                    .any(|line| line.contains(&format!("use {outside}")) || line.contains(&format!(" {outside}::")));
                assert!(!using, "{} uses {outside}, which belongs to {rooms:?}", path.display());
            }
        }
    }
}

#[test]
fn the_inside_knows_no_file_clock_thread_or_environment() {
    for room in
        ["domain", "text", "analysis", "arbitration", "budget", "tables", "audit", "smart", "report", "config", "app", "view"]
    {
        for (path, text) in files(&source().join(room)).into_iter().filter(|(path, _)| !is_test(path)) {
            for outside in
                ["std::fs", "std::env", "std::thread", "std::net", "SystemTime", "Instant::now", "Local::now", "Utc::now"]
            {
                assert!(!code(&text).contains(outside), "{} uses {outside}", path.display());
            }
        }
    }
}

#[test]
fn every_file_says_in_one_sentence_what_it_is() {
    // The doc comment of a command is its help, and says it.
    let is_command = |path: &Path| path.parent().is_some_and(|folder| folder.ends_with("cli"));
    for (path, text) in files(&source()).into_iter().filter(|(path, _)| !is_test(path)) {
        assert!(text.starts_with("//! ") || is_command(&path), "{} has no first sentence", path.display());
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    for (path, text) in files(&source()).into_iter().filter(|(path, _)| !is_test(path)) {
        assert!(text.lines().count() <= 400, "{} has {} lines", path.display(), text.lines().count());
    }
}

#[test]
fn nothing_is_left_to_do_in_the_code() {
    for (path, text) in files(&source()) {
        for mark in ["todo!", "unimplemented!", "dbg!(", "#[allow(", "#![allow("] {
            assert!(!text.contains(mark), "{} holds {mark}", path.display());
        }
    }
}
