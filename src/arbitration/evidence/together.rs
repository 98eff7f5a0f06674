//! All activities together: noise and shapes they share, the weeks that were good or bad for all, and what comes out.

use super::draws::{Band, DRAWS, Gain, Prior, Worlds};
use super::fit::{Fit, NOISE_WEEKS, Seen};
use super::history::{Activity, mean};
use super::mixture::Mixture;
use super::random::Random;
use super::shape::{CURVES, Place, Shape, places};
use crate::arbitration::ArbitrationError;

/// Activities that the prior on shapes is worth when activities learn from each other.
const POOLING: f64 = 8.0;
/// Rounds of pooling; the third changes little.
const ROUNDS: usize = 3;
/// Times the shared week factor is taken out and the fit done again.
const REFITS: usize = 2;
/// Activities needed before a good week for all can be told from a good week for one.
const SHARING: usize = 3;

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

/// The state of the fit of one activity.
struct Known {
    seen: Seen,
    results: Vec<f64>,
    fit: Fit,
    chances: Vec<f64>,
}

impl Known {
    #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
    fn weeks(&self) -> f64 {
        self.seen.weeks() as f64
    }

    fn expected(&self, places: &[(Place, f64)]) -> Vec<f64> {
        self.seen.expected(places, &self.chances, &self.fit.levels)
    }
}

impl Evidence {
    /// Reads the weeks of all activities. The same activities and seed give the same evidence.
    ///
    /// # Errors
    /// `UnevenHistory`, `InvalidWeek`, `ResultsWithoutSpend`, `InvalidBounds`.
    pub fn of(activities: &[Activity], seed: u64) -> Result<Self, ArbitrationError> {
        activities.iter().try_for_each(Activity::check)?;
        let (grid, places) = (Shape::grid(), places());
        let told = |activity: &&Activity| activity.spend.len() > 1 && activity.reference() > 0.0;
        let mut known: Vec<Known> = activities
            .iter()
            .filter(told)
            .map(|activity| first_look(Seen::of(activity, &grid), &places))
            .collect();
        let mut noise = learn(&mut known, &places);
        let (mut week_factor, mut week_share) = (Vec::new(), 0.0);
        for _ in 0..REFITS {
            (week_factor, week_share) = shared_weeks(&known, &places);
            if week_share > 0.0 {
                take_out(&mut known, &week_factor, week_share, &places);
                noise = learn(&mut known, &places);
            }
        }
        let mut random = Random::new(seed);
        let mut found = known.iter();
        let finding = |activity: &Activity| {
            told(&activity)
                .then(|| found.next())
                .flatten()
                .map(|known| finding(activity, known, noise, &places, &grid, &mut random))
        };
        Ok(Self {
            findings: activities.iter().map(finding).collect(),
            week_factor,
            week_share,
        })
    }

    fn finding(&self, activity: usize) -> Option<&Finding> {
        self.findings[activity].as_ref()
    }

    /// How much the weeks narrowed what is known of the activity's elasticity: 0 nothing, 1 all.
    #[must_use]
    pub fn learned(&self, activity: usize) -> f64 {
        self.finding(activity)
            .map_or(0.0, |finding| finding.learned)
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
        let mut results: Vec<f64> = finding
            .worlds
            .results(amount)
            .map(|results| results * finding.value)
            .collect();
        Some(Band::of(&mut results))
    }

    /// What moving from `before` to `after` (money a week per activity) brings; activities without evidence count nothing.
    #[must_use]
    pub fn gain(&self, before: &[f64], after: &[f64]) -> Gain {
        Gain::of(&mut self.differences(before, after))
    }

    /// The difference in every world, unsorted.
    #[expect(
        clippy::float_cmp,
        reason = "an amount that was not touched is the same number"
    )]
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

/// The fit before anything is shared: levels by the prior shapes.
fn first_look(seen: Seen, places: &[(Place, f64)]) -> Known {
    let prior: Vec<f64> = places.iter().map(|(_, chance)| *chance).collect();
    let flat = vec![1.0; places.len()];
    let shape = seen.expected(places, &prior, &flat);
    let level = seen.results.iter().sum::<f64>() / shape.iter().sum::<f64>().max(1e-300);
    let pilot: Vec<f64> = shape.iter().map(|height| height * level).collect();
    let results = seen.results.clone();
    let fit = Fit::of(&seen, &results, &seen.weights(&pilot), places);
    Known {
        seen,
        results,
        fit,
        chances: prior,
    }
}

/// Noise common to all, then the chance of each shape, the prior leaning towards the shapes that other activities have.
/// Returns the noise.
fn learn(known: &mut [Known], places: &[(Place, f64)]) -> f64 {
    let misfit: f64 = known.iter().map(|known| known.fit.least_misfit()).sum();
    let freedom: f64 = known
        .iter()
        .map(|known| (known.weeks() - 2.0).max(0.0))
        .sum();
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
    let logs: Vec<f64> = prior
        .iter()
        .enumerate()
        .map(|(shape, chance)| chance.ln() + fit.evidence(shape, weeks, noise))
        .collect();
    let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut chances: Vec<f64> = logs.iter().map(|log| (log - highest).exp()).collect();
    let whole: f64 = chances.iter().sum();
    chances.iter_mut().for_each(|chance| *chance /= whole);
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

/// How good each week was for all activities (logarithm, centred), and the part of it that is not chance.
fn shared_weeks(known: &[Known], places: &[(Place, f64)]) -> (Vec<f64>, f64) {
    let weeks = known
        .iter()
        .map(|known| known.seen.weeks())
        .max()
        .unwrap_or(0);
    if known.len() < SHARING || weeks < 4 {
        return (vec![0.0; weeks], 0.0);
    }
    let (mut seen, mut hoped) = (vec![1.0; weeks], vec![1.0; weeks]);
    let expected: Vec<Vec<f64>> = known.iter().map(|known| known.expected(places)).collect();
    let scales: Vec<f64> = known
        .iter()
        .map(|known| 1.0 / (1.0 + 0.09 * mean(&known.seen.results)))
        .collect();
    for ((known, expected), scale) in known.iter().zip(&expected).zip(&scales) {
        let skipped = weeks - expected.len();
        for (week, (result, hope)) in known.seen.results.iter().zip(expected).enumerate() {
            seen[skipped + week] += scale * result;
            hoped[skipped + week] += scale * hope;
        }
    }
    let mut factor: Vec<f64> = seen
        .iter()
        .zip(&hoped)
        .map(|(seen, hoped)| (seen / hoped).ln())
        .collect();
    let centre = mean(&factor);
    factor.iter_mut().for_each(|week| *week -= centre);
    let mut chance = 0.0;
    for ((known, expected), scale) in known.iter().zip(&expected).zip(&scales) {
        let skipped = weeks - expected.len();
        for (week, (result, hope)) in known.seen.results.iter().zip(expected).enumerate() {
            let own =
                scale * (result - hope * factor[skipped + week].exp()) / hoped[skipped + week];
            chance += own * own;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "activities and weeks are few")]
    let (count, weeks) = (known.len() as f64, weeks as f64);
    chance *= count / (count - 1.0) / weeks;
    let whole = factor.iter().map(|week| week * week).sum::<f64>() / (weeks - 1.0);
    let shared = (whole - chance).max(0.0);
    let share = if shared > 0.0 {
        shared / (shared + chance)
    } else {
        0.0
    };
    (factor, share)
}

/// Divides the results by what the week did to all, and fits again.
fn take_out(known: &mut [Known], factor: &[f64], share: f64, places: &[(Place, f64)]) {
    for known in known {
        let skipped = factor.len() - known.seen.weeks();
        let own = known.seen.results.iter().zip(&factor[skipped..]);
        known.results = own
            .map(|(result, week)| result / (share * week).exp())
            .collect();
        let weights = known.seen.weights(&known.expected(places));
        known.fit = Fit::of(&known.seen, &known.results, &weights, places);
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
    for ((place, _), (chance, level)) in places
        .iter()
        .zip(known.chances.iter().zip(&known.fit.levels))
    {
        parts[place.curve] += value * chance * level * (1.0 - place.idle);
        idle += value * chance * level * place.idle;
    }
    let reference = known.seen.reference;
    let mixture = Mixture::new(reference, idle, parts.into_iter().zip(*grid));
    let prior = Prior {
        reference,
        weeks: known.weeks(),
        noise,
    };
    let worlds = Worlds::draw(&known.fit, &known.chances, places, grid, prior, random);
    let after = spread(places, &known.chances);
    let first: Vec<f64> = places.iter().map(|(_, chance)| *chance).collect();
    let learned = 1.0 - after / spread(places, &first);
    Finding {
        mixture,
        worlds,
        value,
        learned,
        noise: weekly_noise(known, noise),
    }
}

/// Standard deviation of a week's results, as a share of them: the misfit of the likeliest curves.
fn weekly_noise(known: &Known, noise: f64) -> f64 {
    let pairs = known.chances.iter().zip(&known.fit.misfits);
    let misfit: f64 = pairs.map(|(chance, misfit)| chance * misfit).sum();
    let scale = (NOISE_WEEKS * noise + misfit) / (NOISE_WEEKS + known.weeks() - 1.0);
    let results = mean(&known.results).max(1e-12);
    let weight = known.seen.weights(&[results])[0];
    (scale / weight).sqrt() / results
}

/// Variance of the elasticity.
fn spread(places: &[(Place, f64)], chances: &[f64]) -> f64 {
    let elasticity = |place: &(Place, f64)| place.0.elasticity;
    let each = || places.iter().map(elasticity).zip(chances);
    let centre: f64 = each().map(|(elasticity, chance)| elasticity * chance).sum();
    each()
        .map(|(elasticity, chance)| (elasticity - centre).powi(2) * chance)
        .sum()
}
