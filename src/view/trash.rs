//! Corbeille: what was deleted, when, and what went with it.

use ratatui::layout::Position;

use crate::app::{Area, List, Model, Trash, Trashed, sheet_title, trashed_names};

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the list over the page; the answer is its cursor's line.
pub fn draw(model: &Model, trash: &Trash, list: List, pen: &mut Pen<'_>) -> Position {
    pen.frame(list.frame, &model.words.say("trash"), Role::Title);
    let inner = inside(list.frame);
    if trash.items.is_empty() {
        let room = inner.height.saturating_sub(2);
        let area = Area { x: inner.x + 2, y: inner.y + 1, width: inner.width.saturating_sub(4), height: room };
        pen.lines(area, &model.words.say("trash-empty"), Role::Dim);
    }
    for (line, y) in list.lines() {
        let item = &trash.items[line];
        pen.text(inner.x, y, 1, if line == trash.chosen { "►" } else { " " }, Role::Key);
        let when: String = item.at.chars().take(16).map(|letter| if letter == 'T' { ' ' } else { letter }).collect();
        pen.text(inner.x + 2, y, 16, &when, Role::Dim);
        pen.text(inner.x + 20, y, inner.width.saturating_sub(21), &line_of(model, item), Role::Text);
        if line == trash.chosen {
            pen.paint(inner.x + 20, y, inner.width.saturating_sub(21), Role::Cursor);
        }
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("trash-keys"), Role::Dim);
    Position::new(inner.x, list.chosen_row())
}

fn line_of(model: &Model, item: &Trashed) -> String {
    let title = item.records.first().map(|record| sheet_title(model, record)).unwrap_or_default();
    let names = format!("{title} · {}", trashed_names(model, item));
    if item.others == 0 {
        return names;
    }
    let count = usize::try_from(item.others).unwrap_or(usize::MAX);
    format!("{names} {}", model.words.say_with("trash-others", &[("count", count.into())]))
}
