//! The audit page: the score with its list, and of the finding under the cursor why it matters and what mends it.

use ratatui::layout::Position;

use crate::app::{Area, Model, audit_ledger, audit_list_area, audit_mending, audit_new, audit_top};
use crate::audit::{Finding, Line, Severity, card, fix_of, place, sentence, title, why};
use crate::tables::sheet_of;
use crate::text::width;

use super::pen::{Pen, wrapped};
use super::theme::Role;

/// Draws the page; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let main = model.areas().main;
    heading(model, main, pen);
    pen.rule(main.x, main.y + 1, main.width);
    let (area, top) = (audit_list_area(main), audit_top(model));
    let (ledger, new) = (audit_ledger(model), audit_new(model));
    if model.audit.audit.is_none() && ledger.score.applicable == 0 {
        pen.text(1, area.y, area.width.saturating_sub(2), &model.words.say("judging"), Role::Dim);
        return None;
    }
    for line in 0..usize::from(area.height) {
        let place = Area { y: area.y + u16::try_from(line).unwrap_or(0), height: 1, ..area };
        let chosen = top + line == model.audit.line;
        match (ledger.lines.get(top + line), ledger.passed.get((top + line).wrapping_sub(ledger.lines.len()))) {
            (Some(found), _) => draw_finding(model, found, new.contains(&&found.finding), chosen, place, pen),
            (None, Some(rule)) => draw_kept(model, rule, chosen, place, pen),
            (None, None) => break,
        }
    }
    details(model, Area { y: area.y + area.height, height: main.height.saturating_sub(2 + area.height), ..main }, pen);
    let line = model.audit.line.checked_sub(top)?;
    Some(Position::new(main.x, area.y + u16::try_from(line).ok()?))
}

fn heading(model: &Model, main: Area, pen: &mut Pen<'_>) {
    let (words, ledger) = (&model.words, audit_ledger(model));
    let next = pen.text(1, main.y, 24, &words.say("audit-title"), Role::Title);
    let counts = [("passed", ledger.score.passed.into()), ("applicable", ledger.score.applicable.into())];
    let mut said = words.say_with("audit-score", &counts);
    for severity in Severity::ALL {
        let count = ledger.count(*severity);
        if count > 0 {
            said = format!("{said} · {}", words.say_with(&format!("audit-count-{}", severity.word()), &[("count", count.into())]));
        }
    }
    pen.parts(next + 2, main.y, main.width.saturating_sub(next + 2), &said, Role::Text);
    let (key, role) = match (model.audit.audit.is_none(), ledger.count(Severity::Error)) {
        (true, _) => ("judging", Role::Dim),
        (false, 0) => ("audit-ready", Role::Good),
        (false, _) => ("audit-not-ready", Role::Off),
    };
    let ready = words.say(key);
    let used = next + 4 + u16::try_from(width(&said)).unwrap_or(u16::MAX);
    if usize::from(used) + width(&ready) < usize::from(main.width) {
        pen.right(used, main.y, main.width.saturating_sub(used + 1), &ready, role);
    }
}

/// The mark and the colour of a severity: shape before colour.
pub(super) const fn mark(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Error => ("▼", Role::Off),
        Severity::Warning => ("▽", Role::Risk),
        Severity::Hint => ("○", Role::Dim),
    }
}

fn draw_finding(model: &Model, line: &Line, new: bool, chosen: bool, area: Area, pen: &mut Pen<'_>) {
    let finding = &line.finding;
    let (sign, role) = if line.muted { ("◌", Role::Dim) } else { mark(finding.card.severity) };
    pen.text(0, area.y, 1, if chosen { "►" } else { " " }, Role::Key);
    pen.text(2, area.y, 1, sign, role);
    let tag = match (line.muted, new) {
        (true, _) => model.words.say("audit-muted"),
        (false, true) => model.words.say("audit-new"),
        (false, false) => where_it_is(model, finding).into(),
    };
    let tail = tail(area.width, line.muted || new);
    let text = sentence(finding, &model.facts(), &model.words);
    let body = if line.muted {
        Role::Dim
    } else if chosen {
        Role::Tab
    } else {
        Role::Text
    };
    pen.text(4, area.y, area.width.saturating_sub(5 + tail), &text, body);
    if tail > 0 {
        pen.right(area.width.saturating_sub(tail), area.y, tail - 1, &tag, if new { Role::Risk } else { Role::Dim });
    }
}

/// `Activités · Suivi`.
fn where_it_is(model: &Model, finding: &Finding) -> String {
    let sheet = sheet_of(finding.key.table());
    let title = model.words.say(&format!("sheet-{}", sheet.key)).into_owned();
    format!("{title} · {}", model.words.say(&format!("column-{}", finding.field)))
}

fn draw_kept(model: &Model, rule: &str, chosen: bool, area: Area, pen: &mut Pen<'_>) {
    pen.text(0, area.y, 1, if chosen { "►" } else { " " }, Role::Key);
    pen.text(2, area.y, 1, "●", Role::Good);
    let of = card(rule).map(|card| title(card, &model.words)).unwrap_or_default();
    let kept = format!("{} {of}", model.words.say("audit-kept"));
    let next = pen.text(4, area.y, area.width.saturating_sub(5), &kept, if chosen { Role::Tab } else { Role::Text });
    pen.right(next, area.y, area.width.saturating_sub(next + 1), rule, Role::Dim);
}

/// Why it matters, what mends it, and where it stands.
fn details(model: &Model, area: Area, pen: &mut Pen<'_>) {
    if area.height < 2 {
        return;
    }
    pen.rule(area.x, area.y, area.width);
    let words = &model.words;
    let Some(line) = audit_ledger(model).lines.get(model.audit.line) else {
        let rule = model.audit.line.checked_sub(audit_ledger(model).lines.len()).and_then(|at| audit_ledger(model).passed.get(at));
        let asks = rule.and_then(|rule| card(rule)).map_or_else(String::new, |card| fix_of(card, words));
        pen.text(1, area.y + 1, area.width.saturating_sub(2), &asks, Role::Dim);
        return;
    };
    let finding = &line.finding;
    let mut y = area.y + 1;
    let whole = sentence(finding, &model.facts(), words);
    if width(&whole) + 5 + usize::from(tail(area.width, line.muted)) > usize::from(area.width) {
        y = paragraph(("", &whole), Area { y, height: 2, ..area }, pen);
    }
    y = paragraph((&words.say("audit-why"), &why(finding, &model.facts(), words)), Area { y, height: 3, ..area }, pen);
    let fix = fix_of(finding.card, words);
    let key = audit_mending(model).map(|_| words.say("audit-one-key"));
    let room = usize::from(area.width.saturating_sub(13));
    let beside = key.as_ref().filter(|key| width(&fix) + 2 + width(key) <= room);
    y = paragraph((&words.say("audit-mend"), &fix), Area { y, height: 2, ..area }, pen);
    match (&key, beside) {
        (_, Some(key)) => pen.right(12, y - 1, area.width.saturating_sub(13), key, Role::Key),
        (Some(key), None) => {
            pen.text(12, y, area.width.saturating_sub(13), key, Role::Key);
            y += 1;
        }
        (None, None) => {}
    }
    let next = pen.text(12, y, area.width.saturating_sub(13), &title(finding.card, words), Role::Text);
    let id = format!("{} · {}", finding.card.id, place(&model.plan, finding.key));
    pen.text(next + 2, y, area.width.saturating_sub(next + 3), &id, Role::Dim);
}

/// A text behind its title, broken between words; the answer is the line below it.
fn paragraph((title, text): (&str, &str), area: Area, pen: &mut Pen<'_>) -> u16 {
    pen.text(1, area.y, 11, title, Role::Title);
    let mut y = area.y;
    for line in wrapped(pen.words, text, usize::from(area.width.saturating_sub(13))).iter().take(usize::from(area.height)) {
        pen.text(12, y, area.width.saturating_sub(13), line, Role::Text);
        y += 1;
    }
    y
}

/// Cells at the right of a line: where it stands, or that it is muted or new.
const fn tail(width: u16, tagged: bool) -> u16 {
    if width >= 96 || tagged { 26 } else { 0 }
}

/// The badge of the home page: what stands of the audit, and the keys to it.
#[must_use]
pub fn badge(model: &Model) -> Option<(String, Role)> {
    model.audit.audit.as_ref()?;
    let (errors, warnings) = (audit_ledger(model).count(Severity::Error), audit_ledger(model).count(Severity::Warning));
    let said = model.words.say_with("audit-badge", &[("errors", errors.into()), ("warnings", warnings.into())]);
    (errors + warnings > 0).then_some((said, if errors > 0 { Role::Off } else { Role::Risk }))
}
