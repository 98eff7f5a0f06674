use std::path::{Path, PathBuf};

use clap::Args;

use crate::analysis::Standing;
use crate::arbitration::Problem;
use crate::budget::{Ask, Case, Study, Trouble, trouble_text};
use crate::domain::{Cents, Plan};
use crate::tables::Facts;

use super::failure::{BAD_DATA, Failure, NO_INPUT, USAGE};
use super::keys::preferences;
use super::proposal::json;
use super::proposal_text::text;
use super::session::{Session, shown, told};

/// Where the next euro goes: a proposal for the plan's budget with its evidence, or the exact optimum of a problem file.
///
/// The money still available of the running activities is shared out over the weeks left. Nothing is applied: a proposal is
/// adopted on the screen, or with the command move.
#[derive(Args, Debug)]
pub struct Arbitrate {
    /// Solve this stand-alone problem instead: channels with their response curves and bounds, and the budget.
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["total", "weeks", "step"])]
    problem: Option<PathBuf>,
    /// Money to share out, instead of what is available.
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    total: Option<String>,
    /// Weeks of the horizon, instead of those left until the plan's end (1 to 13).
    #[arg(long, value_name = "N")]
    weeks: Option<u32>,
    /// How far an activity may go, instead of the preferences: 2 is between half and twice what it has.
    #[arg(long, value_name = "FACTOR")]
    step: Option<f64>,
    /// As one JSON document.
    #[arg(long)]
    json: bool,
}

impl Arbitrate {
    /// Answers.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        match &self.problem {
            Some(file) => solve(session, file),
            None => self.propose(session),
        }
    }

    fn propose(&self, session: &mut Session) -> Result<(), Failure> {
        let plan = session.plan()?;
        let standing = Standing::of(&plan, session.today());
        let step = match self.step {
            Some(step) => step,
            None => preferences(session)?.budget_step.factor(),
        };
        let ask = Ask { weeks: self.weeks, total: self.total(session, &plan)?, step };
        let facts =
            Facts { plan: &plan, standing: Some(&standing), today: session.today(), masked: session.words.mask().hides_money() };
        let study = Case::of(&plan, standing.books(), session.today(), ask).and_then(|case| Study::of(case, &plan));
        let study = study.map_err(|trouble| refusal(session, &trouble, &facts))?;
        if self.json { json(session, &study, &facts) } else { text(session, &study, &facts) }
    }

    /// The amount typed, read as in a cell of the plan.
    fn total(&self, session: &Session, plan: &Plan) -> Result<Option<Cents>, Failure> {
        let Some(text) = &self.total else { return Ok(None) };
        let typed = crate::domain::parse_number(text, plan.settings.language).ok();
        let amount = typed.and_then(|typed| Cents::from_units(typed.value).ok());
        amount.map(Some).ok_or_else(|| session.fail(USAGE, "not-an-amount", &[("text", text.into())], "hint-amount"))
    }
}

fn refusal(session: &Session, trouble: &Trouble, facts: &Facts<'_>) -> Failure {
    let code = if matches!(trouble, Trouble::Unsound(_)) { USAGE } else { BAD_DATA };
    told(code, trouble_text(trouble, facts, &session.words), session.words.say("hint-arbitrate").into_owned())
}

/// The exact optimum of a problem file.
fn solve(session: &mut Session, file: &Path) -> Result<(), Failure> {
    let name = shown(file);
    let text = std::fs::read_to_string(file).map_err(|error| {
        session.fail(NO_INPUT, "no-such-file", &[("file", (&name).into()), ("detail", error.to_string().into())], "hint-file")
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
