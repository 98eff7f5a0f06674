use clap::Args;
use serde::Serialize;

use crate::analysis::{BaselineFrom, Reading, Standing};
use crate::domain::{Day, Formula, Kpi, Over, Period, Plan, Scope, SpendKind, Target, Unit};
use crate::tables::{Facts, Value, mark, show};

use super::failure::{Failure, NO_INPUT};
use super::reason::{LEVEL_TOLERANCE, Reasons, green_at, reach_tolerance};
use super::session::Session;
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

impl Explain {
    /// Explains it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let plan = session.plan()?;
        let standing = Standing::of(&plan, session.today());
        let found = plan.targets.by_code(&self.target).and_then(|target| Some((about(&plan, target.id)?, standing.reading(target.id)?)));
        let Some(((target, kpi), reading)) = found else {
            let args = [("code", (&self.target).into()), ("table", "targets".into())];
            return Err(session.fail(NO_INPUT, "no-such-record", &args, "hint-code"));
        };
        let facts = Facts { plan: &plan, standing: Some(&standing), today: session.today(), masked: session.global.mask };
        let reason = Reasons::new(facts, &session.words).reason(target, kpi, reading);
        let case = Case::new(&facts, (target, kpi), reading, reason);
        if self.json { session.out.json(&case) } else { case.text(session, &facts, (target, kpi), reading) }
    }
}

/// Everything a verdict rests on.
#[derive(Serialize)]
struct Case<'a> {
    #[serde(flatten)]
    line: Line<'a>,
    start: Option<Day>,
    due: Option<Day>,
    day: Day,
    over: Option<Over>,
    aggregation: &'static str,
    cadence: &'static str,
    formula: Option<&'a str>,
    baseline: Option<f64>,
    baseline_from: Option<&'static str>,
    tolerance: Option<f64>,
    off_periods: u32,
    green_at: Option<f64>,
    inputs: Vec<Input<'a>>,
}

/// One KPI, or `spend`, that a value is computed from.
#[derive(Serialize)]
struct Input<'a> {
    code: &'a str,
    name: &'a str,
    rows: Vec<Source<'a>>,
    #[serde(skip)]
    unit: Unit,
}

/// One row of a table that a value is computed from.
#[derive(Serialize)]
struct Source<'a> {
    date: Day,
    activity: Option<&'a str>,
    objective: Option<&'a str>,
    value: Option<f64>,
}

/// Rows of each input that the text shows; JSON shows them all.
const SHOWN_ROWS: usize = 8;

impl<'a> Case<'a> {
    fn new(facts: &Facts<'a>, (target, kpi): (&'a Target, &'a Kpi), reading: &Reading, reason: String) -> Self {
        let hidden = facts.masked && kpi.unit == Unit::Money;
        let shown = |value: Option<f64>| value.filter(|_| !hidden);
        let pace = reading.pace.is_some();
        Self {
            line: Line::new(facts.plan, (target, kpi), reading, reason).masked(facts.masked),
            start: reading.window.map(|window| window.first),
            due: reading.window.map(|window| window.last),
            day: reading.day,
            over: target.over,
            aggregation: kpi.aggregation.word(),
            cadence: kpi.cadence.word(),
            formula: kpi.formula.as_ref().map(Formula::text),
            baseline: shown(reading.baseline.map(|baseline| baseline.value)),
            baseline_from: reading.baseline.map(|baseline| from(baseline.from)),
            tolerance: if pace { reach_tolerance(target, reading) } else { Some(target.tolerance.unwrap_or(LEVEL_TOLERANCE)) },
            off_periods: reading.off_periods,
            green_at: shown(green_at(target, reading)),
            inputs: inputs(facts, target.scope, kpi, reading),
        }
    }

    fn text(&self, session: &mut Session, facts: &Facts<'_>, (target, kpi): (&Target, &Kpi), reading: &Reading) -> Result<(), Failure> {
        let words = &session.words;
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| show(&Value::Number(value, kpi.unit), facts, words));
        let percent = |share: Option<f64>| share.map_or_else(String::new, |share| words.numbers().percent(share * 100.0, 1));
        let span = reading.window.map_or_else(String::new, |window| words.days().span(window.first, window.last));
        let verdict = words.say(&format!("verdict-{}", reading.verdict.word())).into_owned();
        let goal = target.expression.as_ref().map_or("", |expression| expression.text());
        let rows = [
            ("why-verdict", format!("{} {verdict} · {}", mark(reading.verdict), self.line.reason)),
            ("why-target", format!("{} · {} · {goal}", kpi.name, scope_name(facts.plan, target.scope))),
            ("why-window", span),
            ("why-value", number(reading.value)),
            ("why-expected", number(reading.expected)),
            ("why-pace", percent(reading.pace)),
            ("why-progress", percent(reading.progress)),
            ("why-baseline", number(reading.baseline.map(|baseline| baseline.value))),
            ("why-tolerance", percent(self.tolerance)),
            ("why-gap", number(reading.gap.map(|gap| gap.signed))),
            ("why-green", number(green_at(target, reading))),
            ("why-stake", show(&Value::Money(reading.at_stake), facts, words)),
            ("why-inputs", self.formula.unwrap_or(self.aggregation).to_owned()),
        ];
        let titled: Vec<(String, String)> = rows.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (words.say(key).into_owned(), text)).collect();
        let sources: Vec<String> = self.inputs.iter().flat_map(|input| input.lines(facts, words)).collect();
        let width = titled.iter().map(|(title, _)| crate::text::width(title)).max().unwrap_or(0);
        for (title, text) in titled {
            session.out.line(&format!("{}  {text}", crate::text::pad(&title, width)))?;
        }
        sources.iter().try_for_each(|line| session.out.line(line))
    }
}

impl Input<'_> {
    fn lines(&self, facts: &Facts<'_>, words: &crate::text::Words) -> Vec<String> {
        let skipped = self.rows.len().saturating_sub(SHOWN_ROWS);
        let head = words.say_with("explain-input", &[("kpi", self.name.into()), ("count", self.rows.len().into())]);
        let rows = self.rows.iter().skip(skipped).map(|row| {
            let value = row.value.map_or_else(String::new, |value| show(&Value::Number(value, self.unit), facts, words));
            format!("    {}  {}  {value}", row.date, row.activity.or(row.objective).unwrap_or("–"))
        });
        std::iter::once(format!("  {head}")).chain(rows).collect()
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

/// The KPIs at the bottom of the formulas, with their rows in the window up to the day that counts.
fn inputs<'a>(facts: &Facts<'a>, scope: Scope, kpi: &'a Kpi, reading: &Reading) -> Vec<Input<'a>> {
    let Some(window) = reading.window.and_then(|window| window.cut(Period { first: window.first, last: reading.day })) else { return Vec::new() };
    let mut found = Vec::new();
    leaves(facts.plan, kpi, &mut found);
    let spends = found.contains(&None);
    let kpis = found.into_iter().flatten().map(|kpi| measured(facts, scope, kpi, window));
    kpis.chain(spends.then(|| spent(facts, scope, window))).collect()
}

/// The measured KPIs that a KPI rests on, each once; none stands for `spend`.
fn leaves<'a>(plan: &'a Plan, kpi: &'a Kpi, found: &mut Vec<Option<&'a Kpi>>) {
    let Some(formula) = &kpi.formula else {
        if !found.contains(&Some(kpi)) {
            found.push(Some(kpi));
        }
        return;
    };
    for code in formula.codes() {
        match plan.kpis.by_code(code) {
            Some(input) => leaves(plan, input, found),
            None if !found.contains(&None) => found.push(None),
            None => {}
        }
    }
    // A formula without `spend` among its codes may still name it as a word of its own.
    if formula.text().split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').any(|word| word == "spend") && !found.contains(&None) {
        found.push(None);
    }
}

fn measured<'a>(facts: &Facts<'a>, scope: Scope, kpi: &'a Kpi, window: Period) -> Input<'a> {
    let plan = facts.plan;
    let adds_up = kpi.aggregation == crate::domain::Aggregation::Sum;
    let counts = |one: Scope| one == scope || adds_up && holds(plan, scope, one);
    let mut rows: Vec<Source<'a>> = plan
        .measurements
        .scopes(kpi.id)
        .filter(|(one, _)| counts(*one))
        .flat_map(|(one, points)| points.iter().filter(|point| window.contains(point.date)).map(move |point| source(facts, one, point.date, (point.value, kpi.unit))))
        .collect();
    rows.sort_by_key(|row| row.date);
    Input { code: &kpi.code, name: &kpi.name, rows, unit: kpi.unit }
}

fn spent<'a>(facts: &Facts<'a>, scope: Scope, window: Period) -> Input<'a> {
    let plan = facts.plan;
    let counts = |one: Scope| one == scope || holds(plan, scope, one);
    let paid = plan.spend.iter().filter(|spend| spend.kind == SpendKind::Actual && window.contains(spend.date));
    let here = paid.filter(|spend| counts(Scope::Activity(spend.activity)));
    let mut rows: Vec<Source<'a>> = here.map(|spend| source(facts, Scope::Activity(spend.activity), spend.date, (spend.amount.units(), Unit::Money))).collect();
    rows.sort_by_key(|row| row.date);
    Input { code: "spend", name: "spend", rows, unit: Unit::Money }
}

/// Whether a larger scope takes in a smaller one.
fn holds(plan: &Plan, scope: Scope, one: Scope) -> bool {
    match (scope, one) {
        (Scope::Plan, _) => true,
        (Scope::Objective(objective), Scope::Activity(activity)) => plan.activities.get(activity).is_some_and(|activity| activity.objective == Some(objective)),
        _ => false,
    }
}

fn source<'a>(facts: &Facts<'a>, scope: Scope, date: Day, (value, unit): (f64, Unit)) -> Source<'a> {
    let plan = facts.plan;
    let activity = if let Scope::Activity(id) = scope { plan.activities.get(id).map(|one| one.code.as_str()) } else { None };
    let objective = if let Scope::Objective(id) = scope { plan.objectives.get(id).map(|one| one.code.as_str()) } else { None };
    Source { date, activity, objective, value: Some(value).filter(|_| !(facts.masked && unit == Unit::Money)) }
}
