//! The screen, as the command line asks for it. The program with a terminal is given from outside.

use std::path::PathBuf;

use crate::domain::Day;
use crate::terminal::Places;
use crate::text::{Mask, Tongue};

use super::failure::Failure;
use super::session::Session;

/// What to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Show {
    /// The plan of this file.
    Plan(PathBuf),
    /// The default plan, made on the first run.
    DefaultPlan(PathBuf),
    /// A throw-away copy of a demo.
    Demo(Option<String>),
    /// What the terminal sends for each key.
    Probe,
}

/// What the screen opens with.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What to show.
    pub show: Show,
    /// The day that is today, when it does not follow the clock.
    pub today: Option<Day>,
    /// The language of the screen, when one was asked for.
    pub tongue: Option<Tongue>,
    /// The language of the system.
    pub locale: Tongue,
    /// Change nothing.
    pub read_only: bool,
    /// The plan as it was known at the end of this day.
    pub as_of: Option<Day>,
    /// What is hidden.
    pub mask: Mask,
    /// Colours, when some were asked for.
    pub theme: Option<String>,
    /// The preferences file, when one was named.
    pub config: Option<PathBuf>,
    /// Where this system keeps things.
    pub places: Option<Places>,
    /// Lines for screen readers in the place of the screen.
    pub plain: bool,
    /// Begin with the guided tour.
    pub tour: bool,
    /// The page it opens at, by key.
    pub page: Option<&'static str>,
}

/// The program with a terminal.
pub type Screen = fn(&Opened) -> Result<(), Failure>;

/// No command: the screen on the plan.
pub fn run(session: &mut Session) -> Result<(), Failure> {
    let show = plan_of(session)?;
    open(session, show)
}

fn plan_of(session: &Session) -> Result<Show, Failure> {
    Ok(match &session.global.plan {
        Some(file) => Show::Plan(file.clone()),
        None => Show::DefaultPlan(session.plan_path()?),
    })
}

/// The screen on the plan, at a page.
pub fn at(session: &mut Session, page: &'static str) -> Result<(), Failure> {
    let show = plan_of(session)?;
    opened(session, show, Some(page), false)
}

/// Gives the terminal to the screen.
pub fn open(session: &mut Session, show: Show) -> Result<(), Failure> {
    opened(session, show, None, false)
}

/// The same, with the guided tour.
pub fn open_with_tour(session: &mut Session, show: Show) -> Result<(), Failure> {
    opened(session, show, None, true)
}

fn opened(session: &mut Session, show: Show, page: Option<&'static str>, tour: bool) -> Result<(), Failure> {
    let global = &session.global;
    let opened = Opened {
        show,
        today: session.fixed_today,
        tongue: global.lang.as_deref().and_then(Tongue::from_locale),
        locale: session.words.tongue(),
        read_only: global.read_only || session.as_of.is_some(),
        as_of: session.as_of,
        mask: session.words.mask(),
        theme: global.theme.clone(),
        config: global.config.clone(),
        places: session.places.clone(),
        plain: global.plain,
        tour,
        page,
    };
    (session.screen)(&opened)
}
