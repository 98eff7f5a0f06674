//! What is typed in a check-in: read at once, with its doubts; never a block.

use crate::analysis::{DueValue, Signal};
use crate::domain::{Period, parse_number};
use crate::tables::{Refusal, kpi_value, say, usual_value};

use super::{Ask, Typing, asked};
use crate::app::effect::Effect;
use crate::app::key::{Code, Press};
use crate::app::model::Model;

/// What the typed value means.
#[derive(Clone, Debug, PartialEq)]
pub enum Echo {
    /// Nothing is typed.
    Nothing,
    /// It is no value: why.
    Refused(String),
    /// A value, as it reads, and what is doubtful about it.
    Read {
        /// In the KPI's unit.
        value: f64,
        /// As a person reads it.
        text: String,
        /// Sentences to think about before Enter.
        doubts: Vec<String>,
        /// Whether nothing was measured before: there is nothing to compare with.
        first: bool,
    },
}

/// Periods that a value is compared with.
const COMPARED: usize = 8;
/// Around so many times the usual value it is a slip of the finger: a comma for a point, a digit too many.
const TENFOLD: std::ops::Range<f64> = 7.0..15.0;

/// The values of the last periods, oldest first.
#[must_use]
pub fn past(model: &Model, due: DueValue) -> Vec<(Period, f64)> {
    due.past(&model.plan, COMPARED)
}

/// The usual range of the periods shown; none under six.
#[must_use]
pub fn usual(model: &Model, due: DueValue) -> Option<Signal> {
    Signal::of(&past(model, due).iter().map(|(_, value)| *value).collect::<Vec<_>>())
}

pub(super) fn last_value(model: &Model, due: DueValue) -> Option<f64> {
    past(model, due).last().map(|(_, value)| *value)
}

/// What the typed value means, and its doubts.
#[must_use]
pub fn echo(model: &Model) -> Echo {
    let (Some(Ask::Value(due)), Some(round)) = (asked(model), &model.round) else { return Echo::Nothing };
    let text = round.value.text().trim();
    let Some(kpi) = model.plan.kpis.get(due.kpi).filter(|_| !text.is_empty()) else { return Echo::Nothing };
    let read = parse_number(text, model.plan.settings.language).map_err(Refusal::from);
    let fitting = read.and_then(|typed| match typed.unit {
        Some(unit) if unit != kpi.unit => Err(Refusal::Unit),
        _ if typed.points => Err(Refusal::Unit),
        _ => Ok(typed.value),
    });
    match fitting {
        Err(refusal) => Echo::Refused(say(&refusal, &model.words, &model.plan)),
        Ok(value) => {
            let text = kpi_value(&model.facts(), due.kpi, value, &model.words);
            Echo::Read { value, text, doubts: doubts(model, due, value), first: past(model, due).is_empty() }
        }
    }
}

/// What is unusual about a value: ten times the usual, out of the usual range, the same as last time.
fn doubts(model: &Model, due: DueValue, value: f64) -> Vec<String> {
    let past: Vec<f64> = past(model, due).iter().map(|(_, value)| *value).collect();
    let Some(last) = past.last().copied() else { return Vec::new() };
    let count = u32::try_from(past.len()).unwrap_or(1);
    let mean = past.iter().sum::<f64>() / f64::from(count);
    let shown = |value| kpi_value(&model.facts(), due.kpi, value, &model.words);
    let ratio = if mean == 0.0 { 1.0 } else { (value / mean).abs() };
    let sentence = if TENFOLD.contains(&ratio) {
        Some(model.words.say_with("doubt-ten", &[("usual", shown(mean).into()), ("instead", shown(value / 10.0).into())]))
    } else if TENFOLD.contains(&(1.0 / ratio)) {
        Some(model.words.say_with("doubt-tenth", &[("usual", shown(mean).into()), ("instead", shown(value * 10.0).into())]))
    } else {
        let limits = usual(model, due).filter(|signal| value > signal.upper || value < signal.lower);
        limits.map(|signal| {
            let limit = |value| usual_value(&model.facts(), due.kpi, value, &model.words);
            let range = [("low", limit(signal.lower)), ("high", limit(signal.upper))];
            model.words.say_with("doubt-unusual", &range.each_ref().map(|(name, text)| (*name, text.as_str().into())))
        })
    };
    let same = (value - last).abs() < f64::EPSILON;
    sentence.into_iter().chain(same.then(|| model.words.say("doubt-same").to_string())).collect()
}

/// Takes a key as text where a text is open; nothing for keys that are commands.
pub fn press(model: &mut Model, press: Press) -> Option<Vec<Effect>> {
    if model.round.as_ref().is_some_and(|round| round.form.is_some()) {
        return super::decision::press(model, press);
    }
    match asked(model)? {
        Ask::Value(_) => type_value(model, press),
        Ask::Target(_) => digit(model, press),
        Ask::Review(_) => None,
    }
}

fn type_value(model: &mut Model, press: Press) -> Option<Vec<Effect>> {
    // The first letter of a value is never a letter: `i` and `s` are commands there.
    let vim = model.preferences.vim;
    let command = |letter: char| matches!(letter, 'i' | 's' | '?' | '<' | '>') || (vim && matches!(letter, ':' | 'g' | 'u' | 'Z'));
    let round = model.round.as_mut()?;
    if round.typing == Typing::Value && round.value.text().is_empty() && press.typed().is_some_and(command) {
        return None;
    }
    let erases = press == Press::ctrl('u');
    if (press.ctrl && !erases) || matches!(press.code, Code::Enter | Code::Esc | Code::Tab | Code::Up | Code::Down) {
        return None;
    }
    let line = if round.typing == Typing::Value { &mut round.value } else { &mut round.note };
    line.take(press).then(|| {
        model.notice = None;
        Vec::new()
    })
}

/// Whether what is typed goes into a line: a value, its note, a decision.
#[must_use]
pub fn takes_text(model: &Model) -> bool {
    let writes = super::is_open(model) && model.round.as_ref().is_some_and(|round| round.form.is_some());
    writes || matches!(asked(model), Some(Ask::Value(_)))
}

/// What is typed of a value so far, where a value is what is asked: no word is one.
#[must_use]
pub fn value_so_far(model: &Model) -> Option<&str> {
    let round = model.round.as_ref().filter(|round| round.form.is_none() && round.typing == Typing::Value)?;
    matches!(asked(model), Some(Ask::Value(_))).then(|| round.value.text())
}

/// A pasted line goes where typed letters go, and is never a command; says whether there is such a place.
pub fn paste(model: &mut Model, text: &str) -> bool {
    if !takes_text(model) {
        return false;
    }
    let Some(round) = model.round.as_mut() else { return false };
    match (round.form.as_mut(), round.typing) {
        (Some(form), _) => form.lines[form.at].1.insert(text),
        (None, Typing::Value) => round.value.insert(text),
        (None, Typing::Note | Typing::Reason) => round.note.insert(text),
    }
    model.notice = None;
    true
}

/// A digit is the confidence, on the unshifted keys of a French keyboard too; `x` is ten.
fn digit(model: &mut Model, press: Press) -> Option<Vec<Effect>> {
    let confidence = match press.typed()? {
        digit @ '0'..='9' => u8::try_from(digit.to_digit(10)?).ok()?,
        'x' => 10,
        letter => u8::try_from("à&é\"'(-è_ç".chars().position(|key| key == letter)?).ok()?,
    };
    model.round.as_mut()?.confidence = Some(confidence);
    Some(Vec::new())
}

/// More or less confidence.
pub fn confidence_step(model: &mut Model, step: i8) -> Vec<Effect> {
    if let Some(round) = model.round.as_mut() {
        let now = round.confidence.unwrap_or(5);
        round.confidence = Some(now.saturating_add_signed(step).min(10));
    }
    Vec::new()
}

/// From the value to its note, and back.
pub fn switch_field(model: &mut Model) -> Vec<Effect> {
    if let Some(round) = model.round.as_mut() {
        round.typing = if round.typing == Typing::Value { Typing::Note } else { Typing::Value };
    }
    Vec::new()
}
