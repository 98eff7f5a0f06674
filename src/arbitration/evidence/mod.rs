//! What 4 to 52 weeks of spend and results say about each activity's response: the Bayesian concave grid.

mod advice;
mod confounding;
mod draws;
mod experiment;
mod fit;
mod freedom;
mod history;
mod known;
mod mixture;
mod proposal;
mod random;
mod shape;
mod together;
mod weeks;

pub use advice::{Advice, Proposal, Reason, Share, Strength};
pub use draws::{Band, Gain};
pub use experiment::Experiment;
pub use freedom::{LEAST_RESULTS, LEAST_WEEKS};
pub use history::{Activity, Measure};
pub use mixture::Mixture;
pub use proposal::propose;
pub use together::Evidence;

#[cfg(test)]
mod tests;
