//! A pasted block read for its preview: line by line what it would make, change or leave, and what is not understood.
//!
//! Invariants: a paste never deletes, and never empties a cell: an empty cell of the block says nothing. Every line of the
//! block is a line of the preview.

use std::collections::{HashMap, HashSet};

use crate::domain::{Change, Day, Edit, Key, Plan, Table, add, check};
use crate::exchange::cells::{Cells, facts, is_given, is_needed, with_cells};
use crate::exchange::error::Problem;
use crate::exchange::intake::Intake;
use crate::exchange::say::say_problem;
use crate::tables::{
    Column, LineState, Pasted, Preview, PreviewLine, Reader, Refusal, Row, Set, Value, WrongCell, blank, set_cell, sheet_of,
    with_code,
};
use crate::text::Words;

use super::article::{Article, Line};
use super::block::{Block, Split};
use super::offers::Offers;
use super::reader::CellReader;

/// Reads a block against a plan. The first words are the user's.
#[must_use]
pub fn preview(pasted: &Pasted, plan: &Plan, today: Day, words: &[&Words]) -> Preview {
    let block = Block::of(pasted, words);
    let (base, made) = with_created(plan, today, &pasted.created);
    let reading = Reading { block: &block, base: &base, today, words };
    let understood = reading.understand();
    let (mut lines, changes) = match (block.by_place, pasted.sheet.stored().next().is_some()) {
        (true, _) => reading.by_place(understood, &pasted.rows),
        (false, true) => reading.by_name(&understood),
        (false, false) => reading.as_article(&understood),
    };
    reading.offer(&mut lines);
    let used = made.into_iter().chain(changes).collect();
    let edit = Edit { action: format!("paste {}", pasted.sheet.key), changes: used };
    let Block { split: Split { names, .. }, columns, by_place, .. } = block;
    Preview { pasted: pasted.clone(), names, columns, by_place, lines, edit }
}

/// The plan with the records that are to be made by their names.
fn with_created(plan: &Plan, today: Day, created: &[(Table, String)]) -> (Plan, Vec<Change>) {
    let (mut plan, mut made) = (plan.clone(), Vec::new());
    for (table, name) in created {
        let mut record = blank(&plan, *table, today);
        let Set::Field(field) = sheet_of(*table).columns[0].cell.set else { continue };
        if field(&mut record, Value::Text(name.clone())).is_err() {
            continue;
        }
        if let Ok(edit) = add(&plan, with_code(&plan, record)) {
            edit.changes.iter().for_each(|change| plan.apply(change));
            made.extend(edit.changes);
        }
    }
    (plan, made)
}

/// A block against a plan.
struct Reading<'a> {
    block: &'a Block,
    base: &'a Plan,
    today: Day,
    words: &'a [&'a Words],
}

/// A line whose cells were read one by one.
struct Understood {
    cells: Cells,
    /// Texts by the key of their column, as the synthetic plan takes them.
    texts: Vec<(&'static str, String)>,
    wrong: Vec<(Option<usize>, Problem)>,
}

type Outcome = (Vec<PreviewLine>, Vec<Change>);

impl Reading<'_> {
    fn understand(&self) -> Vec<Understood> {
        let mut reader = CellReader::new(Reader { facts: facts(self.base, self.today), words: self.words });
        let article = self.block.pasted_article();
        self.block.split.lines.iter().map(|cells| self.understand_line(&mut reader, cells, article)).collect()
    }

    fn understand_line(&self, reader: &mut CellReader<'_>, cells: &[String], article: bool) -> Understood {
        let mut understood = Understood { cells: Vec::new(), texts: Vec::new(), wrong: Vec::new() };
        for (place, text) in cells.iter().enumerate() {
            let text = self.block.meant(place, text.trim());
            let Some(column) = self.block.columns.get(place).copied().flatten().filter(|_| !text.is_empty()) else { continue };
            if article && !self.block.by_place {
                understood.texts.push((column.key, text.to_owned()));
                continue;
            }
            if matches!(column.cell.set, Set::Computed) {
                continue;
            }
            match reader.read(column, text) {
                Ok(value) if value.is_empty() => {}
                Ok(value) => understood.cells.push((column, value)),
                Err(refusal) => understood.wrong.push((Some(place), refusal.into())),
            }
        }
        understood
    }

    fn line(&self, at: usize, state: LineState, row: Option<Row>, wrong: Vec<(Option<usize>, Problem)>) -> PreviewLine {
        let state = if wrong.is_empty() { state } else { LineState::Unreadable };
        let said = |(place, problem): (Option<usize>, Problem)| WrongCell {
            place,
            sentence: say_problem(&problem, self.words[0], self.base),
            offers: Vec::new(),
        };
        PreviewLine { cells: self.block.split.lines[at].clone(), state, row, wrong: wrong.into_iter().map(said).collect() }
    }

    fn place_of(&self, field: Option<&str>) -> Option<usize> {
        self.block.columns.iter().position(|column| column.is_some_and(|column| Some(column.key) == field))
    }

    /// Each line is the record of its code or name, or a new one. A line that is refused is left out, and the others are read
    /// as if it had never been there.
    fn by_name(&self, understood: &[Understood]) -> Outcome {
        let mut wrong: Vec<Vec<(Option<usize>, Problem)>> = understood.iter().map(|line| line.wrong.clone()).collect();
        loop {
            let mut intake = Intake::new(self.base, self.today);
            let mut refused = Vec::new();
            for (at, line) in understood.iter().enumerate().filter(|(at, line)| wrong[*at].is_empty() && !line.cells.is_empty()) {
                refused.extend(intake.take(self.block.sheet, at, line.cells.clone()).err().map(|problem| (at, problem)));
            }
            refused.extend(intake.end_table(self.block.sheet));
            let outcomes = intake.outcomes();
            match intake.end() {
                Ok(imported) if refused.is_empty() => return self.told(wrong, &outcomes, imported.edit.changes),
                Ok(_) => {}
                Err(last) => refused.push(last),
            }
            for (at, problem) in refused {
                wrong[at].push((self.place_of(problem.field), problem.problem));
            }
        }
    }

    fn told(
        &self,
        wrong: Vec<Vec<(Option<usize>, Problem)>>,
        outcomes: &[(usize, LineState, Option<Key>)],
        changes: Vec<Change>,
    ) -> Outcome {
        let outcomes: HashMap<usize, (LineState, Option<Key>)> =
            outcomes.iter().map(|(at, state, key)| (*at, (*state, *key))).collect();
        let line = |(at, wrong): (usize, Vec<(Option<usize>, Problem)>)| {
            let (state, key) = outcomes.get(&at).copied().unwrap_or((LineState::Same, None));
            self.line(at, state, key.map(Row::of), wrong)
        };
        (wrong.into_iter().enumerate().map(line).collect(), changes)
    }

    /// The synthetic plan: each line is an activity, its KPI and its target.
    fn as_article(&self, understood: &[Understood]) -> Outcome {
        let facts = facts(self.base, self.today);
        let mut article = Article::new(&facts, self.words);
        let mut lines = Vec::with_capacity(understood.len());
        for (at, line) in understood.iter().enumerate() {
            let cells = line.texts.iter().map(|(key, text)| (*key, text.as_str())).collect();
            let taken = article.take_whole(&Line { cells });
            lines.push(match taken {
                Ok(state) => self.line(at, state, None, Vec::new()),
                Err((key, refusal)) => self.line(at, LineState::Unreadable, None, vec![(self.place_of(Some(key)), refusal.into())]),
            });
        }
        (lines, article.end().edit.changes)
    }

    /// Each line lies over the row at its place; those under the last row are new records.
    fn by_place(&self, understood: Vec<Understood>, rows: &[Row]) -> Outcome {
        let mut plan = self.base.clone();
        let (mut lines, mut changes) = (Vec::with_capacity(understood.len()), Vec::new());
        for (at, line) in understood.into_iter().enumerate() {
            let row = rows.get(at).copied();
            let mut wrong = line.wrong;
            let mut done = Vec::new();
            if wrong.is_empty() && !line.cells.is_empty() {
                let written = match row {
                    Some(row) => self.over(&mut plan, row, line.cells),
                    None => self.under(&mut plan, &line.cells),
                };
                match written {
                    Ok(made) => done = made,
                    Err((field, problem)) => wrong.push((self.place_of(field), problem)),
                }
            }
            let state = match (row, done.is_empty()) {
                (_, true) => LineState::Same,
                (Some(_), false) => LineState::Changed,
                (None, false) => LineState::New,
            };
            lines.push(self.line(at, state, row, wrong));
            changes.extend(done);
        }
        (lines, changes)
    }

    /// The cells over a row: all of them, or none.
    fn over(&self, plan: &mut Plan, row: Row, cells: Cells) -> Result<Vec<Change>, (Option<&'static str>, Problem)> {
        let mut done: Vec<Change> = Vec::new();
        for (column, value) in cells {
            match set_cell(&facts(plan, self.today), row, column, value) {
                Ok(edit) => {
                    edit.changes.iter().for_each(|change| plan.apply(change));
                    done.extend(edit.changes);
                }
                Err(refusal) => {
                    done.iter().rev().for_each(|change| plan.apply(&change.clone().inverse()));
                    return Err((Some(column.key), refusal.into()));
                }
            }
        }
        Ok(done)
    }

    /// A new record under the last row.
    fn under(&self, plan: &mut Plan, cells: &Cells) -> Result<Vec<Change>, (Option<&'static str>, Problem)> {
        let sheet = self.block.sheet;
        if sheet.stored().next().is_none() {
            return Err((None, Refusal::Computed.into()));
        }
        let scratch = facts(plan, self.today);
        let blank = blank(plan, sheet.table, self.today);
        let missing = sheet.stored().find(|column: &&Column| is_needed(&scratch, &blank, column) && !is_given(cells, column));
        if let Some(missing) = missing {
            return Err((Some(missing.key), Refusal::Required.into()));
        }
        let record = with_cells(&scratch, blank, cells).map_err(|refused| (refused.field, refused.problem))?;
        let record = with_code(plan, record);
        check(plan, None, &record).map_err(|invalid| (None, Refusal::Invalid(invalid).into()))?;
        let change = Change::insert(record);
        plan.apply(&change);
        Ok(vec![change])
    }

    /// What unknown values could mean, of the first ones.
    fn offer(&self, lines: &mut [PreviewLine]) {
        let mut offers = Offers::new(self.base, self.words[0]);
        let mut told = HashSet::new();
        for line in lines {
            for wrong in &mut line.wrong {
                let Some((place, column)) =
                    wrong.place.and_then(|place| Some((place, self.block.columns.get(place).copied().flatten()?)))
                else {
                    continue;
                };
                let text = line.cells.get(place).map(|text| text.trim().to_owned()).unwrap_or_default();
                told.insert((place, text.clone()));
                if told.len() <= Offers::MOST {
                    wrong.offers = offers.of(column, &text);
                }
            }
        }
    }
}
