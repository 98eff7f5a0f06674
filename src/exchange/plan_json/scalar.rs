//! One JSON value read as the value of a cell: exact, and in no language but that of targets.

use std::borrow::Cow;

use crate::domain::{Cents, Day, DayError, Formula, Key, NumberError, Over, Plan, Table, TypedTarget, Unit};
use crate::exchange::cells::exact_amount;
use crate::exchange::error::{Problem, Shape};
use crate::tables::{Choices, Kind, Refusal, Value, record_by_code};

use super::split::{elements, members};

/// Reads values for the cells of one plan.
#[derive(Clone, Copy)]
pub(super) struct Scalars<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: Day,
}

type Read<T> = Result<T, Problem>;

const LONGEST: usize = 10_000;

impl Scalars<'_> {
    /// Reads a piece of JSON for a column of this kind.
    pub(super) fn value(self, kind: Kind, json: &str) -> Read<Value> {
        if json == "null" {
            return Ok(Value::Empty);
        }
        match kind {
            Kind::Code | Kind::Text | Kind::Note => long_text(json).map(Value::Text),
            Kind::Integer => number(json).map(|number| Value::Number(number, Unit::Count)),
            Kind::Number(_) => number(json).map(|number| Value::Number(number, Unit::Number)),
            Kind::Share => number(json).map(Value::Share),
            Kind::Money => money(json).map(Value::Money),
            Kind::Day => Ok(Value::Day(day(&text(json)?)?)),
            Kind::Flag => flag(json).map(Value::Flag),
            Kind::Choice(choices) => choice(choices, &text(json)?).map(Value::Choice),
            Kind::Link(table) => self.link(table, &text(json)?),
            Kind::Target => self.target(&text(json)?),
            Kind::Formula => Ok(Value::Formula(Formula::parse(&text(json)?).map_err(Refusal::from)?)),
            Kind::Over => over(json).map(Value::Over),
            Kind::Weights => weights(json).map(Value::Weights),
            Kind::Verdict => Err(Refusal::Computed.into()),
        }
    }

    fn link(self, table: Table, code: &str) -> Read<Value> {
        match record_by_code(self.plan, table, code) {
            Some(Key::Row(table, number)) => Ok(Value::Link(table, number)),
            _ => Err(Refusal::NoSuch(table, code.to_owned()).into()),
        }
    }

    fn target(self, text: &str) -> Read<Value> {
        let typed = TypedTarget::parse(text, self.plan.settings.language, self.today).map_err(Refusal::from)?;
        Ok(Value::Target(typed.expression, typed.due))
    }
}

/// A JSON text; copied only when it is written with escapes.
pub(super) fn text(json: &str) -> Read<Cow<'_, str>> {
    let inside = json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).ok_or(Problem::Shape(Shape::Text))?;
    if inside.contains('\\') {
        serde_json::from_str(json).map(Cow::Owned).map_err(|_| Problem::Syntax)
    } else {
        Ok(Cow::Borrowed(inside))
    }
}

fn long_text(json: &str) -> Read<String> {
    let text = text(json)?;
    if text.len() > LONGEST && text.chars().count() > LONGEST { Err(Refusal::TooLong.into()) } else { Ok(text.into_owned()) }
}

fn is_number(json: &str) -> bool {
    json.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit())
}

fn number(json: &str) -> Read<f64> {
    let number: f64 =
        Some(json).filter(|json| is_number(json)).and_then(|json| json.parse().ok()).ok_or(Problem::Shape(Shape::Number))?;
    // Every number of a plan lies within this range; `1e400` would be infinite.
    if number.abs() <= 1e15 { Ok(number) } else { Err(Refusal::Number(NumberError::Range).into()) }
}

fn money(json: &str) -> Read<Cents> {
    let near = number(json)?;
    exact_amount(json).map_or_else(|| Ok(Cents::from_units(near).map_err(Refusal::from)?), Ok)
}

/// A day as `2026-12-31`, from 1970 to 2199.
fn day(text: &str) -> Result<Day, Refusal> {
    let not_a_day = || Refusal::Day(DayError::NotADay(text.chars().take(80).collect()));
    let is_iso = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    if !is_iso {
        return Err(not_a_day());
    }
    let (year, month, day) = (text[..4].parse(), text[5..7].parse(), text[8..].parse());
    let (Ok(year), Ok(month), Ok(day)) = (year, month, day) else { return Err(not_a_day()) };
    let found = Day::from_ymd_opt(year, month, day).filter(|_| (1970..=2199).contains(&year));
    found.ok_or_else(|| Refusal::Day(DayError::Impossible(text.to_owned())))
}

fn flag(json: &str) -> Read<bool> {
    match json {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Problem::Shape(Shape::Flag)),
    }
}

fn choice(choices: Choices, text: &str) -> Read<&'static str> {
    let found = choices.iter().find(|word| **word == text);
    found.copied().ok_or_else(|| Refusal::NotInList(text.chars().take(80).collect()).into())
}

fn over(json: &str) -> Read<Over> {
    let no_span = Problem::Shape(Shape::Span);
    match json {
        "\"period\"" => return Ok(Over::Period),
        "\"to_date\"" => return Ok(Over::ToDate),
        _ => {}
    }
    let mut count = None;
    let walked = members(json, |key, value| match (key, count) {
        ("rolling", None) => {
            count = value.parse().ok();
            Ok(())
        }
        _ => Err(()),
    });
    match (walked, count) {
        (Ok(()), Some(count)) if count > 0 => Ok(Over::Rolling(count)),
        _ => Err(no_span),
    }
}

fn weights(json: &str) -> Read<Vec<f64>> {
    let mut weights = Vec::new();
    let mut problem = Problem::Shape(Shape::List);
    let walked = elements(json, |_, weight| number(weight).map(|weight| weights.push(weight)).map_err(|wrong| problem = wrong));
    if walked.is_ok() { Ok(weights) } else { Err(problem) }
}
