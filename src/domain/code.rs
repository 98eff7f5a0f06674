//! Codes: the short stable names by which records refer to each other in files and on the command line.

use unicode_normalization::UnicodeNormalization;

/// Why a text is no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Empty, or with a sign other than `A-Z a-z 0-9 _ -`.
    #[error("{0:?} is not a code: letters, digits, _ and - only")]
    Malformed(String),
}

/// Whether the text is a code: `[A-Za-z0-9_-]+`, at most 64 signs.
#[must_use]
pub fn is_code(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// A code made from a name: without accents, lower case, words joined by `_`; `fallback` when nothing is left.
#[must_use]
pub fn code_from_name(name: &str, fallback: &str) -> String {
    let mut code = String::new();
    for letter in name.nfd() {
        if letter.is_ascii_alphanumeric() {
            code.push(letter.to_ascii_lowercase());
        } else if !unicode_normalization::char::is_combining_mark(letter) && !code.is_empty() && !code.ends_with('_') {
            code.push('_');
        }
    }
    code.truncate(32);
    let code = code.trim_end_matches('_');
    if code.is_empty() { fallback.to_owned() } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_a_code_without_accents() {
        assert_eq!(code_from_name("Taux d'ouverture (%)", "x"), "taux_d_ouverture");
        assert_eq!(code_from_name("Été — Noël", "x"), "ete_noel");
        assert_eq!(code_from_name("東京", "kpi"), "kpi");
    }

    #[test]
    fn every_code_made_from_a_name_is_a_code() {
        for name in ["", "a", "É", "____", "a very long name that would never fit in a narrow column of a table"] {
            assert!(is_code(&code_from_name(name, "x")), "{name}");
        }
    }
}
