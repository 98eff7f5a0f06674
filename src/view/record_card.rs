//! The record card: fields, links, the course of its figures, history.

use ratatui::layout::Position;

use crate::analysis::{Graph, Trajectory};
use crate::app::{Area, Model, RecordCard, describe};
use crate::tables::{in_unit, show};
use crate::text::width;

use super::chart::{self, Labels};
use super::pen::{Pen, centred, inside, wrapped};
use super::theme::Role;

const CHART: u16 = 9;

/// Draws the card over the page.
pub fn draw(model: &Model, card: &RecordCard, pen: &mut Pen<'_>) -> Position {
    let area = centred(model.size, 100, model.size.1.saturating_sub(2));
    let name = crate::tables::link_label(&model.plan, card.key);
    pen.frame(area, &model.words.say_with("record-title", &[("name", name.into())]), Role::Title);
    let inner = inside(area);
    let lines = lines(model, card, inner.width);
    let chart = if card.course.is_some() && inner.height >= CHART + 8 { CHART } else { 0 };
    let room = usize::from(inner.height.saturating_sub(1 + chart));
    let top = card.scroll.0.min(lines.len().saturating_sub(room));
    for (line, (label, text, role)) in lines.iter().skip(top).take(room).enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        pen.text(inner.x + 1, y, 20, label, Role::Dim);
        pen.text(inner.x + 22, y, inner.width.saturating_sub(23), text, *role);
    }
    if let (Some(course), true) = (&card.course, chart > 0) {
        let y = inner.y + inner.height - 1 - chart;
        draw_course(model, course, Area { x: inner.x + 1, y, width: inner.width.saturating_sub(2), height: chart }, pen);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("record-keys"), Role::Dim);
    Position::new(inner.x, inner.y)
}

fn lines(model: &Model, card: &RecordCard, wide: u16) -> Vec<(String, String, Role)> {
    let mut lines = Vec::new();
    let room = usize::from(wide.saturating_sub(24)).max(10);
    let mut add = |label: &str, text: &str, role: Role| {
        let veiled = model.words.veil_amounts(text);
        for (place, part) in veiled.lines().flat_map(|line| wrapped(&model.words, line, room)).enumerate() {
            lines.push((if place == 0 { label.to_owned() } else { String::new() }, part, role));
        }
    };
    for (label, text) in &card.fields {
        add(label, text, Role::Text);
    }
    if !card.links.is_empty() {
        add(&model.words.say("record-links"), " ", Role::Dim);
    }
    for (label, text) in &card.links {
        add(label, text, Role::Text);
    }
    if !card.history.is_empty() {
        add(&model.words.say("history"), " ", Role::Dim);
    }
    for item in &card.history {
        let when: String = item.at.chars().take(16).map(|letter| if letter == 'T' { ' ' } else { letter }).collect();
        add(&when, &describe(model, &item.edit), Role::Text);
    }
    lines
}

fn draw_course(model: &Model, course: &Trajectory, area: Area, pen: &mut Pen<'_>) {
    let graph = Graph::judged(course);
    let figure = |value: f64| show(&in_unit(&model.plan, course.kpi, Some(value)), &model.facts(), &model.words);
    let period = |place: usize| {
        let days = course.steps.get(place).map(|step| step.whole.first);
        days.map(|day| model.words.days().week(day)).unwrap_or_default()
    };
    let fits = (0..graph.places.len()).all(|place| width(&period(place)) < usize::from(area.width));
    if fits {
        chart::draw(&graph, &Labels { figure: &figure, period: &period }, model.preferences.glyphs, area, pen);
    }
}
