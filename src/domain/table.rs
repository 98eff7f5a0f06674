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
        /// How it is measured.
        Kpis = "kpis",
        /// What is done.
        Activities = "activities",
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
        /// What a weekly round got for each value it asked for.
        Answers = "answers",
        /// Findings of the audit that are not to be shown.
        Mutes = "mutes",
        /// Files that came in.
        Imports = "imports",
        /// What names in files of other tools mean here.
        Mappings = "mappings",
        /// Ways of looking at a sheet.
        Views = "views",
    }
}
