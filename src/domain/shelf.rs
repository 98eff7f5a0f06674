//! A shelf: all records of one type, in the order of their ids, which is the order in which they were made.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::change::Record;
use super::id::Id;
use super::memory::{Annotation, Answer, Checkin, Import, Mapping, Mute, View};
use super::record::{Activity, Channel, Decision, Kpi, Move, Objective, Persona, Spend, Status, Target};
use super::table::Table;

/// A record with an id and a place among the tables.
pub trait Entity: Sized {
    /// Where it is kept.
    const TABLE: Table;
    /// Its number.
    fn id(&self) -> Id<Self>;
    /// Its code; empty for records that have none (spend).
    fn code(&self) -> &str;
    /// The record as its own type, if it is of this one.
    fn of(record: &Record) -> Option<&Self>;
}

macro_rules! entities {
    ($($type:ident in $table:ident),+ $(,)?) => {$(
        impl Entity for $type {
            const TABLE: Table = Table::$table;
            fn id(&self) -> Id<Self> { self.id }
            fn code(&self) -> &str { &self.code }
            fn of(record: &Record) -> Option<&Self> {
                if let Record::$type(record) = record { Some(record) } else { None }
            }
        }
    )+};
}
entities! {
    Status in Statuses, Channel in Channels, Persona in Personas, Objective in Objectives, Activity in Activities,
    Kpi in Kpis, Target in Targets, Move in Moves, Decision in Decisions, Checkin in Checkins, Annotation in Annotations,
    Answer in Answers, Mute in Mutes, Import in Imports, Mapping in Mappings, View in Views,
}
impl Entity for Spend {
    const TABLE: Table = Table::Spend;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn code(&self) -> &'static str {
        ""
    }
    fn of(record: &Record) -> Option<&Self> {
        if let Record::Spend(record) = record { Some(record) } else { None }
    }
}

/// All records of one type. Ids are never given twice, not even after a delete.
#[derive(Clone, Debug)]
pub struct Shelf<T> {
    records: BTreeMap<Id<T>, T>,
    /// Made when a code is first asked for: a plan that is only read and judged asks for none.
    codes: OnceLock<HashMap<Box<str>, Id<T>>>,
    last: i64,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { records: BTreeMap::new(), codes: OnceLock::new(), last: 0 }
    }
}

impl<T: PartialEq> PartialEq for Shelf<T> {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}

impl<T: Entity> Shelf<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.records.get(&id)
    }

    /// The record with this code.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&T> {
        self.codes().get(code).and_then(|id| self.get(*id))
    }

    /// Every code with its id. The first call reads all records.
    pub(super) fn codes(&self) -> &HashMap<Box<str>, Id<T>> {
        self.codes.get_or_init(|| self.records.values().map(|record| (Box::from(record.code()), record.id())).collect())
    }

    /// The records, in the order of their ids.
    #[must_use = "an iterator does nothing by itself"]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.records.values()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// An id that no record has or had.
    #[must_use]
    pub fn next_id(&self) -> Id<T> {
        Id::new(self.last + 1)
    }

    /// Remembers that ids up to this number were given, whether or not their records are still here.
    pub fn given_up_to(&mut self, number: i64) {
        self.last = self.last.max(number);
    }

    /// Puts a record in its place, over the one with the same id.
    pub fn put(&mut self, record: T) -> Option<T> {
        let id = record.id();
        self.last = self.last.max(id.number());
        let code = self.codes.get().map(|_| Box::from(record.code()));
        let old = self.records.insert(id, record);
        self.forget_code(old.as_ref());
        if let Some((codes, code)) = self.codes.get_mut().zip(code) {
            codes.insert(code, id);
        }
        old
    }

    /// Takes a record away.
    pub fn take(&mut self, id: Id<T>) -> Option<T> {
        let old = self.records.remove(&id);
        self.forget_code(old.as_ref());
        old
    }

    fn forget_code(&mut self, record: Option<&T>) {
        if let Some((codes, record)) = self.codes.get_mut().zip(record)
            && codes.get(record.code()) == Some(&record.id())
        {
            codes.remove(record.code());
        }
    }
}
