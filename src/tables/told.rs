//! A target told in sentences: the same on the card, in the check-in, at the stand-up and in reports.

use crate::analysis::{Explanation, Provenance, Reading, Verdict};
use crate::domain::{Aggregation, Cadence, Day, Id, Kpi, Plan, Scope, Target, Unit};
use crate::text::Words;

use super::facts::Facts;
use super::show::{goal_of, in_unit, mark, show};
use super::value::Value;

/// A chance below it is called out of reach.
const NO_CHANCE: f64 = 0.01;

/// The name of whom a scope is; empty for the whole plan.
#[must_use]
pub fn scope_label(plan: &Plan, scope: Scope) -> &str {
    match scope {
        Scope::Plan => "",
        Scope::Objective(id) => plan.objectives.get(id).map_or("", |one| one.name.as_str()),
        Scope::Activity(id) => plan.activities.get(id).map_or("", |one| one.name.as_str()),
    }
}

/// A KPI's name with whom it is measured for.
#[must_use]
pub fn kpi_label(plan: &Plan, kpi: Id<Kpi>, scope: Scope) -> String {
    let name = plan.kpis.get(kpi).map_or("", |kpi| kpi.name.as_str());
    match scope_label(plan, scope) {
        "" => name.to_owned(),
        of => format!("{name} · {of}"),
    }
}

/// The name of a period: `S37`, `12/10`, `oct. 2026`, `T3 2026`.
#[must_use]
pub fn period_label(cadence: Cadence, first: Day, words: &Words) -> String {
    let days = words.days();
    match cadence {
        Cadence::Day => days.day_short(first),
        Cadence::Week => days.week(first),
        Cadence::Month => days.month_short(first),
        Cadence::Quarter => days.quarter(first),
    }
}

/// A KPI's value in its unit.
#[must_use]
pub fn kpi_value(facts: &Facts<'_>, kpi: Id<Kpi>, value: f64, words: &Words) -> String {
    show(&in_unit(facts.plan, kpi, Some(value)), facts, words)
}

/// A limit of the usual range: of things that are counted, whole ones.
#[must_use]
pub fn usual_value(facts: &Facts<'_>, kpi: Id<Kpi>, value: f64, words: &Words) -> String {
    let counted = facts.plan.kpis.get(kpi).is_some_and(|kpi| kpi.unit == Unit::Count && kpi.aggregation == Aggregation::Sum);
    kpi_value(facts, kpi, if counted { value.round() } else { value }, words)
}

/// What a target asks, as it was typed.
#[must_use]
pub fn goal_label(facts: &Facts<'_>, target: &Target, words: &Words) -> String {
    let goal = if facts.masked { goal_of(facts.plan, target) } else { target.expression.clone() };
    goal.map_or_else(String::new, |goal| show(&Value::Target(goal, None), facts, words))
}

/// The file of an import and the day it came in; its code where it is not known.
fn import_label(facts: &Facts<'_>, code: &str, words: &Words) -> String {
    let Some(import) = facts.plan.imports.by_code(code) else { return code.to_owned() };
    let args = [("file", import.file.as_str().into()), ("day", words.days().day_short(import.date).into())];
    words.say_with("source-file", &args)
}

/// The value against what is expected by now, or against the target: `1 090 / 1 269 attendus`.
#[must_use]
pub fn value_against(facts: &Facts<'_>, target: &Target, reading: &Reading, words: &Words) -> String {
    let shown = |value| kpi_value(facts, target.kpi, value, words);
    let value = reading.value.map_or_else(|| "—".to_owned(), shown);
    match reading.expected.filter(|_| reading.verdict != Verdict::Missed) {
        Some(expected) => words.say_with("told-expected", &[("value", value.into()), ("expected", shown(expected).into())]),
        None => words.say_with("told-asked", &[("value", value.into()), ("goal", goal_label(facts, target, words).into())]),
    }
}

/// How far the value lies from what is expected by now, else from the target, as a share.
#[must_use]
pub fn gap_ratio(reading: &Reading) -> Option<f64> {
    let to_expected = reading.value.zip(reading.expected).map(|(value, expected)| (value - expected) / expected.abs());
    to_expected.or_else(|| reading.gap.map(|gap| gap.ratio)).filter(|ratio| ratio.is_finite())
}

/// Since when it has been off: `3e semaine hors cible`; empty when it is not.
#[must_use]
pub fn since_label(plan: &Plan, target: &Target, reading: &Reading, words: &Words) -> String {
    let cadence = plan.kpis.get(target.kpi).map_or(Cadence::Week, |kpi| kpi.cadence);
    if reading.off_periods == 0 {
        return String::new();
    }
    words.say_with("told-since", &[("count", reading.off_periods.into()), ("cadence", cadence.word().into())])
}

/// One sentence on a target: name, value, gap, since when, and where it is heading.
#[must_use]
pub fn target_sentence(facts: &Facts<'_>, target: Id<Target>, words: &Words) -> Option<String> {
    let (target, reading) = (facts.plan.targets.get(target)?, facts.standing?.reading(target)?);
    let word = words.say(&format!("verdict-{}", reading.verdict.word())).to_string();
    let mut parts = vec![value_against(facts, target, reading, words)];
    if let Some(gap) = gap_ratio(reading) {
        parts.push(words.numbers().signed_percent(gap * 100.0, 0));
    }
    parts.push(format!("{} {word}", mark(reading.verdict)));
    parts.push(since_label(facts.plan, target, reading, words));
    if let Some(forecast) = reading.forecast {
        let shown = |value| kpi_value(facts, target.kpi, value, words);
        let args = [("value", shown(forecast.value)), ("low", shown(forecast.low)), ("high", shown(forecast.high))];
        parts.push(words.say_with("told-forecast", &args.each_ref().map(|(name, text)| (*name, text.as_str().into()))));
    }
    parts.retain(|part| !part.is_empty());
    let name = kpi_label(facts.plan, target.kpi, target.scope);
    Some(words.say_with("told-target", &[("name", name.into()), ("said", parts.join(", ").into())]))
}

/// The recent rate against the one that is needed, and whether that is within reach.
#[must_use]
pub fn pace_sentence(explanation: &Explanation, target: &Target, facts: &Facts<'_>, words: &Words) -> Option<String> {
    let (recent, needed) = (explanation.recent_rate?, explanation.needed_rate?);
    let goal = explanation.reading.bound.map_or_else(String::new, |[bound, _]| kpi_value(facts, target.kpi, bound, words));
    let chance = explanation.reading.forecast.map(|forecast| forecast.probability);
    let outlook = match chance {
        _ if explanation.reading.met => "outlook-met",
        Some(chance) if chance < NO_CHANCE => "outlook-out",
        Some(chance) if chance < 0.5 => "outlook-faster",
        _ => "outlook-good",
    };
    let cadence = facts.plan.kpis.get(target.kpi).map_or(Cadence::Week, |kpi| kpi.cadence);
    let shown = |value| kpi_value(facts, target.kpi, value, words);
    let outlook = words.say(outlook).to_string();
    Some(words.say_with(
        "told-pace",
        &[
            ("recent", shown(recent).into()),
            ("needed", shown(needed).into()),
            ("goal", goal.into()),
            ("cadence", cadence.word().into()),
            ("outlook", outlook.into()),
        ],
    ))
}

/// Where a row behind a value comes from: typed, or imported from which line, and what was noted beside it.
#[must_use]
pub fn source_sentence(facts: &Facts<'_>, row: &Provenance, words: &Words) -> String {
    let value = match row.key() {
        Some(key) => kpi_value(facts, key.kpi, row.row.value, words),
        None => show(&Value::Number(row.row.value, Unit::Money), facts, words),
    };
    let day = words.days().day(row.row.date);
    let from = match row.source.as_deref() {
        None => words.say("source-spend").to_string(),
        Some("manual") => words.say("source-manual").to_string(),
        Some(source) => match source.split_once(':') {
            Some((code, line)) => {
                words.say_with("source-line", &[("code", import_label(facts, code, words).into()), ("line", line.into())])
            }
            None => words.say_with("source-import", &[("code", import_label(facts, source, words).into())]),
        },
    };
    let said = words.say_with("source-said", &[("day", day.into()), ("value", value.into()), ("from", from.into())]);
    match row.note.as_deref().filter(|note| !note.is_empty()) {
        Some(note) => format!("{said} · {}", words.veil_typed(note)),
        None => said,
    }
}
