//! The parts of a file: one text, the texts of an archive, or the tabs of a workbook.

use std::borrow::Cow;

use crate::exchange::decode::{DecodeError, Encoding, decode_as};
use crate::exchange::error::{Fault, ImportError, Problem};
use crate::exchange::workbook::{self, Archive, Tab};

use super::records::{Broken, LONGEST, Record, Records};

/// What kind of file the parts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// One text.
    Text,
    /// An archive of texts.
    Zip,
    /// A workbook.
    Workbook,
}

/// One table, or text with tables, of a file.
pub struct Part {
    /// The name of the member or tab; empty for a text alone.
    pub name: String,
    /// How the text was written; none in a workbook.
    pub encoding: Option<Encoding>,
    body: Body,
}

enum Body {
    Text(String),
    Tab(Tab),
}

impl Part {
    /// A text on its own.
    pub fn text(text: String, encoding: Option<Encoding>) -> Self {
        Self { name: String::new(), encoding, body: Body::Text(text) }
    }

    /// Its text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Body::Text(text) = &self.body { Some(text) } else { None }
    }

    /// The tab of a workbook that it is.
    pub const fn as_tab(&self) -> Option<&Tab> {
        if let Body::Tab(tab) = &self.body { Some(tab) } else { None }
    }

    /// Its text, if it is one.
    pub fn into_text(self) -> Option<String> {
        if let Body::Text(text) = self.body { Some(text) } else { None }
    }

    /// The delimiters worth trying.
    pub const fn delimiters(&self) -> &'static [u8] {
        match self.body {
            Body::Text(_) => b",;\t|",
            Body::Tab(_) => b",",
        }
    }

    /// The delimiter that makes the most cells of its first lines.
    pub fn widest(&self) -> u8 {
        let wide = |delimiter: &u8| self.records(*delimiter).take(30).map_while(Result::ok).map(|record| record.cells.len()).max();
        self.delimiters().iter().copied().rev().max_by_key(wide).unwrap_or(b',')
    }

    /// Its records; a tab has no delimiter.
    pub fn records(&self, delimiter: u8) -> Box<dyn Iterator<Item = Result<Record<'_>, Broken>> + '_> {
        match &self.body {
            Body::Text(text) => Box::new(Records::new(text, delimiter)),
            Body::Tab(tab) => Box::new(tab.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| Cow::Owned(cell.text()));
                Ok(Record { line: row.line, cells: cells.collect() })
            })),
        }
    }
}

/// Takes a file apart by its content.
pub fn parts(bytes: Vec<u8>) -> Result<(Container, Vec<Part>), ImportError> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return tabs(&bytes);
    }
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        let (text, encoding) = decode_as(&bytes)?;
        drop(bytes);
        check_lines(&text)?;
        return Ok((Container::Text, vec![Part::text(text, Some(encoding))]));
    }
    match workbook::archive(&bytes)? {
        Archive::Workbook => tabs(&bytes),
        Archive::Files(files) if files.is_empty() => Err(DecodeError::Zip.into()),
        Archive::Files(files) => {
            let mut parts = Vec::new();
            for (name, bytes) in files {
                // An empty member is no fault of the others.
                match decode_as(&bytes) {
                    Ok((text, encoding)) => parts.push(Part { name, encoding: Some(encoding), body: Body::Text(text) }),
                    Err(DecodeError::Empty) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            Ok((Container::Zip, parts))
        }
    }
}

/// A line without end is refused before anybody looks at it again and again; a document in JSON may be one line.
fn check_lines(text: &str) -> Result<(), ImportError> {
    if text.trim_start().starts_with(['{', '[']) {
        return Ok(());
    }
    let long = text.split(['\n', '\r']).position(|line| line.len() > LONGEST);
    long.map_or(Ok(()), |before| {
        let line = before + 1;
        Err(Fault { path: String::new(), line, column: 1, value: String::new(), problem: Problem::TooLong }.into())
    })
}

fn tabs(bytes: &[u8]) -> Result<(Container, Vec<Part>), ImportError> {
    let tabs = workbook::read(bytes)?;
    let filled = tabs.into_iter().filter(|tab| !tab.rows.is_empty());
    let parts: Vec<_> = filled.map(|tab| Part { name: tab.name.clone(), encoding: None, body: Body::Tab(tab) }).collect();
    if parts.is_empty() {
        return Err(workbook::WorkbookError::Blank.into());
    }
    Ok((Container::Workbook, parts))
}
