//! Standard output: written in large pieces, harmless for a terminal, quiet when the reader has gone.

use std::io::{self, BufWriter, Stdout, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::text::{pad, pad_start, sanitize, width};

use super::failure::Failure;

/// Standard output of one command. It is not locked: the terminal is given back by other threads, too.
pub struct Output {
    out: BufWriter<Stdout>,
}

impl Output {
    /// Standard output, empty so far.
    pub fn new() -> Self {
        Self { out: BufWriter::with_capacity(1 << 16, io::stdout()) }
    }

    /// One line of text.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.out, "{}", sanitize(text))?)
    }

    /// Bytes that were made harmless before, or are meant for a program.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        Ok(self.out.write_all(bytes)?)
    }

    /// One JSON document.
    pub fn json(&mut self, document: &impl Serialize) -> Result<(), Failure> {
        self.json_value(document)?;
        Ok(self.out.write_all(b"\n")?)
    }

    /// One value inside a document.
    pub fn json_value(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        Ok(encode(value, &mut self.out)?)
    }

    /// One line of CSV. A text that a spreadsheet would run as a formula is written behind an apostrophe.
    pub fn csv(&mut self, cells: impl Iterator<Item = String>) -> Result<(), Failure> {
        let line = cells.map(|cell| csv_cell(&cell)).collect::<Vec<_>>().join(",");
        Ok(self.out.write_all(format!("{line}\r\n").as_bytes())?)
    }

    /// Rows under their titles, each column as wide as its widest cell; `right` columns stand to the right.
    pub fn table(&mut self, titles: &[String], right: &[bool], rows: &[Vec<String>]) -> Result<(), Failure> {
        let lines = || std::iter::once(titles).chain(rows.iter().map(Vec::as_slice));
        let widths: Vec<usize> = (0..titles.len()).map(|place| lines().map(|row| width(&row[place])).max().unwrap_or(0)).collect();
        for row in lines() {
            let cells = row
                .iter()
                .enumerate()
                .map(|(place, cell)| if right[place] { pad_start(cell, widths[place]) } else { pad(cell, widths[place]) });
            let line = cells.collect::<Vec<_>>().join("  ");
            self.line(line.trim_end())?;
        }
        Ok(())
    }

    /// Sends what was written so far.
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Sends the rest.
    pub fn finish(&mut self) -> Result<(), Failure> {
        self.flush()
    }
}

/// Writes a value as harmless JSON.
pub fn encode(value: &impl Serialize, to: impl Write) -> serde_json::Result<()> {
    value.serialize(&mut Serializer::with_formatter(to, Harmless))
}

/// A value as harmless JSON.
pub fn encoded(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    encode(value, &mut bytes)?;
    Ok(bytes)
}

fn csv_cell(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let runs = !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if runs { format!("'{cell}") } else { cell.to_owned() };
    let cell = sanitize(&cell);
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.into_owned() }
}

/// Compact JSON in which every sign that could steer a terminal is written as `\u0000`: the same text to a program.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if matches!(sanitize(fragment), std::borrow::Cow::Borrowed(_)) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut bytes = [0; 4];
        for sign in fragment.chars() {
            let text = sign.encode_utf8(&mut bytes);
            match sanitize(text) {
                std::borrow::Cow::Borrowed(text) => writer.write_all(text.as_bytes())?,
                std::borrow::Cow::Owned(_) => escape(writer, sign)?,
            }
        }
        Ok(())
    }
}

fn escape<W: ?Sized + Write>(writer: &mut W, sign: char) -> io::Result<()> {
    let mut units = [0; 2];
    sign.encode_utf16(&mut units).iter().try_for_each(|unit| write!(writer, "\\u{unit:04x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_the_same_and_cannot_steer_a_terminal() {
        let text = "a\u{9b}b\u{202e}c\u{1b}d é 👩\u{200d}💻 \u{e0001}";
        let mut bytes = Vec::new();
        text.serialize(&mut Serializer::with_formatter(&mut bytes, Harmless)).unwrap();
        let written = String::from_utf8(bytes).unwrap();
        assert!(!written.contains(['\u{9b}', '\u{202e}', '\u{1b}', '\u{e0001}']), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
