//! One way of drawing for every format: the same chart in a page of HTML, a picture and a PDF.

/// What is drawn, not how it looks: each format has its colours, and HTML one set for light and one for dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Text,
    Faint,
    Grid,
    Value,
    Expected,
    Band,
    Forecast,
    ForecastBand,
    Bound,
    Limit,
    Mark,
    Budget,
    Spent,
    Over,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// What it is.
    pub ink: Ink,
    /// How wide.
    pub width: f64,
    /// Dash and gap; none is an unbroken line.
    pub dash: Option<(f64, f64)>,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub const fn line(ink: Ink, width: f64) -> Self {
        Self { ink, width, dash: None }
    }

    /// A broken line.
    #[must_use]
    pub const fn dashed(ink: Ink, width: f64, dash: f64, gap: f64) -> Self {
        Self { ink, width, dash: Some((dash, gap)) }
    }
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A place: to the right and down from the upper left corner, in points.
pub type Place = (f64, f64);

/// Something to draw on.
pub trait Canvas {
    /// A line through these places.
    fn line(&mut self, places: &[Place], stroke: Stroke);
    /// A filled shape with these corners.
    fn area(&mut self, corners: &[Place], ink: Ink);
    /// A filled circle.
    fn dot(&mut self, centre: Place, radius: f64, ink: Ink);
    /// A text whose baseline starts, is centred or ends at a place.
    fn text(&mut self, at: Place, text: &str, size: f64, anchor: Anchor, ink: Ink);
}

/// A filled rectangle.
pub fn rectangle(canvas: &mut dyn Canvas, (x, y): Place, (width, height): Place, ink: Ink) {
    canvas.area(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], ink);
}
