//! One target on one day: its window, its periods with a value, and what it asks.

use super::aim::Aim;
use super::basis::Basis;
use super::judge::{Judgement, Moment, Terms, judge, milestone};
use super::reading::{Baseline, BaselineFrom, Kind};
use super::values::Reader;
use super::window::frame;
use crate::domain::{Aggregation, Cadence, Day, Expression, Goal, Kpi, Over, Period, Plan, Reach, Target};

/// A cadence period of the window that has a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    /// The whole period.
    pub whole: Period,
    /// Its days in the window, up to the day of the verdict.
    pub cut: Period,
    pub value: f64,
}

/// Everything a verdict reads of a target that asks something.
#[derive(Debug)]
pub(super) struct Case<'a> {
    pub target: &'a Target,
    pub expression: &'a Expression,
    pub kpi: &'a Kpi,
    pub reader: Reader<'a>,
    pub start: Day,
    pub due: Day,
    pub today: Day,
    /// The earlier of today and due.
    pub day: Day,
}

impl<'a> Case<'a> {
    /// The case of a target; none while nothing is asked of a known KPI.
    pub(super) fn of(plan: &'a Plan, basis: &'a Basis, target: &'a Target) -> Option<Self> {
        let expression = target.expression.as_ref()?;
        let kpi = plan.kpis.get(target.kpi)?;
        let reader = basis.reader(plan, target.kpi, target.scope)?;
        let (today, frame) = (basis.today, frame(plan, target));
        // Nobody said from when or until when: since it is measured, until the end of this year.
        let start = frame.start.or_else(|| reader.next(Day::MIN)).unwrap_or(today);
        let due = frame.due.unwrap_or_else(|| year_end(today));
        Some(Self { target, expression, kpi, reader, start, due, today, day: today.min(due) })
    }

    pub(super) fn kind(&self) -> Kind {
        Kind::of(self.expression)
    }

    pub(super) fn is_milestone(&self) -> bool {
        self.expression.goal() == Goal::Milestone
    }

    pub(super) fn is_upcoming(&self) -> bool {
        self.today < self.start
    }

    pub(super) fn is_past_due(&self) -> bool {
        self.today > self.due
    }

    /// The days from start to due, if they are in order.
    pub(super) fn window(&self) -> Option<Period> {
        span(self.start, self.due)
    }

    /// f: share of the window's days passed at the end of `day`.
    #[expect(clippy::cast_precision_loss, reason = "counts of days are far below 2^53")]
    pub(super) fn share(&self, day: Day) -> f64 {
        ((day - self.start).num_days() + 1) as f64 / ((self.due - self.start).num_days() + 1) as f64
    }

    pub(super) fn over(&self) -> Over {
        match (self.expression.goal(), self.target.over) {
            (Goal::Milestone, _) | (Goal::Reach(_), None) => Over::ToDate,
            (Goal::Level(_), None) => Over::Period,
            (_, Some(over)) => over,
        }
    }

    pub(super) fn terms(&self) -> Terms<'a> {
        Terms { tolerance: self.target.tolerance, curve: self.target.curve.as_deref() }
    }

    /// The periods of the window with a value, up to the day of the verdict, oldest first.
    pub(super) fn measured(&self) -> Vec<Measured> {
        let mut measured = Vec::new();
        let Some(days) = span(self.start, self.day) else { return measured };
        let mut from = days.first;
        while let Some(day) = self.reader.next(from).filter(|day| *day <= days.last) {
            let whole = self.kpi.cadence.period(day);
            let Some(cut) = whole.cut(days) else { break };
            if let Some(value) = self.reader.value(cut) {
                measured.push(Measured { whole, cut, value });
            }
            match whole.last.succ_opt() {
                Some(next) => from = next,
                None => break,
            }
        }
        measured
    }

    /// a: the value over the days of these first periods, up to `day`.
    pub(super) fn value(&self, measured: &[Measured], day: Day) -> Option<f64> {
        match self.over() {
            Over::Period => measured.last().map(|period| period.value),
            Over::ToDate => self.reader.value(span(self.start, day)?),
            Over::Rolling(_) => self.reader.over(&self.spans(measured, day)),
        }
    }

    /// The days that the value is read over.
    pub(super) fn spans(&self, measured: &[Measured], day: Day) -> Vec<Period> {
        let last = |count: usize| measured[measured.len().saturating_sub(count)..].iter().map(|period| period.cut).collect();
        match self.over() {
            Over::Period => last(1),
            Over::ToDate => span(self.start, day).into_iter().collect(),
            Over::Rolling(count) => last(usize::try_from(count).unwrap_or(usize::MAX)),
        }
    }

    pub(super) fn aim(&self, measured: &[Measured]) -> Option<Aim> {
        Aim::of(self.expression.goal(), self.kpi.polarity, || self.baseline(measured))
    }

    fn baseline(&self, measured: &[Measured]) -> Option<Baseline> {
        let bare = matches!(self.expression.goal(), Goal::Reach(Reach::Absolute(_)));
        if let Some(value) = self.target.baseline {
            return Some(Baseline { value, from: BaselineFrom::Typed });
        }
        if bare && self.kpi.aggregation == Aggregation::Sum {
            return Some(Baseline { value: 0.0, from: BaselineFrom::Zero });
        }
        let before = self.value_before().map(|value| Baseline { value, from: BaselineFrom::Before });
        before.or_else(|| Some(Baseline { value: measured.first()?.value, from: BaselineFrom::Assumed }))
    }

    /// The value of the last whole cadence period before start that has one.
    fn value_before(&self) -> Option<f64> {
        let mut before = self.kpi.cadence.period(self.start).first;
        while let Some(day) = self.reader.previous(before) {
            let whole = self.kpi.cadence.period(day);
            if let Some(value) = self.reader.value(whole) {
                return Some(value);
            }
            before = whole.first;
        }
        None
    }

    /// Line 7: whether a whole period after the last measured one has ended before today.
    pub(super) fn is_stale(&self, measured: &[Measured]) -> bool {
        let ended = |last: &Measured| self.kpi.cadence.next(last.whole).last < self.today;
        !self.is_past_due() && !self.is_milestone() && measured.last().is_some_and(ended)
    }

    /// The periods of the window whose last day is not after the day of the verdict.
    pub(super) fn complete<'b>(&self, measured: &'b [Measured]) -> &'b [Measured] {
        let running = measured.last().is_some_and(|period| period.whole.last > self.day);
        &measured[..measured.len() - usize::from(running)]
    }

    /// N: periods from the end of the last complete one to due.
    #[expect(clippy::cast_precision_loss, reason = "counts of days are far below 2^53")]
    pub(super) fn remaining(&self, complete: &[Measured]) -> Option<f64> {
        let days = (self.due - complete.last()?.whole.last).num_days();
        Some(days as f64 / period_days(self.kpi.cadence))
    }

    /// Periods from the end of `day` to due.
    #[expect(clippy::cast_precision_loss, reason = "counts of days are far below 2^53")]
    pub(super) fn periods_left(&self) -> f64 {
        (self.due - self.day).num_days() as f64 / period_days(self.kpi.cadence)
    }

    /// What a value says on a day, without lines 1, 2 and 7.
    pub(super) fn judge(&self, aim: &Aim, value: f64, day: Day, past_due: bool) -> Judgement {
        if self.is_milestone() {
            return milestone(aim.met(value), past_due);
        }
        judge(aim, self.terms(), Moment { value, share: self.share(day), past_due })
    }
}

pub(super) fn span(first: Day, last: Day) -> Option<Period> {
    (first <= last).then_some(Period { first, last })
}

fn year_end(today: Day) -> Day {
    use chrono::Datelike;
    Day::from_ymd_opt(today.year(), 12, 31).unwrap_or(Day::MAX)
}

/// Days of a period: months and quarters by the mean length of a year.
pub(super) const fn period_days(cadence: Cadence) -> f64 {
    match cadence {
        Cadence::Day => 1.0,
        Cadence::Week => 7.0,
        Cadence::Month => 365.25 / 12.0,
        Cadence::Quarter => 365.25 / 4.0,
    }
}
