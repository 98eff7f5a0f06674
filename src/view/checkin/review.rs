//! A decision looked at again: before, expected, now, the signal, and the verdict proposed.

use ratatui::layout::Position;

use super::target_name;
use crate::app::{Area, Model, decision_line};
use crate::domain::{Decision, Id};
use crate::tables::kpi_value;
use crate::text::NO_VALUE;
use crate::view::pen::{Pen, wrapped};
use crate::view::theme::Role;

/// Draws it; the answer is where the eye begins.
pub fn draw(model: &Model, id: Id<Decision>, area: Area, pen: &mut Pen<'_>) -> Position {
    let words = &model.words;
    let Some(decision) = model.plan.decisions.get(id) else { return Position::new(area.x, area.y) };
    let day = words.days().day(decision.date);
    let title = words.say_with("review-title", &[("code", decision.code.as_str().into()), ("day", day.into())]);
    pen.text(area.x, area.y, area.width, &title, Role::Title);
    let about = decision.target.map_or_else(String::new, |target| target_name(model, target));
    pen.text(area.x, area.y + 1, area.width, &about, Role::Text);
    let mut y = area.y + 3;
    for part in wrapped(&model.words, &decision_line(model, id).unwrap_or_default(), usize::from(area.width)).iter().take(3) {
        pen.text(area.x, y, area.width, part, Role::Text);
        y += 1;
    }
    if let Some(expected) = &decision.expected {
        pen.text(area.x, y, area.width, &words.say_with("review-promise", &[("promise", expected.as_str().into())]), Role::Dim);
    }
    figures(model, decision, Area { y: y + 2, ..area }, pen);
    Position::new(area.x, area.y)
}

fn figures(model: &Model, decision: &Decision, area: Area, pen: &mut Pen<'_>) {
    let words = &model.words;
    let review = model.standing.as_ref().and_then(|standing| standing.review(&model.plan, decision));
    let target = decision.target.and_then(|target| model.plan.targets.get(target));
    let Some((review, target)) = review.zip(target) else {
        pen.text(area.x, area.y, area.width, &words.say("review-nothing"), Role::Dim);
        return;
    };
    let shown =
        |value: Option<f64>| value.map_or_else(|| NO_VALUE.to_owned(), |value| kpi_value(&model.facts(), target.kpi, value, words));
    for (place, (key, value)) in
        [("review-before", review.before), ("review-expected", review.expected), ("review-now", review.now)].into_iter().enumerate()
    {
        let x = area.x + u16::try_from(place).unwrap_or(0) * 20;
        pen.text(x, area.y, 19, &words.say(key), Role::Dim);
        pen.text(x, area.y + 1, 19, &shown(value), Role::Title);
    }
    let signal = words.say(if review.signal { "review-signal" } else { "review-quiet" });
    pen.text(area.x, area.y + 3, area.width, &signal, Role::Text);
    if let Some(outcome) = review.proposal {
        let word = words.say(&format!("choice-{}", outcome.word())).to_string();
        pen.text(area.x, area.y + 4, area.width, &words.say_with("review-proposal", &[("outcome", word.into())]), Role::Key);
    }
    pen.parts(area.x, area.y + 6, area.width, &words.say("review-keys"), Role::Dim);
}
