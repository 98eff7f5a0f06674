//! The money: budgets before and after, what was spent, and what was moved (DEFINITIONS.md section 6).

use crate::domain::{Activity, Cents, Day, Id, Move, Plan, Spend, SpendKind};
use crate::report::canvas::Ink;
use crate::report::chart::{Bars, Chart, Drawing};
use crate::report::document::{Block, Cell};

use super::Teller;
use super::happened::item;

/// Bars at most.
const BARS: usize = 12;

/// What was paid between two days, both included.
pub(super) fn spent(plan: &Plan, which: impl Fn(&Spend) -> bool, first: Day, last: Day) -> Cents {
    let paid = plan.spend.iter().filter(|one| one.kind == SpendKind::Actual && which(one));
    paid.filter(|one| first <= one.date && one.date <= last).map(|one| one.amount).sum()
}

/// The money of one activity around the span.
#[derive(Clone, Copy, Default)]
struct Account {
    before: Cents,
    after: Cents,
    in_span: Cents,
    spent: Cents,
    committed: Cents,
}

impl Account {
    fn of(teller: &Teller<'_>, activity: &Activity) -> Self {
        let (plan, day) = (teller.plan(), teller.day());
        let moved = |counts: &dyn Fn(&Move) -> bool| -> Cents {
            let moves = plan.moves.iter().filter(|one| counts(one));
            moves.map(|one| signed(one, activity.id)).sum()
        };
        let initial = activity.budget.unwrap_or_default();
        let of = |kind: SpendKind, from: Day| -> Cents {
            let all = plan.spend_of(activity.id).filter(|one| one.kind == kind && from <= one.date && one.date <= day);
            all.map(|one| one.amount).sum()
        };
        Self {
            before: initial + moved(&|one| one.date < teller.days.first),
            after: initial + moved(&|one| one.date <= day),
            in_span: of(SpendKind::Actual, teller.days.first),
            spent: of(SpendKind::Actual, Day::MIN),
            committed: of(SpendKind::Committed, Day::MIN),
        }
    }

    fn add(&mut self, other: &Self) {
        self.before += other.before;
        self.after += other.after;
        self.in_span += other.in_span;
        self.spent += other.spent;
        self.committed += other.committed;
    }

    fn cells(&self, teller: &Teller<'_>, name: String) -> Vec<Cell> {
        let available = self.after - self.spent - self.committed;
        let amounts = [self.before, self.after, self.in_span, self.spent, self.committed, available];
        std::iter::once(Cell::from(name)).chain(amounts.map(|amount| teller.money(amount))).collect()
    }
}

/// What a move brought an activity.
fn signed(one: &Move, activity: Id<Activity>) -> Cents {
    let into = if one.to == Some(activity) { one.amount } else { Cents::ZERO };
    let out = if one.from == Some(activity) { one.amount } else { Cents::ZERO };
    into - out
}

pub(super) fn tell(teller: &Teller<'_>) -> Vec<Block> {
    let accounts: Vec<(String, Account)> = teller
        .plan()
        .activities
        .iter()
        .map(|activity| (teller.activity(activity.id), Account::of(teller, activity)))
        .filter(|(_, account)| {
            [account.before, account.after, account.spent, account.committed].iter().any(|one| *one != Cents::ZERO)
        })
        .collect();
    let mut whole = Account::default();
    for (_, account) in &accounts {
        whole.add(account);
    }
    let mut rows: Vec<Vec<Cell>> = accounts.iter().map(|(name, account)| account.cells(teller, name.clone())).collect();
    rows.sort_by(|one, other| one[0].text.cmp(&other[0].text));
    if !rows.is_empty() {
        rows.insert(0, whole.cells(teller, teller.say("report-total")));
    }
    let titles = [
        ("column-activity", false),
        ("report-budget-before", true),
        ("report-budget-after", true),
        ("report-spent-in-span", true),
        ("report-spent", true),
        ("report-committed", true),
        ("column-available", true),
    ];
    let table = teller.table("report-budget", &titles, rows, "report-no-budget");
    let chart = chart(teller, &accounts).map(Block::Chart);
    std::iter::once(teller.heading("report-budget")).chain(table).chain(chart).chain(moves(teller)).collect()
}

/// Budgets against what was spent, largest first; nothing where amounts are hidden.
fn chart(teller: &Teller<'_>, accounts: &[(String, Account)]) -> Option<Chart> {
    if accounts.is_empty() || teller.facts.masked {
        return None;
    }
    let mut largest: Vec<_> = accounts.iter().collect();
    largest.sort_by_key(|(_, account)| std::cmp::Reverse(account.after.max(account.spent)));
    let rows = largest.into_iter().take(BARS).map(|(name, account)| {
        let args = [("spent", teller.money(account.spent).text.into()), ("budget", teller.money(account.after).text.into())];
        let words = teller.words.say_with("report-bar", &args);
        (crate::text::cut(name, 32).into_owned(), account.after.units(), account.spent.units(), words)
    });
    let legend = [(Ink::Budget, "report-legend-budget"), (Ink::Spent, "report-legend-spent"), (Ink::Over, "report-legend-over")];
    Some(Chart {
        title: teller.say("report-budget"),
        summary: teller.say("report-budget-chart"),
        drawing: Drawing::Bars(Bars { rows: rows.collect(), legend: legend.map(|(ink, key)| (ink, teller.say(key))).to_vec() }),
    })
}

/// The moves of the span.
fn moves(teller: &Teller<'_>) -> Option<Block> {
    let moved = teller.plan().moves.iter().filter(|one| teller.days.contains(one.date));
    let items: Vec<String> = moved.map(|one| item(teller, &teller.date(one.date), &told(teller, one))).collect();
    (!items.is_empty()).then_some(Block::List(items))
}

/// A move in words.
pub(super) fn told(teller: &Teller<'_>, one: &Move) -> String {
    let end = |end: Option<Id<Activity>>| end.map_or_else(|| teller.say("report-reserve"), |id| teller.activity(id));
    let args = [
        ("amount", teller.money(one.amount).text.into()),
        ("from", end(one.from).into()),
        ("to", end(one.to).into()),
        ("reason", teller.text(&one.reason).into()),
    ];
    teller.words.say_with("report-move", &args)
}
