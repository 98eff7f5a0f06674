//! What keys do to the text of an open cell: letters, digits of a French keyboard, days, new lines, codes of a formula.

use crate::tables::{Column, Kind, Value};

use super::editor::Mode;
use super::foresee::foresee;
use super::key::{Code, Press};
use super::model::Model;

/// A new line in a note.
pub(super) fn break_line(model: &mut Model) {
    if let Some(editor) = model.editor.as_mut() {
        editor.line.insert_break();
        editor.mode = Mode::Text;
    }
}

/// The chosen code goes into the formula.
pub(super) fn complete(model: &mut Model) {
    let Some(mut editor) = model.editor.take() else { return };
    if editor.complete() {
        editor.read(&model.facts(), &model.words);
    }
    model.editor = Some(editor);
    foresee(model);
}

/// The digit on the key of a French keyboard that types this sign without Shift.
fn azerty_digit(letter: char) -> Option<char> {
    let place = "à&é\"'(-è_ç".chars().position(|sign| sign == letter)?;
    char::from_digit(u32::try_from(place).ok()?, 10)
}

/// In cells of numbers the upper row types digits without Shift, where the user wants it; a sum after `=` is typed as ever.
pub(super) fn meant(model: &Model, column: &Column, before: &str, press: Press) -> Press {
    let digits = model.preferences.azerty_digits && column.kind.is_numeric() && !before.trim_start().starts_with('=');
    match press.typed().filter(|_| digits).and_then(azerty_digit) {
        Some(digit) => Press::plain(Code::Char(digit)),
        None => press,
    }
}

pub(super) fn type_in(model: &mut Model, press: Press) {
    let Some(mut editor) = model.editor.take() else { return };
    let press = meant(model, editor.column, editor.line.text(), press);
    let before = editor.line.text().to_owned();
    let taken = editor.line.take(press);
    if taken && matches!(press.code, Code::Home | Code::End) {
        editor.mode = Mode::Text;
    }
    if editor.line.text() != before {
        editor.touched();
        editor.read(&model.facts(), &model.words);
    }
    model.editor = Some(editor);
    foresee(model);
}

/// Puts a pasted text into the open cell.
pub(super) fn paste(model: &mut Model, text: &str) {
    let Some(mut editor) = model.editor.take() else { return };
    if editor.column.kind == Kind::Note {
        editor.line.insert_lines(text.trim_end_matches(['\r', '\n']));
    } else {
        editor.line.insert(text.trim_end_matches(['\r', '\n']));
    }
    editor.touched();
    editor.read(&model.facts(), &model.words);
    model.editor = Some(editor);
}

/// Arrows in a date cell move by a day.
pub(super) fn nudge(model: &mut Model, days: i64) {
    move_day(model, |day| day + chrono::TimeDelta::days(days));
}

/// Page keys in a date cell move by a month.
pub(super) fn turn_month(model: &mut Model, months: i32) {
    let by = chrono::Months::new(months.unsigned_abs());
    move_day(model, |day| if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }.unwrap_or(day));
}

fn move_day(model: &mut Model, by: impl FnOnce(crate::domain::Day) -> crate::domain::Day) {
    let Some(mut editor) = model.editor.take() else { return };
    let day = match editor.value(&model.facts(), &model.words) {
        Ok(Value::Day(day)) => by(day),
        _ => model.today,
    };
    editor.line = super::line::Line::new(crate::tables::edit_text(&Value::Day(day), &model.facts()));
    editor.read(&model.facts(), &model.words);
    model.editor = Some(editor);
}
