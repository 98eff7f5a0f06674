//! What a value was before: who wrote it when, from where, in the place of what.

use ratatui::layout::Position;

use crate::app::{Model, Scroll, TrailItem};
use crate::tables::kpi_value;
use crate::text::NO_VALUE;
use crate::view::pen::{Pen, centred, inside};
use crate::view::theme::Role;

/// Draws the past of a value over the page.
pub fn draw(model: &Model, items: &[TrailItem], scroll: Scroll, pen: &mut Pen<'_>) -> Position {
    let area = centred(model.size, 92, model.size.1.saturating_sub(4));
    pen.frame(area, &model.words.say("trail-title"), Role::Title);
    let inner = inside(area);
    let room = usize::from(inner.height.saturating_sub(1));
    let top = scroll.0.min(items.len().saturating_sub(room));
    if items.is_empty() {
        pen.text(inner.x + 1, inner.y, inner.width.saturating_sub(2), &model.words.say("trail-empty"), Role::Dim);
    }
    for (line, item) in items.iter().skip(top).take(room).enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        pen.text(inner.x + 1, y, 17, &moment(&item.at), Role::Dim);
        let what = model.words.say(&format!("trail-{}", item.kind)).into_owned();
        pen.text(inner.x + 19, y, 22, &format!("{what} · {}", item.origin), Role::Dim);
        pen.text(inner.x + 42, y, inner.width.saturating_sub(43), &said(model, item), Role::Text);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("close-hint"), Role::Dim);
    Position::new(inner.x, inner.y)
}

fn said(model: &Model, item: &TrailItem) -> String {
    let value = |value: Option<f64>| {
        value.map_or_else(|| NO_VALUE.to_owned(), |value| kpi_value(&model.facts(), item.key.kpi, value, &model.words))
    };
    let day = model.words.days().day(item.key.date);
    let args = [("day", day), ("before", value(item.before)), ("after", value(item.after))];
    model.words.say_with("trail-set", &args.each_ref().map(|(name, text)| (*name, text.as_str().into())))
}

/// Day and minute of a moment of the history.
fn moment(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}
