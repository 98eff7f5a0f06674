use clap::Args;

use crate::domain::{Edit, Plan, Record, Table, add};
use crate::tables::{blank, with_code};

use super::failure::Failure;
use super::fields::{self, Field, Typist};
use super::session::Session;

/// Add a record to a table; its code is printed.
///
/// Fields are the columns of the table, typed as in a cell: kpilot add activities name="SEA produit" budget="1 200" due=31/12
#[derive(Args, Debug)]
pub struct Add {
    /// objectives, activities, kpis, targets, statuses, channels, personas, measurements, spend, …
    table: String,
    /// What the record holds.
    #[arg(value_name = "FIELD=VALUE")]
    fields: Vec<String>,
}

impl Add {
    /// Adds it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let table = fields::table(session, &self.table)?;
        let typed = fields::split(session, &self.fields)?;
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (mut plan, record) = session.commit(|plan| built(session, &typist, plan, table, &typed))?;
        let key = record.key();
        plan.put(record);
        session.out.line(&fields::name(&plan, key))
    }
}

/// The edit that adds a record with these fields, and the record.
pub fn built(
    session: &Session,
    typist: &Typist<'_>,
    plan: &Plan,
    table: Table,
    typed: &[Field],
) -> Result<(Edit, Record), Failure> {
    if table == Table::Plan {
        return Err(session.fail(super::failure::USAGE, "one-plan", &[], "hint-one-plan"));
    }
    let mut record = blank(plan, table, session.today());
    typist.write(plan, &mut record, typed)?;
    typist.complete(plan, table, typed)?;
    let record = with_code(plan, record);
    let edit = add(plan, record.clone()).map_err(|invalid| session.invalid(plan, invalid))?;
    Ok((edit, record))
}
