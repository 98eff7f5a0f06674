//! What a typed target means.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{ExpressionError, Goal, Level, Reach};
use crate::domain::number::{NumberError, Reading, not_a_number, read as read_number, rounded};
use crate::domain::unit::{Language, Unit};

/// A goal with the unit and the currency mark typed beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read {
    pub(super) goal: Goal,
    pub(super) unit: Option<Unit>,
    pub(super) mark: &'static str,
}

impl Read {
    /// Whether both ask the same.
    pub(super) fn means(&self, other: &Self) -> bool {
        self.goal == other.goal && self.unit == other.unit
    }
}

type Result<T> = std::result::Result<T, ExpressionError>;

const DONE: &[&str] = &["oui", "fait", "faite", "yes", "done", "ok"];

type Comparison = fn(f64) -> Level;

/// Longer signs before those they begin with.
const COMPARISONS: &[(&str, Comparison)] = &[
    (">=", Level::AtLeast),
    ("=>", Level::AtLeast),
    ("≥", Level::AtLeast),
    ("<=", Level::AtMost),
    ("=<", Level::AtMost),
    ("≤", Level::AtMost),
    (">", Level::Above),
    ("<", Level::Below),
    ("=", Level::Equal),
];

/// The words in front of a deadline; longer ones before those they begin with.
const DEADLINES: &[&str] =
    &["d'ici au", "d'ici le", "d'ici à", "d'ici", "d’ici au", "d’ici le", "d’ici à", "d’ici", "avant le", "avant", "by", "before"];

/// The target and the deadline typed behind it.
pub(super) fn without_deadline(text: &str) -> (&str, Option<&str>) {
    let starts = text.char_indices().filter(|(at, _)| text[..*at].is_empty() || text[..*at].ends_with(char::is_whitespace));
    for (at, _) in starts {
        if let Some(deadline) = DEADLINES.iter().find_map(|word| behind_word(&text[at..], word)) {
            return (text[..at].trim(), Some(deadline.trim()));
        }
    }
    (text.trim(), None)
}

/// What stands behind a whole word.
fn behind_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let whole = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (start.eq_ignore_ascii_case(word) && whole).then_some(rest)
}

/// Reads a target without deadline.
pub(super) fn read(text: &str, language: Language) -> Result<Read> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ExpressionError::Empty);
    }
    if DONE.contains(&simplified(text).as_str()) {
        return Ok(Read::of(Goal::Milestone, None));
    }
    if let Some(value) = text.strip_prefix("->").or_else(|| text.strip_prefix('→')) {
        return Quantity::read(value, language).map(|quantity| quantity.goal(Goal::Reach(Reach::Absolute(quantity.value()))));
    }
    if let Some((sign, level)) = COMPARISONS.iter().find(|(sign, _)| text.starts_with(sign)) {
        return Quantity::read(&text[sign.len()..], language).map(|quantity| quantity.goal(Goal::Level(level(quantity.value()))));
    }
    range(text, language).unwrap_or_else(|| reach(text, language))
}

fn simplified(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

/// `5 000`, `+20 %`, `-2 pts`.
fn reach(text: &str, language: Language) -> Result<Read> {
    let read = read_number(text, language)?;
    let (value, unit) = (read.typed.value, read.typed.unit);
    match (read.sign, read.typed.points, unit) {
        (Some(_), true, _) => Ok(Read::of(Goal::Reach(Reach::Points(value)), None)),
        (Some(_), false, Some(Unit::Percent)) => Ok(Read::of(Goal::Reach(Reach::Relative(value)), None)),
        // A bare number below zero is a value to reach: nobody means a hundred less by it without % or pts.
        (Some('-') | None, false, _) => Ok(Quantity(read).goal(Goal::Reach(Reach::Absolute(value)))),
        _ => Err(ExpressionError::Change),
    }
}

/// `20..30`, `20–30 %`, `25±2`; nothing when the text is no range.
fn range(text: &str, language: Language) -> Option<Result<Read>> {
    if let Some((low, high)) = split_dots(text) {
        return Some(bounds(text, low, high, language));
    }
    let around = ["±", "+/-", "+-"].iter().find_map(|sign| text.split_once(sign));
    if let Some((centre, width)) = around.filter(|(centre, _)| !centre.trim().is_empty()) {
        return Some(around_centre(centre, width, language));
    }
    let figure = text.find(|sign: char| sign.is_ascii_digit())?;
    let dash = figure + text[figure..].find(['-', '–', '—', '\u{2011}'])?;
    let (low, high) = (&text[..dash], text[dash..].trim_start_matches(['-', '–', '—', '\u{2011}']));
    // Between hyphens a sign could be one more hyphen: such bounds are written `-5..-2`, or with a dash, `-5–-2`.
    let drawn = text[dash..].starts_with(['–', '—']);
    let (low, high) = if drawn { (low, text[dash..].trim_start_matches(['–', '—'])) } else { (low, high) };
    let one_dash =
        text[dash..].chars().nth(1).is_some_and(|next| !matches!(next, '–' | '—' | '\u{2011}') && (drawn || next != '-'));
    let signed = [low, high].iter().any(|bound| bound.contains('+') || (!drawn && bound.contains(['-', '\u{2212}'])));
    Some(if one_dash && !signed { bounds(text, low, high, language) } else { Err(not_a_number(text).into()) })
}

/// The texts around `..`, `...` or `…`.
fn split_dots(text: &str) -> Option<(&str, &str)> {
    if let Some(parts) = text.split_once('…') {
        return Some(parts);
    }
    let (low, rest) = text.split_once("..")?;
    Some((low, rest.strip_prefix('.').unwrap_or(rest)))
}

fn bounds(text: &str, low: &str, high: &str, language: Language) -> Result<Read> {
    let (low, high) = (Quantity::read(low, language)?, Quantity::read(high, language)?);
    // `2-3k` is 2,000 to 3,000 for one reader and 2 to 3,000 for another; `700-1k` can only be one of the two.
    let two_ways = high.0.scaled && !low.0.scaled && low.value() * 1000.0 <= high.value();
    if two_ways || [low, high].iter().any(|bound| bound.0.sign == Some('+')) {
        return Err(not_a_number(text).into());
    }
    if low.value() > high.value() {
        return Err(ExpressionError::Bounds);
    }
    low.with_unit_of(high).map(|both| both.goal(Goal::Level(Level::Between { low: low.value(), high: high.value() })))
}

/// `25 ± 2`: both bounds included.
fn around_centre(centre: &str, width: &str, language: Language) -> Result<Read> {
    let (centre, width) = (Quantity::read(centre, language)?, Quantity::read(width, language)?);
    if width.0.sign.is_some() {
        return Err(ExpressionError::Bounds);
    }
    let (low, high) = (rounded(centre.value() - width.value())?, rounded(centre.value() + width.value())?);
    centre.with_unit_of(width).map(|both| both.goal(Goal::Level(Level::Between { low, high })))
}

/// A number of a target that is no change.
#[derive(Clone, Copy)]
struct Quantity(Reading);

impl Quantity {
    fn read(text: &str, language: Language) -> Result<Self> {
        let empty = |error| if error == NumberError::Empty { not_a_number(text) } else { error };
        let reading = read_number(text, language).map_err(empty)?;
        if reading.typed.points { Err(ExpressionError::Change) } else { Ok(Self(reading)) }
    }

    const fn value(self) -> f64 {
        self.0.typed.value
    }

    /// A unit typed once stands for both; two must be one.
    fn with_unit_of(self, other: Self) -> Result<Self> {
        match (self.0.typed.unit, other.0.typed.unit) {
            (Some(unit), Some(second)) if unit != second || self.0.mark != other.0.mark => Err(ExpressionError::Units),
            (None, Some(_)) => Ok(other),
            _ => Ok(self),
        }
    }

    fn goal(self, goal: Goal) -> Read {
        let read = Read::of(goal, self.0.typed.unit);
        Read { mark: self.0.mark.unwrap_or(read.mark), ..read }
    }
}
