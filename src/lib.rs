//! kpilot: a terminal cockpit for a KPI-driven marketing plan.

pub mod analysis;
pub mod domain;
pub mod store;
pub mod text;
