//! Weeks that were good or bad for all activities: season, demand, holidays.

use super::history::mean;
use super::known::Known;
use super::shape::Place;

/// Activities needed before a good week for all can be told from a good week for one.
const SHARING: usize = 3;
/// Weeks needed for the same.
const WEEKS: usize = 4;

/// What the weeks did to all activities.
pub(super) struct Shared {
    /// How good each week was, as a logarithm, centred.
    pub(super) factor: Vec<f64>,
    /// The part of the factor's variance that is not chance, 0 to 1.
    pub(super) share: f64,
}

impl Shared {
    /// Compares each week's results of all with what the fits expect of them.
    pub(super) fn of(known: &[Known], places: &[(Place, f64)]) -> Self {
        let weeks = known.iter().map(|known| known.seen.weeks()).max().unwrap_or(0);
        if known.len() < SHARING || weeks < WEEKS {
            return Self { factor: vec![0.0; weeks], share: 0.0 };
        }
        let told: Vec<Told> = known.iter().map(|known| Told::of(known, places, weeks)).collect();
        let hoped: Vec<f64> = (0..weeks).map(|week| 1.0 + told.iter().map(|told| told.hoped[week]).sum::<f64>()).collect();
        let seen = (0..weeks).map(|week| 1.0 + told.iter().map(|told| told.seen[week]).sum::<f64>());
        let mut factor: Vec<f64> = seen.zip(&hoped).map(|(seen, hoped)| (seen / hoped).ln()).collect();
        let centre = mean(&factor);
        for week in &mut factor {
            *week -= centre;
        }
        let share = not_chance(&told, &hoped, &factor);
        Self { factor, share }
    }
}

/// One activity's weeks, in units that vary alike by chance: seen, and expected by the fit; zero before its first week.
struct Told {
    seen: Vec<f64>,
    hoped: Vec<f64>,
}

impl Told {
    fn of(known: &Known, places: &[(Place, f64)], weeks: usize) -> Self {
        let scale = 1.0 / (1.0 + 0.09 * known.seen.mean_result(&known.seen.results));
        let skipped = weeks - known.seen.weeks();
        let padded = |numbers: &[f64]| {
            let mut all = vec![0.0; skipped];
            all.extend(numbers.iter().map(|number| scale * number));
            all
        };
        let hoped = known.expected(places);
        let counted: Vec<f64> = hoped.iter().zip(&known.seen.counted).map(|(hoped, counted)| hoped * counted).collect();
        Self { seen: padded(&known.seen.results), hoped: padded(&counted) }
    }
}

/// The variance of the factor beyond what the activities' own chance would give their mean.
#[expect(clippy::cast_precision_loss, reason = "activities and weeks are few")]
fn not_chance(told: &[Told], hoped: &[f64], factor: &[f64]) -> f64 {
    let (count, weeks) = (told.len() as f64, factor.len() as f64);
    let own = |told: &Told, week: usize| (told.seen[week] - told.hoped[week] * factor[week].exp()) / hoped[week];
    let squares = told.iter().map(|told| (0..factor.len()).map(|week| own(told, week).powi(2)).sum::<f64>());
    let chance = squares.sum::<f64>() * count / (count - 1.0) / weeks;
    let whole = factor.iter().map(|week| week * week).sum::<f64>() / (weeks - 1.0);
    let shared = (whole - chance).max(0.0);
    if shared > 0.0 { shared / whole } else { 0.0 }
}
