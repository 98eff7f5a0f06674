//! kpilot.

pub mod arbitration;
