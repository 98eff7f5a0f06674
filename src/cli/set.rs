use clap::Args;

use crate::domain::{Edit, Plan, Record, Table, replace};

use super::failure::{Failure, USAGE};
use super::fields::{self, Field, Typist};
use super::session::Session;

/// Change fields of a record; its code is printed.
///
/// kpilot set activities A1 status="En cours" budget=1500 · kpilot set plan budget=12000
#[derive(Args, Debug)]
pub struct Set {
    /// objectives, activities, kpis, targets, statuses, …; plan for the plan's own settings.
    table: String,
    /// Its code (not for plan), then what changes. An empty value empties the field.
    #[arg(value_name = "CODE FIELD=VALUE", required = true)]
    rest: Vec<String>,
}

impl Set {
    /// Changes it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let table = fields::table(session, &self.table)?;
        let (code, rest) = code_and_fields(session, table, &self.rest)?;
        let typed = fields::split(session, rest)?;
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (mut plan, (edit, record)) = session.commit(|plan| {
            let (edit, record) = built(session, &typist, plan, (table, code), &typed)?;
            Ok((edit.clone(), (edit, record)))
        })?;
        edit.changes.iter().for_each(|change| plan.apply(change));
        let name = fields::name(&plan, record.key());
        session.out.line(&name)
    }
}

fn code_and_fields<'a>(session: &Session, table: Table, rest: &'a [String]) -> Result<(&'a str, &'a [String]), Failure> {
    match rest {
        [first, ..] if table == Table::Plan && first.contains('=') => Ok(("", rest)),
        [code, fields @ ..] if !fields.is_empty() => Ok((code, fields)),
        _ => Err(session.fail(USAGE, "nothing-to-set", &[], "hint-field")),
    }
}

/// The edit that changes these fields of a record, and the record as it becomes.
pub fn built(
    session: &Session,
    typist: &Typist<'_>,
    plan: &Plan,
    (table, code): (Table, &str),
    typed: &[Field],
) -> Result<(Edit, Record), Failure> {
    let key = fields::find(session, plan, table, code)?;
    let Some(before) = plan.get(key) else { return Err(fields::find(session, plan, table, "").err().unwrap_or(Failure::Found)) };
    let mut after = before.clone();
    typist.write(plan, &mut after, typed)?;
    if before == after {
        return Ok((Edit { action: format!("set {}", table.word()), changes: Vec::new() }, after));
    }
    let edit = replace(plan, before, after.clone()).map_err(|invalid| session.invalid(plan, invalid))?;
    Ok((edit, after))
}
