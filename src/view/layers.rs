//! Pages over the page: palette, help, history, a question, the first run.

use ratatui::layout::Position;

use crate::app::{BEGINNINGS, FIRST_SETTINGS, HistoryItem, List, Model, Purpose, Question, Scroll, describe, value_name};
use crate::text::width;

use super::pen::{Pen, centred, inside};
use super::theme::Role;

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
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("close-hint"), Role::Dim);
    Position::new(inner.x, inner.y)
}

/// A line to type, over the message line.
pub fn question(model: &Model, question: &Question, pen: &mut Pen<'_>) -> Position {
    let area = model.areas().message;
    pen.blank(area);
    let key = match question.purpose {
        Purpose::Filter => "ask-filter",
        Purpose::FilterColumn => "ask-filter-column",
        Purpose::SaveView | Purpose::RenameView => "ask-view-name",
        Purpose::Import | Purpose::BeginWith => "ask-import",
        Purpose::Expect => "ask-expect",
        Purpose::AdoptReason => "ask-adopt-reason",
        Purpose::AdoptReview => "ask-adopt-review",
        Purpose::Mute => "ask-mute",
        Purpose::AdoptReviewAgain => "ask-adopt-review-again",
    };
    let next = pen.text(1, area.y, area.width / 2, &model.words.say(key), Role::Key);
    let offered = question.offers.place().map_or_else(String::new, |(place, count)| format!(" {place}/{count}"));
    let room = area.width.saturating_sub(next + 2 + u16::try_from(width(&offered)).unwrap_or(0));
    // Of the path of a file that is too long the end is seen, where its name stands.
    let text = if offered.is_empty() { question.line.text() } else { end_of(question.line.text(), usize::from(room)) };
    pen.text(next + 1, area.y, room, text, Role::Typing);
    pen.right(0, area.y, area.width.saturating_sub(1), &offered, Role::Dim);
    let caret = u16::try_from(width(question.line.before_caret())).unwrap_or(0);
    Position::new((next + 1 + caret).min(area.width.saturating_sub(1)), area.y)
}

/// As much of the end of a text as this many columns show.
fn end_of(text: &str, room: usize) -> &str {
    let mut starts = text.char_indices().map(|(at, _)| &text[at..]);
    starts.find(|end| width(end) <= room).unwrap_or_default()
}

/// From this width on, what each way to begin gives stands beside it; below, that of the chosen one stands under the list.
const BESIDE: u16 = 70;

/// The first run: by what to begin.
pub fn welcome(model: &Model, chosen: usize, list: List, pen: &mut Pen<'_>) -> Position {
    pen.frame(list.frame, &model.words.say("welcome"), Role::Title);
    let inner = inside(list.frame);
    pen.text(inner.x + 2, inner.y, inner.width.saturating_sub(4), &model.words.say("welcome-promise"), Role::Text);
    pen.text(inner.x + 2, inner.y + 2, inner.width.saturating_sub(4), &model.words.say("welcome-question"), Role::Title);
    for (line, y) in list.lines() {
        let (name, about) = welcome_line(model, line);
        pen.text(inner.x + 2, y, 1, if line == chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 4, y, 34, &name, Role::Text);
        if line == chosen {
            pen.paint(inner.x + 4, y, 34, Role::Cursor);
        }
        let begins = line < BEGINNINGS.len();
        let role = if begins { Role::Dim } else { Role::Title };
        let under = begins && inner.width < BESIDE;
        let (x, y) = if under { (inner.x + 4, inner.y + inner.height.saturating_sub(2)) } else { (inner.x + 39, y) };
        if !under || line == chosen {
            pen.text(x, y, (inner.x + inner.width).saturating_sub(x + 1), &about, role);
        }
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 2, y, inner.width.saturating_sub(4), &model.words.say("welcome-keys"), Role::Dim);
    Position::new(inner.x + 2, list.chosen_row())
}

/// A line of the welcome page: a way to begin and what it gives, or a setting and its value.
fn welcome_line(model: &Model, line: usize) -> (String, String) {
    let words = &model.words;
    let asked = line.checked_sub(BEGINNINGS.len()).and_then(|place| crate::config::setting(FIRST_SETTINGS[place]));
    if let Some(setting) = asked {
        let value = value_name(setting, &(setting.get)(&model.preferences), words);
        return (words.say(&format!("setting-{}", setting.key)).into_owned(), format!("◄ {value} ►"));
    }
    let beginning = BEGINNINGS[line];
    let said = |key: String| words.say(&key).into_owned();
    (said(format!("begin-{beginning}")), said(format!("begin-{beginning}-about")))
}
