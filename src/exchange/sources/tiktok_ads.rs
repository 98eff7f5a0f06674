//! TikTok Ads: reports by ad and day, older and newer column names.
//!
//! Traps: the last row is `Total of N results`; the click is the one to the destination; CTR is in per cent without its sign;
//! campaign names may begin with `#` and ad names may hold days that are not the report's.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "tiktok_ads",
    name: "TikTok Ads",
    marks: &[&["cost", "clicks (destination)"], &["ad group name", "cost"], &["campaign name", "cost", "impression"]],
    columns: &[
        column(&["date", "by day", "day", "stat_time_day", "jour"], Role::Day),
        column(&["campaign name", "nom de la campagne"], Role::Name(Level::Campaign)),
        column(&["ad group name", "nom du groupe de publicites"], Role::Name(Level::Group)),
        column(&["ad name", "nom de la publicite"], Role::Name(Level::Ad)),
        column(&["cost", "total cost", "cout"], Role::Sum(Metric::Spend)),
        column(&["impression", "impressions"], Role::Sum(Metric::Impressions)),
        column(&["clicks (destination)", "clicks", "clics (destination)"], Role::Sum(Metric::Clicks)),
        column(&["clicks (all)", "clics (tous)"], Role::Sum(Metric::ClicksAll)),
        column(&["conversions", "total conversions"], Role::Sum(Metric::Conversions)),
        column(&["results", "resultats"], Role::Sum(Metric::Results)),
        column(&["video views", "vues de la video"], Role::Sum(Metric::VideoViews)),
        column(&["reach", "couverture"], Role::Unique("sum_of_daily_reach")),
        column(&["currency", "devise"], Role::Currency),
        column(
            &[
                "cpc",
                "cpc (destination)",
                "cpm",
                "ctr",
                "ctr (destination)",
                "cpa",
                "cost per conversion",
                "cost per result",
                "cost per 1,000 people reached",
                "frequency",
                "cvr",
                "conversion rate",
            ],
            Role::Ratio,
        ),
    ],
    ..Source::BLANK
};
