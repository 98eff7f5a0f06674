//! Keys as kpilot names them, whatever the terminal sent: `Ctrl+K`, `Tab`, `F2`, `g`.

use std::fmt;
use std::str::FromStr;

/// A key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the keys of a keyboard")]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Function(u8),
}

/// A key press. Shift is part of the letter for characters, and kept for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Press {
    /// The key.
    pub code: Code,
    /// Held with Ctrl.
    pub ctrl: bool,
    /// Held with Shift (never for characters).
    pub shift: bool,
}

impl Press {
    /// The key alone.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, shift: false }
    }

    /// The key with Ctrl.
    #[must_use]
    pub const fn ctrl(letter: char) -> Self {
        Self { code: Code::Char(letter), ctrl: true, shift: false }
    }

    /// The text that the press types, if it types any.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self {
            Self { code: Code::Char(letter), ctrl: false, .. } => Some(letter),
            _ => None,
        }
    }
}

const NAMES: &[(&str, Code)] = &[
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
    ("Space", Code::Char(' ')),
];

impl fmt::Display for Press {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            formatter.write_str("Ctrl+")?;
        }
        if self.shift {
            formatter.write_str("Shift+")?;
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => formatter.write_str(name),
            (None, Code::Char(letter)) if self.ctrl => write!(formatter, "{}", letter.to_uppercase()),
            (None, Code::Char(letter)) => write!(formatter, "{letter}"),
            (None, Code::Function(number)) => write!(formatter, "F{number}"),
            (None, _) => Ok(()),
        }
    }
}

/// This text names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no key")]
pub struct UnknownKey(pub String);

impl FromStr for Press {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(text.to_owned());
        let (mut ctrl, mut shift, mut rest) = (false, false, text);
        loop {
            match rest {
                _ if rest.starts_with("Ctrl+") && rest.len() > 5 => (ctrl, rest) = (true, &rest[5..]),
                _ if rest.starts_with("Shift+") && rest.len() > 6 => (shift, rest) = (true, &rest[6..]),
                _ => break,
            }
        }
        if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == rest) {
            return Ok(Self { code: *code, ctrl, shift });
        }
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (Some('F'), Some(digit)) if digit.is_ascii_digit() => {
                let number = rest[1..].parse().map_err(|_| unknown())?;
                Ok(Self { code: Code::Function(number), ctrl, shift })
            }
            (Some(letter), None) if ctrl => Ok(Self { code: Code::Char(letter.to_ascii_lowercase()), ctrl, shift }),
            (Some(letter), None) if !shift => Ok(Self::plain(Code::Char(letter))),
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_key_reads_back_as_the_key() {
        for name in ["Ctrl+K", "Ctrl+PageUp", "Shift+Tab", "F2", "g", "?", "Space", "Ctrl+Home", "é", "F12"] {
            assert_eq!(name.parse::<Press>().map(|press| press.to_string()).as_deref(), Ok(name));
        }
    }

    #[test]
    fn what_names_no_key_is_said() {
        for name in ["", "Ctrl+", "Shift+a", "Foo", "ab"] {
            assert!(name.parse::<Press>().is_err(), "{name}");
        }
    }
}
