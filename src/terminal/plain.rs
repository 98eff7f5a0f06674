//! What of an effect concerns the terminal itself.

use crate::app::Effect;

/// Effects that are done on the screen itself.
pub enum Plain {
    /// Leave.
    Quit,
    /// Write every cell again.
    Redraw,
    /// The mouse was given or taken.
    Mouse,
    /// Something for the session.
    Other,
}

/// What of an effect concerns the screen.
pub fn plainly(effect: &Effect) -> Plain {
    match effect {
        Effect::Quit => Plain::Quit,
        Effect::Redraw => Plain::Redraw,
        Effect::Remember("mouse", _) => Plain::Mouse,
        _ => Plain::Other,
    }
}
