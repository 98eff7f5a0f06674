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

/// Other names of keys, as French keyboards and the user's own file write them.
const ALIASES: &[(&str, Code)] = &[
    ("entrée", Code::Enter),
    ("entree", Code::Enter),
    ("return", Code::Enter),
    ("échap", Code::Esc),
    ("echap", Code::Esc),
    ("escape", Code::Esc),
    ("retour", Code::Backspace),
    ("suppr", Code::Delete),
    ("del", Code::Delete),
    ("gauche", Code::Left),
    ("droite", Code::Right),
    ("haut", Code::Up),
    ("bas", Code::Down),
    ("début", Code::Home),
    ("debut", Code::Home),
    ("fin", Code::End),
    ("pghaut", Code::PageUp),
    ("pgup", Code::PageUp),
    ("pgbas", Code::PageDown),
    ("pgdown", Code::PageDown),
    ("espace", Code::Char(' ')),
];

fn named(name: &str) -> Option<Code> {
    let small = name.to_lowercase();
    let own = NAMES.iter().map(|(name, code)| (name.to_lowercase(), *code)).find(|(name, _)| *name == small);
    own.or_else(|| ALIASES.iter().map(|(name, code)| ((*name).to_owned(), *code)).find(|(name, _)| *name == small))
        .map(|(_, code)| code)
}

/// The modifiers before a key's name.
const MODIFIERS: &[(&str, bool)] = &[("ctrl+", true), ("shift+", false), ("maj+", false)];

/// The first modifier of a text, whether it is Ctrl, and what follows it.
fn modifier(text: &str) -> Option<(bool, &str)> {
    MODIFIERS.iter().find_map(|(name, is_ctrl)| {
        let head = text.get(..name.len())?;
        (head.eq_ignore_ascii_case(name) && text.len() > name.len()).then(|| (*is_ctrl, &text[name.len()..]))
    })
}

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
        while let Some((is_ctrl, key)) = modifier(rest) {
            (ctrl, shift, rest) = (ctrl || is_ctrl, shift || !is_ctrl, key);
        }
        if let Some(code) = named(rest) {
            // A letter with Shift is another letter; Ctrl+Space comes without Shift.
            return Ok(Self { code, ctrl, shift: shift && !matches!(code, Code::Char(_)) });
        }
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (Some('F' | 'f'), Some(digit)) if digit.is_ascii_digit() => {
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
