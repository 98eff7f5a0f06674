//! Mailchimp: the list of campaigns, and the report of one campaign with its sections.
//!
//! Traps: a report of one campaign is lines of names and values, shares in brackets; an A/B report repeats its section for each
//! combination; opens hold those that mail programs make by themselves (Apple).

use super::card::{Layout, Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "mailchimp",
    name: "Mailchimp",
    marks: &[&["total recipients", "successful deliveries"], &["unique opens", "abuse complaints"]],
    openings: &["email campaign report", "a/b test report", "multivariate"],
    layout: Layout::Pairs,
    columns: &[
        column(&["title"], Role::Name(Level::Campaign)),
        column(&["send date", "delivery date/time"], Role::Day),
        column(&["total recipients"], Role::Sum(Metric::Recipients)),
        column(&["successful deliveries"], Role::Sum(Metric::Sends)),
        column(&["total bounces", "bounces"], Role::Sum(Metric::Bounces)),
        column(&["unique opens", "recipients who opened"], Role::Sum(Metric::UniqueOpens)),
        column(&["total opens"], Role::Sum(Metric::Opens)),
        column(&["unique clicks", "recipients who clicked"], Role::Sum(Metric::UniqueClicks)),
        column(&["total clicks"], Role::Sum(Metric::Clicks)),
        column(&["unsubscribes", "total unsubs"], Role::Sum(Metric::Unsubscribes)),
        column(&["abuse complaints", "total abuse complaints"], Role::Sum(Metric::Complaints)),
        column(&["total orders"], Role::Sum(Metric::Orders)),
        column(&["total revenue", "total sales"], Role::Sum(Metric::Revenue)),
        column(&["open rate", "click rate"], Role::Ratio),
    ],
    ..Source::BLANK
};
