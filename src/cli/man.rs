use clap::{Args, CommandFactory};
use clap_mangen::Man as Page;

use super::arguments::Arguments;
use super::failure::Failure;
use super::session::Session;

/// Print the man page: `kpilot man | man -l -`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Man {}

impl Man {
    /// Prints it: the program's page, then what each command takes.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let mut command = Arguments::command();
        command.build();
        let mut page = Vec::new();
        Page::new(command.clone()).render(&mut page)?;
        for one in command.get_subcommands().filter(|one| !one.is_hide_set()) {
            let title = format!(".SH \"KPILOT {}\"\n", one.get_name().to_uppercase());
            page.extend_from_slice(title.as_bytes());
            let part = Page::new(one.clone());
            part.render_synopsis_section(&mut page)?;
            part.render_description_section(&mut page)?;
        }
        session.out.raw(&page)
    }
}
