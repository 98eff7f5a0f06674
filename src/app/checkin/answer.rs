//! Answers: each is one edit with everything that belongs to it, so that one undo takes it back.

use crate::domain::{
    Answer, AnswerKind, Cadence, Change, Decision, Edit, Id, Key, Measurement, MeasurementKey, Outcome, Record, Table, Target,
    check,
};
use crate::tables::{Refusal, blank, kpi_label, kpi_value, period_label, say, with_code};

use super::typing::{self, Echo};
use super::{Ask, Typing, asked};
use crate::analysis::DueValue;
use crate::app::effect::Effect;
use crate::app::model::{AfterCommit, Model};

/// Before and after of one record.
pub(super) type Pair = (Option<Record>, Option<Record>);

/// Commits several records as one step, after each passed the plan's door; the sentence is said once they are on disk.
pub(super) fn commit(model: &mut Model, action: &str, pairs: Vec<Pair>, sentence: String) -> Vec<Effect> {
    let mut changes = Vec::new();
    let mut plan = None;
    for (before, after) in pairs {
        let seen = plan.as_ref().unwrap_or(&model.plan);
        let refused = after.as_ref().and_then(|after| check(seen, before.as_ref(), after).err());
        if let Some(invalid) = refused {
            let sentence = say(&Refusal::Invalid(invalid), &model.words, &model.plan);
            model.refuse(sentence);
            return Vec::new();
        }
        let change = Change { before, after };
        // A record that links to one made in the same step is checked against the plan with it.
        if change.before.is_none() && matches!(change.after, Some(Record::Activity(_) | Record::Checkin(_))) {
            plan.get_or_insert_with(|| model.plan.clone()).apply(&change);
        }
        changes.push(change);
    }
    model.after_commit = Some(AfterCommit::Say(sentence));
    vec![Effect::Commit(Edit { action: action.to_owned(), changes })]
}

/// Enter on the thing asked.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    if model.round.as_ref().is_some_and(|round| round.form.is_some()) {
        return super::decision::enter(model);
    }
    match asked(model) {
        Some(Ask::Value(due)) => value(model, due),
        Some(Ask::Target(target)) => seen(model, target),
        Some(Ask::Review(decision)) => propose(model, decision),
        None => Vec::new(),
    }
}

/// The value as typed; a skip when its reason is being typed.
fn value(model: &mut Model, due: DueValue) -> Vec<Effect> {
    if model.round.as_ref().is_some_and(|round| round.typing == Typing::Reason) {
        return skipped(model, due);
    }
    let value = match typing::echo(model) {
        Echo::Read { value, .. } => value,
        Echo::Refused(sentence) => {
            model.refuse(sentence);
            return Vec::new();
        }
        Echo::Nothing => {
            let sentence = model.words.say("checkin-empty").to_string();
            model.refuse(sentence);
            return Vec::new();
        }
    };
    let note = note(model);
    record(model, due, AnswerKind::Value, value, note)
}

fn note(model: &Model) -> Option<String> {
    let text = model.round.as_ref()?.note.text().trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Writes the measurement and the answer.
fn record(model: &mut Model, due: DueValue, kind: AnswerKind, value: f64, note: Option<String>) -> Vec<Effect> {
    let key = MeasurementKey { kpi: due.kpi, scope: due.scope, date: due.period.last };
    let before = model.plan.get(Key::Measurement(key));
    let measured = Record::Measurement(Measurement { key, value, note: note.clone(), source: "manual".to_owned() });
    let answer = given(model, Some(due), Some(due.target), kind, note, None);
    let sentence = kept(model, due, value);
    commit(model, "checkin", std::iter::once((before, Some(measured))).chain(answer).collect(), sentence)
}

/// What was saved, as it reads: the value, of what, for which period.
fn kept(model: &Model, due: DueValue, value: f64) -> String {
    let words = &model.words;
    let cadence = model.plan.kpis.get(due.kpi).map_or(Cadence::Week, |kpi| kpi.cadence);
    let args = [
        ("name", kpi_label(&model.plan, due.kpi, due.scope)),
        ("period", period_label(cadence, due.period.first, words)),
        ("value", kpi_value(&model.facts(), due.kpi, value, words)),
    ];
    words.say_with("checkin-kept", &args.each_ref().map(|(name, text)| (*name, text.as_str().into())))
}

fn skipped(model: &mut Model, due: DueValue) -> Vec<Effect> {
    let reason = note(model);
    let answer = given(model, Some(due), Some(due.target), AnswerKind::Skipped, reason, None);
    let name = kpi_label(&model.plan, due.kpi, due.scope);
    let sentence = model.words.say_with("checkin-skipped", &[("name", name.as_str().into())]);
    commit(model, "checkin", answer.into_iter().collect(), sentence)
}

/// The answer of this check-in, new or in the place of an earlier one to the same question.
pub(super) fn given(
    model: &Model,
    due: Option<DueValue>,
    target: Option<Id<Target>>,
    kind: AnswerKind,
    note: Option<String>,
    confidence: Option<u8>,
) -> Option<Pair> {
    let checkin = model.round.as_ref()?.checkin?;
    let (kpi, scope) = (due.map(|due| due.kpi), due.map(|due| due.scope));
    let same = |one: &&Answer| {
        one.checkin == checkin
            && one.kpi == kpi
            && scope.is_none_or(|scope| one.scope == scope)
            && (kpi.is_some() || one.target == target)
    };
    let before = model.plan.answers.iter().find(same).cloned();
    let Record::Answer(fresh) = blank(&model.plan, Table::Answers, model.today) else { return None };
    let base = before.clone().unwrap_or(fresh);
    let scope = scope.unwrap_or(base.scope);
    let answer = Answer { checkin, kpi, scope, target, kind, note, confidence, ..base };
    Some((before.map(Record::Answer), Some(with_code(&model.plan, Record::Answer(answer)))))
}

/// `i`: the value of the period before again, or nothing new about a target.
pub fn unchanged(model: &mut Model) -> Vec<Effect> {
    match asked(model) {
        Some(Ask::Value(due)) => match typing::last_value(model, due) {
            Some(value) => record(model, due, AnswerKind::Unchanged, value, None),
            None => refuse(model, "checkin-no-last"),
        },
        Some(Ask::Target(target)) => keep(model, target, AnswerKind::Unchanged),
        _ => Vec::new(),
    }
}

fn refuse(model: &mut Model, key: &str) -> Vec<Effect> {
    let sentence = model.words.say(key).to_string();
    model.refuse(sentence);
    Vec::new()
}

/// `s`: asks for the reason of a skip; a target is skipped at once, a review put off by a week.
pub fn skip(model: &mut Model) -> Vec<Effect> {
    match asked(model) {
        Some(Ask::Value(_)) => {
            if let Some(round) = model.round.as_mut() {
                round.typing = Typing::Reason;
            }
            Vec::new()
        }
        Some(Ask::Target(target)) => keep(model, target, AnswerKind::Skipped),
        Some(Ask::Review(decision)) => put_off(model, decision),
        None => Vec::new(),
    }
}

/// Enter on a target: its confidence is kept. Where a decision is wanted, the first Enter says so and what waiting costs.
fn seen(model: &mut Model, target: Id<Target>) -> Vec<Effect> {
    let wants = model.standing.as_ref().is_some_and(|standing| standing.wants_decision(&model.plan, target));
    let asked = model.round.as_ref().is_some_and(|round| round.asked);
    if wants && !asked {
        if let Some(round) = model.round.as_mut() {
            round.asked = true;
        }
        return refuse(model, "checkin-decide");
    }
    keep(model, target, AnswerKind::Value)
}

fn keep(model: &mut Model, target: Id<Target>, kind: AnswerKind) -> Vec<Effect> {
    let pairs = confident(model, target, kind);
    let sentence = looked_at(model, target, kind);
    commit(model, "checkin", pairs, sentence)
}

/// That a target was looked at, and with which confidence.
fn looked_at(model: &Model, target: Id<Target>, kind: AnswerKind) -> String {
    let of = model.plan.targets.get(target);
    let name = of.map_or_else(String::new, |target| kpi_label(&model.plan, target.kpi, target.scope));
    let confidence = model.round.as_ref().and_then(|round| round.confidence).filter(|_| kind != AnswerKind::Skipped);
    match confidence {
        Some(level) => {
            model.words.say_with("checkin-confident", &[("name", name.as_str().into()), ("level", usize::from(level).into())])
        }
        None if kind == AnswerKind::Skipped => model.words.say_with("checkin-skipped", &[("name", name.as_str().into())]),
        None => model.words.say_with("checkin-seen", &[("name", name.as_str().into())]),
    }
}

/// The answer about a target, and its confidence where it changed.
pub(super) fn confident(model: &Model, target: Id<Target>, kind: AnswerKind) -> Vec<Pair> {
    let confidence = model.round.as_ref().and_then(|round| round.confidence).filter(|_| kind != AnswerKind::Skipped);
    let mut pairs: Vec<Pair> = given(model, None, Some(target), kind, None, confidence).into_iter().collect();
    if let Some(before) = model.plan.targets.get(target).filter(|target| confidence.is_some() && target.confidence != confidence) {
        let after = Target { confidence, ..before.clone() };
        pairs.push((Some(Record::Target(before.clone())), Some(Record::Target(after))));
    }
    pairs
}

fn propose(model: &mut Model, decision: Id<Decision>) -> Vec<Effect> {
    let reviewed = model.standing.as_ref().zip(model.plan.decisions.get(decision));
    match reviewed.and_then(|(standing, decision)| standing.review(&model.plan, decision)?.proposal) {
        Some(outcome) => judge(model, outcome),
        None => refuse(model, "checkin-no-proposal"),
    }
}

fn judge(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let Some(Ask::Review(id)) = asked(model) else { return Vec::new() };
    let Some(before) = model.plan.decisions.get(id).cloned() else { return Vec::new() };
    let after = Decision { outcome: Some(outcome), ..before.clone() };
    let word = model.words.say(&format!("choice-{}", outcome.word())).to_string();
    let sentence = model.words.say_with("review-judged", &[("code", before.code.as_str().into()), ("outcome", word.into())]);
    commit(model, "review", vec![(Some(Record::Decision(before)), Some(Record::Decision(after)))], sentence)
}

/// The decision gained what it promised.
pub fn judge_gained(model: &mut Model) -> Vec<Effect> {
    judge(model, Outcome::Gained)
}

/// Nothing that stands out came of it.
pub fn judge_neutral(model: &mut Model) -> Vec<Effect> {
    judge(model, Outcome::Neutral)
}

/// It got worse.
pub fn judge_lost(model: &mut Model) -> Vec<Effect> {
    judge(model, Outcome::Lost)
}

fn put_off(model: &mut Model, id: Id<Decision>) -> Vec<Effect> {
    let Some(before) = model.plan.decisions.get(id).cloned() else { return Vec::new() };
    let review = model.today.checked_add_days(chrono::Days::new(7));
    let after = Decision { review, ..before.clone() };
    let day = review.map_or_else(String::new, |day| model.words.days().day(day));
    let sentence = model.words.say_with("review-put-off", &[("code", before.code.as_str().into()), ("day", day.into())]);
    commit(model, "review", vec![(Some(Record::Decision(before)), Some(Record::Decision(after)))], sentence)
}
