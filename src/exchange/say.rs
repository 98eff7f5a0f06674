//! Why a file does not come in, and what to do, in the user's language.

use crate::domain::Plan;
use crate::tables::{self, Refusal};
use crate::text::{Words, sanitize};

use super::decode::DecodeError;
use super::error::{Fault, ImportError, Problem, Shape};

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
        ImportError::Faults { faults, count } => {
            let hint = faults.first().map_or("exchange-hint", |fault| hint(&fault.problem));
            hinted(&say_faults(faults, *count, words, plan), hint)
        }
    }
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

fn say_faults(faults: &[Fault], count: usize, words: &Words, plan: &Plan) -> String {
    let mut lines: Vec<_> = faults.iter().map(|fault| say_fault(fault, words, plan)).collect();
    let more = count.saturating_sub(faults.len());
    if more > 0 {
        lines.push(words.say_with("exchange-more", &[("count", more.into())]));
    }
    lines.join("\n")
}

fn say_fault(fault: &Fault, words: &Words, plan: &Plan) -> String {
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

fn say_problem(problem: &Problem, words: &Words, plan: &Plan) -> String {
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
