//! The model, drawn. Drawing reads and never writes; nothing is derived here, and only visible rows are formatted.

mod audit;
mod budget;
mod card;
pub mod chart;
mod checkin;
mod editor;
mod explain;
mod frame;
mod glyphs;
mod grid;
mod help;
mod home;
mod intake;
mod journal;
mod layers;
mod menu;
mod outgoing;
mod palette;
mod panel;
mod paste;
mod pen;
mod record_card;
mod settings;
mod smart;
mod spark;
mod standup;
mod theme;
mod told;
mod tour;
mod trash;
mod tree;
mod which;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::app::{Area, Layer, Model, SMALLEST, Screen, list};

use pen::Pen;
use theme::Role;

pub use told::{told, told_focus};

/// Draws the whole screen on blank cells; the answer is where the hardware cursor stands: on the focused cell.
pub fn draw(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let (theme, glyphs) = (model.preferences.theme, model.preferences.glyphs);
    let mut pen = Pen { buffer, theme, glyphs, words: &model.words };
    if model.size.0 < SMALLEST.0 || model.size.1 < SMALLEST.1 {
        let sentence = model.words.say("too-small");
        pen.lines(Area { x: 0, y: 0, width: model.size.0, height: model.size.1 }, &sentence, Role::Text);
        return None;
    }
    if let Some(open) = model.standup.as_ref().filter(|_| model.screen == Screen::Standup) {
        return stand_up(model, open, &mut pen);
    }
    let layout = model.grid_layout();
    frame::header(model, &mut pen);
    let mut cursor = match &layout {
        Some(layout) => grid::draw(model, layout, &mut pen),
        None if model.screen == Screen::Budget => budget::draw(model, &mut pen),
        None if model.screen == Screen::Audit => audit::draw(model, &mut pen),
        None if model.screen == Screen::Tree => tree::draw(model, &mut pen),
        None if model.screen == Screen::Checkin => model.round.as_ref().map(|round| checkin::draw(model, round, &mut pen)),
        None if model.screen == Screen::Journal => Some(journal::draw(model, &mut pen)),
        None if model.screen == Screen::Card => model.card.as_ref().map(|open| card::draw(model, open, &mut pen)),
        None => home::draw(model, &mut pen),
    };
    let areas = model.areas();
    if model.screen != Screen::Home && areas.panel.height > 0 {
        let in_panel = panel::draw(model, &mut pen, areas.panel, 0);
        cursor = if model.in_panel { in_panel } else { cursor };
    }
    frame::footer(model, layout.as_ref(), &mut pen);
    if let Some(typing) = editor::draw(model, &mut pen) {
        cursor = Some(typing);
    }
    if let Some((frame, lines)) = crate::app::which(model) {
        which::draw(model, frame, &lines, &mut pen);
    }
    for layer in &model.layers {
        cursor = draw_layer(model, layer, &mut pen).or(cursor);
    }
    if let Some(tour) = &model.tour {
        tour::draw(model, tour, &mut pen);
    }
    // A page with nothing to stand on yet: readers go on from what it says.
    cursor.or(Some(Position::new(1, model.areas().message.y)))
}

/// What the keys go to alone: the page, or what lies over it on blank cells.
fn draw_top(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let Some(top) = model.layers.last() else { return draw(model, buffer) };
    let (theme, glyphs) = (model.preferences.theme, model.preferences.glyphs);
    let mut pen = Pen { buffer, theme, glyphs, words: &model.words };
    draw_layer(model, top, &mut pen)
}

/// The stand-up takes the whole screen; only hints stand under it.
fn stand_up(model: &Model, open: &crate::app::Standup, pen: &mut Pen<'_>) -> Option<Position> {
    standup::draw(model, open, pen);
    frame::footer(model, None, pen);
    let mut cursor = None;
    for layer in &model.layers {
        cursor = draw_layer(model, layer, pen).or(cursor);
    }
    cursor
}

fn draw_layer(model: &Model, layer: &Layer, pen: &mut Pen<'_>) -> Option<Position> {
    Some(match layer {
        Layer::Palette(palette) => palette::draw(model, palette, list(model, layer)?, pen),
        Layer::Help(open) => help::draw(model, open, list(model, layer)?, pen),
        Layer::Explain(explanation, scroll) => return explain::draw(model, explanation, *scroll, pen),
        Layer::History(items, scroll) => layers::history(model, items, *scroll, pen),
        Layer::Intake(file) => intake::draw(model, file, pen),
        Layer::Record(open) => record_card::draw(model, open, pen),
        Layer::Columns(chosen) => menu::columns(model, *chosen, list(model, layer)?, pen),
        Layer::Views(views) => menu::views(model, views, list(model, layer)?, pen),
        Layer::Paste(view) => paste::draw(model, view, pen),
        Layer::Trash(trash) => trash::draw(model, trash, list(model, layer)?, pen),
        Layer::Smart(assistant) => smart::draw(model, assistant, pen),
        Layer::Export(dialogue) => outgoing::draw(model, dialogue, pen),
        Layer::Trail(items, scroll) => card::trail(model, items, *scroll, pen),
        Layer::Settings(page) => settings::draw(model, page, list(model, layer)?, pen),
        Layer::Question(question) => layers::question(model, question, pen),
        Layer::Welcome(chosen) => layers::welcome(model, *chosen, list(model, layer)?, pen),
    })
}
