//! Why a target stands where it stands: verdict, figures, sources, and what would turn it green.

use ratatui::layout::Position;

use crate::analysis::{Explanation, Ingredient};
use crate::app::{Model, Scroll};
use crate::domain::{Scope, Target, Unit};
use crate::tables::{Value, in_unit, show, why};

use super::pen::{Pen, centred, inside, wrapped};
use super::theme::{Role, role_of};

/// Draws the explanation of a target over the page.
pub fn draw(model: &Model, explanation: &Explanation, scroll: Scroll, pen: &mut Pen<'_>) -> Option<Position> {
    let target = model.plan.targets.get(explanation.reading.target)?;
    let area = centred(model.size, 96, model.size.1.saturating_sub(4));
    pen.frame(area, &title(model, target), role_of(explanation.reading.verdict));
    let inner = inside(area);
    let wide = usize::from(inner.width.saturating_sub(24)).max(10);
    let mut lines: Vec<(String, String)> = Vec::new();
    for (label, text) in why(explanation, target, &model.facts(), &model.words) {
        for (line, part) in wrapped(&model.words, &text, wide).into_iter().enumerate() {
            lines.push((if line == 0 { label.clone() } else { String::new() }, part));
        }
    }
    lines.push((String::new(), String::new()));
    lines.extend(sources(model, explanation));
    let room = usize::from(inner.height.saturating_sub(1));
    let top = scroll.0.min(lines.len().saturating_sub(room));
    for (line, (label, text)) in lines.iter().skip(top).take(room).enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        pen.text(inner.x + 1, y, 20, label, Role::Dim);
        pen.text(inner.x + 22, y, inner.width.saturating_sub(23), text, Role::Text);
    }
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), &model.words.say("close-hint"), Role::Dim);
    Some(Position::new(inner.x, inner.y))
}

fn title(model: &Model, target: &Target) -> String {
    let kpi = model.plan.kpis.get(target.kpi).map_or("", |kpi| kpi.name.as_str());
    let of = scope_name(model, target.scope);
    let said = model.words.say("why-title");
    if of.is_empty() { format!("{said} {kpi}") } else { format!("{said} {kpi} · {of}") }
}

fn scope_name(model: &Model, scope: Scope) -> &str {
    match scope {
        Scope::Plan => "",
        Scope::Objective(id) => model.plan.objectives.get(id).map_or("", |one| one.name.as_str()),
        Scope::Activity(id) => model.plan.activities.get(id).map_or("", |one| one.name.as_str()),
    }
}

/// The rows behind the value, newest first.
fn sources(model: &Model, explanation: &Explanation) -> Vec<(String, String)> {
    let facts = model.facts();
    let line = |row: &crate::analysis::SourceRow| {
        let (name, value) = match row.of {
            Ingredient::Spend => (model.words.say("sheet-spend").to_string(), Value::Number(row.value, Unit::Money)),
            Ingredient::Kpi(kpi) => {
                let name = model.plan.kpis.get(kpi).map_or_else(String::new, |kpi| kpi.name.clone());
                (name, in_unit(&model.plan, kpi, Some(row.value)))
            }
        };
        let of = scope_name(model, row.scope);
        (model.words.days().day(row.date), format!("{name} {} {of}", show(&value, &facts, &model.words)))
    };
    explanation.rows.iter().take(200).map(line).collect()
}
