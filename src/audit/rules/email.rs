//! E-mail: to people who agreed, who can stop it, and not the same for everybody.

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::channels::ChannelKind;
use crate::audit::ground::Ground;
use crate::audit::words::List;
use crate::domain::Activity;

/// The rules of e-mail.
pub const CARDS: &[Card] = &[
    Card::new("email-no-consent", Severity::Error, Check::Activity(consent)),
    Card::new("email-no-unsubscribe", Severity::Error, Check::Activity(unsubscribe)),
    Card::new("email-one-segment", Severity::Warning, Check::Activity(segment)),
];

fn applies(ground: &Ground<'_>, activity: &Activity) -> bool {
    ground.is_kind(activity, &[ChannelKind::Email]) && ground.is_meant(activity)
}

/// Whether a word stands there; if not, the entry of the law that asks for it.
fn asked(ground: &Ground<'_>, activity: &Activity, list: List, entry: &str) -> Answer {
    if !applies(ground, activity) {
        return Answer::Apart;
    }
    Answer::unless(ground.texts(activity).said.has(list), || {
        Fault::of("tracking").with("source", ground.guide.law.get(entry).map_or("", |law| law.source.as_str()))
    })
}

fn consent(ground: &Ground<'_>, activity: &Activity) -> Answer {
    asked(ground, activity, List::Consent, "email_consent")
}

fn unsubscribe(ground: &Ground<'_>, activity: &Activity) -> Answer {
    asked(ground, activity, List::Unsubscribe, "email_unsubscribe")
}

fn segment(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !applies(ground, activity) {
        return Answer::Apart;
    }
    let texts = ground.texts(activity);
    let chosen = activity.persona.is_some() || (texts.said | texts.told).has(List::Segment);
    Answer::fine_if(chosen && !texts.said.has(List::OneSegment), "notes")
}
