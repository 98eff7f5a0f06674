//! What is known of an activity: its weeks of spend and results, what it gets now, and how far it may move.

use crate::arbitration::ArbitrationError;

/// What a result is, which says how it varies by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measure {
    /// Things counted (leads, orders): chance alone makes them vary.
    #[default]
    Count,
    /// An amount (revenue).
    Amount,
}

/// The history of an activity. Amounts are money a week; the last week is the last element, and the weeks of several
/// activities are aligned at their end.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its name, for messages.
    pub name: String,
    /// Money spent each week; zero or more.
    pub spend: Vec<f64>,
    /// Results attributed to it each week; zero or more, NaN where nobody counted them.
    pub results: Vec<f64>,
    /// What a result is.
    pub measure: Measure,
    /// What a result is worth, in the unit in which activities are compared; 1 when all bring the same result.
    pub value: f64,
    /// What it gets now, a week.
    pub now: f64,
    /// Least it may get, a week.
    pub min: f64,
    /// Most it may get, a week.
    pub max: f64,
    /// A locked activity keeps what it gets now.
    pub locked: bool,
}

impl Activity {
    /// Refuses weeks without a number, negative numbers, lists of different lengths and crossed bounds.
    pub(super) fn check(&self) -> Result<(), ArbitrationError> {
        let name = || self.name.clone();
        let (weeks, results) = (self.spend.len(), self.results.len());
        if weeks != results {
            return Err(ArbitrationError::UnevenHistory { activity: name(), weeks, results });
        }
        let unsound = |number: &f64| !number.is_finite() || *number < 0.0;
        let broken = self
            .spend
            .iter()
            .zip(&self.results)
            .position(|(spend, result)| unsound(spend) || result.is_infinite() || *result < 0.0);
        if let Some(week) = broken {
            return Err(ArbitrationError::InvalidWeek { activity: name(), week: week + 1 });
        }
        if self.counted() > 0.0 && self.spend.iter().sum::<f64>() <= 0.0 {
            return Err(ArbitrationError::ResultsWithoutSpend { activity: name() });
        }
        let crossed = !self.locked && self.max.total_cmp(&self.min).is_lt();
        if crossed || unsound(&self.now) || unsound(&self.min) || self.max.is_nan() || unsound(&self.value) {
            return Err(ArbitrationError::InvalidBounds { channel: name(), minimum: self.min, maximum: self.max });
        }
        Ok(())
    }

    /// Weeks in which results were counted.
    pub(super) fn counted_weeks(&self) -> usize {
        self.results.iter().filter(|result| !result.is_nan()).count()
    }

    /// Results counted in all.
    pub(super) fn counted(&self) -> f64 {
        self.results.iter().filter(|result| !result.is_nan()).sum()
    }

    /// A number that depends on the weeks alone, so that draws do not depend on the order of the activities.
    pub(super) fn fingerprint(&self) -> u64 {
        let mix = |hash: u64, number: &f64| (hash ^ number.to_bits()).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(29);
        self.spend.iter().chain(&self.results).fold(0xCBF2_9CE4_8422_2325, mix)
    }

    /// Standard deviation of the weekly spend, as a share of its mean.
    pub(super) fn variation(&self) -> f64 {
        let centre = mean(&self.spend);
        let squares: Vec<f64> = self.spend.iter().map(|spend| (spend - centre).powi(2)).collect();
        if centre > 0.0 { mean(&squares).sqrt() / centre } else { 0.0 }
    }

    /// Money a week that stands for "as it is": the mean of the last eight weeks, or of all when those are empty.
    pub(super) fn reference(&self) -> f64 {
        let recent = mean(&self.spend[self.spend.len().saturating_sub(8)..]);
        if recent > 0.0 { recent } else { mean(&self.spend) }
    }
}

/// Arithmetic mean; zero of nothing.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
pub(super) fn mean(numbers: &[f64]) -> f64 {
    if numbers.is_empty() { 0.0 } else { numbers.iter().sum::<f64>() / numbers.len() as f64 }
}
