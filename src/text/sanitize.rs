//! Texts from files, pastes and imports made harmless for a terminal.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

const JOINER: char = '\u{200d}';

/// The text with everything invisible that could steer a terminal or hide what it says made visible: control characters as
/// their symbols (`␛`, `␊`) or `�`, and as `�` the marks that turn the direction of writing, the spaces without width and
/// joiners that join nothing. What joins an emoji or letters stays.
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    // Nearly every text is plain: its bytes are looked at many at a time.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain || !text.contains(|sign| sign == JOINER || is_hidden(sign)) {
        return Cow::Borrowed(text);
    }
    let mut shown: String = text.chars().map(symbol).collect();
    // A joiner replaced can leave another one alone.
    while let Cow::Owned(fewer) = without_lone_joiners(&shown) {
        shown = fewer;
    }
    Cow::Owned(shown)
}

fn symbol(sign: char) -> char {
    match sign {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(sign)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '\u{2421}',
        _ if is_hidden(sign) => char::REPLACEMENT_CHARACTER,
        _ => sign,
    }
}

fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Joiners stay inside what people see as one letter, before a sign that is seen.
fn without_lone_joiners(text: &str) -> Cow<'_, str> {
    let mut shown = String::with_capacity(text.len());
    for letter in text.graphemes(true) {
        let mut signs = letter.chars().peekable();
        while let Some(sign) = signs.next() {
            let joins = sign != JOINER || signs.peek().is_some_and(|next| next.width().unwrap_or(0) > 0);
            shown.push(if joins { sign } else { char::REPLACEMENT_CHARACTER });
        }
    }
    if shown == text { Cow::Borrowed(text) } else { Cow::Owned(shown) }
}
