//! Every key of both presets, pressed in a real terminal and under tmux: what arrives is the key that the keymap names.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use kpilot::app::{ACTIONS, Code, Preset, Press};

use crate::bytes::bytes;
use crate::pty::Terminal;

/// Every single press of both presets but the one that leaves the probe.
fn presses() -> Vec<Press> {
    let keys =
        [Preset::Tableur, Preset::Vim].into_iter().flat_map(|preset| ACTIONS.iter().flat_map(move |action| action.keys_in(preset)));
    let names: BTreeSet<&str> = keys.flat_map(|keys| keys.split(' ')).filter(|key| *key != "Ctrl+Q").collect();
    names.into_iter().map(|key| key.parse().unwrap()).collect()
}

#[test]
fn every_key_of_both_presets_arrives_in_a_terminal() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["keys", "--probe"], (80, 200));
    terminal.wait("Ctrl+Q");
    for press in presses() {
        terminal.send(&bytes(press)).wait_last(&press.to_string());
    }
    terminal.send("\x11");
    assert_eq!(terminal.left(), 0);
}

/// A tmux of its own, gone with the test.
pub struct Tmux(String);

impl Tmux {
    /// A program in a tmux of this size; none where tmux is missing.
    pub fn start(home: &Path, arguments: &str, (wide, high): (u16, u16)) -> Option<Self> {
        let socket = home.join("tmux").display().to_string();
        let home = home.display();
        let places = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"].map(|name| format!("{name}={home}"));
        let (places, program) = (places.join(" "), env!("CARGO_BIN_EXE_kpilot"));
        let line = format!("env {places} KPILOT_TODAY=2026-11-23 TZ=UTC LANG=fr_FR.UTF-8 {program} {arguments}");
        let tmux = Self(socket);
        let begun = tmux.ask(&["-f", "/dev/null", "new-session", "-d", "-x", &wide.to_string(), "-y", &high.to_string(), &line]);
        begun.is_some().then_some(tmux)
    }

    /// What tmux answers; none where it is missing or refuses.
    pub fn ask(&self, arguments: &[&str]) -> Option<String> {
        let mut command = Command::new("tmux");
        command.env_remove("TMUX").env("LC_ALL", "C.UTF-8").args(["-S", &self.0]).args(arguments);
        let output = command.output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Presses a key.
    pub fn send(&self, press: Press) {
        match press.code {
            // A semicolon ends a command of tmux.
            Code::Char(letter) if !press.ctrl && letter != ' ' => self.ask(&["send-keys", "-l", "--", &letter.to_string()]),
            _ => self.ask(&["send-keys", &tmux_name(press)]),
        };
    }

    /// Waits until the last line of the screen is this one.
    fn wait_last(&self, wanted: &str) {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let screen = self.ask(&["capture-pane", "-p"]).unwrap_or_default();
            if screen.trim_end().lines().last().is_some_and(|line| line.trim() == wanted) {
                return;
            }
            assert!(Instant::now() < deadline, "waited for {wanted}; the screen shows\n{screen}");
        }
    }
}

impl Tmux {
    /// Waits until the screen with its cursor, by row and column, is as a test wants it.
    pub fn wait_shown(&self, what: &str, holds: impl Fn(&str, Option<(u16, u16)>) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let screen = self.ask(&["capture-pane", "-p"]).unwrap_or_default();
            let place = self.ask(&["display-message", "-p", "#{cursor_y} #{cursor_x}"]).unwrap_or_default();
            let cursor = place.trim().split_once(' ').and_then(|(y, x)| Some((y.parse().ok()?, x.parse().ok()?)));
            if holds(&screen, cursor) {
                return;
            }
            assert!(Instant::now() < deadline, "waited for {what}; the screen shows\n{screen}");
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.ask(&["kill-server"]);
    }
}

/// The name of a press for `tmux send-keys`.
fn tmux_name(press: Press) -> String {
    let name = match press.code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(letter) => letter.to_string(),
        Code::Enter => "Enter".to_owned(),
        Code::Esc => "Escape".to_owned(),
        Code::Tab if press.shift => return "BTab".to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::Backspace => "BSpace".to_owned(),
        Code::Delete => "DC".to_owned(),
        Code::PageUp => "PPage".to_owned(),
        Code::PageDown => "NPage".to_owned(),
        Code::Up => "Up".to_owned(),
        Code::Down => "Down".to_owned(),
        Code::Right => "Right".to_owned(),
        Code::Left => "Left".to_owned(),
        Code::Home => "Home".to_owned(),
        Code::End => "End".to_owned(),
        Code::Function(key) => format!("F{key}"),
    };
    let ctrl = if press.ctrl { "C-" } else { "" };
    let shift = if press.shift { "S-" } else { "" };
    format!("{ctrl}{shift}{name}")
}

#[test]
fn every_key_of_both_presets_arrives_under_tmux() {
    let home = tempfile::tempdir().unwrap();
    let Some(tmux) = Tmux::start(home.path(), "--lang fr keys --probe", (80, 200)) else {
        eprintln!("skipped: tmux is not installed");
        return;
    };
    let probe = kpilot::text::Words::new(kpilot::text::Tongue::French).say("probe").into_owned();
    tmux.wait_last(&probe);
    for press in presses() {
        tmux.send(press);
        tmux.wait_last(&press.to_string());
    }
}

#[test]
fn every_page_is_reached_by_its_keys_in_both_presets() {
    let pages = [
        "go-plan",
        "go-activities",
        "go-objectives",
        "go-kpis",
        "go-targets",
        "go-statuses",
        "go-budget",
        "go-checkin",
        "go-journal",
    ];
    let titles =
        ["[Plan]", "[Activités]", "[Objectifs]", "[KPI]", "[Cibles]", "[Statuts]", "[Budget]", "[Point hebdo]", "[Journal]"];
    for preset in ["tableur", "vim"] {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("own.toml");
        std::fs::write(&config, format!("preset = \"{preset}\"\n")).unwrap();
        let mut terminal = Terminal::start(home.path(), &["--config", &config.display().to_string(), "demo"], (120, 30));
        terminal.wait("HORS CIBLE");
        for (id, title) in pages.iter().zip(titles) {
            let action = kpilot::app::action(id).unwrap();
            let keys: Vec<Press> = action.keys[0].split(' ').map(|key| key.parse().unwrap()).collect();
            terminal.send(&bytes(keys[0])).wait("Ctrl+G …").send(&bytes(keys[1])).wait(title);
        }
        terminal.send("\x11");
        assert_eq!(terminal.left(), 0);
    }
}
