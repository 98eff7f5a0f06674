//! What was decided in the span, what earlier decisions brought, and what comes next.

use crate::domain::{Day, Decision, Period, Stage, Table};
use crate::report::document::Block;
use crate::tables::Value;

use super::Teller;
use super::happened::item;

pub(super) fn tell(teller: &Teller<'_>) -> Vec<Block> {
    let mut blocks = section(teller, "report-decisions", decided(teller), "report-nothing-decided");
    blocks.extend(section(teller, "report-reviews", reviewed(teller), "report-nothing-reviewed"));
    blocks.extend(section(teller, "report-next", coming(teller), "report-nothing-next"));
    blocks
}

/// A title and the items below it, in the order of their days.
fn section(teller: &Teller<'_>, title: &str, mut items: Vec<(Day, String)>, nothing: &str) -> Vec<Block> {
    items.sort();
    let items: Vec<String> = items.into_iter().map(|(day, text)| item(teller, &teller.date(day), &text)).collect();
    let body = if items.is_empty() { teller.sentence(nothing) } else { Block::List(items) };
    vec![teller.heading(title), body]
}

fn decided(teller: &Teller<'_>) -> Vec<(Day, String)> {
    let plan = teller.plan();
    let decisions = plan.decisions.iter().filter(|one| teller.days.contains(one.date));
    decisions.map(|one| (one.date, said(teller, one))).collect()
}

/// A decision: about what, which, why and what it should bring.
fn said(teller: &Teller<'_>, one: &Decision) -> String {
    let plan = teller.plan();
    let args = [("kind", teller.show(&Value::Choice(one.kind.word())).into()), ("reason", teller.text(&one.reason).into())];
    let mut said = teller.words.say_with("report-decided", &args);
    if let Some(target) = one.target {
        // What it is called, not its code: a client has no table of codes.
        let called =
            |one: &crate::domain::Target| format!("{} {} – {}", teller.kpi(one), teller.goal(one), teller.scope(one.scope));
        let code = || teller.name(Table::Targets, target.number());
        let target = teller.text(&plan.targets.get(target).map_or_else(code, called));
        said = teller.words.say_with("report-about", &[("target", target.into()), ("text", said.into())]);
    }
    if let Some(expected) = one.expected.as_deref().filter(|expected| !expected.is_empty()) {
        said = teller.words.say_with("report-expecting", &[("text", said.into()), ("expected", teller.text(expected).into())]);
    }
    said
}

/// Decisions and moves whose review lies in the span, with what they brought.
fn reviewed(teller: &Teller<'_>) -> Vec<(Day, String)> {
    let plan = teller.plan();
    let due = |day: Option<Day>| day.filter(|day| teller.days.contains(*day));
    let decisions = plan.decisions.iter().filter_map(|one| {
        let outcome = match one.outcome {
            Some(outcome) => teller.show(&Value::Choice(outcome.word())),
            None => teller.say("report-not-reviewed"),
        };
        let args = [("text", said(teller, one).into()), ("outcome", outcome.into())];
        Some((due(one.review)?, teller.words.say_with("report-reviewed", &args)))
    });
    let moves = plan.moves.iter().filter_map(|one| Some((due(one.review)?, super::budget::told(teller, one))));
    decisions.chain(moves).collect()
}

/// What is due or to be reviewed in the span that follows, as long as this one.
fn coming(teller: &Teller<'_>) -> Vec<(Day, String)> {
    let plan = teller.plan();
    let first = teller.days.last.succ_opt().unwrap_or(teller.days.last);
    let last = first.checked_add_signed(chrono::Duration::days(teller.days.days() - 1)).unwrap_or(first);
    let next = Period { first, last };
    let open = |stage: Option<Stage>| !matches!(stage, Some(Stage::Done | Stage::Dropped));
    let stage =
        |activity: &crate::domain::Activity| activity.status.and_then(|id| plan.statuses.get(id)).map(|status| status.stage);
    let activities = plan.activities.iter().filter(|one| open(stage(one))).filter_map(|one| {
        let due = one.due.filter(|due| next.contains(*due))?;
        Some((due, teller.words.say_with("report-due", &[("name", teller.activity(one.id).into())])))
    });
    let targets = plan.targets.iter().filter_map(|one| {
        let due = one.due.filter(|due| next.contains(*due))?;
        let name = format!("{} {} – {}", teller.kpi(one), teller.goal(one), teller.scope(one.scope));
        Some((due, teller.words.say_with("report-due", &[("name", name.into())])))
    });
    let reviews = plan.decisions.iter().filter(|one| one.outcome.is_none()).filter_map(|one| {
        let review = one.review.filter(|review| next.contains(*review))?;
        Some((review, teller.words.say_with("report-to-review", &[("text", said(teller, one).into())])))
    });
    activities.chain(targets).chain(reviews).collect()
}
