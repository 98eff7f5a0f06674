//! A plan sheet of somebody's own on its way into the plan.

use std::path::Path;

use serde_json::json;

use crate::domain::{Edit, Plan};
use crate::exchange::{Fault, Imported, PlanSheet, say_fault};
use crate::tables::Facts;
use crate::text::{Words, sanitize};

use super::failure::Failure;
use super::import::{Taken, plan_or_empty, refused, taken};
use super::session::Session;

/// One plan sheet on its way in.
pub struct Sheet<'a> {
    pub file: &'a Path,
    pub plan: PlanSheet,
    pub dry_run: bool,
    pub json: bool,
}

impl Sheet<'_> {
    /// Says what it holds, and takes it in unless it is a trial.
    pub fn run(self, session: &mut Session, written: (&str, serde_json::Value)) -> Result<(), Failure> {
        let Taken { made: Made { counts: [new, changed, same], left_out }, revision, backup } = if self.dry_run {
            Taken { made: self.imported(session, &plan_or_empty(session)?)?.1, revision: None, backup: None }
        } else {
            taken(session, |plan| self.imported(session, plan))?
        };
        let mut warnings = self.plan.warnings(&session.words);
        warnings.extend(left_out.iter().map(|(_, why)| why.clone()));
        if self.json {
            let mut facts = self.plan.facts(written, &warnings);
            let skipped = left_out.iter().map(|(line, why)| json!({"line": line, "why": why}));
            facts["skipped"].as_array_mut().into_iter().for_each(|all| all.extend(skipped.clone()));
            facts["plan"] = json!({"new": new, "changed": changed, "same": same});
            facts["dry_run"] = self.dry_run.into();
            facts["revision"] = revision.into();
            facts["backup"] = backup.into();
            return session.out.json(&facts);
        }
        let args = [("tab", self.plan.titled().into()), ("rows", self.plan.rows.len().into())];
        let line = session.words.say_with("plan-sheet-headline", &args);
        session.out.line(&line)?;
        for (name, field) in self.plan.columns.iter().filter(|(name, _)| !name.is_empty()) {
            let field = field
                .map_or_else(|| session.words.say("plan-sheet-ignored").into_owned(), |field| field_name(&session.words, field));
            session.out.line(&format!("  {} → {field}", sanitize(name)))?;
        }
        for warning in &warnings {
            session.out.line(&format!("! {warning}"))?;
        }
        let key = if self.dry_run { "import-would" } else { "import-did" };
        let line = session.words.say_with(key, &[("new", new.into()), ("changed", changed.into()), ("same", same.into())]);
        session.out.line(&line)
    }

    fn imported(&self, session: &Session, plan: &Plan) -> Result<(Edit, Made), Failure> {
        let others = session.other_words();
        let words: Vec<&Words> = std::iter::once(&session.words).chain(&others).collect();
        let facts = Facts { plan, standing: None, today: session.today(), masked: false };
        let (Imported { edit, new, changed, same }, faults) =
            self.plan.import(&facts, &words).map_err(|error| refused(session, plan, self.file, &error))?;
        let told = |fault: &Fault| {
            (fault.line, session.words.say_with("plan-sheet-left-out", &[("place", say_fault(fault, &session.words, plan).into())]))
        };
        Ok((edit, Made { counts: [new, changed, same], left_out: faults.iter().map(told).collect() }))
    }
}

/// What came in, and the lines that did not with why.
struct Made {
    counts: [usize; 3],
    left_out: Vec<(usize, String)>,
}

/// The title of a field of the plan, or the word for a group.
fn field_name(words: &Words, field: &str) -> String {
    if field == "group" { words.say("plan-sheet-group").into_owned() } else { words.say(&format!("column-{field}")).into_owned() }
}
