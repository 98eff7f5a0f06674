//! The grid of concave shapes: three families, eight elasticities, four shares of results that need no spend, three
//! carry-overs. Every shape is 1 at the reference spend.

/// Families of curves by their elasticity at the reference spend.
pub(super) const FAMILIES: usize = 3;
/// Elasticities at the reference spend.
pub(super) const ELASTICITIES: [f64; 8] = [0.08, 0.20, 0.32, 0.44, 0.56, 0.68, 0.80, 0.92];
/// Curves without their idle share: family by elasticity.
pub(super) const CURVES: usize = FAMILIES * ELASTICITIES.len();
/// Shares of the reference results that come without spend, with their prior chances.
pub(super) const IDLE: [(f64, f64); 4] = [(0.0, 0.60), (0.15, 0.20), (0.30, 0.13), (0.50, 0.07)];
/// Parts of a week's effect carried into the next, with their prior chances.
pub(super) const CARRY: [(f64, f64); 3] = [(0.0, 0.60), (0.3, 0.25), (0.6, 0.15)];
/// All shapes.
pub(super) const SHAPES: usize = CARRY.len() * CURVES * IDLE.len();

/// Centre and width of the prior on the elasticity.
const PRIOR: (f64, f64) = (0.55, 0.22);

/// One curve `g` of the grid, with `g(1) = 1`, at a ratio to the reference spend.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) elasticity: f64,
    family: Family,
}

#[derive(Debug, Clone, Copy)]
enum Family {
    /// `u^e`.
    Power,
    /// `u (1 + k) / (u + k)`, `k = e / (1 - e)`.
    Saturating { half: f64 },
    /// `(1 - exp(-c u)) / (1 - exp(-c))`, `c / (exp(c) - 1) = e`.
    Exponential { speed: f64, span: f64 },
}

impl Shape {
    /// The curves, family by family, in rising elasticity.
    pub(super) fn grid() -> [Self; CURVES] {
        std::array::from_fn(|place| {
            let elasticity = ELASTICITIES[place % ELASTICITIES.len()];
            let family = match place / ELASTICITIES.len() {
                0 => Family::Power,
                1 => Family::Saturating { half: elasticity / (1.0 - elasticity) },
                _ => {
                    let speed = exponential_speed(elasticity);
                    Family::Exponential { speed, span: -(-speed).exp_m1() }
                }
            };
            Self { elasticity, family }
        })
    }

    /// Height at `ratio` to the reference spend; `log` is its logarithm.
    pub(super) fn height(&self, ratio: f64, log: f64) -> f64 {
        match self.family {
            Family::Power => (self.elasticity * log).exp(),
            Family::Saturating { half } => ratio * (1.0 + half) / (ratio + half),
            Family::Exponential { speed, span } => -(-speed * ratio).exp_m1() / span,
        }
    }

    /// Slope at `ratio`, and how the slope bends there (first and second derivative).
    pub(super) fn slope(&self, ratio: f64, log: f64) -> (f64, f64) {
        match self.family {
            Family::Power => {
                let slope = self.elasticity * ((self.elasticity - 1.0) * log).exp();
                (slope, slope * (self.elasticity - 1.0) / ratio)
            }
            Family::Saturating { half } => {
                let slope = half * (1.0 + half) / ((ratio + half) * (ratio + half));
                (slope, -2.0 * slope / (ratio + half))
            }
            Family::Exponential { speed, span } => {
                let slope = speed * (-speed * ratio).exp() / span;
                (slope, -speed * slope)
            }
        }
    }
}

/// The speed `c` with `c / (exp(c) - 1) = elasticity`, by bisection.
fn exponential_speed(elasticity: f64) -> f64 {
    let (mut low, mut high) = (1e-6, 50.0_f64);
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if middle / middle.exp_m1() > elasticity {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// A shape of the grid by its place: carry-over, curve, idle share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) carry: usize,
    pub(super) curve: usize,
    pub(super) idle: f64,
    /// Elasticity of the results at the reference spend, idle ones included.
    pub(super) elasticity: f64,
}

/// Every shape of the grid with its prior chance.
pub(super) fn places() -> Vec<(Place, f64)> {
    let weight = |elasticity: f64| (-0.5 * ((elasticity - PRIOR.0) / PRIOR.1).powi(2)).exp();
    let whole: f64 = ELASTICITIES.iter().map(|&elasticity| weight(elasticity)).sum::<f64>() * 3.0;
    let mut places = Vec::with_capacity(SHAPES);
    for (carry, &(_, carry_chance)) in CARRY.iter().enumerate() {
        for curve in 0..CURVES {
            let steepness = ELASTICITIES[curve % ELASTICITIES.len()];
            for (idle, idle_chance) in IDLE {
                let elasticity = steepness * (1.0 - idle);
                let chance = carry_chance * idle_chance * weight(steepness) / whole;
                places.push((Place { carry, curve, idle, elasticity }, chance));
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_one_at_the_reference_with_its_elasticity() {
        for shape in Shape::grid() {
            assert!((shape.height(1.0, 0.0) - 1.0).abs() < 1e-12, "{shape:?}");
            assert!((shape.slope(1.0, 0.0).0 - shape.elasticity).abs() < 1e-9, "{shape:?}");
        }
    }

    #[test]
    fn the_prior_chances_sum_to_one() {
        let sum: f64 = places().iter().map(|(_, chance)| chance).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        assert_eq!(places().len(), SHAPES);
    }
}
