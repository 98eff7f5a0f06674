//! The keys of both presets, held against the rules: no key means two things in one place, no key is needed that an AZERTY
//! keyboard or a terminal does not send, and every action can be reached.
use std::collections::BTreeMap;

use kpilot::app::{ACTIONS, Code, On, Preset, Press};
use kpilot::text::{Tongue, Words};

const PRESETS: [Preset; 2] = [Preset::Tableur, Preset::Vim];
const PLACES: [On; 7] = [On::Everywhere, On::Home, On::Grid, On::Panel, On::Budget, On::Audit, On::Tree];

#[test]
fn every_key_has_a_name_that_reads_back() {
    for action in ACTIONS {
        for keys in action.keys_in(Preset::Vim) {
            for key in keys.split(' ') {
                assert_eq!(key.parse::<Press>().unwrap().to_string(), key, "{}", action.id);
            }
        }
    }
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for preset in PRESETS {
        for place in PLACES {
            let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
            for action in ACTIONS.iter().filter(|action| action.on == place) {
                for keys in action.keys_in(preset) {
                    if let Some(other) = taken.insert(keys, action.id)
                        && other != action.id
                    {
                        panic!("{keys} is {other} and {} in {preset:?}", action.id);
                    }
                }
            }
        }
    }
}

#[test]
fn no_key_of_the_spreadsheet_preset_is_a_letter_in_the_grid() {
    for action in ACTIONS.iter().filter(|action| matches!(action.on, On::Grid | On::Everywhere)) {
        for keys in action.keys_in(Preset::Tableur) {
            let first: Press = keys.split(' ').next().unwrap().parse().unwrap();
            // A space alone is no value: it opens the record's card.
            let types = first.typed().is_some_and(char::is_alphanumeric);
            assert!(!types, "{} takes {keys} from typing", action.id);
        }
    }
}

/// `[ ] { } \ | ~ # @ ^` and the backtick need `AltGr`, Option or a dead key.
#[test]
fn forbidden_keys_are_never_needed() {
    for action in ACTIONS {
        for keys in action.keys_in(Preset::Vim) {
            for key in keys.split(' ') {
                let press: Press = key.parse().unwrap();
                let Code::Char(letter) = press.code else { continue };
                assert!(!"[]{}\\|~#@^`".contains(letter), "{} needs {key}", action.id);
                // Ctrl+I, Ctrl+M, Ctrl+J, Ctrl+H and Ctrl+[ arrive as Tab, Enter and Backspace.
                assert!(!(press.ctrl && "imjh".contains(letter)), "{} needs {key}, which is another key", action.id);
            }
        }
    }
}

#[test]
fn function_keys_digits_and_shifted_control_are_never_the_only_way() {
    for action in ACTIONS {
        let keys: Vec<&str> = action.keys_in(Preset::Tableur).collect();
        let rare = |keys: &&str| keys.split(' ').any(|key| matches!(key.parse::<Press>().unwrap().code, Code::Function(_)));
        // What has no key at all stands in the palette.
        assert!(
            keys.is_empty() || !keys.iter().all(rare) || ["reload", "mark-run"].contains(&action.id),
            "{} has only {keys:?}",
            action.id
        );
    }
}

#[test]
fn every_action_has_its_words_in_both_languages() {
    for tongue in [Tongue::French, Tongue::English] {
        let words = Words::new(tongue);
        for action in ACTIONS {
            for prefix in ["action", "short"] {
                assert!(words.knows(&format!("{prefix}-{}", action.id)), "{prefix}-{} in {tongue:?}", action.id);
            }
        }
    }
}

#[test]
fn arrows_enter_tab_escape_and_the_palette_are_the_same_in_both_presets() {
    for id in ["edit", "next-cell", "palette", "help", "up", "down"] {
        let action = kpilot::app::action(id).unwrap();
        let plain: Vec<&str> = action.keys_in(Preset::Tableur).collect();
        let vim: Vec<&str> = action.keys_in(Preset::Vim).collect();
        assert!(plain.iter().all(|key| vim.contains(key)), "{id}");
    }
}

/// The table of docs/keys.md, from the table of actions.
fn written() -> String {
    let words = Words::new(Tongue::French);
    let listed = |keys: &[&str]| keys.iter().map(|keys| format!("`{keys}`")).collect::<Vec<_>>().join(" ");
    let mut text = String::from(
        "# Toutes les touches\n\nÉcrit par la table des actions du programme (`UPDATE_DOCS=1 cargo test --test keys`).\n\n\
         | action | tableur | vim, en plus | nom pour [keys] |\n|---|---|---|---|\n",
    );
    let line = |action: &kpilot::app::Action| {
        let name = words.say(&format!("action-{}", action.id)).replace('|', "/");
        let cells = [name, listed(action.keys), listed(action.vim), format!("`{}`", action.id)];
        format!("| {} |", cells.join(" | ")) + "\n"
    };
    text += &ACTIONS.iter().map(line).collect::<String>();
    text
}

#[test]
fn the_page_of_all_keys_is_the_table_of_actions() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, written()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), written(), "UPDATE_DOCS=1 cargo test --test keys writes it again");
}

#[test]
fn every_key_of_the_readme_is_a_key_of_some_action() {
    let readme = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let table = readme.split("| touches | action |").nth(1).unwrap().split("\n\n").next().unwrap();
    let known: Vec<&str> = ACTIONS.iter().flat_map(|action| action.keys_in(Preset::Tableur)).collect();
    let keys = table.lines().filter_map(|line| line.split('|').nth(1)).flat_map(|cell| cell.split('`').skip(1).step_by(2));
    for key in keys {
        assert!(known.contains(&key) || ["Esc", "Up", "Tab"].contains(&key), "README names {key}");
    }
}

/// Every place in which keys go, once.
const ALL_PLACES: [On; 11] = [
    On::Everywhere,
    On::Grid,
    On::Panel,
    On::Budget,
    On::Audit,
    On::Tree,
    On::Card,
    On::Checkin,
    On::Journal,
    On::Standup,
    On::Home,
];

#[test]
fn every_key_in_force_on_a_page_runs_an_action_of_that_page_or_of_everywhere() {
    for preset in PRESETS {
        let keymap = kpilot::app::Keymap::of_preset(preset);
        for place in ALL_PLACES {
            let pages = if place == On::Grid { place } else { On::Pages };
            for action in ACTIONS.iter().filter(|action| [place, pages, On::Everywhere].contains(&action.on)) {
                for keys in action.keys_in(preset) {
                    let run: Vec<Press> = keys.split(' ').map(|key| key.parse().unwrap()).collect();
                    let kpilot::app::Found::Action(found) = keymap.lookup(&run, place) else {
                        panic!("{keys} of {} does nothing on {place:?} in {preset:?}", action.id)
                    };
                    // What a page has itself goes before what is everywhere.
                    let nearer = found.id == action.id || found.on == place || (found.on == pages && action.on == On::Everywhere);
                    assert!(nearer, "{keys} is {} on {place:?}, not {}", found.id, action.id);
                    let waits = (1..run.len()).all(|count| {
                        let begun = keymap.lookup(&run[..count], place);
                        matches!(begun, kpilot::app::Found::Beginning)
                            || matches!(begun, kpilot::app::Found::Action(one) if one.id == "go")
                    });
                    assert!(waits || found.id != action.id, "{keys} of {} never waits for its second key on {place:?}", action.id);
                }
            }
        }
    }
}
