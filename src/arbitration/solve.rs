//! The most results of a budget: the checks, then the multiplier for concave curves, branch and bound for S-shaped ones.

use super::allocation::Allocation;
use super::branch;
use super::channel::{Bounds, Channel};
use super::curve::Curve;
use super::error::ArbitrationError;
use super::multiplier::{Split, split};
use super::ramp::Ramp;

/// Shares `total` (money) between the channels so that together they bring the most results.
///
/// All of it is placed, unless every channel is at its maximum: the rest is then the leftover. Concave problems are solved
/// to machine precision; S-shaped ones to a certified relative gap of 1e-10.
///
/// # Errors
/// `NoChannels`, `InvalidCurve`, `InvalidBounds`, `InvalidBudget`, `InfeasibleMinimum`.
pub fn allocate(channels: &[Channel], total: f64) -> Result<Allocation, ArbitrationError> {
    check(channels)?;
    let room = Room::of(channels);
    room.check(total)?;
    Ok(allocate_checked(channels, room, total))
}

/// Refuses no channels, and any channel that is unsound.
pub(super) fn check(channels: &[Channel]) -> Result<(), ArbitrationError> {
    if channels.is_empty() {
        return Err(ArbitrationError::NoChannels);
    }
    channels.iter().try_for_each(Channel::check)
}

/// The least and the most that all channels together can take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Room {
    pub(super) fn of(channels: &[Channel]) -> Self {
        let bounds = channels.iter().map(Channel::bounds);
        bounds.fold(Self { low: 0.0, high: 0.0 }, |room, Bounds { low, high }| Self { low: room.low + low, high: room.high + high })
    }

    fn check(self, total: f64) -> Result<(), ArbitrationError> {
        if !total.is_finite() || total < 0.0 {
            return Err(ArbitrationError::InvalidBudget { total });
        }
        let shortfall = self.low - total;
        // A sum of cents is only known to about the last digit.
        if shortfall > 1e-12 * self.low {
            return Err(ArbitrationError::InfeasibleMinimum { total, minimums: self.low, shortfall });
        }
        Ok(())
    }
}

/// [`allocate`] for channels and a total that have passed the checks.
pub(super) fn allocate_checked(channels: &[Channel], room: Room, total: f64) -> Allocation {
    let bounds = tightened(channels, (total - room.low).max(0.0));
    if total >= room.high || total <= room.low {
        let at_end = |bounds: &Bounds| {
            if total <= room.low { bounds.low } else { bounds.high }
        };
        return Allocation::describe(channels, bounds.iter().map(at_end).collect(), total);
    }
    let moves = |(channel, bounds): (&Channel, &Bounds)| channel.curve.is_s_shaped() && bounds.high > bounds.low;
    if channels.iter().zip(&bounds).any(moves) {
        return branch::solve(channels, &bounds, total);
    }
    let Split { amounts, tied } = split_concave(channels, &bounds, total);
    Allocation::describe(channels, amounts, total).with_ties(channels, &tied)
}

/// No channel can get more than its minimum and all the money that is free.
fn tightened(channels: &[Channel], free: f64) -> Vec<Bounds> {
    let tighten = |Bounds { low, high }: Bounds| Bounds { low, high: if high.is_finite() { high } else { low + free } };
    channels.iter().map(|channel| tighten(channel.bounds())).collect()
}

fn split_concave(channels: &[Channel], bounds: &[Bounds], total: f64) -> Split {
    let ramps: Vec<Ramp<Curve>> =
        channels.iter().zip(bounds).map(|(channel, bounds)| Ramp::concave(&channel.curve, bounds.low, bounds.high)).collect();
    let current: Vec<f64> = channels.iter().map(|channel| channel.current_spend).collect();
    split(&ramps, &current, total)
}
