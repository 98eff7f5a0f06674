//! The drafts A, B and C side by side.

use crate::app::{Area, Desk, Model, NAMES};
use crate::budget::chance;

use super::super::pen::Pen;
use super::super::theme::Role;
use super::{outlook, whole};

/// Draws a line a draft: what moves, what it brings, how likely.
pub fn draw(model: &Model, desk: &Desk, area: Area, pen: &mut Pen<'_>) {
    pen.text(2, area.y, area.width.saturating_sub(3), &model.words.say("drafts-compared"), Role::Title);
    let mut y = area.y + 1;
    for (place, drafted) in desk.drafts.iter().enumerate() {
        if y + 1 >= area.y + area.height {
            break;
        }
        let chosen = place == model.budget.chosen;
        let moved = desk.study.case.lines.iter().zip(&drafted.draft.amounts);
        let moved = moved.map(|(line, amount)| (*amount - line.before).max(crate::domain::Cents::ZERO)).sum();
        let args = [("draft", NAMES[place].to_string()), ("moved", whole(model, moved))];
        let head = model.words.say_with("draft-moves", &args.map(|(name, text)| (name, text.into())));
        let results = drafted.outlooks.first().map_or_else(String::new, |one| outlook::gain(model, one));
        pen.text(0, y, 1, if chosen { "►" } else { " " }, Role::Key);
        let role = if chosen { Role::Tab } else { Role::Text };
        pen.text(2, y, area.width.saturating_sub(3), &format!("{head} · {results}"), role);
        let keeps = drafted.draft.keeps(&desk.study.case);
        let text = match drafted.outlooks.first() {
            Some(one) if !keeps => chance(one.gain.probability, &model.words),
            _ => model.words.say("draft-keeps").to_string(),
        };
        let room = (area.y + area.height).saturating_sub(y + 1).min(2);
        y += 1 + pen.lines(Area { x: 5, y: y + 1, width: area.width.saturating_sub(6), height: room }, &text, Role::Dim);
    }
}
