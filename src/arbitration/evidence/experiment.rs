//! The experiment that would teach most: which activity to move up and down, how much, how long, and what it costs.

use serde::Serialize;

use super::history::Activity;
use super::together::Evidence;
use crate::arbitration::response::Response;

/// The precision that an elasticity needs: as much as the prior knows.
const PRECISION: f64 = 0.22;
/// Swings compared, from the mildest.
const SWINGS: [f64; 3] = [0.3, 0.5, 0.8];
/// Weeks that a marketer is ready to wait.
const PATIENCE: f64 = 8.0;
/// Fewest weeks: two up, two down.
const LEAST: f64 = 4.0;

/// An experiment: the activity gets `amount x (1 + swing)` and `amount x (1 - swing)` in turn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Experiment {
    /// Index of the activity.
    pub activity: usize,
    /// Part of its money to add and to take away, 0 to 1.
    pub swing: f64,
    /// Money a week when up.
    pub up: f64,
    /// Money a week when down.
    pub down: f64,
    /// Weeks in all, half of them up; the answer is read after the last.
    pub weeks: u32,
    /// Results (times their value) that the swing is expected to cost in all, because curves flatten.
    pub cost: f64,
    /// Money more in every week up; as much comes back in every week down.
    pub outlay: f64,
}

/// The free activity whose unknown elasticity weighs most: what is not learned, times its results.
pub(super) fn most_telling(activities: &[Activity], evidence: &Evidence) -> Option<Experiment> {
    let weight = |place: usize| {
        let response = evidence.response(place)?;
        let unknown = (1.0 - evidence.learned(place)).max(0.0).sqrt();
        Some(unknown * response.value(activities[place].now))
    };
    let free = (0..activities.len()).filter(|&place| !allowed(&activities[place]).is_empty());
    let weighed = free.filter_map(|place| Some((place, weight(place)?)));
    let (place, _) = weighed.max_by(|left, right| left.1.total_cmp(&right.1))?;
    design(place, &activities[place], evidence)
}

/// The swings that stay within the activity's bounds.
fn allowed(activity: &Activity) -> Vec<f64> {
    let slack = 1e-9 * activity.now;
    let fits = |swing: &f64| {
        let (up, down) = (activity.now * (1.0 + swing), activity.now * (1.0 - swing));
        up <= activity.max + slack && down >= activity.min - slack
    };
    if activity.locked || activity.now <= 0.0 {
        return Vec::new();
    }
    SWINGS.into_iter().filter(fits).collect()
}

/// The mildest swing that can be read in eight weeks, or the widest.
fn design(place: usize, activity: &Activity, evidence: &Evidence) -> Option<Experiment> {
    let response = evidence.response(place)?;
    let noise = evidence.weekly_noise(place)?;
    let swings = allowed(activity);
    let readable = |swing: &&f64| weeks_needed(noise, **swing) <= PATIENCE;
    let swing = *swings.iter().find(readable).or(swings.last())?;
    let (up, down) = (activity.now * (1.0 + swing), activity.now * (1.0 - swing));
    let pairs = (weeks_needed(noise, swing).max(LEAST) / 2.0).ceil();
    let lost = 2.0 * response.value(activity.now) - response.value(up) - response.value(down);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "weeks are few and positive")]
    let weeks = (2.0 * pairs).min(520.0) as u32;
    let (cost, outlay) = (pairs * lost.max(0.0), activity.now * swing);
    Some(Experiment { activity: place, swing, up, down, weeks, cost, outlay })
}

/// Weeks after which a swing shows the elasticity to the precision wanted: `(noise / (spread x precision))^2`, where the
/// spread of `ln spend` is half of `ln((1 + d) / (1 - d))`.
fn weeks_needed(noise: f64, swing: f64) -> f64 {
    let spread = 0.5 * ((1.0 + swing) / (1.0 - swing)).ln();
    (noise / (spread * PRECISION)).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_a_test_is_that_of_the_study() {
        let rounded = |noise: f64, swing: f64| weeks_needed(noise, swing).round();
        assert!((rounded(0.25, 0.2) - 31.0).abs() <= 1.0);
        assert!((rounded(0.25, 0.5) - 4.0).abs() <= 1.0);
        assert!((rounded(0.40, 0.3) - 35.0).abs() <= 1.0);
    }
}
