//! The check-in, drawn: how far, what is asked, what is typed and what it means.

mod review;
mod sum;
mod target;
mod value;

use ratatui::layout::Position;

use crate::analysis::Trajectory;
use crate::app::{Area, Model, Round, RoundAsk, Stage, round_inner};
use crate::domain::{Cadence, Day};
use crate::tables::{kpi_label, period_label};
use crate::text::{HIDDEN, width};

use super::pen::Pen;
use super::spark::bar;
use super::theme::Role;

/// Draws the open round; the answer is the caret.
pub fn draw(model: &Model, round: &Round, pen: &mut Pen<'_>) -> Position {
    let main = model.areas().main;
    heading(model, round, main, pen);
    let area = Area { x: main.x + 1, y: main.y + 1, width: main.width.saturating_sub(2), height: main.height.saturating_sub(3) };
    pen.frame(area, "", Role::Title);
    let inner = round_inner(model);
    queue(model, round, main.y + main.height.saturating_sub(1), main.width, pen);
    match (round.stage(), round.item().map(|item| item.ask)) {
        (Stage::Before, _) => sum::before(model, round, inner, pen),
        (Stage::Asking, Some(RoundAsk::Value(due))) => value::draw(model, round, due, inner, pen),
        (Stage::Asking, Some(RoundAsk::Target(id))) => target::draw(model, round, id, inner, pen),
        (Stage::Asking, Some(RoundAsk::Review(id))) => review::draw(model, id, inner, pen),
        (Stage::Summing | Stage::Asking, _) => sum::draw(model, round, inner, pen),
    }
}

/// Which week, how far, how long it still takes.
fn heading(model: &Model, round: &Round, main: Area, pen: &mut Pen<'_>) {
    let words = &model.words;
    let title = words.say_with("checkin-title", &[("week", words.days().week(round.week).into())]);
    let next = pen.text(2, main.y, 40, &title, Role::Title);
    let (done, count) = (round.done(), round.items.len());
    if round.stage() != Stage::Asking {
        return;
    }
    let Some((word, place, alike)) = round.place() else { return };
    let place = words.say_with(&format!("checkin-place-{word}"), &[("place", place.into()), ("count", alike.into())]);
    let next = pen.text(next + 3, main.y, 24, &place, Role::Text);
    let next = pen.text(next + 3, main.y, 20, &bar(part(done, count), None, 20), Role::Good);
    let left = words.say_with("checkin-left-minutes", &[("minutes", round.minutes_left().into())]);
    pen.text(next + 3, main.y, main.width.saturating_sub(next + 4), &left, Role::Dim);
}

#[expect(clippy::cast_precision_loss, reason = "a few items")]
fn part(done: usize, count: usize) -> f64 {
    done as f64 / count.max(1) as f64
}

/// The queue in one line: answered, asked, still to come.
fn queue(model: &Model, round: &Round, y: u16, wide: u16, pen: &mut Pen<'_>) {
    if round.stage() != Stage::Asking {
        return;
    }
    let first = round.at.saturating_sub(1);
    let mut x = 2;
    for (place, item) in round.items.iter().enumerate().skip(first) {
        let (sign, role) = match (item.done, place == round.at) {
            (_, true) => ("►", Role::Tab),
            (true, _) => ("√", Role::Good),
            (false, _) => ("○", Role::Dim),
        };
        let text = format!("{sign} {}", name(model, item.ask));
        let long = u16::try_from(width(&text)).unwrap_or(wide).min(28);
        if x + long > wide.saturating_sub(2) {
            pen.text(x, y, 1, "…", Role::Dim);
            return;
        }
        x = pen.text(x, y, long, &text, role) + 3;
    }
}

fn name(model: &Model, ask: RoundAsk) -> String {
    let plan = &model.plan;
    match ask {
        RoundAsk::Value(due) => kpi_label(plan, due.kpi, due.scope),
        RoundAsk::Target(id) => target_name(model, id),
        RoundAsk::Review(id) => {
            let code = plan.decisions.get(id).map_or("", |decision| decision.code.as_str());
            model.words.say_with("checkin-review-name", &[("code", code.into())])
        }
    }
}

/// The name of a target for a heading, in capitals as on a form.
pub(super) fn target_name(model: &Model, id: crate::domain::Id<crate::domain::Target>) -> String {
    model.plan.targets.get(id).map_or_else(String::new, |target| kpi_label(&model.plan, target.kpi, target.scope))
}

/// A row of periods with their values under them and a small picture: names, values, blocks.
pub(super) fn row_of_periods(model: &Model, cadence: Cadence, periods: &[(Day, String, f32)], area: Area, pen: &mut Pen<'_>) {
    let cell = 9.min(area.width / 9).max(6);
    let fitting = usize::from(area.width / cell).min(periods.len());
    let shown = &periods[periods.len() - fitting..];
    let picture: Vec<char> = super::spark::sparkline(&shown.iter().map(|(.., value)| *value).collect::<Vec<_>>()).chars().collect();
    for (place, (first, text, _)) in shown.iter().enumerate() {
        let x = area.x + u16::try_from(place).unwrap_or(0) * cell;
        pen.right(x, area.y, cell - 1, &period_label(cadence, *first, &model.words), Role::Dim);
        pen.right(x, area.y + 1, cell - 1, text, Role::Text);
        let block = picture.get(place).copied().unwrap_or(' ').to_string();
        pen.right(x, area.y + 2, cell - 1, &block, Role::Key);
    }
}

/// A text field: its label, what is typed, whether it has the keys and whether its digits are hidden.
pub(super) struct Field<'a> {
    pub label: &'a str,
    pub line: &'a crate::app::Line,
    pub focused: bool,
    pub hidden: bool,
}

/// A label with a text field behind it; the answer is its caret when it has the keys.
pub(super) fn field(pen: &mut Pen<'_>, area: Area, field: &Field<'_>) -> Option<Position> {
    const LABEL: u16 = 15;
    let Field { label, line, focused, hidden } = *field;
    pen.text(area.x, area.y, LABEL - 1, label, if focused { Role::Key } else { Role::Dim });
    let (x, wide) = (area.x + LABEL, area.width.saturating_sub(LABEL + 2));
    pen.text(x, area.y, 1, "[", Role::Frame);
    pen.text(x + wide + 1, area.y, 1, "]", Role::Frame);
    let room = usize::from(wide).saturating_sub(1);
    if hidden {
        let typed = if line.text().is_empty() { "" } else { HIDDEN };
        let caret = pen.text(x + 1, area.y, wide, typed, if focused { Role::Typing } else { Role::Text });
        return focused.then(|| Position::new(caret, area.y));
    }
    let before = line.before_caret();
    let scrolled = before.char_indices().map(|(place, _)| place).find(|place| width(&before[*place..]) <= room).unwrap_or(0);
    pen.text(x + 1, area.y, wide, &line.text()[scrolled..], if focused { Role::Typing } else { Role::Text });
    let caret = u16::try_from(width(&before[scrolled..])).unwrap_or(0);
    focused.then(|| Position::new((x + 1 + caret).min(x + wide), area.y))
}

/// The last eight periods of a course with a value.
pub(super) fn last_periods(model: &Model, course: &Trajectory) -> Vec<(Day, String, f32)> {
    let known: Vec<_> = course.steps.iter().filter_map(|step| Some((step.whole.first, step.value?))).collect();
    known[known.len().saturating_sub(8)..]
        .iter()
        .map(|(first, value)| {
            let text = crate::tables::kpi_value(&model.facts(), course.kpi, *value, &model.words);
            (*first, text, single(*value))
        })
        .collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a block has seven steps")]
pub(super) fn single(value: f64) -> f32 {
    value as f32
}
