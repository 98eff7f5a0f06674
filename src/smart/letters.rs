//! The five letters, each met or not, and why.

use crate::analysis::Standing;
use crate::audit::{Guide, List};
use crate::domain::{Cadence, Day, Goal, Level, Period, Plan, Reach};

use super::Draft;
use super::proposals::{Pick, history};

/// One letter: whether it is met, and the message that says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// `S`, `M`, `A`, `R` or `T`.
    pub letter: char,
    /// Whether it is met.
    pub met: bool,
    /// Key of the sentence.
    pub why: &'static str,
}

/// How many times the best known period a target may ask for in each.
const TIMES: f64 = 3.0;

/// The five letters of an objective on its way.
#[must_use]
pub fn letters(draft: &Draft, plan: &Plan, standing: Option<&Standing>, guide: &Guide, today: Day) -> [Letter; 5] {
    [
        specific(draft, guide),
        measurable(draft, plan, guide),
        attainable(draft, plan, standing, today),
        realistic(draft),
        timely(draft, plan, today),
    ]
}

const fn letter(letter: char, met: bool, why: &'static str) -> Letter {
    Letter { letter, met, why }
}

fn specific(draft: &Draft, guide: &Guide) -> Letter {
    let vague = guide.phrases.in_name(&draft.name).has(List::Vague) && draft.goal.is_none();
    match (draft.name.trim().is_empty(), vague, draft.channel) {
        (true, ..) => letter('S', false, "smart-s-empty"),
        (_, true, _) => letter('S', false, "smart-s-vague"),
        (_, _, None) => letter('S', false, "smart-s-channel"),
        _ => letter('S', true, "smart-s-met"),
    }
}

fn measurable(draft: &Draft, plan: &Plan, guide: &Guide) -> Letter {
    let Some(kpi) = &draft.kpi else { return letter('M', false, "smart-m-kpi") };
    match &draft.goal {
        None => letter('M', false, "smart-m-goal"),
        Some(goal) if !goal.fits(kpi.unit(plan, guide)) => letter('M', false, "smart-m-unit"),
        Some(_) => letter('M', true, "smart-m-met"),
    }
}

/// Attainable: against the best period known; unknown is not held against it, but said.
fn attainable(draft: &Draft, plan: &Plan, standing: Option<&Standing>, today: Day) -> Letter {
    let Some(goal) = &draft.goal else { return letter('A', false, "smart-a-goal") };
    let needs_start = matches!(goal.goal(), Goal::Reach(Reach::Relative(_) | Reach::Points(_)));
    if needs_start && draft.baseline.is_none() {
        return letter('A', false, "smart-a-baseline");
    }
    let (Some(goal), Some(Pick::Own(kpi)), Some(due)) = (whole(goal.goal(), draft.per), &draft.kpi, draft.due) else {
        return letter('A', true, "smart-a-unknown");
    };
    let kpi = plan.kpis.get(*kpi);
    let known = kpi.zip(standing).and_then(|(kpi, standing)| Some((kpi, history(plan, standing, kpi)?)));
    let Some((kpi, [_, best])) = known else { return letter('A', true, "smart-a-unknown") };
    if kpi.aggregation != crate::domain::Aggregation::Sum || best <= 0.0 {
        return letter('A', true, "smart-a-unknown");
    }
    let window = Period { first: today, last: due.max(today) };
    let times = draft.per.map_or(1.0, |per| crate::audit::periods(per, window));
    let each = (goal * times - draft.baseline.unwrap_or(0.0)) / crate::audit::periods(kpi.cadence, window);
    if each <= best * TIMES { letter('A', true, "smart-a-met") } else { letter('A', false, "smart-a-far") }
}

/// The number asked for, once in all or each time.
const fn whole(goal: Goal, per: Option<Cadence>) -> Option<f64> {
    match (goal, per) {
        (Goal::Reach(Reach::Absolute(number)), None) | (Goal::Level(Level::AtLeast(number)), Some(_)) => Some(number),
        _ => None,
    }
}

fn realistic(draft: &Draft) -> Letter {
    if draft.business_goal.trim().is_empty() { letter('R', false, "smart-r-goal") } else { letter('R', true, "smart-r-met") }
}

fn timely(draft: &Draft, plan: &Plan, today: Day) -> Letter {
    match draft.due {
        None => letter('T', false, "smart-t-day"),
        Some(due) if due <= today => letter('T', false, "smart-t-past"),
        Some(due) if plan.settings.end.is_some_and(|end| due > end) => letter('T', false, "smart-t-beyond"),
        Some(_) => letter('T', true, "smart-t-met"),
    }
}
