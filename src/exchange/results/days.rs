//! Days as exports write them: `20260901`, `9/1/2026`, `Mon, Apr 26, 2021 12:25`, `2009-12-28,2010-01-03`, `2026-09`.

use chrono::{Datelike, Days, Months, Weekday};

use crate::domain::Day;
use crate::text::fold;

/// What stands first in `01/08/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// 1 August.
    DayFirst,
    /// 8 January.
    MonthFirst,
}

/// The days that a cell or a line is about, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
}

impl Span {
    /// One day.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// Days as the command line takes them: `2026-09-01`, `2026-09-01..2026-09-30`, `2026-09`, `2026-W36`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let one = |text: &str| span(text.trim(), Order::DayFirst);
        match text.split_once("..") {
            Some((first, last)) => Some(one(first)?.and(one(last)?)),
            None => one(text),
        }
    }

    /// The week whose first day is given alone; one that begins on a Monday keeps its first day, which is in no other week.
    pub(super) fn whole_week(self) -> Self {
        let is_whole = self.first != self.last || self.first.weekday() == Weekday::Mon;
        let last = self.first.checked_add_days(Days::new(6)).filter(|_| !is_whole);
        Self { last: last.unwrap_or(self.last), ..self }
    }

    /// The whole week, where a Monday alone tells it.
    pub(super) fn week_of_monday(self) -> Self {
        let last = self.first.checked_add_days(Days::new(6));
        let last = last.filter(|_| self.first == self.last && self.first.weekday() == Weekday::Mon);
        Self { last: last.unwrap_or(self.last), ..self }
    }

    /// The month whose first day is given alone.
    pub(super) fn whole_month(self) -> Self {
        let is_first = self.first == self.last && self.first.day() == 1;
        let last = self.first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).filter(|_| is_first);
        Self { last: last.unwrap_or(self.last), ..self }
    }

    /// Whether it is no longer than a week, and lies in two weeks from Monday.
    #[must_use]
    pub fn is_crossing_week(self) -> bool {
        (self.last - self.first).num_days() < 7 && self.week().is_none()
    }

    /// The week from Monday that holds most of its days, where it lies in two.
    #[must_use]
    pub fn nearest_week(self) -> Self {
        let monday = self.last.week(Weekday::Mon).first_day();
        let is_late = (self.last - monday).num_days() + 1 > (monday - self.first).num_days();
        let week = (if is_late { self.last } else { self.first }).week(Weekday::Mon);
        if self.is_crossing_week() { Self { first: week.first_day(), last: week.last_day() } } else { self }
    }

    /// Its days that are also of the other; none where they have none in common.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let both = Self { first: self.first.max(other.first), last: self.last.min(other.last) };
        (both.first <= both.last).then_some(both)
    }

    /// The Monday of the week that holds all its days; none when it is longer.
    #[must_use]
    pub fn week(self) -> Option<Day> {
        let monday = |day: Day| day.week(Weekday::Mon).first_day();
        (monday(self.first) == monday(self.last)).then(|| monday(self.first))
    }

    /// From the first day of both to the last.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "janvier"],
    &["february", "fevrier"],
    &["march", "mars"],
    &["april", "avril"],
    &["may", "mai"],
    &["june", "juin"],
    &["july", "juillet"],
    &["august", "aout"],
    &["september", "septembre"],
    &["october", "octobre"],
    &["november", "novembre"],
    &["december", "decembre"],
];

/// The days of a cell.
pub fn span(text: &str, order: Order) -> Option<Span> {
    if let Some(day) = iso(text) {
        return Some(Span::day(day));
    }
    let text = text.trim().split('|').next().unwrap_or_default();
    if let Some((first, last)) = text.split_once(',').and_then(|(first, last)| Some((iso(first.trim())?, iso(last.trim())?))) {
        return Some(Span { first, last });
    }
    month(text).or_else(|| week(text)).or_else(|| days_in(text, order).first().copied().map(Span::day))
}

/// Whether a cell is a day without its year: `01/09`, `1 sept.`, `Sep 1`.
pub fn lacks_year(text: &str) -> bool {
    let text = text.trim();
    let has_year = text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
    let has_three = ['/', '.', '-'].iter().any(|mark| text.trim_matches('.').matches(*mark).count() > 1);
    let is_short = (3..=20).contains(&text.len()) && text.contains(|sign: char| sign.is_ascii_digit());
    is_short && !has_year && !has_three && days_in(&with_year(text, 2000), Order::DayFirst).len() == 1
}

/// The cell with a year behind it.
pub fn with_year(text: &str, year: i32) -> String {
    let text = text.trim();
    match ['/', '-'].into_iter().find(|mark| text.contains(*mark) && !text.contains(|sign: char| sign.is_alphabetic())) {
        Some(mark) => format!("{text}{mark}{year}"),
        None => format!("{} {year}", text.replace('-', " ")),
    }
}

fn iso(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let is_iso = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    is_iso.then(|| exact(text.get(..4)?, text.get(5..7)?, text.get(8..)?)).flatten()
}

fn exact(year: &str, month: &str, day: &str) -> Option<Day> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let known = digits(year) && digits(month) && digits(day) && matches!(year.len(), 2 | 4);
    let year: i32 = known.then(|| year.parse().ok()).flatten()?;
    let year = if year < 100 { 2000 + year } else { year };
    Day::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?).filter(|day| (1970..2200).contains(&day.year()))
}

/// `2010-03`, `2026/09`, `September 2026`, `sept. 2026`.
fn month(text: &str) -> Option<Span> {
    let figures = || {
        let (year, month) = text.split_once(['-', '/']).filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        exact(year, month, "1")
    };
    let first = figures().or_else(|| named_month(text))?;
    Some(Span::day(first).whole_month())
}

fn named_month(text: &str) -> Option<Day> {
    let (month, year) = text.split_once(' ').filter(|(month, year)| month.len() < 16 && year.len() == 4)?;
    let folded = fold(month);
    let month = month_of(folded.trim_end_matches('.'))?;
    exact(year, &month.to_string(), "1")
}

/// `2026-W36`, `2026-S36`.
fn week(text: &str) -> Option<Span> {
    let (year, week) = text.split_once(['W', 'w', 'S', 's'])?;
    let first = Day::from_isoywd_opt(year.trim_end_matches('-').parse().ok()?, week.parse().ok()?, Weekday::Mon)?;
    Some(Span { first, last: first.checked_add_days(Days::new(6))? })
}

/// Every day that a text names, in its order.
pub fn days_in(text: &str, order: Order) -> Vec<Day> {
    if text.len() > 300 {
        return Vec::new();
    }
    let folded = fold(text);
    let mut parts = Vec::new();
    for word in folded.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '/' | '.' | '-'))) {
        let word = word.trim_matches(['.', '-', '/']);
        // `jan-1-2026` and `20240101-20240131` are several words, `2026-09-01` is one.
        if iso(word.get(..10).unwrap_or(word)).is_some() || !word.contains('-') {
            parts.push(word);
        } else {
            parts.extend(split(word));
        }
    }
    let mut days = Vec::new();
    for place in 0..parts.len() {
        let word = parts[place];
        days.extend(numeric(word, order).or_else(|| named(&parts, place)));
    }
    days
}

fn split(word: &str) -> Vec<&str> {
    let parts: Vec<&str> = word.split('-').collect();
    match parts.as_slice() {
        // `01-08-2026`, `1-Sep-2026` stay together only where they are figures alone.
        [_, _, _] if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) => vec![word],
        _ => parts.into_iter().map(|part| part.trim_matches('.')).collect(),
    }
}

/// `2026-09-01`, `20260901`, `2026.02.05`, `9/1/2026`, `01-08-2026`.
fn numeric(word: &str, order: Order) -> Option<Day> {
    if let Some(day) = iso(word.get(..10).unwrap_or(word)) {
        return Some(day);
    }
    if word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return exact(&word[..4], &word[4..6], &word[6..]);
    }
    let mark = ['/', '.', '-'].into_iter().find(|mark| word.matches(*mark).count() == 2)?;
    let parts: Vec<&str> = word.split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    if first.len() == 4 {
        return exact(first, second, third);
    }
    match order {
        Order::DayFirst => exact(third, second, first),
        Order::MonthFirst => exact(third, first, second),
    }
}

/// A month in words with its day before or behind it, and the year behind both.
fn named(parts: &[&str], place: usize) -> Option<Day> {
    let month = month_of(parts[place])?;
    let small = |part: Option<&&str>| {
        part.filter(|part| part.len() <= 2).and_then(|part| part.parse::<u32>().ok()).filter(|day| (1..=31).contains(day))
    };
    let year = |part: Option<&&str>| part.filter(|part| part.len() == 4).and_then(|part| part.parse::<i32>().ok());
    let mut behind = parts[place + 1..].iter().filter(|part| !part.is_empty());
    let mut before = parts[..place].iter().rev().filter(|part| !part.is_empty());
    let (first, second) = (behind.next(), behind.next());
    let behind = small(first).zip(year(second));
    let (day, year) = behind.or_else(|| small(before.next()).zip(year(first)))?;
    Day::from_ymd_opt(year, month, day)
}

fn month_of(word: &str) -> Option<u32> {
    let is_word = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    let (first, _) = is_word.then(|| found.next()).flatten()?;
    found.next().is_none().then_some(first)
}

/// What a slashed day tells of its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slashed {
    /// A part above 12 decides.
    Is(Order),
    /// It can be read both ways.
    Either,
}

/// What a slashed day tells of its order; nothing where the day is no such one.
pub fn order_of(text: &str) -> Option<Slashed> {
    let word = text.trim().split([' ', '|', 'T']).next()?;
    let mark = ['/', '.', '-'].into_iter().find(|mark| word.matches(*mark).count() == 2)?;
    let mut parts = word.split(mark);
    let (first, second) = (parts.next()?, parts.next()?);
    if first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    Some(match (first > 12, second > 12) {
        (true, false) => Slashed::Is(Order::DayFirst),
        (false, true) => Slashed::Is(Order::MonthFirst),
        _ => Slashed::Either,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_of_a_day_that_exports_use_is_read() {
        for (text, expected) in [
            ("2026-09-01", "2026-09-01"),
            ("20260901", "2026-09-01"),
            ("Thu, 5 Feb 2026", "2026-02-05"),
            ("1/23/2019 12:00:00 AM|11", "2019-01-23"),
            ("09/01/2026", "2026-09-01"),
            ("Jun 09, 2018 09:30 pm", "2018-06-09"),
            ("Mon, Apr 26, 2021 12:25", "2021-04-26"),
            ("2021-04-08 17:24:41 +0200", "2021-04-08"),
            ("2021-09-28 13:00:00", "2021-09-28"),
            ("2024-10-01T00:00:00Z", "2024-10-01"),
            ("1 sept. 2026", "2026-09-01"),
            ("3 févr. 2026", "2026-02-03"),
        ] {
            assert_eq!(span(text, Order::MonthFirst), Some(Span::day(day(expected))), "{text}");
        }
        assert_eq!(span("01/08/2026", Order::DayFirst), Some(Span::day(day("2026-08-01"))));
    }

    #[test]
    fn weeks_and_months_are_spans() {
        for (text, first, last) in [
            ("2009-12-28,2010-01-03", "2009-12-28", "2010-01-03"),
            ("2010-02", "2010-02-01", "2010-02-28"),
            ("September 2026", "2026-09-01", "2026-09-30"),
            ("août 2026", "2026-08-01", "2026-08-31"),
            ("2026-W36", "2026-08-31", "2026-09-06"),
        ] {
            assert_eq!(span(text, Order::DayFirst), Some(Span { first: day(first), last: day(last) }), "{text}");
        }
    }

    #[test]
    fn a_day_without_its_year_is_known_and_takes_one() {
        for (text, day) in [("01/09", "2026-09-01"), ("1 sept.", "2026-09-01"), ("Sep 1", "2026-09-01"), ("1-Sep", "2026-09-01")] {
            assert!(lacks_year(text), "{text}");
            let read = span(&with_year(text, 2026), Order::DayFirst);
            assert_eq!(read, Some(Span::day(day.parse().unwrap())), "{text}");
        }
        for text in ["01/09/26", "2026-09-01", "Total", "12", "1.5", "40/40", ""] {
            assert!(!lacks_year(text), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["", "Total", "2026-02-30", "40/40/2026", "12345678901", "-", "00 - 01", "2X SEHARI"] {
            assert_eq!(span(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn the_days_of_a_title_or_a_file_name_are_found() {
        for (text, first, last) in [
            ("September 1, 2026 - September 3, 2026", "2026-09-01", "2026-09-03"),
            ("27 January 2026 - 23 February 2026", "2026-01-27", "2026-02-23"),
            ("1 sept. 2026 - 2 sept. 2026", "2026-09-01", "2026-09-02"),
            ("Report Start: 09/01/2026, Report End: 09/02/2026", "2026-09-01", "2026-09-02"),
            ("# 20240101-20240131", "2024-01-01", "2024-01-31"),
            ("Devices(2026.02.05-2026.02.10).csv", "2026-02-05", "2026-02-10"),
            ("Untitled-report-Jan-1-2026-to-Jan-31-2026", "2026-01-01", "2026-01-31"),
            ("Ads_x_20230404-20240403", "2023-04-04", "2024-04-03"),
        ] {
            let text = text.replace('_', " ");
            assert_eq!(days_in(&text, Order::MonthFirst), [day(first), day(last)], "{text}");
        }
    }

    #[test]
    fn a_part_above_twelve_decides_the_order() {
        assert_eq!(order_of("31/12/2026"), Some(Slashed::Is(Order::DayFirst)));
        assert_eq!(order_of("12/31/2026 1:00"), Some(Slashed::Is(Order::MonthFirst)));
        assert_eq!(order_of("01/08/2026"), Some(Slashed::Either));
        assert_eq!(order_of("2026-08-01"), None);
    }
}
