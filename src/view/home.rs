//! The home page: in five seconds, what is off target, since when, how much money hangs on it, what is due this week.

use ratatui::layout::Position;

use crate::analysis::Standing;
use crate::app::{Area, Asks, Model, home_parts};
use crate::domain::{Cents, Objective};
use crate::tables::{Value, mark, show};
use crate::text::width;

use super::pen::{Pen, inside};
use super::spark::bar;
use super::theme::{Role, role_of};

/// Draws the home page; the answer is the line under the panel's cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let [panel, left, right, money] = home_parts(model.areas().main, model);
    // While changes are marked, the panel's title needs the room.
    let room = panel.width >= 76 && (model.since.is_none() || panel.width >= 120);
    let badge = super::audit::badge(model).filter(|_| room);
    let taken = badge.as_ref().map_or(0, |(said, _)| u16::try_from(width(said)).unwrap_or(0) + 2);
    let cursor = super::panel::draw(model, pen, panel, taken);
    if let Some((said, role)) = badge {
        pen.text((panel.x + panel.width).saturating_sub(taken + 2), panel.y, taken, &format!(" {said} "), role);
    }
    objectives(model, left, pen);
    this_week(model, right, pen);
    budget(model, money, pen);
    cursor
}

fn objectives(model: &Model, area: Area, pen: &mut Pen<'_>) {
    pen.frame(area, &model.words.say("home-objectives"), Role::Title);
    let inner = inside(area);
    let Some(standing) = model.standing.as_ref() else { return };
    for (place, objective) in model.plan.objectives.iter().take(usize::from(inner.height / 2)).enumerate() {
        let y = inner.y + 2 * u16::try_from(place).unwrap_or(0);
        draw_objective(model, standing, objective, Area { y, ..inner }, pen);
    }
}

fn draw_objective(model: &Model, standing: &Standing, objective: &Objective, area: Area, pen: &mut Pen<'_>) {
    let tally = standing.of_objective(objective.id);
    let (sign, role) = tally.worst().map_or(('○', Role::Dim), |worst| (mark(worst), role_of(worst)));
    pen.text(area.x + 1, area.y, 1, &sign.to_string(), role);
    let before = model.since.as_deref().map(|since| since.standing.of_objective(objective.id));
    if before.is_some_and(|before| (before.worst(), before.progress()) != (tally.worst(), tally.progress())) {
        pen.text(area.x + 2, area.y, 1, "~", Role::Key);
    }
    pen.text(area.x + 3, area.y, area.width.saturating_sub(4), &objective.name, Role::Text);
    let progress = tally.progress();
    let room = area.width.saturating_sub(24);
    let expected = expected_share(model, objective);
    if let Some(progress) = progress {
        pen.text(area.x + 3, area.y + 1, room, &bar(progress, expected, room), role);
        let said = model
            .words
            .say_with("progress-of", &[("progress", model.words.numbers().percent(progress * 100.0, 0).as_str().into())]);
        let next = area.x + 4 + room;
        pen.text(next, area.y + 1, (area.x + area.width).saturating_sub(next), &said, Role::Dim);
    } else {
        pen.text(area.x + 3, area.y + 1, area.width.saturating_sub(4), &model.words.say("verdict-no_data"), Role::Dim);
    }
}

/// The share of the objective's days that have passed.
#[expect(clippy::cast_precision_loss, reason = "days of a plan")]
fn expected_share(model: &Model, objective: &Objective) -> Option<f64> {
    let settings = &model.plan.settings;
    let (start, due) = (objective.start.or(settings.start)?, objective.due.or(settings.end)?);
    let whole = (due - start).num_days() + 1;
    let passed = (model.today - start).num_days() + 1;
    (whole > 0).then(|| passed as f64 / whole as f64)
}

fn this_week(model: &Model, area: Area, pen: &mut Pen<'_>) {
    if area.height == 0 {
        return;
    }
    pen.frame(area, &model.words.say("home-week"), Role::Title);
    let inner = inside(area);
    let lines = &model.week;
    let room = usize::from(inner.height);
    let shown = if lines.len() > room { room.saturating_sub(1) } else { lines.len() };
    for (place, line) in lines.iter().take(shown).enumerate() {
        let y = inner.y + u16::try_from(place).unwrap_or(0);
        let (sign, role) = if line.late > 0 { ("▼", Role::Off) } else { ("○", Role::Dim) };
        let when = if line.late > 0 {
            model.words.say_with("late", &[("days", line.late.unsigned_abs().to_string().as_str().into())])
        } else {
            model.words.days().day_with_weekday(line.day)
        };
        pen.text(inner.x + 1, y, 1, sign, role);
        let asks = model.words.say(match line.asks {
            Asks::Ends => "week-ends",
            Asks::Starts => "week-starts",
            Asks::Target => "week-target",
            Asks::Review => "week-review",
        });
        let next = pen.text(inner.x + 3, y, 9, &asks, Role::Dim);
        pen.text(next + 1, y, (inner.x + inner.width).saturating_sub(next + 16), &line.name, Role::Text);
        pen.right(inner.x + inner.width.saturating_sub(14), y, 13, &when, role);
    }
    let y = inner.y + u16::try_from(shown).unwrap_or(0);
    if lines.is_empty() {
        pen.text(inner.x + 1, inner.y, inner.width.saturating_sub(2), &model.words.say("week-empty"), Role::Dim);
    } else if lines.len() > shown {
        let more = model.words.say_with("week-more", &[("count", (lines.len() - shown).into())]);
        pen.text(inner.x + 3, y, inner.width.saturating_sub(4), &more, Role::Dim);
    }
}

/// Money spent against the envelope and against time, and what is still free.
fn budget(model: &Model, area: Area, pen: &mut Pen<'_>) {
    if area.height < 3 {
        return;
    }
    pen.frame(area, &model.words.say("home-budget"), Role::Title);
    let (inner, facts, words) = (inside(area), model.facts(), &model.words);
    let Some(books) = model.standing.as_ref().map(Standing::books) else { return };
    let money = books.whole();
    let amount = |cents| show(&Value::Money(cents), &facts, words);
    let envelope = model.plan.settings.budget.unwrap_or(money.revised());
    if envelope == Cents::ZERO {
        let spent = (money.actual != Cents::ZERO).then(|| amount(money.actual));
        return no_envelope(model, spent, inner, pen);
    }
    let spent = money.actual.units() / envelope.units();
    let said = words
        .say_with("spent-of", &[("spent", amount(money.actual).as_str().into()), ("envelope", amount(envelope).as_str().into())]);
    let next = pen.text(inner.x + 1, inner.y, inner.width.saturating_sub(2), &said, Role::Text);
    let time = time_share(model);
    let shares = words.say_with(
        "spent-share",
        &[
            ("spent", words.numbers().percent(spent * 100.0, 0).as_str().into()),
            ("time", words.numbers().percent(time.unwrap_or(0.0) * 100.0, 0).as_str().into()),
        ],
    );
    let tail = u16::try_from(width(&shares)).unwrap_or(0) + 2;
    let room = (inner.x + inner.width).saturating_sub(next + 2 + tail);
    if room >= 8 {
        pen.text(next + 1, inner.y, room, &bar(spent, time, room), Role::Good);
        pen.text(next + 2 + room, inner.y, tail, &shares, Role::Dim);
    }
    let free = words.say_with(
        "money-free",
        &[
            ("available", amount(money.available()).as_str().into()),
            ("committed", amount(money.committed).as_str().into()),
            ("reserve", amount(books.reserve(&model.plan).unwrap_or(Cents::ZERO)).as_str().into()),
        ],
    );
    pen.text(inner.x + 1, inner.y + 1, inner.width.saturating_sub(2), &free, Role::Dim);
}

/// A plan without money yet: nothing is compared with nothing.
fn no_envelope(model: &Model, spent: Option<String>, inner: Area, pen: &mut Pen<'_>) {
    let words = &model.words;
    let said = spent.map_or_else(
        || words.say("money-none").into_owned(),
        |spent| words.say_with("money-without-envelope", &[("spent", spent.into())]),
    );
    let wide = inner.width.saturating_sub(2);
    pen.text(inner.x + 1, inner.y, wide, &said, Role::Text);
    pen.parts(inner.x + 1, inner.y + 1, wide, &words.say("money-where"), Role::Dim);
}

#[expect(clippy::cast_precision_loss, reason = "days of a plan")]
fn time_share(model: &Model) -> Option<f64> {
    let (start, end) = (model.plan.settings.start?, model.plan.settings.end?);
    let whole = (end - start).num_days() + 1;
    (whole > 0).then(|| ((model.today - start).num_days() + 1) as f64 / whole as f64)
}
