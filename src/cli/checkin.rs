use clap::Args;

use super::failure::Failure;
use super::screen;
use super::session::Session;

/// Open the screen at the weekly check-in, where it was left.
#[derive(Args, Debug)]
pub struct Checkin {}

impl Checkin {
    /// Opens it.
    #[expect(clippy::unused_self, reason = "every command runs itself")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        screen::at(session, "checkin")
    }
}
