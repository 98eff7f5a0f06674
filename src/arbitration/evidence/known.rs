//! The state of one activity's fit while all are learned together.

use super::fit::{Fit, NOISE_WEEKS, Seen};
use super::shape::Place;

/// What is known of an activity at some point of the learning.
pub(super) struct Known {
    pub(super) seen: Seen,
    /// Results without what the weeks did to all.
    pub(super) results: Vec<f64>,
    pub(super) fit: Fit,
    /// Chance of each shape.
    pub(super) chances: Vec<f64>,
}

impl Known {
    /// The fit before anything is shared: levels by the prior shapes.
    pub(super) fn first_look(seen: Seen, places: &[(Place, f64)]) -> Self {
        let prior: Vec<f64> = places.iter().map(|(_, chance)| *chance).collect();
        let flat = vec![1.0; places.len()];
        let shape = seen.expected(places, &prior, &flat);
        let hoped: f64 = shape.iter().zip(&seen.counted).map(|(height, counted)| height * counted).sum();
        let level = seen.results.iter().sum::<f64>() / hoped.max(1e-300);
        let pilot: Vec<f64> = shape.iter().map(|height| height * level).collect();
        let results = seen.results.clone();
        let fit = Fit::of(&seen, &results, &seen.weights(&pilot), places);
        Self { seen, results, fit, chances: prior }
    }

    /// Weeks that were counted.
    pub(super) fn weeks(&self) -> f64 {
        self.seen.counted.iter().sum()
    }

    /// Results expected each week.
    pub(super) fn expected(&self, places: &[(Place, f64)]) -> Vec<f64> {
        self.seen.expected(places, &self.chances, &self.fit.levels)
    }

    /// Divides the results by what the weeks did to all, and fits again.
    pub(super) fn without(&mut self, factor: &[f64], share: f64, places: &[(Place, f64)]) {
        let skipped = factor.len() - self.seen.weeks();
        let own = self.seen.results.iter().zip(&factor[skipped..]);
        self.results = own.map(|(result, week)| result / (share * week).exp()).collect();
        let weights = self.seen.weights(&self.expected(places));
        self.fit = Fit::of(&self.seen, &self.results, &weights, places);
    }

    /// Standard deviation of a week's results, as a share of them: the misfit of the likeliest curves.
    pub(super) fn weekly_noise(&self, noise: f64) -> f64 {
        let pairs = self.chances.iter().zip(&self.fit.misfits);
        let misfit: f64 = pairs.map(|(chance, misfit)| chance * misfit).sum();
        let scale = (NOISE_WEEKS * noise + misfit) / (NOISE_WEEKS + self.weeks() - 1.0);
        let results = self.seen.mean_result(&self.results).max(1e-12);
        let weight = self.seen.weight(results);
        (scale / weight).sqrt() / results
    }
}
