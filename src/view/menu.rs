//! The menu of a column, and the list of saved views.

use ratatui::layout::Position;

use crate::app::{ColumnMenu, List, MENU, Model, Views, action, views_of_sheet};

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the menu under the title of the cursor's column; the answer is its chosen line.
pub fn columns(model: &Model, menu: ColumnMenu, list: List, pen: &mut Pen<'_>) -> Position {
    let column = model.grid().map(|grid| grid.column().key).unwrap_or_default();
    let title = model.words.say(&format!("column-{column}")).into_owned();
    let possible = |id: &str| action(id).is_some_and(|action| (action.when)(model));
    let label = |id: &&str| {
        let role = if possible(id) { Role::Text } else { Role::Dim };
        (model.words.say(&format!("action-{id}")).into_owned(), role)
    };
    let lines: Vec<(String, Role)> = MENU.iter().map(label).collect();
    draw(pen, list, &title, &lines, menu.chosen, &model.words.say("column-menu-keys"))
}

/// Draws the list of views; the answer is its chosen line.
pub fn views(model: &Model, views: &Views, list: List, pen: &mut Pen<'_>) -> Position {
    let mut lines =
        vec![(model.words.say("view-save").into_owned(), Role::Text), (model.words.say("view-as-made").into_owned(), Role::Text)];
    lines.extend(views_of_sheet(model).iter().map(|view| (view.name.clone(), Role::Title)));
    draw(pen, list, &model.words.say("views"), &lines, views.chosen, &model.words.say("views-keys"))
}

fn draw(pen: &mut Pen<'_>, list: List, title: &str, lines: &[(String, Role)], chosen: usize, keys: &str) -> Position {
    pen.frame(list.frame, title, Role::Title);
    let inner = inside(list.frame);
    for (at, y) in list.lines() {
        let (text, role) = &lines[at];
        pen.text(inner.x, y, 1, if at == chosen { "►" } else { " " }, Role::Key);
        pen.parts(inner.x + 2, y, inner.width.saturating_sub(3), text, *role);
        if at == chosen {
            pen.paint(inner.x + 1, y, inner.width.saturating_sub(2), Role::Cursor);
        }
    }
    pen.parts(inner.x + 1, inner.y + inner.height.saturating_sub(1), inner.width.saturating_sub(2), keys, Role::Dim);
    Position::new(inner.x + 1, list.chosen_row())
}
