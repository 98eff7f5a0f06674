//! A plan document coming in: taken apart, each table after those it refers to, whatever their order in the file.

use crate::domain::{Day, Plan, Table};
use crate::exchange::cells::Cells;
use crate::exchange::error::{Fault, ImportError, Problem, Refused, Shape, shown};
use crate::exchange::intake::{Imported, Intake};
use crate::tables::{Column, Sheet, sheet_of};

use super::fields::fields;
use super::place::Document;
use super::scalar::{Scalars, text};
use super::split::{Ended, elements, members};
use super::{FORMAT, VERSION};

/// The edit that brings a plan document into a plan: records are made, or updated by their code (measurements by KPI, scope
/// and day; what has no code is the record that is the same). Records that the file does not name stay as they are.
///
/// `today` only completes deadlines without a year that are typed inside a target.
///
/// # Errors
/// [`ImportError`] with the path of the first thing that is wrong.
pub fn import(current: &Plan, document: &str, today: Day) -> Result<Imported, ImportError> {
    let text = document.strip_prefix('\u{feff}').unwrap_or(document);
    let document = Document { text };
    let sections = sections(document)?;
    let mut reading = Reading { document, today, intake: Intake::new(current, today) };
    for table in Table::ALL {
        if let Some((_, section)) = sections.iter().find(|(of, _)| of == table) {
            reading.table(*table, section)?;
        }
    }
    let Reading { intake, .. } = reading;
    intake.end().map_err(|(place, refused)| place.fault(document, &refused).into())
}

/// The tables of the document as pieces of its text.
fn sections(document: Document<'_>) -> Result<Vec<(Table, &str)>, ImportError> {
    let (mut head, mut sections, mut first_fault) = (Head::default(), Vec::new(), None);
    let walked = members(document.text, |key, piece| {
        let problem = match (key, Table::from_word(key)) {
            ("format", _) => head.format.replace(piece).map(|_| Problem::Twice),
            ("version", _) => head.version.replace(piece).map(|_| Problem::Twice),
            (_, None) => Some(Problem::UnknownTable),
            (_, Some(table)) if sections.iter().any(|(seen, _)| *seen == table) => Some(Problem::Twice),
            (_, Some(table)) => {
                sections.push((table, piece));
                None
            }
        };
        if let (Some(problem), None) = (problem, &first_fault) {
            first_fault = Some(document.fault(shown(key), piece, problem));
        }
        Ok::<(), ()>(())
    });
    match walked {
        Err(Ended::Json(error)) if error.is_data() => Err(ImportError::NotAPlan),
        Err(Ended::Json(error)) => Err(document.broken(error.line(), error.column()).into()),
        Ok(()) | Err(Ended::Visitor(())) => {
            head.check()?;
            first_fault.map_or(Ok(sections), |fault| Err(fault.into()))
        }
    }
}

/// What a document says of itself.
#[derive(Default)]
struct Head<'t> {
    format: Option<&'t str>,
    version: Option<&'t str>,
}

impl Head<'_> {
    fn check(&self) -> Result<(), ImportError> {
        if self.format.and_then(|json| text(json).ok()).is_none_or(|format| format != FORMAT) {
            return Err(ImportError::NotAPlan);
        }
        match self.version {
            Some(VERSION) => Ok(()),
            other => Err(ImportError::Version(shown(other.unwrap_or_default()))),
        }
    }
}

/// Where a record stands in the document.
#[derive(Clone, Copy)]
struct Place<'t> {
    table: Table,
    /// Its place in the list; the settings have none.
    index: Option<usize>,
    piece: &'t str,
}

impl Place<'_> {
    fn path(&self, field: Option<&str>) -> String {
        let record = self.index.map_or(String::new(), |index| format!("[{index}]"));
        let field = field.map_or(String::new(), |field| format!(".{field}"));
        format!("{}{record}{field}", self.table.word())
    }
}

impl Place<'_> {
    /// The piece of the text that holds the field; the whole record where there is none.
    fn piece_of(&self, field: Option<&str>) -> &str {
        let mut piece = self.piece;
        // A record that is no object has no fields to look through.
        let _ = members(self.piece, |key, value| {
            if Some(key) == field {
                piece = value;
            }
            Ok::<(), ()>(())
        });
        piece
    }

    fn fault(&self, document: Document<'_>, refused: &Refused) -> Fault {
        document.fault(self.path(refused.field), self.piece_of(refused.field), refused.problem.clone())
    }
}

type Fields = [&'static Column];

struct Reading<'t, 'p> {
    document: Document<'t>,
    today: Day,
    intake: Intake<'p, Place<'t>>,
}

impl<'t> Reading<'t, '_> {
    fn table(&mut self, table: Table, section: &'t str) -> Result<(), Fault> {
        let (sheet, fields) = (sheet_of(table), fields(table));
        if table == Table::Plan {
            self.record(sheet, &fields, Place { table, index: None, piece: section })?;
        } else {
            let walked = elements(section, |index, piece| self.record(sheet, &fields, Place { table, index: Some(index), piece }));
            let no_list = || self.document.fault(table.word().to_owned(), section, Problem::Shape(Shape::List));
            walked.map_err(|ended| ended.visitor().unwrap_or_else(no_list))?;
        }
        let refused = self.intake.end_table(sheet).into_iter().next();
        refused.map_or(Ok(()), |(place, refused)| Err(place.fault(self.document, &refused)))
    }

    fn record(&mut self, sheet: &Sheet, fields: &Fields, place: Place<'t>) -> Result<(), Fault> {
        let cells = self.cells(fields, place)?;
        self.intake.take(sheet, place, cells).map_err(|refused| place.fault(self.document, &refused))
    }

    fn cells(&self, fields: &Fields, place: Place<'t>) -> Result<Cells, Fault> {
        let scalars = Scalars { plan: &self.intake.plan, today: self.today };
        let mut cells = Cells::with_capacity(fields.len());
        let walked = members(place.piece, |key, piece| {
            let fault = |problem| self.document.fault(place.path(Some(&shown(key))), piece, problem);
            let column = fields.iter().find(|column| column.key == key).ok_or_else(|| fault(Problem::UnknownField))?;
            if cells.iter().any(|(seen, _)| seen.key == column.key) {
                return Err(fault(Problem::Twice));
            }
            cells.push((*column, scalars.value(column.kind, piece).map_err(fault)?));
            Ok(())
        });
        let no_object = || self.document.fault(place.path(None), place.piece, Problem::Shape(Shape::Object));
        walked.map_err(|ended| ended.visitor().unwrap_or_else(no_object))?;
        Ok(cells)
    }
}
