//! A cell being typed in: its text, what was understood of it, and the list of a closed column.

use crate::domain::{Day, Id, Key, Kpi, RecordRef, Table, Unit};
use crate::tables::{Column, Facts, Kind, Reader, Refusal, Row, UnitOf, Value, edit_text, link_label, show, understood};
use crate::text::{Mask, Words, fold};

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
    /// A KPI's code for a formula, and the text that shows it.
    Code(String, String),
    /// Make a new record of this table with the typed name.
    Create(Table, String),
}

impl Choice {
    /// The text that shows it.
    #[must_use]
    pub fn label(&self, words: &Words) -> String {
        match self {
            Self::Pick(_, label) | Self::Code(_, label) => label.clone(),
            Self::Create(_, name) => words.say_with("create", &[("name", name.as_str().into())]),
        }
    }
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
    /// What a target typed would be judged as.
    pub foreseen: Option<String>,
    /// The day typed in a day's cell: the calendar shows its month.
    pub day: Option<Day>,
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
            foreseen: None,
            day: None,
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
        if self.column.kind == Kind::Formula {
            self.fill_codes(facts);
        }
        let reader = Reader { facts: *facts, words: &[words] };
        let read = reader.read(self.column, self.line.text());
        self.day = match &read {
            Ok(Value::Day(day)) => Some(*day),
            _ => None,
        };
        self.echo = read.map(|value| understood(&value, self.kpi(facts), facts, words));
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

    /// Whether a mask hides what is typed: an amount is hidden as it is typed, as wide whatever it is. A figure of a KPI that is
    /// not chosen yet may be an amount.
    #[must_use]
    pub fn hides(&self, facts: &Facts<'_>, mask: Mask) -> bool {
        let of_kpi = || self.kpi(facts).and_then(|kpi| facts.plan.kpis.get(kpi)).is_none_or(|kpi| kpi.unit == Unit::Money);
        match self.column.kind {
            Kind::Money => mask.hides_money(),
            Kind::Number(UnitOf::Kpi) | Kind::Target => mask.hides(of_kpi()),
            kind => kind.is_numeric() && mask.hides_figures(),
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

    /// The codes that go on from the word before the caret: KPIs and the word for spend.
    fn fill_codes(&mut self, facts: &Facts<'_>) {
        let word = self.line.word_before_caret().to_owned();
        self.choices.clear();
        self.chosen = 0;
        if word.is_empty() {
            return;
        }
        let wanted = fold(&word);
        let named = facts.plan.kpis.iter().map(|kpi| (kpi.code.clone(), format!("{} · {}", kpi.code, kpi.name)));
        let all = named.chain([("spend".to_owned(), "spend".to_owned())]);
        let fitting = all.filter(|(code, label)| *code != word && fold(label).contains(&wanted));
        self.choices = fitting.take(LONGEST_LIST).map(|(code, label)| Choice::Code(code, label)).collect();
        self.choices.sort_by_key(|choice| !matches!(choice, Choice::Code(code, _) if fold(code).starts_with(&wanted)));
        self.fitting = self.choices.len();
    }

    /// Puts the chosen code in the place of the word before the caret; says whether there was one.
    pub fn complete(&mut self) -> bool {
        let Some(Choice::Code(code, _)) = self.choices.get(self.chosen).cloned() else { return false };
        self.line.replace_word(&code);
        true
    }

    fn fill_choices(&mut self, facts: &Facts<'_>, words: &Words) {
        let wanted = if self.typed { fold(self.line.text().trim()) } else { String::new() };
        let mut fitting = matching(self.column.kind, facts, words, &wanted);
        let near = if fitting.is_empty() { nearly(self.column.kind, facts, &wanted) } else { Vec::new() };
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
        // Where nothing contains the text, what nearly does is offered behind the new one: Enter never guesses.
        self.fitting += near.len();
        self.choices.extend(near.into_iter().map(|(value, label)| Choice::Pick(value, label)));
        if !self.typed {
            let current = |choice: &Choice| matches!(choice, Choice::Pick(value, _) if *value == self.started);
            self.chosen = self.choices.iter().position(current).unwrap_or(0);
        }
        self.chosen = self.chosen.min(self.choices.len().saturating_sub(1));
    }
}

/// The tables in which a name alone makes a record.
pub(super) const fn can_be_made(table: Table) -> bool {
    matches!(table, Table::Statuses | Table::Channels | Table::Personas | Table::Objectives | Table::Activities | Table::Kpis)
}

/// Records whose names hold the letters of a text in their order, best first.
fn nearly(kind: Kind, facts: &Facts<'_>, wanted: &str) -> Vec<(Value, String)> {
    let Kind::Link(table) = kind else { return Vec::new() };
    super::search::nearest(facts.plan, table, wanted)
        .into_iter()
        .filter_map(|(key, label)| match key {
            Key::Row(table, number) => Some((Value::Link(table, number), label)),
            Key::Measurement(_) => None,
        })
        .collect()
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
