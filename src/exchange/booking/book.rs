//! The edit that brings a file's figures into the plan.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{
    Activity, Cents, Change, Day, Edit, Id, Import, Invalid, Kpi, Mapping, MappingKind, Measurement, MeasurementKey, Plan,
    Polarity, Record, Scope, Spend, SpendKind, Table, Unit, add, check,
};
use crate::exchange::results::{Report, Span};
use crate::exchange::sources::{Level, Metric};
use crate::tables::{blank, with_code};

use super::overlap::{Covered, Told, overlap};
use super::route::{IGNORE, NO_CAMPAIGN, SPEND, WHOLE_PLAN, remembered};
use super::{BookError, Booked, Feeds, Goes, Known, Origin, Routes};

/// How a file is booked.
pub struct Booking<'a> {
    /// Its name, fingerprint and day.
    pub origin: Origin,
    /// The day on which rows are booked that cover more than one period.
    pub on: Option<Day>,
    /// Whether campaigns without activity are left out, as in a preview, or refused.
    pub is_preview: bool,
    /// The name of a KPI that is made.
    pub name: &'a dyn Fn(Metric) -> String,
}

/// Books the figures of a file.
///
/// # Errors
/// [`BookError`]; nothing is changed then.
pub fn book(plan: &Plan, report: &Report, routes: &Routes, booking: &Booking<'_>) -> Result<Booked, BookError> {
    let table = report.table();
    if table.rows == 0 {
        return Ok(Booked::default());
    }
    if table.level == Level::Part {
        return Err(BookError::Part);
    }
    check_currency(plan, report, routes)?;
    let mut books = Books { plan: plan.clone(), report, routes, booking, changes: Vec::new(), booked: Booked::default() };
    let places = books.places()?;
    let feeds = books.feeds()?;
    let (values, covered) = books.values(&places, &feeds)?;
    let code = books.next_code();
    books.replace(&covered, &values);
    books.put(values, &code)?;
    if books.changes.is_empty() {
        return Ok(Booked { same: books.booked.same, ..Booked::default() });
    }
    books.remember(&places, &feeds)?;
    books.sign(&code)?;
    let Books { changes, booked, .. } = books;
    Ok(Booked { edit: Edit { action: "import".to_owned(), changes }, ..booked })
}

/// Money of another currency, or of none, is not booked.
fn check_currency(plan: &Plan, report: &Report, routes: &Routes) -> Result<(), BookError> {
    let table = report.table();
    let fed = routes
        .metrics
        .iter()
        .enumerate()
        .filter(|(_, route)| route.name.is_money() && matches!(route.sure(), Some(Feeds::Spend | Feeds::Kpi(_) | Feeds::New)));
    let any_money = fed.into_iter().any(|(place, _)| table.total(place).is_some_and(|sum| sum != 0.0));
    match &report.currency {
        _ if !any_money => Ok(()),
        None => Err(BookError::NoCurrency),
        Some(file) if *file != plan.settings.currency => {
            Err(BookError::OtherCurrency { file: file.clone(), plan: plan.settings.currency.clone() })
        }
        Some(_) => Ok(()),
    }
}

/// What a value is booked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    Spend(Id<Activity>, Day),
    Value(MeasurementKey),
}

impl Slot {
    pub const fn day(self) -> Day {
        match self {
            Self::Spend(_, day) => day,
            Self::Value(key) => key.date,
        }
    }

    pub const fn told(self) -> Told {
        match self {
            Self::Spend(activity, _) => Told::Spend(activity),
            Self::Value(key) => Told::Value(key.kpi, key.scope),
        }
    }
}

/// Values by what they are booked on, with the line they come from.
type Values = BTreeMap<Slot, (f64, usize)>;

struct Books<'a> {
    /// The plan as it becomes.
    plan: Plan,
    report: &'a Report,
    routes: &'a Routes,
    booking: &'a Booking<'a>,
    changes: Vec<Change>,
    /// What it comes to; its edit is made at the end.
    booked: Booked,
}

impl Books<'_> {
    fn keep(&mut self, change: Change) {
        self.plan.apply(&change);
        self.changes.push(change);
    }

    fn make(&mut self, record: Record) -> Result<Record, Invalid> {
        let record = with_code(&self.plan, record);
        for change in add(&self.plan, record.clone())?.changes {
            self.keep(change);
        }
        Ok(record)
    }

    /// The scope of each campaign; none for those that are left out.
    fn places(&mut self) -> Result<Vec<Option<Scope>>, BookError> {
        let unrouted: Vec<String> =
            self.routes.campaigns.iter().filter(|route| route.sure().is_none()).map(|route| route.name.clone()).collect();
        if !unrouted.is_empty() && !self.booking.is_preview {
            return Err(BookError::Unrouted(unrouted));
        }
        let routes = self.routes;
        routes.campaigns.iter().map(|route| Ok(self.place(&route.name, route.sure().unwrap_or(Goes::Nowhere))?)).collect()
    }

    fn place(&mut self, name: &str, goes: Goes) -> Result<Option<Scope>, Invalid> {
        Ok(match goes {
            Goes::Activity(activity) => Some(Scope::Activity(activity)),
            Goes::Plan => Some(Scope::Plan),
            Goes::Nowhere => None,
            Goes::New => {
                let Record::Activity(fresh) = blank(&self.plan, Table::Activities, self.booking.origin.today) else {
                    return Ok(None);
                };
                let name = if name.is_empty() { self.report.source.name } else { name };
                self.booked.made += 1;
                self.make(Record::Activity(Activity { name: name.to_owned(), ..fresh.clone() }))?;
                Some(Scope::Activity(fresh.id))
            }
        })
    }

    /// What each metric feeds; a KPI that is made counts up, by the week.
    fn feeds(&mut self) -> Result<Vec<Feeds>, BookError> {
        let routes = self.routes;
        let mut feeds = Vec::new();
        for route in &routes.metrics {
            feeds.push(match route.sure().unwrap_or(Feeds::Nothing) {
                Feeds::New => Feeds::Kpi(self.kpi(route.name)?),
                other => other,
            });
        }
        if feeds.iter().all(|feeds| *feeds == Feeds::Nothing) && !self.booking.is_preview {
            return Err(BookError::NothingFed(routes.metrics.iter().map(|route| route.name).collect()));
        }
        Ok(feeds)
    }

    fn kpi(&mut self, metric: Metric) -> Result<Id<Kpi>, Invalid> {
        let Record::Kpi(fresh) = blank(&self.plan, Table::Kpis, self.booking.origin.today) else {
            return Err(Invalid::Missing(Table::Kpis));
        };
        let is_cost =
            matches!(metric, Metric::Spend | Metric::Refunds | Metric::Unsubscribes | Metric::Bounces | Metric::Complaints);
        let is_free = self.plan.kpis.iter().all(|kpi| kpi.code != metric.word());
        self.booked.made += 1;
        self.make(Record::Kpi(Kpi {
            name: (self.booking.name)(metric),
            code: if is_free { metric.word().to_owned() } else { String::new() },
            unit: if metric.is_money() { Unit::Money } else { Unit::Count },
            polarity: if is_cost { Polarity::Down } else { Polarity::Up },
            source: Some(self.report.source.name.to_owned()),
            ..fresh.clone()
        }))?;
        Ok(fresh.id)
    }

    /// Every value, and the days that they cover.
    fn values(&self, places: &[Option<Scope>], feeds: &[Feeds]) -> Result<(Values, Covered), BookError> {
        let table = self.report.table();
        let (mut values, mut covered) = (Values::new(), Covered::new());
        for ((campaign, span), entry) in &table.entries {
            let Some(scope) = places.get(*campaign).copied().flatten() else { continue };
            let span = span.or(table.period).ok_or(BookError::NoDate)?;
            for (value, feeds) in entry.sums.iter().zip(feeds) {
                let Some(value) = value else { continue };
                let Some(slot) = self.slot(scope, *feeds, span)? else { continue };
                let booked = values.entry(slot).or_insert((0.0, entry.line));
                booked.0 += value;
                covered.entry(slot.told()).and_modify(|known| *known = known.and(span)).or_insert(span);
            }
        }
        Ok((values, covered))
    }

    /// Takes out what an earlier import told of the same days in another cut.
    fn replace(&mut self, covered: &Covered, values: &Values) {
        let found = overlap(&self.plan, self.report.source.key, covered, |slot| values.contains_key(slot));
        (self.booked.replaced, self.booked.beside) = (found.replaced.len(), found.beside);
        for record in found.replaced {
            self.keep(Change::delete(record));
        }
    }

    fn slot(&self, scope: Scope, feeds: Feeds, span: Span) -> Result<Option<Slot>, BookError> {
        match (feeds, scope) {
            (Feeds::Kpi(id), _) => {
                let cadence = self.plan.kpis.get(id).map(|kpi| kpi.cadence);
                let fits = cadence.is_some_and(|cadence| cadence.period(span.first) == cadence.period(span.last));
                Ok(Some(Slot::Value(MeasurementKey { kpi: id, scope, date: self.day(span, fits)? })))
            }
            (Feeds::Spend, Scope::Activity(activity)) => {
                let month = crate::domain::Cadence::Month;
                let fits = span.week().is_some() || month.period(span.first) == month.period(span.last);
                Ok(Some(Slot::Spend(activity, self.day(span, fits)?)))
            }
            // Money is an activity's: without one it would be nobody's.
            (Feeds::Spend, _) if !self.booking.is_preview => Err(BookError::Unrouted(vec![String::new()])),
            _ => Ok(None),
        }
    }

    /// The day on which a span is booked.
    fn day(&self, span: Span, fits: bool) -> Result<Day, BookError> {
        match self.booking.on {
            _ if fits => Ok(span.last),
            Some(day) => Ok(day),
            None => Err(BookError::LongRow(span)),
        }
    }

    fn next_code(&self) -> String {
        match with_code(&self.plan, blank(&self.plan, Table::Imports, self.booking.origin.today)) {
            Record::Import(fresh) => fresh.code,
            _ => String::new(),
        }
    }

    fn put(&mut self, values: Values, code: &str) -> Result<(), BookError> {
        let mut earlier = self.earlier_spend();
        for (slot, (value, line)) in values {
            let source = format!("{code}:{line}");
            let (before, after) = match slot {
                Slot::Value(key) => {
                    // Adding zero makes one zero of both.
                    let value = (value * 1e6).round() / 1e6 + 0.0;
                    let before = self.plan.measurements.get(key);
                    let is_same = before.as_ref().is_some_and(|before| before.value.to_bits() == value.to_bits());
                    let source = before.as_ref().filter(|_| is_same).map_or(source, |before| before.source.clone());
                    let note = before.as_ref().and_then(|before| before.note.clone());
                    let after = Measurement { key, value, note, source };
                    (before.map(Record::Measurement), Record::Measurement(after))
                }
                Slot::Spend(activity, date) => {
                    let amount = cents(value);
                    let before = earlier.remove(&(activity, date));
                    // Nothing spent is no expense, unless there was one.
                    if before.is_none() && amount == Cents::ZERO {
                        continue;
                    }
                    let is_same = before.as_ref().is_some_and(|before| before.amount == amount);
                    let after = match &before {
                        Some(before) if is_same => before.clone(),
                        Some(before) => Spend { amount, source: Some(source), ..before.clone() },
                        None => self.expense(activity, date, amount, source),
                    };
                    (before.map(Record::Spend), Record::Spend(after))
                }
            };
            self.take(before, after)?;
        }
        Ok(())
    }

    fn expense(&self, activity: Id<Activity>, date: Day, amount: Cents, source: String) -> Spend {
        let id = self.plan.spend.next_id();
        Spend { id, activity, date, amount, kind: SpendKind::Actual, note: None, source: Some(source) }
    }

    fn take(&mut self, before: Option<Record>, after: Record) -> Result<(), BookError> {
        if before.as_ref() == Some(&after) {
            self.booked.same += 1;
            return Ok(());
        }
        check(&self.plan, before.as_ref(), &after)?;
        if before.is_some() {
            self.booked.changed += 1;
        } else {
            self.booked.new += 1;
        }
        self.keep(Change { before, after: Some(after) });
        Ok(())
    }

    /// Expenses that earlier imports of the same tool booked.
    fn earlier_spend(&self) -> HashMap<(Id<Activity>, Day), Spend> {
        let imports = self.plan.imports.iter().filter(|import| import.format == self.report.source.key);
        let codes: Vec<&str> = imports.map(|import| import.code.as_str()).collect();
        let is_ours = |spend: &&Spend| {
            let code = spend.source.as_ref().and_then(|source| source.split(':').next());
            code.is_some_and(|code| codes.contains(&code))
        };
        self.plan.spend.iter().filter(is_ours).map(|spend| ((spend.activity, spend.date), spend.clone())).collect()
    }

    /// Keeps the routes for the next file of the same tool.
    fn remember(&mut self, places: &[Option<Scope>], feeds: &[Feeds]) -> Result<(), Invalid> {
        let routes = self.routes;
        for (route, place) in routes.campaigns.iter().zip(places) {
            let name = if route.name.is_empty() { NO_CAMPAIGN } else { &route.name };
            let (activity, field) = match place {
                Some(Scope::Activity(activity)) => (Some(*activity), None),
                Some(_) => (None, Some(WHOLE_PLAN)),
                None if route.known == Known::Not || route.sure().is_none() => continue,
                None => (None, Some(IGNORE)),
            };
            self.keep_route(MappingKind::Campaign, name, activity, None, field)?;
        }
        for (route, feeds) in routes.metrics.iter().zip(feeds) {
            let (kpi, field) = match feeds {
                Feeds::Kpi(kpi) => (Some(*kpi), None),
                Feeds::Spend => (None, Some(SPEND)),
                _ if route.known == Known::Not => continue,
                _ => (None, Some(IGNORE)),
            };
            self.keep_route(MappingKind::Metric, route.name.word(), None, kpi, field)?;
        }
        Ok(())
    }

    fn keep_route(
        &mut self,
        kind: MappingKind,
        name: &str,
        activity: Option<Id<Activity>>,
        kpi: Option<Id<Kpi>>,
        field: Option<&str>,
    ) -> Result<(), Invalid> {
        let format = self.report.source.key;
        let before = remembered(&self.plan, format, kind, name).cloned();
        let Record::Mapping(fresh) = blank(&self.plan, Table::Mappings, self.booking.origin.today) else { return Ok(()) };
        let fresh = before.clone().unwrap_or(fresh);
        let after = Mapping {
            format: format.to_owned(),
            kind,
            name: name.to_owned(),
            activity,
            kpi,
            field: field.map(str::to_owned),
            ..fresh
        };
        match before {
            Some(before) if before == after => {}
            Some(before) => self.keep(Change::update(Record::Mapping(before), Record::Mapping(after))),
            None => drop(self.make(Record::Mapping(after))?),
        }
        Ok(())
    }

    /// The import's own record: values say its code and their line.
    fn sign(&mut self, code: &str) -> Result<(), Invalid> {
        let Record::Import(fresh) = blank(&self.plan, Table::Imports, self.booking.origin.today) else { return Ok(()) };
        let Origin { file, hash, today } = self.booking.origin.clone();
        let rows = u32::try_from(self.report.table().rows).unwrap_or(u32::MAX);
        let format = self.report.source.key.to_owned();
        let signed = Import { code: code.to_owned(), date: today, file, hash, format, rows, ..fresh };
        self.make(Record::Import(signed)).map(drop)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "figures of a file are within ±10^15")]
fn cents(units: f64) -> Cents {
    Cents::new((units * 100.0).round() as i64)
}
