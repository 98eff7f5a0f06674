//! Hands the arguments to the command line, and the screen to it.

use std::process::ExitCode;

fn main() -> ExitCode {
    kpilot::cli::run(std::env::args_os(), kpilot::cli::show)
}
