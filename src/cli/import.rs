use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::domain::{Edit, Plan};
use crate::exchange::{ImportError, Imported, decode, plan_json};
use crate::store::backup::Reason;

use super::backup;
use super::failure::{BAD_DATA, Failure, NO_INPUT};
use super::session::{Session, shown, told};

/// Bring files into the plan: a plan as JSON, or a table as CSV or TSV. All of them or nothing; one `undo` takes it back.
///
/// Records are made, or updated by their code; what stands in the plan already is left alone. A backup is made first.
#[derive(Args, Debug)]
pub struct Import {
    /// The files; the format is seen from their content.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the files are, when it cannot be seen: json, or the table that CSV and TSV files hold.
    #[arg(long = "as", value_name = "FORMAT")]
    format: Option<String>,
    /// Only say what would be done.
    #[arg(long)]
    dry_run: bool,
    /// Answer as one JSON document.
    #[arg(long)]
    json: bool,
}

/// What an import did.
#[derive(Default, Serialize)]
struct Account {
    new: usize,
    changed: usize,
    same: usize,
    dry_run: bool,
    revision: Option<u64>,
    backup: Option<String>,
}

impl Import {
    /// Imports them.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let texts = self.files.iter().map(|file| Ok((file.as_path(), text(session, file)?))).collect::<Result<Vec<_>, Failure>>()?;
        let account = if self.dry_run { self.tried(session, &texts)? } else { self.done(session, &texts)? };
        if self.json {
            return session.out.json(&account);
        }
        let key = if self.dry_run { "import-would" } else { "import-did" };
        let args = [("new", account.new.into()), ("changed", account.changed.into()), ("same", account.same.into())];
        let line = session.words.say_with(key, &args);
        session.out.line(&line)
    }

    fn tried(&self, session: &Session, texts: &[(&Path, String)]) -> Result<Account, Failure> {
        let (_, account) = self.imported(session, &session.plan()?, texts)?;
        Ok(Account { dry_run: true, ..account })
    }

    /// Tries, makes a backup, and commits what was tried if the plan is still the same; else what it has become.
    fn done(&self, session: &Session, texts: &[(&Path, String)]) -> Result<Account, Failure> {
        let mut store = session.writable()?;
        let revision = store.revision()?;
        let (mut edit, mut account) = self.imported(session, &store.load()?, texts)?;
        if edit.changes.is_empty() {
            return Ok(account);
        }
        let copy = backup::own(session, &store, Reason::Import)?;
        let locked = store.lock()?;
        if locked.revision()? != revision {
            (edit, account) = self.imported(session, &locked.load()?, texts)?;
        }
        let revision = locked.commit(&edit, &session.stamp())?;
        Ok(Account { revision: Some(revision), backup: Some(shown(&copy)), ..account })
    }

    /// One edit for all files, each read into the plan with those before it.
    fn imported(&self, session: &Session, plan: &Plan, texts: &[(&Path, String)]) -> Result<(Edit, Account), Failure> {
        let (mut edit, mut account) = (Edit { action: "import".to_owned(), changes: Vec::new() }, Account::default());
        let mut grown = (texts.len() > 1).then(|| plan.clone());
        for (file, text) in texts {
            let Imported { edit: one, new, changed, same } =
                self.one(session, grown.as_ref().unwrap_or(plan), file, text)?;
            if let Some(grown) = grown.as_mut() {
                one.changes.iter().for_each(|change| grown.apply(change));
            }
            edit.changes.extend(one.changes);
            account = Account { new: account.new + new, changed: account.changed + changed, same: account.same + same, ..account };
        }
        Ok((edit, account))
    }

    fn one(&self, session: &Session, plan: &Plan, file: &Path, text: &str) -> Result<Imported, Failure> {
        let is_json = self.format.as_deref() == Some("json") || self.format.is_none() && text.trim_start().starts_with(['{', '[']);
        let read = if is_json { plan_json::import(plan, text, session.today()) } else { Err(ImportError::NotAPlan) };
        read.map_err(|error| refused(session, plan, file, &error))
    }
}

/// The text of a file.
fn text(session: &Session, file: &Path) -> Result<String, Failure> {
    let bytes = fs::read(file).map_err(|error| {
        let args = [("file", shown(file).into()), ("detail", error.to_string().into())];
        session.fail(NO_INPUT, "no-such-file", &args, "hint-file")
    })?;
    let empty = Plan::new(Plan::blank_settings(crate::domain::Language::English));
    decode(&bytes).map_err(|error| refused(session, &empty, file, &error.into()))
}

fn refused(session: &Session, _plan: &Plan, file: &Path, error: &ImportError) -> Failure {
    let message = format!("{}: {error}", shown(file));
    told(BAD_DATA, message, session.words.say("hint-import").into_owned())
}
