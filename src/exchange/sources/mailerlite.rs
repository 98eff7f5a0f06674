//! MailerLite: the classic report of one campaign.
//!
//! Traps: lines of names and values with the share in brackets; the printed rates are over sent minus bounced.

use super::card::{Delivered, Layout, Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "mailerlite",
    name: "MailerLite",
    openings: &["campaign report"],
    layout: Layout::Pairs,
    delivered: Delivered::SendsMinusBounces,
    columns: &[
        column(&["subject"], Role::Name(Level::Campaign)),
        column(&["sent"], Role::Day),
        column(&["total emails sent"], Role::Sum(Metric::Sends)),
        column(&["opened"], Role::Sum(Metric::UniqueOpens)),
        column(&["clicked"], Role::Sum(Metric::UniqueClicks)),
        column(&["unsubscribed"], Role::Sum(Metric::Unsubscribes)),
        column(&["spam complaints"], Role::Sum(Metric::Complaints)),
        column(&["hard bounce"], Role::Sum(Metric::BouncesHard)),
        column(&["soft bounce"], Role::Sum(Metric::BouncesSoft)),
    ],
    ..Source::BLANK
};
