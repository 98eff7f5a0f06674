//! Rows that only moved: found, so that the terminal moves them itself.

use std::hash::{Hash, Hasher};

use ratatui::buffer::{Buffer, Cell};
use xxhash_rust::xxh3::Xxh3;

/// Rows that only moved: `first..end` by some rows, up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scroll {
    /// The first row of those that move.
    pub first: u16,
    /// The row behind the last one.
    pub end: u16,
    /// By so many rows.
    pub by: u16,
    /// Up, or down.
    pub up: bool,
}

const FARTHEST: usize = 3;
/// Rows that must have moved before scrolling is cheaper than writing them.
const FEWEST: usize = 4;
/// From one row that moved to the next: the cursor's old and new row lie between.
const GAP: usize = 4;

/// Finds the rows that stand a little higher or lower than they stood, if there are enough of them.
pub fn scrolled(shown: &Buffer, next: &Buffer) -> Option<Scroll> {
    let changed = lines(shown).zip(lines(next)).filter(|(old, new)| old != new).count();
    if changed < FEWEST || shown.area != next.area {
        return None;
    }
    let (old, new) = (marks(shown), marks(next));
    let found = (1..=FARTHEST)
        .flat_map(|by| [moved(&old, &new, by, true), moved(&old, &new, by, false)])
        .flatten()
        .max_by_key(|scroll| scroll.end - scroll.first)?;
    Some(found.longer(shown, next))
}

impl Scroll {
    /// With the next row, too, where that leaves less to write: the row under the cursor came with the others, and only lost
    /// its highlight.
    fn longer(self, shown: &Buffer, next: &Buffer) -> Self {
        let height = shown.area.height;
        let (edge, gap, longer) = if self.up {
            (self.end, self.end.saturating_sub(self.by), Self { end: self.end + 1, ..self })
        } else if let Some(edge) = self.first.checked_sub(1) {
            (edge, edge + self.by, Self { first: edge, ..self })
        } else {
            return self;
        };
        if edge >= height {
            return self;
        }
        let (row, blank) = (|page, at| line(page, at), Cell::EMPTY);
        let as_found = row(next, gap).iter().filter(|cell| **cell != blank).count() + differing(row(shown, edge), row(next, edge));
        let as_longer = differing(row(shown, edge), row(next, gap)) + row(next, edge).iter().filter(|cell| **cell != blank).count();
        if as_longer < as_found { longer } else { self }
    }

    /// What is shown after the terminal scrolled.
    pub fn apply(self, shown: &mut Buffer) {
        let width = usize::from(shown.area.width);
        let (first, end, by) = (usize::from(self.first) * width, usize::from(self.end) * width, usize::from(self.by) * width);
        let cells = &mut shown.content[first..end];
        let gap = if self.up {
            cells.rotate_left(by);
            cells.len() - by..cells.len()
        } else {
            cells.rotate_right(by);
            0..by
        };
        cells[gap].iter_mut().for_each(Cell::reset);
    }

    /// What makes the terminal scroll: its rows set as the region, moved, and the region given back.
    pub fn written(self) -> String {
        let Self { first, end, by, up } = self;
        let by = if by == 1 { String::new() } else { by.to_string() };
        format!("\x1b[{};{end}r\x1b[{by}{}\x1b[r", first + 1, if up { 'S' } else { 'T' })
    }
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

fn line(buffer: &Buffer, row: u16) -> &[Cell] {
    lines(buffer).nth(usize::from(row)).unwrap_or_default()
}

fn differing(old: &[Cell], new: &[Cell]) -> usize {
    old.iter().zip(new).filter(|(old, new)| old != new).count()
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
    fn the_row_under_the_cursor_comes_with_the_others() {
        let high = page(&["head", " alpha", " bravo", " celeste", " delta", " echo", ">foxtrot", "foot"]);
        let low = page(&["head", " bravo", " celeste", " delta", " echo", " foxtrot", ">golf", "foot"]);
        assert_eq!(scrolled(&high, &low), Some(Scroll { first: 1, end: 7, by: 1, up: true }));
        let low = page(&["head", ">bravo", " celeste", " delta", " echo", " foxtrot", " golf", "foot"]);
        let high = page(&["head", ">alpha", " bravo", " celeste", " delta", " echo", " foxtrot", "foot"]);
        assert_eq!(scrolled(&low, &high), Some(Scroll { first: 1, end: 7, by: 1, up: false }));
    }
}
