//! The signs of a formula: numbers, codes, `spend`, operators and brackets, each with its place.

use std::ops::Range;

use super::FormulaError;
use crate::domain::code::is_code;

/// One sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sign {
    Number(f64),
    Code(String),
    Spend,
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
}

/// A sign and where it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) sign: Sign,
    pub(super) bytes: Range<usize>,
    /// The place of its first character, from 1.
    pub(super) position: usize,
    /// As typed.
    pub(super) text: String,
}

const MOST: usize = 1000;

/// The signs of a text, in order.
pub(super) fn signs(text: &str) -> Result<Vec<Placed>, FormulaError> {
    let mut signs = Vec::new();
    let (mut at, mut position) = (0, 1);
    while let Some(first) = text[at..].chars().next() {
        let length = if first.is_whitespace() { first.len_utf8() } else { length(&text[at..], first) };
        let typed = &text[at..at + length];
        if !first.is_whitespace() {
            if signs.len() == MOST {
                return Err(FormulaError::TooDeep);
            }
            let sign = meaning(typed, first).ok_or_else(|| unexpected(typed, position))?;
            signs.push(Placed { sign, bytes: at..at + length, position, text: typed.to_owned() });
        }
        at += length;
        position += typed.chars().count();
    }
    Ok(signs)
}

/// The error of a sign that cannot stand where it does.
pub(super) fn unexpected(found: &str, position: usize) -> FormulaError {
    FormulaError::Unexpected { found: found.chars().take(80).collect(), position }
}

/// How many bytes the sign at the start of the text takes.
fn length(text: &str, first: char) -> usize {
    let while_in = |belongs: fn(char) -> bool| text.find(|sign| !belongs(sign)).unwrap_or(text.len());
    match first {
        '[' => text.find(']').map_or(text.len(), |end| end + 1),
        _ if first.is_ascii_alphabetic() || first == '_' => glued_code(text),
        _ if is_number_sign(first) => while_in(|sign| is_number_sign(sign) || is_word_sign(sign)),
        _ => first.len_utf8(),
    }
}

/// A code that starts with a letter keeps each `-` between two of its signs.
fn glued_code(text: &str) -> usize {
    let run = text.find(|sign| !is_word_sign(sign) && sign != '-').unwrap_or(text.len());
    text[..run].trim_end_matches('-').len()
}

fn meaning(typed: &str, first: char) -> Option<Sign> {
    match first {
        '+' => Some(Sign::Plus),
        '-' | '\u{2212}' => Some(Sign::Minus),
        '*' | '×' => Some(Sign::Times),
        '/' | '÷' => Some(Sign::Over),
        '(' => Some(Sign::Open),
        ')' => Some(Sign::Close),
        '[' => typed.get(1..typed.len() - 1).filter(|_| typed.ends_with(']')).and_then(code),
        _ if typed == "spend" => Some(Sign::Spend),
        _ if typed.chars().all(is_number_sign) => number(typed),
        _ => code(typed),
    }
}

fn code(typed: &str) -> Option<Sign> {
    is_code(typed).then(|| Sign::Code(typed.to_owned()))
}

fn number(typed: &str) -> Option<Sign> {
    let (whole, fraction) = typed.split_once(['.', ',']).unwrap_or((typed, "0"));
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let value: f64 = format!("{whole}.{fraction}").parse().ok()?;
    (figures(whole) && figures(fraction) && value <= 1e15).then_some(Sign::Number(value))
}

fn is_number_sign(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',')
}

fn is_word_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}
