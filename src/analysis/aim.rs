//! What a target asks, once its baseline is known.

use std::cmp::Ordering;

use super::close::{above, at_least, noise, same};
use super::reading::{Baseline, BaselineFrom, Direction, Gap};
use crate::domain::{Goal, Level, Polarity, Reach};

/// Two values this close are equal.
const EQUAL: f64 = 1e-9;

/// What a target asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aim {
    /// A comparison to hold.
    Level(Level),
    /// A value to reach.
    Reach(Course),
}

/// The way of a reach target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Course {
    /// T.
    pub goal: f64,
    /// b.
    pub baseline: Baseline,
    pub direction: Direction,
}

impl Aim {
    /// The aim of a goal; `baseline` is asked only by reach targets, and without it T is unknown.
    pub(super) fn of(goal: Goal, polarity: Polarity, baseline: impl FnOnce() -> Option<Baseline>) -> Option<Self> {
        let zero = Baseline { value: 0.0, from: BaselineFrom::Zero };
        match goal {
            Goal::Level(level) => Some(Self::Level(level)),
            Goal::Milestone => Some(Self::Reach(Course::of(1.0, zero, polarity))),
            Goal::Reach(reach) => {
                let baseline = baseline()?;
                let goal = match reach {
                    Reach::Absolute(value) => value,
                    Reach::Relative(percent) => baseline.value * (1.0 + percent / 100.0),
                    Reach::Points(points) => baseline.value + points,
                };
                Some(Self::Reach(Course::of(goal, baseline, polarity)))
            }
        }
    }

    pub(super) fn met(&self, value: f64) -> bool {
        match self {
            Self::Level(level) => holds(*level, value),
            Self::Reach(course) => course.met(value),
        }
    }

    /// Whether the value lies no further from what is asked than this share of it.
    pub(super) fn within(&self, value: f64, tolerance: f64) -> bool {
        let bound = match self {
            Self::Level(level) => nearest(*level, value),
            Self::Reach(course) => course.goal,
        };
        bound != 0.0 && (value - bound).abs() <= tolerance * bound.abs() + noise(&[value, bound]) || same(value, bound)
    }

    pub(super) fn gap(&self, value: f64) -> Gap {
        match self {
            Self::Level(level) => Gap::between(value, nearest(*level, value)),
            Self::Reach(course) => Gap::between(value, course.goal),
        }
    }

    /// Lower and upper bound; the same twice where there is one.
    pub(super) const fn bound(&self) -> [f64; 2] {
        match self {
            Self::Level(level) => bounds(*level),
            Self::Reach(course) => [course.goal, course.goal],
        }
    }

    pub(super) const fn course(&self) -> Option<&Course> {
        match self {
            Self::Level(_) => None,
            Self::Reach(course) => Some(course),
        }
    }
}

impl Course {
    fn of(goal: f64, baseline: Baseline, polarity: Polarity) -> Self {
        let direction = match (goal.partial_cmp(&baseline.value), polarity) {
            (Some(Ordering::Greater), _) | (Some(Ordering::Equal) | None, Polarity::Up) => Direction::Up,
            (Some(Ordering::Less), _) | (Some(Ordering::Equal) | None, Polarity::Down) => Direction::Down,
        };
        Self { goal, baseline, direction }
    }

    /// Whether T = b: nothing to travel.
    #[expect(clippy::float_cmp, reason = "T = b is meant to the letter")]
    pub(super) const fn is_flat(&self) -> bool {
        self.goal == self.baseline.value
    }

    fn met(&self, value: f64) -> bool {
        match self.direction {
            Direction::Up => at_least(value, self.goal),
            Direction::Down => at_least(self.goal, value),
        }
    }

    /// Share of the way done, unclamped; when T = b, 1 if met and else 0.
    pub(super) fn progress(&self, value: f64) -> f64 {
        if self.is_flat() {
            return f64::from(u8::from(self.met(value)));
        }
        (value - self.baseline.value) / (self.goal - self.baseline.value)
    }
}

/// The bounds of a level, the same twice where there is one.
pub(super) const fn bounds(level: Level) -> [f64; 2] {
    match level {
        Level::Above(bound) | Level::AtLeast(bound) | Level::Below(bound) | Level::AtMost(bound) | Level::Equal(bound) => {
            [bound, bound]
        }
        Level::Between { low, high } => [low, high],
    }
}

fn holds(level: Level, value: f64) -> bool {
    match level {
        Level::Above(bound) => above(value, bound),
        Level::AtLeast(bound) => at_least(value, bound),
        Level::Below(bound) => above(bound, value),
        Level::AtMost(bound) => at_least(bound, value),
        Level::Equal(bound) => (value - bound).abs() <= EQUAL || same(value, bound),
        Level::Between { low, high } => at_least(value, low) && at_least(high, value),
    }
}

/// The bound a value is measured against: the one it violates, or itself between two bounds.
fn nearest(level: Level, value: f64) -> f64 {
    let [low, high] = bounds(level);
    if low <= high { value.clamp(low, high) } else { low }
}
