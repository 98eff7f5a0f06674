use clap::Args;

use crate::domain::{Aggregation, Edit, Invalid, Measurement, Plan, Record, Table, record_value};
use crate::tables::blank;

use super::failure::Failure;
use super::fields::{self, Field, Typist};
use super::session::Session;

/// Record one value of a KPI; a value already there for that day is corrected.
#[derive(Args, Debug)]
pub struct RecordValue {
    /// The KPI, by code or name.
    kpi: String,
    /// The value, typed as in a cell: 1 234,56 · 12 % · 3k.
    #[arg(allow_hyphen_values = true)]
    value: String,
    /// For this activity.
    #[arg(long, conflicts_with = "objective")]
    activity: Option<String>,
    /// For this objective.
    #[arg(long)]
    objective: Option<String>,
    /// On this day instead of today.
    #[arg(long)]
    date: Option<String>,
    /// A few words.
    #[arg(long)]
    note: Option<String>,
}

impl RecordValue {
    /// Records it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let typed = self.fields();
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (plan, measurement) = session.commit(|plan| built(session, &typist, plan, &typed))?;
        let name = fields::name(&plan, Record::Measurement(measurement).key());
        session.out.line(&name)
    }

    fn fields(self) -> Vec<Field> {
        let more = [("activity", self.activity), ("objective", self.objective), ("date", self.date), ("note", self.note)];
        let given = more.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text?)));
        [("kpi".to_owned(), self.kpi), ("value".to_owned(), self.value)].into_iter().chain(given).collect()
    }
}

fn built(session: &Session, typist: &Typist<'_>, plan: &Plan, typed: &[Field]) -> Result<(Edit, Measurement), Failure> {
    let mut record = blank(plan, Table::Measurements, session.today());
    typist.write(plan, &mut record, typed)?;
    typist.complete(plan, Table::Measurements, typed)?;
    let Record::Measurement(measurement) = record else { return Err(session.invalid(plan, Invalid::Missing(Table::Measurements))) };
    if let Some(kpi) = plan.kpis.get(measurement.key.kpi).filter(|kpi| kpi.aggregation == Aggregation::Ratio) {
        return Err(session.invalid(plan, Invalid::Computed(kpi.name.clone())));
    }
    let edit = record_value(plan, measurement.clone()).map_err(|invalid| session.invalid(plan, invalid))?;
    Ok((edit, measurement))
}
