//! What the user says of a file in a file of its own: `--map FILE`.
//!
//! ```json
//! {"campaigns": {"Brand": "A1", "Test": null, "*": "+"}, "metrics": {"clicks": "clics", "leads": "+"},
//!  "columns": {"Wann": "day", "Geld": "spend"}}
//! ```
//! A code leads to that record, `+` makes one of the name, `plan` is the whole plan, `null` leaves out, `*` is every campaign
//! that is not named.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::domain::{Key, Plan, Table};
use crate::exchange::plan_sheet::is_plan_field;
use crate::exchange::results::{Answers, column_name};
use crate::exchange::sources::{Level, Metric, Role};
use crate::tables::record_by_code;

use super::{Feeds, Goes};

/// What a user says of campaigns, metrics and columns.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    #[serde(default)]
    campaigns: HashMap<String, Option<String>>,
    #[serde(default)]
    metrics: HashMap<String, Option<String>>,
    #[serde(default)]
    columns: HashMap<String, String>,
}

/// What is wrong with a map.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// It is not written as a map.
    #[error("{0}")]
    Syntax(String),
    /// A word that stands for nothing.
    #[error("{0:?} is not known")]
    Unknown(String),
}

impl Map {
    /// Reads a map.
    ///
    /// # Errors
    /// [`MapError::Syntax`] with the place and what is wrong there.
    pub fn read(text: &str) -> Result<Self, MapError> {
        serde_json::from_str(text).map_err(|error| MapError::Syntax(error.to_string()))
    }

    /// Gives the meaning of columns to those who read the file.
    ///
    /// # Errors
    /// [`MapError::Unknown`] for a meaning that is none.
    pub fn tell_columns(&self, answers: &mut Answers) -> Result<(), MapError> {
        for (name, meaning) in &self.columns {
            match role(meaning) {
                Some(role) => drop(answers.columns.insert(column_name(name), role)),
                None if is_plan_field(meaning) => {}
                None => return Err(MapError::Unknown(meaning.clone())),
            }
        }
        Ok(())
    }

    /// The fields of a plan sheet's columns, by their normal names.
    #[must_use]
    pub fn fields(&self) -> BTreeMap<String, String> {
        self.columns.iter().map(|(name, field)| (column_name(name), field.clone())).collect()
    }

    /// The first word of a route that the plan and the tools do not know.
    ///
    /// # Errors
    /// [`MapError::Unknown`].
    pub fn check(&self, plan: &Plan) -> Result<(), MapError> {
        let known =
            |table: Table, word: &str| matches!(word, "+" | "plan" | "spend") || record_by_code(plan, table, word).is_some();
        let campaigns = self.campaigns.values().flatten().find(|word| !known(Table::Activities, word));
        let metrics = self.metrics.values().flatten().find(|word| !known(Table::Kpis, word));
        let names = self.metrics.keys().find(|word| Metric::from_word(word).is_none());
        campaigns.or(metrics).or(names).map_or(Ok(()), |word| Err(MapError::Unknown(word.clone())))
    }

    pub(super) fn campaign(&self, plan: &Plan, name: &str) -> Option<Goes> {
        let said = self.campaigns.get(name).or_else(|| self.campaigns.get("*"))?;
        Some(match said.as_deref() {
            None => Goes::Nowhere,
            Some("+") => Goes::New,
            Some("plan") => Goes::Plan,
            Some(code) => match record_by_code(plan, Table::Activities, code)? {
                Key::Row(_, number) => Goes::Activity(crate::domain::Id::new(number)),
                Key::Measurement(_) => return None,
            },
        })
    }

    pub(super) fn metric(&self, plan: &Plan, metric: Metric) -> Option<Feeds> {
        Some(match self.metrics.get(metric.word())?.as_deref() {
            None => Feeds::Nothing,
            Some("+") => Feeds::New,
            Some("spend") => Feeds::Spend,
            Some(code) => match record_by_code(plan, Table::Kpis, code)? {
                Key::Row(_, number) => Feeds::Kpi(crate::domain::Id::new(number)),
                Key::Measurement(_) => return None,
            },
        })
    }
}

/// The meaning of a column by its word.
fn role(word: &str) -> Option<Role> {
    Some(match word {
        "day" | "date" => Role::Day,
        "week" => Role::Week,
        "month" => Role::Month,
        "first_day" => Role::FirstDay,
        "last_day" => Role::LastDay,
        "campaign" => Role::Name(Level::Campaign),
        "group" => Role::Name(Level::Group),
        "ad" => Role::Name(Level::Ad),
        "split" => Role::Name(Level::Split),
        "part" => Role::Name(Level::Part),
        "currency" => Role::Currency,
        "order" => Role::Order,
        "ignore" => Role::Skip,
        metric => Role::Sum(Metric::from_word(metric)?),
    })
}
