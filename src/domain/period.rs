//! Cadence periods: days, ISO weeks, months and quarters, both ends included.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::day::Day;
use super::unit::words;

words! {
    /// How often a KPI is measured.
    Cadence {
        /// Every day.
        Day = "day",
        /// ISO weeks, from Monday.
        Week = "week",
        /// Calendar months.
        Month = "month",
        /// Calendar quarters.
        Quarter = "quarter",
    }
}

/// A span of days, both included; `first` is never after `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day, included.
    pub last: Day,
}

impl Period {
    /// Days from first to last, both counted: at least 1.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days it shares with another span, if any.
    #[must_use]
    pub fn cut(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }
}

impl Cadence {
    /// The whole period that holds the day.
    #[must_use]
    pub fn period(self, day: Day) -> Period {
        let first = self.first_day(day);
        let last = self.shift(first, 1).pred_opt().unwrap_or(NaiveDate::MAX);
        Period { first, last }
    }

    /// The first day of the period that lies `count` periods after (or before) the one of `day`.
    #[must_use]
    pub fn shift(self, day: Day, count: i32) -> Day {
        let first = self.first_day(day);
        let (step, forward) = (count.unsigned_abs(), count >= 0);
        let shifted = match (self, forward) {
            (Self::Day, true) => first.checked_add_days(Days::new(u64::from(step))),
            (Self::Day, false) => first.checked_sub_days(Days::new(u64::from(step))),
            (Self::Week, true) => first.checked_add_days(Days::new(7 * u64::from(step))),
            (Self::Week, false) => first.checked_sub_days(Days::new(7 * u64::from(step))),
            (Self::Month, true) => first.checked_add_months(Months::new(step)),
            (Self::Month, false) => first.checked_sub_months(Months::new(step)),
            (Self::Quarter, true) => first.checked_add_months(Months::new(3 * step)),
            (Self::Quarter, false) => first.checked_sub_months(Months::new(3 * step)),
        };
        shifted.unwrap_or(first)
    }

    /// The whole period after this one.
    #[must_use]
    pub fn next(self, period: Period) -> Period {
        self.period(self.shift(period.first, 1))
    }

    /// The whole period before this one.
    #[must_use]
    pub fn previous(self, period: Period) -> Period {
        self.period(self.shift(period.first, -1))
    }

    fn first_day(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            // The calendar begins on a day that is no Monday.
            Self::Week => day.week(Weekday::Mon).checked_first_day().unwrap_or(day),
            Self::Month => day.with_day(1).unwrap_or(day),
            Self::Quarter => {
                let month = (day.month0() / 3) * 3 + 1;
                NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn each_cadence_gives_the_whole_period_of_a_day() {
        for (cadence, first, last) in [
            (Cadence::Day, "2026-11-18", "2026-11-18"),
            (Cadence::Week, "2026-11-16", "2026-11-22"),
            (Cadence::Month, "2026-11-01", "2026-11-30"),
            (Cadence::Quarter, "2026-10-01", "2026-12-31"),
        ] {
            assert_eq!(cadence.period(day("2026-11-18")), Period { first: day(first), last: day(last) });
        }
    }

    #[test]
    fn periods_follow_each_other_without_gap_over_a_year_edge() {
        for cadence in Cadence::ALL.iter().copied() {
            let period = cadence.period(day("2026-12-31"));
            let next = cadence.next(period);
            assert_eq!(period.last.succ_opt(), Some(next.first), "{cadence:?}");
            assert_eq!(cadence.previous(next), period, "{cadence:?}");
        }
    }
}
