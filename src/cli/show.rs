//! The screen, started as the command line says.

use std::path::Path;

use crate::config::Theme;
use crate::terminal::{self, Opening, Options, Places};
use crate::text::Words;

use super::failure::{BAD_DATA, Failure, INPUT_OUTPUT, NO_INPUT, USAGE};
use super::screen::{Opened, Show};

/// The demo that opens when none is named.
const DEMO: &str = "boutique";

/// Shows the screen until the user leaves.
///
/// # Errors
/// What kept it from being shown.
pub fn show(opened: &Opened) -> Result<(), Failure> {
    let words = || Words::new(opened.tongue.unwrap_or(opened.locale));
    let opening = match &opened.show {
        Show::Plan(file) => Opening::Plan(file.clone()),
        Show::DefaultPlan(_) => Opening::Default,
        Show::Demo(name) => Opening::Demo(name.clone().unwrap_or_else(|| DEMO.to_owned())),
        Show::Probe => return terminal::probe(&words()).map_err(|failure| told(failure, &words())),
    };
    let options = Options {
        opening,
        today: opened.today,
        as_of: opened.as_of,
        read_only: opened.read_only,
        mask: opened.mask,
        tongue: opened.tongue,
        system: opened.locale,
        theme: theme(opened, words)?,
        page: opened.page,
        tour: opened.tour,
        config: opened.config.clone(),
        places: opened.places.clone().unwrap_or_else(|| Places::under(Path::new("."))),
    };
    let show = if opened.plain { terminal::read_aloud } else { terminal::run };
    show(&options).map_err(|failure| told(failure, &words()))
}

/// The theme asked for; no colour at all under `NO_COLOR`.
fn theme(opened: &Opened, words: impl Fn() -> Words) -> Result<Option<Theme>, Failure> {
    let Some(name) = &opened.theme else {
        let colourless = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        return Ok(colourless.then_some(Theme::None));
    };
    let known: Vec<&str> = Theme::ALL.iter().map(|theme| theme.word()).collect();
    let unknown = || Failure::Told {
        message: words().say_with("theme-unknown", &[("name", name.into())]),
        hint: words().say_with("theme-known", &[("names", known.join(", ").into())]),
        code: USAGE,
    };
    Theme::named(name).map(Some).ok_or_else(unknown)
}

fn told(failure: terminal::Failure, words: &Words) -> Failure {
    let said = |message: String, hint: &str, code: u8| Failure::Told { message, hint: words.say(hint).into_owned(), code };
    match failure {
        terminal::Failure::Store(error) => Failure::Store(error),
        terminal::Failure::NoDemo(name) => said(words.say_with("demo-unknown", &[("name", name.into())]), "demo-known", NO_INPUT),
        terminal::Failure::NoTerminal => said(words.say("screen-needs-terminal").into_owned(), "screen-without-terminal", USAGE),
        terminal::Failure::Terminal(error) => said(error.to_string(), "screen-without-terminal", INPUT_OUTPUT),
        terminal::Failure::Template(detail) => said(detail, "hint-defect", BAD_DATA),
        terminal::Failure::Signal(number) => Failure::Signal(number),
    }
}
