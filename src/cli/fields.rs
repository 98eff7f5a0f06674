//! `field=value`: the columns of a table, typed on the command line as they are typed in a cell.

use crate::domain::{Key, MeasurementKey, Plan, Record, Scope, Table};
use crate::tables::{Column, Facts, Reader, Refusal, Set, check_unit, code_of, record_by_code, sheet_of};
use crate::text::Words;

use super::failure::{Failure, NO_INPUT, USAGE};
use super::session::Session;

/// One field as typed: its column's key and its text.
pub type Field = (String, String);

/// The table of a word; the plan's own settings are the table `plan`.
pub fn table(session: &Session, word: &str) -> Result<Table, Failure> {
    let found = Table::from_word(word).or((word == "settings").then_some(Table::Plan));
    found.ok_or_else(|| {
        session.fail(USAGE, "no-such-table", &[("table", word.into()), ("list", Table::WORDS.join(", ").into())], "hint-table")
    })
}

/// Splits `field=value`.
pub fn split(session: &Session, typed: &[String]) -> Result<Vec<Field>, Failure> {
    let pair = |text: &String| {
        let (field, value) =
            text.split_once('=').ok_or_else(|| session.fail(USAGE, "not-a-field", &[("text", text.into())], "hint-field"))?;
        Ok((field.trim().to_owned(), value.to_owned()))
    };
    typed.iter().map(pair).collect()
}

/// The column of a field that can be typed.
fn column(session: &Session, table: Table, field: &str) -> Result<&'static Column, Failure> {
    let sheet = sheet_of(table);
    let editable = |column: &&Column| matches!(column.cell.set, Set::Field(_));
    sheet.columns.iter().filter(editable).find(|column| column.key == field).ok_or_else(|| {
        let list = sheet.columns.iter().filter(editable).map(|column| column.key).collect::<Vec<_>>().join(", ");
        session.fail(
            USAGE,
            "no-such-field",
            &[("field", field.into()), ("table", table.word().into()), ("list", list.into())],
            "hint-field",
        )
    })
}

/// Writes typed fields into records of one plan after another.
pub struct Typist<'a> {
    session: &'a Session,
    words: Vec<&'a Words>,
}

impl<'a> Typist<'a> {
    /// Understands the words of the session's language first, then those of the `others`.
    pub fn new(session: &'a Session, others: &'a [Words]) -> Self {
        Self { session, words: std::iter::once(&session.words).chain(others).collect() }
    }

    /// Reads the fields into a record, in the order of the table's columns: a KPI before the values in its unit.
    pub fn write(&self, plan: &Plan, record: &mut Record, fields: &[Field]) -> Result<(), Failure> {
        let table = record.table();
        for (field, _) in fields {
            column(self.session, table, field)?;
        }
        self.one_scope(plan, fields)?;
        let facts = Facts { plan, standing: None, today: self.session.today(), masked: false };
        let reader = Reader { facts, words: &self.words };
        for column in sheet_of(table).columns {
            for (_, text) in fields.iter().filter(|(field, _)| field == column.key) {
                put(&reader, record, column, text)
                    .map_err(|refusal| self.session.refused(plan, &format!("{}.{}", table.word(), column.key), &refusal))?;
            }
        }
        Ok(())
    }

    /// Refuses an activity and an objective for the same target or measurement.
    fn one_scope(&self, plan: &Plan, fields: &[Field]) -> Result<(), Failure> {
        let typed = |name: &str| fields.iter().any(|(field, text)| field == name && !text.trim().is_empty());
        let is_scoped =
            !fields.is_empty() && fields.iter().any(|(field, _)| field == "kpi" || field == "expression" || field == "value");
        if is_scoped && typed("activity") && typed("objective") {
            return Err(self.session.refused(plan, "activity, objective", &Refusal::Kind));
        }
        Ok(())
    }

    /// Refuses a new record that lacks what its table requires.
    pub fn complete(&self, plan: &Plan, table: Table, fields: &[Field]) -> Result<(), Failure> {
        let typed = |key: &str| fields.iter().any(|(field, text)| field == key && !text.trim().is_empty());
        match sheet_of(table).columns.iter().find(|column| column.required && !typed(column.key)) {
            Some(column) => Err(self.session.refused(plan, &format!("{}.{}", table.word(), column.key), &Refusal::Required)),
            None => Ok(()),
        }
    }
}

fn put(reader: &Reader<'_>, record: &mut Record, column: &Column, text: &str) -> Result<(), Refusal> {
    let Set::Field(set) = column.cell.set else { return Err(Refusal::Computed) };
    let value = reader.read(column, text)?;
    check_unit(&reader.facts, record, column, &value)?;
    set(record, value)
}

/// The name of a record on the command line: its code, an expense's number, a measurement's `kpi/scope/day`.
pub fn name(plan: &Plan, key: Key) -> String {
    match key {
        Key::Measurement(MeasurementKey { kpi, scope, date }) => {
            let kpi = plan.kpis.get(kpi).map_or("", |kpi| kpi.code.as_str());
            format!("{kpi}/{}/{date}", scope_name(plan, scope))
        }
        Key::Row(Table::Plan, _) => Table::Plan.word().to_owned(),
        Key::Row(..) => code_of(plan, key),
    }
}

fn scope_name(plan: &Plan, scope: Scope) -> String {
    match scope {
        Scope::Plan => String::new(),
        Scope::Activity(id) => plan.activities.get(id).map_or_else(String::new, |activity| activity.code.clone()),
        Scope::Objective(id) => {
            plan.objectives.get(id).map_or_else(String::new, |objective| format!("objective:{}", objective.code))
        }
    }
}

/// The record of a name.
pub fn find(session: &Session, plan: &Plan, table: Table, name: &str) -> Result<Key, Failure> {
    let found = if table == Table::Measurements { measurement(session, plan, name) } else { record_by_code(plan, table, name) };
    found.filter(|key| plan.get(*key).is_some()).ok_or_else(|| {
        let hint = if table == Table::Measurements { "hint-measurement" } else { "hint-code" };
        session.fail(NO_INPUT, "no-such-record", &[("code", name.into()), ("table", table.word().into())], hint)
    })
}

fn measurement(session: &Session, plan: &Plan, name: &str) -> Option<Key> {
    let mut parts = name.split('/');
    let (kpi, scope, date) = (parts.next()?, parts.next()?, parts.next()?);
    let kpi = plan.kpis.by_code(kpi)?.id;
    let scope = match scope.strip_prefix("objective:") {
        Some(code) => Scope::Objective(plan.objectives.by_code(code)?.id),
        None if scope.is_empty() => Scope::Plan,
        None => Scope::Activity(plan.activities.by_code(scope)?.id),
    };
    let date = crate::domain::parse_day(date, session.today()).ok()?;
    Some(Key::Measurement(MeasurementKey { kpi, scope, date }))
}
