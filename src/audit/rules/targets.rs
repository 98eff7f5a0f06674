//! Targets: asked for, measurable from where they start, fresh, and neither out of reach nor already reached.

use chrono::Days;

use crate::analysis::{BaselineFrom, Reading};
use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::fix;
use crate::audit::ground::{Ground, periods};
use crate::audit::say::value_of;
use crate::domain::{Aggregation, Edit, Expression, Goal, Key, Kpi, Level, Polarity, Reach, Scope, Target};
use crate::text::Words;

/// The rules of targets.
pub const CARDS: &[Card] = &[
    Card::new("target-empty", Severity::Warning, Check::Target(empty)),
    Card::new("target-no-baseline", Severity::Warning, Check::Target(baseline)).mended(mend_baseline),
    Card::new("target-direction", Severity::Warning, Check::Target(direction)),
    Card::new("target-no-inputs", Severity::Warning, Check::Target(inputs)),
    Card::new("target-stale", Severity::Warning, Check::Target(stale)),
    Card::new("target-out-of-reach", Severity::Warning, Check::Target(out_of_reach)),
    Card::new("target-no-decision", Severity::Warning, Check::Target(decision)),
    Card::new("target-no-effort", Severity::Hint, Check::Target(effort)),
];

/// How many times the known rate a target may ask for.
const OUT_OF_REACH: f64 = 3.0;
/// The share of the known rate below which a target asks for nothing.
const NO_EFFORT: f64 = 0.8;
/// Measured periods in a row off target after which something must be decided.
const UNDECIDED: u32 = 3;

fn empty(_: &Ground<'_>, target: &Target) -> Answer {
    Answer::fine_if(target.expression.is_some(), "expression")
}

fn baseline(ground: &Ground<'_>, target: &Target) -> Answer {
    let (Some(goal), Some(kpi)) = (target.expression.as_ref(), ground.kpi(target)) else { return Answer::Apart };
    let needs = match goal.goal() {
        Goal::Reach(Reach::Relative(_) | Reach::Points(_)) => true,
        Goal::Reach(Reach::Absolute(_)) => kpi.aggregation != Aggregation::Sum,
        _ => false,
    };
    if !needs {
        return Answer::Apart;
    }
    let known = ground.reading(target).and_then(|reading| reading.baseline).is_some_and(|one| one.from != BaselineFrom::Assumed);
    Answer::fine_if(target.baseline.is_some() || known, "baseline")
}

fn mend_baseline(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::target(ground.plan, key, |target| {
        target.baseline = Some(ground.reading(target)?.baseline?.value);
        Some(())
    })
}

fn direction(ground: &Ground<'_>, target: &Target) -> Answer {
    let (Some(Goal::Level(level)), Some(kpi)) = (target.expression.as_ref().map(Expression::goal), ground.kpi(target)) else {
        return Answer::Apart;
    };
    let asked = match level {
        Level::Above(_) | Level::AtLeast(_) => Polarity::Up,
        Level::Below(_) | Level::AtMost(_) => Polarity::Down,
        Level::Equal(_) | Level::Between { .. } => return Answer::Apart,
    };
    Answer::fine_if(asked == kpi.polarity, "expression")
}

/// The first day of a target that has started at least one whole period ago.
fn has_run(ground: &Ground<'_>, target: &Target, kpi: &Kpi) -> bool {
    let window = ground.reading(target).and_then(|reading| reading.window);
    window.is_some_and(|window| kpi.cadence.next(kpi.cadence.period(window.first)).last < ground.today())
}

fn inputs(ground: &Ground<'_>, target: &Target) -> Answer {
    let Some((kpi, formula)) = ground.kpi(target).and_then(|kpi| Some((kpi, kpi.formula.as_ref()?))) else { return Answer::Apart };
    if !has_run(ground, target, kpi) || !ground.is_followed() {
        return Answer::Apart;
    }
    let missing = formula.codes().into_iter().find(|code| !is_measured(ground, code, target.scope));
    Answer::unless(missing.is_none(), || Fault::of("kpi").with("input", missing.unwrap_or_default()))
}

/// Whether the KPI of a code has ever a value where the scope reads it; of a computed one, its own inputs say.
fn is_measured(ground: &Ground<'_>, code: &str, scope: Scope) -> bool {
    let Some(kpi) = ground.plan.kpis.by_code(code) else { return false };
    match (&kpi.formula, scope) {
        (Some(_), _) => true,
        (None, Scope::Activity(_)) => !ground.plan.measurements.series(kpi.id, scope).is_empty(),
        (None, _) => ground.plan.measurements.scopes(kpi.id).next().is_some(),
    }
}

fn stale(ground: &Ground<'_>, target: &Target) -> Answer {
    match ground.reading(target) {
        Some(reading) if reading.value.is_some() => Answer::fine_if(!reading.stale, "value"),
        _ => Answer::Apart,
    }
}

/// T of a target to reach, and where it starts from.
fn course(reading: &Reading, target: &Target) -> Option<(f64, f64)> {
    let reach = matches!(target.expression.as_ref()?.goal(), Goal::Reach(_));
    let (bound, from) = (reading.bound?[1], reading.baseline?.value);
    reach.then_some((bound, from))
}

/// How many times the known rate a target asks for: by its forecast, else by what was measured before it starts.
fn asked_times_known(ground: &Ground<'_>, target: &Target) -> Option<f64> {
    let (reading, kpi) = (ground.reading(target)?, ground.kpi(target)?);
    let (goal, from) = course(reading, target)?;
    if let Some(forecast) = reading.forecast.filter(|forecast| forecast.reliable) {
        return Some((goal - from) / (forecast.value - from)).filter(|times| times.is_finite() && *times > 0.0);
    }
    let window = reading.window?;
    let rate = ground.rate_before(kpi, target.scope, window.first)?;
    let times = (goal - from) / (rate * periods(kpi.cadence, window));
    (times.is_finite() && times > 0.0).then_some(times)
}

fn out_of_reach(ground: &Ground<'_>, target: &Target) -> Answer {
    let Some(times) = asked_times_known(ground, target).filter(|_| is_open(ground, target)) else { return Answer::Apart };
    Answer::unless(times <= OUT_OF_REACH, || {
        Fault::of("expression").with("times", super::super::finding::Detail::Value(times, crate::domain::Unit::Number))
    })
}

fn is_open(ground: &Ground<'_>, target: &Target) -> bool {
    ground.reading(target).is_some_and(|reading| !reading.met && reading.window.is_some_and(|window| window.last >= ground.today()))
}

fn effort(ground: &Ground<'_>, target: &Target) -> Answer {
    let (Some(reading), Some(goal)) = (ground.reading(target), target.expression.as_ref()) else { return Answer::Apart };
    let met_before = match (goal.goal(), target.baseline, ground.kpi(target)) {
        (Goal::Reach(Reach::Absolute(goal)), Some(from), Some(kpi)) => match kpi.polarity {
            Polarity::Up => from >= goal,
            Polarity::Down => from <= goal,
        },
        (Goal::Level(Level::Above(bound)), Some(from), _) => from > bound * 1.2,
        (Goal::Level(Level::AtLeast(bound)), Some(from), _) => from >= bound * 1.2,
        (Goal::Level(Level::Below(bound)), Some(from), _) => from < bound * 0.8,
        (Goal::Level(Level::AtMost(bound)), Some(from), _) => from <= bound * 0.8,
        _ => false,
    };
    let times = if reading.forecast.is_none() { asked_times_known(ground, target) } else { None };
    if target.baseline.is_none() && times.is_none() {
        return Answer::Apart;
    }
    Answer::fine_if(!met_before && times.is_none_or(|times| times >= NO_EFFORT), "expression")
}

fn decision(ground: &Ground<'_>, target: &Target) -> Answer {
    let (Some(reading), Some(kpi)) = (ground.reading(target), ground.kpi(target)) else { return Answer::Apart };
    if reading.value.is_none() {
        return Answer::Apart;
    }
    let days = periods_days(kpi) * u64::from(reading.off_periods + 1);
    let since = ground.today().checked_sub_days(Days::new(days)).unwrap_or(ground.today());
    let decided = ground.plan.decisions.iter().any(|one| one.target == Some(target.id) && one.date >= since);
    Answer::unless(reading.off_periods < UNDECIDED || decided, || {
        let fault = Fault::of("value").with("count", reading.off_periods as usize);
        reading.value.map_or_else(|| fault.clone(), |value| fault.clone().with("value", value_of(ground.plan, kpi.id, value)))
    })
}

const fn periods_days(kpi: &Kpi) -> u64 {
    match kpi.cadence {
        crate::domain::Cadence::Day => 1,
        crate::domain::Cadence::Week => 7,
        crate::domain::Cadence::Month => 31,
        crate::domain::Cadence::Quarter => 92,
    }
}
