//! KPIs: a target, a source, a unit and a direction that fit their name.

use crate::audit::answer::{Answer, Fault};
use crate::audit::card::{Card, Check, Severity};
use crate::audit::fix;
use crate::audit::ground::{Ground, is_blank};
use crate::audit::words::List;
use crate::domain::{Aggregation, Edit, Key, Kpi, Polarity, Unit};
use crate::text::Words;

/// The rules of KPIs.
pub const CARDS: &[Card] = &[
    Card::new("kpi-unit", Severity::Warning, Check::Kpi(unit)).mended(mend_unit),
    Card::new("kpi-direction", Severity::Warning, Check::Kpi(direction)).mended(mend_direction),
    Card::new("kpi-no-target", Severity::Hint, Check::Kpi(target)),
    Card::new("kpi-no-source", Severity::Hint, Check::Kpi(source)),
];

/// The unit that a KPI's name speaks of.
fn named_unit(ground: &Ground<'_>, kpi: &Kpi) -> Option<Unit> {
    let said = ground.kpi_says(kpi.id);
    match (said.has(List::Percent), said.has(List::Amount)) {
        (true, false) => Some(Unit::Percent),
        (false, true) => Some(Unit::Money),
        _ => None,
    }
}

fn unit(ground: &Ground<'_>, kpi: &Kpi) -> Answer {
    match named_unit(ground, kpi) {
        None => Answer::Apart,
        Some(named) => Answer::fine_if(kpi.unit == named, "unit"),
    }
}

fn mend_unit(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::kpi(ground.plan, key, |kpi| {
        kpi.unit = named_unit(ground, kpi)?;
        Some(())
    })
}

/// The direction that a KPI's name speaks of. "Cost per lead" speaks of a cost.
fn named_direction(ground: &Ground<'_>, kpi: &Kpi) -> Option<Polarity> {
    let said = ground.kpi_says(kpi.id);
    if said.has(List::LowerIsBetter) {
        return Some(Polarity::Down);
    }
    said.has(List::HigherIsBetter).then_some(Polarity::Up)
}

fn direction(ground: &Ground<'_>, kpi: &Kpi) -> Answer {
    match named_direction(ground, kpi) {
        None => Answer::Apart,
        Some(named) => Answer::fine_if(kpi.polarity == named, "polarity"),
    }
}

fn mend_direction(ground: &Ground<'_>, key: Key, _: &Words) -> Option<Edit> {
    fix::kpi(ground.plan, key, |kpi| {
        kpi.polarity = named_direction(ground, kpi)?;
        Some(())
    })
}

fn target(ground: &Ground<'_>, kpi: &Kpi) -> Answer {
    let mut formulas = ground.plan.kpis.iter().filter_map(|other| other.formula.as_ref());
    let mut feeds = || formulas.any(|formula| formula.codes().contains(&kpi.code.as_str()));
    Answer::fine_if(ground.plan.targets_of_kpi(kpi.id).next().is_some() || feeds(), "name")
}

fn source(ground: &Ground<'_>, kpi: &Kpi) -> Answer {
    if kpi.aggregation == Aggregation::Ratio || ground.plan.measurements.scopes(kpi.id).next().is_none() {
        return Answer::Apart;
    }
    let imported = || {
        ground.plan.measurements.scopes(kpi.id).any(|(scope, points)| {
            points.last().is_some_and(|point| {
                let key = crate::domain::MeasurementKey { kpi: kpi.id, scope, date: point.date };
                ground.plan.measurements.get(key).is_some_and(|one| one.source != "manual")
            })
        })
    };
    Answer::unless(!is_blank(kpi.source.as_deref()) || imported(), || Fault::of("source"))
}
