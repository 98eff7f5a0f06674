//! Word lists, and the finding of their words in a marketer's own texts: without accents or case, as whole words.

use std::collections::BTreeMap;
use std::ops::BitOr;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use crate::text::fold;

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// One word list of `assets/audit/words.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum List { $($(#[$doc])* $name),+ }

        impl List {
            /// Every list, in the order of the file.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in the file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

lists! {
    /// Verbs that say no more than "more".
    Vague = "vague",
    /// KPIs that flatter.
    Vanity = "vanity",
    /// What we do, counted as an effect.
    Output = "output",
    /// Opens of e-mails.
    Opening = "opening",
    /// Results that come last.
    Lagging = "lagging",
    /// What a result must not be bought with.
    Guardrail = "guardrail",
    /// What a result costs.
    Cost = "cost",
    /// Names of shares in per cent.
    Percent = "percent",
    /// Names of amounts.
    Amount = "amount",
    /// Better when lower.
    LowerIsBetter = "lower_is_better",
    /// Better when higher.
    HigherIsBetter = "higher_is_better",
    /// Conversions of ads are counted.
    ConversionTracking = "conversion_tracking",
    /// A contract is signed.
    Contract = "contract",
    /// Links tell where visits come from.
    TrackedLink = "tracked_link",
    /// A code tells where orders come from.
    PromoCode = "promo_code",
    /// Advertising says that it is.
    Disclosure = "disclosure",
    /// People agreed to be written to.
    Consent = "consent",
    /// People can make it stop.
    Unsubscribe = "unsubscribe",
    /// Not everybody gets the same.
    Segment = "segment",
    /// Everybody gets the same.
    OneSegment = "one_segment",
    /// A price is lowered for a while.
    Promotion = "promotion",
    /// It has an end.
    Bounded = "bounded",
    /// Amounts without tax.
    WithoutTax = "without_tax",
    /// Amounts with tax.
    WithTax = "with_tax",
    /// "without", before what is looked for.
    None = "none",
    /// "to do", beside what is looked for.
    Undone = "undone",
}

/// The lists whose words stand in a text: one bit a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found(u32);

impl Found {
    const fn with(self, list: List) -> Self {
        Self(self.0 | 1 << list as u32)
    }

    /// Whether a word of the list stands there.
    #[must_use]
    pub const fn has(self, list: List) -> bool {
        self.0 & (1 << list as u32) != 0
    }

    /// Whether a word of any of the lists does.
    #[must_use]
    pub fn has_any(self, lists: &[List]) -> bool {
        lists.iter().any(|list| self.has(*list))
    }
}

impl BitOr for Found {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One list as the file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(default)]
    fr: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
}

/// The file: lists by name.
pub(super) type WordFile = BTreeMap<String, Words>;

/// Small letters and figures, everything else one space; a space at both ends, so that words are found whole.
#[must_use]
pub fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    for letter in fold(text).chars() {
        if letter.is_alphanumeric() {
            normal.push(letter);
        } else if !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// How a phrase stands in a normal text: whole words, `segment*` only its beginning.
pub(super) fn pattern(phrase: &str) -> String {
    let whole = normal(phrase);
    if phrase.trim_end().ends_with('*') { whole.trim_end().to_owned() } else { whole }
}

/// Phrases that are looked for together, in one pass over a text.
#[derive(Clone, Debug)]
pub struct Phrases {
    finder: AhoCorasick,
    lists: Vec<List>,
}

/// How far before a phrase a "without" still speaks of it, in letters.
const REACH: usize = 24;

impl Phrases {
    /// The phrases of every list.
    pub(super) fn of(file: &WordFile) -> Self {
        let (mut patterns, mut lists) = (Vec::new(), Vec::new());
        for list in List::ALL {
            let words = file.get(list.word()).into_iter().flat_map(|words| words.fr.iter().chain(&words.en));
            for phrase in words.map(|phrase| pattern(phrase)).filter(|phrase| !phrase.trim().is_empty()) {
                patterns.push(phrase);
                lists.push(*list);
            }
        }
        let built = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns);
        // Only more phrases than memory can hold are refused, and a file of them is not read that far.
        let finder = built.unwrap_or_else(|_| AhoCorasick::new([""; 0]).unwrap_or_else(|_| unreachable!()));
        Self { finder, lists }
    }

    /// The lists whose words stand in a text. A word behind "without", or in a clause that is still to be done, does not count.
    #[must_use]
    pub fn found(&self, text: &str) -> Found {
        let clauses = text.split(['.', ';', ',', '\n', '!', '?', '–', '—', ':', '(', ')', '|']);
        clauses.filter(|clause| !clause.trim().is_empty()).fold(Found::default(), |found, clause| found | self.in_clause(clause))
    }

    /// The lists whose words stand in a name, whatever stands around them.
    #[must_use]
    pub fn in_name(&self, name: &str) -> Found {
        let matches =
            self.finder.find_overlapping_iter(normal(name).as_bytes()).map(|one| one.pattern().as_usize()).collect::<Vec<_>>();
        matches.into_iter().fold(Found::default(), |found, place| found.with(self.lists[place]))
    }

    fn in_clause(&self, clause: &str) -> Found {
        let clause = normal(clause);
        let matches: Vec<(List, usize, usize)> = self
            .finder
            .find_overlapping_iter(&clause)
            .map(|one| (self.lists[one.pattern().as_usize()], one.start(), one.end()))
            .collect();
        let undone = matches.iter().any(|(list, ..)| *list == List::Undone);
        let denied =
            |start: usize| matches.iter().any(|(list, _, end)| *list == List::None && *end <= start + 1 && start <= *end + REACH);
        let counts = |list: List, start| list == List::OneSegment || (!undone && !denied(start));
        matches
            .iter()
            .filter(|(list, start, _)| counts(*list, *start))
            .fold(Found::default(), |found, (list, ..)| found.with(*list))
    }
}
