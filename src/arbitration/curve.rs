//! Response curves: how many results an amount of money brings.

use serde::{Deserialize, Deserializer, Serialize};

/// A response curve with its parameters; `x` is money, the result a count or an amount.
///
/// Formulas: the reference problems' `curves` (Hill 1910, Michaelis and Menten 1913, and common media-mix forms).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Curve {
    /// `beta x^alpha / (x^alpha + gamma^alpha)`: S-shaped when `alpha > 1`.
    Hill {
        /// Results at saturation; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        beta: f64,
        /// Steepness; above zero.
        #[serde(default = "absent", deserialize_with = "number")]
        alpha: f64,
        /// Money that brings half of `beta`; above zero.
        #[serde(default = "absent", deserialize_with = "number")]
        gamma: f64,
    },
    /// `alpha x / (lam + x)`.
    MichaelisMenten {
        /// Results at saturation; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        alpha: f64,
        /// Money that brings half of `alpha`; above zero.
        #[serde(default = "absent", deserialize_with = "number")]
        lam: f64,
    },
    /// `a ln(1 + x / b)`.
    Log {
        /// Results per unit of logarithm; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        a: f64,
        /// Scale in money; above zero.
        #[serde(default = "absent", deserialize_with = "number")]
        b: f64,
    },
    /// `a x^b`.
    Power {
        /// Results of the first unit of money; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        a: f64,
        /// Elasticity; above 0, at most 1.
        #[serde(default = "absent", deserialize_with = "number")]
        b: f64,
    },
    /// `beta (1 - e^(-lam x)) / (1 + e^(-lam x))`.
    Logistic {
        /// Results at saturation; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        beta: f64,
        /// Speed, per unit of money; above zero.
        #[serde(default = "absent", deserialize_with = "number")]
        lam: f64,
    },
    /// `a x`.
    Linear {
        /// Results per unit of money; zero or more.
        #[serde(default = "absent", deserialize_with = "number")]
        a: f64,
    },
}

/// A parameter that is not there is not a number, so that [`Curve::broken_rule`] names it.
const fn absent() -> f64 {
    f64::NAN
}

fn number<'de, D: Deserializer<'de>>(source: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(source)?.unwrap_or(f64::NAN))
}

const fn is_effect(parameter: f64) -> bool {
    parameter.is_finite() && parameter >= 0.0
}

const fn is_scale(parameter: f64) -> bool {
    parameter.is_finite() && parameter > 0.0
}

impl Curve {
    /// The rule that the parameters break, if any.
    #[must_use]
    pub const fn broken_rule(&self) -> Option<&'static str> {
        let (sound, rule) = match *self {
            Self::Hill { beta, alpha, gamma } => {
                (is_effect(beta) && is_scale(alpha) && is_scale(gamma), "hill needs beta >= 0, alpha > 0 and gamma > 0")
            }
            Self::MichaelisMenten { alpha, lam } => {
                (is_effect(alpha) && is_scale(lam), "michaelis_menten needs alpha >= 0 and lam > 0")
            }
            Self::Log { a, b } => (is_effect(a) && is_scale(b), "log needs a >= 0 and b > 0"),
            Self::Power { a, b } => (is_effect(a) && is_scale(b) && b <= 1.0, "power needs a >= 0 and 0 < b <= 1"),
            Self::Logistic { beta, lam } => (is_effect(beta) && is_scale(lam), "logistic needs beta >= 0 and lam > 0"),
            Self::Linear { a } => (is_effect(a), "linear needs a >= 0"),
        };
        if sound { None } else { Some(rule) }
    }

    /// Results at an unlimited spend, or zero where the curve never brings any.
    pub(super) const fn effect(&self) -> f64 {
        match *self {
            Self::Hill { beta, .. } | Self::Logistic { beta, .. } => beta,
            Self::MichaelisMenten { alpha, .. } => alpha,
            Self::Log { a, .. } | Self::Power { a, .. } | Self::Linear { a } => a,
        }
    }

    /// The amount where an S-shaped curve turns from convex to concave; zero for a concave curve.
    #[must_use]
    pub fn inflection(&self) -> f64 {
        match *self {
            Self::Hill { alpha, gamma, .. } if alpha > 1.0 => gamma * ((alpha - 1.0) / (alpha + 1.0)).powf(alpha.recip()),
            _ => 0.0,
        }
    }

    /// Whether the curve has a convex part and brings something, so that branch and bound is needed.
    #[must_use]
    pub fn is_s_shaped(&self) -> bool {
        matches!(*self, Self::Hill { alpha, beta, .. } if alpha > 1.0 && beta > 0.0)
    }
}
