//! Money: what each activity, objective, channel and the plan was given, spent, promised, and will have cost.

use std::collections::BTreeMap;
use std::ops::{AddAssign, SubAssign};

use super::judge::curve_share;
use super::ledger::{share_of, time_share};
use super::window::activity_window;
use crate::domain::{Activity, Cents, Change, Channel, Day, Id, Move, Objective, Period, Plan, Record, Scope, SpendKind};

/// The money of one activity, or the sum over several (DEFINITIONS.md section 6). Exact cents of the plan's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Budget at first.
    pub initial: Cents,
    /// Moved in.
    pub moved_in: Cents,
    /// Moved out.
    pub moved_out: Cents,
    /// Paid.
    pub actual: Cents,
    /// Promised, not yet paid.
    pub committed: Cents,
    /// Actual + committed + what the plan curve still foresees beyond the committed.
    pub landing: Cents,
    /// Revised − actual, at least 0 for each activity.
    pub at_stake: Cents,
    /// Actual spend of activities without any measurement.
    pub unproven: Cents,
}

impl Figures {
    /// Initial + moves in − moves out.
    #[must_use]
    pub fn revised(&self) -> Cents {
        self.initial + self.moved_in - self.moved_out
    }

    /// Revised − actual − committed: only this may be moved.
    #[must_use]
    pub fn available(&self) -> Cents {
        self.revised() - self.actual - self.committed
    }

    /// Landing − revised: above zero is too much.
    #[must_use]
    pub fn gap(&self) -> Cents {
        self.landing - self.revised()
    }

    /// |landing ÷ revised − 1|; none without revised budget.
    #[must_use]
    pub fn deviation(&self) -> Option<f64> {
        let revised = self.revised().units();
        (revised > 0.0).then(|| (self.landing.units() / revised - 1.0).abs())
    }
}

macro_rules! in_each_figure {
    ($trait:ident, $method:ident, $sign:tt) => {
        impl $trait for Figures {
            fn $method(&mut self, other: Self) {
                self.initial $sign other.initial;
                self.moved_in $sign other.moved_in;
                self.moved_out $sign other.moved_out;
                self.actual $sign other.actual;
                self.committed $sign other.committed;
                self.landing $sign other.landing;
                self.at_stake $sign other.at_stake;
                self.unproven $sign other.unproven;
            }
        }
    };
}
in_each_figure!(AddAssign, add_assign, +=);
in_each_figure!(SubAssign, sub_assign, -=);

/// How far a landing may lie from the revised budget, as a fraction of it: 25 % at the start narrowing to 1 % at the end.
/// `share` is the share of the days passed, 0 to 1.
#[must_use]
pub fn landing_band(share: f64) -> f64 {
    0.25 - 0.24 * share.clamp(0.0, 1.0)
}

/// What the plan curve of an activity still foresees after `day` of a budget over a window, to the nearest cent: evenly, or
/// by the weights of equal slices of the window.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a share of an amount is an amount")]
pub fn foreseen(revised: Cents, window: Period, pacing: Option<&[f64]>, day: Day) -> Cents {
    if pacing.is_some() {
        return share_of(revised, 1.0 - curve_share(pacing, time_share(window, day)));
    }
    let (whole, left) = (i128::from(window.days()), i128::from((window.last - day).num_days()).clamp(0, i128::from(window.days())));
    let share = (i128::from(revised.cents()) * left * 2 + whole).div_euclid(2 * whole);
    Cents::new(share as i64)
}

/// The account of one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Account {
    objective: Option<Id<Objective>>,
    channel: Option<Id<Channel>>,
    figures: Figures,
}

/// Every account of a plan and its sums.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Books {
    accounts: BTreeMap<Id<Activity>, Account>,
    /// Moves in and out, kept apart because a plan does not link moves to activities.
    moves: BTreeMap<Id<Activity>, (Cents, Cents)>,
    /// How many measurements each activity has.
    results: BTreeMap<Id<Activity>, u32>,
    objectives: BTreeMap<Id<Objective>, Figures>,
    channels: BTreeMap<Option<Id<Channel>>, Figures>,
    whole: Figures,
}

impl Books {
    /// The books of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Day) -> Self {
        let mut books = Self { results: results(plan), ..Self::default() };
        for one in plan.moves.iter() {
            books.book(one, false);
        }
        let mut accounts = Vec::with_capacity(plan.activities.len());
        for activity in plan.activities.iter() {
            accounts.push((activity.id, books.open(plan, activity, today)));
        }
        // Sorted by id, which a tree takes far faster in one go than one by one.
        books.accounts = accounts.into_iter().collect();
        books
    }

    /// The money of an activity; all zero for an unknown one.
    #[must_use]
    pub fn activity(&self, activity: Id<Activity>) -> Figures {
        self.accounts.get(&activity).map(|account| account.figures).unwrap_or_default()
    }

    /// The money of an objective's activities.
    #[must_use]
    pub fn objective(&self, objective: Id<Objective>) -> Figures {
        self.objectives.get(&objective).copied().unwrap_or_default()
    }

    /// The money of a channel's activities; `None` is those without channel.
    #[must_use]
    pub fn channel(&self, channel: Option<Id<Channel>>) -> Figures {
        self.channels.get(&channel).copied().unwrap_or_default()
    }

    /// The money of activities without objective.
    #[must_use]
    pub fn without_objective(&self) -> Figures {
        let mut rest = self.whole;
        for figures in self.objectives.values() {
            rest -= *figures;
        }
        rest
    }

    /// The money of all activities.
    #[must_use]
    pub const fn whole(&self) -> Figures {
        self.whole
    }

    /// The money of the activities in scope.
    #[must_use]
    pub fn of_scope(&self, scope: Scope) -> Figures {
        match scope {
            Scope::Plan => self.whole,
            Scope::Objective(objective) => self.objective(objective),
            Scope::Activity(activity) => self.activity(activity),
        }
    }

    /// The reserve: envelope − Σ revised, so that Σ activities + reserve = envelope; none without envelope.
    #[must_use]
    pub fn reserve(&self, plan: &Plan) -> Option<Cents> {
        plan.settings.budget.map(|envelope| envelope - self.whole.revised())
    }

    /// The objective an activity belonged to when its account was opened.
    pub(super) fn home(&self, activity: Id<Activity>) -> Option<Id<Objective>> {
        self.accounts.get(&activity)?.objective
    }

    /// Books a move, or takes it back.
    fn book(&mut self, one: &Move, back: bool) {
        let amount = if back { -one.amount } else { one.amount };
        if let Some(to) = one.to {
            self.moves.entry(to).or_default().0 += amount;
        }
        if let Some(from) = one.from {
            self.moves.entry(from).or_default().1 += amount;
        }
    }

    /// Takes note of moves and results that changed; accounts are brought up to date by [`Books::renew`].
    pub(super) fn note(&mut self, change: &Change) {
        for (record, back) in [(&change.before, true), (&change.after, false)] {
            match record {
                Some(Record::Move(one)) => self.book(one, back),
                Some(Record::Measurement(one)) => {
                    if let Scope::Activity(activity) = one.key.scope {
                        let count = self.results.entry(activity).or_default();
                        *count = if back { count.saturating_sub(1) } else { *count + 1 };
                    }
                }
                _ => {}
            }
        }
    }

    /// Brings the account of an activity up to date, whether it is new, changed or gone.
    pub(super) fn renew(&mut self, plan: &Plan, activity: Id<Activity>, today: Day) {
        if let Some(old) = self.accounts.remove(&activity) {
            self.whole -= old.figures;
            *self.channels.entry(old.channel).or_default() -= old.figures;
            if let Some(objective) = old.objective {
                *self.objectives.entry(objective).or_default() -= old.figures;
            }
        }
        if let Some(activity) = plan.activities.get(activity) {
            let account = self.open(plan, activity, today);
            self.accounts.insert(activity.id, account);
        }
    }

    /// Adds an activity's money to the sums and gives its account.
    fn open(&mut self, plan: &Plan, activity: &Activity, today: Day) -> Account {
        let figures = self.figures(plan, activity, today);
        self.whole += figures;
        *self.channels.entry(activity.channel).or_default() += figures;
        if let Some(objective) = activity.objective {
            *self.objectives.entry(objective).or_default() += figures;
        }
        Account { objective: activity.objective, channel: activity.channel, figures }
    }

    fn figures(&self, plan: &Plan, activity: &Activity, today: Day) -> Figures {
        let (moved_in, moved_out) = self.moves.get(&activity.id).copied().unwrap_or_default();
        let mut figures = Figures { initial: activity.budget.unwrap_or_default(), moved_in, moved_out, ..Figures::default() };
        for expense in plan.spend_of(activity.id) {
            match expense.kind {
                SpendKind::Actual => figures.actual += expense.amount,
                SpendKind::Committed => figures.committed += expense.amount,
            }
        }
        figures.at_stake = (figures.revised() - figures.actual).max(Cents::ZERO);
        if self.results.get(&activity.id).is_none_or(|count| *count == 0) {
            figures.unproven = figures.actual;
        }
        figures.landing = landing(&figures, activity_window(plan, activity), activity.pacing.as_deref(), today);
        figures
    }
}

/// How many measurements each activity has.
fn results(plan: &Plan) -> BTreeMap<Id<Activity>, u32> {
    let scopes = plan.kpis.iter().flat_map(|kpi| plan.measurements.scopes(kpi.id));
    let mut counts: Vec<(Id<Activity>, u32)> = scopes
        .filter_map(|(scope, points)| match scope {
            Scope::Activity(activity) => Some((activity, u32::try_from(points.len()).unwrap_or(u32::MAX))),
            Scope::Plan | Scope::Objective(_) => None,
        })
        .collect();
    counts.sort_unstable();
    counts.dedup_by(|one, kept| {
        let same = one.0 == kept.0;
        kept.1 += if same { one.1 } else { 0 };
        same
    });
    counts.into_iter().collect()
}

/// Actual + committed + what the curve foresees of the rest. What is committed is part of what was foreseen, never on top
/// of it. Without dates the whole rest is still foreseen.
fn landing(figures: &Figures, window: Option<Period>, pacing: Option<&[f64]>, today: Day) -> Cents {
    let planned = match window {
        Some(window) => foreseen(figures.revised(), window, pacing, today),
        None => figures.revised() - figures.actual,
    };
    figures.actual + figures.committed.max(planned)
}
