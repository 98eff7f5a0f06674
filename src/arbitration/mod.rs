//! Where the next euro goes: response curves, the exact split of a budget, and the evidence for it. Pure: numbers in,
//! numbers out; no file, clock, terminal or global state.

mod allocation;
mod branch;
mod cents;
mod channel;
mod curve;
mod error;
mod evidence;
mod hill;
mod multiplier;
mod ramp;
mod response;
mod solve;
mod target;

pub use allocation::{Allocation, Binding, Status};
pub use cents::{CentBounds, to_cents};
pub use channel::{Channel, Problem, Scenario};
pub use curve::Curve;
pub use error::ArbitrationError;
pub use evidence::{
    Activity, Advice, Band, Evidence, Experiment, Gain, LEAST_RESULTS, LEAST_WEEKS, Measure, Mixture, Proposal, Reason, Share,
    Strength, propose,
};
pub use response::{Demand, Response};
pub use solve::allocate;
pub use target::{least_spend, most_profit, within_cost};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
