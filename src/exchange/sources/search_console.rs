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
        &["top queries", "* clicks"],
        &["top pages", "* clicks"],
        &["date", "* clicks", "* impressions"],
        &["country", "* clicks", "* impressions"],
        &["device", "* clicks", "* impressions"],
        &["requetes les plus frequentes", "* clics"],
        &["pages les plus populaires", "* clics"],
        &["date", "* clics", "* impressions"],
        &["pays", "* clics", "* impressions"],
        &["appareil", "* clics", "* impressions"],
        &["date", "clicks", "impressions", "ctr"],
        &["date", "clics", "impressions", "ctr"],
        &["time", "clicks", "impressions", "position"],
        &["week", "clicks", "impressions", "position"],
        &["semaine", "clics", "impressions", "position"],
        &["month", "clicks", "impressions", "position"],
        &["mois", "clics", "impressions", "position"],
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
        column(&["date", "time", "heure"], Role::Day),
        column(&["week", "semaine"], Role::Week),
        column(&["month", "mois"], Role::Month),
        // Of two periods the later one counts, which stands first.
        column(&["previous *", "* precedents *", "* precedentes *", "*, previous year"], Role::Skip),
        column(
            &["country", "device", "search appearance", "pays", "appareil", "apparence dans les resultats de recherche"],
            Role::Name(Level::Split),
        ),
        column(
            &["top queries", "top pages", "query", "page", "requetes les plus frequentes", "pages les plus populaires", "requete"],
            Role::Name(Level::Part),
        ),
        column(&["clicks", "clics", "* clicks", "* clics", "clics (3 derniers mois)"], Role::Sum(Metric::Clicks)),
        column(&["impressions", "* impressions"], Role::Sum(Metric::Impressions)),
        column(&["ctr", "* ctr"], Role::Ratio),
        column(&["position", "* position"], Role::Position),
        column(&["filter", "value", "filtre", "valeur"], Role::Skip),
    ],
    ..Source::BLANK
};
