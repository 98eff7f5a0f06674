//! The records of a plan. A field is here because a marketer types it; what follows from fields is in `analysis`.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::formula::Formula;
use super::id::Id;
use super::money::Cents;
use super::period::Cadence;
use super::target::Expression;
use super::unit::{Aggregation, Language, Polarity, Unit, words};

words! {
    /// Where a status stands in the life of an activity.
    Stage {
        /// Only thought of.
        Idea = "idea",
        /// Ready to start.
        Ready = "ready",
        /// Running.
        Active = "active",
        /// Stopped for a while.
        Paused = "paused",
        /// Finished.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

words! {
    /// Whether money has left the account.
    SpendKind {
        /// Paid ("réalisé").
        Actual = "actual",
        /// Promised, not yet paid ("engagé").
        Committed = "committed",
    }
}

words! {
    /// What was decided about a target.
    DecisionKind {
        /// Go on as planned.
        Keep = "keep",
        /// Correct the activity.
        Fix = "fix",
        /// Stop the activity.
        Stop = "stop",
        /// Move money.
        Move = "move",
        /// Change the target.
        Retarget = "retarget",
        /// Do nothing, knowingly.
        Nothing = "nothing",
    }
}

words! {
    /// What a decision brought, at its review.
    Outcome {
        /// The expected effect came.
        Gained = "gained",
        /// No effect that stands out.
        Neutral = "neutral",
        /// It got worse.
        Lost = "lost",
    }
}

/// What a target or a measurement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The whole plan.
    Plan,
    /// One objective.
    Objective(Id<Objective>),
    /// One activity.
    Activity(Id<Activity>),
}

/// Over which days a target reads its value; always cut to the days start … day of the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Over {
    /// The last cadence period with a value.
    Period,
    /// All days from start.
    ToDate,
    /// The last n periods with a value, n ≥ 1.
    Rolling(u32),
}

/// The plan itself: one per file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The name shown in the header.
    pub name: String,
    /// ISO 4217 code, upper case.
    pub currency: String,
    /// Language of typed numbers.
    pub language: Language,
    /// `HT` or `TTC` (without or with tax), or the user's own word.
    pub tax: Option<String>,
    /// The envelope: Σ activities + reserve.
    pub budget: Option<Cents>,
    /// First day of the plan.
    pub start: Option<Day>,
    /// Last day of the plan, included.
    pub end: Option<Day>,
}

/// A user's own word for where an activity stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Status {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Word shown.
    pub label: String,
    /// What it means to kpilot.
    pub stage: Stage,
}

/// Where marketing happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Name shown.
    pub name: String,
}

/// Whom an activity is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Persona {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Name shown.
    pub name: String,
}

/// What the marketing must reach, tied to a business goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Name shown.
    pub name: String,
    /// The business goal it serves.
    pub business_goal: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// First day.
    pub start: Option<Day>,
    /// Last day, included.
    pub due: Option<Day>,
    /// 1 is the most important.
    pub priority: Option<u32>,
}

/// One concrete action on one channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Name shown.
    pub name: String,
    /// Where it happens.
    pub channel: Option<Id<Channel>>,
    /// What it serves.
    pub objective: Option<Id<Objective>>,
    /// Where it stands.
    pub status: Option<Id<Status>>,
    /// Whom it is for.
    pub persona: Option<Id<Persona>>,
    /// Who does it.
    pub owner: Option<String>,
    /// First day.
    pub start: Option<Day>,
    /// Last day, included.
    pub due: Option<Day>,
    /// Initial budget.
    pub budget: Option<Cents>,
    /// Arbitration never goes below.
    pub min_budget: Option<Cents>,
    /// Arbitration never goes above.
    pub max_budget: Option<Cents>,
    /// Arbitration leaves it as it is.
    pub locked: bool,
    /// How results are told apart: UTM, promo code.
    pub tracking: Option<String>,
    /// Free text.
    pub notes: Option<String>,
    /// The KPI whose results arbitration counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_kpi: Option<Id<Kpi>>,
    /// Weights of equal slices of its dates: how its budget is meant to be spent; none is evenly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pacing: Option<Vec<f64>>,
    /// Codes of the activities that must be finished first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// How something is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name, the word of formulas.
    pub code: String,
    /// Name shown.
    pub name: String,
    /// What one value counts.
    pub unit: Unit,
    /// Which way is better.
    pub polarity: Polarity,
    /// How measurements make a value.
    pub aggregation: Aggregation,
    /// How often it is measured.
    pub cadence: Cadence,
    /// For a ratio: over other KPIs' codes.
    pub formula: Option<Formula>,
    /// Where it is measured: "GA4", "CRM".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What one result is worth, above zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Cents>,
}

/// What a KPI must do for an activity, an objective or the plan, between two dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// What is measured.
    pub kpi: Id<Kpi>,
    /// For what.
    pub scope: Scope,
    /// The goal as typed; none while the KPI is chosen and its target is not.
    pub expression: Option<Expression>,
    /// Value before the start, in the KPI's unit.
    pub baseline: Option<f64>,
    /// First day; else the activity's, the objective's or the plan's.
    pub start: Option<Day>,
    /// Last day, included; else the activity's, the objective's or the plan's.
    pub due: Option<Day>,
    /// τ as a fraction: 0.1 is 10 %.
    pub tolerance: Option<f64>,
    /// Weights of equal slices of the window; none is linear.
    pub curve: Option<Vec<f64>>,
    /// Over which days the value is read; none is the default of the goal's kind.
    pub over: Option<Over>,
    /// The human's confidence, 0 to 10.
    pub confidence: Option<u8>,
}

/// What makes a measurement the only one of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MeasurementKey {
    /// What was measured.
    pub kpi: Id<Kpi>,
    /// For what.
    pub scope: Scope,
    /// On which day.
    pub date: Day,
}

/// One value of one KPI on one day, for one scope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// KPI, scope and day.
    #[serde(flatten)]
    pub key: MeasurementKey,
    /// In the KPI's unit, finite, within ±10^15.
    pub value: f64,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
    /// Where it came from: `manual`, or an import.
    pub source: String,
}

/// Money of an activity on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spend {
    /// Number in the file.
    pub id: Id<Self>,
    /// Which activity.
    pub activity: Id<Activity>,
    /// On which day.
    pub date: Day,
    /// How much.
    pub amount: Cents,
    /// Paid or promised.
    pub kind: SpendKind,
    /// Free text.
    pub note: Option<String>,
    /// Where it came from: none is typed by hand, else the import and the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Money from one activity, or the reserve, to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// On which day.
    pub date: Day,
    /// Giver; none is the reserve.
    pub from: Option<Id<Activity>>,
    /// Taker; none is the reserve.
    pub to: Option<Id<Activity>>,
    /// How much, above zero.
    pub amount: Cents,
    /// Why.
    pub reason: String,
    /// What it should bring: `CPL -10 %`.
    pub hypothesis: Option<String>,
    /// When to look at the effect.
    pub review: Option<Day>,
}

/// What was decided about a target, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// On which day.
    pub date: Day,
    /// About which target.
    pub target: Option<Id<Target>>,
    /// What.
    pub kind: DecisionKind,
    /// Why.
    pub reason: String,
    /// What it should bring.
    pub expected: Option<String>,
    /// When to look at the effect.
    pub review: Option<Day>,
    /// What it brought.
    pub outcome: Option<Outcome>,
    /// The activity that carries it out.
    pub activity: Option<Id<Activity>>,
    /// The target's text that a change of target replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// What a budget proposal promised, as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}
