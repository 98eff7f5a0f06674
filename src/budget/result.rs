//! What counts as a result of an activity.

use crate::domain::{Activity, Aggregation, Formula, Goal, Kpi, Level, Plan, Polarity, Scope, Term};

/// The KPI in which an activity's results are counted: the one set on it, else the sum KPI of one of its targets, else the
/// denominator of one of its cost KPIs, else the only sum KPI ever measured for it.
#[must_use]
pub fn result_kpi<'a>(plan: &'a Plan, activity: &Activity) -> Option<&'a Kpi> {
    let set = activity.result_kpi.and_then(|kpi| plan.kpis.get(kpi));
    set.or_else(|| of_targets(plan, activity)).or_else(|| only_measured(plan, activity))
}

fn of_targets<'a>(plan: &'a Plan, activity: &Activity) -> Option<&'a Kpi> {
    let targets = plan.targets_of(Scope::Activity(activity.id)).filter_map(|target| plan.targets.get(target));
    let kpis: Vec<&Kpi> = targets.filter_map(|target| plan.kpis.get(target.kpi)).collect();
    let measured = |kpi: &&Kpi| !plan.measurements.series(kpi.id, Scope::Activity(activity.id)).is_empty();
    let sums = || kpis.iter().copied().filter(|kpi| is_result(kpi));
    let divisors = || kpis.iter().filter_map(|kpi| divisor(plan, kpi.formula.as_ref()?)).filter(|kpi| is_result(kpi));
    sums().find(measured).or_else(|| divisors().find(measured)).or_else(|| sums().next()).or_else(|| divisors().next())
}

fn only_measured<'a>(plan: &'a Plan, activity: &Activity) -> Option<&'a Kpi> {
    let mut measured =
        plan.kpis.iter().filter(|kpi| is_result(kpi) && !plan.measurements.series(kpi.id, Scope::Activity(activity.id)).is_empty());
    let first = measured.next()?;
    measured.next().is_none().then_some(first)
}

/// A sum of which more is better.
fn is_result(kpi: &Kpi) -> bool {
    kpi.aggregation == Aggregation::Sum && kpi.polarity == Polarity::Up
}

/// The KPI that spend is divided by: `leads` in `spend / leads`.
fn divisor<'a>(plan: &'a Plan, formula: &Formula) -> Option<&'a Kpi> {
    match formula.term() {
        Term::Divide(above, below) => match (above.as_ref(), below.as_ref()) {
            (Term::Spend, Term::Kpi(code)) => plan.kpis.by_code(code),
            _ => None,
        },
        _ => None,
    }
}

/// The most that a result of this KPI may cost an activity: the bound of its target on `spend / KPI`, the lowest of several.
pub(super) fn cost_target(plan: &Plan, activity: &Activity, kpi: &Kpi) -> Option<f64> {
    let targets = plan.targets_of(Scope::Activity(activity.id)).filter_map(|target| plan.targets.get(target));
    let bound = |target: &crate::domain::Target| {
        let formula = plan.kpis.get(target.kpi)?.formula.as_ref()?;
        divisor(plan, formula).filter(|below| below.id == kpi.id)?;
        match target.expression.as_ref()?.goal() {
            Goal::Level(Level::Below(most) | Level::AtMost(most) | Level::Between { high: most, .. }) => Some(most),
            _ => None,
        }
    };
    targets.filter_map(bound).reduce(f64::min)
}
