//! What the texts of a plan say, read once: words found, channels recognised, campaigns named, days of the last values.

use std::collections::BTreeMap;

use crate::domain::{Activity, Channel, Day, Id, Kpi, Objective, Plan, Scope};

use super::guide::Guide;
use super::words::{Found, normal};

/// What an activity's texts say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActivityMarks {
    /// Words of tracking and notes.
    pub said: Found,
    /// Words of name and notes.
    pub told: Found,
    /// Words of the notes of its expenses.
    pub paid: Found,
    /// Place of its channel in the guide.
    pub channel: Option<usize>,
    /// The name behind `utm_campaign=`.
    pub campaign: Option<String>,
    /// The last day with a value of any KPI.
    pub last_value: Option<Day>,
}

/// What the texts of a plan say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    pub(super) activities: BTreeMap<Id<Activity>, ActivityMarks>,
    pub(super) kpis: BTreeMap<Id<Kpi>, Found>,
    pub(super) objectives: BTreeMap<Id<Objective>, Found>,
    channels: BTreeMap<Id<Channel>, Option<usize>>,
}

impl Marks {
    /// Of a whole plan.
    pub(super) fn of(plan: &Plan, guide: &Guide) -> Self {
        let mut marks = Self::default();
        marks.channels =
            plan.channels.iter().map(|one| (one.id, guide.channels.named_in(&format!("{} {}", one.code, one.name)))).collect();
        marks.kpis = plan.kpis.iter().map(|one| (one.id, guide.phrases.in_name(&one.name))).collect();
        marks.objectives = plan.objectives.iter().map(|one| (one.id, guide.phrases.in_name(&one.name))).collect();
        marks.activities = plan.activities.iter().map(|one| (one.id, marks.read(plan, guide, one))).collect();
        for kpi in plan.kpis.iter() {
            for (scope, points) in plan.measurements.scopes(kpi.id) {
                if let Scope::Activity(activity) = scope
                    && let Some(marks) = marks.activities.get_mut(&activity)
                {
                    marks.last_value = marks.last_value.max(points.last().map(|point| point.date));
                }
            }
        }
        marks
    }

    /// Reads one objective again.
    pub(super) fn renew_objective(&mut self, plan: &Plan, guide: &Guide, id: Id<Objective>) {
        match plan.objectives.get(id) {
            Some(one) => drop(self.objectives.insert(id, guide.phrases.in_name(&one.name))),
            None => drop(self.objectives.remove(&id)),
        }
    }

    /// Reads one activity again.
    pub(super) fn renew_activity(&mut self, plan: &Plan, guide: &Guide, id: Id<Activity>) {
        let Some(one) = plan.activities.get(id) else {
            self.activities.remove(&id);
            return;
        };
        let mut read = self.read(plan, guide, one);
        let last = |kpi: &Kpi| plan.measurements.series(kpi.id, Scope::Activity(id)).last().map(|point| point.date);
        read.last_value = plan.kpis.iter().filter_map(last).max();
        self.activities.insert(id, read);
    }

    fn read(&self, plan: &Plan, guide: &Guide, one: &Activity) -> ActivityMarks {
        let text = |text: &Option<String>| text.as_deref().map_or_else(Found::default, |text| guide.phrases.found(text));
        let notes = text(&one.notes);
        let known = one.channel.and_then(|id| self.channels.get(&id).copied().flatten());
        let notes_of_spend = plan.spend_of(one.id).filter_map(|spend| spend.note.as_deref());
        ActivityMarks {
            said: text(&one.tracking) | notes,
            told: guide.phrases.found(&one.name) | notes,
            paid: notes_of_spend.map(|note| guide.phrases.found(note)).fold(notes, |one, other| one | other),
            channel: known.or_else(|| guide.channels.named_in(&one.name)),
            campaign: one.tracking.as_deref().and_then(campaign),
            last_value: None,
        }
    }
}

/// The name behind `utm_campaign=`, as ad tools compare it.
fn campaign(tracking: &str) -> Option<String> {
    let lower = tracking.to_lowercase();
    let (_, rest) = lower.split_once("utm_campaign=")?;
    let name = rest.split([' ', ';', ',', '&', '\n', '"']).next()?;
    let normal = normal(name);
    Some(normal.trim().to_owned()).filter(|name| !name.is_empty())
}
