//! What goes on from the keys pressed so far: after `g` or Ctrl+G, a box says each next key and where it leads.

use crate::text::width;

use super::actions::Action;
use super::layout::Area;
use super::model::Model;

/// One line of the box: its key, its name, its action and its cells.
pub struct Next {
    /// The key, as the user reads it.
    pub key: String,
    /// What it does, in a word.
    pub name: String,
    /// The action.
    pub action: &'static Action,
    /// Its cells on the screen.
    pub area: Area,
}

/// The box and its lines; none when no key waits for another.
#[must_use]
pub fn which(model: &Model) -> Option<(Area, Vec<Next>)> {
    if model.pending.is_empty() || !model.layers.is_empty() {
        return None;
    }
    let next = model.keymap.next(&model.pending, model.on());
    let told = |(keys, action): (String, &'static Action)| {
        let name = model.words.say(&format!("short-{}", action.id)).into_owned();
        (super::keys_text(&keys, &model.words), name, action)
    };
    let mut lines: Vec<(String, String, &'static Action)> =
        next.into_iter().filter(|(_, action)| (action.when)(model)).map(told).collect();
    // Pages first: they are what most look for.
    lines.sort_by_key(|(.., action)| !action.id.starts_with("go-"));
    let widest = lines.iter().map(|(key, name, _)| width(key) + width(name)).max()?;
    let cell = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(4);
    let (wide, high) = model.size;
    let columns = (wide.saturating_sub(4) / cell).clamp(1, 5);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).div_ceil(columns);
    let frame = Area { x: 0, y: high.saturating_sub(rows + 4), width: (columns * cell + 4).min(wide), height: rows + 2 };
    let place = |(at, (key, name, action)): (usize, (String, String, &'static Action))| {
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        let area =
            Area { x: frame.x + 2 + (at / rows) * cell, y: frame.y + 1 + at % rows, width: cell.saturating_sub(2), height: 1 };
        Next { key, name, action, area }
    };
    Some((frame, lines.into_iter().enumerate().map(place).collect()))
}
