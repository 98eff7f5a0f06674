//! Microsoft Ads (Bing): reports of the interface and of the interface for programs.
//!
//! Traps: ten quoted lines above the table and a line of copyright below; months first, the hour behind a bar; only the line
//! above tells that `TimePeriod` is the first day of a month or of a week, which begins on a Sunday; usually no currency; the last days may still change.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;
use crate::exchange::results::Order;

pub(super) const CARD: Source = Source {
    key: "microsoft_ads",
    name: "Microsoft Ads",
    marks: &[
        &["timeperiod", "spend"],
        &["gregoriandate", "spend"],
        &["gregorian date", "spend"],
        &["hourofday", "spend"],
        &["campaignname", "spend"],
        &["campaign name", "clicks", "spend"],
        &["campaign", "spend", "impressions", "clicks"],
        &["campaign", "spend", "impr."],
        &["accountname", "spend"],
        &["account name", "spend"],
        &["ad group", "spend"],
        &["keyword", "spend"],
    ],
    openings: &["report name:"],
    order: Some(Order::MonthFirst),
    period: &["report time"],
    columns: &[
        column(&["timeperiod", "gregoriandate", "gregorian date", "date", "day"], Role::Day),
        column(&["week"], Role::Week),
        column(&["month"], Role::Month),
        column(&["campaignname", "campaign name", "campaign"], Role::Name(Level::Campaign)),
        column(&["adgroupname", "ad group", "ad group name"], Role::Name(Level::Group)),
        column(&["hourofday", "hour of day", "hour", "devicetype", "device type", "network"], Role::Name(Level::Split)),
        column(&["keyword", "search term", "searchquery"], Role::Name(Level::Part)),
        column(&["spend"], Role::Sum(Metric::Spend)),
        column(&["impressions", "impr."], Role::Sum(Metric::Impressions)),
        column(&["clicks"], Role::Sum(Metric::Clicks)),
        column(&["conversions", "conv."], Role::Sum(Metric::Conversions)),
        column(&["revenue"], Role::Sum(Metric::Revenue)),
        column(&["currencycode", "currency code", "currency"], Role::Currency),
        column(&["ctr", "averagecpc", "average cpc", "avg. cpc", "cost per conversion", "conversion rate"], Role::Ratio),
    ],
    ..Source::BLANK
};
