//! Where a sum will stand on the due day, from the pace of its last complete periods.

use super::close::noise;
use super::reading::Direction;
use super::signal::{mean, mean_range};

/// Half-width of an 80 % band in standard deviations.
const BAND: f64 = 1.2816;
/// Mean moving range of a normal series, in standard deviations.
const RANGE: f64 = 1.128;

/// Where a reach target on a sum will stand when due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// F, in the KPI's unit.
    pub value: f64,
    /// Lower end of the 80 % band.
    pub low: f64,
    /// Upper end of the 80 % band.
    pub high: f64,
    /// Chance of reaching T, 0 to 1.
    pub probability: f64,
    /// Whether it rests on at least 8 complete periods.
    pub reliable: bool,
}

/// What a forecast rests on: complete periods of the window, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Their values.
    pub complete: &'a [f64],
    /// N: periods from the end of the last complete one to due.
    pub remaining: f64,
    /// T.
    pub goal: f64,
    /// Which way.
    pub direction: Direction,
}

/// Rate of the last complete periods: r, the mean of at most six; none under four.
#[must_use]
pub fn recent_rate(complete: &[f64]) -> Option<f64> {
    (complete.len() >= 4).then(|| mean(last_six(complete)))?
}

fn last_six(complete: &[f64]) -> &[f64] {
    &complete[complete.len().saturating_sub(6)..]
}

/// Φ: share of a standard normal below z.
fn normal_share(z: f64) -> f64 {
    0.5 * statrs::function::erf::erfc(-z / std::f64::consts::SQRT_2)
}

impl Forecast {
    /// The forecast, or none under four complete periods.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of periods are far below 2^53")]
    pub fn of(ground: Ground) -> Option<Self> {
        let Ground { complete, remaining, goal, direction } = ground;
        let rate = recent_rate(complete)?;
        let sample = last_six(complete);
        let sigma = mean_range(sample)? / RANGE;
        let value = complete.iter().sum::<f64>() + rate * remaining;
        let deviation = sigma * (remaining + remaining * remaining / sample.len() as f64).sqrt();
        let ahead = match direction {
            Direction::Up => value - goal,
            Direction::Down => goal - value,
        };
        let noise = noise(&[value, goal]);
        let probability = match (deviation > noise, ahead >= -noise) {
            (true, _) => normal_share(ahead / deviation),
            (false, true) => 1.0,
            (false, false) => 0.0,
        };
        let half = BAND * deviation;
        Some(Self { value, low: value - half, high: value + half, probability, reliable: complete.len() >= 8 })
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "these figures are exact")]
mod tests {
    use super::*;

    /// Six weeks of mean 71.67 whose mean step is 9 × 1.128.
    fn six_weeks() -> [f64; 6] {
        let (mean, half) = (430.0 / 6.0, 9.0 * 1.128 / 2.0);
        [-half, half, -half, half, -half, half].map(|step| mean + step)
    }

    #[test]
    fn the_worked_case_of_430_of_1000_after_6_of_12_weeks() {
        let ground = Ground { complete: &six_weeks(), remaining: 6.0, goal: 1000.0, direction: Direction::Up };
        let forecast = Forecast::of(ground).unwrap();
        assert!((forecast.value - 860.0).abs() < 1e-9);
        assert_eq!((forecast.low.round(), forecast.high.round()), (820.0, 900.0));
        assert!(forecast.probability < 1e-4 && !forecast.reliable);
    }

    #[test]
    fn going_down_the_chance_is_mirrored() {
        let ground = Ground { complete: &six_weeks(), remaining: 6.0, goal: 880.0, direction: Direction::Up };
        let up = Forecast::of(ground).unwrap().probability;
        let down = Forecast::of(Ground { direction: Direction::Down, ..ground }).unwrap().probability;
        assert!((up + down - 1.0).abs() < 1e-12 && up < 0.5);
    }

    #[test]
    fn without_any_spread_it_is_sure() {
        for (goal, direction, chance) in
            [(800.0, Direction::Up, 1.0), (801.0, Direction::Up, 0.0), (800.0, Direction::Down, 1.0), (799.0, Direction::Down, 0.0)]
        {
            let ground = Ground { complete: &[100.0; 6], remaining: 2.0, goal, direction };
            assert_eq!(Forecast::of(ground).unwrap().probability, chance, "{goal}");
        }
    }

    #[test]
    fn three_periods_are_too_few() {
        let ground = Ground { complete: &[1.0; 3], remaining: 2.0, goal: 9.0, direction: Direction::Up };
        assert_eq!(Forecast::of(ground), None);
    }
}
