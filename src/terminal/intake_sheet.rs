//! A plan sheet of somebody's own on its way in: its columns are shown and corrected before anything is written.

use std::collections::BTreeMap;

use crate::app::{Model, Preview, RouteLine, Routed, To};
use crate::exchange::results::{Opened, column_name};
use crate::exchange::{Fault, ImportError, Imported, PlanSheet, plan_fields, plan_sheet, say_fault, say_on_screen};
use crate::text::{Tongue, Words, sanitize};

/// The file, what the user says of its columns, and the sheet that follows.
pub(super) struct Sheet {
    opened: Opened,
    said: BTreeMap<String, String>,
    plan: PlanSheet,
}

/// The word for a column that feeds nothing.
const IGNORED: &str = "ignore";

impl Sheet {
    /// The plan sheet of a file, if it holds one.
    pub(super) fn of(opened: Opened) -> Option<Self> {
        let said = BTreeMap::new();
        let plan = plan_sheet(&opened, &said)?;
        Some(Self { opened, said, plan })
    }

    /// Lets a column feed a field; no, when no column would name the activity any more.
    pub(super) fn route(&mut self, of: Routed, to: To) -> bool {
        let Routed::Column(place) = of else { return true };
        let Some((name, _)) = self.plan.columns.get(place) else { return true };
        let mut said = self.said.clone();
        let field = if let To::Field(field) = to { field } else { IGNORED };
        // A field is one column's: what it fed before feeds nothing.
        let others = self.plan.columns.iter().filter(|(_, other)| *other == Some(field));
        said.extend(others.map(|(other, _)| (column_name(other), IGNORED.to_owned())));
        said.insert(column_name(name), field.to_owned());
        let Some(plan) = plan_sheet(&self.opened, &said) else { return false };
        (self.said, self.plan) = (said, plan);
        true
    }

    /// What it brings into the plan, and the rows that are left out.
    pub(super) fn import(&self, model: &Model) -> Result<(Imported, Vec<Fault>), ImportError> {
        let words = [Words::new(Tongue::French), Words::new(Tongue::English)];
        self.plan.import(&model.facts(), &[&words[0], &words[1]])
    }

    /// The page: a line a column, and what Enter would do.
    pub(super) fn preview(&self, model: &Model) -> Preview {
        let words = &model.words;
        let mut warnings = self.plan.warnings(words);
        let (counts, blocked) = match self.import(model) {
            Ok((made, left_out)) => {
                let told = |fault| words.say_with("plan-sheet-left-out", &[("place", say_fault(fault, words, &model.plan).into())]);
                warnings.extend(left_out.iter().map(told));
                let args = [("new", made.new.into()), ("changed", made.changed.into()), ("same", made.same.into())];
                (words.say_with("intake-sheet-counts", &args), None)
            }
            Err(error) => (String::new(), Some(say_on_screen(&error, words, &model.plan))),
        };
        Preview {
            headline: words
                .say_with("plan-sheet-headline", &[("tab", self.plan.titled().into()), ("rows", self.plan.rows.len().into())]),
            totals: Vec::new(),
            warnings,
            routes: self.lines(words),
            counts,
            keys: "intake-sheet-keys",
            blocked,
        }
    }

    fn lines(&self, words: &Words) -> Vec<RouteLine> {
        let mut choices: Vec<(To, String)> = plan_fields().map(|field| (To::Field(field), title(words, field))).collect();
        choices.push((To::Nowhere, words.say("intake-nowhere").into_owned()));
        let columns = self.plan.columns.iter().enumerate().filter(|(_, (name, _))| !name.is_empty());
        let line = |(place, (name, field)): (usize, &(String, Option<&'static str>))| {
            let wanted = field.map_or(To::Nowhere, To::Field);
            RouteLine {
                of: Routed::Column(place),
                name: sanitize(name).into_owned(),
                to: choices.iter().position(|(to, _)| *to == wanted),
                choices: choices.clone(),
                how: if self.said.contains_key(&column_name(name)) { "intake-said" } else { "intake-unknown" },
            }
        };
        columns.map(line).collect()
    }
}

/// The title of a field of the plan, or the word for a group.
fn title(words: &Words, field: &str) -> String {
    if field == "group" { words.say("plan-sheet-group").into_owned() } else { words.say(&format!("column-{field}")).into_owned() }
}
