//! Brevo (Sendinblue): campaigns by the documented words of its interface for programs; no real file was read yet.
//!
//! Traps: opens may hold those of mail programs and robots: two exports of one campaign can differ.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "brevo",
    name: "Brevo",
    proven: false,
    marks: &[&["delivered", "uniqueviews"], &["delivered", "uniqueclicks"], &["sent", "delivered", "unsubscriptions"]],
    columns: &[
        column(&["sentdate", "sent date", "send date", "date d'envoi"], Role::Day),
        column(&["campaign name", "campaignname", "name", "nom de la campagne"], Role::Name(Level::Campaign)),
        column(&["sent"], Role::Sum(Metric::Recipients)),
        column(&["delivered"], Role::Sum(Metric::Sends)),
        column(&["uniqueviews"], Role::Sum(Metric::UniqueOpens)),
        column(&["viewed"], Role::Sum(Metric::Opens)),
        column(&["uniqueclicks", "clickers"], Role::Sum(Metric::UniqueClicks)),
        column(&["unsubscriptions"], Role::Sum(Metric::Unsubscribes)),
        column(&["hardbounces"], Role::Sum(Metric::BouncesHard)),
        column(&["softbounces"], Role::Sum(Metric::BouncesSoft)),
        column(&["complaints"], Role::Sum(Metric::Complaints)),
    ],
    ..Source::BLANK
};
