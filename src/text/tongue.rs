//! The languages of display: their texts, and the marks of their numbers.

/// A language of display; the language that numbers are typed in is the plan's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// French.
    French,
    /// English.
    English,
}

/// The texts of one tongue, from its folder of `assets/texts`.
macro_rules! texts {
    ($folder:literal) => {
        &[
            include_str!(concat!("../../assets/texts/", $folder, "/common.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/workbook.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/report.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/tables.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/verdicts.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/screen.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/actions.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/errors.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/typing.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/cli.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/exchange.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/audit.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/smart.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/results.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/safety.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/budget.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/ritual.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/grid.ftl")),
            include_str!(concat!("../../assets/texts/", $folder, "/settings.ftl")),
        ]
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

    pub(super) const fn texts(self) -> &'static [&'static str] {
        match self {
            Self::French => texts!("fr"),
            Self::English => texts!("en"),
        }
    }
}
