//! One line of typed text with its caret, in signs as people see them.

use unicode_segmentation::UnicodeSegmentation;

use super::key::{Code, Press};

/// A text being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Bytes before the caret: always on a sign's edge.
    caret: usize,
}

impl Line {
    /// A line with the caret at its end.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { caret: text.len(), text }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before the caret.
    #[must_use]
    pub fn before_caret(&self) -> &str {
        &self.text[..self.caret]
    }

    /// Types a text at the caret; line breaks and tabs become spaces.
    pub fn insert(&mut self, text: &str) {
        let clean: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        self.text.insert_str(self.caret, &clean);
        self.caret += clean.len();
    }

    /// Begins a new line at the caret.
    pub fn insert_break(&mut self) {
        self.text.insert(self.caret, '\n');
        self.caret += 1;
    }

    /// Types a text at the caret with its line breaks.
    pub fn insert_lines(&mut self, text: &str) {
        for (place, line) in text.replace('\r', "").split('\n').enumerate() {
            if place > 0 {
                self.insert_break();
            }
            self.insert(line);
        }
    }

    /// Goes to the line above or below, as far from its beginning; says whether there is one.
    pub fn go_line(&mut self, down: bool) -> bool {
        let start = self.before_caret().rfind('\n').map_or(0, |place| place + 1);
        let signs = self.text[start..self.caret].graphemes(true).count();
        let from = if down {
            let Some(end) = self.text[self.caret..].find('\n') else { return false };
            self.caret + end + 1
        } else {
            let Some(end) = start.checked_sub(1) else { return false };
            self.text[..end].rfind('\n').map_or(0, |place| place + 1)
        };
        let line = self.text[from..].split('\n').next().unwrap_or_default();
        self.caret = from + line.graphemes(true).take(signs).map(str::len).sum::<usize>();
        true
    }

    /// The word that ends at the caret, as formulas name KPIs.
    #[must_use]
    pub fn word_before_caret(&self) -> &str {
        let before = self.before_caret();
        let start = before
            .rfind(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-')))
            .map_or(0, |place| place + before[place..].chars().next().map_or(1, char::len_utf8));
        &before[start..]
    }

    /// Puts a text in the place of the word that ends at the caret.
    pub fn replace_word(&mut self, text: &str) {
        let start = self.caret - self.word_before_caret().len();
        self.text.replace_range(start..self.caret, text);
        self.caret = start + text.len();
    }

    /// Takes a key; says whether it was one of a line's own.
    pub fn take(&mut self, press: Press) -> bool {
        if let Some(letter) = press.typed() {
            self.insert(letter.encode_utf8(&mut [0; 4]));
            return true;
        }
        match (press.code, press.ctrl) {
            (Code::Left, false) => self.caret = self.previous(),
            (Code::Right, false) => self.caret = self.next(),
            (Code::Left, true) => self.caret = self.word_start(),
            (Code::Right, true) => self.caret = self.word_end(),
            (Code::Home, _) | (Code::Char('a'), true) => self.caret = 0,
            (Code::End, _) | (Code::Char('e'), true) => self.caret = self.text.len(),
            (Code::Backspace, false) | (Code::Char('h'), true) => self.erase(self.previous()),
            (Code::Backspace | Code::Char('w'), true) => self.erase(self.word_start()),
            (Code::Char('u'), true) => self.erase(0),
            (Code::Delete, _) => drop(self.text.drain(self.caret..self.next())),
            _ => return false,
        }
        true
    }

    fn erase(&mut self, from: usize) {
        self.text.drain(from..self.caret);
        self.caret = from;
    }

    fn previous(&self) -> usize {
        self.before_caret().grapheme_indices(true).next_back().map_or(0, |(place, _)| place)
    }

    fn next(&self) -> usize {
        let sign = self.text[self.caret..].graphemes(true).next().map_or(0, str::len);
        self.caret + sign
    }

    fn word_start(&self) -> usize {
        self.before_caret().unicode_word_indices().next_back().map_or(0, |(place, _)| place)
    }

    fn word_end(&self) -> usize {
        let rest = &self.text[self.caret..];
        let end = rest.unicode_word_indices().next().map_or(rest.len(), |(place, word)| place + word.len());
        self.caret + end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str, keys: &[&str]) -> String {
        let mut line = Line::new(text);
        for key in keys {
            line.take(key.parse().unwrap());
        }
        format!("{}|{}", line.before_caret(), &line.text()[line.before_caret().len()..])
    }

    #[test]
    fn keys_edit_signs_and_words_as_in_any_text_field() {
        assert_eq!(after("été", &["Left", "Backspace"]), "é|é");
        assert_eq!(after("leads qualifiés", &["Ctrl+W", "x"]), "leads x|");
        assert_eq!(after("leads", &["Home", "Delete", "Ctrl+E", "!"]), "eads!|");
        assert_eq!(after("a b", &["Ctrl+U"]), "|");
    }

    #[test]
    fn a_family_of_emoji_is_one_sign() {
        assert_eq!(after("a👨‍👩‍👧", &["Backspace"]), "a|");
    }

    #[test]
    fn a_line_never_holds_a_line_break() {
        let mut line = Line::default();
        line.insert("one\ntwo\tthree");
        assert_eq!(line.text(), "one two three");
    }
}
