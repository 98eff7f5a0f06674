//! The response of an activity as estimated: a mixture of concave curves, so concave itself.

use super::shape::Shape;
use crate::arbitration::{Demand, Response};

/// `sum of parts x curve(amount / reference)`, plus results that need no spend. Amounts are money a week.
#[derive(Debug, Clone)]
pub struct Mixture {
    reference: f64,
    idle: f64,
    parts: Vec<(f64, Shape)>,
}

impl Mixture {
    /// Curves of no weight are left out.
    pub(super) fn new(reference: f64, idle: f64, parts: impl Iterator<Item = (f64, Shape)>) -> Self {
        let parts: Vec<(f64, Shape)> = parts.collect();
        let whole: f64 = parts.iter().map(|(part, _)| part).sum();
        let parts = parts.into_iter().filter(|(part, _)| *part > 1e-7 * whole).collect();
        Self { reference, idle, parts }
    }

    /// Slope and its bend at a ratio to the reference, both per unit of ratio.
    fn slope(&self, ratio: f64) -> (f64, f64) {
        let log = ratio.ln();
        let add = |(slope, bend): (f64, f64), (part, shape): &(f64, Shape)| {
            let (here, there) = shape.slope(ratio, log);
            (slope + part * here, bend + part * there)
        };
        self.parts.iter().fold((0.0, 0.0), add)
    }
}

impl Response for Mixture {
    fn value(&self, amount: f64) -> f64 {
        let ratio = amount / self.reference;
        let log = ratio.ln();
        self.idle + self.parts.iter().map(|(part, shape)| part * shape.height(ratio, log)).sum::<f64>()
    }

    fn marginal(&self, amount: f64) -> f64 {
        self.slope(amount / self.reference).0 / self.reference
    }

    /// Newton in `ln amount` on `ln marginal`, kept inside a bracket.
    fn at_price(&self, price: f64, low: f64, high: f64, start: f64) -> Demand {
        let (mut left, mut right) = (low / self.reference, high / self.reference);
        let target = price * self.reference;
        let inside = start > low && start < high;
        let mut ratio = if inside { start / self.reference } else { f64::midpoint(left, right) };
        let mut pull = 0.0;
        for _ in 0..100 {
            let (slope, bend) = self.slope(ratio);
            pull = -slope / bend;
            if slope > target {
                left = ratio;
            } else {
                right = ratio;
            }
            let newton = ratio * ((slope / target).ln() * pull / ratio).exp();
            let next = if newton > left && newton < right { newton } else { f64::midpoint(left, right) };
            let step = (next - ratio).abs();
            ratio = next;
            if step <= 1e-9 * ratio {
                break;
            }
        }
        Demand { amount: ratio * self.reference, pull: pull * self.reference }
    }

    fn is_straight(&self) -> bool {
        self.parts.is_empty()
    }
}
