//! The preferences file on disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::config::{Glyphs, Preferences, Theme};

/// Reads the file; the defaults and a sentence when it is bad, the defaults when there is none.
pub fn read(path: &Path) -> (Preferences, Option<String>) {
    match fs::read_to_string(path) {
        Ok(text) => match Preferences::parse(&text) {
            Ok(preferences) => (preferences, None),
            Err(error) => (Preferences::default(), Some(format!("{}: {error}", path.display()))),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Preferences::default(), None),
        Err(error) => (Preferences::default(), Some(format!("{}: {error}", path.display()))),
    }
}

/// Writes one preference beside what the file holds; a file that cannot be read is left alone.
///
/// # Errors
/// The folder or the file cannot be written.
pub fn remember(path: &Path, key: &str, value: &str) -> io::Result<()> {
    let (mut preferences, bad) = read(path);
    if bad.is_some() {
        return Ok(());
    }
    match key {
        "language" => preferences.language = Some(value.to_owned()),
        "theme" => preferences.theme = Theme::from_word(value).unwrap_or_default(),
        "preset" => preferences.vim = value == "vim",
        "glyphs" => preferences.glyphs = Glyphs::from_word(value).unwrap_or_default(),
        "azerty_digits" => preferences.azerty_digits = value == "true",
        _ => preferences.mouse = value == "true",
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("toml.new");
    fs::write(&beside, preferences.text())?;
    fs::rename(&beside, path)
}
