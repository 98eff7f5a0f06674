//! In which language to answer: `--lang`, else the system's, else English.

use std::env;
use std::ffi::OsString;

use crate::text::Tongue;

/// The tongue of these arguments in this environment. It is known before the arguments are understood, so that what is wrong
/// with them can be said.
pub fn tongue(arguments: &[OsString]) -> Tongue {
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    asked(arguments).or_else(|| Tongue::from_locale(&locale()?)).unwrap_or(Tongue::English)
}

fn asked(arguments: &[OsString]) -> Option<Tongue> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(text) = texts.next() {
        match text.strip_prefix("--lang") {
            Some("") => return Tongue::from_locale(texts.next()?),
            Some(rest) if rest.starts_with('=') => return Tongue::from_locale(&rest[1..]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_asked_for_is_found_in_both_spellings() {
        let words = |texts: &[&str]| asked(&texts.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(words(&["kpilot", "--lang", "fr", "status"]), Some(Tongue::French));
        assert_eq!(words(&["kpilot", "status", "--lang=en"]), Some(Tongue::English));
        assert_eq!(words(&["kpilot", "--language", "fr"]), None);
        assert_eq!(words(&["kpilot", "--lang"]), None);
    }
}
