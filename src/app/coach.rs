//! Hints: one short sentence at the right moment, never twice, none when the user wants none. A hint's sentence is the
//! message `hint-<id>`.

use std::collections::BTreeSet;

use super::effect::Effect;
use super::message::{Message, Mouse};
use super::model::{Model, Screen, Tone};

/// What the coach has seen and said.
#[derive(Clone, Debug, Default)]
pub struct Coach {
    /// The hints given, in this session and before.
    pub given: BTreeSet<String>,
    commits: u32,
    turns: u32,
    last: Option<(usize, usize)>,
    in_column: u32,
    clicks: u32,
    screen: Option<Screen>,
}

/// One hint, and whether this is its moment.
struct Moment {
    id: &'static str,
    now: fn(&Model, &Coach) -> bool,
}

const MOMENTS: &[Moment] = &[
    Moment { id: "tour", now: |model, _| model.file.example && model.screen == Screen::Home },
    Moment { id: "undo", now: |_, coach| coach.commits >= 1 },
    Moment { id: "marks", now: |_, coach| coach.in_column >= 3 },
    Moment { id: "go", now: |_, coach| coach.turns >= 4 },
    Moment { id: "mouse", now: |_, coach| coach.clicks >= 2 },
    Moment { id: "views", now: |model, _| model.grid().is_some_and(|grid| !grid.filter.is_empty() || !grid.filters.is_empty()) },
    Moment { id: "budget", now: |model, coach| model.screen == Screen::Budget && coach.screen == Some(Screen::Budget) },
    Moment { id: "mask", now: |model, _| model.screen == Screen::Standup },
];

/// Looks at what happened before it is done.
pub fn watch(model: &mut Model, message: &Message) {
    let coach = &mut model.coach;
    match message {
        Message::Committed(..) => {
            coach.commits += 1;
            let column = match model.screen {
                Screen::Sheet(place) => model.grids.get(place).map(|grid| (place, grid.column)),
                _ => None,
            };
            let again = column.is_some() && coach.last == column;
            coach.in_column = if again { coach.in_column + 1 } else { 1 };
            coach.last = column;
        }
        Message::Mouse(Mouse::Click, ..) => coach.clicks += 1,
        Message::Key(_) => coach.screen = Some(model.screen),
        _ => {}
    }
}

/// After what happened: the hint whose moment it is, said once, behind what was said.
pub fn advise(model: &mut Model) -> Vec<Effect> {
    if model.coach.screen.is_some_and(|screen| screen != model.screen) {
        model.coach.turns += 1;
        model.coach.screen = Some(model.screen);
    }
    let said = !matches!(model.notice, Some((Tone::Refused, _)));
    let free = model.tour.is_none() && model.editor.is_none() && model.pending.is_empty() && model.layers.is_empty();
    if !(model.preferences.hints && said && free) {
        return Vec::new();
    }
    let now = MOMENTS.iter().find(|moment| !model.coach.given.contains(moment.id) && (moment.now)(model, &model.coach));
    let Some(moment) = now else { return Vec::new() };
    model.coach.given.insert(moment.id.to_owned());
    let hint = model.words.say(&format!("hint-{}", moment.id)).into_owned();
    let before = model.notice.take().map(|(_, sentence)| format!("{sentence} · ")).unwrap_or_default();
    model.say(before + &hint);
    vec![Effect::KeepHints(model.coach.given.iter().cloned().collect())]
}
