//! One channel as the solver sees it: a concave response between two bounds, with an optional straight start.

use super::curve::Curve;
use super::response::{Demand, Response};

/// A concave response on `low..=high`: a straight line of slope `slope` from `low` to `knee`, then the curve.
///
/// A concave curve has its knee at `low`, a straight one at `high`, and the concave envelope of an S-shaped curve where
/// the chord from `low` touches it.
#[derive(Debug)]
pub(super) struct Ramp<'a, R> {
    pub(super) response: &'a R,
    pub(super) low: f64,
    pub(super) knee: f64,
    pub(super) high: f64,
    pub(super) slope: f64,
    /// Marginal where the curved part begins and ends.
    steepest: f64,
    flattest: f64,
}

/// What a ramp asks for at a price, and whether it stands on a bound there.
pub(super) enum Asked {
    /// At the bottom: it needs a lower price.
    Low,
    /// At the top, whatever lower price.
    High,
    /// Between, where it follows the price.
    Between(Demand),
}

impl<'a, R: Response> Ramp<'a, R> {
    /// The ramp of a concave (or straight) response.
    pub(super) fn concave(response: &'a R, low: f64, high: f64) -> Self {
        if response.is_straight() {
            return Self::straight(response, low, high, response.marginal(high));
        }
        let (steepest, flattest) = (response.marginal(low), response.marginal(high));
        Self { response, low, knee: low, high, slope: f64::INFINITY, steepest, flattest }
    }

    fn straight(response: &'a R, low: f64, high: f64, slope: f64) -> Self {
        Self { response, low, knee: high, high, slope, steepest: slope, flattest: slope }
    }

    /// Whether some money can be put here without changing the marginal.
    pub(super) fn has_line(&self) -> bool {
        self.knee > self.low
    }

    /// What is asked at `price`; on its line a ramp asks for the knee.
    pub(super) fn asked(&self, price: f64, start: f64) -> Asked {
        if self.has_line() && price > self.slope || !self.has_line() && price >= self.steepest {
            return Asked::Low;
        }
        if price <= self.flattest {
            return Asked::High;
        }
        let demand = self.response.at_price(price, self.knee, self.high, start);
        if demand.amount <= self.knee {
            return Asked::Between(Demand { amount: self.knee, pull: 0.0 });
        }
        if demand.amount >= self.high {
            return Asked::High;
        }
        Asked::Between(demand)
    }

    /// Value of the ramp: of the line below the knee, of the curve above it.
    pub(super) fn value(&self, amount: f64) -> f64 {
        if amount < self.knee && !self.response.is_straight() {
            return self.response.value(self.low) + self.slope * (amount - self.low);
        }
        self.response.value(amount)
    }
}

impl<'a> Ramp<'a, Curve> {
    /// The concave envelope of a curve on `low..=high`.
    pub(super) fn envelope(curve: &'a Curve, low: f64, high: f64) -> Self {
        let inflection = curve.inflection();
        if !curve.is_s_shaped() || low >= inflection || low >= high {
            return Self::concave(curve, low, high);
        }
        let knee = tangent_point(curve, low, inflection, high);
        let slope = (curve.value(knee) - curve.value(low)) / (knee - low);
        let flattest = if knee < high { curve.marginal(high) } else { slope };
        Self { response: curve, low, knee, high, slope, steepest: slope, flattest }
    }
}

/// Where the chord from `low` touches the curve: `f(w) - f(low) = f'(w) (w - low)`, with `w` between the inflection
/// and `high`; `high` when the chord reaches it first. Newton, kept inside a bracket.
fn tangent_point(curve: &Curve, low: f64, inflection: f64, high: f64) -> f64 {
    let start = curve.value(low);
    let excess = |place: f64| curve.value(place) - start - curve.marginal(place) * (place - low);
    if high <= inflection || excess(high) <= 0.0 {
        return high;
    }
    let (mut left, mut right) = (inflection, high);
    let mut place = f64::midpoint(left, right.min(3.0 * inflection));
    for _ in 0..200 {
        let gap = excess(place);
        if gap > 0.0 {
            right = place;
        } else {
            left = place;
        }
        let width = 1e-6 * place;
        let bend = (curve.marginal(place + width) - curve.marginal(place - width)) / (2.0 * width);
        let newton = place + gap / (bend * (place - low));
        let next = if newton > left && newton < right { newton } else { f64::midpoint(left, right) };
        if (next - place).abs() <= 1e-15 * place || right - left <= 1e-15 * right {
            return next;
        }
        place = next;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_envelope_lies_above_the_curve_and_touches_it_at_the_knee() {
        let curve = Curve::Hill { beta: 100.0, alpha: 3.0, gamma: 50.0 };
        for (low, high) in [(0.0, 200.0), (10.0, 90.0), (0.0, 30.0), (25.0, 60.0), (45.0, 300.0)] {
            let ramp = Ramp::envelope(&curve, low, high);
            for step in 0..=1000 {
                let amount = low + (high - low) * f64::from(step) / 1000.0;
                assert!(ramp.value(amount) >= curve.value(amount) - 1e-12, "{low}..{high} at {amount}");
            }
            assert!((ramp.value(ramp.knee) - curve.value(ramp.knee)).abs() < 1e-12);
        }
    }

    #[test]
    fn from_nothing_the_knee_is_where_average_and_marginal_meet() {
        let curve = Curve::Hill { beta: 100.0, alpha: 3.0, gamma: 50.0 };
        let ramp = Ramp::envelope(&curve, 0.0, 500.0);
        // Closed form: gamma (alpha - 1)^(1 / alpha).
        assert!((ramp.knee - 50.0 * 2.0_f64.powf(1.0 / 3.0)).abs() < 1e-9);
    }
}
