//! A table coming in: rows become records through the same door as the plan document's.

use crate::exchange::cells::Cells;
use crate::exchange::error::{Fault, Faults, ImportError, Problem, Refused, shown};
use crate::exchange::intake::{Imported, Intake};
use crate::tables::{Column, Facts, Reader, Set, Sheet, Value, blank};
use crate::text::Words;

use super::article::{Article, Line};
use super::header::{column, declared, delimiter, first_row, rows};
use super::quotes::unpaired;
use super::reader::CellReader;

/// The edit that brings a table into a plan: the first row names the columns by key or by title in any of the languages;
/// each further row updates the record of its code (or natural key: name, or KPI, scope and day) or makes one.
/// Columns that are computed are read over. `,` `;` and tab are told apart by the first row.
///
/// # Errors
/// [`ImportError`] with the first twenty cells that are wrong; nothing is changed then.
pub fn import(sheet: &'static Sheet, facts: &Facts<'_>, words: &[&Words], text: &str) -> Result<Imported, ImportError> {
    let whole = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (delimiter, text) = declared(whole).unwrap_or_else(|| (delimiter(sheet, words, whole), whole));
    let names = first_row(text, delimiter);
    let sheet_columns = names.iter().map(|name| column(sheet, words, name)).collect();
    let block = Block { sheet, whole, text, delimiter, names, columns: sheet_columns, has_names: true };
    block.check_names()?;
    block.read(facts, words)
}

/// A text whose columns are known.
struct Block<'t> {
    sheet: &'static Sheet,
    /// The text with what stands before the table.
    whole: &'t str,
    text: &'t str,
    delimiter: u8,
    names: csv::StringRecord,
    /// The column of each cell of a row; none where the name is not known.
    columns: Vec<Option<&'static Column>>,
    /// Whether the first row holds the names.
    has_names: bool,
}

/// How a column takes its cells.
struct Taken {
    column: &'static Column,
    /// Whether an empty cell empties the field, or says nothing.
    empties: bool,
}

impl Block<'_> {
    fn check_names(&self) -> Result<(), ImportError> {
        if self.names.iter().all(|name| name.trim().is_empty()) {
            return Err(ImportError::Nothing);
        }
        if let Some(at) = unpaired(self.text, self.delimiter) {
            let fault = self.fault(at, 0, Problem::Quote);
            return Err(Fault { value: shown(self.text[at..].lines().next().unwrap_or_default()), ..fault }.into());
        }
        let mut faults = Faults::default();
        for place in 0..self.columns.len() {
            if let Some(problem) = self.name_problem(place) {
                faults.add(|| self.fault(0, place, problem));
            }
        }
        faults.check()
    }

    fn name_problem(&self, place: usize) -> Option<Problem> {
        match self.columns[place] {
            None if self.names.get(place).is_none_or(|name| name.trim().is_empty()) => None,
            None => Some(Problem::UnknownField),
            Some(column) => {
                let stands_before = self.columns[..place].iter().flatten().any(|other| other.key == column.key);
                stands_before.then_some(Problem::Twice)
            }
        }
    }

    fn read(&self, facts: &Facts<'_>, words: &[&Words]) -> Result<Imported, ImportError> {
        if self.sheet.stored().next().is_none() {
            return self.read_article(facts, words);
        }
        let taken: Vec<_> = self.columns.iter().map(|column| self.taken(facts, *column)).collect();
        let mut reader = CellReader::new(Reader { facts: *facts, words });
        let mut intake = Intake::new(facts.plan, facts.today);
        let mut faults = Faults::default();
        for row in rows(self.text, self.delimiter).records().skip(usize::from(self.has_names)) {
            // The text is UTF-8 and rows may be of any length: nothing else fails.
            let Ok(row) = row else { break };
            let at = self.start_of(&row);
            match self.cells(&mut reader, &taken, &row) {
                Ok(cells) if cells.is_empty() => {}
                Ok(cells) => self.add_refused(&mut faults, at, intake.take(self.sheet, at, cells)),
                Err(wrong) => wrong.into_iter().for_each(|(place, problem)| faults.add(|| self.fault(at, place, problem))),
            }
        }
        intake.end_table(self.sheet).into_iter().for_each(|(at, refused)| self.add_refused(&mut faults, at, Err(refused)));
        faults.check()?;
        intake.end().map_err(|(at, refused)| self.refused(at, &refused).into())
    }

    /// The synthetic plan: each row is an activity, its KPI and its target.
    fn read_article(&self, facts: &Facts<'_>, words: &[&Words]) -> Result<Imported, ImportError> {
        let mut article = Article::new(facts, words);
        let mut faults = Faults::default();
        for row in rows(self.text, self.delimiter).records().skip(usize::from(self.has_names)) {
            let Ok(row) = row else { break };
            let named = self.columns.iter().zip(row.iter()).filter_map(|(column, text)| Some(((*column)?.key, text)));
            if let Err((key, refusal)) = article.take(&Line { cells: named.collect() }) {
                let place = self.columns.iter().position(|column| column.is_some_and(|column| column.key == key)).unwrap_or(0);
                faults.add(|| self.fault(self.start_of(&row), place, refusal.into()));
            }
        }
        faults.check()?;
        Ok(article.end())
    }

    /// The cells of a row, or the places of those that are wrong.
    fn cells(
        &self,
        reader: &mut CellReader<'_>,
        taken: &[Option<Taken>],
        row: &csv::StringRecord,
    ) -> Result<Cells, Vec<(usize, Problem)>> {
        let (mut cells, mut wrong) = (Cells::new(), Vec::new());
        if row.iter().all(|text| text.trim().is_empty()) {
            return Ok(cells);
        }
        for (place, text) in row.iter().enumerate() {
            match (self.columns.get(place).copied().flatten(), taken.get(place).and_then(Option::as_ref)) {
                (_, Some(taken)) => match reader.read(taken.column, text) {
                    Ok(value) if value.is_empty() && !taken.empties => {}
                    Ok(value) => cells.push((taken.column, value)),
                    Err(refusal) => wrong.push((place, refusal.into())),
                },
                (None, _) if !text.trim().is_empty() => wrong.push((place, Problem::NoColumn)),
                _ => {}
            }
        }
        if wrong.is_empty() { Ok(cells) } else { Err(wrong) }
    }

    fn taken(&self, facts: &Facts<'_>, column: Option<&'static Column>) -> Option<Taken> {
        let column = column?;
        let Set::Field(set) = column.cell.set else { return None };
        let empties = set(&mut blank(facts.plan, self.sheet.table, facts.today), Value::Empty).is_ok();
        Some(Taken { column, empties })
    }

    /// The byte where a row starts: empty lines before it belong to none.
    fn start_of(&self, row: &csv::StringRecord) -> usize {
        let start = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.bytes().take_while(|byte| matches!(byte, b'\n' | b'\r')).count()
    }

    fn add_refused(&self, faults: &mut Faults, at: usize, taken: Result<(), Refused>) {
        if let Err(refused) = taken {
            faults.add(|| self.refused(at, &refused));
        }
    }

    fn refused(&self, at: usize, refused: &Refused) -> Fault {
        let place = self.columns.iter().position(|column| column.is_some_and(|column| Some(column.key) == refused.field));
        match (place, refused.field) {
            (Some(place), _) => self.fault(at, place, refused.problem.clone()),
            (None, field) => {
                let fault = self.fault(at, 0, refused.problem.clone());
                Fault { path: field.unwrap_or_default().to_owned(), value: String::new(), ..fault }
            }
        }
    }

    /// What is wrong with a cell of the row that starts at this byte.
    fn fault(&self, at: usize, place: usize, problem: Problem) -> Fault {
        let rest = self.text.get(at..).unwrap_or_default();
        let before = self.whole.len() - rest.len();
        let line = self.whole.as_bytes()[..before].split(|byte| *byte == b'\n').count();
        let value = first_row(rest, self.delimiter).get(place).map(shown).unwrap_or_default();
        Fault { path: shown(self.names.get(place).unwrap_or_default()), line, column: place + 1, value, problem }
    }
}
