//! The palette: actions, settings and records by a few of their letters, what was used last first.

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::{Layer, run};
use super::line::Line;
use super::model::Model;
use super::recents::{Recent, remember};
use super::search::{Entry, Names, search};

/// The open palette.
#[derive(Debug, Default)]
pub struct Palette {
    /// What is searched.
    pub line: Line,
    /// What was found, best first.
    pub entries: Vec<Entry>,
    /// The entry chosen.
    pub chosen: usize,
    names: Option<Names>,
}

/// Opens the palette.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Palette(Palette::default()));
    refresh(model);
    Vec::new()
}

/// Gives a key to the palette.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Palette(palette)) = model.layers.last_mut() else { return Vec::new() };
    let last = palette.entries.len().saturating_sub(1);
    match (press.code, press.ctrl) {
        (Code::Up, _) | (Code::Char('p'), true) => palette.chosen = palette.chosen.saturating_sub(1),
        (Code::Down, _) | (Code::Char('n'), true) => palette.chosen = (palette.chosen + 1).min(last),
        (Code::PageDown, _) => palette.chosen = (palette.chosen + 10).min(last),
        (Code::PageUp, _) => palette.chosen = palette.chosen.saturating_sub(10),
        (Code::Enter, _) => return run_chosen(model),
        _ if palette.line.take(press) => refresh(model),
        _ => {}
    }
    Vec::new()
}

/// Searches again for what the palette's line says.
pub fn refresh(model: &mut Model) {
    let Some(Layer::Palette(palette)) = model.layers.last_mut() else { return };
    let (text, mut names) = (palette.line.text().to_owned(), palette.names.take());
    let entries = search(model, &text, &mut names);
    if let Some(Layer::Palette(palette)) = model.layers.last_mut() {
        (palette.entries, palette.names, palette.chosen) = (entries, names, 0);
    }
}

/// Runs the entry chosen; it comes first the next time.
pub fn run_chosen(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Palette(palette)) = model.layers.pop() else { return Vec::new() };
    let Some(entry) = palette.entries.into_iter().nth(palette.chosen) else { return Vec::new() };
    let mut effects = Vec::new();
    if let Some(recent) = Recent::of(&entry) {
        remember(model, recent);
        effects.push(Effect::KeepRecents(model.recents.clone()));
    }
    effects.extend(match entry {
        Entry::Action(action, _) => run(model, action),
        Entry::Setting(setting, _) => super::settings::open_at(model, setting),
        Entry::Record(key, ..) => {
            super::browse::show_record(model, key);
            Vec::new()
        }
    });
    effects
}
