//! Days, weeks, months and spans as a tongue writes them.

use chrono::{Datelike, NaiveDate};

/// The calendar of one tongue: names, and patterns with `%d %e %o %m %b %B %a %A %V %q %Y`.
#[derive(Clone, Debug)]
pub struct Days {
    weekdays: Vec<String>,
    weekdays_short: Vec<String>,
    months: Vec<String>,
    months_short: Vec<String>,
    first_of_month: String,
    patterns: Patterns,
}

#[derive(Clone, Debug)]
struct Patterns {
    day: String,
    day_short: String,
    day_with_weekday: String,
    day_long: String,
    week: String,
    month: String,
    month_short: String,
    quarter: String,
}

impl Days {
    pub(super) fn new(say: impl Fn(&str) -> String) -> Self {
        let list = |key| say(key).split(' ').map(str::to_owned).collect();
        Self {
            weekdays: list("calendar-weekdays"),
            weekdays_short: list("calendar-weekdays-short"),
            months: list("calendar-months"),
            months_short: list("calendar-months-short"),
            first_of_month: say("calendar-first-of-month"),
            patterns: Patterns {
                day: say("calendar-day"),
                day_short: say("calendar-day-short"),
                day_with_weekday: say("calendar-day-with-weekday"),
                day_long: say("calendar-day-long"),
                week: say("calendar-week"),
                month: say("calendar-month"),
                month_short: say("calendar-month-short"),
                quarter: say("calendar-quarter"),
            },
        }
    }

    /// With its year: `07/09/2026`, `7 Sep 2026`.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.day, day)
    }

    /// Without year: `07/09`, `7 Sep`.
    #[must_use]
    pub fn day_short(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.day_short, day)
    }

    /// `lun. 07/09`, `Mon 7 Sep`.
    #[must_use]
    pub fn day_with_weekday(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.day_with_weekday, day)
    }

    /// `lundi 7 septembre 2026`, `Monday 7 September 2026`.
    #[must_use]
    pub fn day_long(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.day_long, day)
    }

    /// The ISO week of a day: `S37`, `W37`.
    #[must_use]
    pub fn week(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.week, day)
    }

    /// `septembre 2026`.
    #[must_use]
    pub fn month(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.month, day)
    }

    /// `sept. 2026`.
    #[must_use]
    pub fn month_short(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.month_short, day)
    }

    /// `T3 2026`, `Q3 2026`.
    #[must_use]
    pub fn quarter(&self, day: NaiveDate) -> String {
        self.filled(&self.patterns.quarter, day)
    }

    /// The name of a weekday, from Monday = 0; empty beyond Sunday.
    #[must_use]
    pub fn weekday_short(&self, from_monday: u32) -> &str {
        name(&self.weekdays_short, from_monday)
    }

    /// Two days: `07/09 – 13/09`, with their years when these differ; one when they are one.
    #[must_use]
    pub fn span(&self, first: NaiveDate, last: NaiveDate) -> String {
        let pattern = if first.year() == last.year() { &self.patterns.day_short } else { &self.patterns.day };
        let (from, to) = (self.filled(pattern, first), self.filled(pattern, last));
        if first == last { from } else { format!("{from} – {to}") }
    }

    fn filled(&self, pattern: &str, day: NaiveDate) -> String {
        let mut parts = pattern.split('%');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut rest = part.chars();
            text.push_str(&rest.next().map_or_else(String::new, |sign| self.part(sign, day)));
            text.push_str(rest.as_str());
        }
        text
    }

    fn part(&self, sign: char, day: NaiveDate) -> String {
        match sign {
            'd' => format!("{:02}", day.day()),
            'o' if day.day() == 1 => self.first_of_month.clone(),
            'e' | 'o' => day.day().to_string(),
            'm' => format!("{:02}", day.month()),
            'b' => name(&self.months_short, day.month0()).to_owned(),
            'B' => name(&self.months, day.month0()).to_owned(),
            'a' => name(&self.weekdays_short, day.weekday().num_days_from_monday()).to_owned(),
            'A' => name(&self.weekdays, day.weekday().num_days_from_monday()).to_owned(),
            'V' => format!("{:02}", day.iso_week().week()),
            'q' => day.quarter().to_string(),
            'Y' => day.year().to_string(),
            _ => String::new(),
        }
    }
}

fn name(names: &[String], place: u32) -> &str {
    usize::try_from(place).ok().and_then(|place| names.get(place)).map_or("", String::as_str)
}
