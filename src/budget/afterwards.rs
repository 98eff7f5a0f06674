//! What came of adopted proposals: predicted against actual, and how often the printed chances came true.

use super::promise::Promise;
use crate::domain::{Cadence, Day, Decision, Id, Plan, Scope};

/// One adopted proposal, held against what was counted since.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The decision.
    pub decision: Id<Decision>,
    /// When to look at it.
    pub due: Option<Day>,
    /// What was promised.
    pub promise: Promise,
    /// Complete weeks since, at most the horizon's; the figures are those of so many weeks, before the first one of all.
    pub weeks: u32,
    /// Results counted in these weeks; none when a week or an activity was not counted.
    pub actual: Option<f64>,
    /// What keeping the old split was expected to bring in as many weeks.
    pub kept: f64,
    /// What the new one was expected to bring.
    pub predicted: f64,
    /// The range of that.
    pub low: f64,
    /// The range of that.
    pub high: f64,
    /// Whether it brought more than keeping was expected to; none until it is due.
    pub hit: Option<bool>,
}

/// All adopted proposals, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    /// One a proposal.
    pub reviews: Vec<Review>,
}

impl Track {
    /// Proposals that are due and counted.
    #[must_use]
    pub fn judged(&self) -> usize {
        self.reviews.iter().filter(|review| review.hit.is_some()).count()
    }

    /// Those that brought more than keeping.
    #[must_use]
    pub fn hits(&self) -> usize {
        self.reviews.iter().filter(|review| review.hit == Some(true)).count()
    }

    /// How many hits the printed chances of the judged ones promised.
    #[must_use]
    pub fn promised_hits(&self) -> f64 {
        self.reviews.iter().filter(|review| review.hit.is_some()).map(|review| review.promise.probability).sum()
    }
}

/// The adopted proposals of a plan as they stand on a day.
#[must_use]
pub fn track(plan: &Plan, today: Day) -> Track {
    let review = |decision: &Decision| Some(review(plan, decision, Promise::read(decision.evidence.as_deref()?)?, today));
    Track { reviews: plan.decisions.iter().rev().filter_map(review).collect() }
}

fn review(plan: &Plan, decision: &Decision, promise: Promise, today: Day) -> Review {
    let first = Cadence::Week.shift(promise.from, 1);
    let complete = ((today - first).num_days() + 1).div_euclid(7).max(0);
    let weeks = u32::try_from(complete).unwrap_or(0).min(promise.weeks);
    let share = if weeks == 0 { 1.0 } else { f64::from(weeks) / f64::from(promise.weeks.max(1)) };
    let actual = (weeks > 0).then(|| counted(plan, &promise, first, weeks)).flatten();
    let kept = promise.before.median * share;
    let over = weeks == promise.weeks || decision.review.is_some_and(|review| review <= today);
    Review {
        decision: decision.id,
        due: decision.review,
        weeks,
        actual,
        kept,
        predicted: promise.after.median * share,
        low: promise.after.low * share,
        high: promise.after.high * share,
        hit: actual.filter(|_| over).map(|actual| actual > kept),
        promise,
    }
}

/// Results of the promised activities in the weeks from `first`; none unless each was counted at least once.
fn counted(plan: &Plan, promise: &Promise, first: Day, weeks: u32) -> Option<f64> {
    let end = Cadence::Week.shift(first, i32::try_from(weeks).ok()?);
    let of = |promised: &super::promise::Promised| {
        let (activity, kpi) = (plan.activities.by_code(&promised.activity)?, plan.kpis.by_code(&promised.kpi)?);
        let points = plan.measurements.series(kpi.id, Scope::Activity(activity.id));
        let mut values = points.iter().filter(|point| first <= point.date && point.date < end).map(|point| point.value).peekable();
        values.peek()?;
        Some(values.sum::<f64>() * promised.value)
    };
    promise.activities.iter().map(of).sum()
}
