//! The palette: what is typed, what was found, the keys that do it without the palette.

use ratatui::layout::Position;

use crate::app::{Entry, List, Model, Palette, keys_text, value_name};
use crate::text::width;

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the palette; the answer is the caret.
pub fn draw(model: &Model, palette: &Palette, list: List, pen: &mut Pen<'_>) -> Position {
    pen.frame(list.frame, &model.words.say("palette"), Role::Title);
    let inner = inside(list.frame);
    pen.text(inner.x + 1, inner.y, 1, ">", Role::Key);
    pen.text(inner.x + 3, inner.y, inner.width.saturating_sub(4), palette.line.text(), Role::Text);
    pen.rule(inner.x, inner.y + 1, inner.width);
    if palette.entries.is_empty() {
        pen.text(inner.x + 1, list.rows.y, inner.width - 2, &model.words.say("palette-nothing"), Role::Dim);
    }
    for (line, y) in list.lines() {
        let entry = &palette.entries[line];
        let tail = tail(model, entry);
        let wide = inner.width.saturating_sub(u16::try_from(width(&tail)).unwrap_or(0) + 4);
        pen.text(inner.x, y, 1, if line == palette.chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 1, y, wide, entry.label(), Role::Text);
        pen.right(inner.x + 1, y, inner.width.saturating_sub(2), &tail, Role::Dim);
        if line == palette.chosen {
            pen.paint(inner.x + 1, y, inner.width.saturating_sub(2), Role::Cursor);
        }
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("palette-keys"), Role::Dim);
    let caret = u16::try_from(width(palette.line.before_caret())).unwrap_or(0);
    Position::new((inner.x + 3 + caret).min(inner.x + inner.width - 1), inner.y)
}

/// At the right of an entry: its keys, its value, or the sheet of a record.
fn tail(model: &Model, entry: &Entry) -> String {
    match entry {
        Entry::Action(action, _) => model.keymap.keys(action).first().map(|keys| keys_text(keys, &model.words)).unwrap_or_default(),
        Entry::Setting(setting, _) => value_name(setting, &(setting.get)(&model.preferences), &model.words),
        Entry::Record(_, _, sheet) => sheet.clone(),
    }
}
