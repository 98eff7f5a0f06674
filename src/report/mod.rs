//! The plan told: a report of a week, month or quarter as Markdown, one self-contained page of HTML, or PDF with real text.
//!
//! Invariants: a report is told once, as a document of blocks, and every format only lays these out; a chart is drawn once,
//! on a canvas, and SVG and PDF only are canvases. Nothing in a file runs, loads or links.

mod canvas;
mod chart;
mod document;
mod font;
mod html;
mod markdown;
mod pdf;
mod span;
mod svg;
mod tell;

pub use chart::Chart;
pub use document::{Block, Cell, Document, Tone};
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use span::{Span, SpanError};
pub use svg::picture;
pub use tell::{chart_of, tell};
