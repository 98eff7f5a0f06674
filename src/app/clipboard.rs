//! What is copied, and how it is written: cells between tabs as spreadsheets take them, Markdown, or sentences.

use crate::domain::{Expression, Goal, Id, Key, Level, Table, Target, Unit};
use crate::tables::{Column, Facts, Kind, Row, Value, edit_text, in_unit, record_label, show, understood};
use crate::text::Words;

use super::browse;
use super::effect::Effect;
use super::grid::Grid;
use super::model::Model;

/// Copies the cell; the marked rows when there are any.
pub fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(grid) = model.grid() else { return Vec::new() };
    if !grid.marks.is_empty() {
        return copy_rows(model);
    }
    let facts = model.facts();
    let text = grid.row().map(|row| plain(&facts.value(row, grid.column()), &facts, &model.words));
    text.map(Effect::Copy).into_iter().collect()
}

/// Copies the marked rows, or the cursor's, under their titles.
pub fn copy_rows(model: &mut Model) -> Vec<Effect> {
    let text = model.grid().map(|grid| tsv(model, grid, &grid.chosen()));
    text.map(Effect::Copy).into_iter().collect()
}

/// Copies every row shown, under its titles.
pub fn copy_view(model: &mut Model) -> Vec<Effect> {
    let text = model.grid().map(|grid| tsv(model, grid, &records(grid)));
    text.map(Effect::Copy).into_iter().collect()
}

/// Copies the marked rows, or every row shown, as a Markdown table.
pub fn copy_markdown(model: &mut Model) -> Vec<Effect> {
    let text = model.grid().map(|grid| markdown(model, grid, &chosen_or_all(grid)));
    text.map(Effect::Copy).into_iter().collect()
}

/// Copies the marked rows, or the cursor's, as sentences.
pub fn copy_sentence(model: &mut Model) -> Vec<Effect> {
    let text = match model.grid().filter(|_| browse::in_grid(model)) {
        Some(grid) => grid.chosen().iter().map(|row| sentence(model, grid, *row)).collect::<Vec<_>>().join("\n"),
        None => browse::target(model).map(|target| about_target(model, target)).unwrap_or_default(),
    };
    if text.is_empty() { Vec::new() } else { vec![Effect::Copy(text)] }
}

/// Deletes the rows after they were copied.
pub fn cut(model: &mut Model) -> Vec<Effect> {
    let mut effects = copy_rows(model);
    effects.extend(super::bulk::remove_rows(model));
    effects
}

fn records(grid: &Grid) -> Vec<Row> {
    grid.rows.iter().copied().filter(|row| row.own().is_some()).collect()
}

fn chosen_or_all(grid: &Grid) -> Vec<Row> {
    if grid.marks.is_empty() { records(grid) } else { grid.chosen() }
}

fn titles(model: &Model, grid: &Grid) -> Vec<String> {
    grid.sheet.columns.iter().map(|column| model.words.say(&format!("column-{}", column.key)).into_owned()).collect()
}

fn tsv(model: &Model, grid: &Grid, rows: &[Row]) -> String {
    let facts = model.facts();
    let cells = |row: &Row| {
        let cell = |column: &Column| quoted(&plain(&facts.value(*row, column), &facts, &model.words));
        grid.sheet.columns.iter().map(cell).collect::<Vec<_>>().join("\t")
    };
    let lines = std::iter::once(titles(model, grid).join("\t")).chain(rows.iter().map(cells));
    lines.collect::<Vec<_>>().join("\n")
}

fn markdown(model: &Model, grid: &Grid, rows: &[Row]) -> String {
    let facts = model.facts();
    let line = |cells: Vec<String>| {
        let escaped = cells.into_iter().map(|cell| cell.replace('|', "\\|").replace(['\n', '\r'], " "));
        format!("| {} |", escaped.collect::<Vec<_>>().join(" | "))
    };
    let shown =
        |row: &Row| grid.sheet.columns.iter().map(|column| show(&facts.value(*row, column), &facts, &model.words)).collect();
    let rule = grid.sheet.columns.iter().map(|column| if column.kind.is_numeric() { "---:" } else { "---" }.to_owned()).collect();
    let head = [line(titles(model, grid)), line(rule)];
    head.into_iter().chain(rows.iter().map(|row| line(shown(row)))).collect::<Vec<_>>().join("\n")
}

/// A cell as a spreadsheet reads it back: numbers in plain digits, words as they are shown, nothing that it would compute.
fn plain(value: &Value, facts: &Facts<'_>, words: &Words) -> String {
    match value {
        Value::Number(..) | Value::Money(_) | Value::Target(..) if words.mask().hides_figures() => show(value, facts, words),
        Value::Money(_) | Value::Number(_, Unit::Money) if facts.masked => show(value, facts, words),
        Value::Number(..) | Value::Money(_) | Value::Day(_) => edit_text(value, facts),
        // What is typed stands as it was typed: it reads back as it was.
        Value::Target(..) | Value::Formula(_) | Value::Over(_) | Value::Weights(_) => harmless(edit_text(value, facts)),
        _ => harmless(show(value, facts, words)),
    }
}

/// A text that starts as a formula gets an apostrophe in front, which pasting takes away again.
fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

/// Line breaks and tabs stay inside their cell.
fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A row as a sentence: its target against its value, else its cells one after the other.
fn sentence(model: &Model, grid: &Grid, row: Row) -> String {
    if let Some(Key::Row(Table::Targets, number)) = row.own() {
        return about_target(model, Id::new(number));
    }
    let facts = model.facts();
    let name = row.own().and_then(|key| model.plan.get(key)).map(|record| record_label(&model.plan, &record)).unwrap_or_default();
    let cell = |column: &Column| {
        let shown = show(&facts.value(row, column), &facts, &model.words);
        let title = model.words.say(&format!("column-{}", column.key)).into_owned();
        (!shown.is_empty() && shown != name)
            .then(|| model.words.say_with("sentence-cell", &[("column", title.into()), ("value", shown.into())]))
    };
    let told = grid.sheet.columns.iter().filter(|column| column.kind != Kind::Code).filter_map(cell).collect::<Vec<_>>().join(", ");
    model.words.say_with("sentence-row", &[("name", name.as_str().into()), ("cells", told.into())])
}

/// `CPL : 3,40 € pour une cible < 3 € (SEA) : hors cible`.
fn about_target(model: &Model, id: Id<Target>) -> String {
    let (plan, words, facts) = (&model.plan, &model.words, model.facts());
    let Some(target) = plan.targets.get(id) else { return String::new() };
    let kpi = plan.kpis.get(target.kpi).map_or_else(String::new, |kpi| kpi.name.clone());
    let reading = model.standing.as_ref().and_then(|standing| standing.reading(id));
    let value = reading.and_then(|reading| reading.value).map(|value| show(&in_unit(plan, target.kpi, Some(value)), &facts, words));
    let goal = target.expression.as_ref().map(|goal| goal_text(model, target, goal)).unwrap_or_default();
    let of = match target.scope {
        crate::domain::Scope::Plan => plan.settings.name.clone(),
        crate::domain::Scope::Objective(id) => plan.objectives.get(id).map_or_else(String::new, |one| one.name.clone()),
        crate::domain::Scope::Activity(id) => plan.activities.get(id).map_or_else(String::new, |one| one.name.clone()),
    };
    let verdict = reading.map(|reading| words.say(&format!("verdict-{}", reading.verdict.word())).into_owned()).unwrap_or_default();
    let args = [
        ("kpi", kpi.into()),
        ("value", value.unwrap_or_else(|| words.say("sentence-no-value").into_owned()).into()),
        ("goal", goal.into()),
        ("of", of.into()),
        ("verdict", verdict.into()),
    ];
    words.say_with("sentence-target", &args)
}

/// A target with its sign and its unit: `< 3 €`.
fn goal_text(model: &Model, target: &Target, goal: &Expression) -> String {
    let facts = model.facts();
    let unit = |value: f64| show(&in_unit(&model.plan, target.kpi, Some(value)), &facts, &model.words);
    match goal.goal() {
        Goal::Level(Level::Above(bound)) => format!("> {}", unit(bound)),
        Goal::Level(Level::AtLeast(bound)) => format!("≥ {}", unit(bound)),
        Goal::Level(Level::Below(bound)) => format!("< {}", unit(bound)),
        Goal::Level(Level::AtMost(bound)) => format!("≤ {}", unit(bound)),
        Goal::Level(Level::Equal(bound)) => format!("= {}", unit(bound)),
        _ => understood(&Value::Target(goal.clone(), None), Some(target.kpi), &facts, &model.words),
    }
}
