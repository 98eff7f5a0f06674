//! The home page: what is off target, since when, how much money hangs on it, what is due this week.

use chrono::TimeDelta;

use crate::domain::{Activity, Cadence, Change, Day, Id, Key, Plan, Record, Stage, Table};
use crate::tables::link_label;

use super::layout::Area;
use super::model::Model;

/// The parts of the home page: the off-target panel above, objectives and week side by side, money below.
#[must_use]
pub fn parts(area: Area, model: &Model) -> [Area; 4] {
    let panel = panel(area, model);
    let rest = Area { y: panel.y + panel.height, height: area.height.saturating_sub(panel.height), ..area };
    let money = if rest.height >= 8 { 4 } else { 0 };
    let middle = Area { height: rest.height - money, ..rest };
    let left = Area { width: middle.width / 2, ..middle };
    let right = Area { x: middle.x + left.width, width: middle.width - left.width, ..middle };
    let money = Area { y: middle.y + middle.height, height: money, ..rest };
    if area.width < 70 { [panel, middle, Area::default(), money] } else { [panel, left, right, money] }
}

/// Where the off-target panel stands on the home page.
#[must_use]
pub fn panel(area: Area, model: &Model) -> Area {
    let wanted = u16::try_from(super::browse::panel_lines(model)).unwrap_or(u16::MAX).saturating_add(3);
    let most = if area.height < 16 { area.height } else { area.height.saturating_sub(11).max(5) };
    Area { height: wanted.clamp(4, most.max(4)).min(area.height), ..area }
}

/// What a line of the week asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// An activity ends.
    Ends,
    /// An activity starts.
    Starts,
    /// A target is due.
    Target,
    /// A decision or a move is to be looked at again.
    Review,
}

/// One thing that is due this week, or late.
#[derive(Clone, Debug, PartialEq)]
pub struct DueLine {
    /// What it asks for.
    pub asks: Asks,
    /// What it is about.
    pub name: String,
    /// The day.
    pub day: Day,
    /// Days late; 0 or less when not late.
    pub late: i64,
}

/// What starts, ends or is to be reviewed this week, and what ought to have ended; the latest first.
#[must_use]
pub fn due_this_week(model: &Model) -> Vec<DueLine> {
    let week = Cadence::Week.period(model.today);
    let plan = &model.plan;
    // What starts this week is not late yet: its week is not over.
    let late = |asks, day: Day| if asks == Asks::Starts { 0 } else { (model.today - day).num_days() };
    let line = |asks, name: String, day: Day| DueLine { asks, name, day, late: late(asks, day) };
    let label = |table, number| link_label(plan, Key::Row(table, number));
    let mut lines: Vec<DueLine> = Vec::new();
    for activity in plan.activities.iter().filter(|activity| is_open(plan, activity)) {
        if let Some(day) = activity.due.filter(|due| *due <= week.last) {
            lines.push(line(Asks::Ends, activity.name.clone(), day));
        } else if let Some(day) = activity.start.filter(|start| week.contains(*start)) {
            lines.push(line(Asks::Starts, activity.name.clone(), day));
        }
    }
    for target in plan.targets.iter() {
        if let Some(day) = target.due.filter(|due| week.contains(*due)) {
            lines.push(line(Asks::Target, label(Table::Targets, target.id.number()), day));
        }
    }
    for decision in plan.decisions.iter().filter(|decision| decision.outcome.is_none()) {
        if let Some(day) = decision.review.filter(|review| *review <= week.last) {
            let about = decision.target.map_or_else(|| decision.reason.clone(), |target| label(Table::Targets, target.number()));
            lines.push(line(Asks::Review, about, day));
        }
    }
    for one in plan.moves.iter() {
        if let Some(day) = one.review.filter(|review| week.contains(*review)) {
            lines.push(line(Asks::Review, one.reason.clone(), day));
        }
    }
    lines.sort_by_key(|line| (line.day, line.asks));
    lines
}

/// Whether a change can alter what is asked this week: a name, a day, a status; not a budget or a target's value.
#[must_use]
pub fn asks_otherwise(change: &Change) -> bool {
    asked(change.before.as_ref()) != asked(change.after.as_ref())
}

/// What the week reads of a record.
type Asked<'a> = (Option<Day>, Option<Day>, Option<i64>, &'a str);

fn asked(record: Option<&Record>) -> Option<Asked<'_>> {
    match record? {
        Record::Activity(activity) => Some((activity.start, activity.due, activity.status.map(Id::number), activity.name.as_str())),
        Record::Target(target) => Some((None, target.due, None, target.code.as_str())),
        Record::Decision(decision) => Some((None, decision.review, decision.outcome.map(|_| 0), decision.reason.as_str())),
        Record::Move(one) => Some((None, one.review, None, one.reason.as_str())),
        Record::Status(status) => Some((None, None, Some(status.stage as i64), "")),
        _ => None,
    }
}

fn is_open(plan: &Plan, activity: &Activity) -> bool {
    let status = activity.status.and_then(|status| plan.statuses.get(status));
    !matches!(status.map(|status| status.stage), Some(Stage::Done | Stage::Dropped))
}

/// The last day of the week shown in the header.
#[must_use]
pub fn week(today: Day) -> (Day, Day) {
    let week = Cadence::Week.period(today);
    (week.first, week.first + TimeDelta::days(6))
}
