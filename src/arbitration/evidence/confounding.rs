//! Could it be the season or the trend? Spend that moves with them teaches nothing of its own.

use super::history::mean;
use super::proposal::Reason;
use super::together::Evidence;

/// Share of the week factor that must be real before a season is suspected.
const REAL: f64 = 0.3;
/// How far beyond chance a correlation must be (Student's t).
const BEYOND_CHANCE: f64 = 2.5;
/// Correlation of spend with time that no other cause can be told from.
const SLOPE: f64 = 0.85;

impl Evidence {
    /// The likelier explanation, if the spend of an activity followed the weeks that were good for all, or time itself.
    pub(super) fn confounded(&self, activity: usize, spend: &[f64], limit: f64) -> Option<Reason> {
        let skipped = self.week_factor.len().checked_sub(spend.len())?;
        let factor = &self.week_factor[skipped..];
        let season = correlation(spend, factor);
        if self.week_share > REAL && season > limit && beyond_chance(season, spend.len()) {
            return Some(Reason::Season {
                activity,
                correlation: season,
            });
        }
        #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
        let time: Vec<f64> = (0..spend.len()).map(|week| week as f64).collect();
        let trend = correlation(spend, &time);
        let steep = trend.abs() > SLOPE && beyond_chance(trend, spend.len());
        steep.then_some(Reason::Trend {
            activity,
            correlation: trend,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn beyond_chance(correlation: f64, weeks: usize) -> bool {
    let freedom = weeks.saturating_sub(2) as f64;
    correlation.abs() * (freedom / (1.0 - correlation * correlation).max(1e-12)).sqrt()
        > BEYOND_CHANCE
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
    if scale > 0.0 {
        both / scale.sqrt()
    } else {
        0.0
    }
}
