use clap::Args;

use crate::analysis::Standing;
use crate::tables::{Facts, standup_text};
use crate::text::{Mask, Words};

use super::failure::Failure;
use super::screen;
use super::session::Session;

/// Open the screen at the stand-up, amounts hidden; or print it as text.
#[derive(Args, Debug)]
pub struct Standup {
    /// Print the same as Markdown, amounts hidden.
    #[arg(long)]
    text: bool,
    /// Show the amounts in the text.
    #[arg(long, requires = "text")]
    amounts: bool,
}

impl Standup {
    /// Opens it or prints it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        if !self.text {
            return screen::at(session, "standup");
        }
        let plan = session.plan()?;
        let standing = Standing::of(&plan, session.today());
        let asked = session.words.mask();
        let mask = if self.amounts { asked } else { asked.max(Mask::Money) };
        let words = Words::new(session.words.tongue()).masked(mask);
        let masked = mask.hides_money();
        let facts = Facts { plan: &plan, standing: Some(&standing), today: session.today(), masked };
        standup_text(&facts, &words).trim_end().lines().try_for_each(|line| session.out.line(line))
    }
}
