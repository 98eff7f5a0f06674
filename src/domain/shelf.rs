//! A shelf: all records of one type, in the order of their ids, which is the order in which they were made.

use std::collections::HashMap;
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
    /// The ids, in their order: they are searched without a look at the records.
    ids: Vec<Id<T>>,
    /// The records, in the same order.
    records: Vec<Box<T>>,
    /// Made when a code is first asked for: a plan that is only read and judged asks for none.
    codes: OnceLock<HashMap<Box<str>, Id<T>>>,
    last: i64,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { ids: Vec::new(), records: Vec::new(), codes: OnceLock::new(), last: 0 }
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
        self.place(id).ok().map(|place| &*self.records[place])
    }

    /// The record with this code.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&T> {
        self.codes().get(code).and_then(|id| self.get(*id))
    }

    /// Every code with its id. The first call reads all records.
    pub(super) fn codes(&self) -> &HashMap<Box<str>, Id<T>> {
        self.codes.get_or_init(|| self.iter().map(|record| (Box::from(record.code()), record.id())).collect())
    }

    /// The records, in the order of their ids.
    #[must_use = "an iterator does nothing by itself"]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.records.iter().map(|record| &**record)
    }

    /// Where a record stands, or would stand. Ids are given one after another, so that is where its number says, counted from
    /// the first or the last id; between the two where others were deleted. A table of 100,000 rows asks a million times.
    fn place(&self, id: Id<T>) -> Result<usize, usize> {
        let (Some(first), Some(last)) = (self.ids.first(), self.ids.last()) else { return Err(0) };
        let Ok(from_first) = usize::try_from(id.number().saturating_sub(first.number())) else { return Err(0) };
        let Ok(from_last) = usize::try_from(last.number().saturating_sub(id.number())) else { return Err(self.ids.len()) };
        let at_least = (self.ids.len() - 1).saturating_sub(from_last);
        if self.ids[at_least] == id {
            return Ok(at_least);
        }
        let at_most = from_first.min(self.ids.len() - 1);
        let found = self.ids[at_least..=at_most].binary_search(&id);
        found.map(|place| at_least + place).map_err(|place| at_least + place)
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
        let record = Box::new(record);
        let old = match self.place(id) {
            Ok(place) => Some(*std::mem::replace(&mut self.records[place], record)),
            Err(place) => {
                self.ids.insert(place, id);
                self.records.insert(place, record);
                None
            }
        };
        self.forget_code(old.as_ref());
        if let Some((codes, code)) = self.codes.get_mut().zip(code) {
            codes.insert(code, id);
        }
        old
    }

    /// Takes a record away.
    pub fn take(&mut self, id: Id<T>) -> Option<T> {
        let old = self.place(id).ok().map(|place| {
            self.ids.remove(place);
            *self.records.remove(place)
        });
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn persona(number: i64) -> Persona {
        Persona { id: Id::new(number), code: format!("P{number}"), name: String::new() }
    }

    proptest! {
        #[test]
        fn a_shelf_keeps_what_a_map_keeps_in_the_same_order(moves in prop::collection::vec((any::<bool>(), 1_i64..30), 0..80)) {
            let (mut shelf, mut map) = (Shelf::<Persona>::default(), BTreeMap::new());
            for (put, number) in moves {
                if put {
                    prop_assert_eq!(shelf.put(persona(number)), map.insert(number, persona(number)));
                } else {
                    prop_assert_eq!(shelf.take(Id::new(number)), map.remove(&number));
                }
                for asked in 0..31 {
                    prop_assert_eq!(shelf.get(Id::new(asked)), map.get(&asked));
                    prop_assert_eq!(shelf.by_code(&format!("P{asked}")), map.get(&asked));
                }
            }
            prop_assert!(shelf.iter().eq(map.values()));
        }
    }
}
