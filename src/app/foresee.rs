//! What a cell being typed would mean before it is committed: the verdict that a target would get, why a formula is refused.

use crate::domain::{Id, Key, Record, Table, Target};
use crate::tables::{Kind, Value, in_unit, set_cell, show};

use super::doubts;
use super::editor::Editor;
use super::model::Model;

/// Reads the open cell against the plan: the plan and its verdicts are as they were afterwards.
pub fn foresee(model: &mut Model) {
    let Some(mut editor) = model.editor.take() else { return };
    editor.foreseen = None;
    match editor.column.kind {
        Kind::Target if editor.echo.is_ok() => editor.foreseen = verdict(model, &editor),
        Kind::Formula if editor.echo.is_ok() => try_formula(model, &mut editor),
        Kind::Day if model.sheet().is_some_and(|sheet| doubts::is_of(sheet.table)) => {
            editor.foreseen = editor.day.and_then(|day| doubts::of_day(model, day));
        }
        _ => {}
    }
    model.editor = Some(editor);
}

/// A formula that cannot stand says why while it is typed: a cycle, an unknown name.
fn try_formula(model: &Model, editor: &mut Editor) {
    let facts = model.facts();
    let (Some(row), Ok(value)) = (editor.row, editor.value(&facts, &model.words)) else { return };
    if let Err(refusal) = set_cell(&facts, row, editor.column, value) {
        editor.echo = Err(refusal);
    }
}

/// `aujourd'hui 3,40 € : hors cible`, as the target that is typed would be judged.
fn verdict(model: &mut Model, editor: &Editor) -> Option<String> {
    let facts = model.facts();
    let value = editor.value(&facts, &model.words).ok().filter(|value| !value.is_empty())?;
    let edit = super::edits::with_tolerance(model, set_cell(&facts, editor.row?, editor.column, value).ok()?);
    let target = edit.changes.iter().find_map(|change| target_of(change.after.as_ref()?)).or_else(|| own_target(editor))?;
    let mut standing = model.standing.take()?;
    edit.changes.iter().for_each(|change| model.plan.apply(change));
    standing.refresh(&model.plan, &edit.changes);
    let reading = standing.reading(target).map(|reading| (reading.value, reading.verdict, reading.stale));
    let back = edit.inverse();
    back.changes.iter().for_each(|change| model.plan.apply(change));
    standing.refresh(&model.plan, &back.changes);
    model.standing = Some(standing);
    let (value, verdict, stale) = reading?;
    let (facts, words) = (model.facts(), &model.words);
    let kpi = model.plan.targets.get(target)?.kpi;
    let shown = value.map(|value| show(&in_unit(&model.plan, kpi, Some(value)), &facts, words));
    let today = shown.unwrap_or_else(|| words.say("sentence-no-value").into_owned());
    let verdict = show(&Value::Verdict(verdict, stale), &facts, words);
    Some(words.say_with("foreseen", &[("value", today.into()), ("verdict", verdict.into())]))
}

fn target_of(record: &Record) -> Option<Id<Target>> {
    if let Record::Target(target) = record { Some(target.id) } else { None }
}

fn own_target(editor: &Editor) -> Option<Id<Target>> {
    match editor.row?.key(editor.column.of)? {
        Key::Row(Table::Targets, number) => Some(Id::new(number)),
        _ => None,
    }
}
