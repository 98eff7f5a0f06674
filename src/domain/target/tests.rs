use proptest::prelude::*;

use super::*;
use Language::{English, French};

const LANGUAGES: [Language; 2] = [French, English];

fn level(level: Level) -> Goal {
    Goal::Level(level)
}

fn between(low: f64, high: f64) -> Goal {
    Goal::Level(Level::Between { low, high })
}

fn absolute(value: f64) -> Goal {
    Goal::Reach(Reach::Absolute(value))
}

/// Reads the same in both languages, and is kept as typed.
fn check(text: &str, goal: Goal, unit: Option<Unit>) {
    for language in LANGUAGES {
        let read = Expression::parse(text, language);
        assert_eq!(read, Ok(Expression { text: text.trim().to_owned(), goal, unit }), "{text:?} in {language:?}");
    }
}

fn refuses(text: &str, expect: &ExpressionError) {
    for language in LANGUAGES {
        assert_eq!(Expression::parse(text, language).as_ref(), Err(expect), "{text:?} in {language:?}");
    }
}

#[test]
fn a_comparison_is_a_level_and_strict_stays_strict() {
    let (percent, money) = (Some(Unit::Percent), Some(Unit::Money));
    for (text, goal, unit) in [
        (">25%", Level::Above(25.0), percent),
        ("≥ 25 %", Level::AtLeast(25.0), percent),
        (">=25", Level::AtLeast(25.0), None),
        ("=> 25", Level::AtLeast(25.0), None),
        ("<3€", Level::Below(3.0), money),
        ("<= 3,00 €", Level::AtMost(3.0), money),
        ("=< €3", Level::AtMost(3.0), money),
        ("≤3k", Level::AtMost(3000.0), None),
        ("=0", Level::Equal(0.0), None),
        ("> -5 %", Level::Above(-5.0), percent),
    ] {
        check(text, level(goal), unit);
    }
}

#[test]
fn two_bounds_are_a_level_between_them() {
    let percent = Some(Unit::Percent);
    for (text, low, high, unit) in [
        ("20..30", 20.0, 30.0, None),
        ("20–30 %", 20.0, 30.0, percent),
        ("20-30", 20.0, 30.0, None),
        ("20 % - 30 %", 20.0, 30.0, percent),
        ("20...30", 20.0, 30.0, None),
        ("0…5", 0.0, 5.0, None),
        ("2,5..3.5", 2.5, 3.5, None),
        ("-5..-2", -5.0, -2.0, None),
        ("25±2", 23.0, 27.0, None),
        ("25 % ± 2,5", 22.5, 27.5, percent),
        ("25+-2", 23.0, 27.0, None),
        ("25 +/- 2", 23.0, 27.0, None),
        ("0,3 ± 0,1", 0.2, 0.4, None),
        ("€20–30", 20.0, 30.0, Some(Unit::Money)),
        ("1k-2k", 1000.0, 2000.0, None),
    ] {
        check(text, between(low, high), unit);
    }
}

#[test]
fn a_bare_number_is_a_value_to_reach() {
    for (text, value, unit) in [
        ("1000", 1000.0, None),
        ("5 000", 5000.0, None),
        ("5k", 5000.0, None),
        ("25 %", 25.0, Some(Unit::Percent)),
        ("1 200 €", 1200.0, Some(Unit::Money)),
        ("0", 0.0, None),
        ("-> -5 %", -5.0, Some(Unit::Percent)),
        ("→ 100", 100.0, None),
    ] {
        check(text, absolute(value), unit);
    }
}

#[test]
fn a_signed_number_is_a_change() {
    for (text, reach) in [
        ("+20%", Reach::Relative(20.0)),
        ("-15 %", Reach::Relative(-15.0)),
        ("\u{2212}15 %", Reach::Relative(-15.0)),
        ("+5 pts", Reach::Points(5.0)),
        ("-2 pts", Reach::Points(-2.0)),
        ("+2,5 points", Reach::Points(2.5)),
    ] {
        check(text, Goal::Reach(reach), None);
    }
    for text in ["+100", "+100 €", "5 pts", ">= 5 pts", "20..30 pts"] {
        refuses(text, &ExpressionError::Change);
    }
}

#[test]
fn a_word_is_a_milestone() {
    for text in ["oui", "Fait", "FAITE", "yes", "done", " OK "] {
        check(text, Goal::Milestone, None);
    }
}

#[test]
fn a_text_that_another_language_reads_otherwise_is_rewritten_plainly() {
    for (text, language, kept) in [
        ("1,234", English, "1234"),
        ("1,234", French, "1.2340"),
        (">= 1.234 %", French, ">= 1234 %"),
        ("<$1,234", English, "< 1234 $"),
        ("0..1,234", English, "0..1234"),
        ("+1.234%", English, "+1.2340 %"),
        ("1,234 ± 1", English, "1233..1235"),
    ] {
        let read = Expression::parse(text, language).unwrap();
        assert_eq!(read.text(), kept, "{text} in {language:?}");
        for language in LANGUAGES {
            assert_eq!(Expression::parse(kept, language).as_ref(), Ok(&read));
        }
    }
}

#[test]
fn a_goal_is_written_plainly() {
    for (goal, unit, text) in [
        (level(Level::AtLeast(25.0)), Some(Unit::Percent), ">= 25 %"),
        (level(Level::Below(3.5)), Some(Unit::Money), "< 3.5 €"),
        (between(30.0, 20.0), Some(Unit::Count), "20..30"),
        (absolute(-5.0), Some(Unit::Percent), "-> -5 %"),
        (absolute(1.0 / 3.0), None, "0.333333"),
        (absolute(f64::INFINITY), None, "1000000000000000"),
        (absolute(f64::NAN), None, "0"),
        (Goal::Reach(Reach::Relative(-15.0)), Some(Unit::Percent), "-15 %"),
        (Goal::Reach(Reach::Points(0.0)), None, "+0 pts"),
        (Goal::Milestone, Some(Unit::Money), "done"),
    ] {
        assert_eq!(Expression::of(goal, unit).text(), text);
    }
}

#[test]
fn a_deadline_may_be_typed_behind_a_target() {
    let today = "2026-11-18".parse().unwrap();
    for (text, kept, due) in [
        ("5000 d'ici 31/12", "5000", Some("2026-12-31")),
        ("5 000 D’ici le 31/12/2026", "5 000", Some("2026-12-31")),
        ("> 25 % by 2026-12-31", "> 25 %", Some("2026-12-31")),
        ("oui avant le 1er mars", "oui", Some("2027-03-01")),
        ("done before fin mois", "done", Some("2026-11-30")),
        ("+20% d'ici fin d'année", "+20%", Some("2026-12-31")),
        ("5000 d’ici à la fin du mois", "5000", Some("2026-11-30")),
        ("12 % by the end of the year", "12 %", Some("2026-12-31")),
        ("5000 by 17/11", "5000", Some("2027-11-17")),
        ("5000 by\u{a0}+3m", "5000", Some("2027-02-18")),
        ("5000", "5000", None),
    ] {
        let typed = TypedTarget::parse(text, French, today).unwrap();
        assert_eq!((typed.expression.text(), typed.due), (kept, due.map(|due| due.parse().unwrap())), "{text}");
    }
    let refused = |text: &str| TypedTarget::parse(text, French, today).unwrap_err();
    assert_eq!(refused("5000 by"), ExpressionError::Day(DayError::NotADay(String::new())));
    assert_eq!(refused("5000 d'ici 31/2"), ExpressionError::Day(DayError::Impossible("31/2".to_owned())));
    assert_eq!(refused("by 31/12"), ExpressionError::Empty);
}

#[test]
fn what_is_no_target_is_refused() {
    for text in [
        "abc",
        ">",
        "> =5",
        ">>5",
        "<>5",
        "= 1+2",
        "=200+150*2",
        "20..",
        "..30",
        "-5-2",
        "5--2",
        "20-30-40",
        "2026-12-31",
        "2-3k",
        "2..3k",
        "+20..+30",
        "20..30..40",
        "5±",
        "12 34",
        "->",
        "-> x",
        "20 à 30",
        "± 5",
        "20 — — 30",
    ] {
        for language in LANGUAGES {
            let read = Expression::parse(text, language);
            assert!(matches!(read, Err(ExpressionError::Number(NumberError::NotANumber(_)))), "{text:?} gives {read:?}");
        }
    }
    refuses(" ", &ExpressionError::Empty);
    refuses("30..20", &ExpressionError::Bounds);
    refuses("5 ± -2", &ExpressionError::Bounds);
    refuses("20 %..30 €", &ExpressionError::Units);
    refuses("20 €..30 $", &ExpressionError::Units);
    refuses("100 € ± 10 %", &ExpressionError::Units);
    refuses("> 2000000000M", &ExpressionError::Number(NumberError::Range));
}

#[test]
fn a_typed_unit_fits_only_its_own_and_the_rest_fits_all() {
    let fits =
        |text| Unit::ALL.iter().copied().filter(|unit| Expression::parse(text, French).unwrap().fits(*unit)).collect::<Vec<_>>();
    assert_eq!(fits("25 %"), [Unit::Percent]);
    assert_eq!(fits("20..30 €"), [Unit::Money]);
    for text in ["> 5", "+20 %", "+5 pts", "oui"] {
        assert_eq!(fits(text), Unit::ALL);
    }
}

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-1_000_000_000_i64..1_000_000_000).prop_map(|thousandths| f64::from(i32::try_from(thousandths).unwrap()) / 1000.0),
        any::<f64>(),
        -1e15..1e15,
        Just(-0.0),
    ]
}

fn any_goal() -> impl Strategy<Value = Goal> {
    (0..10, any_value(), any_value()).prop_map(|(kind, value, other)| match kind {
        0 => level(Level::Above(value)),
        1 => level(Level::AtLeast(value)),
        2 => level(Level::Below(value)),
        3 => level(Level::AtMost(value)),
        4 => level(Level::Equal(value)),
        5 => between(value, other),
        6 => absolute(value),
        7 => Goal::Reach(Reach::Relative(value)),
        8 => Goal::Reach(Reach::Points(value)),
        _ => Goal::Milestone,
    })
}

proptest! {
    #[test]
    fn every_goal_written_reads_back_as_itself(goal in any_goal(), unit in proptest::option::of(proptest::sample::select(Unit::ALL))) {
        let expression = Expression::of(goal, unit);
        for language in LANGUAGES {
            prop_assert_eq!(Expression::parse(expression.text(), language), Ok(expression.clone()));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic_and_what_is_kept_reads_the_same(
        text in "\\PC*",
        typed in "(>|<|>=|≤|=|->|\\+|-)? ?[0-9]{1,4}([., ][0-9]{1,3}){0,2}(k| %| pts|€)?((\\.\\.|-|±|…)[0-9]{1,5}[,.]?[0-9]{0,3} ?[%€k]?)?",
        today in 0_u32..84_000,
    ) {
        let today = Day::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Days::new(today.into());
        for text in [text, typed] {
            for language in LANGUAGES {
                let Ok(read) = TypedTarget::parse(&text, language, today) else { continue };
                for again in LANGUAGES {
                    prop_assert_eq!(Expression::parse(read.expression.text(), again), Ok(read.expression.clone()));
                }
            }
        }
    }
}
