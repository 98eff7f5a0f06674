//! A report as PDF: A4, text that can be searched and copied, the same charts as everywhere.

mod file;
mod layout;
mod paper;
mod table;

use super::document::{Block, Document};

use layout::Layout;

/// The report as the bytes of a PDF.
#[must_use]
pub fn pdf(document: &Document) -> Vec<u8> {
    let mut layout = Layout::new();
    layout.title(&document.title, &document.subtitle);
    for block in &document.blocks {
        match block {
            Block::Heading(title) => layout.heading(title),
            Block::Paragraph(text) => layout.paragraph(text),
            Block::Tiles(tiles) => layout.tiles(tiles),
            Block::List(items) => items.iter().for_each(|item| layout.item(item)),
            Block::Table { titles, rows, .. } => table::add(&mut layout, titles, rows),
            Block::Chart(chart) => layout.chart(chart),
        }
    }
    file::bytes(layout, document)
}
