//! Whether a plan file still is what was written: pages, links, counts, fingerprints of rows, and the doors of `domain`.

use rusqlite::Connection;

use super::change_text;
use super::connection::{in_memory, unsettled};
use super::digest::{HISTORY, counted, counted_history, kept};
use super::error::{Result, StoreError};
use super::{Store, load};
use crate::domain::{Change, Invalid, Key, Plan, Table, check};

/// More findings of one kind say nothing new.
const ENOUGH: usize = 20;

/// Something in a plan file that is not as kpilot wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// `SQLite`'s own check of pages and indexes failed.
    Structure(String),
    /// A record refers to one that is not there.
    Link {
        /// The SQL table that refers.
        table: String,
        /// The SQL table referred to.
        parent: String,
    },
    /// Records of a table came, went or changed without kpilot: by another program or a damaged disk.
    Table {
        /// Which table.
        table: Table,
        /// How many records kpilot wrote.
        written: usize,
        /// How many are there.
        found: usize,
    },
    /// Lines of the history came, went or changed without kpilot.
    History {
        /// How many kpilot wrote.
        written: usize,
        /// How many are there.
        found: usize,
    },
    /// This record is not as the history says.
    Record(Key),
    /// A row that makes no record.
    Unreadable(String),
    /// A record that cannot stand in the plan.
    Invalid {
        /// Which record.
        key: Key,
        /// Why.
        why: Invalid,
    },
    /// A safety setting is not in force.
    Setting(&'static str),
}

impl Store {
    /// Everything wrong with the file; nothing is changed. Seconds for a very large plan: a job for [`Store::beside`].
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<Vec<Finding>> {
        let unsettled = if in_memory(&self.connection) { None } else { unsettled(&self.connection)? };
        let mut found: Vec<Finding> = unsettled.map(Finding::Setting).into_iter().collect();
        self.reading(|connection| {
            structure(connection, &mut found)?;
            links(connection, &mut found)?;
            let plan = match load::whole(connection, &self.path) {
                Ok(plan) => Some(plan),
                Err(StoreError::Damaged { detail }) => {
                    found.push(Finding::Unreadable(detail));
                    None
                }
                Err(error) => return Err(error),
            };
            for table in Table::ALL {
                contents(connection, *table, plan.as_ref(), &mut found)?;
            }
            told(connection, &mut found)?;
            found.extend(plan.iter().flat_map(doors).take(ENOUGH));
            Ok(())
        })?;
        Ok(found)
    }
}

fn structure(connection: &Connection, found: &mut Vec<Finding>) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    for line in lines {
        let line = line?;
        if line != "ok" {
            found.push(Finding::Structure(line.chars().filter(|sign| !sign.is_control()).collect()));
        }
    }
    Ok(())
}

fn links(connection: &Connection, found: &mut Vec<Finding>) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let broken = statement.query_map([], |row| Ok(Finding::Link { table: row.get(0)?, parent: row.get(2)? }))?;
    for link in broken.take(ENOUGH) {
        found.push(link?);
    }
    Ok(())
}

fn contents(connection: &Connection, table: Table, plan: Option<&Plan>, found: &mut Vec<Finding>) -> Result<()> {
    let (written, there) = (kept(connection, table.word())?, counted(connection, table)?);
    if written == there {
        return Ok(());
    }
    found.push(Finding::Table { table, written: number(written.records), found: number(there.records) });
    if let Some(plan) = plan {
        found.extend(differing(connection, table, plan)?.into_iter().take(ENOUGH).map(Finding::Record));
    }
    Ok(())
}

fn number(records: i64) -> usize {
    usize::try_from(records).unwrap_or(0)
}

fn told(connection: &Connection, found: &mut Vec<Finding>) -> Result<()> {
    let (written, there) = (kept(connection, HISTORY)?, counted_history(connection)?);
    if written != there {
        found.push(Finding::History { written: number(written.records), found: number(there.records) });
    }
    Ok(())
}

/// The records of one table that differ from what its history leads to.
fn differing(connection: &Connection, table: Table, plan: &Plan) -> Result<Vec<Key>> {
    let mut replayed = Plan::new(plan.settings.clone());
    let mut statement =
        connection.prepare("SELECT before, after FROM changes WHERE table_name = ?1 ORDER BY revision, position")?;
    let mut rows = statement.query([table.word()])?;
    let mut changes: Vec<Change> = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |place| row.get_ref(place).and_then(|value| value.as_str_or_null().map_err(Into::into));
        change_text::read(text(0)?, text(1)?, &mut changes)?;
        changes.drain(..).for_each(|change| replayed.apply(&change));
    }
    let mut keys = plan.keys(table);
    keys.extend(replayed.keys(table).into_iter().filter(|key| plan.get(*key).is_none()));
    keys.retain(|key| plan.get(*key) != replayed.get(*key));
    Ok(keys)
}

fn doors(plan: &Plan) -> impl Iterator<Item = Finding> {
    Table::ALL.iter().flat_map(|table| plan.keys(*table)).filter_map(|key| {
        let record = plan.get(key)?;
        check(plan, Some(&record), &record).err().map(|why| Finding::Invalid { key, why })
    })
}
