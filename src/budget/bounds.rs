//! How much money each activity may get over the horizon, and what makes a question impossible.

use crate::analysis::money::Figures;
use crate::domain::{Activity, Cents, Day, Plan};

/// What is asked of arbitration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// Weeks of the horizon; none is what the plan has left, 1 to 13.
    pub weeks: Option<u32>,
    /// Money to share out; none is what is available.
    pub total: Option<Cents>,
    /// Furthest amounts, as a factor of what an activity has: 2 is between half and twice.
    pub step: f64,
}

impl Default for Ask {
    fn default() -> Self {
        Self { weeks: None, total: None, step: 2.0 }
    }
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// No activity is running, or none has money.
    NothingRunning,
    /// The total is below what must be spent.
    BelowMinimums {
        /// Money to share out.
        total: Cents,
        /// Sum of the minimums and of what is locked.
        minimums: Cents,
    },
    /// The weeks, the total or the step is not a number that can be meant.
    Unsound(&'static str),
}

/// The longest horizon of its own accord: a quarter.
const QUARTER: i64 = 13;

/// Weeks of the horizon: as asked, else those left until the plan ends, else until the last activity ends; 1 to 13.
pub(super) fn horizon(plan: &Plan, activities: &[&Activity], today: Day, asked: Option<u32>) -> u32 {
    let end = plan.settings.end.or_else(|| activities.iter().filter_map(|activity| activity.due).max());
    let left = end.map_or(QUARTER, |end| ((end - today).num_days() + 7).div_euclid(7));
    asked.unwrap_or_else(|| u32::try_from(left.clamp(1, QUARTER)).unwrap_or(1))
}

/// Least and most an activity may get: its own bounds less what is spent or committed, and a step around what it has, which
/// follows the total when more or less money is shared out. What was never funded starts from its own bounds.
pub(super) fn bounds(activity: &Activity, figures: &Figures, before: Cents, step: f64, scale: f64) -> (Cents, Cents) {
    if activity.locked {
        return (before, before);
    }
    let gone = figures.actual + figures.committed;
    let own_low = activity.min_budget.map_or(Cents::ZERO, |min| (min - gone).max(Cents::ZERO));
    let own_high = activity.max_budget.map_or(Cents::new(i64::MAX / 4), |max| (max - gone).max(own_low));
    if before == Cents::ZERO {
        return (own_low, if activity.max_budget.is_some() { own_high } else { own_low });
    }
    let low = times(before, scale / step).clamp(own_low, own_high);
    let high = times(before, (scale * step).max(1.0)).clamp(low, own_high.max(low));
    (low, high)
}

/// A multiple of an amount, to the nearest cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "amounts of a plan are below 2^53 cents")]
pub(super) fn times(amount: Cents, factor: f64) -> Cents {
    Cents::new((amount.cents() as f64 * factor).round() as i64)
}
