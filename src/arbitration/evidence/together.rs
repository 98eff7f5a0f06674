//! All activities together: noise and shapes they share, the weeks that were good or bad for all, and what comes out.

use super::draws::{Band, DRAWS, Gain, Prior, Worlds};
use super::fit::{Fit, NOISE_WEEKS, Seen};
use super::history::Activity;
use super::known::Known;
use super::mixture::Mixture;
use super::random::Random;
use super::shape::{CURVES, Place, Shape, places};
use super::weeks::Shared;
use crate::arbitration::ArbitrationError;

/// Activities that the prior on shapes is worth when activities learn from each other.
const POOLING: f64 = 8.0;
/// Rounds of pooling; the third changes little.
const ROUNDS: usize = 3;
/// Times the shared week factor is taken out and the fit done again.
const REFITS: usize = 2;
/// What the weeks say about every activity's response.
#[derive(Debug, Clone)]
pub struct Evidence {
    findings: Vec<Option<Finding>>,
    /// How good each week was for all, as a logarithm; the last week is last.
    pub(super) week_factor: Vec<f64>,
    /// Part of the week factor that is not chance, 0 to 1.
    pub(super) week_share: f64,
}

/// What the weeks say about one activity.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    mixture: Mixture,
    worlds: Worlds,
    value: f64,
    learned: f64,
    /// Standard deviation of a week's results, as a share of them.
    noise: f64,
}

impl Evidence {
    /// Reads the weeks of all activities. The same activities and seed give the same evidence.
    ///
    /// # Errors
    /// `UnevenHistory`, `InvalidWeek`, `ResultsWithoutSpend`, `InvalidBounds`.
    pub fn of(activities: &[Activity], seed: u64) -> Result<Self, ArbitrationError> {
        activities.iter().try_for_each(Activity::check)?;
        let (grid, places) = (Shape::grid(), places());
        let told = |activity: &&Activity| activity.counted_weeks() > 1 && activity.reference() > 0.0;
        let mut known: Vec<Known> =
            activities.iter().filter(told).map(|activity| Known::first_look(Seen::of(activity, &grid), &places)).collect();
        let mut noise = learn(&mut known, &places);
        let (mut week_factor, mut week_share) = (Vec::new(), 0.0);
        for _ in 0..REFITS {
            let shared = Shared::of(&known, &places);
            (week_factor, week_share) = (shared.factor, shared.share);
            if week_share > 0.0 {
                for known in &mut known {
                    known.without(&week_factor, week_share, &places);
                }
                noise = learn(&mut known, &places);
            }
        }
        let mut found = known.iter();
        let mut twins = Vec::new();
        let mut finding = |activity: &Activity| {
            // Twins must not draw the same worlds.
            let print = activity.fingerprint();
            let twin = twins.iter().filter(|other| **other == print).count() as u64;
            twins.push(print);
            let mut random = Random::new(seed ^ print.wrapping_add(twin));
            let known = told(&activity).then(|| found.next()).flatten()?;
            Some(finding(activity, known, noise, &places, &grid, &mut random))
        };
        let findings = activities.iter().map(&mut finding).collect();
        Ok(Self { findings, week_factor, week_share })
    }

    fn finding(&self, activity: usize) -> Option<&Finding> {
        self.findings[activity].as_ref()
    }

    /// How much the weeks narrowed what is known of the activity's elasticity: 0 nothing, 1 all.
    #[must_use]
    pub fn learned(&self, activity: usize) -> f64 {
        self.finding(activity).map_or(0.0, |finding| finding.learned)
    }

    /// The estimated response of an activity, in results a week times their value; none without weeks of spend.
    #[must_use]
    pub fn response(&self, activity: usize) -> Option<&Mixture> {
        self.finding(activity).map(|finding| &finding.mixture)
    }

    /// Standard deviation of a week's results, as a share of them.
    pub(super) fn weekly_noise(&self, activity: usize) -> Option<f64> {
        self.finding(activity).map(|finding| finding.noise)
    }

    /// The results a week (times their value) of an amount a week, with their range.
    #[must_use]
    pub fn band(&self, activity: usize, amount: f64) -> Option<Band> {
        let finding = self.finding(activity)?;
        let mut results: Vec<f64> = finding.worlds.results(amount).map(|results| results * finding.value).collect();
        Some(Band::of(&mut results))
    }

    /// The results a week (times their value) of amounts a week, all activities together, with their range.
    #[must_use]
    pub fn whole(&self, amounts: &[f64]) -> Band {
        let mut sums = vec![0.0; DRAWS];
        for (finding, amount) in self.findings.iter().zip(amounts) {
            let Some(finding) = finding else { continue };
            for (sum, results) in sums.iter_mut().zip(finding.worlds.results(*amount)) {
                *sum += finding.value * results;
            }
        }
        Band::of(&mut sums)
    }

    /// What moving from `before` to `after` (money a week per activity) brings; activities without evidence count nothing.
    #[must_use]
    pub fn gain(&self, before: &[f64], after: &[f64]) -> Gain {
        Gain::of(&mut self.differences(before, after))
    }

    /// The difference in every world, unsorted.
    #[expect(clippy::float_cmp, reason = "an amount that was not touched is the same number")]
    pub(super) fn differences(&self, before: &[f64], after: &[f64]) -> Vec<f64> {
        let mut differences = vec![0.0; DRAWS];
        for (finding, (&old, &new)) in self.findings.iter().zip(before.iter().zip(after)) {
            let Some(finding) = finding.as_ref().filter(|_| old != new) else {
                continue;
            };
            let results = finding.worlds.results(new).zip(finding.worlds.results(old));
            for (sum, (new, old)) in differences.iter_mut().zip(results) {
                *sum += finding.value * (new - old);
            }
        }
        differences
    }
}

/// Noise common to all, then the chance of each shape, the prior leaning towards the shapes that other activities have.
/// Returns the noise.
fn learn(known: &mut [Known], places: &[(Place, f64)]) -> f64 {
    let misfit: f64 = known.iter().map(|known| known.fit.least_misfit()).sum();
    let freedom: f64 = known.iter().map(|known| (known.weeks() - 2.0).max(0.0)).sum();
    let noise = (misfit + NOISE_WEEKS) / (freedom + NOISE_WEEKS);
    let mut prior: Vec<f64> = places.iter().map(|(_, chance)| *chance).collect();
    for _ in 0..ROUNDS {
        for known in known.iter_mut() {
            known.chances = posterior(&known.fit, &prior, known.weeks(), noise);
        }
        pool(&mut prior, known, places);
    }
    noise
}

fn posterior(fit: &Fit, prior: &[f64], weeks: f64, noise: f64) -> Vec<f64> {
    let logs: Vec<f64> = prior.iter().enumerate().map(|(shape, chance)| chance.ln() + fit.evidence(shape, weeks, noise)).collect();
    let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut chances: Vec<f64> = logs.iter().map(|log| (log - highest).exp()).collect();
    let whole: f64 = chances.iter().sum();
    for chance in &mut chances {
        *chance /= whole;
    }
    chances
}

/// The prior moves towards the mean of what all activities show.
fn pool(prior: &mut [f64], known: &[Known], places: &[(Place, f64)]) {
    #[expect(clippy::cast_precision_loss, reason = "activities are few")]
    let whole = POOLING + known.len() as f64;
    for (shape, (chance, (_, first))) in prior.iter_mut().zip(places).enumerate() {
        let shown: f64 = known.iter().map(|known| known.chances[shape]).sum();
        *chance = (POOLING * first + shown) / whole;
    }
}

fn finding(
    activity: &Activity,
    known: &Known,
    noise: f64,
    places: &[(Place, f64)],
    grid: &[Shape; CURVES],
    random: &mut Random,
) -> Finding {
    let value = activity.value;
    let mut parts = [0.0; CURVES];
    let mut idle = 0.0;
    for ((place, _), (chance, level)) in places.iter().zip(known.chances.iter().zip(&known.fit.levels)) {
        parts[place.curve] += value * chance * level * (1.0 - place.idle);
        idle += value * chance * level * place.idle;
    }
    let reference = known.seen.reference;
    let mixture = Mixture::new(reference, idle, parts.into_iter().zip(*grid));
    let prior = Prior { reference, weeks: known.weeks(), noise };
    let worlds = Worlds::draw(&known.fit, &known.chances, places, grid, prior, random);
    let after = spread(places, &known.chances);
    let first: Vec<f64> = places.iter().map(|(_, chance)| *chance).collect();
    let learned = 1.0 - after / spread(places, &first);
    Finding { mixture, worlds, value, learned, noise: known.weekly_noise(noise) }
}

/// Variance of the elasticity.
fn spread(places: &[(Place, f64)], chances: &[f64]) -> f64 {
    let elasticity = |place: &(Place, f64)| place.0.elasticity;
    let each = || places.iter().map(elasticity).zip(chances);
    let centre: f64 = each().map(|(elasticity, chance)| elasticity * chance).sum();
    each().map(|(elasticity, chance)| (elasticity - centre).powi(2) * chance).sum()
}
