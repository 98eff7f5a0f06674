//! From which day to which day a target counts.

use crate::domain::{Activity, Day, Objective, Period, Plan, Scope, Target};

/// First and last day of a target, which need not be in order, and where the plan says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub start: Option<Day>,
    pub due: Option<Day>,
}

impl Frame {
    const fn or(self, other: Self) -> Self {
        Self {
            start: if self.start.is_some() { self.start } else { other.start },
            due: if self.due.is_some() { self.due } else { other.due },
        }
    }

    const fn is_open(self) -> bool {
        self.start.is_none() || self.due.is_none()
    }
}

fn of_plan(plan: &Plan) -> Frame {
    Frame { start: plan.settings.start, due: plan.settings.end }
}

fn of_objective(plan: &Plan, objective: Option<&Objective>) -> Frame {
    match objective {
        Some(objective) => Frame { start: objective.start, due: objective.due }.or(of_plan(plan)),
        None => of_plan(plan),
    }
}

fn of_activity(plan: &Plan, activity: &Activity) -> Frame {
    let own = Frame { start: activity.start, due: activity.due };
    if own.is_open() { own.or(of_objective(plan, activity.objective.and_then(|id| plan.objectives.get(id)))) } else { own }
}

/// The days of a target: its own, else the activity's, else the objective's, else the plan's; each end by itself.
pub(super) fn frame(plan: &Plan, target: &Target) -> Frame {
    let own = Frame { start: target.start, due: target.due };
    if !own.is_open() {
        return own;
    }
    own.or(match target.scope {
        Scope::Plan => of_plan(plan),
        Scope::Objective(id) => of_objective(plan, plan.objectives.get(id)),
        Scope::Activity(id) => plan.activities.get(id).map_or_else(|| of_plan(plan), |activity| of_activity(plan, activity)),
    })
}

/// The days of an activity: its own, else its objective's, else the plan's; none where one end is nowhere given or they
/// are the wrong way round.
#[must_use]
pub fn activity_window(plan: &Plan, activity: &Activity) -> Option<Period> {
    let frame = of_activity(plan, activity);
    let (first, last) = (frame.start?, frame.due?);
    (first <= last).then_some(Period { first, last })
}
