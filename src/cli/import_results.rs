//! Files of results: what the command line says of them, and what is said about them.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use crate::domain::Plan;
use crate::exchange::booking::{BookError, Booked, Booking, Map, MapError, Origin, book, routes};
use crate::exchange::results::{self, Answers, Mark, Opened, Order, Report, Span};
use crate::exchange::sources::Metric;
use crate::exchange::{self, ImportError};
use crate::text::sanitize;

use super::failure::{BAD_DATA, Failure, NO_INPUT, USAGE};
use super::import::{Taken, empty, plan_or_empty, refused, taken};
use super::session::{Session, shown};

/// A report is never larger.
const LARGEST: u64 = 96 << 20;

/// Answers to what a file of results leaves open.
#[derive(Args, Clone, Debug)]
pub struct Asked {
    /// What the campaigns, metrics and columns of the files are in the plan, as JSON.
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// The sign before decimals, where a file does not tell: . or ,
    #[arg(long, value_name = "SIGN")]
    decimal: Option<String>,
    /// What stands first in dates such as 01/08/2026: dmy or mdy.
    #[arg(long, value_name = "ORDER")]
    dates: Option<String>,
    /// The year of dates that have none, such as 1 Sept.: 2026.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1970..2200))]
    year: Option<i32>,
    /// How weeks that begin on another day than Monday count: nearest, as the week that holds most of their days.
    #[arg(long, value_name = "RULE")]
    weeks: Option<String>,
    /// The currency of the files, where they do not tell: EUR.
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The days of a file without any: 2026-09-01, 2026-09-01..2026-09-30, 2026-09, 2026-W36.
    #[arg(long, value_name = "DAYS")]
    date: Option<String>,
}

impl Asked {
    /// The answers, as the files are read with them.
    pub fn answers(&self, session: &Session) -> Result<Answers, Failure> {
        let mut answers = Answers::default();
        let bad = |option: &str, value: &str| {
            session.fail(
                USAGE,
                "results-bad-option",
                &[("option", option.into()), ("value", value.into())],
                "results-bad-option-hint",
            )
        };
        answers.decimal = match self.decimal.as_deref() {
            None => None,
            Some("." | "point") => Some(Mark::Point),
            Some("," | "comma" | "virgule") => Some(Mark::Comma),
            Some(other) => return Err(bad("decimal", other)),
        };
        answers.order = match self.dates.as_deref() {
            None => None,
            Some("dmy" | "jma") => Some(Order::DayFirst),
            Some("mdy" | "mja") => Some(Order::MonthFirst),
            Some(other) => return Err(bad("dates", other)),
        };
        answers.year = self.year;
        answers.nearest_week = match self.weeks.as_deref() {
            None => false,
            Some("nearest" | "proche") => true,
            Some(other) => return Err(bad("weeks", other)),
        };
        answers.currency = match self.currency.as_deref().map(str::to_uppercase) {
            Some(code) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => Some(code),
            Some(other) => return Err(bad("currency", &other)),
            None => None,
        };
        answers.period = self.date.as_deref().map(|text| Span::parse(text).ok_or_else(|| bad("date", text))).transpose()?;
        Ok(answers)
    }
}

/// One file of results on its way in.
pub struct Results<'a> {
    pub file: &'a Path,
    pub answers: &'a Answers,
    pub map: &'a Map,
    pub dry_run: bool,
    pub json: bool,
}

/// What became of it.
struct Done {
    booked: Booked,
    revision: Option<u64>,
    backup: Option<String>,
    /// What is not booked, and why.
    why: Vec<String>,
}

impl Results<'_> {
    /// Reads it, and books it or says what would be.
    pub fn run(self, session: &mut Session, opened: Opened) -> Result<(), Failure> {
        let name = self.name();
        let report = results::read(&name, &opened, self.answers, &|_| true)
            .map_err(|error| refused(session, &empty(), self.file, &error))?;
        let hash = opened.hash.clone();
        drop(opened);
        let done = if self.dry_run { self.tried(session, &report, &hash)? } else { self.done(session, &report, &hash)? };
        let mut warnings = results::warnings(&report, &session.words);
        warnings.extend(done.why.iter().filter(|why| !warnings.contains(why)).cloned().collect::<Vec<_>>());
        if self.json { self.say_json(session, &report, &warnings, &done) } else { self.say(session, &report, &warnings, &done) }
    }

    fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn book(&self, session: &Session, plan: &Plan, report: &Report, hash: &str) -> Result<Booked, ImportError> {
        let booking = Booking {
            origin: Origin { file: sanitize(&self.name()).into_owned(), hash: hash.to_owned(), today: session.today() },
            on: self.answers.period.filter(|span| span.first == span.last).map(|span| span.last),
            is_preview: self.dry_run,
            name: &|metric| session.words.say(&metric.text_key()).into_owned(),
        };
        Ok(book(plan, report, &routes(plan, report, self.map), &booking)?)
    }

    /// What would be booked; a plan that takes nothing yet is no failure of a trial.
    fn tried(&self, session: &Session, report: &Report, hash: &str) -> Result<Done, Failure> {
        let plan = plan_or_empty(session)?;
        self.check_map(session, &plan)?;
        let (booked, why) = match self.book(session, &plan, report, hash) {
            Ok(booked) => {
                let why = self.left_out(session, &plan, report, &booked);
                (booked, why)
            }
            Err(error) => {
                let (sentence, hint) = exchange::say(&error, &session.words, &plan);
                (Booked::default(), vec![format!("{sentence} {hint}")])
            }
        };
        Ok(Done { booked, revision: None, backup: None, why })
    }

    /// Campaigns that an import asks for, metrics that it leaves out, and values that may be the same ones.
    fn left_out(&self, session: &Session, plan: &Plan, report: &Report, booked: &Booked) -> Vec<String> {
        let routes = routes(plan, report, self.map);
        let names: Vec<String> =
            routes.campaigns.iter().filter(|route| route.sure().is_none()).map(|route| route.name.clone()).collect();
        let unrouted = (!names.is_empty()).then_some(ImportError::Book(BookError::Unrouted(names)));
        let unfed: Vec<_> = routes
            .metrics
            .iter()
            .filter(|route| route.to.is_none())
            .map(|route| session.words.say(&route.name.text_key()).into_owned())
            .collect();
        let args = [("metrics", unfed.join(", ").into())];
        let unfed = (!unfed.is_empty()).then(|| session.words.say_with("results-unfed", &args));
        let beside = (booked.beside > 0).then(|| session.words.say_with("results-beside", &[("count", booked.beside.into())]));
        unrouted.map(|error| exchange::say(&error, &session.words, plan).0).into_iter().chain(unfed).chain(beside).collect()
    }

    /// Books it: one edit after a backup.
    fn done(&self, session: &Session, report: &Report, hash: &str) -> Result<Done, Failure> {
        let make = |plan: &Plan| {
            self.check_map(session, plan)?;
            let booked = self.book(session, plan, report, hash).map_err(|error| refused(session, plan, self.file, &error))?;
            let why = self.left_out(session, plan, report, &booked);
            Ok((booked.edit.clone(), (booked, why)))
        };
        let Taken { made: (booked, why), revision, backup } = taken(session, make)?;
        Ok(Done { booked, revision, backup, why })
    }

    fn check_map(&self, session: &Session, plan: &Plan) -> Result<(), Failure> {
        self.map.check(plan).map_err(|error| bad_map(session, self.file, &error))
    }

    fn say_json(&self, session: &mut Session, report: &Report, warnings: &[String], done: &Done) -> Result<(), Failure> {
        let mut facts = results::facts(report, warnings);
        let Done { booked, revision, backup, .. } = done;
        facts["plan"] = json!({"new": booked.new, "changed": booked.changed, "same": booked.same, "made": booked.made, "replaced": booked.replaced});
        facts["dry_run"] = self.dry_run.into();
        facts["revision"] = (*revision).into();
        facts["backup"] = backup.clone().into();
        session.out.json(&facts)
    }

    fn say(&self, session: &mut Session, report: &Report, warnings: &[String], done: &Done) -> Result<(), Failure> {
        let line = results::headline(report, &session.words);
        session.out.line(&line)?;
        for line in totals(session, report) {
            session.out.line(&line)?;
        }
        for warning in warnings {
            session.out.line(&format!("! {warning}"))?;
        }
        let booked = &done.booked;
        if booked.made > 0 {
            let line = session.words.say_with("results-made", &[("count", booked.made.into())]);
            session.out.line(&line)?;
        }
        if booked.replaced > 0 {
            let line = session.words.say_with("results-replaced", &[("count", booked.replaced.into())]);
            session.out.line(&line)?;
        }
        let key = if self.dry_run { "import-would" } else { "import-did" };
        let args = [("new", booked.new.into()), ("changed", booked.changed.into()), ("same", booked.same.into())];
        let line = session.words.say_with(key, &args);
        session.out.line(&line)
    }
}

/// A line for each total.
fn totals(session: &Session, report: &Report) -> Vec<String> {
    let words = &session.words;
    let table = report.table();
    let line = |(metric, sum): (&Metric, &Option<f64>)| {
        let sum = (*sum)?;
        let value = match &report.currency {
            Some(currency) if metric.is_money() => words.numbers().money_value(sum, 2, currency),
            _ => words.numbers().trimmed(sum, 2),
        };
        Some(format!("  {}: {value}", words.say(&metric.text_key())))
    };
    table.metrics.iter().zip(&table.sums).filter_map(line).collect()
}

/// The map of the command line.
pub fn map(session: &Session, file: Option<&Path>) -> Result<Map, Failure> {
    let Some(file) = file else { return Ok(Map::default()) };
    let text = String::from_utf8_lossy(&bytes(session, file)?).into_owned();
    Map::read(&text).map_err(|error| bad_map(session, file, &error))
}

/// What is wrong with a map.
pub fn bad_map(session: &Session, file: &Path, error: &MapError) -> Failure {
    let detail = sanitize(&error.to_string()).into_owned();
    let args = [("file", shown(file).into()), ("detail", detail.into())];
    session.fail(BAD_DATA, "results-bad-map", &args, "results-bad-map-hint")
}

/// The bytes of an ordinary file that is not too large.
pub fn bytes(session: &Session, file: &Path) -> Result<Vec<u8>, Failure> {
    let about = ("file", shown(file).into());
    let failed = |error: std::io::Error| {
        let args = [("file", shown(file).into()), ("detail", error.to_string().into())];
        session.fail(NO_INPUT, "no-such-file", &args, "hint-file")
    };
    let metadata = std::fs::metadata(file).map_err(failed)?;
    if !metadata.is_file() {
        return Err(session.fail(NO_INPUT, "results-not-a-file", &[about], "hint-file"));
    }
    if metadata.len() > LARGEST && !crate::terminal::begins_as_plan(file) {
        let args = [about, ("megabytes", (LARGEST >> 20).to_string().into())];
        return Err(session.fail(BAD_DATA, "results-too-large", &args, "results-too-large-hint"));
    }
    std::fs::read(file).map_err(failed)
}
