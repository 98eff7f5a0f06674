//! The signs of frames, marks and bars, for terminals whose font has none but those of the keyboard.

use std::borrow::Cow;

/// The sign of a keyboard that stands for a drawn one, as wide. Letters, accents and signs of text stay as they are.
#[must_use]
pub const fn plain_sign(sign: char) -> char {
    match sign {
        '─' | '┄' | '−' | '–' | '—' => '-',
        '═' | '▄' => '=',
        '│' | '┃' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '▅' => '+',
        '►' | '▸' | '›' | '→' => '>',
        '◄' | '◂' | '‹' | '←' | '↵' => '<',
        '▲' | '↑' => '^',
        '▼' | '↓' | '√' => 'v',
        '▽' | '…' => '~',
        '●' | '•' => '*',
        '○' => 'o',
        '◌' => '?',
        '∅' => '0',
        '■' | '█' | '▇' => '#',
        '□' | '░' | '▂' => '.',
        '▁' => '_',
        '▃' | '▒' => ':',
        '▆' => '%',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        other => other,
    }
}

/// A text in signs of a keyboard.
#[must_use]
pub fn plain_text(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(plain_sign).collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn what_stands_for_a_sign_is_as_wide_as_it() {
        for sign in "─┄−–—═│┃┌┼►▸›→◄◂‹←↵▲↑▼↓√▽…●•○◌∅■█▇□░▂▁▃▒▄▅▆’‘“”é€≤".chars()
        {
            assert_eq!(width(&plain_sign(sign).to_string()), width(&sign.to_string()), "{sign}");
        }
    }

    #[test]
    fn the_marks_of_verdicts_stay_different_from_each_other() {
        let marks: std::collections::BTreeSet<char> = "▼▽●○◌".chars().map(plain_sign).collect();
        assert_eq!(marks.len(), 5);
    }
}
