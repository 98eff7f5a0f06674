use std::path::PathBuf;

use clap::Args;

use crate::store::backup::{Reason, restore, restore_damaged};
use crate::store::{Access, Store, StoreError};
use crate::terminal::tell_about;

use super::backup;
use super::failure::Failure;
use super::session::{Session, shown, told};

/// Bring back a backup, or any other plan file: one edit, which `undo` takes back. The plan as it is now is kept beside it.
#[derive(Args, Debug)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
}

impl Restore {
    /// Brings it back.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        self.readable(session)?;
        let (key, before) = match session.writable() {
            Err(Failure::Store(
                StoreError::Damaged { .. } | StoreError::Empty { .. } | StoreError::Foreign { .. } | StoreError::NotAPlan(_),
            )) => ("restored-damaged", restore_damaged(&session.plan_path()?, &self.file)?),
            Err(failure) => return Err(failure),
            Ok(mut store) => {
                backup::own(session, &store, Reason::Restore)?;
                ("restored", restore(&mut store, &self.file, &session.stamp())?.before)
            }
        };
        let line = session.words.say_with(key, &[("before", shown(&before).into())]);
        session.out.line(&line)
    }

    /// Says what is wrong with the backup before the plan is touched.
    fn readable(&self, session: &Session) -> Result<(), Failure> {
        Store::open(&self.file, Access::Read).and_then(|store| store.load()).map(drop).map_err(|error| {
            let (sentence, hint) = tell_about(&error, &self.file, &session.words);
            let hint = if matches!(error, StoreError::Missing(_)) { session.words.say("hint-file").into_owned() } else { hint };
            told(error.exit_code(), sentence, hint)
        })
    }
}
