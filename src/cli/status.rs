use std::iter::zip;

use clap::Args;
use serde::ser::{Serialize, Serializer};

use crate::analysis::{Forecast, Reading, Signal, Standing, Verdict};
use crate::domain::{Day, Expression, Id, Kpi, Plan, Scope, Target, Unit};
use crate::tables::{Facts, Value, goal_label, mark, show};
use crate::text::Mask;

use super::failure::Failure;
use super::output::{Output, encode, encoded};
use super::reason::Reasons;
use super::session::Session;
use super::shares::{shared, standing};

/// Every target's verdict, worst first.
#[derive(Args, Debug)]
pub struct Status {
    /// As one JSON document.
    #[arg(long)]
    json: bool,
    /// End with exit code 1 when a target is off target or missed; with `at_risk` also when one is at risk.
    #[arg(long, value_name = "VERDICT", value_parser = ["off_target", "at_risk"])]
    fail_on: Option<String>,
}

impl Status {
    /// Says how every target stands.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let plan = session.plan()?;
        let standing = standing(&plan, session.today());
        let facts =
            Facts { plan: &plan, standing: Some(&standing), today: session.today(), masked: session.words.mask().hides_money() };
        let reasons = Reasons::new(facts, &session.words);
        if self.json {
            json(&mut session.out, &facts, &standing, &reasons)?;
        } else {
            text(session, &facts, &standing)?;
        }
        session.out.finish()?;
        let found = |verdict| standing.whole().count(verdict) > 0;
        let is_off = found(Verdict::OffTarget) || found(Verdict::Missed);
        let asked = match self.fail_on.as_deref() {
            Some("off_target") => is_off,
            Some(_) => is_off || found(Verdict::AtRisk),
            None => false,
        };
        // The program ends here: giving back a million records one by one takes longer than saying them.
        std::mem::forget((standing, plan));
        if asked { Err(Failure::Found) } else { Ok(()) }
    }
}

fn text(session: &mut Session, facts: &Facts<'_>, standing: &Standing) -> Result<(), Failure> {
    let words = &session.words;
    let shown: Vec<String> =
        Verdict::ALL.iter().map(|verdict| words.say(&format!("verdict-{}", verdict.word())).into_owned()).collect();
    let word = |verdict: Verdict| zip(Verdict::ALL, &shown).find(|(one, _)| *one == verdict).map_or("", |(_, word)| word);
    let mut rows = Vec::new();
    for reading in standing.worst_first() {
        let Some((target, kpi)) = about(facts.plan, reading.target) else { continue };
        let old = if reading.stale && reading.verdict != Verdict::Stale { " ◌" } else { "" };
        let verdict = format!("{} {}{old}", mark(reading.verdict), word(reading.verdict));
        let value = reading.value.map_or_else(|| "–".to_owned(), |value| show(&Value::Number(value, kpi.unit), facts, words));
        let goal = if facts.masked { goal_label(facts, target, words) } else { typed(target).to_owned() };
        rows.push(vec![
            target.code.clone(),
            verdict,
            kpi.name.clone(),
            scope_name(facts.plan, target.scope).to_owned(),
            value,
            goal,
        ]);
    }
    if rows.is_empty() {
        let line = words.say("status-empty").into_owned();
        return session.out.line(&line);
    }
    let titles = ["column-code", "column-state", "column-kpi", "status-scope", "column-value", "column-target"]
        .map(|key| words.say(key).into_owned());
    session.out.table(&titles, &[false, false, false, false, true, true], &rows)
}

/// A target's text, as it was typed.
fn typed(target: &Target) -> &str {
    target.expression.as_ref().map_or("", Expression::text)
}

/// A target and its KPI.
pub fn about(plan: &Plan, target: Id<Target>) -> Option<(&Target, &Kpi)> {
    let target = plan.targets.get(target)?;
    Some((target, plan.kpis.get(target.kpi)?))
}

/// The name of what a target is about; the plan's own for the plan.
pub fn scope_name(plan: &Plan, scope: Scope) -> &str {
    match scope {
        Scope::Plan => &plan.settings.name,
        Scope::Activity(id) => plan.activities.get(id).map_or("", |activity| &activity.name),
        Scope::Objective(id) => plan.objectives.get(id).map_or("", |objective| &objective.name),
    }
}

/// `status --json`: the beginning, then every target as shares of them are written.
fn json(out: &mut Output, facts: &Facts<'_>, standing: &Standing, reasons: &Reasons<'_>) -> Result<(), Failure> {
    let settings = &facts.plan.settings;
    let head = Head { plan: &settings.name, today: facts.today, currency: &settings.currency, counts: Counts(standing) };
    let mut head = encoded(&head)?;
    head.pop();
    head.extend_from_slice(b",\"targets\":[");
    out.raw(&head)?;
    let shares = shared(standing.order(), |share| lines(facts, standing, reasons, share));
    let mut between: &[u8] = b"";
    for share in shares {
        out.raw(between)?;
        out.raw(&share?)?;
        between = b",";
    }
    out.raw(b"]}\n")
}

/// The lines of some targets, with commas between them.
fn lines(facts: &Facts<'_>, standing: &Standing, reasons: &Reasons<'_>, targets: &[Id<Target>]) -> serde_json::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(targets.len() * 640);
    for reading in targets.iter().filter_map(|target| standing.reading(*target)) {
        let Some((target, kpi)) = about(facts.plan, reading.target) else { continue };
        if !bytes.is_empty() {
            bytes.push(b',');
        }
        let line = Line::new(facts.plan, (target, kpi), reading, reasons.reason(target, kpi, reading)).masked(reasons.mask());
        encode(&line, &mut bytes)?;
    }
    Ok(bytes)
}

/// What `status --json` says of the plan.
#[derive(serde::Serialize)]
struct Head<'a> {
    plan: &'a str,
    today: Day,
    currency: &'a str,
    counts: Counts<'a>,
}

/// All ten counts, in the order of the interface.
struct Counts<'a>(&'a Standing);

const COUNTED: [Verdict; 9] = [
    Verdict::OffTarget,
    Verdict::AtRisk,
    Verdict::OnTarget,
    Verdict::Achieved,
    Verdict::Missed,
    Verdict::Stale,
    Verdict::NoData,
    Verdict::TooEarly,
    Verdict::Upcoming,
];

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.0.whole();
        let counts = COUNTED.iter().map(|verdict| (verdict.word(), whole.count(*verdict) as usize));
        serializer.collect_map(counts.chain([(Verdict::NoTarget.word(), self.0.without_target())]))
    }
}

/// One target of `status --json`.
#[derive(serde::Serialize)]
pub struct Line<'a> {
    code: &'a str,
    kpi: &'a str,
    kpi_name: &'a str,
    activity: Option<&'a str>,
    objective: Option<&'a str>,
    expression: Option<&'a str>,
    kind: Option<&'static str>,
    bound: Option<[f64; 2]>,
    value: Option<f64>,
    expected: Option<f64>,
    progress: Option<f64>,
    pace: Option<f64>,
    health: &'static str,
    stale: bool,
    gap: Option<f64>,
    gap_ratio: Option<f64>,
    forecast: Option<JsonForecast>,
    signal: Option<JsonSignal>,
    confidence: Option<u8>,
    at_stake: Option<f64>,
    /// The verdict in a sentence.
    pub reason: String,
    #[serde(skip)]
    unit: Unit,
}

#[derive(serde::Serialize)]
struct JsonForecast {
    value: f64,
    low: f64,
    high: f64,
    probability: f64,
    reliable: bool,
}

#[derive(serde::Serialize)]
struct JsonSignal {
    mean: f64,
    lower: f64,
    upper: f64,
    rules: Vec<u8>,
    provisional: bool,
}

impl From<Forecast> for JsonForecast {
    fn from(Forecast { value, low, high, probability, reliable }: Forecast) -> Self {
        Self { value, low, high, probability, reliable }
    }
}

impl From<Signal> for JsonSignal {
    fn from(signal: Signal) -> Self {
        let Signal { mean, lower, upper, provisional, .. } = signal;
        Self { mean, lower, upper, rules: signal.rules.iter().collect(), provisional }
    }
}

impl<'a> Line<'a> {
    /// What `status` says of one target.
    pub fn new(plan: &'a Plan, (target, kpi): (&'a Target, &'a Kpi), reading: &Reading, reason: String) -> Self {
        let activity =
            if let Scope::Activity(id) = target.scope { plan.activities.get(id).map(|one| one.code.as_str()) } else { None };
        let objective =
            if let Scope::Objective(id) = target.scope { plan.objectives.get(id).map(|one| one.code.as_str()) } else { None };
        Self {
            code: &target.code,
            kpi: &kpi.code,
            kpi_name: &kpi.name,
            activity,
            objective,
            expression: target.expression.as_ref().map(Expression::text),
            kind: reading.kind.map(crate::analysis::Kind::word),
            bound: reading.bound,
            value: reading.value,
            expected: reading.expected,
            progress: reading.progress,
            pace: reading.pace,
            health: reading.verdict.word(),
            stale: reading.stale,
            gap: reading.gap.map(|gap| gap.signed),
            gap_ratio: reading.gap.map(|gap| gap.ratio),
            forecast: reading.forecast.map(Into::into),
            signal: reading.signal.map(Into::into),
            confidence: target.confidence,
            at_stake: Some(reading.at_stake.units()),
            reason,
            unit: kpi.unit,
        }
    }

    /// The same without the figures that are hidden.
    #[must_use]
    pub fn masked(mut self, mask: Mask) -> Self {
        if mask.hides_money() {
            self.at_stake = None;
        }
        if mask.hides(self.unit == Unit::Money) {
            (self.bound, self.value, self.expected, self.gap) = (None, None, None, None);
            (self.forecast, self.signal, self.expression) = (None, None, None);
        }
        if mask.hides_figures() {
            (self.progress, self.pace, self.gap_ratio, self.confidence) = (None, None, None, None);
        }
        self
    }
}
