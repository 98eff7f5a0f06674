//! Decisions and moves: with a reason, looked at again, not too early, and without moving the goal posts.

use chrono::Days;

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::fix;
use crate::audit::ground::{Ground, is_blank};
use crate::domain::{Day, Decision, DecisionKind, Edit, Expression, Goal, Key, Level, Move, Polarity, Reach, Target};
use crate::text::Words;

/// The rules of decisions and moves.
pub const CARDS: &[Card] = &[
    Card::new("decision-too-early", Severity::Warning, Check::Decision(too_early)),
    Card::new("decision-review-overdue", Severity::Warning, Check::Decision(overdue)),
    Card::new("decision-no-reason", Severity::Warning, Check::Decision(reason)),
    Card::new("decision-goal-moved", Severity::Warning, Check::Decision(goal_moved)),
    Card::new("decision-no-review", Severity::Hint, Check::Decision(review)).mended(mend_review),
    Card::new("move-no-reason", Severity::Warning, Check::Move(move_reason)),
    Card::new("move-no-hypothesis", Severity::Hint, Check::Move(hypothesis)),
    Card::new("move-no-review", Severity::Hint, Check::Move(move_review)).mended(mend_move_review),
];

/// After how many days the effect of a decision is looked at, when nobody says.
const REVIEW_DAYS: u64 = 28;
/// A reason of fewer letters is none.
const LEAST: usize = 3;

fn target<'a>(ground: &Ground<'a>, decision: &Decision) -> Option<&'a Target> {
    decision.target.and_then(|id| ground.plan.targets.get(id))
}

fn too_early(ground: &Ground<'_>, decision: &Decision) -> Answer {
    let judges = matches!(decision.kind, DecisionKind::Stop | DecisionKind::Move | DecisionKind::Retarget);
    let activity = target(ground, decision).and_then(|target| ground.activity_of(target));
    let Some(activity) = activity.filter(|_| judges) else { return Answer::Apart };
    let (Some(channel), Some(window)) = (ground.channel(activity), ground.window(activity)) else { return Answer::Apart };
    let days = (decision.date - window.first).num_days();
    Answer::unless(days < 0 || days >= i64::from(channel.early_weeks) * 7, || {
        Fault::of("date").with("weeks", channel.early_weeks as usize).with("channel", channel_name(ground, activity))
    })
}

fn channel_name(ground: &Ground<'_>, activity: &crate::domain::Activity) -> String {
    activity.channel.and_then(|id| ground.plan.channels.get(id)).map_or_else(String::new, |channel| channel.name.clone())
}

fn overdue(ground: &Ground<'_>, decision: &Decision) -> Answer {
    let Some(day) = decision.review.filter(|_| decision.outcome.is_none()) else { return Answer::Apart };
    Answer::unless(day >= ground.today(), || Fault::of("outcome").with("day", day))
}

fn is_reason(text: &str) -> bool {
    text.trim().chars().count() >= LEAST
}

fn reason(_: &Ground<'_>, decision: &Decision) -> Answer {
    Answer::fine_if(is_reason(&decision.reason), "reason")
}

fn move_reason(_: &Ground<'_>, one: &Move) -> Answer {
    Answer::fine_if(is_reason(&one.reason), "reason")
}

/// What a goal asks for as one number, and which way it is harder.
fn height(goal: Goal, polarity: Polarity) -> Option<(f64, Polarity)> {
    match goal {
        Goal::Level(Level::Above(bound) | Level::AtLeast(bound)) => Some((bound, Polarity::Up)),
        Goal::Level(Level::Below(bound) | Level::AtMost(bound)) => Some((bound, Polarity::Down)),
        Goal::Reach(Reach::Absolute(bound) | Reach::Relative(bound) | Reach::Points(bound)) => Some((bound, polarity)),
        _ => None,
    }
}

fn goal_moved(ground: &Ground<'_>, decision: &Decision) -> Answer {
    if decision.kind != DecisionKind::Retarget {
        return Answer::Apart;
    }
    let Some(target) = target(ground, decision) else { return Answer::Apart };
    let before = ground.plan.decisions.iter().any(|other| {
        other.kind == DecisionKind::Retarget
            && other.target == decision.target
            && (other.date, other.code.as_str()) < (decision.date, decision.code.as_str())
    });
    Answer::fine_if(!before && !is_easier(ground, decision, target), "kind")
}

/// Whether the target asks for less than what the decision replaced.
fn is_easier(ground: &Ground<'_>, decision: &Decision, target: &Target) -> bool {
    let language = ground.plan.settings.language;
    let was = decision.was.as_deref().and_then(|was| Expression::parse(was, language).ok());
    let (Some(was), Some(now), Some(kpi)) = (was, &target.expression, ground.kpi(target)) else { return false };
    match (height(was.goal(), kpi.polarity), height(now.goal(), kpi.polarity)) {
        (Some((was, Polarity::Up)), Some((now, Polarity::Up))) => now < was,
        (Some((was, Polarity::Down)), Some((now, Polarity::Down))) => now > was,
        _ => false,
    }
}

fn review(_: &Ground<'_>, decision: &Decision) -> Answer {
    if matches!(decision.kind, DecisionKind::Keep | DecisionKind::Nothing) {
        return Answer::Apart;
    }
    Answer::fine_if(decision.review.is_some() || decision.outcome.is_some(), "review")
}

fn later(ground: &Ground<'_>) -> Option<Day> {
    ground.today().checked_add_days(Days::new(REVIEW_DAYS))
}

fn mend_review(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::decision(ground.plan, key, |decision| {
        decision.review = later(ground);
        Some(())
    })
}

fn hypothesis(_: &Ground<'_>, one: &Move) -> Answer {
    if one.to.is_none() {
        return Answer::Apart;
    }
    Answer::fine_if(!is_blank(one.hypothesis.as_deref()), "hypothesis")
}

fn move_review(_: &Ground<'_>, one: &Move) -> Answer {
    if one.to.is_none() {
        return Answer::Apart;
    }
    Answer::fine_if(one.review.is_some(), "review")
}

fn mend_move_review(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::transfer(ground.plan, key, |one| {
        one.review = later(ground);
        Some(())
    })
}
