//! What the terminal shows, kept as cells: one buffered write a frame, only what changed, scrolled where rows only moved.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::ink::written;
use super::scroll::scrolled;

/// The terminal's cells as last written.
pub struct Screen<W: Write> {
    out: W,
    /// The bytes of one frame, sent at once when it is whole.
    frame: Vec<u8>,
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    fresh: bool,
}

impl<W: Write> Screen<W> {
    /// A screen of this size on which nothing is known yet.
    pub fn new(out: W, (width, height): (u16, u16)) -> Self {
        let area = Rect::new(0, 0, width, height);
        Self { out, frame: Vec::new(), shown: Buffer::empty(area), next: Buffer::empty(area), cursor: None, fresh: true }
    }

    /// Another size: everything is written again.
    pub fn resize(&mut self, (width, height): (u16, u16)) {
        let area = Rect::new(0, 0, width, height);
        self.shown = Buffer::empty(area);
        self.next = Buffer::empty(area);
        self.fresh = true;
    }

    /// Writes everything again at the next frame.
    pub fn forget(&mut self) {
        self.shown.reset();
        self.fresh = true;
    }

    /// Draws one frame and sends what differs from the last one.
    ///
    /// # Errors
    /// The terminal cannot be written.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        self.next.reset();
        let cursor = paint(&mut self.next);
        if !self.fresh && self.shown == self.next && cursor == self.cursor {
            return Ok(());
        }
        queue!(self.frame, BeginSynchronizedUpdate, Hide)?;
        if std::mem::take(&mut self.fresh) {
            queue!(self.frame, Clear(ClearType::All))?;
        } else if let Some(scroll) = scrolled(&self.shown, &self.next) {
            self.frame.extend_from_slice(scroll.written().as_bytes());
            scroll.apply(&mut self.shown);
        }
        self.frame.extend_from_slice(written(&self.next, &self.shown.diff(&self.next)).as_bytes());
        if let Some(Position { x, y }) = cursor {
            queue!(self.frame, MoveTo(x, y), Show)?;
        }
        queue!(self.frame, EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.shown, &mut self.next);
        self.cursor = cursor;
        self.out.write_all(&self.frame)?;
        self.frame.clear();
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_that_changes_nothing_writes_nothing() {
        let mut out = Vec::new();
        let mut screen = Screen::new(&mut out, (10, 3));
        let paint = |buffer: &mut Buffer| {
            buffer.set_string(0, 0, "kpilot", ratatui::style::Style::new());
            None
        };
        screen.draw(paint).unwrap();
        let first = screen.out.len();
        screen.draw(paint).unwrap();
        assert!(first > 0);
        assert_eq!(screen.out.len(), first);
    }
}
