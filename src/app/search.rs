//! What the palette finds: actions that are possible, and records by name.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::domain::{Key, Plan, Table};
use crate::tables::{link_label, sheet_of};

use super::actions::{ACTIONS, Action};
use super::model::Model;

/// One line of the palette.
#[derive(Clone)]
pub enum Entry {
    /// An action and its name.
    Action(&'static Action, String),
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
            Self::Action(_, label) | Self::Record(_, label, _) => label,
        }
    }
}

const MOST: usize = 60;
/// Records are searched from the second letter on.
const SHORTEST: usize = 2;
const SEARCHED: &[Table] = &[Table::Activities, Table::Objectives, Table::Kpis, Table::Targets];

/// Everything that fits a text, best first; without text, every action.
#[must_use]
pub fn search(model: &Model, text: &str) -> Vec<Entry> {
    let actions = ACTIONS.iter().filter(|action| (action.when)(model) && named(action));
    let actions = actions.map(|action| Entry::Action(action, model.words.say(&format!("action-{}", action.id)).to_string()));
    if text.trim().is_empty() {
        return actions.collect();
    }
    let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut scored: Vec<(u32, Entry)> = Vec::new();
    for entry in actions.chain(records(model, text)) {
        if let Some(score) = pattern.score(Utf32Str::new(entry.label(), &mut letters), &mut matcher) {
            scored.push((score, entry));
        }
    }
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
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
    let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut scored: Vec<(u32, Key)> = Vec::new();
    for key in plan.keys(table) {
        if let Some(score) = pattern.score(Utf32Str::new(&link_label(plan, key), &mut letters), &mut matcher) {
            scored.push((score, key));
        }
    }
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(NEAREST).map(|(_, key)| (key, link_label(plan, key))).collect()
}

/// Moving the cursor by a step needs no name in a list of commands.
fn named(action: &Action) -> bool {
    !matches!(action.id, "up" | "down" | "left" | "right" | "go" | "palette") && !action.id.starts_with("panel-")
}

fn records<'a>(model: &'a Model, text: &str) -> impl Iterator<Item = Entry> + use<'a> {
    let searched = if text.trim().chars().count() < SHORTEST { &[] } else { SEARCHED };
    searched.iter().flat_map(move |table| {
        let title = model.words.say(&format!("sheet-{}", sheet_of(*table).key)).to_string();
        model.plan.keys(*table).into_iter().map(move |key| Entry::Record(key, link_label(&model.plan, key), title.clone()))
    })
}
