//! A cell being typed in, its list under it, and what was understood.

use chrono::{Datelike, TimeDelta};
use ratatui::layout::Position;

use crate::app::{Area, Choice, Editor, Model, box_of_cell, calendar_start, choices, open_cell};
use crate::config::FirstDay;
use crate::domain::Day;
use crate::tables::say;
use crate::text::{HIDDEN, width};

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the open cell over the grid; the answer is the caret.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let (editor, placed) = (model.editor.as_ref()?, open_cell(model)?);
    let y = placed.y;
    let screen = model.size.0;
    if editor.hides(&model.facts(), model.mask) {
        return Some(masked(editor, Area { x: placed.x, y, width: placed.width, height: 1 }, pen));
    }
    // A long text takes more room than its column, to the right and then to the left.
    let wanted = u16::try_from(width(editor.line.text())).unwrap_or(u16::MAX).saturating_add(2);
    let wide = placed.width.max(wanted).min(screen);
    let x = placed.x.min(screen - wide);
    let own_box = box_of_cell(model);
    if let Some(area) = own_box.filter(|_| editor.line.text().contains('\n')) {
        return Some(note(model, editor, area, pen));
    }
    pen.blank(Area { x, y, width: wide, height: 1 });
    if let (Some(area), Some(first)) = (own_box, calendar_start(model)) {
        calendar(model, editor, (area, first), pen);
    }
    let hidden = scrolled(editor, wide);
    let text = &editor.line.text()[hidden..];
    pen.text(x, y, wide, text, Role::Typing);
    list(model, pen);
    let caret = width(&editor.line.before_caret()[hidden..]);
    Some(Position::new((x + u16::try_from(caret).ok()?).min(screen - 1), y))
}

/// What is typed while it is hidden: neither its digits nor how many there are.
fn masked(editor: &Editor, cell: Area, pen: &mut Pen<'_>) -> Position {
    pen.blank(cell);
    let typed = if editor.line.text().is_empty() { "" } else { HIDDEN };
    Position::new(pen.text(cell.x, cell.y, cell.width, typed, Role::Typing), cell.y)
}

/// A note of several lines, in a box over the cell; the answer is the caret.
fn note(model: &Model, editor: &Editor, area: Area, pen: &mut Pen<'_>) -> Position {
    pen.frame(area, &model.words.say(&format!("column-{}", editor.column.key)), Role::Title);
    let inner = inside(area);
    let before = editor.line.before_caret();
    let at = before.matches('\n').count();
    let rows = usize::from(inner.height);
    let top = at.saturating_sub(rows.saturating_sub(1));
    let caret = width(before.rsplit('\n').next().unwrap_or_default());
    let room = usize::from(inner.width.saturating_sub(1));
    let cells = caret.saturating_sub(room);
    for (line, text) in editor.line.text().split('\n').skip(top).take(rows).enumerate() {
        let shown: String = if line + top == at { text.chars().skip(cells).collect() } else { text.to_owned() };
        pen.text(inner.x, inner.y + u16::try_from(line).unwrap_or(0), inner.width, &shown, Role::Text);
    }
    let x = inner.x + u16::try_from(caret - cells).unwrap_or(0);
    Position::new(x, inner.y + u16::try_from(at - top).unwrap_or(0))
}

/// The month of a day's cell, weeks numbered as ISO does, from the user's first day of the week.
fn calendar(model: &Model, editor: &Editor, (area, begins): (Area, Day), pen: &mut Pen<'_>) {
    let day = editor.day.unwrap_or(model.today);
    pen.frame(area, &model.words.days().month(day), Role::Title);
    let inner = inside(area);
    let early = i64::from(model.preferences.first_day == FirstDay::Sunday);
    pen.text(inner.x + 3, inner.y, inner.width - 3, &weekdays(model), Role::Dim);
    for week in 0..6_u16 {
        let start = begins + TimeDelta::days(i64::from(week) * 7);
        if week > 0 && start.month() != day.month() {
            break;
        }
        let y = inner.y + 1 + week;
        pen.text(inner.x, y, 3, &format!("{:>2}", (start + TimeDelta::days(early)).iso_week().week()), Role::Dim);
        for place in 0..7_u16 {
            let one = start + TimeDelta::days(i64::from(place));
            let x = inner.x + 3 + place * 3;
            let role = if one.month() == day.month() { Role::Text } else { Role::Dim };
            let role = if one == model.today { Role::Tab } else { role };
            pen.text(x, y, 2, &format!("{:>2}", one.day()), role);
            if one == day {
                pen.paint(x, y, 2, Role::Cursor);
            }
        }
    }
}

/// The days of the week above the calendar, from the user's first one.
fn weekdays(model: &Model) -> String {
    let days = model.words.say("calendar-days").into_owned();
    match (model.preferences.first_day, days.rsplit_once(' ')) {
        (FirstDay::Sunday, Some((others, sunday))) => format!("{sunday} {others}"),
        _ => days,
    }
}

/// Bytes of the text left of the cell when it is longer than the screen is wide.
fn scrolled(editor: &Editor, wide: u16) -> usize {
    let before = editor.line.before_caret();
    let room = usize::from(wide).saturating_sub(2);
    let starts = before.char_indices().map(|(place, _)| place);
    starts.into_iter().find(|place| width(&before[*place..]) <= room).unwrap_or(0)
}

/// The list under the cell.
fn list(model: &Model, pen: &mut Pen<'_>) {
    let Some((list, labels)) = choices(model) else { return };
    pen.frame(list.frame, "", Role::Title);
    let wide = list.rows.width.saturating_sub(1);
    for (line, y) in list.lines() {
        let chosen = line == list.chosen;
        pen.text(list.rows.x, y, 1, if chosen { "►" } else { " " }, Role::Key);
        pen.text(list.rows.x + 1, y, wide, &labels[line], Role::Text);
        if chosen {
            pen.paint(list.rows.x + 1, y, wide, Role::Cursor);
        }
    }
}

/// The message line while typing: the refusal, what was understood, or what the cell was.
#[must_use]
pub fn echo(model: &Model, editor: &Editor) -> (String, Role) {
    if let Some(refusal) = &editor.refusal {
        return (unseen(model, editor, refusal.clone()), Role::Refusal);
    }
    let words = &model.words;
    let column = words.say(&format!("column-{}", editor.column.key)).to_string();
    let typed = editor.line.text().trim();
    if editor.column.kind.is_list() {
        let creates = editor.fitting == 0 && editor.choices.iter().any(|choice| matches!(choice, Choice::Create(..)));
        let key = if creates { "list-creates" } else { "list-fitting" };
        let said = words.say_with(key, &[("column", column.as_str().into()), ("count", editor.fitting.into())]);
        return (said, Role::Dim);
    }
    match &editor.echo {
        _ if typed.is_empty() => (words.say_with("typing-empty", &[("column", column.as_str().into())]), Role::Dim),
        Ok(read) => {
            let read = words.say_with("typing-read", &[("column", column.as_str().into()), ("read", read.as_str().into())]);
            let foreseen = editor.foreseen.as_ref().map(|foreseen| format!(" · {foreseen}")).unwrap_or_default();
            (read + &foreseen, Role::Text)
        }
        Err(refusal) => (format!("{column} · {}", unseen(model, editor, say(refusal, words, &model.plan))), Role::Risk),
    }
}

/// A sentence about what is typed, without it where it is hidden.
fn unseen(model: &Model, editor: &Editor, sentence: String) -> String {
    let typed = editor.line.text().trim();
    if editor.hides(&model.facts(), model.mask) && !typed.is_empty() { sentence.replace(typed, HIDDEN) } else { sentence }
}
