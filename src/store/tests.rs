//! What the plan file promises, tried on real files.

mod basics;
mod kept;
mod random;
mod refused;
mod sample;
