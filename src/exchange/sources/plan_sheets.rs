//! Sheets that a marketer keeps by hand: results by day under plain column names, in French or English.
//!
//! Traps: a template filled with zeros looks like results; ratios are typed or computed in columns of their own.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "plan_sheets",
    name: "tableur",
    marks: &[
        &["date", "impressions", "clicks"],
        &["date", "impressions", "clics"],
        &["date", "campagne", "depense"],
        &["date", "campaign", "spend"],
        &["date", "depense"],
        &["date", "spend"],
        &["date", "leads"],
        &["semaine", "leads"],
        &["week", "leads"],
    ],
    columns: &[
        column(&["date", "day", "jour"], Role::Day),
        column(&["week", "semaine"], Role::Week),
        column(&["month", "mois"], Role::Month),
        column(&["campaign", "campaign name", "campagne", "activite", "activity"], Role::Name(Level::Campaign)),
        column(&["ad group", "groupe d'annonces"], Role::Name(Level::Group)),
        column(&["keyword", "mot cle"], Role::Name(Level::Part)),
        column(&["spend", "cost", "actual spend", "depense", "depenses", "cout", "reel"], Role::Sum(Metric::Spend)),
        column(&["impressions", "impr."], Role::Sum(Metric::Impressions)),
        column(&["clicks", "clics"], Role::Sum(Metric::Clicks)),
        column(&["conversions", "conv."], Role::Sum(Metric::Conversions)),
        column(&["leads", "prospects"], Role::Sum(Metric::Leads)),
        column(&["revenue", "revenu", "chiffre d'affaires", "ca"], Role::Sum(Metric::Revenue)),
        column(&["orders", "commandes"], Role::Sum(Metric::Orders)),
        column(&["sessions", "visits", "visites"], Role::Sum(Metric::Sessions)),
        column(&["currency", "devise"], Role::Currency),
        column(&["ctr", "cpc", "cpa", "cpm", "roas", "ctr (%)", "conversion rate", "taux de conversion"], Role::Ratio),
    ],
    ..Source::BLANK
};
