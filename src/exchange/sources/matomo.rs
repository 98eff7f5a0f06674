//! Matomo: one report as CSV, or the scheduled report with its dozens of tables.
//!
//! Traps: UTF-16; every breakdown repeats the same visits, only the summary counts; often no date; a week or a month as the
//! date; pivot tables whose columns are values.

use super::card::{Layout, Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "matomo",
    name: "Matomo",
    marks: &[
        &["nb_visits"],
        &["nb_uniq_visitors"],
        &["nb_conversions"],
        &["label", "nb_*"],
        &["unique visitors", "visits"],
        &["visits", "actions"],
        &["visiteurs uniques", "visites"],
        &["visites", "actions"],
        &["eindeutige besucher", "besuche"],
        &["besuche", "aktionen"],
    ],
    refused: &[&["label", "1. *"]],
    layout: Layout::Titled,
    own: &[("sessions", "visits"), ("sessions_of_parts", "visits_column")],
    columns: &[
        column(&["date", "datum"], Role::Day),
        column(&["idsite", "website", "site web"], Role::Name(Level::Account)),
        column(
            &["label", "libelle", "bezeichnung", "referrer type", "channel type", "keyword", "page url"],
            Role::Name(Level::Part),
        ),
        column(&["nb_visits", "visits", "visites", "besuche"], Role::Sum(Metric::Sessions)),
        column(&["nb_actions", "actions", "aktionen"], Role::Sum(Metric::Actions)),
        column(&["nb_pageviews", "pageviews", "vues de page", "seitenansichten"], Role::Sum(Metric::Views)),
        column(&["bounce_count", "bounces", "rebonds", "absprunge"], Role::Sum(Metric::Bounces)),
        column(
            &["nb_visits_converted", "visits with conversions", "visites avec conversions", "besuche mit konversionen"],
            Role::Skip,
        ),
        column(&["nb_conversions", "conversions", "konversionen"], Role::Sum(Metric::Conversions)),
        column(&["revenue", "revenu", "einnahmen", "umsatz"], Role::Sum(Metric::Revenue)),
        column(&["impressions", "nb_impressions", "impressionen"], Role::Sum(Metric::Impressions)),
        column(
            &["content interactions", "nb_interactions", "actions du contenu", "interaktionen"],
            Role::Sum(Metric::Interactions),
        ),
        column(
            &["nb_uniq_visitors", "unique visitors", "visiteurs uniques", "eindeutige besucher"],
            Role::Unique("sum_of_daily_unique_visitors"),
        ),
        column(&["nb_users", "users", "utilisateurs", "benutzer"], Role::Unique("sum_of_daily_users")),
        column(
            &[
                "bounce_rate",
                "bounce rate",
                "taux de rebond",
                "absprungrate",
                "conversion_rate",
                "conversion rate",
                "taux de conversion",
                "nb_actions_per_visit",
                "actions per visit",
                "actions par visite",
                "aktionen pro besuch",
                "interaction rate",
            ],
            Role::Ratio,
        ),
    ],
    ..Source::BLANK
};
