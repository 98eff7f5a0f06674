//! Results of other tools on their way into the plan: campaigns become activities, metrics become KPIs and expenses.
//!
//! Invariants: a value is booked for one campaign's activity (or the plan) on one day, and replaces what an earlier import of
//! the same tool booked there; what is not certain is asked, never guessed; nothing is spread over weeks.

mod book;
mod map;
mod overlap;
mod route;
#[cfg(test)]
mod tests;

use crate::domain::{Activity, Day, Edit, Id, Invalid, Kpi};

use super::results::Span;
use super::sources::Metric;

pub use book::{Booking, book};
pub use map::{Map, MapError};
pub use route::routes;

/// Where the figures of a campaign go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// To this activity.
    Activity(Id<Activity>),
    /// To the plan as a whole.
    Plan,
    /// To an activity of its name that is made.
    New,
    /// Nowhere: it is left out.
    Nowhere,
}

/// What a metric feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeds {
    /// The expenses.
    Spend,
    /// This KPI.
    Kpi(Id<Kpi>),
    /// A KPI of its name that is made.
    New,
    /// Nothing: it is left out.
    Nothing,
}

/// How a route is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The last import of this tool took it.
    Remembered,
    /// The user says so now.
    Said,
    /// Both bear the same name, or the activity's tracking holds it.
    Named,
    /// The names are alike.
    Guessed,
    /// It is not.
    Not,
}

/// A route of a name, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route<Name, To> {
    /// What stands in the file.
    pub name: Name,
    /// Where it goes; none where nobody said.
    pub to: Option<To>,
    /// How that is known.
    pub known: Known,
}

impl<Name, To: Copy> Route<Name, To> {
    /// Where it goes, unless that was only guessed.
    pub fn sure(&self) -> Option<To> {
        self.to.filter(|_| self.known != Known::Guessed)
    }
}

/// Every route of a file: campaigns as its table numbers them, metrics as its table lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// Campaigns; an empty name where rows have none.
    pub campaigns: Vec<Route<String, Goes>>,
    /// Metrics.
    pub metrics: Vec<Route<Metric, Feeds>>,
}

impl Routes {
    /// What the user said of the same names before the file was read again.
    pub fn keep_said(&mut self, earlier: Self) {
        for said in earlier.campaigns.into_iter().filter(|route| route.known == Known::Said) {
            self.campaigns.iter_mut().filter(|route| route.name == said.name).for_each(|route| route.clone_from(&said));
        }
        for said in earlier.metrics.into_iter().filter(|route| route.known == Known::Said) {
            self.metrics.iter_mut().filter(|route| route.name == said.name).for_each(|route| route.clone_from(&said));
        }
    }
}

/// What an import does to the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Booked {
    /// The one undoable step; without changes when every value stands there already.
    pub edit: Edit,
    /// Values that the plan did not have.
    pub new: usize,
    /// Values that become others.
    pub changed: usize,
    /// Values that stand there already.
    pub same: usize,
    /// Activities and KPIs that are made.
    pub made: usize,
    /// Values of an earlier import that go: they told the same days in another cut.
    pub replaced: usize,
    /// Values of the same days from elsewhere, which stay: they may be the same ones, typed by hand.
    pub beside: usize,
}

/// Why results are not booked.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BookError {
    /// The rows explain a part of the whole.
    #[error("keywords, queries or pages")]
    Part,
    /// The file does not say its currency.
    #[error("no currency")]
    NoCurrency,
    /// The money is of another currency than the plan's.
    #[error("{file} in a plan in {plan}")]
    OtherCurrency {
        /// The file's.
        file: String,
        /// The plan's.
        plan: String,
    },
    /// The file holds no day.
    #[error("no date")]
    NoDate,
    /// A row covers more than one week, month or quarter of what it feeds.
    #[error("a row covers {} to {}", .0.first, .0.last)]
    LongRow(Span),
    /// Campaigns that go nowhere yet.
    #[error("campaigns without activity")]
    Unrouted(Vec<String>),
    /// No metric feeds anything.
    #[error("no metric feeds a KPI")]
    NothingFed(Vec<Metric>),
    /// The plan refuses a record.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

/// What an import is called in the plan: the file and the day.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The name of the file, without folders.
    pub file: String,
    /// The fingerprint of its content.
    pub hash: String,
    /// The day it comes in.
    pub today: Day,
}
