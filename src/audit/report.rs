//! Findings in order, what is muted, and the score: passed ÷ applicable, never without its list.

use crate::domain::{Day, Key, Mute, Plan};
use crate::tables::code_of;

use super::card::{Card, Severity};
use super::finding::Finding;
use super::live::Audit;
use super::rules::cards;

/// One finding, and whether a mute silences it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is not as it should be.
    pub finding: Finding,
    /// Silenced by hand, with a reason, until a day.
    pub muted: bool,
}

/// How many rules have something to say of a plan, and how many of these find nothing. A rule whose findings are all muted
/// counts in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Score {
    /// Rules that find nothing.
    pub passed: usize,
    /// Rules that have something to say.
    pub applicable: usize,
}

/// What an audit found, in the order in which it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Every finding: those that stand first, by severity, rule, and code of the record; muted ones behind them.
    pub lines: Vec<Line>,
    /// Passed ÷ applicable.
    pub score: Score,
    /// The rules that found nothing, in their order.
    pub passed: Vec<&'static str>,
    /// How many findings of each severity stand.
    counts: [usize; Severity::ALL.len()],
}

impl Ledger {
    /// How many findings of a severity stand.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        Severity::ALL.iter().position(|one| *one == severity).map_or(0, |place| self.counts[place])
    }

    /// The findings that no mute silences.
    pub fn standing(&self) -> impl Iterator<Item = &Finding> {
        self.lines.iter().filter(|line| !line.muted).map(|line| &line.finding)
    }

    /// The findings that stand here and did not in an earlier one.
    #[must_use]
    pub fn new_since(&self, earlier: &Self) -> Vec<&Finding> {
        let known: std::collections::HashSet<_> = earlier.lines.iter().map(|line| line.finding.identity()).collect();
        self.standing().filter(|finding| !known.contains(&finding.identity())).collect()
    }
}

impl Audit {
    /// What was found, in order, with the plan's mutes of a day.
    #[must_use]
    pub fn ledger(&self, plan: &Plan, today: Day) -> Ledger {
        let rules: Vec<&'static Card> = cards().collect();
        let silencers: Vec<&Mute> = plan.mutes.iter().filter(|mute| mute.until.is_none_or(|until| until >= today)).collect();
        let mut lines = Vec::new();
        let mut applicable = 0_u128;
        for (key, said) in &self.said {
            applicable |= said.applicable;
            for (place, fault) in &said.faults {
                let key = fault.at.unwrap_or(*key);
                let finding = Finding { card: rules[*place], key, field: fault.field, details: fault.details.clone() };
                let muted = silencers.iter().any(|mute| silences(plan, mute, &finding));
                // `A2` stands before `A10`.
                let code = code_of(plan, key);
                lines.push((*place, (code.len(), code), Line { finding, muted }));
            }
        }
        lines.sort_by(|(place, code, line), (other_place, other_code, other)| {
            (line.muted, line.finding.card.severity, place, line.finding.key.table(), code, line.finding.field).cmp(&(
                other.muted,
                other.finding.card.severity,
                other_place,
                other.finding.key.table(),
                other_code,
                other.finding.field,
            ))
        });
        // One rule asked about several records may find the same thing once for each.
        lines.dedup_by(|(_, _, one), (_, _, other)| one.finding.identity() == other.finding.identity());
        ledger(&rules, applicable, lines.into_iter().map(|(_, _, line)| line).collect())
    }
}

fn ledger(rules: &[&'static Card], applicable: u128, lines: Vec<Line>) -> Ledger {
    let said = |card: &Card, muted: bool| lines.iter().any(|line| line.muted == muted && line.finding.card.id == card.id);
    let applies = |place: usize| applicable & (1 << place) != 0;
    let (mut score, mut passed) = (Score::default(), Vec::new());
    for (_, card) in rules.iter().enumerate().filter(|(place, _)| applies(*place)) {
        let (stands, muted) = (said(card, false), said(card, true));
        score.applicable += usize::from(stands || !muted);
        if !stands && !muted {
            score.passed += 1;
            passed.push(card.id);
        }
    }
    let stand = |severity: &Severity| lines.iter().filter(|line| !line.muted && line.finding.card.severity == *severity).count();
    let counts = std::array::from_fn(|place| stand(&Severity::ALL[place]));
    Ledger { lines, score, passed, counts }
}

/// Whether a mute speaks of a finding: of its rule, and of its record and field where it names them.
fn silences(plan: &Plan, mute: &Mute, finding: &Finding) -> bool {
    mute.rule == finding.card.id
        && mute.record.as_deref().is_none_or(|record| record == place(plan, finding.key))
        && mute.field.as_deref().is_none_or(|field| field == finding.field)
}

/// How a mute names a record: `activities/A1`.
#[must_use]
pub fn place(plan: &Plan, key: Key) -> String {
    format!("{}/{}", key.table().word(), code_of(plan, key))
}
