//! The inside of a chart: from figures to cells.

use crate::analysis::{Graph, Place};
use crate::app::Area;
use crate::config::Glyphs;
use crate::view::pen::Pen;
use crate::view::theme::Role;

use super::{Signs, signs};

/// Where figures and periods stand on the cells of a plot.
pub struct Canvas {
    plot: Area,
    low: f64,
    high: f64,
    places: usize,
    glyphs: Glyphs,
}

/// Dots of one braille cell.
const DOTS: (u16, u16) = (2, 4);

impl Canvas {
    pub fn new(graph: &Graph, [low, high]: [f64; 2], glyphs: Glyphs, plot: Area) -> Self {
        Self { plot, low, high, places: graph.places.len(), glyphs }
    }

    /// The row of a figure, kept inside the plot.
    pub fn row(&self, figure: f64) -> u16 {
        self.plot.y + self.fine_row(figure, 1)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the share lies between 0 and 1")]
    fn fine_row(&self, figure: f64, parts: u16) -> u16 {
        let rows = f64::from(self.plot.height * parts - 1);
        let share = ((figure - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        ((1.0 - share) * rows).round() as u16
    }

    /// The column of a period.
    pub fn column(&self, place: usize) -> u16 {
        self.plot.x + u16::try_from(self.fine_column(place, 1)).unwrap_or(self.plot.width - 1)
    }

    /// Periods stand side by side over the whole width, each in the middle of its share.
    fn fine_column(&self, place: usize, parts: usize) -> usize {
        let wide = usize::from(self.plot.width) * parts;
        ((2 * place + 1) * wide / (2 * self.places)).min(wide - 1)
    }

    /// The place before a column, and how far the column is on the way to the next one.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a few hundred places"
    )]
    fn between(&self, column: u16) -> (usize, f64) {
        let at = (f64::from(column) + 0.5) / f64::from(self.plot.width) * self.places as f64 - 0.5;
        let at = at.clamp(0.0, (self.places - 1) as f64);
        (at as usize, at.fract())
    }

    /// A figure of the places at a column; nothing where one of the two neighbours has none.
    fn at(&self, graph: &Graph, column: u16, figure: impl Fn(&Place) -> Option<f64>) -> Option<f64> {
        let (place, part) = self.between(column);
        let first = figure(&graph.places[place])?;
        let Some(next) = graph.places.get(place + 1).filter(|_| part > 0.0) else { return Some(first) };
        let next = figure(next)?;
        Some(first + (next - first) * part)
    }

    /// Every layer, from the farthest to the nearest.
    pub fn draw(&self, graph: &Graph, pen: &mut Pen<'_>) {
        let signs = signs(self.glyphs);
        self.fill(graph, |place| place.band, signs.band, Role::Dim, pen);
        self.fill(graph, |place| place.forecast.map(|[low, _, high]| [low, high]), signs.likely, Role::Dim, pen);
        for limit in &graph.limits {
            self.across(*limit, signs.limit, Role::Dim, pen);
        }
        for bound in &graph.bounds {
            self.across(*bound, signs.bound, Role::Title, pen);
        }
        for column in 0..self.plot.width {
            if let Some(figure) = self.at(graph, column, |place| place.expected) {
                put(self.plot.x + column, self.row(figure), signs.expected, Role::Title, pen);
            }
        }
        self.points(graph, &signs, pen);
    }

    fn points(&self, graph: &Graph, signs: &Signs, pen: &mut Pen<'_>) {
        if self.glyphs == Glyphs::Braille {
            self.line(graph, pen);
        }
        for (place, figures) in graph.places.iter().enumerate() {
            match (figures.value, figures.forecast) {
                (Some(value), _) => put(self.column(place), self.row(value), signs.value, Role::Key, pen),
                (None, Some([_, middle, _])) => put(self.column(place), self.row(middle), signs.forecast, Role::Text, pen),
                (None, None) => {}
            }
        }
    }

    /// The values joined by a fine line of dots, where neighbours have one.
    fn line(&self, graph: &Graph, pen: &mut Pen<'_>) {
        let mut cells = std::collections::BTreeMap::<(u16, u16), u32>::new();
        for place in 1..graph.places.len() {
            let (Some(from), Some(to)) = (graph.places[place - 1].value, graph.places[place].value) else { continue };
            let (start, end) = (self.fine_column(place - 1, 2), self.fine_column(place, 2));
            for x in start..=end {
                let part = share(x - start, end - start);
                let y = self.fine_row(from + (to - from) * part, DOTS.1);
                let x = u16::try_from(x).unwrap_or(0);
                *cells.entry((x / DOTS.0, y / DOTS.1)).or_default() |= dot(x % DOTS.0, y % DOTS.1);
            }
        }
        for ((x, y), dots) in cells {
            let sign = char::from_u32(0x2800 + dots).unwrap_or(' ');
            put(self.plot.x + x, self.plot.y + y, sign, Role::Key, pen);
        }
    }

    fn fill(&self, graph: &Graph, span: impl Fn(&Place) -> Option<[f64; 2]>, sign: char, role: Role, pen: &mut Pen<'_>) {
        for column in 0..self.plot.width {
            let edge = |side: usize| self.at(graph, column, |place| span(place).map(|span| span[side]));
            let (Some(low), Some(high)) = (edge(0), edge(1)) else { continue };
            for y in self.row(high)..=self.row(low) {
                put(self.plot.x + column, y, sign, role, pen);
            }
        }
    }

    fn across(&self, figure: f64, sign: char, role: Role, pen: &mut Pen<'_>) {
        for x in self.plot.x..self.plot.x + self.plot.width {
            put(x, self.row(figure), sign, role, pen);
        }
    }
}

fn put(x: u16, y: u16, sign: char, role: Role, pen: &mut Pen<'_>) {
    pen.text(x, y, 1, sign.encode_utf8(&mut [0; 4]), role);
}

#[expect(clippy::cast_precision_loss, reason = "columns of a screen")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The bit of a dot in a braille sign.
const fn dot(x: u16, y: u16) -> u32 {
    const BITS: [[u32; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
    BITS[x as usize][y as usize]
}
