//! What an adopted proposal promised, kept with its decision so that it can be held against what came.

use serde::{Deserialize, Serialize};

use super::case::{Counted, worth};
use super::draft::Draft;
use super::study::Study;
use crate::domain::{Day, Plan};

/// A range of results over the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// One world in ten brings less.
    pub low: f64,
    /// Half of the worlds bring less.
    pub median: f64,
    /// One world in ten brings more.
    pub high: f64,
}

/// The text in the decision's field `evidence`. Amounts are currency units, results those of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The day it was adopted.
    pub from: Day,
    /// Weeks of the horizon.
    pub weeks: u32,
    /// Code of the KPI in which results are counted; none is what they are worth.
    pub counted_in: Option<String>,
    /// Chance that the new split brings more, as printed.
    pub probability: f64,
    /// The gain.
    pub gain: Range,
    /// Results of keeping the old split.
    pub before: Range,
    /// Results of the new one.
    pub after: Range,
    /// Every activity whose results were counted.
    pub activities: Vec<Promised>,
}

/// What was promised of one activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promised {
    /// Its code.
    pub activity: String,
    /// Code of the KPI that counts its results.
    pub kpi: String,
    /// What one result counts for.
    pub value: f64,
    /// Money before.
    pub before: f64,
    /// Money after.
    pub after: f64,
}

impl Promise {
    /// What a study promises of a draft, in its main group; none without evidence.
    #[must_use]
    pub fn of(plan: &Plan, study: &Study, draft: &Draft) -> Option<Self> {
        let outlook = *study.outlooks(draft).first()?;
        let group = study.case.groups.iter().find(|group| group.counted == outlook.counted)?;
        let range = |band: crate::arbitration::Band| Range { low: band.low, median: band.median, high: band.high };
        let counted_in = match outlook.counted {
            Counted::Money => None,
            Counted::Kpi(kpi) => Some(plan.kpis.get(kpi)?.code.clone()),
        };
        let promised = |place: &usize| {
            let line = &study.case.lines[*place];
            let kpi = plan.kpis.get(line.kpi?)?;
            let value = if counted_in.is_none() { worth(plan, kpi.id)? } else { 1.0 };
            Some(Promised {
                activity: plan.activities.get(line.activity)?.code.clone(),
                kpi: kpi.code.clone(),
                value,
                before: line.before.units(),
                after: draft.amounts[*place].units(),
            })
        };
        Some(Self {
            from: study.case.today,
            weeks: study.case.weeks,
            probability: outlook.gain.probability,
            gain: Range { low: outlook.gain.low, median: outlook.gain.median, high: outlook.gain.high },
            before: range(outlook.before),
            after: range(outlook.after),
            activities: group.lines.iter().filter_map(promised).collect(),
            counted_in,
        })
    }

    /// Reads the evidence of a decision; none when it is no promise of a budget.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
