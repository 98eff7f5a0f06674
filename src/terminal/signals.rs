//! Signals: those that end the program give the terminal back, then it leaves with 128 + the signal's number; one that stops
//! it gives the terminal back until it goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::Sender;

use super::wake::Wake;

/// The signals that came.
#[derive(Clone, Debug, Default)]
pub struct Signals(Arc<Came>);

#[derive(Debug, Default)]
struct Came {
    last: AtomicI32,
    goes_on: AtomicBool,
}

impl Signals {
    /// The number of the signal that ends the program, if one came.
    #[must_use]
    pub fn came(&self) -> Option<i32> {
        match self.0.last.load(Ordering::SeqCst) {
            0 => None,
            number => Some(number),
        }
    }

    /// Whether the program was stopped and goes on: said once, and every cell is to be written again.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.0.goes_on.swap(false, Ordering::SeqCst)
    }

    /// Listens for TERM, HUP, INT and TSTP. Should the loop not leave by itself in time (a terminal that is gone may never
    /// answer), the listener leaves for it: every acknowledged edit is on disk already.
    ///
    /// # Errors
    /// The system refuses the listener.
    #[cfg(unix)]
    pub fn listen(teller: Sender<Wake>) -> std::io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
        let signals = Self::default();
        let mut incoming = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP])?;
        let seen = signals.clone();
        std::thread::spawn(move || {
            for number in incoming.forever() {
                if number == SIGTSTP { seen.stop(&teller) } else { seen.leave(number, &teller) }
            }
        });
        Ok(signals)
    }

    #[cfg(unix)]
    fn stop(&self, teller: &Sender<Wake>) {
        super::guard::give_back();
        // Returns when the program is told to go on.
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
        let _ = super::guard::take();
        self.0.goes_on.store(true, Ordering::SeqCst);
        let _ = teller.send(Wake::Signal);
    }

    #[cfg(unix)]
    fn leave(&self, number: i32, teller: &Sender<Wake>) {
        self.0.last.store(number, Ordering::SeqCst);
        let _ = teller.send(Wake::Signal);
        std::thread::sleep(std::time::Duration::from_millis(900));
        super::guard::give_back();
        std::process::exit(128 + number);
    }

    /// Elsewhere the system closes the program itself.
    ///
    /// # Errors
    /// None.
    #[cfg(not(unix))]
    pub fn listen(_: Sender<Wake>) -> std::io::Result<Self> {
        Ok(Self::default())
    }
}
