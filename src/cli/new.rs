use std::path::PathBuf;

use clap::Args;

use crate::exchange::templates::{demo, template};
use crate::store::{Store, StoreError};
use crate::terminal::{create_lived, tell_about};

use super::failure::{CANNOT_CREATE, Failure, USAGE};
use super::session::{Session, shown};
use super::templates;

/// Make a plan file. A file that exists is never overwritten.
#[derive(Args, Debug)]
pub struct New {
    /// The file: marketing-2026.kpilot.
    file: PathBuf,
    /// What it begins with: `kpilot templates` lists them; `boutique` is the demo, to keep.
    #[arg(long, value_name = "NAME", default_value = templates::BLANK)]
    template: String,
}

impl New {
    /// Makes it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let (tongue, today) = (session.words.tongue(), session.today());
        let made = match (template(&self.template, tongue, today), demo(&self.template, tongue, today)) {
            (Some(plan), _) => Store::create(&self.file, &plan, &session.stamp()),
            (None, Some(plan)) => create_lived(&self.file, &plan, &session.stamp()),
            (None, None) => {
                let args = [("template", (&self.template).into())];
                return Err(session.fail(USAGE, "no-such-template", &args, "hint-template"));
            }
        };
        made.map_err(|error| self.told(session, &error))?;
        session.out.line(&shown(&self.file))
    }

    fn told(&self, session: &Session, error: &StoreError) -> Failure {
        if matches!(error, StoreError::Missing(_) | StoreError::NotAFile(_)) {
            let folder = self.file.parent().map(shown).unwrap_or_default();
            return session.fail(CANNOT_CREATE, "no-such-folder", &[("folder", folder.into())], "hint-folder");
        }
        let (sentence, hint) = tell_about(error, &self.file, &session.words);
        super::session::told(error.exit_code(), sentence, hint)
    }
}
