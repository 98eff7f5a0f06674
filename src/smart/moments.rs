//! When, as people say it in a sentence: « fin 2027 », "within six months", « T1 2027 », "by March".

use chrono::{Datelike, Months};

use crate::domain::{Day, MONTHS, parse_day};
use crate::text::fold;

/// Small numbers as words.
const NUMBERS: [[&str; 2]; 12] = [
    ["un", "one"],
    ["deux", "two"],
    ["trois", "three"],
    ["quatre", "four"],
    ["cinq", "five"],
    ["six", "six"],
    ["sept", "seven"],
    ["huit", "eight"],
    ["neuf", "nine"],
    ["dix", "ten"],
    ["onze", "eleven"],
    ["douze", "twelve"],
];
/// Words that say nothing about the day.
const IDLE: &[&str] =
    &["la", "le", "les", "de", "du", "l'", "the", "of", "fin", "end", "courant", "prochain", "prochaine", "next", "a"];

/// The last day that some words mean; nothing when they are no day.
#[must_use]
pub fn moment(text: &str, today: Day) -> Option<Day> {
    if let Ok(day) = parse_day(text.trim(), today) {
        return Some(day);
    }
    let folded = fold(text).replace("d'", "").replace("l'", "");
    let words: Vec<&str> = folded.split([' ', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty()).collect();
    let told: Vec<&str> = words.iter().copied().filter(|word| !IDLE.contains(word)).collect();
    match told.as_slice() {
        [count, unit] if count_of(count).is_some() => later(today, count_of(count)?, unit),
        [month] if month_of(month).is_some() => month_end(month_of(month)?, today, None),
        [month, year] if month_of(month).is_some() => month_end(month_of(month)?, today, Some(year_of(year)?)),
        [part] if part_of(part).is_some() => month_end(part_of(part)?, today, None),
        [part, year] if part_of(part).is_some() => month_end(part_of(part)?, today, Some(year_of(year)?)),
        [year] if year_of(year).is_some() => Day::from_ymd_opt(year_of(year)?, 12, 31),
        ["annee" | "year"] | ["year", "end"] | ["annee" | "year", _] => Day::from_ymd_opt(today.year(), 12, 31),
        ["semestre" | "semester" | "half"] => month_end(if today.month() <= 6 { 6 } else { 12 }, today, None),
        ["trimestre" | "quarter"] => month_end(today.month().div_ceil(3) * 3, today, None),
        ["mois" | "month"] => month_end(today.month(), today, None),
        _ => None,
    }
}

fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// `t1`, `q3`, `s2`, `h1`: the last month of a quarter or a half.
fn part_of(word: &str) -> Option<u32> {
    let number: u32 = word.get(1..)?.parse().ok()?;
    match word.chars().next()? {
        't' | 'q' if (1..=4).contains(&number) => Some(number * 3),
        's' | 'h' if (1..=2).contains(&number) => Some(number * 6),
        _ => None,
    }
}

fn year_of(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| (2000..2100).contains(year) && word.len() == 4)
}

fn count_of(word: &str) -> Option<u32> {
    let named = NUMBERS.iter().position(|names| names.contains(&word)).and_then(|at| u32::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok()).filter(|count| (1..=60).contains(count))
}

fn later(today: Day, count: u32, unit: &str) -> Option<Day> {
    match unit {
        "mois" | "month" | "months" => today.checked_add_months(Months::new(count)),
        "an" | "ans" | "annees" | "year" | "years" => today.checked_add_months(Months::new(count * 12)),
        "trimestres" | "trimestre" | "quarters" | "quarter" => today.checked_add_months(Months::new(count * 3)),
        "semaine" | "semaines" | "week" | "weeks" => today.checked_add_days(chrono::Days::new(u64::from(count) * 7)),
        "jour" | "jours" | "day" | "days" => today.checked_add_days(chrono::Days::new(u64::from(count))),
        _ => None,
    }
}

/// The last day of a month; without a year, of the next such month.
fn month_end(month: u32, today: Day, year: Option<i32>) -> Option<Day> {
    let year = year.unwrap_or_else(|| today.year() + i32::from(month < today.month()));
    Day::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_say_them() {
        let today: Day = "2026-11-23".parse().unwrap();
        for (text, day) in [
            ("fin 2027", "2027-12-31"),
            ("la fin de l'année", "2026-12-31"),
            ("year end", "2026-12-31"),
            ("3 mois", "2027-02-23"),
            ("six months", "2027-05-23"),
            ("décembre", "2026-12-31"),
            ("mars", "2027-03-31"),
            ("June 2027", "2027-06-30"),
            ("T1 2027", "2027-03-31"),
            ("la fin du semestre", "2026-12-31"),
            ("the end of the quarter", "2026-12-31"),
            ("15 janvier", "2027-01-15"),
        ] {
            assert_eq!(moment(text, today).map(|day| day.to_string()).as_deref(), Some(day), "{text}");
        }
        for text in ["magasin", "store", "LinkedIn Ads", "la newsletter", "200 leads"] {
            assert_eq!(moment(text, today), None, "{text}");
        }
    }
}
