//! Any sheet as CSV or TSV: lossless and in no language on the way out, as people type on the way in.

mod article;
mod block;
mod export;
mod guard;
mod header;
mod import;
mod offers;
mod preview;
mod quotes;
mod reader;
#[cfg(test)]
mod tests;

pub(super) use article::{Article, Line};
pub(in crate::exchange) use header::column;
pub(in crate::exchange) use reader::CellReader;

pub use export::{Dialect, Headers, Options, export};
pub use import::import;
pub use preview::preview;
