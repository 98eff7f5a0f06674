//! The KPI card, drawn: chart, figures beside it, and under it pace, reasons, what happened and where the value comes from.

mod figures;
mod lines;
mod trail;

use ratatui::layout::Position;

use crate::analysis::{Reading, Standing, Trajectory};
use crate::app::{Area, Card, Model, Subject};
use crate::config::Glyphs;
use crate::tables::{gap_ratio, kpi_label, kpi_value, mark, period_label, since_label, value_against};

use super::chart::{self, Labels, signs};
use super::pen::Pen;
use super::theme::{Role, role_of};

pub use trail::draw as trail;

/// Width from which figures stand beside the chart.
const BESIDE: u16 = 100;
/// Cells of the figures beside the chart.
const FIGURES: u16 = 31;

/// Draws the open card.
pub fn draw(model: &Model, card: &Card, pen: &mut Pen<'_>) -> Position {
    let main = model.areas().main;
    title(model, card, main, pen);
    let lines = lines::of(model, card, usize::from(main.width.saturating_sub(14)));
    let room = main.height.saturating_sub(2);
    let below = u16::try_from(lines.len()).unwrap_or(room).min(room.saturating_sub(7));
    let beside = if main.width >= BESIDE { FIGURES } else { 0 };
    let area = Area { x: main.x + 1, y: main.y + 1, width: main.width.saturating_sub(beside + 2), height: room - below };
    match &card.course {
        Some(course) if !card.graph.is_empty() => plot(model, card, course, area, pen),
        _ => drop(pen.text(area.x + 1, area.y + 2, area.width, &model.words.say("card-empty"), Role::Dim)),
    }
    if beside > 0 {
        figures::draw(model, card, Area { x: main.width - beside, width: beside - 1, ..area }, pen);
    }
    let top = area.y + area.height;
    legend(model, card, top, main.width, pen);
    for (line, (label, text, role)) in lines.into_iter().take(usize::from(below)).enumerate() {
        let y = top + 1 + u16::try_from(line).unwrap_or(0);
        pen.text(1, y, 12, &label, Role::Dim);
        pen.text(13, y, main.width.saturating_sub(14), &text, role);
    }
    Position::new(1, main.y)
}

fn title(model: &Model, card: &Card, main: Area, pen: &mut Pen<'_>) {
    let (name, reading) = heading(model, card);
    let Some(reading) = reading else {
        pen.text(1, main.y, main.width.saturating_sub(2), &name, Role::Title);
        return;
    };
    let role = role_of(reading.verdict);
    let said = said(model, reading).unwrap_or_default();
    let room = main.width.saturating_sub(u16::try_from(crate::text::width(&said)).unwrap_or(0) + 5).max(12);
    pen.text(1, main.y, 1, &mark(reading.verdict).to_string(), role);
    let next = pen.text(3, main.y, room, &name, Role::Title);
    pen.text(next + 2, main.y, main.width.saturating_sub(next + 3), &said, role);
}

fn heading<'a>(model: &'a Model, card: &Card) -> (String, Option<&'a Reading>) {
    match card.subject {
        Subject::Kpi(kpi, scope) => (kpi_label(&model.plan, kpi, scope), None),
        Subject::Target(id) => {
            let name = model.plan.targets.get(id).map(|target| kpi_label(&model.plan, target.kpi, target.scope));
            (name.unwrap_or_default(), model.standing.as_ref().and_then(|standing: &Standing| standing.reading(id)))
        }
    }
}

/// Value against what is asked, gap, since when.
fn said(model: &Model, reading: &Reading) -> Option<String> {
    let target = model.plan.targets.get(reading.target)?;
    let mut parts = vec![value_against(&model.facts(), target, reading, &model.words)];
    parts.extend(gap_ratio(reading).map(|gap| model.words.numbers().signed_percent(gap * 100.0, 0)));
    let since = since_label(&model.plan, target, reading, &model.words);
    let word = model.words.say(&format!("verdict-{}", reading.verdict.word())).to_string();
    parts.push(if since.is_empty() { word } else { since });
    Some(parts.join("  "))
}

fn plot(model: &Model, card: &Card, course: &Trajectory, area: Area, pen: &mut Pen<'_>) {
    let facts = model.facts();
    let labels = Labels {
        figure: &|figure| kpi_value(&facts, course.kpi, figure, &model.words),
        period: &|place| {
            course.steps.get(place).map_or_else(String::new, |step| period_label(course.cadence, step.whole.first, &model.words))
        },
    };
    chart::draw(&card.graph, &labels, model.preferences.glyphs, area, pen);
}

/// What each sign of the chart stands for; only those that are drawn.
fn legend(model: &Model, card: &Card, y: u16, wide: u16, pen: &mut Pen<'_>) {
    let signs = signs(model.preferences.glyphs);
    let any = |drawn: fn(&crate::analysis::Place) -> bool| card.graph.places.iter().any(drawn);
    let entries = [
        (signs.value, "legend-value", any(|place| place.value.is_some())),
        (signs.expected, "legend-expected", any(|place| place.expected.is_some())),
        (signs.bound, "legend-bound", !card.graph.bounds.is_empty()),
        (signs.band, "legend-band", any(|place| place.band.is_some())),
        (signs.forecast, "legend-forecast", any(|place| place.value.is_none() && place.forecast.is_some())),
        (signs.likely, "legend-likely", any(|place| place.forecast.is_some())),
        (signs.limit, "legend-limit", !card.graph.limits.is_empty()),
        (signs.mark, "legend-mark", any(|place| place.marked)),
    ];
    let gap = if model.preferences.glyphs == Glyphs::Ascii { " " } else { "  " };
    let said = entries.iter().filter(|(.., drawn)| *drawn).map(|(sign, key, _)| format!("{sign} {}", model.words.say(key)));
    pen.text(2, y, wide.saturating_sub(3), &said.collect::<Vec<_>>().join(gap), Role::Dim);
}
