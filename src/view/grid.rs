//! A sheet on the screen: frozen header and first column, the visible rows, the sums.

use ratatui::layout::Position;

use crate::app::{Area, Differs, Grid, GridLayout, HEADING, Model, Place, Placed, Screen, shown};
use crate::tables::{Align, Column, Facts, Row, Value, mark, show};
use crate::text::{NO_VALUE, width};

use super::pen::Pen;
use super::theme::{Role, role_of};

/// Draws the open sheet; the cursor's cell is the answer.
pub fn draw(model: &Model, layout: &GridLayout, pen: &mut Pen<'_>) -> Option<Position> {
    let grid = model.grid()?;
    let area = model.areas().main;
    if area.height == 0 {
        return None;
    }
    let facts = model.facts();
    title(model, grid, pen, area.y, area.width);
    header(model, grid, layout, pen);
    if grid.rows.is_empty() && grid.draft.is_none() {
        empty(model, grid, layout, pen);
    }
    for line in 0..layout.height() {
        let y = layout.rows.y + u16::try_from(line).unwrap_or(0);
        let at = grid.top + line;
        match grid.rows.get(at) {
            Some(row) if *row == HEADING => draw_heading(model, &facts, grid, layout, at, y, pen),
            Some(row) => draw_row(model, &facts, grid, layout, (at, *row), y, pen),
            None if at == grid.rows.len() && grid.sheet.grows => fresh_row(model, &facts, grid, layout, y, pen),
            None => break,
        }
    }
    if layout.sums {
        sums(model, &facts, grid, layout, pen);
    }
    cursor(grid, layout)
}

/// Name of the sheet, how many rows, sorted and filtered by what.
fn title(model: &Model, grid: &Grid, pen: &mut Pen<'_>, y: u16, wide: u16) {
    let words = &model.words;
    let name = words.say(&format!("sheet-{}", grid.sheet.key)).to_string();
    let next = pen.text(1, y, wide.saturating_sub(2), &name, Role::Title);
    let mut said = words.say_with("rows", &[("count", grid.count().into())]);
    if let Some(view) = &grid.view {
        said = format!("{} · {said}", words.say_with("view-named", &[("name", view.as_str().into())]));
    }
    let title = |index: usize| words.say(&format!("column-{}", grid.sheet.columns[index].key)).to_string();
    let sorted: Vec<String> =
        grid.sort.iter().map(|(index, down)| format!("{} {}", title(*index), if *down { "▼" } else { "▲" })).collect();
    if !sorted.is_empty() {
        said.push_str(&words.say_with("sorted-by", &[("column", sorted.join(", ").into())]));
    }
    for (index, filter) in &grid.filters {
        said.push_str(
            &words.say_with("column-filtered", &[("column", title(*index).into()), ("text", filter.text.as_str().into())]),
        );
    }
    if !grid.hidden.is_empty() {
        said.push_str(&words.say_with("columns-hidden", &[("count", grid.hidden.len().into())]));
    }
    if !grid.filter.is_empty() {
        said.push_str(&words.say_with("filtered-by", &[("text", grid.filter.as_str().into())]));
    }
    pen.text(next + 1, y, wide.saturating_sub(next + 2), &format!("· {said}"), Role::Dim);
}

fn header(model: &Model, grid: &Grid, layout: &GridLayout, pen: &mut Pen<'_>) {
    let y = layout.rows.y.saturating_sub(2);
    for placed in &layout.columns {
        let column = &grid.sheet.columns[placed.index];
        let mut text = model.words.say(&format!("column-{}", column.key)).to_string();
        if let Some(place) = grid.sort.iter().position(|(sorted, _)| *sorted == placed.index) {
            text.push_str(if grid.sort[place].1 { " ▼" } else { " ▲" });
            if grid.sort.len() > 1 {
                text.push_str(&(place + 1).to_string());
            }
        }
        aligned(pen, *placed, y, column.align(), &text, Role::Title);
        if grid.place == Place::Header && placed.index == grid.column && !model.in_panel {
            pen.paint(placed.x, y, placed.width, Role::Cursor);
        }
    }
    pen.rule(layout.rows.x, y + 1, layout.rows.width);
    separators(layout, y, pen);
    crossings(layout, y + 1, pen);
}

/// A thin line between columns; the first column's is the edge of what does not scroll.
fn separators(layout: &GridLayout, y: u16, pen: &mut Pen<'_>) {
    for placed in layout.columns.iter().skip(1) {
        pen.text(placed.x - 1, y, 1, "│", Role::Frame);
    }
}

fn crossings(layout: &GridLayout, y: u16, pen: &mut Pen<'_>) {
    for placed in layout.columns.iter().skip(1) {
        pen.text(placed.x - 1, y, 1, "┼", Role::Frame);
    }
}

fn aligned(pen: &mut Pen<'_>, placed: Placed, y: u16, align: Align, text: &str, role: Role) {
    match align {
        Align::Left => drop(pen.text(placed.x, y, placed.width, text, role)),
        Align::Right => pen.right(placed.x, y, placed.width, text, role),
    }
}

/// The heading of a group: the value its rows share, how many they are, and their sums.
fn draw_heading(model: &Model, facts: &Facts<'_>, grid: &Grid, layout: &GridLayout, at: usize, y: u16, pen: &mut Pen<'_>) {
    let Some(heading) = grid.headings.get(&at) else { return };
    let label = if heading.label.is_empty() { model.words.say("group-empty").into_owned() } else { heading.label.clone() };
    let fold = if grid.folded.contains(&heading.label) { "+" } else { "−" };
    let text = model.words.say_with("group-heading", &[("label", label.into()), ("count", heading.count.into())]);
    pen.text(layout.rows.x + 2, y, layout.rows.width.saturating_sub(2), &format!("{fold} {text}"), Role::Title);
    for placed in layout.columns.iter().skip(1) {
        let Some(sum) = heading.sums.get(placed.index).copied().flatten() else { continue };
        let text = shown(grid, placed.index, &Value::Money(sum), facts, &model.words);
        aligned(pen, *placed, y, Align::Right, &text, Role::Title);
    }
    if grid.place == Place::Row(at) && !model.in_panel {
        pen.text(layout.rows.x, y, 1, "►", Role::Key);
        if let Some(placed) = layout.columns.iter().find(|placed| placed.index == grid.column) {
            pen.paint(placed.x, y, placed.width, Role::Cursor);
        }
    }
}

fn draw_row(
    model: &Model,
    facts: &Facts<'_>,
    grid: &Grid,
    layout: &GridLayout,
    (at, row): (usize, Row),
    y: u16,
    pen: &mut Pen<'_>,
) {
    separators(layout, y, pen);
    let here = grid.place == Place::Row(at);
    if here {
        pen.text(layout.rows.x, y, 1, "►", Role::Key);
    }
    let marked = grid.marks.holds(row);
    if marked {
        pen.text(layout.rows.x + 1, y, 1, "■", Role::Key);
    }
    let since = model.since.as_deref();
    if let Some(since) = since.filter(|_| !marked) {
        let columns = layout.columns.iter().map(|placed| &grid.sheet.columns[placed.index]);
        pen.text(layout.rows.x + 1, y, 1, since.row(facts, row, columns).map_or("", sign), Role::Key);
    }
    for placed in &layout.columns {
        let column = &grid.sheet.columns[placed.index];
        let value = facts.value(row, column);
        cell(model, facts, (grid, column), &value, *placed, y, pen);
        if since.is_some_and(|since| since.was(facts, row, column).is_some()) {
            pen.paint(placed.x, y, placed.width, Role::Changed);
        }
        if marked {
            pen.paint(placed.x, y, placed.width, Role::Marked);
        }
        if here && placed.index == grid.column && !model.in_panel {
            pen.paint(placed.x, y, placed.width, Role::Cursor);
        }
    }
}

/// The mark of a row that differs from the last check-in.
const fn sign(differs: Differs) -> &'static str {
    match differs {
        Differs::New => "+",
        Differs::Changed => "~",
    }
}

fn cell(
    model: &Model,
    facts: &Facts<'_>,
    (grid, column): (&Grid, &Column),
    value: &Value,
    placed: Placed,
    y: u16,
    pen: &mut Pen<'_>,
) {
    if let Value::Verdict(verdict, stale) = value {
        let text = if placed.width < 6 { mark(*verdict).to_string() } else { show(value, facts, &model.words) };
        let role = if *stale && role_of(*verdict) == Role::Good { Role::Risk } else { role_of(*verdict) };
        pen.text(placed.x, y, placed.width, &text, role);
        return;
    }
    let text = shown(grid, placed.index, value, facts, &model.words).replace('\n', " ↵ ");
    let role = if column.is_editable() { Role::Text } else { Role::Dim };
    aligned(pen, placed, y, column.align(), &text, role);
}

/// The empty row under the last one, with what is typed of a new record.
fn fresh_row(model: &Model, facts: &Facts<'_>, grid: &Grid, layout: &GridLayout, y: u16, pen: &mut Pen<'_>) {
    let here = grid.place == Place::Fresh;
    pen.text(layout.rows.x, y, 1, if here { "►" } else { "+" }, if here { Role::Key } else { Role::Dim });
    for placed in &layout.columns {
        let column = &grid.sheet.columns[placed.index];
        if let Some(draft) = &grid.draft {
            if column.of == 0 {
                cell(model, facts, (grid, column), &facts.value_of(&draft.record, column), *placed, y, pen);
            }
        } else if placed.index == 0 {
            let text = model.words.say("fresh-row");
            let fits = text.split(" · ").next().is_some_and(|least| width(least) <= usize::from(placed.width));
            pen.parts(placed.x, y, placed.width, if fits { &text } else { "" }, Role::Dim);
        }
        if here && placed.index == grid.column && !model.in_panel {
            pen.paint(placed.x, y, placed.width, Role::Cursor);
        }
    }
    separators(layout, y, pen);
}

/// What to do on a page without rows.
fn empty(model: &Model, grid: &Grid, layout: &GridLayout, pen: &mut Pen<'_>) {
    let key = if grid.filter.is_empty() && grid.filters.is_empty() {
        format!("empty-{}", grid.sheet.key)
    } else {
        "empty-filter".to_owned()
    };
    let (rows, above) = (layout.rows, 2);
    let area =
        Area { x: rows.x + 2, y: rows.y + above, width: rows.width.saturating_sub(4), height: rows.height.saturating_sub(above) };
    pen.lines(area, &model.words.say(&key), Role::Dim);
}

/// Sums of the money columns, of the rows shown.
fn sums(model: &Model, facts: &Facts<'_>, grid: &Grid, layout: &GridLayout, pen: &mut Pen<'_>) {
    let y = layout.rows.y + layout.rows.height;
    pen.rule(layout.rows.x, y, layout.rows.width);
    crossings(layout, y, pen);
    separators(layout, y + 1, pen);
    pen.text(layout.rows.x + 2, y + 1, 12, &model.words.say("total"), Role::Dim);
    for placed in &layout.columns {
        let column = &grid.sheet.columns[placed.index];
        if let Some(sum) = grid.sums.get(placed.index).copied().flatten() {
            let text = shown(grid, placed.index, &Value::Money(sum), facts, &model.words);
            aligned(pen, *placed, y + 1, column.align(), &text, Role::Text);
        }
    }
}

fn cursor(grid: &Grid, layout: &GridLayout) -> Option<Position> {
    let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
    let y = match grid.place {
        Place::Header => layout.rows.y.saturating_sub(2),
        Place::Row(at) => layout.rows.y + u16::try_from(at.checked_sub(grid.top)?).ok()?,
        Place::Fresh => layout.rows.y + u16::try_from(grid.rows.len().checked_sub(grid.top)?).ok()?,
    };
    Some(Position::new(placed.x, y))
}

/// What is said of a page without grid.
fn page_position(model: &Model) -> String {
    match (model.screen, &model.card) {
        (Screen::Card, Some(card)) => {
            let (place, count) = card.place;
            model.words.say_with("card-position", &[("place", place.into()), ("count", count.into())])
        }
        (Screen::Budget, _) => budget_position(model),
        (Screen::Audit, _) => model.words.say("audit-position").to_string(),
        (Screen::Tree, _) => model.words.say("tree-position").to_string(),
        (Screen::Standup, _) => String::new(),
        (Screen::Journal, _) => model.words.say("journal-position").to_string(),
        (Screen::Checkin, _) => model.words.say("checkin-position").to_string(),
        _ => model.words.say("home-position").to_string(),
    }
}

/// Where the cursor stands, in words, and what the cell can be.
#[must_use]
pub fn position(model: &Model, layout: Option<&GridLayout>) -> String {
    let Some((grid, layout)) = model.grid().zip(layout) else {
        return page_position(model);
    };
    if grid.on_heading() {
        return model.words.say("group-keys").into_owned();
    }
    let column = model.words.say(&format!("column-{}", grid.column().key)).to_string();
    let count = grid.count();
    let place = match grid.place {
        Place::Row(at) if count > 0 => {
            let headings = grid.headings.range(..=at).count();
            format!("{column} · {}/{count}", (at + 1).saturating_sub(headings))
        }
        _ => column,
    };
    let marked = grid.marked();
    if marked > 0 {
        return format!("{place} · {}", model.words.say_with("rows-marked", &[("count", marked.into())]));
    }
    if let Some(before) = grid.row().and_then(|row| before(model, grid, row)) {
        return format!("{place} · {before}");
    }
    let whole = grid.row().and_then(|row| cut_text(model, grid, layout, row));
    match whole {
        Some(text) => format!("{place} · {text}"),
        None => place,
    }
}

/// What the cell under the cursor held at the last check-in, where that is marked.
fn before(model: &Model, grid: &Grid, row: Row) -> Option<String> {
    let (since, facts) = (model.since.as_deref()?, model.facts());
    let was = since.was(&facts, row, grid.column())?;
    let text = if was.is_empty() { NO_VALUE.to_owned() } else { show(&was, &facts, &model.words) };
    let args = [("day", model.words.days().day_short(since.day).into()), ("value", text.into())];
    Some(model.words.say_with("since-was", &args))
}

/// The text of the cell under the cursor where the column is too narrow for it.
fn cut_text(model: &Model, grid: &Grid, layout: &GridLayout, row: Row) -> Option<String> {
    let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
    let facts = model.facts();
    let text = show(&facts.value(row, grid.column()), &facts, &model.words);
    (width(&text) > usize::from(placed.width)).then_some(text)
}

/// What a step is worth, and that nothing is applied yet.
fn budget_position(model: &Model) -> String {
    let desk = model.budget.desk.as_ref().filter(|_| model.budget.face == crate::app::Face::Arbitration);
    let Some(desk) = desk else { return model.words.say("budget-position").to_string() };
    let step = show(&Value::Money(crate::app::nudge_size(&desk.study)), &model.facts(), &model.words);
    let name = crate::app::NAMES[model.budget.chosen].to_string();
    model.words.say_with("draft-position", &[("draft", name.into()), ("step", step.into())])
}
