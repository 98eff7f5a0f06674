//! Which KPIs a channel offers, the user's own first, with the range each usually lies in.

use crate::analysis::Standing;
use crate::audit::{ChannelGuide, Guide};
use crate::domain::{Aggregation, Id, Kpi, Plan, Scope, Unit};
use crate::text::Tongue;

/// A KPI of the plan, or one of the catalogue that the plan does not have yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The plan's own.
    Own(Id<Kpi>),
    /// The catalogue's, by its code.
    New(String),
}

/// One KPI to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Which.
    pub pick: Pick,
    /// Its name.
    pub name: String,
    /// What one value counts.
    pub unit: Unit,
    /// Lowest and highest of the last measured periods in this plan.
    pub history: Option<[f64; 2]>,
    /// A rule of thumb of the catalogue.
    pub thumb: Option<[f64; 2]>,
}

/// What a channel offers: measured KPIs of the plan first, then its others, then the catalogue's. Without a channel, every
/// KPI of the plan.
#[must_use]
pub fn proposals(plan: &Plan, standing: Option<&Standing>, guide: &Guide, channel: Option<usize>, tongue: Tongue) -> Vec<Proposal> {
    let channel = channel.and_then(|place| guide.channels.all().get(place));
    let mut found: Vec<Proposal> = match channel {
        Some(channel) => offered(plan, standing, guide, channel, tongue),
        None => plan.kpis.iter().map(|kpi| own(plan, standing, kpi, None)).collect(),
    };
    found.sort_by_key(|one| (one.history.is_none(), matches!(one.pick, Pick::New(_))));
    found
}

fn offered(plan: &Plan, standing: Option<&Standing>, guide: &Guide, channel: &ChannelGuide, tongue: Tongue) -> Vec<Proposal> {
    let offers = channel.kpis.iter().filter_map(|offer| {
        if let Some(kpi) = plan.kpis.by_code(&offer.code) {
            return Some(own(plan, standing, kpi, offer.range));
        }
        let kpi = guide.channels.kpi(&offer.code)?;
        let (pick, name) = (Pick::New(kpi.code.clone()), kpi.name(tongue).to_owned());
        Some(Proposal { pick, name, unit: kpi.unit, history: None, thumb: offer.range })
    });
    offers.collect()
}

fn own(plan: &Plan, standing: Option<&Standing>, kpi: &Kpi, thumb: Option<[f64; 2]>) -> Proposal {
    let history = standing.and_then(|standing| history(plan, standing, kpi));
    Proposal { pick: Pick::Own(kpi.id), name: kpi.name.clone(), unit: kpi.unit, history, thumb }
}

/// Lowest and highest of the last periods of a KPI's targets on activities, else of all its targets.
#[must_use]
pub fn history(plan: &Plan, standing: &Standing, kpi: &Kpi) -> Option<[f64; 2]> {
    let values = |only_activities: bool| -> Vec<f64> {
        let targets = plan.targets_of_kpi(kpi.id).filter_map(|id| plan.targets.get(id));
        let chosen = targets.filter(|target| !only_activities || matches!(target.scope, Scope::Activity(_)));
        let readings = chosen.filter_map(|target| standing.reading(target.id));
        readings.flat_map(|reading| reading.recent.values().iter().map(|value| f64::from(*value))).collect()
    };
    let (own, any) = (values(true), values(false));
    let values = if own.is_empty() { any } else { own };
    let fold = |start: f64, pick: fn(f64, f64) -> f64| values.iter().copied().fold(start, pick);
    (!values.is_empty()).then(|| [fold(f64::INFINITY, f64::min), fold(f64::NEG_INFINITY, f64::max)])
}

impl Pick {
    /// Its unit.
    #[must_use]
    pub fn unit(&self, plan: &Plan, guide: &Guide) -> Unit {
        match self {
            Self::Own(id) => plan.kpis.get(*id).map_or(Unit::Number, |kpi| kpi.unit),
            Self::New(code) => guide.channels.kpi(code).map_or(Unit::Number, |kpi| kpi.unit),
        }
    }

    /// How its measurements make a value.
    #[must_use]
    pub fn aggregation(&self, plan: &Plan, guide: &Guide) -> Aggregation {
        match self {
            Self::Own(id) => plan.kpis.get(*id).map_or(Aggregation::Sum, |kpi| kpi.aggregation),
            Self::New(code) => guide.channels.kpi(code).map_or(Aggregation::Sum, crate::audit::CatalogueKpi::aggregation),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self, plan: &Plan, guide: &Guide, tongue: Tongue) -> String {
        match self {
            Self::Own(id) => plan.kpis.get(*id).map_or_else(String::new, |kpi| kpi.name.clone()),
            Self::New(code) => guide.channels.kpi(code).map_or_else(String::new, |kpi| kpi.name(tongue).to_owned()),
        }
    }
}
