//! Rows of the file as records: every value passes the doors of `domain`, and what does not is damage with a place.

use std::collections::HashMap;

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::cell::scope_of;
use super::error::{Result, StoreError};
use crate::domain::{
    Activity, Aggregation, Annotation, Answer, AnswerKind, Cadence, Cents, Channel, Checkin, Day, Decision, DecisionKind,
    Expression, Formula, Id, Import, Kpi, Language, Mapping, MappingKind, Measurement, MeasurementKey, Move, Mute, Objective,
    Outcome, Over, Persona, Polarity, Record, Scope, Settings, Spend, SpendKind, Stage, Status, Table, Target, Unit, View,
};

/// The cells of a row, taken one after the other in the order of the table's columns.
struct Reader<'a> {
    table: Table,
    row: &'a Row<'a>,
    place: usize,
    expressions: &'a mut Expressions,
}

/// Targets read so far: a large plan holds few different texts, and reading one again takes longer than the row.
pub(super) type Expressions = HashMap<String, Expression>;

/// More different texts than this are read each for itself.
const MANY_TEXTS: usize = 4096;

impl<'a> Reader<'a> {
    fn cell(&mut self) -> Result<ValueRef<'a>> {
        let value = self.row.get_ref(self.place)?;
        self.place += 1;
        Ok(value)
    }

    fn wrong(&self, what: &str) -> StoreError {
        let id = match self.row.get_ref(0) {
            Ok(ValueRef::Integer(number)) => number,
            _ => 0,
        };
        StoreError::damaged(format!("{} {id}, column {}: {what}", self.table.word(), self.place))
    }

    fn maybe<T>(&mut self, read: impl FnOnce(&mut Self, ValueRef<'a>) -> Result<T>) -> Result<Option<T>> {
        match self.cell()? {
            ValueRef::Null => Ok(None),
            value => read(self, value).map(Some),
        }
    }

    fn there<T>(&mut self, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.wrong("empty"))
    }

    fn whole(&mut self) -> Result<Option<i64>> {
        self.maybe(|reader, value| match value {
            ValueRef::Integer(number) => Ok(number),
            _ => Err(reader.wrong("not a whole number")),
        })
    }

    fn number<T: TryFrom<i64>>(&mut self) -> Result<Option<T>> {
        let number = self.whole()?;
        number.map(|number| T::try_from(number).map_err(|_| self.wrong("out of range"))).transpose()
    }

    fn link<T>(&mut self) -> Result<Option<Id<T>>> {
        Ok(self.whole()?.map(Id::new))
    }

    fn id<T>(&mut self) -> Result<Id<T>> {
        let id = self.link()?;
        self.there(id)
    }

    fn cents(&mut self) -> Result<Option<Cents>> {
        Ok(self.whole()?.map(Cents::new))
    }

    fn yes(&mut self) -> Result<bool> {
        Ok(self.whole()? == Some(1))
    }

    fn real(&mut self) -> Result<Option<f64>> {
        self.maybe(|reader, value| match value {
            ValueRef::Real(number) if number.abs() <= 1e15 => Ok(number),
            _ => Err(reader.wrong("not a number within ±10^15")),
        })
    }

    fn words(&mut self) -> Result<Option<&'a str>> {
        self.maybe(|reader, value| match value {
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_err(|_| reader.wrong("not UTF-8")),
            _ => Err(reader.wrong("not a text")),
        })
    }

    fn text(&mut self) -> Result<String> {
        let text = self.words()?;
        self.there(text).map(str::to_owned)
    }

    fn maybe_text(&mut self) -> Result<Option<String>> {
        Ok(self.words()?.map(str::to_owned))
    }

    fn parsed<T>(&mut self, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        let Some(text) = self.words()? else { return Ok(None) };
        parse(text).map(Some).ok_or_else(|| self.wrong(&format!("{text:?} cannot stand here")))
    }

    fn expression(&mut self) -> Result<Option<Expression>> {
        let Some(text) = self.words()? else { return Ok(None) };
        if let Some(known) = self.expressions.get(text) {
            return Ok(Some(known.clone()));
        }
        // Kept texts read the same in every language.
        let read = Expression::parse(text, Language::French).map_err(|_| self.wrong(&format!("{text:?} is no target")))?;
        if self.expressions.len() < MANY_TEXTS {
            self.expressions.insert(text.to_owned(), read.clone());
        }
        Ok(Some(read))
    }

    fn word<T>(&mut self, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        let word = self.parsed(parse)?;
        self.there(word)
    }

    fn weights(&mut self) -> Result<Option<Vec<f64>>> {
        self.parsed(|text| serde_json::from_str(text).ok())
    }

    fn maybe_day(&mut self) -> Result<Option<Day>> {
        self.parsed(|text| day(text.as_bytes()))
    }

    fn day(&mut self) -> Result<Day> {
        let day = self.maybe_day()?;
        self.there(day)
    }
}

/// A day written YYYY-MM-DD.
pub(super) fn day(text: &[u8]) -> Option<Day> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u32::from(byte - b'0'));
    let year = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
    Day::from_ymd_opt(i32::try_from(year).ok()?, digit(m1)? * 10 + digit(m2)?, digit(d1)? * 10 + digit(d2)?)
}

/// The record of a row with the columns of its table.
pub(super) fn record(table: Table, row: &Row<'_>, expressions: &mut Expressions) -> Result<Record> {
    let mut r = Reader { table, row, place: 0, expressions };
    Ok(match table {
        Table::Plan => Record::Plan(settings(&mut r)?),
        Table::Statuses => {
            Record::Status(Status { id: r.id()?, code: r.text()?, label: r.text()?, stage: r.word(Stage::from_word)? })
        }
        Table::Channels => Record::Channel(Channel { id: r.id()?, code: r.text()?, name: r.text()? }),
        Table::Personas => Record::Persona(Persona { id: r.id()?, code: r.text()?, name: r.text()? }),
        Table::Objectives => Record::Objective(objective(&mut r)?),
        Table::Activities => Record::Activity(activity(&mut r)?),
        Table::Kpis => Record::Kpi(kpi(&mut r)?),
        Table::Targets => Record::Target(target(&mut r)?),
        Table::Measurements => Record::Measurement(measurement(&mut r)?),
        Table::Spend => Record::Spend(spend(&mut r)?),
        Table::Moves => Record::Move(one_move(&mut r)?),
        Table::Decisions => Record::Decision(decision(&mut r)?),
        Table::Checkins => Record::Checkin(checkin(&mut r)?),
        Table::Annotations => Record::Annotation(annotation(&mut r)?),
        Table::Answers => Record::Answer(answer(&mut r)?),
        Table::Mutes => Record::Mute(mute(&mut r)?),
        Table::Imports => Record::Import(import(&mut r)?),
        Table::Mappings => Record::Mapping(mapping(&mut r)?),
        Table::Views => Record::View(view(&mut r)?),
    })
}

fn settings(r: &mut Reader<'_>) -> Result<Settings> {
    r.place = 1;
    Ok(Settings {
        name: r.text()?,
        currency: r.text()?,
        language: r.word(Language::from_word)?,
        tax: r.maybe_text()?,
        budget: r.cents()?,
        start: r.maybe_day()?,
        end: r.maybe_day()?,
    })
}

fn objective(r: &mut Reader<'_>) -> Result<Objective> {
    Ok(Objective {
        id: r.id()?,
        code: r.text()?,
        name: r.text()?,
        business_goal: r.maybe_text()?,
        owner: r.maybe_text()?,
        start: r.maybe_day()?,
        due: r.maybe_day()?,
        priority: r.number()?,
    })
}

fn activity(r: &mut Reader<'_>) -> Result<Activity> {
    Ok(Activity {
        id: r.id()?,
        code: r.text()?,
        name: r.text()?,
        channel: r.link()?,
        objective: r.link()?,
        status: r.link()?,
        persona: r.link()?,
        owner: r.maybe_text()?,
        start: r.maybe_day()?,
        due: r.maybe_day()?,
        budget: r.cents()?,
        min_budget: r.cents()?,
        max_budget: r.cents()?,
        locked: r.yes()?,
        tracking: r.maybe_text()?,
        notes: r.maybe_text()?,
        result_kpi: r.link()?,
        pacing: r.weights()?,
        after: r.maybe_text()?,
    })
}

fn kpi(r: &mut Reader<'_>) -> Result<Kpi> {
    Ok(Kpi {
        id: r.id()?,
        code: r.text()?,
        name: r.text()?,
        unit: r.word(Unit::from_word)?,
        polarity: r.word(Polarity::from_word)?,
        aggregation: r.word(Aggregation::from_word)?,
        cadence: r.word(Cadence::from_word)?,
        formula: r.parsed(|text| Formula::parse(text).ok())?,
        source: r.maybe_text()?,
        worth: r.cents()?,
    })
}

fn target(r: &mut Reader<'_>) -> Result<Target> {
    Ok(Target {
        id: r.id()?,
        code: r.text()?,
        kpi: r.id()?,
        scope: scope(r)?,
        expression: r.expression()?,
        baseline: r.real()?,
        start: r.maybe_day()?,
        due: r.maybe_day()?,
        tolerance: r.real()?,
        curve: r.weights()?,
        over: over(r)?,
        confidence: r.number()?,
    })
}

fn scope(r: &mut Reader<'_>) -> Result<Scope> {
    match (r.link()?, r.link()?) {
        (Some(activity), None) => Ok(Scope::Activity(activity)),
        (None, Some(objective)) => Ok(Scope::Objective(objective)),
        (None, None) => Ok(Scope::Plan),
        (Some(_), Some(_)) => Err(r.wrong("both an activity and an objective")),
    }
}

fn over(r: &mut Reader<'_>) -> Result<Option<Over>> {
    let word = r.words()?;
    let periods = r.number()?;
    match (word, periods) {
        (None, _) => Ok(None),
        (Some("period"), _) => Ok(Some(Over::Period)),
        (Some("to_date"), _) => Ok(Some(Over::ToDate)),
        (Some("rolling"), Some(periods)) => Ok(Some(Over::Rolling(periods))),
        _ => Err(r.wrong("not a span")),
    }
}

fn measurement(r: &mut Reader<'_>) -> Result<Measurement> {
    let kpi = r.id()?;
    let number = r.whole()?;
    let scope = scope_of(r.there(number)?);
    let key = MeasurementKey { kpi, scope, date: r.day()? };
    let value = r.real()?;
    Ok(Measurement { key, value: r.there(value)?, note: r.maybe_text()?, source: r.text()? })
}

fn spend(r: &mut Reader<'_>) -> Result<Spend> {
    let (id, activity, date, amount) = (r.id()?, r.id()?, r.day()?, r.cents()?);
    let (amount, kind) = (r.there(amount)?, r.word(SpendKind::from_word)?);
    Ok(Spend { id, activity, date, amount, kind, note: r.maybe_text()?, source: r.maybe_text()? })
}

fn one_move(r: &mut Reader<'_>) -> Result<Move> {
    let (id, code, date, from, to, amount) = (r.id()?, r.text()?, r.day()?, r.link()?, r.link()?, r.cents()?);
    let amount = r.there(amount)?;
    Ok(Move { id, code, date, from, to, amount, reason: r.text()?, hypothesis: r.maybe_text()?, review: r.maybe_day()? })
}

fn decision(r: &mut Reader<'_>) -> Result<Decision> {
    Ok(Decision {
        id: r.id()?,
        code: r.text()?,
        date: r.day()?,
        target: r.link()?,
        kind: r.word(DecisionKind::from_word)?,
        reason: r.text()?,
        expected: r.maybe_text()?,
        review: r.maybe_day()?,
        outcome: r.parsed(Outcome::from_word)?,
        activity: r.link()?,
        was: r.maybe_text()?,
        evidence: r.maybe_text()?,
    })
}

fn checkin(r: &mut Reader<'_>) -> Result<Checkin> {
    let (id, code, date, week) = (r.id()?, r.text()?, r.day()?, r.day()?);
    Ok(Checkin { id, code, date, week, note: r.maybe_text()?, finished: r.yes()? })
}

fn annotation(r: &mut Reader<'_>) -> Result<Annotation> {
    Ok(Annotation {
        id: r.id()?,
        code: r.text()?,
        start: r.day()?,
        end: r.maybe_day()?,
        activity: r.link()?,
        kpi: r.link()?,
        text: r.text()?,
    })
}

fn answer(r: &mut Reader<'_>) -> Result<Answer> {
    Ok(Answer {
        id: r.id()?,
        code: r.text()?,
        checkin: r.id()?,
        kpi: r.link()?,
        scope: scope(r)?,
        target: r.link()?,
        kind: r.word(AnswerKind::from_word)?,
        note: r.maybe_text()?,
        confidence: r.number()?,
    })
}

fn mute(r: &mut Reader<'_>) -> Result<Mute> {
    Ok(Mute {
        id: r.id()?,
        code: r.text()?,
        rule: r.text()?,
        record: r.maybe_text()?,
        field: r.maybe_text()?,
        reason: r.text()?,
        until: r.maybe_day()?,
    })
}

fn import(r: &mut Reader<'_>) -> Result<Import> {
    let (id, code, date, file, hash, format) = (r.id()?, r.text()?, r.day()?, r.text()?, r.text()?, r.text()?);
    let rows = r.number()?;
    Ok(Import { id, code, date, file, hash, format, rows: r.there(rows)? })
}

fn mapping(r: &mut Reader<'_>) -> Result<Mapping> {
    Ok(Mapping {
        id: r.id()?,
        code: r.text()?,
        format: r.text()?,
        kind: r.word(MappingKind::from_word)?,
        name: r.text()?,
        activity: r.link()?,
        kpi: r.link()?,
        field: r.maybe_text()?,
    })
}

fn view(r: &mut Reader<'_>) -> Result<View> {
    Ok(View { id: r.id()?, code: r.text()?, sheet: r.text()?, name: r.text()?, state: r.text()? })
}
