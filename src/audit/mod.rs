//! What a plan cannot prove yet: rules as cards, findings, their fixes and the score.
//!
//! Invariants: findings depend on the plan, the day and the guide alone, never on the order of records; what is refreshed
//! after an edit equals what is found anew; a fix that one key applies silences its finding. Legal rules are reminders.

mod answer;
mod card;
mod channels;
mod finding;
mod fix;
mod ground;
mod guide;
mod law;
mod live;
mod marks;
mod report;
mod rules;
mod say;
#[cfg(test)]
mod tests;
mod words;

pub use card::{Card, Severity};
pub use channels::{CatalogueKpi, ChannelGuide, ChannelKind, Channels, Offer};
pub use finding::{Detail, Finding};
pub use fix::fix;
pub use ground::periods;
pub use guide::{Guide, GuideError, GuidePart};
pub use law::{Law, Reminder};
pub use live::Audit;
pub use marks::Marks;
pub use report::{Ledger, Line, Score, place};
pub use rules::{card, cards};
pub use say::{fix_of, sentence, title, why};
pub use words::{List, Phrases, normal};
