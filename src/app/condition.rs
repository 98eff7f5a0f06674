//! What a column's cells must be to be shown: typed as `> 1000`, `< 01/10`, `= En cours ; En attente`, `vide`.

use crate::tables::{Column, Facts, Kind, Reader, Refusal, SortKey, Value, show, sort_key};
use crate::text::{Words, fold};

/// A filter of one column, as typed and as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What was typed.
    pub text: String,
    test: Test,
}

#[derive(Clone, Debug, PartialEq)]
enum Test {
    Empty,
    Filled,
    Contains(Vec<String>),
    OneOf(Vec<String>),
    NoneOf(Vec<String>),
    Compare(Sign, f64),
    Between(f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Other,
}

const SIGNS: &[(&str, Sign)] = &[
    ("<>", Sign::Other),
    ("!=", Sign::Other),
    ("≠", Sign::Other),
    ("<=", Sign::AtMost),
    ("≤", Sign::AtMost),
    (">=", Sign::AtLeast),
    ("≥", Sign::AtLeast),
    ("<", Sign::Less),
    (">", Sign::More),
    ("=", Sign::Same),
];

impl Condition {
    /// Reads a filter for a column.
    ///
    /// # Errors
    /// The [`Refusal`] of a number or a day that is none.
    pub fn read(text: &str, column: &Column, facts: &Facts<'_>, words: &Words) -> Result<Self, Refusal> {
        Ok(Self { text: text.trim().to_owned(), test: test(text.trim(), column, facts, words)? })
    }

    /// Whether a cell is shown.
    #[must_use]
    pub fn holds(&self, value: &Value, facts: &Facts<'_>, words: &Words) -> bool {
        let number = || match sort_key(value, facts, words) {
            SortKey::Number(number) => Some(number),
            _ => None,
        };
        let text = || fold(&show(value, facts, words));
        match &self.test {
            Test::Empty => value.is_empty(),
            Test::Filled => !value.is_empty(),
            Test::Contains(wanted) => contains_any(&text(), wanted),
            Test::OneOf(wanted) => wanted.contains(&text()),
            Test::NoneOf(unwanted) => !unwanted.contains(&text()),
            Test::Compare(sign, bound) => number().is_some_and(|number| sign.holds(number, *bound)),
            Test::Between(low, high) => number().is_some_and(|number| (*low..=*high).contains(&number)),
        }
    }
}

fn contains_any(text: &str, wanted: &[String]) -> bool {
    wanted.iter().any(|one| text.contains(one))
}

impl Sign {
    fn holds(self, number: f64, bound: f64) -> bool {
        let same = (number - bound).abs() < 1e-9;
        match self {
            Self::Less => number < bound,
            Self::AtMost => number <= bound,
            Self::More => number > bound,
            Self::AtLeast => number >= bound,
            Self::Same => same,
            Self::Other => !same,
        }
    }
}

/// Whether a column's cells are compared as numbers.
const fn counts(kind: Kind) -> bool {
    kind.is_numeric() || matches!(kind, Kind::Day)
}

fn test(text: &str, column: &Column, facts: &Facts<'_>, words: &Words) -> Result<Test, Refusal> {
    let folded = fold(text);
    if folded == fold(&words.say("filter-empty")) {
        return Ok(Test::Empty);
    }
    if folded == fold(&words.say("filter-filled")) {
        return Ok(Test::Filled);
    }
    let signed = SIGNS.iter().find_map(|(sign, what)| Some((*what, text.strip_prefix(sign)?.trim())));
    let number = |text: &str| number(text, column, facts, words);
    match signed {
        Some((sign, rest)) if counts(column.kind) && !rest.contains(';') => Ok(Test::Compare(sign, number(rest)?)),
        Some((Sign::Other, rest)) => Ok(Test::NoneOf(list(rest))),
        Some((_, rest)) => Ok(Test::OneOf(list(rest))),
        None if counts(column.kind) && text.contains("..") => {
            let (low, high) = text.split_once("..").unwrap_or((text, text));
            Ok(Test::Between(number(low.trim())?, number(high.trim())?))
        }
        // A number alone is that number; a piece of one or of a day is looked for in what is shown.
        None if column.kind.is_numeric() && number(text).is_ok() => Ok(Test::Compare(Sign::Same, number(text)?)),
        None => Ok(Test::Contains(list(text))),
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(';').map(|one| fold(one.trim())).filter(|one| !one.is_empty()).collect()
}

/// A bound as the column's cells are sorted.
fn number(text: &str, column: &Column, facts: &Facts<'_>, words: &Words) -> Result<f64, Refusal> {
    let value = Reader { facts: *facts, words: &[words] }.read(column, text)?;
    match sort_key(&value, facts, words) {
        SortKey::Number(number) => Ok(number),
        _ => Err(Refusal::Required),
    }
}
