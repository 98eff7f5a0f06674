//! The rows of the ledger: activities, objectives or channels.

use crate::analysis::Standing;
use crate::analysis::money::Figures;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::domain::{Activity, Channel, Id, Key, Objective, Table};

/// By what the ledger adds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// One row an activity.
    #[default]
    Activity,
    /// One row an objective.
    Objective,
    /// One row a channel.
    Channel,
}

/// What a row of the ledger is about; without number, what belongs to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// An activity.
    Activity(Id<Activity>),
    /// An objective, or none.
    Objective(Option<Id<Objective>>),
    /// A channel, or none.
    Channel(Option<Id<Channel>>),
}

impl Row {
    /// The record it is about.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        match self {
            Self::Activity(id) => Some(Key::Row(Table::Activities, id.number())),
            Self::Objective(id) => id.map(|id| Key::Row(Table::Objectives, id.number())),
            Self::Channel(id) => id.map(|id| Key::Row(Table::Channels, id.number())),
        }
    }

    /// Its money.
    #[must_use]
    pub fn figures(&self, standing: &Standing) -> Figures {
        let books = standing.books();
        match self {
            Self::Activity(id) => books.activity(*id),
            Self::Objective(Some(id)) => books.objective(*id),
            Self::Objective(None) => books.without_objective(),
            Self::Channel(id) => books.channel(*id),
        }
    }
}

/// The rows of the ledger, in the plan's order; what belongs to none comes last.
#[must_use]
pub fn rows(model: &Model) -> Vec<Row> {
    let plan = &model.plan;
    match model.budget.by {
        By::Activity => plan.activities.iter().map(|one| Row::Activity(one.id)).collect(),
        By::Objective => {
            let without = plan.activities.iter().any(|one| one.objective.is_none());
            let own = plan.objectives.iter().map(|one| Row::Objective(Some(one.id)));
            own.chain(without.then_some(Row::Objective(None))).collect()
        }
        By::Channel => {
            let without = plan.activities.iter().any(|one| one.channel.is_none());
            let own = plan.channels.iter().map(|one| Row::Channel(Some(one.id)));
            own.chain(without.then_some(Row::Channel(None))).collect()
        }
    }
}

/// Adds up by the next: activity, objective, channel.
pub fn regroup(model: &mut Model) -> Vec<Effect> {
    model.budget.by = match model.budget.by {
        By::Activity => By::Objective,
        By::Objective => By::Channel,
        By::Channel => By::Activity,
    };
    model.budget.face = super::Face::Ledger;
    model.budget.line = 0;
    Vec::new()
}
