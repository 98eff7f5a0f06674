//! What the palette finds: actions that are possible, settings, and records by name.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use crate::config::{SETTINGS, Setting};
use crate::domain::{Key, Plan, Table};
use crate::tables::{link_label, sheet_of};
use crate::text::fold;

use super::actions::{ACTIONS, Action};
use super::model::Model;

/// One line of the palette.
#[derive(Clone)]
pub enum Entry {
    /// An action and its name.
    Action(&'static Action, String),
    /// A setting and its title.
    Setting(&'static Setting, String),
    /// A record, its name, and its sheet's title.
    Record(Key, String, String),
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.label())
    }
}

impl Entry {
    /// The name shown.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::Action(_, label) | Self::Setting(_, label) | Self::Record(_, label, _) => label,
        }
    }

    /// An action by what it does.
    #[must_use]
    pub fn action(model: &Model, action: &'static Action) -> Self {
        Self::Action(action, model.words.say(&format!("action-{}", action.id)).into_owned())
    }

    /// A setting by its title.
    #[must_use]
    pub fn setting(model: &Model, setting: &'static Setting) -> Self {
        let title = model.words.say(&format!("setting-{}", setting.key)).into_owned();
        Self::Setting(setting, model.words.say_with("palette-setting", &[("setting", title.into())]))
    }

    /// A record by its name.
    #[must_use]
    pub fn record(model: &Model, key: Key) -> Self {
        let Key::Row(table, _) = key else { return Self::Record(key, String::new(), String::new()) };
        let title = model.words.say(&format!("sheet-{}", sheet_of(table).key)).into_owned();
        Self::Record(key, link_label(&model.plan, key), title)
    }
}

/// Lines of the palette.
const MOST: usize = 60;
/// Records are searched from the second letter on.
const SHORTEST: usize = 2;
const SEARCHED: &[Table] = &[Table::Activities, Table::Objectives, Table::Kpis, Table::Targets];

/// The names of a plan's records, read once when they are first searched, and those that fit what was searched last: what
/// fits a longer text fitted its beginning.
#[derive(Debug)]
pub struct Names {
    names: Vec<(Key, Utf32String)>,
    last: (String, Vec<u32>),
}

impl Names {
    /// The names of every record that the palette finds.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let keys = SEARCHED.iter().flat_map(|table| plan.keys(*table));
        let names: Vec<(Key, Utf32String)> = keys.map(|key| (key, kept(link_label(plan, key)))).collect();
        let all = (0..u32::try_from(names.len()).unwrap_or(u32::MAX)).collect();
        Self { names, last: (String::new(), all) }
    }

    /// The records that fit a text, best first, at most so many as the palette has lines; each with its score.
    pub fn find(&mut self, text: &str) -> Vec<(u32, Key)> {
        let text = text.trim();
        if !text.starts_with(&self.last.0) {
            self.last.1 = (0..u32::try_from(self.names.len()).unwrap_or(u32::MAX)).collect();
        }
        let (pattern, mut matcher) = (pattern(text), Matcher::new(Config::DEFAULT));
        let mut scored: Vec<(Reverse<u32>, usize, u32)> = Vec::new();
        for place in &self.last.1 {
            let (_, name) = &self.names[*place as usize];
            if let Some(score) = pattern.score(name.slice(..), &mut matcher) {
                scored.push((Reverse(score), name.len(), *place));
            }
        }
        self.last = (text.to_owned(), scored.iter().map(|(_, _, place)| *place).collect());
        if scored.len() > MOST {
            scored.select_nth_unstable(MOST);
            scored.truncate(MOST);
        }
        scored.sort_unstable();
        scored.into_iter().map(|(Reverse(score), _, place)| (score, self.names[place as usize].0)).collect()
    }
}

/// A name as the matcher takes it, sign by sign: looking for signs made of several would take longer than the search.
fn kept(name: String) -> Utf32String {
    if name.is_ascii() { Utf32String::Ascii(name.into_boxed_str()) } else { Utf32String::Unicode(name.chars().collect()) }
}

/// The same of a text that is looked at once.
fn looked_at<'a>(text: &'a str, letters: &'a mut Vec<char>) -> Utf32Str<'a> {
    if text.is_ascii() {
        return Utf32Str::Ascii(text.as_bytes());
    }
    letters.clear();
    letters.extend(text.chars());
    Utf32Str::Unicode(letters)
}

/// Words in any order, each with its letters in theirs, without regard to accents and capitals.
fn pattern(text: &str) -> Pattern {
    Pattern::new(text, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy)
}

/// Everything that fits a text, best first; without text, what was used last and then every action.
#[must_use]
pub fn search(model: &Model, text: &str, names: &mut Option<Names>) -> Vec<Entry> {
    let actions = ACTIONS.iter().filter(|action| (action.when)(model) && named(action));
    let actions = actions.map(|action| Entry::action(model, action));
    if text.trim().is_empty() {
        let recent = super::recents::entries(model);
        let known: Vec<String> = recent.iter().map(|entry| entry.label().to_owned()).collect();
        return recent.into_iter().chain(actions.filter(|entry| !known.contains(&entry.label().to_owned()))).collect();
    }
    let (pattern, mut matcher, mut letters) = (pattern(text), Matcher::new(Config::DEFAULT), Vec::new());
    let settings = SETTINGS.iter().map(|setting| Entry::setting(model, setting));
    let mut score = |entry: &Entry| pattern.score(looked_at(entry.label(), &mut letters), &mut matcher);
    let mut scored: Vec<(u32, Entry)> =
        actions.chain(settings).filter_map(|entry| score(&entry).map(|score| (score, entry))).collect();
    // Read at the first letter, searched from the second on: neither key waits for both.
    let names = names.get_or_insert_with(|| Names::of(&model.plan));
    if text.trim().chars().count() >= SHORTEST {
        scored.extend(names.find(text).into_iter().map(|(score, key)| (score, Entry::record(model, key))));
    }
    // Of those that fit alike, the one that begins so: `import` is first of all to import a file.
    let wanted = fold(text);
    scored.sort_by_key(|(score, entry)| (Reverse(*score), !fold(entry.label()).starts_with(&wanted), entry.label().len()));
    scored.into_iter().take(MOST).map(|(_, entry)| entry).collect()
}

/// Names of a list that are told.
const NEAREST: usize = 50;

/// The records of a table whose names hold the letters of a text in their order, best first.
#[must_use]
pub fn nearest(plan: &Plan, table: Table, text: &str) -> Vec<(Key, String)> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let (pattern, mut matcher, mut letters) = (pattern(text), Matcher::new(Config::DEFAULT), Vec::new());
    let mut scored: Vec<(u32, Key)> = Vec::new();
    for key in plan.keys(table) {
        if let Some(score) = pattern.score(looked_at(&link_label(plan, key), &mut letters), &mut matcher) {
            scored.push((score, key));
        }
    }
    scored.sort_by_key(|(score, _)| Reverse(*score));
    scored.into_iter().take(NEAREST).map(|(_, key)| (key, link_label(plan, key))).collect()
}

/// Moving the cursor by a step needs no name in a list of commands.
fn named(action: &Action) -> bool {
    !matches!(action.id, "up" | "down" | "left" | "right" | "go" | "palette") && !action.id.starts_with("panel-")
}

/// The actions that fit a text, best first; all in their order without one.
#[must_use]
pub fn fitting(model: &Model, actions: impl Iterator<Item = &'static Action>, text: &str) -> Vec<&'static Action> {
    if text.trim().is_empty() {
        return actions.collect();
    }
    let (pattern, mut matcher, mut letters) = (pattern(text), Matcher::new(Config::DEFAULT), Vec::new());
    let mut scored: Vec<(u32, &'static Action)> = Vec::new();
    for action in actions {
        let keys: Vec<String> = model.keymap.keys(action).iter().map(|keys| super::keys_text(keys, &model.words)).collect();
        let told = format!("{} {}", model.words.say(&format!("action-{}", action.id)), keys.join(" "));
        if let Some(score) = pattern.score(looked_at(&told, &mut letters), &mut matcher) {
            scored.push((score, action));
        }
    }
    scored.sort_by_key(|(score, _)| Reverse(*score));
    scored.into_iter().map(|(_, action)| action).collect()
}
