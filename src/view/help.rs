//! Help: how cells are typed, then every action of the page with its keys.

use ratatui::layout::Position;

use crate::app::{Help, List, Model, help_actions, keys_text};
use crate::text::width;

use super::pen::{Pen, inside, wrapped};
use super::theme::Role;

/// Cells of the keys: on a narrow screen the first ones alone.
const fn keys_of(width: u16) -> u16 {
    if width < 70 { 15 } else { 25 }
}

/// Draws the help; the answer is the caret, or the line chosen while nothing is searched.
pub fn draw(model: &Model, help: &Help, list: List, pen: &mut Pen<'_>) -> Position {
    pen.frame(list.frame, &model.words.say("help"), Role::Title);
    let inner = inside(list.frame);
    let next = pen.text(inner.x + 1, inner.y, inner.width, &model.words.say("settings-search"), Role::Dim);
    pen.text(next + 1, inner.y, inner.width.saturating_sub(next), help.line.text(), Role::Text);
    let actions = help_actions(model, help);
    if actions.is_empty() {
        pen.text(inner.x + 1, list.rows.y, inner.width.saturating_sub(2), &model.words.say("palette-nothing"), Role::Dim);
    }
    let wide_keys = keys_of(inner.width);
    for (line, y) in list.lines() {
        let action = actions[line];
        let keys: Vec<String> = model.keymap.keys(action).iter().map(|keys| keys_text(keys, &model.words)).collect();
        pen.text(inner.x, y, 1, if line == help.chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 1, y, wide_keys, &keys.join(", "), Role::Key);
        let possible = (action.when)(model);
        let name = model.words.say(&format!("action-{}", action.id)).into_owned();
        let wide = inner.width.saturating_sub(wide_keys + 4);
        pen.text(inner.x + wide_keys + 2, y, wide, &name, if possible { Role::Text } else { Role::Dim });
        if line == help.chosen {
            pen.paint(inner.x + wide_keys + 2, y, wide, Role::Cursor);
        }
    }
    basics(model, list, pen);
    let caret = u16::try_from(width(help.line.before_caret())).unwrap_or(0);
    if help.line.text().is_empty() {
        Position::new(inner.x, list.chosen_row())
    } else {
        Position::new((next + 1 + caret).min(inner.x + inner.width), inner.y)
    }
}

/// What can be typed, under the list, as far as there is room; and the keys of the help.
fn basics(model: &Model, list: List, pen: &mut Pen<'_>) {
    let inner = inside(list.frame);
    let (x, wide) = (inner.x + 1, inner.width.saturating_sub(2));
    let end = inner.y + inner.height.saturating_sub(1);
    let text = model.words.say("help-basics").into_owned();
    let lines = text.lines().flat_map(|line| wrapped(&model.words, line, usize::from(wide)));
    let under = list.rows.y + list.rows.height;
    for (y, line) in (under..end).zip(lines) {
        pen.text(x, y, wide, &line, Role::Dim);
    }
    pen.parts(x, end, wide, &model.words.say("help-keys"), Role::Dim);
}
