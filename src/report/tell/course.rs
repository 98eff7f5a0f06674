//! The chart of a target: its course as words and figures that any format can draw.

use crate::analysis::{Graph, Trajectory};
use crate::domain::{Cadence, Id, Key, Scope, Table, Target};
use crate::report::canvas::Ink;
use crate::report::chart::{Chart, Course, Drawing};
use crate::tables::{Facts, Value, goal_of, in_unit, link_label, show};
use crate::text::{NO_VALUE, Words, sanitize};

/// Days written below the axis, and figures beside it.
const DAYS: usize = 6;
const TICKS: usize = 6;

/// The chart of a target; none without facts worked out, or before there is a value.
#[must_use]
pub fn of_target(facts: &Facts<'_>, words: &Words, target: Id<Target>) -> Option<Chart> {
    let (plan, standing) = (facts.plan, facts.standing?);
    let course = standing.trajectory(plan, target)?;
    let target = plan.targets.get(target)?;
    let graph = Graph::judged(&course);
    if graph.is_empty() {
        return None;
    }
    let shown = |value: Option<f64>| match show(&in_unit(plan, target.kpi, value), facts, words) {
        text if text.is_empty() => NO_VALUE.to_owned(),
        text => sanitize(&text).into_owned(),
    };
    let ticks = graph.ticks(TICKS).into_iter().map(|tick| (tick, shown(Some(tick)))).collect();
    let reading = standing.reading(target.id)?;
    let verdict = show(&Value::Verdict(reading.verdict, reading.stale), facts, words);
    let goal = goal_of(plan, target).map_or_else(String::new, |goal| show(&Value::Target(goal, None), facts, words));
    let args = [("value", shown(reading.value).into()), ("goal", sanitize(&goal).into_owned().into()), ("verdict", verdict.into())];
    Some(Chart {
        title: title(facts, words, target),
        summary: words.say_with("report-chart", &args),
        drawing: Drawing::Course(Course { ticks, days: days(&course, words), legend: legend(&graph, words), graph }),
    })
}

/// The KPI and what it is measured for.
fn title(facts: &Facts<'_>, words: &Words, target: &Target) -> String {
    let name = |table: Table, number: i64| {
        let key = Key::Row(table, number);
        sanitize(&link_label(facts.plan, key)).into_owned()
    };
    let scope = match target.scope {
        Scope::Plan => words.say("report-whole-plan").into_owned(),
        Scope::Objective(id) => name(Table::Objectives, id.number()),
        Scope::Activity(id) => name(Table::Activities, id.number()),
    };
    format!("{} – {scope}", name(Table::Kpis, target.kpi.number()))
}

/// A few days of the axis, evenly apart.
fn days(course: &Trajectory, words: &Words) -> Vec<(usize, String)> {
    let step = course.steps.len().div_ceil(DAYS).max(1);
    let places = course.steps.iter().enumerate().step_by(step);
    let word = |day| match course.cadence {
        Cadence::Month | Cadence::Quarter => words.days().month_short(day),
        Cadence::Day | Cadence::Week => words.days().day_short(day),
    };
    places.map(|(place, step)| (place, word(step.cut.first))).collect()
}

/// Which line is what, of those that are drawn.
fn legend(graph: &Graph, words: &Words) -> Vec<(Ink, String)> {
    let has = |figure: fn(&crate::analysis::Place) -> bool| graph.places.iter().any(figure);
    [
        (Ink::Value, "report-legend-value", true),
        (Ink::Expected, "report-legend-expected", has(|place| place.expected.is_some())),
        (Ink::Band, "report-legend-band", has(|place| place.band.is_some())),
        (Ink::Forecast, "report-legend-forecast", has(|place| place.forecast.is_some())),
        (Ink::Bound, "report-legend-bound", !graph.bounds.is_empty()),
        (Ink::Limit, "report-legend-limit", !graph.limits.is_empty()),
        (Ink::Mark, "report-legend-mark", has(|place| place.marked)),
    ]
    .into_iter()
    .filter(|(_, _, drawn)| *drawn)
    .map(|(ink, key, _)| (ink, words.say(key).into_owned()))
    .collect()
}
