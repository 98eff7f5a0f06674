//! The period of a file whose rows have no days: from the lines above its table, or its name.

use crate::exchange::sources::Source;
use crate::text::fold;

use super::days::{Order, Span, days_in};

/// The period that the lines above a table tell.
pub fn of_lines(source: &Source, lines: &[String], order: Order) -> Option<Span> {
    let days = lines.iter().filter(|line| tells(source, line)).flat_map(|line| days_in(line, order));
    days.map(Span::day).reduce(Span::and)
}

/// Whether a line tells the period: by how it begins, or because it holds days and nothing else.
fn tells(source: &Source, line: &str) -> bool {
    let text = fold(line.trim().trim_start_matches('#').trim());
    let begins = source.period.iter().any(|start| text.starts_with(start));
    begins || !days_in(&text, Order::DayFirst).is_empty() && is_only_days(&text)
}

fn is_only_days(text: &str) -> bool {
    const BESIDE: &[&str] = &["to", "au", "du", "from", "de"];
    let words = text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    let is_month = |word: &str| {
        let dated = format!("1 {word} 2026");
        !days_in(&dated, Order::DayFirst).is_empty()
    };
    words.into_iter().all(|word| BESIDE.contains(&word) || is_month(word))
}

/// The period in a file name: two days, or one in brackets. A single day elsewhere is when the file was made.
pub fn of_file_name(name: &str) -> Option<Span> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace('_', " ");
    if let [first, last] = days_in(&stem, Order::DayFirst).as_slice() {
        return (first <= last).then_some(Span { first: *first, last: *last });
    }
    let inside = stem.rsplit_once('(')?.1.trim_end_matches(')');
    match days_in(inside, Order::DayFirst).as_slice() {
        [day] => Some(Span::day(*day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::exchange::sources::source;

    fn span(first: &str, last: &str) -> Span {
        let day = |text: &str| text.parse::<Day>().unwrap();
        Span { first: day(first), last: day(last) }
    }

    #[test]
    fn lines_above_a_table_tell_its_period_by_how_they_begin() {
        let lines = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let microsoft = source("microsoft_ads").unwrap();
        let above = lines(&["Report Time: 10/14/2015", "Last Completed Available Day: 11/16/2015 2:40:00 AM (GMT)"]);
        assert_eq!(of_lines(microsoft, &above, Order::MonthFirst), Some(span("2015-10-14", "2015-10-14")));
        let google = source("google_ads").unwrap();
        assert_eq!(
            of_lines(google, &lines(&["Campaign report", "1 May 2026 - 8 May 2026"]), Order::DayFirst),
            Some(span("2026-05-01", "2026-05-08"))
        );
        let analytics = source("ga4").unwrap();
        let above = lines(&["# Compte : 20200101 Lumen", "# Date de début : 20260701", "# Date de fin : 20260928"]);
        assert_eq!(of_lines(analytics, &above, Order::DayFirst), Some(span("2026-07-01", "2026-09-28")));
        assert_eq!(of_lines(analytics, &lines(&["# 20240101-20240131"]), Order::DayFirst), Some(span("2024-01-01", "2024-01-31")));
    }

    #[test]
    fn a_file_name_tells_a_period_but_one_day_is_when_it_was_made() {
        assert_eq!(of_file_name("Devices(2026.02.05-2026.02.10).csv"), Some(span("2026-02-05", "2026-02-10")));
        assert_eq!(of_file_name("Time_series(2026.02.05).csv"), Some(span("2026-02-05", "2026-02-05")));
        assert_eq!(of_file_name("site-Performance-on-Search-2026-06-03.zip"), None);
        assert_eq!(of_file_name("report.csv"), None);
    }
}
