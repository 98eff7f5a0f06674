//! What a terminal sends for a key.

use kpilot::app::{Code, Press};

/// The bytes that an xterm sends for a press.
pub fn bytes(press: Press) -> String {
    let modifier = 1 + u8::from(press.shift) + 4 * u8::from(press.ctrl);
    let letter = |end: char| if modifier == 1 { format!("\x1b[{end}") } else { format!("\x1b[1;{modifier}{end}") };
    let number = |code: u8| if modifier == 1 { format!("\x1b[{code}~") } else { format!("\x1b[{code};{modifier}~") };
    match press.code {
        Code::Char(letter) if press.ctrl => char::from(u8::try_from(letter).unwrap() & 0x1f).to_string(),
        Code::Char(letter) => letter.to_string(),
        Code::Enter => "\r".to_owned(),
        Code::Esc => "\x1b".to_owned(),
        Code::Tab if press.shift => "\x1b[Z".to_owned(),
        Code::Tab => "\t".to_owned(),
        Code::Backspace => "\x7f".to_owned(),
        Code::Delete => number(3),
        Code::PageUp => number(5),
        Code::PageDown => number(6),
        Code::Up => letter('A'),
        Code::Down => letter('B'),
        Code::Right => letter('C'),
        Code::Left => letter('D'),
        Code::Home => letter('H'),
        Code::End => letter('F'),
        Code::Function(key @ 1..=4) => format!("\x1bO{}", char::from(b'P' + key - 1)),
        Code::Function(key @ 5..=12) => number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(key) - 5]),
        Code::Function(key) => panic!("no bytes for F{key}"),
    }
}
