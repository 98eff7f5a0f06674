//! What every sheet of the workbook is written from: the plan, the words, the names and places of the sheets.

use std::collections::{BTreeMap, HashMap};

use crate::analysis::{Reading, Standing, Trajectory};
use crate::domain::{Id, Plan, Table, Target};
use crate::tables::{Column, Facts, SHEETS, Sheet, sheet_of};
use crate::text::Words;

use super::links::Links;
use super::styles::Styles;

/// Empty rows below a table in which lists and sums are already in force.
const ROOM: usize = 200;

/// Tables in front of the budget, and behind it.
const BEFORE: &[Table] = &[Table::Objectives, Table::Activities, Table::Kpis, Table::Targets, Table::Measurements, Table::Spend];
const AFTER: &[Table] = &[
    Table::Moves,
    Table::Decisions,
    Table::Checkins,
    Table::Annotations,
    Table::Statuses,
    Table::Channels,
    Table::Personas,
    Table::Plan,
];

/// Everything that sheets share.
pub(super) struct Ground<'a> {
    pub facts: Facts<'a>,
    pub standing: &'a Standing,
    pub words: &'a Words,
    pub links: Links,
    pub styles: Styles,
    /// The course of each target that has one short enough to be laid out period by period.
    pub courses: BTreeMap<Id<Target>, Trajectory>,
    names: HashMap<String, String>,
    rows: HashMap<Table, usize>,
}

/// Periods that are laid out for one target, and for all of them: beyond, a verdict is written as a value.
const PERIODS_OF_ONE: usize = 400;
const PERIODS: usize = 6_000;

impl<'a> Ground<'a> {
    pub(super) fn of(facts: &Facts<'a>, words: &'a Words, standing: &'a Standing) -> Self {
        let plan = facts.plan;
        Self {
            facts: *facts,
            standing,
            words,
            links: Links::of(plan),
            styles: Styles::of(&plan.settings.currency, words),
            courses: courses(plan, standing),
            names: names(words),
            rows: Table::ALL.iter().map(|table| (*table, plan.count(*table))).collect(),
        }
    }

    /// A word of the workbook.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key).into_owned()
    }

    /// The title of a column.
    pub(super) fn title(&self, column: &Column) -> String {
        self.say(&format!("column-{}", column.key))
    }

    /// The name of a sheet by its key.
    pub(super) fn name<'k>(&'k self, key: &'k str) -> &'k str {
        self.names.get(key).map_or(key, String::as_str)
    }

    /// The reading of a target.
    pub(super) fn reading(&self, target: Id<Target>) -> Option<&Reading> {
        self.standing.reading(target)
    }

    /// The rows of a table with the room below, counted from 1 as spreadsheets do.
    pub(super) fn last_row(&self, table: Table) -> usize {
        self.rows.get(&table).copied().unwrap_or(0) + 1 + ROOM
    }

    /// All cells of one column of a table: `'Mesures'!$E$2:$E$321`.
    pub(super) fn range(&self, table: Table, column: &str) -> String {
        let sheet = sheet_of(table);
        let place = sheet.columns.iter().position(|one| one.key == column).unwrap_or(0);
        let letter = letters(place);
        format!("{}!${letter}$2:${letter}${}", quoted(self.name(sheet.key)), self.last_row(table))
    }

    /// The cells by which a table's records are named.
    pub(super) fn labels(&self, table: Table) -> String {
        self.range(table, self.links.column(table))
    }

    /// The cell that holds the day of the workbook.
    pub(super) fn day_cell(&self) -> String {
        format!("{}!$B$3", quoted(self.name("dashboard")))
    }
}

/// The stored tables in front of the budget.
pub(super) fn stored_before_budget() -> impl Iterator<Item = &'static Sheet> {
    BEFORE.iter().map(|table| sheet_of(*table))
}

/// The stored tables behind the budget.
pub(super) fn stored_after_budget() -> impl Iterator<Item = &'static Sheet> {
    AFTER.iter().map(|table| sheet_of(*table))
}

/// The courses of the targets that are laid out, those of the panel first.
fn courses(plan: &Plan, standing: &Standing) -> BTreeMap<Id<Target>, Trajectory> {
    let (mut courses, mut periods) = (BTreeMap::new(), 0);
    for target in standing.order().iter().copied() {
        let Some(course) = standing.trajectory(plan, target) else { continue };
        if course.steps.len() <= PERIODS_OF_ONE && periods + course.steps.len() <= PERIODS {
            periods += course.steps.len();
            courses.insert(target, course);
        }
    }
    courses
}

/// The names of all sheets: at most 31 characters, no sign that a workbook refuses, each once.
fn names(words: &Words) -> HashMap<String, String> {
    let own = ["dashboard", "budget", "calculations", "periods", "lists"].map(|key| (key, format!("workbook-{key}")));
    let stored = SHEETS.iter().map(|sheet| (sheet.key, format!("sheet-{}", sheet.key)));
    let (mut names, mut taken) = (HashMap::new(), Vec::new());
    for (key, message) in own.into_iter().chain(stored) {
        if names.contains_key(key) {
            continue;
        }
        let mut name: String =
            words.say(&message).replace([':', '\\', '/', '?', '*', '[', ']', '\''], " ").chars().take(31).collect();
        if taken.contains(&name.to_lowercase()) {
            name = format!("{} {}", name.chars().take(27).collect::<String>(), taken.len());
        }
        taken.push(name.to_lowercase());
        names.insert(key.to_owned(), name);
    }
    names
}

/// A sheet's name in a formula.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// The letters of a column, counted from 0.
pub(super) fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
