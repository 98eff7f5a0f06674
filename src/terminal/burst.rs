//! A paste that comes as keys: terminals without bracketed paste, and Windows, type it letter by letter. Keys that come
//! faster than fingers, with an Enter or a Tab between texts, are data and never commands.

use std::time::Duration;

use crate::app::{Code, Message, Press};

/// Keys of a paste come closer together than this.
pub const CLOSE: Duration = Duration::from_millis(5);
/// So many letters at once are no fingers, where letters are commands.
const MANY: usize = 8;

/// What a key of a pasted text types.
fn typed(message: &Message) -> Option<char> {
    match message {
        Message::Key(Press { code: Code::Tab, ctrl: false, shift: false }) => Some('\t'),
        // The line feed of a pasted text comes as Ctrl+J.
        Message::Key(Press { code: Code::Enter, ctrl: false, shift: false } | Press { code: Code::Char('j'), ctrl: true, .. }) => {
            Some('\n')
        }
        Message::Key(press) => press.typed(),
        _ => None,
    }
}

/// Whether more of a burst may follow at once.
pub fn under_way(messages: &[Message]) -> bool {
    messages.len() > 1 && messages.iter().rev().take(2).all(|message| typed(message).is_some())
}

/// The messages with the bursts among them as pastes. `commands` is whether letters are commands where the keys go.
pub fn gathered(messages: Vec<Message>, commands: bool) -> Vec<Message> {
    let mut gathered = Vec::with_capacity(messages.len());
    let mut run = Vec::new();
    for message in messages {
        if typed(&message).is_some() {
            run.push(message);
        } else {
            end_run(&mut run, &mut gathered, commands);
            gathered.push(message);
        }
    }
    end_run(&mut run, &mut gathered, commands);
    gathered
}

fn end_run(run: &mut Vec<Message>, gathered: &mut Vec<Message>, commands: bool) {
    let text: String = run.iter().filter_map(typed).collect();
    if is_paste(&text, commands) {
        run.clear();
        gathered.push(Message::Paste(text));
    } else {
        gathered.append(run);
    }
}

/// Text, a border, text: fingers need longer. An Enter behind one text only ends it.
fn is_paste(text: &str, commands: bool) -> bool {
    let inner = text.trim_matches(['\n', '\t']);
    let is_text = |part: &str| !part.trim().is_empty();
    let parts = inner.split(['\n', '\t']).filter(|part| is_text(part)).count();
    parts > 1 || (commands && inner.chars().count() >= MANY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: &[&str]) -> Vec<Message> {
        names.iter().map(|name| Message::Key(name.parse().unwrap())).collect()
    }

    fn told(messages: Vec<Message>, commands: bool) -> Vec<String> {
        let tell = |message: Message| match message {
            Message::Key(press) => press.to_string(),
            Message::Paste(text) => format!("paste {text:?}"),
            _ => String::new(),
        };
        gathered(messages, commands).into_iter().map(tell).collect()
    }

    #[test]
    fn lines_that_come_at_once_are_a_paste_and_fire_no_command() {
        assert_eq!(told(keys(&["d", "Enter", "x", "Enter"]), true), ["paste \"d\\nx\\n\""]);
        assert_eq!(told(keys(&["a", "Tab", "1"]), false), ["paste \"a\\t1\""]);
    }

    #[test]
    fn a_text_and_its_enter_are_typing() {
        assert_eq!(told(keys(&["s", "a", "Enter"]), false), ["s", "a", "Enter"]);
        assert_eq!(told(keys(&["Enter", "s", "a", "Tab"]), false), ["Enter", "s", "a", "Tab"]);
    }

    #[test]
    fn a_command_of_two_letters_is_no_paste_and_a_sentence_is() {
        assert_eq!(told(keys(&["d", "d"]), true), ["d", "d"]);
        assert_eq!(told(keys(&["d", "d", "d", "d", "d", "d", "d", "d"]), true), ["paste \"dddddddd\""]);
    }

    #[test]
    fn other_keys_end_a_burst() {
        assert_eq!(told(keys(&["a", "Enter", "Down", "b", "Enter"]), false), ["a", "Enter", "Down", "b", "Enter"]);
    }
}
