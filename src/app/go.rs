//! Going from page to page.

use super::effect::Effect;
use super::key::Press;
use super::model::{Model, Screen};

/// The pages that stand in the header, in order, by their keys; the other sheets are behind the palette.
pub const TABS: &[&str] =
    &["home", "plan", "activities", "objectives", "kpis", "targets", "statuses", "budget", "checkin", "journal"];

/// Waits for the letter of a page.
pub fn prefix(model: &mut Model) -> Vec<Effect> {
    // In the preset `vim` the press was `g`: what was pressed is kept by the keymap itself.
    if model.pending.is_empty() {
        model.pending.push(Press::ctrl('g'));
    }
    Vec::new()
}

/// A page by its key: the home page, a sheet, the budget.
pub fn page(model: &mut Model, key: &str) -> Vec<Effect> {
    match key {
        "journal" => return super::journal::open(model),
        "standup" => return super::standup::open(model),
        "checkin" => {
            model.open(key);
            return super::audit::ask_earlier(model);
        }
        _ => {}
    }
    model.open(key);
    Vec::new()
}

/// The next or previous page of the header.
pub fn turn(model: &mut Model, pages: isize) -> Vec<Effect> {
    let to = (here(model).map_or(0, usize::cast_signed) + pages).rem_euclid(TABS.len().cast_signed());
    open_tab(model, to.cast_unsigned())
}

/// The place of the open page among the tabs.
#[must_use]
pub fn here(model: &Model) -> Option<usize> {
    TABS.iter().position(|tab| Screen::of(tab) == Some(model.screen))
}

/// Opens a page of the header.
pub fn open_tab(model: &mut Model, tab: usize) -> Vec<Effect> {
    TABS.get(tab).map_or_else(Vec::new, |key| page(model, key))
}
