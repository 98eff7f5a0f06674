use clap::Args;

use crate::domain::Edit;

use super::backup;
use super::failure::{Failure, NO_INPUT};
use super::session::Session;

/// Take back the last edit, whoever made it.
#[derive(Args, Clone, Copy, Debug)]
pub struct Undo {}

impl Undo {
    /// Takes it back.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let mut store = session.writable()?;
        let undone = store.undo(&session.stamp())?;
        backup::routine(session, &store);
        tell(session, undone, "cli-undone", "cli-nothing-to-undo")
    }
}

/// Says what was taken back or brought again.
pub fn tell(session: &mut Session, done: Option<(u64, Edit)>, key: &str, nothing: &str) -> Result<(), Failure> {
    let Some((revision, edit)) = done else { return Err(session.fail(NO_INPUT, nothing, &[], "hint-history")) };
    let args = [("revision", revision.to_string().into()), ("what", edit.action.into()), ("count", edit.changes.len().into())];
    let line = session.words.say_with(key, &args);
    session.out.line(&line)
}
