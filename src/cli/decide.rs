use clap::Args;

use crate::domain::Table;

use super::add::built;
use super::failure::Failure;
use super::fields::{self, Field, Typist};
use super::session::Session;

/// Log a decision about a target, always with its reason; its code is printed.
#[derive(Args, Debug)]
pub struct Decide {
    /// The target, by code.
    target: String,
    /// What was decided.
    #[arg(value_parser = ["keep", "fix", "stop", "retarget", "nothing"])]
    decision: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// What it should bring.
    #[arg(long, value_name = "TEXT")]
    expect: Option<String>,
    /// When to look at the effect.
    #[arg(long, value_name = "DATE")]
    review: Option<String>,
    /// On this day instead of today.
    #[arg(long)]
    date: Option<String>,
}

impl Decide {
    /// Logs it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let typed = self.fields();
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (mut plan, record) = session.commit(|plan| built(session, &typist, plan, Table::Decisions, &typed))?;
        let key = record.key();
        plan.put(record);
        session.out.line(&fields::name(&plan, key))
    }

    fn fields(self) -> Vec<Field> {
        let fixed = [("target", self.target), ("kind", self.decision), ("reason", self.why)];
        let more = [("expected", self.expect), ("review", self.review), ("date", self.date)];
        let given = more.into_iter().filter_map(|(field, text)| Some((field, text?)));
        fixed.into_iter().chain(given).map(|(field, text)| (field.to_owned(), text)).collect()
    }
}
