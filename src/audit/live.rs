//! The audit of a plan, kept up to date edit by edit.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Standing;
use crate::domain::{Activity, Change, Entity, Id, Key, Objective, Plan, Record, Scope, Shelf, Table, Target};

use super::answer::{Answer, Fault};
use super::card::Check;
use super::ground::{Ground, codes};
use super::guide::Guide;
use super::marks::Marks;
use super::rules::cards;

/// What all rules say of one record: which have something to say (a bit each), and what is not as it should be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub applicable: u128,
    pub faults: Vec<(usize, Fault)>,
}

/// The audit of a plan on a day.
///
/// Invariant: after any edits and [`Audit::refresh`] it equals [`Audit::of`] the plan as it is then.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    marks: Marks,
    pub(super) said: BTreeMap<Key, Said>,
}

impl Audit {
    /// Asks every rule about every record.
    #[must_use]
    pub fn of(plan: &Plan, standing: &Standing, guide: &Guide) -> Self {
        let marks = Marks::of(plan, guide);
        let ground = Ground { plan, standing, guide, marks: &marks };
        let mut said: Vec<(Key, Said)> = vec![(PLAN, ask(&ground, PLAN))];
        for key in everything(plan) {
            said.push((key, ask(&ground, key)));
        }
        let said = said.into_iter().collect();
        Self { marks, said }
    }

    /// What rules read.
    pub(super) const fn ground<'a>(&'a self, plan: &'a Plan, standing: &'a Standing, guide: &'a Guide) -> Ground<'a> {
        Ground { plan, standing, guide, marks: &self.marks }
    }

    /// Brings everything up to date after these changes were applied to the plan and the standing.
    pub fn refresh(&mut self, plan: &Plan, standing: &Standing, guide: &Guide, changes: &[Change]) {
        let mut touched = Touched { plan, keys: BTreeSet::from([PLAN]), everything: false };
        for record in changes.iter().flat_map(|change| [&change.before, &change.after]).flatten() {
            touched.record(record);
        }
        if touched.everything {
            *self = Self::of(plan, standing, guide);
            return;
        }
        let keys = touched.keys;
        for key in &keys {
            match key {
                Key::Row(Table::Activities, number) => self.marks.renew_activity(plan, guide, Id::new(*number)),
                Key::Row(Table::Objectives, number) => self.marks.renew_objective(plan, guide, Id::new(*number)),
                _ => {}
            }
        }
        let ground = Ground { plan, standing, guide, marks: &self.marks };
        for key in keys {
            if plan.look(key).is_some() {
                self.said.insert(key, ask(&ground, key));
            } else {
                self.said.remove(&key);
            }
        }
    }
}

const PLAN: Key = Key::Row(Table::Plan, 1);

/// Every record that a rule may be about.
fn everything(plan: &Plan) -> impl Iterator<Item = Key> {
    [Table::Objectives, Table::Activities, Table::Kpis, Table::Targets, Table::Moves, Table::Decisions]
        .into_iter()
        .flat_map(|table| plan.keys(table))
}

/// Asks every rule about one record.
fn ask(ground: &Ground<'_>, key: Key) -> Said {
    let mut said = Said::default();
    for (place, card) in cards().enumerate() {
        let answer = match answer(ground, &card.check, key) {
            None | Some(Answer::Apart) => continue,
            Some(answer) => answer,
        };
        said.applicable |= 1 << place;
        if let Answer::Faulty(faults) = answer {
            said.faults.extend(faults.into_iter().map(|fault| (place, fault)));
        }
    }
    said
}

/// What a rule says of a record of the table it looks at.
fn answer(ground: &Ground<'_>, check: &Check, key: Key) -> Option<Answer> {
    fn one<T: Entity>(shelf: &Shelf<T>, number: i64, ask: impl FnOnce(&T) -> Answer) -> Option<Answer> {
        shelf.get(Id::new(number)).map(ask)
    }
    let (Key::Row(table, number), plan) = (key, ground.plan) else { return None };
    match (check, table) {
        (Check::Plan(check), Table::Plan) => Some(check(ground)),
        (Check::Objective(check), Table::Objectives) => one(&plan.objectives, number, |record| check(ground, record)),
        (Check::Activity(check), Table::Activities) => one(&plan.activities, number, |record| check(ground, record)),
        (Check::Kpi(check), Table::Kpis) => one(&plan.kpis, number, |record| check(ground, record)),
        (Check::Target(check), Table::Targets) => one(&plan.targets, number, |record| check(ground, record)),
        (Check::Move(check), Table::Moves) => one(&plan.moves, number, |record| check(ground, record)),
        (Check::Decision(check), Table::Decisions) => one(&plan.decisions, number, |record| check(ground, record)),
        _ => None,
    }
}

/// The records whose findings an edit may change.
struct Touched<'a> {
    plan: &'a Plan,
    keys: BTreeSet<Key>,
    everything: bool,
}

impl Touched<'_> {
    fn record(&mut self, record: &Record) {
        match record {
            // Rare, and read by every rule.
            Record::Plan(_) | Record::Status(_) | Record::Channel(_) | Record::Kpi(_) => self.everything = true,
            Record::Objective(one) => self.objective(one.id),
            Record::Activity(one) => {
                self.scope(Scope::Activity(one.id));
                self.home(one.objective);
                self.followers(&one.code);
            }
            Record::Target(one) => {
                // What guards an objective guards its activities.
                if let Scope::Objective(id) = one.scope {
                    self.plan.activities_of(id).for_each(|activity| self.add(activity));
                }
                self.scope(one.scope);
                self.target(one.id);
                self.add(one.kpi);
            }
            Record::Measurement(one) => {
                self.scope(one.key.scope);
                self.scope(Scope::Plan);
                self.add(one.key.kpi);
            }
            Record::Spend(one) => self.spent(one.activity),
            Record::Move(one) => {
                self.add(one.id);
                [one.from, one.to].into_iter().flatten().for_each(|id| self.spent(id));
            }
            Record::Decision(one) => {
                self.add(one.id);
                one.target.into_iter().for_each(|id| self.target(id));
            }
            _ => {}
        }
    }

    fn add<T: Entity>(&mut self, id: Id<T>) {
        self.keys.insert(Key::Row(T::TABLE, id.number()));
    }

    fn target(&mut self, id: Id<Target>) {
        self.add(id);
        for decision in self.plan.decisions.iter().filter(|decision| decision.target == Some(id)) {
            self.keys.insert(Key::Row(Table::Decisions, decision.id.number()));
        }
    }

    /// A scope, its targets, and the objective it belongs to.
    fn scope(&mut self, scope: Scope) {
        for id in self.plan.targets_of(scope) {
            self.target(id);
        }
        match scope {
            Scope::Plan => {}
            Scope::Objective(id) => self.add(id),
            Scope::Activity(id) => {
                self.add(id);
                self.home(self.plan.activities.get(id).and_then(|one| one.objective));
            }
        }
    }

    fn home(&mut self, objective: Option<Id<Objective>>) {
        if let Some(id) = objective {
            self.scope(Scope::Objective(id));
        }
    }

    fn objective(&mut self, id: Id<Objective>) {
        self.scope(Scope::Objective(id));
        for activity in self.plan.activities_of(id) {
            self.scope(Scope::Activity(activity));
        }
    }

    fn spent(&mut self, activity: Id<Activity>) {
        self.scope(Scope::Activity(activity));
        self.scope(Scope::Plan);
    }

    /// Activities that wait for this one.
    fn followers(&mut self, code: &str) {
        for one in self.plan.activities.iter().filter(|one| codes(one.after.as_deref()).any(|other| other == code)) {
            self.keys.insert(Key::Row(Table::Activities, one.id.number()));
        }
    }
}
