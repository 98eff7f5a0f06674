//! The command line: one file a command, whose doc comment is its help.
//!
//! Invariants: a command that fails says one `error:` line and one `hint:` line on standard error, ends with the exit code of
//! `docs/interface`, and leaves nothing half done; what is printed passes [`crate::text::sanitize`]; no colour, ever.

mod add;
mod apply;
mod arbitrate;
mod arguments;
mod audit;
mod backup;
mod check;
mod checkin;
mod completions;
mod decide;
mod demo;
mod explain;
mod export;
mod failure;
mod fields;
mod french;
mod history;
mod import;
mod import_results;
mod import_sheet;
mod import_workbook;
mod json;
mod keys;
mod list;
mod locale;
mod man;
mod move_money;
mod new;
mod output;
mod proposal;
mod proposal_text;
mod reason;
mod record;
mod redo;
mod remove;
mod restore;
mod screen;
mod session;
mod set;
mod shares;
mod show;
mod spend;
mod standup;
mod status;
mod templates;
mod undo;
mod usage;
mod workbook_cells;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::text::{Mask, Words};

pub use failure::Failure;
pub use screen::{Opened, Screen, Show};
pub use show::show;

use arguments::{Arguments, Start};
use session::Session;

/// Runs the program with these arguments, its own name first; `screen` is the program with a terminal.
pub fn run(arguments: impl IntoIterator<Item = OsString>, screen: Screen) -> ExitCode {
    crate::terminal::set_limits();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = Words::new(locale::tongue(&arguments));
    match Start::try_parse_from(&arguments).map(Arguments::from).or_else(|_| Arguments::try_parse_from(&arguments)) {
        Ok(arguments) => obey(arguments, words, screen),
        Err(error) => usage::told(&error, &arguments, &words),
    }
}

fn obey(arguments: Arguments, words: Words, screen: Screen) -> ExitCode {
    let words = words.masked(arguments.global.mask.as_deref().and_then(Mask::from_word).unwrap_or_default());
    let mut session = match Session::new(arguments.global, words, screen) {
        Ok(session) => session,
        Err(refused) => return refused.0.tell(&refused.1, std::path::Path::new("")),
    };
    let done = match arguments.command {
        Some(command) => command.run(&mut session),
        None => screen::run(&mut session),
    };
    match done.and_then(|()| session.out.finish()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(&session.words, &session.told_path()),
    }
}
