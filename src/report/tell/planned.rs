//! What was planned: the activities of the span, and what was due in it.

use crate::analysis::activity_window;
use crate::domain::{Activity, Period, Stage, Table};
use crate::report::document::{Block, Cell};

use super::Teller;

pub(super) fn tell(teller: &Teller<'_>) -> Vec<Block> {
    let activities = teller.plan().activities.iter();
    let rows = activities.filter_map(|activity| Some(row(teller, activity, activity_window(teller.plan(), activity)?))).flatten();
    let titles = [
        ("column-activity", false),
        ("column-status", false),
        ("report-course", false),
        ("column-start", false),
        ("column-due", false),
        ("column-budget", true),
    ];
    let table = teller.table("report-planned", &titles, rows.collect(), "report-nothing-planned");
    std::iter::once(teller.heading("report-planned")).chain(table).collect()
}

/// An activity that runs in the span and was not given up.
fn row(teller: &Teller<'_>, activity: &Activity, window: Period) -> Option<Vec<Cell>> {
    let status = activity.status.and_then(|status| teller.plan().statuses.get(status));
    if window.cut(teller.days).is_none() || status.is_some_and(|status| status.stage == Stage::Dropped) {
        return None;
    }
    let course = match (teller.days.contains(window.first), teller.days.contains(window.last)) {
        (true, true) => "report-starts-and-ends",
        (true, false) => "report-starts",
        (false, true) => "report-ends",
        (false, false) => "report-goes-on",
    };
    let status = status.map_or_else(String::new, |status| teller.name(Table::Statuses, status.id.number()));
    let budget = activity.budget.map_or_else(Cell::default, |budget| teller.money(budget));
    let words = [teller.activity(activity.id), status, teller.say(course), teller.date(window.first), teller.date(window.last)];
    Some(words.into_iter().map(Cell::from).chain([budget]).collect())
}
