//! The plan's money, arbitrated: from records to weeks, a proposal and drafts, and back to moves and a decision.
//!
//! Invariants: nothing here changes a plan; amounts are exact cents, and what a draft gives to its
//! lines and leaves to the reserve is what there was.

mod adopt;
mod afterwards;
mod bounds;
mod case;
mod draft;
mod promise;
mod reason;
mod result;
mod say;
mod study;
#[cfg(test)]
mod tests;
mod weeks;

pub use crate::arbitration::{Advice, Band, Binding, Gain, Strength};

pub use adopt::{Adoption, Refused, adopt};
pub use afterwards::{Review, Track, track};
pub use bounds::{Ask, Trouble};
pub use case::{Case, Counted, Group, Line};
pub use draft::Draft;
pub use promise::{Promise, Promised, Range};
pub use reason::{Figure, Reason};
pub use result::result_kpi;
pub use say::{chance, left_out_text, reason_text, refusal_text, refused_text, trouble_text};
pub use study::{Found, Outlook, Share, Study, Trial};
pub use weeks::{Flaw, Weeks};
