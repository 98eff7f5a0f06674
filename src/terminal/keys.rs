//! What the terminal sends, as kpilot names it.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::app::{Code, Message, Mouse, Press};

/// The messages of one event of the terminal; the last click is remembered to know a double one.
pub fn messages(event: Event, clicks: &mut Clicks) -> Vec<Message> {
    match event {
        Event::Key(key) => presses(key).into_iter().map(Message::Key).collect(),
        Event::Mouse(mouse) => clicks.message(mouse).into_iter().collect(),
        Event::Paste(text) => vec![Message::Paste(text)],
        Event::Resize(width, height) => vec![Message::Resized(width, height)],
        Event::FocusGained | Event::FocusLost => Vec::new(),
    }
}

/// The presses of a key event. `AltGr` (Ctrl and Alt at once) types its letter; Alt with a letter is Esc and the letter.
fn presses(key: KeyEvent) -> Vec<Press> {
    if key.kind == KeyEventKind::Release {
        return Vec::new();
    }
    let Some(code) = code(key.code) else { return Vec::new() };
    // Cmd and the Windows key belong to the system: what a terminal still tells of them types nothing.
    if key.modifiers.intersects(KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META) {
        return Vec::new();
    }
    let (ctrl, alt) = (key.modifiers.contains(KeyModifiers::CONTROL), key.modifiers.contains(KeyModifiers::ALT));
    let letter = matches!(code, Code::Char(_));
    let shift = !letter && (key.modifiers.contains(KeyModifiers::SHIFT) || key.code == KeyCode::BackTab);
    match (letter, ctrl, alt) {
        (true, true, true) => vec![Press::plain(code)],
        (true, false, true) => vec![Press::plain(Code::Esc), Press::plain(code)],
        _ => vec![Press { code: lower(code, ctrl), ctrl, shift }],
    }
}

fn lower(code: Code, ctrl: bool) -> Code {
    match code {
        Code::Char(letter) if ctrl => Code::Char(letter.to_ascii_lowercase()),
        other => other,
    }
}

fn code(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Char(letter) => Code::Char(letter),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::Function(number),
        _ => return None,
    })
}

/// The last click, to tell a double one.
#[derive(Debug, Default)]
pub struct Clicks {
    last: Option<(std::time::Instant, u16, u16)>,
}

const DOUBLE: std::time::Duration = std::time::Duration::from_millis(400);

impl Clicks {
    fn message(&mut self, mouse: MouseEvent) -> Option<Message> {
        let (x, y) = (mouse.column, mouse.row);
        let what = match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => self.click(x, y),
            MouseEventKind::Drag(MouseButton::Left) => Mouse::Drag,
            MouseEventKind::Up(MouseButton::Left) => Mouse::Release,
            MouseEventKind::ScrollUp => Mouse::WheelUp,
            MouseEventKind::ScrollDown => Mouse::WheelDown,
            _ => return None,
        };
        Some(Message::Mouse(what, x, y))
    }

    fn click(&mut self, x: u16, y: u16) -> Mouse {
        let now = std::time::Instant::now();
        let double = self.last.is_some_and(|(at, old_x, old_y)| now - at < DOUBLE && (old_x, old_y) == (x, y));
        self.last = (!double).then_some((now, x, y));
        if double { Mouse::DoubleClick } else { Mouse::Click }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(code: KeyCode, modifiers: KeyModifiers) -> Vec<String> {
        presses(KeyEvent::new(code, modifiers)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn altgr_types_its_sign() {
        assert_eq!(sent(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT), ["@"]);
    }

    #[test]
    fn alt_and_a_letter_is_escape_and_the_letter() {
        assert_eq!(sent(KeyCode::Char('x'), KeyModifiers::ALT), ["Esc", "x"]);
    }

    #[test]
    fn shift_tab_is_one_key_however_it_is_sent() {
        assert_eq!(sent(KeyCode::BackTab, KeyModifiers::SHIFT), ["Shift+Tab"]);
        assert_eq!(sent(KeyCode::BackTab, KeyModifiers::NONE), ["Shift+Tab"]);
    }

    fn event(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Vec<String> {
        presses(KeyEvent::new_with_kind(code, modifiers, kind)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_key_held_down_on_windows_repeats_and_its_release_does_nothing() {
        let none = KeyModifiers::NONE;
        assert_eq!(event(KeyCode::Down, none, KeyEventKind::Press), ["Down"]);
        assert_eq!(event(KeyCode::Down, none, KeyEventKind::Repeat), ["Down"]);
        assert!(event(KeyCode::Down, none, KeyEventKind::Release).is_empty());
    }

    #[test]
    fn every_sign_that_altgr_types_on_a_french_windows_keyboard_is_text() {
        for sign in "~#{[|`\\^@]}€".chars() {
            let typed = event(KeyCode::Char(sign), KeyModifiers::CONTROL | KeyModifiers::ALT, KeyEventKind::Press);
            assert_eq!(typed, [sign.to_string()]);
        }
    }

    #[test]
    fn what_option_composes_on_a_mac_is_text_and_cmd_types_nothing() {
        assert_eq!(sent(KeyCode::Char('œ'), KeyModifiers::NONE), ["œ"]);
        assert_eq!(sent(KeyCode::Char('|'), KeyModifiers::SHIFT), ["|"]);
        assert!(sent(KeyCode::Char('v'), KeyModifiers::SUPER).is_empty());
        assert!(sent(KeyCode::Char('c'), KeyModifiers::META).is_empty());
    }

    #[test]
    fn a_capital_with_control_is_the_same_key() {
        assert_eq!(sent(KeyCode::Char('K'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), ["Ctrl+K"]);
    }

    #[test]
    fn keys_without_a_name_do_nothing() {
        for code in [KeyCode::CapsLock, KeyCode::Null, KeyCode::Insert, KeyCode::Menu] {
            assert!(sent(code, KeyModifiers::NONE).is_empty());
        }
    }

    #[test]
    fn releases_are_not_presses() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, KeyEventKind::Release);
        assert!(presses(release).is_empty());
    }
}
