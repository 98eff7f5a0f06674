//! What was seen and decided week by week: decisions, check-ins with their answers, annotations.

use crate::domain::{AnswerKind, DecisionKind, Outcome, RecordRef, Table};
use crate::tables::column::{Cell, Column, field};
use crate::tables::facts::Facts;
use crate::tables::kind::{Choices, Kind};
use crate::tables::sheet::{Row, Sheet};
use crate::tables::value::Value;
use crate::text::HIDDEN;

use super::measures::{SCOPE_ACTIVITY, SCOPE_OBJECTIVE};

const DECISION_KINDS: Choices = DecisionKind::WORDS;
const OUTCOMES: Choices = Outcome::WORDS;
const ANSWERS_KINDS: Choices = AnswerKind::WORDS;

/// What was decided about targets, and why.
pub const DECISIONS: Sheet = Sheet {
    key: "decisions",
    table: Table::Decisions,
    columns: &[
        Column::field("date", Kind::Day, field!(Decision.date)).wide(10, 10).ranked(0),
        Column::field("target", Kind::Link(Table::Targets), field!(Decision.target)).wide(12, 26).ranked(0),
        Column::field("kind", Kind::Choice(DECISION_KINDS), field!(Decision.kind)).wide(8, 16).ranked(0),
        Column::field("reason", Kind::Note, field!(Decision.reason)).wide(12, 36).ranked(0).required(),
        Column::field("expected", Kind::Text, field!(Decision.expected)).wide(8, 18).ranked(2),
        Column::field("review", Kind::Day, field!(Decision.review)).wide(10, 10).ranked(1),
        Column::field("outcome", Kind::Choice(OUTCOMES), field!(Decision.outcome)).wide(6, 10).ranked(2),
        Column::field("activity", Kind::Link(Table::Activities), field!(Decision.activity)).wide(10, 24).ranked(3),
        Column::field("code", Kind::Code, field!(Decision.code)).wide(4, 8).ranked(8),
        Column::field("was", Kind::Text, WAS).wide(6, 14).ranked(9),
        Column::field("evidence", Kind::Note, EVIDENCE).wide(8, 20).ranked(9),
    ],
    rows: |plan| plan.keys(Table::Decisions).into_iter().map(Row::of).collect(),
    grows: true,
};

const OWN_WAS: Cell = field!(Decision.was);
const OWN_EVIDENCE: Cell = field!(Decision.evidence);

/// The target that was replaced; an amount without its unit is hidden with the amounts.
const WAS: Cell = Cell { get: |facts, record| veiled(facts, record, OWN_WAS), ..OWN_WAS };

/// What a proposal promised holds bare amounts.
const EVIDENCE: Cell = Cell { get: |facts, record| veiled(facts, record, OWN_EVIDENCE), ..OWN_EVIDENCE };

fn veiled(facts: &Facts<'_>, record: &RecordRef<'_>, cell: Cell) -> Value {
    let value = (cell.get)(facts, record);
    if facts.masked && !value.is_empty() { Value::Text(HIDDEN.to_owned()) } else { value }
}

/// Weekly rounds.
pub const CHECKINS: Sheet = Sheet {
    key: "checkins",
    table: Table::Checkins,
    columns: &[
        Column::field("date", Kind::Day, field!(Checkin.date)).wide(10, 10).ranked(0),
        Column::field("week", Kind::Day, field!(Checkin.week)).wide(10, 10).ranked(0),
        Column::field("finished", Kind::Flag, field!(Checkin.finished)).wide(4, 10).ranked(0),
        Column::field("note", Kind::Note, field!(Checkin.note)).wide(12, 50).ranked(0),
        Column::field("code", Kind::Code, field!(Checkin.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Checkins).into_iter().map(Row::of).collect(),
    grows: true,
};

/// What weekly rounds got for the values they asked for.
pub const ANSWERS: Sheet = Sheet {
    key: "answers",
    table: Table::Answers,
    columns: &[
        Column::field("checkin", Kind::Link(Table::Checkins), field!(Answer.checkin)).wide(6, 10).ranked(0).required(),
        Column::field("kpi", Kind::Link(Table::Kpis), field!(Answer.kpi)).wide(10, 22).ranked(0),
        Column::field("activity", Kind::Link(Table::Activities), SCOPE_ACTIVITY).wide(10, 24).ranked(1),
        Column::field("objective", Kind::Link(Table::Objectives), SCOPE_OBJECTIVE).wide(10, 24).ranked(2),
        Column::field("target", Kind::Link(Table::Targets), field!(Answer.target)).wide(10, 22).ranked(1),
        Column::field("kind", Kind::Choice(ANSWERS_KINDS), field!(Answer.kind)).wide(8, 12).ranked(0),
        Column::field("note", Kind::Note, field!(Answer.note)).wide(10, 36).ranked(1),
        Column::field("confidence", Kind::Integer, field!(Answer.confidence)).wide(4, 9).ranked(1),
        Column::field("code", Kind::Code, field!(Answer.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Answers).into_iter().map(Row::of).collect(),
    grows: true,
};

/// What happened on a day or a span.
pub const ANNOTATIONS: Sheet = Sheet {
    key: "annotations",
    table: Table::Annotations,
    columns: &[
        Column::field("start", Kind::Day, field!(Annotation.start)).wide(10, 10).ranked(0),
        Column::field("end", Kind::Day, field!(Annotation.end)).wide(10, 10).ranked(1),
        Column::field("text", Kind::Note, field!(Annotation.text)).wide(16, 50).ranked(0).required(),
        Column::field("activity", Kind::Link(Table::Activities), field!(Annotation.activity)).wide(10, 26).ranked(1),
        Column::field("kpi", Kind::Link(Table::Kpis), field!(Annotation.kpi)).wide(8, 20).ranked(2),
        Column::field("code", Kind::Code, field!(Annotation.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Annotations).into_iter().map(Row::of).collect(),
    grows: true,
};
