//! Clicks while a cell is typed in, and on pages that are more than a list: a pasted table, the SMART assistant, an export.

use chrono::TimeDelta;

use crate::domain::Day;
use crate::tables::Kind;

use super::after::AfterCommit;
use super::edits;
use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::layout::Area;
use super::lists;
use super::message::Mouse;
use super::model::Model;
use super::mouse::{cell_at, on_grid};
use super::{outgoing, paste_page, smart_page};

/// A click while a cell is typed in: its list and its calendar take it; any other cell is left for, as in a spreadsheet.
pub fn while_typing(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    if let Some(line) = lists::choices(model).and_then(|(list, _)| list.line_at(x, y)) {
        return choose(model, line);
    }
    if let Some(area) = lists::box_of_cell(model).filter(|area| area.holds(x, y)) {
        return on_box(model, area, x, y);
    }
    let here = model.grid().map(|grid| (grid.place, grid.column));
    if cell_at(model, x, y) == here {
        return Vec::new();
    }
    leave(model, what, x, y)
}

fn choose(model: &mut Model, line: usize) -> Vec<Effect> {
    let Some(editor) = model.editor.as_mut() else { return Vec::new() };
    editor.chosen = line;
    model.clicked_away = true;
    let code = if editor.column.kind == Kind::Formula { Code::Tab } else { Code::Enter };
    edits::press(model, Press::plain(code))
}

/// Commits the open cell; the cursor goes to the cell that was clicked once that is on disk, and nowhere if it is refused.
fn leave(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    let effects = edits::commit(model, 0, 0);
    if model.editor.is_none() {
        let mut effects = effects;
        effects.extend(on_grid(model, what, x, y));
        return effects;
    }
    if let (Some(AfterCommit::Move(..)), Some((place, column))) = (&model.after_commit, cell_at(model, x, y)) {
        model.after_commit = Some(AfterCommit::Put(place, column));
    }
    effects
}

/// A day of the calendar is typed by a click; a note's box keeps the keys.
fn on_box(model: &mut Model, area: Area, x: u16, y: u16) -> Vec<Effect> {
    let Some(day) = day_at(model, area, x, y) else { return Vec::new() };
    let text = model.words.days().day(day);
    let Some(mut editor) = model.editor.take() else { return Vec::new() };
    editor.line = super::line::Line::new(text);
    editor.touched();
    editor.read(&model.facts(), &model.words);
    model.editor = Some(editor);
    super::foresee::foresee(model);
    Vec::new()
}

/// The day of the open calendar that stands in a cell of the screen.
fn day_at(model: &Model, area: Area, x: u16, y: u16) -> Option<Day> {
    let first = lists::calendar_start(model)?;
    let (column, week) = (x.checked_sub(area.x + 4)? / 3, y.checked_sub(area.y + 2)?);
    (column < 7 && week < 6).then(|| first + TimeDelta::days(i64::from(week) * 7 + i64::from(column)))
}

/// A click on a page over the page that is no list; none where it has nothing to click.
pub fn on_page(model: &mut Model, at: (u16, u16), twice: bool) -> Option<Vec<Effect>> {
    match model.layers.last()? {
        Layer::Export(_) => Some(outgoing::click(model, at, twice)),
        Layer::Smart(_) => Some(smart_page::click(model, at, twice)),
        Layer::Paste(_) => Some(paste_page::click(model, at, twice)),
        _ => None,
    }
}
