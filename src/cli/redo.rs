use clap::Args;

use super::backup;
use super::failure::Failure;
use super::session::Session;
use super::undo::tell;

/// Bring back the edit that was last undone.
#[derive(Args, Clone, Copy, Debug)]
pub struct Redo {}

impl Redo {
    /// Brings it back.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let mut store = session.writable()?;
        let redone = store.redo(&session.stamp())?;
        backup::routine(session, &store);
        tell(session, redone, "cli-redone", "cli-nothing-to-redo")
    }
}
