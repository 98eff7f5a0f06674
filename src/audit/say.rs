//! A finding in words: what, why it matters, what mends it.

use crate::domain::{Plan, Unit};
use crate::tables::{Facts, Value, link_label, show};
use crate::text::{Arg, Words};

use super::card::Card;
use super::finding::{Detail, Finding};

/// What a rule is about, in a few words; its id stays the same in every language.
#[must_use]
pub fn title(card: &Card, words: &Words) -> String {
    words.say(&format!("audit-{}-title", card.id)).into_owned()
}

/// What is not as it should be, in one sentence.
#[must_use]
pub fn sentence(finding: &Finding, facts: &Facts<'_>, words: &Words) -> String {
    said(&format!("audit-{}", finding.card.id), finding, facts, words)
}

fn said(key: &str, finding: &Finding, facts: &Facts<'_>, words: &Words) -> String {
    let name = link_label(facts.plan, finding.key);
    let mut args: Vec<(&str, Arg<'_>)> = vec![("name", name.as_str().into())];
    for (key, detail) in &finding.details {
        args.push((key, shown(detail, facts, words)));
    }
    words.say_with(key, &args)
}

/// Why it matters, in one sentence.
#[must_use]
pub fn why(finding: &Finding, facts: &Facts<'_>, words: &Words) -> String {
    said(&format!("audit-{}-why", finding.card.id), finding, facts, words)
}

/// What mends it, in one line.
#[must_use]
pub fn fix_of(card: &Card, words: &Words) -> String {
    words.say(&format!("audit-{}-fix", card.id)).into_owned()
}

fn shown<'a>(detail: &'a Detail, facts: &Facts<'_>, words: &Words) -> Arg<'a> {
    match detail {
        Detail::Text(text) => text.as_str().into(),
        Detail::Count(count) => (*count).into(),
        Detail::Money(amount) => show(&Value::Money(*amount), facts, words).into(),
        Detail::Day(day) => words.days().day(*day).into(),
        Detail::Share(share) => words.numbers().percent(share * 100.0, 0).into(),
        Detail::Value(value, unit) => show(&Value::Number(*value, *unit), facts, words).into(),
    }
}

/// A value of a KPI as a detail.
pub(super) fn value_of(plan: &Plan, kpi: crate::domain::Id<crate::domain::Kpi>, value: f64) -> Detail {
    Detail::Value(value, plan.kpis.get(kpi).map_or(Unit::Number, |kpi| kpi.unit))
}
