//! The mouse: click, double click, wheel, header click, tabs, hints.

use std::cmp::Ordering;

use crate::text::width;

use super::after::put;
use super::effect::Effect;
use super::grid::Place;
use super::key::{Code, Press};
use super::layers::{self, Layer};
use super::layout::Area;
use super::lists;
use super::message::{Message, Mouse};
use super::model::{Model, Screen};
use super::tabs::tabs;
use super::update::update;
use super::which::which;
use super::{audit, browse, budget, card, checkin, clicks, columns, edits, go, journal, standup, tree};

/// What a mouse event does.
pub fn mouse(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    if matches!(what, Mouse::Drag | Mouse::Release) {
        return drag(model, what, x);
    }
    if what == Mouse::DoubleClick && std::mem::take(&mut model.clicked_away) {
        return Vec::new();
    }
    model.clicked_away = false;
    if !model.layers.is_empty() {
        let open = model.layers.len();
        let effects = on_layer(model, what, x, y);
        model.clicked_away = what == Mouse::Click && model.layers.len() < open;
        return effects;
    }
    if !model.pending.is_empty() {
        return on_which(model, what, x, y);
    }
    let areas = model.areas();
    match what {
        Mouse::WheelUp => return wheel(model, areas.panel.holds(x, y), -3),
        Mouse::WheelDown => return wheel(model, areas.panel.holds(x, y), 3),
        Mouse::Click | Mouse::DoubleClick | Mouse::Drag | Mouse::Release => {}
    }
    if model.editor.is_some() {
        return clicks::while_typing(model, what, x, y);
    }
    if areas.header.holds(x, y) {
        return on_header(model, x);
    }
    if areas.hints.holds(x, y) {
        return on_hint(model, x);
    }
    if areas.panel.holds(x, y) || model.screen == Screen::Home {
        return on_panel(model, what, y);
    }
    let twice = what == Mouse::DoubleClick;
    match model.screen {
        Screen::Budget => return budget::click(model, y, twice),
        Screen::Audit => return audit::click(model, y, twice),
        Screen::Tree => return tree::click(model, y, twice),
        Screen::Journal => return journal::click(model, y, twice),
        Screen::Standup => return standup::turn(model, 1),
        Screen::Checkin => return checkin::click(model, (x, y), twice),
        Screen::Card => return Vec::new(),
        Screen::Home | Screen::Sheet(_) => {}
    }
    on_grid(model, what, x, y)
}

/// A click in the box of what goes on from `g`; anywhere else gives up.
fn on_which(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    if !matches!(what, Mouse::Click | Mouse::DoubleClick) {
        return Vec::new();
    }
    let hit = which(model).and_then(|(_, lines)| lines.into_iter().find(|line| line.area.holds(x, y)));
    model.pending.clear();
    model.clicked_away = what == Mouse::Click;
    hit.map_or_else(Vec::new, |line| layers::run(model, line.action))
}

/// The edge of a column follows the mouse.
fn drag(model: &mut Model, what: Mouse, x: u16) -> Vec<Effect> {
    let Some(layout) = model.grid_layout() else { return Vec::new() };
    model.with_grid(|grid, _, _| {
        let placed = grid.dragged.and_then(|index| layout.columns.iter().find(|placed| placed.index == index));
        if let Some(placed) = placed {
            grid.widths.insert(placed.index, x.saturating_sub(placed.x).clamp(4, 80));
        }
        if what == Mouse::Release {
            grid.dragged = None;
        }
    });
    Vec::new()
}

/// The wheel scrolls what lies on top; a click chooses a line of a list.
fn on_layer(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    let list = model.layers.last().and_then(|layer| lists::list(model, layer));
    if let (Mouse::Click | Mouse::DoubleClick, None) = (what, list)
        && let Some(effects) = clicks::on_page(model, (x, y), what == Mouse::DoubleClick)
    {
        return effects;
    }
    if let (Mouse::Click | Mouse::DoubleClick, Some(list)) = (what, list) {
        return list.line_at(x, y).map_or_else(Vec::new, |line| layers::click(model, line, what == Mouse::DoubleClick));
    }
    let code = match what {
        Mouse::WheelUp => Code::Up,
        Mouse::WheelDown => Code::Down,
        Mouse::DoubleClick => Code::Enter,
        Mouse::Click | Mouse::Drag | Mouse::Release => return Vec::new(),
    };
    if matches!(model.layers.last(), Some(Layer::Question(_))) {
        return Vec::new();
    }
    layers::press(model, Press::plain(code))
}

fn wheel(model: &mut Model, over_panel: bool, rows: isize) -> Vec<Effect> {
    if over_panel || browse::in_panel(model) {
        return browse::panel_step(model, rows);
    }
    if model.editor.is_some() {
        return Vec::new();
    }
    match model.screen {
        Screen::Budget => return budget::step(model, rows),
        Screen::Audit => return audit::step(model, rows),
        Screen::Tree => return tree::step(model, rows),
        Screen::Journal => return journal::step(model, rows),
        Screen::Card => return card::turn(model, rows.signum()),
        Screen::Standup => return standup::turn(model, rows.signum()),
        Screen::Checkin => return Vec::new(),
        Screen::Home | Screen::Sheet(_) => {}
    }
    browse::step(model, rows)
}

fn on_header(model: &mut Model, x: u16) -> Vec<Effect> {
    let hit = tabs(model).into_iter().find(|tab| (tab.x..tab.end).contains(&x));
    hit.map_or_else(Vec::new, |tab| go::open_tab(model, tab.place))
}

/// The hints of the page with their cells: key and name, as drawn.
#[must_use]
pub fn hints(model: &Model) -> Vec<(String, String, &'static str, u16, u16)> {
    let mut actions: Vec<_> = layers::possible(model).filter(|action| action.hint > 0 && (action.when)(model)).collect();
    actions.sort_by_key(|action| action.hint);
    let mut x = 1;
    let mut placed = Vec::new();
    for action in actions {
        let Some(key) = model.keymap.keys(action).first() else { continue };
        let (key, name) = (super::keys_text(key, &model.words), model.words.say(&format!("short-{}", action.id)).to_string());
        let wide = u16::try_from(width(&key) + 1 + width(&name)).unwrap_or(0);
        if x + wide > model.size.0 {
            break;
        }
        placed.push((key, name, action.id, x, x + wide));
        x += wide + 2;
    }
    placed
}

fn on_hint(model: &mut Model, x: u16) -> Vec<Effect> {
    let hit = hints(model).into_iter().find(|(.., first, end)| (*first..*end).contains(&x));
    let action = hit.and_then(|(_, _, id, ..)| super::actions::action(id));
    action.map_or_else(Vec::new, |action| layers::run(model, action))
}

/// Lines of the panel, whose first stands under its title.
fn on_panel(model: &mut Model, what: Mouse, y: u16) -> Vec<Effect> {
    let top = panel_area(model).y + 1;
    let Some(line) = y.checked_sub(top).map(|line| usize::from(line) / panel_line_height(model)) else { return Vec::new() };
    let line = line + panel_top(model);
    if line >= browse::panel_lines(model) {
        return Vec::new();
    }
    model.panel_line = line;
    model.in_panel = browse::in_grid_screen(model);
    if what == Mouse::DoubleClick { browse::jump(model) } else { Vec::new() }
}

/// Where the panel is drawn: docked, or the upper part of the home page.
#[must_use]
pub fn panel_area(model: &Model) -> Area {
    let areas = model.areas();
    if model.screen == Screen::Home { super::home::panel(areas.main, model) } else { areas.panel }
}

/// Rows that one target takes in the panel.
#[must_use]
pub fn panel_line_height(_: &Model) -> usize {
    1
}

/// First line drawn of the panel: the cursor's page.
#[must_use]
pub fn panel_top(model: &Model) -> usize {
    let height = usize::from(panel_area(model).height.saturating_sub(2)).max(1);
    model.panel_line.saturating_sub(height - 1)
}

/// The cell of the grid that is drawn there.
pub(super) fn cell_at(model: &Model, x: u16, y: u16) -> Option<(Place, usize)> {
    let (grid, layout) = (model.grid()?, model.grid_layout()?);
    let column = layout.columns.iter().rev().find(|column| x >= column.x)?.index;
    let line = y.checked_sub(layout.rows.y).map(usize::from).filter(|line| *line < layout.height())?;
    let row = grid.top + line;
    let place = match row.cmp(&grid.rows.len()) {
        Ordering::Less => Place::Row(row),
        Ordering::Equal if grid.sheet.grows => Place::Fresh,
        _ => grid.place,
    };
    Some((place, column))
}

pub(super) fn on_grid(model: &mut Model, what: Mouse, x: u16, y: u16) -> Vec<Effect> {
    let Some(layout) = model.grid_layout() else { return Vec::new() };
    let Some(column) = layout.columns.iter().rev().find(|column| x >= column.x).map(|column| column.index) else {
        return Vec::new();
    };
    model.in_panel = false;
    let header = layout.rows.y.saturating_sub(2);
    if y == header {
        let edge = layout.columns.iter().find(|placed| placed.x + placed.width == x).map(|placed| placed.index);
        if let Some(edge) = edge {
            model.with_grid(|grid, _, _| grid.dragged = Some(edge));
            return Vec::new();
        }
        model.with_grid(|grid, _, _| {
            grid.column = column;
            grid.place = Place::Header;
        });
        return columns::open(model);
    }
    let Some((place, column)) = cell_at(model, x, y) else { return Vec::new() };
    put(model, place, column);
    if what == Mouse::DoubleClick && edits::can_edit(model) {
        return update(model, Message::Key(Press::plain(Code::Enter)));
    }
    Vec::new()
}
