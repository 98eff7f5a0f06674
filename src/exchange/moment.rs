//! Days of templates and demo plans, relative to the day on which they are opened: `@week-26+2`, `@quarter+1.end`.

use chrono::{Datelike, Days, Months};

use crate::domain::{Cadence, Day};

/// The text with every quoted relative day as a day of the calendar.
pub(super) fn with_days(text: &str, today: Day) -> String {
    let mut dated = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("\"@") {
        let (word, after) = behind.split_once('"').unwrap_or((behind, ""));
        let found = day(word, today).map(|day| format!("\"{day}\""));
        rest = if found.is_some() { after } else { behind };
        dated.push_str(before);
        dated.push_str(found.as_deref().unwrap_or("\"@"));
    }
    dated + rest
}

/// The day of a word: `week`, weeks from now and days after its Monday; `month`, `quarter` or `year`, how many from now, and
/// whether its last day.
fn day(word: &str, today: Day) -> Option<Day> {
    if let Some(rest) = word.strip_prefix("week") {
        let (weeks, days) = if rest.is_empty() { (0, 0) } else { weeks_and_days(rest)? };
        let monday = Cadence::Week.period(today).first;
        return monday.checked_add_signed(chrono::Duration::try_days(7 * weeks + days)?);
    }
    let (rest, is_end) = word.strip_suffix(".end").map_or((word, false), |rest| (rest, true));
    let (name, count) = rest.find(['+', '-']).map_or((rest, "0"), |sign| rest.split_at(sign));
    let months = match name {
        "month" => 1,
        "quarter" => 3,
        "year" => 12,
        _ => return None,
    };
    let first = Day::from_ymd_opt(today.year(), today.month0() / months * months + 1, 1)?;
    let first = months_later(first, i64::from(months) * count.parse::<i64>().ok()?)?;
    if is_end { months_later(first, months.into())?.checked_sub_days(Days::new(1)) } else { Some(first) }
}

/// `+5`, `-26+2`.
fn weeks_and_days(text: &str) -> Option<(i64, i64)> {
    let sign = text[1..].find('+').map_or(text.len(), |at| at + 1);
    let days = text[sign..].strip_prefix('+').map_or(Some(0), |days| days.parse().ok())?;
    Some((text[..sign].parse().ok()?, days))
}

fn months_later(day: Day, months: i64) -> Option<Day> {
    let count = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_day_is_counted_from_the_period_of_today() {
        let today = Day::from_ymd_opt(2026, 11, 23).unwrap();
        for (word, expected) in [
            ("week", "2026-11-23"),
            ("week-26+2", "2026-05-27"),
            ("week+25+6", "2027-05-23"),
            ("week+3", "2026-12-14"),
            ("month", "2026-11-01"),
            ("month.end", "2026-11-30"),
            ("month-9.end", "2026-02-28"),
            ("quarter+1.end", "2027-03-31"),
            ("year", "2026-01-01"),
            ("year-1.end", "2025-12-31"),
        ] {
            assert_eq!(day(word, today).map(|day| day.to_string()).as_deref(), Some(expected), "{word}");
        }
    }

    #[test]
    fn what_is_no_relative_day_stays_as_it_is() {
        let today = Day::from_ymd_opt(2026, 11, 23).unwrap();
        for text in ["\"@weekly\"", "\"@\"", "\"@week+x\"", "\"@kpilot", "@week"] {
            assert_eq!(with_days(text, today), text);
        }
    }
}
