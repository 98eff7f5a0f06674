//! The course of one KPI over time: what every chart draws, of a target or of a KPI that nobody set a target for.

mod band;
mod graph;
mod marks;
mod provenance;
#[cfg(test)]
mod tests;

use super::aim::Aim;
use super::basis::Basis;
use super::case::{Case, Measured, period_days, span};
use super::forecast::{Forecast, Ground};
use super::reading::Reading;
use super::signal::Signal;
use super::standing::Standing;
use crate::domain::{Aggregation, Cadence, Day, Id, Kpi, Over, Period, Plan, Scope, Target};

pub use graph::{Graph, Place};
pub use marks::{Happening, Mark};
pub use provenance::Provenance;

/// Periods of a KPI without target, the last one that of today.
const WITHOUT_TARGET: i32 = 26;
/// Periods at most: the last ones of a longer window.
const MOST: usize = 520;

/// One cadence period on the time axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The whole period.
    pub whole: Period,
    /// Its days in the window.
    pub cut: Period,
    /// The period's own value, in the KPI's unit; none is a gap, or a period ahead.
    pub value: Option<f64>,
    /// The value the target is judged by at the end of this period: the total from start, the mean of the last n, or the
    /// period's own. The same as `value` without a target.
    pub judged: Option<f64>,
    /// Where the target wants to be at the end of this period: the plan curve of a reach target.
    pub expected: Option<f64>,
    /// Lower and upper edge of what is tolerated at the end of this period.
    pub band: Option<[f64; 2]>,
    /// Where a sum will stand at the end of this period, for periods that are not complete.
    pub forecast: Option<Forecast>,
}

/// The course of one KPI in one scope. Values are in the KPI's unit, unrounded; days are both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// What is measured.
    pub kpi: Id<Kpi>,
    /// For what.
    pub scope: Scope,
    /// The target, if there is one.
    pub target: Option<Id<Target>>,
    /// The days of the time axis: from start to due, or the last 26 periods of a KPI without target.
    pub window: Period,
    /// The day the course is known up to: the earlier of today and due.
    pub day: Day,
    /// How long a period is.
    pub cadence: Cadence,
    /// Whether `judged` adds up from start.
    pub cumulative: bool,
    /// Every cadence period of the window, oldest first, without gaps in time.
    pub steps: Vec<Step>,
    /// Lower and upper bound asked (the same twice where there is one), or T twice.
    pub bound: Option<[f64; 2]>,
    /// b of a reach target.
    pub baseline: Option<f64>,
    /// Where it will stand when due.
    pub forecast: Option<Forecast>,
    /// Centre and limits of the periods' own values.
    pub signal: Option<Signal>,
    /// What happened meanwhile, oldest first.
    pub marks: Vec<Mark>,
}

impl Trajectory {
    /// The course of a KPI in a scope, whatever targets it has; none for an unknown KPI or one never measured there.
    #[must_use]
    pub fn of_kpi(plan: &Plan, today: Day, kpi: Id<Kpi>, scope: Scope) -> Option<Self> {
        let basis = Basis::of_series(plan, today, kpi, scope);
        let (kpi, reader) = (plan.kpis.get(kpi)?, basis.reader(plan, kpi, scope)?);
        reader.previous(today.succ_opt()?)?;
        let first = kpi.cadence.shift(today, 1 - WITHOUT_TARGET);
        let window = Period { first, last: kpi.cadence.period(today).last };
        let known = Period { first, last: today };
        let steps: Vec<Step> = periods(kpi.cadence, window)
            .map(|whole| {
                let value = whole.cut(known).and_then(|days| reader.value(days));
                Step { whole, cut: whole, value, judged: value, expected: None, band: None, forecast: None }
            })
            .collect();
        let complete: Vec<f64> = steps.iter().filter(|step| step.whole.last <= today).filter_map(|step| step.value).collect();
        Some(Self {
            kpi: kpi.id,
            scope,
            target: None,
            window,
            day: today,
            cadence: kpi.cadence,
            cumulative: false,
            signal: Signal::of(&complete),
            marks: marks::of(plan, &basis, (kpi.id, scope, None), window),
            steps,
            bound: None,
            baseline: None,
            forecast: None,
        })
    }
}

impl Standing {
    /// The course of a target, from what is known already; none for an unknown target, one that asks nothing, or one
    /// whose days are the wrong way round.
    #[must_use]
    pub fn trajectory(&self, plan: &Plan, target: Id<Target>) -> Option<Trajectory> {
        let target = plan.targets.get(target)?;
        let case = Case::of(plan, &self.basis, target)?;
        let window = case.window()?;
        let reading = self.reading(target.id)?;
        let marks = marks::of(plan, &self.basis, (target.kpi, target.scope, Some(target.id)), window);
        Some(of_case(&case, window, reading, marks))
    }
}

fn of_case(case: &Case, window: Period, reading: &Reading, marks: Vec<Mark>) -> Trajectory {
    let measured = if case.is_upcoming() { Vec::new() } else { case.measured() };
    let aim = case.aim(&measured);
    let mut steps: Vec<Step> = periods(case.kpi.cadence, window)
        .filter_map(|whole| Some(step(case, aim.as_ref(), &measured, whole, whole.cut(window)?)))
        .collect();
    steps.drain(..steps.len().saturating_sub(MOST));
    if reading.forecast.is_some() {
        foresee(case, aim.as_ref(), &measured, &mut steps);
    }
    let course = aim.as_ref().and_then(Aim::course);
    Trajectory {
        kpi: case.kpi.id,
        scope: case.target.scope,
        target: Some(case.target.id),
        window,
        day: case.day,
        cadence: case.kpi.cadence,
        cumulative: case.over() == Over::ToDate && case.kpi.aggregation == Aggregation::Sum,
        steps,
        bound: if case.is_milestone() { None } else { aim.as_ref().map(Aim::bound) },
        baseline: course.map(|course| course.baseline.value),
        forecast: reading.forecast,
        signal: reading.signal,
        marks,
    }
}

fn step(case: &Case, aim: Option<&Aim>, measured: &[Measured], whole: Period, cut: Period) -> Step {
    let place = measured.iter().position(|period| period.whole == whole);
    let judged = place.and_then(|place| case.value(&measured[..=place], measured[place].cut.last));
    let (expected, band) = aim.map_or((None, None), |aim| band::at(case, aim, cut.last));
    Step { whole, cut, value: place.map(|place| measured[place].value), judged, expected, band, forecast: None }
}

/// Every whole period that touches the window, oldest first.
fn periods(cadence: Cadence, window: Period) -> impl Iterator<Item = Period> {
    let next = move |period: &Period| Some(cadence.next(*period)).filter(|next| next.first > period.first);
    std::iter::successors(Some(cadence.period(window.first)), next).take_while(move |period| period.first <= window.last)
}

/// Gives every period that is not complete its forecast, by the formula of the due day.
#[expect(clippy::cast_precision_loss, reason = "counts of days are far below 2^53")]
fn foresee(case: &Case, aim: Option<&Aim>, measured: &[Measured], steps: &mut [Step]) {
    let complete = case.complete(measured);
    let values: Vec<f64> = complete.iter().map(|period| period.value).collect();
    let (Some(course), Some(last)) = (aim.and_then(Aim::course), complete.last()) else { return };
    for step in steps.iter_mut().filter(|step| step.cut.last > last.whole.last) {
        let Some(ahead) = span(last.whole.last, step.cut.last) else { continue };
        let remaining = (ahead.days() - 1) as f64 / period_days(case.kpi.cadence);
        let ground = Ground { complete: &values, remaining, goal: course.goal, direction: course.direction };
        step.forecast = Forecast::of(ground);
    }
}
