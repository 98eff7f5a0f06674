//! The languages of display: their texts, and the marks of their numbers.

/// A language of display; the language that numbers are typed in is the plan's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// French.
    French,
    /// English.
    English,
}

/// The sentences of one tongue, as `build.rs` sorts them: their text, and where each begins.
macro_rules! sentences {
    ($folder:literal) => {
        (include_str!(concat!(env!("OUT_DIR"), "/", $folder, ".ftl")), include!(concat!(env!("OUT_DIR"), "/", $folder, ".rs")))
    };
}

impl Tongue {
    /// Every tongue, in the order of lists.
    pub const ALL: &'static [Self] = &[Self::French, Self::English];

    /// The word of the configuration and of the command line: `fr`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The tongue of a word or of a locale: `fr`, `fr_CA.UTF-8`, `en-GB`; nothing for another language.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        Self::ALL.iter().copied().find(|tongue| tongue.code().eq_ignore_ascii_case(language))
    }

    pub(super) const fn decimal_mark(self) -> char {
        match self {
            Self::French => ',',
            Self::English => '.',
        }
    }

    pub(super) const fn thousands_mark(self) -> char {
        match self {
            Self::French => '\u{a0}',
            Self::English => ',',
        }
    }

    /// Every message of the tongue in the order of their keys, and where each begins.
    #[expect(clippy::unreadable_literal, reason = "places, written by the build")]
    pub(super) const fn sentences(self) -> (&'static str, &'static [u32]) {
        match self {
            Self::French => sentences!("fr"),
            Self::English => sentences!("en"),
        }
    }
}
