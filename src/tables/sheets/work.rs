//! What is to be reached and what is done: objectives and activities.

use crate::analysis::Tally;
use crate::domain::{RecordRef, Table};
use crate::tables::column::{Column, field};
use crate::tables::facts::Facts;
use crate::tables::kind::Kind;
use crate::tables::sheet::{Row, Sheet};
use crate::tables::value::Value;

/// Concrete actions on channels.
pub const ACTIVITIES: Sheet = Sheet {
    key: "activities",
    table: Table::Activities,
    columns: &[
        Column::field("name", Kind::Text, field!(Activity.name)).wide(18, 34).ranked(0).required(),
        Column::field("channel", Kind::Link(Table::Channels), field!(Activity.channel)).wide(8, 14).ranked(2),
        Column::field("objective", Kind::Link(Table::Objectives), field!(Activity.objective)).wide(8, 22).ranked(1),
        Column::field("status", Kind::Link(Table::Statuses), field!(Activity.status)).wide(8, 12).ranked(0),
        Column::field("start", Kind::Day, field!(Activity.start)).wide(10, 10).ranked(3),
        Column::field("due", Kind::Day, field!(Activity.due)).wide(10, 10).ranked(1),
        Column::field("budget", Kind::Money, field!(Activity.budget)).wide(9, 11).ranked(1),
        Column::computed("actual", Kind::Money, spent).wide(9, 11).ranked(2),
        Column::computed("available", Kind::Money, available).wide(9, 11).ranked(3),
        Column::computed("state", Kind::Verdict, state).wide(3, 14).ranked(0),
        Column::field("owner", Kind::Text, field!(Activity.owner)).wide(6, 12).ranked(4),
        Column::field("persona", Kind::Link(Table::Personas), field!(Activity.persona)).wide(8, 16).ranked(5),
        Column::field("tracking", Kind::Text, field!(Activity.tracking)).wide(8, 20).ranked(6),
        Column::field("min_budget", Kind::Money, field!(Activity.min_budget)).wide(9, 11).ranked(7),
        Column::field("max_budget", Kind::Money, field!(Activity.max_budget)).wide(9, 11).ranked(7),
        Column::field("locked", Kind::Flag, field!(Activity.locked)).wide(3, 9).ranked(7),
        Column::field("notes", Kind::Note, field!(Activity.notes)).wide(8, 30).ranked(8),
        Column::field("code", Kind::Code, field!(Activity.code)).wide(4, 14).ranked(8),
        Column::field("result_kpi", Kind::Link(Table::Kpis), field!(Activity.result_kpi)).wide(8, 16).ranked(9),
        Column::field("pacing", Kind::Weights, field!(Activity.pacing)).wide(8, 16).ranked(9),
        Column::field("after", Kind::Text, field!(Activity.after)).wide(6, 12).ranked(9),
    ],
    rows: |plan| plan.keys(Table::Activities).into_iter().map(Row::of).collect(),
    grows: true,
};

/// What the marketing must reach.
pub const OBJECTIVES: Sheet = Sheet {
    key: "objectives",
    table: Table::Objectives,
    columns: &[
        Column::field("name", Kind::Text, field!(Objective.name)).wide(18, 36).ranked(0).required(),
        Column::field("business_goal", Kind::Text, field!(Objective.business_goal)).wide(10, 26).ranked(2),
        Column::field("priority", Kind::Integer, field!(Objective.priority)).wide(3, 8).ranked(3),
        Column::computed("progress", Kind::Share, progress).wide(6, 10).ranked(1),
        Column::computed("state", Kind::Verdict, state).wide(3, 14).ranked(0),
        Column::field("start", Kind::Day, field!(Objective.start)).wide(10, 10).ranked(4),
        Column::field("due", Kind::Day, field!(Objective.due)).wide(10, 10).ranked(1),
        Column::field("owner", Kind::Text, field!(Objective.owner)).wide(6, 12).ranked(5),
        Column::field("code", Kind::Code, field!(Objective.code)).wide(4, 14).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Objectives).into_iter().map(Row::of).collect(),
    grows: true,
};

fn spent(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Activity(activity) = record else { return Value::Empty };
    facts.standing.map_or(Value::Empty, |standing| Value::Money(standing.books().activity(activity.id).actual))
}

fn available(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    let RecordRef::Activity(activity) = record else { return Value::Empty };
    facts.standing.map_or(Value::Empty, |standing| Value::Money(standing.books().activity(activity.id).available()))
}

/// The verdicts of an activity's or an objective's targets.
fn tally(facts: &Facts<'_>, record: &RecordRef<'_>) -> Option<Tally> {
    let standing = facts.standing?;
    match record {
        RecordRef::Activity(activity) => Some(standing.of_activity(facts.plan, activity.id)),
        RecordRef::Objective(objective) => Some(standing.of_objective(objective.id)),
        _ => None,
    }
}

fn state(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    tally(facts, record).and_then(|tally| tally.worst()).map_or(Value::Empty, |worst| Value::Verdict(worst, false))
}

fn progress(facts: &Facts<'_>, record: &RecordRef<'_>) -> Value {
    tally(facts, record).and_then(|tally| tally.progress()).map_or(Value::Empty, Value::Share)
}
