//! The journal, drawn: how confidences and decisions came out, and the timeline.

use ratatui::layout::Position;

use crate::app::{Area, Model, journal_head, journal_top, scores};

use super::pen::Pen;
use super::theme::Role;

/// Draws the journal; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Position {
    let main = model.areas().main;
    let (words, journal) = (&model.words, &model.journal);
    let count = words.say_with("journal-count", &[("count", journal.shown.len().into())]);
    let next = pen.text(1, main.y, main.width, &words.say("sheet-journal"), Role::Title);
    let filter = if journal.filter.is_empty() {
        String::new()
    } else {
        words.say_with("filtered-by", &[("text", journal.filter.as_str().into())])
    };
    pen.text(next + 1, main.y, main.width.saturating_sub(next + 2), &format!("· {count}{filter}"), Role::Dim);
    for (y, line) in (main.y + 1..main.y + main.height).zip(scores(model)) {
        pen.text(1, y, main.width.saturating_sub(2), &line, Role::Text);
    }
    let head = journal_head(model);
    pen.rule(0, main.y + head - 1, main.width);
    let rows = Area { y: main.y + head, height: main.height.saturating_sub(head), ..main };
    let top = journal_top(model);
    if journal.shown.is_empty() {
        let area = Area { x: 2, y: rows.y + 1, width: main.width.saturating_sub(4), height: rows.height.saturating_sub(1) };
        pen.lines(area, &words.say("journal-empty"), Role::Dim);
    }
    for (y, place) in (rows.y..rows.y + rows.height).zip(top..journal.shown.len()) {
        line(model, place, Area { y, height: 1, ..rows }, pen);
    }
    let y = u16::try_from(journal.line - top).unwrap_or(0);
    Position::new(1, rows.y + y)
}

fn line(model: &Model, place: usize, area: Area, pen: &mut Pen<'_>) {
    let Some(entry) = model.journal.entries.get(model.journal.shown[place]) else { return };
    let chosen = place == model.journal.line;
    pen.text(0, area.y, 1, if chosen { "►" } else { " " }, Role::Key);
    pen.text(1, area.y, 10, &model.words.days().day(entry.day), Role::Dim);
    pen.text(12, area.y, 5, &model.words.days().week(entry.day), Role::Dim);
    pen.text(17, area.y, 12, &model.words.say(&format!("journal-{}", entry.kind)), Role::Title);
    pen.text(30, area.y, area.width.saturating_sub(31), &entry.text, Role::Text);
    if chosen {
        pen.paint(30, area.y, area.width.saturating_sub(31), Role::Cursor);
    }
}
