use clap::Args;
use serde::Serialize;

use crate::analysis::{BaselineFrom, Explanation, Ingredient, SourceRow};
use crate::domain::{Day, Formula, Kpi, Level, Over, Plan, Scope, Target, Unit};
use crate::tables::{Facts, Value, in_unit, show, why};
use crate::text::{Mask, pad, width};

use super::failure::{Failure, NO_INPUT};
use super::reason::Reasons;
use super::session::Session;
use super::shares::standing;
use super::status::{Line, about, scope_name};

/// Why a target has its verdict: formula, inputs, source rows, and what value would turn it green.
#[derive(Args, Debug)]
pub struct Explain {
    /// The target's code.
    target: String,
    /// As one JSON document.
    #[arg(long)]
    json: bool,
}

/// Rows that the text shows, newest first; JSON shows up to 1,000.
const SHOWN_ROWS: usize = 12;

impl Explain {
    /// Explains it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let plan = session.plan()?;
        let standing = standing(&plan, session.today());
        let found = plan
            .targets
            .by_code(&self.target)
            .and_then(|target| Some((about(&plan, target.id)?, standing.explain(&plan, target.id)?)));
        let Some(((target, kpi), explanation)) = found else {
            let args = [("code", (&self.target).into()), ("table", "targets".into())];
            return Err(session.fail(NO_INPUT, "no-such-record", &args, "hint-code"));
        };
        let facts =
            Facts { plan: &plan, standing: Some(&standing), today: session.today(), masked: session.words.mask().hides_money() };
        if self.json {
            let reason = Reasons::new(facts, &session.words).reason(target, kpi, &explanation.reading);
            return session.out.json(&Case::new(&facts, session.words.mask(), (target, kpi), &explanation, reason));
        }
        text(session, &facts, (target, kpi), &explanation)
    }
}

fn text(
    session: &mut Session,
    facts: &Facts<'_>,
    (target, kpi): (&Target, &Kpi),
    explanation: &Explanation,
) -> Result<(), Failure> {
    let words = &session.words;
    let lines = why(explanation, target, facts, words);
    let rows = explanation.rows.iter().take(SHOWN_ROWS).map(|row| source(facts, row, words)).collect::<Vec<_>>();
    let count = words.say_with("explain-rows", &[("count", explanation.row_count.into())]);
    let title = format!("{} · {} · {}", target.code, kpi.name, scope_name(facts.plan, target.scope));
    session.out.line(&title)?;
    let widest = lines.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    for (label, said) in &lines {
        session.out.line(&format!("{}  {said}", pad(label, widest)))?;
    }
    session.out.line(&count)?;
    rows.iter().try_for_each(|row| session.out.line(row))
}

fn source(facts: &Facts<'_>, row: &SourceRow, words: &crate::text::Words) -> String {
    let (name, value) = match row.of {
        Ingredient::Kpi(kpi) => {
            (facts.plan.kpis.get(kpi).map_or("", |kpi| kpi.name.as_str()), in_unit(facts.plan, kpi, Some(row.value)))
        }
        Ingredient::Spend => ("spend", Value::Number(row.value, Unit::Money)),
    };
    format!("  {}  {name}  {}  {}", row.date, scope_name(facts.plan, row.scope), show(&value, facts, words))
}

/// Everything a verdict rests on: `status` of the target, and what follows.
#[derive(Serialize)]
struct Case<'a> {
    #[serde(flatten)]
    line: Line<'a>,
    rule: u8,
    start: Option<Day>,
    due: Option<Day>,
    day: Day,
    over: Option<Over>,
    spans: Vec<[Day; 2]>,
    aggregation: &'static str,
    cadence: &'static str,
    formula: Option<&'a str>,
    share: Option<f64>,
    curve_share: Option<f64>,
    tolerance: Option<f64>,
    tolerance_typed: bool,
    baseline: Option<f64>,
    baseline_from: Option<&'static str>,
    off_periods: u32,
    green: Option<Green>,
    recent_rate: Option<f64>,
    needed_rate: Option<f64>,
    inputs: Vec<Input<'a>>,
    row_count: usize,
    rows: Vec<Row<'a>>,
}

/// What the value must do to turn green today.
#[derive(Serialize)]
struct Green {
    kind: &'static str,
    bound: [f64; 2],
}

#[derive(Serialize)]
struct Input<'a> {
    code: &'a str,
    value: Option<f64>,
}

#[derive(Serialize)]
struct Row<'a> {
    of: &'a str,
    activity: Option<&'a str>,
    objective: Option<&'a str>,
    date: Day,
    value: Option<f64>,
}

impl<'a> Case<'a> {
    fn new(
        facts: &Facts<'a>,
        mask: Mask,
        (target, kpi): (&'a Target, &'a Kpi),
        explanation: &'a Explanation,
        reason: String,
    ) -> Self {
        let reading = &explanation.reading;
        let shown = |value: Option<f64>| value.filter(|_| !mask.hides(kpi.unit == Unit::Money));
        Self {
            line: Line::new(facts.plan, (target, kpi), reading, reason).masked(mask),
            rule: explanation.rule,
            start: explanation.frame.map(|(start, _)| start),
            due: explanation.frame.map(|(_, due)| due),
            day: reading.day,
            over: explanation.over,
            spans: explanation.spans.iter().map(|span| [span.first, span.last]).collect(),
            aggregation: kpi.aggregation.word(),
            cadence: kpi.cadence.word(),
            formula: kpi.formula.as_ref().map(Formula::text),
            share: explanation.share,
            curve_share: explanation.curve_share,
            tolerance: explanation.tolerance,
            tolerance_typed: explanation.tolerance_typed,
            baseline: shown(reading.baseline.map(|baseline| baseline.value)),
            baseline_from: reading.baseline.map(|baseline| from(baseline.from)),
            off_periods: reading.off_periods,
            green: explanation.green.map(green).filter(|_| shown(Some(0.0)).is_some()),
            recent_rate: shown(explanation.recent_rate),
            needed_rate: shown(explanation.needed_rate),
            inputs: explanation.inputs.iter().map(|(of, value)| input(facts, mask, *of, *value)).collect(),
            row_count: explanation.row_count,
            rows: explanation.rows.iter().map(|row| json_row(facts, mask, row)).collect(),
        }
    }
}

const fn from(from: BaselineFrom) -> &'static str {
    match from {
        BaselineFrom::Typed => "typed",
        BaselineFrom::Zero => "zero",
        BaselineFrom::Before => "before",
        BaselineFrom::Assumed => "assumed",
    }
}

const fn green(level: Level) -> Green {
    match level {
        Level::Above(bound) => Green { kind: "above", bound: [bound, bound] },
        Level::AtLeast(bound) => Green { kind: "at_least", bound: [bound, bound] },
        Level::Below(bound) => Green { kind: "below", bound: [bound, bound] },
        Level::AtMost(bound) => Green { kind: "at_most", bound: [bound, bound] },
        Level::Equal(bound) => Green { kind: "equal", bound: [bound, bound] },
        Level::Between { low, high } => Green { kind: "between", bound: [low, high] },
    }
}

/// The code of an ingredient, and whether its values are amounts.
fn ingredient(plan: &Plan, of: Ingredient) -> (&str, bool) {
    match of {
        Ingredient::Spend => ("spend", true),
        Ingredient::Kpi(kpi) => plan.kpis.get(kpi).map_or(("", false), |kpi| (kpi.code.as_str(), kpi.unit == Unit::Money)),
    }
}

fn input<'a>(facts: &Facts<'a>, mask: Mask, of: Ingredient, value: Option<f64>) -> Input<'a> {
    let (code, money) = ingredient(facts.plan, of);
    Input { code, value: value.filter(|_| !mask.hides(money)) }
}

fn json_row<'a>(facts: &Facts<'a>, mask: Mask, row: &SourceRow) -> Row<'a> {
    let plan = facts.plan;
    let (of, money) = ingredient(plan, row.of);
    let activity = if let Scope::Activity(id) = row.scope { plan.activities.get(id).map(|one| one.code.as_str()) } else { None };
    let objective = if let Scope::Objective(id) = row.scope { plan.objectives.get(id).map(|one| one.code.as_str()) } else { None };
    Row { of, activity, objective, date: row.date, value: Some(row.value).filter(|_| !mask.hides(money)) }
}
