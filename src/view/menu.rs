//! The menu of a column, and the list of saved views.

use ratatui::layout::Position;

use crate::app::{Area, BEFORE_VIEWS, ColumnMenu, MENU, Model, Views, action, views_of_sheet};

use super::pen::{Pen, centred, inside};
use super::theme::Role;

/// Draws the menu under the title of the cursor's column; the answer is its chosen line.
pub fn columns(model: &Model, menu: ColumnMenu, pen: &mut Pen<'_>) -> Position {
    let column = model.grid().map(|grid| grid.column().key).unwrap_or_default();
    let title = model.words.say(&format!("column-{column}")).into_owned();
    let placed = model.grid_layout().and_then(|layout| {
        let grid = model.grid()?;
        let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
        Some((placed.x, layout.rows.y.saturating_sub(1)))
    });
    let (x, y) = placed.unwrap_or((2, 2));
    let high = u16::try_from(MENU.len()).unwrap_or(12) + 3;
    let wide = 66.min(model.size.0);
    let area = Area {
        x: x.min(model.size.0 - wide),
        y: y.min(model.size.1.saturating_sub(high)),
        width: wide,
        height: high.min(model.size.1),
    };
    let possible = |id: &str| action(id).is_some_and(|action| (action.when)(model));
    let label = |id: &&str| {
        let role = if possible(id) { Role::Text } else { Role::Dim };
        (model.words.say(&format!("action-{id}")).into_owned(), role)
    };
    list(pen, area, &title, &MENU.iter().map(label).collect::<Vec<_>>(), menu.chosen, &model.words.say("column-menu-keys"))
}

/// Draws the list of views; the answer is its chosen line.
pub fn views(model: &Model, views: &Views, pen: &mut Pen<'_>) -> Position {
    let saved = views_of_sheet(model);
    let mut lines =
        vec![(model.words.say("view-save").into_owned(), Role::Text), (model.words.say("view-as-made").into_owned(), Role::Text)];
    lines.extend(saved.iter().map(|view| (view.name.clone(), Role::Title)));
    let high = u16::try_from(saved.len() + BEFORE_VIEWS + 3).unwrap_or(20).min(model.size.1.saturating_sub(2));
    let area = centred(model.size, 60, high);
    list(pen, area, &model.words.say("views"), &lines, views.chosen, &model.words.say("views-keys"))
}

fn list(pen: &mut Pen<'_>, area: Area, title: &str, lines: &[(String, Role)], chosen: usize, keys: &str) -> Position {
    pen.frame(area, title, Role::Title);
    let inner = inside(area);
    let room = usize::from(inner.height.saturating_sub(1)).max(1);
    let top = chosen.saturating_sub(room - 1);
    for (at, (text, role)) in lines.iter().enumerate().skip(top).take(room) {
        let y = inner.y + u16::try_from(at - top).unwrap_or(0);
        pen.text(inner.x, y, 1, if at == chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 2, y, inner.width.saturating_sub(3), text, *role);
        if at == chosen {
            pen.paint(inner.x + 1, y, inner.width.saturating_sub(2), Role::Cursor);
        }
    }
    pen.text(inner.x + 1, inner.y + inner.height.saturating_sub(1), inner.width.saturating_sub(2), keys, Role::Dim);
    Position::new(inner.x + 1, inner.y + u16::try_from(chosen - top).unwrap_or(0))
}
