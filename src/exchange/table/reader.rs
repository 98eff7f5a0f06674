//! The cells of a table's rows, read as people type them, links by code or by name.

use std::collections::HashMap;

use crate::domain::{Key, Plan, Table, Unit, plain};
use crate::exchange::cells::exact_amount;
use crate::tables::{Column, Kind, Reader, Refusal, Value, link_label, record_by_code};
use crate::text::fold;

use super::guard::unguarded;

/// Reads the cells of one file.
pub(in crate::exchange) struct CellReader<'a> {
    reader: Reader<'a>,
    /// Records by folded name, each table written down when it is first needed; none when several have it.
    names: HashMap<Table, HashMap<String, Option<i64>>>,
}

impl<'a> CellReader<'a> {
    pub(in crate::exchange) fn new(reader: Reader<'a>) -> Self {
        Self { reader, names: HashMap::new() }
    }

    /// The value of a cell.
    pub(in crate::exchange) fn read(&mut self, column: &Column, text: &str) -> Result<Value, Refusal> {
        let text = unguarded(text.trim_matches(' '));
        match column.kind {
            Kind::Link(table) if !text.trim().is_empty() => self.link(table, text.trim()),
            _ => self.reader.read(column, text).or_else(|refusal| exact(column.kind, text).ok_or(refusal)),
        }
    }

    fn link(&mut self, table: Table, text: &str) -> Result<Value, Refusal> {
        let plan = self.reader.facts.plan;
        if let Some(Key::Row(table, number)) = record_by_code(plan, table, text) {
            return Ok(Value::Link(table, number));
        }
        match self.names.entry(table).or_insert_with(|| names(plan, table)).get(&fold(text)) {
            Some(Some(number)) => Ok(Value::Link(table, *number)),
            Some(None) => Err(Refusal::Several(table, text.to_owned())),
            None => Err(Refusal::NoSuch(table, text.to_owned())),
        }
    }
}

fn names(plan: &Plan, table: Table) -> HashMap<String, Option<i64>> {
    let mut names = HashMap::new();
    for key in plan.keys(table) {
        if let Key::Row(_, number) = key {
            names.entry(fold(&link_label(plan, key))).and_modify(|one| *one = None).or_insert(Some(number));
        }
    }
    names
}

/// What an export writes and nobody types: more digits than a typed number may have.
fn exact(kind: Kind, text: &str) -> Option<Value> {
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| plain(*number) == text);
    match kind {
        Kind::Number(_) => number(text).map(|number| Value::Number(number, Unit::Number)),
        Kind::Share => number(text).map(Value::Share),
        Kind::Money => exact_amount(text).map(Value::Money),
        Kind::Weights => text.split(' ').map(number).collect::<Option<_>>().map(Value::Weights),
        _ => None,
    }
}
