//! The KPI card: one target, or a KPI that nobody set a target for, with its chart, its figures and where they come from.

use crate::analysis::{Explanation, Graph, Provenance, Trajectory};
use crate::domain::{Id, Key, Kpi, MeasurementKey, Period, Record, Scope, Table, Target};
use crate::tables::target_sentence;

use super::browse;
use super::effect::Effect;
use super::layers::{Layer, Scroll};
use super::message::TrailItem;
use super::model::{Model, Screen};

/// Whom a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A target.
    Target(Id<Target>),
    /// A KPI in a scope without target.
    Kpi(Id<Kpi>, Scope),
}

/// An open card.
#[derive(Debug)]
pub struct Card {
    /// Whom it is about.
    pub subject: Subject,
    /// The page behind it.
    pub back: Screen,
    /// The course drawn; none while there is nothing to draw.
    pub course: Option<Trajectory>,
    /// The chart.
    pub graph: Graph,
    /// Why the target stands where it stands.
    pub explanation: Option<Explanation>,
    /// The rows behind the last value, newest first.
    pub sources: Vec<Provenance>,
    /// Each period by itself instead of what the target is judged by.
    pub by_period: bool,
    /// Its place among its neighbours, from 1, and how many there are.
    pub place: (usize, usize),
}

/// Rows behind a value that are looked up.
const SOURCES: usize = 40;

/// Whether a card is open.
#[must_use]
pub fn on_card(model: &Model) -> bool {
    model.screen == Screen::Card && model.card.is_some()
}

/// Whether there is something to open a card for.
#[must_use]
pub fn has_subject(model: &Model) -> bool {
    let typing = matches!(super::checkin::asked(model), Some(super::checkin::Ask::Value(_)));
    model.standing.is_some() && model.screen != Screen::Card && !typing && subject(model).is_some()
}

/// What stands under the cursor: a target, or a KPI with the scope in which it was measured most.
fn subject(model: &Model) -> Option<Subject> {
    if let Some(target) = browse::target(model) {
        return Some(Subject::Target(target));
    }
    let row = model.grid().filter(|_| !browse::in_panel(model))?.row()?;
    let key = row.0?;
    let kpi = match model.plan.get(key)? {
        Record::Kpi(kpi) => kpi.id,
        Record::Measurement(measurement) => return Some(Subject::Kpi(measurement.key.kpi, measurement.key.scope)),
        _ => return None,
    };
    let most = model.plan.measurements.scopes(kpi).max_by_key(|(_, points)| points.len());
    Some(Subject::Kpi(kpi, most.map_or(Scope::Plan, |(scope, _)| scope)))
}

/// Opens the card of what stands under the cursor.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(subject) = subject(model) {
        show(model, subject);
    }
    Vec::new()
}

/// Opens the card of a target or KPI; Esc goes back to the page that was open.
pub fn show(model: &mut Model, subject: Subject) {
    let back = model.card.as_ref().filter(|_| model.screen == Screen::Card).map_or(model.screen, |card| card.back);
    let by_period = model.card.as_ref().is_some_and(|card| card.by_period);
    model.card = Some(Box::new(Card {
        subject,
        back,
        course: None,
        graph: Graph::default(),
        explanation: None,
        sources: Vec::new(),
        by_period,
        place: (1, 1),
    }));
    model.screen = Screen::Card;
    model.in_panel = false;
    refresh(model);
}

/// Reads the open card again after anything changed.
pub fn refresh(model: &mut Model) {
    let Some(mut card) = model.card.take() else { return };
    let neighbours = neighbours(model, card.subject);
    let place = neighbours.iter().position(|one| *one == card.subject).map_or(1, |place| place + 1);
    card.place = (place, neighbours.len().max(1));
    if let Some(standing) = &model.standing {
        card.course = match card.subject {
            Subject::Target(target) => standing.trajectory(&model.plan, target),
            Subject::Kpi(kpi, scope) => Trajectory::of_kpi(&model.plan, standing.today(), kpi, scope),
        };
        card.explanation = match card.subject {
            Subject::Target(target) => standing.explain(&model.plan, target),
            Subject::Kpi(..) => None,
        };
        card.sources = card
            .course
            .as_ref()
            .and_then(last_days)
            .map_or_else(Vec::new, |(kpi, scope, days)| standing.provenance(&model.plan, kpi, scope, days, SOURCES));
    }
    card.graph = graph(&card);
    model.card = Some(card);
}

fn graph(card: &Card) -> Graph {
    match &card.course {
        Some(course) if card.by_period => Graph::periods(course),
        Some(course) => Graph::judged(course),
        None => Graph::default(),
    }
}

/// The days of the last period with a value.
fn last_days(course: &Trajectory) -> Option<(Id<Kpi>, Scope, Period)> {
    let last = course.steps.iter().rev().find(|step| step.value.is_some())?;
    Some((course.kpi, course.scope, last.cut))
}

/// Targets worst first, or KPIs as they were made.
fn neighbours(model: &Model, subject: Subject) -> Vec<Subject> {
    match (subject, &model.standing) {
        (Subject::Target(_), Some(standing)) => standing.order().iter().copied().map(Subject::Target).collect(),
        (Subject::Target(_), None) => Vec::new(),
        (Subject::Kpi(_, scope), _) => model.plan.kpis.iter().map(|kpi| Subject::Kpi(kpi.id, scope)).collect(),
    }
}

/// Goes to the next or previous card.
pub fn turn(model: &mut Model, steps: isize) -> Vec<Effect> {
    let Some(subject) = model.card.as_ref().map(|card| card.subject) else { return Vec::new() };
    let neighbours = neighbours(model, subject);
    let Some(place) = neighbours.iter().position(|one| *one == subject) else { return Vec::new() };
    let to = (place.cast_signed() + steps).rem_euclid(neighbours.len().cast_signed()).cast_unsigned();
    show(model, neighbours[to]);
    Vec::new()
}

/// Goes back to the page behind the card.
pub fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(card) = model.card.take() {
        model.screen = card.back;
        model.settle();
    }
    Vec::new()
}

/// Shows each period by itself, or what the target is judged by.
pub fn switch(model: &mut Model) -> Vec<Effect> {
    if let Some(card) = model.card.as_mut() {
        card.by_period = !card.by_period;
        card.graph = graph(card);
    }
    Vec::new()
}

/// The target of the open card.
#[must_use]
pub fn target(model: &Model) -> Option<Id<Target>> {
    match model.card.as_ref()?.subject {
        Subject::Target(target) => Some(target),
        Subject::Kpi(..) => None,
    }
}

fn measured(model: &Model) -> Vec<MeasurementKey> {
    model.card.as_ref().map_or_else(Vec::new, |card| card.sources.iter().filter_map(Provenance::key).collect())
}

/// Whether the card's last value was measured.
#[must_use]
pub fn has_value(model: &Model) -> bool {
    on_card(model) && !measured(model).is_empty()
}

/// Asks where the last value comes from: who wrote it when, in the place of what.
pub fn origin(model: &mut Model) -> Vec<Effect> {
    vec![Effect::ReadTrail(measured(model))]
}

/// Shows what was found of a value's past.
pub fn told(model: &mut Model, items: Vec<TrailItem>) {
    model.layers.push(Layer::Trail(items, Scroll::default()));
}

/// Goes to the cell of the last value.
pub fn correct(model: &mut Model) -> Vec<Effect> {
    if let Some(key) = measured(model).first() {
        browse::show_record(model, Key::Measurement(*key));
        model.with_grid(|grid, _, _| {
            grid.column = grid.sheet.columns.iter().position(|column| column.key == "value").unwrap_or(0);
        });
        model.settle();
    }
    Vec::new()
}

/// Whether the card is of a target.
#[must_use]
pub fn of_target(model: &Model) -> bool {
    on_card(model) && target(model).is_some()
}

/// Copies one sentence that says how the target stands.
pub fn copy(model: &mut Model) -> Vec<Effect> {
    let sentence = target(model).and_then(|target| target_sentence(&model.facts(), target, &model.words));
    sentence.map(Effect::Copy).into_iter().collect()
}

/// The sheet row of the card's target or KPI.
#[must_use]
pub fn key(model: &Model) -> Option<Key> {
    Some(match model.card.as_ref()?.subject {
        Subject::Target(target) => Key::Row(Table::Targets, target.number()),
        Subject::Kpi(kpi, _) => Key::Row(Table::Kpis, kpi.number()),
    })
}

/// Goes to the row of the card's target or KPI.
pub fn record(model: &mut Model) -> Vec<Effect> {
    if let Some(key) = key(model) {
        browse::show_record(model, key);
    }
    Vec::new()
}
