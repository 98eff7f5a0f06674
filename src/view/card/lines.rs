//! The lines under the chart of a KPI card.

use crate::analysis::{Happening, Mark};
use crate::app::{Card, Model, Subject};
use crate::domain::{Key, Scope, Table, Target};
use crate::tables::{Value, link_label, pace_sentence, show, source_sentence, why_lines};
use crate::view::pen::wrapped;
use crate::view::theme::Role;

/// Label, text and role of a line.
pub type Line = (String, String, Role);

/// Lines kept of one label.
const MOST: usize = 2;

/// What there is to say of a card, what matters most first.
pub fn of(model: &Model, card: &Card, wide: usize) -> Vec<Line> {
    let mut said: Vec<(&str, String, Role)> = Vec::new();
    if let Subject::Target(id) = card.subject
        && let Some((explanation, target)) = card.explanation.as_ref().zip(model.plan.targets.get(id))
    {
        let facts = model.facts();
        let pace = pace_sentence(explanation, target, &facts, &model.words);
        said.extend(pace.map(|pace| ("card-pace", pace, Role::Text)));
        for (key, text) in why_lines(explanation, target, &facts, &model.words) {
            match key {
                "why-verdict" => said.push(("card-why", text, Role::Text)),
                "why-original" => said.push(("why-original", text, Role::Risk)),
                "why-green" => said.push(("card-green", text, Role::Good)),
                "why-contradiction" => said.push(("why-contradiction", text, Role::Risk)),
                _ => {}
            }
        }
        said.push(("card-source", source(model, card), Role::Text));
        said.extend(happened(model, card).map(|text| ("card-happened", text, Role::Text)));
        said.push(("card-links", links(model, target), Role::Text));
    } else {
        said.push(("card-source", source(model, card), Role::Text));
        said.extend(happened(model, card).map(|text| ("card-happened", text, Role::Text)));
    }
    said.retain(|(_, text, _)| !text.is_empty());
    said.into_iter().flat_map(|(key, text, role)| lined(model, &model.words.say(key), &text, (role, wide))).collect()
}

fn lined(model: &Model, label: &str, text: &str, (role, wide): (Role, usize)) -> Vec<Line> {
    let parts = wrapped(&model.words, text, wide.max(10)).into_iter().take(MOST).enumerate();
    parts.map(|(place, part)| (if place == 0 { label.to_owned() } else { String::new() }, part, role)).collect()
}

/// Where the last value comes from, and that one key tells more.
fn source(model: &Model, card: &Card) -> String {
    let Some(first) = card.sources.first() else { return String::new() };
    let words = &model.words;
    let said = source_sentence(&model.facts(), first, words);
    match card.sources.len() {
        1 => said,
        count => words.say_with("card-sources", &[("first", said.into()), ("count", (count - 1).into())]),
    }
}

/// The last things that happened, the newest first.
fn happened(model: &Model, card: &Card) -> Option<String> {
    let marks = &card.course.as_ref()?.marks;
    let known = marks.iter().rev().filter(|mark| mark.days.first <= model.today);
    let said: Vec<String> = known.take(4).map(|mark| mark_label(model, *mark)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

fn mark_label(model: &Model, mark: Mark) -> String {
    let (plan, words) = (&model.plan, &model.words);
    let what = match mark.what {
        Happening::Annotation(id) => plan.annotations.get(id).map(|one| one.text.clone()),
        Happening::Decision(id) => plan.decisions.get(id).map(|one| {
            let kind = words.say(&format!("choice-{}", one.kind.word())).to_string();
            words.say_with("mark-decision", &[("kind", kind.into()), ("reason", one.reason.as_str().into())])
        }),
        Happening::Move(id) => plan.moves.get(id).map(|one| {
            let amount = show(&Value::Money(one.amount), &model.facts(), words);
            words.say_with("mark-move", &[("amount", amount.into()), ("reason", one.reason.as_str().into())])
        }),
    };
    format!("{} {}", words.days().week(mark.days.first), what.unwrap_or_default())
}

/// The objective and the activities that it hangs on.
fn links(model: &Model, target: &Target) -> String {
    let plan = &model.plan;
    let objective = match target.scope {
        Scope::Plan => None,
        Scope::Objective(id) => Some(id),
        Scope::Activity(id) => plan.activities.get(id).and_then(|activity| activity.objective),
    };
    let name = |number, table| link_label(plan, Key::Row(table, number));
    let objective_name = objective.map(|id| name(id.number(), Table::Objectives));
    let activities: Vec<String> = match target.scope {
        Scope::Activity(id) => vec![name(id.number(), Table::Activities)],
        Scope::Objective(id) => plan.activities_of(id).take(4).map(|id| name(id.number(), Table::Activities)).collect(),
        Scope::Plan => Vec::new(),
    };
    objective_name.into_iter().chain(activities).collect::<Vec<_>>().join(" · ")
}
