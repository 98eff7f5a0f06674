//! Which campaign goes to which activity, and which metric feeds which KPI: said, remembered, of one name, or alike.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use crate::domain::{Aggregation, Kpi, Mapping, MappingKind, Plan};
use crate::exchange::results::Report;
use crate::exchange::sources::{Metric, Source};
use crate::text::fold;

use super::{Feeds, Goes, Known, Map, Route, Routes};

/// The words of routes that lead to no record, as mappings keep them.
pub(super) const WHOLE_PLAN: &str = "plan";
pub(super) const IGNORE: &str = "ignore";
pub(super) const SPEND: &str = "spend";
/// The name under which rows without campaign are remembered.
pub(super) const NO_CAMPAIGN: &str = "*";

/// Every route of a file, as far as it is known.
#[must_use]
pub fn routes(plan: &Plan, report: &Report, map: &Map) -> Routes {
    let format = report.source.key;
    let table = report.table();
    let metrics = table.metrics.iter().map(|metric| self::metric(plan, format, *metric, map)).collect();
    let campaigns = table.campaigns.iter().map(|name| campaign(plan, report.source, name, map)).collect();
    Routes { campaigns, metrics }
}

/// What was remembered of a name.
pub(super) fn remembered<'a>(plan: &'a Plan, format: &str, kind: MappingKind, name: &str) -> Option<&'a Mapping> {
    plan.mappings.iter().find(|one| one.format == format && one.kind == kind && one.name == name)
}

fn campaign(plan: &Plan, source: &Source, name: &str, map: &Map) -> Route<String, Goes> {
    let route = |to, known| Route { name: name.to_owned(), to: Some(to), known };
    let key = if name.is_empty() { NO_CAMPAIGN } else { name };
    if let Some(to) = map.campaign(plan, key) {
        return route(to, Known::Said);
    }
    if let Some(mapping) = remembered(plan, source.key, MappingKind::Campaign, key) {
        let to = match (mapping.activity, mapping.field.as_deref()) {
            (Some(activity), _) => Goes::Activity(activity),
            (None, Some(IGNORE)) => Goes::Nowhere,
            (None, _) => Goes::Plan,
        };
        return route(to, Known::Remembered);
    }
    if name.is_empty() {
        return route(Goes::Plan, Known::Named);
    }
    let wanted = fold(name);
    let tracks = |tracking: &String| fold(tracking).split(['=', '&', ' ', ',', ';']).any(|part| part == wanted);
    let same = plan.activities.iter().find(|one| fold(&one.name) == wanted || one.code == name);
    let same = same.or_else(|| plan.activities.iter().find(|one| one.tracking.as_ref().is_some_and(tracks)));
    match (same, alike(plan, source.name, name)) {
        (Some(activity), _) => route(Goes::Activity(activity.id), Known::Named),
        (None, Some(to)) => route(to, Known::Guessed),
        (None, None) => Route { name: name.to_owned(), to: None, known: Known::Not },
    }
}

/// The activity whose name shares the most with a campaign's: most of its longer words stand there, or name the tool.
fn alike(plan: &Plan, tool: &str, name: &str) -> Option<Goes> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let (campaign, tool) = (Utf32String::from(fold(name)), fold(tool));
    let mut score = |text: &str| {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.len() > 2).collect();
        let mut hits = |word: &&&str| {
            let pattern = Pattern::parse(&format!("'{word}"), CaseMatching::Ignore, Normalization::Smart);
            pattern.score(campaign.slice(..), &mut matcher).is_some()
        };
        let found = words.iter().filter(&mut hits).count();
        let of_tool = words.iter().filter(|word| !hits(word) && tool.split(' ').any(|part| part == **word)).count();
        (found > 0 && (found + of_tool) * 2 > words.len()).then_some((found, of_tool))
    };
    let best = plan.activities.iter().filter_map(|one| Some((score(&one.name)?, one.id))).max_by_key(|(score, _)| *score);
    best.map(|(_, activity)| Goes::Activity(activity))
}

fn metric(plan: &Plan, format: &str, metric: Metric, map: &Map) -> Route<Metric, Feeds> {
    let route = |to, known| Route { name: metric, to: Some(to), known };
    if let Some(to) = map.metric(plan, metric) {
        return route(to, Known::Said);
    }
    if let Some(mapping) = remembered(plan, format, MappingKind::Metric, metric.word()) {
        let to = match (mapping.kpi, mapping.field.as_deref()) {
            (Some(kpi), _) => Feeds::Kpi(kpi),
            (None, Some(SPEND)) => Feeds::Spend,
            (None, _) => Feeds::Nothing,
        };
        return route(to, Known::Remembered);
    }
    if metric == Metric::Spend {
        return route(Feeds::Spend, Known::Named);
    }
    let adding = || plan.kpis.iter().filter(|kpi| kpi.formula.is_none() && kpi.aggregation == Aggregation::Sum);
    let is_called = |kpi: &&Kpi| names(metric).iter().any(|name| fold(&kpi.code) == *name || fold(&kpi.name) == *name);
    match (adding().find(is_called), adding().find(|kpi| resembles(kpi, metric))) {
        (Some(kpi), _) => route(Feeds::Kpi(kpi.id), Known::Named),
        (None, Some(kpi)) => route(Feeds::Kpi(kpi.id), Known::Guessed),
        (None, None) => Route { name: metric, to: None, known: Known::Not },
    }
}

/// Whether a KPI's name begins with what such KPIs are called: `Leads qualifiés`; a shop's conversions are its orders.
fn resembles(kpi: &Kpi, metric: Metric) -> bool {
    let name = fold(&kpi.name);
    let begins = |known: &str| name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let as_orders = if metric == Metric::Conversions { names(Metric::Orders) } else { &[] };
    names(metric).iter().chain(as_orders).any(|known| begins(known))
}

/// What KPIs that count this metric are usually called, folded.
fn names(metric: Metric) -> &'static [&'static str] {
    match metric {
        Metric::Spend => &["spend", "depenses"],
        Metric::Impressions => &["impressions", "affichages"],
        Metric::Clicks => &["clicks", "clics", "link_clicks"],
        Metric::ClicksAll => &["clicks_all"],
        Metric::Interactions => &["interactions"],
        Metric::Conversions => &["conversions", "achats", "purchases", "ventes", "key_events"],
        Metric::Results => &["results", "resultats"],
        Metric::Leads => &["leads", "prospects", "contacts"],
        Metric::Revenue => &["revenue", "revenu", "revenus", "chiffre d'affaires", "ca", "ca genere", "sales"],
        Metric::Refunds => &["refunds", "remboursements"],
        Metric::Discounts => &["discounts", "remises"],
        Metric::Orders => &["orders", "commandes", "ventes"],
        Metric::Deals => &["deals", "transactions", "affaires"],
        Metric::Recipients => &["recipients", "destinataires"],
        Metric::Sends => &["sends", "envois", "emails envoyes", "delivered"],
        Metric::Opens => &["opens", "ouvertures"],
        Metric::UniqueOpens => &["unique_opens", "unique opens", "ouvertures uniques", "ouvreurs"],
        Metric::UniqueClicks => &["unique_clicks", "unique clicks", "clics uniques", "cliqueurs"],
        Metric::Unsubscribes => &["unsubscribes", "desabonnements", "desinscriptions"],
        Metric::Bounces => &["bounces", "rebonds"],
        Metric::BouncesHard => &["bounces_hard"],
        Metric::BouncesSoft => &["bounces_soft"],
        Metric::Complaints => &["complaints", "plaintes"],
        Metric::Sessions => &["sessions", "visites", "visits", "trafic"],
        Metric::Views => &["views", "vues", "pages vues"],
        Metric::Actions => &["actions"],
        Metric::EventCount => &["event_count", "evenements"],
        Metric::LandingPageViews => &["landing_page_views"],
        Metric::AddsToCart => &["adds_to_cart", "ajouts au panier"],
        Metric::Checkouts => &["checkouts"],
        Metric::Calls => &["calls", "appels"],
        Metric::Directions => &["directions", "itineraires"],
        Metric::Bookings => &["bookings", "reservations", "rendez-vous"],
        Metric::Messages => &["messages"],
        Metric::VideoViews => &["video_views", "vues de video", "vues video"],
    }
}
