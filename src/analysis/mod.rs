//! What follows from a plan: values, verdicts, forecasts, signals and money.
//!
//! Invariants: every figure depends on the plan and the day alone, never on the order in which things were recorded;
//! what is refreshed after an edit equals what is derived anew; nothing is green without a value.
//! There is no clock, no file and no word of display here.

mod aim;
mod basis;
mod case;
mod close;
mod confidence;
mod derive;
mod due;
mod explain;
mod forecast;
mod judge;
pub mod ledger;
pub mod money;
mod original;
mod program;
mod reading;
mod refresh;
mod review;
mod signal;
mod slides;
pub mod small_numbers;
mod standing;
mod sums;
#[cfg(test)]
mod tests;
mod total;
mod trajectory;
mod values;
mod verdict;
mod window;

pub use basis::Basis;
pub use confidence::Calibration;
pub use due::{DueValue, has_past};
pub use explain::{Explanation, Ingredient, Ring, SourceRow, explain};
pub use forecast::{Forecast, recent_rate};
pub use judge::curve_share;
pub use original::{Original, first_text};
pub use reading::{Baseline, BaselineFrom, Direction, Gap, Kind, Reading, Recent};
pub use review::Review;
pub use signal::{Rules, Signal};
pub use slides::Slide;
pub use standing::{Standing, Tally};
pub use trajectory::{Graph, Happening, Mark, Place, Provenance, Step, Trajectory};
pub use verdict::Verdict;
pub use window::activity_window;
