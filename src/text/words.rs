//! The sentences of a tongue, by key, with plurals.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use super::days::Days;
use super::mask::Mask;
use super::names::Names;
use super::numbers::{AmountStyle, Numbers};
use super::sentence::{Sentences, spoken};
use super::tongue::Tongue;

/// Every word of one tongue.
///
/// A sentence is read when it is first said; where each stands was written down when the program was built.
pub struct Words {
    tongue: Tongue,
    sentences: Arc<Sentences>,
    numbers: Numbers,
    days: Days,
    names: Option<Arc<Names>>,
}

/// What stands in the place of `{ $name }` in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A text as it is.
    Text(Cow<'a, str>),
    /// A number: chooses the plural, and is shown with the tongue's marks and at most two decimals.
    Number(f64),
}

impl Words {
    /// The words of a tongue.
    #[must_use]
    pub fn new(tongue: Tongue) -> Self {
        Self::of(tongue, spoken(tongue))
    }

    /// A tongue that has these sentences.
    pub(super) fn of(tongue: Tongue, sentences: Arc<Sentences>) -> Self {
        let say = |key: &str| said(&sentences, key, None).into_owned();
        let (numbers, days) = (Numbers::new(tongue, say), Days::new(say));
        Self { tongue, sentences, numbers, days, names: None }
    }

    /// The same words, hiding what a mask hides.
    #[must_use]
    pub fn masked(mut self, mask: Mask) -> Self {
        self.set_mask(mask);
        self
    }

    /// Hides from now on what a mask hides.
    pub const fn set_mask(&mut self, mask: Mask) {
        self.numbers.mask = mask;
    }

    /// Writes amounts from now on in a style.
    pub fn set_amounts(&mut self, style: AmountStyle) {
        self.numbers.set_amounts(style);
    }

    /// What is hidden.
    #[must_use]
    pub const fn mask(&self) -> Mask {
        self.numbers.mask
    }

    /// Hides these names from now on, or none.
    pub fn set_names(&mut self, names: Option<Arc<Names>>) {
        self.names = names;
    }

    /// The names that are hidden.
    #[must_use]
    pub fn names(&self) -> Option<Arc<Names>> {
        self.names.clone()
    }

    /// A text on its way to eyes: hidden names in it are replaced, and amounts where they are hidden.
    #[must_use]
    pub fn veil_amounts<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.veiled(text, |text| self.mask().veil_amounts(text))
    }

    /// The same for a text that nothing was hidden in yet: every figure goes where figures are hidden.
    #[must_use]
    pub fn veil<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.veiled(text, |text| self.mask().veil(text))
    }

    /// A text that someone typed, alone in its cell: what is not known to be nobody's name is hidden with the names.
    #[must_use]
    pub fn veil_typed<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.names.as_ref().map_or_else(|| self.mask().veil(text), |names| names.hide_typed(text))
    }

    fn veiled<'a>(&self, text: &'a str, figures: impl Fn(&str) -> Cow<'_, str>) -> Cow<'a, str> {
        match self.names.as_ref().map_or(Cow::Borrowed(text), |names| names.hide(text)) {
            Cow::Owned(text) => Cow::Owned(figures(&text).into_owned()),
            Cow::Borrowed(text) => match figures(text) {
                Cow::Owned(shown) => Cow::Owned(shown),
                Cow::Borrowed(_) => Cow::Borrowed(text),
            },
        }
    }

    /// The tongue.
    #[must_use]
    pub const fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// How numbers are shown.
    #[must_use]
    pub const fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// How days are shown.
    #[must_use]
    pub const fn days(&self) -> &Days {
        &self.days
    }

    /// The sentence of a key; the key itself when there is none.
    #[must_use]
    pub fn say<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        said(&self.sentences, key, None)
    }

    /// The sentence of a key with its arguments.
    #[must_use]
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args = args.iter().map(|(name, arg)| (*name, FluentValue::from(arg))).collect();
        let sentence = said(&self.sentences, key, Some(&args));
        match &self.names {
            Some(names) => names.hide(&sentence).into_owned(),
            None => sentence.into_owned(),
        }
    }

    /// Whether the key has a sentence.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.sentences.knows(key)
    }
}

fn said<'a>(sentences: &'a Sentences, key: &'a str, args: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
    sentences.said(key, args).unwrap_or(Cow::Borrowed(key))
}

impl<'a> From<&'a Arg<'_>> for FluentValue<'a> {
    fn from(arg: &'a Arg<'_>) -> Self {
        match arg {
            Arg::Text(text) => Self::from(text.as_ref()),
            Arg::Number(number) => Self::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Number(count.into())
    }
}

impl From<i64> for Arg<'_> {
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53, and no sentence counts further")]
    fn from(count: i64) -> Self {
        Self::Number(count as f64)
    }
}

impl From<usize> for Arg<'_> {
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53, and no sentence counts further")]
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}
