//! What can be chosen: colours, signs, the order of amounts and of weeks.

/// An enum of words: each value has the word of the preferences file.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $value),* }

        impl $name {
            /// Every value, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];
            /// Their words in the preferences file.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word of the preferences file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$value => $word),* }
            }

            /// The value of a word of the file.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }

            /// The one after it.
            #[must_use]
            pub fn next(self) -> Self {
                let place = Self::ALL.iter().position(|value| *value == self).unwrap_or(0);
                Self::ALL[(place + 1) % Self::ALL.len()]
            }
        }
    };
}

choices! {
    /// Colours of the screen.
    Theme {
        /// For a dark background.
        #[default]
        Dark = "dark",
        /// For a light background.
        Light = "light",
        /// Blue and orange only, for colour-blind eyes.
        Daltonian = "daltonian",
        /// The terminal's own sixteen colours.
        Sixteen = "sixteen",
        /// No colour at all.
        None = "none",
    }
}

impl Theme {
    /// The theme of a word as it is typed behind `--theme`, in English or French.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "sombre" => Some(Self::Dark),
            "clair" => Some(Self::Light),
            "daltonien" | "colorblind" => Some(Self::Daltonian),
            "16" => Some(Self::Sixteen),
            "aucun" | "sans-couleur" => Some(Self::None),
            word => Self::from_word(word),
        }
    }
}

choices! {
    /// The signs that the screen is drawn with.
    Glyphs {
        /// Signs of every keyboard, in frames and marks too.
        Ascii = "ascii",
        /// Blocks and lines that every monospaced font has.
        #[default]
        Blocks = "blocks",
        /// Charts in braille dots: finer, where the font has them.
        Braille = "braille",
    }
}

choices! {
    /// Where the sign of a currency stands.
    AmountPlace {
        /// As the language writes it: `12 €`, `€12`.
        #[default]
        Language = "language",
        /// `€ 12`.
        Before = "before",
        /// `12 €`.
        After = "after",
    }
}

choices! {
    /// The first day of a week of the calendar. Weeks are numbered as ISO does all the same.
    FirstDay {
        /// As in Europe.
        #[default]
        Monday = "monday",
        /// As in North America.
        Sunday = "sunday",
    }
}

choices! {
    /// How far a budget proposal may go from what an activity has, up and down.
    BudgetStep {
        /// A quarter more, or a fifth less.
        Quarter = "quarter",
        /// Half as much again, or a third less.
        Half = "half",
        /// Twice, or half.
        #[default]
        Double = "double",
        /// Three times, or a third.
        Triple = "triple",
    }
}

impl BudgetStep {
    /// The factor.
    #[must_use]
    pub const fn factor(self) -> f64 {
        match self {
            Self::Quarter => 1.25,
            Self::Half => 1.5,
            Self::Double => 2.0,
            Self::Triple => 3.0,
        }
    }
}
