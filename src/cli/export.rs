use std::io::ErrorKind;
use std::path::PathBuf;

use clap::Args;

use crate::domain::Plan;
use crate::exchange::plan_workbook::{self, Origin, WorkbookError};
use crate::exchange::{plan_json, table};
use crate::tables::{Facts, sheet_of};
use crate::terminal::{Existing, picture, write};

use super::failure::{BAD_DATA, CANNOT_CREATE, DEFECT, Failure, INPUT_OUTPUT, USAGE};
use super::fields;
use super::session::{Session, shown};

/// Write the plan to a file: .json for all of it, losslessly; .xlsx for a workbook that computes; .csv or .tsv for one
/// table; .svg for a picture of its home page.
#[derive(Args, Debug)]
pub struct Export {
    /// The file; its ending says the format.
    file: PathBuf,
    /// plan, or a table. Without it: plan for .json, else the table that the file is named after.
    #[arg(long, value_name = "WHAT")]
    what: Option<String>,
    /// Replace a file that exists.
    #[arg(long)]
    force: bool,
}

impl Export {
    /// Writes it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        if session.global.mask {
            return Err(session.fail(USAGE, "export-masked", &[], "hint-export-masked"));
        }
        let bytes = self.bytes(session)?;
        let existing = if self.force { Existing::Replace } else { Existing::Keep };
        write(&self.file, &bytes, existing).map_err(|error| self.told(session, &error))?;
        session.out.line(&shown(&self.file))
    }

    fn bytes(&self, session: &Session) -> Result<Vec<u8>, Failure> {
        match (self.ending().as_str(), self.what.as_deref()) {
            ("xlsx", None | Some("plan")) => workbook(session),
            _ => self.text(session, &session.plan()?).map(String::into_bytes),
        }
    }

    fn ending(&self) -> String {
        self.file.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase()
    }

    fn text(&self, session: &Session, plan: &Plan) -> Result<String, Failure> {
        let ending = self.ending();
        match (ending.as_str(), self.what.as_deref()) {
            ("json", None | Some("plan")) => Ok(plan_json::export(plan)),
            ("svg", None | Some("plan")) => Ok(picture(plan, session.today(), session.words.tongue(), false)),
            ("csv", what) => self.table(session, plan, what, b','),
            ("tsv", what) => self.table(session, plan, what, b'\t'),
            _ => Err(session.fail(USAGE, "export-format", &[("ending", ending.into())], "hint-export-format")),
        }
    }

    /// One table, lossless and in no language.
    fn table(&self, session: &Session, plan: &Plan, what: Option<&str>, delimiter: u8) -> Result<String, Failure> {
        let stem = self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let sheet = sheet_of(fields::table(session, what.unwrap_or(stem))?);
        let facts = Facts { plan, standing: None, today: session.today(), masked: false };
        Ok(table::export(sheet, &facts, &session.words, &table::Options { delimiter, ..table::Options::default() }))
    }

    fn told(&self, session: &Session, error: &std::io::Error) -> Failure {
        let file = [("file", shown(&self.file).into())];
        match error.kind() {
            ErrorKind::AlreadyExists => session.fail(CANNOT_CREATE, "store-exists", &file, "hint-force"),
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::IsADirectory => {
                let args = [("file", shown(&self.file).into()), ("detail", error.to_string().into())];
                session.fail(CANNOT_CREATE, "no-such-file", &args, "hint-read-only")
            }
            _ => {
                let args = [("what", shown(&self.file).into()), ("detail", error.to_string().into())];
                session.fail(INPUT_OUTPUT, "store-io", &args, "hint-full")
            }
        }
    }
}

/// The whole plan as a workbook that knows which state of the plan it was made from.
fn workbook(session: &Session) -> Result<Vec<u8>, Failure> {
    let (plan, origin) = state(session)?;
    let facts = Facts { plan: &plan, standing: None, today: session.today(), masked: false };
    plan_workbook::write(&facts, &session.words, &origin).map_err(|error| match error {
        WorkbookError::TooManyRows { table, count } => {
            let args = [("table", table.word().into()), ("count", count.into())];
            session.fail(BAD_DATA, "workbook-too-long", &args, "hint-workbook-too-long")
        }
        WorkbookError::Unwritable(error) => {
            session.fail(DEFECT, "workbook-unwritable", &[("detail", error.to_string().into())], "hint-defect")
        }
    })
}

/// The plan with the revision it is of; a past day's is none that a workbook could come back to.
fn state(session: &Session) -> Result<(Plan, Origin), Failure> {
    if session.as_of.is_some() {
        return Ok((session.plan()?, Origin::default()));
    }
    let store = session.store()?;
    let newest = || Ok::<_, Failure>(store.history(0, 1)?.into_iter().next());
    loop {
        let (before, plan) = (newest()?, store.load()?);
        if newest()? == before {
            return Ok((plan, before.map_or_else(Origin::default, |line| Origin { revision: line.revision, at: line.at })));
        }
    }
}
