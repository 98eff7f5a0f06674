use clap::Args;

use super::failure::Failure;
use super::screen::{self, Show};
use super::session::Session;

/// Open the screen on a throw-away copy of a demo plan, its dates shifted to this week.
#[derive(Args, Debug)]
pub struct Demo {
    /// The demo: boutique, or a template: rate and prouve are the same launch, failed and proven.
    name: Option<String>,
    /// Begin with the guided tour of two minutes.
    #[arg(long)]
    tour: bool,
}

impl Demo {
    /// Opens it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let open = if self.tour { screen::open_with_tour } else { screen::open };
        open(session, Show::Demo(self.name))
    }
}
