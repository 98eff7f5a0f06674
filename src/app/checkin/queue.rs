//! What a check-in asks for: values that are due, targets off or at risk, decisions to review; what is answered comes first.

use crate::analysis::{DueValue, Standing, Verdict};
use crate::app::Model;
use crate::domain::{Answer, Cadence, Checkin, Day, Decision, Id, Plan, Target};

/// One thing to ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    /// A value of the last whole period.
    Value(DueValue),
    /// A target that is off or at risk: confidence, and a decision.
    Target(Id<Target>),
    /// A decision whose review day has come.
    Review(Id<Decision>),
}

impl Ask {
    /// Its kind: the text `checkin-place-<word>` counts those alike.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Value(_) => "value",
            Self::Target(_) => "target",
            Self::Review(_) => "review",
        }
    }

    /// Seconds that a marketer needs for each, for the time left.
    pub(super) const fn seconds(self) -> usize {
        match self {
            Self::Value(_) => 7,
            Self::Target(_) => 15,
            Self::Review(_) => 20,
        }
    }
}

/// One place of the queue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// What is asked.
    pub ask: Ask,
    /// Whether it was answered in this check-in.
    pub done: bool,
}

/// Monday of the last whole week: the one a check-in is about.
#[must_use]
pub fn week(today: Day) -> Day {
    Cadence::Week.shift(today, -1)
}

/// The check-in of the week, open or finished.
#[must_use]
pub fn of_week(plan: &Plan, week: Day) -> Option<&Checkin> {
    plan.checkins.iter().filter(|checkin| checkin.week == week).max_by_key(|checkin| checkin.id)
}

/// The last finished check-in before this one.
#[must_use]
pub fn before(plan: &Plan, week: Day) -> Option<&Checkin> {
    plan.checkins.iter().filter(|checkin| checkin.finished && checkin.week < week).max_by_key(|checkin| (checkin.week, checkin.id))
}

/// The whole queue, answered things first, then the rest in order.
#[must_use]
pub fn queue(model: &Model, checkin: Option<Id<Checkin>>) -> Vec<Item> {
    let Some(standing) = &model.standing else { return Vec::new() };
    let plan = &model.plan;
    let answers: Vec<&Answer> = plan.answers.iter().filter(|answer| Some(answer.checkin) == checkin).collect();
    let done = answers.iter().filter_map(|answer| answered(model, answer)).map(|ask| Item { ask, done: true });
    let values = standing.due_values(plan).into_iter().map(Ask::Value);
    let targets =
        standing.worst_first().filter(|reading| asks(standing, plan, reading.target)).map(|reading| Ask::Target(reading.target));
    let reviews = standing.reviews_due(plan).map(|decision| Ask::Review(decision.id));
    let open = values.chain(targets).chain(reviews).filter(|ask| !answers.iter().any(|answer| is_answer(answer, *ask)));
    done.chain(open.map(|ask| Item { ask, done: false })).collect()
}

/// Off or at risk; missed only in the week after it was due.
fn asks(standing: &Standing, plan: &Plan, target: Id<Target>) -> bool {
    let Some(reading) = standing.reading(target) else { return false };
    match reading.verdict {
        Verdict::OffTarget | Verdict::AtRisk => true,
        Verdict::Missed => {
            let due = reading.window.map(|window| window.last);
            let decided = plan.decisions.iter().any(|one| one.target == Some(target) && due.is_some_and(|due| one.date > due));
            !decided && due.is_some_and(|due| (standing.today() - due).num_days() <= 14)
        }
        _ => false,
    }
}

fn is_answer(answer: &Answer, ask: Ask) -> bool {
    match ask {
        Ask::Value(due) => answer.kpi == Some(due.kpi) && answer.scope == due.scope,
        Ask::Target(target) => answer.kpi.is_none() && answer.target == Some(target),
        Ask::Review(_) => false,
    }
}

/// What an answer was given to.
fn answered(model: &Model, answer: &Answer) -> Option<Ask> {
    let Some(kpi) = answer.kpi else { return answer.target.map(Ask::Target) };
    let cadence = model.plan.kpis.get(kpi)?.cadence;
    let period = cadence.previous(cadence.period(model.today));
    Some(Ask::Value(DueValue { kpi, scope: answer.scope, period, target: answer.target? }))
}
