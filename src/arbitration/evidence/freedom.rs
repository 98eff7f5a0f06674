//! How far each activity may move: its own bounds, the weeks and results it needs, and the spend that was seen.

use super::advice::Reason;
use super::history::Activity;
use super::together::Evidence;
use crate::arbitration::ArbitrationError;

/// Weeks below which an activity is not moved.
pub const LEAST_WEEKS: usize = 6;
/// Results below which an activity is not moved.
pub const LEAST_RESULTS: f64 = 20.0;
/// What is learned on average below which the proposal rests on the rule of thumb alone.
const LEARNED: f64 = 0.10;
/// Step allowed to a proposal that rests on the rule of thumb, as a share of what the activity gets now. The study advises a
/// quarter: simulated, that costs 0.4 points of regret and saves no loser (docs/arbitration.md).
const THUMB_STEP: f64 = 0.75;
/// Furthest amounts, as multiples of the lowest and the highest week seen.
const SEEN: (f64, f64) = (0.5, 1.5);

/// Amounts between which an activity may move, money a week.
#[derive(Debug, Clone, Copy)]
pub(super) struct Freedom {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Freedom {
    pub(super) fn moves(self) -> bool {
        self.high > self.low
    }

    /// Narrowed to `low..=high`, but never out of its own bounds.
    fn within(self, low: f64, high: f64) -> Self {
        let low = low.clamp(self.low, self.high);
        Self { low, high: high.clamp(low, self.high) }
    }
}

/// The freedom of every activity, from the widest to the narrowest.
#[derive(Debug)]
pub(super) struct Freedoms {
    /// The activity's own bounds, closed for those that must stay.
    pub(super) own: Vec<Freedom>,
    /// Also within the step that a rule of thumb may take.
    pub(super) advised: Vec<Freedom>,
    /// Also within the spend seen.
    pub(super) seen: Vec<Freedom>,
    /// Why some are closed or narrowed.
    pub(super) reasons: Vec<Reason>,
}

impl Freedoms {
    /// Refuses a total below what must be spent.
    pub(super) fn of(activities: &[Activity], evidence: &Evidence, total: f64) -> Result<Self, ArbitrationError> {
        let mut reasons = Vec::new();
        let stays: Vec<Option<Reason>> = (0..activities.len()).map(|place| short(place, activities, evidence)).collect();
        let mut own: Vec<Freedom> =
            activities.iter().zip(&stays).map(|(activity, stay)| bounds(activity, stay.is_some())).collect();
        reasons.extend(stays.into_iter().flatten());
        let minimums: f64 = own.iter().map(|freedom| freedom.low).sum();
        let shortfall = minimums - total;
        if shortfall > 1e-9 * minimums {
            return Err(ArbitrationError::InfeasibleMinimum { total, minimums, shortfall });
        }
        for freedom in &mut own {
            freedom.high = freedom.high.min(freedom.low + (total - minimums).max(0.0));
        }
        let mut advised = own.clone();
        if let Some(learned) = little_learned(&own, evidence) {
            reasons.push(Reason::PriorOnly { learned });
            let step = |(freedom, activity): (&mut Freedom, &Activity)| {
                *freedom = freedom.within(activity.now * (1.0 - THUMB_STEP), activity.now * (1.0 + THUMB_STEP));
            };
            advised.iter_mut().zip(activities).for_each(step);
        }
        let mut seen: Vec<Freedom> = advised.iter().zip(activities).map(|(freedom, activity)| held(activity, *freedom)).collect();
        let bottom = |freedoms: &[Freedom]| freedoms.iter().map(|freedom| freedom.low).sum::<f64>();
        if bottom(&advised) > total {
            // So much less money that only the activities' own minimums still fit.
            (advised, seen) = (own.clone(), own.clone());
        } else if bottom(&seen) > total {
            seen.clone_from(&advised);
        }
        Ok(Self { own, advised, seen, reasons })
    }
}

/// Why an activity's history is too short to move it.
fn short(place: usize, activities: &[Activity], evidence: &Evidence) -> Option<Reason> {
    let activity = &activities[place];
    let (weeks, results) = (activity.counted_weeks(), activity.counted());
    if activity.locked {
        None
    } else if weeks < LEAST_WEEKS {
        Some(Reason::TooFewWeeks { activity: place, weeks })
    } else if results < LEAST_RESULTS || evidence.response(place).is_none() {
        Some(Reason::TooFewResults { activity: place, results })
    } else {
        None
    }
}

fn bounds(activity: &Activity, stays: bool) -> Freedom {
    if stays || activity.locked {
        Freedom { low: activity.now, high: activity.now }
    } else {
        Freedom { low: activity.min, high: activity.max }
    }
}

/// What was learned on average about those that may move, when it is nearly nothing.
fn little_learned(own: &[Freedom], evidence: &Evidence) -> Option<f64> {
    let movable: Vec<usize> = (0..own.len()).filter(|&place| own[place].moves()).collect();
    let taught: f64 = movable.iter().map(|&place| evidence.learned(place)).sum();
    #[expect(clippy::cast_precision_loss, reason = "activities are few")]
    let learned = taught / movable.len().max(1) as f64;
    (learned < LEARNED && !movable.is_empty()).then_some(learned)
}

/// Within the spend seen; what it gets now is always allowed.
fn held(activity: &Activity, freedom: Freedom) -> Freedom {
    let lowest = activity.spend.iter().copied().fold(f64::INFINITY, f64::min) * SEEN.0;
    let highest = activity.spend.iter().copied().fold(0.0, f64::max) * SEEN.1;
    freedom.within(lowest.min(activity.now), highest.max(activity.now))
}
