//! Where things stand in the document: the path, line and column of a piece of its text.

use crate::exchange::error::{Fault, Problem, shown};

/// The text of the document, to find places in.
#[derive(Clone, Copy)]
pub(super) struct Document<'t> {
    pub(super) text: &'t str,
}

impl Document<'_> {
    /// What is wrong at a piece of the text.
    pub(super) fn fault(self, path: String, piece: &str, problem: Problem) -> Fault {
        let offset = piece.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let (line, column) = self.place(offset);
        let value = if piece.starts_with(['{', '[']) { String::new() } else { shown(piece.trim_matches('"')) };
        Fault { path, line, column, value, problem }
    }

    /// What breaks the JSON, at a line and a column in bytes as serde counts them.
    pub(super) fn broken(self, line: usize, byte: usize) -> Fault {
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let mut offset = (start + byte.saturating_sub(1)).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let (line, column) = self.place(offset);
        let value = self.text[offset..].lines().next().map(shown).unwrap_or_default();
        Fault { path: path_at(&self.text[..offset]), line, column, value, problem: Problem::Syntax }
    }

    /// Line and character, from 1.
    fn place(self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (line, before[start..].chars().count() + 1)
    }
}

/// One level of the document that is still open.
enum Open<'t> {
    Object { key: &'t str },
    List { place: usize },
}

/// The path of what stands behind a text that breaks off: `activities[3].due`.
fn path_at(text: &str) -> String {
    let mut levels = Vec::new();
    let mut last = "";
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = if sign == '"' { text_length(rest) } else { sign.len_utf8() };
        match (sign, levels.last_mut()) {
            ('"', _) => last = rest[..length].trim_matches('"'),
            (':', Some(Open::Object { key })) => *key = last,
            (',', Some(Open::Object { key })) => *key = "",
            (',', Some(Open::List { place })) => *place += 1,
            ('{', _) => levels.push(Open::Object { key: "" }),
            ('[', _) => levels.push(Open::List { place: 0 }),
            ('}' | ']', _) => drop(levels.pop()),
            _ => {}
        }
        rest = &rest[length..];
    }
    levels.iter().fold(String::new(), |path, level| match level {
        Open::List { place } => format!("{path}[{place}]"),
        Open::Object { key: "" } => path,
        Open::Object { key } if path.is_empty() => shown(key),
        Open::Object { key } => format!("{path}.{}", shown(key)),
    })
}

/// How many bytes the quoted text takes at whose quotation mark `rest` begins.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
