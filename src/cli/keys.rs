use std::fs;
use std::io::ErrorKind;

use clap::Args;

use crate::app::{ACTIONS, Preset};
use crate::config::Preferences;

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
        let preset = if preferences.vim { Preset::Vim } else { Preset::Tableur };
        let words = &session.words;
        let rows: Vec<Vec<String>> = ACTIONS
            .iter()
            .map(|action| {
                let keys: Vec<&str> = action.keys_in(preset).collect();
                vec![keys.join(", "), action.id.to_owned(), words.say(&format!("action-{}", action.id)).into_owned()]
            })
            .filter(|row| !row[0].is_empty())
            .collect();
        let titles = ["keys-keys", "keys-action", "keys-does"].map(|key| words.say(key).into_owned());
        session.out.table(&titles, &[false; 3], &rows)
    }
}

/// The user's preferences; the defaults where no file was named and none is there.
fn preferences(session: &Session) -> Result<Preferences, Failure> {
    let named = session.global.config.as_ref();
    let Some(path) = named.cloned().or_else(|| session.places.as_ref().map(crate::terminal::Places::preferences)) else {
        return Ok(Preferences::default());
    };
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound && named.is_none() => return Ok(Preferences::default()),
        Err(error) => {
            let args = [("file", shown(&path).into()), ("detail", error.to_string().into())];
            return Err(session.fail(NO_INPUT, "no-such-file", &args, "hint-file"));
        }
        Ok(text) => text,
    };
    Preferences::parse(&text).map_err(|error| {
        let args = [
            ("file", shown(&path).into()),
            ("line", error.line.into()),
            ("column", error.column.into()),
            ("detail", error.message.into()),
        ];
        session.fail(BAD_DATA, "config-wrong", &args, "hint-config")
    })
}
