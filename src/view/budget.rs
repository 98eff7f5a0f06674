//! The budget page: the ledger of every activity, the reserve, and the sums.

use ratatui::layout::Position;

use crate::analysis::Standing;
use crate::analysis::money::Figures;
use crate::app::{Area, Model, ledger_activities, ledger_area, ledger_top};
use crate::domain::{Activity, Cents};
use crate::tables::{Value, show};

use super::pen::Pen;
use super::theme::Role;

/// An amount of the ledger: its title, how to read it, and the screen width from which it is shown.
type Amount = (&'static str, fn(&Figures) -> Cents, u16);

const AMOUNTS: &[Amount] = &[
    ("ledger-initial", |figures| figures.initial, 110),
    ("ledger-revised", Figures::revised, 0),
    ("ledger-actual", |figures| figures.actual, 0),
    ("ledger-committed", |figures| figures.committed, 96),
    ("ledger-available", Figures::available, 0),
    ("ledger-landing", |figures| figures.landing, 60),
    ("ledger-gap", Figures::gap, 70),
];

/// Cells of an amount.
const WIDE: u16 = 12;

/// Draws the ledger; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let main = model.areas().main;
    let rows = ledger_area(main);
    pen.text(1, main.y, main.width.saturating_sub(2), &model.words.say("ledger-title"), Role::Title);
    let books = model.standing.as_ref().map(Standing::books)?;
    let shown: Vec<Amount> = AMOUNTS.iter().copied().filter(|(.., least)| main.width >= *least).collect();
    for (place, (title, ..)) in shown.iter().enumerate() {
        pen.right(column(main, shown.len(), place), main.y + 1, WIDE, &model.words.say(title), Role::Title);
    }
    pen.rule(main.x, main.y + 2, main.width);
    let top = ledger_top(model);
    let lines = ledger_activities(model);
    for (line, activity) in lines.iter().enumerate().skip(top).take(usize::from(rows.height)) {
        let y = rows.y + u16::try_from(line - top).unwrap_or(0);
        let Some(activity) = model.plan.activities.get(*activity) else { continue };
        name(model, activity, y, column(main, shown.len(), 0), line == model.budget_line, pen);
        amounts(model, &books.activity(activity.id), &shown, Area { y, ..main }, pen);
    }
    let below = rows.y + rows.height;
    pen.rule(main.x, below, main.width);
    pen.text(3, below + 1, 30, &model.words.say("total"), Role::Dim);
    amounts(model, &books.whole(), &shown, Area { y: below + 1, ..main }, pen);
    pen.text(3, below + 2, main.width.saturating_sub(4), &reserve(model), Role::Dim);
    let line = model.budget_line.checked_sub(top)?;
    Some(Position::new(main.x + 2, rows.y + u16::try_from(line).ok()?))
}

/// The first cell of an amount.
fn column(main: Area, count: usize, place: usize) -> u16 {
    let behind = u16::try_from(count - place).unwrap_or(0);
    main.width.saturating_sub(behind * WIDE + 1)
}

fn name(model: &Model, activity: &Activity, y: u16, end: u16, chosen: bool, pen: &mut Pen<'_>) {
    let role = if chosen { Role::Tab } else { Role::Text };
    pen.text(0, y, 1, if chosen { "►" } else { " " }, Role::Key);
    let lock = if activity.locked { 2 } else { 0 };
    let next = pen.text(2, y, end.saturating_sub(3 + lock), &activity.name, role);
    if activity.locked {
        pen.text(next + 1, y, 1, &model.words.say("mark-locked"), Role::Dim);
    }
}

fn amounts(model: &Model, figures: &Figures, shown: &[Amount], line: Area, pen: &mut Pen<'_>) {
    let facts = model.facts();
    for (place, (_, amount, _)) in shown.iter().enumerate() {
        let text = show(&Value::Money(amount(figures)), &facts, &model.words);
        pen.right(column(line, shown.len(), place), line.y, WIDE, &text, Role::Text);
    }
}

/// The envelope and what is not given to an activity.
fn reserve(model: &Model) -> String {
    let (facts, words) = (model.facts(), &model.words);
    let amount = |cents| show(&Value::Money(cents), &facts, words);
    let books = model.standing.as_ref().map(Standing::books);
    match (model.plan.settings.budget, books.and_then(|books| books.reserve(&model.plan))) {
        (Some(envelope), Some(reserve)) => {
            let args = [("envelope", amount(envelope)), ("reserve", amount(reserve))];
            words.say_with("ledger-reserve", &args.each_ref().map(|(name, text)| (*name, text.as_str().into())))
        }
        _ => words.say("ledger-no-envelope").to_string(),
    }
}
