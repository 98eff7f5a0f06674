//! One activity against the grid: for every shape its level, its misfit and its evidence, in closed form.

use super::history::{Activity, Measure, mean};
use super::shape::{CARRY, CURVES, Place, SHAPES, Shape};

/// Variation of a week's results beyond chance, as a share, that the weights assume.
const SPREAD: f64 = 0.3;
/// Weeks that the prior on the noise is worth.
pub(super) const NOISE_WEEKS: f64 = 4.0;

/// An activity's weeks seen through every curve of the grid; computed once.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    /// Money a week at which every shape is one.
    pub(super) reference: f64,
    /// Results of each week; zero, and without weight, where nobody counted them.
    pub(super) results: Vec<f64>,
    /// One where the results of the week were counted, else zero.
    pub(super) counted: Vec<f64>,
    measure: Measure,
    /// Height of each curve in each week, carry-over by carry-over: `[(carry, curve)][week]`.
    heights: Vec<Vec<f64>>,
}

impl Seen {
    /// The activity must have weeks, and some spend.
    pub(super) fn of(activity: &Activity, grid: &[Shape; CURVES]) -> Self {
        let reference = activity.reference();
        let ratios: Vec<f64> = activity.spend.iter().map(|spend| spend / reference).collect();
        let mut heights = Vec::with_capacity(CARRY.len() * CURVES);
        for (carry, _) in CARRY {
            let felt = carried(&ratios, carry);
            let logs: Vec<f64> = felt.iter().map(|ratio| ratio.max(1e-12).ln()).collect();
            for shape in grid {
                let weeks = felt.iter().zip(&logs).map(|(&ratio, &log)| shape.height(ratio, log));
                heights.push(weeks.collect());
            }
        }
        let counted = activity.results.iter().map(|result| if result.is_nan() { 0.0 } else { 1.0 }).collect();
        let results = activity.results.iter().map(|result| if result.is_nan() { 0.0 } else { *result }).collect();
        Self { reference, results, counted, measure: activity.measure, heights }
    }

    pub(super) fn weeks(&self) -> usize {
        self.results.len()
    }

    /// Mean result of the weeks that were counted.
    pub(super) fn mean_result(&self, results: &[f64]) -> f64 {
        results.iter().sum::<f64>() / self.counted.iter().sum::<f64>().max(1.0)
    }

    pub(super) fn heights(&self, place: Place) -> &[f64] {
        &self.heights[place.carry * CURVES + place.curve]
    }

    /// What the grid expects each week, given the chance of each shape and its level.
    pub(super) fn expected(&self, places: &[(Place, f64)], chances: &[f64], levels: &[f64]) -> Vec<f64> {
        let mut expected = vec![0.0; self.weeks()];
        for ((place, _), (chance, level)) in places.iter().zip(chances.iter().zip(levels)) {
            let part = chance * level;
            if part.abs() <= 1e-9 * levels[0].abs() {
                continue;
            }
            for (sum, height) in expected.iter_mut().zip(self.heights(*place)) {
                *sum += part * (place.idle + (1.0 - place.idle) * height);
            }
        }
        expected
    }

    /// Weights of the weeks, the inverse of their variance up to a factor, for `expected` results.
    pub(super) fn weights(&self, expected: &[f64]) -> Vec<f64> {
        let least = 0.02 * mean(expected) + 1e-12;
        expected.iter().zip(&self.counted).map(|(results, counted)| counted * self.weight(results.max(least))).collect()
    }

    /// Weight of a counted week.
    pub(super) fn weight(&self, expected: f64) -> f64 {
        let beyond = (SPREAD * expected).powi(2);
        match self.measure {
            Measure::Count => (expected + beyond).recip(),
            Measure::Amount => beyond.recip(),
        }
    }
}

/// What is felt of the weekly spend when a part of each week's effect is carried into the next.
fn carried(ratios: &[f64], carry: f64) -> Vec<f64> {
    let mut felt = mean(ratios);
    let step = |&ratio: &f64| {
        felt = carry * felt + (1.0 - carry) * ratio;
        felt
    };
    ratios.iter().map(step).collect()
}

/// Level, precision and misfit of every shape.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    /// Results a week at the reference spend.
    pub(super) levels: Vec<f64>,
    /// Weighted sum of squared heights: the precision of the level.
    pub(super) precisions: Vec<f64>,
    /// Weighted sum of squared residuals.
    pub(super) misfits: Vec<f64>,
}

impl Fit {
    /// Weighted least squares of `results` on every shape.
    pub(super) fn of(seen: &Seen, results: &[f64], weights: &[f64], places: &[(Place, f64)]) -> Self {
        let mut fit = Self {
            levels: Vec::with_capacity(SHAPES),
            precisions: Vec::with_capacity(SHAPES),
            misfits: Vec::with_capacity(SHAPES),
        };
        let base = Sums::of(results, weights, results);
        let sums: Vec<Sums> = seen.heights.iter().map(|heights| Sums::of(heights, weights, results)).collect();
        for (place, _) in places {
            let curve = &sums[place.carry * CURVES + place.curve];
            let (idle, active) = (place.idle, 1.0 - place.idle);
            let square = idle * idle * curve.ones + 2.0 * idle * active * curve.heights + active * active * curve.squares;
            let product = idle * curve.results + active * curve.products;
            let precision = square.max(1e-300);
            fit.levels.push(product / precision);
            fit.precisions.push(precision);
            fit.misfits.push((base.squares - product * product / precision).max(0.0));
        }
        fit
    }

    /// Logarithm of the evidence for a shape, up to a constant: Student's, the level integrated out.
    pub(super) fn evidence(&self, shape: usize, weeks: f64, noise: f64) -> f64 {
        let misfit = NOISE_WEEKS * noise + self.misfits[shape];
        -0.5 * (NOISE_WEEKS + weeks - 1.0) * misfit.ln() - 0.5 * self.precisions[shape].ln()
    }

    /// The smallest misfit of any shape.
    pub(super) fn least_misfit(&self) -> f64 {
        self.misfits.iter().copied().fold(f64::INFINITY, f64::min)
    }
}

/// Weighted sums over the weeks.
struct Sums {
    ones: f64,
    heights: f64,
    squares: f64,
    results: f64,
    products: f64,
}

impl Sums {
    fn of(heights: &[f64], weights: &[f64], results: &[f64]) -> Self {
        let mut sums = Self { ones: 0.0, heights: 0.0, squares: 0.0, results: 0.0, products: 0.0 };
        for ((height, weight), result) in heights.iter().zip(weights).zip(results) {
            sums.ones += weight;
            sums.heights += weight * height;
            sums.squares += weight * height * height;
            sums.results += weight * result;
            sums.products += weight * height * result;
        }
        sums
    }
}
