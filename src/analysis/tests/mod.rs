//! The definitions as tests: whole plans in, readings out.

mod properties;
mod rules;
mod sample;
mod worked_cases;
