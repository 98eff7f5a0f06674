//! Legal thresholds, with their source and the day from which they hold: reminders, not advice.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{Cents, Day};

/// One thing the law asks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// From this amount on, in units of the plan's currency, without tax; none where every amount counts.
    #[serde(default)]
    amount: Option<f64>,
    /// Where it is written.
    pub source: String,
    /// The day from which it holds.
    pub date: Day,
}

impl Reminder {
    /// From this amount on; zero where every amount counts.
    #[must_use]
    pub fn threshold(&self) -> Cents {
        self.amount.and_then(|amount| Cents::from_units(amount).ok()).unwrap_or(Cents::ZERO)
    }
}

/// What the law asks, by name of the entry in `assets/audit/law.toml`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Law(pub(super) BTreeMap<String, Reminder>);

impl Law {
    /// The entries a file must not misspell.
    pub const ENTRIES: &'static [&'static str] =
        &["influence_contract", "influence_disclosure", "email_consent", "email_unsubscribe"];

    /// An entry, if the guide has it.
    #[must_use]
    pub fn get(&self, entry: &str) -> Option<&Reminder> {
        self.0.get(entry)
    }
}
