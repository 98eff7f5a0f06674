//! A cell being typed in: its text, what was understood of it, and the list of a closed column.

use crate::domain::{Id, Key, Kpi, RecordRef, Table};
use crate::tables::{Column, Facts, Kind, Reader, Refusal, Row, Value, edit_text, link_label, show, understood};
use crate::text::{Words, fold};

use super::line::Line;

/// Whether arrows leave the cell or move in its text: the two modes of a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Typing replaced the cell: arrows commit and move.
    Overwrite,
    /// Enter or F2 opened the text: arrows move the caret.
    Text,
}

/// One line of the list of a closed column.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// A value, and the text that shows it.
    Pick(Value, String),
    /// Make a new record of this table with the typed name.
    Create(Table, String),
}

/// A cell being typed in. It lives in the model: a reload does not lose it.
#[derive(Clone, Debug)]
pub struct Editor {
    /// The row; none is the empty row.
    pub row: Option<Row>,
    /// The column.
    pub column: &'static Column,
    /// The cell's value when typing began.
    pub started: Value,
    /// What is typed.
    pub line: Line,
    /// What arrows do.
    pub mode: Mode,
    /// The list, filtered by what is typed.
    pub choices: Vec<Choice>,
    /// How many values of the list fit what is typed.
    pub fitting: usize,
    /// The line of the list chosen.
    pub chosen: usize,
    /// What was understood, or why nothing was.
    pub echo: Result<String, Refusal>,
    /// A sentence of the last try to commit.
    pub refusal: Option<String>,
    /// The row on file had changed: the next Enter overwrites knowingly.
    pub warned: bool,
    typed: bool,
}

const LONGEST_LIST: usize = 50;

impl Editor {
    /// Opens a cell with its text.
    #[must_use]
    pub fn open(facts: &Facts<'_>, words: &Words, row: Option<Row>, column: &'static Column, started: Value) -> Self {
        let text = if column.kind.is_list() { show(&started, facts, words) } else { edit_text(&started, facts) };
        let mut editor = Self {
            row,
            column,
            started,
            line: Line::new(text),
            mode: Mode::Text,
            choices: Vec::new(),
            fitting: 0,
            chosen: 0,
            echo: Ok(String::new()),
            refusal: None,
            warned: false,
            typed: false,
        };
        editor.read(facts, words);
        editor
    }

    /// Opens a cell and replaces its text.
    #[must_use]
    pub fn overwrite(
        facts: &Facts<'_>,
        words: &Words,
        row: Option<Row>,
        column: &'static Column,
        started: Value,
        text: &str,
    ) -> Self {
        let mut editor = Self::open(facts, words, row, column, started);
        editor.line = Line::default();
        editor.line.insert(text);
        editor.mode = Mode::Overwrite;
        editor.typed = true;
        editor.read(facts, words);
        editor
    }

    /// Reads what is typed again: list, echo.
    pub fn read(&mut self, facts: &Facts<'_>, words: &Words) {
        self.refusal = None;
        self.warned = false;
        if self.column.kind.is_list() {
            self.fill_choices(facts, words);
        }
        let reader = Reader { facts: *facts, words: &[words] };
        self.echo = reader.read(self.column, self.line.text()).map(|value| understood(&value, self.kpi(facts), facts, words));
    }

    /// Notes that the text was changed by hand: the list is filtered from now on.
    pub fn touched(&mut self) {
        self.typed = true;
        self.chosen = 0;
    }

    /// The value to commit.
    ///
    /// # Errors
    /// The [`Refusal`] of the text.
    pub fn value(&self, facts: &Facts<'_>, words: &Words) -> Result<Value, Refusal> {
        match self.choices.get(self.chosen) {
            Some(Choice::Pick(value, _)) if self.column.kind.is_list() && !self.line.text().trim().is_empty() => Ok(value.clone()),
            _ => Reader { facts: *facts, words: &[words] }.read(self.column, self.line.text()),
        }
    }

    /// The KPI that the row's target or measurement is about.
    fn kpi(&self, facts: &Facts<'_>) -> Option<Id<Kpi>> {
        match facts.look(self.row?, self.column)? {
            RecordRef::Target(target) => Some(target.kpi),
            RecordRef::Measurement(measurement) => Some(measurement.key.kpi),
            _ => None,
        }
    }

    fn fill_choices(&mut self, facts: &Facts<'_>, words: &Words) {
        let wanted = if self.typed { fold(self.line.text().trim()) } else { String::new() };
        let mut fitting = matching(self.column.kind, facts, words, &wanted);
        // What begins with the typed text comes before what only contains it.
        fitting.sort_by_key(|(_, label)| !fold(label).starts_with(&wanted));
        self.fitting = fitting.len();
        let exact = fitting.iter().any(|(_, label)| fold(label) == wanted);
        self.choices = fitting.into_iter().take(LONGEST_LIST).map(|(value, label)| Choice::Pick(value, label)).collect();
        if let Kind::Link(table) = self.column.kind
            && self.typed
            && !wanted.is_empty()
            && !exact
            && can_be_made(table)
        {
            self.choices.push(Choice::Create(table, self.line.text().trim().to_owned()));
        }
        if !self.typed {
            let current = |choice: &Choice| matches!(choice, Choice::Pick(value, _) if *value == self.started);
            self.chosen = self.choices.iter().position(current).unwrap_or(0);
        }
        self.chosen = self.chosen.min(self.choices.len().saturating_sub(1));
    }
}

/// The tables in which a name alone makes a record.
const fn can_be_made(table: Table) -> bool {
    matches!(table, Table::Statuses | Table::Channels | Table::Personas | Table::Objectives | Table::Activities | Table::Kpis)
}

fn matching(kind: Kind, facts: &Facts<'_>, words: &Words, wanted: &str) -> Vec<(Value, String)> {
    let fits = |label: &String| wanted.is_empty() || fold(label).contains(wanted);
    match kind {
        Kind::Choice(choices) => choices
            .iter()
            .map(|word| (Value::Choice(word), words.say(&format!("choice-{word}")).to_string()))
            .filter(|(_, label)| fits(label))
            .collect(),
        Kind::Flag => [true, false]
            .into_iter()
            .map(|flag| (Value::Flag(flag), show(&Value::Flag(flag), facts, words)))
            .filter(|(_, label)| fits(label))
            .collect(),
        Kind::Link(table) => facts
            .plan
            .keys(table)
            .into_iter()
            .filter_map(|key| match key {
                Key::Row(table, number) => Some((Value::Link(table, number), link_label(facts.plan, key))),
                Key::Measurement(_) => None,
            })
            .filter(|(_, label)| fits(label))
            .collect(),
        _ => Vec::new(),
    }
}
