//! What the user prefers.

use std::collections::BTreeMap;

use super::choices::{AmountPlace, BudgetStep, FirstDay, Glyphs, Theme};

/// The user's own keys of one action, and where they stand in the file: line and column, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnKeys {
    /// The keys, in the place of the preset's; none at all takes the action's keys away.
    pub keys: Vec<String>,
    /// Where they stand; 0 when they come from the settings page.
    pub at: (usize, usize),
}

/// What the user prefers.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its own in the user's file")]
pub struct Preferences {
    /// Language of the screen; none follows the system.
    pub language: Option<String>,
    /// Colours.
    pub theme: Theme,
    /// The keys of vim instead of a spreadsheet's.
    pub vim: bool,
    /// Whether kpilot takes the mouse.
    pub mouse: bool,
    /// What the screen is drawn with.
    pub glyphs: Glyphs,
    /// The upper row of a French keyboard types digits without Shift in cells of numbers.
    pub azerty_digits: bool,
    /// Where the sign of a currency stands.
    pub amount_place: AmountPlace,
    /// Whether amounts show their cents.
    pub cents: bool,
    /// The first day of a week of the calendar.
    pub first_day: FirstDay,
    /// The tolerance, a fraction, that a new target typed on the screen gets; none leaves it to the rule.
    pub tolerance: Option<f64>,
    /// How far a budget proposal may go from what an activity has.
    pub budget_step: BudgetStep,
    /// Whether a short hint is given at the right moment.
    pub hints: bool,
    /// The user's own keys, by the name of the action.
    pub keys: BTreeMap<String, OwnKeys>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::Dark,
            vim: false,
            mouse: true,
            glyphs: Glyphs::Blocks,
            azerty_digits: false,
            amount_place: AmountPlace::Language,
            cents: true,
            first_day: FirstDay::Monday,
            tolerance: None,
            budget_step: BudgetStep::Double,
            hints: true,
            keys: BTreeMap::new(),
        }
    }
}
