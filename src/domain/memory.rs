//! The records in which a plan remembers: weekly rounds and their answers, what happened, muted findings, files that came in, saved views.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::id::Id;
use super::record::{Activity, Kpi, Scope, Target};
use super::unit::words;

words! {
    /// How a weekly round was answered.
    AnswerKind {
        /// A value was typed.
        Value = "value",
        /// The value is that of the period before.
        Unchanged = "unchanged",
        /// Left out, with a reason.
        Skipped = "skipped",
    }
}

words! {
    /// What a name in another tool's file stands for.
    MappingKind {
        /// A campaign is an activity.
        Campaign = "campaign",
        /// A metric is a KPI.
        Metric = "metric",
        /// A column is a field or a metric.
        Column = "column",
    }
}

/// A weekly round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checkin {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// The day it was held.
    pub date: Day,
    /// Monday of the week it is about.
    pub week: Day,
    /// Free text.
    pub note: Option<String>,
    /// Whether it was gone through to its end.
    pub finished: bool,
}

/// What happened on a day or a span: a sale, an outage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annotation {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// First day.
    pub start: Day,
    /// Last day, included; none is one day.
    pub end: Option<Day>,
    /// Only this activity.
    pub activity: Option<Id<Activity>>,
    /// Only this KPI.
    pub kpi: Option<Id<Kpi>>,
    /// What happened.
    pub text: String,
}

/// What a weekly round got for one value that was due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// In which round.
    pub checkin: Id<Checkin>,
    /// What was asked for; none where the round asked about the target itself.
    pub kpi: Option<Id<Kpi>>,
    /// For what.
    pub scope: Scope,
    /// About which target.
    pub target: Option<Id<Target>>,
    /// How it was answered.
    pub kind: AnswerKind,
    /// Free text: the reason of a value left out.
    pub note: Option<String>,
    /// The human's confidence at that moment, 0 to 10.
    pub confidence: Option<u8>,
}

/// A finding of the audit that is not to be shown, until a day or for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mute {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Name of the rule.
    pub rule: String,
    /// Only for this record: its table and code, `activities/A1`.
    pub record: Option<String>,
    /// Only for this field.
    pub field: Option<String>,
    /// Why.
    pub reason: String,
    /// Last day, included; none is for ever.
    pub until: Option<Day>,
}

/// A file that came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name: sources of values begin with it.
    pub code: String,
    /// On which day.
    pub date: Day,
    /// Name of the file.
    pub file: String,
    /// Fingerprint of its content.
    pub hash: String,
    /// Which tool's export it was.
    pub format: String,
    /// Rows read.
    pub rows: u32,
}

/// What a name in files of another tool means in this plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Which tool's export.
    pub format: String,
    /// What the name is there.
    pub kind: MappingKind,
    /// The name as it stands in the file.
    pub name: String,
    /// The activity it stands for.
    pub activity: Option<Id<Activity>>,
    /// The KPI it stands for.
    pub kpi: Option<Id<Kpi>>,
    /// The field or metric it stands for; `ignore` leaves it out.
    pub field: Option<String>,
}

/// A way of looking at a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Number in the file.
    pub id: Id<Self>,
    /// Stable short name.
    pub code: String,
    /// Which sheet.
    pub sheet: String,
    /// Its name.
    pub name: String,
    /// Sort, filter, columns and cursor, as JSON.
    pub state: String,
}
