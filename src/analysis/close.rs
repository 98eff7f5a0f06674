//! Comparisons that the last binary digits do not decide: 0.77 lies exactly 10 % above 0.7, whatever a computer keeps.

/// What is computed from typed values by a few operations is off by less than this share; totals are exact.
const NOISE: f64 = 1e-14;

/// How far two numbers of this size may lie apart and be the same.
pub(super) fn noise(sizes: &[f64]) -> f64 {
    NOISE * sizes.iter().fold(0.0, |largest: f64, size| largest.max(size.abs()))
}

/// Whether two values are the same.
pub(super) fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= noise(&[one, other])
}

/// Whether a value is above another and not the same.
pub(super) fn above(value: f64, bound: f64) -> bool {
    value > bound && !same(value, bound)
}

/// Whether a value is above another or the same.
pub(super) fn at_least(value: f64, bound: f64) -> bool {
    value >= bound || same(value, bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_on_paper_is_the_same() {
        for (computed, typed) in [(3.0 * (1.0 + 10.0 / 100.0), 3.3), (0.1 + 0.2, 0.3), (9.90 / 3.0, 3.3), (0.3 / 0.1, 3.0)] {
            assert!(same(computed, typed) && at_least(computed, typed) && !above(computed, typed), "{computed} {typed}");
        }
    }

    #[test]
    fn what_was_typed_differently_is_not_the_same() {
        assert!(
            above(10_000_000_000.0, 9_999_999_999.999)
                && above(0.700_001, 0.7)
                && !at_least(0.699_999, 0.7)
                && above(1e-6, 0.0)
                && same(0.0, -0.0)
        );
    }
}
