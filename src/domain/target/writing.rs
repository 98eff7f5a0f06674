//! A target written so that it reads the same in every language.

use super::reading::Read;
use super::{Goal, Level, Reach};
use crate::domain::number::{plain, rounded};
use crate::domain::unit::Unit;

impl Read {
    /// The goal and unit that a text can say.
    pub(super) fn of(goal: Goal, unit: Option<Unit>) -> Self {
        let goal = match goal {
            Goal::Level(level) => Goal::Level(sayable_level(level)),
            Goal::Reach(Reach::Absolute(value)) => Goal::Reach(Reach::Absolute(sayable(value))),
            Goal::Reach(Reach::Relative(percent)) => Goal::Reach(Reach::Relative(sayable(percent))),
            Goal::Reach(Reach::Points(points)) => Goal::Reach(Reach::Points(sayable(points))),
            Goal::Milestone => Goal::Milestone,
        };
        let has_unit = matches!(goal, Goal::Level(_) | Goal::Reach(Reach::Absolute(_)));
        let unit = unit.filter(|unit| has_unit && matches!(unit, Unit::Percent | Unit::Money | Unit::Duration));
        Self { goal, unit, mark: "€" }
    }

    /// The text.
    pub(super) fn written(&self) -> String {
        match self.goal {
            Goal::Level(level) => self.level(level),
            Goal::Reach(Reach::Absolute(value)) if value < 0.0 => format!("-> {}", self.quantity(value)),
            Goal::Reach(Reach::Absolute(value)) => self.quantity(value),
            Goal::Reach(Reach::Relative(percent)) => format!("{} %", signed(percent)),
            Goal::Reach(Reach::Points(points)) => format!("{} pts", signed(points)),
            Goal::Milestone => "done".to_owned(),
        }
    }

    fn level(&self, level: Level) -> String {
        match level {
            Level::Above(bound) => format!("> {}", self.quantity(bound)),
            Level::AtLeast(bound) => format!(">= {}", self.quantity(bound)),
            Level::Below(bound) => format!("< {}", self.quantity(bound)),
            Level::AtMost(bound) => format!("<= {}", self.quantity(bound)),
            Level::Equal(bound) => format!("= {}", self.quantity(bound)),
            Level::Between { low, high } => format!("{}..{}", plain(low), self.quantity(high)),
        }
    }

    fn quantity(&self, value: f64) -> String {
        match self.unit {
            Some(Unit::Percent) => format!("{} %", plain(value)),
            Some(Unit::Duration) => format!("{} s", plain(value)),
            Some(Unit::Money) => format!("{} {}", plain(value), self.mark),
            _ => plain(value),
        }
    }
}

fn signed(value: f64) -> String {
    if value < 0.0 { plain(value) } else { format!("+{}", plain(value)) }
}

fn sayable_level(level: Level) -> Level {
    match level {
        Level::Above(bound) => Level::Above(sayable(bound)),
        Level::AtLeast(bound) => Level::AtLeast(sayable(bound)),
        Level::Below(bound) => Level::Below(sayable(bound)),
        Level::AtMost(bound) => Level::AtMost(sayable(bound)),
        Level::Equal(bound) => Level::Equal(sayable(bound)),
        Level::Between { low, high } => {
            let (low, high) = (sayable(low), sayable(high));
            Level::Between { low: low.min(high), high: low.max(high) }
        }
    }
}

/// The nearest value with six decimals within the range of typed numbers; what is no number is 0.
fn sayable(value: f64) -> f64 {
    rounded(value.clamp(-1e15, 1e15)).unwrap_or(0.0)
}
