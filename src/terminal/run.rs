//! The loop: drain what is queued, update until quiet, draw once, sleep until something happens.

use std::io::{self, IsTerminal, stdout};
use std::path::PathBuf;
use std::time::Duration;

use crate::app::{Layer, Message, Model, On, update};
use crate::config::{Preferences, Theme};
use crate::domain::{Day, Language, Plan};
use crate::store::StoreError;
use crate::text::{Mask, Tongue};
use crate::view::draw;

use super::clock::Clock;
use super::guard::{Guard, give_back_on_panic};
use super::keys::{Clicks, messages};
use super::looks::Looks;
use super::places::Places;
use super::screen::Screen;
use super::session::Session;
use super::signals::Signals;
use super::wake::{Wake, Wakes};
use super::{burst, plain, preferences};

/// What to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The user's own plan; the first run asks what to begin with.
    Default,
    /// The plan of this file.
    Plan(PathBuf),
    /// A throw-away copy of a demo.
    Demo(String),
}

/// How to open it.
#[derive(Clone, Debug)]
pub struct Options {
    /// What to open.
    pub opening: Opening,
    /// A day that stands for today.
    pub today: Option<Day>,
    /// The plan as it was known at the end of this day.
    pub as_of: Option<Day>,
    /// Write nothing.
    pub read_only: bool,
    /// Hide amounts.
    pub mask: Mask,
    /// Begin with the guided tour.
    pub tour: bool,
    /// The page to open at, by key.
    pub page: Option<&'static str>,
    /// Language of the command line, over the preferences.
    pub tongue: Option<Tongue>,
    /// Language of the system, under the preferences.
    pub system: Tongue,
    /// Colours, over the preferences; `NO_COLOR` gives [`Theme::None`].
    pub theme: Option<Theme>,
    /// Another preferences file.
    pub config: Option<PathBuf>,
    /// Where things are kept.
    pub places: Places,
}

/// Why the screen could not be shown, or ended.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The plan cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such demo.
    #[error("no demo is called {0}")]
    NoDemo(String),
    /// Standard input or output is no terminal.
    #[error("the screen needs a terminal")]
    NoTerminal,
    /// The terminal is gone.
    #[error("terminal: {0}")]
    Terminal(#[from] io::Error),
    /// A template of ours does not open: a defect.
    #[error("{0}")]
    Template(String),
    /// A signal ended the program.
    #[error("signal {0}")]
    Signal(i32),
}

/// The thread that reads the terminal needs so long from one queued key to the next.
const AT_ONCE: Duration = Duration::from_micros(100);

/// Shows the screen until the user leaves.
///
/// # Errors
/// [`Failure`] says what kept it from being shown.
pub fn run(options: &Options) -> Result<(), Failure> {
    if !io::stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let wakes = Wakes::new();
    let (session, model) = opened(options, crossterm::terminal::size()?, &wakes)?;
    let mouse = model.preferences.mouse;
    let signals = Signals::listen(wakes.teller())?;
    give_back_on_panic();
    let guard = Guard::take(mouse)?;
    let mut program = Loop { session, model, signals, wakes };
    let shown = program.run(options.page, options.tour);
    let Loop { session, model, .. } = program;
    // The terminal first: a last backup may take its time. The plan's memory is the system's again when the program ends:
    // freeing a million measurements one by one would keep the user waiting.
    drop(guard);
    session.keep_desk(&model);
    drop(session);
    std::mem::forget(model);
    shown.and_then(|signal| signal.map_or(Ok(()), |number| Err(Failure::Signal(number))))
}

/// The plan open as the options say, and the program on it at a size, with what the user prefers and did before.
pub(super) fn opened(options: &Options, size: (u16, u16), wakes: &Wakes) -> Result<(Session, Model), Failure> {
    let config = options.config.clone().unwrap_or_else(|| options.places.preferences());
    let (mut preferred, trouble) = match preferences::read(&config) {
        Ok(preferences) => (preferences, None),
        Err(trouble) => (Preferences::default(), Some(trouble)),
    };
    let own = preferred.language.as_deref().and_then(Tongue::from_locale);
    let tongue = options.tongue.or(own).unwrap_or(options.system);
    if let Some(theme) = options.theme {
        preferred.theme = theme;
    }
    let clock = Clock::new(options.today);
    let mut session = Session::new(clock, options.places.clone(), config.clone(), tongue, wakes.teller());
    let mut model = Model::new(preferred, tongue, Plan::new(Plan::blank_settings(language(tongue))), clock.today(), size);
    model.system = options.system;
    model.recents = super::recents::recents(&options.places);
    model.coach.given = super::recents::hints(&options.places).into_iter().collect();
    model.set_mask(options.mask);
    let (guide, complaints) = super::guide::read(&options.places.guide());
    model.audit.guide = guide;
    session.open(&mut model, options)?;
    let trouble = trouble.map(|trouble| {
        let detail = trouble.on_screen(&config, &model.words);
        model.words.say_with("config-defaults", &[("detail", detail.into())])
    });
    if let Some(complaint) = trouble.or_else(|| complaints.into_iter().next()) {
        model.refuse(complaint);
    }
    Ok((session, model))
}

/// The language in which a new plan's numbers are typed.
pub(super) const fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::French => Language::French,
        Tongue::English => Language::English,
    }
}

struct Loop {
    session: Session,
    model: Model,
    signals: Signals,
    wakes: Wakes,
}

impl Loop {
    /// Runs until the user leaves, or a signal comes: its number.
    fn run(&mut self, page: Option<&'static str>, tour: bool) -> Result<Option<i32>, Failure> {
        let mut screen = Screen::new(stdout(), self.model.size);
        if let Some(page) = page {
            self.tell(Message::Open(page), &mut screen)?;
        }
        if tour {
            self.tell(Message::Tour, &mut screen)?;
        }
        screen.draw(|buffer| draw(&self.model, buffer))?;
        // What was typed meanwhile waits in the terminal.
        self.wakes.listen();
        // Before the first key: a file that turns out damaged is left as it was.
        self.session.check_pages()?;
        self.tell(Message::Drawn, &mut screen)?;
        self.session.take_care(&mut self.model);
        screen.draw(|buffer| draw(&self.model, buffer))?;
        Ok(self.listen(&mut screen)?)
    }

    fn listen(&mut self, screen: &mut Screen<io::Stdout>) -> io::Result<Option<i32>> {
        let mut clicks = Clicks::default();
        let mut looks = Looks::new();
        loop {
            let wake = self.wakes.next(looks.wait(&self.session, &self.model));
            looks.tell(wake.as_ref());
            let mut happened = false;
            let came = self.queued(wake, &mut clicks)?;
            for message in burst::gathered(came, self.letters_are_commands()) {
                happened = true;
                if let Message::Resized(width, height) = message {
                    screen.resize((width, height));
                }
                if self.tell(message, screen)? {
                    return Ok(None);
                }
            }
            if let Some(number) = self.signals.came() {
                return Ok(Some(number));
            }
            if self.signals.goes_on() {
                screen.forget();
                happened = true;
            }
            happened |= self.tell_all(Session::finished, screen)?;
            if looks.due(&self.session, &self.model) {
                if looks.first() {
                    happened |= self.measure(screen)?;
                }
                happened |= self.tell_all(Session::look, screen)?;
            }
            if happened {
                screen.draw(|buffer| draw(&self.model, buffer))?;
                self.session.keep_typing(&self.model);
            }
        }
    }

    /// The messages of everything that is queued; while keys come as fast as in a paste, of a little more.
    fn queued(&self, mut wake: Option<Wake>, clicks: &mut Clicks) -> io::Result<Vec<Message>> {
        let mut came = Vec::new();
        while let Some(found) = wake {
            match found {
                Wake::Event(event) => came.extend(messages(event, clicks)),
                Wake::Gone(error) => return Err(error),
                Wake::Signal | Wake::File => return Ok(came),
            }
            wake = self.wakes.next(if burst::under_way(&came) { burst::CLOSE } else { AT_ONCE });
        }
        Ok(came)
    }

    /// Whether letters are commands where keys go now.
    fn letters_are_commands(&self) -> bool {
        let model = &self.model;
        model.layers.is_empty() && model.editor.is_none() && (model.preferences.vim || model.on() != On::Grid)
    }

    /// A window resized before its events were listened to has told nobody: the size is looked at, too.
    fn measure(&mut self, screen: &mut Screen<io::Stdout>) -> io::Result<bool> {
        let size = crossterm::terminal::size()?;
        if size == self.model.size {
            return Ok(false);
        }
        screen.resize(size);
        self.tell(Message::Resized(size.0, size.1), screen)?;
        Ok(true)
    }

    /// Tells the model what a part of the session found; says whether there was anything.
    fn tell_all(&mut self, look: fn(&mut Session, &Model) -> Vec<Message>, screen: &mut Screen<io::Stdout>) -> io::Result<bool> {
        let found = look(&mut self.session, &self.model);
        let any = !found.is_empty();
        for message in found {
            self.tell(message, screen)?;
        }
        Ok(any)
    }

    /// Updates until quiet; says whether the user leaves.
    fn tell(&mut self, message: Message, screen: &mut Screen<io::Stdout>) -> io::Result<bool> {
        let mut effects = update(&mut self.model, message);
        while !effects.is_empty() {
            let mut next = Vec::new();
            for effect in effects {
                match plain::plainly(&effect) {
                    plain::Plain::Quit => return Ok(true),
                    plain::Plain::Redraw => screen.forget(),
                    plain::Plain::Mouse => Guard::mouse(self.model.preferences.mouse)?,
                    plain::Plain::Other => {}
                }
                for answer in self.session.act(effect, &mut self.model) {
                    next.extend(update(&mut self.model, answer));
                }
            }
            effects = next;
        }
        Ok(false)
    }
}

/// Asks by what to begin, over an empty page.
pub(super) fn welcome(model: &mut Model) {
    model.layers.push(Layer::Welcome(0));
}
