//! Digits and the marks between them: which mark is the decimal one, and whether the digits can be kept exactly.

use super::NumberError;
use crate::domain::unit::Language;

/// The whole and the decimal digits of `1 234,56`, without marks; nothing when the marks stand where none can.
///
/// Two kinds of mark: the last is the decimal one. One kind: twice or more, thousands; once, followed by exactly three
/// digits, thousands if it is not the decimal mark of the language; else the decimal mark. A mark behind a zero or behind
/// four digits (`0,123`, `1234,567`) cannot be a thousands mark, so it is the decimal one.
pub(super) fn split(body: &str, language: Language) -> Option<(String, String)> {
    let body = with_plain_marks(body)?;
    let (whole, fraction) = match decimal_mark(&body, language) {
        Some(at) => (&body[..at], &body[at + 1..]),
        None => (body.as_str(), ""),
    };
    (is_grouped(whole) && is_digits(fraction)).then(|| (without_marks(whole), fraction.to_owned()))
}

/// The value of the digits with the decimal mark moved `shift` places to the right.
pub(super) fn exact(whole: &str, fraction: &str, shift: usize) -> Result<f64, NumberError> {
    let moved = format!("{fraction:0<shift$}");
    let whole = format!("{whole}{}", &moved[..shift]);
    let (whole, fraction) = (whole.trim_start_matches('0'), moved[shift..].trim_end_matches('0'));
    if whole.len() > 16 {
        return Err(NumberError::Range);
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    let value = text.parse().map_err(|_| NumberError::Digits).and_then(super::in_range)?;
    if fraction.len() > 6 || value.to_string() != text { Err(NumberError::Digits) } else { Ok(value) }
}

/// One sign for every kind of space, one for every apostrophe.
fn with_plain_marks(body: &str) -> Option<String> {
    let plain = |sign: char| match sign {
        '0'..='9' | '.' | ',' | '\'' | ' ' => Some(sign),
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => Some(' '),
        '\u{2019}' => Some('\''),
        _ => None,
    };
    body.chars().map(plain).collect()
}

/// Where the decimal mark stands, if there is one; whether the other marks can stand is `is_grouped`'s to see.
fn decimal_mark(body: &str, language: Language) -> Option<usize> {
    let at = body.rfind(is_mark)?;
    let (whole, last) = (&body[..at], &body[at..=at]);
    if whole.contains(last) || !matches!(last, "." | ",") {
        return None;
    }
    let lone = !whole.contains(is_mark);
    let thousands = lone && body.len() - at == 4 && !last.starts_with(language.decimal_mark()) && is_first_group(whole);
    (!thousands).then_some(at)
}

/// Digits alone, or groups of three behind one of one to three, between marks of one kind.
fn is_grouped(whole: &str) -> bool {
    let Some(mark) = whole.chars().find(|sign| is_mark(*sign)) else { return is_digits(whole) };
    let mut groups = whole.split(mark);
    groups.next().is_some_and(is_first_group) && groups.all(|group| group.len() == 3 && is_digits(group))
}

fn is_first_group(group: &str) -> bool {
    matches!(group.len(), 1..=3) && is_digits(group) && !group.starts_with('0')
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_mark(sign: char) -> bool {
    !sign.is_ascii_digit()
}

fn without_marks(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
