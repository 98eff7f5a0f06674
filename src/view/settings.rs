//! The settings page: each setting with its value, each action with its keys, what the chosen one does.

use ratatui::layout::Position;

use crate::app::{List, Model, SettingRow, SettingsPage, keys_text, setting_rows, value_name};
use crate::text::width;

use super::pen::{Pen, inside, wrapped};
use super::theme::Role;

/// Cells of a setting's title, and what is left for the keys of an action beside its own.
const TITLES: u16 = 44;
const KEYS: u16 = 24;

/// Draws the page; the answer is where the caret or the chosen value stands.
pub fn draw(model: &Model, page: &SettingsPage, list: List, pen: &mut Pen<'_>) -> Position {
    pen.frame(list.frame, &model.words.say("settings"), Role::Title);
    let inner = inside(list.frame);
    let next = pen.text(inner.x + 1, inner.y, inner.width, &model.words.say("settings-search"), Role::Dim);
    pen.text(next + 1, inner.y, inner.width.saturating_sub(next), page.line.text(), Role::Text);
    let rows = setting_rows(model, page);
    if rows.is_empty() {
        pen.text(inner.x + 1, list.rows.y, inner.width, &model.words.say("settings-nothing"), Role::Dim);
    }
    for (line, y) in list.lines() {
        row(model, &rows[line], line == page.chosen, (inner.x, y, inner.width), pen);
    }
    under(model, page, rows.get(page.chosen), list, pen);
    let caret = u16::try_from(width(page.line.before_caret())).unwrap_or(0);
    if page.line.text().is_empty() {
        Position::new(inner.x + 1, list.chosen_row())
    } else {
        Position::new((next + 1 + caret).min(inner.x + inner.width), inner.y)
    }
}

fn row(model: &Model, row: &SettingRow, chosen: bool, (x, y, wide): (u16, u16, u16), pen: &mut Pen<'_>) {
    pen.text(x, y, 1, if chosen { "►" } else { " " }, Role::Key);
    let is_setting = matches!(row, SettingRow::Setting(_));
    let titles = if is_setting { TITLES.min(wide / 2) } else { wide.saturating_sub(KEYS).max(wide / 2) };
    pen.text(x + 1, y, titles, &row.title(&model.words), Role::Text);
    let at = x + titles + 2;
    let room = wide.saturating_sub(titles + 3);
    let (value, role) = value(model, row);
    if chosen {
        pen.paint(x + 1, y, titles, Role::Cursor);
    }
    let shown = match (is_setting, chosen) {
        (false, _) => value,
        (true, true) => format!("◄ {value} ►"),
        (true, false) => format!("  {value}"),
    };
    pen.text(at, y, room, &shown, role);
}

fn value(model: &Model, row: &SettingRow) -> (String, Role) {
    match row {
        SettingRow::Setting(setting) => (value_name(setting, &(setting.get)(&model.preferences), &model.words), Role::Title),
        SettingRow::Plan => ("↵".to_owned(), Role::Dim),
        SettingRow::Keys(action) => {
            let keys: Vec<String> = model.keymap.keys(action).iter().map(|keys| keys_text(keys, &model.words)).collect();
            let own = model.preferences.keys.contains_key(action.id);
            if keys.is_empty() {
                (model.words.say("settings-no-keys").into_owned(), Role::Dim)
            } else {
                (keys.join(", "), if own { Role::Title } else { Role::Key })
            }
        }
    }
}

/// What the chosen row does, what was said last, and the keys of the page.
fn under(model: &Model, page: &SettingsPage, chosen: Option<&SettingRow>, list: List, pen: &mut Pen<'_>) {
    let inner = inside(list.frame);
    let (x, wide) = (inner.x + 1, inner.width.saturating_sub(2));
    let y = list.rows.y + list.rows.height;
    let (said, role) = match (&page.catching, &model.notice, chosen) {
        (Some(_), _, _) => (model.words.say("settings-catching").into_owned(), Role::Key),
        (None, Some((crate::app::Tone::Refused, sentence)), _) => (sentence.clone(), Role::Refusal),
        (None, _, Some(row)) => (row.about(&model.words), Role::Text),
        (None, _, None) => (String::new(), Role::Text),
    };
    for (line, place) in wrapped(&model.words, &said, usize::from(wide)).iter().zip(0..2) {
        pen.text(x, y + place, wide, line, role);
    }
    let keys = if matches!(chosen, Some(SettingRow::Keys(_))) { "settings-keys-of-action" } else { "settings-keys" };
    pen.parts(x, y + 2, wide, &model.words.say(keys), Role::Dim);
}
