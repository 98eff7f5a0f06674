//! What is off target: the reason, the decision, and the course of the worst.

use crate::analysis::{Reading, explain};
use crate::domain::Target;
use crate::report::document::{Block, Cell};
use crate::tables::{Value, why};

use super::Teller;
use super::course::of_target;

/// Charts at most.
const CHARTS: usize = 6;
/// Reasons are looked for at most this often: each reads the whole course of a target.
const REASONS: usize = 60;

pub(super) fn tell(teller: &Teller<'_>) -> Vec<Block> {
    let off: Vec<&Reading> = teller.after.off_target().collect();
    let rows = off.iter().enumerate().filter_map(|(place, reading)| {
        let target = teller.plan().targets.get(reading.target)?;
        let reason = if place < REASONS { reason(teller, target) } else { teller.verdict(reading) };
        Some(vec![Cell::from(teller.kpi(target)), teller.scope(target.scope).into(), reason, decision(teller, target)])
    });
    let titles = [("column-kpi", false), ("report-for", false), ("report-reason", false), ("report-decision", false)];
    let table = teller.table("report-off", &titles, rows.collect(), "report-nothing-off");
    let charts = off.iter().filter(|reading| reading.verdict.is_off() || reading.value.is_some()).take(CHARTS);
    let charts = charts.filter_map(|reading| of_target(&teller.facts, teller.words, reading.target)).map(Block::Chart);
    std::iter::once(teller.heading("report-off")).chain(table).chain(charts).collect()
}

/// The verdict and the rule behind it.
fn reason(teller: &Teller<'_>, target: &Target) -> Cell {
    let reading = teller.after.reading(target.id);
    let told = explain(teller.plan(), teller.day(), target.id).map(|found| why(&found, target, &teller.facts, teller.words));
    let sentence = told.and_then(|lines| lines.into_iter().next()).map_or_else(String::new, |(_, sentence)| sentence);
    Cell {
        text: crate::text::sanitize(&sentence).into_owned(),
        tone: reading.map_or_else(Default::default, |it| super::tone(it.verdict)),
    }
}

/// What was last decided about a target.
fn decision(teller: &Teller<'_>, target: &Target) -> Cell {
    let decisions = teller.plan().decisions.iter().filter(|one| one.target == Some(target.id) && one.date <= teller.day());
    let Some(last) = decisions.max_by_key(|one| (one.date, one.id)) else { return teller.say("report-no-decision").into() };
    let kind = teller.show(&Value::Choice(last.kind.word()));
    let args = [("kind", kind.into()), ("reason", teller.text(&last.reason).into())];
    super::happened::item(teller, &teller.date(last.date), &teller.words.say_with("report-decided", &args)).into()
}
