//! Figures as large as the screen: five rows of blocks, each as many cells as fit.

use crate::app::Area;
use crate::view::pen::Pen;
use crate::view::theme::Role;

/// Rows and columns of a large sign.
const ROWS: u16 = 5;
const COLUMNS: u16 = 5;

/// A large sign by its rows; letters that have none are shown as they are.
const fn sign(letter: char) -> [&'static str; 5] {
    match letter {
        '0' => ["#### ", "#  # ", "#  # ", "#  # ", "#### "],
        '1' => ["  #  ", " ##  ", "  #  ", "  #  ", " ### "],
        '2' => ["#### ", "   # ", "#### ", "#    ", "#### "],
        '3' => ["#### ", "   # ", " ### ", "   # ", "#### "],
        '4' => ["#  # ", "#  # ", "#### ", "   # ", "   # "],
        '5' => ["#### ", "#    ", "#### ", "   # ", "#### "],
        '6' => ["#### ", "#    ", "#### ", "#  # ", "#### "],
        '7' => ["#### ", "   # ", "  #  ", " #   ", " #   "],
        '8' => ["#### ", "#  # ", "#### ", "#  # ", "#### "],
        '9' => ["#### ", "#  # ", "#### ", "   # ", "#### "],
        '+' => ["     ", "  #  ", " ### ", "  #  ", "     "],
        '-' | '\u{2212}' => ["     ", "     ", "#### ", "     ", "     "],
        '%' => ["#  # ", "  #  ", " #   ", "#  # ", "     "],
        ',' | '.' => ["     ", "     ", "     ", "  #  ", " #   "],
        '•' => ["     ", " ##  ", " ##  ", "     ", "     "],
        _ => ["     ", "     ", "     ", "     ", "     "],
    }
}

/// Whether a text can be written in large signs.
fn is_large(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || "+-\u{2212}%,.• \u{a0}\u{202f}".contains(letter))
}

/// Draws a text as large as the area allows, in its middle; the answer is the row under it.
pub fn draw(text: &str, area: Area, zoom: i8, role: Role, pen: &mut Pen<'_>) -> u16 {
    let count = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    let fitting = (area.width / (count.max(1) * COLUMNS).max(1) / 2).min(area.height / ROWS);
    if !is_large(text) || fitting == 0 {
        let wide = u16::try_from(crate::text::width(text)).unwrap_or(0).min(area.width);
        pen.text(area.x + (area.width - wide) / 2, area.y + 1, wide, text, role);
        return area.y + 3;
    }
    let scale = fitting.saturating_add_signed(i16::from(zoom)).clamp(1, fitting);
    // A cell is twice as high as it is wide.
    let (tall, broad) = (scale, scale * 2);
    let left = area.x + area.width.saturating_sub(count * COLUMNS * broad) / 2;
    for (place, letter) in text.chars().enumerate() {
        let x = left + u16::try_from(place).unwrap_or(0) * COLUMNS * broad;
        large(letter, (x, area.y), (tall, broad), role, pen);
    }
    area.y + ROWS * tall
}

fn large(letter: char, (x, y): (u16, u16), (tall, broad): (u16, u16), role: Role, pen: &mut Pen<'_>) {
    for (row, dots) in (0u16..).zip(sign(letter)) {
        for (column, dot) in (0u16..).zip(dots.chars()) {
            if dot == '#' {
                let block = "█".repeat(usize::from(broad));
                for line in 0..tall {
                    pen.text(x + column * broad, y + row * tall + line, broad, &block, role);
                }
            }
        }
    }
}
