//! Every key of both presets does its action in a real terminal: beside the program runs its twin, the model alone, which is
//! given the action's own press; after each key both show the same screen, and the cursor stands in the same cell.
use kpilot::analysis::Standing;
use kpilot::app::{ACTIONS, Action, Effect, Found, Keymap, Message, Model, On, Preset, Press, Screen, update};
use kpilot::config::{Preferences, Theme};
use kpilot::domain::{Day, Edit};
use kpilot::text::Tongue;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::bytes::bytes;
use crate::keymap::Tmux;
use crate::pty::Terminal;

const SIZE: (u16, u16) = (100, 30);

/// The program without terminal and file: commits are acknowledged at once.
struct Twin {
    model: Model,
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Twin {
    fn of(preset: Preset) -> Self {
        let today = Day::from_ymd_opt(2026, 11, 23).unwrap();
        let plan = kpilot::exchange::templates::demo("boutique", Tongue::French, today).unwrap();
        let vim = preset == Preset::Vim;
        let preferences = Preferences { hints: false, vim, theme: Theme::None, ..Preferences::default() };
        let mut model = Model::new(preferences, Tongue::French, plan.clone(), today, SIZE);
        let standing = Standing::of(&plan, today);
        model.file.example = true;
        update(&mut model, Message::Loaded(Box::new(plan), Some(Box::new(standing)), 1));
        update(&mut model, Message::Drawn);
        Self { model, done: Vec::new(), undone: Vec::new() }
    }

    fn tell(&mut self, message: Message) {
        for effect in update(&mut self.model, message) {
            let revision = self.model.revision + 1;
            match effect {
                Effect::Commit(edit) => {
                    self.done.push(edit.clone());
                    self.tell(Message::Committed(edit, revision));
                }
                Effect::Undo => {
                    let edit = self.done.pop().map(Edit::inverse);
                    self.undone.extend(edit.clone().map(Edit::inverse));
                    self.tell(Message::Undone(edit.map(|edit| (edit, revision))));
                }
                Effect::Redo => {
                    let edit = self.undone.pop();
                    self.done.extend(edit.clone());
                    self.tell(Message::Redone(edit.map(|edit| (edit, revision))));
                }
                _ => {}
            }
        }
    }

    /// The screen, and the cell of the cursor.
    fn shown(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
        let cursor = kpilot::view::draw(&self.model, &mut buffer);
        let mut lines = Vec::new();
        for y in 0..SIZE.1 {
            let mut line = String::new();
            let mut x = 0;
            while x < SIZE.0 {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += u16::try_from(kpilot::text::width(symbol)).unwrap().max(1);
            }
            lines.push(line);
        }
        let at = cursor.map(|at| (at.y, at.x));
        comparable(&lines.join("\n"), at)
    }
}

/// A screen without what differs from run to run: the number of the last commit, and how long a slide is shown.
fn comparable(screen: &str, cursor: Option<(u16, u16)>) -> String {
    let mut lines: Vec<String> = screen.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.resize(usize::from(SIZE.1), String::new());
    for line in &mut lines {
        for changing in ["Enregistré nº ", "  reste "] {
            if let Some(place) = line.find(changing) {
                let rest: String =
                    line[place + changing.len()..].chars().skip_while(|sign| sign.is_ascii_digit() || *sign == ':').collect();
                line.truncate(place + changing.len());
                line.push_str(&rest);
            }
        }
    }
    format!("{}\n{cursor:?}", lines.join("\n"))
}

/// Of a page told in part, its tabs, its message, its keys and the cursor.
fn edges(screen: String, partly: bool) -> String {
    if !partly {
        return screen;
    }
    let lines: Vec<&str> = screen.lines().collect();
    [lines[0], lines[lines.len() - 3], lines[lines.len() - 1]].join("\n")
}

/// A terminal that the program runs in.
enum Desk {
    /// The emulator of these tests.
    Plain(Box<Terminal>),
    /// Under tmux.
    Tmux(Tmux),
}

impl Desk {
    fn send(&mut self, press: Press) {
        match self {
            Self::Plain(terminal) => drop(terminal.send(&bytes(press)).written.len()),
            Self::Tmux(tmux) => tmux.send(press),
        }
    }

    /// Waits until the screen with its cursor is as a test wants it.
    fn wait(&mut self, what: &str, holds: impl Fn(&str, Option<(u16, u16)>) -> bool) {
        match self {
            Self::Plain(terminal) => drop(terminal.wait_shown(what, holds).written.len()),
            Self::Tmux(tmux) => tmux.wait_shown(what, holds),
        }
    }
}

/// The program in its terminal, and its twin.
struct Pair {
    terminal: Desk,
    twin: Twin,
    keymap: Keymap,
    preset: Preset,
}

impl Pair {
    /// None where there is no such terminal.
    fn start(home: &std::path::Path, preset: Preset, under_tmux: bool) -> Option<Self> {
        let word = if preset == Preset::Vim { "vim" } else { "tableur" };
        let config = home.join("own.toml");
        std::fs::write(&config, format!("preset = \"{word}\"\nhints = false\ntheme = \"none\"\n")).unwrap();
        let config = config.display().to_string();
        let mut terminal = if under_tmux {
            Desk::Tmux(Tmux::start(home, &format!("--config {config} --lang fr demo"), SIZE)?)
        } else {
            Desk::Plain(Box::new(Terminal::start(home, &["--config", &config, "--lang", "fr", "demo"], SIZE)))
        };
        terminal.wait("the home page", |screen, _| screen.contains("HORS CIBLE"));
        Some(Self { terminal, twin: Twin::of(preset), keymap: Keymap::of_preset(preset), preset })
    }

    /// Presses keys in both, and waits until both show the same.
    fn press(&mut self, keys: &str) {
        self.press_all(&[keys]);
    }

    fn press_all(&mut self, keys: &[&str]) {
        for press in keys.iter().flat_map(|keys| run(keys)) {
            self.twin.tell(Message::Key(press));
            self.terminal.send(press);
        }
        self.agree(&keys.join(" "));
    }

    fn agree(&mut self, keys: &str) {
        // What is new since last week is read from the plan's file, which the twin has not.
        let partly = matches!(self.twin.model.screen, Screen::Audit | Screen::Checkin);
        let wanted = edges(self.twin.shown(), partly);
        self.terminal.wait(&format!("{keys} in {:?}\n{wanted}", self.preset), |screen, cursor| {
            [cursor, None].into_iter().any(|cursor| edges(comparable(screen, cursor), partly) == wanted)
        });
    }

    /// Closes what is open, and takes back what was done: each key finds the program as it was opened.
    fn clear(&mut self) {
        for _ in 0..4 {
            let model = &self.twin.model;
            let open = model.editor.is_some() || !model.layers.is_empty() || !model.pending.is_empty();
            let marked = model.grid().is_some_and(|grid| !grid.marks.is_empty() || grid.marks.extending);
            if open || marked {
                self.press("Esc");
            }
        }
        self.press("Ctrl+G i");
        for _ in 0..self.twin.done.len() {
            self.press("Ctrl+Z");
        }
        self.press("Esc");
    }

    /// Goes to the page of an action's keys.
    fn go_to(&mut self, action: &Action) {
        self.clear();
        let on = if let On::Everywhere | On::Pages | On::Home = action.on { On::Panel } else { action.on };
        let page: &[&str] = match on {
            On::Grid => &["Ctrl+G a", "Ctrl+Home", "Home", "Down", "Down", "Right"],
            On::Budget => &["Ctrl+G b", "Home", "Down"],
            On::Audit => &["Ctrl+G q", "Home", "Down"],
            On::Tree => &["Ctrl+G l", "Home", "Down"],
            On::Card => &["Ctrl+G i", "Home", "Down", "Space"],
            On::Checkin => &["Ctrl+G p", "Enter"],
            On::Journal => &["Ctrl+G j", "Home", "Down"],
            On::Standup => &["Ctrl+G s"],
            _ => &["Ctrl+G i", "Home", "Down"],
        };
        self.press_all(page);
    }
}

fn run(keys: &str) -> Vec<Press> {
    keys.split(' ').map(|key| key.parse().unwrap()).collect()
}

/// Actions whose answer comes from the plan's file, the clipboard or the clock, which the twin has not: what the terminal shows
/// then, and the keys that lead back to what the twin shows.
const ANSWERED: &[(&str, &str, &[&str])] = &[
    ("history", "Historique", &["Esc"]),
    ("trash", "Corbeille", &["Esc"]),
    ("copy", "Copié", &["Ctrl+L"]),
    ("card-copy", "Copié", &["Ctrl+L"]),
    ("card-origin", "D'où vient", &["Esc"]),
    ("week-back", "ÉTAT AU", &["Ctrl+G =", "Ctrl+L"]),
    ("travel-back", "ÉTAT AU", &["Ctrl+G =", "Ctrl+L"]),
    ("since", "depuis le", &["Ctrl+G w", "Ctrl+L"]),
    ("saved", "déjà enregistré", &["Ctrl+L"]),
    ("reload", "", &["Ctrl+L"]),
];

/// What has nowhere to go from where it stands: the first slide, a size that fits no larger letter, a draft that is even
/// already, the open page, a screen that is whole.
const STILL: &[&str] = &[
    "standup-back",
    "standup-larger",
    "standup-smaller",
    "budget-equalise",
    "budget-cautious",
    "tree-unfold",
    "go-home",
    "redraw",
];

/// Presses every key of a preset; false where there is no such terminal.
fn walk(preset: Preset, under_tmux: bool) -> bool {
    let home = tempfile::tempdir().unwrap();
    let Some(mut pair) = Pair::start(home.path(), preset, under_tmux) else { return false };
    let mut still = Vec::new();
    for action in ACTIONS {
        let names: Vec<&str> = action.keys_in(preset).collect();
        for keys in names {
            if action.id == "quit" {
                continue;
            }
            pair.go_to(action);
            let on = pair.twin.model.on();
            assert!(matches!(pair.keymap.lookup(&run(keys), on), Found::Action(found) if found.id == action.id), "{keys}");
            if let Some((_, shows, back)) = ANSWERED.iter().find(|(id, ..)| *id == action.id) {
                for press in run(keys) {
                    pair.terminal.send(press);
                }
                pair.terminal.wait(shows, |screen, _| screen.contains(shows));
                for keys in *back {
                    for press in run(keys) {
                        pair.terminal.send(press);
                    }
                }
                pair.agree(keys);
                continue;
            }
            let before = pair.twin.shown();
            pair.press(keys);
            if pair.twin.shown() == before && !STILL.contains(&action.id) {
                still.push(format!("{} {keys}", action.id));
            }
        }
    }
    assert!(still.is_empty(), "{still:?}");
    pair.terminal.send("Ctrl+Q".parse().unwrap());
    if let Desk::Plain(mut terminal) = pair.terminal {
        assert_eq!(terminal.left(), 0);
    }
    true
}

#[test]
fn every_key_of_the_preset_tableur_does_its_action() {
    assert!(walk(Preset::Tableur, false));
}

#[test]
fn every_key_of_the_preset_vim_does_its_action() {
    assert!(walk(Preset::Vim, false));
}

#[test]
fn every_key_of_both_presets_does_its_action_under_tmux() {
    // The keys of vim come with those of the other preset.
    if !walk(Preset::Vim, true) {
        eprintln!("skipped: tmux is not installed");
    }
}
