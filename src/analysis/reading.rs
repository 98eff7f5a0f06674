//! What is read from one target on one day: the row of the panel, of `status` and of the plan.

use super::forecast::Forecast;
use super::signal::Signal;
use super::verdict::Verdict;
use crate::domain::{Cents, Day, Expression, Goal, Id, Level, Period, Reach, Target};

/// What kind of target it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the kinds of DEFINITIONS.md section 4")]
pub enum Kind {
    Above,
    AtLeast,
    Below,
    AtMost,
    Equal,
    Between,
    Reach,
    Relative,
    Points,
    Milestone,
}

impl Kind {
    /// The kind of a target as typed.
    #[must_use]
    pub const fn of(expression: &Expression) -> Self {
        match expression.goal() {
            Goal::Level(Level::Above(_)) => Self::Above,
            Goal::Level(Level::AtLeast(_)) => Self::AtLeast,
            Goal::Level(Level::Below(_)) => Self::Below,
            Goal::Level(Level::AtMost(_)) => Self::AtMost,
            Goal::Level(Level::Equal(_)) => Self::Equal,
            Goal::Level(Level::Between { .. }) => Self::Between,
            Goal::Reach(Reach::Absolute(_)) => Self::Reach,
            Goal::Reach(Reach::Relative(_)) => Self::Relative,
            Goal::Reach(Reach::Points(_)) => Self::Points,
            Goal::Milestone => Self::Milestone,
        }
    }

    /// The word of JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::AtLeast => "at_least",
            Self::Below => "below",
            Self::AtMost => "at_most",
            Self::Equal => "equal",
            Self::Between => "between",
            Self::Reach => "reach",
            Self::Relative => "relative",
            Self::Points => "points",
            Self::Milestone => "milestone",
        }
    }
}

/// Which way a reach target goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the two ways")]
pub enum Direction {
    Up,
    Down,
}

/// The value a target starts from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// b, in the KPI's unit.
    pub value: f64,
    /// Where it comes from.
    pub from: BaselineFrom,
}

/// Where a baseline comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineFrom {
    /// Typed with the target.
    Typed,
    /// 0: a bare number on a sum, or a milestone.
    Zero,
    /// The last cadence period before start that has a value.
    Before,
    /// The first period's value in the window, for want of an earlier one: shown as assumed.
    Assumed,
}

/// How far the value lies from what is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Value − T, or value − the nearest bound of a level (between: 0 inside), in the KPI's unit.
    pub signed: f64,
    /// The same ÷ |T| or |bound|; infinite for any distance from 0.
    pub ratio: f64,
}

impl Gap {
    /// The gap between a value and a bound.
    #[must_use]
    pub fn between(value: f64, bound: f64) -> Self {
        let signed = value - bound;
        // A distance of 0 is no distance, even from a bound of 0.
        let ratio = if signed == 0.0 { 0.0 } else { signed / bound.abs() };
        Self { signed, ratio }
    }
}

/// The values of the last periods, oldest first, for a sparkline: at most 8, in single precision.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recent {
    values: [f32; 8],
    count: u8,
}

impl Recent {
    /// The last eight of these values.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "eight steps of a sparkline need no more")]
    pub fn of(values: impl DoubleEndedIterator<Item = f64>) -> Self {
        let mut recent = Self::default();
        for value in values.rev().take(8) {
            recent.values[usize::from(recent.count)] = value as f32;
            recent.count += 1;
        }
        recent.values[..usize::from(recent.count)].reverse();
        recent
    }

    /// The values, oldest first.
    #[must_use]
    pub fn values(&self) -> &[f32] {
        &self.values[..usize::from(self.count)]
    }
}

/// What is read from one target on one day (DEFINITIONS.md section 5). Values are in the KPI's unit, unrounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Which target.
    pub target: Id<Target>,
    /// What kind it is; none while nothing is asked.
    pub kind: Option<Kind>,
    /// Lower and upper bound of a level (the same twice where there is one), or T twice; none while T is unknown.
    pub bound: Option<[f64; 2]>,
    /// a: the value the target is judged by.
    pub value: Option<f64>,
    /// E: what a reach target expects today.
    pub expected: Option<f64>,
    /// Share of the way done (reach, unclamped) or of the periods met (level, 0 to 1).
    pub progress: Option<f64>,
    /// p: what is done ÷ what is expected, both from the baseline.
    pub pace: Option<f64>,
    /// What the figures say.
    pub verdict: Verdict,
    /// Whether the value does what is asked, whenever it was measured.
    pub met: bool,
    /// Whether a whole cadence period went by without a value; never past due.
    pub stale: bool,
    /// How far the value lies from what is asked; none without a value and for a milestone.
    pub gap: Option<Gap>,
    /// Where the value will be when due.
    pub forecast: Option<Forecast>,
    /// Whether the values moved more than they usually do.
    pub signal: Option<Signal>,
    /// Revised budget not yet spent of the activities in scope, each at least 0.
    pub at_stake: Cents,
    /// For how many measured periods in a row it has been off target (at most 60); 0 when it is not off now.
    pub off_periods: u32,
    /// The values of the last periods.
    pub recent: Recent,
    /// The days from start to due, as far as they are in order.
    pub window: Option<Period>,
    /// The earlier of today and due: values after it do not count.
    pub day: Day,
    /// Which way a reach target goes.
    pub direction: Option<Direction>,
    /// Where a reach target starts from.
    pub baseline: Option<Baseline>,
}

impl Reading {
    /// How far from what is asked, relative to it: infinite off a bound of 0, below every other without a value. The third
    /// criterion of the panel's order.
    #[must_use]
    pub fn distance(&self) -> f64 {
        self.gap.map_or(-1.0, |gap| gap.ratio.abs())
    }

    /// A reading without any figure.
    #[must_use]
    pub const fn blank(target: Id<Target>, verdict: Verdict, day: Day) -> Self {
        Self {
            target,
            kind: None,
            bound: None,
            value: None,
            expected: None,
            progress: None,
            pace: None,
            verdict,
            met: false,
            stale: false,
            gap: None,
            forecast: None,
            signal: None,
            at_stake: Cents::ZERO,
            off_periods: 0,
            recent: Recent { values: [0.0; 8], count: 0 },
            window: None,
            day,
            direction: None,
            baseline: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_stays_small_enough_for_a_hundred_thousand() {
        assert!(size_of::<Reading>() <= 288, "{}", size_of::<Reading>());
    }

    #[test]
    fn the_recent_values_are_the_last_eight_oldest_first() {
        let recent = Recent::of((1..=10).map(f64::from));
        assert_eq!(recent.values(), [3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]);
        assert_eq!(Recent::of([1.0, 2.0].into_iter()).values(), [1.0, 2.0]);
    }
}
