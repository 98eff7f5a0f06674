//! Before, after and difference of every activity, and what the next 100 bring now and then.

use ratatui::layout::Position;

use crate::app::{Area, Desk, Drafted, Model, NAMES, budget_area, budget_top};
use crate::budget::{Binding, trouble_text};
use crate::domain::Cents;
use crate::text::width;

use super::super::pen::{Pen, wrapped};
use super::super::theme::Role;
use super::{bars, compared, curve, marked, outlook, title, whole};

/// Cells of an amount, of a figure, and of the mark that says why.
const AMOUNT: u16 = 10;
const FIGURE: u16 = 6;
const WHY: u16 = 4;
/// Lines under the words from which the curve is drawn without being asked for.
const ROOMY: u16 = 10;

/// The columns from right to left, by the width of the screen.
struct Columns {
    name: u16,
    before: u16,
    after: u16,
    difference: u16,
    next: u16,
    bar: usize,
    why: u16,
}

impl Columns {
    fn of(width: u16) -> Self {
        let bar = match width {
            130.. => 14,
            96.. => 8,
            76.. => 5,
            _ => 0,
        };
        let bars = 2 * (FIGURE + 1 + bar) + 3;
        let why = width.saturating_sub(WHY);
        let next = why.saturating_sub(bars + 1);
        // On a narrow screen before and after say the difference.
        let difference = next.saturating_sub(if bar > 0 { AMOUNT + 1 } else { 1 });
        let after = difference.saturating_sub(AMOUNT);
        let before = after.saturating_sub(AMOUNT);
        Self { name: before.saturating_sub(3), before, after, difference, next, bar: usize::from(bar), why }
    }
}

impl Columns {
    /// Cells of the difference: none on a narrow screen.
    const fn difference_width(&self) -> u16 {
        if self.bar > 0 { AMOUNT } else { 0 }
    }
}

/// Draws the face; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let main = model.areas().main;
    let Some(desk) = model.budget.desk.as_ref() else {
        nothing(model, main, pen);
        return None;
    };
    let drafted = &desk.drafts[model.budget.chosen];
    heading(model, desk, pen);
    let columns = Columns::of(main.width);
    header(model, main, &columns, pen);
    let (area, top) = (budget_area(model), budget_top(model));
    let scale = bars::scale(&drafted.shares);
    for line in (top..desk.study.case.lines.len()).take(usize::from(area.height)) {
        let at = Area { y: area.y + u16::try_from(line - top).unwrap_or(0), ..main };
        row(model, (desk, drafted), line, at, &columns, scale, pen);
    }
    let below = area.y + area.height;
    total(model, desk, drafted, Area { y: below, ..main }, &columns, pen);
    let rest = Area { y: below + 2, height: (main.y + main.height).saturating_sub(below + 2), ..main };
    match () {
        () if model.budget.compare => compared::draw(model, desk, rest, pen),
        () if model.budget.curve => curve::draw(model, desk, rest, pen),
        () => {
            let used = outlook::draw(model, desk, rest, pen) + 1;
            let below = Area { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
            if below.height >= ROOMY {
                curve::draw(model, desk, below, pen);
            }
        }
    }
    let line = model.budget.line.checked_sub(top)?;
    Some(Position::new(main.x, area.y + u16::try_from(line).ok()?))
}

/// Why there is nothing to arbitrate, and what it takes.
fn nothing(model: &Model, main: Area, pen: &mut Pen<'_>) {
    title(model, &model.words.say("arbitration-title-empty"), pen);
    let why = model.budget.trouble.as_ref().map_or_else(String::new, |trouble| trouble_text(trouble, &model.facts(), &model.words));
    let text = format!("{why} {}", model.words.say("arbitration-needs"));
    for (line, text) in wrapped(&model.words, text.trim(), usize::from(main.width.saturating_sub(6))).iter().enumerate() {
        pen.text(3, main.y + 3 + u16::try_from(line).unwrap_or(0), main.width.saturating_sub(4), text, Role::Dim);
    }
}

fn heading(model: &Model, desk: &Desk, pen: &mut Pen<'_>) {
    let total = whole(model, desk.study.case.total);
    let name = NAMES[model.budget.chosen].to_string();
    let args = [("weeks", desk.study.case.weeks.into()), ("total", total.into()), ("draft", name.into())];
    title(model, &model.words.say_with("arbitration-title", &args), pen);
}

fn header(model: &Model, main: Area, columns: &Columns, pen: &mut Pen<'_>) {
    let say = |key: &str| model.words.say(key).to_string();
    let y = main.y + 1;
    pen.text(2, y, columns.name, &say("column-activity"), Role::Title);
    pen.right(columns.before, y, AMOUNT, &say("arbitration-before"), Role::Title);
    pen.right(columns.after, y, AMOUNT, &say("arbitration-after"), Role::Title);
    pen.right(columns.difference, y, columns.difference_width(), &say("arbitration-difference"), Role::Title);
    pen.text(columns.next + 1, y, columns.why - columns.next, &say("arbitration-next"), Role::Title);
    pen.rule(main.x, y + 1, main.width);
}

fn row(model: &Model, (desk, drafted): (&Desk, &Drafted), line: usize, at: Area, columns: &Columns, scale: f64, pen: &mut Pen<'_>) {
    let about = &desk.study.case.lines[line];
    let role = marked(pen, at, line == model.budget.line);
    let name = model.plan.activities.get(about.activity).map_or("", |activity| activity.name.as_str());
    pen.text(2, at.y, columns.name, name, role);
    let after = drafted.draft.amounts[line];
    pen.right(columns.before, at.y, AMOUNT, &whole(model, about.before), Role::Text);
    pen.right(columns.after, at.y, AMOUNT, &whole(model, after), role);
    pen.right(columns.difference, at.y, columns.difference_width(), &signed(model, after - about.before), Role::Text);
    let share = &drafted.shares[line];
    let mut x = columns.next + 1;
    for (place, marginal) in [share.marginal_before, share.marginal_after].into_iter().enumerate() {
        if place > 0 {
            pen.text(x + 1, at.y, 1, "→", Role::Dim);
            x += 3;
        }
        pen.right(x, at.y, FIGURE, &bars::figure(model, desk, line, marginal), Role::Text);
        let wide = u16::try_from(columns.bar).unwrap_or(0);
        let role = if place == 0 { Role::Dim } else { Role::Good };
        x = pen.text(x + FIGURE + 1, at.y, wide, &bars::bar(marginal, scale, columns.bar), role).max(x + FIGURE + 1 + wide);
    }
    pen.text(columns.why + 1, at.y, WHY - 1, &model.words.say(short(share.binding)), Role::Dim);
}

/// A difference with its sign; nothing for nothing.
pub fn signed(model: &Model, amount: Cents) -> String {
    match amount {
        Cents::ZERO => "0".to_owned(),
        amount if amount > Cents::ZERO => format!("+{}", whole(model, amount)),
        amount => whole(model, amount),
    }
}

/// Why a line stands where it does, in a few signs.
const fn short(binding: Binding) -> &'static str {
    match binding {
        Binding::Locked => "mark-locked",
        Binding::Minimum => "mark-minimum",
        Binding::Maximum => "mark-maximum",
        Binding::Margin => "mark-margin",
    }
}

/// Sums, what is left for the reserve, and how far the lines lie apart.
fn total(model: &Model, desk: &Desk, drafted: &Drafted, at: Area, columns: &Columns, pen: &mut Pen<'_>) {
    pen.rule(at.x, at.y, at.width);
    let before: Cents = desk.study.case.lines.iter().map(|line| line.before).sum();
    let after: Cents = drafted.draft.amounts.iter().copied().sum();
    let y = at.y + 1;
    pen.text(2, y, columns.name, &model.words.say("total"), Role::Dim);
    pen.right(columns.before, y, AMOUNT, &whole(model, before), Role::Text);
    pen.right(columns.after, y, AMOUNT, &whole(model, after), Role::Text);
    pen.right(columns.difference, y, columns.difference_width(), &signed(model, after - before), Role::Text);
    let times = |of: fn(&crate::budget::Share) -> Option<f64>| {
        bars::spread(&drafted.shares, of).map(|times| model.words.numbers().trimmed(times, 1))
    };
    let spread = times(|share| share.marginal_before).zip(times(|share| share.marginal_after));
    let text = match (drafted.draft.unplaced(&desk.study.case), spread) {
        (left, _) if left > Cents::ZERO => model.words.say_with("draft-left", &[("amount", whole(model, left).into())]),
        (left, _) if left < Cents::ZERO => model.words.say_with("draft-lacks", &[("amount", whole(model, -left).into())]),
        (_, Some((now, then))) if !desk.study.case.is_split() => {
            model.words.say_with("draft-spread", &[("before", now.into()), ("after", then.into())])
        }
        _ => String::new(),
    };
    let room = at.width.saturating_sub(columns.next + 2);
    pen.text(columns.next + 1, y, room.max(u16::try_from(width(&text)).unwrap_or(0).min(room)), &text, Role::Dim);
}
