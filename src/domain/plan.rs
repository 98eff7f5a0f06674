//! A whole plan in memory. It changes only through [`Plan::apply`], so that screen, history and file never differ.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Key, Record, RecordRef};
use super::id::Id;
use super::measurements::Measurements;
use super::memory::{Annotation, Answer, Checkin, Import, Mapping, Mute, View};
use super::record::{Activity, Channel, Decision, Kpi, Move, Objective, Persona, Scope, Settings, Spend, Status, Target};
use super::shelf::Shelf;
use super::table::Table;
use super::unit::Language;

/// One plan: every record of one file, and who refers to whom.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each shelf holds the records of its name")]
pub struct Plan {
    pub settings: Settings,
    pub statuses: Shelf<Status>,
    pub channels: Shelf<Channel>,
    pub personas: Shelf<Persona>,
    pub objectives: Shelf<Objective>,
    pub activities: Shelf<Activity>,
    pub kpis: Shelf<Kpi>,
    pub targets: Shelf<Target>,
    pub measurements: Measurements,
    pub spend: Shelf<Spend>,
    pub moves: Shelf<Move>,
    pub decisions: Shelf<Decision>,
    pub checkins: Shelf<Checkin>,
    pub annotations: Shelf<Annotation>,
    pub answers: Shelf<Answer>,
    pub mutes: Shelf<Mute>,
    pub imports: Shelf<Import>,
    pub mappings: Shelf<Mapping>,
    pub views: Shelf<View>,
    links: Links,
}

/// Who refers to whom, kept by [`Plan::apply`]: a delete and a verdict look here instead of through the whole plan.
#[derive(Clone, Debug, Default, PartialEq)]
struct Links {
    activities_of_objective: BTreeMap<Id<Objective>, BTreeSet<Id<Activity>>>,
    spend_of_activity: BTreeMap<Id<Activity>, BTreeSet<Id<Spend>>>,
    targets_of_kpi: BTreeMap<Id<Kpi>, BTreeSet<Id<Target>>>,
    targets_of_scope: BTreeMap<Scope, BTreeSet<Id<Target>>>,
}

fn link<A: Ord, B: Ord>(map: &mut BTreeMap<A, BTreeSet<B>>, from: A, to: B) {
    map.entry(from).or_default().insert(to);
}

fn unlink<A: Ord, B: Ord>(map: &mut BTreeMap<A, BTreeSet<B>>, from: &A, to: &B) {
    if let Some(set) = map.get_mut(from) {
        set.remove(to);
        if set.is_empty() {
            map.remove(from);
        }
    }
}

fn linked<'a, A: Ord, B: Ord + Copy>(map: &'a BTreeMap<A, BTreeSet<B>>, from: &A) -> impl Iterator<Item = B> + use<'a, A, B> {
    map.get(from).into_iter().flatten().copied()
}

impl Plan {
    /// An empty plan.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            statuses: Shelf::default(),
            channels: Shelf::default(),
            personas: Shelf::default(),
            objectives: Shelf::default(),
            activities: Shelf::default(),
            kpis: Shelf::default(),
            targets: Shelf::default(),
            measurements: Measurements::default(),
            spend: Shelf::default(),
            moves: Shelf::default(),
            decisions: Shelf::default(),
            checkins: Shelf::default(),
            annotations: Shelf::default(),
            answers: Shelf::default(),
            mutes: Shelf::default(),
            imports: Shelf::default(),
            mappings: Shelf::default(),
            views: Shelf::default(),
            links: Links::default(),
        }
    }

    /// The settings of a plan that nobody described yet.
    #[must_use]
    pub fn blank_settings(language: Language) -> Settings {
        Settings {
            name: "Plan".to_owned(),
            currency: "EUR".to_owned(),
            language,
            tax: Some("HT".to_owned()),
            budget: None,
            start: None,
            end: None,
        }
    }

    /// Makes sure that asking for a code answers at once: a large plan's codes take some 50 ms to gather.
    pub fn know_codes(&self) {
        self.objectives.codes();
        self.activities.codes();
        self.kpis.codes();
        self.targets.codes();
    }

    /// The activities of an objective.
    pub fn activities_of(&self, objective: Id<Objective>) -> impl Iterator<Item = Id<Activity>> {
        linked(&self.links.activities_of_objective, &objective)
    }

    /// The expenses of an activity, in the order of their ids.
    pub fn spend_of(&self, activity: Id<Activity>) -> impl Iterator<Item = &Spend> {
        linked(&self.links.spend_of_activity, &activity).filter_map(|id| self.spend.get(id))
    }

    /// The targets of a KPI.
    pub fn targets_of_kpi(&self, kpi: Id<Kpi>) -> impl Iterator<Item = Id<Target>> {
        linked(&self.links.targets_of_kpi, &kpi)
    }

    /// The targets of one activity, one objective or the plan.
    pub fn targets_of(&self, scope: Scope) -> impl Iterator<Item = Id<Target>> {
        linked(&self.links.targets_of_scope, &scope)
    }

    /// The record of a key, where it lies.
    #[must_use]
    pub fn look(&self, key: Key) -> Option<RecordRef<'_>> {
        let (table, number) = match key {
            Key::Measurement(key) => return self.measurements.get(key).map(RecordRef::Measurement),
            Key::Row(table, number) => (table, number),
        };
        match table {
            Table::Plan => Some(RecordRef::Plan(&self.settings)),
            Table::Measurements => None,
            Table::Statuses => self.statuses.get(Id::new(number)).map(RecordRef::Status),
            Table::Channels => self.channels.get(Id::new(number)).map(RecordRef::Channel),
            Table::Personas => self.personas.get(Id::new(number)).map(RecordRef::Persona),
            Table::Objectives => self.objectives.get(Id::new(number)).map(RecordRef::Objective),
            Table::Activities => self.activities.get(Id::new(number)).map(RecordRef::Activity),
            Table::Kpis => self.kpis.get(Id::new(number)).map(RecordRef::Kpi),
            Table::Targets => self.targets.get(Id::new(number)).map(RecordRef::Target),
            Table::Spend => self.spend.get(Id::new(number)).map(RecordRef::Spend),
            Table::Moves => self.moves.get(Id::new(number)).map(RecordRef::Move),
            Table::Decisions => self.decisions.get(Id::new(number)).map(RecordRef::Decision),
            Table::Checkins => self.checkins.get(Id::new(number)).map(RecordRef::Checkin),
            Table::Annotations => self.annotations.get(Id::new(number)).map(RecordRef::Annotation),
            Table::Answers => self.answers.get(Id::new(number)).map(RecordRef::Answer),
            Table::Mutes => self.mutes.get(Id::new(number)).map(RecordRef::Mute),
            Table::Imports => self.imports.get(Id::new(number)).map(RecordRef::Import),
            Table::Mappings => self.mappings.get(Id::new(number)).map(RecordRef::Mapping),
            Table::Views => self.views.get(Id::new(number)).map(RecordRef::View),
        }
    }

    /// The record of a key.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<Record> {
        self.look(key).map(Record::from)
    }

    /// How many records a table holds.
    #[must_use]
    pub fn count(&self, table: Table) -> usize {
        match table {
            Table::Plan => 1,
            Table::Statuses => self.statuses.len(),
            Table::Channels => self.channels.len(),
            Table::Personas => self.personas.len(),
            Table::Objectives => self.objectives.len(),
            Table::Activities => self.activities.len(),
            Table::Kpis => self.kpis.len(),
            Table::Targets => self.targets.len(),
            Table::Measurements => self.measurements.len(),
            Table::Spend => self.spend.len(),
            Table::Moves => self.moves.len(),
            Table::Decisions => self.decisions.len(),
            Table::Checkins => self.checkins.len(),
            Table::Annotations => self.annotations.len(),
            Table::Answers => self.answers.len(),
            Table::Mutes => self.mutes.len(),
            Table::Imports => self.imports.len(),
            Table::Mappings => self.mappings.len(),
            Table::Views => self.views.len(),
        }
    }

    /// The keys of a table's records, in the order of ids (measurements: by KPI, scope and day).
    #[must_use]
    pub fn keys(&self, table: Table) -> Vec<Key> {
        fn rows<T: super::shelf::Entity>(shelf: &Shelf<T>) -> Vec<Key> {
            shelf.iter().map(|record| Key::Row(T::TABLE, record.id().number())).collect()
        }
        match table {
            Table::Plan => vec![Key::Row(Table::Plan, 1)],
            Table::Statuses => rows(&self.statuses),
            Table::Channels => rows(&self.channels),
            Table::Personas => rows(&self.personas),
            Table::Objectives => rows(&self.objectives),
            Table::Activities => rows(&self.activities),
            Table::Kpis => rows(&self.kpis),
            Table::Targets => rows(&self.targets),
            Table::Measurements => self.measurements.keys().map(Key::Measurement).collect(),
            Table::Spend => rows(&self.spend),
            Table::Moves => rows(&self.moves),
            Table::Decisions => rows(&self.decisions),
            Table::Checkins => rows(&self.checkins),
            Table::Annotations => rows(&self.annotations),
            Table::Answers => rows(&self.answers),
            Table::Mutes => rows(&self.mutes),
            Table::Imports => rows(&self.imports),
            Table::Mappings => rows(&self.mappings),
            Table::Views => rows(&self.views),
        }
    }

    /// Does what a committed change says.
    pub fn apply(&mut self, change: &Change) {
        match (&change.before, &change.after) {
            (Some(before), Some(after)) if before.key() == after.key() => {
                self.unlink(before);
                self.put(after.clone());
            }
            (before, after) => {
                if let Some(before) = before {
                    self.unlink(before);
                    self.take(before.key());
                }
                if let Some(after) = after {
                    self.put(after.clone());
                }
            }
        }
    }

    /// Puts a record in its place: the loading of a file, and one half of [`Plan::apply`].
    pub fn put(&mut self, record: Record) {
        self.link(&record);
        match record {
            Record::Plan(settings) => self.settings = settings,
            Record::Status(record) => drop(self.statuses.put(record)),
            Record::Channel(record) => drop(self.channels.put(record)),
            Record::Persona(record) => drop(self.personas.put(record)),
            Record::Objective(record) => drop(self.objectives.put(record)),
            Record::Activity(record) => drop(self.activities.put(record)),
            Record::Kpi(record) => drop(self.kpis.put(record)),
            Record::Target(record) => drop(self.targets.put(record)),
            Record::Measurement(record) => self.measurements.put(record),
            Record::Spend(record) => drop(self.spend.put(record)),
            Record::Move(record) => drop(self.moves.put(record)),
            Record::Decision(record) => drop(self.decisions.put(record)),
            Record::Checkin(record) => drop(self.checkins.put(record)),
            Record::Annotation(record) => drop(self.annotations.put(record)),
            Record::Answer(record) => drop(self.answers.put(record)),
            Record::Mute(record) => drop(self.mutes.put(record)),
            Record::Import(record) => drop(self.imports.put(record)),
            Record::Mapping(record) => drop(self.mappings.put(record)),
            Record::View(record) => drop(self.views.put(record)),
        }
    }

    fn take(&mut self, key: Key) {
        let (table, number) = match key {
            Key::Measurement(key) => return self.measurements.take(key),
            Key::Row(table, number) => (table, number),
        };
        match table {
            Table::Plan | Table::Measurements => {}
            Table::Statuses => drop(self.statuses.take(Id::new(number))),
            Table::Channels => drop(self.channels.take(Id::new(number))),
            Table::Personas => drop(self.personas.take(Id::new(number))),
            Table::Objectives => drop(self.objectives.take(Id::new(number))),
            Table::Activities => drop(self.activities.take(Id::new(number))),
            Table::Kpis => drop(self.kpis.take(Id::new(number))),
            Table::Targets => drop(self.targets.take(Id::new(number))),
            Table::Spend => drop(self.spend.take(Id::new(number))),
            Table::Moves => drop(self.moves.take(Id::new(number))),
            Table::Decisions => drop(self.decisions.take(Id::new(number))),
            Table::Checkins => drop(self.checkins.take(Id::new(number))),
            Table::Annotations => drop(self.annotations.take(Id::new(number))),
            Table::Answers => drop(self.answers.take(Id::new(number))),
            Table::Mutes => drop(self.mutes.take(Id::new(number))),
            Table::Imports => drop(self.imports.take(Id::new(number))),
            Table::Mappings => drop(self.mappings.take(Id::new(number))),
            Table::Views => drop(self.views.take(Id::new(number))),
        }
    }

    fn link(&mut self, record: &Record) {
        let links = &mut self.links;
        match record {
            Record::Activity(activity) => {
                if let Some(objective) = activity.objective {
                    link(&mut links.activities_of_objective, objective, activity.id);
                }
            }
            Record::Spend(spend) => link(&mut links.spend_of_activity, spend.activity, spend.id),
            Record::Target(target) => {
                link(&mut links.targets_of_kpi, target.kpi, target.id);
                link(&mut links.targets_of_scope, target.scope, target.id);
            }
            _ => {}
        }
    }

    fn unlink(&mut self, record: &Record) {
        let links = &mut self.links;
        match record {
            Record::Activity(activity) => {
                if let Some(objective) = activity.objective {
                    unlink(&mut links.activities_of_objective, &objective, &activity.id);
                }
            }
            Record::Spend(spend) => unlink(&mut links.spend_of_activity, &spend.activity, &spend.id),
            Record::Target(target) => {
                unlink(&mut links.targets_of_kpi, &target.kpi, &target.id);
                unlink(&mut links.targets_of_scope, &target.scope, &target.id);
            }
            _ => {}
        }
    }
}
