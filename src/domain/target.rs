//! Targets as people type them: `>25%`, `<3€`, `20..30`, `5 000`, `+20%`, `oui`, `5000 d'ici 31/12`.
//!
//! A plus in front means a change, so it needs `%` or `pts`: a bare `+100` could be 100 or 100 more, and is refused. A
//! percentage below zero to reach is written behind an arrow: `-> -5 %`.

mod reading;
#[cfg(test)]
mod tests;
mod writing;

use serde::{Deserialize, Serialize};

use super::day::{Day, DayError, parse_deadline};
use super::number::NumberError;
use super::unit::{Language, Unit};

/// A comparison that holds or not on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the comparisons as typed")]
pub enum Level {
    /// Strictly above.
    Above(f64),
    AtLeast(f64),
    /// Strictly below.
    Below(f64),
    AtMost(f64),
    Equal(f64),
    /// Both bounds included, low ≤ high.
    Between {
        low: f64,
        high: f64,
    },
}

/// A value to reach by the due day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    /// T itself.
    Absolute(f64),
    /// T = baseline × (1 + x/100).
    Relative(f64),
    /// T = baseline + x.
    Points(f64),
}

/// What a target asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// A level to keep.
    Level(Level),
    /// A value to reach.
    Reach(Reach),
    /// Something to have done.
    Milestone,
}

/// A target as typed, and what it means. The text reads the same in every language: where what was typed would not
/// (`1,234`), it is rewritten plainly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Expression {
    text: String,
    goal: Goal,
    unit: Option<Unit>,
}

/// A target with the deadline typed beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedTarget {
    /// The target.
    pub expression: Expression,
    /// The day behind `d'ici` or `by`.
    pub due: Option<Day>,
}

/// Why a text is no target.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionError {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// The number in it is none.
    #[error("{0}")]
    Number(#[from] NumberError),
    /// The deadline in it is none.
    #[error("{0}")]
    Day(#[from] DayError),
    /// The lower bound lies above the upper one.
    #[error("the bounds are the wrong way round")]
    Bounds,
    /// Two units that differ.
    #[error("two different units")]
    Units,
    /// A sign in front without `%` or `pts`, or `pts` without sign.
    #[error("a change is written with a sign and % or pts: +20 %, -2 pts")]
    Change,
}

impl TypedTarget {
    /// Reads a target typed in a language; a deadline without a year is the next such day from `today`.
    ///
    /// The deadline stands behind `d'ici (le)`, `avant (le)`, `by` or `before`, and is the last day that counts.
    ///
    /// # Errors
    /// [`ExpressionError`] says what is wrong with the text.
    pub fn parse(text: &str, language: Language, today: Day) -> Result<Self, ExpressionError> {
        let (target, deadline) = reading::without_deadline(text);
        let expression = Expression::parse(target, language)?;
        let due = deadline.map(|deadline| parse_deadline(deadline, today)).transpose()?;
        Ok(Self { expression, due })
    }
}

impl Expression {
    /// Reads a target without deadline.
    ///
    /// # Errors
    /// [`ExpressionError`] says what is wrong with the text.
    pub fn parse(text: &str, language: Language) -> Result<Self, ExpressionError> {
        let text = text.trim();
        let read = reading::read(text, language)?;
        let other = match language {
            Language::French => Language::English,
            Language::English => Language::French,
        };
        let same_everywhere = reading::read(text, other).is_ok_and(|again| again.means(&read));
        let text = if same_everywhere { text.to_owned() } else { read.written() };
        Ok(Self { text, goal: read.goal, unit: read.unit })
    }

    /// The target of a goal, written plainly: `>= 25 %`, `1200 €` (the mark stands for the plan's currency, whichever it is).
    ///
    /// What a text cannot say is brought to what it can: values rounded to six decimals and kept within ±10^15, bounds put in
    /// order, units other than per cent, money and seconds left out, as every unit of a change or of a milestone.
    #[must_use]
    pub fn of(goal: Goal, unit: Option<Unit>) -> Self {
        let read = reading::Read::of(goal, unit);
        Self { text: read.written(), goal: read.goal, unit: read.unit }
    }

    /// The text kept in the file.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it asks.
    #[must_use]
    pub const fn goal(&self) -> Goal {
        self.goal
    }

    /// The unit typed with it, if any (a relative target has none: its `%` is of the baseline).
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// Whether it can be a target of a KPI in this unit.
    #[must_use]
    pub fn fits(&self, unit: Unit) -> bool {
        self.unit.is_none_or(|typed| typed == unit)
    }
}

impl TryFrom<String> for Expression {
    type Error = ExpressionError;
    fn try_from(text: String) -> Result<Self, ExpressionError> {
        Self::parse(&text, Language::French)
    }
}

impl From<Expression> for String {
    fn from(expression: Expression) -> Self {
        expression.text
    }
}
