//! The preview of a paste, cell by cell: what would be new, what would change, and what is not understood.

use ratatui::layout::Position;

use crate::app::{
    Area, Model, PASTE_GUTTER, PasteView, counted, paste_columns, paste_frame, paste_list, paste_meaning, paste_rows,
};
use crate::tables::{LineState, Offer, PreviewLine, show};

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the preview over the page; the answer is its cursor's cell.
pub fn draw(model: &Model, view: &PasteView, pen: &mut Pen<'_>) -> Position {
    let area = paste_frame(model);
    let sheet = model.words.say(&format!("sheet-{}", view.preview.pasted.sheet.key)).into_owned();
    pen.frame(area, &model.words.say_with("paste-title", &[("sheet", sheet.into())]), Role::Title);
    let inner = inside(area);
    pen.text(inner.x + 1, inner.y, inner.width.saturating_sub(2), &counted(model, "paste-counts"), Role::Tab);
    let columns = paste_columns(view, inner);
    titles(model, view, inner, &columns, pen);
    let (rows, top) = paste_rows(view, inner);
    for (at, line) in view.preview.lines.iter().enumerate().skip(top).take(usize::from(rows)) {
        let y = inner.y + 3 + u16::try_from(at - top).unwrap_or(0);
        draw_line(model, view, (at, line), &columns, Area { y, height: 1, ..inner }, pen);
    }
    said(model, view, inner, pen);
    let y = match view.line {
        None => inner.y + 1,
        Some(line) => inner.y + 3 + u16::try_from(line - top).unwrap_or(0),
    };
    let x = columns.iter().find(|(place, ..)| *place == view.place).map_or(inner.x, |(_, x, _)| *x);
    if view.choosing.is_some() {
        return list(model, view, Area { x, y, width: 1, height: 1 }, pen);
    }
    Position::new(x, y)
}

/// Over each cell the column that it goes to, or that it is not read.
fn titles(model: &Model, view: &PasteView, inner: Area, columns: &[(usize, u16, u16)], pen: &mut Pen<'_>) {
    let y = inner.y + 1;
    for (place, x, wide) in columns {
        let name = view.preview.names.get(*place).map_or("", String::as_str);
        let (title, role) = match view.preview.columns.get(*place).copied().flatten() {
            Some(column) => (model.words.say(&format!("column-{}", column.key)).into_owned(), Role::Title),
            None => (model.words.say_with("paste-not-read", &[("name", name.into())]), Role::Dim),
        };
        pen.text(*x, y, *wide, &title, role);
        if view.line.is_none() && *place == view.place {
            pen.paint(*x, y, *wide, Role::Cursor);
        }
    }
    pen.rule(inner.x, y + 1, inner.width);
}

fn mark(state: LineState) -> (&'static str, Role) {
    match state {
        LineState::New => ("+", Role::Good),
        LineState::Changed => ("→", Role::Tab),
        LineState::Same => ("=", Role::Dim),
        LineState::Unreadable => ("!", Role::Off),
    }
}

fn draw_line(
    model: &Model,
    view: &PasteView,
    (at, line): (usize, &PreviewLine),
    columns: &[(usize, u16, u16)],
    area: Area,
    pen: &mut Pen<'_>,
) {
    let (sign, role) = mark(line.state);
    let here = view.line == Some(at);
    pen.text(area.x, area.y, 1, if here { "►" } else { " " }, Role::Key);
    pen.text(area.x + 1, area.y, 1, sign, role);
    pen.right(area.x + 2, area.y, PASTE_GUTTER - 3, &(at + 1).to_string(), Role::Dim);
    for (place, x, wide) in columns {
        let text = line.cells.get(*place).map_or("", String::as_str);
        let wrong = line.wrong.iter().any(|wrong| wrong.place == Some(*place));
        let role = match (wrong, view.preview.columns.get(*place).copied().flatten().is_some()) {
            (true, _) => Role::Off,
            (false, false) => Role::Dim,
            (false, true) if changes(model, view, line, *place) => Role::Tab,
            (false, true) => Role::Text,
        };
        let said = paste_meaning(view, *place, text);
        let text = if wrong { format!("!{text}") } else { said.unwrap_or_else(|| text.to_owned()) };
        pen.text(*x, area.y, *wide, &text, role);
        if here && *place == view.place {
            pen.paint(*x, area.y, *wide, Role::Cursor);
        }
    }
}

/// What stands in the cell that a pasted one would change.
fn before(model: &Model, view: &PasteView, line: &PreviewLine, place: usize) -> Option<String> {
    let column = view.preview.columns.get(place).copied().flatten()?;
    let facts = model.facts();
    Some(show(&facts.value(line.row?, column), &facts, &model.words))
}

fn changes(model: &Model, view: &PasteView, line: &PreviewLine, place: usize) -> bool {
    let text = line.cells.get(place).map_or("", |text| text.trim());
    line.state == LineState::Changed && !text.is_empty() && before(model, view, line, place).is_some_and(|before| before != text)
}

/// What the cell under the cursor would do, the way of reading, and the keys.
fn said(model: &Model, view: &PasteView, inner: Area, pen: &mut Pen<'_>) {
    let y = inner.y + inner.height.saturating_sub(3);
    let wide = inner.width.saturating_sub(2);
    let (text, role) = explained(model, view);
    pen.rule(inner.x, y.saturating_sub(1).max(inner.y + 2), inner.width);
    pen.text(inner.x + 1, y, wide, &text, role);
    let way = model.words.say(if view.preview.by_place { "paste-by-place" } else { "paste-by-name" });
    pen.text(inner.x + 1, y + 1, wide, &way, Role::Dim);
    let keys = if view.choosing.is_some() { "paste-keys-list" } else { "paste-keys" };
    pen.parts(inner.x + 1, y + 2, wide, &model.words.say(keys), Role::Key);
}

fn explained(model: &Model, view: &PasteView) -> (String, Role) {
    let words = &model.words;
    let Some(line) = view.current() else { return (words.say("paste-on-titles").into_owned(), Role::Text) };
    if let Some(wrong) = view.wrong() {
        let offers: Vec<String> = wrong.offers.iter().map(|offer| offered(model, offer)).collect();
        let column = wrong.place.and_then(|place| view.preview.columns.get(place).copied().flatten());
        let title = column.map(|column| format!("{} : ", words.say(&format!("column-{}", column.key)))).unwrap_or_default();
        let means =
            if offers.is_empty() { String::new() } else { words.say_with("paste-means", &[("list", offers.join(", ").into())]) };
        return (format!("! {title}{} {means}", wrong.sentence), Role::Off);
    }
    let key = match line.state {
        LineState::New => "paste-line-new",
        LineState::Same => "paste-line-same",
        LineState::Changed if changes(model, view, line, view.place) => {
            let before = before(model, view, line, view.place).unwrap_or_default();
            let text = line.cells.get(view.place).cloned().unwrap_or_default();
            return (words.say_with("paste-cell-changes", &[("before", before.into()), ("after", text.into())]), Role::Text);
        }
        LineState::Changed | LineState::Unreadable => "paste-line-changed",
    };
    (words.say(key).into_owned(), Role::Text)
}

fn offered(model: &Model, offer: &Offer) -> String {
    match offer {
        Offer::Nearest(label, _) => label.clone(),
        Offer::Create(_, name) => model.words.say_with("create", &[("name", name.as_str().into())]),
    }
}

/// The list of columns, to choose one by hand.
fn list(model: &Model, view: &PasteView, cell: Area, pen: &mut Pen<'_>) -> Position {
    let choices = view.choices();
    let label = |key: Option<&str>| match key {
        Some(key) => model.words.say(&format!("column-{key}")).into_owned(),
        None => model.words.say("paste-leave-out").into_owned(),
    };
    let list = paste_list(model, view, cell);
    pen.frame(list.frame, "", Role::Title);
    let wide = list.rows.width.saturating_sub(1);
    for (at, y) in list.lines() {
        let chosen = at == list.chosen;
        pen.text(list.rows.x, y, 1, if chosen { "►" } else { " " }, Role::Key);
        pen.text(list.rows.x + 1, y, wide, &label(choices[at]), Role::Text);
        if chosen {
            pen.paint(list.rows.x + 1, y, wide, Role::Cursor);
        }
    }
    Position::new(list.rows.x + 1, list.chosen_row())
}
