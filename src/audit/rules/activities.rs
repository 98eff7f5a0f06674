//! Activities: a place in the plan, somebody, days, and signs of life.

use chrono::Days;

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::fix;
use crate::audit::ground::{Ground, is_blank};
use crate::domain::{Activity, Day, Edit, Key, Stage};
use crate::text::Words;

/// The rules of activities.
pub const CARDS: &[Card] = &[
    Card::new("activity-no-objective", Severity::Warning, Check::Activity(objective)),
    Card::new("activity-no-channel", Severity::Warning, Check::Activity(channel)),
    Card::new("activity-no-owner", Severity::Warning, Check::Activity(owner)).mended(mend_owner),
    Card::new("activity-no-dates", Severity::Warning, Check::Activity(dates)).mended(mend_dates),
    Card::new("activity-outside-objective", Severity::Warning, Check::Activity(outside)).mended(mend_outside),
    Card::new("activity-silent", Severity::Warning, Check::Activity(silent)).mended(mend_silent),
    Card::new("activity-prerequisite", Severity::Warning, Check::Activity(prerequisite)).mended(mend_prerequisite),
    Card::new("activity-late", Severity::Warning, Check::Activity(late)).mended(mend_late),
    Card::new("activity-no-status", Severity::Hint, Check::Activity(status)).mended(mend_status),
];

/// Weeks without a value or an expense after which a running activity is silent.
const SILENT_WEEKS: u32 = 3;

fn objective(_: &Ground<'_>, activity: &Activity) -> Answer {
    Answer::fine_if(activity.objective.is_some(), "objective")
}

fn channel(_: &Ground<'_>, activity: &Activity) -> Answer {
    Answer::fine_if(activity.channel.is_some(), "channel")
}

fn owner(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if ground.is_over(activity) {
        return Answer::Apart;
    }
    Answer::fine_if(!is_blank(activity.owner.as_deref()), "owner")
}

fn mend_owner(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let above = activity.objective.and_then(|id| ground.plan.objectives.get(id)).and_then(|one| one.owner.clone());
        let owner = above.filter(|owner| !is_blank(Some(owner))).or_else(|| fix::usual_owner(ground.plan))?;
        activity.owner = Some(owner);
        Some(())
    })
}

fn dates(ground: &Ground<'_>, activity: &Activity) -> Answer {
    if !ground.is_meant(activity) {
        return Answer::Apart;
    }
    Answer::fine_if(activity.due.is_some(), "due")
}

fn mend_dates(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let above = activity.objective.and_then(|id| ground.plan.objectives.get(id)).and_then(|one| one.due);
        let due = above.or(ground.plan.settings.end)?;
        activity.due = Some(due).filter(|due| activity.start.is_none_or(|start| start <= *due));
        activity.due.map(drop)
    })
}

/// The days of an activity's objective.
fn frame(ground: &Ground<'_>, activity: &Activity) -> Option<(Option<Day>, Option<Day>)> {
    let objective = ground.plan.objectives.get(activity.objective?)?;
    Some((objective.start, objective.due))
}

fn outside(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let Some((first, last)) = frame(ground, activity) else { return Answer::Apart };
    let early = activity.start.zip(first).is_some_and(|(start, first)| start < first);
    let late = activity.due.zip(last).is_some_and(|(due, last)| due > last);
    Answer::unless(!early && !late, || Fault::of(if late { "due" } else { "start" }))
}

fn mend_outside(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let (first, last) = frame(ground, activity)?;
        activity.start = activity.start.map(|start| first.map_or(start, |first| start.max(first)));
        activity.due = activity.due.map(|due| last.map_or(due, |last| due.min(last)));
        Some(())
    })
}

/// The last day on which anything was heard of an activity.
fn last_sign(ground: &Ground<'_>, activity: &Activity) -> Option<Day> {
    let spent = ground.plan.spend_of(activity.id).map(|spend| spend.date).filter(|date| *date <= ground.today()).max();
    ground.texts(activity).last_value.max(spent)
}

fn silent(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let started = ground.window(activity).is_some_and(|window| window.first <= ground.weeks_ago(SILENT_WEEKS));
    if !ground.is_active(activity) || !started || !ground.is_followed() {
        return Answer::Apart;
    }
    let last = last_sign(ground, activity);
    Answer::fine_if(last.is_some_and(|last| last > ground.weeks_ago(SILENT_WEEKS)), "status")
}

fn mend_silent(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        activity.status = Some(fix::status(ground.plan, Stage::Paused)?);
        Some(())
    })
}

fn prerequisite(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let mut before = ground.before(activity).peekable();
    if before.peek().is_none() {
        return Answer::Apart;
    }
    let open = before.find(|one| !ground.is_over(one)).filter(|_| ground.is_active(activity));
    Answer::unless(open.is_none(), || Fault::of("after").with("other", open.map_or("", |one| one.name.as_str())))
}

fn mend_prerequisite(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        activity.status = Some(fix::status(ground.plan, Stage::Ready)?);
        Some(())
    })
}

fn late(ground: &Ground<'_>, activity: &Activity) -> Answer {
    let Some(due) = activity.due.filter(|_| !ground.is_over(activity)) else { return Answer::Apart };
    Answer::unless(due >= ground.today(), || Fault::of("status").with("due", due))
}

fn mend_late(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        let (active, days) = (ground.is_active(activity), Days::new(14));
        if active {
            activity.status = Some(fix::status(ground.plan, Stage::Done)?);
        } else {
            activity.due = ground.today().checked_add_days(days);
        }
        Some(())
    })
}

fn status(_: &Ground<'_>, activity: &Activity) -> Answer {
    Answer::fine_if(activity.status.is_some(), "status")
}

fn mend_status(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::activity(ground.plan, key, |activity| {
        activity.status = Some(fix::status(ground.plan, Stage::Ready)?);
        Some(())
    })
}
