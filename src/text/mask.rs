//! What is hidden from eyes that should not see it: replaced before anything is drawn, copied or exported, by something
//! that is as wide whatever stood there.

use std::borrow::Cow;

use super::numbers::HIDDEN;

/// How much is hidden; each level hides what the one before hides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mask {
    /// Nothing.
    #[default]
    Nothing,
    /// Amounts of money.
    Money,
    /// Every figure of the plan.
    Figures,
    /// Figures, names and free texts.
    Names,
}

impl Mask {
    /// The mask of a word of `--mask`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "money" => Some(Self::Money),
            "all" => Some(Self::Figures),
            "names" => Some(Self::Names),
            _ => None,
        }
    }

    /// The next level; after the last nothing is hidden.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Nothing => Self::Money,
            Self::Money => Self::Figures,
            Self::Figures => Self::Names,
            Self::Names => Self::Nothing,
        }
    }

    /// Whether amounts of money are hidden.
    #[must_use]
    pub fn hides_money(self) -> bool {
        self >= Self::Money
    }

    /// Whether every figure is hidden.
    #[must_use]
    pub fn hides_figures(self) -> bool {
        self >= Self::Figures
    }

    /// Whether names and free texts are hidden.
    #[must_use]
    pub fn hides_names(self) -> bool {
        self >= Self::Names
    }

    /// Whether a figure is hidden that is money or is not.
    #[must_use]
    pub fn hides(self, is_money: bool) -> bool {
        if is_money { self.hides_money() } else { self.hides_figures() }
    }

    /// A text as this mask lets it be seen: amounts beside a currency are hidden, or every number.
    #[must_use]
    pub fn veil(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Nothing => Cow::Borrowed(text),
            Self::Money => without(text, is_amount),
            Self::Figures | Self::Names => without(text, |_, _| true),
        }
    }

    /// A text on the screen, whose figures were hidden where they were written: amounts that people typed in sentences.
    #[must_use]
    pub fn veil_amounts(self, text: &str) -> Cow<'_, str> {
        if self.hides_money() { without(text, is_amount) } else { Cow::Borrowed(text) }
    }
}

const SIGNS: &[char] = &['€', '$', '£', '¥'];
const CODES: &[&str] = &["EUR", "USD", "GBP", "JPY", "CHF", "CAD", "euro", "Euro", "dollar", "k€", "K€", "M€", "m€", "HT", "TTC"];

/// Whether the number between these two texts is money.
fn is_amount(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(is_space);
    let after =
        after.strip_prefix(['k', 'K', 'M']).filter(|rest| rest.trim_start_matches(is_space).starts_with(SIGNS)).unwrap_or(after);
    let after = after.trim_start_matches(is_space);
    let before = before.trim_end_matches(is_space);
    after.starts_with(SIGNS)
        || before.ends_with(SIGNS)
        || CODES.iter().any(|code| after.starts_with(code) || before.ends_with(code))
}

const fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}')
}

/// The text with the numbers hidden that are meant, by what stands before and after them.
fn without(text: &str, meant: impl Fn(&str, &str) -> bool) -> Cow<'_, str> {
    if !text.contains(|sign: char| sign.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = 0;
    while let Some(first) = text[rest..].find(|sign: char| sign.is_ascii_digit()).map(|place| rest + place) {
        let end = first + number_length(&text[first..]);
        shown.push_str(&text[rest..first]);
        shown.push_str(if meant(&text[..first], &text[end..]) { HIDDEN } else { &text[first..end] });
        rest = end;
    }
    shown.push_str(&text[rest..]);
    Cow::Owned(shown)
}

/// Bytes of the number that a text begins with: digits, and marks between digits.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((place, sign)) = signs.next() {
        let next = signs.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match sign {
            '0'..='9' => end = place + 1,
            '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}' if next => {}
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_a_sentence_are_hidden_and_nothing_else() {
        for (text, veiled) in [
            ("1 200 € de plus le 12/05", "••• € de plus le 12/05"),
            ("12,50€ et €3.20 pour 40 leads", "•••€ et €••• pour 40 leads"),
            ("budget de 12 k€, CPL −10 %", "budget de ••• k€, CPL −10 %"),
            ("800 EUR", "••• EUR"),
            ("48 leads en S45", "48 leads en S45"),
        ] {
            assert_eq!(Mask::Money.veil(text), veiled);
        }
    }

    #[test]
    fn every_number_is_hidden_when_all_figures_are() {
        assert_eq!(Mask::Figures.veil("48 leads, 1 200 €, 3,5 %"), "••• leads, ••• €, ••• %");
        assert_eq!(Mask::Nothing.veil("48 leads"), "48 leads");
    }

    #[test]
    fn what_is_hidden_is_as_wide_whatever_the_amount() {
        let wide = |text: &str| crate::text::width(&Mask::Money.veil(text));
        assert_eq!(wide("3 €"), wide("1 234 567,89 €"));
    }
}
