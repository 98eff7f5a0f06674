//! Adopting a draft: the moves of money and the decision with what it promises, in one edit that is undone as one.

use super::draft::Draft;
use super::promise::Promise;
use super::study::Study;
use crate::analysis::ledger::{Refusal, check_move};
use crate::analysis::money::Books;
use crate::domain::{Activity, Cents, Change, Day, Decision, DecisionKind, Edit, Entity, Id, Move, Plan, Record, Shelf};

/// A draft to be adopted.
#[derive(Clone, Copy, Debug)]
pub struct Adoption<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its books.
    pub books: &'a Books,
    /// What was learned.
    pub study: &'a Study,
    /// The split.
    pub draft: &'a Draft,
    /// Why.
    pub reason: &'a str,
    /// What it should bring, in words.
    pub hypothesis: Option<&'a str>,
    /// When to look at the effect.
    pub review: Option<Day>,
}

/// Why a draft cannot be adopted.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It moves nothing.
    Keeps,
    /// A reason is required.
    NoReason,
    /// A move cannot be made.
    Move(Refusal),
}

/// An end of a move: an activity, or the reserve, with what it gives or takes.
type End = (Option<Id<Activity>>, Cents);

/// Giver, taker and amount.
type Transfer = (Option<Id<Activity>>, Option<Id<Activity>>, Cents);

/// The one edit that adopts a draft.
///
/// # Errors
/// [`Refused`] says what is missing, with the amounts.
pub fn adopt(adoption: &Adoption<'_>) -> Result<Edit, Refused> {
    let Adoption { plan, books, study, draft, reason, review, .. } = *adoption;
    if draft.keeps(&study.case) {
        return Err(Refused::Keeps);
    }
    if reason.trim().is_empty() {
        return Err(Refused::NoReason);
    }
    let (givers, takers) = ends(study, draft);
    let first = plan.moves.next_id();
    let mut codes = free_codes(&plan.moves, 'M');
    let mut changes = Vec::new();
    for (place, (from, to, amount)) in (0..).zip(paired(givers, takers)) {
        let one = Move {
            id: Id::new(first.number() + place),
            code: codes.next().unwrap_or_default(),
            date: study.case.today,
            from,
            to,
            amount,
            reason: reason.trim().to_owned(),
            hypothesis: adoption.hypothesis.map(str::to_owned),
            review,
        };
        check_move(plan, books, &one).map_err(Refused::Move)?;
        changes.push(Change::insert(Record::Move(one)));
    }
    let decision = Decision {
        id: plan.decisions.next_id(),
        code: free_codes(&plan.decisions, 'D').next().unwrap_or_default(),
        date: study.case.today,
        target: None,
        kind: DecisionKind::Move,
        reason: reason.trim().to_owned(),
        expected: adoption.hypothesis.map(str::to_owned),
        review,
        outcome: None,
        activity: None,
        was: None,
        evidence: Promise::of(plan, study, draft).and_then(|promise| serde_json::to_string(&promise).ok()),
    };
    changes.push(Change::insert(Record::Decision(decision)));
    Ok(Edit { action: "adopt budget".to_owned(), changes })
}

/// Who gives and who takes; the reserve gives what is missing and takes what is left.
fn ends(study: &Study, draft: &Draft) -> (Vec<End>, Vec<End>) {
    let (mut givers, mut takers) = (Vec::new(), Vec::new());
    let mut sort = |end: Option<Id<Activity>>, by: Cents| match by {
        by if by < Cents::ZERO => givers.push((end, -by)),
        by if by > Cents::ZERO => takers.push((end, by)),
        _ => {}
    };
    for (line, amount) in study.case.lines.iter().zip(&draft.amounts) {
        sort(Some(line.activity), *amount - line.before);
    }
    sort(None, draft.unplaced(&study.case));
    // The largest first: fewest moves.
    givers.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    takers.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    (givers, takers)
}

/// The moves between givers and takers, each amount once: what is given is what is taken, to the cent.
fn paired(mut givers: Vec<End>, takers: Vec<End>) -> Vec<Transfer> {
    let mut moves = Vec::new();
    for (to, mut wanted) in takers {
        while let Some((from, left)) = givers.first_mut().filter(|_| wanted > Cents::ZERO) {
            let amount = wanted.min(*left);
            moves.push((*from, to, amount));
            wanted -= amount;
            *left -= amount;
            if *left == Cents::ZERO {
                givers.remove(0);
            }
        }
    }
    moves
}

/// Codes of a letter and a number that no record has.
fn free_codes<T: Entity>(shelf: &Shelf<T>, letter: char) -> impl Iterator<Item = String> {
    (shelf.len() + 1..).map(move |number| format!("{letter}{number}")).filter(|code| shelf.by_code(code).is_none())
}
