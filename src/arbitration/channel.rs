//! What is asked: channels with their curves and bounds, and the question put to them.

use serde::{Deserialize, Deserializer, Serialize};

use super::allocation::Allocation;
use super::curve::Curve;
use super::error::ArbitrationError;
use super::{allocate, least_spend, most_profit, within_cost};

/// A channel that takes part in the arbitration. Amounts are money of one currency, over one horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Its name, for messages.
    #[serde(default)]
    pub name: String,
    /// Results it brings for an amount.
    pub curve: Curve,
    /// What it gets now; zero or more.
    #[serde(default)]
    pub current_spend: f64,
    /// Least it may get; zero or more.
    #[serde(default, deserialize_with = "floor")]
    pub min: f64,
    /// Most it may get; infinite when nothing limits it.
    #[serde(default = "unlimited", deserialize_with = "ceiling")]
    pub max: f64,
    /// A locked channel keeps its current spend, whatever its bounds.
    #[serde(default)]
    pub locked: bool,
}

const fn unlimited() -> f64 {
    f64::INFINITY
}

fn floor<'de, D: Deserializer<'de>>(source: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(source)?.unwrap_or(0.0))
}

fn ceiling<'de, D: Deserializer<'de>>(source: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(source)?.unwrap_or(f64::INFINITY))
}

/// Amounts between which a channel may move; a locked one cannot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Channel {
    /// The amounts in force: a lock wins over the bounds.
    pub(super) const fn bounds(&self) -> Bounds {
        if self.locked {
            Bounds { low: self.current_spend, high: self.current_spend }
        } else {
            Bounds { low: self.min, high: self.max }
        }
    }

    /// Refuses a broken curve, and bounds that are negative, not numbers or crossed.
    pub(super) fn check(&self) -> Result<(), ArbitrationError> {
        if let Some(rule) = self.curve.broken_rule() {
            return Err(ArbitrationError::InvalidCurve { channel: self.name.clone(), rule });
        }
        let Bounds { low, high } = self.bounds();
        let sound = low.is_finite() && low >= 0.0 && high >= low && !self.current_spend.is_nan();
        if sound && (high.is_finite() || !self.locked) {
            return Ok(());
        }
        Err(ArbitrationError::InvalidBounds { channel: self.name.clone(), minimum: low, maximum: high })
    }
}

/// The question of a stand-alone problem file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scenario {
    /// The most results of the whole budget.
    #[default]
    FixedBudget,
    /// The least spend that brings the target response.
    MinSpend,
    /// The most results at no more than a cost per result.
    TargetCpa,
    /// The most profit at a value per result.
    #[serde(alias = "profit", alias = "max_profit_at_value")]
    MaxProfit,
}

/// A stand-alone problem, as the reference problems write it; fields it does not know are left aside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Who takes part.
    pub channels: Vec<Channel>,
    /// What is asked.
    #[serde(default)]
    pub scenario: Scenario,
    /// Money to share out, for [`Scenario::FixedBudget`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_budget: Option<f64>,
    /// Results wanted, for [`Scenario::MinSpend`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_response: Option<f64>,
    /// Money a result may cost, for [`Scenario::TargetCpa`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_cpa: Option<f64>,
    /// Money a result is worth, for [`Scenario::MaxProfit`].
    #[serde(default, alias = "value", alias = "value_per_response", skip_serializing_if = "Option::is_none")]
    pub value_per_result: Option<f64>,
}

impl Problem {
    /// Answers the question of the problem.
    ///
    /// # Errors
    /// Every [`ArbitrationError`]; a number that the scenario needs and that is absent counts as not a number.
    pub fn solve(&self) -> Result<Allocation, ArbitrationError> {
        let given = |number: Option<f64>| number.unwrap_or(f64::NAN);
        match self.scenario {
            Scenario::FixedBudget => allocate(&self.channels, given(self.total_budget)),
            Scenario::MinSpend => least_spend(&self.channels, given(self.target_response)),
            Scenario::TargetCpa => within_cost(&self.channels, given(self.target_cpa)),
            Scenario::MaxProfit => most_profit(&self.channels, given(self.value_per_result)),
        }
    }
}
