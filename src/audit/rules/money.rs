//! Money: proven, inside its envelope, given back when it is not needed.

use crate::analysis::money::landing_band;
use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::finding::Detail;
use crate::audit::ground::Ground;
use crate::audit::words::List;
use crate::domain::{Activity, Cents, Edit, Id, Key, Move, Record, add};
use crate::tables::with_code;
use crate::text::{Words, fold};

/// The rules of money.
pub const CARDS: &[Card] = &[
    Card::new("money-unproven", Severity::Error, Check::Activity(unproven)),
    Card::new("money-envelope-exceeded", Severity::Error, Check::Plan(envelope)),
    Card::new("money-overspent", Severity::Error, Check::Activity(overspent)),
    Card::new("money-no-budget", Severity::Warning, Check::Activity(budget)),
    Card::new("money-landing", Severity::Warning, Check::Activity(landing)),
    Card::new("money-to-give-back", Severity::Warning, Check::Activity(give_back)).mended(mend_give_back),
    Card::new("money-tax-mixed", Severity::Warning, Check::Activity(tax)),
    Card::new("money-no-envelope", Severity::Hint, Check::Plan(any_envelope)).mended(mend_envelope),
    Card::new("money-no-reserve", Severity::Hint, Check::Plan(reserve)),
    Card::new("money-concentrated", Severity::Hint, Check::Plan(concentration)),
];

/// Days after the first expense from which a result is owed.
const GRACE_WEEKS: u32 = 2;
/// The share of the envelope that is kept for what nobody foresaw.
const RESERVE: f64 = 0.05;
/// The share of the plan's money that one activity may hold, and from how many funded activities on it is asked.
const CONCENTRATED: (f64, usize) = (0.6, 3);

fn unproven(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let money = ground.money(activity);
    let first = ground.plan.spend_of(activity.id).map(|spend| spend.date).min();
    if money.actual <= Cents::ZERO || first.is_none_or(|first| first > ground.weeks_ago(GRACE_WEEKS)) {
        return Answer::Apart;
    }
    Answer::unless(money.unproven <= Cents::ZERO, || Fault::of("actual").with("amount", money.unproven))
}

fn envelope(ground: &Ground<'_>) -> Answer {
    let Some(reserve) = ground.standing.books().reserve(ground.plan) else { return Answer::Apart };
    Answer::unless(reserve >= Cents::ZERO, || Fault::of("budget").with("amount", -reserve))
}

fn overspent(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let money = ground.money(activity);
    if money.revised() <= Cents::ZERO {
        return Answer::Apart;
    }
    let over = -money.available();
    Answer::unless(over <= Cents::ZERO, || Fault::of("budget").with("amount", over))
}

fn budget(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let money = ground.money(activity);
    let bought = ground.channel(activity).is_some_and(|channel| channel.costs) && ground.is_active(activity);
    if !bought && money.actual <= Cents::ZERO {
        return Answer::Apart;
    }
    Answer::fine_if(money.revised() > Cents::ZERO, "budget")
}

#[expect(clippy::cast_precision_loss, reason = "days of an activity")]
fn landing(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let (money, window) = (ground.money(activity), ground.window(activity));
    let Some(window) = window.filter(|window| window.contains(ground.today()) && ground.is_active(activity)) else {
        return Answer::Apart;
    };
    let (Some(deviation), true) = (money.deviation(), money.actual > Cents::ZERO && money.available() >= Cents::ZERO) else {
        return Answer::Apart;
    };
    let share = ((ground.today() - window.first).num_days() + 1) as f64 / window.days() as f64;
    Answer::unless(deviation <= landing_band(share), || {
        Fault::of("budget").with("landing", money.landing).with("budget", money.revised())
    })
}

fn give_back(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let money = ground.money(activity);
    if !ground.is_over(activity) || money.revised() <= Cents::ZERO {
        return Answer::Apart;
    }
    Answer::unless(money.available() <= Cents::ZERO, || Fault::of("available").with("amount", money.available()))
}

fn mend_give_back(ground: &Ground<'_>, key: Key, words: &Words) -> Option<Edit> {
    let Key::Row(_, number) = key else { return None };
    let activity = ground.plan.activities.get(Id::new(number))?;
    let reason = words.say("audit-give-back-reason").into_owned();
    let record = Move {
        id: ground.plan.moves.next_id(),
        code: String::new(),
        date: ground.today(),
        from: Some(activity.id),
        to: None,
        amount: ground.money(activity).available(),
        hypothesis: Some(reason.clone()),
        reason,
        review: None,
    };
    add(ground.plan, with_code(ground.plan, Record::Move(record))).ok()
}

/// Whether the plan's amounts are without tax (`Some(false)`) or with it; none where nobody says.
fn with_tax(ground: &Ground<'_>) -> Option<bool> {
    match fold(ground.plan.settings.tax.as_deref()?).trim() {
        "ht" => Some(false),
        "ttc" => Some(true),
        _ => None,
    }
}

fn tax(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let Some(with_tax) = with_tax(ground) else { return Answer::Apart };
    let other = if with_tax { List::WithoutTax } else { List::WithTax };
    let word = ground.plan.settings.tax.as_deref().unwrap_or_default();
    Answer::unless(!ground.texts(activity).paid.has(other), || Fault::of("notes").with("tax", word))
}

fn any_envelope(ground: &Ground<'_>) -> Answer {
    let money = ground.standing.books().whole();
    if money.revised() <= Cents::ZERO && money.actual <= Cents::ZERO {
        return Answer::Apart;
    }
    Answer::fine_if(ground.plan.settings.budget.is_some(), "budget")
}

fn mend_envelope(ground: &Ground<'_>, _: Key, _: &Words) -> Option<Edit> {
    let before = ground.plan.settings.clone();
    let after =
        crate::domain::Settings { budget: Some(ground.standing.books().whole().revised().max(Cents::ZERO)), ..before.clone() };
    crate::domain::replace(ground.plan, Record::Plan(before), Record::Plan(after)).ok()
}

fn reserve(ground: &Ground<'_>) -> Answer {
    let envelope = ground.plan.settings.budget.filter(|envelope| *envelope > Cents::ZERO);
    let (Some(envelope), Some(reserve)) = (envelope, ground.standing.books().reserve(ground.plan)) else { return Answer::Apart };
    if reserve < Cents::ZERO {
        return Answer::Apart;
    }
    let share = reserve.units() / envelope.units();
    Answer::unless(share >= RESERVE, || Fault::of("budget").with("share", Detail::Share(share)))
}

fn concentration(ground: &Ground<'_>) -> Answer {
    let funded: Vec<(&Activity, f64)> = ground
        .plan
        .activities
        .iter()
        .map(|one| (one, ground.money(one).revised().units()))
        .filter(|(_, amount)| *amount > 0.0)
        .collect();
    if funded.len() < CONCENTRATED.1 {
        return Answer::Apart;
    }
    let whole = ground.standing.books().whole().revised().units();
    let most = funded.iter().find(|(_, amount)| *amount > CONCENTRATED.0 * whole);
    Answer::of(
        most.map(|(one, amount)| Fault::of("budget").at(one.id).with("share", Detail::Share(amount / whole))).into_iter().collect(),
    )
}
