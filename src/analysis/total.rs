//! A sum of numbers that does not depend on their order, and from which an addend can be taken away again.

use std::ops::{AddAssign, SubAssign};

/// A typed value has at most six decimals: it is a whole number of millionths.
const MILLION: i128 = 1_000_000;
/// Weight of one unit of the upper part of any other value: 2^-40.
const UPPER: f64 = 1.0 / 1_099_511_627_776.0;
/// Weight of one unit of its lower part: 2^-140.
const LOWER: f64 = UPPER * UPPER * UPPER / 1_048_576.0;

/// An exact sum, kept in integers so that adding is commutative, associative and invertible. Values of up to six
/// decimals add up as decimals (0.1 + 0.2 is 0.3); all others as whole multiples of 2^-140.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Total {
    millionths: i128,
    upper: i128,
    lower: i128,
}

impl Total {
    /// The sum as the nearest number; one single addend comes back as it was.
    #[expect(clippy::cast_precision_loss, reason = "this is the one rounding of the sum")]
    pub(super) fn value(self) -> f64 {
        // Up to 2^53 millionths one division rounds once; beyond, whole number and part are rounded apart.
        let decimal = match i64::try_from(self.millionths) {
            Ok(small) if small.unsigned_abs() < 1 << 53 => small as f64 / MILLION as f64,
            _ => (self.millionths / MILLION) as f64 + (self.millionths % MILLION) as f64 / MILLION as f64,
        };
        if self.upper == 0 && self.lower == 0 {
            return decimal;
        }
        decimal + (self.upper as f64 * UPPER + self.lower as f64 * LOWER)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the casts cut a number on purpose, and saturate beyond the range of a plan")]
#[expect(clippy::float_cmp, reason = "whether a number is a whole number of millionths is meant to the letter")]
#[expect(clippy::cast_precision_loss, reason = "the upper part comes from a number of 53 bits, and a million is exact")]
fn split(value: f64) -> Total {
    let mut total = Total::default();
    let (whole, scaled) = (value as i64, value * MILLION as f64);
    let millionths = (scaled + 0.5_f64.copysign(scaled)) as i64;
    if whole as f64 == value && value.abs() < 9e18 {
        total.millionths = i128::from(whole) * MILLION;
    } else if scaled.abs() < 9e15 && millionths as f64 / MILLION as f64 == value {
        total.millionths = i128::from(millionths);
    } else {
        let upper = (value / UPPER).trunc();
        total.upper = upper as i128;
        total.lower = ((value - upper * UPPER) / LOWER) as i128;
    }
    total
}

impl AddAssign<f64> for Total {
    fn add_assign(&mut self, value: f64) {
        *self += split(value);
    }
}
impl SubAssign<f64> for Total {
    fn sub_assign(&mut self, value: f64) {
        *self -= split(value);
    }
}
impl AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        self.millionths = self.millionths.wrapping_add(other.millionths);
        self.upper = self.upper.wrapping_add(other.upper);
        self.lower = self.lower.wrapping_add(other.lower);
    }
}
impl SubAssign for Total {
    fn sub_assign(&mut self, other: Self) {
        self.millionths = self.millionths.wrapping_sub(other.millionths);
        self.upper = self.upper.wrapping_sub(other.upper);
        self.lower = self.lower.wrapping_sub(other.lower);
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these figures are exact")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn total(values: impl IntoIterator<Item = f64>) -> Total {
        values.into_iter().fold(Total::default(), |mut total, value| {
            total += value;
            total
        })
    }

    #[test]
    fn one_value_comes_back_as_it_was() {
        for value in [0.0, 0.1, 0.012_345, 1e-6, -3.7, 1e15, -1e15, 1.0 / 3.0, 123_456_789.123_456, 1e-20] {
            assert_eq!(total([value]).value().to_bits(), value.to_bits(), "{value}");
        }
    }

    #[test]
    fn decimals_add_up_as_they_were_typed() {
        assert_eq!(total([0.1, 0.2]).value(), 0.3);
        assert_eq!(total([1.15; 100]).value(), 115.0);
    }

    #[test]
    fn a_large_value_does_not_swallow_a_small_one() {
        assert_eq!(total([1e15, 0.25, -1e15]).value(), 0.25);
    }

    proptest! {
        #[test]
        fn the_order_of_addends_does_not_matter(mut values in prop::collection::vec(-1e15..1e15_f64, 0..40)) {
            let one = total(values.iter().copied());
            values.reverse();
            prop_assert_eq!(one, total(values));
        }

        #[test]
        fn what_was_added_can_be_taken_away(values in prop::collection::vec(-1e6..1e6_f64, 0..20), extra in -1e15..1e15_f64) {
            let one = total(values);
            let mut two = one;
            two += extra;
            two -= extra;
            prop_assert_eq!(one, two);
        }
    }
}
