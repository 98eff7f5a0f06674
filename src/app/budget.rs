//! The budget page: the ledger line by line, and the cursor on it.

use crate::domain::{Activity, Id, Key, Table};

use super::browse;
use super::effect::Effect;
use super::layout::Area;
use super::model::{Model, Screen};

/// Whether the budget page is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Budget
}

/// The activities of the ledger, in the plan's order.
#[must_use]
pub fn activities(model: &Model) -> Vec<Id<Activity>> {
    model.plan.activities.iter().map(|activity| activity.id).collect()
}

/// Where the ledger's lines stand: under title, header and rule, above the sums.
#[must_use]
pub fn ledger_area(main: Area) -> Area {
    Area { y: main.y + 3, height: main.height.saturating_sub(7), ..main }
}

/// First line drawn: the cursor stays in sight.
#[must_use]
pub fn top(model: &Model) -> usize {
    let room = usize::from(ledger_area(model.areas().main).height).max(1);
    model.budget_line.saturating_sub(room - 1)
}

/// Moves the cursor by lines.
pub fn step(model: &mut Model, lines: isize) -> Vec<Effect> {
    let last = model.plan.activities.len().saturating_sub(1).cast_signed();
    model.budget_line = model.budget_line.cast_signed().saturating_add(lines).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Opens the activity under the cursor in its sheet.
pub fn open_record(model: &mut Model) -> Vec<Effect> {
    if let Some(activity) = activities(model).get(model.budget_line) {
        browse::show_record(model, Key::Row(Table::Activities, activity.number()));
    }
    Vec::new()
}

/// A click on a line.
pub fn click(model: &mut Model, y: u16, twice: bool) -> Vec<Effect> {
    let area = ledger_area(model.areas().main);
    let line = y.checked_sub(area.y).filter(|line| *line < area.height).map(|line| usize::from(line) + top(model));
    let Some(line) = line.filter(|line| *line < model.plan.activities.len()) else { return Vec::new() };
    model.budget_line = line;
    if twice { open_record(model) } else { Vec::new() }
}
