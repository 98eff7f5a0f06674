//! Texts measured, cut and padded in cells of a terminal, by what people see as one letter.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells the text takes when it is drawn; control characters are not drawn.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.chars().count();
    }
    text.graphemes(true).map(letter_width).sum()
}

/// Whether every sign is a letter of its own, one cell wide: the letters of western Europe, rules, marks and bars. Such
/// texts, nearly all there are, need no search for letters made of several signs.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    text.chars().all(|sign| {
        matches!(sign, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '—' | '’' | '“' | '”' | '•' | '…' | '€'
            | '−' | '≤' | '≥' | '─'..='▟' | '■'..='◌' | '●')
    })
}

/// The text in at most this many cells, the last of them `…` when something is left out.
#[must_use]
pub fn cut(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(1) else { return Cow::Borrowed("") };
    if is_plain(text) {
        return Cow::Owned(text.chars().take(room).chain(['…']).collect());
    }
    let (mut taken, mut end) = (0, 0);
    for letter in text.graphemes(true) {
        taken += letter_width(letter);
        if taken > room {
            break;
        }
        end += letter.len();
    }
    Cow::Owned(format!("{}…", &text[..end]))
}

/// The text cut or filled with spaces behind it to exactly this many cells.
#[must_use]
pub fn pad(text: &str, cells: usize) -> String {
    let text = cut(text, cells);
    let spaces = cells - width(&text);
    text.into_owned() + &" ".repeat(spaces)
}

/// The text cut or filled with spaces before it to exactly this many cells: for numbers.
#[must_use]
pub fn pad_start(text: &str, cells: usize) -> String {
    let text = cut(text, cells);
    " ".repeat(cells - width(&text)) + &text
}

/// As ratatui draws: letters with a control character are left out, half-width sound marks take a cell of their own.
fn letter_width(letter: &str) -> usize {
    if letter.contains(char::is_control) {
        return 0;
    }
    letter.width() + letter.chars().filter(|sign| matches!(sign, '\u{ff9e}' | '\u{ff9f}')).count()
}
