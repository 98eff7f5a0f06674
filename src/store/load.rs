//! A plan file as a [`Plan`]: whole, or as much as a first screen shows.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::cell::scope_of;
use super::connection::{Access, connect, in_memory};
use super::digest::kept;
use super::error::{Result, StoreError};
use super::history::tip;
use super::row;
use super::sheet::sheet;
use crate::domain::{Entity, Id, MeasurementKey, Measurements, Plan, Record, Shelf, Spend, Table};

/// From this many measurements on, a second connection reads them beside the first.
const WORTH_A_THREAD: i64 = 20_000;

/// The beginning of a plan, and how long the whole is.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Settings, statuses, channels, personas, objectives and KPIs whole; the first activities with their targets, spend
    /// and measurements; the first rows of the rest.
    pub plan: Plan,
    /// Records of each table in the file.
    pub counts: BTreeMap<Table, usize>,
}

/// The whole plan, inside a read transaction of the caller.
pub(super) fn whole(connection: &Connection, path: &Path) -> Result<Plan> {
    if in_memory(connection) || kept(connection, Table::Measurements.word())?.records < WORTH_A_THREAD {
        let mut plan = records(connection, &[Table::Plan, Table::Measurements])?;
        plan.measurements = measurements(connection, &sheet(Table::Measurements).all)?;
        return Ok(plan);
    }
    let revision = tip(connection)?.revision;
    thread::scope(|scope| {
        let beside = scope.spawn(|| beside(path, revision));
        let plan = records(connection, &[Table::Plan, Table::Measurements, Table::Spend]);
        let measured = beside.join().unwrap_or_else(|_| Err(StoreError::Defect { detail: "a reader stopped".to_owned() }));
        let (mut plan, (measurements, spend)) = (plan?, measured?);
        plan.measurements = measurements;
        for expense in spend {
            plan.put(Record::Spend(expense));
        }
        Ok(plan)
    })
}

/// Measurements and expenses: about half of what there is to read. The caller's transaction keeps every other program from
/// committing; the revision proves that it is the same file.
fn beside(path: &Path, revision: i64) -> Result<(Measurements, Vec<Spend>)> {
    let connection = connect(path, Access::Read)?;
    connection.execute_batch("BEGIN")?;
    if tip(&connection)?.revision != revision {
        return Err(StoreError::Replaced);
    }
    let measurements = measurements(&connection, &sheet(Table::Measurements).all)?;
    let mut spend = Vec::new();
    each(&connection, Table::Spend, &sheet(Table::Spend).all, |record| {
        if let Record::Spend(expense) = record {
            spend.push(expense);
        }
    })?;
    Ok((measurements, spend))
}

/// Every record but those of the tables that are read elsewhere.
fn records(connection: &Connection, elsewhere: &[Table]) -> Result<Plan> {
    let mut plan = empty(connection)?;
    for table in Table::ALL.iter().filter(|table| !elsewhere.contains(table)) {
        put_all(connection, &mut plan, *table, &sheet(*table).all)?;
    }
    given(connection, &mut plan)?;
    Ok(plan)
}

fn empty(connection: &Connection) -> Result<Plan> {
    let mut statement = connection.prepare_cached(&sheet(Table::Plan).all)?;
    let mut rows = statement.query([])?;
    let row = rows.next()?.ok_or_else(|| StoreError::damaged("the plan has no settings"))?;
    match row::record(Table::Plan, row, &mut row::Expressions::new())? {
        Record::Plan(settings) => Ok(Plan::new(settings)),
        _ => Err(StoreError::damaged("the plan has no settings")),
    }
}

fn put_all(connection: &Connection, plan: &mut Plan, table: Table, query: &str) -> Result<()> {
    each(connection, table, query, |record| plan.put(record))
}

fn each(connection: &Connection, table: Table, query: &str, mut take: impl FnMut(Record)) -> Result<()> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query([])?;
    let mut expressions = row::Expressions::new();
    while let Some(found) = rows.next()? {
        take(row::record(table, found, &mut expressions)?);
    }
    Ok(())
}

fn measurements(connection: &Connection, query: &str) -> Result<Measurements> {
    let mut all = Measurements::default();
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (key, value) = point(row).ok_or_else(|| StoreError::damaged("measurements: a row makes no sense"))?;
        let note = row.get_ref(4)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        let source = row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?;
        all.put_value(key, value, note, source);
    }
    Ok(all)
}

fn point(row: &rusqlite::Row<'_>) -> Option<(MeasurementKey, f64)> {
    let cell = |place| row.get_ref(place).ok();
    match (cell(0)?, cell(1)?, cell(2)?, cell(3)?) {
        (ValueRef::Integer(kpi), ValueRef::Integer(scope), ValueRef::Text(date), ValueRef::Real(value)) => {
            Some((MeasurementKey { kpi: Id::new(kpi), scope: scope_of(scope), date: row::day(date)? }, value))
        }
        _ => None,
    }
}

/// Numbers that were given to records since deleted are not given again.
fn given(connection: &Connection, plan: &mut Plan) -> Result<()> {
    fn up_to<T: Entity>(shelf: &mut Shelf<T>, number: i64) {
        shelf.given_up_to(number);
    }
    let mut statement = connection.prepare_cached("SELECT name, seq FROM sqlite_sequence")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number = row.get(1)?;
        match Table::from_word(row.get_ref(0)?.as_str().unwrap_or("")) {
            Some(Table::Statuses) => up_to(&mut plan.statuses, number),
            Some(Table::Channels) => up_to(&mut plan.channels, number),
            Some(Table::Personas) => up_to(&mut plan.personas, number),
            Some(Table::Objectives) => up_to(&mut plan.objectives, number),
            Some(Table::Activities) => up_to(&mut plan.activities, number),
            Some(Table::Kpis) => up_to(&mut plan.kpis, number),
            Some(Table::Targets) => up_to(&mut plan.targets, number),
            Some(Table::Spend) => up_to(&mut plan.spend, number),
            Some(Table::Moves) => up_to(&mut plan.moves, number),
            Some(Table::Decisions) => up_to(&mut plan.decisions, number),
            Some(Table::Checkins) => up_to(&mut plan.checkins, number),
            Some(Table::Annotations) => up_to(&mut plan.annotations, number),
            Some(Table::Answers) => up_to(&mut plan.answers, number),
            Some(Table::Mutes) => up_to(&mut plan.mutes, number),
            Some(Table::Imports) => up_to(&mut plan.imports, number),
            Some(Table::Mappings) => up_to(&mut plan.mappings, number),
            Some(Table::Views) => up_to(&mut plan.views, number),
            Some(Table::Plan | Table::Measurements) | None => {}
        }
    }
    Ok(())
}

/// The beginning of a plan, inside a read transaction of the caller.
pub(super) fn head(connection: &Connection, rows: usize) -> Result<Head> {
    let mut plan = empty(connection)?;
    let first = format!("(SELECT id FROM activities ORDER BY id LIMIT {rows})");
    for table in Table::ALL {
        let select = &sheet(*table).select;
        let query = match table {
            Table::Plan | Table::Measurements => continue,
            Table::Statuses | Table::Channels | Table::Personas | Table::Objectives | Table::Kpis => sheet(*table).all.clone(),
            Table::Activities
            | Table::Moves
            | Table::Decisions
            | Table::Checkins
            | Table::Annotations
            | Table::Answers
            | Table::Mutes
            | Table::Imports
            | Table::Mappings
            | Table::Views => {
                format!("{} LIMIT {rows}", sheet(*table).all)
            }
            Table::Targets | Table::Spend => format!(
                "{select} WHERE activity IN {first} UNION ALL
                 SELECT * FROM ({select} ORDER BY id LIMIT {rows}) WHERE activity IS NULL OR activity NOT IN {first}"
            ),
        };
        put_all(connection, &mut plan, *table, &query)?;
    }
    given(connection, &mut plan)?;
    plan.measurements = measurements(
        connection,
        &format!(
            "SELECT m.kpi, m.scope, m.date, m.value, m.note, m.source FROM series s CROSS JOIN measurements m
             ON m.kpi = s.kpi AND m.scope = s.scope WHERE s.activity IN {first}"
        ),
    )?;
    let counts = Table::ALL.iter().map(|table| {
        let records = kept(connection, table.word())?.records;
        Ok((*table, usize::try_from(records).unwrap_or(0)))
    });
    Ok(Head { plan, counts: counts.collect::<Result<_>>()? })
}
