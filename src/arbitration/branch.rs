//! S-shaped curves: branch and bound on concave envelopes, with a certified gap.
//!
//! In every box of amounts the envelopes give an upper bound (their best split is the multiplier's), the curves at the same
//! amounts a lower one. The box with the highest upper bound is cut where envelope and curve differ most. Sums of S-shaped
//! curves are hard in general (Udell and Boyd 2014), but at most one channel ends inside its convex part, so few boxes do.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::allocation::Allocation;
use super::channel::{Bounds, Channel};
use super::curve::Curve;
use super::multiplier::split;
use super::ramp::Ramp;
use super::response::Response;

/// The search stops when no box can be better by more than this share of the result.
const GAP: f64 = 1e-10;
/// Boxes looked at before giving up the certificate; a hundred are already many.
const BOXES: usize = 20_000;
/// Amounts this close, as a share of the budget, are the same split.
const SAME_SPLIT: f64 = 1e-6;

/// The best split of `total` within `bounds`, which must be finite and able to take it.
pub(super) fn solve(channels: &[Channel], bounds: &[Bounds], total: f64) -> Allocation {
    let mut search = Search::new(channels, total);
    search.look_at(bounds.to_vec());
    let mut looked_at = 1;
    while let Some(node) = search.open.pop() {
        if !search.may_improve(node.upper) || looked_at >= BOXES {
            search.open.push(node);
            break;
        }
        for half in node.halves() {
            search.look_at(half);
            looked_at += 1;
        }
    }
    search.finish()
}

/// A box of amounts, with the best its envelopes can bring.
struct Node {
    bounds: Vec<Bounds>,
    upper: f64,
    /// The channel to cut, and where.
    place: usize,
    cut: f64,
}

impl Node {
    fn halves(&self) -> [Vec<Bounds>; 2] {
        let (mut below, mut above) = (self.bounds.clone(), self.bounds.clone());
        below[self.place].high = self.cut;
        above[self.place].low = self.cut;
        [below, above]
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Node {}
impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        self.upper.total_cmp(&other.upper)
    }
}

struct Search<'a> {
    channels: &'a [Channel],
    current: Vec<f64>,
    total: f64,
    open: BinaryHeap<Node>,
    best: f64,
    amounts: Vec<f64>,
    tied: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(channels: &'a [Channel], total: f64) -> Self {
        let current = channels.iter().map(|channel| channel.current_spend).collect();
        let (open, best) = (BinaryHeap::new(), f64::NEG_INFINITY);
        Self { channels, current, total, open, best, amounts: Vec::new(), tied: Vec::new() }
    }

    fn may_improve(&self, upper: f64) -> bool {
        upper - self.best > GAP * self.best.abs()
    }

    /// Solves the envelopes of a box, keeps its amounts when they are the best so far, and opens it when it may hold better.
    fn look_at(&mut self, bounds: Vec<Bounds>) {
        let lows: f64 = bounds.iter().map(|bounds| bounds.low).sum();
        let highs: f64 = bounds.iter().map(|bounds| bounds.high).sum();
        if lows > self.total || highs < self.total {
            return;
        }
        let ramps: Vec<Ramp<Curve>> = self
            .channels
            .iter()
            .zip(&bounds)
            .map(|(channel, bounds)| Ramp::envelope(&channel.curve, bounds.low, bounds.high))
            .collect();
        let found = split(&ramps, &self.current, self.total);
        let upper = ramps.iter().zip(&found.amounts).map(|(ramp, &amount)| ramp.value(amount)).sum();
        let cut = widest_gap(&ramps, &found.amounts);
        self.keep(found.amounts, &found.tied);
        if let Some((place, cut)) = cut
            && self.may_improve(upper)
        {
            self.open.push(Node { bounds, upper, place, cut });
        }
    }

    fn keep(&mut self, amounts: Vec<f64>, tied: &[usize]) {
        let value = results(self.channels, &amounts);
        let close = (value - self.best).abs() <= 1e-12 * value.abs();
        if close && !self.amounts.is_empty() {
            self.note_other(&amounts);
        }
        if value > self.best {
            if !close {
                // Lines of one slope tie; chords only do when the search meets both ends.
                let straight = |&place: &usize| self.channels[place].curve.is_straight();
                let lines: Vec<usize> = tied.iter().copied().filter(straight).collect();
                self.tied = if lines.len() > 1 { lines } else { Vec::new() };
            }
            self.best = value;
            self.amounts = amounts;
        }
    }

    /// Another split is as good: the channels that differ are tied.
    fn note_other(&mut self, amounts: &[f64]) {
        for (place, (here, there)) in self.amounts.iter().zip(amounts).enumerate() {
            if (here - there).abs() > SAME_SPLIT * self.total && !self.tied.contains(&place) {
                self.tied.push(place);
            }
        }
    }

    fn finish(mut self) -> Allocation {
        self.note_twins();
        self.tied.sort_unstable();
        let upper = self.open.peek().map_or(self.best, |node| node.upper.max(self.best));
        let gap = if self.best > 0.0 { (upper - self.best) / self.best } else { 0.0 };
        let told = Allocation::describe(self.channels, self.amounts, self.total).with_ties(self.channels, &self.tied);
        Allocation { gap, ..told }
    }

    /// Channels alike in everything but their amount could swap them.
    fn note_twins(&mut self) {
        for left in 0..self.channels.len() {
            for right in 0..left {
                let (one, other) = (&self.channels[left], &self.channels[right]);
                let alike = one.curve == other.curve && one.bounds() == other.bounds();
                let apart = (self.amounts[left] - self.amounts[right]).abs() > SAME_SPLIT * self.total;
                for place in [left, right] {
                    if alike && apart && !self.tied.contains(&place) {
                        self.tied.push(place);
                    }
                }
            }
        }
    }
}

fn results(channels: &[Channel], amounts: &[f64]) -> f64 {
    channels.iter().zip(amounts).map(|(channel, &amount)| channel.curve.value(amount)).sum()
}

/// The ramp whose envelope lies highest above its curve, and where to cut it: at its amount, or in the middle when that is
/// too near an end to shrink anything.
fn widest_gap(ramps: &[Ramp<Curve>], amounts: &[f64]) -> Option<(usize, f64)> {
    let gap = |(ramp, &amount): (&Ramp<Curve>, &f64)| ramp.value(amount) - ramp.response.value(amount);
    let gaps = ramps.iter().zip(amounts).map(gap).enumerate();
    let (place, gap) = gaps.max_by(|left, right| left.1.total_cmp(&right.1))?;
    let (ramp, amount) = (&ramps[place], amounts[place]);
    let margin = 1e-9 * (ramp.high - ramp.low);
    let inside = amount > ramp.low + margin && amount < ramp.high - margin;
    let cut = if inside { amount } else { f64::midpoint(ramp.low, ramp.high) };
    (gap > 0.0 && cut > ramp.low && cut < ramp.high).then_some((place, cut))
}
