//! What every reading of a plan rests on: programs of KPIs, sums of scopes, and the books.

use std::collections::{BTreeMap, BTreeSet};

use super::money::Books;
use super::program::{Input, Program};
use super::sums::Sums;
use super::values::{DayMoney, Reader, Source};
use crate::domain::{Activity, Aggregation, Day, Id, Kpi, Plan, Scope, SpendKind, Target};

/// Everything that several readings share. Made once, read by any number of threads.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    pub(super) today: Day,
    pub(super) programs: BTreeMap<Id<Kpi>, Program>,
    pub(super) sums: Sums,
    pub(super) books: Books,
}

impl Basis {
    /// The basis of every target of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Day) -> Self {
        let mut basis = Self { today, programs: programs(plan), sums: Sums::default(), books: Books::of(plan, today) };
        let groups: BTreeSet<_> =
            plan.targets.iter().filter(|target| is_group(target.scope)).map(|one| (one.kpi, one.scope)).collect();
        for (kpi, scope) in groups {
            basis.prepare(plan, kpi, scope);
        }
        basis
    }

    /// The basis of one single target: no sums that only others need.
    pub(super) fn of_one(plan: &Plan, today: Day, target: &Target) -> Self {
        Self { books: Books::of(plan, today), ..Self::of_series(plan, today, target.kpi, target.scope) }
    }

    /// The basis of one KPI's values in one scope, without any money.
    pub(super) fn of_series(plan: &Plan, today: Day, kpi: Id<Kpi>, scope: Scope) -> Self {
        let program = plan.kpis.get(kpi).map(|kpi| (kpi.id, Program::of(plan, kpi)));
        let mut basis = Self { today, programs: program.into_iter().collect(), sums: Sums::default(), books: Books::default() };
        basis.prepare(plan, kpi, scope);
        basis
    }

    /// The books.
    #[must_use]
    pub const fn books(&self) -> &Books {
        &self.books
    }

    /// Makes sure that the sums which a KPI needs in a scope are there.
    pub(super) fn prepare(&mut self, plan: &Plan, kpi: Id<Kpi>, scope: Scope) {
        let Some(program) = self.programs.get(&kpi).filter(|_| is_group(scope)) else { return };
        for input in &program.inputs {
            match input {
                Input::Kpi(kpi, Aggregation::Sum) => self.sums.prepare_results(plan, *kpi, scope),
                Input::Spend => self.sums.prepare_spend(plan, scope),
                Input::Kpi(..) => {}
            }
        }
    }

    /// A reader of a KPI's values in a scope.
    pub(super) fn reader<'a>(&'a self, plan: &'a Plan, kpi: Id<Kpi>, scope: Scope) -> Option<Reader<'a>> {
        let program = self.programs.get(&kpi)?;
        let sources = program.inputs.iter().map(|input| self.source(plan, *input, scope)).collect();
        Some(Reader::new(program, sources))
    }

    fn source<'a>(&'a self, plan: &'a Plan, input: Input, scope: Scope) -> Source<'a> {
        match (input, scope) {
            (Input::Kpi(kpi, Aggregation::Last), _) => Source::Last(plan.measurements.series(kpi, scope)),
            (Input::Kpi(kpi, Aggregation::Mean), _) => Source::Mean(plan.measurements.series(kpi, scope)),
            (Input::Kpi(kpi, _), Scope::Activity(_)) => Source::Added(plan.measurements.series(kpi, scope)),
            (Input::Kpi(kpi, _), _) => Source::Sums(self.sums.results(kpi, scope)),
            (Input::Spend, Scope::Activity(activity)) => Source::Own(own_spend(plan, activity)),
            (Input::Spend, _) => Source::Spent(self.sums.spend(scope)),
        }
    }
}

/// Whether a scope adds up several others.
pub(super) const fn is_group(scope: Scope) -> bool {
    !matches!(scope, Scope::Activity(_))
}

/// The program of every KPI.
pub(super) fn programs(plan: &Plan) -> BTreeMap<Id<Kpi>, Program> {
    plan.kpis.iter().map(|kpi| (kpi.id, Program::of(plan, kpi))).collect()
}

/// Actual expenses of an activity, by day.
pub(super) fn own_spend(plan: &Plan, activity: Id<Activity>) -> Vec<DayMoney> {
    let actual = plan.spend_of(activity).filter(|expense| expense.kind == SpendKind::Actual);
    let mut days: Vec<DayMoney> =
        actual.map(|expense| DayMoney { day: expense.date, count: 1, cents: i128::from(expense.amount.cents()) }).collect();
    days.sort_unstable_by_key(|day| day.day);
    days
}
