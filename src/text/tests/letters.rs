use proptest::prelude::*;

use crate::text::{cut, fold, pad, pad_start, sanitize, width};

#[test]
fn a_search_form_has_no_accents_and_no_case() {
    for (text, folded) in
        [("Dépense", "depense"), ("ŒUVRE d’été", "oeuvre d'ete"), ("10\u{a0}%", "10 %"), ("İ", "i"), ("ABC", "abc")]
    {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn a_text_is_measured_as_it_is_drawn() {
    for (text, cells) in [("abc", 3), ("e\u{301}té", 3), ("東京", 4), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("a\u{a0}b", 3), ("", 0), ("a\tb", 2)]
    {
        assert_eq!(width(text), cells, "{text:?}");
    }
}

#[test]
fn a_text_too_long_is_cut_between_letters() {
    for (text, cells, expect) in [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("東京都", 4, "東…"),
        ("東京都", 5, "東京…"),
        ("e\u{301}tait", 3, "e\u{301}t…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ] {
        assert_eq!(cut(text, cells), expect);
    }
    assert_eq!((pad("ab", 4), pad_start("ab", 4)), ("ab  ".to_owned(), "  ab".to_owned()));
    assert_eq!((pad("東京都", 4), pad_start("東京都", 4)), ("東… ".to_owned(), " 東…".to_owned()));
}

#[test]
fn what_could_steer_a_terminal_is_shown_instead() {
    for (text, shown) in [
        ("a\u{1b}[31mb", "a␛[31mb"),
        ("a\nb\t\u{7f}", "a␊b␉␡"),
        ("\u{9b}31m", "�31m"),
        ("abc\u{202e}fed", "abc�fed"),
        ("a\u{2066}b\u{2069}", "a�b�"),
        ("a\u{200b}b\u{feff}", "a�b�"),
        ("a\u{200d}b", "a�b"),
        ("👩\u{200d}👩", "👩\u{200d}👩"),
        ("👩\u{200d}", "👩�"),
        ("👩\u{200d}\u{200d}👩", "👩��👩"),
        ("🏴\u{e0067}\u{e007f}", "🏴��"),
        ("क्\u{200d}ष", "क्\u{200d}ष"),
        ("Été à 10\u{a0}% ❤\u{fe0f}", "Été à 10\u{a0}% ❤\u{fe0f}"),
    ] {
        assert_eq!(sanitize(text), shown, "{text:?}");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let hard = "[a-zé\u{0}-\u{1f}\u{7f}-\u{9f}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{301}\u{fe0f}\u{200d}👩👧🏽🇫🇷東कष\u{94d}\u{ad}]{0,24}";
    prop_oneof![Just(()).prop_flat_map(move |()| hard), any::<String>()]
}

proptest! {
    #[test]
    fn a_sanitized_text_is_harmless_and_stays_so(text in any_text()) {
        let once = sanitize(&text).into_owned();
        prop_assert_eq!(sanitize(&once).into_owned(), once.clone());
        prop_assert!(!once.contains(char::is_control));
        let invisible = |sign: char| matches!(sign, '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        prop_assert!(!once.contains(invisible));
        prop_assert_eq!(once.chars().count(), text.chars().count());
    }

    #[test]
    fn a_cut_text_fits_and_a_padded_one_fills(text in any_text(), cells in 0_usize..20) {
        let text = sanitize(&text);
        prop_assert!(width(&cut(&text, cells)) <= cells);
        prop_assert_eq!(width(&pad(&text, cells)), cells);
        prop_assert_eq!(width(&pad_start(&text, cells)), cells);
    }

    #[test]
    fn folding_twice_changes_nothing(text in any_text()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
