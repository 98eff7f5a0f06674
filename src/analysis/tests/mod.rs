//! The definitions as tests: whole plans in, readings out.

mod ledger;
mod properties;
mod rules;
pub mod sample;
mod worked_cases;
