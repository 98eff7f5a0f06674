use clap::Args;

use crate::domain::Plan;
use crate::store::Finding;
use crate::tables::{Refusal, say, sheet_of};
use crate::text::Words;

use super::failure::Failure;
use super::fields;
use super::session::Session;

/// Check the whole plan file: pages, links, counts, fingerprints, every record. Exit code 1 when something is wrong.
#[derive(Args, Clone, Copy, Debug)]
pub struct Check {}

impl Check {
    /// Checks it.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let store = session.store()?;
        let findings = store.check()?;
        if findings.is_empty() {
            let line = session.words.say_with("check-fine", &[("revision", store.revision()?.to_string().into())]);
            return session.out.line(&line);
        }
        let plan = store.load().unwrap_or_else(|_| Plan::new(Plan::blank_settings(crate::domain::Language::English)));
        let lines: Vec<String> = findings.iter().map(|finding| sentence(finding, &plan, &session.words)).collect();
        lines.iter().try_for_each(|line| session.out.line(line))?;
        session.out.finish()?;
        Err(Failure::Found)
    }
}

fn sentence(finding: &Finding, plan: &Plan, words: &Words) -> String {
    let title = |table| words.say(&format!("sheet-{}", sheet_of(table).key)).into_owned();
    match finding {
        Finding::Structure(detail) => words.say_with("check-structure", &[("detail", detail.into())]),
        Finding::Link { table, parent } => words.say_with("check-link", &[("table", table.into()), ("parent", parent.into())]),
        Finding::Table { table, written, found } => words.say_with(
            "check-table",
            &[("table", title(*table).into()), ("written", (*written).into()), ("found", (*found).into())],
        ),
        Finding::History { written, found } => {
            words.say_with("check-history", &[("written", (*written).into()), ("found", (*found).into())])
        }
        Finding::Record(key) => {
            words.say_with("check-record", &[("table", title(key.table()).into()), ("code", fields::name(plan, *key).into())])
        }
        Finding::Unreadable(detail) => words.say_with("check-unreadable", &[("detail", detail.into())]),
        Finding::Invalid { key, why } => {
            let args = [
                ("table", title(key.table()).into()),
                ("code", fields::name(plan, *key).into()),
                ("why", say(&Refusal::Invalid(why.clone()), words, plan).into()),
            ];
            words.say_with("check-invalid", &args)
        }
        Finding::Setting(name) => words.say_with("check-setting", &[("name", (*name).into())]),
    }
}
