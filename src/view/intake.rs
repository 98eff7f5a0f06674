//! A file of results on its way in: what it holds, where its names go, what Enter would change.

use ratatui::layout::Position;

use crate::app::{Area, Ask, Comparison, Intake, Model, Preview, RouteLine, Step};
use crate::text::width;

use super::pen::{Pen, centred, inside, wrapped};
use super::theme::Role;

/// Draws the page; the answer is its cursor's line.
pub fn draw(model: &Model, intake: &Intake, pen: &mut Pen<'_>) -> Position {
    let high = match &intake.step {
        Step::Reading(_) => 5,
        Step::Asking(ask) => u16::try_from(ask.choices.len()).unwrap_or(0).max(1) + 7,
        // The last two lines stay: what is refused is said there.
        Step::Ready(_) | Step::Compared(_) => model.size.1.saturating_sub(3),
    };
    let area = centred(model.size, 98, high);
    pen.frame(area, &intake.file, Role::Title);
    let inner = inside(area);
    match &intake.step {
        Step::Reading(share) => reading(model, *share, inner, pen),
        Step::Asking(ask) => asking(model, intake, ask, inner, pen),
        Step::Ready(preview) => ready(model, intake, preview, inner, pen),
        Step::Compared(compared) => self::compared(model, intake.chosen, compared, inner, pen),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a width")]
fn reading(model: &Model, share: f64, inner: Area, pen: &mut Pen<'_>) -> Position {
    pen.text(inner.x + 1, inner.y, inner.width.saturating_sub(2), &model.words.say("intake-reading"), Role::Text);
    let wide = inner.width.saturating_sub(2);
    let done = (f64::from(wide) * share.clamp(0.0, 1.0)) as u16;
    let bar = "█".repeat(done.into()) + &"░".repeat(usize::from(wide - done));
    pen.text(inner.x + 1, inner.y + 1, wide, &bar, Role::Key);
    Position::new(inner.x, inner.y)
}

fn asking(model: &Model, intake: &Intake, ask: &Ask, inner: Area, pen: &mut Pen<'_>) -> Position {
    let mut y = inner.y;
    for part in wrapped(&model.words, &ask.sentence, usize::from(inner.width.saturating_sub(3))).into_iter().take(3) {
        pen.text(inner.x + 1, y, inner.width.saturating_sub(2), &part, Role::Text);
        y += 1;
    }
    y += 1;
    let mut cursor = Position::new(inner.x + 1, y);
    if ask.choices.is_empty() {
        pen.text(inner.x + 1, y, 1, ">", Role::Key);
        pen.text(inner.x + 3, y, inner.width.saturating_sub(5), intake.line.text(), Role::Typing);
        let caret = u16::try_from(width(intake.line.before_caret())).unwrap_or(0);
        cursor = Position::new((inner.x + 3 + caret).min(inner.x + inner.width.saturating_sub(1)), y);
    }
    for (place, (label, _)) in ask.choices.iter().enumerate() {
        let is_here = place == intake.chosen;
        pen.text(inner.x + 1, y, 1, if is_here { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 3, y, inner.width.saturating_sub(5), label, Role::Text);
        if is_here {
            pen.paint(inner.x + 3, y, inner.width.saturating_sub(5), Role::Cursor);
            cursor = Position::new(inner.x + 1, y);
        }
        y += 1;
    }
    footer(inner, &model.words.say("intake-ask-keys"), pen);
    cursor
}

fn ready(model: &Model, intake: &Intake, preview: &Preview, inner: Area, pen: &mut Pen<'_>) -> Position {
    let wide = inner.width.saturating_sub(2);
    pen.text(inner.x + 1, inner.y, wide, &preview.headline, Role::Title);
    let mut y = inner.y + 1;
    let above = (inner.height / 2).max(4);
    for total in preview.totals.iter().take(usize::from(above.saturating_sub(3))) {
        pen.text(inner.x + 1, y, 26, &total.name, Role::Text);
        pen.right(inner.x + 28, y, 18, &total.sum, Role::Text);
        if let Some((stated, is_same)) = &total.stated {
            let key = if *is_same { "intake-same-total" } else { "intake-other-total" };
            let text = model.words.say_with(key, &[("total", stated.into())]);
            pen.text(inner.x + 48, y, wide.saturating_sub(48), &text, Role::Dim);
        }
        y += 1;
    }
    let warned = preview.warnings.iter().flat_map(|warning| wrapped(&model.words, warning, usize::from(wide.saturating_sub(2))));
    for line in warned.take(usize::from((inner.y + above).saturating_sub(y)).max(2)) {
        pen.text(inner.x + 1, y, wide, &format!("! {line}"), Role::Dim);
        y += 1;
    }
    pen.rule(inner.x, y, inner.width);
    let area = Area { y: y + 1, height: (inner.y + inner.height).saturating_sub(y + 3), ..inner };
    let cursor = routes(model, intake, preview, area, pen);
    let counts = preview.blocked.as_ref().unwrap_or(&preview.counts);
    pen.text(inner.x + 1, inner.y + inner.height.saturating_sub(2), wide, counts, Role::Key);
    footer(inner, &model.words.say(preview.keys), pen);
    cursor
}

/// Campaigns and figures with where they go.
fn routes(model: &Model, intake: &Intake, preview: &Preview, area: Area, pen: &mut Pen<'_>) -> Position {
    let room = usize::from(area.height).max(1);
    let top = intake.chosen.saturating_sub(room - 1);
    for (place, line) in preview.routes.iter().enumerate().skip(top).take(room) {
        let y = area.y + u16::try_from(place - top).unwrap_or(0);
        let left = area.width * 2 / 5;
        pen.text(area.x, y, 1, if place == intake.chosen { "►" } else { " " }, Role::Key);
        pen.text(area.x + 2, y, left.saturating_sub(3), &line.name, Role::Text);
        pen.text(area.x + left, y, 1, "→", Role::Dim);
        let how = model.words.say(line.how);
        let tail = u16::try_from(width(&how)).unwrap_or(0) + 2;
        let goes = area.width.saturating_sub(left + 3 + tail);
        pen.text(area.x + left + 2, y, goes, &goal(model, line), Role::Text);
        pen.right(area.x, y, area.width.saturating_sub(1), &how, Role::Dim);
        if place == intake.chosen {
            pen.paint(area.x + left + 2, y, goes, Role::Cursor);
        }
    }
    Position::new(area.x, area.y + u16::try_from(intake.chosen - top).unwrap_or(0))
}

/// What an edited workbook says otherwise, two lines each: where, and what.
fn compared(model: &Model, chosen: usize, compared: &Comparison, inner: Area, pen: &mut Pen<'_>) -> Position {
    let wide = inner.width.saturating_sub(2);
    pen.text(inner.x + 1, inner.y, wide, &compared.headline, Role::Title);
    let room = usize::from(inner.height.saturating_sub(4) / 2).max(1);
    let top = chosen.saturating_sub(room - 1);
    for (place, line) in compared.differences.iter().enumerate().skip(top).take(room) {
        let y = inner.y + 2 + u16::try_from(place - top).unwrap_or(0) * 2;
        pen.text(inner.x, y, 1, if place == chosen { "►" } else { " " }, Role::Key);
        pen.text(inner.x + 2, y, 3, if line.is_taken { "[x]" } else { "[ ]" }, Role::Key);
        pen.text(inner.x + 6, y, 10, &model.words.say(line.kind), Role::Dim);
        pen.text(inner.x + 17, y, wide.saturating_sub(17), &line.place, Role::Text);
        pen.text(inner.x + 17, y + 1, wide.saturating_sub(17), &line.change, Role::Text);
        if place == chosen {
            pen.paint(inner.x + 17, y + 1, wide.saturating_sub(17), Role::Cursor);
        }
    }
    let taken = compared.differences.iter().filter(|line| line.is_taken).count();
    let args = [("taken", taken.into()), ("count", compared.differences.len().into())];
    let counts = model.words.say_with("intake-compared-counts", &args);
    pen.text(inner.x + 1, inner.y + inner.height.saturating_sub(2), wide, &counts, Role::Key);
    footer(inner, &model.words.say("intake-compared-keys"), pen);
    Position::new(inner.x, inner.y + 2 + u16::try_from(chosen - top).unwrap_or(0) * 2)
}

fn goal(model: &Model, line: &RouteLine) -> String {
    match line.to.and_then(|place| line.choices.get(place)) {
        Some((_, label)) => label.clone(),
        None => model.words.say("intake-nowhere-yet").into_owned(),
    }
}

fn footer(inner: Area, text: &str, pen: &mut Pen<'_>) {
    let y = inner.y + inner.height.saturating_sub(1);
    pen.parts(inner.x + 1, y, inner.width.saturating_sub(2), text, Role::Dim);
}
