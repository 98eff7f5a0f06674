//! What a proposal says: amounts, gain and its chance, and the reasons that refuse or hold it back.

use serde::Serialize;

use super::draws::Gain;
use super::experiment::Experiment;
use crate::arbitration::Binding;

/// Chance of a gain below which nothing is recommended.
pub(super) const CHANCE: f64 = 0.80;

/// Whether the proposal is recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// It may be adopted.
    Recommended,
    /// It is shown as a calculation; the reasons say why it is no advice.
    Refused,
}

/// How sure a recommendation is, by its chance of a gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// 97 % or more.
    Strong,
    /// 90 to 97 %.
    Likely,
    /// 80 to 90 %.
    Leaning,
    /// Below 80 %: no recommendation.
    None,
}

impl Strength {
    /// The band of a chance, 0 to 1.
    #[must_use]
    pub fn of(probability: f64) -> Self {
        match probability {
            chance if chance >= 0.97 => Self::Strong,
            chance if chance >= 0.90 => Self::Likely,
            chance if chance >= CHANCE => Self::Leaning,
            _ => Self::None,
        }
    }
}

/// Something the reader must know: why nothing is recommended, or how the proposal was held back.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Reason {
    /// Refusal: fewer than 8 chances in 10.
    LowProbability {
        /// Chance of a gain, 0 to 1.
        probability: f64,
    },
    /// Refusal: the gain is below 2 %, or below one result a week.
    SmallGain {
        /// Median gain, in results a week.
        gain: f64,
    },
    /// Refusal: fewer than two activities may move.
    NothingToMove,
    /// Refusal: most of the money would move between activities whose weekly spend hardly varied, which teaches nothing.
    NoVariation {
        /// Largest variation of their spend: standard deviation over mean.
        variation: f64,
    },
    /// Refusal: spend rose and fell with what every activity felt; the season may be the cause.
    Season {
        /// Strongest correlation of an activity's spend with the shared week factor.
        correlation: f64,
    },
    /// Refusal: spend and results followed a slope in time; the trend may be the cause.
    Trend {
        /// Correlation of all spend with time.
        correlation: f64,
    },
    /// The activity has fewer than 6 weeks: it stays as it is.
    TooFewWeeks {
        /// Index of the activity.
        activity: usize,
        /// Weeks known.
        weeks: usize,
    },
    /// The activity has fewer than 20 results: it stays as it is.
    TooFewResults {
        /// Index of the activity.
        activity: usize,
        /// Results known.
        results: f64,
    },
    /// The amount would have left the spend seen (half the lowest week to 1.5 times the highest): it was held there.
    HeldToSeen {
        /// Index of the activity.
        activity: usize,
        /// Money a week that the evidence asked for.
        asked: f64,
        /// Money a week proposed.
        held: f64,
    },
    /// The weeks say nothing about the curves: a rule of thumb speaks, and the step is at most a quarter.
    PriorOnly {
        /// What was learned on average, 0 to 1.
        learned: f64,
    },
}

impl Reason {
    /// Whether this alone forbids a recommendation.
    #[must_use]
    pub const fn refuses(&self) -> bool {
        matches!(
            self,
            Self::LowProbability { .. }
                | Self::SmallGain { .. }
                | Self::NothingToMove
                | Self::NoVariation { .. }
                | Self::Season { .. }
                | Self::Trend { .. }
        )
    }
}

/// What is proposed for one activity. Money is a week's.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// Money now.
    pub before: f64,
    /// Money proposed.
    pub after: f64,
    /// Results (times their value) of the next unit of money now; none without evidence.
    pub marginal_before: Option<f64>,
    /// The same at the proposed amount.
    pub marginal_after: Option<f64>,
    /// What the weeks taught about the curve, 0 to 1.
    pub learned: f64,
    /// Why it stands where it does.
    pub binding: Binding,
}

/// A proposal with its evidence. Money and results are a week's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Whether it is recommended.
    pub status: Advice,
    /// How sure it is.
    pub strength: Strength,
    /// Why it is refused or held back.
    pub reasons: Vec<Reason>,
    /// The gain of the proposed amounts over those of now.
    pub gain: Gain,
    /// Every activity, in order.
    pub per_activity: Vec<Share>,
    /// The value of the next unit of money in the proposed split.
    pub lambda: f64,
    /// Money a week that finds no place within the bounds and the spend seen.
    pub leftover: f64,
    /// The part of the way to the best split that is proposed, 0 to 1.
    pub step: f64,
    /// The experiment that would teach most, when something can be learned.
    pub experiment: Option<Experiment>,
}
