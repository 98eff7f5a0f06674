//! What is arbitrated: the running activities, their money and bounds over the horizon, their weeks, and who is compared
//! with whom.

use std::collections::BTreeMap;

use super::bounds::{Ask, Trouble, bounds, horizon, times};
use super::result::{cost_target, result_kpi};
use super::weeks::{Flaw, Weeks};
use crate::analysis::activity_window;
use crate::analysis::money::Books;
use crate::arbitration::{LEAST_RESULTS, LEAST_WEEKS};
use crate::domain::{Activity, Cadence, Cents, Day, Id, Kpi, Plan, Stage, Unit};

/// The most activities that are arbitrated at once: those with the most money.
const MOST: usize = 100;

/// One running activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which one.
    pub activity: Id<Activity>,
    /// What counts its results.
    pub kpi: Option<Id<Kpi>>,
    /// What it has for the horizon: its available money, at least 0.
    pub before: Cents,
    /// Least it may get.
    pub low: Cents,
    /// Most it may get.
    pub high: Cents,
    /// The user locked it.
    pub locked: bool,
    /// Its weeks; empty with a flaw.
    pub weeks: Weeks,
    /// Why its weeks cannot be learned from.
    pub flaw: Option<Flaw>,
    /// What one result may cost at most, where a target says so.
    pub cost_target: Option<f64>,
}

/// In what the results of a group are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// In what the results are worth: currency units.
    Money,
    /// In results of one KPI.
    Kpi(Id<Kpi>),
}

/// Activities whose results can be compared, and the money they share.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// In what.
    pub counted: Counted,
    /// Places of its lines.
    pub lines: Vec<usize>,
    /// Money they share over the horizon.
    pub total: Cents,
}

/// A question with its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Weeks of the horizon.
    pub weeks: u32,
    /// The day it is asked.
    pub today: Day,
    /// Monday of the last week that is learned from.
    pub last_week: Day,
    /// The running activities, in the plan's order.
    pub lines: Vec<Line>,
    /// Who is compared with whom, most money first.
    pub groups: Vec<Group>,
    /// Money to share out between all lines.
    pub total: Cents,
    /// Whether another total than what is available was asked for.
    pub other_total: bool,
    /// Running activities beyond the most that are arbitrated at once.
    pub left_out: usize,
}

impl Case {
    /// The case of a plan on a day.
    ///
    /// # Errors
    /// [`Trouble`] when nothing can be shared out.
    pub fn of(plan: &Plan, books: &Books, today: Day, ask: Ask) -> Result<Self, Trouble> {
        check(ask)?;
        let (running, left_out) = running(plan, books, today);
        let weeks = horizon(plan, &running, today, ask.weeks);
        let before: Vec<Cents> = running.iter().map(|activity| money(books, activity.id)).collect();
        let available: Cents = before.iter().copied().sum();
        if available == Cents::ZERO && ask.total.is_none_or(|total| total == Cents::ZERO) {
            return Err(Trouble::NothingRunning);
        }
        let total = ask.total.unwrap_or(available);
        let scale = if available > Cents::ZERO { total.units() / available.units() } else { 1.0 };
        let last_week = last_week(plan, &running, today);
        let line = |(activity, before): (&&Activity, &Cents)| {
            let (low, high) = bounds(activity, &books.activity(activity.id), *before, ask.step, scale);
            line(plan, books, activity, last_week, (*before, low, high))
        };
        let lines: Vec<Line> = running.iter().zip(&before).map(line).collect();
        let least: Cents = lines.iter().map(Line::least).sum();
        if least > total {
            return Err(Trouble::BelowMinimums { total, minimums: least });
        }
        let groups = groups(plan, &lines, total);
        Ok(Self { weeks, today, last_week, lines, groups, total, other_total: total != available, left_out })
    }

    /// The line of an activity.
    #[must_use]
    pub fn line(&self, activity: Id<Activity>) -> Option<&Line> {
        self.lines.iter().find(|line| line.activity == activity)
    }

    /// Whether the activities count different results that have no common worth.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.groups.len() > 1
    }
}

impl Line {
    /// Whether it may be moved at all.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        !self.locked && self.flaw.is_none()
    }

    /// Least that must go to it, whatever is proposed.
    fn least(&self) -> Cents {
        if self.is_free() && !self.is_short() { self.low } else { self.before }
    }

    /// Whether its history is too short to move it.
    fn is_short(&self) -> bool {
        self.weeks.counted() < LEAST_WEEKS || self.weeks.sums().1 < LEAST_RESULTS
    }
}

fn check(ask: Ask) -> Result<(), Trouble> {
    if ask.weeks.is_some_and(|weeks| !(1..=520).contains(&weeks)) {
        return Err(Trouble::Unsound("weeks"));
    }
    if ask.total.is_some_and(|total| total < Cents::ZERO) {
        return Err(Trouble::Unsound("total"));
    }
    if !(1.0..=1000.0).contains(&ask.step) {
        return Err(Trouble::Unsound("step"));
    }
    Ok(())
}

/// What an activity still has.
fn money(books: &Books, activity: Id<Activity>) -> Cents {
    books.activity(activity).available().max(Cents::ZERO)
}

/// The activities under way today, those with the most money when there are too many, and how many are left out.
fn running<'a>(plan: &'a Plan, books: &Books, today: Day) -> (Vec<&'a Activity>, usize) {
    let mut running: Vec<&Activity> = plan.activities.iter().filter(|activity| is_running(plan, activity, today)).collect();
    let left_out = running.len().saturating_sub(MOST);
    if left_out > 0 {
        let order: BTreeMap<Id<Activity>, usize> = running.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        running.sort_by_key(|activity| std::cmp::Reverse(money(books, activity.id)));
        running.truncate(MOST);
        running.sort_by_key(|activity| order.get(&activity.id).copied());
    }
    (running, left_out)
}

/// Active, and not over; without status, within its days.
fn is_running(plan: &Plan, activity: &Activity, today: Day) -> bool {
    let stage = activity.status.and_then(|status| plan.statuses.get(status)).map(|status| status.stage);
    let window = activity_window(plan, activity);
    match stage {
        Some(Stage::Active) => window.is_none_or(|window| today <= window.last),
        Some(_) => false,
        None => window.is_none_or(|window| window.contains(today)),
    }
}

/// Monday of the last complete week in which any of them spent or counted anything.
fn last_week(plan: &Plan, running: &[&Activity], today: Day) -> Day {
    let week = Cadence::Week.period(today);
    let complete = if week.last <= today { week.first } else { Cadence::Week.shift(week.first, -1) };
    let recorded = |activity: &&Activity| {
        let kpi = result_kpi(plan, activity)?;
        let scope = crate::domain::Scope::Activity(activity.id);
        let counted = plan.measurements.series(kpi.id, scope).iter().map(|point| point.date);
        let spent = plan.spend_of(activity.id).map(|record| record.date);
        counted.chain(spent).map(|day| Cadence::Week.period(day).first).filter(|monday| *monday <= complete).max()
    };
    running.iter().filter_map(recorded).max().unwrap_or(complete)
}

fn line(plan: &Plan, books: &Books, activity: &Activity, last: Day, (before, low, high): (Cents, Cents, Cents)) -> Line {
    let kpi = result_kpi(plan, activity);
    let available = books.activity(activity.id).available();
    let read = match kpi {
        _ if available < Cents::ZERO => Err(Flaw::Overspent { by: -available }),
        Some(kpi) => Weeks::of(plan, activity, kpi, last),
        None => Err(Flaw::NoResult),
    };
    let (weeks, flaw) = match read {
        Ok(weeks) => (weeks, None),
        Err(flaw) => (Weeks::default(), Some(flaw)),
    };
    let (cost_target, kpi) = (kpi.and_then(|kpi| cost_target(plan, activity, kpi)), kpi.map(|kpi| kpi.id));
    Line { activity: activity.id, kpi, before, low, high, locked: activity.locked, weeks, flaw, cost_target }
}

/// What one result of a KPI is worth, in currency units; an amount of money is worth itself.
pub(super) fn worth(plan: &Plan, kpi: Id<Kpi>) -> Option<f64> {
    let kpi = plan.kpis.get(kpi)?;
    kpi.worth.map(Cents::units).or_else(|| (kpi.unit == Unit::Money).then_some(1.0))
}

/// Lines that count the same results, or results with a worth, share what they have; the total of another size is shared in
/// proportion to it.
fn groups(plan: &Plan, lines: &[Line], total: Cents) -> Vec<Group> {
    let usable = || lines.iter().enumerate().filter(|(_, line)| line.flaw.is_none());
    let mut kpis: Vec<Id<Kpi>> = usable().filter_map(|(_, line)| line.kpi).collect();
    kpis.sort_unstable();
    kpis.dedup();
    let counted = |kpi: Id<Kpi>| if kpis.len() > 1 && worth(plan, kpi).is_some() { Counted::Money } else { Counted::Kpi(kpi) };
    let mut places: BTreeMap<Counted, Vec<usize>> = BTreeMap::new();
    for (place, line) in usable() {
        if let Some(kpi) = line.kpi {
            places.entry(counted(kpi)).or_default().push(place);
        }
    }
    let money = |lines_of: &[usize]| lines_of.iter().map(|place| lines[*place].before).sum::<Cents>();
    let kept: Cents = lines.iter().filter(|line| line.flaw.is_some()).map(|line| line.before).sum();
    let mut groups: Vec<Group> =
        places.into_iter().map(|(counted, lines)| Group { counted, total: money(&lines), lines }).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.total));
    share_out(&mut groups, lines, total - kept);
    groups
}

/// Other money than the groups have, in proportion to it: a group that cannot move keeps what it has, and none goes below
/// what its lines cannot give up.
fn share_out(groups: &mut [Group], lines: &[Line], total: Cents) {
    let shared: Cents = groups.iter().map(|group| group.total).sum();
    if total == shared {
        return;
    }
    let moves = |line: &Line| line.is_free() && !line.is_short() && line.high > line.low;
    let floors: Vec<Cents> = groups.iter().map(|group| group.lines.iter().map(|place| lines[*place].least()).sum()).collect();
    let open: Vec<bool> = groups.iter().map(|group| group.lines.iter().any(|place| moves(&lines[*place]))).collect();
    let (mut money, mut rest) = (Cents::ZERO, total);
    for (group, open) in groups.iter().zip(&open) {
        if *open {
            money += group.total;
        } else {
            rest -= group.total;
        }
    }
    for (place, group) in groups.iter_mut().enumerate().filter(|(place, _)| open[*place]) {
        let part = if money > Cents::ZERO { times(group.total, rest.units() / money.units()) } else { rest };
        (money, group.total) = (money - group.total, part.clamp(floors[place].min(rest), rest.max(floors[place])));
        rest -= group.total;
    }
    // What the floors of later groups took too much, the first ones give back as far as theirs allow.
    for (place, group) in groups.iter_mut().enumerate().filter(|(place, _)| open[*place]) {
        let back = (group.total + rest).max(floors[place]);
        (rest, group.total) = (rest + group.total - back, back);
    }
}
