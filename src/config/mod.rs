//! The user's own file: language, theme, keys, mouse. Reading it never fails the program: a bad line is told, and the
//! defaults stand.

use serde::{Deserialize, Serialize};

/// Colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// For a dark background.
    #[default]
    Dark,
    /// For a light background.
    Light,
    /// Blue and orange only, for colour-blind eyes.
    Daltonian,
    /// The terminal's own sixteen colours.
    Sixteen,
    /// No colour at all.
    None,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Dark, Self::Light, Self::Daltonian, Self::Sixteen, Self::None];

    /// The word of the preferences file and of `--theme`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Daltonian => "daltonian",
            Self::Sixteen => "sixteen",
            Self::None => "none",
        }
    }

    /// The theme of a word, in English or French.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "dark" | "sombre" => Some(Self::Dark),
            "light" | "clair" => Some(Self::Light),
            "daltonian" | "daltonien" | "colorblind" => Some(Self::Daltonian),
            "sixteen" | "16" => Some(Self::Sixteen),
            "none" | "aucun" | "sans-couleur" => Some(Self::None),
            _ => None,
        }
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

/// What charts are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Glyphs {
    /// Signs of every keyboard.
    Ascii,
    /// Blocks and lines that every monospaced font has.
    #[default]
    Blocks,
    /// Braille dots: finer, where the font has them.
    Braille,
}

impl Glyphs {
    /// Every set, from the plainest.
    pub const ALL: &'static [Self] = &[Self::Ascii, Self::Blocks, Self::Braille];

    /// The word of the preferences file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Blocks => "blocks",
            Self::Braille => "braille",
        }
    }

    /// The set of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|glyphs| glyphs.word() == word)
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|glyphs| *glyphs == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

/// What the user prefers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Language of the screen; none follows the system.
    pub language: Option<String>,
    /// Colours.
    pub theme: Theme,
    /// The keys of vim instead of a spreadsheet's.
    pub vim: bool,
    /// Whether kpilot takes the mouse.
    pub mouse: bool,
    /// What charts are drawn with.
    pub glyphs: Glyphs,
    /// The upper row of a French keyboard types digits without Shift in cells of numbers.
    pub azerty_digits: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: None, theme: Theme::Dark, vim: false, mouse: true, glyphs: Glyphs::Blocks, azerty_digits: false }
    }
}

/// The file as it is written.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preset: Option<Keys>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mouse: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    glyphs: Option<Glyphs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    azerty_digits: Option<bool>,
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Keys {
    Tableur,
    Vim,
}

/// Why a preferences file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct ConfigError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong there.
    pub message: String,
}

impl Preferences {
    /// Reads the text of a preferences file.
    ///
    /// # Errors
    /// [`ConfigError`] with the line and column of what is wrong.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let file: File = toml::from_str(text).map_err(|error| located(text, &error))?;
        let default = Self::default();
        Ok(Self {
            language: file.language,
            theme: file.theme.unwrap_or(default.theme),
            vim: file.preset.map_or(default.vim, |preset| preset == Keys::Vim),
            mouse: file.mouse.unwrap_or(default.mouse),
            glyphs: file.glyphs.unwrap_or(default.glyphs),
            azerty_digits: file.azerty_digits.unwrap_or(default.azerty_digits),
        })
    }

    /// The text of a preferences file.
    #[must_use]
    pub fn text(&self) -> String {
        let file = File {
            language: self.language.clone(),
            theme: Some(self.theme),
            preset: Some(if self.vim { Keys::Vim } else { Keys::Tableur }),
            mouse: Some(self.mouse),
            glyphs: Some(self.glyphs),
            azerty_digits: Some(self.azerty_digits),
        };
        toml::to_string(&file).unwrap_or_default()
    }
}

fn located(text: &str, error: &toml::de::Error) -> ConfigError {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    ConfigError { line, column, message: error.message().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_read_back_as_they_were_written() {
        let preferences = Preferences {
            language: Some("en".to_owned()),
            theme: Theme::Light,
            vim: true,
            mouse: false,
            glyphs: Glyphs::Braille,
            azerty_digits: true,
        };
        assert_eq!(Preferences::parse(&preferences.text()), Ok(preferences));
    }

    #[test]
    fn a_bad_line_is_told_with_its_line_and_column() {
        let error = Preferences::parse("theme = \"dark\"\nmouse = maybe\n").unwrap_err();
        assert_eq!((error.line, error.column), (2, 9));
    }

    #[test]
    fn an_unknown_preference_is_told() {
        assert!(Preferences::parse("colour = 1").is_err());
    }
}
