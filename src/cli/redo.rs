use clap::Args;

use super::failure::Failure;
use super::session::Session;
use super::undo::tell;

/// Bring back the edit that was last undone.
#[derive(Args, Debug)]
pub struct Redo {}

impl Redo {
    /// Brings it back.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let redone = session.writable()?.redo(&session.stamp())?;
        tell(session, redone, "cli-redone", "cli-nothing-to-redo")
    }
}
