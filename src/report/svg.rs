//! A canvas of SVG: inside a page, or a picture of its own that follows the light or dark of whoever looks at it.

use std::fmt::Write;

use super::canvas::{Anchor, Canvas, Ink, Place, Stroke};
use super::chart::{Chart, WIDTH};

/// The colours of charts, for light and for dark. No rule loads anything.
pub const STYLE: &str = "\
.k-text{fill:#1f2937}.k-faint{fill:#5b6778}.k-grid{stroke:#dde2ea}.k-value{fill:#1d4ed8;stroke:#1d4ed8}\
.k-expected{fill:#6b7280;stroke:#6b7280}.k-band{fill:#16a34a;fill-opacity:.14}.k-forecast{fill:#7c3aed;stroke:#7c3aed}\
.k-forecast-band{fill:#7c3aed;fill-opacity:.13}.k-bound{fill:#b45309;stroke:#b45309}.k-limit{fill:#9ca3af;stroke:#9ca3af}\
.k-mark{fill:#b45309}.k-budget{fill:#c7d2e3}.k-spent{fill:#1d4ed8}.k-over{fill:#b91c1c}\
@media (prefers-color-scheme:dark){.k-text{fill:#e5e7eb}.k-faint{fill:#9aa5b4}.k-grid{stroke:#37414f}\
.k-value{fill:#7cabff;stroke:#7cabff}.k-expected{fill:#b6bfcc;stroke:#b6bfcc}.k-band{fill:#4ade80}\
.k-forecast{fill:#c4a5ff;stroke:#c4a5ff}.k-forecast-band{fill:#c4a5ff}.k-bound{fill:#fbbf24;stroke:#fbbf24}\
.k-mark{fill:#fbbf24}.k-budget{fill:#3d4a5e}.k-spent{fill:#7cabff}.k-over{fill:#fca5a5}}";

/// The class of an ink.
const fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "k-text",
        Ink::Faint => "k-faint",
        Ink::Grid => "k-grid",
        Ink::Value => "k-value",
        Ink::Expected => "k-expected",
        Ink::Band => "k-band",
        Ink::Forecast => "k-forecast",
        Ink::ForecastBand => "k-forecast-band",
        Ink::Bound => "k-bound",
        Ink::Limit => "k-limit",
        Ink::Mark => "k-mark",
        Ink::Budget => "k-budget",
        Ink::Spent => "k-spent",
        Ink::Over => "k-over",
    }
}

struct Svg(String);

/// The text with the signs of XML written out; whoever tells the text has made control characters visible.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn places(places: &[Place]) -> String {
    places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

impl Canvas for Svg {
    fn line(&mut self, through: &[Place], stroke: Stroke) {
        let dash = stroke.dash.map_or(String::new(), |(dash, gap)| format!(" stroke-dasharray=\"{dash} {gap}\""));
        let (class, width, points) = (class(stroke.ink), stroke.width, places(through));
        // A fill in the class is for samples; attributes would lose against it.
        let _ =
            write!(self.0, "<polyline class=\"{class}\" style=\"fill:none\" stroke-width=\"{width}\"{dash} points=\"{points}\"/>");
    }

    fn area(&mut self, corners: &[Place], ink: Ink) {
        let _ = write!(self.0, "<polygon class=\"{}\" style=\"stroke:none\" points=\"{}\"/>", class(ink), places(corners));
    }

    fn dot(&mut self, (x, y): Place, radius: f64, ink: Ink) {
        let _ = write!(self.0, "<circle class=\"{}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>", class(ink));
    }

    fn text(&mut self, (x, y): Place, text: &str, size: f64, anchor: Anchor, ink: Ink) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (class, text) = (class(ink), escaped(text));
        let _ = write!(
            self.0,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" text-anchor=\"{anchor}\">{text}</text>"
        );
    }
}

/// A chart as an element of a page; `number` tells the charts of a page apart.
pub fn element(chart: &Chart, number: usize) -> String {
    let mut svg = Svg(String::new());
    chart.draw(&mut svg);
    let (height, title, summary) = (chart.height(), escaped(&chart.title), escaped(&chart.summary));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"t{number} d{number}\" font-family=\"system-ui,'DejaVu Sans',sans-serif\"><title id=\"t{number}\">{title}</title><desc id=\"d{number}\">{summary}</desc>{}</svg>",
        svg.0
    )
}

/// A chart as a picture of its own.
#[must_use]
pub fn picture(chart: &Chart) -> String {
    element(chart, 1).replacen("</desc>", &format!("</desc><style>{STYLE}</style>"), 1) + "\n"
}
