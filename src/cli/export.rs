use std::io::ErrorKind;
use std::path::PathBuf;

use clap::Args;

use crate::domain::Plan;
use crate::exchange::plan_workbook::{Origin, WorkbookError};
use crate::exchange::table::Dialect;
use crate::tables::sheet_of;
use crate::terminal::{Content, Existing, Outgoing, OutgoingError, dialect, told, write};

use super::failure::{BAD_DATA, CANNOT_CREATE, DEFECT, Failure, INPUT_OUTPUT, USAGE};
use super::fields;
use super::session::{Session, shown};

/// Write the plan to a file, whose ending says the format: .json for all of it, losslessly; .xlsx for a workbook that
/// computes; .csv or .tsv for one table; .md, .html or .pdf for a report; .ics for what is due; .svg for a picture.
#[derive(Args, Debug)]
pub struct Export {
    /// The file; its ending says the format.
    file: PathBuf,
    /// plan, report, or a table; for a picture also a page (home, activities, budget) or the code of a target. Without it:
    /// the report for .md, .html and .pdf, the table that the file is named after for .csv and .tsv, else the plan.
    #[arg(long, value_name = "WHAT")]
    what: Option<String>,
    /// The span of a report: 2026-W45, 2026-10, 2026-Q3 or 2026. Without it the last week that is over; this one for a plan that began in it.
    #[arg(long, value_name = "SPAN")]
    period: Option<String>,
    /// Write a table as Excel opens it: excel-fr or excel-en.
    #[arg(long = "for", value_name = "PROGRAM")]
    program: Option<String>,
    /// Replace a file that exists.
    #[arg(long)]
    force: bool,
}

impl Export {
    /// Writes it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let ending = self.file.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
        let content = self.content(session, &ending)?;
        let (dialect, (plan, origin)) = (self.dialect(session)?, state(session)?);
        let outgoing = Outgoing { plan: &plan, today: session.today(), words: &session.words, origin, dialect };
        let bytes = outgoing.bytes(&ending, &content).map_err(|error| refused(session, &error, &ending))?;
        let existing = if self.force { Existing::Replace } else { Existing::Keep };
        write(&self.file, &bytes, existing).map_err(|error| self.unwritten(session, &error))?;
        session.out.line(&shown(&self.file))
    }

    fn content(&self, session: &Session, ending: &str) -> Result<Content, Failure> {
        let stem = self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        match (ending, self.what.as_deref()) {
            ("csv" | "tsv", what) => Ok(Content::Sheet(sheet_of(fields::table(session, what.unwrap_or(stem))?))),
            ("md" | "html" | "pdf", None) | (_, Some("report")) => Ok(Content::Report(self.period.clone())),
            (_, None | Some("plan")) => Ok(Content::Plan),
            ("svg", Some(name)) => Ok(Content::Picture(name.to_owned())),
            (_, Some(table)) => Ok(Content::Sheet(sheet_of(fields::table(session, table)?))),
        }
    }

    fn dialect(&self, session: &Session) -> Result<Dialect, Failure> {
        let Some(program) = &self.program else { return Ok(Dialect::Exact) };
        dialect(program).ok_or_else(|| session.fail(USAGE, "export-program", &[("program", program.into())], "hint-export-program"))
    }

    fn unwritten(&self, session: &Session, error: &std::io::Error) -> Failure {
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

/// Why there is nothing to write.
fn refused(session: &Session, error: &OutgoingError, ending: &str) -> Failure {
    let (key, args, hint) = told(error, ending);
    let code = match error {
        OutgoingError::Workbook(WorkbookError::TooManyRows { .. }) => BAD_DATA,
        OutgoingError::Workbook(WorkbookError::Unwritable(_)) => DEFECT,
        _ => USAGE,
    };
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, text.into())).collect();
    session.fail(code, key, &args, hint)
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
