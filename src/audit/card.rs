//! A rule as a card: its stable id, how serious it is, what it checks, and the edit that mends it.

use crate::domain::{Activity, Decision, Edit, Key, Kpi, Move, Objective, Target};
use crate::text::Words;

use super::answer::Answer;
use super::ground::Ground;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The plan is not ready: something cannot be proven, or the law asks for it.
    Error,
    /// It will cost time or money.
    Warning,
    /// It could be better.
    Hint,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Hint];

    /// The word of JSON and of texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What a rule looks at, and its question.
pub(super) enum Check {
    /// The plan as a whole.
    Plan(fn(&Ground<'_>) -> Answer),
    /// Each objective.
    Objective(fn(&Ground<'_>, &Objective) -> Answer),
    /// Each activity.
    Activity(fn(&Ground<'_>, &Activity) -> Answer),
    /// Each KPI.
    Kpi(fn(&Ground<'_>, &Kpi) -> Answer),
    /// Each target.
    Target(fn(&Ground<'_>, &Target) -> Answer),
    /// Each move of money.
    Move(fn(&Ground<'_>, &Move) -> Answer),
    /// Each decision.
    Decision(fn(&Ground<'_>, &Decision) -> Answer),
}

/// The edit that mends a finding at a record; none where there is nothing to go by.
pub(super) type Mend = fn(&Ground<'_>, Key, &Words) -> Option<Edit>;

/// One rule. Its texts are the messages `audit-<id>`, `audit-<id>-why` and `audit-<id>-fix`.
pub struct Card {
    /// Stable id, in English: files, mutes and scripts name it.
    pub id: &'static str,
    /// How serious it is.
    pub severity: Severity,
    pub(super) check: Check,
    pub(super) mend: Option<Mend>,
}

impl Card {
    pub(super) const fn new(id: &'static str, severity: Severity, check: Check) -> Self {
        Self { id, severity, check, mend: None }
    }

    /// Whether one key can mend what it finds.
    #[must_use]
    pub const fn has_mend(&self) -> bool {
        self.mend.is_some()
    }

    /// The same with an edit that one key applies.
    pub(super) const fn mended(self, mend: Mend) -> Self {
        Self { id: self.id, severity: self.severity, check: self.check, mend: Some(mend) }
    }
}
