//! The clipboard: this machine's own when the screen is local, the terminal's over SSH, and always a file. What was done is
//! said, and not more: a terminal never answers whether it took a copy (OSC 52).

use std::fs;
use std::io::{Write, stdout};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::text::Words;

use super::atomic::{self, Existing};
use super::places::Places;

/// Most terminals drop a longer copy without a word.
const MOST_FOR_TERMINAL: usize = 74_000;
/// A clipboard tool that has not taken the text by then is left to itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// A program that takes the clipboard's text on its standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tool {
    name: &'static str,
    arguments: &'static [&'static str],
}

const fn tool(name: &'static str, arguments: &'static [&'static str]) -> Tool {
    Tool { name, arguments }
}

/// The tools that can reach the user's own clipboard, by what the environment says; none over SSH: there it is the other
/// machine's.
fn tools(system: &str, is_set: impl Fn(&str) -> bool) -> Vec<Tool> {
    if is_set("SSH_CONNECTION") || is_set("SSH_TTY") {
        return Vec::new();
    }
    match system {
        "macos" => return vec![tool("pbcopy", &[])],
        "windows" => return vec![tool("clip.exe", &[])],
        _ => {}
    }
    let mut found = Vec::new();
    if is_set("WAYLAND_DISPLAY") {
        found.push(tool("wl-copy", &[]));
    }
    if is_set("DISPLAY") {
        found.extend([tool("xclip", &["-selection", "clipboard"]), tool("xsel", &["--clipboard", "--input"])]);
    }
    if is_set("WSL_DISTRO_NAME") {
        found.push(tool("clip.exe", &[]));
    }
    found
}

/// Puts a text on the clipboard and into a file; says which ways were taken.
pub fn copy(text: &str, places: &Places, words: &Words) -> String {
    let path = places.state.join("clipboard.txt");
    let kept = fs::create_dir_all(&places.state).and_then(|()| atomic::write(&path, text.as_bytes(), Existing::Replace));
    let file = match &kept {
        Ok(()) => words.say_with("copied-file", &[("file", path.display().to_string().into())]),
        Err(error) => format!("{}: {error}", path.display()),
    };
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let native = tools(std::env::consts::OS, is_set).into_iter().find(|tool| give(*tool, text));
    let way = match native {
        Some(tool) => words.say_with("copied-native", &[("tool", tool.name.into())]),
        None if text.len() > MOST_FOR_TERMINAL => words.say("copied-too-long").into_owned(),
        None if execute!(stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok() => words.say("copied-asked").into_owned(),
        None => String::new(),
    };
    format!("{way} {file}").trim().to_owned()
}

/// Gives a text to a tool; says whether it took it.
fn give(tool: Tool, text: &str) -> bool {
    let bytes = if tool.name == "clip.exe" { utf16(text) } else { text.as_bytes().to_vec() };
    let started =
        Command::new(tool.name).args(tool.arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return false };
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let written = child.stdin.take().is_some_and(|mut input| input.write_all(&bytes).is_ok());
        let _ = sender.send(written && child.wait().is_ok_and(|status| status.success()));
    });
    receiver.recv_timeout(PATIENCE).unwrap_or(false)
}

/// What `clip.exe` takes without losing accents.
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(system: &str, set: &[&str]) -> Vec<&'static str> {
        tools(system, |name| set.contains(&name)).iter().map(|tool| tool.name).collect()
    }

    #[test]
    fn a_local_screen_uses_the_clipboard_of_its_system() {
        assert_eq!(names("macos", &[]), ["pbcopy"]);
        assert_eq!(names("windows", &[]), ["clip.exe"]);
        assert_eq!(names("linux", &["WAYLAND_DISPLAY", "DISPLAY"]), ["wl-copy", "xclip", "xsel"]);
        assert_eq!(names("linux", &["WSL_DISTRO_NAME"]), ["clip.exe"]);
    }

    #[test]
    fn over_ssh_no_tool_of_the_other_machine_is_used() {
        assert!(names("linux", &["DISPLAY", "SSH_CONNECTION"]).is_empty());
        assert!(names("macos", &["SSH_TTY"]).is_empty());
    }

    #[test]
    fn accents_reach_windows() {
        assert_eq!(utf16("é"), [0xff, 0xfe, 0xe9, 0x00]);
    }
}
