//! What frames a plan: its settings, statuses, channels and personas.

use crate::domain::{Language, Stage, Table};
use crate::tables::column::{Column, field};
use crate::tables::kind::{Choices, Kind};
use crate::tables::sheet::{Row, Sheet};

const STAGES: Choices = Stage::WORDS;
const LANGUAGES: Choices = Language::WORDS;

/// The plan's own settings: one row.
pub const SETTINGS: Sheet = Sheet {
    key: "settings",
    table: Table::Plan,
    columns: &[
        Column::field("name", Kind::Text, field!(Plan.name)).wide(12, 30).ranked(0).required(),
        Column::field("currency", Kind::Text, field!(Plan.currency)).wide(6, 8),
        Column::field("language", Kind::Choice(LANGUAGES), field!(Plan.language)).wide(8, 10),
        Column::field("tax", Kind::Text, field!(Plan.tax)).wide(4, 6),
        Column::field("budget", Kind::Money, field!(Plan.budget)).wide(9, 14).ranked(0),
        Column::field("start", Kind::Day, field!(Plan.start)).wide(10, 10),
        Column::field("end", Kind::Day, field!(Plan.end)).wide(10, 10),
    ],
    rows: |plan| plan.keys(Table::Plan).into_iter().map(Row::of).collect(),
    grows: false,
};

/// Where an activity stands, in the user's words.
pub const STATUSES: Sheet = Sheet {
    key: "statuses",
    table: Table::Statuses,
    columns: &[
        Column::field("label", Kind::Text, field!(Status.label)).wide(12, 24).ranked(0).required(),
        Column::field("stage", Kind::Choice(STAGES), field!(Status.stage)).wide(8, 14).ranked(0),
        Column::field("code", Kind::Code, field!(Status.code)).wide(6, 16).ranked(3),
    ],
    rows: |plan| plan.keys(Table::Statuses).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Where marketing happens.
pub const CHANNELS: Sheet = Sheet {
    key: "channels",
    table: Table::Channels,
    columns: &[
        Column::field("name", Kind::Text, field!(Channel.name)).wide(12, 30).ranked(0).required(),
        Column::field("code", Kind::Code, field!(Channel.code)).wide(6, 20).ranked(3),
    ],
    rows: |plan| plan.keys(Table::Channels).into_iter().map(Row::of).collect(),
    grows: true,
};

/// Whom an activity is for.
pub const PERSONAS: Sheet = Sheet {
    key: "personas",
    table: Table::Personas,
    columns: &[
        Column::field("name", Kind::Text, field!(Persona.name)).wide(12, 30).ranked(0).required(),
        Column::field("code", Kind::Code, field!(Persona.code)).wide(6, 20).ranked(3),
    ],
    rows: |plan| plan.keys(Table::Personas).into_iter().map(Row::of).collect(),
    grows: true,
};
