//! Signals that end the program: the terminal is given back, then the program leaves with 128 + the signal's number.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

/// The signal that came, if one did.
#[derive(Clone, Debug, Default)]
pub struct Signals(Arc<AtomicI32>);

impl Signals {
    /// The number of the signal that came.
    #[must_use]
    pub fn came(&self) -> Option<i32> {
        match self.0.load(Ordering::SeqCst) {
            0 => None,
            number => Some(number),
        }
    }

    /// Listens for TERM, HUP and INT. Should the loop not leave by itself in time (a terminal that is gone may never answer),
    /// the listener leaves for it: every acknowledged edit is on disk already.
    ///
    /// # Errors
    /// The system refuses the listener.
    #[cfg(unix)]
    pub fn listen() -> std::io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let signals = Self::default();
        let mut incoming = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT])?;
        let seen = signals.clone();
        std::thread::spawn(move || {
            if let Some(number) = incoming.forever().next() {
                seen.0.store(number, Ordering::SeqCst);
                std::thread::sleep(std::time::Duration::from_millis(900));
                super::guard::give_back();
                std::process::exit(128 + number);
            }
        });
        Ok(signals)
    }

    /// Elsewhere the system closes the program itself.
    ///
    /// # Errors
    /// None.
    #[cfg(not(unix))]
    pub fn listen() -> std::io::Result<Self> {
        Ok(Self::default())
    }
}
