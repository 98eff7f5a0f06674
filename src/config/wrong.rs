//! What is wrong with a preferences file, where, and what to do, in a sentence.

use crate::text::Words;

/// What is wrong in one place of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not written as TOML is: what the reader of TOML says.
    Syntax(String),
    /// No setting has this name; the nearest one.
    Unknown(String, Option<&'static str>),
    /// The setting does not take this value; those it takes.
    Value(&'static str, String, &'static [&'static str]),
    /// Keys are a text or a list of texts, under `[keys]`.
    Keys,
    /// No action has this name; the nearest one.
    NoAction(String, Option<&'static str>),
    /// This names no key.
    NoKey(String),
    /// No terminal sends this key: it arrives as another one.
    Never(String),
    /// One key for two actions.
    Clash(String, String, String),
    /// In a table this key types a letter: no command may take it.
    Types(String, String),
}

/// One thing wrong, and where: line and column, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Line and column.
    pub at: (usize, usize),
    /// What.
    pub wrong: Wrong,
}

impl Complaint {
    /// What is wrong and what to do, without the place.
    #[must_use]
    pub fn detail(&self, words: &Words) -> String {
        match &self.wrong {
            Wrong::Syntax(detail) => words.say_with("wrong-syntax", &[("detail", detail.into())]),
            Wrong::Unknown(name, nearest) => near(words, "wrong-setting", "wrong-setting-near", name, *nearest),
            Wrong::NoAction(name, nearest) => near(words, "wrong-action", "wrong-action-near", name, *nearest),
            Wrong::Value(key, value, choices) => {
                let choices = choices.join(" · ");
                let args = [("key", (*key).into()), ("value", value.into()), ("choices", choices.into())];
                words.say_with("wrong-value", &args)
            }
            Wrong::Keys => words.say("wrong-keys").into_owned(),
            Wrong::NoKey(key) => words.say_with("wrong-key", &[("key", key.into())]),
            Wrong::Never(key) => words.say_with("wrong-never", &[("key", key.into())]),
            Wrong::Clash(key, one, other) => {
                let args = [("key", key.into()), ("one", named(words, one).into()), ("other", named(words, other).into())];
                words.say_with("wrong-clash", &args)
            }
            Wrong::Types(key, action) => {
                words.say_with("wrong-types", &[("key", key.into()), ("action", named(words, action).into())])
            }
        }
    }

    /// The whole sentence: line, column, what is wrong.
    #[must_use]
    pub fn sentence(&self, file: &str, words: &Words) -> String {
        let (line, column) = self.at;
        let args = [("file", file.into()), ("line", line.into()), ("column", column.into()), ("detail", self.detail(words).into())];
        words.say_with("config-wrong", &args)
    }
}

/// An action by its name in the file and what it does.
fn named(words: &Words, action: &str) -> String {
    format!("{action} ({})", words.say(&format!("action-{action}")))
}

fn near(words: &Words, alone: &str, with: &str, name: &str, nearest: Option<&'static str>) -> String {
    match nearest {
        Some(nearest) => words.say_with(with, &[("name", name.into()), ("nearest", nearest.into())]),
        None => words.say_with(alone, &[("name", name.into())]),
    }
}
