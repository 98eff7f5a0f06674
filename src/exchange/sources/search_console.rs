//! Google Search Console: the performance export, as a zip of CSVs, a workbook or one CSV.
//!
//! Traps: French headers with a comma between cells and a decimal point; the tables of one export disagree, only the one by
//! day counts; queries stop at 1,000 rows; the indexing report bears the same file names and holds no clicks.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "search_console",
    name: "Search Console",
    marks: &[
        &["date", "clicks", "impressions", "position"],
        &["date", "clics", "impressions", "position"],
        &["top queries", "clicks"],
        &["top pages", "clicks"],
        &["country", "clicks", "impressions", "position"],
        &["device", "clicks", "impressions", "position"],
        &["search appearance", "clicks", "impressions"],
        &["requetes les plus frequentes", "clics"],
        &["pages les plus populaires", "clics"],
        &["pays", "clics", "impressions", "position"],
        &["appareil", "clics", "impressions", "position"],
        &["apparence dans les resultats de recherche", "clics"],
        &["top queries", "last *"],
        &["top pages", "last *"],
        &["requetes les plus frequentes", "3 derniers mois *"],
        &["requetes les plus frequentes", "28 derniers jours *"],
        &["pages les plus populaires", "3 derniers mois *"],
        &["filter", "value"],
        &["filtre", "valeur"],
    ],
    zone: "America/Los_Angeles",
    refused: &[
        &["date", "non indexees"],
        &["date", "not indexed"],
        &["date", "indexed"],
        &["date", "dans l'index"],
        &["date", "non valide"],
        &["date", "non valides"],
        &["date", "invalid"],
        &["date", "valides"],
        &["date", "valid"],
        &["reason", "source", "validation"],
        &["motif", "source", "validation"],
    ],
    columns: &[
        column(&["date"], Role::Day),
        column(
            &["country", "device", "search appearance", "pays", "appareil", "apparence dans les resultats de recherche"],
            Role::Name(Level::Split),
        ),
        column(
            &["top queries", "top pages", "query", "page", "requetes les plus frequentes", "pages les plus populaires", "requete"],
            Role::Name(Level::Part),
        ),
        column(
            &[
                "clicks",
                "clics",
                "last 7 days clicks",
                "last 28 days clicks",
                "last 3 months clicks",
                "last 6 months clicks",
                "7 derniers jours clics",
                "28 derniers jours clics",
                "3 derniers mois clics",
                "6 derniers mois clics",
                "clics (3 derniers mois)",
            ],
            Role::Sum(Metric::Clicks),
        ),
        column(
            &[
                "impressions",
                "last 7 days impressions",
                "last 28 days impressions",
                "last 3 months impressions",
                "last 6 months impressions",
                "7 derniers jours impressions",
                "28 derniers jours impressions",
                "3 derniers mois impressions",
                "6 derniers mois impressions",
            ],
            Role::Sum(Metric::Impressions),
        ),
        column(&["ctr", "last 3 months ctr", "last 28 days ctr", "3 derniers mois ctr", "28 derniers jours ctr"], Role::Ratio),
        column(&["position", "last 3 months position", "last 28 days position", "3 derniers mois position"], Role::Position),
        column(&["filter", "value", "filtre", "valeur"], Role::Skip),
    ],
    ..Source::BLANK
};
