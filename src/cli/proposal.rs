//! A budget proposal as one JSON document.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::analysis::small_numbers::{Interval, cost_interval};
use crate::arbitration::{Advice, Band, Binding, Gain, Strength};
use crate::budget::{Counted, Draft, Found, Reason, Study, reason_text, track};
use crate::domain::{Activity, Cents, Day, Id, Plan};
use crate::tables::Facts;
use crate::text::Words;

use super::failure::Failure;
use super::session::Session;

/// Everything that is known of the proposal. Amounts are the horizon's, in currency units; null where they are hidden.
#[derive(Serialize)]
struct Document<'a> {
    status: Advice,
    strength: Strength,
    reasons: Vec<ReasonLine>,
    today: Day,
    weeks: u32,
    currency: &'a str,
    /// The KPI in which gains are counted; null is currency units.
    counted_in: Option<&'a str>,
    total: Option<f64>,
    before: Split,
    after: Split,
    gain: Option<Gain>,
    per_activity: Vec<ActivityLine<'a>>,
    groups: Vec<GroupLine<'a>>,
    lambda: f64,
    leftover: Option<f64>,
    step: f64,
    experiment: Option<ExperimentLine<'a>>,
    track: TrackLine,
    caveat: String,
}

/// Adopted proposals that were due: how many did better than changing nothing, and how many their chances promised.
#[derive(Serialize)]
struct TrackLine {
    adopted: usize,
    judged: usize,
    hits: usize,
    promised_hits: f64,
}

#[derive(Serialize)]
struct ReasonLine {
    code: &'static str,
    activity: Option<String>,
    text: String,
    #[serde(flatten)]
    figures: Map<String, Json>,
}

/// A split of the money with its expected results.
#[derive(Serialize)]
struct Split {
    total: Option<f64>,
    amounts: Map<String, Json>,
    results: Option<Band>,
}

#[derive(Serialize)]
struct ActivityLine<'a> {
    activity: &'a str,
    kpi: Option<&'a str>,
    before: Option<f64>,
    after: Option<f64>,
    marginal_before: Option<f64>,
    marginal_after: Option<f64>,
    learned: f64,
    binding: Binding,
    min: Option<f64>,
    max: Option<f64>,
    weeks_seen: usize,
    results_seen: f64,
    cost_per_result: Option<Cost>,
}

/// Money per result of the weeks seen, with its exact Poisson 95 % interval; the upper end is null without results.
#[derive(Serialize)]
struct Cost {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct GroupLine<'a> {
    counted_in: Option<&'a str>,
    before: Band,
    after: Band,
    gain: Gain,
}

#[derive(Serialize)]
struct ExperimentLine<'a> {
    activity: &'a str,
    counted_in: Option<&'a str>,
    swing: f64,
    up: Option<f64>,
    down: Option<f64>,
    weeks: u32,
    cost: f64,
    outlay: Option<f64>,
    read_on: Option<Day>,
}

/// Writes the document.
pub fn json(session: &mut Session, study: &Study, facts: &Facts<'_>) -> Result<(), Failure> {
    let found = study.found();
    let teller = Teller { study, facts, plan: facts.plan };
    let document = teller.document(&found, &session.words);
    session.out.json(&document)
}

struct Teller<'a> {
    study: &'a Study,
    facts: &'a Facts<'a>,
    plan: &'a Plan,
}

impl<'a> Teller<'a> {
    fn document(&self, found: &Found, words: &Words) -> Document<'a> {
        let (case, main) = (&self.study.case, found.outlooks.first());
        let open = |counted: Counted| !(self.facts.masked && counted == Counted::Money);
        let outlooks = || found.outlooks.iter().filter(|outlook| open(outlook.counted));
        Document {
            status: found.status,
            strength: found.strength,
            reasons: found.reasons.iter().map(|reason| self.reason(reason, words)).collect(),
            today: case.today,
            weeks: case.weeks,
            currency: &self.plan.settings.currency,
            counted_in: main.and_then(|outlook| self.counted(outlook.counted)),
            total: self.money(case.total),
            before: self.split(&Draft::keeping(case), outlooks().next().map(|outlook| outlook.before)),
            after: self.split(&found.after, outlooks().next().map(|outlook| outlook.after)),
            gain: outlooks().next().map(|outlook| outlook.gain),
            per_activity: (0..case.lines.len()).map(|place| self.activity(place, found)).collect(),
            groups: outlooks()
                .map(|one| GroupLine {
                    counted_in: self.counted(one.counted),
                    before: one.before,
                    after: one.after,
                    gain: one.gain,
                })
                .collect(),
            lambda: found.lambda,
            leftover: self.money(found.leftover),
            step: found.step,
            experiment: self.experiment(found),
            track: self.track(),
            caveat: words.say("arbitration-attributed").into_owned(),
        }
    }

    fn track(&self) -> TrackLine {
        let track = track(self.plan, self.study.case.today);
        let (judged, hits, promised_hits) = (track.judged(), track.hits(), track.promised_hits());
        TrackLine { adopted: track.reviews.len(), judged, hits, promised_hits }
    }

    fn money(&self, amount: Cents) -> Option<f64> {
        self.open(amount.units())
    }

    fn open(&self, amount: f64) -> Option<f64> {
        (!self.facts.masked).then_some(amount)
    }

    fn code(&self, activity: Id<Activity>) -> &'a str {
        self.plan.activities.get(activity).map_or("", |activity| activity.code.as_str())
    }

    /// The KPI of a count; null is currency units.
    fn counted(&self, counted: Counted) -> Option<&'a str> {
        match counted {
            Counted::Money => None,
            Counted::Kpi(kpi) => self.plan.kpis.get(kpi).map(|kpi| kpi.code.as_str()),
        }
    }

    fn reason(&self, reason: &Reason, words: &Words) -> ReasonLine {
        let figure = |figure: &crate::budget::Figure| {
            let value = match figure.day {
                Some(day) => Json::from(day.to_string()),
                None if self.facts.masked && figure.unit == crate::domain::Unit::Money => Json::Null,
                None => Json::from(figure.value),
            };
            (figure.name.to_owned(), value)
        };
        ReasonLine {
            code: reason.code,
            activity: reason.activity.map(|activity| self.code(activity).to_owned()),
            text: reason_text(reason, self.facts, words),
            figures: reason.figures.iter().map(figure).collect(),
        }
    }

    fn split(&self, draft: &Draft, results: Option<Band>) -> Split {
        let lines = self.study.case.lines.iter().zip(&draft.amounts);
        let amounts = lines.map(|(line, amount)| (self.code(line.activity).to_owned(), self.money(*amount).into())).collect();
        Split { total: self.money(draft.amounts.iter().copied().sum()), amounts, results }
    }

    fn activity(&self, place: usize, found: &Found) -> ActivityLine<'a> {
        let (line, share) = (&self.study.case.lines[place], &found.shares[place]);
        let (spent, results) = line.weeks.sums();
        ActivityLine {
            activity: self.code(line.activity),
            kpi: line.kpi.and_then(|kpi| self.plan.kpis.get(kpi)).map(|kpi| kpi.code.as_str()),
            before: self.money(line.before),
            after: self.money(found.after.amounts[place]),
            marginal_before: share.marginal_before,
            marginal_after: share.marginal_after,
            learned: share.learned,
            binding: share.binding,
            min: self.money(line.low),
            max: self.money(line.high),
            weeks_seen: line.weeks.counted(),
            results_seen: results,
            cost_per_result: cost_interval(spent, results).filter(|_| !self.facts.masked).map(|range| cost(spent, results, range)),
        }
    }

    fn experiment(&self, found: &Found) -> Option<ExperimentLine<'a>> {
        let trial = found.trial.as_ref()?;
        let design = trial.design;
        Some(ExperimentLine {
            activity: self.code(trial.activity),
            counted_in: self.counted(trial.counted),
            swing: design.swing,
            up: self.open(design.up),
            down: self.open(design.down),
            weeks: design.weeks,
            cost: design.cost,
            outlay: self.open(design.outlay),
            read_on: trial.read_on(self.study.case.today),
        })
    }
}

fn cost(spent: f64, results: f64, range: Interval) -> Cost {
    let finite = |value: f64| Some(value).filter(|value| value.is_finite());
    Cost { value: finite(spent / results), low: finite(range.low), high: finite(range.high) }
}
