//! From a plan to the reading of one of its targets.

use super::aim::Aim;
use super::basis::Basis;
use super::case::{Case, Measured};
use super::forecast::{Forecast, Ground};
use super::judge::Judgement;
use super::reading::{Reading, Recent};
use super::signal::Signal;
use super::verdict::Verdict;
use crate::domain::{Aggregation, Id, Over, Plan, Target};

/// How many periods back the question "since when?" is followed.
const LOOK_BACK: usize = 60;

impl Basis {
    /// The reading of a target.
    #[must_use]
    pub fn reading(&self, plan: &Plan, target: &Target) -> Reading {
        let mut reading = match Case::of(plan, self, target) {
            None => Reading::blank(target.id, Verdict::NoTarget, self.today),
            Some(case) => of_case(&case),
        };
        reading.at_stake = self.books.of_scope(target.scope).at_stake;
        reading
    }

    /// The readings of some targets of the plan: a share of the work for one thread, or for one step of a progress bar.
    #[must_use]
    pub fn readings(&self, plan: &Plan, targets: &[Id<Target>]) -> Vec<Reading> {
        targets.iter().filter_map(|id| plan.targets.get(*id)).map(|target| self.reading(plan, target)).collect()
    }
}

fn of_case(case: &Case) -> Reading {
    let mut reading = Reading::blank(case.target.id, Verdict::Upcoming, case.day);
    reading.kind = Some(case.kind());
    reading.window = case.window();
    if case.is_upcoming() {
        return reading;
    }
    let measured = case.measured();
    let aim = case.aim(&measured);
    reading.bound = aim.as_ref().map(Aim::bound).filter(|_| !case.is_milestone());
    let found = aim.zip(case.value(&measured, case.day)).filter(|_| !measured.is_empty());
    let Some((aim, value)) = found else {
        reading.verdict = if case.is_past_due() { Verdict::Missed } else { Verdict::NoData };
        return reading;
    };
    let judgement = case.judge(&aim, value, case.day, case.is_past_due());
    say(&mut reading, &aim, value, &judgement);
    if case.is_milestone() {
        reading.gap = None;
    }
    reading.stale = case.is_stale(&measured);
    if reading.stale && reading.verdict == Verdict::OnTarget {
        reading.verdict = Verdict::Stale;
    }
    reading.progress = progress(&aim, value, &measured);
    reading.recent = Recent::of(measured.iter().map(|period| period.value));
    if reading.verdict.is_off() {
        reading.off_periods = off_periods(case, &aim, &measured);
    }
    look_ahead(&mut reading, case, &aim, &measured);
    reading
}

fn say(reading: &mut Reading, aim: &Aim, value: f64, judgement: &Judgement) {
    reading.verdict = judgement.verdict;
    reading.met = judgement.met;
    reading.expected = judgement.expected;
    reading.pace = judgement.pace;
    reading.value = Some(value);
    reading.gap = Some(aim.gap(value));
    reading.direction = aim.course().map(|course| course.direction);
    reading.baseline = aim.course().map(|course| course.baseline);
}

#[expect(clippy::cast_precision_loss, reason = "counts of periods are far below 2^53")]
fn progress(aim: &Aim, value: f64, measured: &[Measured]) -> Option<f64> {
    let progress = match aim {
        Aim::Reach(course) => course.progress(value),
        Aim::Level(_) => measured.iter().filter(|period| aim.met(period.value)).count() as f64 / measured.len() as f64,
    };
    Some(progress).filter(|progress| progress.is_finite())
}

/// Signal and forecast, from complete periods.
fn look_ahead(reading: &mut Reading, case: &Case, aim: &Aim, measured: &[Measured]) {
    if case.is_milestone() {
        return;
    }
    let complete = case.complete(measured);
    let values: Vec<f64> = complete.iter().map(|period| period.value).collect();
    reading.signal = Signal::of(&values);
    if case.kpi.aggregation == Aggregation::Sum
        && !case.is_past_due()
        && let Some(course) = aim.course()
        && let Some(remaining) = case.remaining(complete)
    {
        let ground = Ground { complete: &values, remaining, goal: course.goal, direction: course.direction };
        reading.forecast = Forecast::of(ground);
    }
}

/// For how many periods in a row, the last included, the target has been off: each is judged as on its own last day.
fn off_periods(case: &Case, aim: &Aim, measured: &[Measured]) -> u32 {
    let earlier = &measured[..measured.len() - 1];
    let mut count = 1;
    let mut value = case.value(measured, case.day);
    for place in (0..earlier.len()).rev().take(LOOK_BACK - 1) {
        value = value_at(case, measured, place, value);
        let Some(value) = value else { break };
        if case.judge(aim, value, measured[place].cut.last, false).verdict != Verdict::OffTarget {
            break;
        }
        count += 1;
    }
    count
}

/// The value as it stood at the end of a period; `later` is that at the end of the next one.
fn value_at(case: &Case, measured: &[Measured], place: usize, later: Option<f64>) -> Option<f64> {
    if case.over() == Over::ToDate && case.kpi.aggregation == Aggregation::Sum {
        return later.map(|later| later - measured[place + 1].value);
    }
    case.value(&measured[..=place], measured[place].cut.last)
}
