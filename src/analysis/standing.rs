//! Every reading of a plan on one day, worst first, and what each objective and activity makes of its own.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::basis::Basis;
use super::money::Books;
use super::reading::Reading;
use super::total::Total;
use super::verdict::Verdict;
use crate::domain::{Activity, Day, Id, Kpi, Objective, Plan, Scope, Target};

/// How many targets have which verdict, and their mean progress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    verdicts: [u32; 10],
    progress: Total,
    with_progress: u32,
}

impl Tally {
    /// How many targets have this verdict.
    #[must_use]
    pub const fn count(&self, verdict: Verdict) -> u32 {
        self.verdicts[verdict as usize]
    }

    /// How many targets there are.
    #[must_use]
    pub fn targets(&self) -> u32 {
        self.verdicts.iter().sum()
    }

    /// The worst verdict; none without targets.
    #[must_use]
    pub fn worst(&self) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| self.count(*verdict) > 0)
    }

    /// Mean progress of the targets that have one, as a fraction.
    #[must_use]
    pub fn progress(&self) -> Option<f64> {
        (self.with_progress > 0).then(|| self.progress.value() / f64::from(self.with_progress))
    }

    fn add(&mut self, reading: &Reading) {
        self.verdicts[reading.verdict as usize] += 1;
        if let Some(progress) = reading.progress {
            self.progress += progress;
            self.with_progress += 1;
        }
    }

    fn subtract(&mut self, reading: &Reading) {
        self.verdicts[reading.verdict as usize] -= 1;
        if let Some(progress) = reading.progress {
            self.progress -= progress;
            self.with_progress -= 1;
        }
    }
}

/// What a whole plan looks like on one day.
///
/// Invariant: after any edits and [`Standing::refresh`] it equals [`Standing::of`] the plan as it is then.
#[derive(Clone, Debug)]
pub struct Standing {
    pub(super) basis: Basis,
    pub(super) readings: BTreeMap<Id<Target>, Reading>,
    pub(super) order: Vec<Id<Target>>,
    pub(super) whole: Tally,
    /// By objective: its own targets and those of its activities. Kept only while there are any.
    pub(super) objectives: BTreeMap<Id<Objective>, Tally>,
    pub(super) bare_kpis: BTreeSet<Id<Kpi>>,
    pub(super) bare_activities: BTreeSet<Id<Activity>>,
}

impl Standing {
    /// Every reading of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Day) -> Self {
        let basis = Basis::of(plan, today);
        let readings = plan.targets.iter().map(|target| basis.reading(plan, target)).collect();
        Self::gather(plan, basis, readings)
    }

    /// The same from readings made in shares ([`Basis::readings`]), which must be of every target of the plan.
    #[must_use]
    pub fn gather(plan: &Plan, basis: Basis, mut readings: Vec<Reading>) -> Self {
        readings.sort_by_key(|reading| reading.target);
        let order = ordered(plan, &readings);
        let mut standing = Self {
            basis,
            readings: BTreeMap::new(),
            order,
            whole: Tally::default(),
            objectives: BTreeMap::new(),
            bare_kpis: plan.kpis.iter().map(|kpi| kpi.id).collect(),
            bare_activities: BTreeSet::new(),
        };
        let mut busy = BTreeSet::new();
        for target in plan.targets.iter() {
            standing.bare_kpis.remove(&target.kpi);
            if let Scope::Activity(activity) = target.scope {
                busy.insert(activity);
            }
        }
        standing.bare_activities = plan.activities.iter().map(|one| one.id).filter(|id| !busy.contains(id)).collect();
        for (reading, target) in readings.iter().zip(plan.targets.iter()) {
            standing.tally(target.scope, reading);
        }
        standing.readings = readings.into_iter().map(|reading| (reading.target, reading)).collect();
        standing
    }

    /// The day all readings are of.
    #[must_use]
    pub const fn today(&self) -> Day {
        self.basis.today
    }

    /// The reading of a target.
    #[must_use]
    pub fn reading(&self, target: Id<Target>) -> Option<&Reading> {
        self.readings.get(&target)
    }

    /// Every target, worst first: verdict, money at stake, relative gap, code.
    #[must_use]
    pub fn order(&self) -> &[Id<Target>] {
        &self.order
    }

    /// Every reading, worst first.
    #[must_use]
    pub fn worst_first(&self) -> impl DoubleEndedIterator<Item = &Reading> {
        self.order.iter().filter_map(|target| self.readings.get(target))
    }

    /// The readings of the off-target panel, worst first.
    pub fn off_target(&self) -> impl Iterator<Item = &Reading> {
        self.worst_first().take_while(|reading| reading.verdict.in_panel())
    }

    /// All targets together.
    #[must_use]
    pub const fn whole(&self) -> Tally {
        self.whole
    }

    /// The targets of an objective and of its activities.
    #[must_use]
    pub fn of_objective(&self, objective: Id<Objective>) -> Tally {
        self.objectives.get(&objective).copied().unwrap_or_default()
    }

    /// The targets of an activity.
    #[must_use]
    pub fn of_activity(&self, plan: &Plan, activity: Id<Activity>) -> Tally {
        let mut tally = Tally::default();
        for reading in plan.targets_of(Scope::Activity(activity)).filter_map(|id| self.readings.get(&id)) {
            tally.add(reading);
        }
        tally
    }

    /// KPIs that no target names.
    #[must_use]
    pub const fn kpis_without_target(&self) -> &BTreeSet<Id<Kpi>> {
        &self.bare_kpis
    }

    /// Activities that no target names.
    #[must_use]
    pub const fn activities_without_target(&self) -> &BTreeSet<Id<Activity>> {
        &self.bare_activities
    }

    /// `no_target` of `status`: targets that ask nothing yet, KPIs and activities without any.
    #[must_use]
    pub fn without_target(&self) -> usize {
        self.whole.count(Verdict::NoTarget) as usize + self.bare_kpis.len() + self.bare_activities.len()
    }

    /// The money of every activity, objective, channel and the plan.
    #[must_use]
    pub const fn books(&self) -> &Books {
        &self.basis.books
    }

    /// Counts a reading of a target in this scope in. The home of an activity is asked from the books, which change only after
    /// the old readings were taken out.
    pub(super) fn tally(&mut self, scope: Scope, reading: &Reading) {
        self.whole.add(reading);
        if let Some(objective) = self.home_of(scope) {
            self.objectives.entry(objective).or_default().add(reading);
        }
    }

    /// Counts a reading of a target in this scope out again.
    pub(super) fn untally(&mut self, scope: Scope, reading: &Reading) {
        self.whole.subtract(reading);
        if let Some(objective) = self.home_of(scope)
            && let Some(tally) = self.objectives.get_mut(&objective)
        {
            tally.subtract(reading);
            if tally.targets() == 0 {
                self.objectives.remove(&objective);
            }
        }
    }

    fn home_of(&self, scope: Scope) -> Option<Id<Objective>> {
        match scope {
            Scope::Plan => None,
            Scope::Objective(objective) => Some(objective),
            Scope::Activity(activity) => self.basis.books.home(activity),
        }
    }
}

impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        self.basis.today == other.basis.today
            && self.readings == other.readings
            && self.order == other.order
            && self.whole == other.whole
            && self.objectives == other.objectives
            && self.bare_kpis == other.bare_kpis
            && self.bare_activities == other.bare_activities
    }
}

/// Order of the panel (DEFINITIONS.md section 5): verdict, money at stake, relative gap, code.
pub(super) fn compare(plan: &Plan, one: &Reading, other: &Reading) -> Ordering {
    let code = |reading: &Reading| plan.targets.get(reading.target).map_or("", |target| target.code.as_str());
    compare_figures(one, other).then_with(|| code(one).cmp(code(other)))
}

fn compare_figures(one: &Reading, other: &Reading) -> Ordering {
    one.verdict
        .rank()
        .cmp(&other.verdict.rank())
        .then_with(|| other.at_stake.cmp(&one.at_stake))
        .then_with(|| other.distance().total_cmp(&one.distance()))
}

/// The targets of these readings in the order of the panel.
pub(super) fn ordered(plan: &Plan, readings: &[Reading]) -> Vec<Id<Target>> {
    let code = |target| plan.targets.get(target).map_or("", |target| target.code.as_str());
    let mut rows: Vec<(&Reading, &str)> = readings.iter().map(|reading| (reading, code(reading.target))).collect();
    rows.sort_unstable_by(|(one, code), (other, other_code)| compare_figures(one, other).then_with(|| code.cmp(other_code)));
    rows.into_iter().map(|(reading, _)| reading.target).collect()
}
