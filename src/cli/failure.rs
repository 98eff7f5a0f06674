//! How a command fails: one line that says what and where, one that says what to do, and an exit code.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::store::StoreError;
use crate::terminal::tell_about;
use crate::text::{Words, sanitize};

/// A condition asked for was found.
pub const FOUND: u8 = 1;
/// The command is not written correctly.
pub const USAGE: u8 = 2;
/// What was given is wrong: which file, line, column and value, and what to do.
pub const BAD_DATA: u8 = 65;
/// There is no such input.
pub const NO_INPUT: u8 = 66;
/// A file cannot be made.
pub const CANNOT_CREATE: u8 = 73;
/// Reading or writing failed.
pub const INPUT_OUTPUT: u8 = 74;
/// A defect of ours.
pub const DEFECT: u8 = 70;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The plan file says no.
    Store(StoreError),
    /// Standard output cannot be written; a closed pipe is no failure.
    Output(io::Error),
    /// A sentence, a way out, and the exit code.
    Told {
        /// What went wrong, and where.
        message: String,
        /// What to do.
        hint: String,
        /// The exit code.
        code: u8,
    },
    /// What was asked for was found, and has been said.
    Found,
    /// A signal ended the screen: its number.
    Signal(i32),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl Failure {
    /// The sentence alone.
    #[must_use]
    pub fn sentence(self, words: &Words, plan: &Path) -> String {
        match self {
            Self::Store(error) => tell_about(&error, plan, words).0,
            Self::Output(error) => error.to_string(),
            Self::Told { message, .. } => message,
            Self::Found | Self::Signal(_) => String::new(),
        }
    }

    /// Says it on standard error; `plan` is the file that errors of the store are about.
    #[must_use]
    pub fn tell(self, words: &Words, plan: &Path) -> ExitCode {
        match self {
            Self::Found => ExitCode::from(FOUND),
            Self::Signal(number) => ExitCode::from(u8::try_from(128 + number).unwrap_or(u8::MAX)),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Output(error) => {
                let message = words.say_with("output-failed", &[("detail", error.to_string().into())]);
                say(&message, &words.say("hint-full"), INPUT_OUTPUT)
            }
            Self::Told { message, hint, code } => say(&message, &hint, code),
            Self::Store(error) => {
                let (sentence, hint) = tell_about(&error, plan, words);
                say(&sentence, &hint, error.exit_code())
            }
        }
    }
}

fn say(message: &str, hint: &str, code: u8) -> ExitCode {
    let mut stderr = io::stderr().lock();
    let (message, hint) = (one_line(message), one_line(hint));
    // Nobody reads a standard error that is closed: the exit code still says it.
    let _ = writeln!(stderr, "error: {message}\nhint: {hint}");
    ExitCode::from(code)
}

/// One line on standard error about something that did not keep the command from its work.
pub fn note(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "note: {}", one_line(sentence));
}

/// One line of harmless text, whatever a file or a name holds.
fn one_line(text: &str) -> String {
    sanitize(&text.replace('\n', " ")).into_owned()
}
