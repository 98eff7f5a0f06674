//! An activity's weeks of spend and results, read from the plan, and what makes them unfit to learn from.

use crate::domain::{Activity, Cadence, Cents, Day, Kpi, Plan, Scope, SpendKind};

/// Weeks that are looked at: what is older says little about next week.
const LONGEST: i64 = 52;

/// Why an activity's records cannot be learned from: it stays as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Flaw {
    /// No KPI counts its results.
    NoResult,
    /// Its results are counted by the month or quarter: too coarse to compare weeks.
    Coarse,
    /// A week's spend is below zero.
    NegativeSpend {
        /// Monday of the week.
        week: Day,
        /// The sum of the week.
        amount: Cents,
    },
    /// A week's result is below zero.
    NegativeResult {
        /// Monday of the week.
        week: Day,
        /// The sum of the week.
        result: f64,
    },
    /// Results were counted, and no spend is recorded at all.
    NoSpend {
        /// Results counted.
        results: f64,
    },
    /// In most weeks with results no spend is recorded.
    MissingSpend {
        /// Weeks with results and no record of spend.
        weeks: usize,
        /// Weeks with results.
        of: usize,
    },
    /// More was spent and promised than it was given.
    Overspent {
        /// How much more.
        by: Cents,
    },
}

/// Spend and results week by week; NaN where nobody counted results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weeks {
    /// Money spent, in currency units.
    pub spend: Vec<f64>,
    /// Results.
    pub results: Vec<f64>,
}

impl Weeks {
    /// The complete weeks of an activity up to the one that begins on `last`, at most 52.
    ///
    /// # Errors
    /// [`Flaw`] says what is missing or impossible.
    pub fn of(plan: &Plan, activity: &Activity, kpi: &Kpi, last: Day) -> Result<Self, Flaw> {
        if matches!(kpi.cadence, Cadence::Month | Cadence::Quarter) {
            return Err(Flaw::Coarse);
        }
        let points = plan.measurements.series(kpi.id, Scope::Activity(activity.id));
        let records = || plan.spend_of(activity.id).filter(|record| record.kind == SpendKind::Actual);
        let first = records().map(|record| record.date).chain(points.iter().map(|point| point.date)).min();
        let Some(first) = first.map(|day| first_week(activity, kpi, day)) else { return Ok(Self::default()) };
        let count = ((last - first).num_days() / 7 + 1).clamp(0, LONGEST);
        let place = |day: Day| {
            let back = (last - Cadence::Week.period(day).first).num_days() / 7;
            usize::try_from(count - 1 - back).ok().filter(|_| back >= 0)
        };
        let wide = usize::try_from(count).unwrap_or(0);
        let mut spend: Vec<Option<Cents>> = vec![None; wide];
        for record in records() {
            if let Some(sum) = place(record.date).and_then(|week| spend.get_mut(week)) {
                *sum = Some(sum.unwrap_or_default() + record.amount);
            }
        }
        let mut results = vec![f64::NAN; wide];
        for point in points {
            if let Some(sum) = place(point.date).and_then(|week| results.get_mut(week)) {
                *sum = if sum.is_nan() { point.value } else { *sum + point.value };
            }
        }
        check(&spend, &results, |week| {
            Cadence::Week.shift(last, i32::try_from(week + 1).unwrap_or(0) - i32::try_from(count).unwrap_or(0))
        })?;
        Ok(Self { spend: spend.into_iter().map(|sum| sum.unwrap_or_default().units()).collect(), results })
    }

    /// Weeks in which results were counted.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.results.iter().filter(|result| !result.is_nan()).count()
    }

    /// Money and results in all.
    #[must_use]
    pub fn sums(&self) -> (f64, f64) {
        (self.spend.iter().sum(), self.results.iter().filter(|result| !result.is_nan()).sum())
    }

    /// Lowest and highest weekly spend.
    #[must_use]
    pub fn seen(&self) -> Option<(f64, f64)> {
        let low = self.spend.iter().copied().reduce(f64::min)?;
        Some((low, self.spend.iter().copied().fold(low, f64::max)))
    }
}

/// Monday of the first week that counts: a week cut by the activity's start counts only when the KPI is a week's.
fn first_week(activity: &Activity, kpi: &Kpi, day: Day) -> Day {
    let monday = Cadence::Week.period(day).first;
    let cut = activity.start.is_some_and(|start| monday < start && start <= day);
    if cut && kpi.cadence == Cadence::Day { Cadence::Week.shift(monday, 1) } else { monday }
}

fn check(spend: &[Option<Cents>], results: &[f64], monday: impl Fn(usize) -> Day) -> Result<(), Flaw> {
    if let Some((week, amount)) =
        spend.iter().enumerate().find_map(|(week, sum)| Some((week, (*sum)?)).filter(|(_, sum)| *sum < Cents::ZERO))
    {
        return Err(Flaw::NegativeSpend { week: monday(week), amount });
    }
    if let Some(week) = results.iter().position(|result| *result < 0.0) {
        return Err(Flaw::NegativeResult { week: monday(week), result: results[week] });
    }
    let counted: f64 = results.iter().filter(|result| !result.is_nan()).sum();
    if counted > 0.0 && spend.iter().flatten().all(|sum| *sum == Cents::ZERO) {
        return Err(Flaw::NoSpend { results: counted });
    }
    let with_results: Vec<usize> = (0..results.len()).filter(|week| results[*week] > 0.0).collect();
    let missing = with_results.iter().filter(|week| spend[**week].is_none()).count();
    if 2 * missing > with_results.len() {
        return Err(Flaw::MissingSpend { weeks: missing, of: with_results.len() });
    }
    Ok(())
}
