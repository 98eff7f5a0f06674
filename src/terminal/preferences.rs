//! The preferences file on disk.

use std::fs;
use std::io;
use std::path::Path;

use crate::app::{Keymap, Message, Model};
use crate::config::{Complaint, Preferences, setting, with_keys, with_value};
use crate::text::Words;

use super::atomic::{self, Existing};
use super::tell::shown;

/// Why a preferences file is not taken.
#[derive(Debug)]
pub enum Trouble {
    /// It cannot be read or written.
    File(io::Error),
    /// A line of it is wrong.
    Wrong(Complaint),
}

impl Trouble {
    /// What is wrong, where, and what to do.
    #[must_use]
    pub fn sentence(&self, path: &Path, words: &Words) -> String {
        match self {
            Self::File(error) => {
                words.say_with("config-unread", &[("file", shown(path).into()), ("detail", error.to_string().into())])
            }
            Self::Wrong(complaint) => complaint.sentence(&shown(path), words),
        }
    }
}

impl Trouble {
    /// The same with the name of the file alone: a line of the screen is short.
    #[must_use]
    pub fn on_screen(&self, path: &Path, words: &Words) -> String {
        self.sentence(path.file_name().map_or(path, Path::new), words)
    }
}

/// Reads the preferences; the defaults when there is no file.
///
/// # Errors
/// [`Trouble`]: the defaults stand in its place.
pub fn read(path: &Path) -> Result<Preferences, Trouble> {
    match text(path)? {
        None => Ok(Preferences::default()),
        Some(text) => checked(&text).map_err(Trouble::Wrong),
    }
}

fn checked(text: &str) -> Result<Preferences, Complaint> {
    let preferences = Preferences::parse(text)?;
    Keymap::of(&preferences)?;
    Ok(preferences)
}

fn text(path: &Path) -> Result<Option<String>, Trouble> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble::File(error)),
    }
}

/// Keeps a setting; one that cannot be kept holds until the program is left: that is told.
pub fn keep(path: &Path, key: &str, value: &str, model: &Model) -> Vec<Message> {
    told(remember(path, key, value), path, model)
}

/// Keeps the user's own keys of an action.
pub fn keep_keys(path: &Path, action: &str, keys: Option<&[String]>, model: &Model) -> Vec<Message> {
    told(remember_keys(path, action, keys), path, model)
}

fn told(kept: Result<(), Trouble>, path: &Path, model: &Model) -> Vec<Message> {
    let Err(trouble) = kept else { return Vec::new() };
    let detail = trouble.on_screen(path, &model.words);
    let sentence = model.words.say_with("config-not-kept", &[("detail", detail.into())]);
    vec![Message::Refused { sentence, stale: false }]
}

/// Writes one setting beside what the file holds; a file with something wrong in it is left alone, and that is told.
///
/// # Errors
/// [`Trouble`]: the file is as it was.
fn remember(path: &Path, key: &str, value: &str) -> Result<(), Trouble> {
    change(path, |text| setting(key).map_or(Some(text.to_owned()), |setting| with_value(text, setting, value)))
}

/// Writes the user's own keys of an action.
///
/// # Errors
/// [`Trouble`]: the file is as it was.
fn remember_keys(path: &Path, action: &str, keys: Option<&[String]>) -> Result<(), Trouble> {
    change(path, |text| with_keys(text, action, keys))
}

fn change(path: &Path, edit: impl Fn(&str) -> Option<String>) -> Result<(), Trouble> {
    let before = text(path)?.unwrap_or_default();
    checked(&before).map_err(Trouble::Wrong)?;
    let Some(after) = edit(&before) else { return Ok(()) };
    // A link to a file kept elsewhere stays a link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| atomic::write(&path, after.as_bytes(), Existing::Replace)).map_err(Trouble::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_keeps_what_the_user_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/config.toml");
        remember(&path, "mouse", "false").unwrap();
        fs::write(&path, "# mine\nmouse = false # tmux\n").unwrap();
        remember(&path, "theme", "light").unwrap();
        remember_keys(&path, "reload", Some(&["F9".to_owned()])).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("# mine\nmouse = false # tmux\ntheme = \"light\"\n"), "{text}");
        assert_eq!(read(&path).unwrap().keys["reload"].keys, ["F9"]);
    }

    #[test]
    fn a_bad_file_is_left_as_it_is_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let bad = "mouse = maybe\n";
        fs::write(&path, bad).unwrap();
        assert!(matches!(read(&path), Err(Trouble::Wrong(_))));
        assert!(matches!(remember(&path, "theme", "light"), Err(Trouble::Wrong(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), bad);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_kept_elsewhere_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (own, link) = (folder.path().join("dotfiles.toml"), folder.path().join("config.toml"));
        fs::write(&own, "").unwrap();
        std::os::unix::fs::symlink(&own, &link).unwrap();
        remember(&link, "mouse", "false").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&own).unwrap(), "mouse = false\n");
    }
}
