//! Typing in cells: open, commit, refuse beside the cell, new rows, deletes.

use crate::domain::{Change, Edit, Key, Record, Table, add};
use crate::tables::{Column, Facts, Kind, Refusal, Row, Set, Value, blank, check_unit, set_cell, with_code};

use super::after::after;
use super::bulk::{done_to_rows, refused_row, set_all};
use super::editor::{Choice, Editor, Mode};
use super::effect::Effect;
use super::foresee::foresee;
use super::grid::{Draft, Grid, Place};
use super::key::{Code, Press};
use super::model::{AfterCommit, Model};
use super::shell::can_write;
use super::typing::{break_line, complete, meant, nudge, turn_month, type_in};

/// Whether the cell under the cursor takes a value (or the header can be sorted).
#[must_use]
pub fn can_edit(model: &Model) -> bool {
    let Some(grid) = model.grid() else { return false };
    !model.in_panel && (grid.place == Place::Header || grid.on_heading() || (can_write(model) && grid.column().is_editable()))
}

/// Whether a row can be added.
#[must_use]
pub fn can_add(model: &Model) -> bool {
    can_write(model) && model.grid().is_some_and(|grid| grid.sheet.grows)
}

/// Whether the row under the cursor, or the marked ones, can be removed or made again.
#[must_use]
pub fn can_remove(model: &Model) -> bool {
    can_add(model) && (super::browse::on_row(model) || super::marks::any(model))
}

/// The record that a column stands for: in the empty row, the draft's.
fn started(model: &Model) -> Option<(Option<Row>, &'static Column, Value)> {
    let grid = model.grid()?;
    let column = grid.column();
    if grid.place == Place::Fresh {
        let fresh = || blank(&model.plan, grid.sheet.table, model.today);
        let record = grid.draft.as_ref().map_or_else(fresh, |draft| draft.record.clone());
        return Some((None, column, model.facts().value_of(&record, column)));
    }
    let row = grid.row()?;
    Some((Some(row), column, model.facts().value(row, column)))
}

/// Opens the cell with its text; on the header, the menu of the column.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if model.grid().is_some_and(|grid| grid.place == Place::Header) {
        return super::columns::open(model);
    }
    if model.grid().is_some_and(Grid::on_heading) {
        return super::groups::fold(model);
    }
    if let Some((row, column, value)) = started(model) {
        model.editor = Some(Editor::open(&model.facts(), &model.words, row, column, value));
        model.notice = None;
        foresee(model);
    }
    Vec::new()
}

/// Opens the cell and replaces its text by what is typed.
pub fn overwrite(model: &mut Model, text: &str) -> Vec<Effect> {
    if !can_edit(model) || model.grid().is_some_and(|grid| grid.place == Place::Header) {
        let key = match (&model.file.read_only, can_write(model)) {
            (Some(reason), _) => reason.clone(),
            (None, false) => model.words.say("still-loading").to_string(),
            (None, true) => model.words.say("refusal-computed").to_string(),
        };
        model.refuse(key);
        return Vec::new();
    }
    if let Some((row, column, value)) = started(model) {
        let typed = text.parse().ok().map(|press| meant(model, column, "", press)).and_then(Press::typed);
        let text = typed.map_or_else(|| text.to_owned(), String::from);
        model.editor = Some(Editor::overwrite(&model.facts(), &model.words, row, column, value, &text));
        model.notice = None;
        foresee(model);
    }
    Vec::new()
}

/// Whether there is something to empty: a cell, or marked rows.
#[must_use]
pub fn can_clear(model: &Model) -> bool {
    can_edit(model) || (super::marks::any(model) && can_add(model))
}

/// Empties the cell; marked rows go to the Corbeille.
pub fn clear(model: &mut Model) -> Vec<Effect> {
    if super::marks::any(model) {
        return super::bulk::remove_rows(model);
    }
    if let Some((row, column, value)) = started(model)
        && !value.is_empty()
    {
        model.editor = Some(Editor::overwrite(&model.facts(), &model.words, row, column, value, ""));
        return commit(model, 0, 0);
    }
    Vec::new()
}

/// Gives a key to the open cell.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(editor) = model.editor.as_mut() else { return Vec::new() };
    let listing = !editor.choices.is_empty();
    match (press.code, press.shift) {
        (Code::Esc, _) => {
            model.editor = None;
            model.notice = None;
        }
        (Code::Char('n' | 'j'), _) if press.ctrl && editor.column.kind == Kind::Note => break_line(model),
        (Code::Enter, _) => return commit(model, 1, 0),
        (Code::Tab, false) if editor.column.kind == Kind::Formula && listing => complete(model),
        (Code::Tab, false) => return commit(model, 0, 1),
        (Code::Tab, true) => return commit(model, 0, -1),
        (Code::Function(2), _) => {
            editor.mode = if editor.mode == Mode::Text { Mode::Overwrite } else { Mode::Text };
        }
        (Code::Up, _) if listing => editor.chosen = editor.chosen.saturating_sub(1),
        (Code::Down, _) if listing => editor.chosen = (editor.chosen + 1).min(editor.choices.len() - 1),
        (Code::Up | Code::Down, _) if editor.line.text().contains('\n') && editor.line.go_line(press.code == Code::Down) => {}
        (Code::PageUp | Code::PageDown, _) if editor.column.kind == Kind::Day => {
            turn_month(model, if press.code == Code::PageDown { 1 } else { -1 });
        }
        (Code::Up | Code::Down, _) if editor.column.kind == Kind::Day && !press.ctrl => {
            nudge(model, if press.code == Code::Up { 1 } else { -1 });
        }
        (Code::Up, _) if editor.mode == Mode::Overwrite => return commit(model, -1, 0),
        (Code::Down, _) if editor.mode == Mode::Overwrite => return commit(model, 1, 0),
        (Code::Left, _) if editor.mode == Mode::Overwrite => return commit(model, 0, -1),
        (Code::Right, _) if editor.mode == Mode::Overwrite => return commit(model, 0, 1),
        _ => type_in(model, press),
    }
    Vec::new()
}

/// Commits the open cell; on success the cursor moves by rows and columns.
pub fn commit(model: &mut Model, rows: isize, columns: isize) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else { return Vec::new() };
    match attempt(model, &editor) {
        Ok(Attempt::Unchanged) => {
            after(model, &AfterCommit::Move(rows, columns));
            Vec::new()
        }
        Ok(Attempt::Drafted(draft)) => {
            let missing = missing(model, &draft);
            model.with_grid(|grid, _, _| grid.draft = Some(*draft));
            after(model, &AfterCommit::Move(0, columns.max(1)));
            model.notice = None;
            if let Some(missing) = missing {
                model.say(missing);
            }
            Vec::new()
        }
        Ok(Attempt::Write(edit)) => {
            model.editor = Some(editor);
            model.after_commit = Some(AfterCommit::Move(rows, columns));
            vec![Effect::Commit(with_tolerance(model, edit))]
        }
        Ok(Attempt::Refused(sentence)) => {
            refuse(model, editor, sentence);
            Vec::new()
        }
        Ok(Attempt::Many(edit, sentence)) => {
            model.editor = Some(editor);
            model.after_commit = Some(AfterCommit::Say(sentence));
            vec![Effect::Commit(with_tolerance(model, edit))]
        }
        Err(refusal) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            refuse(model, editor, sentence);
            Vec::new()
        }
    }
}

/// A new target gets the tolerance that the user prefers.
pub fn with_tolerance(model: &Model, mut edit: Edit) -> Edit {
    for change in edit.changes.iter_mut().filter(|change| change.before.is_none()) {
        if let Some(Record::Target(target)) = change.after.as_mut() {
            target.tolerance = target.tolerance.or(model.preferences.tolerance);
        }
    }
    edit
}

fn refuse(model: &mut Model, mut editor: Editor, sentence: String) {
    editor.refusal = Some(sentence.clone());
    model.refuse(sentence);
    model.editor = Some(editor);
}

enum Attempt {
    Unchanged,
    Drafted(Box<Draft>),
    Write(Edit),
    /// Many rows at once, and what is said then.
    Many(Edit, String),
    /// One of many rows does not take it: nothing is done, and why.
    Refused(String),
}

fn attempt(model: &mut Model, editor: &Editor) -> Result<Attempt, Refusal> {
    if let Some(Choice::Create(table, name)) = editor.choices.get(editor.chosen).cloned() {
        return create_and_link(model, editor, table, &name);
    }
    let facts = model.facts();
    let value = editor.value(&facts, &model.words)?;
    set(model, editor, value)
}

fn set(model: &mut Model, editor: &Editor, value: Value) -> Result<Attempt, Refusal> {
    let Some(row) = editor.row else { return draft(model, editor, value) };
    let rows = marked_with(model, row);
    if rows.len() > 1 {
        return Ok(set_marked(model, &rows, editor, &value));
    }
    let facts = model.facts();
    // Compared as they are shown: `1200` typed over 1 200 € changes nothing.
    if value == editor.started {
        return Ok(Attempt::Unchanged);
    }
    let edit = set_cell(&facts, row, editor.column, value)?;
    Ok(if edit.changes.is_empty() { Attempt::Unchanged } else { Attempt::Write(edit) })
}

/// The marked rows when the row being typed in is one of them.
fn marked_with(model: &Model, row: Row) -> Vec<Row> {
    model.grid().filter(|grid| grid.marks.holds(row)).map(Grid::chosen).unwrap_or_default()
}

/// One value for all marked rows: one step of undo, or nothing at all.
fn set_marked(model: &mut Model, rows: &[Row], editor: &Editor, value: &Value) -> Attempt {
    match set_all(model, rows, editor.column, value) {
        Ok(edit) if edit.changes.is_empty() => Attempt::Unchanged,
        Ok(edit) => Attempt::Many(edit, done_to_rows(model, rows.len(), editor.column, value)),
        Err(wrong) => Attempt::Refused(refused_row(model, &wrong)),
    }
}

/// A cell of the empty row goes into the draft; once nothing required is missing, the record is written.
fn draft(model: &Model, editor: &Editor, value: Value) -> Result<Attempt, Refusal> {
    let Some(grid) = model.grid() else { return Ok(Attempt::Unchanged) };
    let fresh = || Draft { record: blank(&model.plan, grid.sheet.table, model.today), typed: Vec::new() };
    let mut draft = grid.draft.clone().unwrap_or_else(fresh);
    if value.is_empty() && !draft.typed.contains(&editor.column.key) {
        return Ok(Attempt::Unchanged);
    }
    let Set::Field(field) = editor.column.cell.set else { return Err(Refusal::Required) };
    check_unit(&model.facts(), &draft.record, editor.column, &value)?;
    field(&mut draft.record, value)?;
    draft.typed.push(editor.column.key);
    let complete = grid.sheet.columns.iter().filter(|column| column.required).all(|column| draft.typed.contains(&column.key));
    if !complete {
        return Ok(Attempt::Drafted(Box::new(draft)));
    }
    Ok(Attempt::Write(add(&model.plan, with_code(&model.plan, draft.record))?))
}

fn missing(model: &Model, draft: &Draft) -> Option<String> {
    let sheet = model.sheet()?;
    let column = sheet.columns.iter().find(|column| column.required && !draft.typed.contains(&column.key))?;
    let title = model.words.say(&format!("column-{}", column.key)).to_string();
    Some(model.words.say_with("draft-missing", &[("column", title.as_str().into())]))
}

/// A record made by its name, and the cell's link to it, in one undoable step.
fn create_and_link(model: &mut Model, editor: &Editor, table: Table, name: &str) -> Result<Attempt, Refusal> {
    let mut record = blank(&model.plan, table, model.today);
    let sheet = crate::tables::sheet_of(table);
    if let Set::Field(field) = sheet.columns[0].cell.set {
        field(&mut record, Value::Text(name.to_owned()))?;
    }
    let record = with_code(&model.plan, record);
    let Key::Row(_, number) = record.key() else { return Err(Refusal::Kind) };
    let made = add(&model.plan, record)?;
    // The link is checked against a plan that already holds the record.
    apply(model, &made.changes);
    let linked = set(model, editor, Value::Link(table, number));
    apply(model, &made.clone().inverse().changes);
    match linked? {
        Attempt::Write(link) => {
            let changes = made.changes.into_iter().chain(link.changes).collect();
            Ok(Attempt::Write(Edit { action: link.action, changes }))
        }
        Attempt::Many(link, sentence) => {
            let changes = made.changes.into_iter().chain(link.changes).collect();
            Ok(Attempt::Many(Edit { action: link.action, changes }, sentence))
        }
        other => Ok(other),
    }
}

fn apply(model: &mut Model, changes: &[Change]) {
    for change in changes {
        model.plan.apply(change);
    }
}

/// Goes to the empty row.
pub fn new_row(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        grid.place = Place::Fresh;
        grid.column = 0;
        grid.run = None;
    });
    model.settle();
    Vec::new()
}

/// Another program may have changed the record being typed in: asks once before the next Enter overwrites it.
pub fn warn_if_changed(model: &mut Model, changes: &[Change]) {
    let Some(mut editor) = model.editor.take() else { return };
    let touched = editor.row.is_some_and(|row| {
        let of = row.key(editor.column.of);
        changes.iter().filter_map(|change| change.before.as_ref().map(Record::key)).any(|key| Some(key) == of)
    });
    let facts: Facts<'_> = model.facts();
    let now = editor.row.map_or(Value::Empty, |row| facts.value(row, editor.column));
    if touched && now != editor.started {
        let shown = crate::tables::show(&now, &facts, &model.words);
        let sentence = model.words.say_with("changed-meanwhile", &[("value", shown.as_str().into())]);
        editor.started = now;
        editor.warned = true;
        refuse(model, editor, sentence);
    } else {
        model.editor = Some(editor);
    }
}
