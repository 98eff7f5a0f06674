//! Before and after a round: what it will ask, and what it changed.

use ratatui::layout::Position;

use crate::app::{Area, Model, Round, RoundAsk, Summary, audit_new, decision_line, round_news};
use crate::domain::{Id, Target};
use crate::tables::target_sentence;
use crate::view::audit::mark;
use crate::view::pen::{Pen, wrapped};
use crate::view::theme::Role;

/// What the round will ask.
pub fn before(model: &Model, round: &Round, area: Area, pen: &mut Pen<'_>) -> Position {
    let count = |wanted: fn(&RoundAsk) -> bool| round.items.iter().filter(|item| wanted(&item.ask)).count();
    let said = [
        ("checkin-values", count(|ask| matches!(ask, RoundAsk::Value(_)))),
        ("checkin-targets", count(|ask| matches!(ask, RoundAsk::Target(_)))),
        ("checkin-reviews", count(|ask| matches!(ask, RoundAsk::Review(_)))),
    ];
    for (line, (key, count)) in said.into_iter().enumerate() {
        let text = model.words.say_with(key, &[("count", count.into())]);
        pen.text(area.x, area.y + 1 + u16::try_from(line).unwrap_or(0), area.width, &text, Role::Text);
    }
    let minutes = model.words.say_with("checkin-left-minutes", &[("minutes", round.minutes_left().into())]);
    pen.text(area.x, area.y + 5, area.width, &minutes, Role::Dim);
    let key = if round.items.is_empty() { "checkin-nothing" } else { "checkin-begin" };
    pen.lines(Area { y: area.y + 7, height: 2, ..area }, &model.words.say(key), Role::Key);
    news(model, round, area, pen);
    Position::new(area.x, area.y + 7)
}

/// What the round changed.
pub fn draw(model: &Model, round: &Round, area: Area, pen: &mut Pen<'_>) -> Position {
    let Some(summary) = &round.summary else { return Position::new(area.x, area.y) };
    let mut lines =
        vec![(model.words.say(if round.finished { "summary-finished" } else { "summary-title" }).to_string(), Role::Title)];
    lines.extend(told(model, summary, usize::from(area.width)));
    for (y, (text, role)) in (area.y..area.y + area.height).zip(&lines) {
        pen.text(area.x, y, area.width, text, *role);
    }
    news(model, round, area, pen);
    let bottom = area.y + area.height.saturating_sub(1);
    let key = if round.finished { "summary-keys-finished" } else { "summary-keys" };
    pen.text(area.x, bottom, area.width, &format!("{:wide$}", model.words.say(key), wide = usize::from(area.width)), Role::Key);
    Position::new(area.x, bottom)
}

/// What the audit found since last week; the chosen one opens with Enter.
fn news(model: &Model, round: &Round, area: Area, pen: &mut Pen<'_>) {
    let (found, told) = (audit_new(model), round_news(model));
    let Some(first) = told.first() else { return };
    let height = told.iter().map(|one| one.lines.len()).sum::<usize>() + 1;
    pen.blank(Area { y: first.y - 1, height: u16::try_from(height).unwrap_or(0), ..area });
    let title = model.words.say_with("checkin-news-title", &[("count", found.len().into())]);
    let title = format!("{title} {}", model.words.say("checkin-news-keys"));
    pen.text(area.x, first.y - 1, area.width, &title, Role::Title);
    for one in told {
        let (sign, role) = mark(found[one.place].card.severity);
        let chosen = round.news == Some(one.place);
        pen.text(area.x, one.y, 1, if chosen { "►" } else { " " }, Role::Key);
        pen.text(area.x + 2, one.y, 1, sign, role);
        for (y, line) in (one.y..).zip(&one.lines) {
            pen.text(area.x + 4, y, area.width.saturating_sub(4), line, if chosen { Role::Tab } else { Role::Text });
        }
    }
}

/// Targets of a list that are told on the screen; the text to paste has all.
const TOLD: usize = 5;

fn told(model: &Model, summary: &Summary, wide: usize) -> Vec<(String, Role)> {
    let words = &model.words;
    let [typed, unchanged, skipped] = summary.values;
    let counts = [("typed", typed.into()), ("unchanged", unchanged.into()), ("skipped", skipped.into())];
    let mut lines = vec![(words.say_with("summary-values", &counts), Role::Text), (String::new(), Role::Text)];
    for (key, targets, role) in [
        ("summary-new-off", &summary.new_off, Role::Off),
        ("summary-recovered", &summary.recovered, Role::Good),
        ("summary-still-off", &summary.still_off, Role::Risk),
    ] {
        lines.extend(listed(model, key, targets, role, wide));
    }
    if !summary.decided.is_empty() {
        lines.push((words.say("summary-decided").to_string(), Role::Title));
        let said = summary.decided.iter().filter_map(|id| decision_line(model, *id));
        lines.extend(said.flat_map(|text| indented(model, &text, wide)));
    }
    let [gained, neutral, lost] = summary.score;
    let score = [("gained", gained.into()), ("neutral", neutral.into()), ("lost", lost.into())];
    lines.push((words.say_with("summary-score", &score), Role::Dim));
    if let Some(brier) = summary.calibration.brier() {
        let args = [("brier", words.numbers().number(brier, 2).into()), ("count", summary.calibration.settled().into())];
        lines.push((words.say_with("summary-brier", &args), Role::Dim));
    }
    lines
}

fn listed(model: &Model, key: &str, targets: &[Id<Target>], role: Role, wide: usize) -> Vec<(String, Role)> {
    if targets.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![(model.words.say(key).to_string(), role)];
    let said = targets.iter().take(TOLD).filter_map(|target| target_sentence(&model.facts(), *target, &model.words));
    lines.extend(said.flat_map(|text| indented(model, &text, wide)));
    if targets.len() > TOLD {
        let more = model.words.say_with("summary-more", &[("count", (targets.len() - TOLD).into())]);
        lines.push((format!("  {more}"), Role::Dim));
    }
    lines
}

/// A sentence under a title, at most two lines.
fn indented(model: &Model, text: &str, wide: usize) -> Vec<(String, Role)> {
    let lines = wrapped(&model.words, text, wide.saturating_sub(4)).into_iter().take(2).enumerate();
    lines.map(|(place, line)| (format!("{}{line}", if place == 0 { "  " } else { "    " }), Role::Text)).collect()
}
