//! Going from page to page.

use crate::tables::SHEETS;

use super::effect::Effect;
use super::key::Press;
use super::model::{Model, Screen};

/// The sheets that stand in the header, in order; the others are behind the palette.
pub const TABS: &[&str] = &["plan", "activities", "objectives", "kpis", "targets", "statuses"];

/// Waits for the letter of a page.
pub fn prefix(model: &mut Model) -> Vec<Effect> {
    // In the preset `vim` the press was `g`: what was pressed is kept by the keymap itself.
    if model.pending.is_empty() {
        model.pending.push(Press::ctrl('g'));
    }
    Vec::new()
}

/// The home page.
pub fn home(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Home;
    model.in_panel = false;
    model.editor = None;
    Vec::new()
}

/// A sheet.
pub fn sheet(model: &mut Model, key: &'static str) -> Vec<Effect> {
    model.open(key);
    Vec::new()
}

/// The next or previous page of the header.
pub fn turn(model: &mut Model, pages: isize) -> Vec<Effect> {
    let count = TABS.len().cast_signed() + 1;
    let to = (here(model).map_or(0, usize::cast_signed) + pages).rem_euclid(count).cast_unsigned();
    open_tab(model, to);
    Vec::new()
}

/// The place of the open page among the tabs: 0 is the home page.
#[must_use]
pub fn here(model: &Model) -> Option<usize> {
    match model.screen {
        Screen::Home => Some(0),
        Screen::Sheet(place) => TABS.iter().position(|tab| *tab == SHEETS[place].key).map(|tab| tab + 1),
    }
}

/// Opens a page of the header.
pub fn open_tab(model: &mut Model, tab: usize) {
    match tab.checked_sub(1).and_then(|tab| TABS.get(tab)) {
        Some(key) => drop(model.open(key)),
        None => drop(home(model)),
    }
}
