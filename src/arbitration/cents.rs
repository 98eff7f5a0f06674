//! Amounts in whole cents: the largest remainder, within the bounds.

use super::error::ArbitrationError;

/// Amounts between which a rounded amount must lie, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CentBounds {
    /// Least, inclusive.
    pub low: i64,
    /// Most, inclusive.
    pub high: i64,
}

/// Rounds amounts of money to whole cents that sum to `total_cents`, each within its bounds.
///
/// Largest remainder (Hamilton's method): every amount is cut down to its cent, and the missing cents go one by one to the
/// largest parts cut off; equal parts are served by the larger amount first, then in order.
///
/// # Errors
/// `Unroundable` when the bounds do not allow the sum; `InvalidBudget` when an amount is not a number below 90 million million.
pub fn to_cents(amounts: &[f64], bounds: &[CentBounds], total_cents: i64) -> Result<Vec<i64>, ArbitrationError> {
    let lows: i64 = bounds.iter().map(|bounds| bounds.low).sum();
    let highs: i64 = bounds.iter().map(|bounds| bounds.high.min(LARGEST)).fold(0, i64::saturating_add);
    let crossed = bounds.iter().any(|bounds| bounds.low > bounds.high);
    if crossed || bounds.len() != amounts.len() || total_cents < lows || total_cents > highs {
        return Err(ArbitrationError::Unroundable { total_cents });
    }
    let mut cents = amounts.iter().zip(bounds).map(cut).collect::<Result<Vec<i64>, _>>()?;
    let order = by_remainder(amounts, &cents);
    let mut missing = total_cents - cents.iter().sum::<i64>();
    while missing != 0 {
        // After a first cent each, whoever has room shares the rest: amounts far from the sum still end.
        let each = (missing.abs() / i64::try_from(cents.len()).unwrap_or(1)).max(1);
        missing = hand_out(&mut cents, bounds, &order, missing, each);
    }
    Ok(cents)
}

/// Beyond this many cents an amount no longer has exact cents in floating point.
const LARGEST: i64 = 9_007_199_254_740_992;

fn cut((&amount, bounds): (&f64, &CentBounds)) -> Result<i64, ArbitrationError> {
    let cents = amount * 100.0;
    #[expect(clippy::cast_precision_loss, reason = "the limit is a power of two")]
    let largest = LARGEST as f64;
    if cents.is_nan() || cents.abs() >= largest {
        return Err(ArbitrationError::InvalidBudget { total: amount });
    }
    // 0.29 * 100 is 28.999...: a ten thousandth of a cent is not a remainder.
    #[expect(clippy::cast_possible_truncation, reason = "checked against the limit above")]
    let whole = (cents + 1e-4).floor() as i64;
    Ok(whole.clamp(bounds.low, bounds.high))
}

fn by_remainder(amounts: &[f64], cents: &[i64]) -> Vec<usize> {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53, checked when the cents were cut")]
    let remainder = |place: usize| amounts[place] * 100.0 - cents[place] as f64;
    let mut order: Vec<usize> = (0..amounts.len()).collect();
    order.sort_by(|&left, &right| {
        let remainders = remainder(right).total_cmp(&remainder(left));
        remainders.then(amounts[right].total_cmp(&amounts[left]))
    });
    order
}

/// One round of `each` cents: given to the largest remainders first, or taken from the smallest first.
fn hand_out(cents: &mut [i64], bounds: &[CentBounds], order: &[usize], mut missing: i64, each: i64) -> i64 {
    let giving = missing > 0;
    for step in 0..order.len() {
        if missing == 0 {
            break;
        }
        let place = if giving { order[step] } else { order[order.len() - 1 - step] };
        let CentBounds { low, high } = bounds[place];
        let wanted = missing.clamp(-each, each);
        let change = wanted.clamp(low - cents[place], high - cents[place]);
        cents[place] += change;
        missing -= change;
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    const FREE: CentBounds = CentBounds { low: 0, high: 1_000_000 };

    #[test]
    fn three_thirds_of_ten_euros_sum_to_ten_euros() {
        let amounts = [10.0 / 3.0; 3];
        assert_eq!(to_cents(&amounts, &[FREE; 3], 1000), Ok(vec![334, 333, 333]));
    }

    #[test]
    fn a_locked_amount_keeps_its_cents() {
        let locked = CentBounds { low: 29, high: 29 };
        assert_eq!(to_cents(&[0.29, 1.006, 1.008], &[locked, FREE, FREE], 231), Ok(vec![29, 101, 101]));
    }

    #[test]
    fn amounts_far_from_the_sum_still_end_within_their_bounds() {
        let tight = CentBounds { low: 0, high: 7 };
        assert_eq!(to_cents(&[0.0, 0.0, 0.0], &[tight, FREE, tight], 1_000_000), Ok(vec![7, 999_986, 7]));
        assert_eq!(to_cents(&[9.0, 9.0], &[FREE, FREE], 2), Ok(vec![1, 1]));
    }

    #[test]
    fn bounds_that_cannot_hold_the_sum_are_refused() {
        let refused = to_cents(&[1.0], &[CentBounds { low: 0, high: 99 }], 100);
        assert_eq!(refused, Err(ArbitrationError::Unroundable { total_cents: 100 }));
    }
}
