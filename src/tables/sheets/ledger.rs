//! Money: expenses and moves.

use crate::domain::{SpendKind, Table};
use crate::tables::column::{Column, field};
use crate::tables::kind::{Choices, Kind};
use crate::tables::sheet::{Row, Sheet};

const KINDS: Choices = SpendKind::WORDS;

/// Money spent or committed.
pub const SPEND: Sheet = Sheet {
    key: "spend",
    table: Table::Spend,
    columns: &[
        Column::field("activity", Kind::Link(Table::Activities), field!(Spend.activity)).wide(14, 34).ranked(0).required(),
        Column::field("date", Kind::Day, field!(Spend.date)).wide(10, 10).ranked(0),
        Column::field("amount", Kind::Money, field!(Spend.amount)).wide(9, 12).ranked(0).required(),
        Column::field("kind", Kind::Choice(KINDS), field!(Spend.kind)).wide(7, 10).ranked(1),
        Column::field("note", Kind::Note, field!(Spend.note)).wide(8, 30).ranked(2),
        Column::field("source", Kind::Text, field!(Spend.source)).wide(8, 14).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Spend).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Money moved between activities, or from and to the reserve.
pub const MOVES: Sheet = Sheet {
    key: "moves",
    table: Table::Moves,
    columns: &[
        Column::field("date", Kind::Day, field!(Move.date)).wide(10, 10).ranked(0),
        Column::field("from", Kind::Link(Table::Activities), field!(Move.from)).wide(12, 26).ranked(0),
        Column::field("to", Kind::Link(Table::Activities), field!(Move.to)).wide(12, 26).ranked(0),
        Column::field("amount", Kind::Money, field!(Move.amount)).wide(9, 12).ranked(0).required(),
        Column::field("reason", Kind::Note, field!(Move.reason)).wide(10, 30).ranked(1).required(),
        Column::field("hypothesis", Kind::Text, field!(Move.hypothesis)).wide(8, 18).ranked(2),
        Column::field("review", Kind::Day, field!(Move.review)).wide(10, 10).ranked(2),
        Column::field("code", Kind::Code, field!(Move.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Moves).into_iter().map(Row::of).collect(),
    grows: true,
};
