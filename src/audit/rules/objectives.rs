//! Objectives: a number, a deadline, a reason, somebody, and something that is done for it.

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::fix;
use crate::audit::ground::{Ground, is_blank, is_numeric};
use crate::audit::words::List;
use crate::domain::{Cadence, Day, Edit, Key, Objective, Scope};
use crate::text::Words;

/// The rules of objectives.
pub const CARDS: &[Card] = &[
    Card::new("plan-no-objective", Severity::Warning, Check::Plan(any_objective)),
    Card::new("objective-no-number", Severity::Error, Check::Objective(number)),
    Card::new("objective-vague", Severity::Warning, Check::Objective(vague)),
    Card::new("objective-no-deadline", Severity::Warning, Check::Objective(deadline)).mended(mend_deadline),
    Card::new("objective-no-goal", Severity::Warning, Check::Objective(goal)),
    Card::new("objective-no-activity", Severity::Warning, Check::Objective(activity)),
    Card::new("objective-outside-plan", Severity::Warning, Check::Objective(outside)).mended(mend_outside),
    Card::new("objective-too-many-priorities", Severity::Warning, Check::Plan(priorities)).mended(mend_priority),
    Card::new("objective-no-owner", Severity::Hint, Check::Objective(owner)).mended(mend_owner),
    Card::new("objective-only-lagging", Severity::Hint, Check::Objective(lagging)),
];

/// How many objectives may come first at once.
const FIRST: usize = 3;

fn any_objective(ground: &Ground<'_>) -> Answer {
    Answer::fine_if(!ground.plan.objectives.is_empty(), "name")
}

fn number(ground: &Ground<'_>, objective: &Objective) -> Answer {
    Answer::fine_if(ground.targets_under(objective.id).any(is_numeric), "name")
}

fn vague(ground: &Ground<'_>, objective: &Objective) -> Answer {
    if !ground.objective_says(objective.id).has(List::Vague) {
        return Answer::Fine;
    }
    let counted = objective.name.chars().any(|letter| letter.is_ascii_digit());
    Answer::fine_if(counted || ground.targets(Scope::Objective(objective.id)).any(is_numeric), "name")
}

fn deadline(_: &Ground<'_>, objective: &Objective) -> Answer {
    Answer::fine_if(objective.due.is_some(), "due")
}

fn mend_deadline(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    let from = |start: Option<Day>| start.unwrap_or(ground.today()).max(ground.today());
    fix::objective(ground.plan, key, |objective| {
        let end = ground.plan.settings.end.filter(|end| *end >= from(objective.start));
        objective.due = Some(end.unwrap_or_else(|| Cadence::Quarter.period(from(objective.start)).last));
        Some(())
    })
}

fn goal(_: &Ground<'_>, objective: &Objective) -> Answer {
    Answer::fine_if(!is_blank(objective.business_goal.as_deref()), "business_goal")
}

fn activity(ground: &Ground<'_>, objective: &Objective) -> Answer {
    Answer::fine_if(ground.plan.activities_of(objective.id).next().is_some(), "name")
}

fn outside(ground: &Ground<'_>, objective: &Objective) -> Answer {
    let settings = &ground.plan.settings;
    if objective.start.is_none() && objective.due.is_none() {
        return Answer::Apart;
    }
    let early = objective.start.zip(settings.start).is_some_and(|(start, first)| start < first);
    let late = objective.due.zip(settings.end).is_some_and(|(due, end)| due > end);
    Answer::unless(!early && !late, || Fault::of(if late { "due" } else { "start" }))
}

fn mend_outside(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    let settings = &ground.plan.settings;
    fix::objective(ground.plan, key, |objective| {
        objective.start = objective.start.map(|start| settings.start.map_or(start, |first| start.max(first)));
        objective.due = objective.due.map(|due| settings.end.map_or(due, |end| due.min(end)));
        Some(())
    })
}

/// Objectives that come first and are not past, in the order of their codes.
fn first_ones<'a>(ground: &Ground<'a>) -> Vec<&'a Objective> {
    let open = |one: &&Objective| one.priority == Some(1) && one.due.is_none_or(|due| due >= ground.today());
    let mut first: Vec<&Objective> = ground.plan.objectives.iter().filter(open).collect();
    first.sort_by(|one, other| one.code.cmp(&other.code));
    first
}

fn priorities(ground: &Ground<'_>) -> Answer {
    let first = first_ones(ground);
    if first.is_empty() {
        return Answer::Apart;
    }
    let beyond = first.iter().skip(FIRST);
    Answer::of(beyond.map(|one| Fault::of("priority").at(one.id).with("count", first.len())).collect())
}

fn mend_priority(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::objective(ground.plan, key, |objective| {
        objective.priority = Some(2);
        Some(())
    })
}

fn owner(_: &Ground<'_>, objective: &Objective) -> Answer {
    Answer::fine_if(!is_blank(objective.owner.as_deref()), "owner")
}

fn mend_owner(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::objective(ground.plan, key, |objective| {
        objective.owner = Some(fix::usual_owner(ground.plan)?);
        Some(())
    })
}

fn lagging(ground: &Ground<'_>, objective: &Objective) -> Answer {
    let mut targets = ground.targets_under(objective.id).filter(|target| is_numeric(target)).peekable();
    if targets.peek().is_none() {
        return Answer::Apart;
    }
    Answer::fine_if(!ground.all_say(targets, &[List::Lagging]), "name")
}
