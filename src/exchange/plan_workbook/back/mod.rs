//! The way back: a workbook of ours that somebody edited, compared cell by cell with the state it was made from and with the
//! plan as it is now, and what was chosen of it as one edit.

mod apply;
mod compare;
mod read;

pub use apply::apply;
pub use compare::{Difference, Kind, compare};
pub use read::{Edited, read};
