//! What objectives and the plan add up to, day by day: the cache that keeps an edit's cost away from the plan's size.

use std::collections::BTreeMap;

use super::basis::own_spend;
use super::total::Total;
use super::values::{DayMoney, DaySum};
use crate::domain::{Activity, Change, Day, Id, Kpi, Measurement, Objective, Plan, Record, Scope, Series, Spend, SpendKind};

/// Daily sums of the scopes and KPIs that some target reads. Each equals what a new one would be, to the last bit,
/// because totals do not depend on the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sums {
    results: BTreeMap<(Scope, Id<Kpi>), Vec<DaySum>>,
    spend: BTreeMap<Scope, Vec<DayMoney>>,
}

impl Sums {
    /// Results of a sum KPI in a scope, by day; empty until prepared.
    pub(super) fn results(&self, kpi: Id<Kpi>, scope: Scope) -> &[DaySum] {
        self.results.get(&(scope, kpi)).map_or(&[], Vec::as_slice)
    }

    /// Actual expenses of a scope, by day; empty until prepared.
    pub(super) fn spend(&self, scope: Scope) -> &[DayMoney] {
        self.spend.get(&scope).map_or(&[], Vec::as_slice)
    }

    pub(super) fn prepare_results(&mut self, plan: &Plan, kpi: Id<Kpi>, scope: Scope) {
        if self.results.contains_key(&(scope, kpi)) {
            return;
        }
        let mut days = BTreeMap::new();
        for (_, points) in series_of(plan, kpi, scope) {
            for point in points {
                let day = days.entry(point.date).or_insert(DaySum { day: point.date, count: 0, total: Total::default() });
                day.count += 1;
                day.total += point.value;
            }
        }
        self.results.insert((scope, kpi), days.into_values().collect());
    }

    pub(super) fn prepare_spend(&mut self, plan: &Plan, scope: Scope) {
        if self.spend.contains_key(&scope) {
            return;
        }
        let mut days = BTreeMap::new();
        for expense in activities_of(plan, scope).into_iter().flat_map(|activity| own_spend(plan, activity)) {
            let day = days.entry(expense.day).or_insert(DayMoney { count: 0, cents: 0, ..expense });
            day.count += 1;
            day.cents += expense.cents;
        }
        self.spend.insert(scope, days.into_values().collect());
    }

    /// Forgets the sums of an objective that is gone.
    pub(super) fn forget_objective(&mut self, objective: Id<Objective>) {
        self.results.retain(|(scope, _), _| *scope != Scope::Objective(objective));
        self.spend.remove(&Scope::Objective(objective));
    }

    /// Takes one measurement or expense in or out. `home` is the objective of its activity as these sums know it.
    pub(super) fn note(&mut self, change: &Change, home: impl Fn(Id<Activity>) -> Option<Id<Objective>>) {
        for (record, sign) in [(&change.before, Sign::Out), (&change.after, Sign::In)] {
            match record {
                Some(Record::Measurement(one)) => self.note_measurement(one, sign, &home),
                Some(Record::Spend(one)) if one.kind == SpendKind::Actual => self.note_spend(one, sign, &home),
                _ => {}
            }
        }
    }

    fn note_measurement(&mut self, one: &Measurement, sign: Sign, home: impl Fn(Id<Activity>) -> Option<Id<Objective>>) {
        let objective = match one.key.scope {
            Scope::Plan => None,
            Scope::Objective(objective) => Some(objective),
            Scope::Activity(activity) => home(activity),
        };
        for scope in [Some(Scope::Plan), objective.map(Scope::Objective)].into_iter().flatten() {
            if let Some(days) = self.results.get_mut(&(scope, one.key.kpi)) {
                let mut total = Total::default();
                total += one.value;
                book(days, DaySum { day: one.key.date, count: 1, total }, sign);
            }
        }
    }

    fn note_spend(&mut self, one: &Spend, sign: Sign, home: impl Fn(Id<Activity>) -> Option<Id<Objective>>) {
        let expense = DayMoney { day: one.date, count: 1, cents: i128::from(one.amount.cents()) };
        for scope in [Some(Scope::Plan), home(one.activity).map(Scope::Objective)].into_iter().flatten() {
            if let Some(days) = self.spend.get_mut(&scope) {
                book(days, expense, sign);
            }
        }
    }

    /// Carries everything an activity brought from one objective to another.
    pub(super) fn carry(&mut self, plan: &Plan, activity: Id<Activity>, from: Option<Id<Objective>>, to: Option<Id<Objective>>) {
        for (objective, sign) in [(from, Sign::Out), (to, Sign::In)] {
            let Some(scope) = objective.map(Scope::Objective) else { continue };
            for ((_, kpi), days) in self.results.range_mut((scope, Id::new(i64::MIN))..=(scope, Id::new(i64::MAX))) {
                for point in plan.measurements.series(*kpi, Scope::Activity(activity)) {
                    let mut total = Total::default();
                    total += point.value;
                    book(days, DaySum { day: point.date, count: 1, total }, sign);
                }
            }
            if let Some(days) = self.spend.get_mut(&scope) {
                for expense in own_spend(plan, activity) {
                    book(days, expense, sign);
                }
            }
        }
    }
}

/// Into a sum or out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    In,
    Out,
}

/// A day of a sum.
trait DayRow: Copy {
    fn day(&self) -> Day;
    fn count(&self) -> u32;
    fn add(&mut self, other: Self);
    fn subtract(&mut self, other: Self);
}

macro_rules! day_row {
    ($type:ident, $field:ident) => {
        impl DayRow for $type {
            fn day(&self) -> Day {
                self.day
            }
            fn count(&self) -> u32 {
                self.count
            }
            fn add(&mut self, other: Self) {
                self.count += other.count;
                self.$field += other.$field;
            }
            fn subtract(&mut self, other: Self) {
                self.count = self.count.saturating_sub(other.count);
                self.$field -= other.$field;
            }
        }
    };
}
day_row!(DaySum, total);
day_row!(DayMoney, cents);

fn book<T: DayRow>(days: &mut Vec<T>, row: T, sign: Sign) {
    match (days.binary_search_by_key(&row.day(), DayRow::day), sign) {
        (Ok(place), Sign::In) => days[place].add(row),
        (Ok(place), Sign::Out) => {
            days[place].subtract(row);
            if days[place].count() == 0 {
                days.remove(place);
            }
        }
        (Err(place), Sign::In) => days.insert(place, row),
        (Err(_), Sign::Out) => {}
    }
}

/// The series that a sum KPI adds up in an objective or the plan.
pub(super) fn series_of(plan: &Plan, kpi: Id<Kpi>, scope: Scope) -> Vec<(Scope, &Series)> {
    match scope {
        Scope::Plan => plan.measurements.scopes(kpi).collect(),
        Scope::Activity(_) => vec![(scope, plan.measurements.series(kpi, scope))],
        Scope::Objective(objective) => std::iter::once(scope)
            .chain(plan.activities_of(objective).map(Scope::Activity))
            .map(|scope| (scope, plan.measurements.series(kpi, scope)))
            .collect(),
    }
}

/// The activities in a scope.
pub(super) fn activities_of(plan: &Plan, scope: Scope) -> Vec<Id<Activity>> {
    match scope {
        Scope::Plan => plan.activities.iter().map(|activity| activity.id).collect(),
        Scope::Objective(objective) => plan.activities_of(objective).collect(),
        Scope::Activity(activity) => vec![activity],
    }
}
