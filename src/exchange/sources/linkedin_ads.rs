//! LinkedIn Ads: performance reports of the campaign manager.
//!
//! Traps: UTF-16 with tabs under the name `.csv`; some five lines above the table; months first, days in UTC; a `Total` row;
//! leads may be contained in conversions.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;
use crate::exchange::results::Order;

pub(super) const CARD: Source = Source {
    key: "linkedin_ads",
    name: "LinkedIn Ads",
    marks: &[
        &["campaign name", "total spent"],
        &["start date (in utc)", "impressions"],
        &["start date (in utc)", "conversions"],
        &["creative name", "total spent"],
        &["campaign group name", "total spent"],
        &["campaign name", "conversion name", "conversions"],
    ],
    zone: "UTC",
    order: Some(Order::MonthFirst),
    period: &["report start", "report end"],
    columns: &[
        column(&["start date (in utc)", "start date"], Role::FirstDay),
        column(&["end date (in utc)", "end date"], Role::LastDay),
        column(&["campaign name"], Role::Name(Level::Campaign)),
        column(&["campaign group name"], Role::Name(Level::Account)),
        column(&["conversion name"], Role::Name(Level::Split)),
        column(&["creative name", "ad name"], Role::Name(Level::Ad)),
        column(&["total spent"], Role::Sum(Metric::Spend)),
        column(&["impressions"], Role::Sum(Metric::Impressions)),
        column(&["clicks"], Role::Sum(Metric::Clicks)),
        column(&["conversions"], Role::Sum(Metric::Conversions)),
        column(&["leads"], Role::Sum(Metric::Leads)),
        column(&["total conversion value"], Role::Sum(Metric::Revenue)),
        column(&["reach"], Role::Unique("sum_of_daily_reach")),
        column(&["currency"], Role::Currency),
        column(&["click through rate", "average cpc", "average cpm", "cost per conversion", "cost per lead"], Role::Ratio),
    ],
    ..Source::BLANK
};
