//! How the cells of a column are typed, shown and aligned.

use crate::domain::Table;

/// Where the unit of a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOf {
    /// A plain number.
    Plain,
    /// The unit of the KPI that the record measures or judges.
    Kpi,
}

/// A closed list: stable words of files and command line; message `choice-<word>` shows a word.
pub type Choices = &'static [&'static str];

/// What a cell of the column can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A code of the record's own table.
    Code,
    /// One line of words.
    Text,
    /// Words that may be long.
    Note,
    /// A number of things.
    Integer,
    /// A number in a unit.
    Number(UnitOf),
    /// A fraction typed and shown in per cent.
    Share,
    /// An amount in the plan's currency.
    Money,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
    /// One of a closed list.
    Choice(Choices),
    /// A record of another table.
    Link(Table),
    /// A target.
    Target,
    /// A formula over KPI codes.
    Formula,
    /// Over which days a target is read.
    Over,
    /// Weights of a plan curve.
    Weights,
    /// What the figures say.
    Verdict,
}

impl Kind {
    /// Whether columns of this kind stand to the right and can be summed or compared as numbers.
    #[must_use]
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Integer | Self::Number(_) | Self::Share | Self::Money)
    }

    /// Whether the cell is chosen from a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Choice(_) | Self::Link(_) | Self::Flag)
    }
}
