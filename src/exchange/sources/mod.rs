//! The tools whose exports are understood: one declarative card a file, tried in the order of `SOURCES`.
//!
//! A card says how a file is recognised, what each column means in both languages, and the traps of the tool. Names are
//! written as `fold` gives them: small letters, no accents, straight apostrophes, one kind of space.

mod brevo;
mod card;
mod ga4;
mod google_ads;
mod google_business;
mod hubspot;
mod linkedin_ads;
mod mailchimp;
mod mailerlite;
mod matomo;
mod meta_ads;
mod metric;
mod microsoft_ads;
mod plan_sheets;
mod search_console;
mod shopify;
mod tiktok_ads;
mod woocommerce;

pub use card::{Column, Delivered, Layout, Level, Role, Source};
pub(super) use card::{is_like, without_currency};
pub use metric::{Metric, Ratio};

/// Every card; where two fit a file equally well the first one is taken.
pub const SOURCES: &[&Source] = &[
    &mailchimp::CARD,
    &mailerlite::CARD,
    &ga4::CARD,
    &search_console::CARD,
    &meta_ads::CARD,
    &tiktok_ads::CARD,
    &linkedin_ads::CARD,
    &microsoft_ads::CARD,
    &google_ads::CARD,
    &matomo::CARD,
    &google_business::CARD,
    &shopify::CARD,
    &hubspot::CARD,
    &woocommerce::CARD,
    &brevo::CARD,
    &plan_sheets::CARD,
];

/// The card of a key.
#[must_use]
pub fn source(key: &str) -> Option<&'static Source> {
    let wanted = key.replace('-', "_");
    SOURCES.iter().copied().find(|source| source.key == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn names_on_cards_are_written_as_they_are_compared() {
        for source in SOURCES {
            let columns = source.columns.iter().flat_map(|column| column.names);
            let marks = source.marks.iter().chain(source.refused).flat_map(|mark| mark.iter());
            for name in columns.chain(marks).chain(source.openings) {
                assert_eq!(fold(name), **name, "{}", source.key);
            }
        }
    }

    #[test]
    fn a_name_has_one_meaning_on_a_card() {
        for source in SOURCES {
            let mut names: Vec<&str> = source.columns.iter().flat_map(|column| column.names.iter().copied()).collect();
            names.sort_unstable();
            let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{}: {twice:?}", source.key);
        }
    }

    #[test]
    fn cards_are_found_by_their_keys() {
        assert_eq!(source("google-ads").map(|source| source.key), Some("google_ads"));
        assert_eq!(source("nobody").map(|source| source.key), None);
    }
}
