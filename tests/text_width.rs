//! What `text::width` says is what the screen draws.

use kpilot::text::{sanitize, width};
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
}
