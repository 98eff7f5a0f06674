//! Why nothing is recommended, or what holds a proposal back, with the figures of its sentence.

use super::case::Line;
use super::weeks::Flaw;
use crate::analysis::small_numbers::should_stop;
use crate::arbitration::Reason as Found;
use crate::domain::{Activity, Day, Id, Unit};

/// A reason: its sentence is the message `arbitration-<code>` with these figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Stable name.
    pub code: &'static str,
    /// The activity it is about.
    pub activity: Option<Id<Activity>>,
    /// Whether it alone forbids a recommendation.
    pub refuses: bool,
    /// The figures of the sentence.
    pub figures: Vec<Figure>,
}

/// A figure of a reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Its name in the sentence and in JSON.
    pub name: &'static str,
    /// A number; a day is given by `day`.
    pub value: f64,
    /// How it is shown: shares are percent.
    pub unit: Unit,
    /// A day instead of a number.
    pub day: Option<Day>,
}

impl Figure {
    const fn new(name: &'static str, value: f64, unit: Unit) -> Self {
        Self { name, value, unit, day: None }
    }
}

impl Reason {
    /// A reason about the whole proposal.
    #[must_use]
    pub const fn whole(code: &'static str, refuses: bool, figures: Vec<Figure>) -> Self {
        Self { code, activity: None, refuses, figures }
    }

    /// A reason found by the evidence; `of` gives the activity of a place, amounts are a week's and become the horizon's.
    #[must_use]
    pub fn found(found: &Found, of: impl Fn(usize) -> Id<Activity>, weeks: f64) -> Self {
        let percent = |name, share: f64| vec![Figure::new(name, share * 100.0, Unit::Percent)];
        let count = |name, value| Figure::new(name, value, Unit::Number);
        let about = |activity: usize, code, figures| Self { code, activity: Some(of(activity)), refuses: false, figures };
        match *found {
            Found::LowProbability { probability } => Self::whole("low_probability", true, percent("probability", probability)),
            Found::SmallGain { gain } => Self::whole("small_gain", true, vec![count("gain", gain * weeks)]),
            Found::NothingToMove => Self::whole("nothing_to_move", true, Vec::new()),
            Found::NoVariation { variation } => Self::whole("no_variation", true, percent("variation", variation)),
            Found::Season { correlation } => Self::whole("season", true, percent("correlation", correlation)),
            Found::Trend { correlation } => Self::whole("trend", true, percent("correlation", correlation.abs())),
            Found::PriorOnly { learned } => Self::whole("prior_only", false, percent("learned", learned)),
            #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
            Found::TooFewWeeks { activity, weeks } => about(activity, "too_few_weeks", vec![count("weeks", weeks as f64)]),
            Found::TooFewResults { activity, results } => about(activity, "too_few_results", vec![count("results", results)]),
            Found::HeldToSeen { activity, asked, held } => {
                let money = |name, value: f64| Figure::new(name, value * weeks, Unit::Money);
                about(activity, "held_to_seen", vec![money("asked", asked), money("held", held)])
            }
        }
    }

    /// Three times the target cost was spent without any result: it is 95 % sure that the true cost is worse.
    #[must_use]
    pub fn stop(line: &Line) -> Option<Self> {
        let (spent, results) = line.weeks.sums();
        let target = line.cost_target.filter(|target| should_stop(spent, results, *target))?;
        let figures = vec![Figure::new("spent", spent, Unit::Money), Figure::new("target", target, Unit::Money)];
        Some(Self { code: "stop_rule", activity: Some(line.activity), refuses: false, figures })
    }

    /// Why a line cannot be learned from.
    #[must_use]
    pub fn flaw(line: &Line) -> Option<Self> {
        let count = |name, value| Figure::new(name, value, Unit::Number);
        let day = |week: Day| Figure { name: "week", value: 0.0, unit: Unit::Number, day: Some(week) };
        #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
        let (code, figures) = match line.flaw.as_ref()? {
            Flaw::NoResult => ("no_result_kpi", Vec::new()),
            Flaw::Coarse => ("coarse", Vec::new()),
            Flaw::NegativeSpend { week, amount } => {
                ("negative_spend", vec![day(*week), Figure::new("amount", amount.units(), Unit::Money)])
            }
            Flaw::NegativeResult { week, result } => ("negative_result", vec![day(*week), count("result", *result)]),
            Flaw::NoSpend { results } => ("results_without_spend", vec![count("results", *results)]),
            Flaw::MissingSpend { weeks, of } => ("missing_spend", vec![count("weeks", *weeks as f64), count("of", *of as f64)]),
            Flaw::Overspent { by } => ("overspent", vec![Figure::new("by", by.units(), Unit::Money)]),
        };
        Some(Self { code, activity: Some(line.activity), refuses: false, figures })
    }
}
