//! Saved views of a sheet, and what is remembered between two sessions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Edit, Key, Record, Table, View, add, remove, replace};
use crate::tables::{Refusal, SHEETS, blank, with_code};

use super::arrangement::Arrangement;
use super::effect::Effect;
use super::go::TABS;
use super::key::{Code, Press};
use super::layers::{Layer, Purpose, Question};
use super::model::{AfterCommit, Loading, Model, Screen};

/// The list of a sheet's views.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Views {
    /// The line chosen: the first saves, the second is the sheet as it was made, the views follow.
    pub chosen: usize,
}

/// Lines before the first view.
pub const BEFORE_VIEWS: usize = 2;

/// The views of the open sheet.
#[must_use]
pub fn of_sheet(model: &Model) -> Vec<&View> {
    let Some(sheet) = model.sheet() else { return Vec::new() };
    model.plan.views.iter().filter(|view| view.sheet == sheet.key && !view.code.starts_with("order-")).collect()
}

/// Shows the list.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let chosen = if of_sheet(model).is_empty() { 0 } else { BEFORE_VIEWS };
    model.layers.push(Layer::Views(Views { chosen }));
    Vec::new()
}

/// Gives a key to the list: Enter looks, Delete removes.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let last = of_sheet(model).len() + BEFORE_VIEWS - 1;
    let Some(Layer::Views(views)) = model.layers.last_mut() else { return Vec::new() };
    let chosen = views.chosen;
    match press.code {
        Code::Up => views.chosen = chosen.saturating_sub(1),
        Code::Down | Code::Tab => views.chosen = (chosen + 1).min(last),
        Code::Enter => {
            model.layers.pop();
            return choose(model, chosen);
        }
        Code::Delete | Code::Backspace => return delete(model, chosen),
        Code::Function(2) | Code::Char('r') => return ask_name(model, chosen),
        _ => {}
    }
    Vec::new()
}

/// Asks for another name of the view chosen; the list waits under the question.
fn ask_name(model: &mut Model, chosen: usize) -> Vec<Effect> {
    let name = chosen.checked_sub(BEFORE_VIEWS).and_then(|place| of_sheet(model).get(place).map(|view| view.name.clone()));
    if let Some(name) = name.filter(|_| super::shell::can_write(model)) {
        model.layers.push(Layer::Question(Question::new(Purpose::RenameView, name)));
    }
    Vec::new()
}

/// Gives the view chosen in the list another name.
pub fn rename(model: &mut Model, name: &str) -> Vec<Effect> {
    let Some(Layer::Views(views)) = model.layers.last() else { return Vec::new() };
    let chosen = views.chosen.checked_sub(BEFORE_VIEWS).and_then(|place| of_sheet(model).get(place).map(|view| (*view).clone()));
    let Some(view) = chosen.filter(|view| view.name != name && !name.is_empty()) else { return Vec::new() };
    let was = view.name.clone();
    match replace(&model.plan, Record::View(view.clone()), Record::View(View { name: name.to_owned(), ..view })) {
        Ok(edit) => {
            model.with_grid(|grid, _, _| {
                if grid.view.as_deref() == Some(was.as_str()) {
                    grid.view = Some(name.to_owned());
                }
            });
            let sentence = model.words.say_with("view-saved", &[("name", name.into())]);
            model.after_commit = Some(AfterCommit::Say(sentence));
            vec![Effect::Commit(edit)]
        }
        Err(invalid) => {
            let sentence = crate::tables::say(&invalid.into(), &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

fn choose(model: &mut Model, chosen: usize) -> Vec<Effect> {
    match chosen {
        0 if super::shell::can_write(model) => {
            let name = model.grid().and_then(|grid| grid.view.clone()).unwrap_or_default();
            model.layers.push(Layer::Question(Question::new(Purpose::SaveView, name)));
        }
        0 => {}
        1 => look(model, None, &Arrangement { frozen: 1, ..Arrangement::default() }),
        place => {
            let view = of_sheet(model).get(place - BEFORE_VIEWS).map(|view| (view.name.clone(), view.state.clone()));
            if let Some((name, state)) = view {
                // A view that is not understood any more shows the sheet as it was made.
                let arrangement = serde_json::from_str(&state).unwrap_or_default();
                look(model, Some(name), &arrangement);
            }
        }
    }
    Vec::new()
}

fn look(model: &mut Model, name: Option<String>, arrangement: &Arrangement) {
    model.with_grid(|grid, facts, words| {
        grid.view = name;
        grid.arrange(arrangement, facts, words);
    });
    model.settle();
}

fn delete(model: &mut Model, chosen: usize) -> Vec<Effect> {
    let found = chosen.checked_sub(BEFORE_VIEWS).and_then(|place| of_sheet(model).get(place).copied()).map(|view| view.id.number());
    let removed = found.and_then(|number| remove(&model.plan, Key::Row(Table::Views, number)).ok());
    removed.map(|removal| Effect::Commit(removal.edit)).into_iter().collect()
}

/// Saves what is shown under a name; a view of that name is written over.
pub fn save(model: &mut Model, name: &str) -> Vec<Effect> {
    match edit(model, name) {
        Ok(edit) => {
            model.with_grid(|grid, _, _| grid.view = Some(name.to_owned()));
            let sentence = model.words.say_with("view-saved", &[("name", name.into())]);
            model.after_commit = Some(AfterCommit::Say(sentence));
            vec![Effect::Commit(edit)]
        }
        Err(refusal) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

fn edit(model: &Model, name: &str) -> Result<Edit, Refusal> {
    let grid = model.grid().ok_or(Refusal::Kind)?;
    let state = serde_json::to_string(&grid.arrangement()).unwrap_or_default();
    if let Some(view) = of_sheet(model).into_iter().find(|view| view.name == name) {
        let after = View { state, ..view.clone() };
        return Ok(replace(&model.plan, Record::View(view.clone()), Record::View(after))?);
    }
    let Record::View(fresh) = blank(&model.plan, Table::Views, model.today) else { return Err(Refusal::Kind) };
    let view = View { sheet: grid.sheet.key.to_owned(), name: name.to_owned(), state, ..fresh };
    Ok(add(&model.plan, with_code(&model.plan, Record::View(view)))?)
}

/// What is remembered of a plan between two sessions: the page, and how each sheet was looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastSession {
    page: String,
    folded: bool,
    sheets: BTreeMap<String, Arrangement>,
    views: BTreeMap<String, String>,
}

impl LastSession {
    /// The desk as it stands.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let grids = || model.grids.iter().filter(|grid| !grid.rows.is_empty());
        Self {
            page: page_key(model).to_owned(),
            folded: model.folded,
            sheets: grids().map(|grid| (grid.sheet.key.to_owned(), grid.arrangement())).collect(),
            views: grids().filter_map(|grid| Some((grid.sheet.key.to_owned(), grid.view.clone()?))).collect(),
        }
    }

    /// The desk of a text; an empty one where it is not understood.
    #[must_use]
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text of a desk.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The key of the open page.
fn page_key(model: &Model) -> &'static str {
    let keys = TABS.iter().copied().chain(SHEETS.iter().map(|sheet| sheet.key));
    keys.into_iter().find(|key| Screen::of(key) == Some(model.screen)).unwrap_or("home")
}

/// Lays everything as it was; while the plan is still being read, once more when it is.
pub fn lay(model: &mut Model, desk: LastSession) {
    for (place, sheet) in SHEETS.iter().enumerate() {
        let Some(arrangement) = desk.sheets.get(sheet.key) else { continue };
        let facts = crate::tables::Facts {
            plan: &model.plan,
            standing: model.standing.as_ref(),
            today: model.today,
            masked: model.mask.hides_money(),
        };
        if let Some(grid) = model.grids.get_mut(place) {
            grid.view = desk.views.get(sheet.key).cloned();
            grid.arrange(arrangement, &facts, &model.words);
        }
    }
    model.folded = desk.folded;
    if Screen::of(&desk.page).is_some() {
        model.open(&desk.page);
    }
    model.settle();
    model.last_session = (model.loading != Loading::Done).then_some(desk);
}
