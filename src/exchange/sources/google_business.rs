//! Google Business Profile: performance of a business's profile.
//!
//! Traps: the second line explains the columns; views are four columns; the period stands in the file name only; store codes
//! are texts.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "google_business",
    name: "Google Business Profile",
    marks: &[
        &["business name", "website clicks"],
        &["store code", "business name"],
        &["google search - mobile", "calls"],
        &["google search – mobile", "calls"],
    ],
    columns: &[
        column(&["date"], Role::Day),
        column(&["business name", "store code", "nom de l'etablissement"], Role::Name(Level::Account)),
        column(
            &[
                "google search - mobile",
                "google search - desktop",
                "google maps - mobile",
                "google maps - desktop",
                "google search – mobile",
                "google search – desktop",
                "google maps – mobile",
                "google maps – desktop",
                "google search — mobile",
                "google search — desktop",
                "google maps — mobile",
                "google maps — desktop",
            ],
            Role::Part(Metric::Views),
        ),
        column(&["calls", "appels"], Role::Sum(Metric::Calls)),
        column(&["directions", "itineraires"], Role::Sum(Metric::Directions)),
        column(&["website clicks", "clics vers le site web"], Role::Sum(Metric::Clicks)),
        column(&["bookings", "reservations"], Role::Sum(Metric::Bookings)),
        column(&["messages"], Role::Sum(Metric::Messages)),
    ],
    ..Source::BLANK
};
