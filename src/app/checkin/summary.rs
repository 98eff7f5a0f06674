//! What a round changed: new off target, recovered, values and decisions; and the text to paste for the others.

use crate::analysis::{Calibration, Standing};
use crate::domain::{AnswerKind, Checkin, Decision, Id, Outcome, Plan, Target};
use crate::tables::{kpi_label, target_sentence};

use super::queue;
use crate::app::audit::new_findings;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::audit::sentence;

/// The figures of a round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Values typed, unchanged, skipped.
    pub values: [usize; 3],
    /// Off now and not at the last round.
    pub new_off: Vec<Id<Target>>,
    /// Off at the last round and green now.
    pub recovered: Vec<Id<Target>>,
    /// Still off.
    pub still_off: Vec<Id<Target>>,
    /// What was decided since the round began.
    pub decided: Vec<Id<Decision>>,
    /// How many decisions were judged: gained, neutral, lost.
    pub score: [usize; 3],
    /// How well confidences came true.
    pub calibration: Calibration,
}

impl Summary {
    /// The summary of the model's round; none while the plan is being judged or before the round began.
    #[must_use]
    pub fn of(model: &Model) -> Option<Self> {
        let (standing, round) = (model.standing.as_ref()?, model.round.as_ref()?);
        let plan = &model.plan;
        let checkin = plan.checkins.get(round.checkin?)?;
        let then = queue::before(plan, round.week).map(|last| Standing::of(plan, last.date));
        let was_off = |target| then.as_ref().and_then(|then| then.reading(target)).is_some_and(|old| old.verdict.is_off());
        let mut summary =
            Self { values: values(plan, checkin), score: score(plan), calibration: standing.calibration(plan), ..Self::default() };
        for reading in standing.worst_first() {
            let list = match (was_off(reading.target), reading.verdict.is_off(), reading.verdict.is_green()) {
                (false, true, _) => &mut summary.new_off,
                (true, true, _) => &mut summary.still_off,
                (true, _, true) => &mut summary.recovered,
                _ => continue,
            };
            list.push(reading.target);
        }
        summary.decided = plan.decisions.iter().filter(|one| one.date >= checkin.date).map(|one| one.id).collect();
        Some(summary)
    }
}

fn values(plan: &Plan, checkin: &Checkin) -> [usize; 3] {
    let count = |kind| plan.answers.iter().filter(|one| one.checkin == checkin.id && one.kpi.is_some() && one.kind == kind).count();
    [AnswerKind::Value, AnswerKind::Unchanged, AnswerKind::Skipped].map(count)
}

/// How many decisions were judged: gained, neutral, lost.
#[must_use]
pub fn score(plan: &Plan) -> [usize; 3] {
    let count = |outcome| plan.decisions.iter().filter(|one| one.outcome == Some(outcome)).count();
    [Outcome::Gained, Outcome::Neutral, Outcome::Lost].map(count)
}

/// Copies the summary as text for the others.
pub fn copy(model: &mut Model) -> Vec<Effect> {
    let text = model.round.as_ref().and_then(|round| Some((round.week, round.summary.as_ref()?)));
    text.map(|(week, summary)| Effect::Copy(told(model, week, summary))).into_iter().collect()
}

/// The summary as Markdown.
fn told(model: &Model, week: crate::domain::Day, summary: &Summary) -> String {
    let words = &model.words;
    let mut lines =
        vec![format!("**{}**", words.say_with("checkin-title", &[("week", words.days().week(week).into())])), String::new()];
    for (key, targets) in [
        ("summary-new-off", &summary.new_off),
        ("summary-still-off", &summary.still_off),
        ("summary-recovered", &summary.recovered),
    ] {
        if targets.is_empty() {
            continue;
        }
        lines.push(words.say(key).to_string());
        lines.extend(
            targets.iter().filter_map(|target| target_sentence(&model.facts(), *target, words)).map(|said| format!("- {said}")),
        );
    }
    let decided: Vec<String> = summary.decided.iter().filter_map(|id| decision_line(model, *id)).collect();
    if !decided.is_empty() {
        lines.push(words.say("summary-decided").to_string());
        lines.extend(decided.into_iter().map(|said| format!("- {said}")));
    }
    let news = new_findings(model);
    if !news.is_empty() {
        lines.push(words.say_with("checkin-news-title", &[("count", news.len().into())]));
        lines.extend(news.iter().map(|finding| format!("- {}", sentence(finding, &model.facts(), words))));
    }
    lines.join("\n")
}

/// One decision in a line: what about which target, and why.
#[must_use]
pub fn decision_line(model: &Model, id: Id<Decision>) -> Option<String> {
    let decision = model.plan.decisions.get(id)?;
    let target = decision.target.and_then(|target| model.plan.targets.get(target));
    let about = target.map_or_else(String::new, |target| kpi_label(&model.plan, target.kpi, target.scope));
    let kind = model.words.say(&format!("choice-{}", decision.kind.word())).to_string();
    let key = if about.is_empty() { "decision-line-plain" } else { "decision-line" };
    let args = [("about", about), ("kind", kind), ("reason", decision.reason.clone())];
    Some(model.words.say_with(key, &args.each_ref().map(|(name, text)| (*name, text.as_str().into()))))
}
