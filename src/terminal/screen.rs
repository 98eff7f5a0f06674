//! What the terminal shows, kept as cells: one buffered write a frame, only what changed, scrolled where rows only moved.

use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use crossterm::{QueueableCommand, queue};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use xxhash_rust::xxh3::Xxh3;

/// The terminal's cells as last written.
pub struct Screen<W: Write> {
    backend: CrosstermBackend<Frame>,
    frame: Frame,
    out: W,
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    fresh: bool,
}

/// Bytes of one frame, sent at once when the frame is whole: the backend's own flushes wait.
#[derive(Clone, Default)]
struct Frame(Rc<RefCell<Vec<u8>>>);

impl Write for Frame {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write> Screen<W> {
    /// A screen of this size on which nothing is known yet.
    pub fn new(out: W, (width, height): (u16, u16)) -> Self {
        let area = Rect::new(0, 0, width, height);
        let frame = Frame::default();
        let backend = CrosstermBackend::new(frame.clone());
        Self { backend, frame, out, shown: Buffer::empty(area), next: Buffer::empty(area), cursor: None, fresh: true }
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
        queue!(self.backend, BeginSynchronizedUpdate, Hide)?;
        if std::mem::take(&mut self.fresh) {
            queue!(self.backend, Clear(ClearType::All))?;
        } else if let Some(scroll) = scrolled(&self.shown, &self.next) {
            self.scroll(&scroll)?;
        }
        let changed = self.shown.diff(&self.next);
        self.backend.draw(changed.into_iter())?;
        if let Some(Position { x, y }) = cursor {
            self.backend.queue(MoveTo(x, y))?.queue(Show)?;
        }
        queue!(self.backend, EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.shown, &mut self.next);
        self.cursor = cursor;
        let mut bytes = self.frame.0.borrow_mut();
        self.out.write_all(&bytes)?;
        bytes.clear();
        self.out.flush()
    }

    fn scroll(&mut self, scroll: &Scroll) -> io::Result<()> {
        let rows = scroll.first..scroll.end;
        if scroll.up {
            self.backend.scroll_region_up(rows, scroll.by)?;
        } else {
            self.backend.scroll_region_down(rows, scroll.by)?;
        }
        let width = usize::from(self.shown.area.width);
        let (first, end, by) = (usize::from(scroll.first) * width, usize::from(scroll.end) * width, usize::from(scroll.by) * width);
        let cells = &mut self.shown.content[first..end];
        let gap = if scroll.up {
            cells.rotate_left(by);
            cells.len() - by..cells.len()
        } else {
            cells.rotate_right(by);
            0..by
        };
        cells[gap].iter_mut().for_each(Cell::reset);
        Ok(())
    }
}

/// Rows that only moved: `first..end` by some rows, up or down.
#[derive(Debug, PartialEq, Eq)]
struct Scroll {
    first: u16,
    end: u16,
    by: u16,
    up: bool,
}

const FARTHEST: usize = 3;
/// Rows that must have moved before scrolling is cheaper than writing them.
const FEWEST: usize = 4;
/// From one row that moved to the next: the cursor's old and new row lie between.
const GAP: usize = 4;

/// Finds the rows that stand a little higher or lower than they stood, if there are enough of them.
fn scrolled(shown: &Buffer, next: &Buffer) -> Option<Scroll> {
    let changed = lines(shown).zip(lines(next)).filter(|(old, new)| old != new).count();
    if changed < FEWEST || shown.area != next.area {
        return None;
    }
    let (old, new) = (marks(shown), marks(next));
    (1..=FARTHEST)
        .flat_map(|by| [moved(&old, &new, by, true), moved(&old, &new, by, false)])
        .flatten()
        .max_by_key(|scroll| scroll.end - scroll.first)
}

/// The longest run of rows that moved by so many. Rows whose cursor changed may lie between them; rows that stood still, or
/// that look alike further down, end it.
fn moved(old: &[u64], new: &[u64], by: usize, up: bool) -> Option<Scroll> {
    let came = |place: usize| if up { old[place + by] == new[place] } else { old[place] == new[place + by] };
    let stood = |place: usize| old[place] == new[place];
    let places: Vec<usize> =
        (0..old.len().saturating_sub(by)).filter(|place| came(*place) && !(stood(*place) && stood(place + by))).collect();
    let run = places.chunk_by(|place, next| next - place <= GAP).max_by_key(|run| run.len())?;
    let (first, last) = (*run.first()?, *run.last()?);
    if run.len() < FEWEST || run.len() * 3 < (last - first + 1) * 2 {
        return None;
    }
    Some(Scroll { first: u16::try_from(first).ok()?, end: u16::try_from(last + by + 1).ok()?, by: u16::try_from(by).ok()?, up })
}

fn lines(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width).max(1))
}

/// One number for each row.
fn marks(buffer: &Buffer) -> Vec<u64> {
    let mark = |row: &[Cell]| {
        let mut hasher = Xxh3::new();
        row.hash(&mut hasher);
        hasher.finish()
    };
    lines(buffer).map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(lines: &[&str]) -> Buffer {
        Buffer::with_lines(lines.iter().copied())
    }

    #[test]
    fn a_page_that_moved_up_by_one_row_is_scrolled() {
        let old = page(&["head", "a", "b", "c", "d", "e", "foot"]);
        let new = page(&["head", "b", "c", "d", "e", "f", "foot"]);
        assert_eq!(scrolled(&old, &new), Some(Scroll { first: 1, end: 6, by: 1, up: true }));
    }

    #[test]
    fn rows_that_look_alike_under_the_page_do_not_keep_it_from_scrolling() {
        let old = page(&["a", "b", "c", "d", "e", "f", "rule", "sum", "rule", "x", "x", "y", "y", "foot"]);
        let new = page(&["b", "c", "d", "e", "f", "g", "rule", "sum", "rule", "x", "x", "y", "y", "foot"]);
        assert_eq!(scrolled(&old, &new), Some(Scroll { first: 0, end: 6, by: 1, up: true }));
    }

    #[test]
    fn a_page_that_only_changed_is_not_scrolled() {
        let old = page(&["head", "a", "b", "c", "d", "e", "foot"]);
        let new = page(&["head", "a", "b", "x", "d", "e", "foot"]);
        assert_eq!(scrolled(&old, &new), None);
    }

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
