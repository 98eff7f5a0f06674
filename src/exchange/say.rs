//! Why a file does not come in, and what to do, in the user's language.

use crate::domain::Plan;
use crate::tables::{self, Refusal};
use crate::text::{Words, sanitize};

use super::booking::BookError;
use super::decode::DecodeError;
use super::error::{Fault, ImportError, Problem, Shape};
use super::results::{Doubt, DoubtKind};
use super::workbook::WorkbookError;

/// The sentence of an error, and the one that says what to do. Several places stand on lines of their own.
#[must_use]
pub fn say(error: &ImportError, words: &Words, plan: &Plan) -> (String, String) {
    let hinted = |message: &str, hint: &str| (message.to_owned(), words.say(hint).into_owned());
    match error {
        ImportError::Decode(error) => {
            let (message, hint) = say_decode(*error);
            hinted(&words.say(message), hint)
        }
        ImportError::NotAPlan => hinted(&words.say("exchange-not-a-plan"), "exchange-not-a-plan-hint"),
        ImportError::Version(version) => {
            hinted(&words.say_with("exchange-version", &[("version", version.as_str().into())]), "exchange-version-hint")
        }
        ImportError::Nothing => hinted(&words.say("exchange-nothing"), "exchange-nothing-hint"),
        ImportError::Workbook(error) => {
            let (key, megabytes) = say_workbook(error);
            hinted(&words.say_with(key, &[("megabytes", megabytes.to_string().into())]), "results-workbook-hint")
        }
        ImportError::UnknownSource => hinted(&words.say("results-unknown"), "results-unknown-hint"),
        ImportError::Calendar(tab, columns) => {
            let args = [("tab", sanitize(tab).into()), ("count", (*columns).into())];
            hinted(&words.say_with("results-calendar", &args), "results-calendar-hint")
        }
        ImportError::NoResults(source) => {
            hinted(&words.say_with("results-none", &[("source", (*source).into())]), "results-none-hint")
        }
        ImportError::Currencies(all) => {
            hinted(&words.say_with("results-currencies", &[("currencies", sanitize(all).into())]), "results-currencies-hint")
        }
        ImportError::TooManyNames(most) => {
            let args = [("most", (*most).into())];
            hinted(&words.say_with("results-too-many-names", &args), "results-too-large-hint")
        }
        ImportError::Doubt(doubt) => {
            let (sentence, hint) = say_doubt(doubt, words);
            hinted(&sentence, hint)
        }
        ImportError::Book(error) => {
            let (sentence, hint) = say_booking(error, words, plan);
            hinted(&sentence, hint)
        }
        ImportError::Cancelled => hinted(&words.say("results-cancelled"), "results-cancelled-hint"),
        ImportError::Faults { faults, count } => {
            let hint = faults.first().map_or("exchange-hint", |fault| hint(&fault.problem));
            hinted(&say_faults(faults, *count, words, plan), hint)
        }
    }
}

/// The sentence of an error with what to do on the screen, where no option of a command line helps.
#[must_use]
pub fn say_on_screen(error: &ImportError, words: &Words, plan: &Plan) -> String {
    let (sentence, hint) = say(error, words, plan);
    let hint = match error {
        ImportError::UnknownSource => words.say("intake-unknown-source-hint").into_owned(),
        ImportError::Book(BookError::OtherCurrency { .. }) => words.say("intake-other-currency-hint").into_owned(),
        ImportError::Book(BookError::Unrouted(_) | BookError::NothingFed(_)) => words.say("intake-route-hint").into_owned(),
        _ => hint,
    };
    format!("{sentence} {hint}")
}

fn say_decode(error: DecodeError) -> (&'static str, &'static str) {
    match error {
        DecodeError::Empty => ("exchange-empty", "exchange-empty-hint"),
        DecodeError::Zip => ("exchange-zip", "exchange-csv-hint"),
        DecodeError::Compressed => ("exchange-compressed", "exchange-compressed-hint"),
        DecodeError::OldWorkbook => ("exchange-old-workbook", "exchange-csv-hint"),
        DecodeError::Pdf => ("exchange-pdf", "exchange-csv-hint"),
        DecodeError::Sqlite => ("exchange-sqlite", "exchange-sqlite-hint"),
        DecodeError::WebPage => ("exchange-web-page", "exchange-web-page-hint"),
        DecodeError::Binary => ("exchange-binary", "exchange-csv-hint"),
    }
}

/// Why results are not booked, and what to do.
fn say_booking(error: &BookError, words: &Words, plan: &Plan) -> (String, &'static str) {
    match error {
        BookError::Part => (words.say("results-part-only").into_owned(), "results-part-only-hint"),
        BookError::NoCurrency => (words.say("results-no-currency").into_owned(), "results-no-currency-hint"),
        BookError::OtherCurrency { file, plan } => {
            let args = [("file", sanitize(file).into()), ("plan", plan.as_str().into())];
            (words.say_with("results-other-currency", &args), "results-other-currency-hint")
        }
        BookError::NoDate => (words.say("results-no-date").into_owned(), "results-no-date-hint"),
        BookError::LongRow(span) if span.is_crossing_week() => {
            let args = [("days", words.days().span(span.first, span.last).into())];
            (words.say_with("results-crossing-row", &args), "results-crossing-row-hint")
        }
        BookError::LongRow(span) => {
            let days = words.days().span(span.first, span.last);
            (words.say_with("results-long-row", &[("days", days.into())]), "results-long-row-hint")
        }
        BookError::Unrouted(names) => (say_unrouted(names, words), "results-unrouted-hint"),
        BookError::NothingFed(metrics) => {
            let metrics: Vec<&str> = metrics.iter().map(|metric| metric.word()).collect();
            (words.say_with("results-nothing-fed", &[("metrics", metrics.join(", ").into())]), "results-nothing-fed-hint")
        }
        BookError::Invalid(invalid) => {
            (sanitize(&tables::say(&Refusal::Invalid(invalid.clone()), words, plan)).into_owned(), "exchange-hint")
        }
    }
}

/// Campaigns that go nowhere yet, the first five by name.
pub(super) fn say_unrouted(names: &[String], words: &Words) -> String {
    let shown: Vec<String> =
        names.iter().take(5).map(|name| if name.is_empty() { "*".to_owned() } else { sanitize(name).into_owned() }).collect();
    let args = [("count", names.len().into()), ("names", shown.join(" · ").into())];
    words.say_with("results-unrouted", &args)
}

fn say_workbook(error: &WorkbookError) -> (&'static str, u64) {
    match error {
        WorkbookError::Password => ("results-password", 0),
        WorkbookError::Bomb { megabytes } => ("results-bomb", *megabytes),
        WorkbookError::ManyFiles => ("results-many-files", 0),
        WorkbookError::Blank => ("results-blank", 0),
        WorkbookError::Damaged => ("results-damaged", 0),
        WorkbookError::TooMuch => ("results-too-much", 0),
        WorkbookError::NoReader => ("results-no-reader", 0),
    }
}

/// A place that can be read in two ways, and the option that answers it.
fn say_doubt(doubt: &Doubt, words: &Words) -> (String, &'static str) {
    let (key, hint) = match doubt.kind {
        DoubtKind::Decimal => ("results-doubt-decimal", "results-doubt-decimal-hint"),
        DoubtKind::Order => ("results-doubt-order", "results-doubt-order-hint"),
        DoubtKind::Year => ("results-doubt-year", "results-doubt-year-hint"),
    };
    let place = [
        ("line", doubt.line.into()),
        ("column", doubt.place.into()),
        ("path", sanitize(&doubt.column).into()),
        ("value", sanitize(&doubt.value).into()),
    ];
    let place = words.say_with("exchange-place-value", &place);
    (words.say_with("exchange-fault", &[("place", place.into()), ("problem", words.say(key).into())]), hint)
}

fn say_faults(faults: &[Fault], count: usize, words: &Words, plan: &Plan) -> String {
    let mut lines: Vec<_> = faults.iter().map(|fault| say_fault(fault, words, plan)).collect();
    let more = count.saturating_sub(faults.len());
    if more > 0 {
        lines.push(words.say_with("exchange-more", &[("count", more.into())]));
    }
    lines.join("\n")
}

/// A place that is wrong, and why.
#[must_use]
pub fn say_fault(fault: &Fault, words: &Words, plan: &Plan) -> String {
    let place = [("line", fault.line.into()), ("column", fault.column.into()), ("path", sanitize(&fault.path).into())];
    let place = if fault.path.is_empty() {
        words.say_with("exchange-place", &place[..2])
    } else if fault.value.is_empty() {
        words.say_with("exchange-place-path", &place)
    } else {
        let [line, column, path] = place;
        let value = ("value", sanitize(&fault.value).into());
        words.say_with("exchange-place-value", &[line, column, path, value])
    };
    let problem = say_problem(&fault.problem, words, plan);
    words.say_with("exchange-fault", &[("place", place.into()), ("problem", problem.into())])
}

/// What is wrong at a place, in a sentence.
pub(super) fn say_problem(problem: &Problem, words: &Words, plan: &Plan) -> String {
    let key = match problem {
        Problem::Refused(refusal) => return sanitize(&tables::say(refusal, words, plan)).into_owned(),
        Problem::Syntax => "exchange-syntax",
        Problem::Shape(Shape::Object) => "exchange-shape-object",
        Problem::Shape(Shape::List) => "exchange-shape-list",
        Problem::Shape(Shape::Text) => "exchange-shape-text",
        Problem::Shape(Shape::Number) => "exchange-shape-number",
        Problem::Shape(Shape::Flag) => "exchange-shape-flag",
        Problem::Shape(Shape::Span) => "exchange-shape-span",
        Problem::UnknownTable => "exchange-unknown-table",
        Problem::UnknownField => "exchange-unknown-field",
        Problem::Twice => "exchange-twice",
        Problem::Conflict => "exchange-conflict",
        Problem::NoColumn => "exchange-no-column",
        Problem::Quote => "exchange-quote",
        Problem::NotADay => "results-not-a-day",
        Problem::NotAFigure => "results-not-a-figure",
        Problem::TooLong => "results-too-long",
    };
    words.say(key).into_owned()
}

fn hint(problem: &Problem) -> &'static str {
    match problem {
        Problem::Refused(Refusal::NoSuch(..)) => "exchange-no-such-hint",
        Problem::UnknownField | Problem::NoColumn => "exchange-unknown-field-hint",
        Problem::Quote => "exchange-quote-hint",
        Problem::Syntax => "exchange-syntax-hint",
        _ => "exchange-hint",
    }
}
