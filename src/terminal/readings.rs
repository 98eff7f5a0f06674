//! Jobs beside the screen that give one message each.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::app::Message;

/// The jobs under way.
#[derive(Default)]
pub struct Readings(Vec<Receiver<Message>>);

impl Readings {
    /// Does something beside the screen.
    pub fn start(&mut self, job: impl FnOnce() -> Message + Send + 'static) {
        let (sender, receiver) = channel();
        std::thread::spawn(move || sender.send(job()));
        self.0.push(receiver);
    }

    /// Whether one is under way.
    pub const fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The messages of those that are done.
    pub fn finished(&mut self) -> Vec<Message> {
        let mut found = Vec::new();
        self.0.retain(|reading| match reading.try_recv() {
            Ok(message) => {
                found.push(message);
                false
            }
            Err(error) => error == TryRecvError::Empty,
        });
        found
    }
}
