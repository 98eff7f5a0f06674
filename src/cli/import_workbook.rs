use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::domain::{Edit, Plan};
use crate::exchange::plan_workbook::back::{Difference, Edited, Kind, apply, compare, read};
use crate::exchange::workbook;
use crate::store::Store;
use crate::store::backup::Reason;
use crate::terminal::state_of;
use crate::text::{Words, sanitize};

use super::backup;
use super::failure::Failure;
use super::import::refused;
use super::session::{Session, shown};

/// A workbook of ours that comes back, edited.
pub struct Returned<'a> {
    pub file: &'a Path,
    pub edited: Edited,
    pub choice: Choice<'a>,
    pub dry_run: bool,
    pub json: bool,
}

/// Kinds of differences, as they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Which {
    /// Cells that hold something else.
    Changed,
    /// Rows that were not there.
    New,
    /// Rows that are no longer there.
    Removed,
    /// Cells and rows that changed here too.
    Conflicts,
}

/// Which differences come in.
#[derive(Clone, Copy)]
pub struct Choice<'a> {
    /// These kinds; all but conflicts where none is named.
    pub only: &'a [Which],
    /// Not those of these records.
    pub skip: &'a [String],
}

impl Choice<'_> {
    fn takes(&self, one: &Difference, plan: &Plan) -> bool {
        let which = match one.kind {
            Kind::Changed => Which::Changed,
            Kind::New => Which::New,
            Kind::Removed => Which::Removed,
            Kind::Conflict => Which::Conflicts,
        };
        let is_wanted = if self.only.is_empty() { which != Which::Conflicts } else { self.only.contains(&which) };
        is_wanted && !self.skip.iter().any(|code| one.is_about(plan, code))
    }
}

/// One difference, as JSON says it.
#[derive(Serialize)]
struct Line {
    kind: &'static str,
    table: &'static str,
    record: String,
    field: Option<&'static str>,
    before: String,
    here: String,
    file: String,
    sheet: String,
    row: usize,
    taken: bool,
}

/// How many differences of each kind there are.
#[derive(Clone, Copy, Default, Serialize)]
struct Counts {
    new: usize,
    changed: usize,
    removed: usize,
    conflicts: usize,
}

/// What an import of a workbook found and did.
#[derive(Serialize)]
struct Account {
    /// The revision of the plan that the workbook was made from.
    made_from: u64,
    /// Whether this file still knows that revision: else everything is compared with the plan as it is.
    known: bool,
    differences: Vec<Line>,
    plan: Counts,
    dry_run: bool,
    revision: Option<u64>,
    backup: Option<String>,
}

/// The file as a workbook of ours; none when it is anything else.
pub fn ours(session: &Session, file: &Path) -> Option<Edited> {
    let bytes = fs::read(file).ok().filter(|bytes| bytes.starts_with(b"PK"))?;
    let others = session.other_words();
    let words: Vec<&Words> = std::iter::once(&session.words).chain(&others).collect();
    read(&workbook::read(&bytes).ok()?, &words)
}

impl Returned<'_> {
    /// Tells the differences, and brings in those that are no conflicts.
    pub fn run(&self, session: &mut Session) -> Result<(), Failure> {
        let mut store = if self.dry_run { session.store()? } else { session.writable()? };
        let revision = store.revision()?;
        let plan = store.load()?;
        let (mut found, known) = self.differences(session, &store, &plan)?;
        let mut account = self.account(&plan, &found, known);
        let edit = self.edit(session, &plan, &found)?;
        if !self.dry_run && !edit.changes.is_empty() {
            let copy = backup::own(session, &store, Reason::Import)?;
            account.backup = Some(shown(&copy));
            account.revision = Some(self.commit(session, &mut store, (revision, edit), &mut found)?);
        }
        self.tell(session, &account, &found)
    }

    /// Commits what was found, or what it has become when another program wrote meanwhile.
    fn commit(
        &self,
        session: &Session,
        store: &mut Store,
        (revision, mut edit): (u64, Edit),
        found: &mut Vec<Difference>,
    ) -> Result<u64, Failure> {
        if store.revision()? != revision {
            let plan = store.load()?;
            *found = self.differences(session, store, &plan)?.0;
            edit = self.edit(session, &plan, found)?;
        }
        Ok(store.commit(&edit, &session.stamp())?)
    }

    /// What differs, and whether the workbook's own state is known.
    fn differences(&self, session: &Session, store: &Store, plan: &Plan) -> Result<(Vec<Difference>, bool), Failure> {
        let base = state_of(store, &self.edited.origin, plan)?;
        Ok((compare(&self.edited, base.as_ref(), plan, session.today()), base.is_some()))
    }

    fn edit(&self, session: &Session, plan: &Plan, found: &[Difference]) -> Result<Edit, Failure> {
        let others = session.other_words();
        let words: Vec<&Words> = std::iter::once(&session.words).chain(&others).collect();
        let chosen: Vec<&Difference> = found.iter().filter(|one| self.choice.takes(one, plan)).collect();
        apply(plan, &chosen, &words, session.today()).map_err(|error| refused(session, plan, self.file, &error))
    }

    /// What was found; the counts are of what comes in, and of the conflicts that stay.
    fn account(&self, plan: &Plan, found: &[Difference], known: bool) -> Account {
        let takes = |one: &&Difference| self.choice.takes(one, plan);
        let count = |kinds: &[Kind]| found.iter().filter(takes).filter(|one| kinds.contains(&one.kind)).count();
        let counts = Counts {
            new: count(&[Kind::New]),
            changed: count(&[Kind::Changed, Kind::Conflict]),
            removed: count(&[Kind::Removed]),
            conflicts: found.iter().filter(|one| one.kind == Kind::Conflict && !takes(one)).count(),
        };
        let differences = found.iter().map(|one| Line::of(one, takes(&one))).collect();
        let made_from = self.edited.origin.revision;
        Account { made_from, known, differences, plan: counts, dry_run: self.dry_run, revision: None, backup: None }
    }

    fn tell(&self, session: &mut Session, account: &Account, found: &[Difference]) -> Result<(), Failure> {
        if self.json {
            return session.out.json(account);
        }
        for one in found {
            let line = line(session, one);
            session.out.line(&line)?;
        }
        let Counts { new, changed, removed, conflicts } = account.plan;
        let args = [("new", new.into()), ("changed", changed.into()), ("removed", removed.into()), ("conflicts", conflicts.into())];
        let key = if self.dry_run { "workbook-would" } else { "workbook-did" };
        let mut summary = session.words.say_with(key, &args);
        if !account.known {
            summary = format!("{summary}\n{}", session.words.say("workbook-unknown"));
        }
        session.out.line(&summary)
    }
}

impl Line {
    fn of(one: &Difference, taken: bool) -> Self {
        Self {
            taken,
            kind: one.kind.word(),
            table: one.table.word(),
            record: one.record.clone(),
            field: one.field,
            before: one.before.clone(),
            here: one.here.clone(),
            file: one.file.clone(),
            sheet: one.sheet.clone(),
            row: one.line,
        }
    }
}

/// A difference on one line.
fn line(session: &Session, one: &Difference) -> String {
    let column = one.field.map_or_else(String::new, |field| session.words.say(&format!("column-{field}")).into_owned());
    let clean = |text: &str| sanitize(text).into_owned();
    let args = [
        ("sheet", clean(&one.sheet).into()),
        ("row", one.line.to_string().into()),
        ("record", clean(&one.record).into()),
        ("column", column.into()),
        ("before", clean(&one.before).into()),
        ("here", clean(&one.here).into()),
        ("file", clean(&one.file).into()),
    ];
    let key = match (one.kind, one.field) {
        (Kind::New, _) => "workbook-line-new",
        (Kind::Removed, _) => "workbook-line-removed",
        (Kind::Conflict, None) => "workbook-line-removed-conflict",
        (Kind::Conflict, Some(_)) => "workbook-line-conflict",
        (Kind::Changed, _) => "workbook-line-changed",
    };
    session.words.say_with(key, &args)
}
