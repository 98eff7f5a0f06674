//! A picture of the screen as SVG: the very cells that a terminal would show.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use crate::analysis::Standing;
use crate::app::{Message, Model, update};
use crate::config::{Preferences, Theme};
use crate::domain::{Day, Plan};
use crate::text::Words;
use crate::view::draw;

/// Pixels of one cell.
const CELL: (usize, usize) = (9, 19);
const SIZE: (u16, u16) = (110, 32);

/// A page of a plan on a day, as SVG: the home page or any other by its key, hiding what the words hide.
#[must_use]
pub fn picture(plan: &Plan, today: Day, words: &Words, page: &str) -> Option<String> {
    let preferences = Preferences { theme: Theme::Dark, ..Preferences::default() };
    let mut model = Model::new(preferences, words.tongue(), plan.clone(), today, SIZE);
    model.set_mask(words.mask());
    let standing = Standing::of(plan, today);
    drop(update(&mut model, Message::Loaded(Box::new(plan.clone()), Some(Box::new(standing)), 0)));
    if !model.open(page) {
        return None;
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    draw(&model, &mut buffer);
    Some(svg(&buffer))
}

fn svg(buffer: &Buffer) -> String {
    let (width, height) = (usize::from(buffer.area.width) * CELL.0 + 16, usize::from(buffer.area.height) * CELL.1 + 16);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"15\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#16181d\"/>\n"
    );
    for y in 0..buffer.area.height {
        row(buffer, y, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

/// One row: a run of cells of one style is one text, held to its cells whatever the font.
fn row(buffer: &Buffer, y: u16, out: &mut String) {
    let mut x = 0;
    while x < buffer.area.width {
        let first = &buffer[(x, y)];
        let mut end = x;
        let mut text = String::new();
        while end < buffer.area.width && same_style(first, &buffer[(end, y)]) {
            text.push_str(buffer[(end, y)].symbol());
            end += 1;
        }
        run(first, &text, (x, end, y), out);
        x = end;
    }
}

fn same_style(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}

fn run(cell: &Cell, text: &str, (x, end, y): (u16, u16, u16), out: &mut String) {
    let (left, top) = (usize::from(x) * CELL.0 + 8, usize::from(y) * CELL.1 + 8);
    let wide = usize::from(end - x) * CELL.0;
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    let ink = hex(cell.fg);
    if reversed {
        let _ = writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"{ink}\"/>", CELL.1);
    }
    if text.trim().is_empty() {
        return;
    }
    let ink = if reversed { "#16181d" } else { ink };
    let bold = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let base = top + 14;
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{base}\" textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"{ink}\"{bold}>{text}</text>"
    );
}

/// The colours of the dark theme, as terminals show them.
const fn hex(color: Color) -> &'static str {
    match color {
        Color::Indexed(209) => "#ff875f",
        Color::Indexed(221) => "#ffd75f",
        Color::Indexed(75) => "#5fafff",
        Color::Indexed(117) => "#87d7ff",
        Color::Indexed(245) => "#8a8a8a",
        _ => "#d6d8de",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_holds_the_words_of_the_screen_and_no_live_sign() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "CPL <3 & co", ratatui::style::Style::new());
        let picture = svg(&buffer);
        assert!(picture.contains("CPL &lt;3 &amp; co"));
        assert!(!picture.contains("<script"));
    }
}
