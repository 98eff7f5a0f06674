//! One way through the records of a part: where tables begin and end, and which records are their rows.

use std::borrow::Cow;

use crate::exchange::sources::{Layout, Role, Source};

use super::Answers;
use super::body::Part;
use super::recognise::{Known, is_header, normal};
use super::records::{Broken, Record};

/// The head of a table.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title above it, or what its comments say first.
    pub title: Option<String>,
    /// The lines above it, since the table before.
    pub above: Vec<String>,
    /// The line of its column names.
    pub line: usize,
    /// The column names as they stand there.
    pub names: Vec<String>,
    /// What each column means.
    pub roles: Vec<Option<Role>>,
}

/// Who is told of tables and rows.
pub trait Visitor {
    /// A table begins.
    fn begin(&mut self, head: Head);
    /// A row of the table that began last.
    fn row(&mut self, record: &Record<'_>);
}

/// Why a walk stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The text is no table.
    Broken(Broken),
    /// It was asked to stop.
    Cancelled,
}

/// Goes through a part once. `watch` is called now and then with the line, and says whether to go on.
pub fn walk(
    part: &Part,
    known: &Known,
    answers: &Answers,
    watch: &dyn Fn(usize) -> bool,
    visitor: &mut dyn Visitor,
) -> Result<(), Stopped> {
    let mut walk = Walk { source: known.source, layout: known.layout, answers, visitor, above: Vec::new(), in_table: false };
    let mut pairs = Pairs::default();
    for (count, record) in part.records(known.delimiter).enumerate() {
        let record = record.map_err(Stopped::Broken)?;
        if count.is_multiple_of(4096) && !watch(record.line) {
            return Err(Stopped::Cancelled);
        }
        match known.layout {
            Layout::Pairs => pairs.take(known.source, &record),
            Layout::Table => walk.plain(&record),
            Layout::Commented => walk.commented(&record),
            Layout::Titled => walk.titled(&record),
        }
    }
    if known.layout == Layout::Pairs {
        pairs.tell(known.source, walk.visitor);
    } else if known.layout == Layout::Titled && !walk.above.is_empty() {
        walk.begin(0, &[]);
    }
    Ok(())
}

struct Walk<'a> {
    source: &'static Source,
    layout: Layout,
    answers: &'a Answers,
    visitor: &'a mut dyn Visitor,
    above: Vec<String>,
    in_table: bool,
}

impl Walk<'_> {
    fn begin(&mut self, line: usize, names: &[Cow<'_, str>]) {
        let roles = names.iter().map(|name| self.answers.role(self.source, &normal(name))).collect();
        let above = std::mem::take(&mut self.above);
        let title = match self.layout {
            Layout::Commented => above.iter().find(|line| is_title(line)).cloned(),
            _ => above.last().cloned(),
        };
        let names = names.iter().map(|name| name.trim().to_owned()).collect();
        self.visitor.begin(Head { title, above, line, names, roles });
        self.in_table = true;
    }

    fn keep(&mut self, record: &Record<'_>) {
        // Lines above a table are few; what is none was no table.
        if self.above.len() < 100 && !record.is_blank() {
            self.above.push(record.cells.join(", ").trim().to_owned());
        }
    }

    fn plain(&mut self, record: &Record<'_>) {
        if self.in_table {
            self.visitor.row(record);
        } else if is_header(self.source, record, self.answers) {
            self.begin(record.line, &record.cells);
        } else {
            self.keep(record);
        }
    }

    fn commented(&mut self, record: &Record<'_>) {
        if record.cells.first().is_some_and(|cell| cell.starts_with('#')) {
            self.in_table = false;
            self.keep(record);
        } else if self.in_table {
            self.visitor.row(record);
        } else if !record.is_blank() {
            self.begin(record.line, &record.cells);
        }
    }

    fn titled(&mut self, record: &Record<'_>) {
        if record.is_blank() {
            // A title alone is a table that was empty.
            if !self.in_table && !self.above.is_empty() {
                self.begin(record.line, &[]);
            }
            self.in_table = false;
        } else if self.in_table {
            self.visitor.row(record);
        } else if is_header(self.source, record, self.answers) || !self.above.is_empty() && record.cells.len() > 1 {
            self.begin(record.line, &record.cells);
        } else if self.above.is_empty() {
            self.keep(record);
        } else {
            // "No data" under a title.
            self.begin(record.line, &[]);
        }
    }
}

/// Whether a comment is a title: not a ruler, and no name with a value that belongs to the account or the period.
fn is_title(line: &str) -> bool {
    let text = normal(line.trim_start_matches('#'));
    let is_about = ["start date", "end date", "date de", "account", "compte", "property:", "propriete"];
    text.contains(|sign: char| sign.is_alphabetic()) && !is_about.iter().any(|word| text.starts_with(word))
}

/// Lines of a name and a value, gathered into rows: a name that comes again begins a new one.
#[derive(Default)]
struct Pairs {
    shared: Vec<(String, String)>,
    rows: Vec<(usize, Vec<(String, String)>)>,
    is_open: bool,
}

impl Pairs {
    fn take(&mut self, source: &Source, record: &Record<'_>) {
        if record.cells.len() != 2 {
            return;
        }
        let (name, value) = (normal(&record.cells[0]), record.cells[1].trim().to_owned());
        match source.role(&name) {
            Some(Role::Sum(_)) => {
                let is_again = self.rows.last().is_none_or(|(_, row)| row.iter().any(|(other, _)| *other == name));
                if is_again {
                    self.rows.push((record.line, Vec::new()));
                }
                self.rows.last_mut().into_iter().for_each(|(_, row)| row.push((name.clone(), value.clone())));
                self.is_open = true;
            }
            Some(_) if !self.is_open && !self.shared.iter().any(|(other, _)| *other == name) => self.shared.push((name, value)),
            _ => {}
        }
    }

    /// The rows as a table whose columns are the names.
    fn tell(self, source: &Source, visitor: &mut dyn Visitor) {
        let mut names: Vec<String> = self.shared.iter().map(|(name, _)| name.clone()).collect();
        for (name, _) in self.rows.iter().flat_map(|(_, row)| row) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        let roles = names.iter().map(|name| source.role(name)).collect();
        let line = self.rows.first().map_or(1, |(line, _)| *line);
        visitor.begin(Head { names: names.clone(), roles, line, ..Head::default() });
        for (line, row) in &self.rows {
            let value = |name: &String| row.iter().chain(&self.shared).find(|(other, _)| other == name).map(|(_, value)| value);
            let cells = names.iter().map(|name| Cow::Borrowed(value(name).map_or("", String::as_str))).collect();
            visitor.row(&Record { line: *line, cells });
        }
    }
}
