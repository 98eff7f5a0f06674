use chrono::NaiveDate;
use proptest::prelude::*;

use crate::text::{Days, NO_VALUE, Numbers, Tongue, Words};

fn numbers(tongue: Tongue) -> Numbers {
    Words::new(tongue).numbers().clone()
}

fn days(tongue: Tongue) -> Days {
    Words::new(tongue).days().clone()
}

/// What both tongues show, no-break spaces written as `_`.
fn check(show: impl Fn(&Numbers) -> String, french: &str, english: &str) {
    for (tongue, expect) in [(Tongue::French, french), (Tongue::English, english)] {
        assert_eq!(show(&numbers(tongue)).replace('\u{a0}', "_"), expect);
    }
}

fn check_day(show: impl Fn(&Days, NaiveDate) -> String, french: &str, english: &str) {
    let day = "2026-09-07".parse().unwrap();
    for (tongue, expect) in [(Tongue::French, french), (Tongue::English, english)] {
        assert_eq!(show(&days(tongue), day).replace('\u{a0}', "_"), expect);
    }
}

#[test]
fn a_number_is_shown_with_the_marks_of_its_tongue() {
    check(|numbers| numbers.number(1234.5, 2), "1_234,50", "1,234.50");
    check(|numbers| numbers.number(-1_234_567.0, 0), "−1_234_567", "−1,234,567");
    check(|numbers| numbers.trimmed(1234.5, 6), "1_234,5", "1,234.5");
    check(|numbers| numbers.trimmed(100.0, 2), "100", "100");
    check(|numbers| numbers.signed(5.0, 0), "+5", "+5");
    check(|numbers| numbers.signed(-5.25, 1), "−5,3", "−5.3");
    check(|numbers| numbers.signed(0.001, 1), "0", "0");
}

#[test]
fn rounding_is_half_away_from_zero_as_by_hand() {
    for (value, decimals, expect) in [
        (2.5, 0, "3"),
        (0.125, 2, "0.13"),
        (1.005, 2, "1.01"),
        (-0.5, 0, "−1"),
        (-0.004, 2, "0.00"),
        (999.995, 2, "1,000.00"),
        (0.0, 0, "0"),
        (1e15, 1, "1,000,000,000,000,000.0"),
    ] {
        assert_eq!(numbers(Tongue::English).number(value, decimals), expect);
    }
}

#[test]
fn what_is_no_number_never_shows_as_one() {
    let numbers = numbers(Tongue::French);
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308] {
        let shown = [
            numbers.number(value, 2),
            numbers.trimmed(value, 2),
            numbers.signed(value, 2),
            numbers.percent(value, 2),
            numbers.signed_percent(value, 2),
            numbers.money_value(value, 2, "EUR"),
            numbers.duration(value),
            numbers.compact(value),
        ];
        assert!(shown.iter().all(|text| text.starts_with(NO_VALUE)), "{value}: {shown:?}");
    }
}

#[test]
fn percent_and_money_stand_where_the_tongue_wants_them() {
    check(|numbers| numbers.percent(25.0, 1), "25_%", "25%");
    check(|numbers| numbers.signed_percent(-3.25, 1), "−3,3_%", "−3.3%");
    check(|numbers| numbers.signed_percent(20.0, 1), "+20_%", "+20%");
    check(|numbers| numbers.money(123_450, "EUR"), "1_234,50_€", "€1,234.50");
    check(|numbers| numbers.money(-5, "EUR"), "−0,05_€", "−€0.05");
    check(|numbers| numbers.money(123_450, "CHF"), "1_234,50_CHF", "CHF_1,234.50");
    check(|numbers| numbers.money(i64::MIN, "USD"), "−92_233_720_368_547_758,08_$", "−$92,233,720,368,547,758.08");
    check(|numbers| numbers.money_whole(123_450, "EUR"), "1_235_€", "€1,235");
    check(|numbers| numbers.money_whole(-49, "EUR"), "0_€", "€0");
    check(|numbers| numbers.money_value(3.0833, 2, "EUR"), "3,08_€", "€3.08");
}

#[test]
fn compact_numbers_keep_about_three_figures() {
    for (value, french, english) in [
        (950.0, "950", "950"),
        (12.34, "12,3", "12.3"),
        (12_345.0, "12,3k", "12.3k"),
        (999_960.0, "1M", "1M"),
        (-1_234_567.0, "−1,2M", "−1.2M"),
        (123_456.0, "123k", "123k"),
        (2e9, "2Md", "2B"),
        (5e13, "50_000Md", "50,000B"),
    ] {
        check(|numbers| numbers.compact(value), french, english);
    }
    check(|numbers| numbers.money_compact(1_234_500, "EUR"), "12,3_k€", "€12.3k");
    check(|numbers| numbers.money_compact(-95_000, "EUR"), "−950_€", "−€950");
}

#[test]
fn a_duration_is_shown_in_its_two_largest_units() {
    for (seconds, french, english) in [
        (102.0, "1_min_42_s", "1_min_42_s"),
        (120.0, "2_min", "2_min"),
        (7_500.0, "2_h_5_min", "2_h_5_min"),
        (273_600.0, "3_j_4_h", "3_d_4_h"),
        (3.5, "3,5_s", "3.5_s"),
        (59.96, "1_min", "1_min"),
        (42.4, "42_s", "42_s"),
        (-90.0, "−1_min_30_s", "−1_min_30_s"),
        (-0.01, "0_s", "0_s"),
        (0.0, "0_s", "0_s"),
    ] {
        check(|numbers| numbers.duration(seconds), french, english);
    }
}

#[test]
fn a_day_is_shown_as_the_tongue_writes_it() {
    check_day(Days::day, "07/09/2026", "7_Sep_2026");
    check_day(Days::day_short, "07/09", "7_Sep");
    check_day(Days::day_with_weekday, "lun._07/09", "Mon_7_Sep");
    check_day(Days::day_long, "lundi 7 septembre 2026", "Monday 7 September 2026");
    check_day(Days::week, "S37", "W37");
    check_day(Days::month, "septembre 2026", "September 2026");
    check_day(Days::month_short, "sept._2026", "Sep_2026");
    check_day(Days::quarter, "T3_2026", "Q3_2026");
    check_day(|days, day| days.span(day, day + chrono::Days::new(6)), "07/09 – 13/09", "7_Sep – 13_Sep");
    check_day(|days, day| days.span(day, day + chrono::Days::new(116)), "07/09/2026 – 01/01/2027", "7_Sep_2026 – 1_Jan_2027");
    check_day(|days, day| days.span(day, day), "07/09", "7_Sep");
    check_day(|days, _| days.weekday_short(6).to_owned(), "dim.", "Sun");
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french() {
    let first = "2026-09-01".parse().unwrap();
    assert_eq!(days(Tongue::French).day_long(first), "mardi 1er septembre 2026");
    assert_eq!(days(Tongue::English).day_long(first), "Tuesday 1 September 2026");
}

#[test]
fn every_tongue_names_seven_weekdays_and_twelve_months() {
    let year = "2026-01-01".parse::<NaiveDate>().unwrap().iter_days().take(365);
    for tongue in Tongue::ALL {
        let days = days(*tongue);
        let names: std::collections::BTreeSet<_> = year.clone().map(|day| days.day_long(day)).collect();
        assert_eq!(names.len(), 365);
        assert!(names.iter().all(|name| name.split(' ').filter(|word| !word.is_empty()).count() == 4));
    }
}

proptest! {
    #[test]
    fn no_number_makes_the_writer_panic(value in any::<f64>(), cents in any::<i64>(), decimals in 0_usize..9) {
        for tongue in Tongue::ALL {
            let numbers = numbers(*tongue);
            for shown in [numbers.number(value, decimals), numbers.compact(value), numbers.duration(value), numbers.money_compact(cents, "EUR")] {
                prop_assert!(!shown.contains("NaN") && !shown.contains("inf"));
            }
            prop_assert!(numbers.money(cents, "EUR").contains('€') && numbers.money_whole(cents, "EUR").contains('€'));
        }
    }
}
