//! The inverse marginal of a Hill curve, which has no closed form.

use super::response::Demand;

/// The parameters of a Hill curve, for its inverse marginal.
pub(super) struct Hill {
    pub(super) beta: f64,
    pub(super) alpha: f64,
    pub(super) gamma: f64,
}

/// Newton steps allowed; five are usual.
const STEPS: usize = 80;

impl Hill {
    /// Newton in `t = ln x` on `ln f'(e^t) = ln price`: the left side is concave and falls on the concave branch,
    /// so from the right every step stays on the right, and a step from the left lands there.
    pub(super) fn at_price(&self, price: f64, low: f64, high: f64, start: f64) -> Demand {
        let Self { beta, alpha, gamma } = *self;
        let (floor, ceiling) = (low.ln(), high.ln());
        let scale = gamma.ln();
        let height = (beta * alpha).ln() - price.ln();
        let mut place = if start > low && start <= high { start.ln() } else { ceiling };
        if !place.is_finite() {
            place = scale.max(floor) + 1.0;
        }
        let mut slope = -1.0;
        for _ in 0..STEPS {
            let lift = alpha * (place - scale);
            let grown = lift.exp();
            slope = alpha * (1.0 - 2.0 * grown / (1.0 + grown)) - 1.0;
            if grown.is_infinite() {
                slope = -1.0 - alpha;
            }
            let excess = height - place + lift - 2.0 * softplus(lift, grown);
            let next = (place - excess / slope).clamp(floor, ceiling);
            let step = next - place;
            place = if next.is_nan() { ceiling } else { next };
            // The error after a step of size h is about h^2, and the split is corrected to first order.
            if step.abs() < 1e-6 {
                break;
            }
        }
        let amount = place.exp();
        Demand { amount, pull: (-amount / slope).max(0.0) }
    }
}

/// `ln(1 + e^lift)` without overflow; `grown` is `e^lift`.
fn softplus(lift: f64, grown: f64) -> f64 {
    if lift > 36.0 { lift } else { grown.ln_1p() }
}
