//! A target that is off or at risk: where it stands, what was decided last, confidence, and the decision to take.

use ratatui::layout::Position;

use super::{Field, field, last_periods, row_of_periods, target_name};
use crate::analysis::{Reading, Standing};
use crate::app::{Area, Form, FormField, Model, Round, decision_line, round_confidence_row, round_first_dot, round_ways};
use crate::domain::{Id, Target, Unit};
use crate::tables::{Value, gap_ratio, mark, original_sentence, pace_sentence, show, since_label, value_against, why_lines};
use crate::view::pen::{Pen, wrapped};
use crate::view::theme::{Role, role_of};

/// Draws it; the answer is the caret.
pub fn draw(model: &Model, round: &Round, id: Id<Target>, area: Area, pen: &mut Pen<'_>) -> Position {
    let Some((standing, target)) = model.standing.as_ref().zip(model.plan.targets.get(id)) else {
        return Position::new(area.x, area.y);
    };
    let Some(reading) = standing.reading(id) else { return Position::new(area.x, area.y) };
    pen.text(area.x, area.y, 1, &mark(reading.verdict).to_string(), role_of(reading.verdict));
    pen.text(area.x + 2, area.y, area.width.saturating_sub(2), &target_name(model, id), Role::Title);
    pen.text(area.x + 2, area.y + 1, area.width.saturating_sub(2), &stands(model, target, reading), role_of(reading.verdict));
    if let Some(course) = standing.trajectory(&model.plan, id) {
        row_of_periods(model, course.cadence, &last_periods(model, &course), Area { y: area.y + 2, ..area }, pen);
    }
    let mut y = area.y + 6;
    if let Some(form) = &round.form {
        return draw_form(model, form, Area { y, ..area }, pen);
    }
    let last = round_confidence_row(model);
    for (text, role) in reasons(model, standing, target) {
        for part in wrapped(&model.words, &text, usize::from(area.width)).iter().take(2) {
            if y < last.saturating_sub(1) {
                pen.text(area.x, y, area.width, part, role);
                y += 1;
            }
        }
    }
    confidence(model, round, Area { y: last, ..area }, pen);
    ways(model, pen);
    Position::new(area.x, last)
}

fn stands(model: &Model, target: &Target, reading: &Reading) -> String {
    let mut parts = vec![value_against(&model.facts(), target, reading, &model.words)];
    parts.extend(gap_ratio(reading).map(|gap| model.words.numbers().signed_percent(gap * 100.0, 0)));
    parts.push(since_label(&model.plan, target, reading, &model.words));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Why, pace, contradictions, what waiting costs, and what was decided last.
fn reasons(model: &Model, standing: &Standing, target: &Target) -> Vec<(String, Role)> {
    let (words, facts) = (&model.words, model.facts());
    let mut said = Vec::new();
    if standing.wants_decision(&model.plan, target.id)
        && let Some((since, cost)) = standing.cost_of_waiting(&model.plan, target.id)
    {
        let args = [("day", words.days().day(since)), ("cost", show(&Value::Money(cost), &facts, words))];
        said.push((words.say_with("checkin-cost", &args.each_ref().map(|(name, text)| (*name, text.as_str().into()))), Role::Risk));
    }
    if let Some(explanation) = standing.explain(&model.plan, target.id) {
        let lines = why_lines(&explanation, target, &facts, words);
        let of = |wanted: &str| lines.iter().filter(|(key, _)| *key == wanted).map(|(_, text)| text.clone()).collect::<Vec<_>>();
        said.extend(original_sentence(&explanation, target, &facts, words).map(|text| (text, Role::Risk)));
        said.extend(of("why-contradiction").into_iter().map(|text| (text, Role::Risk)));
        said.extend(pace_sentence(&explanation, target, &facts, words).map(|pace| (pace, Role::Text)));
        said.extend(of("why-verdict").into_iter().map(|text| (text, Role::Dim)));
        // What happened longer ago stands on the card.
        said.extend(of("why-signal").iter().filter_map(|text| Some((text.split(" · ").next()?.to_owned(), Role::Dim))));
    }
    let last = model.plan.decisions.iter().filter(|one| one.target == Some(target.id)).max_by_key(|one| (one.date, one.id));
    if let Some(line) = last.and_then(|last| Some((last.date, decision_line(model, last.id)?))) {
        let args = [("day", words.days().day_short(line.0)), ("said", line.1)];
        said.insert(
            0,
            (words.say_with("checkin-reminder", &args.each_ref().map(|(name, text)| (*name, text.as_str().into()))), Role::Text),
        );
    }
    said
}

fn confidence(model: &Model, round: &Round, area: Area, pen: &mut Pen<'_>) {
    let level = round.confidence;
    let dots: String = (1..=10).map(|dot| if level.is_some_and(|level| dot <= level) { '●' } else { '○' }).collect();
    let said = level.map_or_else(|| "—".to_owned(), |level| format!("{level}/10"));
    pen.text(area.x, area.y, area.width, &model.words.say("checkin-confidence"), Role::Key);
    let next = pen.text(round_first_dot(model), area.y, 12, &dots, Role::Text);
    let next = pen.text(next + 1, area.y, 6, &said, Role::Title);
    pen.parts(
        next + 2,
        area.y,
        area.width.saturating_sub(next + 2 - area.x),
        &model.words.say("checkin-confidence-keys"),
        Role::Dim,
    );
}

fn ways(model: &Model, pen: &mut Pen<'_>) {
    for way in round_ways(model) {
        let next = pen.text(way.cells.0, way.y, 1, way.key, Role::Key);
        pen.text(next + 1, way.y, way.cells.1.saturating_sub(next + 1), &way.name, Role::Text);
    }
}

/// Whether the figures of a form's target are hidden.
fn hides_goal(model: &Model, form: &Form) -> bool {
    let kpi = model.plan.targets.get(form.target).and_then(|target| model.plan.kpis.get(target.kpi));
    model.mask.hides(kpi.is_some_and(|kpi| kpi.unit == Unit::Money))
}

fn draw_form(model: &Model, form: &Form, area: Area, pen: &mut Pen<'_>) -> Position {
    let kind = model.words.say(&format!("choice-{}", form.kind.word())).to_string();
    pen.text(area.x, area.y, area.width, &model.words.say_with("decision-title", &[("kind", kind.into())]), Role::Title);
    let mut caret = Position::new(area.x, area.y);
    for (place, (of, line)) in form.lines.iter().enumerate() {
        let y = area.y + 1 + u16::try_from(place).unwrap_or(0);
        let label = model.words.say(&format!("decision-{}", of.word())).to_string();
        let hidden = *of == FormField::Goal && hides_goal(model, form);
        let typed = Field { label: &label, line, focused: place == form.at, hidden };
        caret = field(pen, Area { y, ..area }, &typed).unwrap_or(caret);
    }
    let y = area.y + 2 + u16::try_from(form.lines.len()).unwrap_or(0);
    pen.parts(area.x, y, area.width, &model.words.say("decision-keys"), Role::Dim);
    caret
}
