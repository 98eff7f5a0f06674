//! The edit that mends a finding, where one key can do it.

use crate::analysis::Standing;
use crate::domain::{Activity, Decision, Edit, Id, Key, Kpi, Objective, Plan, Record, Stage, Status, Target, replace};
use crate::text::Words;

use super::finding::Finding;
use super::guide::Guide;
use super::live::Audit;

/// The edit that mends a finding; none where a person must decide.
#[must_use]
pub fn fix(audit: &Audit, plan: &Plan, standing: &Standing, guide: &Guide, finding: &Finding, words: &Words) -> Option<Edit> {
    let mend = finding.card.mend?;
    let edit = mend(&audit.ground(plan, standing, guide), finding.key, words)?;
    (!edit.changes.is_empty()).then_some(edit)
}

macro_rules! changing {
    ($(#[$doc:meta] $name:ident, $shelf:ident, $record:ident);+ $(;)?) => {$(
        #[$doc]
        pub(super) fn $name(plan: &Plan, key: Key, change: impl FnOnce(&mut $record) -> Option<()>) -> Option<Edit> {
            let Key::Row(_, number) = key else { return None };
            let before = plan.$shelf.get(Id::new(number))?.clone();
            let mut after = before.clone();
            change(&mut after)?;
            replace(plan, Record::$record(before), Record::$record(after)).ok()
        }
    )+};
}
changing! {
    /// The edit that changes an objective.
    objective, objectives, Objective;
    /// The edit that changes an activity.
    activity, activities, Activity;
    /// The edit that changes a KPI.
    kpi, kpis, Kpi;
    /// The edit that changes a target.
    target, targets, Target;
    /// The edit that changes a decision.
    decision, decisions, Decision;
    /// The edit that changes a move.
    transfer, moves, Move;
}
use crate::domain::Move;

/// The status that stands for a stage: the one most activities have.
pub(super) fn status(plan: &Plan, stage: Stage) -> Option<Id<Status>> {
    let used = |status: &Status| plan.activities.iter().filter(|activity| activity.status == Some(status.id)).count();
    let mut best: Option<(usize, &Status)> = None;
    for one in plan.statuses.iter().filter(|status| status.stage == stage) {
        let count = used(one);
        if best.is_none_or(|(most, known)| count > most || (count == most && one.code < known.code)) {
            best = Some((count, one));
        }
    }
    best.map(|(_, status)| status.id)
}

/// Who answers for most of the plan.
pub(super) fn usual_owner(plan: &Plan) -> Option<String> {
    let owners = plan
        .activities
        .iter()
        .filter_map(|one| one.owner.as_deref())
        .chain(plan.objectives.iter().filter_map(|one| one.owner.as_deref()));
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for owner in owners.map(str::trim).filter(|owner| !owner.is_empty()) {
        *counts.entry(owner).or_default() += 1;
    }
    counts.into_iter().max_by(|(one, count), (other, more)| count.cmp(more).then(other.cmp(one))).map(|(owner, _)| owner.to_owned())
}
