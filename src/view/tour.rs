//! The box of the guided tour, beside the place that it speaks of.

use crate::app::{Area, Model, TOUR, Tour, tour_is_busy, tour_said, tour_spot};

use super::pen::{Pen, inside, wrapped};
use super::theme::Role;

const WIDE: u16 = 62;

/// Draws the step: under its place where there is room, else above it, with an arrow that points at it.
pub fn draw(model: &Model, tour: &Tour, pen: &mut Pen<'_>) {
    let Some(step) = TOUR.get(tour.step) else { return };
    let (screen, bottom) = model.size;
    let width = WIDE.min(screen);
    let sentence = tour_said(model, &format!("tour-{}", step.id));
    let lines = wrapped(&model.words, &sentence, usize::from(width.saturating_sub(4)));
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(3).min(bottom);
    let spot = tour_spot(model, step.spot);
    let under = spot.y + spot.height;
    let below = under + high < bottom.saturating_sub(1);
    let y = if below { under } else { spot.y.saturating_sub(high) };
    let area = Area { x: spot.x.min(screen - width), y, width, height: high };
    let args = [("step", (tour.step + 1).into()), ("count", TOUR.len().into())];
    pen.frame(area, &model.words.say_with("tour", &args), Role::Title);
    let arrow = if below { (area.y, "▲") } else { (area.y + high - 1, "▼") };
    let at = (spot.x + 2).clamp(area.x + 1, area.x + width.saturating_sub(3));
    if below {
        pen.text(area.x + width.saturating_sub(4), arrow.0, 1, arrow.1, Role::Key);
    } else {
        pen.text(at, arrow.0, 1, arrow.1, Role::Key);
    }
    let inner = inside(area);
    for (line, y) in lines.iter().zip(inner.y..inner.y + inner.height.saturating_sub(1)) {
        pen.text(inner.x + 1, y, inner.width.saturating_sub(2), line, Role::Text);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    let keys = if tour_is_busy(model) { "tour-keys-busy" } else { "tour-keys" };
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say(keys), Role::Dim);
}
