//! The guided tour: two minutes on a plan, each step ended by the user's own action or by Enter; Esc leaves at any time.

use crate::text::Arg;

use super::effect::Effect;
use super::grid::Place;
use super::key::{Code, Press};
use super::layers::Layer;
use super::layout::Area;
use super::model::{Model, Screen};

/// Where a step points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The off-target panel.
    Panel,
    /// The cell under the cursor.
    Cell,
    /// The tabs.
    Tabs,
    /// The page.
    Page,
    /// The message line and the hints.
    Footer,
}

/// One step. Its sentence is the message `tour-<id>`.
pub struct Step {
    /// Its name.
    pub id: &'static str,
    /// Where it points.
    pub spot: Spot,
    /// The page it begins on; none leaves the user where they are.
    page: Option<&'static str>,
    /// Whether Enter is the action that it waits for, and not only the way on.
    enters: bool,
    /// Whether the user did what it waits for.
    done: fn(&Model, &Begun) -> bool,
}

/// What was when a step began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    line: usize,
    revision: u64,
    keys: u32,
}

/// The running tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// The step, from 0.
    pub step: usize,
    begun: Begun,
    keys: u32,
}

fn explains(model: &Model) -> bool {
    matches!(model.layers.last(), Some(Layer::Explain(..)))
}

fn searches(model: &Model) -> bool {
    matches!(model.layers.last(), Some(Layer::Palette(_)))
}

/// The steps in their order.
pub const STEPS: &[Step] = &[
    Step { id: "panel", spot: Spot::Panel, page: Some("home"), enters: false, done: |model, begun| model.panel_line != begun.line },
    Step { id: "why", spot: Spot::Panel, page: Some("home"), enters: false, done: |model, _| explains(model) },
    Step { id: "because", spot: Spot::Footer, page: None, enters: true, done: |model, _| !explains(model) },
    Step {
        id: "cell",
        spot: Spot::Panel,
        page: Some("home"),
        enters: true,
        done: |model, _| matches!(model.screen, Screen::Sheet(_)),
    },
    Step { id: "type", spot: Spot::Cell, page: None, enters: false, done: |model, begun| model.revision > begun.revision },
    Step { id: "undo", spot: Spot::Footer, page: None, enters: false, done: |model, begun| model.revision > begun.revision },
    Step { id: "go", spot: Spot::Tabs, page: None, enters: false, done: |model, _| model.screen == Screen::Budget },
    Step { id: "budget", spot: Spot::Page, page: Some("budget"), enters: false, done: |_, begun| begun.keys >= 3 },
    Step { id: "checkin", spot: Spot::Tabs, page: None, enters: false, done: |model, _| model.screen == Screen::Checkin },
    Step { id: "ritual", spot: Spot::Footer, page: Some("checkin"), enters: false, done: |model, _| searches(model) },
    Step { id: "search", spot: Spot::Footer, page: None, enters: true, done: |model, _| !searches(model) },
    Step { id: "twins", spot: Spot::Footer, page: None, enters: false, done: |_, _| false },
];

/// Begins the tour, or begins it again.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    model.layers.clear();
    model.tour = Some(Tour { step: 0, begun: Begun::default(), keys: 0 });
    enter_step(model, 0)
}

/// Goes to a step; after the last one the tour is over.
fn enter_step(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some(next) = STEPS.get(step) else { return end(model) };
    let begun = Begun { line: model.panel_line, revision: model.revision, keys: 0 };
    model.tour = Some(Tour { step, begun, keys: 0 });
    match next.page {
        Some(page) if Screen::of(page) != Some(model.screen) => super::go::page(model, page),
        _ => Vec::new(),
    }
}

fn end(model: &mut Model) -> Vec<Effect> {
    model.tour = None;
    let sentence = said(model, "tour-over");
    model.say(sentence);
    Vec::new()
}

/// The actions that the steps speak of, and what the sentences call them.
const SPOKEN_OF: &[(&str, &str)] = &[
    ("down", "panel-down"),
    ("why", "explain"),
    ("undo", "undo"),
    ("go", "go"),
    ("budget", "go-budget"),
    ("more", "budget-more"),
    ("less", "budget-less"),
    ("checkin", "go-checkin"),
    ("palette", "palette"),
    ("audit", "go-audit"),
];

/// A sentence of the tour, with the keys in force: those of vim for who chose them, and the user's own.
#[must_use]
pub fn said(model: &Model, key: &str) -> String {
    let keys = |id: &str| super::actions::action(id).and_then(|action| model.keymap.keys(action).first());
    let told = |id| keys(id).map_or_else(String::new, |keys| super::keys_text(keys, &model.words));
    let mut args: Vec<(&str, Arg<'_>)> = SPOKEN_OF.iter().map(|(name, id)| (*name, told(id).into())).collect();
    args.push(("vim", usize::from(model.preferences.vim).into()));
    model.words.say_with(key, &args)
}

/// Whether Esc has something to close before it leaves the tour.
#[must_use]
pub fn is_busy(model: &Model) -> bool {
    !model.layers.is_empty() || model.editor.is_some() || !model.pending.is_empty()
}

/// A press before anything else sees it: Esc leaves the tour, Enter goes on, where neither has anything else to do.
pub fn press(model: &mut Model, press: Press) -> Option<Vec<Effect>> {
    let busy = is_busy(model);
    let tour = model.tour.as_mut()?;
    tour.keys += 1;
    let step = tour.step;
    match press.code {
        Code::Esc if !busy => Some(end(model)),
        Code::Enter if !busy && !STEPS[step].enters => Some(enter_step(model, step + 1)),
        _ => None,
    }
}

/// After every message: the next step, once the user did what this one waits for.
pub fn follow(model: &mut Model) -> Vec<Effect> {
    let Some(tour) = &model.tour else { return Vec::new() };
    let (step, begun) = (tour.step, Begun { keys: tour.keys, ..tour.begun.clone() });
    if (STEPS[step].done)(model, &begun) { enter_step(model, step + 1) } else { Vec::new() }
}

/// The cells that a step points at.
#[must_use]
pub fn spot(model: &Model, spot: Spot) -> Area {
    let areas = model.areas();
    match spot {
        Spot::Panel => super::mouse::panel_area(model),
        Spot::Tabs => areas.header,
        Spot::Page => Area { height: 1, ..areas.main },
        Spot::Footer => areas.message,
        Spot::Cell => cell(model).unwrap_or(Area { height: 1, ..areas.main }),
    }
}

fn cell(model: &Model) -> Option<Area> {
    let (grid, layout) = (model.grid()?, model.grid_layout()?);
    let Place::Row(at) = grid.place else { return None };
    let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
    let y = layout.rows.y + u16::try_from(at.checked_sub(grid.top)?).ok()?;
    Some(Area { x: placed.x, y, width: placed.width, height: 1 })
}
