//! Bought media: conversions are counted before money is spent.

use crate::audit::answer::Answer;
use crate::audit::card::{Card, Check, Severity};
use crate::audit::channels::ChannelKind;
use crate::audit::ground::Ground;
use crate::audit::words::List;
use crate::domain::Activity;

/// The rules of bought media.
pub const CARDS: &[Card] = &[Card::new("ads-no-conversion-tracking", Severity::Error, Check::Activity(conversions))];

fn conversions(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_kind(activity, &[ChannelKind::Ads]) || !ground.is_meant(activity) {
        return Answer::Apart;
    }
    Answer::fine_if(ground.texts(activity).said.has(List::ConversionTracking), "tracking")
}
