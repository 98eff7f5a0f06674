//! What kpilot remembers for the user: files that came in, what their names mean, findings not to be shown, saved views.

use crate::domain::{MappingKind, Table};
use crate::tables::column::{Column, field};
use crate::tables::kind::{Choices, Kind};
use crate::tables::sheet::{Row, Sheet};

const MAPPING_KINDS: Choices = MappingKind::WORDS;

/// Findings of the audit that are not to be shown.
pub const MUTES: Sheet = Sheet {
    key: "mutes",
    table: Table::Mutes,
    columns: &[
        Column::field("rule", Kind::Text, field!(Mute.rule)).wide(10, 26).ranked(0).required(),
        Column::field("record", Kind::Text, field!(Mute.record)).wide(8, 20).ranked(0),
        Column::field("field", Kind::Text, field!(Mute.field)).wide(6, 12).ranked(3),
        Column::field("reason", Kind::Note, field!(Mute.reason)).wide(12, 40).ranked(0).required(),
        Column::field("until", Kind::Day, field!(Mute.until)).wide(10, 10).ranked(1),
        Column::field("code", Kind::Code, field!(Mute.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Mutes).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Files that came in.
pub const IMPORTS: Sheet = Sheet {
    key: "imports",
    table: Table::Imports,
    columns: &[
        Column::field("date", Kind::Day, field!(Import.date)).wide(10, 10).ranked(0),
        Column::field("file", Kind::Text, field!(Import.file)).wide(14, 40).ranked(0).required(),
        Column::field("format", Kind::Text, field!(Import.format)).wide(8, 18).ranked(1),
        Column::field("rows", Kind::Integer, field!(Import.rows)).wide(6, 10).ranked(1),
        Column::field("hash", Kind::Text, field!(Import.hash)).wide(8, 18).ranked(6),
        Column::field("code", Kind::Code, field!(Import.code)).wide(4, 8).ranked(2),
    ],
    rows: |plan| plan.keys(Table::Imports).into_iter().map(Row::of).collect(),
    grows: false,
};

/// What names in files of other tools mean here.
pub const MAPPINGS: Sheet = Sheet {
    key: "mappings",
    table: Table::Mappings,
    columns: &[
        Column::field("format", Kind::Text, field!(Mapping.format)).wide(8, 18).ranked(0),
        Column::field("kind", Kind::Choice(MAPPING_KINDS), field!(Mapping.kind)).wide(8, 12).ranked(0),
        Column::field("name", Kind::Text, field!(Mapping.name)).wide(12, 30).ranked(0).required(),
        Column::field("activity", Kind::Link(Table::Activities), field!(Mapping.activity)).wide(10, 24).ranked(1),
        Column::field("kpi", Kind::Link(Table::Kpis), field!(Mapping.kpi)).wide(8, 18).ranked(1),
        Column::field("field", Kind::Text, field!(Mapping.field)).wide(6, 14).ranked(2),
        Column::field("code", Kind::Code, field!(Mapping.code)).wide(4, 8).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Mappings).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Ways of looking at a sheet.
pub const VIEWS: Sheet = Sheet {
    key: "views",
    table: Table::Views,
    columns: &[
        Column::field("name", Kind::Text, field!(View.name)).wide(12, 26).ranked(0).required(),
        Column::field("sheet", Kind::Text, field!(View.sheet)).wide(8, 16).ranked(0).required(),
        Column::field("state", Kind::Note, field!(View.state)).wide(10, 40).ranked(2),
        Column::field("code", Kind::Code, field!(View.code)).wide(4, 12).ranked(8),
    ],
    rows: |plan| plan.keys(Table::Views).into_iter().map(Row::of).collect(),
    grows: false,
};
