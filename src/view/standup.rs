//! A slide of the stand-up: its name, one figure as large as the screen allows, and one question.

mod letters;

use crate::analysis::{Slide, Standing};
use crate::app::{Area, Model, SLIDE_SECONDS, Standup};
use crate::domain::{Id, Target};
use crate::tables::{
    budget_lines, gap_ratio, kpi_label, last_decision, objective_lines, original_sentence, since_label, value_against,
};
use crate::text::width;

use super::pen::{Pen, wrapped};
use super::spark::sparkline;
use super::theme::{Role, role_of};

/// Draws the slide on the screen over the whole of it.
pub fn draw(model: &Model, standup: &Standup, pen: &mut Pen<'_>) {
    let (wide, high) = model.size;
    pen.blank(Area { x: 0, y: 0, width: wide, height: high });
    top(model, standup, pen);
    let area = Area { x: 2, y: 3, width: wide.saturating_sub(4), height: high.saturating_sub(6) };
    match standup.slides.get(standup.at) {
        Some(Slide::Target(id)) => target(model, standup, *id, area, pen),
        Some(Slide::Objectives) => list(model, standup, "sheet-objectives", area, pen),
        Some(Slide::Budget) => list(model, standup, "sheet-budget", area, pen),
        None => drop(pen.text(2, 4, wide.saturating_sub(4), &model.words.say("judging"), Role::Dim)),
    }
}

/// Week, place, time left.
fn top(model: &Model, standup: &Standup, pen: &mut Pen<'_>) {
    let words = &model.words;
    let title = words.say_with("standup-week", &[("week", words.days().week(model.today).into())]);
    pen.text(3, 1, model.size.0, &title, Role::Title);
    let place = format!("{} / {}", standup.at + 1, standup.slides.len());
    centred(pen, model.size.0, 1, &place, Role::Text);
    let left = SLIDE_SECONDS.saturating_sub(standup.seconds);
    let over = standup.seconds.saturating_sub(SLIDE_SECONDS);
    let clock = |seconds: u64| format!("{}:{:02}", seconds / 60, seconds % 60);
    let (key, time, role) =
        if over == 0 { ("standup-left", clock(left), Role::Text) } else { ("standup-over", clock(over), Role::Risk) };
    pen.right(0, 1, model.size.0.saturating_sub(3), &words.say_with(key, &[("time", time.into())]), role);
}

fn centred(pen: &mut Pen<'_>, wide: u16, y: u16, text: &str, role: Role) {
    let long = u16::try_from(width(text)).unwrap_or(wide).min(wide);
    pen.text((wide - long) / 2, y, long, text, role);
}

/// A name in spaced capitals where there is room for them.
fn heading(pen: &mut Pen<'_>, wide: u16, y: u16, text: &str) {
    let capitals = pen.words.veil_amounts(text).to_uppercase();
    let spaced: String = capitals.chars().flat_map(|letter| [letter, ' ']).collect();
    let fitting = if width(&spaced) + 4 <= usize::from(wide) { spaced } else { capitals };
    centred(pen, wide, y, fitting.trim_end(), Role::Title);
}

fn target(model: &Model, standup: &Standup, id: Id<Target>, area: Area, pen: &mut Pen<'_>) {
    let found = model.plan.targets.get(id).zip(model.standing.as_ref().and_then(|standing: &Standing| standing.reading(id)));
    let Some((target, reading)) = found else { return };
    let words = &model.words;
    heading(pen, model.size.0, area.y, &kpi_label(&model.plan, target.kpi, target.scope));
    let gap = gap_ratio(reading).map(|gap| words.numbers().signed_percent(gap * 100.0, 0));
    let big = gap.unwrap_or_else(|| words.say(&format!("verdict-{}", reading.verdict.word())).to_uppercase());
    let room = Area { y: area.y + 2, height: area.height.saturating_sub(11).max(5), ..area };
    let end = letters::draw(&big, room, standup.zoom, role_of(reading.verdict), pen);
    let mut stands = vec![value_against(&model.facts(), target, reading, words)];
    stands.push(since_label(&model.plan, target, reading, words));
    stands.retain(|part| !part.is_empty());
    centred(pen, model.size.0, end + 1, &stands.join("   ·   "), Role::Text);
    let spark: String = sparkline(reading.recent.values()).chars().flat_map(|block| [block, block, ' ', ' ']).collect();
    centred(pen, model.size.0, end + 3, spark.trim_end(), Role::Key);
    let explained = model.standing.as_ref().and_then(|standing| standing.explain(&model.plan, id));
    let original = explained.and_then(|explained| original_sentence(&explained, target, &model.facts(), words));
    centred(pen, model.size.0, end + 2, &original.unwrap_or_default(), Role::Risk);
    let decided = last_decision(&model.facts(), id, words);
    if let Some(line) = decided.as_deref().and_then(|text| wrapped(&model.words, text, usize::from(area.width)).into_iter().next())
    {
        centred(pen, model.size.0, end + 5, &line, Role::Dim);
    }
    centred(pen, model.size.0, end + 7, &words.say("standup-question"), Role::Key);
    let key = if model.mask.hides_money() { "standup-hidden" } else { "standup-revealed" };
    centred(pen, model.size.0, end + 8, &words.say(key), Role::Dim);
}

fn list(model: &Model, standup: &Standup, key: &str, area: Area, pen: &mut Pen<'_>) {
    let words = &model.words;
    heading(pen, model.size.0, area.y, &words.say(key));
    let Some(standing) = model.standing.as_ref() else { return };
    let facts = model.facts();
    let (lines, big) = if key == "sheet-budget" {
        let envelope = model.plan.settings.budget.unwrap_or(standing.books().whole().revised()).units();
        let spent = standing.books().whole().actual.units();
        (budget_lines(&facts, standing, words), (envelope > 0.0).then(|| spent / envelope))
    } else {
        (objective_lines(&facts, standing, words), standing.whole().progress())
    };
    let big = big.map_or_else(String::new, |share| words.numbers().percent(share * 100.0, 0));
    let taken = u16::try_from(lines.len()).unwrap_or(0) + 3;
    let room = Area { y: area.y + 2, height: area.height.saturating_sub(taken + 2).max(5), ..area };
    let end = letters::draw(&big, room, standup.zoom, Role::Title, pen);
    for (line, text) in lines.iter().enumerate() {
        centred(pen, model.size.0, end + 1 + u16::try_from(line).unwrap_or(0), text, Role::Text);
    }
}
