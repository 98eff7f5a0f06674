//! The real binary in a terminal of its own: keys are typed, the screen is read, nothing sleeps.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A terminal with the program in it.
pub struct Terminal {
    screen: vt100::Parser,
    bytes: Receiver<Vec<u8>>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// Everything the program wrote.
    pub written: Vec<u8>,
    /// How much of it the screen has seen.
    seen: usize,
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// Longer than any machine needs: a test that fails by it says what the screen showed.
const PATIENCE: Duration = Duration::from_secs(30);

impl Terminal {
    /// Starts the program with these arguments, at home in a folder of the test.
    pub fn start(home: &Path, arguments: &[&str], (columns, rows): (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kpilot"));
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "fr_FR.UTF-8"), ("KPILOT_TODAY", "2026-11-23"), ("TZ", "UTC")] {
            command.env(name, value);
        }
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"] {
            command.env(name, home);
        }
        command.cwd(home);
        command.args(arguments);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
            bytes,
            writer,
            child,
            master: pair.master,
            written: Vec::new(),
            seen: 0,
        }
    }

    /// Types a text, or the bytes of keys.
    pub fn send(&mut self, text: &str) -> &mut Self {
        self.writer.write_all(text.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Waits until the screen shows a text.
    pub fn wait(&mut self, wanted: &str) -> &mut Self {
        self.until(wanted, |screen| screen.contains(wanted))
    }

    /// Waits until the last line of the screen is this one.
    pub fn wait_last(&mut self, wanted: &str) -> &mut Self {
        self.until(wanted, |screen| screen.trim_end().lines().last().is_some_and(|line| line.trim() == wanted))
    }

    /// Waits until the screen no longer shows a text.
    pub fn wait_gone(&mut self, unwanted: &str) -> &mut Self {
        self.until(unwanted, |screen| !screen.contains(unwanted))
    }

    /// Waits until the screen with its cursor, by row and column, is as a test wants it.
    pub fn wait_shown(&mut self, what: &str, holds: impl Fn(&str, Option<(u16, u16)>) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen.screen();
            if holds(&screen.contents(), Some(screen.cursor_position())) {
                return self;
            }
            self.more(what, deadline);
        }
    }

    fn until(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !holds(&self.screen.screen().contents()) {
            self.more(what, deadline);
        }
        self
    }

    /// Reads what the program writes next.
    fn more(&mut self, what: &str, deadline: Instant) {
        match self.bytes.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(bytes) => self.read(&bytes),
            Err(error) => panic!("waited for {what} ({error}); the screen shows\n{}", self.screen.screen().contents()),
        }
    }

    /// Gives the screen whole signs alone: the emulator loses one behind a sign that comes in two pieces.
    fn read(&mut self, bytes: &[u8]) {
        self.written.extend_from_slice(bytes);
        let new = &self.written[self.seen..];
        let whole = match std::str::from_utf8(new) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => new.len(),
        };
        self.screen.process(&new[..whole]);
        self.seen += whole;
    }

    /// Changes the size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        self
    }

    /// Sends a signal to the program.
    #[cfg(unix)]
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap().to_string();
        std::process::Command::new("kill").args([format!("-{name}"), id]).status().unwrap();
        self
    }

    /// Tells a stopped program to go on until the screen shows a text: what is told before it stopped is not heard.
    #[cfg(unix)]
    pub fn go_on_until(&mut self, wanted: &str) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(wanted) {
            assert!(Instant::now() < deadline, "it does not go on; the screen shows\n{}", self.screen.screen().contents());
            self.signal("CONT");
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(50)) {
                self.read(&bytes);
            }
        }
        self
    }

    /// Waits until the program has left; its exit code, and everything it wrote after.
    pub fn left(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                self.read(&bytes);
            }
            assert!(Instant::now() < deadline, "still running; the screen shows\n{}", self.screen.screen().contents());
        };
        while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(300)) {
            self.read(&bytes);
        }
        code
    }

    /// Whether the terminal was given back: the first screen, a visible cursor, no mouse, no bracketed paste.
    pub fn is_given_back(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}
