//! A text as records: cells between delimiters, quoted or not, line breaks inside quotes, each with the line it starts on.
//!
//! Written here because lines, empty records, lengths and the place of an unclosed quotation mark are all needed, and
//! because rows of half a million records pass without a copy.

use std::borrow::Cow;

/// No record of a report is longer.
pub const LONGEST: usize = 64 << 10;

/// One record; an empty line has no cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record<'t> {
    /// The line it starts on, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<Cow<'t, str>>,
}

impl Record<'_> {
    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// A cell without the space around it; empty where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell.trim())
    }
}

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// A quotation mark that opens in this cell has no other half at a cell's end.
    Quote { line: usize, column: usize },
    /// The record that starts here is longer than any report's.
    Long { line: usize },
}

/// The records of a text, from the top.
pub struct Records<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    delimiter: u8,
}

impl<'t> Records<'t> {
    pub const fn new(text: &'t str, delimiter: u8) -> Self {
        Self { text, at: 0, line: 1, delimiter }
    }

    /// A cell that starts here, and the byte behind it.
    fn cell(&self, at: usize) -> Option<(Cow<'t, str>, usize)> {
        let bytes = self.text.as_bytes();
        if bytes.get(at) != Some(&b'"') {
            let length = bytes[at..].iter().position(|byte| self.ends(*byte)).unwrap_or(bytes.len() - at);
            return Some((Cow::Borrowed(&self.text[at..at + length]), at + length));
        }
        let (mut end, mut is_doubled) = (at + 1, false);
        loop {
            end += bytes[end..].iter().position(|byte| *byte == b'"')?;
            if bytes.get(end + 1) != Some(&b'"') {
                break;
            }
            is_doubled = true;
            end += 2;
        }
        let inside = &self.text[at + 1..end];
        let cell = if is_doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
        bytes.get(end + 1).is_none_or(|byte| self.ends(*byte)).then_some((cell, end + 1))
    }

    const fn ends(&self, byte: u8) -> bool {
        byte == self.delimiter || matches!(byte, b'\n' | b'\r')
    }

    /// Steps over the end of a line.
    fn end_line(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += if rest.starts_with(b"\r\n") { 2 } else { usize::from(!rest.is_empty()) };
        self.line += 1;
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Result<Record<'t>, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let mut record = Record { line, cells: Vec::new() };
        loop {
            let Some((cell, behind)) = self.cell(self.at) else {
                self.at = bytes.len();
                return Some(Err(Broken::Quote { line: self.line, column: record.cells.len() + 1 }));
            };
            self.line += cell.bytes().filter(|byte| *byte == b'\n').count();
            self.at = behind;
            let is_alone = record.cells.is_empty() && bytes.get(behind) != Some(&self.delimiter);
            if !(is_alone && cell.trim().is_empty()) {
                record.cells.push(cell);
            }
            if behind - start > LONGEST {
                self.at = bytes.len();
                return Some(Err(Broken::Long { line }));
            }
            if bytes.get(self.at) != Some(&self.delimiter) {
                break;
            }
            self.at += 1;
        }
        self.end_line();
        Some(Ok(record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        Records::new(text, b',')
            .map(|record| record.unwrap())
            .map(|record| (record.line, record.cells.into_iter().map(Cow::into_owned).collect()))
            .collect()
    }

    #[test]
    fn records_know_the_line_they_start_on() {
        let text = "a,b\r\n\r\n\"c\nd\",\"e \"\"f\"\"\"\n,\ng";
        let expected: &[(usize, &[&str])] = &[(1, &["a", "b"]), (2, &[]), (3, &["c\nd", "e \"f\""]), (5, &["", ""]), (6, &["g"])];
        let expected: Vec<(usize, Vec<String>)> =
            expected.iter().map(|(line, cells)| (*line, cells.iter().map(ToString::to_string).collect())).collect();
        assert_eq!(cells(text), expected);
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line_too() {
        assert_eq!(cells("a\rb").len(), 2);
    }

    #[test]
    fn a_mark_without_its_other_half_is_told_by_its_place() {
        for text in ["a\nb,\"c\nd,e\n", "a\nb,\"c\" d\n"] {
            let broken = Records::new(text, b',').find_map(Result::err);
            assert_eq!(broken, Some(Broken::Quote { line: 2, column: 2 }), "{text}");
        }
    }

    #[test]
    fn a_line_without_end_is_told_by_its_start() {
        let text = format!("a\n{}", "x".repeat(LONGEST + 1));
        assert_eq!(Records::new(&text, b',').find_map(Result::err), Some(Broken::Long { line: 2 }));
    }
}
