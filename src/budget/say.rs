//! Reasons, troubles and chances in the user's words.

use super::adopt::Refused;
use super::bounds::Trouble;
use super::case::Case;
use super::reason::{Figure, Reason};
use crate::analysis::ledger::Refusal;
use crate::domain::{Activity, Id, Unit};
use crate::tables::{Facts, Value, show};
use crate::text::{Arg, Words};

/// How many running activities are left as they are, where there are too many to arbitrate at once.
#[must_use]
pub fn left_out_text(case: &Case, words: &Words) -> Option<String> {
    (case.left_out > 0).then(|| words.say_with("arbitration-left-out", &[("count", case.left_out.into())]))
}

/// The sentence of a reason.
#[must_use]
pub fn reason_text(reason: &Reason, facts: &Facts<'_>, words: &Words) -> String {
    let activity = reason.activity.and_then(|id| facts.plan.activities.get(id)).map_or("", |activity| activity.name.as_str());
    let shown: Vec<(&str, String)> = reason.figures.iter().map(|figure| (figure.name, figure_text(figure, facts, words))).collect();
    let mut args: Vec<(&str, Arg<'_>)> = vec![("activity", activity.into())];
    args.extend(shown.iter().map(|(name, text)| (*name, text.as_str().into())));
    words.say_with(&format!("arbitration-{}", reason.code), &args)
}

fn figure_text(figure: &Figure, facts: &Facts<'_>, words: &Words) -> String {
    match (figure.day, figure.unit) {
        (Some(day), _) => words.days().day(day),
        (None, Unit::Percent) => words.numbers().percent(figure.value, 0),
        (None, Unit::Money) => show(&Value::Number(figure.value.round(), Unit::Money), facts, words),
        (None, unit) => show(&Value::Number((figure.value * 10.0).round() / 10.0, unit), facts, words),
    }
}

/// Why a question has no answer, with its amounts.
#[must_use]
pub fn trouble_text(trouble: &Trouble, facts: &Facts<'_>, words: &Words) -> String {
    let money = |amount| show(&Value::Money(amount), facts, words);
    match trouble {
        Trouble::NothingRunning => words.say("arbitration-nothing-running").into_owned(),
        Trouble::Unsound(what) => words.say(&format!("arbitration-unsound-{what}")).into_owned(),
        Trouble::BelowMinimums { total, minimums } => {
            let (total, least, short) = (money(*total), money(*minimums), money(*minimums - *total));
            let args = [("total", total.as_str().into()), ("minimums", least.as_str().into()), ("short", short.as_str().into())];
            words.say_with("arbitration-below-minimums", &args)
        }
    }
}

/// A chance as a count of situations: never more precise than it can be.
#[must_use]
pub fn chance(probability: f64, words: &Words) -> String {
    let key = match probability {
        chance if chance >= 0.99 => "chance-nearly-all",
        chance if chance >= 0.85 => "chance-nine",
        chance if chance >= 0.75 => "chance-eight",
        chance if chance >= 0.65 => "chance-seven",
        chance if chance >= 0.55 => "chance-six",
        chance if chance >= 0.45 => "chance-half",
        _ => "chance-less",
    };
    words.say(key).into_owned()
}

/// Why money may not be moved, with its amounts.
#[must_use]
pub fn refusal_text(refusal: &Refusal, facts: &Facts<'_>, words: &Words) -> String {
    let money = |amount| show(&Value::Money(amount), facts, words);
    let name = |activity: Option<Id<Activity>>| {
        let found = activity.and_then(|id| facts.plan.activities.get(id));
        found.map_or_else(|| words.say("the-reserve").into_owned(), |activity| activity.name.clone())
    };
    match refusal {
        Refusal::Locked(activity) => words.say_with("move-locked", &[("activity", name(Some(*activity)).into())]),
        Refusal::NoReserve { amount } => words.say_with("move-no-reserve", &[("amount", money(*amount).into())]),
        Refusal::TooMuch { from, available, actual, committed, amount } => {
            let args = [
                ("from", name(*from)),
                ("available", money(*available)),
                ("actual", money(*actual)),
                ("committed", money(*committed)),
                ("amount", money(*amount)),
            ];
            let key = if from.is_some() { "move-too-much" } else { "move-reserve-short" };
            words.say_with(key, &args.map(|(name, text)| (name, text.into())))
        }
    }
}

/// Why a draft cannot be adopted.
#[must_use]
pub fn refused_text(refused: &Refused, facts: &Facts<'_>, words: &Words) -> String {
    match refused {
        Refused::Keeps => words.say("adopt-keeps").into_owned(),
        Refused::NoReason => words.say("adopt-no-reason").into_owned(),
        Refused::Move(refusal) => refusal_text(refusal, facts, words),
    }
}
