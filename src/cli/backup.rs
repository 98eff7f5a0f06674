use std::path::PathBuf;

use clap::Args;

use crate::store::Store;
use crate::store::backup::{Reason, copy_to, create, due, folder_name, prune};
use crate::terminal::tell_about;

use super::failure::{CANNOT_CREATE, Failure};
use super::session::{Session, shown, told};

/// Copy the plan to a file that is read back and compared before it counts; without a name into kpilot's own backups.
#[derive(Args, Debug)]
pub struct Backup {
    /// The copy. A file that exists is never overwritten.
    file: Option<PathBuf>,
}

impl Backup {
    /// Copies it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let store = session.store()?;
        let path = match self.file {
            None => own(session, &store, Reason::Asked)?,
            Some(file) => {
                copy_to(&store, &file).map_err(|error| {
                    let (sentence, hint) = tell_about(&error, &file, &session.words);
                    told(error.exit_code(), sentence, hint)
                })?;
                file
            }
        };
        session.out.line(&shown(&path))
    }
}

/// Makes a backup among kpilot's own, and prunes those that are too many.
pub fn own(session: &Session, store: &Store, reason: Reason) -> Result<PathBuf, Failure> {
    let folder = folder(session, store)?;
    let made = create(store, &folder, reason, &session.stamp())?;
    prune(&folder)?;
    Ok(made.path)
}

fn folder(session: &Session, store: &Store) -> Result<PathBuf, Failure> {
    let places = session.places.as_ref().ok_or_else(|| session.fail(CANNOT_CREATE, "no-home", &[], "hint-no-home"))?;
    Ok(places.backups().join(folder_name(store.path())))
}

/// Makes the backup that is due every half hour in which something changed. The edit is on disk already: a backup that fails
/// is told, and is no failure of the command.
pub fn routine(session: &Session, store: &Store) {
    let made = folder(session, store).and_then(|folder| {
        if due(store, &folder, session.stamp().at.naive_local())? {
            own(session, store, Reason::Routine)?;
        }
        Ok(())
    });
    if let Err(failure) = made {
        session.note("backup-failed", failure);
    }
}
