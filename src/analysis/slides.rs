//! What a stand-up shows, in order: every target that is off, worst first, then the objectives, then the money.

use super::standing::Standing;
use crate::domain::{Id, Target};

/// One slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// A target that is off.
    Target(Id<Target>),
    /// Every objective with its progress.
    Objectives,
    /// Money spent, promised and free.
    Budget,
}

impl Standing {
    /// The slides of a stand-up.
    #[must_use]
    pub fn slides(&self) -> Vec<Slide> {
        let off = self.worst_first().take_while(|reading| reading.verdict.is_off()).map(|reading| Slide::Target(reading.target));
        off.chain([Slide::Objectives, Slide::Budget]).collect()
    }
}
