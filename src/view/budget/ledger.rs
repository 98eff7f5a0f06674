//! The ledger: what each activity, objective or channel was given, spent, promised and has left, and the pace of it.

use ratatui::layout::Position;

use crate::analysis::Standing;
use crate::analysis::ledger::pace;
use crate::analysis::money::Figures;
use crate::app::{Area, By, LedgerRow, Model, budget_area, budget_top, ledger_rows};
use crate::domain::{Activity, Cents};
use crate::tables::{Value, show};
use crate::text::Arg;

use super::super::pen::Pen;
use super::super::theme::Role;
use super::{marked, title};

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
    let area = budget_area(model);
    let by = match model.budget.by {
        By::Activity => "ledger-by-activity",
        By::Objective => "ledger-by-objective",
        By::Channel => "ledger-by-channel",
    };
    title(model, &model.words.say(by), pen);
    let standing = model.standing.as_ref()?;
    let shown: Vec<Amount> = AMOUNTS.iter().copied().filter(|(.., least)| main.width >= *least).collect();
    for (place, (name, ..)) in shown.iter().enumerate() {
        pen.right(column(main, shown.len(), place), main.y + 1, WIDE, &model.words.say(name), Role::Title);
    }
    pen.rule(main.x, main.y + 2, main.width);
    let (top, rows) = (budget_top(model), ledger_rows(model));
    for (line, row) in rows.iter().enumerate().skip(top).take(usize::from(area.height)) {
        let at = Area { y: area.y + u16::try_from(line - top).unwrap_or(0), ..main };
        name(model, row, at, column(main, shown.len(), 0), line == model.budget.line, pen);
        amounts(model, &row.figures(standing), &shown, at, pen);
    }
    sums(model, standing, &shown, Area { y: area.y + area.height, ..main }, pen);
    said(model, standing, rows.get(model.budget.line).copied(), Area { y: area.y + area.height + 3, height: 3, ..main }, pen);
    let line = model.budget.line.checked_sub(top)?;
    Some(Position::new(main.x, area.y + u16::try_from(line).ok()?))
}

/// The first cell of an amount.
fn column(main: Area, count: usize, place: usize) -> u16 {
    let behind = u16::try_from(count - place).unwrap_or(0);
    main.width.saturating_sub(behind * WIDE + 1)
}

fn name(model: &Model, row: &LedgerRow, at: Area, end: u16, chosen: bool, pen: &mut Pen<'_>) {
    let role = marked(pen, at, chosen);
    let none = || model.words.say("ledger-none").to_string();
    let (text, locked) = match row {
        LedgerRow::Activity(id) => {
            model.plan.activities.get(*id).map_or_else(|| (none(), false), |one| (one.name.clone(), one.locked))
        }
        LedgerRow::Objective(id) => {
            (id.and_then(|id| model.plan.objectives.get(id)).map_or_else(none, |one| one.name.clone()), false)
        }
        LedgerRow::Channel(id) => (id.and_then(|id| model.plan.channels.get(id)).map_or_else(none, |one| one.name.clone()), false),
    };
    let next = pen.text(2, at.y, end.saturating_sub(if locked { 5 } else { 3 }), &text, role);
    if locked {
        pen.text(next + 1, at.y, 1, &model.words.say("mark-locked"), Role::Dim);
    }
}

fn amounts(model: &Model, figures: &Figures, shown: &[Amount], line: Area, pen: &mut Pen<'_>) {
    let facts = model.facts();
    for (place, (_, amount, _)) in shown.iter().enumerate() {
        let text = show(&Value::Money(amount(figures)), &facts, &model.words);
        pen.right(column(line, shown.len(), place), line.y, WIDE, &text, Role::Text);
    }
}

/// The sums, the envelope and what is not given to an activity.
fn sums(model: &Model, standing: &Standing, shown: &[Amount], at: Area, pen: &mut Pen<'_>) {
    let whole = standing.books().whole();
    pen.rule(at.x, at.y, at.width);
    pen.text(2, at.y + 1, 20, &model.words.say("total"), Role::Dim);
    amounts(model, &whole, shown, Area { y: at.y + 1, ..at }, pen);
    let (facts, words) = (model.facts(), &model.words);
    let amount = |cents| show(&Value::Money(cents), &facts, words);
    let text = match (model.plan.settings.budget, standing.books().reserve(&model.plan)) {
        (Some(envelope), Some(reserve)) => {
            let args = [("envelope", amount(envelope)), ("reserve", amount(reserve)), ("unproven", amount(whole.unproven))];
            words.say_with("ledger-reserve", &args.map(|(name, text)| (name, text.into())))
        }
        _ => words.say("ledger-no-envelope").to_string(),
    };
    pen.parts(2, at.y + 2, at.width.saturating_sub(3), &text, Role::Dim);
}

/// What the pace of the activity under the cursor says.
fn said(model: &Model, standing: &Standing, row: Option<LedgerRow>, at: Area, pen: &mut Pen<'_>) {
    let Some(LedgerRow::Activity(id)) = row else { return };
    let Some(activity) = model.plan.activities.get(id) else { return };
    let sentences = sentences(model, standing, activity).join(" · ");
    for (line, text) in
        super::super::pen::wrapped(&model.words, &sentences, usize::from(at.width.saturating_sub(3))).iter().take(3).enumerate()
    {
        pen.text(2, at.y + u16::try_from(line).unwrap_or(0), at.width.saturating_sub(3), text, Role::Text);
    }
}

fn sentences(model: &Model, standing: &Standing, activity: &Activity) -> Vec<String> {
    let (facts, words) = (model.facts(), &model.words);
    let found = pace(&model.plan, standing.books(), activity, model.today);
    let figures = standing.books().activity(activity.id);
    let amount = |cents| show(&Value::Money(cents), &facts, words);
    let share = |share: f64| words.numbers().percent(share * 100.0, 0);
    let mut said = Vec::new();
    let mut say = |key: &str, args: &[(&str, String)]| {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        said.push(words.say_with(key, &args));
    };
    if found.give_back > Cents::ZERO {
        say("pace-give-back", &[("amount", amount(found.give_back))]);
    }
    if let (Some(planned), Some(time)) = (found.planned, found.time) {
        say("pace-planned", &[("actual", amount(figures.actual)), ("planned", amount(planned)), ("time", share(time))]);
    }
    if let (Some(within), Some(band)) = (found.within, found.band) {
        say(if within { "pace-within" } else { "pace-outside" }, &[("band", share(band))]);
    }
    if let Some(day) = found.runs_out {
        say("pace-runs-out", &[("day", words.days().day(day))]);
    }
    if let Some(per_day) = found.per_day {
        say("pace-per-day", &[("amount", amount(per_day))]);
    }
    if figures.unproven > Cents::ZERO {
        say("pace-unproven", &[("amount", amount(figures.unproven))]);
    }
    said
}
