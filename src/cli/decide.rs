use clap::Args;

use crate::domain::{Change, Plan, Record, Table, Target};

use super::add::built;
use super::failure::{Failure, USAGE};
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
    /// What the target asks from now on; with retarget. The former one is kept beside the decision.
    #[arg(long, value_name = "TARGET")]
    to: Option<String>,
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
        if self.to.is_some() && self.decision != "retarget" {
            return Err(session.fail(
                USAGE,
                "to-only-retarget",
                &[("kind", self.decision.as_str().into())],
                "hint-to-only-retarget",
            ));
        }
        let (code, is_retarget, to) = (self.target.clone(), self.decision == "retarget", self.to.clone());
        let typed = self.fields();
        let others = session.other_words();
        let typist = Typist::new(session, &others);
        let (mut plan, record) = session.commit(|plan| {
            let target = plan.targets.by_code(&code).filter(|_| is_retarget).cloned();
            let was = target.as_ref().and_then(|target| Some(("was".to_owned(), target.expression.as_ref()?.text().to_owned())));
            let typed: Vec<Field> = typed.iter().cloned().chain(was).collect();
            let (mut edit, record) = built(session, &typist, plan, Table::Decisions, &typed)?;
            if let Some((target, to)) = target.zip(to.as_ref()) {
                edit.changes.insert(0, retargeted(&typist, plan, target, to)?);
            }
            Ok((edit, record))
        })?;
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

/// The target with its new text.
fn retargeted(typist: &Typist<'_>, plan: &Plan, target: Target, to: &str) -> Result<Change, Failure> {
    let before = Record::Target(target);
    let mut after = before.clone();
    typist.write(plan, &mut after, &[("expression".to_owned(), to.to_owned())])?;
    Ok(Change::update(before, after))
}
