//! The second way through a part: figures added up by table, week, campaign and day.

use std::collections::{HashMap, HashSet};

use crate::exchange::error::{Fault, Faults, ImportError, Problem, shown};
use crate::exchange::sources::{Layout, Level, Metric, Role, Source};

use super::body::Part;
use super::counted::counted;
use super::days::{Order, Span, lacks_year, span, with_year};
use super::figure::{Figure, Mark, figure};
use super::period;
use super::recognise::{Known, normal};
use super::records::Record;
use super::rules::{Place, is_footer, is_sum_of_all, is_total, repeats_sums};
use super::table::{Entry, LeftOut, SESSIONS_OF_PARTS, Sums, Table, WRONG_CELL, add};
use super::walk::{Head, Visitor};

/// So many campaigns by days are in no report; what lists more would fill the memory.
const MOST_ENTRIES: usize = 300_000;

/// How the cells of a part are written.
#[derive(Clone, Copy)]
pub struct Reading {
    pub mark: Mark,
    pub order: Order,
    /// The year of days that have none.
    pub year: Option<i32>,
    /// Whether weeks that lie in two weeks from Monday count as the nearer one.
    pub nearest_week: bool,
}

impl Reading {
    fn span(self, text: &str) -> Option<Span> {
        let dated = || span(&with_year(text, self.year.filter(|_| lacks_year(text))?), self.order);
        span(text, self.order).or_else(dated)
    }
}

/// Adds up the tables of a part.
pub struct Tally {
    source: &'static Source,
    layout: Layout,
    reading: Reading,
    blank: Table,
    tables: Vec<Table>,
    /// What each column of the current table is, and its name.
    columns: Vec<Place>,
    names: Vec<String>,
    numbers: HashMap<String, usize>,
    orders: HashSet<String>,
    is_first: bool,
    /// The period that the lines above the table tell.
    told: Option<Span>,
    /// Whether a row with a wrong cell is left out and told: in a workbook one cell does not refuse the others.
    is_lenient: bool,
    /// The period of the first row, where rows are of several.
    range: String,
    faults: Faults,
}

impl Tally {
    pub fn new(part: &Part, known: &Known, reading: Reading) -> Self {
        let blank = Table { part: part.name.clone(), encoding: part.encoding, delimiter: known.delimiter, ..Table::default() };
        Self {
            source: known.source,
            layout: known.layout,
            reading,
            blank,
            tables: Vec::new(),
            columns: Vec::new(),
            names: Vec::new(),
            numbers: HashMap::new(),
            orders: HashSet::new(),
            is_first: true,
            told: None,
            is_lenient: part.as_tab().is_some(),
            range: String::new(),
            faults: Faults::default(),
        }
    }

    /// The tables, unless a cell was wrong.
    pub fn end(self) -> Result<Vec<Table>, ImportError> {
        if self.tables.iter().any(|table| table.entries.len() >= MOST_ENTRIES) {
            return Err(ImportError::TooManyNames(MOST_ENTRIES));
        }
        if !self.is_lenient || self.tables.iter().all(|table| table.rows == 0) {
            self.faults.check()?;
        }
        Ok(self.tables)
    }

    fn place(&mut self, table: &mut Table, role: Option<Role>) -> Place {
        let metric = match role {
            Some(Role::Sum(metric)) if table.metrics.contains(&metric) => return Place::None,
            // Visits of pages are counted again on every page.
            Some(Role::Sum(Metric::Sessions)) if table.level == Level::Part => {
                return Place::Other(Role::Unique(SESSIONS_OF_PARTS));
            }
            Some(Role::Sum(metric) | Role::Part(metric)) => metric,
            Some(Role::Refund) => Metric::Refunds,
            Some(Role::Order) => self.counted(),
            Some(other) => return Place::Other(other),
            None => return Place::None,
        };
        let place = table.metrics.iter().position(|one| *one == metric).unwrap_or(table.metrics.len());
        if place == table.metrics.len() {
            table.metrics.push(metric);
            table.sums.push(None);
        }
        if matches!(role, Some(Role::Order | Role::Refund)) { Place::Other(role.unwrap_or(Role::Skip)) } else { Place::Sum(place) }
    }

    fn counted(&self) -> Metric {
        if self.source.key == "hubspot" { Metric::Deals } else { Metric::Orders }
    }

    fn fault(&mut self, record: &Record<'_>, place: usize, problem: Problem) {
        let path = self.names.get(place).map(|name| shown(name)).unwrap_or_default();
        let fault = Fault { path, line: record.line, column: place + 1, value: shown(record.cell(place)), problem };
        self.faults.add(|| fault);
    }

    /// Why a record is no row, if it is none.
    fn left_out(&self, table: &Table, record: &Record<'_>) -> Option<&'static str> {
        if is_total(record, &self.columns) || self.is_first && self.source.sums_first && is_sum_of_all(record, &self.columns) {
            return Some("total");
        }
        if is_footer(record, table.head.names.len()) {
            return Some("footer");
        }
        let names = || record.cells.iter().zip(&table.head.names).filter(|(cell, name)| cell.trim() == name.as_str()).count();
        if self.is_first && self.is_note(record) {
            return Some("note");
        }
        if record.cell(0) == table.head.names.first().map_or("", String::as_str) && names() * 2 > table.head.names.len() {
            return Some("header");
        }
        self.columns.iter().enumerate().find_map(|(place, column)| match column {
            Place::Other(Role::Range) => (!self.range.is_empty() && record.cell(place) != self.range).then_some("other_period"),
            Place::Other(Role::Status) => {
                let status = normal(record.cell(place));
                self.source.left_out.iter().any(|start| status.starts_with(start)).then_some("status")
            }
            Place::Other(Role::Cancelled) => (!record.cell(place).is_empty()).then_some("status"),
            _ => None,
        })
    }

    /// The cell of a row that is no day or no figure where one must stand.
    fn wrong(&self, record: &Record<'_>) -> Option<(usize, Problem)> {
        if let Err(place) = self.days(record) {
            return Some((place, Problem::NotADay));
        }
        let is_wrong = |place: &usize| {
            let cell = record.cells.get(*place).map_or("", |cell| cell.as_ref());
            matches!(self.columns[*place], Place::Sum(_)) && figure(cell, self.reading.mark) == Figure::Not
        };
        (0..self.columns.len()).find(is_wrong).map(|place| (place, Problem::NotAFigure))
    }

    /// Takes a row of a workbook, or leaves it out and tells why.
    fn take_lenient(&mut self, table: &mut Table, record: &Record<'_>) {
        match self.wrong(record) {
            Some((place, problem)) => {
                self.fault(record, place, problem);
                table.left_out.push(LeftOut { line: record.line, why: WRONG_CELL });
            }
            None => self.take(table, record),
        }
    }

    /// A first row in which every figure is a text explains the columns.
    fn is_note(&self, record: &Record<'_>) -> bool {
        let figures = self.columns.iter().enumerate().filter(|(_, column)| matches!(column, Place::Sum(_)));
        let mut texts = figures.map(|(place, _)| record.cell(place)).filter(|text| !text.is_empty()).peekable();
        texts.peek().is_some() && texts.all(|text| figure(text, self.reading.mark) == Figure::Not)
    }

    fn control(&mut self, table: &mut Table, record: &Record<'_>) {
        let label = record.cells.iter().find(|cell| normal(cell).contains("total")).map(|cell| cell.trim().to_owned());
        let mut sums = vec![None; table.metrics.len()];
        for (place, column) in self.columns.iter().enumerate() {
            if let (Place::Sum(sum), Figure::Value(value)) = (column, figure(record.cell(place), self.reading.mark)) {
                sums[*sum] = Some(value);
            }
        }
        if table.controls.len() < 20 {
            table.controls.push((label.unwrap_or_default(), sums));
        }
    }

    /// The days of a row; the place that is wrong, if its day is none.
    fn days(&self, record: &Record<'_>) -> Result<Option<Span>, usize> {
        // Days that a column names come before the first and the last one beside it.
        let (mut named, mut between): (Option<Span>, Option<Span>) = (None, None);
        for (place, column) in self.columns.iter().enumerate() {
            let text = record.cell(place);
            let Place::Other(role) = *column else { continue };
            let read = match role {
                Role::Day | Role::FirstDay | Role::LastDay | Role::Week | Role::Month if text.is_empty() => continue,
                Role::Day | Role::FirstDay | Role::LastDay => self.reading.span(text),
                Role::Week => self.reading.span(text).map(Span::whole_week),
                Role::Month => self.reading.span(text).map(Span::whole_month).or_else(|| counted(role, text, self.told)),
                Role::NthDay => counted(role, text, self.told),
                role if role.is_counted() => match counted(role, text, self.told) {
                    None => continue,
                    known => known,
                },
                _ => continue,
            };
            let read = read.ok_or(place)?;
            let found = if matches!(role, Role::FirstDay | Role::LastDay) { &mut between } else { &mut named };
            *found = Some(found.map_or(read, |found| found.and(read)));
        }
        Ok(named.or(between))
    }

    /// The number of the row's campaign: the coarsest name it has.
    fn campaign(&mut self, table: &mut Table, record: &Record<'_>) -> usize {
        let level = |column: &Place| match column {
            Place::Other(Role::Name(level @ (Level::Campaign | Level::Group | Level::Ad))) => Some(*level),
            _ => None,
        };
        let named = self.columns.iter().enumerate().filter_map(|(place, column)| Some((level(column)?, place)));
        let name = named.min().map_or("", |(_, place)| record.cell(place));
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = table.campaigns.len();
        table.campaigns.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// The days that a row's figures stand for: a week that begins on a Monday is told by that day alone.
    fn booked(&self, days: Span) -> Span {
        let is_week = self.columns.contains(&Place::Other(Role::Week));
        let days = if is_week { days.week_of_monday() } else { days };
        if self.reading.nearest_week { days.nearest_week() } else { days }
    }

    /// What a row says of its period and of its results.
    fn note(&mut self, table: &mut Table, record: &Record<'_>) {
        for (place, column) in self.columns.iter().enumerate() {
            match column {
                Place::Other(Role::Range) if self.range.is_empty() => record.cell(place).clone_into(&mut self.range),
                Place::Other(Role::Indicator) if table.indicators.len() < 2 && !matches!(record.cell(place), "" | "-") => {
                    table.indicators.insert(record.cell(place).to_owned());
                }
                _ => {}
            }
        }
    }

    fn take(&mut self, table: &mut Table, record: &Record<'_>) {
        let days = match self.days(record) {
            Ok(days) => days,
            Err(place) => return self.fault(record, place, Problem::NotADay),
        };
        if table.entries.len() >= MOST_ENTRIES {
            return;
        }
        self.note(table, record);
        let campaign = self.campaign(table, record);
        let values = self.values(table, record);
        let booked = days.map(|days| self.booked(days));
        table.rows += 1;
        if let Some(days) = days {
            // Weeks and months that are only counted tell no day beside the period above them.
            let is_counted = self.columns.iter().any(|column| matches!(column, Place::Other(role) if role.is_counted()));
            let known = table.period.filter(|_| table.has_days || is_counted);
            table.period = Some(known.map_or(days, |known| known.and(days)));
            table.has_days = true;
            if let Some(week) = booked.and_then(Span::week) {
                add(table.weeks.entry(week).or_insert_with(|| vec![None; values.len()]), &values);
            }
        }
        add(&mut table.sums, &values);
        let entry = table.entries.entry((campaign, booked));
        let entry = entry.or_insert_with(|| Entry { line: record.line, sums: vec![None; values.len()] });
        add(&mut entry.sums, &values);
    }

    fn values(&mut self, table: &mut Table, record: &Record<'_>) -> Sums {
        let mut values = vec![None; table.metrics.len()];
        let mut place_of = None;
        let mut is_again = false;
        for place in 0..self.columns.len().min(record.cells.len()) {
            let text = record.cells[place].as_ref();
            match self.columns[place] {
                Place::Sum(sum) => match figure(text, self.reading.mark) {
                    Figure::Value(value) => values[sum] = Some(values[sum].unwrap_or(0.0) + value),
                    Figure::Missing => {}
                    Figure::Not => self.fault(record, place, Problem::NotAFigure),
                },
                Place::Other(Role::Refund) => {
                    if let Figure::Value(refund) = figure(text, self.reading.mark) {
                        put(table, &mut values, Metric::Refunds, refund);
                    }
                }
                Place::Other(Role::Order) if !text.trim().is_empty() => {
                    is_again = !self.orders.insert(text.trim().to_owned());
                    put(table, &mut values, self.counted(), f64::from(u8::from(!is_again)));
                }
                Place::Other(Role::Position) => place_of = Some(figure(text, self.reading.mark)),
                Place::Other(Role::Unique(word)) => {
                    if let Figure::Value(value) = figure(text, self.reading.mark) {
                        *table.unique.entry(word).or_insert(0.0) += value;
                    }
                }
                _ => {}
            }
        }
        if is_again {
            // Money stands on the first row of an order; where it is repeated it counts once.
            let counted = self.counted();
            let keep = |metric: &Metric| !metric.is_money() || *metric == counted;
            values.iter_mut().zip(&table.metrics).filter(|(_, metric)| !keep(metric)).for_each(|(value, _)| *value = None);
        }
        give_back(table, &mut values);
        if let Some(Figure::Value(position)) = place_of
            && let Some(weight) = at(table, &values, Metric::Impressions)
        {
            table.position.0 += position * weight;
            table.position.1 += weight;
        }
        values
    }
}

impl Visitor for Tally {
    fn begin(&mut self, head: Head) {
        let levels = head.roles.iter().filter_map(|role| if let Some(Role::Name(level)) = role { Some(*level) } else { None });
        let has_names = head.roles.iter().any(|role| matches!(role, Some(Role::Name(_))));
        let mut table = Table {
            title: head.title.clone(),
            level: levels.max().unwrap_or_default(),
            has_names,
            period: period::of_lines(self.source, &head.above, self.reading.order),
            stated_rows: head.told("rows:").and_then(|rows| rows.parse().ok()),
            zone: head.told("time zone:"),
            is_provisional: head.told("potential incomplete data:").is_some_and(|told| told == "true"),
            ..self.blank.clone()
        };
        self.range.clear();
        self.told = table.period;
        self.columns = head.meanings().into_iter().map(|role| self.place(&mut table, role)).collect();
        table.not_added = head.not_added(&self.columns);
        self.names.clone_from(&head.names);
        table.head = head;
        self.numbers.clear();
        self.is_first = true;
        self.tables.push(table);
    }

    fn row(&mut self, record: &Record<'_>) {
        if record.is_blank() || self.layout == Layout::Commented && record.cells[0].starts_with('#') {
            return;
        }
        let Some(mut table) = self.tables.pop() else { return };
        let repeats = || table.rows > 1 && repeats_sums(record, &self.columns, &table.sums, table.slack(), self.reading.mark);
        let left_out = self.left_out(&table, record).or_else(|| repeats().then_some("total"));
        match left_out {
            Some(why) => {
                if why == "total" {
                    self.control(&mut table, record);
                }
                table.left_out.push(LeftOut { line: record.line, why });
            }
            None if self.is_lenient => self.take_lenient(&mut table, record),
            None => self.take(&mut table, record),
        }
        self.tables.push(table);
        self.is_first = false;
    }
}

fn at(table: &Table, values: &Sums, metric: Metric) -> Option<f64> {
    table.metrics.iter().position(|one| *one == metric).and_then(|place| values[place])
}

fn put(table: &Table, values: &mut Sums, metric: Metric, value: f64) {
    if let Some(place) = table.metrics.iter().position(|one| *one == metric) {
        values[place] = Some(values[place].unwrap_or(0.0) + value);
    }
}

/// Refunds of an order are taken off its revenue.
fn give_back(table: &Table, values: &mut Sums) {
    if table.head.roles.contains(&Some(Role::Refund))
        && let Some(refund) = at(table, values, Metric::Refunds)
    {
        put(table, values, Metric::Revenue, -refund);
    }
}
