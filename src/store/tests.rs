//! What the plan file promises, tried on real files.

mod basics;
mod sample;
