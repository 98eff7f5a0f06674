//! kpilot: hands the arguments to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    kpilot::cli::run(std::env::args_os(), |_| Ok(()))
}
