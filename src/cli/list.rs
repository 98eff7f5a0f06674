use clap::Args;

use crate::domain::Unit;
use crate::tables::{Align, Column, Facts, Row, Set, Sheet, Value, sheet_of, show};
use crate::text::Mask;

use super::failure::{Failure, USAGE};
use super::fields;
use super::json::{JsonRow, file_text};
use super::session::Session;
use super::shares::standing;

/// List a table.
#[derive(Args, Debug)]
pub struct List {
    /// objectives, activities, kpis, targets, statuses, channels, personas, measurements, spend, moves, decisions, checkins,
    /// annotations, plan.
    table: String,
    /// As one JSON document.
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// As CSV.
    #[arg(long)]
    csv: bool,
    /// Only these columns, in this order: name,status,budget.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    columns: Vec<String>,
}

/// Columns of this rank or less stand in the aligned text when none were chosen.
const IN_TEXT: u8 = 3;

impl List {
    /// Lists it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let sheet = sheet_of(fields::table(session, &self.table)?);
        let columns = self.chosen(session, sheet)?;
        let plan = session.plan()?;
        let computed = columns.iter().any(|column| matches!(column.cell.set, Set::Computed));
        let standing = computed.then(|| standing(&plan, session.today()));
        let facts =
            Facts { plan: &plan, standing: standing.as_ref(), today: session.today(), masked: session.words.mask().hides_money() };
        match (self.json, self.csv) {
            (true, _) => json(session, &facts, sheet, &columns),
            (_, true) => csv(session, &facts, sheet, &columns),
            _ => text(session, &facts, sheet, &columns),
        }
    }

    fn chosen(&self, session: &Session, sheet: &'static Sheet) -> Result<Vec<&'static Column>, Failure> {
        if self.columns.is_empty() {
            let is_file = self.json || self.csv;
            let own = sheet.columns.iter().filter(|column| if is_file { column.stored } else { column.rank <= IN_TEXT });
            let code = sheet.column("code");
            return Ok(code.into_iter().chain(own.filter(|column| column.key != "code")).collect());
        }
        let find = |key: &String| {
            sheet.column(key.trim()).ok_or_else(|| {
                let list = sheet.columns.iter().map(|column| column.key).collect::<Vec<_>>().join(", ");
                let args = [("field", key.into()), ("table", sheet.table.word().into()), ("list", list.into())];
                session.fail(USAGE, "no-such-field", &args, "hint-field")
            })
        };
        self.columns.iter().map(find).collect()
    }
}

/// The value of a cell; figures that are hidden are left out, amounts in texts are veiled.
fn value(facts: &Facts<'_>, mask: Mask, row: Row, column: &Column) -> Value {
    match facts.value(row, column) {
        Value::Money(_) | Value::Number(_, Unit::Money) if mask.hides_money() => Value::Empty,
        Value::Number(..) | Value::Share(_) | Value::Weights(_) if mask.hides_figures() => Value::Empty,
        Value::Target(target, _) if mask.hides(target.unit() == Some(Unit::Money)) => Value::Empty,
        Value::Text(text) if mask.hides_money() && column.key != "code" => Value::Text(mask.veil(&text).into_owned()),
        value => value,
    }
}

fn json(session: &mut Session, facts: &Facts<'_>, sheet: &Sheet, columns: &[&'static Column]) -> Result<(), Failure> {
    let mask = session.words.mask();
    session.out.raw(b"[")?;
    let mut between: &[u8] = b"\n";
    for row in (sheet.rows)(facts.plan) {
        session.out.raw(between)?;
        between = b",\n";
        let cells: Vec<_> = columns.iter().map(|column| (column.key, value(facts, mask, row, column))).collect();
        session.out.json_value(&JsonRow { plan: facts.plan, cells: &cells, number: JsonRow::number_of(row.0) })?;
    }
    session.out.raw(b"\n]\n")
}

fn csv(session: &mut Session, facts: &Facts<'_>, sheet: &Sheet, columns: &[&'static Column]) -> Result<(), Failure> {
    let mask = session.words.mask();
    session.out.csv(columns.iter().map(|column| column.key.to_owned()))?;
    for row in (sheet.rows)(facts.plan) {
        session.out.csv(columns.iter().map(|column| file_text(facts.plan, &value(facts, mask, row, column))))?;
    }
    Ok(())
}

fn text(session: &mut Session, facts: &Facts<'_>, sheet: &Sheet, columns: &[&'static Column]) -> Result<(), Failure> {
    let words = &session.words;
    let nameless = sheet.column("code").is_none() && sheet.grows;
    let cells = |row: Row| {
        let name = nameless.then(|| row.0.map_or_else(String::new, |key| fields::name(facts.plan, key)));
        name.into_iter().chain(columns.iter().map(|column| show(&facts.value(row, column), facts, words))).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = (sheet.rows)(facts.plan).into_iter().map(cells).collect();
    let name = nameless.then(|| words.say("column-code").into_owned());
    let titles = name.into_iter().chain(columns.iter().map(|column| words.say(&format!("column-{}", column.key)).into_owned()));
    let right = nameless.then_some(false).into_iter().chain(columns.iter().map(|column| column.align() == Align::Right));
    let (titles, right): (Vec<_>, Vec<_>) = (titles.collect(), right.collect());
    session.out.table(&titles, &right, &rows)
}
