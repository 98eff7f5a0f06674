//! `XmR`: whether a series moved more than it usually does.

use super::close::above;

/// Widens the mean moving range to three standard deviations of single values (3 ÷ 1.128).
const LIMIT: f64 = 2.66;

/// Which of the three rules hold somewhere in the series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules(u8);

impl Rules {
    /// The rules that hold, in ascending order: 1 a point outside the limits, 2 three of four in a row nearer the same
    /// limit than the centre, 3 eight in a row on one side.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=3).filter(move |rule| self.0 & (1 << rule) != 0)
    }

    /// Whether none holds: nothing but routine variation.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The usual range of a series of at least 6 complete periods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signal {
    /// Centre X̄.
    pub mean: f64,
    /// X̄ − 2.66·mR̄.
    pub lower: f64,
    /// X̄ + 2.66·mR̄.
    pub upper: f64,
    /// The rules that hold anywhere in the series.
    pub rules: Rules,
    /// How many periods ago, at most 255, a rule held last with the period as its last point, and those rules.
    pub rang: Option<(u8, Rules)>,
    /// Under 12 periods.
    pub provisional: bool,
}

/// Mean of values, around the first one so that equal values have exactly their own mean; none when there is none.
#[expect(clippy::cast_precision_loss, reason = "counts of periods are far below 2^53")]
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    Some(first + values.iter().map(|value| value - first).sum::<f64>() / values.len() as f64)
}

/// mR̄: mean absolute step between neighbours; none under two values.
pub(super) fn mean_range(values: &[f64]) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "counts of periods are far below 2^53")]
    let steps = values.len().checked_sub(1).filter(|steps| *steps > 0)? as f64;
    Some(values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f64>() / steps)
}

impl Signal {
    /// The signal of the values of complete periods, oldest first; none under 6.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        if values.len() < 6 {
            return None;
        }
        let (mean, width) = (mean(values)?, LIMIT * mean_range(values)?);
        let mut signal = Self {
            mean,
            lower: mean - width,
            upper: mean + width,
            rules: Rules::default(),
            rang: None,
            provisional: values.len() < 12,
        };
        for end in 1..=values.len() {
            let rules = signal.rules_at(&values[..end]);
            signal.rules.0 |= rules.0;
            if !rules.is_empty() {
                signal.rang = u8::try_from(values.len() - end).ok().map(|ago| (ago, rules));
            }
        }
        Some(signal)
    }

    /// The rules that hold with the last of these values as their last point.
    fn rules_at(&self, values: &[f64]) -> Rules {
        let last = |count: usize| values.len().checked_sub(count).map(|from| &values[from..]);
        let outside = last(1).is_some_and(|one| above(one[0], self.upper) || above(self.lower, one[0]));
        let near = last(4).is_some_and(|four| {
            let upper = four.iter().filter(|value| above(**value, f64::midpoint(self.mean, self.upper))).count();
            let lower = four.iter().filter(|value| above(f64::midpoint(self.mean, self.lower), **value)).count();
            upper >= 3 || lower >= 3
        });
        let side = last(8).is_some_and(|eight| {
            eight.iter().all(|value| above(*value, self.mean)) || eight.iter().all(|value| above(self.mean, *value))
        });
        Rules(u8::from(outside) << 1 | u8::from(near) << 2 | u8::from(side) << 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(values: &[f64]) -> Vec<u8> {
        Signal::of(values).unwrap().rules.iter().collect()
    }

    #[test]
    fn limits_of_the_worked_case() {
        let signal = Signal::of(&[52.0, 48.0, 55.0, 50.0, 47.0, 53.0, 49.0, 51.0]).unwrap();
        assert!((signal.mean - 50.625).abs() < 1e-12);
        assert!((signal.lower - 38.845).abs() < 1e-2 && (signal.upper - 62.405).abs() < 1e-2, "{signal:?}");
        assert!(signal.provisional && signal.rules.is_empty());
    }

    #[test]
    fn five_periods_are_too_few() {
        assert_eq!(Signal::of(&[1.0; 5]), None);
    }

    #[test]
    fn a_point_outside_the_limits_is_rule_1() {
        let values = [10.0, 14.0, 10.0, 14.0, 10.0, 14.0, 10.0, 40.0, 10.0, 14.0, 10.0, 14.0];
        assert_eq!(rules(&values), [1]);
        let (ago, rang) = Signal::of(&values).unwrap().rang.unwrap();
        assert_eq!((ago, rang.iter().collect::<Vec<_>>()), (4, vec![1]));
    }

    #[test]
    fn three_of_four_near_a_limit_is_rule_2() {
        assert!(rules(&[1.0, 5.0, 5.0, 5.0, 9.0, 9.0, 9.0, 5.0]).contains(&2));
    }

    #[test]
    fn eight_on_one_side_is_rule_3() {
        let series: Vec<f64> = [10.0, 12.0].repeat(4).into_iter().chain([30.0, 32.0].repeat(4)).collect();
        assert!(rules(&series).contains(&3));
    }

    #[test]
    fn values_that_never_move_signal_nothing() {
        assert_eq!(rules(&[5.0; 12]), Vec::<u8>::new());
    }
}
