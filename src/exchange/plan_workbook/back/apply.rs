//! What was chosen of an edited workbook, as one edit: records made, then cells set, then rows removed, table by table.

use crate::domain::{Cents, Change, Day, Edit, Key, Plan, Record, Table, Unit, plain, remove, replace};
use crate::exchange::cells::{Cells, facts, with_cells};
use crate::exchange::error::{Fault, ImportError, Refused, shown};
use crate::exchange::intake::Intake;
use crate::exchange::table::CellReader;
use crate::exchange::workbook::Cell;
use crate::tables::{Column, Kind as Holds, Reader, Refusal, Value, record_by_code, sheet_of};
use crate::text::Words;

use super::compare::{Difference, Kind};
use super::read::text;

/// Tables in the order in which records name each other.
const ORDER: &[Table] = &[
    Table::Plan,
    Table::Statuses,
    Table::Channels,
    Table::Personas,
    Table::Objectives,
    Table::Kpis,
    Table::Activities,
    Table::Targets,
    Table::Measurements,
    Table::Spend,
    Table::Moves,
    Table::Decisions,
    Table::Checkins,
    Table::Annotations,
];

/// The edit that brings these differences into the plan; conflicts among them are brought in as they stand in the workbook.
///
/// # Errors
/// [`ImportError`] with the first cells that are wrong; nothing is changed then.
pub fn apply(here: &Plan, chosen: &[&Difference], words: &[&Words], today: Day) -> Result<Edit, ImportError> {
    let mut work = Work { plan: here.clone(), words, today, changes: Vec::new(), faults: Vec::new() };
    for table in ORDER {
        let of = |kinds: &[Kind]| -> Vec<&Difference> {
            chosen.iter().copied().filter(|one| one.table == *table && kinds.contains(&one.kind) && !one.cells.is_empty()).collect()
        };
        work.make(*table, &of(&[Kind::New]));
        work.set(&of(&[Kind::Changed, Kind::Conflict]));
    }
    for one in chosen.iter().filter(|one| one.cells.is_empty()) {
        work.remove(one);
    }
    let Work { changes, mut faults, .. } = work;
    let count = faults.len();
    faults.truncate(ImportError::SHOWN);
    if count > 0 { Err(ImportError::Faults { faults, count }) } else { Ok(Edit { action: "import".to_owned(), changes }) }
}

/// The plan as it becomes.
struct Work<'a> {
    plan: Plan,
    words: &'a [&'a Words],
    today: Day,
    changes: Vec<Change>,
    faults: Vec<Fault>,
}

impl Work<'_> {
    fn take(&mut self, changes: Vec<Change>) {
        for change in &changes {
            self.plan.apply(change);
        }
        self.changes.extend(changes);
    }

    fn wrong(&mut self, one: &Difference, refused: Refused) {
        let (column, value) = match one.cells.iter().position(|(column, _)| Some(column.key) == refused.field) {
            Some(place) => (place + 1, shown(&text(&one.cells[place].1))),
            None => (1, String::new()),
        };
        let path = format!("{}.{}", one.sheet, refused.field.unwrap_or_default());
        self.faults.push(Fault { path, line: one.line, column, value, problem: refused.problem });
    }

    /// The cells of differences as values, each read against the plan as it has become.
    fn read(&mut self, differences: &[&Difference]) -> Vec<(usize, Cells)> {
        let (mut read, mut wrong) = (Vec::new(), Vec::new());
        let mut reader = CellReader::new(Reader { facts: facts(&self.plan, self.today), words: self.words });
        for (place, one) in differences.iter().enumerate() {
            let cells = one.cells.iter().map(|(column, cell)| {
                value(&mut reader, column, cell).map(|value| (*column, value)).map_err(|refusal| Refused::at(column.key, refusal))
            });
            match cells.collect::<Result<Cells, Refused>>() {
                Ok(cells) => read.push((place, cells)),
                Err(refused) => wrong.push((place, refused)),
            }
        }
        for (place, refused) in wrong {
            self.wrong(differences[place], refused);
        }
        read
    }

    /// Makes the records of new rows.
    fn make(&mut self, table: Table, new: &[&Difference]) {
        if new.is_empty() {
            return;
        }
        let (sheet, rows) = (sheet_of(table), self.read(new));
        let before = self.plan.clone();
        let (mut intake, mut wrong) = (Intake::new(&before, self.today), Vec::new());
        for (place, mut cells) in rows {
            // A row that was copied carries the code of the one it was copied from.
            cells.retain(|(column, value)| !(column.kind == Holds::Code && is_taken(&before, table, value)));
            wrong.extend(intake.take(sheet, place, cells).err().map(|refused| (place, refused)));
        }
        wrong.extend(intake.end_table(sheet));
        match intake.end() {
            Ok(imported) => self.take(imported.edit.changes),
            Err(refused) => wrong.push(refused),
        }
        for (place, refused) in wrong {
            self.wrong(new[place], refused);
        }
    }

    /// Sets cells, all of one record at once.
    fn set(&mut self, changed: &[&Difference]) {
        let mut records: Vec<(Key, usize, Cells)> = Vec::new();
        for (place, cells) in self.read(changed) {
            let Some(key) = changed[place].key else { continue };
            match records.iter_mut().find(|(one, ..)| *one == key) {
                Some((_, _, all)) => all.extend(cells),
                None => records.push((key, place, cells)),
            }
        }
        for (key, place, cells) in records {
            if let Err(refused) = self.set_record(key, &cells) {
                self.wrong(changed[place], refused);
            }
        }
    }

    fn set_record(&mut self, key: Key, cells: &Cells) -> Result<(), Refused> {
        let Some(before) = self.plan.get(key) else { return Ok(()) };
        let after: Record = with_cells(&facts(&self.plan, self.today), before.clone(), cells)?;
        let edit = replace(&self.plan, before, after).map_err(|invalid| Refused::of(key.table(), invalid))?;
        self.take(edit.changes);
        Ok(())
    }

    /// Removes a record, unless another one took it along.
    fn remove(&mut self, one: &Difference) {
        let Some(key) = one.key.filter(|key| self.plan.look(*key).is_some()) else { return };
        match remove(&self.plan, key) {
            Ok(removal) => self.take(removal.edit.changes),
            Err(invalid) => self.wrong(one, Refused::of(one.table, invalid)),
        }
    }
}

fn is_taken(plan: &Plan, table: Table, code: &Value) -> bool {
    matches!(code, Value::Text(code) if record_by_code(plan, table, code).is_some())
}

/// A cell as the value of its column.
pub(super) fn value(reader: &mut CellReader<'_>, column: &Column, cell: &Cell) -> Result<Value, Refusal> {
    match (column.kind, cell) {
        (_, Cell::Empty) => Ok(Value::Empty),
        (_, Cell::Error(text)) => Err(Refusal::NotInList(text.clone())),
        (Holds::Money, Cell::Number(number)) => Ok(Value::Money(Cents::from_units((number * 100.0).round() / 100.0)?)),
        (Holds::Number(_), Cell::Number(number)) => Ok(Value::Number(*number, Unit::Number)),
        (Holds::Integer, Cell::Number(number)) => Ok(Value::Number(*number, Unit::Count)),
        (Holds::Share, Cell::Number(number)) => Ok(Value::Share(*number)),
        (Holds::Day, Cell::Moment(moment)) => Ok(Value::Day(moment.date())),
        (Holds::Flag, Cell::Flag(flag)) => Ok(Value::Flag(*flag)),
        (Holds::Day, Cell::Number(number)) => day(*number).map(Value::Day).ok_or(Refusal::Kind),
        (_, Cell::Number(number)) => reader.read(column, &plain(*number)),
        _ => reader.read(column, &text(cell)),
    }
}

/// The day of a spreadsheet's count.
fn day(number: f64) -> Option<Day> {
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked in front")]
    let days = (61.0..2_958_466.0).contains(&number).then_some(number.floor() as i64)?;
    Day::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::Duration::days(days))
}
