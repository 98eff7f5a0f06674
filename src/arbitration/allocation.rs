//! What is answered: amounts, results, the value of the next unit of money, and why each channel stands where it does.

use serde::Serialize;

use super::channel::{Bounds, Channel};
use super::response::Response;

/// Whether all the money found a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// All of it is placed.
    Optimal,
    /// Every channel is at its maximum and some money is left.
    Leftover,
}

/// Why a channel stands where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// It may not move.
    Locked,
    /// It would give money away if it could go lower, or has not started.
    Minimum,
    /// It would take more if it could.
    Maximum,
    /// Its next unit of money brings as much as anywhere else.
    Margin,
}

/// The best split found, with what it brings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Allocation {
    /// Whether all the money found a place.
    pub status: Status,
    /// Money per channel, in the order of the channels.
    pub allocation: Vec<f64>,
    /// Results of all channels together.
    pub objective: f64,
    /// Results of the next unit of money, per channel; infinite where a curve starts vertically.
    pub marginals: Vec<f64>,
    /// Shadow price: results of the next unit of budget, zero when no channel can take it.
    pub lambda: f64,
    /// Money without a place.
    pub leftover: f64,
    /// Whether no other split brings as much.
    pub unique: bool,
    /// Why each channel stands where it does.
    pub binding: Vec<Binding>,
    /// Names of the channels between which money could move without changing the result.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<String>,
    /// How much better another split could be at most, as a share of the objective; zero when concave.
    #[serde(skip)]
    pub gap: f64,
}

impl Allocation {
    /// Money placed.
    #[must_use]
    pub fn spend(&self) -> f64 {
        self.allocation.iter().sum()
    }

    /// Describes a split of `total` between the channels.
    pub(super) fn describe(channels: &[Channel], mut amounts: Vec<f64>, total: f64) -> Self {
        let slack = 1e-9 * total.max(f64::MIN_POSITIVE);
        // What is left to the last binary digit may have been put on a channel that is full.
        for (amount, Bounds { low, high }) in amounts.iter_mut().zip(channels.iter().map(Channel::bounds)) {
            *amount = amount.clamp(low, high);
        }
        let mut marginals = Vec::with_capacity(channels.len());
        let mut binding = Vec::with_capacity(channels.len());
        let (mut objective, mut lambda, mut placed) = (0.0, 0.0_f64, 0.0);
        for (channel, &amount) in channels.iter().zip(&amounts) {
            let marginal = channel.curve.marginal(amount);
            let reason = reason(channel, amount, slack);
            let Bounds { low, high } = channel.bounds();
            if high > low && amount < high - slack.min(0.5 * (high - low)) {
                lambda = lambda.max(marginal);
            }
            objective += channel.curve.value(amount);
            placed += amount;
            marginals.push(marginal);
            binding.push(reason);
        }
        let leftover = if total - placed > slack { total - placed } else { 0.0 };
        let status = if leftover > 0.0 { Status::Leftover } else { Status::Optimal };
        let (unique, ties) = (true, Vec::new());
        Self { status, allocation: amounts, objective, marginals, lambda, leftover, unique, binding, ties, gap: 0.0 }
    }

    /// Notes the channels that could exchange money for nothing.
    pub(super) fn with_ties(mut self, channels: &[Channel], tied: &[usize]) -> Self {
        self.unique = tied.is_empty();
        self.ties = tied.iter().map(|&place| channels[place].name.clone()).collect();
        self
    }
}

fn reason(channel: &Channel, amount: f64, slack: f64) -> Binding {
    let Bounds { low, high } = channel.bounds();
    if channel.locked {
        Binding::Locked
    } else if amount <= low + slack {
        Binding::Minimum
    } else if amount >= high - slack {
        Binding::Maximum
    } else {
        Binding::Margin
    }
}
