//! Every word shown, in French and English: sentences, numbers, money and days; and texts as terminals show them.
//!
//! Invariants: nothing here knows a plan. A sentence is never in the code: it stands in `assets/texts`, in every tongue with
//! the same key and the same arguments. What comes out of [`sanitize()`] cannot steer a terminal.

mod cells;
mod days;
mod fold;
mod mask;
#[cfg(test)]
mod messages;
mod names;
mod numbers;
mod sanitize;
mod sentence;
#[cfg(test)]
mod tests;
mod tongue;
mod words;
mod wrap;

pub use cells::{cut, is_plain, pad, pad_start, width};
pub use days::Days;
pub use fold::{fold, fold_into};
pub use mask::Mask;
pub use names::{Names, letters};
pub use numbers::{AmountStyle, HIDDEN, NO_VALUE, Numbers, SignPlace};
pub use sanitize::sanitize;
pub use tongue::Tongue;
pub use words::{Arg, Words};
pub use wrap::wrapped;
