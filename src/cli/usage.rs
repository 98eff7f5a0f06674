//! What is wrong with the way a command was typed, in the user's language; help and version are no errors.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::text::{Tongue, Words, sanitize};

use super::failure::{Failure, USAGE};
use super::french;
use super::session::told as failure;

/// Says what clap found.
pub fn told(error: &clap::Error, arguments: &[OsString], words: &Words) -> ExitCode {
    if !error.use_stderr() {
        let is_help = error.kind() == ErrorKind::DisplayHelp && words.tongue() == Tongue::French;
        let french = is_help.then(|| french::help(arguments)).flatten();
        let written = write!(io::stdout().lock(), "{}", french.unwrap_or_else(|| error.render().to_string()));
        return match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Failure::Output(error).tell(words, std::path::Path::new("")),
            _ => ExitCode::SUCCESS,
        };
    }
    let hint = match suggested(error) {
        Some(suggestion) => words.say_with("hint-did-you-mean", &[("suggestion", suggestion.into())]),
        None => words.say("hint-usage").into_owned(),
    };
    failure(USAGE, sentence(error, words), hint).tell(words, std::path::Path::new(""))
}

fn sentence(error: &clap::Error, words: &Words) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => words.say_with("usage-unknown-argument", &[("argument", argument.into())]),
        ErrorKind::InvalidSubcommand => {
            words.say_with("usage-unknown-command", &[("command", context(error, ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::MissingRequiredArgument => words.say_with("usage-missing", &[("argument", argument.into())]),
        ErrorKind::InvalidValue if value.is_empty() => words.say_with("usage-no-value", &[("argument", argument.into())]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.say_with(
            "usage-bad-value",
            &[("argument", argument.into()), ("value", value.into()), ("list", choices(error).into())],
        ),
        ErrorKind::ArgumentConflict => words
            .say_with("usage-conflict", &[("argument", argument.into()), ("other", context(error, ContextKind::PriorArg).into())]),
        _ => words.say("usage-other").into_owned(),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    let text = match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    sanitize(&text).into_owned()
}

/// The values that would do, in brackets; nothing when they are not a list.
fn choices(error: &clap::Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(texts)) if !texts.is_empty() => format!(" ({})", texts.join(", ")),
        _ => String::new(),
    }
}

fn suggested(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    kinds.into_iter().map(|kind| context(error, kind)).find(|text| !text.is_empty())
}
