//! Files in and out: the whole plan as JSON, any table as CSV, whatever the encoding; results of other tools; templates and
//! demo plans.
//!
//! Invariants: an import is one edit of the plan, or an error and nothing. A format only splits texts into cells; what a
//! cell may hold follows from its column, and `intake` is the one door by which records come in.

pub mod booking;
pub mod calendar;
mod cells;
mod decode;
mod error;
mod intake;
pub mod lived;
mod moment;
pub mod plan_json;
mod plan_sheet;
pub mod plan_workbook;
pub mod results;
mod say;
pub mod sources;
pub mod table;
pub mod templates;
#[cfg(test)]
mod tests;
mod twins;
pub mod workbook;

pub use decode::{DecodeError, Encoding, decode};
pub use error::{Fault, ImportError, Problem, Shape};
pub use intake::Imported;
pub use plan_sheet::{PlanSheet, plan_fields, plan_sheet, unknown};
pub use say::{say, say_fault, say_on_screen};
