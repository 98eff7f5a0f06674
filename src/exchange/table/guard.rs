//! Texts that a spreadsheet would take for formulas, made harmless on the way out and whole again on the way in.
//!
//! A text that starts with a sign of a formula gets an apostrophe in front, as one typed into Excel would
//! (<https://owasp.org/www-community/attacks/CSV_Injection>). One that starts with apostrophes before such a sign gets one
//! more, so that taking one away always gives the text as it was.

use std::borrow::Cow;

const GUARD: char = '\'';

fn is_live(text: &str) -> bool {
    let behind = text.trim_start_matches(GUARD);
    // A spreadsheet may leave out the spaces in front.
    let sign = behind.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    behind.starts_with(['\t', '\r', '\n']) || sign.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}'])
}

/// The text of a cell that no spreadsheet computes.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if is_live(text) { Cow::Owned(format!("{GUARD}{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`guarded`].
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix(GUARD).filter(|rest| is_live(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_starts_like_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+33 6", "-x", "@SUM", "\tx", "\rx", "\nx", "＝1", "'=1", " =1", "\u{a0}=1", "−1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["", "a=1", "'", "'a", "l'été", " a=1"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn a_guarded_text_comes_back_as_it_was() {
        for text in ["", "=1", "'=1", "''=1", "'", "''", "'a", "a", "-"] {
            assert_eq!(unguarded(&guarded(text)), text);
        }
    }
}
