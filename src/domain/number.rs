//! Numbers as people type them: `1 234,56`, `12 %`, `3k`, `=200+150*2`.
//!
//! A text has up to four parts: a sign and a currency mark in front, digits with marks (`digits`), `k` or `M`, and a unit.
//! What could be read in two ways that differ by more than the sign is refused or follows the one rule of `digits`.

mod digits;
mod sum;
#[cfg(test)]
mod tests;

use super::unit::{Language, Unit};

/// A number as read, with the unit typed beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The value; per cent stays in per cent.
    pub value: f64,
    /// `%` gives percent, a currency mark money, `s` a duration, none nothing.
    pub unit: Option<Unit>,
    /// Whether `pts` stood behind it.
    pub points: bool,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// This text is not a number.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// Not finite, or beyond ±10^15.
    #[error("out of range")]
    Range,
    /// More than six decimals, or more digits than can be kept exactly.
    #[error("too many digits")]
    Digits,
    /// A computation divides by zero.
    #[error("division by zero")]
    DivisionByZero,
}

/// Reads a number typed in a language; a text that starts with `=` is computed, and rounded to six decimals.
///
/// A computation knows `+ - * / ( )`, `k`, `M` and currency marks, but no `%`: `200*12%` would be read by some as 24, by
/// others as 2400.
///
/// # Errors
/// [`NumberError`] says what is wrong with the text.
pub fn parse_number(text: &str, language: Language) -> Result<Typed, NumberError> {
    match text.trim().strip_prefix('=') {
        Some(sum) => sum::compute(sum, language),
        None => read(text, language).map(|reading| reading.typed),
    }
}

/// The shortest plain text of a number that reads back as the same number in every language: `1234.5`.
///
/// Exactly three decimals would read as thousands where the point is no decimal mark: they get a fourth, `1.2340`.
#[must_use]
pub fn plain(value: f64) -> String {
    let mut text = unsigned_zero(value).to_string();
    if text.find('.').is_some_and(|mark| text.len() - mark == 4) {
        text.push('0');
    }
    text
}

/// The value that six decimals hold, for results that were computed.
///
/// # Errors
/// [`NumberError::Range`] for what is not finite or beyond ±10^15.
pub(super) fn rounded(value: f64) -> Result<f64, NumberError> {
    // Through text: a multiplication by 10^6 would itself round, and large numbers would not come back as they were.
    let rounded = format!("{value:.6}").parse().unwrap_or(f64::NAN);
    in_range(rounded).map(unsigned_zero)
}

/// A number without computation, and how it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) typed: Typed,
    /// `+` or `-` as typed in front.
    pub(super) sign: Option<char>,
    /// Whether `k` or `M` stood behind it.
    pub(super) scaled: bool,
    /// The currency mark, as files write it.
    pub(super) mark: Option<&'static str>,
}

const LONGEST: usize = 1000;
/// Marks and codes near French-speaking plans; which currency is meant is the plan's to say.
const CURRENCIES: &[&str] = &[
    "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "SEK", "NOK", "DKK", "PLN", "MAD", "DZD", "TND", "XOF",
    "XAF", "euros", "euro",
];
/// The currencies that a mark can stand for; a code stands for itself.
fn meant_by(mark: &'static str) -> &'static [&'static str] {
    match mark {
        "€" | "euro" | "euros" => &["EUR"],
        "$" => &["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN"],
        "£" => &["GBP"],
        "¥" => &["JPY", "CNY"],
        _ => &[],
    }
}

/// The mark of another currency than this one (ISO 4217) in a text that was read as a number or a target.
#[must_use]
pub fn foreign_mark(text: &str, currency: &str) -> Option<&'static str> {
    let foreign = |mark: &&&'static str| **mark != currency && !meant_by(mark).contains(&currency);
    let words = || text.split(|sign: char| !sign.is_alphabetic());
    let stands = |mark: &&&'static str| {
        if mark.starts_with(char::is_alphabetic) {
            words().any(|word| word.eq_ignore_ascii_case(mark))
        } else {
            text.contains(**mark)
        }
    };
    CURRENCIES.iter().filter(foreign).find(stands).copied()
}

const POINTS: &[&str] = &["pts", "pt", "points", "point"];
const SECONDS: &[&str] = &["s", "sec", "secondes", "seconde", "seconds", "second"];

/// Reads a number that is not a computation.
pub(super) fn read(text: &str, language: Language) -> Result<Reading, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let refused = || not_a_number(text);
    if text.len() > LONGEST || text.chars().any(char::is_control) {
        return Err(refused());
    }
    let first = text.find(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',')).ok_or_else(refused)?;
    let end = text.rfind(|sign: char| sign.is_ascii_digit()).ok_or_else(refused)? + 1;
    let front = Front::read(&text[..first]).ok_or_else(refused)?;
    let back = Back::read(&text[end..]).ok_or_else(refused)?;
    if front.mark.is_some() && back.tail != Tail::Nothing {
        return Err(refused());
    }
    let (whole, fraction) = digits::split(&text[first..end], language).ok_or_else(refused)?;
    let value = digits::exact(&whole, &fraction, back.shift)?;
    Ok(reading(value, &front, back))
}

fn reading(value: f64, front: &Front, back: Back) -> Reading {
    let mark = front.mark.or(match back.tail {
        Tail::Currency(mark) => Some(mark),
        _ => None,
    });
    let unit = match back.tail {
        Tail::Percent => Some(Unit::Percent),
        Tail::Seconds => Some(Unit::Duration),
        _ => mark.map(|_| Unit::Money),
    };
    let value = unsigned_zero(if front.sign == Some('-') { -value } else { value });
    let typed = Typed { value, unit, points: back.tail == Tail::Points };
    Reading { typed, sign: front.sign, scaled: back.shift > 0, mark }
}

/// What stands before the digits: a sign and a currency mark, in any order.
struct Front {
    sign: Option<char>,
    mark: Option<&'static str>,
}

impl Front {
    fn read(text: &str) -> Option<Self> {
        let mut front = Self { sign: None, mark: None };
        let mut rest = text.trim();
        while let Some(first) = rest.chars().next() {
            if let ('+' | '-' | '\u{2212}', None) = (first, front.sign) {
                front.sign = Some(if first == '+' { '+' } else { '-' });
                rest = rest[first.len_utf8()..].trim_start();
            } else {
                let mark = CURRENCIES.iter().find(|mark| starts_with(rest, mark)).filter(|_| front.mark.is_none())?;
                front.mark = Some(mark);
                rest = rest[mark.len()..].trim_start();
            }
        }
        Some(front)
    }
}

/// What stands behind the digits: `k` or `M` as a shift of the decimal mark, then a unit.
#[derive(Clone, Copy)]
struct Back {
    shift: usize,
    tail: Tail,
}

#[derive(Clone, Copy, PartialEq)]
enum Tail {
    Nothing,
    Percent,
    Points,
    Seconds,
    Currency(&'static str),
}

impl Back {
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(tail) = Tail::read(text) {
            return Some(Self { shift: 0, tail });
        }
        let shift = match text.chars().next()? {
            'k' | 'K' => 3,
            'M' => 6,
            _ => return None,
        };
        Some(Self { shift, tail: Tail::read(text[1..].trim_start())? })
    }
}

impl Tail {
    fn read(text: &str) -> Option<Self> {
        let is = |word: &&&str| word.eq_ignore_ascii_case(text);
        match text {
            "" => Some(Self::Nothing),
            "%" => Some(Self::Percent),
            _ if POINTS.iter().any(|word| is(&word)) => Some(Self::Points),
            _ if SECONDS.iter().any(|word| is(&word)) => Some(Self::Seconds),
            _ => CURRENCIES.iter().find(is).map(|mark| Self::Currency(mark)),
        }
    }
}

/// The error of a text that is no number, long texts cut.
pub(super) fn not_a_number(text: &str) -> NumberError {
    NumberError::NotANumber(text.trim().chars().take(80).collect())
}

fn in_range(value: f64) -> Result<f64, NumberError> {
    if value.abs() <= 1e15 { Ok(value) } else { Err(NumberError::Range) }
}

/// A zero below zero would print as `-0`.
fn unsigned_zero(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value }
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
