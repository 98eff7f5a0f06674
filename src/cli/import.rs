use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::domain::{Edit, Plan, Table};
use crate::exchange::booking::Map;
use crate::exchange::results::{self, Answers, Opened};
use crate::exchange::{self, ImportError, Imported, PlanSheet, plan_json, sources, table};
use crate::store::backup::Reason;
use crate::tables::{Facts, sheet_of};
use crate::text::{Words, fold};

use super::backup;
use super::failure::{BAD_DATA, Failure, USAGE};
use super::fields;
use super::import_results::{self, Asked, Results, bytes};
use super::import_sheet::Sheet;
use super::import_workbook::{self, Choice, Returned};
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
    #[command(flatten)]
    asked: Asked,
    /// Of an edited workbook of kpilot's own: which differences come in. Conflicts only when they are named.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_enum)]
    only: Vec<import_workbook::Which>,
    /// Of an edited workbook of kpilot's own: records that stay as they are, by their codes.
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    skip: Vec<String>,
    /// Only say what would be done, and what the files hold.
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
        if let ([file], None) = (&self.files[..], &self.format)
            && let Some(edited) = import_workbook::ours(session, file)
        {
            let choice = Choice { only: &self.only, skip: &self.skip };
            return Returned { file, edited, choice, dry_run: self.dry_run, json: self.json }.run(session);
        }
        let mut answers = self.answers(session)?;
        let map = import_results::map(session, self.asked.map.as_deref())?;
        let file = self.asked.map.as_deref().unwrap_or(Path::new(""));
        map.tell_columns(&mut answers).map_err(|error| import_results::bad_map(session, file, &error))?;
        let mut texts = Vec::new();
        for file in &self.files {
            let opened = results::open(bytes(session, file)?).map_err(|error| refused(session, &empty(), file, &error))?;
            if self.is_results(session, file, &opened, &answers)? {
                self.check_alone(session, file)?;
                return Results { file, answers: &answers, map: &map, dry_run: self.dry_run, json: self.json }.run(session, opened);
            }
            if let Some(sheet) = self.sheet(session, file, &opened, &map)? {
                self.check_alone(session, file)?;
                return Sheet { file, plan: sheet, dry_run: self.dry_run, json: self.json }
                    .run(session, (opened.encoding(), opened.delimiter()));
            }
            if opened.as_text().is_none() {
                return Err(refused(session, &empty(), file, &exchange::unknown(&opened)));
            }
            let text = opened.into_text().unwrap_or_default();
            texts.push((file.as_path(), text));
        }
        let account = if self.dry_run { self.tried(session, &texts)? } else { self.done(session, &texts)? };
        if self.json {
            return session.out.json(&account);
        }
        let key = if self.dry_run { "import-would" } else { "import-did" };
        let args = [("new", account.new.into()), ("changed", account.changed.into()), ("same", account.same.into())];
        let line = session.words.say_with(key, &args);
        session.out.line(&line)
    }

    /// What the command line says of files of results.
    fn answers(&self, session: &Session) -> Result<Answers, Failure> {
        let source = self.format.as_deref().and_then(sources::source);
        Ok(Answers { source, ..self.asked.answers(session)? })
    }

    /// Whether a file holds results of another tool: it is said so, or its columns are known and its name is no table's.
    fn is_results(&self, session: &Session, file: &Path, opened: &Opened, answers: &Answers) -> Result<bool, Failure> {
        if answers.source.is_some() || self.format.is_some() || opened.is_json() {
            return Ok(answers.source.is_some());
        }
        let others = session.other_words();
        let words: Vec<&Words> = std::iter::once(&session.words).chain(&others).collect();
        Ok(self.table(session, file, &words)?.is_none() && opened.is_known(answers))
    }

    /// Files of other tools come in one by one: each is an import of its own.
    fn check_alone(&self, session: &Session, file: &Path) -> Result<(), Failure> {
        if self.files.len() == 1 {
            return Ok(());
        }
        Err(session.fail(USAGE, "results-one-at-a-time", &[("file", shown(file).into())], "results-one-at-a-time-hint"))
    }

    /// The plan sheet that a file holds, unless it is a table or a plan that comes in as it is.
    fn sheet(&self, session: &Session, file: &Path, opened: &Opened, map: &Map) -> Result<Option<PlanSheet>, Failure> {
        if opened.is_json() || self.format.as_deref().is_some_and(|format| format != "plan") {
            return Ok(None);
        }
        if let Some(text) = opened.as_text() {
            let others = session.other_words();
            let words: Vec<&Words> = std::iter::once(&session.words).chain(&others).collect();
            let plan = plan_or_empty(session)?;
            let is_table =
                self.table(session, file, &words)?.is_some() || TableReader { session, plan: &plan, words, text }.guess().is_some();
            if is_table {
                return Ok(None);
            }
        }
        Ok(exchange::plan_sheet(opened, &map.fields()))
    }

    fn tried(&self, session: &Session, texts: &[(&Path, String)]) -> Result<Account, Failure> {
        let (_, account) = self.imported(session, &plan_or_empty(session)?, texts)?;
        Ok(Account { dry_run: true, ..account })
    }

    fn done(&self, session: &Session, texts: &[(&Path, String)]) -> Result<Account, Failure> {
        let Taken { made, revision, backup } = taken(session, |plan| self.imported(session, plan, texts))?;
        Ok(Account { revision, backup, ..made })
    }

    /// One edit for all files, each read into the plan with those before it.
    fn imported(&self, session: &Session, plan: &Plan, texts: &[(&Path, String)]) -> Result<(Edit, Account), Failure> {
        let (mut edit, mut account) = (Edit { action: "import".to_owned(), changes: Vec::new() }, Account::default());
        let mut grown = (texts.len() > 1).then(|| plan.clone());
        for (file, text) in texts {
            let Imported { edit: one, new, changed, same } = self.one(session, grown.as_ref().unwrap_or(plan), file, text)?;
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
        if is_json {
            return plan_json::import(plan, text, session.today()).map_err(|error| refused(session, plan, file, &error));
        }
        let others = session.other_words();
        let reader = TableReader { session, plan, words: std::iter::once(&session.words).chain(&others).collect(), text };
        let table = self.table(session, file, &reader.words)?.or_else(|| reader.guess());
        let table =
            table.ok_or_else(|| session.fail(USAGE, "import-which-table", &[("file", shown(file).into())], "hint-import-as"))?;
        reader.read(table).map_err(|error| refused(session, plan, file, &error))
    }

    /// The table that was named, or that the file is named after: `activities.csv`, `Activités 2026.csv`.
    fn table(&self, session: &Session, file: &Path, words: &[&Words]) -> Result<Option<Table>, Failure> {
        if let Some(format) = &self.format {
            return fields::table(session, format).map(Some);
        }
        let stem = fold(&file.file_stem().unwrap_or_default().to_string_lossy());
        let first: String = stem.chars().take_while(|sign| sign.is_alphabetic()).collect();
        let named = |table: &Table| {
            let key = format!("sheet-{}", sheet_of(*table).key);
            table.word() == first || words.iter().any(|words| [&first, &stem].contains(&&fold(&words.say(&key))))
        };
        Ok(Table::ALL.iter().copied().find(named))
    }
}

/// A file that holds a table, on its way into a plan.
struct TableReader<'a> {
    session: &'a Session,
    plan: &'a Plan,
    words: Vec<&'a Words>,
    text: &'a str,
}

impl TableReader<'_> {
    fn read(&self, table: Table) -> Result<Imported, ImportError> {
        self.read_text(table, self.text)
    }

    fn read_text(&self, table: Table, text: &str) -> Result<Imported, ImportError> {
        let facts = Facts { plan: self.plan, standing: None, today: self.session.today(), masked: false };
        table::import(sheet_of(table), &facts, &self.words, text)
    }

    /// The only table that takes the file as it is; else the one whose figures stand under these titles: a wrong line is then
    /// told with its place, and the file is no plan sheet.
    fn guess(&self) -> Option<Table> {
        let mut fitting = Table::ALL.iter().copied().filter(|table| self.read(*table).is_ok());
        let only = fitting.next();
        if only.is_some() && fitting.next().is_none() {
            return only;
        }
        let titles = self.text.lines().find(|line| !line.trim().is_empty())?;
        [Table::Measurements, Table::Spend].into_iter().find(|table| only.is_none() && self.read_text(*table, titles).is_ok())
    }
}

/// The plan, or one with nothing in it where there is none yet: for trials.
pub(super) fn plan_or_empty(session: &Session) -> Result<Plan, Failure> {
    if session.plan_path()?.exists() { session.plan() } else { Ok(empty()) }
}

/// What was committed, if anything changed, and the backup before it.
pub(super) struct Taken<T> {
    pub made: T,
    pub revision: Option<u64>,
    pub backup: Option<String>,
}

/// Tries, makes a backup, and commits what was tried if the plan is still the same; else what it has become.
pub(super) fn taken<T>(session: &Session, make: impl Fn(&Plan) -> Result<(Edit, T), Failure>) -> Result<Taken<T>, Failure> {
    let mut store = session.writable()?;
    let revision = store.revision()?;
    let (mut edit, mut result) = make(&store.load()?)?;
    if edit.changes.is_empty() {
        return Ok(Taken { made: result, revision: None, backup: None });
    }
    let copy = backup::own(session, &store, Reason::Import)?;
    let locked = store.lock()?;
    if locked.revision()? != revision {
        (edit, result) = make(&locked.load()?)?;
    }
    let revision = locked.commit(&edit, &session.stamp())?;
    Ok(Taken { made: result, revision: Some(revision), backup: Some(shown(&copy)) })
}

/// A plan with nothing in it, for errors that are about no plan.
pub(super) fn empty() -> Plan {
    Plan::new(Plan::blank_settings(crate::domain::Language::English))
}

/// What is wrong with a file: the first place, and how many others there are.
pub(super) fn refused(session: &Session, plan: &Plan, file: &Path, error: &ImportError) -> Failure {
    let (sentence, hint) = exchange::say(error, &session.words, plan);
    let first = sentence.lines().next().unwrap_or_default();
    let others = sentence.lines().count().saturating_sub(1);
    let mut message = format!("{}: {first}", shown(file));
    if others > 0 {
        message.push_str(&session.words.say_with("import-others", &[("count", others.into())]));
    }
    told(BAD_DATA, message, hint)
}
