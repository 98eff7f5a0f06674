//! All measurements of a plan: per KPI and scope one series of points, sorted by day, 16 bytes a point.

use std::collections::BTreeMap;

use super::day::Day;
use super::id::Id;
use super::record::{Kpi, Measurement, MeasurementKey, Scope};

/// One value of a series. Note and source lie apart, for nearly all are empty and `manual`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day measured.
    pub date: Day,
    origin: u32,
    /// The value, in the KPI's unit.
    pub value: f64,
}

/// The points of one KPI for one scope, by day, one per day.
pub type Series = [Point];

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Origin {
    note: Option<String>,
    source: String,
}

const MANUAL: &str = "manual";

/// Every measurement of a plan.
#[derive(Clone, Debug, Default)]
pub struct Measurements {
    series: BTreeMap<Id<Kpi>, BTreeMap<Scope, Vec<Point>>>,
    origins: Vec<Origin>,
    numbers: BTreeMap<Origin, u32>,
    count: usize,
}

impl Measurements {
    /// How many measurements there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The points of a KPI for one scope, by day; empty when never measured.
    #[must_use]
    pub fn series(&self, kpi: Id<Kpi>, scope: Scope) -> &Series {
        self.series.get(&kpi).and_then(|scopes| scopes.get(&scope)).map_or(&[], Vec::as_slice)
    }

    /// Every scope in which a KPI was measured, with its points.
    pub fn scopes(&self, kpi: Id<Kpi>) -> impl Iterator<Item = (Scope, &Series)> {
        self.series.get(&kpi).into_iter().flatten().map(|(scope, points)| (*scope, points.as_slice()))
    }

    /// Every measurement, by KPI, scope and day.
    pub fn iter(&self) -> impl Iterator<Item = Measurement> {
        self.keys().filter_map(|key| self.get(key))
    }

    /// Every key, by KPI, scope and day.
    pub fn keys(&self) -> impl Iterator<Item = MeasurementKey> {
        self.series.iter().flat_map(|(kpi, scopes)| {
            scopes.iter().flat_map(move |(scope, points)| {
                points.iter().map(move |point| MeasurementKey { kpi: *kpi, scope: *scope, date: point.date })
            })
        })
    }

    /// The measurement of one KPI, scope and day.
    #[must_use]
    pub fn get(&self, key: MeasurementKey) -> Option<Measurement> {
        let points = self.series(key.kpi, key.scope);
        let point = points[points.binary_search_by_key(&key.date, |point| point.date).ok()?];
        let origin = (point.origin > 0).then(|| self.origins[point.origin as usize - 1].clone());
        let Origin { note, source } = origin.unwrap_or_else(|| Origin { note: None, source: MANUAL.to_owned() });
        Some(Measurement { key, value: point.value, note, source })
    }

    /// Puts a measurement in its place, over the one of the same KPI, scope and day.
    pub fn put(&mut self, measurement: Measurement) {
        let Measurement { key, value, note, source } = measurement;
        self.put_value(key, value, note.as_deref(), &source);
    }

    /// The same without owned texts: a file of a million rows has only a few different ones.
    pub fn put_value(&mut self, key: MeasurementKey, value: f64, note: Option<&str>, source: &str) {
        let origin = self.origin(note, source);
        let points = self.series.entry(key.kpi).or_default().entry(key.scope).or_default();
        let point = Point { date: key.date, origin, value };
        // Files are read in the order of days: the end is the usual place.
        if points.last().is_none_or(|last| last.date < key.date) {
            points.push(point);
            self.count += 1;
            return;
        }
        match points.binary_search_by_key(&key.date, |point| point.date) {
            Ok(place) => points[place] = point,
            Err(place) => {
                points.insert(place, point);
                self.count += 1;
            }
        }
    }

    /// Takes a measurement away.
    pub fn take(&mut self, key: MeasurementKey) {
        let Some(scopes) = self.series.get_mut(&key.kpi) else { return };
        let Some(points) = scopes.get_mut(&key.scope) else { return };
        if let Ok(place) = points.binary_search_by_key(&key.date, |point| point.date) {
            points.remove(place);
            self.count -= 1;
        }
        if points.is_empty() {
            scopes.remove(&key.scope);
        }
        if scopes.is_empty() {
            self.series.remove(&key.kpi);
        }
    }

    fn origin(&mut self, note: Option<&str>, source: &str) -> u32 {
        if note.is_none() && source == MANUAL {
            return 0;
        }
        let origin = Origin { note: note.map(str::to_owned), source: source.to_owned() };
        if let Some(number) = self.numbers.get(&origin) {
            return *number;
        }
        self.origins.push(origin.clone());
        let number = u32::try_from(self.origins.len()).unwrap_or(0);
        self.numbers.insert(origin, number);
        number
    }
}

impl PartialEq for Measurements {
    fn eq(&self, other: &Self) -> bool {
        self.count == other.count && self.iter().eq(other.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measurement(day: u32, value: f64, note: Option<&str>) -> Measurement {
        let date = Day::from_ymd_opt(2026, 11, day).unwrap();
        let key = MeasurementKey { kpi: Id::new(1), scope: Scope::Plan, date };
        Measurement { key, value, note: note.map(str::to_owned), source: MANUAL.to_owned() }
    }

    #[test]
    fn points_lie_by_day_whatever_the_order_of_arrival() {
        let mut all = Measurements::default();
        for day in [9, 2, 30, 16] {
            all.put(measurement(day, f64::from(day), None));
        }
        let values: Vec<f64> = all.series(Id::new(1), Scope::Plan).iter().map(|point| point.value).collect();
        assert_eq!(values, [2.0, 9.0, 16.0, 30.0]);
    }

    #[test]
    fn a_second_value_on_the_same_day_replaces_the_first() {
        let mut all = Measurements::default();
        all.put(measurement(2, 1.0, Some("typo")));
        all.put(measurement(2, 2.0, None));
        assert_eq!(all.len(), 1);
        assert_eq!(all.iter().next(), Some(measurement(2, 2.0, None)));
    }

    #[test]
    fn notes_and_sources_come_back_as_they_were_put() {
        let mut all = Measurements::default();
        all.put(measurement(2, 1.0, Some("sale")));
        all.put(measurement(3, 1.0, None));
        assert_eq!(all.iter().map(|one| one.note).collect::<Vec<_>>(), [Some("sale".to_owned()), None]);
    }

    #[test]
    fn what_was_taken_leaves_nothing_behind() {
        let mut all = Measurements::default();
        all.put(measurement(2, 1.0, None));
        all.take(measurement(2, 1.0, None).key);
        assert_eq!(all, Measurements::default());
        assert_eq!(all.scopes(Id::new(1)).count(), 0);
    }
}
