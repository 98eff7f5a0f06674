//! What an activity is judged by: a KPI at all, an effect and not an effort, a guardrail.

use crate::audit::answer::Answer;
use crate::audit::card::{Card, Check, Severity};
use crate::audit::channels::ChannelKind;
use crate::audit::ground::Ground;
use crate::audit::words::List;
use crate::domain::{Activity, Aggregation, Goal, Target};

/// The rules of what proves an activity.
pub const CARDS: &[Card] = &[
    Card::new("activity-no-kpi", Severity::Error, Check::Activity(kpi)),
    Card::new("activity-only-output", Severity::Warning, Check::Activity(output)),
    Card::new("activity-only-vanity", Severity::Warning, Check::Activity(vanity)),
    Card::new("email-only-opens", Severity::Warning, Check::Activity(opens)),
    Card::new("ads-no-cost-per-result", Severity::Warning, Check::Activity(cost)),
    Card::new("activity-no-guardrail", Severity::Hint, Check::Activity(guardrail)),
];

fn kpi(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_meant(activity) {
        return Answer::Apart;
    }
    Answer::fine_if(ground.targets_of(activity).next().is_some(), "name")
}

/// Whether an activity is judged at all: the other rules have nothing to say where it is not.
fn is_judged(ground: &Ground<'_>, activity: &Activity) -> bool {
    ground.targets_of(activity).next().is_some()
}

fn output(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !is_judged(ground, activity) {
        return Answer::Apart;
    }
    Answer::fine_if(!ground.all_say(ground.targets_of(activity), &[List::Output]), "name")
}

fn vanity(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !is_judged(ground, activity) {
        return Answer::Apart;
    }
    let only = ground.all_say(ground.targets_of(activity), &[List::Vanity, List::Output]);
    let own = ground.all_say(ground.targets_of(activity), &[List::Output]);
    Answer::fine_if(!only || own, "name")
}

fn opens(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_kind(activity, &[ChannelKind::Email]) || !is_judged(ground, activity) {
        return Answer::Apart;
    }
    let only = ground.all_say(ground.targets_of(activity), &[List::Opening, List::Output]);
    Answer::fine_if(!only || !ground.any_says(ground.targets_of(activity), &[List::Opening]), "name")
}

fn cost(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_kind(activity, &[ChannelKind::Ads]) || !ground.is_meant(activity) {
        return Answer::Apart;
    }
    // A test or an analysis of ads is told apart by a budget of nothing.
    let priced = ground.any_says(ground.targets_of(activity), &[List::Cost]);
    let above =
        activity.objective.is_some_and(|id| ground.any_says(ground.targets(crate::domain::Scope::Objective(id)), &[List::Cost]));
    Answer::fine_if(priced || above, "name")
}

/// A volume that is to grow.
fn is_volume(ground: &Ground<'_>, target: &Target) -> bool {
    let grows = target.expression.as_ref().is_some_and(|goal| matches!(goal.goal(), Goal::Reach(_)));
    grows && ground.kpi(target).is_some_and(|kpi| kpi.aggregation == Aggregation::Sum)
}

fn guardrail(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let pushed = ground.channel(activity).is_some_and(|channel| channel.costs || channel.kind == ChannelKind::Email);
    if !pushed || !ground.targets_of(activity).any(|target| is_volume(ground, target)) {
        return Answer::Apart;
    }
    let own = ground.any_says(ground.targets_of(activity), &[List::Guardrail, List::Cost]);
    let above = activity
        .objective
        .is_some_and(|id| ground.any_says(ground.targets(crate::domain::Scope::Objective(id)), &[List::Guardrail, List::Cost]));
    Answer::fine_if(own || above, "name")
}
