//! Hands the arguments to `cli` and turns a failure into an exit code.

fn main() {}
