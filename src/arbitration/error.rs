//! Why an arbitration cannot be computed, each reason with its stable code and its amounts.

use thiserror::Error;

/// The named refusals of the room. Amounts are in the currency of the problem.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ArbitrationError {
    /// Minimums and locked amounts ask for more than there is.
    #[error("the budget {total} is {shortfall} short of the minimums and locked amounts ({minimums})")]
    InfeasibleMinimum {
        /// Money to share out.
        total: f64,
        /// Sum of the minimums and of the locked amounts.
        minimums: f64,
        /// What is missing: `minimums - total`, above zero.
        shortfall: f64,
    },
    /// A bound is negative, not a number, or the minimum is above the maximum.
    #[error("channel {channel}: amounts from {minimum} to {maximum} are no valid bounds")]
    InvalidBounds {
        /// Name of the channel.
        channel: String,
        /// Its minimum (its current spend when locked).
        minimum: f64,
        /// Its maximum (its current spend when locked).
        maximum: f64,
    },
    /// The money to share out is negative or not a number.
    #[error("{total} is not an amount of money to share out")]
    InvalidBudget {
        /// The refused amount.
        total: f64,
    },
    /// A parameter of a curve is outside its range.
    #[error("channel {channel}: {rule}")]
    InvalidCurve {
        /// Name of the channel.
        channel: String,
        /// The rule that was broken.
        rule: &'static str,
    },
    /// There is nothing to share the money between.
    #[error("there is no channel to share the money between")]
    NoChannels,
    /// The wanted result, cost or value per result is not a positive number.
    #[error("{target} is not a target that can be aimed at")]
    InvalidTarget {
        /// The refused number.
        target: f64,
    },
    /// No amount within the bounds reaches the target; `best` is the nearest that can be had.
    #[error("the target {target} is out of reach: within the bounds the best is {best}")]
    UnreachableTarget {
        /// What was asked: results, or cost of one result.
        target: f64,
        /// The most results, or the lowest cost of one result, within the bounds.
        best: f64,
    },
    /// Profit grows without end in this channel: it needs a maximum.
    #[error("channel {channel} needs a maximum: its profit grows without end")]
    Unbounded {
        /// Name of the channel.
        channel: String,
    },
    /// An activity has not as many weeks of spend as of results.
    #[error("{activity}: {weeks} weeks of spend and {results} of results")]
    UnevenHistory {
        /// Name of the activity.
        activity: String,
        /// Weeks of spend.
        weeks: usize,
        /// Weeks of results.
        results: usize,
    },
    /// A week's spend or result is missing or negative.
    #[error("{activity}: week {week} has a missing or negative spend or result")]
    InvalidWeek {
        /// Name of the activity.
        activity: String,
        /// The week, from 1.
        week: usize,
    },
    /// Results were counted in an activity that never spent anything.
    #[error("{activity}: results without any spend")]
    ResultsWithoutSpend {
        /// Name of the activity.
        activity: String,
    },
    /// The bounds leave no amounts in whole cents with the wanted sum.
    #[error("no amounts in whole cents lie within the bounds and sum to {total_cents} cents")]
    Unroundable {
        /// The wanted sum, in cents.
        total_cents: i64,
    },
}

impl ArbitrationError {
    /// The stable code of the refusal, as files and the command line print it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InfeasibleMinimum { .. } => "infeasible_min",
            Self::InvalidBounds { .. } => "invalid_bounds",
            Self::InvalidBudget { .. } => "invalid_budget",
            Self::InvalidCurve { .. } => "invalid_curve",
            Self::NoChannels => "no_channels",
            Self::InvalidTarget { .. } => "invalid_target",
            Self::UnreachableTarget { .. } => "unreachable_target",
            Self::Unbounded { .. } => "unbounded",
            Self::UnevenHistory { .. } => "uneven_history",
            Self::InvalidWeek { .. } => "invalid_week",
            Self::ResultsWithoutSpend { .. } => "results_without_spend",
            Self::Unroundable { .. } => "unroundable",
        }
    }

    /// Money missing to the minimums, when that is the reason.
    #[must_use]
    pub const fn shortfall(&self) -> Option<f64> {
        match self {
            Self::InfeasibleMinimum { shortfall, .. } => Some(*shortfall),
            _ => None,
        }
    }
}
