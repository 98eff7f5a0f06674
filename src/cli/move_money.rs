use clap::Args;

use crate::domain::{Edit, Plan, Record, Table};

use super::add::built;
use super::failure::Failure;
use super::fields::{Field, Typist};
use super::session::Session;

/// Move money from one activity to another, or from or to the reserve; the code of the move is printed.
#[derive(Args, Debug)]
pub struct MoveMoney {
    /// The activity that gives, by code or name; reserve for the reserve.
    from: String,
    /// The activity that takes; reserve for the reserve.
    to: String,
    /// How much, typed as in a cell.
    amount: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// What it should bring: "CPL -10 %".
    #[arg(long, value_name = "TEXT")]
    expect: Option<String>,
    /// When to look at the effect.
    #[arg(long, value_name = "DATE")]
    review: Option<String>,
    /// On this day instead of today.
    #[arg(long)]
    date: Option<String>,
}

impl MoveMoney {
    /// Moves it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let typed = self.fields();
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (_, code) = session.commit(|plan| moved(session, &typist, plan, &typed))?;
        session.out.line(&code)
    }

    fn fields(self) -> Vec<Field> {
        let end = |text: String| if is_reserve(&text) { String::new() } else { text };
        let fixed = [("from", end(self.from)), ("to", end(self.to)), ("amount", self.amount), ("reason", self.why)];
        let more = [("hypothesis", self.expect), ("review", self.review), ("date", self.date)];
        let given = more.into_iter().filter_map(|(field, text)| Some((field, text?)));
        fixed.into_iter().chain(given).map(|(field, text)| (field.to_owned(), text)).collect()
    }
}

fn is_reserve(text: &str) -> bool {
    matches!(crate::text::fold(text).as_str(), "reserve" | "-")
}

fn moved(session: &Session, typist: &Typist<'_>, plan: &Plan, typed: &[Field]) -> Result<(Edit, String), Failure> {
    let (edit, record) = built(session, typist, plan, Table::Moves, typed)?;
    let Record::Move(one) = record else { return Ok((edit, String::new())) };
    Ok((edit, one.code))
}
