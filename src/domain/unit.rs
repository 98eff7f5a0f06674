//! How a KPI's values are meant: unit, polarity, aggregation, and the language numbers are typed in.

/// A closed choice with one stable word per value: the word in files and on the command line.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $word)] $value),+
        }

        impl $name {
            /// Every value, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
            /// Every word, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word of files, JSON and command line.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }

            /// The value of a word, if it is one.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$value),)+ _ => None }
            }
        }
    };
}
pub(super) use words;

words! {
    /// What one value of a KPI counts.
    Unit {
        /// Things counted: leads, clicks.
        Count = "count",
        /// Per cent, kept in per cent: 25 % is 25.
        Percent = "percent",
        /// Units of the plan's currency.
        Money = "money",
        /// A plain number.
        Number = "number",
        /// Seconds.
        Duration = "duration",
        /// A place in a ranking, 1 is the first.
        Rank = "rank",
    }
}

words! {
    /// Which way is better.
    Polarity {
        /// Better when higher.
        Up = "up",
        /// Better when lower.
        Down = "down",
    }
}

words! {
    /// How measurements make the value of a span of days.
    Aggregation {
        /// Values add up: leads, clicks.
        Sum = "sum",
        /// The last value stands for the span: followers, position.
        Last = "last",
        /// The mean of the values.
        Mean = "mean",
        /// A formula over other KPIs, each aggregated over the span first.
        Ratio = "ratio",
    }
}

words! {
    /// The language of typed numbers and of new texts in a plan.
    Language {
        /// French: `1 234,56`.
        French = "fr",
        /// English: `1,234.56`.
        English = "en",
    }
}

impl Language {
    /// The decimal mark of the language.
    #[must_use]
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::French => ',',
            Self::English => '.',
        }
    }
}
