//! What a card says of a tool's exports.

use super::metric::Metric;
use crate::exchange::results::Order;

/// A tool, or a kind of file, and how its exports are read.
#[derive(Debug)]
pub struct Source {
    /// Its word in files and behind `--as`.
    pub key: &'static str,
    /// Its name as people know it.
    pub name: &'static str,
    /// Whether a real file of it was ever read; else only its documentation.
    pub proven: bool,
    /// Sets of column names: a row with every name of a set is its header. A `*` stands for any words.
    pub marks: &'static [&'static [&'static str]],
    /// Beginnings of a line above the table that give it away, where columns alone do not.
    pub openings: &'static [&'static str],
    /// Sets of column names of files of this tool that hold no results.
    pub refused: &'static [&'static [&'static str]],
    /// How tables lie in the file.
    pub layout: Layout,
    /// What the columns mean.
    pub columns: &'static [Column],
    /// What stands first in slashed days, where the tool always writes them so.
    pub order: Option<Order>,
    /// Beginnings of lines above the table that tell the period.
    pub period: &'static [&'static str],
    /// The tool's own words for canonical metrics and ratios, given beside them.
    pub own: &'static [(&'static str, &'static str)],
    /// Beginnings of a status whose rows do not count.
    pub left_out: &'static [&'static str],
    /// Whether a first row without any name holds the sums of the others.
    pub sums_first: bool,
    /// What rates of mails are computed over.
    pub delivered: Delivered,
    /// Whose days its days are.
    pub zone: &'static str,
}

/// How tables lie in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A preamble, one table, a footer.
    Table,
    /// Tables, each under comment lines with `#`.
    Commented,
    /// Tables, each under its title, with an empty line between them.
    Titled,
    /// Lines of a name and a value, in sections.
    Pairs,
}

/// What rates of mails are computed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// The mails of `sends`, which are the delivered ones.
    Sends,
    /// `sends` minus bounces.
    SendsMinusBounces,
}

/// A column by its names.
#[derive(Debug)]
pub struct Column {
    /// Its names in every language, folded; a `*` stands for any words.
    pub names: &'static [&'static str],
    /// What it means.
    pub role: Role,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The day of the row, or days that its cell names itself.
    Day,
    /// The week of the row, by its first day.
    Week,
    /// The month of the row, by its first day.
    Month,
    /// The first of the days of the row, where no column names its day.
    FirstDay,
    /// The last of these days.
    LastDay,
    /// Days after the start that the comments name.
    NthDay,
    /// A week from Monday to Sunday by its number, with its year or without: `202548`, `48`.
    IsoWeek,
    /// A week from Sunday to Saturday by its number: `202636`, `36`.
    SundayWeek,
    /// Weeks from Sunday after the one that holds the start that the comments name.
    NthWeek,
    /// Months after the one that holds this start.
    NthMonth,
    /// Who came first in these days: weeks and months beside it are counted from there and are no dates.
    Cohort,
    /// What the row is about.
    Name(Level),
    /// A figure that adds up.
    Sum(Metric),
    /// One of several columns that make one figure together.
    Part(Metric),
    /// Counts of different people, which never add up; the word of their sum over days.
    Unique(&'static str),
    /// A mean place: weighted by impressions.
    Position,
    /// Which of several periods the row is about: those of another one than the first row do not count.
    Range,
    /// What results of the row are: different ones do not add up.
    Indicator,
    /// The currency of the row.
    Currency,
    /// The number of an order, which may stand on several rows.
    Order,
    /// Money given back: taken off the revenue.
    Refund,
    /// A status; some rows do not count for it.
    Status,
    /// Something here means that the row does not count.
    Cancelled,
    /// A ratio: tells the decimal mark, and nothing else.
    Ratio,
    /// Nothing that is read.
    Skip,
}

/// How finely a table cuts what it measures, from the whole to the part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The whole account, shop or site.
    #[default]
    Account,
    /// A campaign or a mail.
    Campaign,
    /// A group of ads.
    Group,
    /// One ad.
    Ad,
    /// A split that adds up to the whole: devices, countries, hours, channels.
    Split,
    /// Keywords, queries, pages, events: they explain a part and never add up to the whole.
    Part,
}

impl Role {
    /// Whether it tells the days of a row by itself.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month | Self::FirstDay)
    }

    /// Whether it counts weeks or months by their numbers.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::IsoWeek | Self::SundayWeek | Self::NthWeek | Self::NthMonth)
    }
}

impl Level {
    /// The word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Campaign => "campaign",
            Self::Group => "group",
            Self::Ad => "ad",
            Self::Split => "split",
            Self::Part => "part",
        }
    }
}

impl Source {
    /// A card with nothing on it, to be filled with what differs.
    pub const BLANK: Self = Self {
        key: "",
        name: "",
        proven: true,
        marks: &[],
        openings: &[],
        refused: &[],
        layout: Layout::Table,
        columns: &[],
        order: None,
        period: &[],
        own: &[],
        left_out: &[],
        sums_first: false,
        delivered: Delivered::Sends,
        zone: "account",
    };

    /// What a column of this folded name means, with or without what stands in brackets behind it.
    #[must_use]
    pub fn role(&self, name: &str) -> Option<Role> {
        let find = |name: &str| {
            let is_called = |column: &&Column| column.names.iter().any(|known| is_like(known, name));
            self.columns.iter().find(is_called).map(|column| column.role)
        };
        find(name).or_else(|| find(without_currency(name)?))
    }

    /// The tool's own word for a canonical metric or ratio.
    #[must_use]
    pub fn own_word(&self, word: &str) -> Option<&'static str> {
        self.own.iter().find(|(canonical, _)| *canonical == word).map(|(_, own)| *own)
    }
}

/// Whether a name is that of a pattern, in which a `*` stands for any words.
pub(crate) fn is_like(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
    }
}

/// The name without a currency in brackets behind it: `amount spent (eur)`, `revenue (£)`.
pub(crate) fn without_currency(name: &str) -> Option<&str> {
    let (before, inside) = name.strip_suffix(')')?.rsplit_once(" (")?;
    let is_currency = inside.chars().count() <= 3 && inside != "all";
    is_currency.then_some(before)
}

/// A column.
pub(super) const fn column(names: &'static [&'static str], role: Role) -> Column {
    Column { names, role }
}
