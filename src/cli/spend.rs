use clap::Args;

use crate::domain::{SpendKind, Table};

use super::add::built;
use super::failure::Failure;
use super::fields::{self, Field, Typist};
use super::session::Session;

/// Record one expense of an activity; its number is printed.
#[derive(Args, Debug)]
pub struct SpendMoney {
    /// The activity, by code or name.
    activity: String,
    /// How much, typed as in a cell.
    #[arg(allow_hyphen_values = true)]
    amount: String,
    /// Promised, not yet paid.
    #[arg(long)]
    committed: bool,
    /// On this day instead of today.
    #[arg(long)]
    date: Option<String>,
    /// A few words.
    #[arg(long)]
    note: Option<String>,
}

impl SpendMoney {
    /// Records it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let typed = self.fields();
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (mut plan, record) = session.commit(|plan| built(session, &typist, plan, Table::Spend, &typed))?;
        let key = record.key();
        plan.put(record);
        session.out.line(&fields::name(&plan, key))
    }

    fn fields(self) -> Vec<Field> {
        let kind = if self.committed { SpendKind::Committed } else { SpendKind::Actual };
        let more = [("date", self.date), ("note", self.note)];
        let given = more.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text?)));
        let fixed = [("activity", self.activity), ("amount", self.amount), ("kind", kind.word().to_owned())];
        fixed.into_iter().map(|(field, text)| (field.to_owned(), text)).chain(given).collect()
    }
}
