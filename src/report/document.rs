//! A report before it is laid out: a title and blocks.

use super::chart::Chart;

/// What a cell says beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// Off target.
    Red,
    /// At risk.
    Amber,
    /// On target.
    Green,
    /// Nothing is known, or no more.
    Grey,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Its words, a mark in front where a tone says something.
    pub text: String,
    /// What its colour says.
    pub tone: Tone,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, tone: Tone::Plain }
    }
}

/// A figure that stands large at the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it counts.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// What its colour says.
    pub tone: Tone,
}

/// One piece of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title of a section.
    Heading(String),
    /// A sentence or several.
    Paragraph(String),
    /// Figures that the sentences beside them say too, large and side by side.
    Tiles(Vec<Tile>),
    /// Items of a list.
    List(Vec<String>),
    /// A table.
    Table {
        /// What it shows, for those who cannot see it.
        caption: String,
        /// The titles of its columns; true where figures stand to the right.
        titles: Vec<(String, bool)>,
        /// Its rows, as long as the titles.
        rows: Vec<Vec<Cell>>,
    },
    /// A chart.
    Chart(Chart),
}

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The plan's name.
    pub title: String,
    /// The span, and the day it was told.
    pub subtitle: String,
    /// `fr` or `en`.
    pub language: &'static str,
    /// What stands below each page.
    pub footer: String,
    /// Its pieces, in reading order.
    pub blocks: Vec<Block>,
}
