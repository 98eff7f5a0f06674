//! What is said about a file beside its figures.

use crate::text::{Words, sanitize};

use super::Report;

/// The tool, the days and the rows of a file.
#[must_use]
pub fn headline(report: &Report, words: &Words) -> String {
    let table = report.table();
    let days =
        table.period.map_or_else(|| words.say("results-no-days").into_owned(), |span| words.days().span(span.first, span.last));
    let args = [("source", report.source.name.into()), ("days", days.into()), ("rows", table.rows.into())];
    words.say_with("results-headline", &args)
}

/// What to know before these figures are believed.
#[must_use]
pub fn warnings(report: &Report, words: &Words) -> Vec<String> {
    let say = |(key, args): &(&'static str, Vec<(&'static str, String)>)| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, sanitize(value).into())).collect();
        words.say_with(key, &args)
    };
    report.warnings.iter().map(say).collect()
}
