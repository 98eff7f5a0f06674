//! A decision being written: what, why, what it should bring, when to look again.

use crate::domain::{
    Activity, AnswerKind, Decision, DecisionKind, Id, Record, Scope, Stage, Table, Target, TypedTarget, parse_day,
};
use crate::tables::{Refusal, blank, kpi_label, say, with_code};
use crate::text::fold;

use super::answer::{Pair, commit, confident};
use super::{Ask, asked};
use crate::app::effect::Effect;
use crate::app::key::{Code, Press};
use crate::app::line::Line;
use crate::app::model::Model;

/// One line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Why: never empty.
    Reason,
    /// The new target.
    Goal,
    /// The activity that carries it out, known or new.
    Activity,
    /// What it should bring to the KPI.
    Expected,
    /// When to look at the effect.
    Review,
}

impl Field {
    /// The text `decision-<word>` is its label.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Goal => "goal",
            Self::Activity => "activity",
            Self::Expected => "expected",
            Self::Review => "review",
        }
    }
}

/// The form.
#[derive(Debug)]
pub struct Form {
    /// What is decided.
    pub kind: DecisionKind,
    /// About which target.
    pub target: Id<Target>,
    /// Its lines.
    pub lines: Vec<(Field, Line)>,
    /// The line that has the keys.
    pub at: usize,
}

/// Weeks until the effect is looked at, unless another day is typed.
const REVIEW_WEEKS: u64 = 3;

impl Form {
    /// An empty form about a target.
    #[must_use]
    pub fn new(model: &Model, kind: DecisionKind, target: Id<Target>) -> Self {
        let review = model.today.checked_add_days(chrono::Days::new(7 * REVIEW_WEEKS)).unwrap_or(model.today);
        let fields: &[Field] = match kind {
            DecisionKind::Retarget => &[Field::Goal, Field::Reason, Field::Expected, Field::Review],
            DecisionKind::Fix => &[Field::Reason, Field::Activity, Field::Expected, Field::Review],
            _ => &[Field::Reason, Field::Expected, Field::Review],
        };
        let line = |field: &Field| match field {
            Field::Review => Line::new(review.format("%d/%m/%Y").to_string()),
            _ => Line::default(),
        };
        Self { kind, target, lines: fields.iter().map(|field| (*field, line(field))).collect(), at: 0 }
    }

    fn text(&self, field: Field) -> &str {
        self.lines.iter().find(|(one, _)| *one == field).map_or("", |(_, line)| line.text().trim())
    }
}

/// Opens the form of a decision about the target that is asked.
pub fn decide(model: &mut Model, kind: DecisionKind) -> Vec<Effect> {
    if let Some(Ask::Target(target)) = asked(model) {
        let form = Form::new(model, kind, target);
        if let Some(round) = model.round.as_mut() {
            round.form = Some(form);
        }
    }
    Vec::new()
}

/// Takes a key for the open line; nothing for Enter, Esc and commands with Ctrl.
pub(super) fn press(model: &mut Model, press: Press) -> Option<Vec<Effect>> {
    let form = model.round.as_mut()?.form.as_mut()?;
    let last = form.lines.len() - 1;
    match press.code {
        Code::Enter | Code::Esc => return None,
        Code::Tab if press.shift => form.at = form.at.saturating_sub(1),
        Code::Up => form.at = form.at.saturating_sub(1),
        Code::Tab | Code::Down => form.at = (form.at + 1).min(last),
        _ if !form.lines[form.at].1.take(press) => return None,
        _ => {}
    }
    model.notice = None;
    Some(Vec::new())
}

/// Enter: the next line, and after the last one the decision.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(form) = model.round.as_mut().and_then(|round| round.form.as_mut()) else { return Vec::new() };
    let (field, line) = &form.lines[form.at];
    if *field == Field::Reason && line.text().trim().is_empty() {
        let sentence = model.words.say("decision-needs-reason").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    if form.at + 1 < form.lines.len() {
        form.at += 1;
        return Vec::new();
    }
    let Some(form) = model.round.as_mut().and_then(|round| round.form.take()) else { return Vec::new() };
    match records(model, &form) {
        Ok(mut pairs) => {
            pairs.extend(confident(model, form.target, AnswerKind::Value));
            let sentence = kept(model, &form);
            let effects = commit(model, "decide", pairs, sentence);
            match (effects.is_empty(), form.kind) {
                (true, _) => put_back(model, Form { at: 0, ..form }),
                (false, DecisionKind::Move) => {
                    model.open("budget");
                }
                _ => {}
            }
            effects
        }
        Err((field, sentence)) => {
            let at = form.lines.iter().position(|(one, _)| *one == field).unwrap_or(0);
            put_back(model, Form { at, ..form });
            model.refuse(sentence);
            Vec::new()
        }
    }
}

/// What was refused stays typed.
fn put_back(model: &mut Model, form: Form) {
    if let Some(round) = model.round.as_mut() {
        round.form = Some(form);
    }
}

/// What is said once the decision is on disk.
fn kept(model: &Model, form: &Form) -> String {
    let words = &model.words;
    if form.kind == DecisionKind::Move {
        return words.say("decision-budget-opened").to_string();
    }
    let of = model.plan.targets.get(form.target);
    let about = of.map_or_else(String::new, |target| kpi_label(&model.plan, target.kpi, target.scope));
    let kind = words.say(&format!("choice-{}", form.kind.word())).to_string();
    words.say_with("decision-kept", &[("kind", kind.into()), ("about", about.into())])
}

type Wrong = (Field, String);

/// The decision and what it changes at once.
pub(in crate::app) fn records(model: &Model, form: &Form) -> Result<Vec<Pair>, Wrong> {
    let reason = form.text(Field::Reason);
    if reason.is_empty() {
        return Err((Field::Reason, model.words.say("decision-needs-reason").to_string()));
    }
    let refused = |field, refusal: Refusal| (field, say(&refusal, &model.words, &model.plan));
    let review = match form.text(Field::Review) {
        "" => None,
        text => Some(parse_day(text, model.today).map_err(|error| refused(Field::Review, error.into()))?),
    };
    let Record::Decision(fresh) = blank(&model.plan, Table::Decisions, model.today) else { return Ok(Vec::new()) };
    let mut pairs: Vec<Pair> = Vec::new();
    let activity = activity(model, form, &mut pairs);
    let was = retargeted(model, form, &mut pairs)?;
    if form.kind == DecisionKind::Stop {
        pairs.extend(stopped(model, form.target));
    }
    let expected = Some(form.text(Field::Expected)).filter(|text| !text.is_empty()).map(str::to_owned);
    let decision = Decision {
        date: model.today,
        target: Some(form.target),
        kind: form.kind,
        reason: reason.to_owned(),
        expected,
        review,
        activity,
        was,
        ..fresh
    };
    pairs.push((None, Some(with_code(&model.plan, Record::Decision(decision)))));
    Ok(pairs)
}

/// The activity of that name, or a new one for the same objective.
fn activity(model: &Model, form: &Form, pairs: &mut Vec<Pair>) -> Option<Id<Activity>> {
    let name = form.text(Field::Activity);
    if name.is_empty() {
        return match model.plan.targets.get(form.target)?.scope {
            Scope::Activity(id) if form.kind != DecisionKind::Fix => Some(id),
            _ => None,
        };
    }
    let wanted = fold(name);
    if let Some(known) = model.plan.activities.iter().find(|one| fold(&one.name) == wanted || one.code == name) {
        return Some(known.id);
    }
    let Record::Activity(fresh) = blank(&model.plan, Table::Activities, model.today) else { return None };
    let objective = match model.plan.targets.get(form.target)?.scope {
        Scope::Plan => None,
        Scope::Objective(id) => Some(id),
        Scope::Activity(id) => model.plan.activities.get(id)?.objective,
    };
    let made = Activity { name: name.to_owned(), objective, ..fresh };
    let id = made.id;
    pairs.push((None, Some(with_code(&model.plan, Record::Activity(made)))));
    Some(id)
}

/// The target with its new goal; the answer is the old one's text.
fn retargeted(model: &Model, form: &Form, pairs: &mut Vec<Pair>) -> Result<Option<String>, Wrong> {
    if form.kind != DecisionKind::Retarget {
        return Ok(None);
    }
    let Some(before) = model.plan.targets.get(form.target).cloned() else { return Ok(None) };
    let text = form.text(Field::Goal);
    let typed = TypedTarget::parse(text, model.plan.settings.language, model.today)
        .map_err(|error| (Field::Goal, say(&error.into(), &model.words, &model.plan)))?;
    let was = before.expression.as_ref().map(|expression| expression.text().to_owned());
    let after = Target { expression: Some(typed.expression), due: typed.due.or(before.due), ..before.clone() };
    pairs.push((Some(Record::Target(before)), Some(Record::Target(after))));
    Ok(was)
}

/// The target's activity with the user's first status for what is given up.
fn stopped(model: &Model, target: Id<Target>) -> Option<Pair> {
    let Scope::Activity(id) = model.plan.targets.get(target)?.scope else { return None };
    let before = model.plan.activities.get(id)?.clone();
    let dropped = model.plan.statuses.iter().find(|status| status.stage == Stage::Dropped)?;
    let after = Activity { status: Some(dropped.id), ..before.clone() };
    Some((Some(Record::Activity(before)), Some(Record::Activity(after))))
}
