//! The table of settings: file, settings page and palette all come from these rows. A setting's title is the message
//! `setting-<key>`, its explanation `about-<key>`, the names of its values `value-<value>`.

use super::choices::{AmountPlace, BudgetStep, FirstDay, Glyphs, Theme};
use super::preferences::Preferences;

/// How a value is written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A word in quotes.
    Word,
    /// `true` or `false`.
    Flag,
    /// A fraction between 0 and 1, or the word `"auto"`.
    Share,
}

/// One line of the preferences file.
pub struct Setting {
    /// Its name in the file.
    pub key: &'static str,
    /// How its value is written.
    pub form: Form,
    /// The values that are offered, in their order.
    pub values: &'static [&'static str],
    /// Its value now.
    pub get: fn(&Preferences) -> String,
    /// Takes one of the values; says whether it was one.
    pub set: fn(&mut Preferences, &str) -> bool,
}

impl Setting {
    /// The value that many places further among those offered; a value that is none of them counts as the first.
    #[must_use]
    pub fn turned(&self, preferences: &Preferences, places: isize) -> &'static str {
        let now = (self.get)(preferences);
        let place = self.values.iter().position(|value| *value == now).unwrap_or(0).cast_signed();
        let count = self.values.len().cast_signed();
        self.values[(place + places).rem_euclid(count).cast_unsigned()]
    }
}

/// A row whose value is one of some words.
macro_rules! chosen {
    ($key:literal, $kind:ty, $field:ident) => {
        Setting {
            key: $key,
            form: Form::Word,
            values: <$kind>::WORDS,
            get: |preferences| preferences.$field.word().to_owned(),
            set: |preferences, word| <$kind>::from_word(word).map(|value| preferences.$field = value).is_some(),
        }
    };
}

/// A row that is on or off.
macro_rules! flag {
    ($key:literal, $field:ident) => {
        Setting {
            key: $key,
            form: Form::Flag,
            values: &["true", "false"],
            get: |preferences| preferences.$field.to_string(),
            set: |preferences, word| word.parse().map(|value| preferences.$field = value).is_ok(),
        }
    };
}

/// Every setting, in the order of the settings page.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "language",
        form: Form::Word,
        values: &["system", "fr", "en"],
        get: |preferences| preferences.language.clone().unwrap_or_else(|| "system".to_owned()),
        set: language,
    },
    chosen!("theme", Theme, theme),
    Setting {
        key: "preset",
        form: Form::Word,
        values: &["tableur", "vim"],
        get: |preferences| if preferences.vim { "vim" } else { "tableur" }.to_owned(),
        set: |preferences, word| {
            preferences.vim = word == "vim";
            matches!(word, "vim" | "tableur")
        },
    },
    flag!("mouse", mouse),
    chosen!("glyphs", Glyphs, glyphs),
    flag!("azerty_digits", azerty_digits),
    chosen!("currency_place", AmountPlace, amount_place),
    flag!("currency_cents", cents),
    chosen!("first_day", FirstDay, first_day),
    Setting {
        key: "tolerance",
        form: Form::Share,
        values: &["auto", "0.05", "0.1", "0.15", "0.2", "0.25"],
        get: |preferences| preferences.tolerance.map_or_else(|| "auto".to_owned(), |share| share.to_string()),
        set: tolerance,
    },
    chosen!("budget_step", BudgetStep, budget_step),
    flag!("hints", hints),
];

fn language(preferences: &mut Preferences, word: &str) -> bool {
    preferences.language = (word != "system").then(|| word.to_owned());
    matches!(word, "system" | "fr" | "en")
}

fn tolerance(preferences: &mut Preferences, word: &str) -> bool {
    let share = word.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share));
    preferences.tolerance = share;
    word == "auto" || share.is_some()
}

/// The setting of this name.
#[must_use]
pub fn setting(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}
