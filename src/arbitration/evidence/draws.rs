//! What may be true, drawn from what the weeks allow, and the gain of a move in every such world.

use serde::Serialize;

use super::fit::{Fit, NOISE_WEEKS};
use super::random::Random;
use super::shape::{CURVES, Place, Shape};

/// Worlds drawn.
pub(super) const DRAWS: usize = 600;
/// Standard deviation of the exponent by which no curve of the grid is quite true (Kennedy and O'Hagan 2001): without it an
/// 80 % interval covers 65 to 74 %.
const DISCREPANCY: f64 = 0.12;

/// The difference that a move makes, in results a week (times their value).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Gain {
    /// Half of the worlds gain less.
    pub median: f64,
    /// One world in ten gains less.
    pub low: f64,
    /// One world in ten gains more.
    pub high: f64,
    /// Share of the worlds in which the move gains anything, 0 to 1.
    pub probability: f64,
}

/// The results of an amount, with the range in which 8 worlds of 10 lie.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Band {
    /// Half of the worlds bring less.
    pub median: f64,
    /// One world in ten brings less.
    pub low: f64,
    /// One world in ten brings more.
    pub high: f64,
}

/// An activity's response in one world.
#[derive(Debug, Clone, Copy)]
struct World {
    level: f64,
    idle: f64,
    shape: Shape,
    bend: f64,
}

/// An activity's response in every world.
#[derive(Debug, Clone)]
pub(super) struct Worlds {
    reference: f64,
    worlds: Vec<World>,
}

impl Worlds {
    /// Draws shapes by their chance, then noise, level and discrepancy given the shape.
    pub(super) fn draw(
        fit: &Fit,
        chances: &[f64],
        places: &[(Place, f64)],
        grid: &[Shape; CURVES],
        prior: Prior,
        random: &mut Random,
    ) -> Self {
        let mut worlds = Vec::with_capacity(DRAWS);
        for step in 0..DRAWS {
            // Stratified: the shapes appear in proportion, without luck.
            #[expect(clippy::cast_precision_loss, reason = "hundreds of draws")]
            let point = (step as f64 + random.unit()) / DRAWS as f64;
            let shape = pick(chances, point);
            let freedom = NOISE_WEEKS + prior.weeks - 1.0;
            let variance = (NOISE_WEEKS * prior.noise + fit.misfits[shape]) / random.chi_squared(freedom);
            let spread = (variance / fit.precisions[shape]).sqrt();
            let floor = 0.02 * fit.levels[shape];
            let level = (fit.levels[shape] + spread * random.normal()).max(floor);
            let (place, _) = places[shape];
            let bend = DISCREPANCY * random.normal();
            worlds.push(World { level, idle: place.idle, shape: grid[place.curve], bend });
        }
        shuffle(&mut worlds, random);
        Self { reference: prior.reference, worlds }
    }

    /// Results of `amount` in every world.
    pub(super) fn results(&self, amount: f64) -> impl Iterator<Item = f64> {
        // A vanishing spend keeps a finite logarithm.
        let ratio = (amount / self.reference).max(1e-3);
        let log = ratio.ln();
        self.worlds.iter().map(move |world| {
            let height = world.idle + (1.0 - world.idle) * world.shape.height(ratio, log);
            world.level * height * (world.bend * log).exp()
        })
    }
}

/// What the draws need besides the fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prior {
    pub(super) reference: f64,
    pub(super) weeks: f64,
    pub(super) noise: f64,
}

/// The first shape at which the summed chances reach `point`.
fn pick(chances: &[f64], point: f64) -> usize {
    let mut sum = 0.0;
    let reached = |chance: &f64| {
        sum += chance;
        sum >= point
    };
    chances.iter().position(reached).unwrap_or(chances.len() - 1)
}

/// Fisher and Yates: worlds of different activities must not be aligned.
fn shuffle(worlds: &mut [World], random: &mut Random) {
    for last in (1..worlds.len()).rev() {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among hundreds"
        )]
        let other = (random.unit() * (last + 1) as f64) as usize;
        worlds.swap(last, other.min(last));
    }
}

/// The value below which a share `part` of the sorted numbers lies.
pub(super) fn quantile(sorted: &[f64], part: f64) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among hundreds"
    )]
    let place = (part * (sorted.len() - 1) as f64).round() as usize;
    sorted[place]
}

impl Gain {
    /// Sums up the differences of all worlds; sorts them.
    pub(super) fn of(differences: &mut [f64]) -> Self {
        differences.sort_unstable_by(f64::total_cmp);
        let losing = differences.partition_point(|difference| *difference <= 0.0);
        #[expect(clippy::cast_precision_loss, reason = "hundreds of draws")]
        let probability = 1.0 - losing as f64 / differences.len() as f64;
        let at = |part| quantile(differences, part);
        Self { median: at(0.5), low: at(0.1), high: at(0.9), probability }
    }
}

impl Band {
    /// Sums up the results of all worlds; sorts them.
    pub(super) fn of(results: &mut [f64]) -> Self {
        results.sort_unstable_by(f64::total_cmp);
        let at = |part| quantile(results, part);
        Self { median: at(0.5), low: at(0.1), high: at(0.9) }
    }
}
