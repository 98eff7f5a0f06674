//! What a curve answers: its value, its marginal, and the amount at which its marginal is a given price.

use super::curve::Curve;
use super::hill::Hill;

/// What every response to money can tell the solver; implemented by [`Curve`] and by the estimated mixture.
pub trait Response {
    /// Results brought by `amount` (money, zero or more).
    fn value(&self, amount: f64) -> f64;

    /// Results brought by one more unit of money at `amount`; infinite where the curve starts vertically.
    fn marginal(&self, amount: f64) -> f64;

    /// The amount of the concave branch whose marginal is `price`, searched in `low..=high` from `start`,
    /// and its pull: the money given up when the price rises by 100 % (`-d amount / d ln price`).
    fn at_price(&self, price: f64, low: f64, high: f64, start: f64) -> Demand;

    /// Whether the marginal is the same at every amount: such channels can tie.
    fn is_straight(&self) -> bool {
        false
    }
}

/// What a response asks for at a price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Money.
    pub amount: f64,
    /// Money given up per unit of `ln price`; zero or more.
    pub pull: f64,
}

impl Response for Curve {
    fn value(&self, amount: f64) -> f64 {
        match *self {
            Self::Hill { beta, alpha, gamma } => beta / (1.0 + (gamma / amount).powf(alpha)),
            Self::MichaelisMenten { alpha, lam } if amount.is_finite() => alpha * amount / (lam + amount),
            Self::MichaelisMenten { alpha, .. } => alpha,
            Self::Log { a, b } => a * (amount / b).ln_1p(),
            Self::Power { a, b } => a * amount.powf(b),
            Self::Logistic { beta, lam } => beta * (lam * amount / 2.0).tanh(),
            Self::Linear { a } => a * amount,
        }
    }

    fn marginal(&self, amount: f64) -> f64 {
        match *self {
            Self::Hill { beta, alpha, gamma } => hill_marginal(beta, alpha, gamma, amount),
            Self::MichaelisMenten { alpha, lam } => alpha * lam / (lam + amount).powi(2),
            Self::Log { a, b } => a / (b + amount),
            Self::Power { a, .. } if a <= 0.0 => 0.0,
            Self::Power { a, b } => a * b * amount.powf(b - 1.0),
            Self::Logistic { beta, lam } => {
                // Four times the logistic density: 1 - tanh^2 would lose every digit in the tail.
                let tail = (-lam * amount).exp();
                2.0 * beta * lam * tail / (1.0 + tail).powi(2)
            }
            Self::Linear { a } => a,
        }
    }

    fn at_price(&self, price: f64, low: f64, high: f64, start: f64) -> Demand {
        match *self {
            Self::Hill { beta, alpha, gamma } => Hill { beta, alpha, gamma }.at_price(price, low, high, start),
            Self::MichaelisMenten { alpha, lam } => {
                let root = (alpha * lam / price).sqrt();
                Demand { amount: root - lam, pull: root / 2.0 }
            }
            Self::Log { a, b } => Demand { amount: a / price - b, pull: a / price },
            Self::Power { a, b } => {
                let amount = (a * b / price).powf((1.0 - b).recip());
                Demand { amount, pull: amount / (1.0 - b) }
            }
            Self::Logistic { beta, lam } => logistic_at_price(beta, lam, price),
            Self::Linear { a } => Demand { amount: if price < a { high } else { low }, pull: 0.0 },
        }
    }

    fn is_straight(&self) -> bool {
        self.effect() <= 0.0
            || match *self {
                Self::Linear { .. } => true,
                Self::Power { b, .. } => b >= 1.0,
                _ => false,
            }
    }
}

fn hill_marginal(beta: f64, alpha: f64, gamma: f64, amount: f64) -> f64 {
    if amount <= 0.0 {
        return match alpha.total_cmp(&1.0) {
            _ if beta <= 0.0 => 0.0,
            std::cmp::Ordering::Less => f64::INFINITY,
            std::cmp::Ordering::Equal => beta / gamma,
            std::cmp::Ordering::Greater => 0.0,
        };
    }
    let ratio = (gamma / amount).powf(alpha);
    if ratio.is_infinite() {
        return 0.0;
    }
    beta * alpha / amount * (ratio / (1.0 + ratio)) / (1.0 + ratio)
}

fn logistic_at_price(beta: f64, lam: f64, price: f64) -> Demand {
    let cosine_squared = beta * lam / (2.0 * price);
    if cosine_squared <= 1.0 {
        return Demand { amount: 0.0, pull: 0.0 };
    }
    let cosine = cosine_squared.sqrt();
    let sine = (cosine_squared - 1.0).sqrt();
    Demand { amount: 2.0 / lam * (cosine + sine).ln(), pull: cosine / (lam * sine) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_kind() -> [Curve; 7] {
        [
            Curve::Hill { beta: 90.0, alpha: 0.7, gamma: 40.0 },
            Curve::Hill { beta: 90.0, alpha: 2.4, gamma: 40.0 },
            Curve::MichaelisMenten { alpha: 90.0, lam: 40.0 },
            Curve::Log { a: 30.0, b: 12.0 },
            Curve::Power { a: 4.0, b: 0.6 },
            Curve::Logistic { beta: 80.0, lam: 0.02 },
            Curve::Linear { a: 0.4 },
        ]
    }

    #[test]
    fn the_marginal_is_the_slope_of_the_value() {
        for curve in every_kind() {
            for amount in [1.0, 20.0, 75.0, 300.0] {
                let step = 1e-4 * amount;
                let slope = (curve.value(amount + step) - curve.value(amount - step)) / (2.0 * step);
                assert!((slope / curve.marginal(amount) - 1.0).abs() < 1e-6, "{curve:?} at {amount}");
            }
        }
    }

    #[test]
    fn the_inverse_marginal_gives_the_amount_back() {
        for curve in every_kind().into_iter().filter(|curve| !curve.is_straight()) {
            for amount in [45.0, 60.0, 150.0, 900.0] {
                let found = curve.at_price(curve.marginal(amount), 30.0, 1000.0, 500.0);
                assert!((found.amount / amount - 1.0).abs() < 1e-9, "{curve:?}: {amount} became {found:?}");
                let dearer = curve.at_price(curve.marginal(amount) * 1e-6_f64.exp(), 30.0, 1000.0, 500.0);
                let pull = (found.amount - dearer.amount) / 1e-6;
                assert!((pull / found.pull - 1.0).abs() < 1e-3, "{curve:?}: pull {pull} against {found:?}");
            }
        }
    }

    #[test]
    fn no_money_brings_nothing() {
        for curve in every_kind() {
            assert!(curve.value(0.0).abs() < 1e-300, "{curve:?}");
        }
    }
}
