//! Formulas of ratio KPIs: KPI codes, numbers, `+ - * / ( )` and the word `spend`.

use serde::{Deserialize, Serialize};

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
        let _ = text;
        unimplemented!()
    }

    /// The text as typed.
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
        unimplemented!()
    }

    /// The same formula after a KPI got another code.
    #[must_use]
    pub fn renamed(&self, from: &str, to: &str) -> Self {
        let _ = (from, to);
        unimplemented!()
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
