//! The flow of a report over pages.

use pdf_writer::Content;

use crate::report::chart::Chart;
use crate::report::document::Tile;
use crate::report::font::Face;

use super::paper::{FAINT, Fonts, HEAD, INK, LINE, PAGE, PALE, Paper, Weight, toned};

/// Space around what is printed.
pub const MARGIN: f64 = 48.0;
/// The last line that text may stand on.
const BOTTOM: f64 = PAGE.1 - 56.0;
/// Width of the text.
pub const WIDE: f64 = PAGE.0 - 2.0 * MARGIN;
const TEXT: f64 = 10.0;
const LEADING: f64 = 14.0;

/// Pages being filled from the top.
pub struct Layout {
    pub pages: Vec<Content>,
    pub fonts: Fonts,
    /// Where the next thing starts, from the top of the page.
    pub y: f64,
    /// The titles of sections with page and height, for the outline.
    pub outline: Vec<(String, usize, f64)>,
}

impl Layout {
    pub fn new() -> Self {
        let fonts = Fonts { regular: Face::regular(), bold: Face::bold() };
        Self { pages: vec![Content::new()], fonts, y: MARGIN, outline: Vec::new() }
    }

    /// The page being filled.
    pub fn paper(&mut self) -> Paper<'_> {
        let last = self.pages.len() - 1;
        Paper { content: &mut self.pages[last], fonts: &mut self.fonts, corner: (0.0, 0.0) }
    }

    /// Goes to a new page unless there is room for so many points.
    pub fn need(&mut self, height: f64) -> bool {
        let full = self.y + height > BOTTOM && self.y > MARGIN;
        if full {
            self.pages.push(Content::new());
            self.y = MARGIN;
        }
        full
    }

    pub fn title(&mut self, title: &str, subtitle: &str) {
        self.y += 12.0;
        self.lines(title, (MARGIN, WIDE), (19.0, 24.0), Weight::Bold, HEAD);
        self.lines(subtitle, (MARGIN, WIDE), (TEXT, LEADING), Weight::Regular, FAINT);
        self.y += 4.0;
    }

    pub fn heading(&mut self, title: &str) {
        // A title never stands alone at the end of a page.
        self.need(90.0);
        self.y += 16.0;
        self.outline.push((title.to_owned(), self.pages.len() - 1, self.y));
        self.lines(title, (MARGIN, WIDE), (13.0, 17.0), Weight::Bold, HEAD);
        let y = self.y + 1.0;
        self.paper().fill((MARGIN, y), (WIDE, 0.7), LINE);
        self.y += 6.0;
    }

    pub fn paragraph(&mut self, text: &str) {
        self.lines(text, (MARGIN, WIDE), (TEXT, LEADING), Weight::Regular, INK);
        self.y += 4.0;
    }

    /// Figures side by side, each in its box under a line of its colour.
    pub fn tiles(&mut self, tiles: &[Tile]) {
        const HIGH: f64 = 44.0;
        const GAP: f64 = 8.0;
        self.need(HIGH + 12.0);
        let top = self.y + 4.0;
        let count = tiles.iter().fold(0.0, |count, _| count + 1.0);
        let wide = (WIDE - GAP * (count - 1.0)) / count;
        let mut x = MARGIN;
        for tile in tiles {
            let label = wrapped(&self.fonts.regular, &tile.label, 7.5, wide - 12.0);
            let mut paper = self.paper();
            paper.fill((x, top), (wide, HIGH), PALE);
            paper.fill((x, top), (wide, 2.0), toned(tile.tone));
            paper.write((x + 6.0, top + 20.0), &tile.figure, 13.0, Weight::Bold, toned(tile.tone));
            for (line, place) in label.iter().zip([31.0, 40.0]) {
                paper.write((x + 6.0, top + place), line, 7.5, Weight::Regular, FAINT);
            }
            x += wide + GAP;
        }
        self.y = top + HIGH + 8.0;
    }

    pub fn item(&mut self, text: &str) {
        self.need(LEADING);
        let y = self.y + TEXT;
        self.paper().write((MARGIN + 2.0, y), "•", TEXT, Weight::Regular, FAINT);
        self.lines(text, (MARGIN + 14.0, WIDE - 14.0), (TEXT, LEADING), Weight::Regular, INK);
        self.y += 1.0;
    }

    pub fn chart(&mut self, chart: &Chart) {
        self.need(chart.height() + 46.0);
        self.y += 6.0;
        self.lines(&chart.title, (MARGIN, WIDE), (TEXT, LEADING), Weight::Bold, INK);
        let corner = (MARGIN, self.y);
        let mut paper = self.paper();
        paper.corner = corner;
        chart.draw(&mut paper);
        self.y += chart.height();
        self.lines(&chart.summary, (MARGIN, WIDE), (8.5, 12.0), Weight::Regular, FAINT);
        self.y += 8.0;
    }

    /// A text in lines of a width, going on over pages.
    fn lines(
        &mut self,
        text: &str,
        (x, wide): (f64, f64),
        (size, leading): (f64, f64),
        weight: Weight,
        colour: super::paper::Colour,
    ) {
        for line in wrapped(self.fonts.face(weight), text, size, wide) {
            self.need(leading);
            let y = self.y + size;
            self.paper().write((x, y), &line, size, weight, colour);
            self.y += leading;
        }
    }
}

/// The lines of a text: broken between words, and inside one only where it is longer than a line.
pub fn wrapped(face: &Face, text: &str, size: f64, wide: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n', '\t']).flat_map(|word| pieces(face, word, size, wide)) {
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if line.is_empty() || face.width(&longer, size) <= wide {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    lines.push(line);
    lines
}

/// A word cut where it is wider than a line.
fn pieces(face: &Face, word: &str, size: f64, wide: f64) -> Vec<String> {
    if face.width(word, size) <= wide {
        return vec![word.to_owned()];
    }
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    for sign in word.chars() {
        piece.push(sign);
        if face.width(&piece, size) > wide && piece.chars().count() > 1 {
            piece.pop();
            pieces.push(std::mem::replace(&mut piece, sign.to_string()));
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_column_and_no_letter_is_lost() {
        let face = Face::regular();
        let text = "Un texte assez long pour trois lignes et unmotbeaucouptroplongpouruneseuleligne fin";
        let lines = wrapped(&face, text, 10.0, 90.0);
        assert!(lines.len() > 5 && lines.iter().all(|line| face.width(line, 10.0) <= 90.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}
