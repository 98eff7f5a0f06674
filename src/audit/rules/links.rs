//! Links and codes: what tells where a result came from.

use std::collections::BTreeMap;

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::channels::ChannelKind;
use crate::audit::fix;
use crate::audit::ground::{Ground, is_blank};
use crate::audit::words::List;
use crate::domain::{Activity, Edit, Key, code_from_name};
use crate::text::Words;

/// The rules of links and codes.
pub const CARDS: &[Card] = &[
    Card::new("store-no-code", Severity::Error, Check::Activity(store)),
    Card::new("activity-no-tracking", Severity::Warning, Check::Activity(tracking)).mended(mend_campaign),
    Card::new("link-no-utm", Severity::Warning, Check::Activity(campaign)).mended(mend_campaign),
    Card::new("utm-twice", Severity::Warning, Check::Plan(twice)).mended(mend_twice),
    Card::new("promotion-unbounded", Severity::Warning, Check::Activity(promotion)),
];

fn store(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_kind(activity, &[ChannelKind::Store, ChannelKind::Event]) || !ground.is_meant(activity) {
        return Answer::Apart;
    }
    Answer::fine_if(ground.texts(activity).said.has(List::PromoCode), "tracking")
}

/// Channels whose own rules ask for more than any tracking.
const ASKED_MORE: &[ChannelKind] = &[ChannelKind::Ads, ChannelKind::Influence, ChannelKind::Store, ChannelKind::Event];

fn tracking(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if ground.channel(activity).is_none() || ground.is_kind(activity, ASKED_MORE) || !ground.is_meant(activity) {
        return Answer::Apart;
    }
    let said = ground.texts(activity).said.has_any(&[List::TrackedLink, List::PromoCode]);
    Answer::fine_if(!is_blank(activity.tracking.as_deref()) || said, "tracking")
}

fn campaign(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let links = ground.channel(activity).is_some_and(|channel| channel.links);
    if !links || is_blank(activity.tracking.as_deref()) || !ground.is_meant(activity) {
        return Answer::Apart;
    }
    let tagged = ground.texts(activity).said.has_any(&[List::TrackedLink, List::PromoCode]);
    // Ad tools tag their own clicks.
    let auto = ground.is_kind(activity, &[ChannelKind::Ads]) && ground.texts(activity).said.has(List::ConversionTracking);
    Answer::fine_if(tagged || auto, "tracking")
}

fn mend_campaign(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let name = free_campaign(ground, &activity.name);
        let before = activity.tracking.as_deref().map(str::trim).filter(|text| !text.is_empty());
        activity.tracking =
            Some(before.map_or_else(|| format!("utm_campaign={name}"), |text| format!("{text} ; utm_campaign={name}")));
        Some(())
    })
}

/// A campaign name that no other activity has.
fn free_campaign(ground: &Ground<'_>, wish: &str) -> String {
    let taken = |name: &str| {
        let normal = crate::audit::words::normal(name);
        ground.marks.activities.values().any(|marks| marks.campaign.as_deref() == Some(normal.trim()))
    };
    let base = code_from_name(wish, "campagne");
    if !taken(&base) {
        return base;
    }
    (2..=10_000).map(|number| format!("{base}_{number}")).find(|name| !taken(name)).unwrap_or(base)
}

fn twice(ground: &Ground<'_>) -> Answer {
    let mut named: BTreeMap<&str, Vec<&Activity>> = BTreeMap::new();
    for activity in ground.plan.activities.iter() {
        if let Some(campaign) = ground.texts(activity).campaign.as_deref() {
            named.entry(campaign).or_default().push(activity);
        }
    }
    if named.is_empty() {
        return Answer::Apart;
    }
    let mut faults = Vec::new();
    for (campaign, mut activities) in named.into_iter().filter(|(_, activities)| activities.len() > 1) {
        activities.sort_by(|one, other| one.code.cmp(&other.code));
        let first = activities[0];
        let later = activities.iter().skip(1);
        faults.extend(
            later.map(|one| Fault::of("tracking").at(one.id).with("campaign", campaign).with("other", first.name.as_str())),
        );
    }
    Answer::of(faults)
}

fn mend_twice(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let tracking = activity.tracking.clone()?;
        let at = tracking.to_lowercase().find("utm_campaign=")? + "utm_campaign=".len();
        let rest = tracking.get(at..)?;
        let end = rest.find([' ', ';', ',', '&', '\n', '"']).unwrap_or(rest.len());
        let name = free_campaign(ground, &format!("{}_{}", &rest[..end], activity.code));
        activity.tracking = Some(format!("{}{name}{}", tracking.get(..at)?, &rest[end..]));
        Some(())
    })
}

fn promotion(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let texts = ground.texts(activity);
    if !texts.told.has(List::Promotion) || ground.is_over(activity) {
        return Answer::Apart;
    }
    Answer::fine_if((texts.told | texts.said).has(List::Bounded), "notes")
}
