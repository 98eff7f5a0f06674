//! The stand-up: one slide after the other in large letters, amounts hidden until one is asked for, decisions taken live.

use crate::analysis::Slide;
use crate::domain::{Decision, DecisionKind, Edit, Record, Table, add};
use crate::tables::{blank, with_code};
use crate::text::Mask;

use super::effect::Effect;
use super::layers::{Layer, Purpose, Question};
use super::model::{Model, Screen};

/// Seconds a slide has.
pub const SLIDE_SECONDS: u64 = 120;

/// A running stand-up.
#[derive(Debug)]
pub struct Standup {
    /// What is shown, in order.
    pub slides: Vec<Slide>,
    /// The slide on the screen.
    pub at: usize,
    /// Seconds it has been there.
    pub seconds: u64,
    /// Larger or smaller letters than fit by themselves, in steps.
    pub zoom: i8,
    /// What was hidden before.
    before: Mask,
    /// The page behind it.
    back: Screen,
}

/// Whether a stand-up is running.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Standup && model.standup.is_some()
}

/// Whether the slide is of a target.
#[must_use]
pub fn on_target(model: &Model) -> bool {
    is_open(model) && matches!(slide(model), Some(Slide::Target(_)))
}

/// The slide on the screen.
#[must_use]
pub fn slide(model: &Model) -> Option<Slide> {
    let standup = model.standup.as_ref()?;
    standup.slides.get(standup.at).copied()
}

/// Begins a stand-up with amounts hidden.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let back = if model.screen == Screen::Standup { Screen::Home } else { model.screen };
    let before = model.mask;
    model.standup = Some(Standup { slides: Vec::new(), at: 0, seconds: 0, zoom: 0, before, back });
    model.screen = Screen::Standup;
    model.in_panel = false;
    model.set_mask(before.max(Mask::Money));
    refresh(model);
    Vec::new()
}

/// Reads the slides again; the one on the screen stays if it is still there.
pub fn refresh(model: &mut Model) {
    let shown = slide(model);
    let (Some(standup), Some(standing)) = (model.standup.as_mut(), model.standing.as_ref()) else { return };
    standup.slides = standing.slides();
    let kept = standup.slides.iter().position(|slide| Some(*slide) == shown);
    standup.at = kept.unwrap_or(standup.at).min(standup.slides.len().saturating_sub(1));
}

/// Ends it: amounts are as hidden as before.
pub fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(standup) = model.standup.take() {
        model.set_mask(standup.before);
        model.screen = standup.back;
        model.settle();
    }
    Vec::new()
}

/// Goes to the next or previous slide; what was revealed is hidden again.
pub fn turn(model: &mut Model, slides: isize) -> Vec<Effect> {
    let Some(standup) = model.standup.as_mut() else { return Vec::new() };
    let last = standup.slides.len().saturating_sub(1).cast_signed();
    let to = (standup.at.cast_signed() + slides).clamp(0, last).cast_unsigned();
    if to != standup.at {
        (standup.at, standup.seconds) = (to, 0);
    }
    let before = standup.before;
    model.set_mask(before.max(Mask::Money));
    Vec::new()
}

/// Shows the amounts of this slide, or hides them again.
pub fn reveal(model: &mut Model) -> Vec<Effect> {
    let before = model.standup.as_ref().map_or(Mask::Nothing, |standup| standup.before);
    if model.mask.hides_money() {
        model.reveal_figures();
    } else {
        model.set_mask(before.max(Mask::Money));
    }
    Vec::new()
}

/// Larger or smaller letters.
pub fn zoom(model: &mut Model, steps: i8) -> Vec<Effect> {
    if let Some(standup) = model.standup.as_mut() {
        standup.zoom = standup.zoom.saturating_add(steps).clamp(-6, 6);
    }
    Vec::new()
}

/// A second has passed.
pub fn tick(model: &mut Model) {
    if let Some(standup) = model.standup.as_mut() {
        standup.seconds += 1;
    }
}

/// The team acts: it is asked what that should bring, so that the review has something to look at.
pub fn act(model: &mut Model) -> Vec<Effect> {
    if on_target(model) {
        model.layers.push(Layer::Question(Question::new(Purpose::Expect, "")));
    }
    Vec::new()
}

/// Logs that the team acts, with what it expects; nothing typed expects nothing in particular.
pub fn expect(model: &mut Model, text: &str) -> Vec<Effect> {
    let text = text.trim();
    log(model, DecisionKind::Fix, (!text.is_empty()).then(|| text.to_owned()))
}

/// Logs what the team decided about the target on the screen: no, nothing; or look again in a week.
pub fn decide(model: &mut Model, kind: DecisionKind) -> Vec<Effect> {
    log(model, kind, None)
}

fn log(model: &mut Model, kind: DecisionKind, expected: Option<String>) -> Vec<Effect> {
    let Some(Slide::Target(target)) = slide(model) else { return Vec::new() };
    let Record::Decision(fresh) = blank(&model.plan, Table::Decisions, model.today) else { return Vec::new() };
    let week = model.words.days().week(model.today);
    let reason = model.words.say_with("standup-reason", &[("week", week.into())]);
    let weeks = if kind == DecisionKind::Keep { 1 } else { 3 };
    let review = model.today.checked_add_days(chrono::Days::new(7 * weeks));
    let decision = Decision { date: model.today, target: Some(target), kind, reason, expected, review, ..fresh };
    match add(&model.plan, with_code(&model.plan, Record::Decision(decision))) {
        Ok(Edit { changes, .. }) => vec![Effect::Commit(Edit { action: "decide".to_owned(), changes })],
        Err(invalid) => {
            let sentence = crate::tables::say(&crate::tables::Refusal::Invalid(invalid), &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}
