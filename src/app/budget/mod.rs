//! The budget page: what is arbitrated, drafts of it, the ledger, and what came of adopted proposals.

mod adoption;
mod drafts;
mod ledger;
mod page;

use crate::domain::{Key, Table};

use super::browse;
use super::effect::Effect;
use super::layout::Area;
use super::model::{Model, Screen};

pub use adoption::{answer_reason, answer_review, ask};
pub use drafts::{
    can_adopt, cautious, compare, curve, equalise, keep, lock, longer, next_draft, nudge, nudge_size, on_drafts, undo,
};
pub use ledger::{By, Row, regroup, rows};
pub use page::{BudgetPage, Desk, Drafted, Face, NAMES, refresh};

/// Whether the budget page is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Budget
}

/// How many lines the open face has.
#[must_use]
pub fn lines(model: &Model) -> usize {
    match model.budget.face {
        Face::Arbitration => model.budget.desk.as_ref().map_or(0, |desk| desk.study.case.lines.len()),
        Face::Ledger => rows(model).len(),
        Face::Afterwards => model.budget.track.reviews.len(),
    }
}

/// Where the lines of a face stand: under title, header and rule, above what is said of them.
#[must_use]
pub fn lines_area(model: &Model) -> Area {
    let main = model.areas().main;
    let below = match model.budget.face {
        Face::Ledger => 6,
        // A picture needs its room; on a small screen the lines give way.
        Face::Arbitration if (model.budget.curve || model.budget.compare) && main.height < 20 => 9,
        Face::Arbitration => (main.height / 2).clamp(4, 11),
        Face::Afterwards => 5,
    };
    let most = u16::try_from(lines(model)).unwrap_or(u16::MAX);
    let room = main.height.saturating_sub(3 + below);
    let height = if model.budget.face == Face::Arbitration { room.min(most) } else { room };
    Area { y: main.y + 3, height, ..main }
}

/// First line drawn: the cursor stays in sight.
#[must_use]
pub fn top(model: &Model) -> usize {
    let room = usize::from(lines_area(model).height).max(1);
    model.budget.line.saturating_sub(room - 1)
}

/// Moves the cursor by lines.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let last = lines(model).saturating_sub(1).cast_signed();
    model.budget.line = model.budget.line.cast_signed().saturating_add(by).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Shows the next face, or the one before.
pub fn turn(model: &mut Model, by: isize) -> Vec<Effect> {
    let here = Face::ALL.iter().position(|face| *face == model.budget.face).unwrap_or(0).cast_signed();
    model.budget.face = Face::ALL[(here + by).rem_euclid(Face::ALL.len().cast_signed()).cast_unsigned()];
    model.budget.line = 0;
    Vec::new()
}

/// Opens the record under the cursor in its sheet.
pub fn open_record(model: &mut Model) -> Vec<Effect> {
    let line = model.budget.line;
    let key = match model.budget.face {
        Face::Arbitration => {
            let desk = model.budget.desk.as_ref();
            desk.and_then(|desk| desk.study.case.lines.get(line)).map(|one| Key::Row(Table::Activities, one.activity.number()))
        }
        Face::Ledger => rows(model).get(line).and_then(Row::key),
        Face::Afterwards => model.budget.track.reviews.get(line).map(|review| Key::Row(Table::Decisions, review.decision.number())),
    };
    if let Some(key) = key {
        browse::show_record(model, key);
    }
    Vec::new()
}

/// A click on a line.
pub fn click(model: &mut Model, y: u16, twice: bool) -> Vec<Effect> {
    let area = lines_area(model);
    let line = y.checked_sub(area.y).filter(|line| *line < area.height).map(|line| usize::from(line) + top(model));
    let Some(line) = line.filter(|line| *line < lines(model)) else { return Vec::new() };
    model.budget.line = line;
    if twice { open_record(model) } else { Vec::new() }
}
