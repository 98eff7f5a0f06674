//! Which values the week still owes: series that targets read, measured before, and silent over the last whole period.

use std::collections::BTreeSet;

use super::case::Case;
use super::program::Input;
use super::standing::Standing;
use super::sums::{activities_of, series_of};
use crate::domain::{Aggregation, Day, Id, Kpi, Period, Plan, Point, Scope, Stage, Target};

/// A series that was silent for longer than this many periods has ended: nobody is asked for it any more.
const ENDED: i32 = 6;

/// A value to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueValue {
    /// What to measure.
    pub kpi: Id<Kpi>,
    /// For what.
    pub scope: Scope,
    /// The last whole period, which has no value yet.
    pub period: Period,
    /// The worst target that reads it.
    pub target: Id<Target>,
}

/// Whether anything was recorded, decided or noted before a day: a plan that began since has no past to tell.
#[must_use]
pub fn has_past(plan: &Plan, day: Day) -> bool {
    plan.measurements.iter().any(|one| one.key.date < day)
        || plan.spend.iter().any(|one| one.date < day)
        || plan.decisions.iter().any(|one| one.date < day)
        || plan.moves.iter().any(|one| one.date < day)
        || plan.annotations.iter().any(|one| one.start < day)
}

impl DueValue {
    /// The values of the last periods before this one that have any, at most so many, oldest first: what was recorded for this
    /// very scope, one value a period as the KPI aggregates.
    #[must_use]
    pub fn past(&self, plan: &Plan, most: usize) -> Vec<(Period, f64)> {
        let Some(kpi) = plan.kpis.get(self.kpi) else { return Vec::new() };
        let points = plan.measurements.series(self.kpi, self.scope);
        let earlier = &points[..points.partition_point(|point| point.date < self.period.first)];
        let shares = earlier.chunk_by(|one, next| kpi.cadence.period(one.date) == kpi.cadence.period(next.date));
        let mut past: Vec<_> = shares.rev().take(most).filter_map(|share| of_period(kpi, share)).collect();
        past.reverse();
        past
    }
}

/// The value of a period from its points.
#[expect(clippy::cast_precision_loss, reason = "points of one period")]
fn of_period(kpi: &Kpi, points: &[Point]) -> Option<(Period, f64)> {
    let last = points.last()?;
    let sum: f64 = points.iter().map(|point| point.value).sum();
    let value = match kpi.aggregation {
        Aggregation::Sum => sum,
        Aggregation::Mean => sum / points.len() as f64,
        Aggregation::Last | Aggregation::Ratio => last.value,
    };
    Some((kpi.cadence.period(last.date), value))
}

impl Standing {
    /// The values that running targets wait for, those of the worst target first; each once.
    #[must_use]
    pub fn due_values(&self, plan: &Plan) -> Vec<DueValue> {
        let mut asked = BTreeSet::new();
        let mut due = Vec::new();
        for target in self.order().iter().filter_map(|id| plan.targets.get(*id)) {
            let running = Case::of(plan, &self.basis, target).filter(|case| !case.is_upcoming() && !case.is_milestone());
            let Some(case) = running else { continue };
            for (kpi, scope) in self.measured_for(plan, target) {
                let Some(period) = self.owed(plan, &case, kpi, scope) else { continue };
                if asked.insert((kpi, scope)) {
                    due.push(DueValue { kpi, scope, period, target: target.id });
                }
            }
        }
        due
    }

    /// The series that a target reads: each input, where it was measured, or else where the target stands.
    fn measured_for(&self, plan: &Plan, target: &Target) -> Vec<(Id<Kpi>, Scope)> {
        let Some(program) = self.basis.programs.get(&target.kpi) else { return Vec::new() };
        let inputs = program.inputs.iter().filter_map(|input| match input {
            Input::Kpi(kpi, aggregation) => Some((*kpi, *aggregation)),
            Input::Spend => None,
        });
        inputs
            .flat_map(|(kpi, aggregation)| match aggregation {
                Aggregation::Sum => {
                    let measured = series_of(plan, kpi, target.scope).into_iter().filter(|(_, points)| !points.is_empty());
                    let found: Vec<Scope> = measured.map(|(scope, _)| scope).collect();
                    let asked = if found.is_empty() { self.awaited_in(plan, kpi, target.scope) } else { found };
                    asked.into_iter().map(|scope| (kpi, scope)).collect()
                }
                _ => vec![(kpi, target.scope)],
            })
            .collect()
    }

    /// Where a sum that was never measured is asked for: where a target below waits for it, so that nothing is counted twice;
    /// else in the scope itself.
    fn awaited_in(&self, plan: &Plan, kpi: Id<Kpi>, scope: Scope) -> Vec<Scope> {
        let waits = |below: &Scope| {
            plan.targets_of(*below).filter_map(|id| plan.targets.get(id)).any(|target| self.waits_for(plan, target, kpi))
        };
        let activities = |of: Scope| activities_of(plan, of).into_iter().map(Scope::Activity);
        let found: Vec<Scope> = match scope {
            Scope::Activity(_) => Vec::new(),
            Scope::Objective(_) => activities(scope).filter(waits).collect(),
            Scope::Plan => {
                let objectives = plan.objectives.iter().map(|one| Scope::Objective(one.id)).filter(waits);
                objectives
                    .flat_map(|objective| self.awaited_in(plan, kpi, objective))
                    .chain(activities(scope).filter(waits))
                    .collect()
            }
        };
        if found.is_empty() { vec![scope] } else { found }
    }

    /// Whether a target that runs is owed a value of a KPI in its own scope.
    fn waits_for(&self, plan: &Plan, target: &Target, kpi: Id<Kpi>) -> bool {
        let reads = |input: &Input| matches!(input, Input::Kpi(read, _) if *read == kpi);
        let running = Case::of(plan, &self.basis, target).filter(|case| !case.is_upcoming() && !case.is_milestone());
        self.basis.programs.get(&target.kpi).is_some_and(|program| program.inputs.iter().any(reads))
            && running.is_some_and(|case| self.owed(plan, &case, kpi, target.scope).is_some())
    }

    /// The last whole period before today, when it lies in the target's window, has no value, and one is to be expected.
    fn owed(&self, plan: &Plan, case: &Case, kpi: Id<Kpi>, scope: Scope) -> Option<Period> {
        let (cadence, today) = (plan.kpis.get(kpi)?.cadence, self.today());
        let period = cadence.previous(cadence.period(today));
        period.cut(case.window()?)?;
        if let Scope::Activity(id) = scope {
            let status = plan.activities.get(id)?.status.and_then(|status| plan.statuses.get(status));
            if matches!(status.map(|status| status.stage), Some(Stage::Done | Stage::Dropped | Stage::Idea)) {
                return None;
            }
        }
        let points = plan.measurements.series(kpi, scope);
        let last = points.iter().rev().map(|point| point.date).find(|date| *date <= today);
        let silent_since = cadence.shift(period.first, -ENDED);
        match last {
            Some(last) if last >= period.first || last < silent_since => None,
            _ => Some(period),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::sample::{ACTIVITY, OBJECTIVE, Sample};
    use crate::domain::Polarity;

    fn asked(sample: &Sample) -> Vec<Scope> {
        sample.standing("2026-11-18").due_values(&sample.plan).iter().map(|due| due.scope).collect()
    }

    #[test]
    fn a_sum_that_was_never_measured_is_asked_where_a_target_below_waits_for_it_and_never_twice() {
        let mut sample = Sample::new();
        sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, OBJECTIVE, "600");
        assert_eq!(asked(&sample), [OBJECTIVE]);
        sample.target(2, 1, ACTIVITY, "320").target(3, 1, Scope::Plan, "900");
        assert_eq!(asked(&sample), [ACTIVITY], "typed for the objective, too, it would count twice");
    }
}
