//! Values of the same days that an earlier import of the same tool booked in another cut, by the week where this file says
//! days: they would count twice beside what the file says of these days.

use std::collections::BTreeMap;

use crate::domain::{Activity, Id, Kpi, MeasurementKey, Plan, Record, Scope};
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

/// The records within these days that came from an earlier import of this tool and are not restated.
pub fn overlapped(plan: &Plan, format: &str, covered: &Covered, is_restated: impl Fn(&Slot) -> bool) -> Vec<Record> {
    let imports = plan.imports.iter().filter(|import| import.format == format);
    let codes: Vec<&str> = imports.map(|import| import.code.as_str()).collect();
    let is_ours = |source: &str| source.split(':').next().is_some_and(|code| codes.contains(&code));
    let is_left = |told: Told, slot: Slot| {
        let day = slot.day();
        covered.get(&told).is_some_and(|span| span.first <= day && day <= span.last) && !is_restated(&slot)
    };
    let spend = plan.spend.iter().filter(|spend| spend.source.as_deref().is_some_and(is_ours));
    let spend = spend.filter(|spend| is_left(Told::Spend(spend.activity), Slot::Spend(spend.activity, spend.date)));
    let values = covered.keys().filter_map(|told| if let Told::Value(kpi, scope) = told { Some((*kpi, *scope)) } else { None });
    let values = values.flat_map(|(kpi, scope)| {
        plan.measurements.series(kpi, scope).iter().map(move |point| MeasurementKey { kpi, scope, date: point.date })
    });
    let is_left = |key: &MeasurementKey| is_left(Told::Value(key.kpi, key.scope), Slot::Value(*key));
    let values = values.filter(is_left).filter_map(|key| plan.measurements.get(key)).filter(|value| is_ours(&value.source));
    spend.cloned().map(Record::Spend).chain(values.map(Record::Measurement)).collect()
}
