//! Where the rows of what lies over a page stand: pure arithmetic, shared by drawing and mouse.

use super::layers::Layer;
use super::layout::{Area, centred, inside};
use super::model::Model;

/// A list in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The frame.
    pub frame: Area,
    /// The rows inside it.
    pub rows: Area,
    /// The first line shown.
    pub top: usize,
    /// How many lines there are.
    pub count: usize,
    /// The line chosen.
    pub chosen: usize,
}

impl List {
    /// A list whose rows lie so far from the upper and lower edge of its frame; the chosen line is in sight.
    fn of(frame: Area, above: u16, below: u16, count: usize, chosen: usize) -> Self {
        let inner = inside(frame);
        let rows = Area { y: inner.y + above, height: inner.height.saturating_sub(above + below), ..inner };
        let top = chosen.saturating_sub(usize::from(rows.height).saturating_sub(1));
        Self { frame, rows, top, count, chosen }
    }

    /// The lines in sight with the row of the screen each stands in.
    pub fn lines(self) -> impl Iterator<Item = (usize, u16)> {
        let shown = self.top..self.count.min(self.top + usize::from(self.rows.height));
        shown.zip(self.rows.y..)
    }

    /// The line that stands in a cell of the screen.
    #[must_use]
    pub fn line_at(self, x: u16, y: u16) -> Option<usize> {
        let line = self.top + usize::from(y.checked_sub(self.rows.y)?);
        (self.rows.holds(x, y) && line < self.count).then_some(line)
    }

    /// The row of the screen of the chosen line.
    #[must_use]
    pub fn chosen_row(self) -> u16 {
        self.rows.y + u16::try_from(self.chosen.saturating_sub(self.top)).unwrap_or(0)
    }
}

/// The list of what lies over a page; none where it is no list.
#[must_use]
pub fn list(model: &Model, layer: &Layer) -> Option<List> {
    let (_, height) = model.size;
    match layer {
        Layer::Settings(page) => {
            let count = super::settings::rows(model, page).len();
            Some(List::of(centred(model.size, 96, height.saturating_sub(2)), 1, 3, count, page.chosen))
        }
        _ => None,
    }
}
