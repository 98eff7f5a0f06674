//! The channels kpilot knows: by which words each is recognised, what it must prove, by which KPIs.

use serde::Deserialize;

use crate::domain::{Aggregation, Cadence, Formula, Polarity, Unit};
use crate::text::Tongue;

use super::words::{normal, pattern};

/// What a channel asks of its activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the kinds of channels")]
pub enum ChannelKind {
    Ads,
    Influence,
    Email,
    Store,
    Event,
    Social,
    Search,
    Content,
    Crm,
    Press,
    Site,
}

/// A KPI a channel offers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Its code in the catalogue.
    pub code: String,
    /// A rule of thumb, low and high, in the KPI's unit.
    #[serde(default)]
    pub range: Option<[f64; 2]>,
}

/// One channel of the guide.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelGuide {
    /// Its name in the file.
    pub key: String,
    /// What it asks.
    pub kind: ChannelKind,
    words: Vec<String>,
    /// Its media are bought.
    pub costs: bool,
    /// It brings visits by links.
    pub links: bool,
    /// Before so many weeks a result says nothing yet.
    pub early_weeks: u32,
    /// The KPIs it offers, the most telling first.
    pub kpis: Vec<Offer>,
}

/// A KPI of the catalogue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueKpi {
    /// Code given to it in a plan.
    pub code: String,
    fr: String,
    en: String,
    /// What one value counts.
    #[serde(default = "count")]
    pub unit: Unit,
    /// Which way is better.
    #[serde(default = "up")]
    pub polarity: Polarity,
    #[serde(default)]
    aggregation: Option<Aggregation>,
    /// How often it is measured.
    #[serde(default = "week")]
    pub cadence: Cadence,
    /// For a ratio.
    #[serde(default)]
    pub formula: Option<Formula>,
    words: Vec<String>,
}

const fn count() -> Unit {
    Unit::Count
}
const fn up() -> Polarity {
    Polarity::Up
}
const fn week() -> Cadence {
    Cadence::Week
}

impl CatalogueKpi {
    /// Its name in a tongue.
    #[must_use]
    pub fn name(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::French => &self.fr,
            Tongue::English => &self.en,
        }
    }

    /// How its measurements make a value.
    #[must_use]
    pub fn aggregation(&self) -> Aggregation {
        let usual = if self.formula.is_some() { Aggregation::Ratio } else { Aggregation::Sum };
        self.aggregation.unwrap_or(usual)
    }

    /// The longest of its words that stands in a normal text: how many letters it covers, 0 when none does.
    #[must_use]
    pub fn named_in(&self, normal_text: &str) -> usize {
        let words = self.words.iter().map(|word| pattern(word)).chain([normal(&self.fr), normal(&self.en)]);
        words.filter(|word| normal_text.contains(word.as_str())).map(|word| word.len()).max().unwrap_or(0)
    }
}

/// Every channel and the KPI catalogue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    #[serde(rename = "channel")]
    channels: Vec<ChannelGuide>,
    #[serde(rename = "kpi")]
    kpis: Vec<CatalogueKpi>,
}

impl Channels {
    /// No channel at all.
    pub(super) const fn none() -> Self {
        Self { channels: Vec::new(), kpis: Vec::new() }
    }

    /// Every channel, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[ChannelGuide] {
        &self.channels
    }

    /// Every KPI of the catalogue, in the order of the file.
    #[must_use]
    pub fn kpis(&self) -> &[CatalogueKpi] {
        &self.kpis
    }

    /// A KPI by its code.
    #[must_use]
    pub fn kpi(&self, code: &str) -> Option<&CatalogueKpi> {
        self.kpis.iter().find(|kpi| kpi.code == code)
    }

    /// The place of the channel that a text names: the first whose words stand in it.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Option<usize> {
        let text = normal(text);
        self.channels.iter().position(|channel| channel.words.iter().any(|word| text.contains(pattern(word).as_str())))
    }

    /// The first KPI that a channel offers but the catalogue does not have, or that cannot be computed from the catalogue.
    pub(super) fn stranger(&self) -> Option<String> {
        let offered = self.channels.iter().flat_map(|channel| channel.kpis.iter().map(|offer| offer.code.as_str()));
        let inputs = self.kpis.iter().filter_map(|kpi| kpi.formula.as_ref()).flat_map(Formula::codes);
        offered.chain(inputs).find(|code| self.kpi(code).is_none()).map(str::to_owned)
    }
}
