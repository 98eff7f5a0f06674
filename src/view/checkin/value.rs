//! A value that is due: the last periods, the usual range, the cell, what was read and what is doubtful.

use ratatui::layout::Position;

use super::{Field, field, row_of_periods, single};
use crate::analysis::DueValue;
use crate::app::{Area, Echo, Model, Round, Typing, echo, past, usual};
use crate::domain::{Day, Unit};
use crate::tables::{goal_label, kpi_label, kpi_value, period_label, usual_value};
use crate::text::HIDDEN;
use crate::view::pen::{Pen, wrapped};
use crate::view::theme::Role;

/// Draws it; the answer is the caret.
pub fn draw(model: &Model, round: &Round, due: DueValue, area: Area, pen: &mut Pen<'_>) -> Position {
    let words = &model.words;
    let Some(kpi) = model.plan.kpis.get(due.kpi) else { return Position::new(area.x, area.y) };
    let own = model.plan.targets_of(due.scope).filter_map(|id| model.plan.targets.get(id)).find(|target| target.kpi == due.kpi);
    let goal = own.map(|target| words.say_with("checkin-goal", &[("goal", goal_label(&model.facts(), target, words).into())]));
    let source = kpi.source.clone().map(|source| words.say_with("checkin-source", &[("source", source.into())]));
    let aside: Vec<String> = goal.into_iter().chain(source).collect();
    pen.text(area.x, area.y, area.width, &kpi_label(&model.plan, due.kpi, due.scope), Role::Title);
    pen.right(area.x, area.y, area.width, &aside.join(" · "), Role::Dim);
    let shown = |value| kpi_value(&model.facts(), due.kpi, value, words);
    let periods: Vec<(Day, String, f32)> =
        past(model, due).into_iter().map(|(period, value)| (period.first, shown(value), single(value))).collect();
    row_of_periods(model, kpi.cadence, &periods, Area { y: area.y + 2, ..area }, pen);
    if let Some(signal) = usual(model, due) {
        let shown = |value| usual_value(&model.facts(), due.kpi, value, words);
        let range = [("low", shown(signal.lower)), ("high", shown(signal.upper))];
        let said = words.say_with("checkin-usual", &range.each_ref().map(|(name, text)| (*name, text.as_str().into())));
        pen.text(area.x, area.y + 6, area.width, &said, Role::Dim);
    }
    let label = words.say_with("checkin-value", &[("period", period_label(kpi.cadence, due.period.first, words).into())]);
    let focused = round.typing == Typing::Value;
    let hidden = model.mask.hides(kpi.unit == Unit::Money);
    let typed = Field { label: &label, line: &round.value, focused, hidden };
    let value = field(pen, Area { y: area.y + 8, width: 34.min(area.width), ..area }, &typed);
    said(
        model,
        (round.value.text().trim(), hidden),
        Area { x: area.x + 36, y: area.y + 8, width: area.width.saturating_sub(36), ..area },
        pen,
    );
    let key = if round.typing == Typing::Reason { "checkin-reason" } else { "checkin-note" };
    let typed = Field { label: &words.say(key), line: &round.note, focused: !focused, hidden: false };
    let note = field(pen, Area { y: area.y + 12, ..area }, &typed);
    value.or(note).unwrap_or(Position::new(area.x, area.y))
}

/// What was read, and the doubts under it.
fn said(model: &Model, (typed, hidden): (&str, bool), area: Area, pen: &mut Pen<'_>) {
    match echo(model) {
        Echo::Nothing => lines(pen, area, &model.words.say("checkin-type"), Role::Dim),
        Echo::Refused(sentence) if hidden => lines(pen, area, &sentence.replace(typed, HIDDEN), Role::Refusal),
        Echo::Refused(sentence) => lines(pen, area, &sentence, Role::Refusal),
        Echo::Read { text, doubts, first, .. } => {
            let read = model.words.say_with("checkin-read", &[("value", text.into())]);
            pen.text(area.x, area.y, area.width, &read, Role::Text);
            let under = Area { y: area.y + 1, ..area };
            if first {
                pen.text(under.x, under.y, under.width, &model.words.say("checkin-first"), Role::Dim);
            } else if doubts.is_empty() {
                pen.text(under.x, under.y, under.width, &model.words.say("checkin-no-doubt"), Role::Good);
            }
            lines(pen, under, &doubts.join(" "), Role::Risk);
        }
    }
}

fn lines(pen: &mut Pen<'_>, area: Area, text: &str, role: Role) {
    for (line, part) in wrapped(pen.words, text, usize::from(area.width)).iter().take(3).enumerate() {
        pen.text(area.x, area.y + u16::try_from(line).unwrap_or(0), area.width, part, role);
    }
}
