//! What happened while a KPI took its course: annotations, decisions and moves that touch it.

use crate::analysis::basis::Basis;
use crate::analysis::sums::activities_of;
use crate::domain::{Activity, Annotation, Day, Decision, Id, Kpi, Move, Period, Plan, Scope, Target};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// Something noted: a sale, an outage.
    Annotation(Id<Annotation>),
    /// Something decided about the target.
    Decision(Id<Decision>),
    /// Money that came or went.
    Move(Id<Move>),
}

/// Something on the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Its days in the window.
    pub days: Period,
    /// What it is.
    pub what: Happening,
}

/// Everything in the window that touches a KPI in a scope, oldest first: annotations of nothing in particular included.
pub(super) fn of(plan: &Plan, basis: &Basis, of: (Id<Kpi>, Scope, Option<Id<Target>>), window: Period) -> Vec<Mark> {
    let (kpi, scope, target) = of;
    let activities = activities_of(plan, scope);
    let touches = |activity: Option<Id<Activity>>| activity.is_some_and(|activity| activities.contains(&activity));
    let reads = basis.programs.get(&kpi).map_or(&[][..], |program| &program.reads);
    let noted = plan
        .annotations
        .iter()
        .filter(|one| (one.activity.is_none() || touches(one.activity)) && one.kpi.is_none_or(|kpi| reads.contains(&kpi)));
    let noted = noted.filter_map(|one| mark(one.start, one.end.unwrap_or(one.start), window, Happening::Annotation(one.id)));
    let decided = plan.decisions.iter().filter(|one| target.is_some() && one.target == target);
    let decided = decided.filter_map(|one| mark(one.date, one.date, window, Happening::Decision(one.id)));
    let moved = plan.moves.iter().filter(|one| touches(one.from) != touches(one.to));
    let moved = moved.filter_map(|one| mark(one.date, one.date, window, Happening::Move(one.id)));
    let mut marks: Vec<Mark> = noted.chain(decided).chain(moved).collect();
    marks.sort_unstable();
    marks
}

fn mark(first: Day, last: Day, window: Period, what: Happening) -> Option<Mark> {
    let days = Period { first, last: last.max(first) }.cut(window)?;
    Some(Mark { days, what })
}
