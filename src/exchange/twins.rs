//! Which record of the plan a file means when it gives no code: the one of that name, or the one that is the same.

use std::collections::{HashMap, HashSet, VecDeque};
use std::fmt::Write;

use xxhash_rust::xxh3::xxh3_128;

use crate::domain::{Day, Key, Plan, Record, Table};
use crate::tables::{Column, Facts, Kind, Sheet, Value};

use super::cells::facts;

/// The records of the plan by name and by content, each table read when it is first asked for.
#[derive(Default)]
pub(super) struct Twins {
    tables: HashMap<Table, Known>,
}

#[derive(Default)]
struct Known {
    /// By the sheet's first column where that is a name; none when several have it.
    names: HashMap<String, Option<Key>>,
    /// By all stored cells but the code, in the order of ids.
    contents: HashMap<u128, VecDeque<Key>>,
}

impl Twins {
    /// The record that the draft means, if no other line of the file means it.
    pub(super) fn find(&mut self, plan: &Plan, sheet: &Sheet, draft: &Record, claimed: &HashSet<Key>, today: Day) -> Option<Key> {
        let known = self.tables.entry(sheet.table).or_insert_with(|| Known::of(plan, sheet, today));
        let facts = facts(plan, today);
        let named = name(&facts, sheet, draft).and_then(|name| known.names.get(&name).copied().flatten());
        if let Some(key) = named.filter(|key| !claimed.contains(key)) {
            return Some(key);
        }
        let same = known.contents.get_mut(&content(&facts, sheet, draft))?;
        std::iter::from_fn(|| same.pop_front()).find(|key| !claimed.contains(key))
    }
}

impl Known {
    fn of(plan: &Plan, sheet: &Sheet, today: Day) -> Self {
        let mut known = Self::default();
        let facts = facts(plan, today);
        for key in plan.keys(sheet.table) {
            let Some(record) = plan.get(key) else { continue };
            if let Some(name) = name(&facts, sheet, &record) {
                known.names.entry(name).and_modify(|one| *one = None).or_insert(Some(key));
            }
            known.contents.entry(content(&facts, sheet, &record)).or_default().push_back(key);
        }
        known
    }
}

/// A record's name, where its sheet begins with one.
fn name(facts: &Facts<'_>, sheet: &Sheet, record: &Record) -> Option<String> {
    let column = sheet.columns.first().filter(|column| column.kind == Kind::Text && column.required)?;
    match facts.value_of(record, column) {
        Value::Text(name) => Some(name),
        _ => None,
    }
}

fn content(facts: &Facts<'_>, sheet: &Sheet, record: &Record) -> u128 {
    let mut text = String::new();
    for column in sheet.stored().filter(|column: &&Column| column.kind != Kind::Code) {
        // Writing into a text cannot fail.
        let _ = write!(text, "{:?}\u{1f}", facts.value_of(record, column));
    }
    xxh3_128(text.as_bytes())
}
