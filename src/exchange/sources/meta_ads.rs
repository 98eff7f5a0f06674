//! Meta Ads (Facebook, Instagram): exports of the ads manager in both languages, and dumps of its interface for programs.
//!
//! Traps: two kinds of clicks, the link click is the click; reach never adds up; results mix indicators; the same header twice;
//! texts with line breaks; a first row without name that sums the others; a row a month and ad cannot be put in a week; `Ends` is
//! the campaign's end, not the report's.

use super::card::{Level, Role, Source, column};
use super::metric::Metric;

pub(super) const CARD: Source = Source {
    key: "meta_ads",
    name: "Meta Ads",
    marks: &[
        &["amount spent"],
        &["montant depense"],
        &["reporting starts", "reporting ends"],
        &["debut des rapports", "fin des rapports"],
        &["campaign_name", "adset_name", "spend"],
        &["ad_name", "date_start", "spend"],
        &["campaign_name", "date_start", "spend"],
    ],
    sums_first: true,
    own: &[("clicks", "link_clicks"), ("conversions", "purchases"), ("cpc", "cpc_link"), ("cpa", "cpa_purchase")],
    columns: &[
        column(&["day", "jour"], Role::Day),
        column(&["week", "semaine"], Role::Week),
        column(&["month", "mois"], Role::Month),
        column(&["reporting starts", "date_start", "debut des rapports"], Role::FirstDay),
        column(&["reporting ends", "date_stop", "fin des rapports"], Role::LastDay),
        column(&["campaign name", "campaign_name", "nom de la campagne", "campagne"], Role::Name(Level::Campaign)),
        column(&["ad set name", "adset_name", "nom de l'ensemble de publicites"], Role::Name(Level::Group)),
        column(&["ad name", "ad_name", "nom de la publicite", "publicites"], Role::Name(Level::Ad)),
        column(&["age", "gender", "platform", "placement", "country", "region", "sexe", "pays"], Role::Name(Level::Split)),
        column(&["amount spent", "spend", "montant depense"], Role::Sum(Metric::Spend)),
        column(&["impressions"], Role::Sum(Metric::Impressions)),
        column(&["link clicks", "link_clicks", "clics sur un lien", "clics sur le lien"], Role::Sum(Metric::Clicks)),
        column(&["clicks (all)", "clicks", "clics (tous)"], Role::Sum(Metric::ClicksAll)),
        column(&["results", "resultats"], Role::Sum(Metric::Results)),
        column(&["purchases", "purchase", "website purchases", "achats", "achats sur le site web"], Role::Sum(Metric::Conversions)),
        column(&["leads", "prospects"], Role::Sum(Metric::Leads)),
        column(
            &[
                "purchases conversion value",
                "conversion_value",
                "website purchases conversion value",
                "valeur de conversion des achats",
            ],
            Role::Sum(Metric::Revenue),
        ),
        column(&["landing page views", "vues de la page de destination"], Role::Sum(Metric::LandingPageViews)),
        column(&["adds to cart", "add_to_cart", "ajouts au panier"], Role::Sum(Metric::AddsToCart)),
        column(&["checkouts initiated", "initiate_checkout", "paiements lances"], Role::Sum(Metric::Checkouts)),
        column(&["reach", "couverture", "portee"], Role::Unique("sum_of_daily_reach")),
        column(&["frequency", "repetition", "frequence"], Role::Ratio),
        column(&["currency", "account_currency", "devise"], Role::Currency),
        column(
            &[
                "cpm",
                "ctr",
                "cpc",
                "roas",
                "cost per result",
                "cost per results",
                "cost per purchase",
                "cpm (cost per 1,000 impressions)",
                "cpc (cost per link click)",
                "cpc (all)",
                "ctr (all)",
                "ctr (link click-through rate)",
                "purchase roas (return on ad spend)",
                "cout par resultat",
                "cpm (cout pour 1 000 impressions)",
                "cpc (cout par clic sur un lien)",
                "cpc (tous)",
                "ctr (tous)",
                "ctr (taux de clics sur le lien)",
            ],
            Role::Ratio,
        ),
        column(&["result indicator", "result type", "indicateur de resultats", "type de resultat"], Role::Indicator),
        column(&["ends", "fin"], Role::Skip),
    ],
    ..Source::BLANK
};
