//! What leaves for a file: the same formats for the export dialogue of the screen and for the command line.

use crate::analysis::Standing;
use crate::domain::{Day, Plan};
use crate::exchange::plan_workbook::{self, Origin, WorkbookError};
use crate::exchange::table::{self, Dialect, Headers};
use crate::exchange::{calendar, plan_json};
use crate::report::{self, Span, SpanError};
use crate::tables::{Facts, Sheet, nameless};
use crate::text::{Tongue, Words};

use super::picture::picture;

/// What is written.
pub enum Content {
    /// The whole plan: JSON, workbook, calendar of what is due, picture of a page.
    Plan,
    /// One table.
    Sheet(&'static Sheet),
    /// The report of a span; none is the last whole week.
    Report(Option<String>),
    /// A picture of the page with this key, or of the chart of the target with this code.
    Picture(String),
}

/// Everything a file is made from.
pub struct Outgoing<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The day it is looked at.
    pub today: Day,
    /// In which language, and what is hidden.
    pub words: &'a Words,
    /// Which state of which file the plan is.
    pub origin: Origin,
    /// For whom tables are written.
    pub dialect: Dialect,
}

/// Why nothing is written.
#[derive(Debug)]
pub enum OutgoingError {
    /// The ending is no format for this content.
    Format,
    /// The format holds figures that were to be hidden.
    Masked,
    /// The text names no span.
    Span(SpanError),
    /// The plan is no workbook.
    Workbook(WorkbookError),
    /// No page and no target that has a value has this name.
    NoPicture(String),
}

impl Outgoing<'_> {
    /// The bytes of a file with this ending.
    ///
    /// # Errors
    /// [`OutgoingError`] when there is no such format, or it cannot hold the plan.
    pub fn bytes(&self, ending: &str, content: &Content) -> Result<Vec<u8>, OutgoingError> {
        if self.is_masked() && matches!(ending, "json" | "csv" | "tsv" | "xlsx") {
            return Err(OutgoingError::Masked);
        }
        if self.words.mask().hides_names() {
            let plan = nameless(self.plan, self.words);
            return Outgoing { plan: &plan, origin: self.origin.clone(), ..*self }.written(ending, content);
        }
        self.written(ending, content)
    }

    fn written(&self, ending: &str, content: &Content) -> Result<Vec<u8>, OutgoingError> {
        match (ending, content) {
            ("json", Content::Plan) => Ok(plan_json::export(self.plan).into_bytes()),
            ("xlsx", Content::Plan) => {
                plan_workbook::write(&self.facts(None), self.words, &self.origin).map_err(OutgoingError::Workbook)
            }
            ("ics", Content::Plan) => Ok(calendar::export(&self.facts(None), self.words).into_bytes()),
            ("svg", Content::Plan) => self.picture("home"),
            ("svg", Content::Sheet(sheet)) => self.picture(sheet.key),
            ("svg", Content::Picture(name)) => self.picture(name),
            ("csv", Content::Sheet(sheet)) => Ok(self.table(sheet, self.dialect.delimiter())),
            ("tsv", Content::Sheet(sheet)) => Ok(self.table(sheet, b'\t')),
            ("md" | "html" | "pdf", Content::Report(span)) => self.report(ending, span.as_deref()),
            _ => Err(OutgoingError::Format),
        }
    }

    fn is_masked(&self) -> bool {
        self.words.mask().hides_money()
    }

    fn facts<'a>(&'a self, standing: Option<&'a Standing>) -> Facts<'a> {
        Facts { plan: self.plan, standing, today: self.today, masked: self.is_masked() }
    }

    fn table(&self, sheet: &Sheet, delimiter: u8) -> Vec<u8> {
        let options = table::Options { dialect: self.dialect, delimiter, ..table::Options::default() };
        let text = match self.dialect {
            Dialect::Exact => table::export(sheet, &self.facts(None), self.words, &options),
            Dialect::Excel(tongue) => {
                let options = table::Options { headers: Headers::Titles, ..options };
                table::export(sheet, &self.facts(None), &Words::new(tongue), &options)
            }
        };
        text.into_bytes()
    }

    fn report(&self, ending: &str, span: Option<&str>) -> Result<Vec<u8>, OutgoingError> {
        let span = span.map(Span::parse).transpose().map_err(OutgoingError::Span)?;
        let document = report::tell(&self.facts(None), self.words, span.unwrap_or_else(|| Span::usual(self.plan, self.today)));
        Ok(match ending {
            "md" => report::markdown(&document).into_bytes(),
            "html" => report::html(&document).into_bytes(),
            _ => report::pdf(&document),
        })
    }

    fn picture(&self, name: &str) -> Result<Vec<u8>, OutgoingError> {
        let page = picture(self.plan, self.today, self.words, name);
        let drawn = page.or_else(|| self.chart(name)).ok_or_else(|| OutgoingError::NoPicture(name.to_owned()))?;
        Ok(drawn.into_bytes())
    }

    fn chart(&self, code: &str) -> Option<String> {
        let target = self.plan.targets.by_code(code)?;
        let standing = Standing::of(self.plan, self.today);
        report::chart_of(&self.facts(Some(&standing)), self.words, target.id).map(|chart| report::picture(&chart))
    }
}

/// The dialect of a word of `--for`: `excel-fr`, `excel-en`.
#[must_use]
pub fn dialect(word: &str) -> Option<Dialect> {
    let tongue = Tongue::ALL.iter().copied().find(|tongue| word.strip_prefix("excel-") == Some(tongue.code()))?;
    Some(Dialect::Excel(tongue))
}

/// What is wrong, and what to do: both keys of texts with the arguments of the first.
#[must_use]
pub fn told(error: &OutgoingError, ending: &str) -> (&'static str, Vec<(&'static str, String)>, &'static str) {
    match error {
        OutgoingError::Format => ("export-format", vec![("ending", ending.to_owned())], "hint-export-format"),
        OutgoingError::Masked => ("export-masked", vec![("ending", ending.to_owned())], "hint-export-masked"),
        OutgoingError::Span(SpanError(text)) => ("report-bad-span", vec![("text", text.clone())], "hint-report-span"),
        OutgoingError::NoPicture(name) => ("export-no-picture", vec![("name", name.clone())], "hint-export-picture"),
        OutgoingError::Workbook(WorkbookError::TooManyRows { table, count }) => {
            let args = vec![("table", table.word().to_owned()), ("count", count.to_string())];
            ("workbook-too-long", args, "hint-workbook-too-long")
        }
        OutgoingError::Workbook(WorkbookError::Unwritable(error)) => {
            ("workbook-unwritable", vec![("detail", error.to_string())], "hint-defect")
        }
    }
}
