//! Seeded random numbers, so that the same file gives the same answer.

/// splitmix64 (Steele, Lea and Flood 2014), with the draws that the estimator needs.
#[derive(Debug, Clone)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn word(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    /// Above 0, below 1.
    pub(super) fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let whole = (self.word() >> 11) as f64;
        (whole + 0.5) / 9_007_199_254_740_992.0
    }

    /// Mean 0, standard deviation 1 (Box and Muller 1958).
    pub(super) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.unit().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Chi-squared with `freedom` degrees, at least 2 (Marsaglia and Tsang 2000).
    pub(super) fn chi_squared(&mut self, freedom: f64) -> f64 {
        let shape = freedom / 2.0 - 1.0 / 3.0;
        let scale = 1.0 / (9.0 * shape).sqrt();
        loop {
            let normal = self.normal();
            let cube = (1.0 + scale * normal).powi(3);
            if cube > 0.0 && self.unit().ln() < 0.5 * normal * normal + shape * (1.0 - cube + cube.ln()) {
                return 2.0 * shape * cube;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_draws_have_their_mean_and_spread() {
        let mut random = Random::new(1);
        let draws: Vec<f64> = (0..40_000).map(|_| random.normal()).collect();
        let squares: f64 = draws.iter().map(|draw| draw * draw).sum::<f64>() / 40_000.0;
        assert!((draws.iter().sum::<f64>() / 40_000.0).abs() < 0.02 && (squares - 1.0).abs() < 0.03);
        let chi: f64 = (0..40_000).map(|_| random.chi_squared(7.0)).sum::<f64>() / 40_000.0;
        assert!((chi - 7.0).abs() < 0.08, "{chi}");
    }
}
