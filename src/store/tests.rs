//! What the plan file promises, tried on real files.

mod basics;
mod kept;
mod older;
mod random;
mod refused;
mod sample;
