//! Could it be the season or the trend? Spend that moves with them, or never moves, teaches nothing of its own.

use super::advice::Reason;
use super::history::{Activity, mean};
use super::together::Evidence;

/// Standard deviation over mean below which a spend hardly varied.
const VARIATION: f64 = 0.10;
/// Share of the week factor that must be real before a season is suspected.
const REAL: f64 = 0.3;
/// Correlation of spend with the week factor above which the season may be the cause.
const CONFOUNDED: f64 = 0.5;
/// How far beyond chance a correlation must be (Student's t).
const BEYOND_CHANCE: f64 = 2.5;
/// Correlation of spend with time that no other cause can be told from.
const SLOPE: f64 = 0.85;

impl Evidence {
    /// The likelier explanation of what a move of money (signed, a week per activity) rests on: the season, when most of the
    /// money moves between activities whose spend followed the weeks that were good for all; the trend, when all spend
    /// together rose or fell with time.
    pub(super) fn confounded(&self, activities: &[Activity], moves: &[f64]) -> Option<Reason> {
        let whole: f64 = moves.iter().map(|money| money.abs()).sum();
        let (mut suspect, mut worst) = (0.0, 0.0_f64);
        for (activity, money) in activities.iter().zip(moves) {
            let season = self.season(&activity.spend);
            if season > 0.0 {
                suspect += money.abs();
                worst = worst.max(season);
            }
        }
        if let Some(steady) = steady(activities, moves) {
            return Some(steady);
        }
        if suspect > 0.5 * whole {
            return Some(Reason::Season { correlation: worst });
        }
        let correlation = trend(activities);
        (correlation != 0.0).then_some(Reason::Trend { correlation })
    }

    /// Correlation of spend with the week factor; zero unless it is strong, beyond chance, and the factor real.
    fn season(&self, spend: &[f64]) -> f64 {
        let skipped = self.week_factor.len().saturating_sub(spend.len());
        let season = correlation(spend, &self.week_factor[skipped..]);
        let suspect = self.week_share > REAL && season > CONFOUNDED && beyond_chance(season, spend.len());
        if suspect { season } else { 0.0 }
    }
}

/// Whether most of the money moves between activities that always spent the same.
fn steady(activities: &[Activity], moves: &[f64]) -> Option<Reason> {
    let (mut steady, mut whole, mut variation) = (0.0, 0.0, 0.0_f64);
    for (activity, money) in activities.iter().zip(moves) {
        whole += money.abs();
        if activity.variation() < VARIATION && money.abs() > 0.0 {
            steady += money.abs();
            variation = variation.max(activity.variation());
        }
    }
    (steady > 0.5 * whole).then_some(Reason::NoVariation { variation })
}

/// Correlation of all spend with time; zero unless it is nearly a straight line.
fn trend(activities: &[Activity]) -> f64 {
    let weeks = activities.iter().map(|activity| activity.spend.len()).min().unwrap_or(0);
    let recent = |activity: &Activity, week: usize| activity.spend[activity.spend.len() - weeks + week];
    let all: Vec<f64> = (0..weeks).map(|week| activities.iter().map(|activity| recent(activity, week)).sum()).collect();
    #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
    let time: Vec<f64> = (0..weeks).map(|week| week as f64).collect();
    let trend = correlation(&all, &time);
    if trend.abs() > SLOPE && beyond_chance(trend, weeks) { trend } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn beyond_chance(correlation: f64, weeks: usize) -> bool {
    let freedom = weeks.saturating_sub(2) as f64;
    correlation.abs() * (freedom / (1.0 - correlation * correlation).max(1e-12)).sqrt() > BEYOND_CHANCE
}

/// Pearson's correlation; zero when one of the lists does not vary.
fn correlation(left: &[f64], right: &[f64]) -> f64 {
    let (centre_left, centre_right) = (mean(left), mean(right));
    let (mut both, mut one, mut other) = (0.0, 0.0, 0.0);
    for (left, right) in left.iter().zip(right) {
        let (left, right) = (left - centre_left, right - centre_right);
        both += left * right;
        one += left * left;
        other += right * right;
    }
    let scale: f64 = one * other;
    if scale > 0.0 { both / scale.sqrt() } else { 0.0 }
}
