//! The one shape of every write: a record before and after.

use serde::{Deserialize, Serialize};

use super::memory::{Annotation, Answer, Checkin, Import, Mapping, Mute, View};
use super::record::{
    Activity, Channel, Decision, Kpi, Measurement, MeasurementKey, Move, Objective, Persona, Settings, Spend, Status, Target,
};
use super::table::Table;

/// Which record: its table and number, or what makes a measurement the only one of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Key {
    /// A record with a number; the plan's settings are row 1.
    Row(Table, i64),
    /// A measurement.
    Measurement(MeasurementKey),
}

impl Key {
    /// The table of the record.
    #[must_use]
    pub const fn table(self) -> Table {
        match self {
            Self::Row(table, _) => table,
            Self::Measurement(_) => Table::Measurements,
        }
    }
}

/// One record of any table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each holds the record of its name")]
pub enum Record {
    Plan(Settings),
    Status(Status),
    Channel(Channel),
    Persona(Persona),
    Objective(Objective),
    Activity(Activity),
    Kpi(Kpi),
    Target(Target),
    Measurement(Measurement),
    Spend(Spend),
    Move(Move),
    Decision(Decision),
    Checkin(Checkin),
    Annotation(Annotation),
    Answer(Answer),
    Mute(Mute),
    Import(Import),
    Mapping(Mapping),
    View(View),
}

impl Record {
    /// Which record it is.
    #[must_use]
    pub fn key(&self) -> Key {
        let row = |number| Key::Row(self.table(), number);
        match self {
            Self::Plan(_) => row(1),
            Self::Status(record) => row(record.id.number()),
            Self::Channel(record) => row(record.id.number()),
            Self::Persona(record) => row(record.id.number()),
            Self::Objective(record) => row(record.id.number()),
            Self::Activity(record) => row(record.id.number()),
            Self::Kpi(record) => row(record.id.number()),
            Self::Target(record) => row(record.id.number()),
            Self::Measurement(record) => Key::Measurement(record.key),
            Self::Spend(record) => row(record.id.number()),
            Self::Move(record) => row(record.id.number()),
            Self::Decision(record) => row(record.id.number()),
            Self::Checkin(record) => row(record.id.number()),
            Self::Annotation(record) => row(record.id.number()),
            Self::Answer(record) => row(record.id.number()),
            Self::Mute(record) => row(record.id.number()),
            Self::Import(record) => row(record.id.number()),
            Self::Mapping(record) => row(record.id.number()),
            Self::View(record) => row(record.id.number()),
        }
    }

    /// The table it belongs to.
    #[must_use]
    pub const fn table(&self) -> Table {
        match self {
            Self::Plan(_) => Table::Plan,
            Self::Status(_) => Table::Statuses,
            Self::Channel(_) => Table::Channels,
            Self::Persona(_) => Table::Personas,
            Self::Objective(_) => Table::Objectives,
            Self::Activity(_) => Table::Activities,
            Self::Kpi(_) => Table::Kpis,
            Self::Target(_) => Table::Targets,
            Self::Measurement(_) => Table::Measurements,
            Self::Spend(_) => Table::Spend,
            Self::Move(_) => Table::Moves,
            Self::Decision(_) => Table::Decisions,
            Self::Checkin(_) => Table::Checkins,
            Self::Annotation(_) => Table::Annotations,
            Self::Answer(_) => Table::Answers,
            Self::Mute(_) => Table::Mutes,
            Self::Import(_) => Table::Imports,
            Self::Mapping(_) => Table::Mappings,
            Self::View(_) => Table::Views,
        }
    }
}

/// One record of any table where it lies: reading a cell copies no text.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each holds the record of its name")]
pub enum RecordRef<'a> {
    Plan(&'a Settings),
    Status(&'a Status),
    Channel(&'a Channel),
    Persona(&'a Persona),
    Objective(&'a Objective),
    Activity(&'a Activity),
    Kpi(&'a Kpi),
    Target(&'a Target),
    Spend(&'a Spend),
    Move(&'a Move),
    Decision(&'a Decision),
    Checkin(&'a Checkin),
    Annotation(&'a Annotation),
    Answer(&'a Answer),
    Mute(&'a Mute),
    Import(&'a Import),
    Mapping(&'a Mapping),
    View(&'a View),
    /// Measurements lie packed in series: this one is made on the way.
    Measurement(Measurement),
}

impl Record {
    /// The record where it lies.
    #[must_use]
    pub fn look(&self) -> RecordRef<'_> {
        match self {
            Self::Plan(record) => RecordRef::Plan(record),
            Self::Status(record) => RecordRef::Status(record),
            Self::Channel(record) => RecordRef::Channel(record),
            Self::Persona(record) => RecordRef::Persona(record),
            Self::Objective(record) => RecordRef::Objective(record),
            Self::Activity(record) => RecordRef::Activity(record),
            Self::Kpi(record) => RecordRef::Kpi(record),
            Self::Target(record) => RecordRef::Target(record),
            Self::Spend(record) => RecordRef::Spend(record),
            Self::Move(record) => RecordRef::Move(record),
            Self::Decision(record) => RecordRef::Decision(record),
            Self::Checkin(record) => RecordRef::Checkin(record),
            Self::Annotation(record) => RecordRef::Annotation(record),
            Self::Answer(record) => RecordRef::Answer(record),
            Self::Mute(record) => RecordRef::Mute(record),
            Self::Import(record) => RecordRef::Import(record),
            Self::Mapping(record) => RecordRef::Mapping(record),
            Self::View(record) => RecordRef::View(record),
            Self::Measurement(record) => RecordRef::Measurement(record.clone()),
        }
    }
}

impl From<RecordRef<'_>> for Record {
    fn from(record: RecordRef<'_>) -> Self {
        match record {
            RecordRef::Plan(record) => Self::Plan(record.clone()),
            RecordRef::Status(record) => Self::Status(record.clone()),
            RecordRef::Channel(record) => Self::Channel(record.clone()),
            RecordRef::Persona(record) => Self::Persona(record.clone()),
            RecordRef::Objective(record) => Self::Objective(record.clone()),
            RecordRef::Activity(record) => Self::Activity(record.clone()),
            RecordRef::Kpi(record) => Self::Kpi(record.clone()),
            RecordRef::Target(record) => Self::Target(record.clone()),
            RecordRef::Spend(record) => Self::Spend(record.clone()),
            RecordRef::Move(record) => Self::Move(record.clone()),
            RecordRef::Decision(record) => Self::Decision(record.clone()),
            RecordRef::Checkin(record) => Self::Checkin(record.clone()),
            RecordRef::Annotation(record) => Self::Annotation(record.clone()),
            RecordRef::Answer(record) => Self::Answer(record.clone()),
            RecordRef::Mute(record) => Self::Mute(record.clone()),
            RecordRef::Import(record) => Self::Import(record.clone()),
            RecordRef::Mapping(record) => Self::Mapping(record.clone()),
            RecordRef::View(record) => Self::View(record.clone()),
            RecordRef::Measurement(record) => Self::Measurement(record),
        }
    }
}

/// One record's step: an insert has no before, a delete no after, and undo swaps the two.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it becomes.
    pub after: Option<Record>,
}

impl Change {
    /// A record comes into being.
    #[must_use]
    pub const fn insert(after: Record) -> Self {
        Self { before: None, after: Some(after) }
    }

    /// A record becomes another one.
    #[must_use]
    pub const fn update(before: Record, after: Record) -> Self {
        Self { before: Some(before), after: Some(after) }
    }

    /// A record goes.
    #[must_use]
    pub const fn delete(before: Record) -> Self {
        Self { before: Some(before), after: None }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

/// What one commit writes: changes in the order in which they can be applied, under one name for the history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// Language-free name of what was done: `set activities.status`, `add targets`, `import`.
    pub action: String,
    /// The records' steps.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The edit that takes this one back: inverse changes in the opposite order.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { action: self.action, changes: self.changes.into_iter().rev().map(Change::inverse).collect() }
    }
}
