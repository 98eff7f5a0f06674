//! The proposal: the best split by the evidence, as big a step as caution allows, or a refusal with its reasons.

use super::advice::{Advice, CHANCE, Proposal, Reason, Share, Strength};
use super::draws::{Gain, quantile};
use super::experiment::most_telling;
use super::freedom::{Freedom, Freedoms};
use super::history::Activity;
use super::together::Evidence;
use crate::arbitration::ArbitrationError;
use crate::arbitration::Binding;
use crate::arbitration::multiplier::split;
use crate::arbitration::ramp::Ramp;
use crate::arbitration::response::Response;

/// Gain, as a share of the results of now, below which nothing is recommended.
const WORTH: f64 = 0.02;
/// Results a week below which a gain is not worth the trouble.
const WORTH_RESULTS: f64 = 1.0;
/// Parts of the step that are compared.
const STEPS: [f64; 4] = [0.25, 0.50, 0.75, 1.0];

/// Proposes a split of `total` (money a week) between the activities.
///
/// When the total is what they get now, the step is as big as caution allows; with more or less money it is the whole step,
/// and the gain includes what the money itself brings or takes.
///
/// # Errors
/// `NoChannels`, `InvalidBudget`, `InfeasibleMinimum`; the histories were checked when the evidence was made.
pub fn propose(activities: &[Activity], evidence: &Evidence, total: f64) -> Result<Proposal, ArbitrationError> {
    if activities.is_empty() {
        return Err(ArbitrationError::NoChannels);
    }
    if !total.is_finite() || total < 0.0 {
        return Err(ArbitrationError::InvalidBudget { total });
    }
    let mut freedoms = Freedoms::of(activities, evidence, total)?;
    let reasons = std::mem::take(&mut freedoms.reasons);
    let before = activities.iter().map(|activity| activity.now).collect();
    let mut desk = Desk { activities, evidence, total, before, freedoms, reasons };
    let best = desk.best();
    let (step, after) = desk.cautious(&best);
    let gain = evidence.gain(&desk.before, &after);
    desk.judge(&gain, &after);
    Ok(desk.write(gain, step, &after, &best))
}

/// The work on one proposal.
struct Desk<'a> {
    activities: &'a [Activity],
    evidence: &'a Evidence,
    total: f64,
    before: Vec<f64>,
    freedoms: Freedoms,
    reasons: Vec<Reason>,
}

impl Desk<'_> {
    fn movable(&self) -> Vec<usize> {
        (0..self.activities.len()).filter(|&place| self.freedoms.advised[place].moves()).collect()
    }

    /// The best split by the mean response, exactly; said where the spend seen held it.
    fn best(&mut self) -> Vec<f64> {
        let asked = self.split(&self.freedoms.advised);
        let found = self.split(&self.freedoms.seen);
        let slack = 1e-6 * self.total;
        for (activity, (&asked, &held)) in asked.iter().zip(&found).enumerate() {
            let Freedom { low, high } = self.freedoms.seen[activity];
            let above = asked > high + slack && held >= high - slack;
            let below = asked < low - slack && held <= low + slack;
            if above || below {
                self.reasons.push(Reason::HeldToSeen { activity, asked, held });
            }
        }
        found
    }

    /// The best split of the total within `freedoms`.
    fn split(&self, freedoms: &[Freedom]) -> Vec<f64> {
        let mut amounts: Vec<f64> = freedoms.iter().map(|freedom| freedom.low).collect();
        let (mut places, mut ramps) = (Vec::new(), Vec::new());
        for (place, freedom) in freedoms.iter().enumerate().filter(|(_, freedom)| freedom.moves()) {
            if let Some(response) = self.evidence.response(place) {
                places.push(place);
                ramps.push(Ramp::concave(response, freedom.low, freedom.high));
            }
        }
        let free = self.total - amounts.iter().sum::<f64>();
        let room: f64 = freedoms.iter().map(|freedom| freedom.high - freedom.low).sum();
        if free <= 0.0 {
            return amounts;
        }
        if free >= room {
            return freedoms.iter().map(|freedom| freedom.high).collect();
        }
        let current: Vec<f64> = places.iter().map(|&place| self.before[place]).collect();
        let budget = free + ramps.iter().map(|ramp| ramp.low).sum::<f64>();
        for (place, amount) in places.into_iter().zip(split(&ramps, &current, budget).amounts) {
            amounts[place] = amount;
        }
        amounts
    }

    /// The part of the step whose bad quarter is best. With other money than now there is only the whole step.
    fn cautious(&self, best: &[f64]) -> (f64, Vec<f64>) {
        let spent: f64 = self.before.iter().sum();
        let placed: f64 = best.iter().sum();
        let outside = |(freedom, now): (&Freedom, &f64)| *now < freedom.low || *now > freedom.high;
        let forced = self.freedoms.own.iter().zip(&self.before).any(outside);
        if forced || (placed - spent).abs() > 1e-6 * spent {
            return (1.0, best.to_vec());
        }
        let towards = |step: f64| -> Vec<f64> {
            self.before.iter().zip(best).map(|(before, best)| before + step * (best - before)).collect()
        };
        let quarter = |step: f64| {
            let mut differences = self.evidence.differences(&self.before, &towards(step));
            differences.sort_unstable_by(f64::total_cmp);
            quantile(&differences, 0.25)
        };
        let bad = STEPS.map(quarter);
        let safest = (0..STEPS.len()).max_by(|&left, &right| bad[left].total_cmp(&bad[right]));
        let step = safest.map_or(1.0, |place| STEPS[place]);
        (step, towards(step))
    }

    /// The rules that forbid a recommendation.
    fn judge(&mut self, gain: &Gain, after: &[f64]) {
        let movable = self.movable();
        if movable.len() < 2 {
            self.reasons.push(Reason::NothingToMove);
            return;
        }
        let now = |place: usize| Some(self.evidence.response(place)?.value(self.before[place]));
        let results: f64 = (0..self.activities.len()).filter_map(now).sum();
        let dearest = movable.iter().map(|&place| self.activities[place].value).fold(0.0, f64::max);
        if gain.probability < CHANCE {
            self.reasons.push(Reason::LowProbability { probability: gain.probability });
        }
        if gain.median < WORTH * results || gain.median < WORTH_RESULTS * dearest {
            self.reasons.push(Reason::SmallGain { gain: gain.median });
        }
        let moves: Vec<f64> = after.iter().zip(&self.before).map(|(after, before)| after - before).collect();
        if moves.iter().any(|money| money.abs() > 1e-6 * self.total) {
            self.reasons.extend(self.evidence.confounded(self.activities, &moves));
        }
    }

    fn write(self, gain: Gain, step: f64, after: &[f64], best: &[f64]) -> Proposal {
        let refused = self.reasons.iter().any(Reason::refuses);
        let status = if refused { Advice::Refused } else { Advice::Recommended };
        let strength = if refused { Strength::None } else { Strength::of(gain.probability) };
        let per_activity: Vec<Share> = (0..after.len()).map(|place| self.share(place, after[place], best[place])).collect();
        let open = |&&place: &&usize| after[place] < self.freedoms.seen[place].high;
        let movable = self.movable();
        let marginals = movable.iter().filter(open).filter_map(|&place| per_activity[place].marginal_after);
        let lambda = marginals.fold(0.0, f64::max);
        let rest = self.total - after.iter().sum::<f64>();
        let leftover = if rest > 1e-9 * self.total { rest } else { 0.0 };
        let experiment = most_telling(self.activities, self.evidence);
        let reasons = self.reasons;
        Proposal { status, strength, reasons, gain, per_activity, lambda, leftover, step, experiment }
    }

    fn share(&self, place: usize, after: f64, best: f64) -> Share {
        let before = self.before[place];
        let response = self.evidence.response(place);
        Share {
            before,
            after,
            marginal_before: response.map(|response| response.marginal(before)),
            marginal_after: response.map(|response| response.marginal(after)),
            learned: self.evidence.learned(place),
            binding: self.binding(place, best),
        }
    }

    /// Why it stands where it does at the end of the whole step.
    fn binding(&self, place: usize, best: f64) -> Binding {
        let slack = 1e-6 * self.total;
        let own = self.freedoms.own[place];
        let Freedom { low, high } = self.freedoms.seen[place];
        if !own.moves() {
            Binding::Locked
        } else if best <= low + slack {
            Binding::Minimum
        } else if best >= high - slack {
            Binding::Maximum
        } else {
            Binding::Margin
        }
    }
}
