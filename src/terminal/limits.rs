//! What the system may do to the whole program, asked for once at its start.

/// No core file, which would hold the plan's figures. A file beyond the size that the system allows is an error with a
/// sentence instead of the end of the program.
#[cfg(unix)]
pub fn set_limits() {
    let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// Elsewhere there is neither.
#[cfg(not(unix))]
pub const fn set_limits() {}
