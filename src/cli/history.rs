use clap::Args;
use serde::Serialize;

use crate::store::{HistoryLine, Step};

use super::failure::Failure;
use super::session::Session;

/// Every change ever made, newest first.
#[derive(Args, Debug)]
pub struct History {
    /// As one JSON document.
    #[arg(long)]
    json: bool,
    /// At most this many.
    #[arg(long, value_name = "COUNT", default_value_t = u64::MAX, hide_default_value = true)]
    limit: u64,
}

/// One commit.
#[derive(Serialize)]
struct Entry<'a> {
    revision: u64,
    at: &'a str,
    origin: &'a str,
    action: &'a str,
    step: &'static str,
    of: Option<u64>,
    records: u64,
}

impl<'a> From<&'a HistoryLine> for Entry<'a> {
    fn from(line: &'a HistoryLine) -> Self {
        let HistoryLine { revision, at, origin, action, of, records, .. } = line;
        Self { revision: *revision, at, origin, action, step: word(line.step), of: *of, records: *records }
    }
}

const fn word(step: Step) -> &'static str {
    match step {
        Step::Do => "do",
        Step::Undo => "undo",
        Step::Redo => "redo",
    }
}

impl History {
    /// Lists it.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let lines = session.store()?.history(0, self.limit)?;
        if self.json {
            return session.out.json(&lines.iter().map(Entry::from).collect::<Vec<_>>());
        }
        let words = &session.words;
        let rows: Vec<Vec<String>> = lines
            .iter()
            .map(|line| {
                let step = match (line.step, line.of) {
                    (Step::Do, _) | (_, None) => line.action.clone(),
                    (step, Some(of)) => format!("{} #{of} ({})", word(step), line.action),
                };
                vec![line.revision.to_string(), line.at.clone(), line.origin.clone(), step, line.records.to_string()]
            })
            .collect();
        let titles = ["history-revision", "history-at", "history-origin", "history-action", "history-records"]
            .map(|key| words.say(key).into_owned());
        session.out.table(&titles, &[true, false, false, false, true], &rows)
    }
}
