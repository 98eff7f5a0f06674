//! What `text::width` says is what the screen draws.

use kpilot::text::{cut, pad, pad_start, sanitize, width};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

fn drawn(text: &str) -> usize {
    Buffer::empty(Rect::new(0, 0, 400, 1)).set_stringn(0, 0, text, 400, Style::default()).0.into()
}

#[test]
fn letters_of_every_kind_are_measured_as_they_are_drawn() {
    for text in
        ["été", "e\u{301}", "東京", "👩‍👩‍👧", "🇫🇷", "❤\u{fe0f}", "ｶﾞ", "ﾟ", "क्\u{200d}ष", "لا", "\u{301}", "a\u{a0}b", "a\tb", "각"]
    {
        assert_eq!(width(text), drawn(text), "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_sanitized_text_is_measured_as_it_is_drawn(text in any::<String>()) {
        let text = sanitize(&text);
        prop_assert_eq!(width(&text), drawn(&text));
    }

    #[test]
    fn a_cut_text_fits_and_what_fits_is_not_cut(text in any::<String>(), cells in 0_usize..60) {
        let text = sanitize(&text).into_owned();
        let short = cut(&text, cells);
        prop_assert!(width(&short) <= cells);
        prop_assert!(drawn(&short) <= cells);
        if width(&text) <= cells {
            prop_assert_eq!(short.as_ref(), text.as_str());
        } else if cells > 0 {
            prop_assert!(short.ends_with('…'));
            prop_assert!(text.starts_with(short.trim_end_matches('…')));
        }
    }

    #[test]
    fn a_padded_text_takes_exactly_its_cells(text in any::<String>(), cells in 0_usize..60) {
        let text = sanitize(&text).into_owned();
        prop_assert_eq!(width(&pad(&text, cells)), cells);
        prop_assert_eq!(width(&pad_start(&text, cells)), cells);
    }

    #[test]
    fn letters_of_every_script_side_by_side_are_as_wide_as_each_alone(parts in prop::collection::vec("[a-zé東京👩🇫🇷ｶ€ ▼─]{0,6}", 0..6)) {
        let joined = parts.join("\u{200b}|");
        let sum: usize = parts.iter().map(|part| width(part)).sum();
        prop_assert_eq!(width(&joined), sum + parts.len().saturating_sub(1));
    }
}
