//! What was run last from the palette: it stands first when the palette opens again, in this session and the next.

use serde::{Deserialize, Serialize};

use crate::config::setting;
use crate::domain::{Key, Table};
use crate::tables::link_label;

use super::actions::action;
use super::model::Model;
use super::search::Entry;

/// So many are remembered.
const MOST: usize = 8;

/// One thing used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recent {
    /// An action, by its name.
    Action(String),
    /// A setting, by its name.
    Setting(String),
    /// A record: its table, its number and its name, for another plan has other records.
    Record(String, i64, String),
}

impl Recent {
    /// What an entry of the palette is remembered by.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        match entry {
            Entry::Action(action, _) => Some(Self::Action(action.id.to_owned())),
            Entry::Setting(setting, _) => Some(Self::Setting(setting.key.to_owned())),
            Entry::Record(Key::Row(table, number), label, _) => Some(Self::Record(table.word().to_owned(), *number, label.clone())),
            Entry::Record(..) => None,
        }
    }

    /// The entry, where it is possible now and in this plan.
    fn entry(&self, model: &Model) -> Option<Entry> {
        match self {
            Self::Action(id) => action(id).filter(|action| (action.when)(model)).map(|action| Entry::action(model, action)),
            Self::Setting(key) => setting(key).map(|setting| Entry::setting(model, setting)),
            Self::Record(table, number, label) => {
                let key = Key::Row(Table::from_word(table)?, *number);
                let there = model.plan.look(key).is_some() && link_label(&model.plan, key) == *label;
                there.then(|| Entry::record(model, key))
            }
        }
    }
}

/// What was used last, newest first, as far as it is possible now.
#[must_use]
pub fn entries(model: &Model) -> Vec<Entry> {
    model.recents.iter().filter_map(|recent| recent.entry(model)).collect()
}

/// Puts what is used now before the others.
pub fn remember(model: &mut Model, recent: Recent) {
    model.recents.retain(|one| *one != recent);
    model.recents.insert(0, recent);
    model.recents.truncate(MOST);
}
