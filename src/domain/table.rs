//! The tables of a plan, in the order in which files hold them: a record only refers to tables before its own.

use super::unit::words;

words! {
    /// One kind of record.
    Table {
        /// The plan's own settings: one row.
        Plan = "plan",
        /// Where an activity stands, in the user's words.
        Statuses = "statuses",
        /// Where marketing happens.
        Channels = "channels",
        /// Whom it is for.
        Personas = "personas",
        /// What must be reached.
        Objectives = "objectives",
        /// What is done.
        Activities = "activities",
        /// How it is measured.
        Kpis = "kpis",
        /// What a KPI must do.
        Targets = "targets",
        /// Values of KPIs.
        Measurements = "measurements",
        /// Money spent or committed.
        Spend = "spend",
        /// Money moved between activities.
        Moves = "moves",
        /// What was decided, and why.
        Decisions = "decisions",
        /// Weekly rounds.
        Checkins = "checkins",
        /// What happened on a day.
        Annotations = "annotations",
    }
}
