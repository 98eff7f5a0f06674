//! Pages over the page: palette, help, history, a question, the first run.

use ratatui::layout::Position;

use crate::app::{
    Action, BEGINNINGS, Entry, HistoryItem, Model, Palette, Purpose, Question, Scroll, describe, keys_text, possible,
};
use crate::text::width;

use super::pen::{Pen, centred, inside, wrapped};
use super::theme::Role;

/// The palette: what is typed, what was found, the keys that do it without the palette.
pub fn palette(model: &Model, palette: &Palette, pen: &mut Pen<'_>) -> Position {
    let area = centred(model.size, 76, 20);
    pen.frame(area, &model.words.say("palette"), Role::Title);
    let inner = inside(area);
    pen.text(inner.x + 1, inner.y, 1, ">", Role::Key);
    pen.text(inner.x + 3, inner.y, inner.width.saturating_sub(4), palette.line.text(), Role::Text);
    pen.rule(inner.x, inner.y + 1, inner.width);
    let room = usize::from(inner.height.saturating_sub(2));
    let top = palette.chosen.saturating_sub(room.saturating_sub(1));
    if palette.entries.is_empty() {
        pen.text(inner.x + 1, inner.y + 2, inner.width - 2, &model.words.say("palette-nothing"), Role::Dim);
    }
    for (line, entry) in palette.entries.iter().enumerate().skip(top).take(room) {
        let y = inner.y + 2 + u16::try_from(line - top).unwrap_or(0);
        let tail = tail(model, entry);
        let wide = inner.width.saturating_sub(u16::try_from(width(&tail)).unwrap_or(0) + 4);
        pen.text(inner.x, y, 1, if line == palette.chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 1, y, wide, entry.label(), Role::Text);
        pen.right(inner.x + 1, y, inner.width.saturating_sub(2), &tail, Role::Dim);
        if line == palette.chosen {
            pen.paint(inner.x + 1, y, inner.width.saturating_sub(2), Role::Cursor);
        }
    }
    let caret = u16::try_from(width(palette.line.before_caret())).unwrap_or(0);
    Position::new((inner.x + 3 + caret).min(inner.x + inner.width - 1), inner.y)
}

/// At the right of an entry: its keys, or the sheet of a record.
fn tail(model: &Model, entry: &Entry) -> String {
    match entry {
        Entry::Action(action, _) => keys(model, action).unwrap_or_default(),
        Entry::Record(_, _, sheet) => sheet.clone(),
    }
}

fn keys(model: &Model, action: &Action) -> Option<String> {
    model.keymap.keys(action).first().map(|keys| keys_text(keys, &model.words))
}

/// Every action of the page with its keys and what it does.
pub fn help(model: &Model, scroll: Scroll, pen: &mut Pen<'_>) -> Position {
    let area = centred(model.size, 96, model.size.1.saturating_sub(2));
    pen.frame(area, &model.words.say("help"), Role::Title);
    let inner = inside(area);
    let basics = model.words.say("help-basics").into_owned();
    let parts = basics.lines().flat_map(|line| wrapped(&model.words, line, usize::from(inner.width.saturating_sub(3))));
    let mut lines: Vec<(String, String)> = parts.map(|line| (String::new(), line)).collect();
    lines.push((String::new(), String::new()));
    for action in possible(model) {
        let all: Vec<String> = model.keymap.keys(action).iter().map(|keys| keys_text(keys, &model.words)).collect();
        if !all.is_empty() {
            lines.push((all.join(", "), model.words.say(&format!("action-{}", action.id)).to_string()));
        }
    }
    let room = usize::from(inner.height.saturating_sub(1));
    let top = scroll.0.min(lines.len().saturating_sub(room));
    for (line, (keys, text)) in lines.iter().skip(top).take(room).enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        let column = if keys.is_empty() { 1 } else { 26 };
        pen.text(inner.x + 1, y, 24, keys, Role::Key);
        pen.text(inner.x + column, y, inner.width.saturating_sub(column + 1), text, Role::Text);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.text(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("close-hint"), Role::Dim);
    Position::new(inner.x, inner.y)
}

/// The letters that go on from the keys pressed so far.
#[must_use]
pub fn which_key(model: &Model) -> String {
    let next = model.keymap.next(&model.pending, model.on()).into_iter();
    next.map(|(keys, action)| format!("{keys} {}", model.words.say(&format!("short-{}", action.id)))).collect::<Vec<_>>().join("  ")
}

/// The last edits, newest first.
pub fn history(model: &Model, items: &[HistoryItem], scroll: Scroll, pen: &mut Pen<'_>) -> Position {
    let area = centred(model.size, 100, model.size.1.saturating_sub(4));
    pen.frame(area, &model.words.say("history"), Role::Title);
    let inner = inside(area);
    let room = usize::from(inner.height.saturating_sub(1));
    let top = scroll.0.min(items.len().saturating_sub(room));
    for (line, item) in items.iter().skip(top).take(room).enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        let when: String = item.at.chars().take(16).map(|letter| if letter == 'T' { ' ' } else { letter }).collect();
        pen.text(inner.x + 1, y, 17, &when, Role::Dim);
        let kind =
            if item.kind == "do" { String::new() } else { format!("{} ", model.words.say(&format!("history-{}", item.kind))) };
        let text = format!("{kind}{}", describe(model, &item.edit));
        pen.text(inner.x + 19, y, inner.width.saturating_sub(32), &text, Role::Text);
        pen.right(inner.x, y, inner.width.saturating_sub(1), &item.origin, Role::Dim);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.text(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("close-hint"), Role::Dim);
    Position::new(inner.x, inner.y)
}

/// A line to type, over the message line.
pub fn question(model: &Model, question: &Question, pen: &mut Pen<'_>) -> Position {
    let area = model.areas().message;
    pen.blank(area);
    let key = match question.purpose {
        Purpose::Filter => "ask-filter",
        Purpose::FilterColumn => "ask-filter-column",
        Purpose::SaveView => "ask-view-name",
        Purpose::Import | Purpose::BeginWith => "ask-import",
        Purpose::AdoptReason => "ask-adopt-reason",
        Purpose::AdoptReview => "ask-adopt-review",
        Purpose::Mute => "ask-mute",
        Purpose::AdoptReviewAgain => "ask-adopt-review-again",
    };
    let next = pen.text(1, area.y, area.width / 2, &model.words.say(key), Role::Key);
    pen.text(next + 1, area.y, area.width.saturating_sub(next + 2), question.line.text(), Role::Typing);
    let caret = u16::try_from(width(question.line.before_caret())).unwrap_or(0);
    Position::new((next + 1 + caret).min(area.width.saturating_sub(1)), area.y)
}

/// The first run: by what to begin.
pub fn welcome(model: &Model, chosen: usize, pen: &mut Pen<'_>) -> Position {
    let high = u16::try_from(BEGINNINGS.len()).unwrap_or(0) + 9;
    let area = centred(model.size, 84, high);
    pen.frame(area, &model.words.say("welcome"), Role::Title);
    let inner = inside(area);
    pen.text(inner.x + 2, inner.y + 1, inner.width.saturating_sub(4), &model.words.say("welcome-promise"), Role::Text);
    pen.text(inner.x + 2, inner.y + 3, inner.width.saturating_sub(4), &model.words.say("welcome-question"), Role::Title);
    for (line, beginning) in BEGINNINGS.iter().enumerate() {
        let y = inner.y + 4 + u16::try_from(line).unwrap_or(0);
        pen.text(inner.x + 2, y, 1, if line == chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 4, y, 34, &model.words.say(&format!("begin-{beginning}")), Role::Text);
        if line == chosen {
            pen.paint(inner.x + 4, y, 34, Role::Cursor);
        }
        pen.text(inner.x + 39, y, inner.width.saturating_sub(40), &model.words.say(&format!("begin-{beginning}-about")), Role::Dim);
    }
    let y = inner.y + inner.height.saturating_sub(2);
    pen.text(inner.x + 2, y, inner.width.saturating_sub(4), &model.words.say("welcome-keys"), Role::Dim);
    Position::new(inner.x + 2, inner.y + 4 + u16::try_from(chosen).unwrap_or(0))
}
