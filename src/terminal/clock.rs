//! The only clock of the screen: today, and the stamp of a commit. `--today` fixes the day and lets the hours pass.

use chrono::{DateTime, FixedOffset, Local};

use crate::domain::Day;
use crate::store::Stamp;

/// The day and the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    fixed: Option<Day>,
}

impl Clock {
    /// The system's clock, or one that stands on a day.
    #[must_use]
    pub const fn new(fixed: Option<Day>) -> Self {
        Self { fixed }
    }

    /// Today.
    #[must_use]
    pub fn today(self) -> Day {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// Now, on the day of this clock.
    #[must_use]
    pub fn now(self) -> DateTime<FixedOffset> {
        let now = Local::now().fixed_offset();
        let Some(day) = self.fixed else { return now };
        day.and_time(now.time()).and_local_timezone(*now.offset()).single().unwrap_or(now)
    }

    /// The stamp of a commit from somewhere.
    #[must_use]
    pub fn stamp(self, origin: &str) -> Stamp {
        Stamp { at: self.now(), origin: origin.to_owned() }
    }
}
