//! The stand-up as text: the same figures in the same order as its slides, ready to paste as Markdown.

use crate::analysis::{Slide, Standing};
use crate::domain::{Cents, Id, Objective, Target};
use crate::text::Words;

use super::facts::Facts;
use super::show::{mark, show};
use super::told::{gap_ratio, kpi_label, pace_sentence, since_label, value_against};
use super::value::Value;
use super::why::{original_sentence, why_lines};

/// The whole text; what the words hide stays hidden.
#[must_use]
pub fn standup_text(facts: &Facts<'_>, words: &Words) -> String {
    let Some(standing) = facts.standing else { return String::new() };
    let week = words.days().week(facts.today);
    let args = [("week", week), ("plan", facts.plan.settings.name.clone()), ("day", words.days().day_long(facts.today))];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str().into()));
    let mut lines =
        vec![format!("# {}", words.say_with("standup-title", &args)), String::new(), words.say_with("standup-day", &args)];
    for slide in standing.slides() {
        let (title, said) = slide_text(facts, standing, slide, words);
        lines.extend([String::new(), format!("## {title}"), String::new()]);
        lines.extend(said.into_iter().map(|line| format!("- {line}")));
    }
    lines.push(String::new());
    words.veil_amounts(&lines.join("\n")).into_owned()
}

/// One slide: its title, and what it says.
#[must_use]
pub fn slide_text(facts: &Facts<'_>, standing: &Standing, slide: Slide, words: &Words) -> (String, Vec<String>) {
    match slide {
        Slide::Target(target) => target_slide(facts, standing, target, words),
        Slide::Objectives => (words.say("sheet-objectives").to_string(), objective_lines(facts, standing, words)),
        Slide::Budget => (words.say("sheet-budget").to_string(), budget_lines(facts, standing, words)),
    }
}

fn target_slide(facts: &Facts<'_>, standing: &Standing, id: Id<Target>, words: &Words) -> (String, Vec<String>) {
    let Some((target, reading)) = facts.plan.targets.get(id).zip(standing.reading(id)) else { return Default::default() };
    let title = format!("{} {}", mark(reading.verdict), kpi_label(facts.plan, target.kpi, target.scope));
    let mut stands = vec![value_against(facts, target, reading, words)];
    stands.extend(gap_ratio(reading).map(|gap| words.numbers().signed_percent(gap * 100.0, 0)));
    stands.push(since_label(facts.plan, target, reading, words));
    stands.retain(|part| !part.is_empty());
    let mut lines = vec![stands.join(" · ")];
    if let Some(explanation) = standing.explain(facts.plan, id) {
        lines.extend(pace_sentence(&explanation, target, facts, words));
        let said = why_lines(&explanation, target, facts, words);
        lines.extend(original_sentence(&explanation, target, facts, words));
        lines.extend(said.into_iter().filter(|(key, _)| *key == "why-contradiction").map(|(_, text)| text));
    }
    lines.extend(last_decision(facts, id, words));
    (title, lines)
}

/// The last decision about a target: when, what, why.
#[must_use]
pub fn last_decision(facts: &Facts<'_>, target: Id<Target>, words: &Words) -> Option<String> {
    let of_target = facts.plan.decisions.iter().filter(|one| one.target == Some(target));
    let last = of_target.max_by_key(|one| (one.date, one.id))?;
    let kind = words.say(&format!("choice-{}", last.kind.word())).to_string();
    let args = [("day", words.days().day_short(last.date)), ("kind", kind), ("reason", last.reason.clone())];
    Some(words.say_with("standup-decided", &args.each_ref().map(|(name, text)| (*name, text.as_str().into()))))
}

/// Each objective: mark, name, progress, and how many of its targets are off.
#[must_use]
pub fn objective_lines(facts: &Facts<'_>, standing: &Standing, words: &Words) -> Vec<String> {
    facts.plan.objectives.iter().map(|objective| objective_line(standing, objective, words)).collect()
}

fn objective_line(standing: &Standing, objective: &Objective, words: &Words) -> String {
    let tally = standing.of_objective(objective.id);
    let Some(worst) = tally.worst() else { return format!("○ {}", objective.name) };
    let off = tally.count(crate::analysis::Verdict::OffTarget) + tally.count(crate::analysis::Verdict::Missed);
    let progress = tally.progress().map_or_else(|| "—".to_owned(), |share| words.numbers().percent(share * 100.0, 0));
    let args = [
        ("name", objective.name.as_str().into()),
        ("progress", progress.into()),
        ("off", off.into()),
        ("count", tally.targets().into()),
    ];
    format!("{} {}", mark(worst), words.say_with("standup-objective", &args))
}

/// What was spent of the envelope, what is promised, what is free, and where it will land.
#[must_use]
pub fn budget_lines(facts: &Facts<'_>, standing: &Standing, words: &Words) -> Vec<String> {
    let money = standing.books().whole();
    let amount = |cents: Cents| show(&Value::Money(cents), facts, words);
    let envelope = facts.plan.settings.budget.unwrap_or(money.revised());
    let spent = [("spent", amount(money.actual)), ("envelope", amount(envelope))];
    let free =
        [("available", amount(money.available())), ("committed", amount(money.committed)), ("landing", amount(money.landing))];
    vec![
        words.say_with("spent-of", &spent.each_ref().map(|(name, text)| (*name, text.as_str().into()))),
        words.say_with("standup-free", &free.each_ref().map(|(name, text)| (*name, text.as_str().into()))),
    ]
}
