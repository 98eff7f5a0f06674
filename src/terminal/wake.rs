//! What wakes the loop: the terminal's events, signals, and the folder of the plan, each told by a thread that sleeps
//! otherwise.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use crossterm::event::{Event, read};

/// Something that happened outside.
#[derive(Debug)]
pub enum Wake {
    /// A key, the mouse, a paste, another size.
    Event(Event),
    /// The terminal is gone.
    Gone(io::Error),
    /// A signal came: [`super::signals::Signals`] knows which.
    Signal,
    /// Something happened to the plan's file.
    File,
}

/// Where everything that happens outside is told.
pub struct Wakes {
    told: Receiver<Wake>,
    teller: Sender<Wake>,
}

impl Wakes {
    /// Nothing happens yet.
    pub fn new() -> Self {
        let (teller, told) = channel();
        Self { told, teller }
    }

    /// What a thread tells by.
    pub fn teller(&self) -> Sender<Wake> {
        self.teller.clone()
    }

    /// Listens to the terminal from now on.
    pub fn listen(&self) {
        let teller = self.teller();
        std::thread::spawn(move || {
            loop {
                let wake = read().map_or_else(Wake::Gone, Wake::Event);
                let ends = matches!(wake, Wake::Gone(_));
                if teller.send(wake).is_err() || ends {
                    return;
                }
            }
        });
    }

    /// What happens next, for at most so long.
    pub fn next(&self, wait: Duration) -> Option<Wake> {
        // This end holds a teller: the channel does not close.
        self.told.recv_timeout(wait).ok()
    }
}
