//! Money of the ledger: exact cents of the plan's currency.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// An amount in cents of the plan's currency, exact, between ±10^15 units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// Why a number is no amount of money.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum MoneyError {
    /// More than two decimals: `{0}` would have to be rounded.
    #[error("{0} has more than two decimals")]
    Fraction(f64),
    /// Not finite, or beyond ±10^15.
    #[error("the amount is out of range")]
    Range,
}

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);
    const LIMIT: i64 = 100_000_000_000_000_000;

    /// The amount of this many cents.
    #[must_use]
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The amount in currency units, for ratios and display.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 cents, and a ratio needs no more beyond")]
    pub fn units(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// The exact amount of a number of currency units.
    ///
    /// # Errors
    /// [`MoneyError::Fraction`] when cents do not hold the number, [`MoneyError::Range`] beyond ±10^15.
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked on the line above")]
    pub fn from_units(units: f64) -> Result<Self, MoneyError> {
        let cents = units * 100.0;
        if cents.is_nan() || cents.abs() > 1e17 {
            return Err(MoneyError::Range);
        }
        let nearest = cents.round();
        // A typed 0.07 is 7.000000000000001 cents: the error of one multiplication, never a third decimal.
        if (cents - nearest).abs() > 1e-3_f64.min(1e-6 + nearest.abs() * 1e-12) {
            return Err(MoneyError::Fraction(units));
        }
        Ok(Self(nearest as i64))
    }

    /// The sum, or nothing when it leaves the range of an amount.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).filter(|cents| cents.abs() <= Self::LIMIT).map(Self)
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}
impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}
impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
impl SubAssign for Cents {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}
impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_amount_becomes_its_exact_cents() {
        for (units, cents) in [(0.07, 7), (1.15, 115), (-12.5, -1250), (999_999_999.99, 99_999_999_999), (0.0, 0)] {
            assert_eq!(Cents::from_units(units), Ok(Cents::new(cents)), "{units}");
        }
    }

    #[test]
    fn a_third_decimal_is_refused_rather_than_rounded() {
        assert_eq!(Cents::from_units(1.005), Err(MoneyError::Fraction(1.005)));
    }

    #[test]
    fn what_is_no_number_is_no_money() {
        for units in [f64::NAN, f64::INFINITY, 1e16] {
            assert_eq!(Cents::from_units(units), Err(MoneyError::Range));
        }
    }
}
