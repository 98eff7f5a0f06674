use proptest::prelude::*;

use super::*;

/// A Wednesday.
const TODAY: &str = "2026-11-18";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn check(text: &str, expect: &str) {
    assert_eq!(parse_day(text, day(TODAY)), Ok(day(expect)), "{text:?}");
}

#[test]
fn a_date_is_read_day_first_whatever_the_mark() {
    for (text, expect) in [
        ("2026-12-31", "2026-12-31"),
        ("2026/1/5", "2026-01-05"),
        ("12/05/2026", "2026-05-12"),
        ("12.5.26", "2026-05-12"),
        ("12-05-2026", "2026-05-12"),
        (" 1/12 ", "2026-12-01"),
        ("29/02/2028", "2028-02-29"),
        ("1/1/1970", "1970-01-01"),
        ("31/12/2199", "2199-12-31"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_day_without_year_is_in_this_year_unless_it_is_more_than_six_months_ago() {
    for (text, expect) in
        [("31/12", "2026-12-31"), ("18/5", "2026-05-18"), ("17/5", "2027-05-17"), ("15 jan", "2027-01-15"), ("29/2", "2028-02-29")]
    {
        check(text, expect);
    }
    assert_eq!(parse_day("29/2", day("2027-11-18")), Ok(day("2028-02-29")));
    assert_eq!(parse_day("28/2", day("2026-03-01")), Ok(day("2026-02-28")));
}

#[test]
fn a_deadline_without_year_is_the_next_such_day() {
    for (text, expect) in [("18/11", "2026-11-18"), ("17/11", "2027-11-17"), ("31/12", "2026-12-31"), ("29/2", "2028-02-29")] {
        assert_eq!(parse_deadline(text, day(TODAY)), Ok(day(expect)), "{text}");
    }
}

#[test]
fn words_of_both_languages_name_a_day() {
    for (text, expect) in [
        ("auj", "2026-11-18"),
        ("Aujourd’hui", "2026-11-18"),
        ("aujourd'hui", "2026-11-18"),
        ("TODAY", "2026-11-18"),
        ("demain", "2026-11-19"),
        ("tomorrow", "2026-11-19"),
        ("après-demain", "2026-11-20"),
        ("hier", "2026-11-17"),
        ("yesterday", "2026-11-17"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_signed_number_counts_days_weeks_or_months_from_today() {
    for (text, expect) in [
        ("+7", "2026-11-25"),
        ("-3", "2026-11-15"),
        ("\u{2212}3 j", "2026-11-15"),
        ("+2s", "2026-12-02"),
        ("+2 w", "2026-12-02"),
        ("+1m", "2026-12-18"),
        ("-1 mois", "2026-10-18"),
        ("+1 an", "2027-11-18"),
    ] {
        check(text, expect);
    }
    assert_eq!(parse_day("+1m", day("2027-01-31")), Ok(day("2027-02-28")));
}

#[test]
fn a_weekday_is_the_next_one_strictly_after_today() {
    for (text, expect) in [
        ("jeu", "2026-11-19"),
        ("lun", "2026-11-23"),
        ("mar", "2026-11-24"),
        ("Mardi", "2026-11-24"),
        ("mer", "2026-11-25"),
        ("wed", "2026-11-25"),
        ("sun.", "2026-11-22"),
        ("tues", "2026-11-24"),
    ] {
        check(text, expect);
    }
}

#[test]
fn the_end_of_a_span_is_its_last_day() {
    for (text, expect) in [
        ("fin mois", "2026-11-30"),
        ("fin du mois", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("end month", "2026-11-30"),
        ("fin trimestre", "2026-12-31"),
        ("end of quarter", "2026-12-31"),
        ("fin année", "2026-12-31"),
        ("fin de l'année", "2026-12-31"),
        ("fin d’année", "2026-12-31"),
        ("end of year", "2026-12-31"),
        ("fin de semaine", "2026-11-22"),
        ("fin février", "2027-02-28"),
        ("end of Nov", "2026-11-30"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_month_may_be_named_in_either_language_and_order() {
    for (text, expect) in [
        ("15 nov", "2026-11-15"),
        ("15 novembre 2026", "2026-11-15"),
        ("1er janvier", "2027-01-01"),
        ("Nov 15", "2026-11-15"),
        ("November 15th, 2027", "2027-11-15"),
        ("15-nov.-26", "2026-11-15"),
        ("3 août 26", "2026-08-03"),
        ("14 juil. 2027", "2027-07-14"),
        ("mar 15", "2027-03-15"),
        ("7 sept 2026", "2026-09-07"),
    ] {
        check(text, expect);
    }
}

#[test]
fn an_iso_week_is_its_monday() {
    for (text, expect) in [
        ("2026-S48", "2026-11-23"),
        ("2026-w48", "2026-11-23"),
        ("2026W01", "2025-12-29"),
        ("2026-S53", "2026-12-28"),
        ("S48", "2026-11-23"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_day_as_it_is_shown_reads_back() {
    for (text, expect) in [
        ("lun. 07/09/2026", "2026-09-07"),
        ("lundi 7 septembre 2026", "2026-09-07"),
        ("Mon 7 Sep 2026", "2026-09-07"),
        ("Monday, 7 September 2026", "2026-09-07"),
        ("mer. 18/11", "2026-11-18"),
        ("mar. 24 nov. 2026", "2026-11-24"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_impossible() {
    for text in [
        "30/02/2026",
        "2026-02-29",
        "1900-02-29",
        "31/4",
        "12/31/2026",
        "2026-13-01",
        "0/1",
        "2025-S53",
        "2026-W00",
        "2026-S54",
        "0000-01-01",
        "9999-12-31",
        "1969-12-31",
        "2200-01-01",
        "30 fev",
        "+4000m",
        "-9999m",
        "mar. 07/09/2026",
    ] {
        let read = parse_day(text, day(TODAY));
        assert_eq!(read, Err(DayError::Impossible(text.to_owned())), "{text:?}");
    }
}

#[test]
fn what_is_not_a_day_is_refused() {
    for text in [
        "",
        "  ",
        "15",
        "46000",
        "1767139200000",
        "20261231",
        "10000-01-01",
        "2026-12-31T10:00",
        "2026-12-31 24:00",
        "12/5/026",
        "12/5/6",
        "1/2/3/4",
        "12//5",
        "12/5-2026",
        "lu",
        "jui",
        "15 jui",
        "nov 2026",
        "+",
        "+7x",
        "++7",
        "+99999",
        "fin",
        "fin de",
        "maybe",
        "١٢/٥",
        "s",
        "2026-S",
        "2026-S4x",
        "32 e",
        "nov",
        "é",
        "today tomorrow",
    ] {
        let read = parse_day(text, day(TODAY));
        assert_eq!(read, Err(DayError::NotADay(text.trim().to_owned())), "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", dates in "[0-9+a-zA-Zé ./-]{0,24}", offset in 0_u32..90_000) {
        let today = day("1970-01-01") + chrono::Days::new(offset.into());
        for text in [text, dates] {
            if let Ok(day) = parse_day(&text, today) {
                prop_assert!((1970..=2199).contains(&day.year()));
            }
        }
    }

    #[test]
    fn a_day_written_in_full_reads_back_on_any_day(offset in 0_u32..84_000, today in 0_u32..84_000) {
        let (first, length) = (day("1970-01-01"), |days: u32| chrono::Days::new(days.into()));
        let (written, today) = (first + length(offset), first + length(today));
        for text in [written.to_string(), written.format("%d/%m/%Y").to_string(), written.format("%e.%-m.%Y").to_string()] {
            prop_assert_eq!(parse_day(&text, today), Ok(written));
        }
    }
}
