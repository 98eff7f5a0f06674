//! The target that was agreed first: changing it never hides how it would have been judged.

use super::basis::Basis;
use super::reading::Reading;
use crate::domain::{Day, DecisionKind, Expression, Plan, Target};

/// What a target asked before it was changed, and its reading today.
#[derive(Clone, Debug, PartialEq)]
pub struct Original {
    /// What it asked.
    pub expression: Expression,
    /// The day it was first changed.
    pub changed: Day,
    /// How it would be judged today.
    pub reading: Reading,
}

/// The first text of a target that was changed, and when; none while it is the same.
#[must_use]
pub fn first_text(plan: &Plan, target: &Target) -> Option<(Expression, Day)> {
    let changed = plan.decisions.iter().filter(|one| one.target == Some(target.id) && one.kind == DecisionKind::Retarget);
    let first = changed.filter(|one| one.was.is_some()).min_by_key(|one| (one.date, one.id))?;
    let was = Expression::parse(first.was.as_deref()?, plan.settings.language).ok()?;
    let same = target.expression.as_ref().is_some_and(|now| now.goal() == was.goal());
    (!same).then_some((was, first.date))
}

impl Basis {
    pub(super) fn original(&self, plan: &Plan, target: &Target) -> Option<Original> {
        let (expression, changed) = first_text(plan, target)?;
        let reading = self.reading(plan, &Target { expression: Some(expression.clone()), ..target.clone() });
        Some(Original { expression, changed, reading })
    }
}
