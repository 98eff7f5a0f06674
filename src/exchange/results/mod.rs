//! Results of other tools: a file becomes the figures that it holds, and what was left out of them and why.
//!
//! A file is taken apart (`body`), each part recognised (`recognise`) and gone through twice (`walk`): once to see how its
//! cells are written (`survey`), once to add them up (`tally`). What cannot be known is a [`Doubt`], never a guess.

mod body;
mod counted;
mod days;
mod facts;
mod figure;
mod heading;
mod period;
mod recognise;
mod records;
mod rules;
mod say;
mod survey;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::HashMap;

use super::decode::Encoding;
use super::error::{Fault, ImportError, Problem, shown};
use super::sources::{Layout, Level, Role, Source};
use super::workbook::Tab;

pub use days::{Order, Span};
pub use facts::facts;
pub use figure::Mark;
pub use say::{headline, warnings};
pub use table::{Entry, LeftOut, Sums, Table};

use body::{Container, Part};
use recognise::{Found, Known};
use records::Broken;
use survey::Survey;
use tally::{Reading, Tally};
use walk::{Stopped, walk};

/// What the user says of a file, where the file does not.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The tool it comes from.
    pub source: Option<&'static Source>,
    /// Its decimal mark.
    pub decimal: Option<Mark>,
    /// What stands first in its slashed days.
    pub order: Option<Order>,
    /// The year of days that have none.
    pub year: Option<i32>,
    /// Whether its weeks that begin on another day count as the week from Monday that holds most of their days.
    pub nearest_week: bool,
    /// Its currency.
    pub currency: Option<String>,
    /// The days it is about.
    pub period: Option<Span>,
    /// What its columns mean, by their normal names.
    pub columns: HashMap<String, Role>,
}

impl Answers {
    fn role(&self, source: &Source, name: &str) -> Option<Role> {
        self.columns.get(name).copied().or_else(|| source.role(name))
    }

    /// How many of these names the user gave a meaning.
    fn names(&self, names: &[String]) -> usize {
        names.iter().filter(|name| self.columns.contains_key(*name)).count()
    }
}

/// The name of a column as [`Answers::columns`] holds it.
#[must_use]
pub fn column_name(name: &str) -> String {
    recognise::normal(name)
}

/// A place that can be read in two ways, or says too little; an answer settles it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Line in the file, from 1.
    pub line: usize,
    /// Cell in the row, from 1.
    pub place: usize,
    /// The name of its column.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is not known.
    pub kind: DoubtKind,
}

/// What is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// Whether `1,234` is a thousand or one and a bit.
    Decimal,
    /// Whether `01/08` is in August or in January.
    Order,
    /// Of which year `1 Sept.` is.
    Year,
}

/// What a file holds.
#[derive(Debug)]
pub struct Report {
    /// The tool it comes from.
    pub source: &'static Source,
    container: Container,
    /// Its tables, in their order.
    pub tables: Vec<Table>,
    /// The one that counts.
    pub main: usize,
    /// What stands first in its slashed days, where nothing but the language of its titles tells.
    pub assumed: Option<Order>,
    /// The currency of its money, if the file or the user says.
    pub currency: Option<String>,
    /// Keys of sentences about the file, with what they are about.
    pub warnings: Vec<(&'static str, Vec<(&'static str, String)>)>,
}

impl Report {
    /// The table that counts.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.tables[self.main]
    }
}

/// A line by its number, and its cells.
pub type LineOfCells = (usize, Vec<String>);

/// A file taken apart.
pub struct Opened {
    /// The fingerprint of its bytes.
    pub hash: String,
    container: Container,
    parts: Vec<Part>,
}

/// Takes a file apart by its content: a text, an archive of texts, a workbook.
///
/// # Errors
/// [`ImportError`] says what it is instead.
pub fn open(bytes: Vec<u8>) -> Result<Opened, ImportError> {
    let hash = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(&bytes));
    let (container, parts) = body::parts(bytes)?;
    Ok(Opened { hash, container, parts })
}

impl Opened {
    /// Whether a part looks like results of a tool that is known.
    #[must_use]
    pub fn is_known(&self, answers: &Answers) -> bool {
        self.parts.iter().any(|part| !matches!(recognise::recognise(part, answers), Found::Unknown))
    }

    /// Whether it is a document in JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        self.parts.first().and_then(Part::as_text).is_some_and(|text| text.trim_start().starts_with(['{', '[']))
    }

    /// Every table or text as lines with their cells, by its name: what a sheet that nobody's tool wrote is read from.
    #[must_use]
    pub fn tables(&self) -> Vec<(String, Vec<LineOfCells>)> {
        let lines = |part: &Part| {
            let records = part.records(part.widest()).map_while(Result::ok).filter(|record| !record.is_blank());
            records.map(|record| (record.line, record.cells.iter().map(|cell| cell.trim().to_owned()).collect())).collect()
        };
        self.parts.iter().map(|part| (part.name.clone(), lines(part))).collect()
    }

    /// What stands between the cells of its first table, in the words of files.
    #[must_use]
    pub fn delimiter(&self) -> serde_json::Value {
        self.parts.first().map_or(serde_json::Value::Null, |part| facts::delimiter(self.container, part.widest()))
    }

    /// Cells of a workbook that are damaged and say nothing.
    #[must_use]
    pub fn broken_cells(&self) -> usize {
        self.parts.iter().filter_map(Part::as_tab).map(|tab| tab.broken).sum()
    }

    /// The tabs that hold something, where it is a workbook.
    #[must_use]
    pub fn tabs(&self) -> Vec<Tab> {
        self.parts.iter().filter_map(Part::as_tab).cloned().collect()
    }

    /// How it is written, in the words of files.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        match (self.container, self.parts.first().and_then(|part| part.encoding)) {
            (Container::Workbook, _) => "xlsx",
            (_, encoding) => encoding.map_or("utf-8", Encoding::word),
        }
    }

    /// Its text, if it is one and no archive, to be looked at.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        let part = (self.container == Container::Text).then(|| self.parts.first()).flatten()?;
        part.as_text()
    }

    /// Its text, if it is one and no archive.
    #[must_use]
    pub fn into_text(mut self) -> Option<String> {
        let part = (self.container == Container::Text).then(|| self.parts.pop()).flatten()?;
        part.into_text()
    }
}

/// Reads an opened file. `watch` is told the share done now and then, and says whether to go on.
///
/// # Errors
/// [`ImportError`]: it is no table, of no tool that is known, can be read in two ways, or has cells that are wrong.
#[expect(clippy::cast_precision_loss, reason = "a share of a file's parts")]
pub fn read(name: &str, opened: &Opened, answers: &Answers, watch: &dyn Fn(f64) -> bool) -> Result<Report, ImportError> {
    let mut known = Vec::new();
    for part in &opened.parts {
        match recognise::recognise(part, answers) {
            Found::Known(one) => known.push((part, one)),
            Found::Refused(source) => return Err(ImportError::NoResults(source.name)),
            Found::Unknown => {}
        }
    }
    let source = known.first().map(|(_, known)| known.source).ok_or(ImportError::UnknownSource)?;
    known.retain(|(_, one)| one.source.key == source.key);
    let mut report = Report {
        source,
        container: opened.container,
        tables: Vec::new(),
        main: 0,
        assumed: None,
        currency: answers.currency.clone(),
        warnings: Vec::new(),
    };
    let count = known.len() as f64;
    for (place, (part, known)) in known.into_iter().enumerate() {
        read_part(&mut report, part, &known, answers, &|done: f64| watch((place as f64 + done) / count))?;
    }
    finish(&mut report, name, answers)?;
    let mut wrong = report.tables.iter().flat_map(|table| &table.left_out).filter(|one| one.why == table::WRONG_CELL);
    if let Some(first) = wrong.next() {
        let args = vec![("line", first.line.to_string()), ("count", (wrong.count() + 1).to_string())];
        report.warnings.push(("results-wrong-cells", args));
    }
    if opened.broken_cells() > 0 {
        report.warnings.push(("results-broken-cells", vec![("count", opened.broken_cells().to_string())]));
    }
    Ok(report)
}

#[expect(clippy::cast_precision_loss, reason = "a share of a file's lines")]
fn read_part(
    report: &mut Report,
    part: &Part,
    known: &Known,
    answers: &Answers,
    watch: &dyn Fn(f64) -> bool,
) -> Result<(), ImportError> {
    let lines = part.as_text().map_or(1, |text| text.bytes().filter(|byte| *byte == b'\n').count() + 1) as f64;
    let mut survey = Survey::default();
    walk(part, known, answers, &|line| watch(line as f64 / lines / 2.0), &mut survey).map_err(stopped)?;
    let mark = match (answers.decimal, part.as_text()) {
        (Some(mark), _) => mark,
        // A workbook holds numbers, not the marks that they are shown with.
        (None, None) => Mark::Point,
        (None, Some(_)) => survey.mark()?,
    };
    let order = answers.order.map_or_else(|| survey.order(known.source.order), Ok)?;
    let year = answers.year.map_or_else(|| survey.year(known.source, order, answers.period), |year| Ok(Some(year)))?;
    if survey.assumes_order(known.source.order) {
        report.assumed = Some(order);
        if answers.order.is_none() {
            report.warnings.push(("results-day-first", Vec::new()));
        }
    }
    if survey.currencies.len() > 1 {
        let all = survey.currencies.iter().cloned().collect::<Vec<_>>().join(", ");
        return Err(ImportError::Currencies(all));
    }
    report.currency = report.currency.take().or_else(|| survey.currencies.pop_first());
    let mut tally = Tally::new(part, known, Reading { mark, order, year, nearest_week: answers.nearest_week });
    walk(part, known, answers, &|line| watch(0.5 + line as f64 / lines / 2.0), &mut tally).map_err(stopped)?;
    report.tables.extend(tally.end()?);
    Ok(())
}

fn stopped(stopped: Stopped) -> ImportError {
    match stopped {
        Stopped::Cancelled => ImportError::Cancelled,
        Stopped::Broken(Broken::Quote { line, column }) => {
            Fault { path: String::new(), line, column, value: String::new(), problem: Problem::Quote }.into()
        }
        Stopped::Broken(Broken::Long { line }) => {
            Fault { path: String::new(), line, column: 1, value: String::new(), problem: Problem::TooLong }.into()
        }
    }
}

/// Chooses the table that counts, and gives it the period that stands nowhere in its rows.
fn finish(report: &mut Report, name: &str, answers: &Answers) -> Result<(), ImportError> {
    // By day before by anything else; the whole before its parts; the first of several.
    let rank =
        |table: &Table| (table.rows > 0, table.has_days, table.level == Level::Account && !table.has_names, !table.sums.is_empty());
    let best = report.tables.iter().map(rank).max().ok_or(ImportError::UnknownSource)?;
    report.main = report.tables.iter().position(|table| rank(table) == best).unwrap_or(0);
    let fallback = answers.period.or_else(|| period::of_file_name(name));
    for table in &mut report.tables {
        table.period = match (table.has_days, answers.period) {
            (true, _) => table.period,
            (false, Some(answered)) => Some(answered),
            (false, None) => table.period.or(fallback),
        };
    }
    let rows: usize = report.tables.iter().map(|table| table.rows).sum();
    if rows == 0 {
        report.warnings.push(("results-nothing", Vec::new()));
    }
    let are_mixed: Vec<bool> = report.tables.iter_mut().map(Table::drop_mixed_results).collect();
    if are_mixed.contains(&true) {
        report.warnings.push(("results-mixed", Vec::new()));
    }
    if report.table().entries.keys().any(|(_, span)| span.is_some_and(Span::is_crossing_week)) {
        report.warnings.push(("results-crossing-weeks", Vec::new()));
    }
    if !report.source.proven {
        report.warnings.push(("results-unproven", vec![("source", report.source.name.to_owned())]));
    }
    warn_of_controls(report);
    Ok(())
}

/// Whether a row of totals is about the whole, not about one kind of campaign.
fn is_whole(label: &str) -> bool {
    let label = recognise::normal(label);
    let about = label.strip_prefix("total").unwrap_or(&label).trim_matches([':', ' ']);
    matches!(about, "" | "account" | "compte" | "campaigns" | "campagnes" | "general")
        || about.starts_with("of ")
        || label.contains("grand total")
}

/// Total rows that differ from what the rows add up to by more than their rounding.
fn warn_of_controls(report: &mut Report) {
    let table = &report.tables[report.main];
    if let Some(stated) = table.stated_rows.filter(|stated| *stated != table.rows) {
        let args = vec![("stated", stated.to_string()), ("rows", table.rows.to_string())];
        report.warnings.push(("results-rows-differ", args));
    }
    let slack = table.slack();
    for (label, values) in &table.controls {
        for (place, control) in values.iter().enumerate().filter(|_| is_whole(label)) {
            let (Some(control), Some(sum)) = (control, table.total(place)) else { continue };
            if (control - sum).abs() > slack && !report.warnings.iter().any(|(key, _)| *key == "results-control-differs") {
                let metric = table.metrics[place].word().to_owned();
                let args =
                    vec![("label", shown(label)), ("metric", metric), ("control", control.to_string()), ("sum", sum.to_string())];
                report.warnings.push(("results-control-differs", args));
            }
        }
    }
    if table.level == Level::Part && table.rows > 0 {
        report.warnings.push(("results-part-only", Vec::new()));
    }
    if table.is_provisional {
        report.warnings.push(("results-provisional", Vec::new()));
    }
    if table.looks_like_template() {
        report.warnings.push(("results-template", Vec::new()));
    }
    if report.source.layout == Layout::Pairs || report.source.key == "brevo" {
        report.warnings.push(("results-machine-opens", Vec::new()));
    }
}
