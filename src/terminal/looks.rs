//! When the loop looks at what nothing tells it: the day, a backup that is due, a file on a shared disk.

use std::time::{Duration, Instant};

use crate::app::Model;

use super::session::Session;
use super::wake::Wake;

/// Another program's commit is looked for this often where the kernel does not tell.
const LOOK: Duration = Duration::from_millis(250);
/// Where it does, the day is looked at this often: a computer that slept tells nothing.
const REST: Duration = Duration::from_mins(1);
/// After something happened to the file it is looked at for so long: the last lock goes without a word.
const RESTLESS: Duration = Duration::from_millis(600);
/// So long after that the first look.
const SOON: Duration = Duration::from_millis(30);
/// So many looks long the window's size is asked for: afterwards its events tell.
const FIRST_LOOKS: u32 = 8;
/// While a job runs, its messages are looked for this often.
const LOOK_AT_JOB: Duration = Duration::from_millis(8);

/// When what lies outside is looked at again.
pub struct Looks {
    last: Instant,
    /// Looks so far.
    count: u32,
    /// When something last happened to the file.
    touched: Option<Instant>,
}

impl Looks {
    /// Nothing was looked at yet.
    pub fn new() -> Self {
        Self { last: Instant::now(), count: 0, touched: None }
    }

    /// Hears what woke the loop.
    pub fn tell(&mut self, wake: Option<&Wake>) {
        if matches!(wake, Some(Wake::File)) {
            self.touched = Some(Instant::now());
        }
    }

    /// How long the loop may sleep.
    pub fn wait(&self, session: &Session, model: &Model) -> Duration {
        let look = self.every(session, model).saturating_sub(self.last.elapsed());
        if session.busy() { look.min(LOOK_AT_JOB) } else { look }
    }

    fn every(&self, session: &Session, model: &Model) -> Duration {
        if self.touched.is_some() {
            SOON
        } else if self.count < FIRST_LOOKS || !session.is_watched() {
            LOOK
        } else {
            session.pause(model).min(REST)
        }
    }

    /// Whether a look is due; then it is done now.
    pub fn due(&mut self, session: &Session, model: &Model) -> bool {
        if self.last.elapsed() < self.every(session, model) {
            return false;
        }
        self.last = Instant::now();
        self.count = self.count.saturating_add(1);
        self.touched = self.touched.filter(|touched| touched.elapsed() < RESTLESS);
        true
    }

    /// Whether the window's size is asked for, too.
    pub const fn first(&self) -> bool {
        self.count <= FIRST_LOOKS
    }
}
