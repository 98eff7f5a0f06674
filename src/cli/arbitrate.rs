use std::path::PathBuf;

use clap::Args;

use crate::arbitration::Problem;

use super::failure::{BAD_DATA, Failure, NO_INPUT};
use super::session::{Session, shown};

/// Share out the budget of a stand-alone problem file: the exact optimum, as one JSON document.
#[derive(Args, Debug)]
pub struct Arbitrate {
    /// The problem: channels with their response curves and bounds, and the budget.
    #[arg(long, value_name = "FILE.json", required = true)]
    problem: PathBuf,
    /// Answer as one JSON document, which is the only form there is.
    #[arg(long)]
    json: bool,
}

impl Arbitrate {
    /// Solves it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let name = shown(&self.problem);
        let text = std::fs::read_to_string(&self.problem).map_err(|error| {
            session.fail(NO_INPUT, "store-io", &[("what", (&name).into()), ("detail", error.to_string().into())], "hint-missing")
        })?;
        let wrong = |session: &Session, detail: String| {
            session.fail(BAD_DATA, "store-io", &[("what", (&name).into()), ("detail", detail.into())], "hint-problem")
        };
        let problem: Problem = serde_json::from_str(&text).map_err(|error| wrong(session, error.to_string()))?;
        match problem.solve() {
            Ok(allocation) => session.out.json(&allocation),
            Err(error) => Err(wrong(session, format!("{}: {error}", error.code()))),
        }
    }
}
