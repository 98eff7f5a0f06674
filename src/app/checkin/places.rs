//! Where the check-in draws what can be clicked, and what a click does.

use super::{Ask, asked, news};
use crate::app::effect::Effect;
use crate::app::layout::Area;
use crate::app::model::Model;
use crate::domain::DecisionKind;
use crate::text::width;

/// The ways to decide, with their keys.
const WAYS: [(&str, DecisionKind); 6] = [
    ("k", DecisionKind::Keep),
    ("f", DecisionKind::Fix),
    ("t", DecisionKind::Stop),
    ("m", DecisionKind::Move),
    ("r", DecisionKind::Retarget),
    ("n", DecisionKind::Nothing),
];

/// One way to decide on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its key.
    pub key: &'static str,
    /// What it decides.
    pub kind: DecisionKind,
    /// Its name.
    pub name: String,
    /// Its first cell and the one behind its last.
    pub cells: (u16, u16),
    /// Its row.
    pub y: u16,
}

/// The inside of the round's frame.
#[must_use]
pub fn inner(model: &Model) -> Area {
    let main = model.areas().main;
    Area { x: main.x + 3, y: main.y + 2, width: main.width.saturating_sub(6), height: main.height.saturating_sub(5) }
}

/// The row of the confidence; the ways to decide stand under it.
#[must_use]
pub fn confidence_row(model: &Model) -> u16 {
    let inner = inner(model);
    inner.y + inner.height.saturating_sub(3)
}

/// The first of the ten dots of the confidence.
#[must_use]
pub fn first_dot(model: &Model) -> u16 {
    inner(model).x + u16::try_from(width(&model.words.say("checkin-confidence"))).unwrap_or(0) + 1
}

/// The ways to decide, in the rows under the confidence.
#[must_use]
pub fn ways(model: &Model) -> Vec<Way> {
    let area = inner(model);
    let (mut x, mut y) = (area.x, confidence_row(model) + 1);
    let mut placed = Vec::new();
    for (key, kind) in WAYS {
        let name = model.words.say(&format!("choice-{}", kind.word())).to_string();
        let long = u16::try_from(width(&name)).unwrap_or(0) + 2;
        if x + long > area.x + area.width {
            (x, y) = (area.x, y + 1);
        }
        placed.push(Way { key, kind, name, cells: (x, x + long), y });
        x += long + 3;
    }
    placed
}

/// A click: a dot of the confidence, a way to decide, a finding, or what Enter would do.
pub fn click(model: &mut Model, (x, y): (u16, u16), twice: bool) -> Vec<Effect> {
    if let Some(Ask::Target(_)) = asked(model) {
        return on_target(model, x, y);
    }
    if super::is_asking(model) {
        return Vec::new();
    }
    let told = news::told(model);
    let at = told.iter().find(|one| (one.y..one.y + u16::try_from(one.lines.len()).unwrap_or(1)).contains(&y));
    if let Some(at) = at {
        if let Some(round) = model.round.as_mut() {
            round.news = Some(at.place);
        }
        if twice {
            news::jump(model);
        }
        return Vec::new();
    }
    if twice { super::next(model) } else { Vec::new() }
}

fn on_target(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let dot = x.checked_sub(first_dot(model)).filter(|dot| *dot < 10 && y == confidence_row(model));
    if let Some(dot) = dot {
        if let Some(round) = model.round.as_mut() {
            round.confidence = u8::try_from(dot + 1).ok();
        }
        return Vec::new();
    }
    let way = ways(model).into_iter().find(|way| way.y == y && (way.cells.0..way.cells.1).contains(&x));
    way.map_or_else(Vec::new, |way| super::decide(model, way.kind))
}
