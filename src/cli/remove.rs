use std::collections::BTreeMap;

use clap::Args;

use crate::domain::{Edit, Plan, Removal, Table, remove};
use crate::store::backup::Reason;
use crate::text::Words;

use super::backup;
use super::failure::Failure;
use super::fields;
use super::session::Session;

/// Remove a record, with what cannot stay without it; one `undo` brings all of it back.
#[derive(Args, Debug)]
pub struct Remove {
    /// objectives, activities, kpis, targets, statuses, …
    table: String,
    /// Its code; an expense's number; a measurement's kpi/activity/day.
    code: String,
}

impl Remove {
    /// Removes it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let table = fields::table(session, &self.table)?;
        self.keep_a_copy(session, table)?;
        let (_, (name, removal)) = session.commit(|plan| {
            let (name, removal) = built(session, plan, table, &self.code)?;
            Ok((removal.edit.clone(), (name, removal)))
        })?;
        let mut line = name;
        line.push_str(&with(&session.words, "cli-removed-with", &removal.gone));
        line.push_str(&with(&session.words, "cli-removed-unlinked", &removal.unlinked));
        session.out.line(&line)
    }
}

/// From this many records on, a backup is made before they go.
const MANY: usize = 20;

impl Remove {
    fn keep_a_copy(&self, session: &Session, table: Table) -> Result<(), Failure> {
        let store = session.writable()?;
        let (_, removal) = built(session, &store.load()?, table, &self.code)?;
        if removal.edit.changes.len() >= MANY {
            backup::own(session, &store, Reason::Delete)?;
        }
        Ok(())
    }
}

/// What goes, and its name.
fn built(session: &Session, plan: &Plan, table: Table, code: &str) -> Result<(String, Removal), Failure> {
    let key = fields::find(session, plan, table, code)?;
    let removal = remove(plan, key).map_err(|invalid| session.invalid(plan, invalid))?;
    Ok((fields::name(plan, key), removal))
}

/// The edit alone.
pub fn edit(session: &Session, plan: &Plan, table: Table, code: &str) -> Result<Edit, Failure> {
    Ok(built(session, plan, table, code)?.1.edit)
}

fn with(words: &Words, key: &str, counts: &BTreeMap<Table, usize>) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let list: Vec<String> = counts
        .iter()
        .map(|(table, count)| words.say_with(&format!("count-{}", table.word()), &[("count", (*count).into())]))
        .collect();
    words.say_with(key, &[("list", list.join(", ").into())])
}
