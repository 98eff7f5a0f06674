//! Shopify: the export of orders, and the report of sales over time.
//!
//! Traps: an order stands on one row a line item, its money on the first only; voided and cancelled orders do not count, refunds
//! are taken off; each day has its own time zone; personal columns are never read.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "shopify",
    name: "Shopify",
    marks: &[
        &["name", "financial status"],
        &["name", "lineitem name"],
        &["day", "orders", "gross sales"],
        &["month", "orders", "gross sales"],
        &["orders", "gross sales", "discounts", "net sales"],
        &["jour", "commandes", "ventes brutes"],
        &["mois", "commandes", "ventes brutes"],
    ],
    left_out: &["voided", "cancelled"],
    zone: "each date's own",
    columns: &[
        column(&["created at", "day", "jour"], Role::Day),
        column(&["week", "semaine"], Role::Week),
        column(&["month", "mois"], Role::Month),
        column(&["name"], Role::Order),
        column(&["source", "product title", "sales channel", "traffic source"], Role::Name(Level::Split)),
        column(&["total", "net sales", "ventes nettes"], Role::Sum(Metric::Revenue)),
        column(&["refunded amount"], Role::Refund),
        column(&["discount amount", "discounts", "reductions", "remises"], Role::Sum(Metric::Discounts)),
        column(&["orders", "commandes"], Role::Sum(Metric::Orders)),
        column(&["currency"], Role::Currency),
        column(&["financial status"], Role::Status),
        column(&["cancelled at"], Role::Cancelled),
        column(&["subtotal", "taxes", "shipping", "gross sales", "total sales", "average order value"], Role::Ratio),
    ],
    ..Source::BLANK
};
