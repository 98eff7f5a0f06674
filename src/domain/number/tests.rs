use proptest::prelude::*;

use super::*;
use Language::{English, French};

fn check(text: &str, expect: f64) {
    for language in [French, English] {
        assert_eq!(parse_number(text, language).map(|typed| typed.value), Ok(expect), "{text:?} in {language:?}");
    }
}

fn check_in(language: Language, text: &str, expect: f64) {
    assert_eq!(parse_number(text, language).map(|typed| typed.value), Ok(expect), "{text:?} in {language:?}");
}

fn refuses(text: &str) {
    for language in [French, English] {
        let read = parse_number(text, language);
        assert!(matches!(read, Err(NumberError::NotANumber(_))), "{text:?} in {language:?} gives {read:?}");
    }
}

#[test]
fn a_mark_of_another_currency_than_the_plans_is_seen() {
    for (text, currency, mark) in [
        ("$5", "EUR", Some("$")),
        ("5 usd", "EUR", Some("USD")),
        ("< 3 £", "EUR", Some("£")),
        ("3 €", "EUR", None),
        ("3 euros", "EUR", None),
        ("$3", "CAD", None),
        ("12 %", "EUR", None),
        ("5 chf", "CHF", None),
    ] {
        assert_eq!(foreign_mark(text, currency), mark, "{text} in {currency}");
    }
}

#[test]
fn a_number_is_read_as_it_is_typed_in_both_languages() {
    for (text, value) in [
        ("1 234,56", 1234.56),
        ("1234.56", 1234.56),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("1\u{a0}234,56", 1234.56),
        ("1\u{202f}234\u{202f}567,5", 1_234_567.5),
        ("1\u{2009}234", 1234.0),
        ("1'234.50", 1234.5),
        ("1’234’567", 1_234_567.0),
        ("1.234.567", 1_234_567.0),
        ("1,234,567.891", 1_234_567.891),
        ("1 234.567", 1234.567),
        ("+7", 7.0),
        ("-7,5", -7.5),
        ("\u{2212} 7,5", -7.5),
        (",5", 0.5),
        ("007", 7.0),
        ("-0", 0.0),
        ("1000000000000000", 1e15),
        ("12,340000000", 12.34),
    ] {
        check(text, value);
    }
}

#[test]
fn one_mark_before_three_digits_is_thousands_unless_it_is_the_decimal_mark() {
    check_in(French, "1.234", 1234.0);
    check_in(French, "1,234", 1.234);
    check_in(English, "1,234", 1234.0);
    check_in(English, "1.234", 1.234);
    check("1,2345", 1.2345);
    check("1.23", 1.23);
}

#[test]
fn a_mark_behind_a_zero_or_four_digits_is_never_thousands() {
    for (text, value) in [("0,123", 0.123), ("0.123", 0.123), ("1234,567", 1234.567), ("1234.567", 1234.567)] {
        check(text, value);
    }
}

#[test]
fn k_and_m_move_the_decimal_mark() {
    for (text, value) in [("3k", 3000.0), ("3 K", 3000.0), ("1,2M", 1_200_000.0), ("1.2345678M", 1_234_567.8), ("3k€", 3000.0)] {
        check(text, value);
    }
    refuses("1,2m");
}

#[test]
fn a_unit_is_read_beside_the_number() {
    let typed = |value, unit, points| Ok(Typed { value, unit, points });
    for (text, expect) in [
        ("12 %", typed(12.0, Some(Unit::Percent), false)),
        ("12,5%", typed(12.5, Some(Unit::Percent), false)),
        ("3 €", typed(3.0, Some(Unit::Money), false)),
        ("€3", typed(3.0, Some(Unit::Money), false)),
        ("-$3", typed(-3.0, Some(Unit::Money), false)),
        ("£-3", typed(-3.0, Some(Unit::Money), false)),
        ("3 eur", typed(3.0, Some(Unit::Money), false)),
        ("CHF 1'234.50", typed(1234.5, Some(Unit::Money), false)),
        ("2,5 pts", typed(2.5, None, true)),
        ("90 s", typed(90.0, Some(Unit::Duration), false)),
        ("1,5 secondes", typed(1.5, Some(Unit::Duration), false)),
        ("-1 pt", typed(-1.0, None, true)),
        ("=3€*2", typed(6.0, Some(Unit::Money), false)),
    ] {
        assert_eq!(parse_number(text, French), expect, "{text}");
    }
}

#[test]
fn a_computation_is_computed_and_rounded_to_six_decimals() {
    for (text, value) in [
        ("=200+150*2", 500.0),
        ("= (1 000 + 2k) / 4", 750.0),
        ("=10/3", 3.333_333),
        ("=-(2-5)×−2", -6.0),
        ("=1,5*2", 3.0),
        ("=5--3", 8.0),
        ("=12÷5", 2.4),
        ("=0,1+0,2", 0.3),
        ("=0*-1", 0.0),
    ] {
        check(text, value);
    }
    for text in ["=", "=5+", "=(5", "=5)", "=200*12%", "=1 2", "=a", "==5", "=2(3)"] {
        refuses(text);
    }
    assert_eq!(parse_number("=1/(2-2)", French), Err(NumberError::DivisionByZero));
    assert_eq!(parse_number("=1000000M*2000", French), Err(NumberError::Range));
    refuses(&format!("={}1{}", "(".repeat(400), ")".repeat(400)));
}

#[test]
fn what_is_not_a_number_is_refused_rather_than_guessed() {
    for text in [
        "abc",
        "NaN",
        "inf",
        "1e5",
        "0x10",
        "12 34",
        "1 23",
        "1234 567",
        "1  234",
        "0 123",
        "1,234 567",
        "1.2.3",
        "1,2,3",
        "5.",
        "5,",
        ".",
        "-",
        "+-5",
        "--5",
        "5-",
        "(12.50)",
        "1.234,567.8",
        "1 234.567,89",
        "1'234 567",
        "€3€",
        "$3 %",
        "3 % pts",
        "3%%",
        "١٢٣",
        "１２",
        "5 leads",
        "%5",
        "1\t234",
        "1\n234",
        "∞",
        "½",
        "3 k k",
        "1.,5",
        "1..5",
        "12/5",
        "1_000",
    ] {
        refuses(text);
    }
    assert_eq!(parse_number(" \u{a0}", French), Err(NumberError::Empty));
}

#[test]
fn what_cannot_be_kept_exactly_is_refused() {
    for (text, error) in [
        ("1000000000000001", NumberError::Range),
        ("1000000001M", NumberError::Range),
        ("1,1234567", NumberError::Digits),
        ("123456789012,123456", NumberError::Digits),
    ] {
        assert_eq!(parse_number(text, French), Err(error), "{text}");
    }
    assert_eq!(parse_number(&"9".repeat(400), French), Err(NumberError::Range));
    refuses(&"9".repeat(100_000));
}

#[test]
fn plain_text_never_reads_as_thousands() {
    for (value, text) in [(1234.5, "1234.5"), (1.234, "1.2340"), (-0.125, "-0.1250"), (-0.0, "0"), (1e15, "1000000000000000")] {
        assert_eq!(plain(value), text);
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", marks in "[=+\u{2212}0-9., '€%kM()*/-]{0,40}") {
        for text in [text, marks] {
            for language in [French, English] {
                if let Ok(typed) = parse_number(&text, language) {
                    prop_assert!(typed.value.abs() <= 1e15);
                    prop_assert_eq!(parse_number(&plain(typed.value), language).map(|again| again.value), Ok(typed.value));
                }
            }
        }
    }

    #[test]
    fn plain_reads_back_as_the_same_number(millionths in -1_000_000_000_000_000_i64..=1_000_000_000_000_000, decimals in 0_u32..=6) {
        let text = format!("{}.{:06}", millionths / 1_000_000, (millionths % 1_000_000).abs() / 10_i64.pow(6 - decimals));
        let value = rounded(text.parse().unwrap()).unwrap();
        for language in [French, English] {
            prop_assert_eq!(parse_number(&plain(value), language).map(|typed| typed.value), Ok(value));
        }
    }

    #[test]
    fn both_languages_agree_or_differ_by_a_thousand(text in "[0-9]{1,7}([ .,'][0-9]{1,4}){0,3}") {
        let (french, english) = (parse_number(&text, French), parse_number(&text, English));
        if let (Ok(french), Ok(english)) = (french, english) {
            let (low, high) = (french.value.min(english.value), french.value.max(english.value));
            prop_assert!(low >= high || text.matches(['.', ',']).count() == 1, "{}: {} or {}", text, low, high);
        }
    }
}
