//! The row of column names, and the delimiter that makes the most of it.

use crate::tables::{Column, Sheet};
use crate::text::{Words, fold};

/// Between two cells, the usual one first.
const DELIMITERS: &[u8] = b",;\t";

/// A text as the rows of a table.
pub(super) fn rows(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The cells of the first row.
pub(super) fn first_row(text: &str, delimiter: u8) -> csv::StringRecord {
    rows(text, delimiter).records().next().and_then(Result::ok).unwrap_or_default()
}

/// The column that a name means: its key, or its title in one of the languages.
pub(in crate::exchange) fn column(sheet: &Sheet, words: &[&Words], name: &str) -> Option<&'static Column> {
    let wanted = fold(name.trim());
    let is_title = |column: &Column| words.iter().any(|words| fold(&words.say(&format!("column-{}", column.key))) == wanted);
    let keyed = sheet.columns.iter().find(|column| fold(column.key) == wanted);
    keyed.or_else(|| sheet.columns.iter().find(|column| column.stored && is_title(column))).or_else(|| {
        // A computed column may bear the same title as a stored one.
        sheet.columns.iter().find(|column| is_title(column))
    })
}

/// The delimiter with which most names of the first row are columns.
pub(super) fn delimiter(sheet: &Sheet, words: &[&Words], text: &str) -> u8 {
    let known = |delimiter: u8| first_row(text, delimiter).iter().filter(|name| column(sheet, words, name).is_some()).count();
    let cells = |delimiter: u8| first_row(text, delimiter).len();
    let best = DELIMITERS.iter().rev().copied().max_by_key(|delimiter| (known(*delimiter), cells(*delimiter)));
    best.unwrap_or(b',')
}

/// The delimiter that Excel's own first line `sep=;` names, and the rest of the text.
pub(super) fn declared(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let sign = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
    let sign = sign.as_bytes();
    (sign.len() == 1 && DELIMITERS.contains(&sign[0])).then(|| (sign[0], rest))
}
