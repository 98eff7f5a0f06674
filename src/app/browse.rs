//! Moving about: cells, rows, the off-target panel, from a verdict to its cell.

use crate::analysis::Verdict;
use crate::domain::{Id, Key, Record, Scope, Table, Target};
use crate::tables::sheet_of;

use super::effect::Effect;
use super::grid::Place;
use super::layers::{Layer, Purpose, Question, Scroll};
use super::layout::GridLayout;
use super::model::{Model, Screen};

/// Whether the grid has the keys.
#[must_use]
pub fn in_grid(model: &Model) -> bool {
    matches!(model.screen, Screen::Sheet(_)) && !model.in_panel
}

/// Whether a sheet is open.
#[must_use]
pub fn in_grid_screen(model: &Model) -> bool {
    matches!(model.screen, Screen::Sheet(_))
}

/// Whether the off-target panel has the keys, docked or as the home page.
#[must_use]
pub fn in_panel(model: &Model) -> bool {
    model.in_panel || model.screen == Screen::Home
}

/// Whether the docked panel has the keys.
#[must_use]
pub fn in_docked_panel(model: &Model) -> bool {
    model.in_panel && in_grid_screen(model)
}

/// Whether the cursor stands on a record's row.
#[must_use]
pub fn on_row(model: &Model) -> bool {
    in_grid(model) && model.grid().is_some_and(|grid| grid.row().is_some())
}

/// Whether the cursor stands on a record or a target.
#[must_use]
pub fn has_something(model: &Model) -> bool {
    on_row(model) || has_target(model)
}

/// Moves the cursor by rows.
pub fn step(model: &mut Model, rows: isize) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        // Enter after a run of Tab goes back under the run's first cell; any other step forgets the run.
        grid.run = None;
        if grid.marks.extending {
            return grid.extend(rows);
        }
        grid.marks.release();
        grid.step(rows);
    });
    model.settle();
    Vec::new()
}

/// Moves the cursor by columns. As in a spreadsheet, Enter comes back under the cell where a run of Tab began; an arrow ends
/// the run.
pub fn slide(model: &mut Model, columns: isize) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        grid.run = None;
        grid.slide(columns);
    });
    model.settle();
    Vec::new()
}

/// Moves the cursor by columns as Tab does.
pub fn tab(model: &mut Model, columns: isize) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        grid.run.get_or_insert(grid.column);
        grid.slide(columns);
    });
    model.settle();
    Vec::new()
}

/// Moves the cursor by pages.
pub fn page(model: &mut Model, pages: isize) -> Vec<Effect> {
    let height =
        model.grid().map_or(1, |grid| usize::from(GridLayout::rows_in(grid.sheet, model.areas().main).0)).saturating_sub(1).max(2);
    step(model, pages * height.cast_signed())
}

/// The first row.
pub fn first_row(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| grid.place = Place::Row(0));
    model.settle();
    Vec::new()
}

/// The last row.
pub fn last_row(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| grid.place = Place::Row(grid.rows.len().saturating_sub(1)));
    model.settle();
    Vec::new()
}

/// Opens the line that filters the rows.
pub fn filter(model: &mut Model) -> Vec<Effect> {
    let text = model.grid().map(|grid| grid.filter.clone()).unwrap_or_default();
    model.layers.push(Layer::Question(Question::new(Purpose::Filter, text)));
    Vec::new()
}

/// The target that the cursor stands on, in the grid or in the panel.
#[must_use]
pub fn target(model: &Model) -> Option<Id<Target>> {
    match model.screen {
        Screen::Card => return super::card::target(model),
        Screen::Checkin => return super::checkin::target(model),
        _ => {}
    }
    if in_panel(model) {
        return panel_target(model);
    }
    let row = model.grid()?.row()?;
    [row.1, row.0].into_iter().flatten().find_map(|key| target_of(model, key))
}

/// The target that a record is, or the worst one of an activity, objective or KPI.
pub(super) fn target_of(model: &Model, key: Key) -> Option<Id<Target>> {
    let plan = &model.plan;
    let worst = |targets: Vec<Id<Target>>| {
        let standing = model.standing.as_ref()?;
        targets.into_iter().min_by_key(|target| standing.reading(*target).map(|reading| reading.verdict))
    };
    match plan.get(key)? {
        Record::Target(target) => Some(target.id),
        Record::Activity(activity) => worst(plan.targets_of(Scope::Activity(activity.id)).collect()),
        Record::Objective(objective) => worst(plan.targets_of(Scope::Objective(objective.id)).collect()),
        Record::Kpi(kpi) => worst(plan.targets_of_kpi(kpi.id).collect()),
        Record::Decision(decision) => decision.target,
        Record::Measurement(measurement) => {
            let of_kpi: Vec<_> = plan.targets_of_kpi(measurement.key.kpi).collect();
            worst(
                of_kpi
                    .into_iter()
                    .filter(|id| plan.targets.get(*id).is_some_and(|target| target.scope == measurement.key.scope))
                    .collect(),
            )
        }
        _ => None,
    }
}

/// Whether there is a verdict to explain under the cursor.
#[must_use]
pub fn has_target(model: &Model) -> bool {
    model.standing.is_some() && target(model).is_some()
}

/// Says why the verdict under the cursor is what it is.
pub fn explain(model: &mut Model) -> Vec<Effect> {
    let standing = model.standing.as_ref();
    let explanation = target(model).and_then(|target| standing?.explain(&model.plan, target));
    if let Some(explanation) = explanation {
        model.layers.push(Layer::Explain(Box::new(explanation), Scroll::default()));
    }
    Vec::new()
}

/// Explains again after an edit what is being explained.
pub fn explain_again(model: &mut Model) {
    let Some(standing) = model.standing.as_ref() else { return };
    for layer in &mut model.layers {
        if let Layer::Explain(explanation, _) = layer
            && let Some(now) = standing.explain(&model.plan, explanation.reading.target)
        {
            **explanation = now;
        }
    }
}

/// The target under the panel's cursor.
#[must_use]
pub fn panel_target(model: &Model) -> Option<Id<Target>> {
    model.standing.as_ref()?.order().get(model.panel_line).copied()
}

/// How many lines the panel has: the targets that are off, at risk, stale or without data.
#[must_use]
pub fn panel_lines(model: &Model) -> usize {
    let Some(standing) = model.standing.as_ref() else { return 0 };
    let verdicts = Verdict::ALL.into_iter().filter(|verdict| verdict.in_panel());
    verdicts.map(|verdict| standing.whole().count(verdict) as usize).sum()
}

/// Moves the panel's cursor.
pub fn panel_step(model: &mut Model, lines: isize) -> Vec<Effect> {
    let last = panel_lines(model).saturating_sub(1).cast_signed();
    model.panel_line = model.panel_line.cast_signed().saturating_add(lines).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Moves the panel's cursor by a page.
pub fn panel_page(model: &mut Model, pages: isize) -> Vec<Effect> {
    panel_step(model, pages * 8)
}

/// Gives the keys to the panel.
pub fn enter_panel(model: &mut Model) -> Vec<Effect> {
    model.in_panel = !model.in_panel;
    model.folded = false;
    model.settle();
    Vec::new()
}

/// Gives the keys back to the grid.
pub fn leave_panel(model: &mut Model) -> Vec<Effect> {
    model.in_panel = false;
    model.settle();
    Vec::new()
}

/// Folds the panel away, or back.
pub fn fold_panel(model: &mut Model) -> Vec<Effect> {
    model.folded = !model.folded;
    model.in_panel = false;
    model.settle();
    Vec::new()
}

/// Goes from the panel's line to its cell in the plan.
pub fn jump(model: &mut Model) -> Vec<Effect> {
    if let Some(target) = panel_target(model) {
        model.in_panel = false;
        let key = Key::Row(Table::Targets, target.number());
        show_in(model, "plan", key, "target");
    }
    Vec::new()
}

/// Opens the sheet of a record with the cursor on it.
pub fn show_record(model: &mut Model, key: Key) {
    let sheet = sheet_of(key.table());
    show_in(model, sheet.key, key, sheet.columns[0].key);
}

/// Opens a sheet with the cursor on a record's cell.
pub fn show_in(model: &mut Model, sheet: &str, key: Key, column: &str) {
    if !model.open(sheet) {
        return;
    }
    model.with_grid(|grid, facts, words| {
        if !grid.find(key) && !grid.filter.is_empty() {
            grid.filter.clear();
            grid.fill(facts, words);
            grid.find(key);
        }
        grid.column = grid.sheet.columns.iter().position(|one| one.key == column).unwrap_or(0);
    });
    model.settle();
}
