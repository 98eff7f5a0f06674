//! The first way through a part: its decimal mark, the order of its days, its currencies.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::Datelike;

use crate::exchange::sources::{Role, Source, without_currency};

use super::days::{Order, Slashed, Span, lacks_year, order_of, with_year};
use super::figure::{Evidence, Mark, currency, evidence};
use super::period;
use super::recognise::normal;
use super::records::Record;
use super::walk::{Head, Visitor};
use super::{Doubt, DoubtKind};

/// What the cells of a part tell of how they are written.
#[derive(Default)]
pub struct Survey {
    head: Head,
    marks: [bool; 2],
    orders: [bool; 2],
    /// A figure that can be read both ways.
    either: Option<Doubt>,
    /// A day without its year.
    yearless: Option<Doubt>,
    /// A day that can be read both ways.
    slashed: Option<Doubt>,
    is_french: bool,
    /// The currencies found, in the header or the cells.
    pub currencies: BTreeSet<String>,
}

impl Survey {
    /// The decimal mark, or the figure that can be read both ways.
    pub fn mark(&self) -> Result<Mark, Doubt> {
        match (self.marks, &self.either) {
            ([true, false], _) => Ok(Mark::Point),
            ([false, true], _) => Ok(Mark::Comma),
            (_, Some(doubt)) => Err(doubt.clone()),
            // Whole figures read the same both ways; where both marks were seen a cell that does not fit is told by its place.
            _ => Ok(Mark::Point),
        }
    }

    /// What stands first in slashed days, or the day that can be read both ways. Days first is assumed under French headers.
    pub fn order(&self, usual: Option<Order>) -> Result<Order, Doubt> {
        match (self.orders, usual, &self.slashed) {
            ([true, false], ..) => Ok(Order::DayFirst),
            ([false, true], ..) => Ok(Order::MonthFirst),
            (_, Some(order), _) => Ok(order),
            (.., Some(doubt)) if !self.is_french => Err(doubt.clone()),
            _ => Ok(if self.is_french { Order::DayFirst } else { Order::MonthFirst }),
        }
    }

    /// The year of days that have none: that of the period above or answered; else the day that lacks it.
    pub fn year(&self, source: &Source, order: Order, answered: Option<Span>) -> Result<Option<i32>, Doubt> {
        let Some(doubt) = &self.yearless else { return Ok(None) };
        let period = answered.or_else(|| period::of_lines(source, &self.head.above, order));
        let year = period.map(|period| (period.first.year(), period.last.year())).filter(|(first, last)| first == last);
        year.map_or_else(|| Err(doubt.clone()), |(year, _)| Ok(Some(year)))
    }

    /// Whether the order of its days follows from nothing but the language of the header.
    pub fn assumes_order(&self, usual: Option<Order>) -> bool {
        self.orders == [false, false] && usual.is_none() && self.slashed.is_some()
    }

    fn figure(&mut self, line: usize, place: usize, text: &str, is_count: bool, is_read: bool) {
        match evidence(text, is_count) {
            Some(Evidence::Is(Mark::Point)) => self.marks[0] = true,
            Some(Evidence::Is(Mark::Comma)) => self.marks[1] = true,
            Some(Evidence::Either) if is_read && self.either.is_none() => {
                self.either = Some(self.doubt(line, place, text, DoubtKind::Decimal));
            }
            _ => {}
        }
    }

    fn doubt(&self, line: usize, place: usize, text: &str, kind: DoubtKind) -> Doubt {
        let column = self.head.names.get(place).cloned().unwrap_or_default();
        Doubt { line, place: place + 1, column, value: text.trim().chars().take(80).collect(), kind }
    }

    fn money(&mut self, text: &str) {
        if let Some(found) = currency(text)
            && !self.currencies.contains(found)
        {
            self.currencies.insert(found.to_owned());
        }
    }

    fn day(&mut self, line: usize, place: usize, text: &str) {
        let is_yearless = text.len() <= 20 && lacks_year(text);
        if is_yearless && self.yearless.is_none() {
            self.yearless = Some(self.doubt(line, place, text, DoubtKind::Year));
        }
        let dated = if is_yearless { Cow::Owned(with_year(text, 2000)) } else { Cow::Borrowed(text) };
        match order_of(&dated) {
            Some(Slashed::Is(Order::DayFirst)) => self.orders[0] = true,
            Some(Slashed::Is(Order::MonthFirst)) => self.orders[1] = true,
            Some(Slashed::Either) if self.slashed.is_none() => self.slashed = Some(self.doubt(line, place, text, DoubtKind::Order)),
            _ => {}
        }
    }
}

impl Visitor for Survey {
    fn begin(&mut self, head: Head) {
        const FRENCH: &[&str] = &["jour", "campagne", "clics", "cout", "depense", "debut", "devise", "semaine", "mois", "nom de"];
        for name in &head.names {
            let normal = normal(name);
            self.is_french |= FRENCH.iter().any(|word| normal.split(' ').any(|part| part == *word) || normal.starts_with(word));
            self.is_french |= name.contains(['é', 'è', 'ê', 'û', 'ô', 'à']);
            if without_currency(&normal).is_some()
                && let Some(inside) = name.rsplit('(').next()
            {
                self.money(inside.trim_end_matches(')'));
            }
        }
        self.head = head;
    }

    fn row(&mut self, record: &Record<'_>) {
        for place in 0..self.head.roles.len().min(record.cells.len()) {
            let Some(role) = self.head.roles[place] else { continue };
            let text = record.cells[place].as_ref();
            match role {
                Role::Sum(metric) | Role::Part(metric) => {
                    self.figure(record.line, place, text, metric.is_count(), true);
                    if metric.is_money() {
                        self.money(text);
                    }
                }
                Role::Refund => self.figure(record.line, place, text, false, true),
                Role::Unique(_) => self.figure(record.line, place, text, true, false),
                Role::Ratio | Role::Position => self.figure(record.line, place, text, false, false),
                Role::Currency => self.money(text),
                role if role.is_day() || role == Role::LastDay => self.day(record.line, place, text),
                _ => {}
            }
        }
    }
}
