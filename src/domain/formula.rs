//! Formulas of ratio KPIs: KPI codes, numbers, `+ - * / ( )` and the word `spend`.
//!
//! A code may hold a `-`, and so may a formula. A `-` glued between two signs of a word that starts with a letter or `_`
//! belongs to the code: `clicks-paid / visits` has two codes; a subtraction of codes needs a space, `clicks - paid`. Where
//! no KPI has the long code and there are KPIs for its parts, [`Formula::spread`] writes these spaces. A word that starts
//! with a figure ends before a `-`: `100-clicks` subtracts. A code that these rules would not read as itself (`10`, `3-d`,
//! one that ends with `-`) stands in square brackets: `[3-d] / visits`; any other may.
//!
//! A number is digits and at most one decimal mark, `.` or `,`: a formula has no thousands marks.

mod grammar;
mod signs;
mod spread;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use signs::{Sign, signs};

/// A formula as typed, and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Formula {
    text: String,
    term: Term,
}

/// A formula's meaning.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the signs of arithmetic")]
pub enum Term {
    Number(f64),
    /// The value of the KPI with this code, in the same scope and span.
    Kpi(String),
    /// Actual spend of the same scope and span, in currency units.
    Spend,
    Negate(Box<Term>),
    Add(Box<Term>, Box<Term>),
    Subtract(Box<Term>, Box<Term>),
    Multiply(Box<Term>, Box<Term>),
    Divide(Box<Term>, Box<Term>),
}

/// Why a text is no formula.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// This sign cannot stand here (position counted in characters from 1).
    #[error("unexpected {found:?} at {position}")]
    Unexpected {
        /// What stands there; empty at the end.
        found: String,
        /// Where, from 1.
        position: usize,
    },
    /// More than 100 levels of brackets, or more than 1,000 signs.
    #[error("too long or too deep")]
    TooDeep,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// [`FormulaError`] says what cannot stand where.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let text = text.trim();
        let term = grammar::term(&signs(text)?)?;
        Ok(Self { text: text.to_owned(), term })
    }

    /// The text as typed, without the spaces around it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it means.
    #[must_use]
    pub const fn term(&self) -> &Term {
        &self.term
    }

    /// The KPI codes it names, each once, in the order of the text.
    #[must_use]
    pub fn codes(&self) -> Vec<&str> {
        let mut codes = Vec::new();
        self.term.collect_codes(&mut codes);
        codes
    }

    /// The same formula after a KPI got another code; the rest of the text stays as typed. A new code that would not read
    /// as itself where it stands is put in square brackets.
    #[must_use]
    pub fn renamed(&self, from: &str, to: &str) -> Self {
        let term = self.term.renamed(from, to);
        let bracketed = format!("[{to}]");
        let texts = [to, &bracketed].map(|code| self.text_with(|seen, _| (seen == from).then(|| code.to_owned())));
        let same = texts.iter().filter_map(|text| Self::parse(text).ok()).find(|formula| formula.term == term);
        same.unwrap_or_else(|| self.clone())
    }

    /// The same formula where `ca-spend` is meant as a subtraction: a glued code that is not `known`, and whose parts are,
    /// gets spaces around its `-`. As few parts as possible: a known code is never taken apart.
    #[must_use]
    pub fn spread(&self, known: impl Fn(&str) -> bool) -> Self {
        let apart = |code: &str| spread::parts(code, &known).map(|parts| parts.join(" - "));
        let text = self.text_with(|code, typed| apart(code).filter(|_| typed == code && !known(code)));
        if text == self.text { self.clone() } else { Self::parse(&text).unwrap_or_else(|_| self.clone()) }
    }

    /// The text with codes written otherwise; the question has the code, and how it stands in the text.
    fn text_with(&self, written: impl Fn(&str, &str) -> Option<String>) -> String {
        let mut text = String::new();
        let mut kept = 0;
        for placed in signs(&self.text).unwrap_or_default() {
            let Sign::Code(code) = &placed.sign else { continue };
            if let Some(written) = written(code, &placed.text) {
                text.push_str(&self.text[kept..placed.bytes.start]);
                text.push_str(&written);
                kept = placed.bytes.end;
            }
        }
        text + &self.text[kept..]
    }
}

impl Term {
    fn collect_codes<'a>(&'a self, codes: &mut Vec<&'a str>) {
        match self {
            Self::Number(_) | Self::Spend => {}
            Self::Kpi(code) if codes.contains(&code.as_str()) => {}
            Self::Kpi(code) => codes.push(code),
            Self::Negate(inner) => inner.collect_codes(codes),
            Self::Add(left, right) | Self::Subtract(left, right) | Self::Multiply(left, right) | Self::Divide(left, right) => {
                left.collect_codes(codes);
                right.collect_codes(codes);
            }
        }
    }

    fn renamed(&self, from: &str, to: &str) -> Self {
        let inside = |term: &Self| Box::new(term.renamed(from, to));
        match self {
            Self::Kpi(code) if code == from => Self::Kpi(to.to_owned()),
            Self::Number(_) | Self::Spend | Self::Kpi(_) => self.clone(),
            Self::Negate(term) => Self::Negate(inside(term)),
            Self::Add(left, right) => Self::Add(inside(left), inside(right)),
            Self::Subtract(left, right) => Self::Subtract(inside(left), inside(right)),
            Self::Multiply(left, right) => Self::Multiply(inside(left), inside(right)),
            Self::Divide(left, right) => Self::Divide(inside(left), inside(right)),
        }
    }
}

impl TryFrom<String> for Formula {
    type Error = FormulaError;
    fn try_from(text: String) -> Result<Self, FormulaError> {
        Self::parse(&text)
    }
}

impl From<Formula> for String {
    fn from(formula: Formula) -> Self {
        formula.text
    }
}
