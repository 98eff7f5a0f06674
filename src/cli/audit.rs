use std::sync::Arc;

use clap::Args;

use crate::audit::{Audit as Findings, Finding, Guide, Ledger, Score, Severity, fix_of, sentence, title, why};
use crate::domain::Plan;
use crate::tables::{Facts, code_of, nameless, names_of};
use crate::text::Words;

use super::failure::Failure;
use super::session::Session;
use super::shares::standing;

/// What the plan cannot prove yet: findings with why they matter and what mends them. Exit code 1 when an error stands.
#[derive(Args, Clone, Copy, Debug)]
pub struct Audit {
    /// As one JSON document.
    #[arg(long)]
    json: bool,
    /// Put the word lists, legal thresholds and channels into the configuration's folder `audit`, to be changed there.
    #[arg(long, conflicts_with = "json")]
    copy_guide: bool,
}

impl Audit {
    /// Says what it finds.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        if self.copy_guide {
            return copy_guide(session);
        }
        let plan = session.named_plan()?;
        let standing = standing(&plan, session.today());
        let ledger = Findings::of(&plan, &standing, &guide(session)).ledger(&plan, session.today());
        let told = hide_names(session, &plan);
        let facts = Facts {
            plan: told.as_ref().unwrap_or(&plan),
            standing: Some(&standing),
            today: session.today(),
            masked: session.words.mask().hides_money(),
        };
        if self.json {
            session.out.json(&Report::of(&ledger, &facts, &session.words))?;
        } else {
            text(session, &ledger, &facts)?;
        }
        session.out.finish()?;
        let errors = ledger.count(Severity::Error);
        // The program ends here: giving back a large plan record by record takes longer than auditing it.
        std::mem::forget((standing, plan));
        if errors > 0 { Err(Failure::Found) } else { Ok(()) }
    }
}

/// What is told of a plan whose names are hidden: they are audited as they are, and named otherwise.
fn hide_names(session: &mut Session, plan: &Plan) -> Option<Plan> {
    session.words.mask().hides_names().then(|| {
        session.words.set_names(Some(Arc::new(names_of(plan, &session.words))));
        nameless(plan, &session.words)
    })
}

/// Puts the guide's files where they can be changed, and says where.
fn copy_guide(session: &mut Session) -> Result<(), Failure> {
    let Some(folder) = session.places.as_ref().map(crate::terminal::Places::guide) else {
        return Err(session.fail(super::failure::CANNOT_CREATE, "no-home", &[], "hint-no-home"));
    };
    for path in crate::terminal::copy_guide(&folder)? {
        session.out.line(&path.display().to_string())?;
    }
    Ok(())
}

/// The guide, with the user's files; a bad one is told, and kpilot's own stands.
fn guide(session: &Session) -> Guide {
    let folder = session.places.as_ref().map(crate::terminal::Places::guide);
    let (guide, complaints) = folder.map_or_else(Default::default, |folder| crate::terminal::read_guide(&folder));
    for complaint in complaints {
        super::failure::note(&session.words.say_with("guide-bad", &[("detail", complaint.into())]));
    }
    guide.unwrap_or_default()
}

fn text(session: &mut Session, ledger: &Ledger, facts: &Facts<'_>) -> Result<(), Failure> {
    let words = &session.words;
    let counted = |severity: Severity| {
        words.say_with(&format!("audit-count-{}", severity.word()), &[("count", ledger.count(severity).into())])
    };
    let score = [("passed", ledger.score.passed.into()), ("applicable", ledger.score.applicable.into())];
    let counts = Severity::ALL.iter().map(|severity| counted(*severity)).collect::<Vec<_>>().join(" · ");
    session.out.line(&format!("{} · {counts}", words.say_with("audit-score", &score)))?;
    for line in &ledger.lines {
        let finding = &line.finding;
        let severity = words.say(&format!("audit-severity-{}", finding.card.severity.word())).into_owned();
        let muted = if line.muted { format!(" ({})", words.say("audit-muted")) } else { String::new() };
        session.out.line("")?;
        let said = title(finding.card, words);
        session.out.line(&format!("{severity} · {said} · {} · {}{muted}", place(finding, facts), finding.card.id))?;
        session.out.line(&format!("  {}", sentence(finding, facts, words)))?;
        session.out.line(&format!("  {}", why(finding, facts, words)))?;
        session.out.line(&format!("  → {}", fix_of(finding.card, words)))?;
    }
    Ok(())
}

/// `activities A1.tracking`.
fn place(finding: &Finding, facts: &Facts<'_>) -> String {
    format!("{} {}.{}", finding.key.table().word(), code_of(facts.plan, finding.key), finding.field)
}

/// What `audit --json` says.
#[derive(serde::Serialize)]
struct Report {
    score: Score,
    findings: Vec<Line>,
}

/// One finding of `audit --json`.
#[derive(serde::Serialize)]
struct Line {
    rule: &'static str,
    severity: Severity,
    table: &'static str,
    code: String,
    field: &'static str,
    message: String,
    fix: String,
    muted: bool,
}

impl Report {
    fn of(ledger: &Ledger, facts: &Facts<'_>, words: &Words) -> Self {
        let line = |line: &crate::audit::Line| {
            let finding = &line.finding;
            Line {
                rule: finding.card.id,
                severity: finding.card.severity,
                table: finding.key.table().word(),
                code: code_of(facts.plan, finding.key),
                field: finding.field,
                message: sentence(finding, facts, words),
                fix: fix_of(finding.card, words),
                muted: line.muted,
            }
        };
        Self { score: ledger.score, findings: ledger.lines.iter().map(line).collect() }
    }
}
