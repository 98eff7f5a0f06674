//! The proposal: the best split by the evidence, as big a step as caution allows, or a refusal with its reasons.

use super::advice::{Advice, CHANCE, Proposal, Reason, Share, Strength};
use super::draws::{Gain, quantile};
use super::experiment::most_telling;
use super::history::Activity;
use super::together::Evidence;
use crate::arbitration::ArbitrationError;
use crate::arbitration::Binding;
use crate::arbitration::multiplier::split;
use crate::arbitration::ramp::Ramp;
use crate::arbitration::response::Response;

/// Weeks below which an activity is not moved.
const WEEKS: usize = 6;
/// Results below which an activity is not moved.
const RESULTS: f64 = 20.0;
/// Gain, as a share of the results of now, below which nothing is recommended.
const WORTH: f64 = 0.02;
/// Results a week below which a gain is not worth the trouble.
const WORTH_RESULTS: f64 = 1.0;
/// What is learned on average below which the proposal rests on the rule of thumb alone.
const LEARNED: f64 = 0.10;
/// Step allowed to a proposal that rests on the rule of thumb.
const THUMB_STEP: f64 = 0.50;
/// Furthest amounts, as multiples of the lowest and the highest week seen.
const SEEN: (f64, f64) = (0.5, 1.5);
/// Parts of the step that are compared.
const STEPS: [f64; 4] = [0.25, 0.50, 0.75, 1.0];

/// Amounts between which an activity may move.
#[derive(Debug, Clone, Copy)]
struct Freedom {
    low: f64,
    high: f64,
}

/// Proposes a split of `total` (money a week) between the activities.
///
/// # Errors
/// `NoChannels`, `InvalidBudget`, `InfeasibleMinimum`; the histories were checked when the evidence was made.
pub fn propose(
    activities: &[Activity],
    evidence: &Evidence,
    total: f64,
) -> Result<Proposal, ArbitrationError> {
    check(activities, total)?;
    let mut desk = Desk {
        activities,
        evidence,
        total,
        reasons: Vec::new(),
    };
    let freedoms = desk.freedoms();
    let movable: Vec<usize> = (0..activities.len())
        .filter(|&place| freedoms[place].high > freedoms[place].low)
        .collect();
    let best = desk.best(&freedoms);
    let (step, after) = desk.cautious(&best);
    let before: Vec<f64> = activities.iter().map(|activity| activity.now).collect();
    let gain = evidence.gain(&before, &after);
    desk.judge(&gain, &movable, &after);
    let per_activity = desk.shares(&after, &freedoms);
    let open = |&&place: &&usize| after[place] < freedoms[place].high;
    let lambda = movable
        .iter()
        .filter(open)
        .filter_map(|&place| per_activity[place].marginal_after)
        .fold(0.0, f64::max);
    let refused = desk.reasons.iter().any(Reason::refuses);
    let status = if refused {
        Advice::Refused
    } else {
        Advice::Recommended
    };
    let strength = if refused {
        Strength::None
    } else {
        Strength::of(gain.probability)
    };
    let experiment = most_telling(activities, evidence, &movable);
    Ok(Proposal {
        status,
        strength,
        reasons: desk.reasons,
        gain,
        per_activity,
        lambda,
        step,
        experiment,
    })
}

fn check(activities: &[Activity], total: f64) -> Result<(), ArbitrationError> {
    if activities.is_empty() {
        return Err(ArbitrationError::NoChannels);
    }
    if !total.is_finite() || total < 0.0 {
        return Err(ArbitrationError::InvalidBudget { total });
    }
    let least = |activity: &Activity| {
        if activity.locked {
            activity.now
        } else {
            activity.min
        }
    };
    let minimums: f64 = activities.iter().map(least).sum();
    let shortfall = minimums - total;
    if shortfall > 1e-9 * minimums {
        return Err(ArbitrationError::InfeasibleMinimum {
            total,
            minimums,
            shortfall,
        });
    }
    Ok(())
}

/// The work on one proposal.
struct Desk<'a> {
    activities: &'a [Activity],
    evidence: &'a Evidence,
    total: f64,
    reasons: Vec<Reason>,
}

impl Desk<'_> {
    /// How far each may move: not at all without weeks, results or a free hand; never far beyond the spend seen.
    fn freedoms(&mut self) -> Vec<Freedom> {
        let mut freedoms = Vec::with_capacity(self.activities.len());
        for (place, activity) in self.activities.iter().enumerate() {
            let still = Freedom {
                low: activity.now,
                high: activity.now,
            };
            freedoms.push(if self.must_stay(place, activity) {
                still
            } else {
                asked(activity)
            });
        }
        let movable: Vec<usize> = (0..freedoms.len())
            .filter(|&place| freedoms[place].high > freedoms[place].low)
            .collect();
        let taught: f64 = movable
            .iter()
            .map(|&place| self.evidence.learned(place))
            .sum();
        #[expect(clippy::cast_precision_loss, reason = "activities are few")]
        let learned = taught / movable.len().max(1) as f64;
        if learned < LEARNED && !movable.is_empty() {
            self.reasons.push(Reason::PriorOnly { learned });
            for place in movable {
                let now = self.activities[place].now;
                freedoms[place].low = freedoms[place]
                    .low
                    .max(now * (1.0 - THUMB_STEP))
                    .min(now.max(freedoms[place].low));
                freedoms[place].high = freedoms[place]
                    .high
                    .min(now * (1.0 + THUMB_STEP))
                    .max(freedoms[place].low);
            }
        }
        freedoms
    }

    fn must_stay(&mut self, place: usize, activity: &Activity) -> bool {
        if activity.locked {
            return true;
        }
        let (weeks, results) = (activity.spend.len(), activity.results.iter().sum::<f64>());
        if weeks < WEEKS {
            self.reasons.push(Reason::TooFewWeeks {
                activity: place,
                weeks,
            });
        } else if results < RESULTS || self.evidence.response(place).is_none() {
            self.reasons.push(Reason::TooFewResults {
                activity: place,
                results,
            });
        } else {
            return false;
        }
        true
    }

    /// The best split by the mean response, exactly; said where the spend seen held it.
    fn best(&mut self, freedoms: &[Freedom]) -> Vec<f64> {
        let mut amounts: Vec<f64> = self
            .activities
            .iter()
            .map(|activity| activity.now)
            .collect();
        let places: Vec<usize> = (0..amounts.len())
            .filter(|&place| freedoms[place].high > freedoms[place].low)
            .collect();
        if places.is_empty() {
            return amounts;
        }
        let stays: f64 = (0..amounts.len())
            .filter(|place| !places.contains(place))
            .map(|place| amounts[place])
            .sum();
        let seen: Vec<Freedom> = places
            .iter()
            .map(|&place| held(&self.activities[place], freedoms[place]))
            .collect();
        let free: Vec<Freedom> = places.iter().map(|&place| freedoms[place]).collect();
        let budget = self.total - stays;
        let wide = self.split(&places, &free, budget);
        let found = self.split(&places, &seen, budget);
        for (order, &place) in places.iter().enumerate() {
            let (asked, held, edge) = (wide[order], found[order], seen[order]);
            amounts[place] = held;
            let slack = 1e-6 * self.total;
            if asked > edge.high + slack && held >= edge.high - slack
                || asked < edge.low - slack && held <= edge.low + slack
            {
                self.reasons.push(Reason::HeldToSeen {
                    activity: place,
                    asked,
                    held,
                });
            }
        }
        amounts
    }

    fn split(&self, places: &[usize], freedoms: &[Freedom], budget: f64) -> Vec<f64> {
        let ramp = |(&place, freedom): (&usize, &Freedom)| {
            let response = self.evidence.response(place)?;
            Some(Ramp::concave(response, freedom.low, freedom.high))
        };
        let ramps: Vec<_> = places.iter().zip(freedoms).filter_map(ramp).collect();
        let current: Vec<f64> = places
            .iter()
            .map(|&place| self.activities[place].now)
            .collect();
        let lows: f64 = freedoms.iter().map(|freedom| freedom.low).sum();
        let highs: f64 = freedoms.iter().map(|freedom| freedom.high).sum();
        if budget <= lows {
            return freedoms.iter().map(|freedom| freedom.low).collect();
        }
        if budget >= highs {
            return freedoms.iter().map(|freedom| freedom.high).collect();
        }
        split(&ramps, &current, budget).amounts
    }

    /// The part of the step whose bad quarter is best. With other money than now there is only the whole step.
    fn cautious(&self, best: &[f64]) -> (f64, Vec<f64>) {
        let before: Vec<f64> = self
            .activities
            .iter()
            .map(|activity| activity.now)
            .collect();
        let spent: f64 = before.iter().sum();
        let placed: f64 = best.iter().sum();
        if (placed - spent).abs() > 1e-6 * spent {
            return (1.0, best.to_vec());
        }
        let towards = |step: f64| -> Vec<f64> {
            before
                .iter()
                .zip(best)
                .map(|(before, best)| before + step * (best - before))
                .collect()
        };
        let quarter = |step: f64| {
            let mut differences = self.evidence.differences(&before, &towards(step));
            differences.sort_unstable_by(f64::total_cmp);
            quantile(&differences, 0.25)
        };
        let bad: Vec<f64> = STEPS.iter().map(|&step| quarter(step)).collect();
        let step = (0..STEPS.len())
            .max_by(|&left, &right| bad[left].total_cmp(&bad[right]))
            .map_or(1.0, |place| STEPS[place]);
        (step, towards(step))
    }

    /// The rules that forbid a recommendation.
    fn judge(&mut self, gain: &Gain, movable: &[usize], after: &[f64]) {
        if movable.len() < 2 {
            self.reasons.push(Reason::NothingToMove);
            return;
        }
        let results: f64 = (0..self.activities.len())
            .filter_map(|place| {
                Some(
                    self.evidence
                        .response(place)?
                        .value(self.activities[place].now),
                )
            })
            .sum();
        let worth = movable
            .iter()
            .map(|&place| self.activities[place].value)
            .fold(0.0, f64::max)
            * WORTH_RESULTS;
        if gain.probability < CHANCE {
            self.reasons.push(Reason::LowProbability {
                probability: gain.probability,
            });
        }
        if gain.median < WORTH * results || gain.median < worth {
            self.reasons.push(Reason::SmallGain { gain: gain.median });
        }
        let moves: Vec<f64> = self
            .activities
            .iter()
            .zip(after)
            .map(|(activity, after)| after - activity.now)
            .collect();
        if moves.iter().any(|money| money.abs() > 1e-6 * self.total) {
            self.reasons
                .extend(self.evidence.confounded(self.activities, &moves));
        }
    }

    fn shares(&self, after: &[f64], freedoms: &[Freedom]) -> Vec<Share> {
        let share = |(place, activity): (usize, &Activity)| {
            let response = self.evidence.response(place);
            let slack = 1e-6 * self.total;
            let Freedom { low, high } = freedoms[place];
            let binding = match after[place] {
                _ if high <= low => Binding::Locked,
                amount if amount <= low + slack => Binding::Minimum,
                amount if amount >= high - slack => Binding::Maximum,
                _ => Binding::Margin,
            };
            Share {
                before: activity.now,
                after: after[place],
                marginal_before: response.map(|response| response.marginal(activity.now)),
                marginal_after: response.map(|response| response.marginal(after[place])),
                learned: self.evidence.learned(place),
                binding,
            }
        };
        self.activities.iter().enumerate().map(share).collect()
    }
}

/// The bounds of the activity itself.
fn asked(activity: &Activity) -> Freedom {
    Freedom {
        low: activity.min,
        high: activity.max,
    }
}

/// Its bounds within the spend seen; what it gets now is always allowed.
fn held(activity: &Activity, freedom: Freedom) -> Freedom {
    let lowest = activity.spend.iter().copied().fold(f64::INFINITY, f64::min) * SEEN.0;
    let highest = activity.spend.iter().copied().fold(0.0, f64::max) * SEEN.1;
    let low = freedom.low.max(lowest.min(activity.now)).min(freedom.high);
    let high = freedom.high.min(highest.max(activity.now)).max(low);
    Freedom { low, high }
}
