//! What few results can and cannot say: intervals of rates and of costs per result.

use statrs::function::gamma::{gamma_lr, gamma_ur};

/// z of a two-sided 95 % interval.
const Z: f64 = 1.959_963_984_540_054;

/// From here on a series of the exact interval has no end worth waiting for.
const MANY: f64 = 10_000.0;

/// A lower and an upper end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end; infinite when nothing bounds it.
    pub high: f64,
}

/// 95 % interval of the true share behind `successes` of `trials` (Wilson's score interval, 1927), as fractions 0 to 1.
/// None without trials, or when there are more successes than trials.
#[must_use]
pub fn rate_interval(successes: f64, trials: f64) -> Option<Interval> {
    if !(trials > 0.0 && (0.0..=trials).contains(&successes)) {
        return None;
    }
    let (share, z2) = (successes / trials, Z * Z);
    let centre = (share + z2 / (2.0 * trials)) / (1.0 + z2 / trials);
    let half = Z / (1.0 + z2 / trials) * (share * (1.0 - share) / trials + z2 / (4.0 * trials * trials)).sqrt();
    Some(Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}

/// 95 % interval of the true mean behind a count of results (exact Poisson interval of Garwood, 1936).
/// None for a negative or unbounded count.
#[must_use]
pub fn count_interval(results: f64) -> Option<Interval> {
    if !(0.0..=1e15).contains(&results) {
        return None;
    }
    if results > MANY {
        return Some(Interval { low: wilson_hilferty(results, -Z), high: wilson_hilferty(results + 1.0, Z) });
    }
    // P(X ≥ n | mean) = P(n, mean) and P(X ≤ n | mean) = Q(n + 1, mean), the regularised incomplete gamma functions.
    let low = if results > 0.0 { crossing(results, |mean| gamma_lr(results, mean) >= 0.025) } else { 0.0 };
    let high = crossing(results, |mean| gamma_ur(results + 1.0, mean) <= 0.025);
    Some(Interval { low, high })
}

/// The exact ends to seven digits for large counts (Wilson and Hilferty, 1931), without their long series.
fn wilson_hilferty(count: f64, z: f64) -> f64 {
    count * (1.0 - 1.0 / (9.0 * count) + z / (3.0 * count.sqrt())).powi(3)
}

/// Where `passed` turns true, a monotone condition on a mean near `results`: bisection to the last bit.
fn crossing(results: f64, passed: impl Fn(f64) -> bool) -> f64 {
    let reach = 10.0 * (results.sqrt() + 1.0);
    let (mut low, mut high) = ((results - reach).max(0.0), results + reach);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if passed(middle.max(f64::MIN_POSITIVE)) { high = middle } else { low = middle }
    }
    high
}

/// 95 % interval of the true cost per result after `spend` brought `results`: spend ÷ the ends of [`count_interval`].
/// Without result the upper end is infinite. None for negative amounts.
#[must_use]
pub fn cost_interval(spend: f64, results: f64) -> Option<Interval> {
    let count = count_interval(results).filter(|_| spend >= 0.0 && spend.is_finite())?;
    let high = if count.low > 0.0 { spend / count.low } else { f64::INFINITY };
    Some(Interval { low: spend / count.high, high })
}

/// Stop rule: without any result after three times the target cost, it is 95 % sure that the true cost is worse.
#[must_use]
pub fn should_stop(spend: f64, results: f64, target_cost: f64) -> bool {
    results <= 0.0 && target_cost > 0.0 && spend >= 3.0 * target_cost
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these figures are exact")]
mod tests {
    use super::*;

    #[test]
    fn four_conversions_for_150_euros_cost_between_14_6_and_137_6() {
        let interval = cost_interval(150.0, 4.0).unwrap();
        assert_eq!((format!("{:.1}", interval.low), format!("{:.1}", interval.high)), ("14.6".into(), "137.6".into()));
    }

    #[test]
    fn exact_poisson_ends_are_those_of_the_tables() {
        for (results, low, high) in [(0.0, 0.0, 3.688_879_454), (1.0, 0.025_317_808, 5.571_643_391), (100.0, 81.364, 121.627)] {
            let interval = count_interval(results).unwrap();
            assert!((interval.low - low).abs() < 1e-3 && (interval.high - high).abs() < 1e-3, "{interval:?}");
        }
    }

    #[test]
    fn wilson_interval_of_5_of_100_is_that_of_the_tables() {
        let interval = rate_interval(5.0, 100.0).unwrap();
        assert!((interval.low - 0.021_54).abs() < 1e-4 && (interval.high - 0.111_75).abs() < 1e-4, "{interval:?}");
    }

    #[test]
    fn large_counts_go_on_where_exact_ones_end() {
        let (exact, near) = (count_interval(MANY).unwrap(), count_interval(MANY + 1.0).unwrap());
        assert!((near.low - exact.low - 0.99).abs() < 0.01 && (near.high - exact.high - 1.01).abs() < 0.01, "{exact:?} {near:?}");
    }

    #[test]
    fn intervals_stay_within_what_is_possible() {
        assert_eq!(rate_interval(0.0, 10.0).unwrap().low, 0.0);
        assert!(rate_interval(10.0, 10.0).unwrap().high <= 1.0);
        assert_eq!(rate_interval(11.0, 10.0), None);
        assert_eq!(rate_interval(0.0, 0.0), None);
        assert_eq!(cost_interval(10.0, 0.0).unwrap().high, f64::INFINITY);
        assert_eq!(count_interval(f64::NAN), None);
    }

    #[test]
    fn three_times_the_target_cost_without_result_stops() {
        assert!(should_stop(90.0, 0.0, 30.0));
        assert!(!should_stop(89.0, 0.0, 30.0));
        assert!(!should_stop(900.0, 1.0, 30.0));
    }
}
