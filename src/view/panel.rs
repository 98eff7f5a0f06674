//! The off-target panel: worst first, value against target, gap, since when, the last periods, money at stake.

use ratatui::layout::Position;

use crate::analysis::{Reading, Standing, Verdict};
use crate::app::{Area, Model, panel_lines, panel_top};
use crate::domain::{Cents, Scope, Target};
use crate::tables::{Value, goal_of, in_unit, mark, show};

use super::pen::{Pen, inside, parts_within};
use super::spark::sparkline;
use super::theme::{Role, role_of};

/// Draws the panel in an area; the answer is its cursor's line. The last `taken` cells of its upper edge are another's.
pub fn draw(model: &Model, pen: &mut Pen<'_>, area: Area, taken: u16) -> Option<Position> {
    let title = title(model);
    // The edge has room for a line, a sign and a space on either side of its title.
    let title = parts_within(&title, usize::from(area.width.saturating_sub(7 + taken)));
    pen.frame(area, title, if model.in_panel { Role::Tab } else { Role::Title });
    let inner = inside(area);
    let Some(standing) = model.standing.as_ref() else {
        pen.text(
            inner.x + 1,
            inner.y,
            inner.width.saturating_sub(2),
            &model.words.say(if model.has_plan() { "judging" } else { "no-plan-open" }),
            Role::Dim,
        );
        return None;
    };
    let lines = panel_lines(model);
    let top = panel_top(model);
    let room = usize::from(inner.height);
    let targets = standing.order().iter().copied().take(lines).skip(top).take(room);
    for (line, target) in targets.enumerate() {
        let y = inner.y + u16::try_from(line).unwrap_or(0);
        let chosen = top + line == model.panel_line && (model.in_panel || model.sheet().is_none());
        if let (Some(reading), Some(target)) = (standing.reading(target), model.plan.targets.get(target)) {
            draw_line(model, reading, target, Area { y, height: 1, ..inner }, chosen, pen);
        }
    }
    let shown = lines.saturating_sub(top).min(room);
    if shown < room {
        let y = inner.y + u16::try_from(shown).unwrap_or(0);
        let below = inner.height.saturating_sub(u16::try_from(shown).unwrap_or(0));
        let area = Area { x: inner.x + 1, y, width: inner.width.saturating_sub(2), height: below };
        pen.lines(area, &rest(model, standing), Role::Good);
    }
    let y = inner.y + u16::try_from(model.panel_line.checked_sub(top)?).ok()?;
    (y < inner.y + inner.height).then(|| Position::new(inner.x, y))
}

/// The title: how many are off, at risk, without a recent value, fine; since when changes are marked.
pub fn title(model: &Model) -> String {
    let Some(standing) = model.standing.as_ref() else { return model.words.say("panel-off").to_string() };
    let of = |verdicts: &[Verdict]| verdicts.iter().map(|verdict| standing.whole().count(*verdict)).sum::<u32>();
    let parts = [
        ("panel-off", of(&[Verdict::OffTarget, Verdict::Missed])),
        ("panel-risk", of(&[Verdict::AtRisk])),
        ("panel-stale", of(&[Verdict::Stale, Verdict::NoData])),
        ("panel-good", of(&[Verdict::OnTarget, Verdict::Achieved])),
    ];
    let said = parts.iter().enumerate().filter(|(place, (_, count))| *place == 0 || *count > 0);
    let said = said.map(|(_, (key, count))| format!("{} {count}", model.words.say(key)));
    let since = model.since.as_deref().map(|since| {
        let day = model.words.days().day_short(since.day);
        model.words.say_with("since-title", &[("day", day.into())])
    });
    said.chain(since).collect::<Vec<_>>().join(" · ")
}

/// What stands under the last line: how many are fine.
fn rest(model: &Model, standing: &Standing) -> String {
    let counts = standing.whole();
    let fine = counts.count(Verdict::OnTarget) + counts.count(Verdict::Achieved);
    let early = counts.count(Verdict::TooEarly) + counts.count(Verdict::Upcoming);
    if counts.targets() == 0 {
        return model.words.say("panel-empty").to_string();
    }
    let mut text = format!("● {}", model.words.say_with("panel-fine", &[("count", fine.into())]));
    if early > 0 {
        text = format!("{text} · ○ {}", model.words.say_with("panel-early", &[("count", early.into())]));
    }
    text
}

/// One target: mark, KPI, for what, value against target, gap, how long, the last periods, money.
fn draw_line(model: &Model, reading: &Reading, target: &Target, area: Area, chosen: bool, pen: &mut Pen<'_>) {
    let role = role_of(reading.verdict);
    let (x, y, wide) = (area.x, area.y, area.width);
    pen.text(x, y, 1, if chosen { "►" } else { " " }, Role::Key);
    pen.text(x + 1, y, 1, &mark(reading.verdict).to_string(), role);
    let words = line_words(model, reading, target);
    // Right to left, what matters least goes first when the panel is narrow.
    let columns: &[(&str, u16, u16)] =
        &[(&words.stake, 10, 96), (&words.spark, 9, 70), (&words.since, 9, 58), (&words.gap, 12, 46), (&words.value, 20, 0)];
    let mut end = x + wide;
    for (text, column, least) in columns {
        if wide >= *least && end > x + 16 {
            end = end.saturating_sub(*column);
            pen.right(end, y, column - 1, text, if *least == 46 { role } else { Role::Text });
        }
    }
    let room = end.saturating_sub(x + 4);
    if model.since.as_deref().is_some_and(|since| since.reads_otherwise(reading)) {
        pen.text(x + 2, y, 1, "~", Role::Key);
    }
    let next = pen.text(x + 3, y, room, &words.name, if chosen { Role::Tab } else { Role::Text });
    if next + 4 < end {
        pen.text(next, y, end - next - 1, &words.of, Role::Dim);
    }
}

struct LineWords {
    name: String,
    of: String,
    value: String,
    gap: String,
    since: String,
    spark: String,
    stake: String,
}

fn line_words(model: &Model, reading: &Reading, target: &Target) -> LineWords {
    let (plan, words, facts) = (&model.plan, &model.words, model.facts());
    let name = plan.kpis.get(target.kpi).map_or_else(String::new, |kpi| kpi.name.clone());
    let of = match target.scope {
        Scope::Plan => String::new(),
        Scope::Objective(id) => plan.objectives.get(id).map_or_else(String::new, |one| format!(" · {}", one.name)),
        Scope::Activity(id) => plan.activities.get(id).map_or_else(String::new, |one| format!(" · {}", one.name)),
    };
    let shown = |value: Option<f64>| show(&in_unit(plan, target.kpi, value), &facts, words);
    let goal = if facts.masked { goal_of(plan, target) } else { target.expression.clone() };
    let goal = goal.map_or_else(String::new, |goal| show(&Value::Target(goal, None), &facts, words));
    let against = match reading.expected.filter(|_| reading.verdict != Verdict::Missed) {
        Some(expected) => shown(Some(expected)),
        None => goal.clone(),
    };
    let value = reading.value.map_or_else(|| format!("— / {goal}"), |value| format!("{} / {against}", shown(Some(value))));
    let gap = gap_shown(reading).map_or_else(
        || words.say(&format!("verdict-{}", reading.verdict.word())).to_string(),
        |gap| words.numbers().signed_percent(gap * 100.0, 0),
    );
    let before = model.since.as_deref().and_then(|since| since.verdict(target.id, reading.verdict));
    let since = if let Some(before) = before {
        format!("{} → {}", mark(before), mark(reading.verdict))
    } else if reading.off_periods > 0 {
        words.say_with("since-periods", &[("count", reading.off_periods.into())])
    } else {
        String::new()
    };
    let stake = if reading.at_stake.cents() > 0 { whole_money(model, reading.at_stake) } else { String::new() };
    LineWords { name, of, value, gap, since, spark: sparkline(reading.recent.values()), stake }
}

/// The gap to what the line shows beside the value: what is expected by now, else the target.
fn gap_shown(reading: &Reading) -> Option<f64> {
    let to_expected = || {
        let (value, expected) = (reading.value?, reading.expected?);
        Some((value - expected) / expected.abs())
    };
    to_expected().or_else(|| reading.gap.map(|gap| gap.ratio)).filter(|ratio| ratio.is_finite())
}

/// Money at stake is an order of magnitude: no cents.
fn whole_money(model: &Model, amount: Cents) -> String {
    let whole = Cents::new(amount.cents() / 100 * 100);
    show(&Value::Money(whole), &model.facts(), &model.words)
}
