//! The history that a plan would have if each of its records had been written on its own day: a demo can be looked at as it
//! was known at the end of any past week.

use std::collections::BTreeMap;

use crate::domain::{Change, Day, Decision, DecisionKind, Edit, Expression, Key, Plan, Record, Scope, Stage, Table};

/// A plan as it began, and what was written day by day until it is as it is.
#[derive(Debug)]
pub struct Life {
    /// The plan as it began.
    pub begun: Plan,
    /// The day it was made.
    pub first: Day,
    /// What was written, one edit a day, in order.
    pub days: Vec<(Day, Edit)>,
}

/// Tables whose records are written on a day of theirs, each after those that it points to.
const DATED: &[Table] =
    &[Table::Annotations, Table::Measurements, Table::Spend, Table::Moves, Table::Checkins, Table::Answers, Table::Decisions];

/// The life of a plan until today.
#[must_use]
pub fn lived(plan: &Plan, today: Day) -> Life {
    let mut begun = plan.clone();
    let mut days: BTreeMap<Day, Vec<Change>> = BTreeMap::new();
    let dated: Vec<(Day, Record)> =
        DATED.iter().flat_map(|table| plan.keys(*table)).filter_map(|key| Some((written(plan, key)?, plan.get(key)?))).collect();
    let first = plan.settings.start.into_iter().chain(dated.iter().map(|(day, _)| *day)).min().unwrap_or(today).min(today);
    for (_, record) in dated.iter().rev() {
        begun.apply(&Change::delete(record.clone()));
    }
    for (day, record) in dated {
        let made = days.entry(day.min(today)).or_default();
        let Record::Decision(decision) = record else {
            made.push(Change::insert(record));
            continue;
        };
        let (fresh, later) = judged(&decision);
        made.extend(done_by(plan, &decision, &mut begun));
        made.push(Change::insert(Record::Decision(fresh)));
        if let Some((day, change)) = later {
            days.entry(day.min(today)).or_default().push(change);
        }
    }
    let edit = |changes| Edit { action: "checkin".to_owned(), changes };
    Life { begun, first, days: days.into_iter().map(|(day, changes)| (day, edit(changes))).collect() }
}

/// The day a record was written.
fn written(plan: &Plan, key: Key) -> Option<Day> {
    match plan.get(key)? {
        Record::Annotation(one) => Some(one.start),
        Record::Measurement(one) => Some(one.key.date),
        Record::Spend(one) => Some(one.date),
        Record::Move(one) => Some(one.date),
        Record::Checkin(one) => Some(one.date),
        Record::Answer(one) => Some(plan.checkins.get(one.checkin)?.date),
        Record::Decision(one) => Some(one.date),
        _ => None,
    }
}

/// A decision as it was taken, and its judgement on its review day.
fn judged(decision: &Decision) -> (Decision, Option<(Day, Change)>) {
    let fresh = Decision { outcome: None, ..decision.clone() };
    let (before, after) = (Record::Decision(fresh.clone()), Record::Decision(decision.clone()));
    let change = Change { before: Some(before), after: Some(after) };
    (fresh, decision.outcome.and(decision.review).map(|day| (day, change)))
}

/// What a decision changed at once: the target it replaced, the activity it stopped; the plan begins without it.
fn done_by(plan: &Plan, decision: &Decision, begun: &mut Plan) -> Option<Change> {
    let target = plan.targets.get(decision.target?)?;
    let (before, after) = match (decision.kind, target.scope) {
        (DecisionKind::Retarget, _) => {
            let was = Expression::parse(decision.was.as_deref()?, plan.settings.language).ok()?;
            let before = crate::domain::Target { expression: Some(was), ..target.clone() };
            (Record::Target(before), Record::Target(target.clone()))
        }
        (DecisionKind::Stop, Scope::Activity(id)) => {
            let stopped = plan.activities.get(id)?;
            plan.statuses.get(stopped.status?).filter(|status| status.stage == Stage::Dropped)?;
            let running = plan.statuses.iter().find(|status| status.stage == Stage::Active)?;
            let before = crate::domain::Activity { status: Some(running.id), ..stopped.clone() };
            (Record::Activity(before), Record::Activity(stopped.clone()))
        }
        _ => return None,
    };
    begun.put(before.clone());
    Some(Change { before: Some(before), after: Some(after) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates;
    use crate::text::Tongue;

    #[test]
    fn a_life_ends_with_the_plan_and_begins_without_a_figure() {
        let today = "2026-11-23".parse().unwrap();
        for tongue in Tongue::ALL {
            let plan = templates::demo("boutique", *tongue, today).unwrap();
            let life = lived(&plan, today);
            let mut grown = life.begun.clone();
            assert_eq!((grown.count(Table::Measurements), grown.count(Table::Checkins)), (0, 0));
            assert_eq!(grown.count(Table::Targets), plan.count(Table::Targets));
            assert!(life.days.windows(2).all(|pair| pair[0].0 < pair[1].0) && life.days.last().unwrap().0 <= today);
            for change in life.days.iter().flat_map(|(_, edit)| &edit.changes) {
                assert!(change.before.as_ref().is_none_or(|before| grown.get(before.key()).as_ref() == Some(before)));
                grown.apply(change);
            }
            let all =
                |plan: &Plan| Table::ALL.iter().flat_map(|table| plan.keys(*table)).map(|key| plan.get(key)).collect::<Vec<_>>();
            assert_eq!(all(&grown), all(&plan));
        }
    }

    #[test]
    fn a_target_that_was_changed_begins_as_it_was() {
        let today = "2026-11-23".parse().unwrap();
        let plan = templates::demo("boutique", Tongue::French, today).unwrap();
        let begun = lived(&plan, today).begun;
        let text = |plan: &Plan| plan.targets.by_code("T17").unwrap().expression.as_ref().unwrap().text().to_owned();
        assert_eq!((text(&begun).as_str(), text(&plan).as_str()), ("+25 %", "+60 %"));
    }
}
