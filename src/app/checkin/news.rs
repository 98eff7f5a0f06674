//! What the audit found since last week, told before and after a round, each with its way to the cell.

use crate::app::audit::new_findings;
use crate::app::browse;
use crate::app::effect::Effect;
use crate::app::model::Model;

/// Findings told at most.
pub const TOLD: usize = 4;

/// Whether there is something new to go to: nothing is being asked, and the audit found something.
#[must_use]
pub fn has(model: &Model) -> bool {
    super::is_open(model) && !super::is_asking(model) && !new_findings(model).is_empty()
}

/// The next finding.
pub fn down(model: &mut Model) -> Vec<Effect> {
    let last = new_findings(model).len().min(TOLD).saturating_sub(1);
    if let Some(round) = model.round.as_mut() {
        round.news = Some(round.news.map_or(0, |at| (at + 1).min(last)));
    }
    Vec::new()
}

/// The finding before, then none.
pub(super) fn up(model: &mut Model) {
    if let Some(round) = model.round.as_mut() {
        round.news = round.news.and_then(|at| at.checked_sub(1));
    }
}

/// Goes to the cell of the finding that is chosen; says whether one was.
pub(super) fn jump(model: &mut Model) -> bool {
    let at = model.round.as_ref().filter(|_| has(model)).and_then(|round| round.news);
    let Some((key, field)) = at.and_then(|at| new_findings(model).get(at).map(|finding| (finding.key, finding.field))) else {
        return false;
    };
    browse::show_in(model, crate::tables::sheet_of(key.table()).key, key, field);
    true
}
