//! From a sentence to a measured objective: what is read of it, what history proposes, the five letters, and the one edit
//! that makes the objective with its activities.
//!
//! Invariants: nothing is guessed that the sentence does not say; what is proposed from the user's own history comes first;
//! an objective and its activities are one edit, taken back by one undo.

mod amount;
mod compose;
mod letters;
mod moments;
mod per;
mod proposals;
mod reading;
#[cfg(test)]
mod tests;

pub use compose::{Piece, compose, pieces, share, tracking};
pub use letters::{Letter, letters};
pub use per::{each_time, per};
pub use proposals::{Pick, Proposal, history, proposals};
pub use reading::{Reading, read};

use crate::domain::{Cadence, Cents, Day, Expression, Id, Persona};

/// An objective on its way: what the five steps have asked for so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// What measures it.
    pub kpi: Option<Pick>,
    /// What it must do.
    pub goal: Option<Expression>,
    /// How often the number is meant: 200 a month; none for a number once in all.
    pub per: Option<Cadence>,
    /// Place of its channel in the guide.
    pub channel: Option<usize>,
    /// Its last day.
    pub due: Option<Day>,
    /// Where it starts from.
    pub baseline: Option<f64>,
    /// What it is for.
    pub business_goal: String,
    /// 1 is the most important.
    pub priority: u32,
    /// Whom it is for.
    pub persona: Option<Id<Persona>>,
    /// Money for it.
    pub budget: Option<Cents>,
}
