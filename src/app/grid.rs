//! The grid: which rows of a sheet are shown, in which order, and where the cursor stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Cents, Change, Key, Record, Table};
use crate::tables::{Column, Facts, Kind, Row, Sheet, SortKey, Value, sort_key};
use crate::text::Words;

use super::arrangement::Format;
use super::condition::Condition;
use super::finder::Finder;
use super::groups::{HEADING, Heading};
use super::marks::Marks;

/// The key of the synthetic plan, whose rows are pairs of records.
const PLAN: &str = "plan";
/// Up to so many rows everything is added up again after an edit.
const CHEAP: usize = 2000;

/// Where the cursor stands: on the header, on a row, or on the last, empty row in which a new record is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The header.
    Header,
    /// The row at this place among the rows shown.
    Row(usize),
    /// The empty row under the last one.
    Fresh,
}

/// The state of one sheet on the screen.
#[derive(Clone, Debug)]
pub struct Grid {
    /// What it shows.
    pub sheet: &'static Sheet,
    /// The rows shown, filtered and sorted.
    pub rows: Vec<Row>,
    /// Rows of the sheet, shown or not.
    pub total: usize,
    /// The cursor's row.
    pub place: Place,
    /// The cursor's column.
    pub column: usize,
    /// First row drawn.
    pub top: usize,
    /// Columns sorted by, the one that counts most first, and whether downwards.
    pub sort: Vec<(usize, bool)>,
    /// Rows must contain this text.
    pub filter: String,
    /// Sums of the money columns over the rows shown.
    pub sums: Vec<Option<Cents>>,
    /// The record being typed in the empty row, and the columns typed so far.
    pub draft: Option<Draft>,
    /// Column where a run of Tab began: Enter goes back under it.
    pub run: Option<usize>,
    /// Filters of single columns.
    pub filters: BTreeMap<usize, Condition>,
    /// Column grouped by.
    pub group: Option<usize>,
    /// Labels of the groups that are folded to their heading.
    pub folded: BTreeSet<String>,
    /// The headings of groups, by their line among the rows.
    pub headings: BTreeMap<usize, Heading>,
    /// Columns that are not shown.
    pub hidden: BTreeSet<usize>,
    /// How many columns stay at the left edge.
    pub frozen: usize,
    /// Widths set by hand.
    pub widths: BTreeMap<usize, u16>,
    /// Number formats set by hand.
    pub formats: BTreeMap<usize, Format>,
    /// Name of the saved view that is looked at.
    pub view: Option<String>,
    /// The column whose edge the mouse drags.
    pub dragged: Option<usize>,
    ordered: bool,
    /// Rows that an edit is about beyond the cursor's.
    pub marks: Marks,
}

/// A new record that still waits for required cells.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The record so far.
    pub record: Record,
    /// Keys of the columns typed.
    pub typed: Vec<&'static str>,
}

impl Grid {
    /// The grid of a sheet, not filled yet.
    #[must_use]
    pub fn new(sheet: &'static Sheet) -> Self {
        let place = Place::Row(0);
        Self {
            sheet,
            rows: Vec::new(),
            total: 0,
            place,
            column: 0,
            top: 0,
            sort: Vec::new(),
            filter: String::new(),
            sums: Vec::new(),
            draft: None,
            run: None,
            marks: Marks::default(),
            filters: BTreeMap::new(),
            group: None,
            folded: BTreeSet::new(),
            headings: BTreeMap::new(),
            hidden: BTreeSet::new(),
            frozen: 1,
            widths: BTreeMap::new(),
            formats: BTreeMap::new(),
            view: None,
            dragged: None,
            ordered: false,
        }
    }

    /// The column under the cursor.
    #[must_use]
    pub fn column(&self) -> &'static Column {
        &self.sheet.columns[self.column.min(self.sheet.columns.len() - 1)]
    }

    /// The row under the cursor, if it is a record's.
    #[must_use]
    pub fn row(&self) -> Option<Row> {
        match self.place {
            Place::Row(place) => self.rows.get(place).copied().filter(|row| *row != HEADING),
            Place::Header | Place::Fresh => None,
        }
    }

    /// Reads the rows again, keeping the cursor on its record.
    pub fn fill(&mut self, facts: &Facts<'_>, words: &Words) {
        let kept = self.row();
        self.gather(facts, words);
        self.add_up(facts);
        self.head_groups(facts, words);
        self.stand_on(kept);
    }

    /// Puts the rows in another order: they are the same, and so are their sums.
    pub fn sort_again(&mut self, facts: &Facts<'_>, words: &Words) {
        let kept = self.row();
        self.gather(facts, words);
        self.head_groups(facts, words);
        self.stand_on(kept);
    }

    /// The rows of the plan that pass every filter, in their order.
    fn gather(&mut self, facts: &Facts<'_>, words: &Words) {
        let mut rows = (self.sheet.rows)(facts.plan);
        self.total = rows.len();
        self.ordered = super::order::is_made(facts.plan, self.sheet);
        if self.ordered {
            super::order::apply(&mut rows, facts.plan, self.sheet);
        }
        for (index, condition) in &self.filters {
            let column = &self.sheet.columns[*index];
            rows.retain(|row| condition.holds(&facts.value(*row, column), facts, words));
        }
        if !self.filter.is_empty() {
            let mut finder = Finder::new(&self.filter, facts, words);
            rows.retain(|row| finder.finds(*row, self.sheet.columns));
        }
        // The column that counts least first: each sort keeps the order of the one before where it finds no difference.
        for (column, down) in self.sort.iter().rev() {
            sort(&mut rows, facts, words, &self.sheet.columns[*column], *down);
        }
        if let Some(column) = self.group.filter(|group| self.sort.first().is_none_or(|(sorted, _)| sorted != group)) {
            sort(&mut rows, facts, words, &self.sheet.columns[column], false);
        }
        self.rows = rows;
    }

    /// Puts the cursor on a row, if it is still shown.
    fn stand_on(&mut self, kept: Option<Row>) {
        if let Some(place) = kept.and_then(|kept| self.rows.iter().position(|row| *row == kept)) {
            self.place = Place::Row(place);
        }
        self.hold();
    }

    /// Shows only rows that contain a text. A text that goes on from the last one leaves out more of the rows shown: the
    /// whole sheet is not read again.
    pub fn narrow(&mut self, filter: &str, facts: &Facts<'_>, words: &Words) {
        let goes_on = !self.filter.is_empty() && filter.starts_with(&self.filter);
        filter.clone_into(&mut self.filter);
        if !goes_on {
            return self.fill(facts, words);
        }
        if self.group.is_some() {
            return self.fill(facts, words);
        }
        let kept = self.row();
        let mut finder = Finder::new(filter, facts, words);
        self.rows.retain(|row| finder.finds(*row, self.sheet.columns));
        self.add_up(facts);
        self.stand_on(kept);
    }

    /// Follows a commit: rows stay where they are while they are typed in; new ones come last, gone ones go.
    pub fn follow(&mut self, changes: &[Change], facts: &Facts<'_>, words: &Words) {
        if changes.iter().any(|change| matches!(change.after.as_ref().or(change.before.as_ref()), Some(Record::View(_)))) {
            self.fill(facts, words);
        }
        if changes.iter().any(|change| self.moves_rows(change)) {
            if self.is_plain() {
                self.follow_rows(changes);
            } else {
                self.fill(facts, words);
            }
            self.hold();
            self.land(changes);
        }
        self.follow_sums(changes, facts);
    }

    /// Whether the rows are a table's records, all of them, in the order in which they were made.
    fn is_plain(&self) -> bool {
        self.sheet.key != PLAN && !self.is_arranged() && !self.ordered && self.sheet.table != Table::Measurements
    }

    fn follow_rows(&mut self, changes: &[Change]) {
        let moved: Vec<&Change> = changes.iter().filter(|change| self.moves_rows(change)).collect();
        for change in moved {
            if let Some(gone) = change.before.as_ref().map(Record::key) {
                self.rows.retain(|row| row.0 != Some(gone));
            }
            if let Some(record) = &change.after {
                self.rows.push(Row::of(record.key()));
            }
        }
        self.total = self.rows.len();
    }

    /// A record typed in the empty row takes the cursor with it.
    fn land(&mut self, changes: &[Change]) {
        let added =
            |key: Key| changes.iter().any(|change| change.before.is_none() && change.after.as_ref().map(Record::key) == Some(key));
        if self.place == Place::Fresh
            && let Some(place) = self.rows.iter().rposition(|row| row.own().is_some_and(added))
        {
            self.place = Place::Row(place);
        }
    }

    /// Sums follow the amounts that changed; those of computed columns are added up again, where that is cheap.
    fn follow_sums(&mut self, changes: &[Change], facts: &Facts<'_>) {
        if !self.is_plain() || self.rows.len() <= CHEAP {
            if changes
                .iter()
                .any(|change| change.after.as_ref().or(change.before.as_ref()).is_some_and(|record| self.counts(record.table())))
            {
                self.add_up(facts);
            }
            return;
        }
        for change in changes {
            for (sum, column) in self.sums.iter_mut().zip(self.sheet.columns).filter(|(_, column)| column.stored) {
                let Some(sum) = sum else { continue };
                *sum += amount(facts, change.after.as_ref(), column) - amount(facts, change.before.as_ref(), column);
            }
        }
    }

    /// Whether a record of this table can change a sum of the sheet.
    fn counts(&self, table: Table) -> bool {
        table == self.sheet.table || matches!(table, Table::Spend | Table::Moves)
    }

    fn add_up(&mut self, facts: &Facts<'_>) {
        self.sums = summed(self.sheet, &self.rows, facts);
    }

    fn moves_rows(&self, change: &Change) -> bool {
        let key = |record: &Option<Record>| record.as_ref().map(Record::key);
        if key(&change.before) != key(&change.after) {
            let table = change.after.as_ref().or(change.before.as_ref()).map(Record::table);
            return table.is_some_and(|table| table == self.sheet.table || self.sheet.key == PLAN);
        }
        // A target that goes to another activity changes its row of the synthetic plan.
        self.sheet.key == PLAN
            && matches!((&change.before, &change.after), (Some(Record::Target(before)), Some(Record::Target(after))) if before.scope != after.scope)
    }

    /// Keeps the cursor inside the rows.
    pub fn hold(&mut self) {
        if let Place::Row(place) = self.place
            && place >= self.rows.len()
        {
            self.place = match self.rows.len() {
                0 if self.sheet.grows => Place::Fresh,
                0 => Place::Row(0),
                count => Place::Row(count - 1),
            };
        }
    }

    /// Puts the cursor on a record, if the grid shows it.
    pub fn find(&mut self, key: Key) -> bool {
        let found = self.rows.iter().position(|row| row.0 == Some(key) || row.1 == Some(key));
        if let Some(place) = found {
            self.place = Place::Row(place);
        }
        found.is_some()
    }

    /// Moves the cursor by rows: above the first row lies the header, under the last the empty row.
    pub fn step(&mut self, rows: isize) {
        let count = self.rows.len().cast_signed();
        let at = match self.place {
            Place::Header => -1,
            Place::Row(place) => place.cast_signed(),
            Place::Fresh => count,
        };
        let last = if self.sheet.grows { count } else { count - 1 };
        // A long jump stops at the first and last row; a single step goes on to the header and the empty row.
        let (first, last) = if rows.abs() > 1 { (0, (count - 1).max(0)) } else { (-1, last) };
        let to = (at + rows).clamp(first, last.max(first));
        self.place = if to < 0 {
            Place::Header
        } else if to >= count {
            if self.sheet.grows { Place::Fresh } else { Place::Row(0) }
        } else {
            Place::Row(to.cast_unsigned())
        };
    }

    /// Moves the cursor by columns that are shown.
    pub fn slide(&mut self, columns: isize) {
        let shown: Vec<usize> = (0..self.sheet.columns.len()).filter(|index| !self.hidden.contains(index)).collect();
        let at = shown.iter().position(|index| *index >= self.column).unwrap_or(shown.len().saturating_sub(1));
        let to = at.cast_signed().saturating_add(columns).clamp(0, shown.len().cast_signed() - 1);
        self.column = shown.get(to.cast_unsigned()).copied().unwrap_or(0);
    }

    /// Puts the cursor on a column that is shown.
    pub fn step_to_visible(&mut self) {
        self.slide(0);
    }

    /// Scrolls so that the cursor is among `height` rows drawn.
    pub fn show_cursor(&mut self, height: usize) {
        let at = match self.place {
            Place::Header => 0,
            Place::Row(place) => place,
            Place::Fresh => self.rows.len(),
        };
        let lines = self.rows.len() + usize::from(self.sheet.grows);
        self.top = self.top.min(at).max((at + 1).saturating_sub(height)).min(lines.saturating_sub(height));
    }
}

fn sort(rows: &mut [Row], facts: &Facts<'_>, words: &Words, column: &Column, down: bool) {
    rows.sort_by_cached_key(|row| {
        let key = sort_key(&facts.value(*row, column), facts, words);
        // Empty cells stay last both ways.
        let order = if down && key != SortKey::Nothing { key.reversed() } else { key };
        (matches!(order, SortKey::Nothing), order)
    });
}

/// Sums of the money columns over rows.
pub(super) fn summed(sheet: &Sheet, rows: &[Row], facts: &Facts<'_>) -> Vec<Option<Cents>> {
    let amount = |row: &Row, column: &Column| match facts.value(*row, column) {
        Value::Money(amount) => amount,
        _ => Cents::ZERO,
    };
    let sum = |column: &Column| {
        let summed = column.kind == Kind::Money && (column.stored || rows.len() <= CHEAP);
        summed.then(|| once_each(rows, column.of).map(|row| amount(row, column)).sum())
    };
    sheet.columns.iter().map(sum).collect()
}

/// The rows that show a column's record for the first time: an activity with two targets has one budget, wherever its rows
/// stand.
fn once_each(rows: &[Row], of: usize) -> impl Iterator<Item = &Row> {
    let mut seen = BTreeSet::new();
    rows.iter().filter(move |row| row.1.is_none() || seen.insert(row.key(of)))
}

/// The amount that a change's record holds in a column; nothing where it is of another table.
fn amount(facts: &Facts<'_>, record: Option<&Record>, column: &Column) -> Cents {
    match record.map(|record| facts.value_of(record, column)) {
        Some(Value::Money(amount)) => amount,
        _ => Cents::ZERO,
    }
}
