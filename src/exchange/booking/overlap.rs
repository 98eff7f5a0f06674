//! Values of the same days that an earlier import of the same tool booked in another cut, by the week where this file says
//! days: they would count twice beside what the file says of these days.

use std::collections::BTreeMap;

use crate::domain::{Activity, Id, Kpi, MeasurementKey, Plan, Record, Scope, SpendKind};
use crate::exchange::results::Span;

use super::book::Slot;

/// What a file tells from day to day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// The expenses of an activity.
    Spend(Id<Activity>),
    /// A KPI's values.
    Value(Id<Kpi>, Scope),
}

/// The days that a file covers, by what it tells of them.
pub type Covered = BTreeMap<Told, Span>;

/// What the plan holds already of the days that a file covers, beside what the file restates.
pub struct Overlap {
    /// What an earlier import of the same tool told in another cut.
    pub replaced: Vec<Record>,
    /// How many values come from elsewhere, typed by hand for the most part.
    pub beside: usize,
}

/// What stands within these days and is not restated.
pub fn overlap(plan: &Plan, format: &str, covered: &Covered, is_restated: impl Fn(&Slot) -> bool) -> Overlap {
    let imports = plan.imports.iter().filter(|import| import.format == format);
    let codes: Vec<&str> = imports.map(|import| import.code.as_str()).collect();
    let is_ours = |source: &str| source.split(':').next().is_some_and(|code| codes.contains(&code));
    let is_within = |slot: Slot| covered.get(&slot.told()).is_some_and(|span| (span.first..=span.last).contains(&slot.day()));
    // An expense from elsewhere stands beside the file's, on the same day too.
    let spend = plan.spend.iter().filter(|spend| spend.kind == SpendKind::Actual);
    let spend = spend.map(|spend| (spend.source.as_deref().is_some_and(is_ours), spend)).filter(|(is_ours, spend)| {
        let slot = Slot::Spend(spend.activity, spend.date);
        is_within(slot) && (!is_ours || !is_restated(&slot))
    });
    let spend = spend.map(|(is_ours, spend)| (is_ours, Record::Spend(spend.clone())));
    let values = covered.keys().filter_map(|told| if let Told::Value(kpi, scope) = told { Some((*kpi, *scope)) } else { None });
    let values = values.flat_map(|(kpi, scope)| {
        plan.measurements.series(kpi, scope).iter().map(move |point| MeasurementKey { kpi, scope, date: point.date })
    });
    let values = values.filter(|key| is_within(Slot::Value(*key)) && !is_restated(&Slot::Value(*key)));
    let values =
        values.filter_map(|key| plan.measurements.get(key)).map(|value| (is_ours(&value.source), Record::Measurement(value)));
    let (replaced, beside): (Vec<_>, Vec<_>) = spend.chain(values).partition(|(is_ours, _)| *is_ours);
    Overlap { replaced: replaced.into_iter().map(|(_, record)| record).collect(), beside: beside.len() }
}
