//! What is the same on every page: undo, palette, help, preferences, files, leaving.

use crate::config::setting;
use crate::text::{Mask, Tongue};

use super::effect::Effect;
use super::layers::{Layer, Purpose, Question};
use super::model::{Loading, Model};
use super::settings;

/// Whether the file can be written.
#[must_use]
pub fn can_write(model: &Model) -> bool {
    model.file.read_only.is_none() && model.loading == Loading::Done
}

/// Takes back the last edit.
pub fn undo(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Undo]
}

/// Does it again.
pub fn redo(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Redo]
}

/// Shows the last edits.
pub fn history(_: &mut Model) -> Vec<Effect> {
    vec![Effect::ReadHistory]
}

/// Says that everything is on disk already.
pub fn saved(model: &mut Model) -> Vec<Effect> {
    let revision = model.revision.to_string();
    let sentence = model.words.say_with("already-saved", &[("revision", revision.as_str().into())]);
    model.say(sentence);
    Vec::new()
}

/// Hides more: amounts, every figure, names and free texts; then shows everything again.
pub fn mask(model: &mut Model) -> Vec<Effect> {
    hide(model, model.mask.next())
}

/// Hides or shows names and free texts, with every figure.
pub fn mask_names(model: &mut Model) -> Vec<Effect> {
    let mask = if model.mask.hides_names() { Mask::Nothing } else { Mask::Names };
    hide(model, mask)
}

/// Hides or shows every figure of the plan.
pub fn mask_figures(model: &mut Model) -> Vec<Effect> {
    let mask = if model.mask.hides_figures() { Mask::Nothing } else { Mask::Figures };
    hide(model, mask)
}

fn hide(model: &mut Model, mask: Mask) -> Vec<Effect> {
    model.set_mask(mask);
    let key = match mask {
        Mask::Nothing => "unmasked",
        Mask::Money => "masked",
        Mask::Figures => "masked-figures",
        Mask::Names => "masked-names",
    };
    let sentence = model.words.say(key).to_string();
    model.say(sentence);
    Vec::new()
}

/// Changes the language at once.
pub fn language(model: &mut Model) -> Vec<Effect> {
    let other = match model.words.tongue() {
        Tongue::French => Tongue::English,
        Tongue::English => Tongue::French,
    };
    setting("language").map_or_else(Vec::new, |setting| settings::change(model, setting, other.code()))
}

/// The next theme.
pub fn theme(model: &mut Model) -> Vec<Effect> {
    turn(model, "theme")
}

/// The next set of signs.
pub fn glyphs(model: &mut Model) -> Vec<Effect> {
    turn(model, "glyphs")
}

/// The other set of keys.
pub fn preset(model: &mut Model) -> Vec<Effect> {
    turn(model, "preset")
}

/// Gives the mouse to kpilot or back to the terminal.
pub fn mouse(model: &mut Model) -> Vec<Effect> {
    turn(model, "mouse")
}

/// Digits without Shift on a French keyboard, or the signs that are printed on its keys.
pub fn azerty_digits(model: &mut Model) -> Vec<Effect> {
    turn(model, "azerty_digits")
}

fn turn(model: &mut Model, key: &str) -> Vec<Effect> {
    setting(key).map_or_else(Vec::new, |setting| settings::turn(model, setting, 1))
}

fn ask(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    model.layers.push(Layer::Question(Question::new(purpose, "")));
    Vec::new()
}

/// Asks which file to import.
pub fn import(model: &mut Model) -> Vec<Effect> {
    ask(model, Purpose::Import)
}

/// Makes a backup.
pub fn backup(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Backup]
}

/// Reads the file again.
pub fn reload(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Reload]
}

/// Draws every cell again.
pub fn redraw(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Redraw]
}

/// Opens the first-run page again.
pub fn welcome(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Welcome(0));
    Vec::new()
}

/// Leaves: nothing can be lost.
pub fn quit(_: &mut Model) -> Vec<Effect> {
    vec![Effect::Quit]
}

impl Model {
    /// Whether a plan is open, or being read; the first run has none yet.
    #[must_use]
    pub fn has_plan(&self) -> bool {
        self.standing.is_some() || self.loading != Loading::Done
    }
}
