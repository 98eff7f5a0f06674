//! Records as the cells of a row, in the order of the table's columns.

use chrono::Datelike;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};

use crate::domain::{Cents, Day, Expression, Formula, Id, Key, MeasurementKey, Outcome, Over, Record, Scope, Target};

/// One value on its way into the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'a> {
    Null,
    Integer(i64),
    Real(f64),
    Text(&'a str),
    Owned(String),
    /// YYYY-MM-DD, without a trip to the heap: imports write a million of them.
    Day([u8; 10]),
}

impl Cell<'_> {
    pub(super) fn value(&self) -> ValueRef<'_> {
        match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Owned(text) => ValueRef::Text(text.as_bytes()),
            Self::Day(text) => ValueRef::Text(text),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            cell => ToSqlOutput::Borrowed(cell.value()),
        })
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}
impl From<bool> for Cell<'_> {
    fn from(yes: bool) -> Self {
        Self::Integer(i64::from(yes))
    }
}
impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(i64::from(number))
    }
}
impl From<u8> for Cell<'_> {
    fn from(number: u8) -> Self {
        Self::Integer(i64::from(number))
    }
}
impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        // SQLite keeps no negative zero: what is written is what will be read.
        Self::Real(number + 0.0)
    }
}
impl From<Cents> for Cell<'_> {
    fn from(amount: Cents) -> Self {
        Self::Integer(amount.cents())
    }
}
impl<T> From<Id<T>> for Cell<'_> {
    fn from(id: Id<T>) -> Self {
        Self::Integer(id.number())
    }
}
impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        iso(day).map_or_else(|| Self::Owned(day.to_string()), Self::Day)
    }
}
impl From<&Day> for Cell<'_> {
    fn from(day: &Day) -> Self {
        (*day).into()
    }
}
impl<'a, T> From<Option<T>> for Cell<'a>
where
    Cell<'a>: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The ten signs of a day; none for the years that files do not hold.
pub(super) fn iso(day: Day) -> Option<[u8; 10]> {
    let year = u32::try_from(day.year()).ok().filter(|year| *year <= 9999)?;
    let digit = |number: u32| b'0' + u8::try_from(number % 10).unwrap_or(0);
    let (month, date) = (day.month(), day.day());
    Some([
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(date / 10),
        digit(date),
    ])
}

/// The number of a scope in the file: 0 the plan, 2 × objective, 2 × activity + 1.
pub(super) const fn scope_number(scope: Scope) -> i64 {
    match scope {
        Scope::Plan => 0,
        Scope::Objective(id) => 2 * id.number(),
        Scope::Activity(id) => 2 * id.number() + 1,
    }
}

/// The scope with a number.
pub(super) const fn scope_of(number: i64) -> Scope {
    match (number, number % 2) {
        (0, _) => Scope::Plan,
        (_, 0) => Scope::Objective(Id::new(number / 2)),
        _ => Scope::Activity(Id::new(number / 2)),
    }
}

/// The activity and the objective behind a scope, as two cells.
pub(super) fn scope_cells<'a>(scope: Scope) -> [Cell<'a>; 2] {
    match scope {
        Scope::Plan => [Cell::Null, Cell::Null],
        Scope::Objective(id) => [Cell::Null, id.into()],
        Scope::Activity(id) => [id.into(), Cell::Null],
    }
}

/// The key columns of a record.
pub(super) fn key_cells<'a>(key: Key) -> Vec<Cell<'a>> {
    match key {
        Key::Row(_, number) => vec![Cell::Integer(number)],
        Key::Measurement(MeasurementKey { kpi, scope, date }) => vec![kpi.into(), scope_number(scope).into(), date.into()],
    }
}

/// The cells of a record's row, put into `row` in place of what it held.
pub(super) fn fill<'a>(row: &mut Vec<Cell<'a>>, record: &'a Record) {
    row.clear();
    macro_rules! cells {
        ($($value:expr),+ $(,)?) => { row.extend([$(Cell::from($value)),+]) };
    }
    match record {
        Record::Plan(r) => cells![1_i64, &r.name, &r.currency, r.language.word(), r.tax.as_ref(), r.budget, r.start, r.end],
        Record::Status(r) => cells![r.id, &r.code, &r.label, r.stage.word()],
        Record::Channel(r) => cells![r.id, &r.code, &r.name],
        Record::Persona(r) => cells![r.id, &r.code, &r.name],
        Record::Objective(r) => {
            cells![r.id, &r.code, &r.name, r.business_goal.as_ref(), r.owner.as_ref(), r.start, r.due, r.priority];
        }
        Record::Activity(r) => {
            cells![r.id, &r.code, &r.name, r.channel, r.objective, r.status, r.persona, r.owner.as_ref(), r.start, r.due];
            cells![r.budget, r.min_budget, r.max_budget, r.locked, r.tracking.as_ref(), r.notes.as_ref(), r.result_kpi];
            row.extend([weights(r.pacing.as_deref()), r.after.as_ref().into()]);
        }
        Record::Kpi(r) => {
            cells![r.id, &r.code, &r.name, r.unit.word(), r.polarity.word(), r.aggregation.word(), r.cadence.word()];
            cells![r.formula.as_ref().map(Formula::text), r.source.as_ref(), r.worth];
        }
        Record::Target(r) => target(row, r),
        Record::Measurement(r) => {
            cells![r.key.kpi, scope_number(r.key.scope), r.key.date, r.value, r.note.as_ref(), &r.source];
        }
        Record::Spend(r) => cells![r.id, r.activity, r.date, r.amount, r.kind.word(), r.note.as_ref(), r.source.as_ref()],
        Record::Move(r) => {
            cells![r.id, &r.code, r.date, r.from, r.to, r.amount, &r.reason, r.hypothesis.as_ref(), r.review];
        }
        Record::Decision(r) => {
            cells![r.id, &r.code, r.date, r.target, r.kind.word(), &r.reason, r.expected.as_ref(), r.review];
            cells![r.outcome.map(Outcome::word), r.activity, r.was.as_ref(), r.evidence.as_ref()];
        }
        Record::Checkin(r) => cells![r.id, &r.code, r.date, r.week, r.note.as_ref(), r.finished],
        Record::Annotation(r) => cells![r.id, &r.code, r.start, r.end, r.activity, r.kpi, &r.text],
        Record::Answer(r) => {
            cells![r.id, &r.code, r.checkin, r.kpi];
            row.extend(scope_cells(r.scope));
            cells![r.target, r.kind.word(), r.note.as_ref(), r.confidence];
        }
        Record::Mute(r) => cells![r.id, &r.code, &r.rule, r.record.as_ref(), r.field.as_ref(), &r.reason, r.until],
        Record::Import(r) => cells![r.id, &r.code, r.date, &r.file, &r.hash, &r.format, r.rows],
        Record::Mapping(r) => {
            cells![r.id, &r.code, &r.format, r.kind.word(), &r.name, r.activity, r.kpi, r.field.as_ref()];
        }
        Record::View(r) => cells![r.id, &r.code, &r.sheet, &r.name, &r.state],
    }
}

fn target<'a>(row: &mut Vec<Cell<'a>>, target: &'a Target) {
    row.extend([target.id.into(), (&target.code).into(), target.kpi.into()]);
    row.extend(scope_cells(target.scope));
    row.extend([
        target.expression.as_ref().map(Expression::text).into(),
        target.baseline.into(),
        target.start.into(),
        target.due.into(),
        target.tolerance.into(),
        weights(target.curve.as_deref()),
    ]);
    let (over, rolling) = match target.over {
        None => (None, None),
        Some(Over::Period) => (Some("period"), None),
        Some(Over::ToDate) => (Some("to_date"), None),
        Some(Over::Rolling(periods)) => (Some("rolling"), Some(periods)),
    };
    row.extend([over.into(), rolling.into(), target.confidence.into()]);
}

fn weights<'a>(weights: Option<&[f64]>) -> Cell<'a> {
    let text = |weights: &[f64]| {
        let numbers: Vec<String> = weights.iter().map(ToString::to_string).collect();
        format!("[{}]", numbers.join(","))
    };
    weights.map_or(Cell::Null, |weights| Cell::Owned(text(weights)))
}
