//! What came of adopted proposals: predicted against actual, and how often the printed chances came true.

use ratatui::layout::Position;

use crate::app::{Area, Model, budget_area, budget_top};
use crate::budget::Review;
use crate::domain::Unit;
use crate::tables::{Value, show};

use super::super::pen::{Pen, wrapped};
use super::super::theme::Role;
use super::{marked, title};

/// Draws the list; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let (main, words) = (model.areas().main, &model.words);
    let track = &model.budget.track;
    title(model, &words.say("afterwards-title"), pen);
    if track.reviews.is_empty() {
        let area = Area { x: 3, y: main.y + 3, width: main.width.saturating_sub(6), height: main.height.saturating_sub(4) };
        pen.lines(area, &words.say("afterwards-empty"), Role::Dim);
        return None;
    }
    let promised = words.numbers().trimmed(track.promised_hits(), 1);
    let rate = words.say_with(
        "afterwards-rate",
        &[("hits", track.hits().into()), ("judged", track.judged().into()), ("promised", promised.into())],
    );
    pen.text(1, main.y + 1, main.width.saturating_sub(2), &rate, Role::Text);
    pen.rule(main.x, main.y + 2, main.width);
    let (area, top) = (budget_area(model), budget_top(model));
    for (line, review) in track.reviews.iter().enumerate().skip(top).take(usize::from(area.height)) {
        let at = Area { y: area.y + u16::try_from(line - top).unwrap_or(0), ..main };
        let role = marked(pen, at, line == model.budget.line);
        pen.text(2, at.y, main.width.saturating_sub(3), &sentence(model, review), role);
    }
    if let Some(decision) = track.reviews.get(model.budget.line).and_then(|review| model.plan.decisions.get(review.decision)) {
        let text = format!("{} · {}", decision.reason, decision.expected.as_deref().unwrap_or_default());
        for (line, text) in wrapped(&model.words, &text, usize::from(main.width.saturating_sub(4))).iter().take(3).enumerate() {
            let y = area.y + area.height + 1 + u16::try_from(line).unwrap_or(0);
            pen.text(2, y, main.width.saturating_sub(3), text, Role::Dim);
        }
    }
    let line = model.budget.line.checked_sub(top)?;
    Some(Position::new(main.x, area.y + u16::try_from(line).ok()?))
}

/// `23/11 · 2 sem. sur 6 · promis 238 (215 – 263), sans changer 219, compté 240 · mieux · chance dite 97 %`.
fn sentence(model: &Model, review: &Review) -> String {
    let (words, facts) = (&model.words, model.facts());
    let unit = if review.promise.counted_in.is_none() { Unit::Money } else { Unit::Count };
    let shown = |value: f64| show(&Value::Number(value.round(), unit), &facts, words);
    let verdict = match review.hit {
        Some(true) => "afterwards-better",
        Some(false) => "afterwards-worse",
        None => "afterwards-open",
    };
    let args = [
        ("day", words.days().day(review.promise.from)),
        ("weeks", review.weeks.to_string()),
        ("of", review.promise.weeks.to_string()),
        ("predicted", shown(review.predicted)),
        ("low", shown(review.low)),
        ("high", shown(review.high)),
        ("kept", shown(review.kept)),
        ("actual", review.actual.map_or_else(|| "—".to_owned(), shown)),
        ("verdict", words.say(verdict).into_owned()),
        ("chance", words.numbers().percent(review.promise.probability * 100.0, 0)),
    ];
    words.say_with("afterwards-line", &args.map(|(name, text)| (name, text.into())))
}
