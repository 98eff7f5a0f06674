//! Names and free texts that are hidden: each is replaced, wherever it stands in a text, by what may be seen.

use std::borrow::Cow;
use std::collections::HashSet;

use aho_corasick::{AhoCorasick, MatchKind};

use super::numbers::HIDDEN;

/// A name of fewer signs is hidden where it stands alone, not inside a sentence.
const SHORTEST: usize = 3;

/// What is hidden, and what stands in its place.
#[derive(Debug, Default)]
pub struct Names {
    finder: Option<AhoCorasick>,
    shown: Vec<String>,
    open: HashSet<String>,
}

impl Names {
    /// Pairs of a hidden text and what is shown; `open` texts are nobody's names.
    #[must_use]
    pub fn new(hidden: impl IntoIterator<Item = (String, String)>, open: impl IntoIterator<Item = String>) -> Self {
        let mut open: HashSet<String> = open.into_iter().collect();
        let long = |text: &str| text.chars().count() >= SHORTEST && !open.contains(text);
        let (texts, shown): (Vec<String>, Vec<String>) = hidden.into_iter().filter(|(text, _)| long(text)).unzip();
        open.extend(shown.iter().cloned());
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&texts).ok();
        Self { finder, shown, open }
    }

    /// A sentence without the hidden texts.
    #[must_use]
    pub fn hide<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let Some(finder) = &self.finder else { return Cow::Borrowed(text) };
        let mut found = finder.find_iter(text).filter(|found| stands_apart(text, found.start(), found.end())).peekable();
        if found.peek().is_none() {
            return Cow::Borrowed(text);
        }
        let (mut shown, mut rest) = (String::with_capacity(text.len()), 0);
        for one in found {
            shown.push_str(&text[rest..one.start()]);
            shown.push_str(&self.shown[one.pattern().as_usize()]);
            rest = one.end();
        }
        shown.push_str(&text[rest..]);
        Cow::Owned(shown)
    }

    /// A text that someone typed, alone in its cell: what is not known to be open is hidden.
    #[must_use]
    pub fn hide_typed<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.hide(text) {
            Cow::Owned(shown) => Cow::Owned(shown),
            Cow::Borrowed(text) if text.is_empty() || self.open.contains(text) => Cow::Borrowed(text),
            Cow::Borrowed(_) => Cow::Borrowed(HIDDEN),
        }
    }
}

/// Whether no letter of another word touches these bytes.
fn stands_apart(text: &str, start: usize, end: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !letter(text[..start].chars().next_back()) && !letter(text[end..].chars().next())
}

/// The letters of a number: A, B, … Z, AA: what is hidden stays told apart, without a digit.
#[must_use]
pub fn letters(number: i64) -> String {
    let mut rest = number.unsigned_abs().max(1);
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let hidden = [("Refonte Dupont", "Activité A"), ("Dupont", "•••"), ("moi", "•••")];
        let pairs = hidden.map(|(text, shown)| (text.to_owned(), shown.to_owned()));
        Names::new(pairs, ["CPL".to_owned()])
    }

    #[test]
    fn names_are_hidden_in_sentences_the_longest_first_and_never_inside_a_word() {
        assert_eq!(names().hide("CPL de Refonte Dupont, ce mois"), "CPL de Activité A, ce mois");
        assert_eq!(names().hide("vu avec Dupont : moi"), "vu avec ••• : •••");
    }

    #[test]
    fn a_typed_text_is_hidden_unless_it_is_known_to_be_nobodys() {
        assert_eq!(names().hide_typed("CPL"), "CPL");
        assert_eq!(names().hide_typed("appeler Martin"), "•••");
        assert_eq!(names().hide_typed(""), "");
    }

    #[test]
    fn numbers_become_letters() {
        assert_eq!([1, 26, 27, 52, 703].map(letters), ["A", "Z", "AA", "AZ", "AAA"]);
    }
}
