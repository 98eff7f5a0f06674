//! `keys --probe`: what the terminal sends for each key, until Ctrl+Q.

use std::io::{self, IsTerminal, Write, stdout};

use crossterm::event::read;

use crate::app::{Message, Press};
use crate::text::Words;

use super::guard::Guard;
use super::keys::{Clicks, messages};
use super::run::Failure;

/// Shows each key as kpilot names it.
///
/// # Errors
/// There is no terminal.
pub fn probe(words: &Words) -> Result<(), Failure> {
    if !io::stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let _guard = Guard::take(false)?;
    let mut out = stdout();
    write!(out, "\x1b[H{}\r\n", words.say("probe"))?;
    out.flush()?;
    let mut clicks = Clicks::default();
    loop {
        for message in messages(read()?, &mut clicks) {
            match message {
                Message::Key(press) if press == Press::ctrl('q') => return Ok(()),
                Message::Key(press) => write!(out, "{press}\r\n")?,
                Message::Paste(text) => {
                    write!(out, "{}\r\n", words.say_with("probe-paste", &[("count", text.chars().count().into())]))?;
                }
                _ => {}
            }
        }
        out.flush()?;
    }
}
