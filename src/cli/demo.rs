use clap::Args;

use super::failure::Failure;
use super::screen::{self, Show};
use super::session::Session;

/// Open the screen on a throw-away copy of a demo plan, its dates shifted to this week.
#[derive(Args, Debug)]
pub struct Demo {
    /// The demo: boutique.
    name: Option<String>,
}

impl Demo {
    /// Opens it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        screen::open(session, Show::Demo(self.name))
    }
}
