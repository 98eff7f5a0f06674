//! The rim: the only room with a terminal, a clock, threads and signals. It runs the loop and does the effects.
//!
//! Invariants: the terminal is given back on quit, error, panic and signal; one buffered write a frame; nothing is written
//! and nothing computed while nothing happens.

mod atomic;
mod burst;
mod care;
mod clipboard;
mod clock;
mod desk;
mod files;
mod folder;
mod guard;
mod guide;
mod ink;
mod intake;
mod intake_page;
mod intake_sheet;
mod intake_workbook;
mod keys;
mod limits;
mod looks;
mod offers;
mod others;
mod outgoing;
mod past;
mod picture;
mod places;
mod plain;
mod preferences;
mod probe;
mod reader;
mod readings;
mod recents;
mod run;
mod screen;
mod scroll;
mod session;
mod signals;
mod tell;
mod trail;
mod typing;
mod wake;

pub use atomic::{Existing, write};
pub use clock::Clock;
pub use files::{begins_as_plan, create_lived};
pub use guide::{copy as copy_guide, read as read_guide};
pub use intake_workbook::state_of;
pub use limits::set_limits;
pub use outgoing::{Content, Outgoing, OutgoingError, dialect, told};
pub use places::Places;
pub use preferences::{Trouble, read as read_preferences};
pub use probe::probe;
pub use reader::read_aloud;
pub use run::{Failure, Opening, Options, run};
pub use tell::{shown, tell, tell_about};
