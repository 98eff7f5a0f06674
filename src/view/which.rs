//! The box of what goes on from the keys pressed so far.

use crate::app::{Area, Model, Next};

use super::pen::Pen;
use super::theme::Role;

/// Draws the box over the page.
pub fn draw(model: &Model, frame: Area, lines: &[Next], pen: &mut Pen<'_>) {
    let pressed: Vec<String> = model.pending.iter().map(|press| crate::app::keys_text(&press.to_string(), &model.words)).collect();
    pen.frame(frame, &format!("{} …", pressed.join(" ")), Role::Title);
    for line in lines {
        let next = pen.text(line.area.x, line.area.y, line.area.width, &line.key, Role::Key);
        let room = (line.area.x + line.area.width).saturating_sub(next + 1);
        pen.text(next + 1, line.area.y, room, &line.name, Role::Text);
    }
}
