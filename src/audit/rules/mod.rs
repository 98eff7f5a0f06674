//! The rules: one card each, in the order of lists. A new rule is one card, one check beside it, its texts in
//! `assets/texts/*/audit.ftl`, and what fails it in `tests/audit`.

mod activities;
mod decisions;
mod email;
mod influence;
mod kpis;
mod links;
mod media;
mod money;
mod objectives;
mod proof;
mod targets;

use super::card::Card;

const ROOMS: &[&[Card]] = &[
    objectives::CARDS,
    activities::CARDS,
    proof::CARDS,
    kpis::CARDS,
    targets::CARDS,
    money::CARDS,
    links::CARDS,
    media::CARDS,
    influence::CARDS,
    email::CARDS,
    decisions::CARDS,
];

/// Every rule, in the order of lists.
pub fn cards() -> impl Iterator<Item = &'static Card> {
    ROOMS.iter().copied().flatten()
}

/// The rule with this id.
#[must_use]
pub fn card(id: &str) -> Option<&'static Card> {
    cards().find(|card| card.id == id)
}
