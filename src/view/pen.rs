//! Writing on the screen: cut to a width, in a role, never beyond the edge.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Area;
pub use crate::app::{centred, inside};
use crate::config::{Glyphs, Theme};
pub use crate::text::wrapped;
use crate::text::{Words, cut, is_plain, sanitize, width};

use super::glyphs::plain_text;
use super::theme::{Role, style};

/// What stands between the parts of a line of keys.
const PART: &str = " · ";

/// A pen over the screen's cells.
pub struct Pen<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The colours.
    pub theme: Theme,
    /// The signs that the terminal's font has.
    pub glyphs: Glyphs,
    /// What is hidden: amounts and names that stand in the middle of a text, whoever wrote it.
    pub words: &'a Words,
}

impl Pen<'_> {
    /// Writes a text, cut to a width; returns the column behind it.
    pub fn text(&mut self, x: u16, y: u16, wide: u16, text: &str, role: Role) -> u16 {
        self.styled(x, y, wide, text, style(self.theme, role))
    }

    /// Writes a text in a style.
    pub fn styled(&mut self, x: u16, y: u16, wide: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y >= area.height || x >= area.width || wide == 0 {
            return x;
        }
        let wide = wide.min(area.width - x);
        let veiled = self.words.veil_amounts(text);
        let drawn = if self.glyphs == Glyphs::Ascii { plain_text(&veiled) } else { veiled };
        let text = drawn.as_ref();
        if is_plain(text) {
            return self.plain(x, y, wide, text, style);
        }
        let clean = sanitize(text);
        let fitting = cut(&clean, usize::from(wide));
        self.buffer.set_stringn(x, y, &fitting, usize::from(wide), style);
        x + u16::try_from(width(&fitting)).unwrap_or(wide).min(wide)
    }

    /// Writes a text whose signs are all one cell wide: nothing has to be measured.
    fn plain(&mut self, x: u16, y: u16, wide: u16, text: &str, style: Style) -> u16 {
        let mut end = x;
        for sign in text.chars().take(usize::from(wide)) {
            self.buffer[(end, y)].set_char(sign).set_style(style);
            end += 1;
        }
        if text.chars().nth(usize::from(wide)).is_some() {
            self.buffer[(end - 1, y)].set_char(if self.glyphs == Glyphs::Ascii { '~' } else { '…' });
        }
        end
    }

    /// Writes parts with ` · ` between them: those at the end that do not fit are left out whole.
    pub fn parts(&mut self, x: u16, y: u16, wide: u16, text: &str, role: Role) -> u16 {
        self.text(x, y, wide, parts_within(text, usize::from(wide)), role)
    }

    /// Writes a sentence in as many lines as it needs and an area has; returns how many.
    pub fn lines(&mut self, area: Area, text: &str, role: Role) -> u16 {
        let lines = wrapped(self.words, text, usize::from(area.width));
        let shown = lines.iter().zip(0..area.height);
        shown.map(|(line, place)| self.text(area.x, area.y + place, area.width, line, role)).count().try_into().unwrap_or(0)
    }

    /// Writes a text against the right edge of a width.
    pub fn right(&mut self, x: u16, y: u16, wide: u16, text: &str, role: Role) {
        let veiled = self.words.veil_amounts(text);
        let text = veiled.as_ref();
        let long = u16::try_from(width(text)).unwrap_or(u16::MAX);
        self.text(x + wide.saturating_sub(long), y, wide.min(long), text, role);
    }

    /// Gives a run of cells a style.
    pub fn paint(&mut self, x: u16, y: u16, wide: u16, role: Role) {
        let rect = Rect::new(x, y, wide, 1).intersection(self.buffer.area);
        self.buffer.set_style(rect, style(self.theme, role));
    }

    /// Blanks an area.
    pub fn blank(&mut self, area: Area) {
        let rect = Rect::new(area.x, area.y, area.width, area.height).intersection(self.buffer.area);
        for y in rect.top()..rect.bottom() {
            for x in rect.left()..rect.right() {
                self.buffer[(x, y)].reset();
            }
        }
    }

    /// A horizontal rule.
    pub fn rule(&mut self, x: u16, y: u16, wide: u16) {
        self.text(x, y, wide, &"─".repeat(usize::from(wide)), Role::Frame);
    }

    /// A frame with a title in its upper edge.
    pub fn frame(&mut self, area: Area, title: &str, role: Role) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        self.blank(area);
        let across = "─".repeat(usize::from(area.width) - 2);
        self.text(area.x, area.y, area.width, &format!("┌{across}┐"), Role::Frame);
        for y in area.y + 1..area.y + area.height - 1 {
            self.text(area.x, y, 1, "│", Role::Frame);
            self.text(area.x + area.width - 1, y, 1, "│", Role::Frame);
        }
        self.text(area.x, area.y + area.height - 1, area.width, &format!("└{across}┘"), Role::Frame);
        if !title.is_empty() {
            self.text(area.x + 1, area.y, area.width.saturating_sub(2), &format!("─ {title} "), role);
            self.text(area.x + 1, area.y, 1, "─", Role::Frame);
        }
    }
}

/// As many whole parts of a text as fit; all of it where not even the first one does.
#[must_use]
pub fn parts_within(text: &str, wide: usize) -> &str {
    let ends = std::iter::once(text.len()).chain(text.rmatch_indices(PART).map(|(place, _)| place));
    ends.map(|end| &text[..end]).find(|text| width(text) <= wide).unwrap_or(text)
}
