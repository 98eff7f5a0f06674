//! The whole plan as one JSON document: lossless out, checked in. The format is the one of INTERFACE.md.

mod fields;
mod place;
mod read;
mod scalar;
mod split;
#[cfg(test)]
pub(in crate::exchange) mod tests;
mod write;

pub use read::import;
pub use write::export;

const FORMAT: &str = "kpilot-plan";
const VERSION: &str = "1";
