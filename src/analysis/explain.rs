//! Why a verdict is what it is: the line that applied, its figures, the rows behind them, and what would turn it green.

use super::aim::Aim;
use super::basis::Basis;
use super::case::{Case, Measured};
use super::forecast::recent_rate;
use super::judge::{Judgement, curve_share};
use super::original::Original;
use super::program::Input;
use super::reading::{Direction, Reading};
use super::signal::{Rules, Signal};
use super::standing::Standing;
use super::sums::{activities_of, series_of};
use super::verdict::Verdict;
use crate::domain::{Day, Id, Kpi, Level, Over, Period, Plan, Scope, SpendKind, Target};

/// Rows shown at most: the newest.
const ROWS: usize = 1_000;

/// What a value is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ingredient {
    /// Measurements of a KPI.
    Kpi(Id<Kpi>),
    /// Actual spend.
    Spend,
}

/// One measurement or expense behind a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SourceRow {
    /// Of what.
    pub of: Ingredient,
    /// Recorded for whom.
    pub scope: Scope,
    /// On which day.
    pub date: Day,
    /// How much, in the KPI's unit or currency units.
    pub value: f64,
}

/// The last time that a rule of the signal held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// The rules that held together.
    pub rules: Rules,
    /// The complete period they ended with, cut to the window.
    pub period: Period,
    /// Its value, in the KPI's unit.
    pub value: f64,
    /// Whether it is the last complete period.
    pub now: bool,
}

/// Everything that a verdict rests on (DEFINITIONS.md section 5). Words are said elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The reading explained.
    pub reading: Reading,
    /// The line of section 5 that decided: 1 to 6, and 7 where a green went stale.
    pub rule: u8,
    /// First and last day as agreed or inherited, even the wrong way round.
    pub frame: Option<(Day, Day)>,
    /// Over which days the value is read.
    pub over: Option<Over>,
    /// Those days.
    pub spans: Vec<Period>,
    /// f: share of the window's days passed.
    pub share: Option<f64>,
    /// W(f): share of the way expected.
    pub curve_share: Option<f64>,
    /// τ of a reach, or the greatest breach of a level that is only at risk; a fraction.
    pub tolerance: Option<f64>,
    /// Whether τ was typed with the target.
    pub tolerance_typed: bool,
    /// Each input of the value, aggregated over the days; nothing where it is missing.
    pub inputs: Vec<(Ingredient, Option<f64>)>,
    /// The rows behind the value, newest first, at most 1,000.
    pub rows: Vec<SourceRow>,
    /// How many rows there are.
    pub row_count: usize,
    /// The periods of the window with a value, cut to it, oldest first.
    pub periods: Vec<(Period, f64)>,
    /// What the value must do to turn green today.
    pub green: Option<Level>,
    /// r: mean of the last complete periods.
    pub recent_rate: Option<f64>,
    /// (T − a) ÷ periods left until due; none on the due day and after it.
    pub needed_rate: Option<f64>,
    /// Where a rule of the signal held last; none where none did.
    pub rang: Option<Ring>,
    /// The target that was agreed first, when it was changed.
    pub original: Option<Original>,
}

/// Explains the verdict of one target of a plan; none for an unknown target.
#[must_use]
pub fn explain(plan: &Plan, today: Day, target: Id<Target>) -> Option<Explanation> {
    let target = plan.targets.get(target)?;
    Some(Basis::of_one(plan, today, target).explain(plan, target))
}

impl Standing {
    /// The same as [`explain`], from what is known already: for every key press.
    #[must_use]
    pub fn explain(&self, plan: &Plan, target: Id<Target>) -> Option<Explanation> {
        Some(self.basis.explain(plan, plan.targets.get(target)?))
    }
}

impl Basis {
    fn explain(&self, plan: &Plan, target: &Target) -> Explanation {
        let mut explanation = blank(&self.reading(plan, target));
        explanation.original = self.original(plan, target);
        let Some(case) = Case::of(plan, self, target) else { return explanation };
        explanation.frame = Some((case.start, case.due));
        explanation.over = Some(case.over());
        if case.is_upcoming() {
            return explanation;
        }
        let measured = case.measured();
        explanation.spans = case.spans(&measured, case.day);
        explanation.periods = measured.iter().map(|period| (period.cut, period.value)).collect();
        explanation.share = case.window().map(|_| case.share(case.day));
        explanation.curve_share = explanation.share.map(|share| curve_share(target.curve.as_deref(), share));
        self.sources(plan, &case, &mut explanation);
        match case.aim(&measured) {
            Some(aim) => judged(&mut explanation, &case, &aim, &measured),
            None => explanation.rule = 2,
        }
        explanation
    }

    fn sources(&self, plan: &Plan, case: &Case, explanation: &mut Explanation) {
        let Some(program) = self.programs.get(&case.kpi.id) else { return };
        let ingredients = program.inputs.iter().map(|input| match input {
            Input::Kpi(kpi, _) => Ingredient::Kpi(*kpi),
            Input::Spend => Ingredient::Spend,
        });
        explanation.inputs = ingredients.zip(case.reader.inputs(&explanation.spans)).collect();
        let mut rows: Vec<SourceRow> =
            program.inputs.iter().flat_map(|input| source_rows(plan, *input, case.target.scope)).collect();
        rows.retain(|row| explanation.spans.iter().any(|span| span.contains(row.date)));
        rows.sort_by(|one, other| other.date.cmp(&one.date).then(one.scope.cmp(&other.scope)));
        explanation.row_count = rows.len();
        rows.truncate(ROWS);
        explanation.rows = rows;
    }
}

pub(super) fn source_rows(plan: &Plan, input: Input, scope: Scope) -> Vec<SourceRow> {
    use crate::domain::Aggregation::Sum;
    let series = match input {
        Input::Spend => return spend_rows(plan, scope),
        Input::Kpi(kpi, Sum) => series_of(plan, kpi, scope),
        Input::Kpi(kpi, _) => vec![(scope, plan.measurements.series(kpi, scope))],
    };
    let of = match input {
        Input::Kpi(kpi, _) => Ingredient::Kpi(kpi),
        Input::Spend => Ingredient::Spend,
    };
    let rows = series.into_iter().flat_map(|(scope, points)| points.iter().map(move |point| (scope, point)));
    rows.map(|(scope, point)| SourceRow { of, scope, date: point.date, value: point.value }).collect()
}

fn spend_rows(plan: &Plan, scope: Scope) -> Vec<SourceRow> {
    let expenses = activities_of(plan, scope).into_iter().flat_map(|activity| plan.spend_of(activity));
    expenses
        .filter(|expense| expense.kind == SpendKind::Actual)
        .map(|expense| SourceRow {
            of: Ingredient::Spend,
            scope: Scope::Activity(expense.activity),
            date: expense.date,
            value: expense.amount.units(),
        })
        .collect()
}

fn blank(reading: &Reading) -> Explanation {
    Explanation {
        reading: *reading,
        rule: 1,
        frame: None,
        over: None,
        spans: Vec::new(),
        share: None,
        curve_share: None,
        tolerance: None,
        tolerance_typed: false,
        inputs: Vec::new(),
        rows: Vec::new(),
        row_count: 0,
        periods: Vec::new(),
        green: None,
        recent_rate: None,
        needed_rate: None,
        rang: None,
        original: None,
    }
}

fn judged(explanation: &mut Explanation, case: &Case, aim: &Aim, measured: &[Measured]) {
    let judgement = explanation.reading.value.map(|value| case.judge(aim, value, case.day, case.is_past_due()));
    explanation.rule = match judgement {
        None => 2,
        Some(_) if explanation.reading.verdict == Verdict::Stale => 7,
        Some(judgement) => judgement.rule,
    };
    let tolerance = judgement.filter(|judgement| judgement.rule > 3).map(|judgement| judgement.tolerance);
    explanation.tolerance = tolerance;
    explanation.tolerance_typed = case.target.tolerance.is_some();
    explanation.green = Some(green(aim, judgement));
    let complete = case.complete(measured);
    let values: Vec<f64> = complete.iter().map(|period| period.value).collect();
    explanation.recent_rate = recent_rate(&values);
    explanation.needed_rate = needed_rate(case, aim, explanation.reading.value);
    explanation.rang = explanation.reading.signal.and_then(|signal| ring(&signal, complete));
}

fn ring(signal: &Signal, complete: &[Measured]) -> Option<Ring> {
    let (ago, rules) = signal.rang?;
    let period = complete.iter().rev().nth(usize::from(ago))?;
    Some(Ring { rules, period: period.cut, value: period.value, now: ago == 0 })
}

/// What the value must do to turn green: the level itself, T, or what the tolerance lets pass of the way expected today.
fn green(aim: &Aim, judgement: Option<Judgement>) -> Level {
    let course = match aim {
        Aim::Level(level) => return *level,
        Aim::Reach(course) => course,
    };
    let start = course.baseline.value;
    let today = judgement
        .filter(|judgement| judgement.pace.is_some())
        .and_then(|judgement| judgement.expected.map(|expected| start + (1.0 - judgement.tolerance) * (expected - start)));
    match course.direction {
        Direction::Up => Level::AtLeast(today.unwrap_or(course.goal).min(course.goal)),
        Direction::Down => Level::AtMost(today.unwrap_or(course.goal).max(course.goal)),
    }
}

fn needed_rate(case: &Case, aim: &Aim, value: Option<f64>) -> Option<f64> {
    let remaining = case.periods_left();
    let missing = aim.course()?.goal - value?;
    (remaining > 0.0 && !case.is_milestone()).then(|| missing / remaining)
}
