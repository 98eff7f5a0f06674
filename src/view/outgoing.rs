//! The export dialogue, drawn: a line a field, and below what is wrong or which keys there are.

use ratatui::layout::Position;

use crate::analysis::has_past;
use crate::app::Model;
use crate::app::outgoing::{Dialogue, Field, OFFERS, frame};
use crate::domain::Cadence;
use crate::text::width;

use super::pen::{Pen, inside};
use super::theme::Role;

/// Cells in front of a field's value.
const LABEL: u16 = 12;

/// Draws it; gives the place of the cursor.
pub fn draw(model: &Model, dialogue: &Dialogue, pen: &mut Pen<'_>) -> Position {
    let fields = dialogue.fields();
    let area = frame(model, dialogue);
    pen.frame(area, &model.words.say("out-title"), Role::Title);
    let inner = inside(area);
    let (x, wide) = (inner.x + 2, inner.width.saturating_sub(4));
    let mut cursor = Position::new(x, inner.y);
    for (line, field) in fields.iter().enumerate() {
        let y = inner.y + 1 + u16::try_from(line).unwrap_or(0);
        let chosen = *field == dialogue.field;
        pen.text(x, y, LABEL, &model.words.say(label(*field)), if chosen { Role::Key } else { Role::Dim });
        let value = value(model, dialogue, *field, chosen);
        let role = if chosen { Role::Typing } else { Role::Text };
        pen.text(x + LABEL, y, wide.saturating_sub(LABEL), &value, role);
        if chosen {
            let typed = match field {
                Field::Period => dialogue.period.before_caret(),
                Field::File => dialogue.file.before_caret(),
                Field::What | Field::Format => "",
            };
            let caret = u16::try_from(width(typed)).unwrap_or(0);
            cursor = Position::new((x + LABEL + caret).min(area.x + area.width - 2), y);
        }
    }
    let y = inner.y + inner.height.saturating_sub(2);
    match &dialogue.wrong {
        Some(wrong) => pen.text(x, y, wide, wrong, Role::Refusal),
        None => pen.parts(x, y, wide, &model.words.say("out-keys"), Role::Dim),
    };
    cursor
}

const fn label(field: Field) -> &'static str {
    match field {
        Field::What => "out-what",
        Field::Format => "out-format",
        Field::Period => "out-period",
        Field::File => "out-file",
    }
}

fn value(model: &Model, dialogue: &Dialogue, field: Field, chosen: bool) -> String {
    let (_, what, formats) = OFFERS[dialogue.offer];
    let offered = |key: &str| {
        let word = model.words.say(key).into_owned();
        if chosen { format!("◂ {word} ▸") } else { word }
    };
    match field {
        Field::What => offered(what),
        Field::Format => formats.get(dialogue.format).map_or_else(String::new, |(key, _)| offered(key)),
        Field::Period if dialogue.period.text().is_empty() && !chosen => {
            let past = has_past(&model.plan, Cadence::Week.period(model.today).first);
            model.words.say(if past { "out-last-week" } else { "out-this-week" }).into_owned()
        }
        Field::Period => dialogue.period.text().to_owned(),
        Field::File => dialogue.file.text().to_owned(),
    }
}
