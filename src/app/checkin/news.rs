//! What the audit found since last week, told before and after a round, each with its way to the cell.

use crate::app::audit::new_findings;
use crate::app::browse;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::audit::sentence;
use crate::text::wrapped;

/// Findings told at most, and lines of each.
const TOLD: usize = 4;
const LINES: usize = 2;
/// Lines of the page over them.
const ABOVE: u16 = 10;

/// A finding as it is told: its place among what is new, its first row, and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place.
    pub place: usize,
    /// The row of its first line.
    pub y: u16,
    /// What it says.
    pub lines: Vec<String>,
}

/// What is told before or after the round, at the foot of the page: as many findings as there is room for, each whole.
#[must_use]
pub fn told(model: &Model) -> Vec<Told> {
    let inner = super::inner(model);
    let room = usize::from(inner.height.saturating_sub(ABOVE)).min(TOLD * LINES);
    let mut used = 0;
    let mut told: Vec<Told> = Vec::new();
    for (place, finding) in new_findings(model).into_iter().take(TOLD).enumerate() {
        let text = sentence(finding, &model.facts(), &model.words);
        let mut lines = wrapped(&model.words, &text, usize::from(inner.width.saturating_sub(4)));
        lines.truncate(LINES);
        if used + lines.len() > room {
            break;
        }
        told.push(Told { place, y: u16::try_from(used).unwrap_or(0), lines });
        used += told[place].lines.len();
    }
    let first = (inner.y + inner.height).saturating_sub(1 + u16::try_from(used).unwrap_or(0));
    for one in &mut told {
        one.y += first;
    }
    told
}

/// Whether there is something new to go to: nothing is being asked, and the audit found something.
#[must_use]
pub fn has(model: &Model) -> bool {
    super::is_open(model) && !super::is_asking(model) && !told(model).is_empty()
}

/// The next finding.
pub fn down(model: &mut Model) -> Vec<Effect> {
    let last = told(model).len().saturating_sub(1);
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
