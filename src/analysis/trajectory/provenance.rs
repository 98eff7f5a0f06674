//! Where the figures behind a value come from.

use crate::analysis::basis::Basis;
use crate::analysis::explain::{Ingredient, SourceRow, source_rows};
use crate::analysis::standing::Standing;
use crate::domain::{Id, Kpi, MeasurementKey, Period, Plan, Scope};

/// One row behind a value, and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// The row.
    pub row: SourceRow,
    /// `manual`, or `<import code>:<line>`; none for an expense.
    pub source: Option<String>,
    /// What was written beside it.
    pub note: Option<String>,
}

impl Provenance {
    /// The key of the measurement that the row is; none for an expense.
    #[must_use]
    pub const fn key(&self) -> Option<MeasurementKey> {
        match self.row.of {
            Ingredient::Kpi(kpi) => Some(MeasurementKey { kpi, scope: self.row.scope, date: self.row.date }),
            Ingredient::Spend => None,
        }
    }

    fn of(plan: &Plan, row: SourceRow) -> Self {
        let bare = Self { row, source: None, note: None };
        match bare.key().and_then(|key| plan.measurements.get(key)) {
            Some(measured) => Self { source: Some(measured.source), note: measured.note, ..bare },
            None => bare,
        }
    }
}

impl Standing {
    /// The rows behind the value of a KPI over a span of days, newest first, at most `most`.
    #[must_use]
    pub fn provenance(&self, plan: &Plan, kpi: Id<Kpi>, scope: Scope, days: Period, most: usize) -> Vec<Provenance> {
        let mut rows = self.basis.rows(plan, kpi, scope, days);
        rows.truncate(most);
        rows.into_iter().map(|row| Provenance::of(plan, row)).collect()
    }
}

impl Basis {
    fn rows(&self, plan: &Plan, kpi: Id<Kpi>, scope: Scope, days: Period) -> Vec<SourceRow> {
        let Some(program) = self.programs.get(&kpi) else { return Vec::new() };
        let all = program.inputs.iter().flat_map(|input| source_rows(plan, *input, scope));
        let mut rows: Vec<SourceRow> = all.filter(|row| days.contains(row.date)).collect();
        rows.sort_by(|one, other| other.date.cmp(&one.date).then(one.scope.cmp(&other.scope)));
        rows
    }
}
