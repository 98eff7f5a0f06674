//! Days as people type them: `auj`, `+7`, `lun`, `12/5`, `fin mois`, `2026-12-31`.

/// A day of the calendar. Times of day do not exist in a plan.
pub type Day = chrono::NaiveDate;

/// Why a text is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// This text is not a day.
    #[error("{0:?} is not a date")]
    NotADay(String),
    /// A day that the calendar does not have: 30 February.
    #[error("{0:?} does not exist")]
    Impossible(String),
}

/// Reads a day; words and missing years are relative to `today`.
///
/// # Errors
/// [`DayError`] says what is wrong with the text.
pub fn parse_day(text: &str, today: Day) -> Result<Day, DayError> {
    let _ = (text, today);
    unimplemented!()
}
