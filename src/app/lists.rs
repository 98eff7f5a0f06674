//! Where the rows of what lies over a page stand: pure arithmetic, shared by drawing and mouse.

use chrono::{Datelike, TimeDelta};

use crate::config::FirstDay;
use crate::domain::{Cadence, Day};
use crate::tables::Kind;
use crate::text::width;

use super::columns::MENU;
use super::grid::Place;
use super::layers::{BEGINNINGS, FIRST_SETTINGS, Layer};
use super::layout::{Area, centred, inside};
use super::model::Model;
use super::views::BEFORE_VIEWS;

/// A list in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The frame.
    pub frame: Area,
    /// The rows inside it.
    pub rows: Area,
    /// The first line shown.
    pub top: usize,
    /// How many lines there are.
    pub count: usize,
    /// The line chosen.
    pub chosen: usize,
}

impl List {
    /// A list whose rows lie so far from the upper and lower edge of its frame; the chosen line is in sight.
    pub(super) fn of(frame: Area, above: u16, below: u16, count: usize, chosen: usize) -> Self {
        let inner = inside(frame);
        let rows = Area { y: inner.y + above, height: inner.height.saturating_sub(above + below), ..inner };
        let top = chosen.saturating_sub(usize::from(rows.height).saturating_sub(1));
        Self { frame, rows, top, count, chosen }
    }

    /// The lines in sight with the row of the screen each stands in.
    pub fn lines(self) -> impl Iterator<Item = (usize, u16)> {
        let shown = self.top..self.count.min(self.top + usize::from(self.rows.height));
        shown.zip(self.rows.y..)
    }

    /// The line that stands in a cell of the screen.
    #[must_use]
    pub fn line_at(self, x: u16, y: u16) -> Option<usize> {
        let line = self.top + usize::from(y.checked_sub(self.rows.y)?);
        (self.rows.holds(x, y) && line < self.count).then_some(line)
    }

    /// The row of the screen of the chosen line.
    #[must_use]
    pub fn chosen_row(self) -> u16 {
        self.rows.y + u16::try_from(self.chosen.saturating_sub(self.top)).unwrap_or(0)
    }
}

/// The list of what lies over a page; none where it is no list.
#[must_use]
pub fn list(model: &Model, layer: &Layer) -> Option<List> {
    let (_, height) = model.size;
    let count_of = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let found = match layer {
        Layer::Settings(page) => {
            let count = super::settings::rows(model, page).len();
            List::of(centred(model.size, 96, height.saturating_sub(2)), 1, 3, count, page.chosen)
        }
        Layer::Palette(palette) => List::of(centred(model.size, 76, 20), 2, 1, palette.entries.len(), palette.chosen),
        Layer::Help(help) => {
            let basics = if help.line.text().is_empty() && height >= 24 { 6 } else { 0 };
            let count = super::help::actions(model, help).len();
            List::of(centred(model.size, 96, height.saturating_sub(2)), 1, basics + 1, count, help.chosen)
        }
        Layer::Columns(menu) => List::of(under_title(model), 0, 1, MENU.len(), menu.chosen),
        Layer::Views(views) => {
            let count = super::views::of_sheet(model).len() + BEFORE_VIEWS;
            let high = count_of(count + 3).min(height.saturating_sub(2));
            List::of(centred(model.size, 60, high), 0, 1, count, views.chosen)
        }
        Layer::Trash(trash) => List::of(centred(model.size, 100, height.saturating_sub(4)), 0, 1, trash.items.len(), trash.chosen),
        Layer::Welcome(chosen) => {
            let count = BEGINNINGS.len() + FIRST_SETTINGS.len();
            // The message line and the line of keys stay in sight under it.
            let room = (model.size.0, height.saturating_sub(2));
            List::of(centred(room, 84, count_of(count) + 7), 3, 2, count, *chosen)
        }
        _ => return None,
    };
    Some(found)
}

/// The frame of the column menu: under the title of the cursor's column.
fn under_title(model: &Model) -> Area {
    let placed = model.grid_layout().and_then(|layout| {
        let grid = model.grid()?;
        let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
        Some((placed.x, layout.rows.y.saturating_sub(1)))
    });
    let (x, y) = placed.unwrap_or((2, 2));
    let (wide, high) = model.size;
    let (width, height) = (66.min(wide), (u16::try_from(MENU.len()).unwrap_or(u16::MAX) + 3).min(high));
    Area { x: x.min(wide - width), y: y.min(high - height), width, height }
}

/// Lines of the list under a cell.
const LONGEST: u16 = 8;

/// The list under the cell being typed in, with its labels; none where the cell has none, or is out of sight.
#[must_use]
pub fn choices(model: &Model) -> Option<(List, Vec<String>)> {
    let editor = model.editor.as_ref().filter(|editor| !editor.choices.is_empty())?;
    let placed = open_cell(model)?;
    let cell = placed.y;
    let labels: Vec<String> = editor.choices.iter().map(|choice| choice.label(&model.words)).collect();
    let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let (screen, bottom) = model.size;
    let wide = (u16::try_from(widest).unwrap_or(40).clamp(14, 48) + 4).min(screen);
    let high = u16::try_from(labels.len()).unwrap_or(LONGEST).min(LONGEST) + 2;
    let below = bottom.saturating_sub(cell + 3) >= high;
    let y = if below { cell + 1 } else { cell.saturating_sub(high) };
    let frame = Area { x: placed.x.min(screen.saturating_sub(wide)), y, width: wide, height: high };
    Some((List::of(frame, 0, 0, labels.len(), editor.chosen), labels))
}

/// Where the cell being typed in stands, and how wide its column is; none where it is out of sight.
#[must_use]
pub fn open_cell(model: &Model) -> Option<Area> {
    let (grid, layout) = (model.grid()?, model.grid_layout()?);
    let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
    let at = match grid.place {
        Place::Row(at) => at,
        Place::Fresh => grid.rows.len(),
        Place::Header => return None,
    };
    let y = layout.rows.y + u16::try_from(at.checked_sub(grid.top)?).ok()?;
    Some(Area { x: placed.x, y, width: placed.width, height: 1 })
}

/// The calendar, or the box of a note of several lines, at the cell being typed in.
#[must_use]
pub fn box_of_cell(model: &Model) -> Option<Area> {
    let (editor, cell, (wide, high)) = (model.editor.as_ref()?, open_cell(model)?, model.size);
    if editor.column.kind == Kind::Day {
        let (width, height) = (26.min(wide), 9);
        let below = high.saturating_sub(cell.y + 3) >= height;
        let y = if below { cell.y + 1 } else { cell.y.saturating_sub(height) };
        return Some(Area { x: cell.x.min(wide - width), y, width, height });
    }
    let (width, height) = (60.min(wide), 8);
    let note = editor.line.text().contains('\n');
    note.then(|| Area { x: cell.x.min(wide - width), y: cell.y.min(high.saturating_sub(height + 2)), width, height })
}

/// The first day that the open calendar shows: the user's first day of the week in which its month begins.
#[must_use]
pub fn calendar_start(model: &Model) -> Option<Day> {
    let editor = model.editor.as_ref().filter(|editor| editor.column.kind == Kind::Day)?;
    let day = editor.day.unwrap_or(model.today);
    let early = TimeDelta::days(i64::from(model.preferences.first_day == FirstDay::Sunday));
    Some(Cadence::Week.period(day.with_day(1)? + early).first - early)
}
