//! How a sheet is looked at: sort, filters, groups, columns, cursor. Saved as a view, and kept for the next session.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::Key;
use crate::tables::{Facts, Value, show, show_typed};
use crate::text::Words;

use super::condition::Condition;
use super::grid::{Grid, Place};

/// How the numbers of a column are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// As their unit asks.
    #[default]
    Auto,
    /// Without decimals.
    Whole,
    /// With two decimals.
    Cents,
    /// In thousands and millions.
    Compact,
}

impl Format {
    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Whole,
            Self::Whole => Self::Cents,
            Self::Cents => Self::Compact,
            Self::Compact => Self::Auto,
        }
    }

    /// Its word in texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Whole => "whole",
            Self::Cents => "cents",
            Self::Compact => "compact",
        }
    }
}

/// The text of a cell in the format of its column.
#[must_use]
pub fn shown(grid: &Grid, index: usize, value: &Value, facts: &Facts<'_>, words: &Words) -> String {
    let format = grid.formats.get(&index).copied().unwrap_or_default();
    let hidden = facts.masked && matches!(value, Value::Money(_) | Value::Number(_, crate::domain::Unit::Money));
    let currency = &facts.plan.settings.currency;
    let (numbers, decimals) = (words.numbers(), if format == Format::Cents { 2 } else { 0 });
    match (format, value) {
        (Format::Auto, _) if grid.sheet.columns[index].stored => show_typed(value, facts, words),
        (Format::Auto, _) => show(value, facts, words),
        _ if hidden || words.mask().hides_figures() => show(value, facts, words),
        (Format::Compact, Value::Money(amount)) => numbers.money_compact(amount.cents(), currency),
        (Format::Compact, Value::Number(number, unit)) if *unit != crate::domain::Unit::Percent => numbers.compact(*number),
        (_, Value::Money(amount)) => numbers.money_value(amount.units(), decimals, currency),
        (_, Value::Number(number, crate::domain::Unit::Money)) => numbers.money_value(*number, decimals, currency),
        (_, Value::Number(number, crate::domain::Unit::Percent)) => numbers.percent(*number, decimals),
        (_, Value::Number(number, crate::domain::Unit::Duration)) => numbers.duration(*number),
        (_, Value::Number(number, _)) => numbers.number(*number, decimals),
        (_, Value::Share(share)) => numbers.percent(share * 100.0, decimals),
        _ => show(value, facts, words),
    }
}

/// A grid's arrangement in the stable names of files: a column that is gone is left out when it is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    /// Columns sorted by, the first one first, and whether downwards.
    pub sort: Vec<(String, bool)>,
    /// Filters of columns, as typed.
    pub filters: BTreeMap<String, String>,
    /// Text that rows must contain.
    pub text: String,
    /// Column grouped by.
    pub group: Option<String>,
    /// Labels of the groups that are folded.
    pub folded: Vec<String>,
    /// Columns hidden.
    pub hidden: Vec<String>,
    /// Columns that stay at the left edge.
    pub frozen: usize,
    /// Widths set by hand.
    pub widths: BTreeMap<String, u16>,
    /// Number formats.
    pub formats: BTreeMap<String, Format>,
    /// The cursor's column.
    pub column: Option<String>,
    /// The cursor's record.
    pub row: Option<Key>,
}

impl Grid {
    /// The arrangement as it stands.
    #[must_use]
    pub fn arrangement(&self) -> Arrangement {
        let key = |index: usize| self.sheet.columns[index].key.to_owned();
        Arrangement {
            sort: self.sort.iter().map(|(index, down)| (key(*index), *down)).collect(),
            filters: self.filters.iter().map(|(index, filter)| (key(*index), filter.text.clone())).collect(),
            text: self.filter.clone(),
            group: self.group.map(key),
            folded: self.folded.iter().cloned().collect(),
            hidden: self.hidden.iter().map(|index| key(*index)).collect(),
            frozen: self.frozen,
            widths: self.widths.iter().map(|(index, width)| (key(*index), *width)).collect(),
            formats: self.formats.iter().map(|(index, format)| (key(*index), *format)).collect(),
            column: Some(key(self.column.min(self.sheet.columns.len() - 1))),
            row: self.row().and_then(crate::tables::Row::own),
        }
    }

    /// Arranges the grid; a column or a filter that is no longer understood is left out.
    pub fn arrange(&mut self, arrangement: &Arrangement, facts: &Facts<'_>, words: &Words) {
        let sheet = self.sheet;
        let index = |key: &str| sheet.columns.iter().position(|column| column.key == key);
        let condition = |(key, text): (&String, &String)| {
            let index = index(key)?;
            Some((index, Condition::read(text, &sheet.columns[index], facts, words).ok()?))
        };
        self.sort = arrangement.sort.iter().filter_map(|(key, down)| Some((index(key)?, *down))).collect();
        self.filters = arrangement.filters.iter().filter_map(condition).collect();
        arrangement.text.clone_into(&mut self.filter);
        self.group = arrangement.group.as_deref().and_then(index);
        self.folded = arrangement.folded.iter().filter(|_| self.group.is_some()).cloned().collect();
        self.hidden = arrangement.hidden.iter().filter_map(|key| index(key)).collect::<BTreeSet<_>>();
        if self.hidden.len() >= sheet.columns.len() {
            self.hidden.clear();
        }
        self.frozen = arrangement.frozen.clamp(1, 4);
        self.widths = arrangement.widths.iter().filter_map(|(key, width)| Some((index(key)?, (*width).clamp(4, 80)))).collect();
        self.formats = arrangement.formats.iter().filter_map(|(key, format)| Some((index(key)?, *format))).collect();
        self.column = arrangement.column.as_deref().and_then(index).unwrap_or(self.column);
        self.place = Place::Row(0);
        self.fill(facts, words);
        if let Some(key) = arrangement.row {
            self.find(key);
        }
        self.step_to_visible();
    }

    /// Whether the rows are shown otherwise than as they were made.
    #[must_use]
    pub fn is_arranged(&self) -> bool {
        !self.sort.is_empty() || !self.filters.is_empty() || !self.filter.is_empty() || self.group.is_some()
    }
}
