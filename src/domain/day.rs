//! Days as people type them: `auj`, `+7`, `lun`, `12/5`, `fin mois`, `2026-12-31`.
//!
//! The day stands before the month in every case; the words of both languages are always known, so a file or a habit of
//! the other language reads the same.

mod calendar;
#[cfg(test)]
mod tests;
mod words;

pub use calendar::MONTHS;

use chrono::{Datelike, Months, NaiveDate};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A day of the calendar. Times of day do not exist in a plan.
pub type Day = NaiveDate;

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// This text is not a day.
    #[error("{0:?} is not a date")]
    NotADay(String),
    /// A day that the calendar does not have: 30 February; or a year outside 1970 to 2199.
    #[error("{0:?} does not exist")]
    Impossible(String),
}

/// Reads a day; words and missing years are relative to `today`.
///
/// A day without year lies in the current year, or in the next one if that would be more than six months ago.
///
/// # Errors
/// [`DayError`] says what is wrong with the text.
pub fn parse_day(text: &str, today: Day) -> Result<Day, DayError> {
    if let Some(day) = iso(text) {
        return Ok(day);
    }
    let oldest = today.checked_sub_months(Months::new(6)).unwrap_or(today);
    read(text, today, oldest)
}

/// A day as files write it, the usual case of an import of a million rows.
fn iso(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let year = text.get(..4)?.parse().ok().filter(|year| (1970..2200).contains(year))?;
    Day::from_ymd_opt(year, text.get(5..7)?.parse().ok()?, text.get(8..)?.parse().ok()?)
}

/// Reads a deadline: a day without year is the next such day, today included.
///
/// # Errors
/// As [`parse_day`].
pub(super) fn parse_deadline(text: &str, today: Day) -> Result<Day, DayError> {
    read(text, today, today)
}

/// Why a way of reading gave no day; the text is added at the door.
enum Refusal {
    /// Another way may read it.
    Unknown,
    Impossible,
}

type Read = Result<Day, Refusal>;

/// What a text is relative to: `today`, and the `oldest` day that one without year may be.
#[derive(Clone, Copy)]
struct Now {
    today: Day,
    oldest: Day,
}

impl Now {
    fn without_year(self, month: u32, day: u32) -> Read {
        let year = self.today.year();
        let this = exact(year, month, day);
        match this {
            Ok(found) if found >= self.oldest => this,
            Ok(_) => exact(year + 1, month, day),
            Err(refusal) => self.leap_day(month, day).ok_or(refusal),
        }
    }

    /// 29 February exists, though not every year: the next one from today.
    fn leap_day(self, month: u32, day: u32) -> Option<Day> {
        let next = (0..=8).filter_map(|years| NaiveDate::from_ymd_opt(self.today.year() + years, month, day));
        next.filter(|found| *found >= self.today).min()
    }
}

const LONGEST: usize = 60;

fn read(text: &str, today: Day, oldest: Day) -> Result<Day, DayError> {
    let shown = || text.trim().chars().take(80).collect::<String>();
    if text.len() > 4 * LONGEST {
        return Err(DayError::NotADay(shown()));
    }
    let words = simplified(text);
    let now = Now { today, oldest };
    match words::read(&words, now).or_unknown(|| calendar::read(&words, now)) {
        Ok(day) => Ok(day),
        Err(Refusal::Unknown) => Err(DayError::NotADay(shown())),
        Err(Refusal::Impossible) => Err(DayError::Impossible(shown())),
    }
}

/// Small letters without accents, one space between words, apostrophes as spaces, one kind of minus.
fn simplified(text: &str) -> String {
    let sign = |sign: char| match sign {
        '\'' | '\u{2019}' => ' ',
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        _ => sign,
    };
    let letters: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).map(sign).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of these figures, from 1970 to 2199.
fn exact(year: i32, month: u32, day: u32) -> Read {
    within(NaiveDate::from_ymd_opt(year, month, day))
}

fn within(day: Option<Day>) -> Read {
    day.filter(|day| (1970..=2199).contains(&day.year())).ok_or(Refusal::Impossible)
}

trait OrUnknown {
    /// The next way of reading, where this one does not know the text.
    fn or_unknown(self, next: impl FnOnce() -> Read) -> Read;
}

impl OrUnknown for Read {
    fn or_unknown(self, next: impl FnOnce() -> Read) -> Read {
        match self {
            Err(Refusal::Unknown) => next(),
            known => known,
        }
    }
}
