//! A split being tried: amounts and locks, nothing applied.

use super::case::Case;
use crate::domain::Cents;

/// Amounts of every line over the horizon, and what the user holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// An amount a line.
    pub amounts: Vec<Cents>,
    /// Lines that equalising leaves as they are.
    pub locks: Vec<bool>,
}

impl Draft {
    /// Everything as it is.
    #[must_use]
    pub fn keeping(case: &Case) -> Self {
        Self {
            amounts: case.lines.iter().map(|line| line.before).collect(),
            locks: case.lines.iter().map(|line| line.locked).collect(),
        }
    }

    /// Money not given to any line: what goes to the reserve, below zero what must come from it.
    #[must_use]
    pub fn unplaced(&self, case: &Case) -> Cents {
        case.lines.iter().map(|line| line.before).sum::<Cents>() - self.amounts.iter().copied().sum::<Cents>()
    }

    /// Gives a line more or less, within its bounds and what is left with the reserve; says by how much it changed.
    pub fn nudge(&mut self, case: &Case, line: usize, by: Cents, reserve: Cents) -> Cents {
        let (Some(about), Some(amount)) = (case.lines.get(line), self.amounts.get(line).copied()) else { return Cents::ZERO };
        if self.locks[line] || !about.is_free() && about.locked {
            return Cents::ZERO;
        }
        let room = (self.unplaced(case) + reserve).max(Cents::ZERO);
        let wanted = if by > Cents::ZERO { amount + by.min(room) } else { amount + by };
        let held = wanted.clamp(about.low.min(amount), about.high.max(amount));
        self.amounts[line] = held;
        held - amount
    }

    /// Holds a line, or lets it go; one that the plan locks stays locked.
    pub fn toggle_lock(&mut self, case: &Case, line: usize) {
        if case.lines.get(line).is_some_and(|about| !about.locked)
            && let Some(lock) = self.locks.get_mut(line)
        {
            *lock = !*lock;
        }
    }

    /// Whether nothing would move.
    #[must_use]
    pub fn keeps(&self, case: &Case) -> bool {
        case.lines.iter().zip(&self.amounts).all(|(line, amount)| line.before == *amount)
    }
}
