//! The record card: everything about one record on one page: its fields, what it is linked with, its course, its history.

use crate::analysis::{Graph, Trajectory};
use crate::domain::{Key, Record, Table};
use crate::tables::{SHEETS, Value, link_label, sheet_of, show};

use super::browse;
use super::effect::Effect;
use super::layers::{Layer, Scroll};
use super::message::HistoryItem;
use super::model::Model;

/// The card of a record.
#[derive(Debug)]
pub struct RecordCard {
    /// Which record.
    pub key: Key,
    /// Its fields: title and text; computed ones, too.
    pub fields: Vec<(String, String)>,
    /// What it is linked with: title of a sheet, names.
    pub links: Vec<(String, String)>,
    /// The course of its target or KPI, if it has one.
    pub course: Option<Box<Trajectory>>,
    /// The edits that touched it, newest first.
    pub history: Vec<HistoryItem>,
    /// First line shown.
    pub scroll: Scroll,
}

/// Tables of more records than this are not searched for links.
const SEARCHED: usize = 20_000;
/// Names of linked records told one by one.
const NAMED: usize = 5;

/// Opens the card of the cursor's record.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let key = if browse::in_panel(model) {
        browse::panel_target(model).map(|target| Key::Row(Table::Targets, target.number()))
    } else {
        model.grid().and_then(super::grid::Grid::row).and_then(crate::tables::Row::own)
    };
    let Some(key) = key else { return Vec::new() };
    let card = RecordCard {
        key,
        fields: fields(model, key),
        links: links(model, key),
        course: course(model, key).map(Box::new),
        history: Vec::new(),
        scroll: Scroll::default(),
    };
    model.layers.push(Layer::Record(Box::new(card)));
    vec![Effect::ReadRecord(key)]
}

/// The history of the record arrived.
pub fn tell_history(model: &mut Model, key: Key, items: Vec<HistoryItem>) {
    if let Some(Layer::Record(card)) =
        model.layers.last_mut().filter(|layer| matches!(layer, Layer::Record(card) if card.key == key))
    {
        card.history = items;
    }
}

fn fields(model: &Model, key: Key) -> Vec<(String, String)> {
    let Some(record) = model.plan.get(key) else { return Vec::new() };
    let facts = model.facts();
    let field = |column: &crate::tables::Column| {
        let text = show(&facts.value_of(&record, column), &facts, &model.words);
        (!text.is_empty()).then(|| (model.words.say(&format!("column-{}", column.key)).into_owned(), text))
    };
    sheet_of(key.table()).columns.iter().filter_map(field).collect()
}

/// The records that name this one.
fn links(model: &Model, key: Key) -> Vec<(String, String)> {
    let Key::Row(table, number) = key else { return Vec::new() };
    let facts = model.facts();
    let mut found = Vec::new();
    for sheet in SHEETS.iter().filter(|sheet| sheet.key != "plan" && model.plan.count(sheet.table) <= SEARCHED) {
        let wanted = Value::Link(table, number);
        let naming: Vec<_> = sheet.stored().filter(|column| column.kind == crate::tables::Kind::Link(table)).collect();
        if naming.is_empty() {
            continue;
        }
        let keys = model.plan.keys(sheet.table);
        let names = |record: &Record| naming.iter().any(|column| facts.value_of(record, column) == wanted);
        let linked: Vec<Key> = keys.into_iter().filter(|key| model.plan.get(*key).is_some_and(|record| names(&record))).collect();
        if !linked.is_empty() {
            let mut list: Vec<String> = linked.iter().take(NAMED).map(|key| link_label(&model.plan, *key)).collect();
            if linked.len() > NAMED {
                list.push(model.words.say_with("week-more", &[("count", (linked.len() - NAMED).into())]));
            }
            let title = model.words.say(&format!("sheet-{}", sheet.key)).into_owned();
            found.push((format!("{title} ({})", linked.len()), list.join(" · ")));
        }
    }
    found
}

/// The course of a record's target, of a KPI over the whole plan, or of the worst target that it has.
fn course(model: &Model, key: Key) -> Option<Trajectory> {
    let standing = model.standing.as_ref()?;
    let target = match key {
        Key::Row(Table::Targets, number) => crate::domain::Id::new(number),
        _ => browse::target_of(model, key)?,
    };
    standing.trajectory(&model.plan, target).filter(|course| !Graph::judged(course).is_empty())
}
