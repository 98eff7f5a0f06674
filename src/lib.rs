//! kpilot.
