//! Weeks and months by their numbers, as Google Analytics writes them: `202548`, `36`, `0001`, `07`.

use chrono::{Datelike, Days, Months, Weekday};

use crate::domain::Day;
use crate::exchange::sources::Role;

use super::days::Span;

/// The days that a number means, within those that the table is about; none where nothing tells its year or its start.
pub fn counted(role: Role, text: &str, told: Option<Span>) -> Option<Span> {
    let is_number = !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = is_number.then(|| text.parse().ok()).flatten()?;
    let whole = match role {
        Role::NthDay => return Some(Span::day(told?.first.checked_add_days(Days::new(number.into()))?)),
        Role::NthWeek => seven(sunday(told?.first).checked_add_days(Days::new(7 * u64::from(number)))?),
        Role::NthMonth => Some(Span::day(told?.first.with_day(1)?.checked_add_months(Months::new(number))?).whole_month()),
        Role::IsoWeek => dated(text, number, told, iso_week),
        Role::SundayWeek => dated(text, number, told, sunday_week),
        Role::Month => dated(text, number, told, month),
        _ => None,
    }?;
    told.map_or(Some(whole), |told| whole.within(told))
}

/// A number with its year before it, or in the year of the period that holds it.
fn dated(text: &str, number: u32, told: Option<Span>, of: impl Fn(i32, u32) -> Option<Span>) -> Option<Span> {
    match (text.len(), told) {
        (6, _) => of(i32::try_from(number / 100).ok()?, number % 100),
        (1 | 2, Some(told)) => {
            let mut years = told.first.year()..=told.last.year() + 1;
            years.find_map(|year| of(year, number).filter(|span| span.within(told).is_some()))
        }
        _ => None,
    }
}

fn iso_week(year: i32, week: u32) -> Option<Span> {
    seven(Day::from_isoywd_opt(year, week, Weekday::Mon)?)
}

/// Weeks from Sunday, the first of which holds 1 January; they end with their year.
fn sunday_week(year: i32, week: u32) -> Option<Span> {
    let new_year = Day::from_ymd_opt(year, 1, 1)?;
    let first = sunday(new_year).checked_add_days(Days::new(7 * u64::from(week.checked_sub(1)?)))?;
    let of_year = Span { first: new_year, last: Day::from_ymd_opt(year, 12, 31)? };
    seven(first)?.within(of_year)
}

fn month(year: i32, month: u32) -> Option<Span> {
    Some(Span::day(Day::from_ymd_opt(year, month, 1)?).whole_month())
}

fn sunday(day: Day) -> Day {
    day.week(Weekday::Sun).first_day()
}

fn seven(first: Day) -> Option<Span> {
    Some(Span { first, last: first.checked_add_days(Days::new(6))? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(first: &str, last: &str) -> Span {
        Span { first: first.parse().unwrap(), last: last.parse().unwrap() }
    }

    #[test]
    fn a_number_is_a_week_or_a_month_of_its_year_within_the_period_told() {
        let told = span("2025-11-26", "2026-02-10");
        for (role, text, first, last) in [
            (Role::IsoWeek, "202548", "2025-11-26", "2025-11-30"),
            (Role::IsoWeek, "01", "2025-12-29", "2026-01-04"),
            (Role::IsoWeek, "49", "2025-12-01", "2025-12-07"),
            (Role::SundayWeek, "202601", "2026-01-01", "2026-01-03"),
            (Role::SundayWeek, "53", "2025-12-28", "2025-12-31"),
            (Role::SundayWeek, "2", "2026-01-04", "2026-01-10"),
            (Role::NthWeek, "0000", "2025-11-26", "2025-11-29"),
            (Role::NthWeek, "0001", "2025-11-30", "2025-12-06"),
            (Role::NthMonth, "0001", "2025-12-01", "2025-12-31"),
            (Role::NthMonth, "0003", "2026-02-01", "2026-02-10"),
            (Role::NthDay, "0006", "2025-12-02", "2025-12-02"),
            (Role::Month, "202601", "2026-01-01", "2026-01-31"),
            (Role::Month, "11", "2025-11-26", "2025-11-30"),
        ] {
            assert_eq!(counted(role, text, Some(told)), Some(span(first, last)), "{role:?} {text}");
        }
        for (role, text) in [(Role::IsoWeek, "20"), (Role::SundayWeek, "0"), (Role::Month, "202613"), (Role::NthWeek, "(other)")] {
            assert_eq!(counted(role, text, Some(told)), None, "{role:?} {text}");
        }
        assert_eq!(counted(Role::SundayWeek, "36", None), None, "of which year?");
        assert_eq!(counted(Role::IsoWeek, "202636", None), Some(span("2026-08-31", "2026-09-06")));
    }

    #[test]
    fn a_week_from_sunday_is_nearest_to_the_week_of_its_monday() {
        let week = span("2026-08-30", "2026-09-05");
        assert!(week.is_crossing_week());
        assert_eq!(week.nearest_week(), span("2026-08-31", "2026-09-06"));
        assert_eq!(span("2026-09-04", "2026-09-10").nearest_week(), span("2026-09-07", "2026-09-13"), "from Friday");
        assert_eq!(span("2026-09-03", "2026-09-07").nearest_week(), span("2026-08-31", "2026-09-06"), "four days of five");
        for whole in [span("2026-08-31", "2026-09-06"), span("2026-08-01", "2026-08-31"), span("2026-08-30", "2026-08-30")] {
            assert_eq!(whole.nearest_week(), whole);
        }
    }
}
