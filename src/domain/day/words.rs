//! Days named by words: `demain`, `+2s`, `lun`, `fin du trimestre`, in French and English.

use chrono::{Datelike, Days, Months, Weekday};

use super::{Now, Read, Refusal, calendar, exact, within};
use crate::domain::period::Cadence;

const NAMED: &[(&str, i64)] = &[
    ("auj", 0),
    ("aujourd hui", 0),
    ("aujourdhui", 0),
    ("today", 0),
    ("demain", 1),
    ("tomorrow", 1),
    ("apres demain", 2),
    ("apres-demain", 2),
    ("hier", -1),
    ("yesterday", -1),
    ("avant hier", -2),
    ("avant-hier", -2),
];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("lundi", Weekday::Mon),
    ("mardi", Weekday::Tue),
    ("mercredi", Weekday::Wed),
    ("jeudi", Weekday::Thu),
    ("vendredi", Weekday::Fri),
    ("samedi", Weekday::Sat),
    ("dimanche", Weekday::Sun),
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// Reads a text already simplified.
pub(super) fn read(text: &str, now: Now) -> Read {
    let today = now.today;
    if let Some((_, days)) = NAMED.iter().find(|(word, _)| *word == text) {
        return shifted(now, Step::Days, *days);
    }
    if let Some(weekday) = weekday(text) {
        // `%` of a negative number would be negative: both are counted from Monday, seven added.
        let ahead = (6 + i64::from(weekday.num_days_from_monday()) - i64::from(today.weekday().num_days_from_monday())) % 7 + 1;
        return shifted(now, Step::Days, ahead);
    }
    match text.chars().next() {
        Some('+' | '-') => relative(text, now),
        _ => end_of(text, now),
    }
}

/// The weekday of a name or of its first three letters (`mar` is mardi); a dot may follow.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_end_matches('.');
    let named = |name: &str| name == word || (word.len() >= 3 && word.len() <= 5 && name.starts_with(word));
    WEEKDAYS.iter().find(|(name, _)| named(name)).map(|(_, weekday)| *weekday)
}

enum Step {
    Days,
    Months,
}

fn shifted(now: Now, step: Step, count: i64) -> Read {
    let (size, forward, today) = (count.unsigned_abs(), count >= 0, now.today);
    let months = Months::new(u32::try_from(size).unwrap_or(u32::MAX));
    within(match (step, forward) {
        (Step::Days, true) => today.checked_add_days(Days::new(size)),
        (Step::Days, false) => today.checked_sub_days(Days::new(size)),
        (Step::Months, true) => today.checked_add_months(months),
        (Step::Months, false) => today.checked_sub_months(months),
    })
}

/// `+7`, `-3 j`, `+2s`, `+2 w`, `+1m`, `+1 an`.
fn relative(text: &str, now: Now) -> Read {
    let (sign, rest) = text.split_at(1);
    let rest = rest.trim_start();
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let count: i64 = rest[..end].parse::<u16>().map_err(|_| Refusal::Unknown)?.into();
    let count = if sign == "-" { -count } else { count };
    match rest[end..].trim() {
        "" | "j" | "d" | "jour" | "jours" | "day" | "days" => shifted(now, Step::Days, count),
        "s" | "w" | "sem" | "semaine" | "semaines" | "week" | "weeks" => shifted(now, Step::Days, 7 * count),
        "m" | "mois" | "month" | "months" => shifted(now, Step::Months, count),
        "a" | "y" | "an" | "ans" | "year" | "years" => shifted(now, Step::Months, 12 * count),
        _ => Err(Refusal::Unknown),
    }
}

/// `fin mois`, `fin du trimestre`, `end of the year`, `fin novembre`.
fn end_of(text: &str, now: Now) -> Read {
    let starts = ["fin ", "end ", "la fin ", "the end "];
    let rest = starts.iter().find_map(|start| text.strip_prefix(start)).ok_or(Refusal::Unknown)?;
    let linking = |word: &&str| matches!(*word, "de" | "du" | "d" | "l" | "la" | "le" | "of" | "the");
    let words: Vec<&str> = rest.split(' ').skip_while(linking).collect();
    let year = now.today.year();
    match words.as_slice() {
        ["semaine" | "week"] => within(Some(Cadence::Week.period(now.today).last)),
        ["mois" | "month"] => within(Some(Cadence::Month.period(now.today).last)),
        ["trimestre" | "quarter"] => within(Some(Cadence::Quarter.period(now.today).last)),
        ["annee" | "an" | "year"] => exact(year, 12, 31),
        [month] => calendar::month(month).ok_or(Refusal::Unknown).and_then(|month| end_of_month(month, now)),
        _ => Err(Refusal::Unknown),
    }
}

fn end_of_month(month: u32, now: Now) -> Read {
    // From its first day: a last day that differs between years (February) follows the year found.
    now.without_year(month, 28).and_then(|day| within(Some(Cadence::Month.period(day).last)))
}
