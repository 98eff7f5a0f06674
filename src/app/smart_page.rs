//! Where the choices of the SMART assistant stand on the screen, shared by drawing and mouse.

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::layout::{Area, centred};
use super::model::Model;
use super::smart::{Assistant, Step, choose, press};

/// Lines of choices under the question.
pub const CHOICES: u16 = 6;

/// Where the assistant stands, and where the first of its choices does.
#[must_use]
pub fn frame(model: &Model) -> (Area, u16) {
    let area = centred(model.size, 96, 23);
    (area, area.y + 4)
}

/// The first choice in sight.
#[must_use]
pub fn top(assistant: &Assistant) -> usize {
    assistant.chosen.saturating_sub(usize::from(CHOICES) - 1)
}

/// A click on a choice takes it; a second one ticks a channel, or goes on.
pub fn click(model: &mut Model, (x, y): (u16, u16), twice: bool) -> Vec<Effect> {
    let (area, first) = frame(model);
    let line = y.checked_sub(first).filter(|line| *line < CHOICES && area.holds(x, y));
    let (Some(line), Some(Layer::Smart(mut assistant))) = (line, model.layers.pop_if(|top| matches!(top, Layer::Smart(_)))) else {
        return Vec::new();
    };
    let wanted = top(&assistant) + usize::from(line);
    let before = assistant.chosen;
    choose(model, &mut assistant, wanted.cast_signed() - before.cast_signed());
    let (step, again) = (assistant.step, before == wanted && assistant.chosen == wanted);
    model.layers.push(Layer::Smart(assistant));
    let code = match step {
        Step::Channels if twice || again => Code::Char(' '),
        Step::Measurable | Step::Realistic if twice => Code::Enter,
        _ => return Vec::new(),
    };
    press(model, Press::plain(code))
}
