//! The value of a KPI over spans of days: measurements and expenses, aggregated.

use super::program::{Op, Program, Sign};
use super::total::Total;
use crate::domain::{Cents, Day, Period, Point};

/// What all results of one KPI in one objective or the plan add up to on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DaySum {
    pub day: Day,
    /// How many measurements it adds: a day without any is not kept.
    pub count: u32,
    pub total: Total,
}

/// What was spent on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DayMoney {
    pub day: Day,
    /// How many expenses it adds: a day without any is not kept.
    pub count: u32,
    pub cents: i128,
}

/// What one input of a value is read from, by day.
#[derive(Clone, Debug)]
pub(super) enum Source<'a> {
    /// Values that add up.
    Added(&'a [Point]),
    /// The last value stands for the span.
    Last(&'a [Point]),
    /// Mean of the values.
    Mean(&'a [Point]),
    /// Values that were added per day before.
    Sums(&'a [DaySum]),
    /// Expenses of an objective or the plan.
    Spent(&'a [DayMoney]),
    /// Expenses of one activity.
    Own(Vec<DayMoney>),
}

/// A row of a source that lies on a day.
trait Dated {
    fn day(&self) -> Day;
}
impl Dated for Point {
    fn day(&self) -> Day {
        self.date
    }
}
impl Dated for DaySum {
    fn day(&self) -> Day {
        self.day
    }
}
impl Dated for DayMoney {
    fn day(&self) -> Day {
        self.day
    }
}

fn within<T: Dated>(rows: &[T], span: Period) -> &[T] {
    let from = rows.partition_point(|row| row.day() < span.first);
    let count = rows[from..].partition_point(|row| row.day() <= span.last);
    &rows[from..from + count]
}

fn next<T: Dated>(rows: &[T], from: Day) -> Option<Day> {
    rows.get(rows.partition_point(|row| row.day() < from)).map(Dated::day)
}

fn previous<T: Dated>(rows: &[T], before: Day) -> Option<Day> {
    rows[..rows.partition_point(|row| row.day() < before)].last().map(Dated::day)
}

fn rows<'a, T: Dated>(all: &'a [T], spans: &'a [Period]) -> impl DoubleEndedIterator<Item = &'a T> {
    spans.iter().flat_map(move |span| within(all, *span))
}

fn added(points: &[Point], spans: &[Period]) -> Option<(f64, usize)> {
    let (mut total, mut count) = (Total::default(), 0);
    for point in rows(points, spans) {
        total += point.value;
        count += 1;
    }
    (count > 0).then(|| (total.value(), count))
}

fn money(days: &[DayMoney], spans: &[Period]) -> Option<f64> {
    let (cents, count) = rows(days, spans).fold((0, 0), |(cents, count), day| (cents + day.cents, count + 1));
    (count > 0).then(|| Cents::new(i64::try_from(cents).unwrap_or(i64::MAX)).units())
}

fn sums(days: &[DaySum], spans: &[Period]) -> Option<f64> {
    let (mut total, mut count) = (Total::default(), 0);
    for day in rows(days, spans) {
        total += day.total;
        count += 1;
    }
    (count > 0).then(|| total.value())
}

impl Source<'_> {
    /// The value over spans that follow each other in time; none when nothing was recorded in them.
    #[expect(clippy::cast_precision_loss, reason = "counts of measurements are far below 2^53")]
    fn over(&self, spans: &[Period]) -> Option<f64> {
        match self {
            Self::Added(points) => added(points, spans).map(|(sum, _)| sum),
            Self::Last(points) => rows(points, spans).next_back().map(|point| point.value),
            Self::Mean(points) => added(points, spans).map(|(sum, count)| if count == 1 { sum } else { sum / count as f64 }),
            Self::Sums(days) => sums(days, spans),
            Self::Spent(days) => money(days, spans),
            Self::Own(days) => money(days, spans),
        }
    }

    /// The first day from `from` on with something recorded.
    fn next(&self, from: Day) -> Option<Day> {
        match self {
            Self::Added(points) | Self::Last(points) | Self::Mean(points) => next(points, from),
            Self::Sums(days) => next(days, from),
            Self::Spent(days) => next(days, from),
            Self::Own(days) => next(days, from),
        }
    }

    /// The last day before `before` with something recorded.
    fn previous(&self, before: Day) -> Option<Day> {
        match self {
            Self::Added(points) | Self::Last(points) | Self::Mean(points) => previous(points, before),
            Self::Sums(days) => previous(days, before),
            Self::Spent(days) => previous(days, before),
            Self::Own(days) => previous(days, before),
        }
    }
}

/// Reads the values of one KPI in one scope: its program and what its inputs are read from.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    program: &'a Program,
    sources: Vec<Source<'a>>,
}

impl<'a> Reader<'a> {
    /// A reader of a program with one source per input, in the program's order.
    pub(super) fn new(program: &'a Program, sources: Vec<Source<'a>>) -> Self {
        Self { program, sources }
    }

    /// The value over one span.
    pub(super) fn value(&self, span: Period) -> Option<f64> {
        self.over(std::slice::from_ref(&span))
    }

    /// The value over spans that follow each other in time: each input over all of them first, then the formula.
    pub(super) fn over(&self, spans: &[Period]) -> Option<f64> {
        let value = match self.program.ops.as_slice() {
            [Op::Input(input)] => self.sources.get(*input)?.over(spans),
            ops => self.computed(ops, spans),
        };
        value.filter(|value| value.is_finite())
    }

    /// The value of each input over the spans, in the program's order.
    pub(super) fn inputs(&self, spans: &[Period]) -> Vec<Option<f64>> {
        self.sources.iter().map(|source| source.over(spans)).collect()
    }

    fn computed(&self, ops: &[Op], spans: &[Period]) -> Option<f64> {
        let mut values: Vec<Option<f64>> = Vec::with_capacity(ops.len());
        for op in ops {
            let of = |place: usize| values.get(place).copied().flatten();
            let value = match op {
                Op::Missing => None,
                Op::Number(number) => Some(*number),
                Op::Input(input) => self.sources.get(*input).and_then(|source| source.over(spans)),
                Op::Negate(place) => of(*place).map(|value| -value),
                Op::Pair(sign, left, right) => of(*left).zip(of(*right)).and_then(|(left, right)| sign.compute(left, right)),
            };
            values.push(value);
        }
        values.last().copied().flatten()
    }

    /// The first day from `from` on with something recorded for any input.
    pub(super) fn next(&self, from: Day) -> Option<Day> {
        self.sources.iter().filter_map(|source| source.next(from)).min()
    }

    /// The last day before `before` with something recorded for any input.
    pub(super) fn previous(&self, before: Day) -> Option<Day> {
        self.sources.iter().filter_map(|source| source.previous(before)).max()
    }
}

impl Sign {
    fn compute(self, left: f64, right: f64) -> Option<f64> {
        let value = match self {
            Self::Add => left + right,
            Self::Subtract => left - right,
            Self::Multiply => left * right,
            // A divisor of 0 gives an infinity or no number at all: no value, as any other overflow.
            Self::Divide => left / right,
        };
        value.is_finite().then_some(value)
    }
}
