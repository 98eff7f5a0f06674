//! Influence: a contract, a link or a code, and advertising that says that it is.

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::channels::ChannelKind;
use crate::audit::ground::Ground;
use crate::audit::law::Reminder;
use crate::audit::words::List;
use crate::domain::{Activity, Cents};

/// The rules of influence.
pub const CARDS: &[Card] = &[
    Card::new("influence-no-contract", Severity::Error, Check::Activity(contract)),
    Card::new("influence-no-link", Severity::Error, Check::Activity(link)),
    Card::new("influence-no-disclosure", Severity::Error, Check::Activity(disclosure)),
];

fn applies(ground: &Ground<'_>, activity: &Activity) -> bool {
    ground.is_kind(activity, &[ChannelKind::Influence]) && ground.is_meant(activity)
}

fn contract(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let law = ground.guide.law.get("influence_contract");
    let threshold = law.map_or(Cents::ZERO, Reminder::threshold);
    let money = ground.money(activity);
    let paid = money.revised().max(money.actual + money.committed);
    // Gifts count towards the threshold and stand in no budget: nothing at all is not below it.
    let below = paid > Cents::ZERO && paid < threshold;
    if !applies(ground, activity) || below {
        return Answer::Apart;
    }
    Answer::unless(ground.texts(activity).said.has(List::Contract), || {
        let source = law.map_or("", |law| law.source.as_str());
        Fault::of("notes").with("threshold", threshold).with("source", source)
    })
}

fn link(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !applies(ground, activity) {
        return Answer::Apart;
    }
    Answer::fine_if(ground.texts(activity).said.has_any(&[List::TrackedLink, List::PromoCode]), "tracking")
}

fn disclosure(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !applies(ground, activity) {
        return Answer::Apart;
    }
    Answer::unless(ground.texts(activity).said.has(List::Disclosure), || {
        Fault::of("notes").with("source", ground.guide.law.get("influence_disclosure").map_or("", |law| law.source.as_str()))
    })
}
