//! What was typed or stands in a file, read as the value of a cell.

use crate::domain::{
    Cents, Expression, Formula, Id, Key, Language, Over, Plan, Record, RecordRef, Table, Typed, TypedTarget, Unit, foreign_mark,
    parse_day, parse_number,
};
use crate::text::{Words, fold};

use super::column::Column;
use super::facts::{Facts, name};
use super::kind::{Choices, Kind, UnitOf};
use super::refusal::Refusal;
use super::show::goal_of;
use super::value::Value;

/// Reads texts as cells: in the plan's language of numbers, with the words of every language given.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The plan and the day.
    pub facts: Facts<'a>,
    /// Languages whose words are understood, the user's first.
    pub words: &'a [&'a Words],
}

const LONGEST: usize = 10_000;

impl Reader<'_> {
    /// Reads a text for a column.
    ///
    /// # Errors
    /// A [`Refusal`] that says why the column does not take it.
    pub fn read(&self, column: &Column, text: &str) -> Result<Value, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Value::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        match column.kind {
            Kind::Code | Kind::Text | Kind::Note => Ok(Value::Text(text.to_owned())),
            Kind::Integer => self.number(text).map(|typed| Value::Number(typed.value, Unit::Count)),
            Kind::Number(UnitOf::Kpi) => self.of_a_kpi(text),
            Kind::Number(_) => self.number(text).map(|typed| Value::Number(typed.value, typed.unit.unwrap_or(Unit::Number))),
            Kind::Share => self.number(text).map(|typed| Value::Share(share(typed))),
            Kind::Money => self.money(text),
            Kind::Day => Ok(Value::Day(parse_day(text, self.facts.today)?)),
            Kind::Flag => flag(text).map(Value::Flag),
            Kind::Choice(choices) => self.choice(choices, text).map(Value::Choice),
            Kind::Link(table) => self.link(table, text),
            Kind::Target => {
                let typed = TypedTarget::parse(text, self.language(), self.facts.today)?;
                self.in_the_plans_currency(typed.expression.text())?;
                Ok(Value::Target(typed.expression, typed.due))
            }
            Kind::Formula => Ok(Value::Formula(Formula::parse(text)?)),
            Kind::Over => self.over(text).map(Value::Over),
            Kind::Weights => self.weights(text).map(Value::Weights),
            Kind::Verdict => Err(Refusal::Computed),
        }
    }

    fn language(&self) -> Language {
        self.facts.plan.settings.language
    }

    fn number(&self, text: &str) -> Result<Typed, Refusal> {
        let typed = parse_number(text, self.language())?;
        self.in_the_plans_currency(text)?;
        if typed.points { Err(Refusal::Unit) } else { Ok(typed) }
    }

    /// A value of a KPI: points are those of one in per cent.
    fn of_a_kpi(&self, text: &str) -> Result<Value, Refusal> {
        let typed = parse_number(text, self.language())?;
        self.in_the_plans_currency(text)?;
        let unit = if typed.points { Some(Unit::Percent) } else { typed.unit };
        Ok(Value::Number(typed.value, unit.unwrap_or(Unit::Number)))
    }

    /// A plan has one currency: an amount in another one is not taken for one of it.
    fn in_the_plans_currency(&self, text: &str) -> Result<(), Refusal> {
        let currency = &self.facts.plan.settings.currency;
        foreign_mark(text, currency).map_or(Ok(()), |mark| Err(Refusal::Currency(mark, currency.clone())))
    }

    fn money(&self, text: &str) -> Result<Value, Refusal> {
        let typed = self.number(text)?;
        if typed.unit.is_some_and(|unit| unit != Unit::Money) {
            return Err(Refusal::Unit);
        }
        Ok(Value::Money(Cents::from_units(typed.value)?))
    }

    fn choice(&self, choices: Choices, text: &str) -> Result<&'static str, Refusal> {
        let wanted = fold(text);
        let is_label = |word: &str| self.words.iter().any(|words| fold(&words.say(&format!("choice-{word}"))) == wanted);
        let found = choices.iter().find(|word| **word == text).or_else(|| choices.iter().find(|word| is_label(word)));
        found.copied().ok_or_else(|| Refusal::NotInList(text.to_owned()))
    }

    fn link(&self, table: Table, text: &str) -> Result<Value, Refusal> {
        let plan = self.facts.plan;
        if let Some(number) = record_by_exact_code(plan, table, text) {
            return Ok(Value::Link(table, number));
        }
        let wanted = fold(text);
        let mut named = plan.keys(table).into_iter().filter(|key| fold(&link_label(plan, *key)) == wanted);
        match (named.next(), named.next()) {
            (Some(Key::Row(table, number)), None) => Ok(Value::Link(table, number)),
            (Some(_), Some(_)) => Err(Refusal::Several(table, text.to_owned())),
            _ => Err(Refusal::NoSuch(table, text.to_owned())),
        }
    }

    fn over(&self, text: &str) -> Result<Over, Refusal> {
        let folded = fold(text);
        let label = |key: &str| self.words.iter().any(|words| fold(&words.say(key)) == folded);
        if folded == "period" || label("over-period") {
            return Ok(Over::Period);
        }
        if folded == "to_date" || label("over-to_date") {
            return Ok(Over::ToDate);
        }
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        let counts = folded.chars().all(|letter| letter.is_ascii_alphanumeric() || " _.".contains(letter));
        match digits.parse() {
            Ok(count) if counts && (1..=1000).contains(&count) => Ok(Over::Rolling(count)),
            _ => Err(Refusal::NotASpan(text.to_owned())),
        }
    }

    fn weights(&self, text: &str) -> Result<Vec<f64>, Refusal> {
        let parts = text.split([';', ' ', '\u{a0}', '\t']).filter(|part| !part.is_empty());
        parts.map(|part| self.number(part).map(|typed| typed.value)).collect()
    }
}

fn flag(text: &str) -> Result<bool, Refusal> {
    match fold(text).as_str() {
        "oui" | "yes" | "true" | "vrai" | "1" | "x" | "o" | "y" => Ok(true),
        "non" | "no" | "false" | "faux" | "0" | "n" => Ok(false),
        _ => Err(Refusal::NotAFlag(text.to_owned())),
    }
}

fn share(typed: Typed) -> f64 {
    // `0,1` is a tenth; `10` and `10 %` are ten per cent.
    if typed.unit == Some(Unit::Percent) || typed.value > 1.0 { typed.value / 100.0 } else { typed.value }
}

/// The number of the record with exactly this code.
pub(super) fn record_by_exact_code(plan: &Plan, table: Table, code: &str) -> Option<i64> {
    match table {
        Table::Statuses => plan.statuses.by_code(code).map(|record| record.id.number()),
        Table::Channels => plan.channels.by_code(code).map(|record| record.id.number()),
        Table::Personas => plan.personas.by_code(code).map(|record| record.id.number()),
        Table::Objectives => plan.objectives.by_code(code).map(|record| record.id.number()),
        Table::Activities => plan.activities.by_code(code).map(|record| record.id.number()),
        Table::Kpis => plan.kpis.by_code(code).map(|record| record.id.number()),
        Table::Targets => plan.targets.by_code(code).map(|record| record.id.number()),
        Table::Moves => plan.moves.by_code(code).map(|record| record.id.number()),
        Table::Decisions => plan.decisions.by_code(code).map(|record| record.id.number()),
        Table::Checkins => plan.checkins.by_code(code).map(|record| record.id.number()),
        Table::Annotations => plan.annotations.by_code(code).map(|record| record.id.number()),
        Table::Answers => plan.answers.by_code(code).map(|record| record.id.number()),
        Table::Mutes => plan.mutes.by_code(code).map(|record| record.id.number()),
        Table::Imports => plan.imports.by_code(code).map(|record| record.id.number()),
        Table::Mappings => plan.mappings.by_code(code).map(|record| record.id.number()),
        Table::Views => plan.views.by_code(code).map(|record| record.id.number()),
        Table::Plan | Table::Measurements | Table::Spend => None,
    }
}

/// The key of the record with this code; an expense is named by its number.
#[must_use]
pub fn record_by_code(plan: &Plan, table: Table, code: &str) -> Option<Key> {
    if table == Table::Plan {
        return Some(Key::Row(Table::Plan, 1));
    }
    // Only a number typed for an expense can be one that no record has.
    let spend = || code.parse().ok().filter(|number| plan.spend.get(Id::new(*number)).is_some());
    let number = if table == Table::Spend { spend() } else { record_by_exact_code(plan, table, code) };
    number.map(|number| Key::Row(table, number))
}

/// The text that a link to a record shows: its name, a target's KPI and text.
#[must_use]
pub fn link_label(plan: &Plan, key: Key) -> String {
    match plan.look(key) {
        Some(RecordRef::Target(target)) => {
            let kpi = plan.kpis.get(target.kpi).map_or("", |kpi| kpi.name.as_str());
            let goal = goal_of(plan, target);
            format!("{} {kpi} {}", target.code, goal.as_ref().map_or("", Expression::text)).trim_end().to_owned()
        }
        Some(record) => name(&record).into_owned(),
        None => String::new(),
    }
}

/// The code of a record, as files and the command line name it.
#[must_use]
pub fn code_of(plan: &Plan, key: Key) -> String {
    match (plan.get(key), key) {
        (Some(Record::Status(record)), _) => record.code,
        (Some(Record::Channel(record)), _) => record.code,
        (Some(Record::Persona(record)), _) => record.code,
        (Some(Record::Objective(record)), _) => record.code,
        (Some(Record::Activity(record)), _) => record.code,
        (Some(Record::Kpi(record)), _) => record.code,
        (Some(Record::Target(record)), _) => record.code,
        (Some(Record::Move(record)), _) => record.code,
        (Some(Record::Decision(record)), _) => record.code,
        (Some(Record::Checkin(record)), _) => record.code,
        (Some(Record::Annotation(record)), _) => record.code,
        (Some(Record::Answer(record)), _) => record.code,
        (Some(Record::Mute(record)), _) => record.code,
        (Some(Record::Import(record)), _) => record.code,
        (Some(Record::Mapping(record)), _) => record.code,
        (Some(Record::View(record)), _) => record.code,
        (Some(_), Key::Row(_, number)) => number.to_string(),
        _ => String::new(),
    }
}
