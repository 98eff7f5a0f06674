//! Days of the calendar: `2026-12-31`, `2026-S48`, `12/5`, `15 nov`, `lun. 07/09`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Now, OrUnknown, Read, Refusal, exact, within, words};

/// The months in every language, without accents.
pub const MONTHS: [[&str; 2]; 12] = [
    ["janvier", "january"],
    ["fevrier", "february"],
    ["mars", "march"],
    ["avril", "april"],
    ["mai", "may"],
    ["juin", "june"],
    ["juillet", "july"],
    ["aout", "august"],
    ["septembre", "september"],
    ["octobre", "october"],
    ["novembre", "november"],
    ["decembre", "december"],
];

/// Reads a text already simplified; a weekday in front must be the day's own.
pub(super) fn read(text: &str, now: Now) -> Read {
    figures(text, now).or_unknown(|| week(text, now)).or_unknown(|| named(text, now)).or_unknown(|| {
        let (word, rest) = text.split_once(' ').ok_or(Refusal::Unknown)?;
        let weekday = words::weekday(word.trim_end_matches(',')).ok_or(Refusal::Unknown)?;
        let day = figures(rest, now).or_unknown(|| named(rest, now))?;
        if day.weekday() == weekday { Ok(day) } else { Err(Refusal::Impossible) }
    })
}

/// The month of a name, or of a beginning of three letters or more that fits no other month.
pub(super) fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let fits = |names: &[&str; 2]| names.iter().any(|name| name.starts_with(word));
    let mut found = (1..).zip(&MONTHS).filter(|(_, names)| fits(names)).map(|(number, _)| number);
    let first = found.next().filter(|_| word.len() >= 3)?;
    found.next().is_none().then_some(first)
}

/// `2026-12-31`, `12/5`, `12.5.26`, `12-05-2026`: a year in front has four figures, else the day comes first.
fn figures(text: &str, now: Now) -> Read {
    let mark = text.chars().find(|sign| !sign.is_ascii_digit()).filter(|sign| matches!(sign, '-' | '/' | '.'));
    let parts: Vec<&str> = text.split(mark.ok_or(Refusal::Unknown)?).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => exact(self::year(year)?, small(month)?, small(day)?),
        [day, month, year] => exact(self::year(year)?, small(month)?, small(day)?),
        [day, month] => now.without_year(small(month)?, small(day)?),
        _ => Err(Refusal::Unknown),
    }
}

/// `2026-S48`, `2026-W48`, `S48`: the Monday of an ISO week.
fn week(text: &str, now: Now) -> Read {
    let (front, number) = text.rsplit_once(['s', 'w']).ok_or(Refusal::Unknown)?;
    let year = match front.trim_end_matches(['-', ' ']) {
        "" if front.is_empty() => now.today.iso_week().year(),
        figures if figures.len() == 4 => year(figures)?,
        _ => return Err(Refusal::Unknown),
    };
    within(NaiveDate::from_isoywd_opt(year, small(number)?, Weekday::Mon))
}

/// `15 nov`, `1er janvier 2027`, `Nov 15, 2026`, `15-nov-26`.
fn named(text: &str, now: Now) -> Read {
    let parts: Vec<&str> = text.split([' ', ',', '-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let (first, second) = match parts.as_slice() {
        [first, second] | [first, second, _] => (*first, *second),
        _ => return Err(Refusal::Unknown),
    };
    let month_first = month(first).zip(ordinal(second));
    let (month, day) = month_first.or_else(|| month(second).zip(ordinal(first))).ok_or(Refusal::Unknown)?;
    match parts.get(2) {
        Some(year) => exact(self::year(year)?, month, day),
        None => now.without_year(month, day),
    }
}

/// `15`, `1er`, `1st`, `22nd`.
fn ordinal(text: &str) -> Option<u32> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let known = matches!(&text[end..], "" | "er" | "e" | "st" | "nd" | "rd" | "th");
    if known { small(&text[..end]).ok() } else { None }
}

/// One or two figures.
fn small(text: &str) -> Result<u32, Refusal> {
    let is_small = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_small { text.parse().map_err(|_| Refusal::Unknown) } else { Err(Refusal::Unknown) }
}

/// Four figures, or two in this century.
fn year(text: &str) -> Result<i32, Refusal> {
    let figures = text.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = text.parse().map_err(|_| Refusal::Unknown)?;
    match text.len() {
        2 if figures => Ok(2000 + year),
        4 if figures => Ok(year),
        _ => Err(Refusal::Unknown),
    }
}
