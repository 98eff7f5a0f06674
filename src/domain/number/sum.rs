//! A computation typed in a number cell: `=200+150*2`.

use super::{NumberError, Typed, not_a_number, read, rounded};
use crate::domain::unit::{Language, Unit};

const DEEPEST: usize = 100;

/// The result of the text behind `=`: in money when a part of it is.
pub(super) fn compute(text: &str, language: Language) -> Result<Typed, NumberError> {
    if text.len() > super::LONGEST {
        return Err(not_a_number(text));
    }
    let mut sum = Sum { text, rest: text.trim_start(), language, unit: None, depth: 0 };
    let value = sum.terms()?;
    if !sum.rest.is_empty() {
        return Err(not_a_number(text));
    }
    Ok(Typed { value: rounded(value)?, unit: sum.unit, points: false })
}

struct Sum<'a> {
    text: &'a str,
    rest: &'a str,
    language: Language,
    unit: Option<Unit>,
    depth: usize,
}

impl Sum<'_> {
    fn terms(&mut self) -> Result<f64, NumberError> {
        let mut value = self.factors()?;
        loop {
            if self.takes(&['+']) {
                value += self.factors()?;
            } else if self.takes(&['-', '\u{2212}']) {
                value -= self.factors()?;
            } else {
                return Ok(value);
            }
        }
    }

    fn factors(&mut self) -> Result<f64, NumberError> {
        let mut value = self.factor()?;
        loop {
            if self.takes(&['*', '×']) {
                value *= self.factor()?;
            } else if self.takes(&['/', '÷']) {
                let divisor = self.factor()?;
                if divisor == 0.0 {
                    return Err(NumberError::DivisionByZero);
                }
                value /= divisor;
            } else {
                return Ok(value);
            }
        }
    }

    fn factor(&mut self) -> Result<f64, NumberError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.refused());
        }
        let value = if self.takes(&['-', '\u{2212}']) {
            -self.factor()?
        } else if self.takes(&['+']) {
            self.factor()?
        } else if self.takes(&['(']) {
            self.inside()?
        } else {
            self.number()?
        };
        self.depth -= 1;
        Ok(value)
    }

    fn inside(&mut self) -> Result<f64, NumberError> {
        let value = self.terms()?;
        if self.takes(&[')']) { Ok(value) } else { Err(self.refused()) }
    }

    fn number(&mut self) -> Result<f64, NumberError> {
        let end = self.rest.find(['+', '-', '\u{2212}', '*', '×', '/', '÷', '(', ')']).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        let typed = read(number, self.language).map_err(|error| self.named(error))?.typed;
        if typed.points || typed.unit == Some(Unit::Percent) {
            return Err(self.refused());
        }
        self.rest = rest;
        self.unit = self.unit.or(typed.unit);
        Ok(typed.value)
    }

    fn takes(&mut self, signs: &[char]) -> bool {
        let Some(rest) = self.rest.strip_prefix(signs) else { return false };
        self.rest = rest.trim_start();
        true
    }

    /// A missing operand is a fault of the whole text, not an empty cell.
    fn named(&self, error: NumberError) -> NumberError {
        if error == NumberError::Empty { self.refused() } else { error }
    }

    fn refused(&self) -> NumberError {
        not_a_number(&format!("={}", self.text))
    }
}
