//! After an edit: only what it touches is derived again.

use std::collections::{BTreeMap, BTreeSet};

use super::basis::{is_group, programs};
use super::program::Program;
use super::reading::Reading;
use super::standing::{Standing, compare, ordered};
use crate::domain::{Activity, Cents, Change, Day, Entity, Id, Kpi, Objective, Plan, Record, Scope, Settings, Shelf, Target};

/// What an edit touches.
#[derive(Debug, Default)]
struct Touched {
    /// Targets to read again.
    targets: BTreeSet<Id<Target>>,
    /// Activities whose account is to be renewed.
    accounts: BTreeSet<Id<Activity>>,
    /// Activities and KPIs that may have got their first target or lost their last one.
    activities: BTreeSet<Id<Activity>>,
    kpis: BTreeSet<Id<Kpi>>,
    /// KPIs that mean something else now.
    redefined: BTreeSet<Id<Kpi>>,
    objectives: BTreeSet<Id<Objective>>,
}

impl Standing {
    /// Brings everything up to date after these changes were applied to the plan, in the order given: from the plan as it
    /// was at the last refresh to the plan as it is now.
    pub fn refresh(&mut self, plan: &Plan, changes: &[Change]) {
        let mut touched = Touched::default();
        for change in changes {
            self.touch(plan, change, &mut touched);
        }
        self.redefine(plan, &mut touched);
        let stakes = self.stakes_of(plan, &touched.accounts);
        self.take_out(plan, &touched.targets, changes);
        self.renew_basis(plan, changes, &touched);
        self.restake(plan, &stakes, &mut touched.targets);
        self.put_back(plan, &touched.targets);
        self.note_bare(plan, &touched);
    }

    fn touch(&self, plan: &Plan, change: &Change, touched: &mut Touched) {
        for record in [&change.before, &change.after].into_iter().flatten() {
            match record {
                Record::Measurement(one) => {
                    self.touch_value(plan, one.key.scope, |program| program.reads.contains(&one.key.kpi), touched);
                    if let Scope::Activity(activity) = one.key.scope {
                        touched.accounts.insert(activity);
                    }
                }
                Record::Spend(one) => {
                    self.touch_value(plan, Scope::Activity(one.activity), Program::reads_spend, touched);
                    touched.accounts.insert(one.activity);
                }
                Record::Move(one) => touched.accounts.extend([one.from, one.to].into_iter().flatten()),
                Record::Target(one) => {
                    touched.targets.insert(one.id);
                    touched.kpis.insert(one.kpi);
                    touched.activities.extend(activity_of(one.scope));
                }
                Record::Kpi(one) => drop(touched.kpis.insert(one.id)),
                _ => {}
            }
        }
        match (&change.before, &change.after) {
            (Some(Record::Kpi(before)), Some(Record::Kpi(after))) if means_the_same(before, after) => {}
            (before, after) => touched.redefined.extend([before, after].into_iter().flatten().filter_map(|record| match record {
                Record::Kpi(kpi) => Some(kpi.id),
                _ => None,
            })),
        }
        self.touch_frames(plan, change, touched);
    }

    /// The targets of a scope, and of the scopes that add it up, whose value a program reads.
    fn touch_value(&self, plan: &Plan, scope: Scope, reads: impl Fn(&Program) -> bool, touched: &mut Touched) {
        let home = activity_of(scope).and_then(|activity| self.basis.books.home(activity)).map(Scope::Objective);
        let scopes = [Some(scope), home, Some(Scope::Plan)].into_iter().flatten().collect::<BTreeSet<_>>();
        for id in scopes.into_iter().flat_map(|scope| plan.targets_of(scope)) {
            let program = plan.targets.get(id).and_then(|target| self.basis.programs.get(&target.kpi));
            if program.is_some_and(&reads) {
                touched.targets.insert(id);
            }
        }
    }

    /// Whoever takes dates or money from a record that changed.
    fn touch_frames(&self, plan: &Plan, change: &Change, touched: &mut Touched) {
        match (&change.before, &change.after) {
            (Some(Record::Plan(before)), Some(Record::Plan(after))) if dates(before) != dates(after) => {
                touched.targets.extend(self.readings.keys().copied().filter(|id| plan.targets.get(*id).is_none_or(inherits)));
                touched
                    .accounts
                    .extend(plan.activities.iter().filter(|one| one.start.is_none() || one.due.is_none()).map(|one| one.id));
            }
            (before, after) => {
                for record in [before, after].into_iter().flatten() {
                    match record {
                        Record::Objective(one) => Self::touch_objective(plan, one, touched),
                        Record::Activity(one) => Self::touch_activity(plan, one, change, touched),
                        _ => {}
                    }
                }
            }
        }
    }

    fn touch_objective(plan: &Plan, objective: &Objective, touched: &mut Touched) {
        let now = plan.objectives.get(objective.id);
        touched.objectives.insert(objective.id);
        if now.is_some_and(|now| (now.start, now.due) == (objective.start, objective.due)) {
            return;
        }
        touched.targets.extend(plan.targets_of(Scope::Objective(objective.id)));
        for activity in plan.activities_of(objective.id) {
            touched.accounts.insert(activity);
            touched.targets.extend(plan.targets_of(Scope::Activity(activity)));
        }
    }

    fn touch_activity(plan: &Plan, one: &Activity, change: &Change, touched: &mut Touched) {
        let facts = |record: Option<&Record>| match record {
            Some(Record::Activity(activity)) => Some((activity.start, activity.due, activity.objective)),
            _ => None,
        };
        let (before, after) = (facts(change.before.as_ref()), facts(change.after.as_ref()));
        touched.accounts.insert(one.id);
        touched.activities.insert(one.id);
        if before != after {
            touched.targets.extend(plan.targets_of(Scope::Activity(one.id)));
            if before.map(|facts| facts.2) != after.map(|facts| facts.2)
                && let Some(objective) = one.objective
            {
                touched.targets.extend(plan.targets_of(Scope::Objective(objective)));
            }
        }
    }

    /// Writes the programs again when a KPI means something else, and touches every target whose program differs.
    fn redefine(&mut self, plan: &Plan, touched: &mut Touched) {
        if touched.redefined.is_empty() {
            return;
        }
        let old = std::mem::replace(&mut self.basis.programs, programs(plan));
        for kpi in old.keys().chain(self.basis.programs.keys()) {
            let changed = old.get(kpi) != self.basis.programs.get(kpi) || touched.redefined.contains(kpi);
            if changed {
                touched.targets.extend(plan.targets_of_kpi(*kpi));
            }
        }
    }

    /// The scopes whose money may change, with what is at stake in them now.
    fn stakes_of(&self, plan: &Plan, accounts: &BTreeSet<Id<Activity>>) -> Vec<(Scope, Cents)> {
        let mut scopes = BTreeSet::new();
        for activity in accounts {
            let now = plan.activities.get(*activity).and_then(|activity| activity.objective);
            scopes.extend([now, self.basis.books.home(*activity)].into_iter().flatten().map(Scope::Objective));
            scopes.extend([Scope::Activity(*activity), Scope::Plan]);
        }
        scopes.into_iter().map(|scope| (scope, self.basis.books.of_scope(scope).at_stake)).collect()
    }

    /// Takes the old readings out of every count, while the books still know their old homes.
    fn take_out(&mut self, plan: &Plan, targets: &BTreeSet<Id<Target>>, changes: &[Change]) {
        let scopes = changes.iter().rev().filter_map(|change| match &change.before {
            Some(Record::Target(target)) => Some((target.id, target.scope)),
            _ => None,
        });
        // Reversed, so that of several changes of one target the first one's scope stays: the one counted in.
        let scopes: BTreeMap<_, _> = scopes.collect();
        for id in targets {
            let scope = scopes.get(id).copied().or_else(|| plan.targets.get(*id).map(|target| target.scope));
            if let (Some(reading), Some(scope)) = (self.readings.remove(id), scope) {
                self.untally(scope, &reading);
            }
        }
    }

    /// Sums first, with the old homes; then the homes.
    fn renew_basis(&mut self, plan: &Plan, changes: &[Change], touched: &Touched) {
        let basis = &mut self.basis;
        for change in changes {
            basis.sums.note(change, |activity| basis.books.home(activity));
            basis.books.note(change);
        }
        for activity in &touched.accounts {
            let old = basis.books.home(*activity);
            basis.books.renew(plan, *activity, basis.today);
            let new = basis.books.home(*activity);
            if old != new {
                basis.sums.carry(plan, *activity, old, new);
            }
        }
        for objective in touched.objectives.iter().filter(|id| plan.objectives.get(**id).is_none()) {
            basis.sums.forget_objective(*objective);
        }
        for target in touched.targets.iter().filter_map(|id| plan.targets.get(*id)).filter(|target| is_group(target.scope)) {
            basis.prepare(plan, target.kpi, target.scope);
        }
    }

    /// Where the money at stake changed, the targets that are not read again get the new amount.
    fn restake(&mut self, plan: &Plan, stakes: &[(Scope, Cents)], targets: &mut BTreeSet<Id<Target>>) {
        for (scope, before) in stakes {
            let now = self.basis.books.of_scope(*scope).at_stake;
            if now == *before {
                continue;
            }
            for id in plan.targets_of(*scope) {
                if let Some(reading) = self.readings.get_mut(&id) {
                    reading.at_stake = now;
                    targets.insert(id);
                }
            }
        }
    }

    /// Reads what was taken out, and puts every touched target in its place.
    fn put_back(&mut self, plan: &Plan, targets: &BTreeSet<Id<Target>>) {
        for target in targets.iter().filter_map(|id| plan.targets.get(*id)) {
            if !self.readings.contains_key(&target.id) {
                let reading = self.basis.reading(plan, target);
                self.tally(target.scope, &reading);
                self.readings.insert(target.id, reading);
            }
        }
        if !targets.is_empty() {
            self.reorder(plan, targets);
        }
    }

    fn reorder(&mut self, plan: &Plan, targets: &BTreeSet<Id<Target>>) {
        let sieve = Sieve::of(targets);
        self.order.retain(|id| !sieve.holds(*id));
        let moved: Vec<Reading> = targets.iter().filter_map(|id| self.readings.get(id)).copied().collect();
        let mut order = Vec::with_capacity(self.readings.len());
        let mut rest = self.order.as_slice();
        for id in ordered(plan, &moved) {
            let Some(reading) = self.readings.get(&id) else { continue };
            let before = |other: &Id<Target>| self.readings.get(other).is_some_and(|other| compare(plan, other, reading).is_lt());
            let (first, last) = rest.split_at(rest.partition_point(before));
            order.extend_from_slice(first);
            order.push(id);
            rest = last;
        }
        order.extend_from_slice(rest);
        self.order = order;
    }

    fn note_bare(&mut self, plan: &Plan, touched: &Touched) {
        for id in &touched.kpis {
            let bare = plan.kpis.get(*id).is_some() && plan.targets_of_kpi(*id).next().is_none();
            keep(&mut self.bare_kpis, *id, bare);
        }
        for id in &touched.activities {
            let bare = exists(&plan.activities, *id) && plan.targets_of(Scope::Activity(*id)).next().is_none();
            keep(&mut self.bare_activities, *id, bare);
        }
    }
}

/// A set that says no quickly: nearly all of a hundred thousand targets are asked.
struct Sieve<'a> {
    bits: [u64; 16],
    targets: &'a BTreeSet<Id<Target>>,
}

impl<'a> Sieve<'a> {
    fn of(targets: &'a BTreeSet<Id<Target>>) -> Self {
        let mut bits = [0; 16];
        for id in targets {
            let (word, bit) = Self::place(*id);
            bits[word] |= bit;
        }
        Self { bits, targets }
    }

    #[expect(clippy::cast_sign_loss, reason = "only ten bits are looked at")]
    fn place(id: Id<Target>) -> (usize, u64) {
        let low = id.number() as u64 & 1023;
        ((low >> 6) as usize, 1 << (low & 63))
    }

    fn holds(&self, id: Id<Target>) -> bool {
        let (word, bit) = Self::place(id);
        self.bits[word] & bit != 0 && self.targets.contains(&id)
    }
}

fn exists<T: Entity>(shelf: &Shelf<T>, id: Id<T>) -> bool {
    shelf.get(id).is_some()
}

fn keep<T: Ord>(set: &mut BTreeSet<T>, one: T, stays: bool) {
    if stays {
        set.insert(one);
    } else {
        set.remove(&one);
    }
}

const fn activity_of(scope: Scope) -> Option<Id<Activity>> {
    match scope {
        Scope::Activity(activity) => Some(activity),
        Scope::Plan | Scope::Objective(_) => None,
    }
}

fn dates(settings: &Settings) -> (Option<Day>, Option<Day>) {
    (settings.start, settings.end)
}

/// Whether a target takes one of its days from elsewhere.
const fn inherits(target: &Target) -> bool {
    target.start.is_none() || target.due.is_none()
}

fn means_the_same(before: &Kpi, after: &Kpi) -> bool {
    let facts = |kpi: &Kpi| (kpi.id, kpi.code.clone(), kpi.polarity, kpi.aggregation, kpi.cadence, kpi.formula.clone());
    facts(before) == facts(after)
}
