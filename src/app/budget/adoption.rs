//! Adopting a draft: why, when to look at it, then one edit.

use crate::app::effect::Effect;
use crate::app::layers::{Layer, Purpose, Question};
use crate::app::model::{AfterCommit, Model};
use crate::budget::{Adoption, Outlook, adopt, refused_text};
use crate::domain::{Day, parse_day};
use crate::tables::{Facts, Value, in_unit, show};

/// Days until the effect is looked at, unless the horizon ends before.
const REVIEW: i64 = 28;

/// Asks why.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let Some(desk) = model.budget.desk.as_ref() else { return Vec::new() };
    if desk.drafts[model.budget.chosen].draft.keeps(&desk.study.case) {
        let sentence = model.words.say("adopt-keeps").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    model.layers.push(Layer::Question(Question::new(Purpose::AdoptReason, "")));
    Vec::new()
}

/// Keeps the reason, and asks when to look at the effect.
pub fn answer_reason(model: &mut Model, text: &str) -> Vec<Effect> {
    if text.trim().is_empty() {
        let sentence = model.words.say("adopt-no-reason").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    text.trim().clone_into(&mut model.budget.reason);
    let weeks = model.budget.desk.as_ref().map_or(4, |desk| i64::from(desk.study.case.weeks));
    let review = model.today + chrono::TimeDelta::days(REVIEW.min(7 * weeks + 7));
    let day = model.words.days().day(review);
    model.layers.push(Layer::Question(Question::new(Purpose::AdoptReview, day)));
    Vec::new()
}

/// Adopts the draft: moves and decision, one undoable step.
pub fn answer_review(model: &mut Model, text: &str) -> Vec<Effect> {
    let review = if text.trim().is_empty() { Ok(None) } else { parse_day(text, model.today).map(Some) };
    match review {
        Ok(review) if review.is_none_or(|day| day >= model.today) => write(model, review),
        _ => {
            model.layers.push(Layer::Question(Question::new(Purpose::AdoptReviewAgain, text)));
            Vec::new()
        }
    }
}

fn write(model: &mut Model, review: Option<Day>) -> Vec<Effect> {
    let Some((desk, standing)) = model.budget.desk.as_ref().zip(model.standing.as_ref()) else { return Vec::new() };
    let drafted = &desk.drafts[model.budget.chosen];
    let hypothesis = drafted.outlooks.first().map(|outlook| hypothesis(model, outlook));
    let edit = adopt(&Adoption {
        plan: &model.plan,
        books: standing.books(),
        study: &desk.study,
        draft: &drafted.draft,
        reason: &model.budget.reason,
        hypothesis: hypothesis.as_deref(),
        review,
    });
    match edit {
        Ok(edit) => {
            let sentence = model.words.say_with("adopt-done", &[("count", (edit.changes.len() - 1).into())]);
            model.after_commit = Some(AfterCommit::Say(sentence));
            vec![Effect::Commit(edit)]
        }
        Err(refused) => {
            let sentence = refused_text(&refused, &model.facts(), &model.words);
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// What the draft should bring, as the moves and the decision keep it: `Leads +53 (20 à 94)`.
fn hypothesis(model: &Model, outlook: &Outlook) -> String {
    // What is written into the plan is never hidden.
    let (facts, words) = (Facts { masked: false, ..model.facts() }, &model.words);
    let gain = outlook.gain;
    let shown = |value: f64| match outlook.counted {
        crate::budget::Counted::Kpi(kpi) => show(&in_unit(&model.plan, kpi, Some(value.round())), &facts, words),
        crate::budget::Counted::Money => show(&Value::Number(value.round(), crate::domain::Unit::Money), &facts, words),
    };
    let name = match outlook.counted {
        crate::budget::Counted::Kpi(kpi) => model.plan.kpis.get(kpi).map_or_else(String::new, |kpi| kpi.name.clone()),
        crate::budget::Counted::Money => words.say("arbitration-worth").to_string(),
    };
    let sign = if gain.median >= 0.0 { "+" } else { "" };
    let (median, low, high) = (shown(gain.median), shown(gain.low), shown(gain.high));
    format!("{name} {sign}{median} ({low} … {high})")
}
