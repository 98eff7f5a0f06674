//! The one door by which the records of a file come into a plan: made, updated or already there.

use std::collections::{HashMap, HashSet};

use crate::domain::{Change, Day, Edit, Key, Kpi, Plan, Record, Table, check, spread};
use crate::tables::{Column, Kind, LineState, Refusal, Sheet, blank, record_by_code, with_code};

use super::cells::{Cells, code, facts, is_given, is_needed, with_cells};
use super::error::{Problem, Refused};
use super::twins::Twins;

/// What an import does to the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The one undoable step; without changes when everything is there already.
    pub edit: Edit,
    /// Records that it makes.
    pub new: usize,
    /// Records that it changes.
    pub changed: usize,
    /// Records that stand in the plan as in the file.
    pub same: usize,
}

/// A plan with the records of a file coming in. `At` is where a record stands in the file.
///
/// Invariant: `plan` is `current` with `changes` applied, so that each record is checked against those before it.
pub(super) struct Intake<'a, At> {
    current: &'a Plan,
    /// The plan as it becomes.
    pub(super) plan: Plan,
    today: Day,
    /// Records of `current` that a record of the file was matched with.
    claimed: HashSet<Key>,
    twins: Twins,
    /// The columns that a new record of a table needs.
    needed: HashMap<Table, Vec<&'static Column>>,
    /// Records without code wait until those of the file are known: no code is made that stands further down.
    uncoded: Vec<(At, Cells)>,
    /// KPIs wait for those that their formulas name.
    waiting: Vec<(At, Record)>,
    /// KPIs that got another unit: their targets may no longer fit.
    reunited: Vec<(At, Kpi)>,
    changes: Vec<Change>,
    counts: [usize; 3],
    /// What became of each record, in the order in which they came in.
    outcomes: Vec<(At, LineState, Option<Key>)>,
}

const NEW: usize = 0;
const CHANGED: usize = 1;
const SAME: usize = 2;

impl<'a, At: Copy> Intake<'a, At> {
    pub(super) fn new(current: &'a Plan, today: Day) -> Self {
        Self {
            current,
            plan: current.clone(),
            today,
            claimed: HashSet::new(),
            twins: Twins::default(),
            needed: HashMap::new(),
            uncoded: Vec::new(),
            waiting: Vec::new(),
            reunited: Vec::new(),
            changes: Vec::new(),
            counts: [0; 3],
            outcomes: Vec::new(),
        }
    }

    /// What became of each record so far; the key is that of a record which was there.
    pub(super) fn outcomes(&self) -> Vec<(At, LineState, Option<Key>)> {
        self.outcomes.clone()
    }

    /// Takes one record in, or keeps it for the end of its table.
    pub(super) fn take(&mut self, sheet: &Sheet, at: At, cells: Cells) -> Result<(), Refused> {
        let Some(code) = code(&cells) else {
            if sheet.stored().any(|column| column.kind == Kind::Code) {
                self.uncoded.push((at, cells));
                return Ok(());
            }
            return self.take_unknown(sheet, at, &cells);
        };
        let Some(key) = record_by_code(&self.plan, sheet.table, code) else { return self.take_unknown(sheet, at, &cells) };
        let before = self.claim(key, "code")?;
        let after = with_cells(&facts(&self.plan, self.today), before.clone(), &cells)?;
        self.put(at, Some(before), after)
    }

    /// A record without code, or with one that the plan does not have.
    fn take_unknown(&mut self, sheet: &Sheet, at: At, cells: &Cells) -> Result<(), Refused> {
        let blank = blank(&self.plan, sheet.table, self.today);
        let missing = self.missing(sheet, &blank, cells);
        // A link or a day that is not given is part of what tells records apart; the settings are the only ones.
        let tells_apart = |column: &&Column| sheet.table != Table::Plan && matches!(column.kind, Kind::Link(_) | Kind::Day);
        if let Some(part) = missing.filter(tells_apart) {
            return Err(Refused::at(part.key, Refusal::Required));
        }
        let draft = with_cells(&facts(&self.plan, self.today), blank, cells)?;
        let key = match draft.key() {
            // A measurement is the one of its KPI, scope and day; the settings are the only ones.
            key @ (Key::Measurement(_) | Key::Row(Table::Plan, _)) => self.plan.get(key).map(|_| key),
            Key::Row(..) if code(cells).is_some() => None,
            Key::Row(..) => self.twins.find(self.current, sheet, &draft, &self.claimed, self.today),
        };
        if let Some(key) = key {
            let before = self.claim(key, "date")?;
            let after = with_cells(&facts(&self.plan, self.today), before.clone(), cells)?;
            return self.put(at, Some(before), after);
        }
        if let Some(missing) = missing {
            return Err(Refused::at(missing.key, Refusal::Required));
        }
        let fresh = with_code(&self.plan, draft);
        self.put(at, None, fresh)
    }

    /// The first column that a new record needs and the file does not give.
    fn missing(&mut self, sheet: &Sheet, blank: &Record, cells: &Cells) -> Option<&'static Column> {
        let facts = facts(&self.plan, self.today);
        let needed = || sheet.stored().filter(|column| is_needed(&facts, blank, column)).collect();
        let needed: &Vec<_> = self.needed.entry(sheet.table).or_insert_with(needed);
        needed.iter().copied().find(|column| !is_given(cells, column))
    }

    /// The record of the plan that a record of the file stands for; refused when another one of the file did.
    fn claim(&mut self, key: Key, field: &'static str) -> Result<Record, Refused> {
        match self.current.get(key) {
            Some(before) if self.claimed.insert(key) => Ok(before),
            _ => Err(Refused::at(field, Problem::Twice)),
        }
    }

    fn put(&mut self, at: At, before: Option<Record>, after: Record) -> Result<(), Refused> {
        let after = spread(&self.plan, after);
        if before.as_ref() == Some(&after) {
            self.counts[SAME] += 1;
            self.outcomes.push((at, LineState::Same, Some(after.key())));
            return Ok(());
        }
        if let Record::Kpi(kpi) = &after {
            let old = before.as_ref().and_then(|_| self.current.kpis.get(kpi.id));
            match old.filter(|old| old.unit != kpi.unit) {
                Some(_) => self.reunited.push((at, kpi.clone())),
                None => self.waiting.push((at, after.clone())),
            }
        } else {
            check(&self.plan, before.as_ref(), &after).map_err(|invalid| Refused::of(after.table(), invalid))?;
        }
        self.counts[if before.is_some() { CHANGED } else { NEW }] += 1;
        let state = if before.is_some() { LineState::Changed } else { LineState::New };
        self.outcomes.push((at, state, before.as_ref().map(Record::key)));
        let change = Change { before, after: Some(after) };
        self.plan.apply(&change);
        self.changes.push(change);
        Ok(())
    }

    /// Takes in the records of a table that had to wait; gives those that are refused.
    pub(super) fn end_table(&mut self, sheet: &Sheet) -> Vec<(At, Refused)> {
        let mut refused = Vec::new();
        for (at, cells) in std::mem::take(&mut self.uncoded) {
            refused.extend(self.take_unknown(sheet, at, &cells).err().map(|problem| (at, problem)));
        }
        for (at, record) in std::mem::take(&mut self.waiting) {
            let record = self.reread(record);
            refused.extend(check(&self.plan, Some(&record), &record).err().map(|invalid| (at, Refused::of(sheet.table, invalid))));
        }
        refused
    }

    /// A KPI whose formula may name some that came later in the file: what was put down is read again.
    fn reread(&mut self, record: Record) -> Record {
        let again = spread(&self.plan, record.clone());
        if again != record {
            let put = self.changes.iter_mut().find(|change| change.after.as_ref() == Some(&record));
            if let Some(change) = put {
                change.after = Some(again.clone());
            }
            self.plan.apply(&Change::update(record, again.clone()));
        }
        again
    }

    /// The import, once every record is in.
    pub(super) fn end(mut self) -> Result<Imported, (At, Refused)> {
        for (at, kpi) in std::mem::take(&mut self.reunited) {
            self.still_fits(&kpi).map_err(|refused| (at, refused))?;
        }
        let [new, changed, same] = self.counts;
        Ok(Imported { edit: Edit { action: "import".to_owned(), changes: self.changes }, new, changed, same })
    }

    fn still_fits(&self, kpi: &Kpi) -> Result<(), Refused> {
        let record = Record::Kpi(kpi.clone());
        check(&self.plan, Some(&record), &record).map_err(|invalid| Refused::of(Table::Kpis, invalid))?;
        for target in self.plan.targets_of_kpi(kpi.id).filter_map(|target| self.plan.targets.get(target)) {
            let record = Record::Target(target.clone());
            check(&self.plan, Some(&record), &record).map_err(|invalid| Refused::at("unit", invalid))?;
        }
        Ok(())
    }
}
