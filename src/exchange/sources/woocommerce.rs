//! WooCommerce: the revenue report, by its documented columns; no real file was read yet.
//!
//! Traps: a row an interval, its day the first one; customers' names are never read.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "woocommerce",
    name: "WooCommerce",
    proven: false,
    marks: &[
        &["date", "orders", "gross sales", "returns"],
        &["order #", "net sales"],
        &["date", "commandes", "ventes brutes", "retours"],
    ],
    columns: &[
        column(&["date"], Role::Day),
        column(&["order #"], Role::Order),
        column(&["attribution"], Role::Name(Level::Split)),
        column(&["orders", "commandes"], Role::Sum(Metric::Orders)),
        column(&["net sales", "ventes nettes"], Role::Sum(Metric::Revenue)),
        column(&["returns", "retours"], Role::Sum(Metric::Refunds)),
        column(&["coupons", "codes promo"], Role::Sum(Metric::Discounts)),
        column(&["gross sales", "taxes", "shipping", "total sales"], Role::Ratio),
        column(&["status"], Role::Status),
    ],
    left_out: &["cancelled", "failed", "trash"],
    ..Source::BLANK
};
