//! Numbers as people type them: `1 234,56`, `12 %`, `3k`, `=200+150*2`.

use super::unit::{Language, Unit};

/// A number as read, with the unit typed beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The value; per cent stays in per cent.
    pub value: f64,
    /// `%` gives percent, a currency mark money, none nothing.
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

/// Reads a number typed in a language.
///
/// # Errors
/// [`NumberError`] says what is wrong with the text.
pub fn parse_number(text: &str, language: Language) -> Result<Typed, NumberError> {
    let _ = (text, language);
    unimplemented!()
}

/// The shortest plain text of a number that reads back as the same number in every language: `1234.5`.
#[must_use]
pub fn plain(value: f64) -> String {
    let _ = value;
    unimplemented!()
}
