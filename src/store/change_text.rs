//! Changes as the text of the history: JSON, one row a record; a run of plain measurements of one series is one row.

use serde::{Deserialize, Serialize};

use super::cell::scope_number;
use super::error::{Result, StoreError};
use crate::domain::{Change, Day, Id, Key, Kpi, Measurement, MeasurementKey, Record, Scope};

/// More points than this begin another row: a row is read whole.
const LONGEST: usize = 2000;

/// Measurements of one KPI and scope that differ in day and value only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Run {
    kpi: Id<Kpi>,
    scope: Scope,
    source: String,
    points: Vec<(Day, f64)>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kept {
    Measurements(Run),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Keeping<'a> {
    Measurements(&'a Run),
}

/// One row of the history.
pub(super) struct Line {
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Gathers measurements that came or went one after the other into runs.
#[derive(Default)]
pub(super) struct Gatherer {
    run: Option<(Run, Side)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Came,
    Went,
}

impl Gatherer {
    /// Takes a change in; whole lines come out in the order of the changes.
    pub(super) fn push(&mut self, change: &Change, out: &mut Vec<Line>) -> Result<()> {
        let Some((one, side)) = plain(change) else {
            self.finish(out)?;
            out.push(line(change)?);
            return Ok(());
        };
        if let Some((run, run_side)) = &mut self.run
            && (*run_side, run.kpi, run.scope) == (side, one.key.kpi, one.key.scope)
            && run.source == one.source
            && run.points.len() < LONGEST
        {
            run.points.push((one.key.date, one.value));
            return Ok(());
        }
        self.finish(out)?;
        let MeasurementKey { kpi, scope, date } = one.key;
        self.run = Some((Run { kpi, scope, source: one.source.clone(), points: vec![(date, one.value)] }, side));
        Ok(())
    }

    /// The last line, if a run is still open.
    pub(super) fn finish(&mut self, out: &mut Vec<Line>) -> Result<()> {
        let Some((run, side)) = self.run.take() else { return Ok(()) };
        let text = Some(json(&Keeping::Measurements(&run))?);
        let key = run_key(run.kpi, run.scope);
        out.push(match side {
            Side::Came => Line { key, before: None, after: text },
            Side::Went => Line { key, before: text, after: None },
        });
        Ok(())
    }
}

fn plain(change: &Change) -> Option<(&Measurement, Side)> {
    let (one, side) = match (&change.before, &change.after) {
        (None, Some(Record::Measurement(one))) => (one, Side::Came),
        (Some(Record::Measurement(one)), None) => (one, Side::Went),
        _ => return None,
    };
    one.note.is_none().then_some((one, side))
}

fn line(change: &Change) -> Result<Line> {
    let text = |record: &Option<Record>| record.as_ref().map(json).transpose();
    let key = change.after.as_ref().or(change.before.as_ref()).map_or_else(String::new, |record| key_text(record.key()));
    Ok(Line { key, before: text(&change.before)?, after: text(&change.after)? })
}

fn key_text(key: Key) -> String {
    match key {
        Key::Row(_, number) => number.to_string(),
        Key::Measurement(MeasurementKey { kpi, scope, date }) => format!("{}/{}/{date}", kpi.number(), scope_number(scope)),
    }
}

/// Under which keys a record stands in the history: its own, and that of a run of its series.
pub(super) fn key_texts(key: Key) -> [String; 2] {
    let run = match key {
        Key::Row(..) => key_text(key),
        Key::Measurement(MeasurementKey { kpi, scope, .. }) => run_key(kpi, scope),
    };
    [key_text(key), run]
}

fn run_key(kpi: Id<Kpi>, scope: Scope) -> String {
    format!("{}/{}", kpi.number(), scope_number(scope))
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Defect { detail: error.to_string() })
}

/// The changes of one row of the history.
pub(super) fn read(before: Option<&str>, after: Option<&str>, out: &mut Vec<Change>) -> Result<()> {
    let run = |text: Option<&str>| text.filter(|text| text.starts_with("{\"measurements\":")).map(parse::<Kept>).transpose();
    if let Some(Kept::Measurements(run)) = run(after)? {
        out.extend(points(run).map(Change::insert));
    } else if let Some(Kept::Measurements(run)) = run(before)? {
        out.extend(points(run).map(Change::delete));
    } else {
        let record = |text: Option<&str>| text.map(parse::<Record>).transpose();
        out.push(Change { before: record(before)?, after: record(after)? });
    }
    Ok(())
}

fn points(run: Run) -> impl Iterator<Item = Record> {
    let Run { kpi, scope, source, points } = run;
    points.into_iter().map(move |(date, value)| {
        Record::Measurement(Measurement { key: MeasurementKey { kpi, scope, date }, value, note: None, source: source.clone() })
    })
}

fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::damaged(format!("history: {error}")))
}
