//! The SMART assistant, drawn: the question, the line, the choices, what was read, and the five letters.

use ratatui::layout::Position;

use crate::app::{
    Area, Assistant, Model, SMART_CHOICES, SmartStep, smart_frame, smart_goal, smart_goals, smart_letters, smart_offers,
    smart_part, smart_top,
};
use crate::domain::{Key, Table};
use crate::smart::Proposal;
use crate::tables::{Value, link_label, show};
use crate::text::width;

use super::pen::{Pen, inside};
use super::theme::Role;

/// Draws the assistant; the answer is its caret.
pub fn draw(model: &Model, assistant: &Assistant, pen: &mut Pen<'_>) -> Position {
    let (area, first) = smart_frame(model);
    let words = &model.words;
    let title = format!("{} · {}", words.say("smart-title"), words.say(title_of(assistant.step)));
    pen.frame(area, &title, Role::Title);
    let inner = Area { x: area.x + 2, width: area.width.saturating_sub(4), ..inside(area) };
    pen.text(inner.x, inner.y, inner.width, &words.say(question_of(assistant.step)), Role::Text);
    pen.text(inner.x, inner.y + 1, 1, ">", Role::Key);
    pen.text(inner.x + 2, inner.y + 1, inner.width.saturating_sub(2), assistant.line.text(), Role::Typing);
    match &assistant.refusal {
        Some(refusal) => pen.text(inner.x, inner.y + 2, inner.width, refusal, Role::Refusal),
        None => pen.text(inner.x, inner.y + 2, inner.width, &words.say(hint_of(assistant.step)), Role::Dim),
    };
    choices(model, assistant, Area { y: first, height: SMART_CHOICES, ..inner }, pen);
    let below = first + SMART_CHOICES;
    pen.rule(area.x + 1, below, area.width.saturating_sub(2));
    read(model, assistant, Area { y: below + 1, height: 4, ..inner }, pen);
    for (line, letter) in smart_letters(model, assistant).into_iter().enumerate() {
        let y = below + 5 + u16::try_from(line).unwrap_or(0);
        let (sign, role) = if letter.met { ("●", Role::Good) } else { ("○", Role::Risk) };
        pen.text(inner.x, y, 1, sign, role);
        pen.text(inner.x + 2, y, 1, &letter.letter.to_string(), Role::Title);
        pen.text(
            inner.x + 4,
            y,
            inner.width.saturating_sub(4),
            &words.say(letter.why),
            if letter.met { Role::Dim } else { Role::Text },
        );
    }
    pen.parts(inner.x, area.y + area.height.saturating_sub(2), inner.width, &words.say("smart-keys"), Role::Key);
    let caret = u16::try_from(width(assistant.line.before_caret())).unwrap_or(0);
    Position::new((inner.x + 2 + caret).min(inner.x + inner.width.saturating_sub(1)), inner.y + 1)
}

const fn title_of(step: SmartStep) -> &'static str {
    match step {
        SmartStep::Specific => "smart-step-s",
        SmartStep::Measurable => "smart-step-m",
        SmartStep::Attainable => "smart-step-a",
        SmartStep::Realistic => "smart-step-r",
        SmartStep::Timely => "smart-step-t",
        SmartStep::Channels => "smart-step-channels",
        SmartStep::Proof => "smart-step-proof",
    }
}

const fn question_of(step: SmartStep) -> &'static str {
    match step {
        SmartStep::Specific => "smart-ask-s",
        SmartStep::Measurable => "smart-ask-m",
        SmartStep::Attainable => "smart-ask-a",
        SmartStep::Realistic => "smart-ask-r",
        SmartStep::Timely => "smart-ask-t",
        SmartStep::Channels => "smart-ask-channels",
        SmartStep::Proof => "smart-ask-proof",
    }
}

const fn hint_of(step: SmartStep) -> &'static str {
    match step {
        SmartStep::Specific => "smart-hint-s",
        SmartStep::Measurable => "smart-hint-m",
        SmartStep::Attainable => "smart-hint-a",
        SmartStep::Realistic => "smart-hint-r",
        SmartStep::Timely => "smart-hint-t",
        SmartStep::Channels => "smart-hint-channels",
        SmartStep::Proof => "smart-hint-proof",
    }
}

fn choices(model: &Model, assistant: &Assistant, area: Area, pen: &mut Pen<'_>) {
    let lines: Vec<(String, String)> = match assistant.step {
        SmartStep::Measurable => {
            smart_offers(model, assistant).iter().map(|offer| (offer.name.clone(), range(model, offer))).collect()
        }
        SmartStep::Realistic => smart_goals(model).into_iter().map(|goal| (goal, String::new())).collect(),
        SmartStep::Channels => (0..assistant.pieces.len()).filter_map(|place| piece(model, assistant, place)).collect(),
        SmartStep::Proof => assistant.pieces.iter().map(|piece| (piece.name.clone(), piece.tracking.clone())).collect(),
        SmartStep::Specific | SmartStep::Attainable | SmartStep::Timely => Vec::new(),
    };
    let room = usize::from(area.height);
    let top = smart_top(assistant);
    for (place, (name, tail)) in lines.iter().enumerate().skip(top).take(room) {
        let y = area.y + u16::try_from(place - top).unwrap_or(0);
        let chosen = place == assistant.chosen;
        let left = area.width.saturating_sub(u16::try_from(width(tail)).unwrap_or(0) + 4);
        pen.text(area.x, y, 1, if chosen { "►" } else { " " }, Role::Key);
        pen.text(area.x + 2, y, left, name, if chosen { Role::Tab } else { Role::Text });
        pen.right(area.x + 2, y, area.width.saturating_sub(2), tail, Role::Dim);
    }
}

/// The range a KPI usually lies in: the user's own first, else a rule of thumb, each labelled.
fn range(model: &Model, offer: &Proposal) -> String {
    let shown = |value: f64| show(&Value::Number(value, offer.unit), &model.facts(), &model.words);
    let said = |key: &str, [low, high]: [f64; 2]| {
        model.words.say_with(key, &[("low", shown(low).as_str().into()), ("high", shown(high).as_str().into())])
    };
    match (offer.history, offer.thumb) {
        (Some(range), _) => said("smart-history", range),
        (None, Some(range)) => said("smart-thumb", range),
        (None, None) => model.words.say("smart-no-history").into_owned(),
    }
}

/// A channel of the last step: whether it takes part, what it must do, its money, whom it is for.
fn piece(model: &Model, assistant: &Assistant, place: usize) -> Option<(String, String)> {
    let piece = assistant.pieces.get(place)?;
    let sign = if piece.chosen { "[x]" } else { "[ ]" };
    let mut tail = Vec::new();
    if piece.chosen {
        let goal = smart_part(model, assistant);
        tail.extend(
            goal.as_ref().map(|goal| format!("{} {}", kpi(model, assistant), smart_goal(model, goal, assistant.draft.per))),
        );
        tail.push(show(&Value::Money(piece.budget), &model.facts(), &model.words));
        tail.extend(piece.persona.map(|id| link_label(&model.plan, Key::Row(Table::Personas, id.number()))));
    }
    Some((format!("{sign} {}", piece.name), tail.join(" · ")))
}

fn kpi(model: &Model, assistant: &Assistant) -> String {
    let pick = assistant.draft.kpi.as_ref();
    pick.map_or_else(String::new, |pick| pick.name(&model.plan, model.audit.guide(), model.words.tongue()))
}

/// What was understood so far, two a line.
fn read(model: &Model, assistant: &Assistant, area: Area, pen: &mut Pen<'_>) {
    let (draft, words) = (&assistant.draft, &model.words);
    let channel = draft.channel.and_then(|place| model.audit.guide().channels.all().get(place));
    let fields = [
        ("column-name", draft.name.clone()),
        ("column-business_goal", draft.business_goal.clone()),
        ("column-kpi", kpi(model, assistant)),
        ("column-target", draft.goal.as_ref().map_or_else(String::new, |goal| smart_goal(model, goal, draft.per))),
        ("column-channel", channel.map_or_else(String::new, |channel| channel.key.to_uppercase())),
        ("column-due", draft.due.map_or_else(String::new, |due| words.days().day(due))),
        ("column-priority", draft.priority.to_string()),
        ("column-baseline", draft.baseline.map_or_else(String::new, |value| words.numbers().trimmed(value, 2))),
    ];
    let half = area.width / 2;
    for (place, (title, value)) in fields.iter().enumerate() {
        let place = u16::try_from(place).unwrap_or(0);
        let (x, y) = (area.x + (place % 2) * half, area.y + place / 2);
        pen.text(x, y, 12, &words.say(title), Role::Dim);
        let shown = if value.is_empty() { "—" } else { value };
        pen.text(x + 13, y, half.saturating_sub(14), shown, if value.is_empty() { Role::Dim } else { Role::Text });
    }
}
