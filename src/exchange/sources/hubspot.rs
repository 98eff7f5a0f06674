//! HubSpot: the export of deals.
//!
//! Traps: the columns are those of a view; only deals that are won are revenue; owners and contacts are never read.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "hubspot",
    name: "HubSpot",
    marks: &[
        &["deal name", "deal stage"],
        &["deal name", "amount"],
        &["nom de la transaction", "phase de la transaction"],
        &["nom de la transaction", "montant"],
    ],
    own: &[("revenue", "amount")],
    columns: &[
        column(&["close date", "date de cloture", "date de fermeture"], Role::Day),
        column(&["record id", "id de fiche d'informations", "id d'enregistrement"], Role::Order),
        column(&["deal name", "nom de la transaction"], Role::Skip),
        column(&["pipeline", "original source", "original traffic source", "source d'origine"], Role::Name(Level::Split)),
        column(&["amount", "montant"], Role::Sum(Metric::Revenue)),
        column(&["currency", "devise"], Role::Currency),
        column(&["amount in company currency", "weighted amount"], Role::Ratio),
    ],
    ..Source::BLANK
};
