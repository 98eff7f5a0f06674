//! What a report is about: a week, a month or a quarter, as people write it.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::analysis::has_past;
use crate::domain::{Cadence, Day, Period, Plan};
use crate::text::Words;

/// A whole week, month, quarter or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How long it is; none is a year.
    pub cadence: Option<Cadence>,
    /// Its days.
    pub days: Period,
}

/// A text that names no span: `{0}`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} names no week, month, quarter or year")]
pub struct SpanError(pub String);

impl Span {
    /// What a report is about when nobody says: the last week that is over; this one for a plan that began in it.
    #[must_use]
    pub fn usual(plan: &Plan, today: Day) -> Self {
        let this = Cadence::Week.period(today);
        let days = if has_past(plan, this.first) { Cadence::Week.previous(this) } else { this };
        Self { cadence: Some(Cadence::Week), days }
    }

    /// Reads `2026-W45` or `2026-S45`, `2026-10`, `2026-T3` or `2026-Q3`, `2026`.
    ///
    /// # Errors
    /// [`SpanError`] for any other text, and for a week or month that the year does not have.
    pub fn parse(text: &str) -> Result<Self, SpanError> {
        let wrong = || SpanError(text.to_owned());
        let typed = text.trim().to_uppercase();
        let (year, rest) = typed.split_once(['-', ' ']).unwrap_or((&typed, ""));
        let year: i32 = Some(year).filter(|year| year.len() == 4).and_then(|year| year.parse().ok()).ok_or_else(wrong)?;
        let number = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() <= 2);
        let (cadence, day) = match rest.chars().next() {
            None => (None, NaiveDate::from_ymd_opt(year, 1, 1)),
            Some('W' | 'S') => {
                let week = number(&rest[1..]).and_then(|week| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon));
                (Some(Cadence::Week), week)
            }
            Some('T' | 'Q') => {
                let quarter = number(&rest[1..]).filter(|quarter| (1..=4).contains(quarter));
                (Some(Cadence::Quarter), quarter.and_then(|quarter| NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1)))
            }
            Some(_) => (Some(Cadence::Month), number(rest).and_then(|month| NaiveDate::from_ymd_opt(year, month, 1))),
        };
        let first = day.ok_or_else(wrong)?;
        let days = match cadence {
            Some(cadence) => cadence.period(first),
            None => Period { first, last: NaiveDate::from_ymd_opt(year, 12, 31).ok_or_else(wrong)? },
        };
        Ok(Self { cadence, days })
    }

    /// Its name: `Semaine 47 (16/11 – 22/11)`, `octobre 2026`, `T3 2026`.
    #[must_use]
    pub fn name(&self, words: &Words) -> String {
        let (first, days) = (self.days.first, words.days());
        match self.cadence {
            Some(Cadence::Week) => {
                let span = days.span(first, self.days.last);
                words.say_with(
                    "report-week",
                    &[
                        ("week", first.iso_week().week().to_string().into()),
                        ("year", iso_year(first).into()),
                        ("days", span.into()),
                    ],
                )
            }
            Some(Cadence::Month) => days.month(first),
            Some(Cadence::Quarter) => days.quarter(first),
            _ => first.year().to_string(),
        }
    }
}

fn iso_year(day: Day) -> String {
    day.iso_week().year().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Language, MeasurementKey, Scope};

    #[test]
    fn a_span_is_read_in_french_and_english() {
        for (text, first, last) in [
            ("2026-W45", "2026-11-02", "2026-11-08"),
            ("2026-s01", "2025-12-29", "2026-01-04"),
            ("2026-10", "2026-10-01", "2026-10-31"),
            ("2026-2", "2026-02-01", "2026-02-28"),
            ("2026-T3", "2026-07-01", "2026-09-30"),
            ("2026-q4", "2026-10-01", "2026-12-31"),
            ("2026", "2026-01-01", "2026-12-31"),
        ] {
            let days = Span::parse(text).unwrap().days;
            assert_eq!((days.first.to_string().as_str(), days.last.to_string().as_str()), (first, last), "{text}");
        }
    }

    #[test]
    fn what_names_no_span_is_refused() {
        for text in ["", "last week", "2026-W54", "2026-13", "2026-T5", "26-10", "2026-W", "2026-10-01", "2026-é"] {
            assert!(Span::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn without_a_word_the_last_whole_week_is_meant_and_this_one_of_a_plan_that_begins() {
        let mut plan = Plan::new(Plan::blank_settings(Language::French));
        let meant = |plan: &Plan| {
            let days = Span::usual(plan, "2026-11-25".parse().unwrap()).days;
            (days.first.to_string(), days.last.to_string())
        };
        assert_eq!(meant(&plan), ("2026-11-23".to_owned(), "2026-11-29".to_owned()));
        let key = |date: &str| MeasurementKey { kpi: Id::new(1), scope: Scope::Plan, date: date.parse().unwrap() };
        plan.measurements.put_value(key("2026-11-24"), 3.0, None, "manual");
        assert_eq!(meant(&plan), ("2026-11-23".to_owned(), "2026-11-29".to_owned()));
        plan.measurements.put_value(key("2026-11-20"), 3.0, None, "manual");
        assert_eq!(meant(&plan), ("2026-11-16".to_owned(), "2026-11-22".to_owned()));
    }
}
