//! The frame of every page: tabs and date above, message and hints below.

use crate::app::{Area, GridLayout, Layer, Loading, Model, Tone, here, hints, tabs, week};

use crate::tables::Kind;
use crate::text::{cut, width};

use super::pen::{Pen, wrapped};
use super::theme::Role;

/// Tabs, plan and week.
pub fn header(model: &Model, pen: &mut Pen<'_>) {
    let area = model.areas().header;
    pen.text(1, 0, 6, "kpilot", Role::Title);
    let open = here(model);
    let tabs = tabs(model);
    for tab in &tabs {
        let arrow = tab.end - tab.x <= 2;
        let (text, role) = match (arrow, Some(tab.place) == open) {
            (true, _) => (tab.title.clone(), Role::Dim),
            (_, true) => (format!("[{}]", tab.title), Role::Tab),
            (_, false) => (format!(" {} ", tab.title), Role::Text),
        };
        pen.text(tab.x, 0, tab.end - tab.x, &text, role);
    }
    let end = tabs.last().map_or(8, |tab| tab.end);
    let role = if model.file.example || model.file.read_only.is_some() { Role::Risk } else { Role::Dim };
    let room = area.width.saturating_sub(end + 2);
    pen.right(end + 1, 0, room, &place(model, usize::from(room)), role);
}

/// The right end of the header: what is open, and which week it is.
fn place(model: &Model, room: usize) -> String {
    let words = &model.words;
    if model.present.is_some() {
        return past(model, room);
    }
    let badge = if model.file.example {
        format!("{} · ", words.say("badge-example"))
    } else if model.file.read_only.is_some() {
        format!("{} · ", words.say("badge-read-only"))
    } else {
        String::new()
    };
    let (monday, _) = week(model.today);
    let week = format!("{badge}{} ", words.days().week(monday));
    // The week matters more than the name, which is cut first.
    let left = room.saturating_sub(width(&week) + 3);
    if left < 6 { week } else { format!("{} · {week}", cut(&words.veil_amounts(&model.plan.settings.name), left)) }
}

/// Which past is shown: its day, as much of it as there is room for.
fn past(model: &Model, room: usize) -> String {
    let (words, days) = (&model.words, model.words.days());
    let badge = |key: &str, day: String| words.say_with(key, &[("day", day.into())]);
    let [long, short] = [days.day(model.today), days.day_short(model.today)].map(|day| badge("badge-past", day));
    let shortest = badge("badge-past-short", days.day_short(model.today));
    let (monday, _) = week(model.today);
    let whole = format!("{long} · {} ", days.week(monday));
    [whole, format!("{long} "), format!("{short} ")].into_iter().find(|text| width(text) <= room).unwrap_or(shortest)
}

/// The message line and the hints.
pub fn footer(model: &Model, layout: Option<&GridLayout>, pen: &mut Pen<'_>) {
    let areas = model.areas();
    let (y, wide) = (areas.message.y, areas.message.width.saturating_sub(2));
    let (text, role) = message(model, layout);
    tell(Area { x: 1, y, width: wide, height: 1 }, &text, role, pen);
    let y = areas.hints.y;
    if let Some(editor) = &model.editor {
        let key = match editor.column.kind {
            Kind::Formula if !editor.choices.is_empty() => "typing-keys-formula",
            Kind::Day => "typing-keys-day",
            Kind::Note => "typing-keys-note",
            _ if editor.choices.is_empty() => "typing-keys",
            _ => "typing-keys-list",
        };
        pen.parts(1, y, areas.hints.width.saturating_sub(2), &model.words.say(key), Role::Key);
    } else if !model.layers.is_empty() || !model.pending.is_empty() {
        pen.parts(1, y, wide, &model.words.say(layer_keys(model)), Role::Dim);
    } else {
        for (key, name, _, x, _) in hints(model) {
            let next = pen.text(x, y, areas.hints.width - x, &key, Role::Key);
            pen.text(next + 1, y, areas.hints.width.saturating_sub(next + 1), &name, Role::Dim);
        }
    }
}

/// Rows of the page that a long message may take, beside its own.
const LONGEST: u16 = 2;

/// The message line: where the cursor stands loses its last parts, and a sentence takes the rows above as long as it is told.
fn tell(line: Area, text: &str, role: Role, pen: &mut Pen<'_>) {
    if role == Role::Dim || width(text) <= usize::from(line.width) {
        pen.parts(line.x, line.y, line.width, text, role);
        return;
    }
    let needed = u16::try_from(wrapped(pen.words, text, usize::from(line.width)).len()).unwrap_or(1);
    let above = needed.saturating_sub(1).min(LONGEST);
    let area = Area { y: line.y.saturating_sub(above), height: above + 1, ..line };
    pen.blank(Area { x: 0, width: line.width + 2, ..area });
    pen.lines(area, text, role);
}

/// What can be done before any plan is open.
const FIRST_KEYS: &str = "first-keys";

/// What the line of keys says while something lies over the page: the first run has nothing behind it.
fn layer_keys(model: &Model) -> &'static str {
    match model.layers.last() {
        None => "pending-keys",
        Some(Layer::Welcome(_)) if !model.has_plan() => FIRST_KEYS,
        Some(_) => "layer-keys",
    }
}

fn message(model: &Model, layout: Option<&GridLayout>) -> (String, Role) {
    if let Some(editor) = &model.editor {
        return super::editor::echo(model, editor);
    }
    if let Some((tone, sentence)) = &model.notice {
        return (sentence.clone(), if *tone == Tone::Refused { Role::Refusal } else { Role::Text });
    }
    if let Loading::Head(done, all) = model.loading {
        let share = (done * 100).checked_div(all).unwrap_or(0);
        return (model.words.say_with("loading", &[("percent", share.into())]), Role::Dim);
    }
    if layer_keys(model) == FIRST_KEYS {
        return (String::new(), Role::Dim);
    }
    (super::grid::position(model, layout), Role::Dim)
}
