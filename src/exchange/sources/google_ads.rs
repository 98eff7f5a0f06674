//! Google Ads: campaign, keyword and search-term reports, and the cards of the overview page.
//!
//! Traps: two title lines, the second the period; a block of totals that repeats the spend up to four times, its label in any
//! of the first cells; UTF-16 with tabs under the name `.csv`; the cards have no date but in their file name.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "google_ads",
    name: "Google Ads",
    marks: &[
        &["campaign", "cost"],
        &["campagne", "cout"],
        &["cost", "impr."],
        &["cout", "impr."],
        &["cost", "impressions", "clicks"],
        &["cout", "impressions", "clics"],
        &["search keyword", "cost"],
        &["search", "cost", "clicks"],
        &["keyword", "impr."],
        &["search term", "impr."],
        &["campaign", "impr."],
        &["campagne", "impr."],
        &["date", "cost", "clicks"],
        &["network", "cost"],
        &["word", "cost"],
    ],
    columns: &[
        column(&["day", "date", "week", "month", "jour", "semaine", "mois"], Role::Day),
        column(&["campaign", "campaign name", "campagne"], Role::Name(Level::Campaign)),
        column(&["ad group", "asset group", "groupe d'annonces", "groupe de composants"], Role::Name(Level::Group)),
        column(&["ad", "ad name", "annonce"], Role::Name(Level::Ad)),
        column(
            &["hour", "hour of the day", "device", "network", "network (with search partners)", "heure", "appareil", "reseau"],
            Role::Name(Level::Split),
        ),
        column(
            &[
                "keyword",
                "search keyword",
                "search term",
                "search",
                "word",
                "landing page",
                "asset",
                "final url",
                "mot cle",
                "terme de recherche",
                "page de destination",
                "composant",
                "url finale",
            ],
            Role::Name(Level::Part),
        ),
        column(&["cost", "cout"], Role::Sum(Metric::Spend)),
        column(&["impr.", "impressions"], Role::Sum(Metric::Impressions)),
        column(&["clicks", "clics"], Role::Sum(Metric::Clicks)),
        column(&["interactions"], Role::Sum(Metric::Interactions)),
        column(&["conversions", "conv."], Role::Sum(Metric::Conversions)),
        column(
            &["conv. value", "total conv. value", "conversion value", "valeur de conv.", "valeur conv."],
            Role::Sum(Metric::Revenue),
        ),
        column(&["views", "trueview views", "vues"], Role::Sum(Metric::VideoViews)),
        column(&["currency code", "currency", "code de la devise", "code de devise", "devise"], Role::Currency),
        column(
            &[
                "ctr",
                "avg. cpc",
                "avg. cost",
                "avg. cpm",
                "avg. cpv",
                "cost / conv.",
                "conv. rate",
                "conv. value / cost",
                "interaction rate",
                "view rate",
                "search impr. share",
                "optimization score",
                "optimisation score",
                "cpc moy.",
                "cout moy.",
                "cout/conv.",
                "cout / conv.",
                "taux de conv.",
                "taux d'interaction",
                "valeur de conv./cout",
            ],
            Role::Ratio,
        ),
    ],
    ..Source::BLANK
};
