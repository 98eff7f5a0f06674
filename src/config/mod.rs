//! The user's own file: language, theme, keys, mouse, amounts. Reading it never fails the program: a bad line is told, and the
//! defaults stand.
//!
//! Invariants: every setting is one row of [`SETTINGS`], which the file, the settings page and the palette share; writing a
//! setting keeps every comment and every other line of the file.

mod choices;
mod edit;
mod file;
mod preferences;
mod settings;
mod wrong;

pub use choices::{AmountPlace, BudgetStep, FirstDay, Glyphs, Theme};
pub use edit::{with_keys, with_value};
pub use preferences::{OwnKeys, Preferences};
pub use settings::{Form, SETTINGS, Setting, setting};
pub use wrong::{Complaint, Wrong};

#[cfg(test)]
mod tests;
