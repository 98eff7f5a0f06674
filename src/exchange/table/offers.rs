//! What an unknown value of a pasted cell could mean: the nearest one there is, or a new one.

use std::collections::HashMap;

use crate::domain::{Key, Plan, Table};
use crate::tables::{Column, Kind, Offer, code_of, link_label};
use crate::text::{Words, fold};

/// Finds the nearest values.
pub(super) struct Offers<'a> {
    plan: &'a Plan,
    words: &'a Words,
    /// Folded name, name and code of a table's records.
    names: HashMap<Table, Vec<(String, String, String)>>,
}

/// Less like than this, and it is something else.
const NEAR: f64 = 0.72;

impl<'a> Offers<'a> {
    /// Different unknown values that are looked at.
    pub(super) const MOST: usize = 200;
    /// Beyond so many names only those with the same first letter are compared.
    const MANY: usize = 5_000;

    pub(super) fn new(plan: &'a Plan, words: &'a Words) -> Self {
        Self { plan, words, names: HashMap::new() }
    }

    /// What a text of a column could mean.
    pub(super) fn of(&mut self, column: &Column, text: &str) -> Vec<Offer> {
        match column.kind {
            Kind::Link(table) => {
                let nearest = self.nearest_record(table, text);
                let create = can_be_made(table).then(|| Offer::Create(table, text.to_owned()));
                nearest.into_iter().chain(create).collect()
            }
            Kind::Choice(choices) => {
                let labels = choices.iter().map(|word| (self.words.say(&format!("choice-{word}")).into_owned(), *word));
                nearest(labels, text).map(|(label, word)| Offer::Nearest(label, word.to_owned())).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn nearest_record(&mut self, table: Table, text: &str) -> Option<Offer> {
        let plan = self.plan;
        let names = self.names.entry(table).or_insert_with(|| names(plan, table));
        let wanted = fold(text);
        let (first, many) = (wanted.chars().next(), names.len() > Self::MANY);
        let near = names.iter().filter(|(folded, ..)| !many || folded.chars().next() == first);
        let best = near.map(|(folded, label, code)| (strsim::jaro_winkler(folded, &wanted), label, code));
        let (alike, label, code) = best.max_by(|one, two| one.0.total_cmp(&two.0))?;
        (alike >= NEAR).then(|| Offer::Nearest(label.clone(), code.clone()))
    }
}

fn nearest(labels: impl Iterator<Item = (String, &'static str)>, text: &str) -> Option<(String, &'static str)> {
    let wanted = fold(text);
    let best = labels.map(|(label, word)| (strsim::jaro_winkler(&fold(&label), &wanted), label, word));
    let (alike, label, word) = best.max_by(|one, two| one.0.total_cmp(&two.0))?;
    (alike >= NEAR).then_some((label, word))
}

fn names(plan: &Plan, table: Table) -> Vec<(String, String, String)> {
    let named = |key: Key| {
        let label = link_label(plan, key);
        (fold(&label), label, code_of(plan, key))
    };
    plan.keys(table).into_iter().map(named).collect()
}

/// The tables in which a name alone makes a record.
const fn can_be_made(table: Table) -> bool {
    matches!(table, Table::Statuses | Table::Channels | Table::Personas | Table::Objectives | Table::Activities | Table::Kpis)
}
