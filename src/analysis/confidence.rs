//! Confidence scored: each one given is a forecast, settled when its target is due.

use super::standing::Standing;
use crate::domain::Plan;

/// Settled forecasts below this number say nothing.
const LEAST: u32 = 5;

/// How well confidences came true.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Per level 0 to 10: how many were given, and how many of their targets were met.
    pub levels: [(u32, u32); 11],
    squares: f64,
}

impl Calibration {
    /// How many were settled.
    #[must_use]
    pub fn settled(&self) -> u32 {
        self.levels.iter().map(|(given, _)| given).sum()
    }

    /// Mean squared distance between confidence ÷ 10 and what came (Brier 1950): 0 is perfect, 0.25 is what a coin
    /// scores; none under five settled ones.
    #[must_use]
    pub fn brier(&self) -> Option<f64> {
        let settled = self.settled();
        (settled >= LEAST).then(|| self.squares / f64::from(settled))
    }

    fn settle(&mut self, confidence: u8, met: bool) {
        let Some((given, hits)) = self.levels.get_mut(usize::from(confidence)) else { return };
        *given += 1;
        *hits += u32::from(met);
        let off = f64::from(confidence) / 10.0 - f64::from(u8::from(met));
        self.squares += off * off;
    }
}

impl Standing {
    /// Every confidence about a target that is past due, each one given in a check-in; without any, the one that stands
    /// beside the target.
    #[must_use]
    pub fn calibration(&self, plan: &Plan) -> Calibration {
        let mut calibration = Calibration::default();
        for target in plan.targets.iter() {
            let Some(reading) = self.reading(target.id) else { continue };
            let Some(window) = reading.window.filter(|window| window.last < self.today()) else { continue };
            let held = |checkin| plan.checkins.get(checkin).is_some_and(|checkin| checkin.date <= window.last);
            let given = plan.answers.iter().filter(|answer| answer.target == Some(target.id) && held(answer.checkin));
            let mut given: Vec<u8> = given.filter_map(|answer| answer.confidence).collect();
            if given.is_empty() {
                given.extend(target.confidence);
            }
            for confidence in given {
                calibration.settle(confidence, reading.met);
            }
        }
        calibration
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_five_settled_forecasts_nothing_is_said_and_then_the_brier_score() {
        let mut calibration = Calibration::default();
        for (confidence, met) in [(8, true), (8, true), (6, false), (2, false)] {
            calibration.settle(confidence, met);
        }
        assert_eq!((calibration.settled(), calibration.brier()), (4, None));
        calibration.settle(10, true);
        // (0.04 + 0.04 + 0.36 + 0.04 + 0) / 5
        assert!((calibration.brier().unwrap() - 0.096).abs() < 1e-12);
        assert_eq!(calibration.levels[8], (2, 2));
    }
}
