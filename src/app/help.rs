//! Help: every action of the page with its keys; what is typed searches, Enter runs the one under the cursor.

use super::actions::Action;
use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::{Layer, possible, run};
use super::line::Line;
use super::model::Model;
use super::search::fitting;

/// The open help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// What is searched.
    pub line: Line,
    /// The action chosen.
    pub chosen: usize,
}

/// The actions that the help shows: those of the page that have keys; once something is searched, all that fit.
#[must_use]
pub fn actions(model: &Model, help: &Help) -> Vec<&'static Action> {
    let sought = help.line.text();
    let page = possible(model).filter(|action| !sought.trim().is_empty() || !model.keymap.keys(action).is_empty());
    fitting(model, page, sought)
}

/// Opens the help of the page.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Help(Help::default()));
    Vec::new()
}

/// Gives a key to the help.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Help(help)) = model.layers.last() else { return Vec::new() };
    let last = actions(model, help).len().saturating_sub(1);
    let Some(Layer::Help(help)) = model.layers.last_mut() else { return Vec::new() };
    match press.code {
        Code::Up => help.chosen = help.chosen.saturating_sub(1),
        Code::Down | Code::Tab => help.chosen = (help.chosen + 1).min(last),
        Code::PageUp => help.chosen = help.chosen.saturating_sub(10),
        Code::PageDown => help.chosen = (help.chosen + 10).min(last),
        Code::Enter => return run_chosen(model),
        _ if help.line.take(press) => help.chosen = 0,
        _ => {}
    }
    Vec::new()
}

/// Runs the action chosen, on the page under the help.
pub fn run_chosen(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Help(help)) = model.layers.pop() else { return Vec::new() };
    let action = actions(model, &help).get(help.chosen).copied();
    action.map_or_else(Vec::new, |action| run(model, action))
}
