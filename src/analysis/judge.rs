//! Lines 3 to 6 of the verdict: what a value means on a day.

use super::aim::{Aim, Course};
use super::close::noise;
use super::verdict::Verdict;

/// Share of the window below which nothing is judged.
const EARLY: f64 = 0.10;
/// Breach of a level that is only at risk.
pub(super) const LEVEL_TOLERANCE: f64 = 0.10;

/// What is agreed about a target beside its goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms<'a> {
    /// Typed tolerance, a fraction.
    pub tolerance: Option<f64>,
    /// Weights of equal slices of the window.
    pub curve: Option<&'a [f64]>,
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moment {
    /// a.
    pub value: f64,
    /// f, above 0 and at most 1.
    pub share: f64,
    pub past_due: bool,
}

/// What lines 3 to 6 say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Judgement {
    /// The line that applied, 3 to 6.
    pub rule: u8,
    pub verdict: Verdict,
    pub met: bool,
    /// E.
    pub expected: Option<f64>,
    /// p.
    pub pace: Option<f64>,
    /// τ of a reach, greatest breach at risk of a level.
    pub tolerance: f64,
}

/// The verdict of a value, without lines 1, 2 and 7.
pub(super) fn judge(aim: &Aim, terms: Terms, moment: Moment) -> Judgement {
    let met = aim.met(moment.value);
    match aim {
        Aim::Reach(course) if !course.is_flat() => reach(course, terms, moment, met),
        _ => level(aim, terms, moment, met),
    }
}

/// A milestone is ticked or not yet: nothing can be said of its pace before it is due.
pub(super) fn milestone(ticked: bool, past_due: bool) -> Judgement {
    match (past_due, ticked) {
        (true, _) => settled(3, ticked),
        (false, true) => settled(4, true),
        (false, false) => Judgement { verdict: Verdict::TooEarly, ..settled(5, false) },
    }
}

fn settled(rule: u8, met: bool) -> Judgement {
    let verdict = if met { Verdict::Achieved } else { Verdict::Missed };
    Judgement { rule, verdict, met, expected: None, pace: None, tolerance: 0.0 }
}

fn reach(course: &Course, terms: Terms, moment: Moment, met: bool) -> Judgement {
    if moment.past_due {
        return settled(3, met);
    }
    let start = course.baseline.value;
    let way = (course.goal - start) * curve_share(terms.curve, moment.share);
    let expected = start + way;
    let tolerance = terms.tolerance.unwrap_or_else(|| narrowing(moment.share));
    let early = moment.share < EARLY || is_same(expected, start);
    // E − b is the way itself: subtracted again, it would lose the digits that a large baseline hides.
    let pace = (!early).then(|| (moment.value - start) / way);
    // The last binary digits of a, b and E, as they weigh in the pace.
    let slack = noise(&[moment.value, start, expected]) / way.abs();
    let (rule, verdict) = match pace {
        _ if met => (4, Verdict::Achieved),
        None => (5, Verdict::TooEarly),
        Some(pace) if pace + slack >= 1.0 - tolerance => (5, Verdict::OnTarget),
        Some(pace) if pace + slack >= 1.0 - 2.0 * tolerance => (5, Verdict::AtRisk),
        Some(_) => (5, Verdict::OffTarget),
    };
    let (expected, pace) = (Some(expected).filter(|value| value.is_finite()), pace.filter(|pace| pace.is_finite()));
    Judgement { rule, verdict, met, expected, pace, tolerance }
}

/// A level, or a reach target that starts where it must arrive.
fn level(aim: &Aim, terms: Terms, moment: Moment, met: bool) -> Judgement {
    if moment.past_due {
        return settled(3, met);
    }
    if met && aim.course().is_some() {
        return settled(4, met);
    }
    let tolerance = terms.tolerance.unwrap_or(LEVEL_TOLERANCE);
    let verdict = if met {
        Verdict::OnTarget
    } else if aim.within(moment.value, tolerance) {
        Verdict::AtRisk
    } else {
        Verdict::OffTarget
    };
    Judgement { rule: 6, verdict, met, expected: None, pace: None, tolerance }
}

/// τ(f) where none was typed: from 25 % to 5 %.
pub(super) fn narrowing(share: f64) -> f64 {
    0.25 - 0.20 * share
}

#[expect(clippy::float_cmp, reason = "E = b is meant to the letter")]
fn is_same(one: f64, other: f64) -> bool {
    one == other
}

/// W(f): the share of the weights passed at time share f, linear inside a slice; f itself without weights.
#[must_use]
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ f·n ≤ 1000 slices")]
pub fn curve_share(weights: Option<&[f64]>, share: f64) -> f64 {
    let Some(weights) = weights else { return share };
    let whole: f64 = weights.iter().sum();
    if whole <= 0.0 {
        return share;
    }
    let place = share.clamp(0.0, 1.0) * weights.len() as f64;
    let slice = place as usize;
    let passed: f64 = weights[..slice.min(weights.len())].iter().sum();
    let inside = weights.get(slice).map_or(0.0, |weight| weight * (place - slice as f64));
    (passed + inside) / whole
}
