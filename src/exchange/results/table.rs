//! One table of a file, added up.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Day;
use crate::exchange::decode::Encoding;
use crate::exchange::sources::{Level, Metric};

use super::days::Span;
use super::walk::Head;

/// A sum for each metric of a table; none where nothing was reported.
pub type Sums = Vec<Option<f64>>;

/// The figures of one campaign on one day or over one span.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The line of the first row that they come from.
    pub line: usize,
    /// The sums.
    pub sums: Sums,
}

/// A record that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its line.
    pub line: usize,
    /// A stable word: `total`, `footer`, `note`, `status`, `header`, `other_period`, `wrong_cell`.
    pub why: &'static str,
}

/// One table of a file, added up.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The part it stands in, its title, and how the part was written.
    pub part: String,
    /// Its title.
    pub title: Option<String>,
    pub(super) encoding: Option<Encoding>,
    pub(super) delimiter: u8,
    /// The line of the column names, and the names.
    pub(super) head: Head,
    /// Rows that count.
    pub rows: usize,
    /// What its figures mean, in the order of its columns.
    pub metrics: Vec<Metric>,
    /// The sum of each.
    pub sums: Sums,
    /// Σ place × impressions and Σ impressions.
    pub(super) position: (f64, f64),
    /// Sums of counts of people over days, where a row is a day.
    pub(super) unique: BTreeMap<&'static str, f64>,
    /// What its results are: more than one kind does not add up.
    pub(super) indicators: BTreeSet<String>,
    /// Columns that do not add up.
    pub(super) not_added: Vec<String>,
    /// Sums by the Monday of the week.
    pub weeks: BTreeMap<Day, Sums>,
    /// Figures by campaign and span; no span where the rows have no days.
    pub entries: BTreeMap<(usize, Option<Span>), Entry>,
    /// The campaigns, as entries number them; an empty name where rows have none.
    pub campaigns: Vec<String>,
    /// Rows of totals: their label and figures.
    pub controls: Vec<(String, Sums)>,
    /// Whose days its days are, where the file says it.
    pub(super) zone: Option<String>,
    /// Whether the file says that its last days may still change.
    pub(super) is_provisional: bool,
    /// How many rows the file says it has.
    pub(super) stated_rows: Option<usize>,
    /// What does not count.
    pub left_out: Vec<LeftOut>,
    /// How finely it cuts.
    pub level: Level,
    /// Whether each row has its day.
    pub has_days: bool,
    /// Whether rows are about something: a campaign, a device, a page.
    pub has_names: bool,
    /// Its first and last day.
    pub period: Option<Span>,
}

/// Why a row of a workbook with a cell that is no figure or no day does not count.
pub(super) const WRONG_CELL: &str = "wrong_cell";

/// The word of visits added over pages or keywords, which count the same visit again and again.
pub(super) const SESSIONS_OF_PARTS: &str = "sessions_of_parts";

impl Table {
    /// The sum of a metric by its place.
    #[must_use]
    pub fn total(&self, place: usize) -> Option<f64> {
        self.sums.get(place).copied().flatten()
    }

    /// The sum of a metric.
    #[must_use]
    pub fn sum(&self, metric: Metric) -> Option<f64> {
        self.total(self.metrics.iter().position(|one| *one == metric)?)
    }

    /// How far a total may be from the sum of its rows: each row is rounded by itself.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a hundredth a row")]
    pub fn slack(&self) -> f64 {
        0.01 * self.rows as f64 + 0.005
    }

    /// Takes results of several kinds out of the sums; whether there were any.
    pub(super) fn drop_mixed_results(&mut self) -> bool {
        let place = self.metrics.iter().position(|metric| *metric == Metric::Results);
        let Some(place) = place.filter(|place| self.indicators.len() > 1 && self.sums[*place].is_some()) else { return false };
        let others = self.weeks.values_mut().chain(self.entries.values_mut().map(|entry| &mut entry.sums));
        others.chain(std::iter::once(&mut self.sums)).for_each(|sums| sums[place] = None);
        true
    }

    /// Many rows and every figure zero.
    pub(super) fn looks_like_template(&self) -> bool {
        self.rows >= 30 && !self.sums.is_empty() && self.sums.iter().all(|sum| sum.is_none_or(|sum| sum == 0.0))
    }
}

/// Adds values to sums; what is not reported adds nothing.
pub(super) fn add(sums: &mut Sums, values: &Sums) {
    for (sum, value) in sums.iter_mut().zip(values) {
        if let Some(value) = value {
            *sum = Some(sum.unwrap_or(0.0) + value);
        }
    }
}
