//! The figures beside the chart of a KPI card.

use crate::analysis::Reading;
use crate::app::{Area, Card, Model, Subject};
use crate::tables::{kpi_value, usual_value};
use crate::text::NO_VALUE;
use crate::view::pen::Pen;
use crate::view::theme::Role;

/// Draws them, a group a question: to date, at the end, the usual range, the human's confidence.
pub fn draw(model: &Model, card: &Card, area: Area, pen: &mut Pen<'_>) {
    for (y, (key, value, role)) in (area.y..area.y + area.height).zip(figures(model, card)) {
        if !key.is_empty() {
            pen.text(area.x, y, area.width, &model.words.say(key), if value.is_empty() { Role::Title } else { Role::Dim });
            pen.right(area.x, y, area.width, &value, role);
        }
    }
}

type Figure = (&'static str, String, Role);

fn figures(model: &Model, card: &Card) -> Vec<Figure> {
    let Some(kpi) = card.course.as_ref().map(|course| course.kpi) else { return Vec::new() };
    let facts = model.facts();
    let shown = |value: Option<f64>| value.map_or_else(|| NO_VALUE.to_owned(), |value| kpi_value(&facts, kpi, value, &model.words));
    let reading = match card.subject {
        Subject::Target(id) => model.standing.as_ref().and_then(|standing| standing.reading(id)),
        Subject::Kpi(..) => None,
    };
    let mut figures = Vec::new();
    if let Some(reading) = reading {
        to_date(reading, &shown, &mut figures);
        at_the_end(model, reading, &shown, &mut figures);
    }
    if let Some(signal) = card.course.as_ref().and_then(|course| course.signal) {
        figures.push(("figure-usual", String::new(), Role::Title));
        figures.push(("figure-mean", shown(Some(signal.mean)), Role::Text));
        let [low, high] = [signal.lower, signal.upper].map(|limit| usual_value(&facts, kpi, limit, &model.words));
        let range = format!("{low} – {high}");
        figures.push(("figure-limits", range, Role::Text));
        figures.push(("", String::new(), Role::Text));
    }
    if let Some(confidence) = reading.and_then(|reading| model.plan.targets.get(reading.target)?.confidence) {
        figures.push(("why-confidence", format!("{confidence}/10"), Role::Text));
    }
    figures
}

fn to_date(reading: &Reading, shown: &dyn Fn(Option<f64>) -> String, figures: &mut Vec<Figure>) {
    figures.push(("figure-to-date", shown(reading.value), Role::Title));
    if reading.expected.is_some() {
        figures.push(("figure-expected", shown(reading.expected), Role::Text));
    }
    let gap = reading.value.zip(reading.expected).map(|(value, expected)| value - expected);
    figures.push(("figure-gap", shown(gap.or_else(|| reading.gap.map(|gap| gap.signed))), Role::Text));
    figures.push(("", String::new(), Role::Text));
}

fn at_the_end(model: &Model, reading: &Reading, shown: &dyn Fn(Option<f64>) -> String, figures: &mut Vec<Figure>) {
    if let Some(forecast) = reading.forecast {
        let day = reading.window.map_or_else(String::new, |window| model.words.days().day_short(window.last));
        figures.push(("figure-end", day, Role::Text));
        figures.push(("figure-forecast", shown(Some(forecast.value)), Role::Title));
        let range = format!("{} – {}", shown(Some(forecast.low)), shown(Some(forecast.high)));
        figures.push(("figure-range", range, Role::Text));
        figures.push(("figure-chance", model.words.numbers().percent(forecast.probability * 100.0, 0), Role::Text));
    }
    if let Some([low, high]) = reading.bound {
        let asked = if (low - high).abs() < f64::EPSILON {
            shown(Some(low))
        } else {
            format!("{} – {}", shown(Some(low)), shown(Some(high)))
        };
        figures.push(("figure-target", asked, Role::Text));
    }
    figures.push(("", String::new(), Role::Text));
}
