//! Where the preview of a paste stands on the screen: pure arithmetic, shared by drawing and mouse.

use crate::text::width;

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::layout::{Area, centred, inside};
use super::lists::List;
use super::model::Model;
use super::paste::{PasteView, press};

/// Cells left of the first cell: the line's mark and number.
pub const GUTTER: u16 = 8;
const WIDEST: usize = 24;
/// Lines of the list of columns.
const LONGEST: u16 = 10;

/// The frame: the whole screen but the line of keys.
#[must_use]
pub fn frame(model: &Model) -> Area {
    centred(model.size, model.size.0, model.size.1.saturating_sub(1))
}

/// How many lines are in sight inside the frame, and the first of them.
#[must_use]
pub fn rows(view: &PasteView, inner: Area) -> (u16, usize) {
    let rows = inner.height.saturating_sub(6);
    (rows, view.line.unwrap_or(0).saturating_sub(usize::from(rows).saturating_sub(1)))
}

/// The cells that fit around the cursor: place, first cell, width.
#[must_use]
pub fn columns(view: &PasteView, inner: Area) -> Vec<(usize, u16, u16)> {
    let wide = |place: usize| {
        let shown = view.preview.lines.iter().skip(view.line.unwrap_or(0).saturating_sub(20)).take(60);
        let widest = shown
            .filter_map(|line| line.cells.get(place))
            .map(|cell| meaning(view, place, cell).map_or_else(|| width(cell), |meant| width(&meant)) + 1)
            .max()
            .unwrap_or(0);
        u16::try_from(widest.clamp(10, WIDEST)).unwrap_or(10)
    };
    let count = view.preview.columns.len();
    let mut first = 0;
    loop {
        let mut x = inner.x + GUTTER;
        let mut found = Vec::new();
        for place in first..count {
            let wide = wide(place);
            if x + wide > inner.x + inner.width && !found.is_empty() {
                break;
            }
            found.push((place, x, wide.min((inner.x + inner.width).saturating_sub(x))));
            x += wide + 1;
        }
        if found.iter().any(|(place, ..)| *place == view.place) || first + 1 >= count {
            return found;
        }
        first += 1;
    }
}

/// What a text is read as, where it was changed here.
#[must_use]
pub fn meaning(view: &PasteView, place: usize, text: &str) -> Option<String> {
    let pasted = &view.preview.pasted;
    let trimmed = text.trim();
    if let Some((.., to)) = pasted.replaced.iter().find(|(at, from, _)| *at == place && from == trimmed) {
        return Some(format!("{trimmed} → {}", if to.is_empty() { "∅" } else { to }));
    }
    pasted.created.iter().any(|(_, name)| name == trimmed).then(|| format!("+ {trimmed}"))
}

/// The list of columns, under the cell whose column is chosen by hand.
#[must_use]
pub fn list(model: &Model, view: &PasteView, cell: Area) -> List {
    let count = view.choices().len();
    let most = u16::try_from(count).unwrap_or(LONGEST).min(LONGEST);
    let rows = most.min(model.size.1.saturating_sub(cell.y + 4)).max(1);
    let wide = 30.min(model.size.0);
    let frame = Area { x: cell.x.min(model.size.0 - wide), y: cell.y + 1, width: wide, height: rows + 2 };
    List::of(frame, 0, 0, count, view.choosing.unwrap_or(0))
}

/// A click on a cell puts the cursor there; a second one asks what else it can mean, on a title which column it goes to.
pub fn click(model: &mut Model, (x, y): (u16, u16), twice: bool) -> Vec<Effect> {
    let inner = inside(frame(model));
    let Some(Layer::Paste(view)) = model.layers.last() else { return Vec::new() };
    let columns = columns(view, inner);
    if view.choosing.is_some() {
        return click_list(model, &columns, inner, (x, y));
    }
    let (height, top) = rows(view, inner);
    let place = columns.iter().rev().find(|(_, first, _)| x >= *first).map(|(place, ..)| *place);
    let line = match y.checked_sub(inner.y + 1) {
        Some(0) => None,
        Some(line @ 2..) if line < height + 2 => Some(top + usize::from(line) - 2),
        _ => return Vec::new(),
    };
    if line.is_some_and(|line| line >= view.preview.lines.len()) {
        return Vec::new();
    }
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    let here = (line, place.unwrap_or(view.place));
    let again = (view.line, view.place) == here;
    (view.line, view.place) = here;
    if again && !twice { press(model, Press::plain(Code::Char(' '))) } else { Vec::new() }
}

fn click_list(model: &mut Model, columns: &[(usize, u16, u16)], inner: Area, (x, y): (u16, u16)) -> Vec<Effect> {
    let Some(Layer::Paste(view)) = model.layers.last() else { return Vec::new() };
    let first = columns.iter().find(|(place, ..)| *place == view.place).map_or(inner.x, |(_, x, _)| *x);
    let cell = Area { x: first, y: inner.y + 1, width: 1, height: 1 };
    let Some(line) = list(model, view, cell).line_at(x, y) else { return Vec::new() };
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    view.choosing = Some(line);
    press(model, Press::plain(Code::Enter))
}
