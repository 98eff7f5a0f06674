//! A sheet of paper to draw on, in points from the upper left corner.

use pdf_writer::{Content, Name, Str};

use crate::report::canvas::{Anchor, Canvas, Ink, Place, Stroke};
use crate::report::document::Tone;
use crate::report::font::Face;

/// A4.
pub const PAGE: (f64, f64) = (595.0, 842.0);

/// A colour: red, green, blue from 0 to 255.
pub type Colour = (u8, u8, u8);

pub const INK: Colour = (0x1f, 0x29, 0x37);
pub const FAINT: Colour = (0x5b, 0x67, 0x78);
pub const HEAD: Colour = (0x1e, 0x3a, 0x5f);
pub const LINE: Colour = (0xdd, 0xe2, 0xea);
pub const PALE: Colour = (0xf4, 0xf6, 0xf9);

/// Which letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Titles.
    Bold,
}

/// Both fonts.
pub struct Fonts {
    pub regular: Face,
    pub bold: Face,
}

impl Fonts {
    pub fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// What is drawn on one page.
pub struct Paper<'a> {
    pub content: &'a mut Content,
    pub fonts: &'a mut Fonts,
    /// Where the upper left corner of what is drawn lies on the page.
    pub corner: Place,
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn single(number: f64) -> f32 {
    number as f32
}

fn share(part: u8) -> f32 {
    f32::from(part) / 255.0
}

impl Paper<'_> {
    fn at(&self, (x, y): Place) -> (f32, f32) {
        (single(self.corner.0 + x), single(PAGE.1 - self.corner.1 - y))
    }

    /// A text from a place on its baseline.
    pub fn write(&mut self, place: Place, text: &str, size: f64, weight: Weight, colour: Colour) {
        let (x, y) = self.at(place);
        let (face, name) = match weight {
            Weight::Regular => (&mut self.fonts.regular, Name(b"F1")),
            Weight::Bold => (&mut self.fonts.bold, Name(b"F2")),
        };
        let bytes = face.encoded(text);
        self.content.set_fill_rgb(share(colour.0), share(colour.1), share(colour.2));
        self.content.begin_text().set_font(name, single(size)).set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
        self.content.show(Str(&bytes)).end_text();
    }

    /// A filled rectangle.
    pub fn fill(&mut self, place: Place, (width, height): Place, colour: Colour) {
        let (x, y) = self.at((place.0, place.1 + height));
        self.content.set_fill_rgb(share(colour.0), share(colour.1), share(colour.2));
        self.content.rect(x, y, single(width), single(height)).fill_nonzero();
    }

    fn path(&mut self, places: &[Place]) {
        for (place, one) in places.iter().enumerate() {
            let (x, y) = self.at(*one);
            if place == 0 {
                self.content.move_to(x, y)
            } else {
                self.content.line_to(x, y)
            };
        }
    }
}

/// The colours of charts on paper: what is see-through on a screen is pale here.
const fn colour(ink: Ink) -> Colour {
    match ink {
        Ink::Text => INK,
        Ink::Faint => FAINT,
        Ink::Grid => LINE,
        Ink::Value | Ink::Spent => (0x1d, 0x4e, 0xd8),
        Ink::Expected => (0x6b, 0x72, 0x80),
        Ink::Band => (0xdf, 0xf2, 0xe6),
        Ink::Forecast => (0x7c, 0x3a, 0xed),
        Ink::ForecastBand => (0xef, 0xe8, 0xfd),
        Ink::Bound | Ink::Mark => (0xb4, 0x53, 0x09),
        Ink::Limit => (0x9c, 0xa3, 0xaf),
        Ink::Budget => (0xc7, 0xd2, 0xe3),
        Ink::Over => (0xb9, 0x1c, 0x1c),
    }
}

/// The colour of what a cell says beside its words.
pub const fn toned(tone: Tone) -> Colour {
    match tone {
        Tone::Plain => INK,
        Tone::Red => (0x9b, 0x1c, 0x0f),
        Tone::Amber => (0x8a, 0x4b, 0x00),
        Tone::Green => (0x0b, 0x5d, 0x33),
        Tone::Grey => (0x4a, 0x52, 0x5e),
    }
}

impl Canvas for Paper<'_> {
    fn line(&mut self, places: &[Place], stroke: Stroke) {
        let ink = colour(stroke.ink);
        self.content.save_state().set_stroke_rgb(share(ink.0), share(ink.1), share(ink.2)).set_line_width(single(stroke.width));
        if let Some((dash, gap)) = stroke.dash {
            self.content.set_dash_pattern([single(dash), single(gap)], 0.0);
        }
        self.path(places);
        self.content.stroke().restore_state();
    }

    fn area(&mut self, corners: &[Place], ink: Ink) {
        let ink = colour(ink);
        self.content.set_fill_rgb(share(ink.0), share(ink.1), share(ink.2));
        self.path(corners);
        self.content.close_path().fill_nonzero();
    }

    fn dot(&mut self, (x, y): Place, radius: f64, ink: Ink) {
        // A circle of sixteen corners looks round at this size.
        let corner = |step: u32| {
            let turn = f64::from(step) * std::f64::consts::TAU / 16.0;
            (x + radius * turn.cos(), y + radius * turn.sin())
        };
        let corners: Vec<Place> = (0..16).map(corner).collect();
        self.area(&corners, ink);
    }

    fn text(&mut self, (x, y): Place, text: &str, size: f64, anchor: Anchor, ink: Ink) {
        let width = self.fonts.regular.width(text, size);
        let x = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        self.write((x, y), text, size, Weight::Regular, colour(ink));
    }
}
