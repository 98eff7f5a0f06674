//! The ledger beyond its sums: what may be moved, the pace of spending, when the money runs out, what can be given back.

use std::collections::BTreeMap;

use super::judge::curve_share;
use super::money::{Books, Figures, landing_band};
use super::window::activity_window;
use crate::domain::{Activity, Cents, Day, Edit, Id, Move, Period, Plan, Record, SpendKind, Stage};

/// Days over which the recent rate of spending is read.
const RECENT: i64 = 28;

/// Why money may not be moved (DEFINITIONS section 6: only what is available may).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The activity is locked: nothing goes in or out.
    Locked(Id<Activity>),
    /// More than the giver has available; what is spent or committed is no longer there.
    TooMuch {
        /// The giver; none is the reserve.
        from: Option<Id<Activity>>,
        /// What it has.
        available: Cents,
        /// Spent already.
        actual: Cents,
        /// Promised already.
        committed: Cents,
        /// What was asked.
        amount: Cents,
    },
    /// The plan has no envelope, so there is no reserve to take from.
    NoReserve {
        /// What was asked.
        amount: Cents,
    },
}

/// Whether a move may be made in a plan with these books.
///
/// # Errors
/// [`Refusal`] with the amounts.
pub fn check_move(plan: &Plan, books: &Books, one: &Move) -> Result<(), Refusal> {
    check_with(plan, books, one, Cents::ZERO)
}

/// Whether every move that an edit makes or changes may be made, one after another. Moves that it takes away give back.
///
/// # Errors
/// [`Refusal`] of the first that may not.
pub fn check_edit(plan: &Plan, books: &Books, edit: &Edit) -> Result<(), Refusal> {
    let one = |record: &Option<Record>| match record {
        Some(Record::Move(one)) => Some(one.clone()),
        _ => None,
    };
    let mut gained: BTreeMap<Option<Id<Activity>>, Cents> = BTreeMap::new();
    for change in &edit.changes {
        let (before, after) = (one(&change.before), one(&change.after));
        let money = |one: &Option<Move>| one.as_ref().map(|one| (one.from, one.to, one.amount));
        if money(&before) == money(&after) {
            continue;
        }
        if let Some(before) = before {
            *gained.entry(before.from).or_default() += before.amount;
            *gained.entry(before.to).or_default() -= before.amount;
        }
        // An activity that comes back from the Corbeille brings its moves with it.
        let brought = |end: Option<Id<Activity>>| end.is_some_and(|id| plan.activities.get(id).is_none());
        if let Some(after) = after.filter(|after| !brought(after.from) && !brought(after.to)) {
            check_with(plan, books, &after, gained.get(&after.from).copied().unwrap_or_default())?;
            *gained.entry(after.from).or_default() -= after.amount;
            *gained.entry(after.to).or_default() += after.amount;
        }
    }
    Ok(())
}

/// Whether a move may be made when its giver gained so much meanwhile.
fn check_with(plan: &Plan, books: &Books, one: &Move, gained: Cents) -> Result<(), Refusal> {
    let locked = |end: Option<Id<Activity>>| end.filter(|id| plan.activities.get(*id).is_some_and(|activity| activity.locked));
    if let Some(activity) = locked(one.from).or_else(|| locked(one.to)) {
        return Err(Refusal::Locked(activity));
    }
    let (available, figures) = match one.from {
        Some(activity) => (books.activity(activity).available(), books.activity(activity)),
        None => (books.reserve(plan).ok_or(Refusal::NoReserve { amount: one.amount })?, Figures::default()),
    };
    let available = available + gained;
    if available < one.amount {
        let (actual, committed) = (figures.actual, figures.committed);
        return Err(Refusal::TooMuch { from: one.from, available, actual, committed, amount: one.amount });
    }
    Ok(())
}

/// How an activity's money is being spent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pace {
    /// Share of its days that have passed, 0 to 1; none without dates.
    pub time: Option<f64>,
    /// What its plan curve foresees to be spent by today.
    pub planned: Option<Cents>,
    /// How far the landing may lie from the revised budget, as a fraction: 25 % narrowing to 1 %.
    pub band: Option<f64>,
    /// Whether the landing lies within the band; none without dates or budget.
    pub within: Option<bool>,
    /// The day on which the money runs out at the rate of the last four weeks, when that is before its end.
    pub runs_out: Option<Day>,
    /// What can be spent each day from today to its end.
    pub per_day: Option<Cents>,
    /// What it has left though it is over.
    pub give_back: Cents,
}

/// The pace of an activity on a day.
#[must_use]
pub fn pace(plan: &Plan, books: &Books, activity: &Activity, today: Day) -> Pace {
    let figures = books.activity(activity.id);
    let window = activity_window(plan, activity);
    let left = figures.available().max(Cents::ZERO);
    if is_over(plan, activity, window, today) {
        return Pace { give_back: left, time: window.map(|_| 1.0), ..Pace::default() };
    }
    let Some(window) = window else { return Pace { runs_out: runs_out(plan, activity, left, today, None), ..Pace::default() } };
    let time = time_share(window, today);
    let band = landing_band(time);
    Pace {
        time: Some(time),
        planned: Some(share_of(figures.revised(), curve_share(activity.pacing.as_deref(), time))),
        band: Some(band),
        within: figures.deviation().map(|deviation| deviation <= band),
        runs_out: runs_out(plan, activity, left, today, Some(window.last)),
        per_day: per_day(left, window, today),
        give_back: Cents::ZERO,
    }
}

/// Share of the days of a window that have passed on a day, 0 to 1.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "days of a plan")]
pub fn time_share(window: Period, day: Day) -> f64 {
    let passed = (day - window.first).num_days() + 1;
    (passed as f64 / window.days() as f64).clamp(0.0, 1.0)
}

/// A share of an amount, to the nearest cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a share of an amount is an amount")]
pub(super) fn share_of(amount: Cents, share: f64) -> Cents {
    Cents::new((amount.cents() as f64 * share).round() as i64)
}

/// Done, dropped, or past its last day.
fn is_over(plan: &Plan, activity: &Activity, window: Option<Period>, today: Day) -> bool {
    let stage = activity.status.and_then(|status| plan.statuses.get(status)).map(|status| status.stage);
    matches!(stage, Some(Stage::Done | Stage::Dropped)) || window.is_some_and(|window| today > window.last)
}

/// The first day for which there is no money left at the rate of the last four weeks.
fn runs_out(plan: &Plan, activity: &Activity, left: Cents, today: Day, end: Option<Day>) -> Option<Day> {
    let since = today - chrono::TimeDelta::days(RECENT - 1);
    let first = plan.spend_of(activity.id).filter(|record| record.kind == SpendKind::Actual).map(|record| record.date).min()?;
    let days = (today - since.max(first)).num_days() + 1;
    let recent = plan.spend_of(activity.id).filter(|record| record.kind == SpendKind::Actual);
    let spent: Cents = recent.filter(|record| since <= record.date && record.date <= today).map(|record| record.amount).sum();
    if spent <= Cents::ZERO || days <= 0 {
        return None;
    }
    // Whole days that the rest lasts: left ÷ (spent ÷ days), rounded down.
    let lasts = i128::from(left.cents()) * i128::from(days) / i128::from(spent.cents());
    let day = today.checked_add_signed(chrono::TimeDelta::try_days(i64::try_from(lasts).ok()?.checked_add(1)?)?)?;
    end.is_none_or(|end| day <= end).then_some(day)
}

/// What can be spent a day, rounded down to the cent: the sum never exceeds what is left.
fn per_day(left: Cents, window: Period, today: Day) -> Option<Cents> {
    let days = (window.last - today.max(window.first)).num_days() + 1;
    (days > 0).then(|| Cents::new(left.cents() / days))
}
