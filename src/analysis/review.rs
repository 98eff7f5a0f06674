//! What a decision brought: before, expected, now, and what the figures propose to think of it.

use super::signal::Signal;
use super::standing::Standing;
use crate::domain::{Cents, Day, Decision, Id, Outcome, Period, Plan, Polarity, Scope, SpendKind, Target};

/// Periods on each side of a decision that are compared.
const SIDE: usize = 4;

/// A decision looked at again. Values are in the KPI's unit: means of up to four periods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// Which decision.
    pub decision: Id<Decision>,
    /// The mean of the last periods up to the decision.
    pub before: Option<f64>,
    /// What was expected: `before` and the change that was written down.
    pub expected: Option<f64>,
    /// The mean of the last periods after it.
    pub now: Option<f64>,
    /// Whether a period after it lies outside the usual range of those before (`XmR` rule 1).
    pub signal: bool,
    /// What the figures propose; none when they cannot tell.
    pub proposal: Option<Outcome>,
}

/// The change that a text promises: `CPL -10 %`, `Taux d'ouverture +3 pts`.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Promise {
    Percent(f64),
    Points(f64),
}

impl Promise {
    fn read(text: &str) -> Option<Self> {
        let text = text.replace('\u{2212}', "-");
        let place = text.rfind(['+', '-'])?;
        let number = text[place..].replace([' ', '\u{a0}', '\u{202f}'], "").replace(',', ".");
        let end = number[1..].find(|sign: char| !sign.is_ascii_digit() && sign != '.').map_or(number.len(), |end| end + 1);
        let value: f64 = number[..end].parse().ok()?;
        match &number[end..] {
            unit if unit.starts_with('%') => Some(Self::Percent(value)),
            unit if unit.starts_with("pt") || unit.starts_with("point") => Some(Self::Points(value)),
            _ => None,
        }
    }

    fn from(self, before: f64) -> f64 {
        match self {
            Self::Percent(change) => before * (1.0 + change / 100.0),
            Self::Points(change) => before + change,
        }
    }
}

impl Standing {
    /// The decisions whose review day has come and that nobody judged, the oldest review first.
    pub fn reviews_due<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Decision> {
        let mut due: Vec<&Decision> = plan
            .decisions
            .iter()
            .filter(|decision| decision.outcome.is_none() && decision.review.is_some_and(|review| review <= self.today()))
            .collect();
        due.sort_by_key(|decision| (decision.review, decision.id));
        due.into_iter()
    }

    /// What a decision about a target brought; none when it is about none.
    #[must_use]
    pub fn review(&self, plan: &Plan, decision: &Decision) -> Option<Review> {
        let target = plan.targets.get(decision.target?)?;
        let polarity = plan.kpis.get(target.kpi)?.polarity;
        let periods = self.explain(plan, target.id)?.periods;
        let side = |after: bool| -> Vec<f64> {
            periods.iter().filter(|(days, _)| (days.first > decision.date) == after).map(|(_, value)| *value).collect()
        };
        let (earlier, later) = (side(false), side(true));
        let (before, now) = (mean_of_last(&earlier), mean_of_last(&later));
        let expected =
            decision.expected.as_deref().and_then(Promise::read).zip(before).map(|(promise, before)| promise.from(before));
        let signal =
            Signal::of(&earlier).is_some_and(|usual| later.iter().any(|value| *value > usual.upper || *value < usual.lower));
        let proposal = before.zip(now).map(|(before, now)| propose(polarity, before, now, expected, signal));
        Some(Review { decision: decision.id, before, expected, now, signal, proposal })
    }

    /// What was spent for a target since the first of the periods that it has been off in a row; none when it is not off.
    #[must_use]
    pub fn cost_of_waiting(&self, plan: &Plan, target: Id<Target>) -> Option<(Day, Cents)> {
        let reading = self.reading(target).filter(|reading| reading.off_periods > 0)?;
        let periods = self.explain(plan, target)?.periods;
        let since = periods[periods.len().checked_sub(reading.off_periods as usize)?].0.first;
        let scope = plan.targets.get(target)?.scope;
        Some((since, spent(plan, scope, Period { first: since, last: self.today().max(since) })))
    }

    /// Whether a target has been off for three periods or more without a decision since.
    #[must_use]
    pub fn wants_decision(&self, plan: &Plan, target: Id<Target>) -> bool {
        let Some(reading) = self.reading(target).filter(|reading| reading.off_periods >= 3) else { return false };
        let Some((since, _)) = self.cost_of_waiting(plan, reading.target) else { return false };
        !plan.decisions.iter().any(|decision| decision.target == Some(target) && decision.date >= since)
    }
}

fn spent(plan: &Plan, scope: Scope, days: Period) -> Cents {
    let activities = super::sums::activities_of(plan, scope);
    let expenses = activities.into_iter().flat_map(|activity| plan.spend_of(activity));
    let paid = expenses.filter(|expense| expense.kind == SpendKind::Actual && days.contains(expense.date));
    paid.fold(Cents::ZERO, |sum, expense| sum + expense.amount)
}

fn mean_of_last(values: &[f64]) -> Option<f64> {
    super::signal::mean(&values[values.len().saturating_sub(SIDE)..])
}

/// Gained: the promise was kept, or without one the values left their usual range the right way. Lost: they went the wrong
/// way, out of their usual range or by a tenth. Neutral: anything else.
fn propose(polarity: Polarity, before: f64, now: f64, expected: Option<f64>, signal: bool) -> Outcome {
    let way = |from: f64, to: f64| match polarity {
        Polarity::Up => to - from,
        Polarity::Down => from - to,
    };
    let better = way(before, now);
    let kept = expected.map(|expected| way(expected, now) >= 0.0);
    match kept {
        Some(true) if better > 0.0 => Outcome::Gained,
        None if better > 0.0 && signal => Outcome::Gained,
        _ if better < 0.0 && (signal || better.abs() > 0.1 * before.abs()) => Outcome::Lost,
        _ => Outcome::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::tests::sample::{ACTIVITY, Sample, day};
    use crate::domain::{Aggregation, DecisionKind, Record};

    #[test]
    fn a_promise_is_read_from_the_text_people_write() {
        assert_eq!(Promise::read("CPL -10 %"), Some(Promise::Percent(-10.0)));
        assert_eq!(Promise::read("Taux d'ouverture +2,5 pts"), Some(Promise::Points(2.5)));
        assert_eq!(Promise::read("CPC \u{2212}15\u{a0}%"), Some(Promise::Percent(-15.0)));
        assert_eq!(Promise::read("60 commandes avec code"), None);
        assert_eq!(Promise::read(""), None);
    }

    fn cost_per_click(later: [f64; 3]) -> (Sample, Decision) {
        let mut sample = Sample::new();
        sample.kpi(1, Aggregation::Mean, Polarity::Down).target(1, 1, ACTIVITY, "<= 8");
        sample.weekly(1, ACTIVITY, &[10.0, 10.2, 9.8, 10.1, 9.9, 10.0, later[0], later[1], later[2]]);
        let decision = Decision {
            id: Id::new(1),
            code: "D1".into(),
            date: day("2026-11-15"),
            target: Some(Id::new(1)),
            kind: DecisionKind::Fix,
            reason: "new pictures".into(),
            expected: Some("CPC -10 %".into()),
            review: Some(day("2026-12-06")),
            outcome: None,
            activity: None,
            was: None,
            evidence: None,
        };
        sample.plan.put(Record::Decision(decision.clone()));
        (sample, decision)
    }

    fn proposal(later: [f64; 3]) -> Option<Outcome> {
        let (sample, decision) = cost_per_click(later);
        sample.standing("2026-12-07").review(&sample.plan, &decision).unwrap().proposal
    }

    #[test]
    fn a_promise_that_was_kept_is_gained_one_that_went_wrong_lost_and_the_rest_neutral() {
        assert_eq!(proposal([8.0, 8.2, 7.9]), Some(Outcome::Gained));
        assert_eq!(proposal([12.0, 12.5, 13.0]), Some(Outcome::Lost));
        assert_eq!(proposal([9.8, 9.9, 10.0]), Some(Outcome::Neutral));
    }

    #[test]
    fn a_decision_is_due_for_review_on_its_day_until_it_is_judged() {
        let (mut sample, decision) = cost_per_click([10.0, 10.0, 10.0]);
        assert_eq!(sample.standing("2026-12-05").reviews_due(&sample.plan).count(), 0);
        assert_eq!(sample.standing("2026-12-06").reviews_due(&sample.plan).count(), 1);
        sample.plan.put(Record::Decision(Decision { outcome: Some(Outcome::Neutral), ..decision }));
        assert_eq!(sample.standing("2026-12-06").reviews_due(&sample.plan).count(), 0);
    }

    #[test]
    fn three_periods_off_without_a_decision_ask_for_one_and_say_what_was_spent_meanwhile() {
        let (mut sample, _) = cost_per_click([10.0, 10.0, 10.0]);
        sample.spend(1, "2026-11-17", 12_000, SpendKind::Actual).spend(1, "2026-09-01", 5_000, SpendKind::Actual);
        let standing = sample.standing("2026-12-06");
        assert!(!standing.wants_decision(&sample.plan, Id::new(1)), "decided on 15 November");
        let (since, cost) = standing.cost_of_waiting(&sample.plan, Id::new(1)).unwrap();
        assert_eq!((since, cost), (day("2026-10-05"), Cents::new(12_000)));
        let decided = sample.plan.decisions.iter().next().unwrap().clone();
        sample.plan.apply(&crate::domain::Change::delete(Record::Decision(decided)));
        assert!(standing.wants_decision(&sample.plan, Id::new(1)));
    }
}
