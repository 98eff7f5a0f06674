use std::io::ErrorKind;

use clap::Args;

use crate::app::{ACTIONS, Keymap, preset_of};
use crate::config::Preferences;
use crate::terminal::{Trouble, read_preferences};

use super::failure::{BAD_DATA, Failure, NO_INPUT};
use super::screen::{self, Show};
use super::session::{Session, shown};

/// The keys in force, from the same table as the screen's help.
#[derive(Args, Debug)]
pub struct Keys {
    /// Say what the terminal sends for each key that is pressed.
    #[arg(long, conflicts_with = "check")]
    probe: bool,
    /// Only check the preferences file.
    #[arg(long)]
    check: bool,
}

impl Keys {
    /// Lists them.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        if self.probe {
            return screen::open(session, Show::Probe);
        }
        let preferences = preferences(session)?;
        if self.check {
            let line = session.words.say("keys-fine").into_owned();
            return session.out.line(&line);
        }
        let keymap = Keymap::of(&preferences).unwrap_or_else(|_| Keymap::of_preset(preset_of(&preferences)));
        let words = &session.words;
        let rows: Vec<Vec<String>> = ACTIONS
            .iter()
            .map(|action| {
                vec![keymap.keys(action).join(", "), action.id.to_owned(), words.say(&format!("action-{}", action.id)).into_owned()]
            })
            .filter(|row| !row[0].is_empty())
            .collect();
        let titles = ["keys-keys", "keys-action", "keys-does"].map(|key| words.say(key).into_owned());
        session.out.table(&titles, &[false; 3], &rows)
    }
}

/// The user's preferences; the defaults where no file was named and none is there.
pub fn preferences(session: &Session) -> Result<Preferences, Failure> {
    let named = session.global.config.as_ref();
    let Some(path) = named.cloned().or_else(|| session.places.as_ref().map(crate::terminal::Places::preferences)) else {
        return Ok(Preferences::default());
    };
    if let Some(file) = named.filter(|file| !file.exists()) {
        let detail = ErrorKind::NotFound.to_string();
        let args = [("file", shown(file).into()), ("detail", detail.into())];
        return Err(session.fail(NO_INPUT, "no-such-file", &args, "hint-file"));
    }
    read_preferences(&path).map_err(|trouble| {
        let code = if matches!(trouble, Trouble::File(_)) { NO_INPUT } else { BAD_DATA };
        let hint = session.words.say("hint-config").into_owned();
        Failure::Told { message: trouble.sentence(&path, &session.words), hint, code }
    })
}
