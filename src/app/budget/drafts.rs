//! Trying splits: one step more or less, locks, equalising, the cautious step, and the way back.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::shell;
use crate::budget::{Draft, Study};
use crate::domain::Cents;

use super::page::{Desk, Drafted, Face, NAMES, refresh};

/// Drafts that can be taken back, a draft.
const PAST: usize = 200;

/// Whether drafts are on the screen.
#[must_use]
pub fn on_drafts(model: &Model) -> bool {
    super::is_open(model) && model.budget.face == Face::Arbitration && model.budget.desk.is_some()
}

/// Whether the draft can be adopted.
#[must_use]
pub fn can_adopt(model: &Model) -> bool {
    on_drafts(model) && shell::can_write(model)
}

/// One step of the draft: about a two hundredth of the money, 1, 2 or 5 times a power of ten, at least one unit.
#[must_use]
pub fn nudge_size(study: &Study) -> Cents {
    let wanted = study.case.total.cents() / 200;
    let sizes = (0..14).flat_map(|tens| [1, 2, 5].map(|factor| factor * 100 * 10_i64.pow(tens)));
    Cents::new(sizes.take_while(|size| *size <= wanted).last().unwrap_or(100))
}

/// Changes the draft shown; its figures follow.
fn change(model: &mut Model, act: impl FnOnce(&Desk, &Draft) -> Option<Draft>) -> Vec<Effect> {
    let chosen = model.budget.chosen;
    let Some(desk) = model.budget.desk.as_mut() else { return Vec::new() };
    let Some(next) = act(desk, &desk.drafts[chosen].draft).filter(|next| *next != desk.drafts[chosen].draft) else {
        return Vec::new();
    };
    let mut past = std::mem::take(&mut desk.drafts[chosen].past);
    past.push(std::mem::take(&mut desk.drafts[chosen].draft));
    if past.len() > PAST {
        past.remove(0);
    }
    desk.drafts[chosen] = Drafted::of(&desk.study, next, past);
    Vec::new()
}

/// Gives the line under the cursor some steps more, or less.
pub fn nudge(model: &mut Model, steps: i64) -> Vec<Effect> {
    let line = model.budget.line;
    let standing = model.standing.as_ref();
    let reserve = standing.and_then(|standing| standing.books().reserve(&model.plan)).unwrap_or(Cents::ZERO).max(Cents::ZERO);
    let mut stuck = false;
    let effects = change(model, |desk, draft| {
        let (mut next, size) = (draft.clone(), nudge_size(&desk.study));
        let moved = next.nudge(&desk.study.case, line, Cents::new(size.cents() * steps), reserve);
        stuck = moved == Cents::ZERO;
        Some(next)
    });
    if stuck {
        let sentence = model.words.say("draft-stuck").to_string();
        model.refuse(sentence);
    }
    effects
}

/// Holds the line under the cursor, or lets it go.
pub fn lock(model: &mut Model) -> Vec<Effect> {
    let line = model.budget.line;
    change(model, |desk, draft| {
        let mut next = draft.clone();
        next.toggle_lock(&desk.study.case, line);
        Some(next)
    })
}

/// The best split of what the draft's lines have together.
pub fn equalise(model: &mut Model) -> Vec<Effect> {
    change(model, |desk, draft| Some(desk.study.equalised(draft)))
}

/// The proposal: as big a step as caution allows.
pub fn cautious(model: &mut Model) -> Vec<Effect> {
    change(model, |desk, draft| Some(Draft { locks: draft.locks.clone(), ..desk.found.after.clone() }))
}

/// Everything as it is.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    change(model, |desk, _| Some(Draft::keeping(&desk.study.case)))
}

/// Takes the last step of the draft back; without one, the last edit of the plan.
pub fn undo(model: &mut Model) -> Vec<Effect> {
    if on_drafts(model) && step_back(model).is_some() {
        return Vec::new();
    }
    if shell::can_write(model) { shell::undo(model) } else { Vec::new() }
}

/// The draft shown as it was one step before.
fn step_back(model: &mut Model) -> Option<()> {
    let chosen = model.budget.chosen;
    let desk = model.budget.desk.as_mut()?;
    let mut past = std::mem::take(&mut desk.drafts[chosen].past);
    let draft = past.pop()?;
    desk.drafts[chosen] = Drafted::of(&desk.study, draft, past);
    Some(())
}

/// Shows the next of the drafts A, B, C.
pub fn next_draft(model: &mut Model) -> Vec<Effect> {
    model.budget.chosen = (model.budget.chosen + 1) % NAMES.len();
    Vec::new()
}

/// Shows the three drafts side by side, or no longer.
pub fn compare(model: &mut Model) -> Vec<Effect> {
    model.budget.compare = !model.budget.compare;
    model.budget.curve = false;
    Vec::new()
}

/// Shows the response curve of the line, or no longer.
pub fn curve(model: &mut Model) -> Vec<Effect> {
    model.budget.curve = !model.budget.curve;
    model.budget.compare = false;
    Vec::new()
}

/// Makes the horizon longer or shorter: 1 to 52 weeks.
pub fn longer(model: &mut Model, weeks: i32) -> Vec<Effect> {
    let now = model.budget.weeks.or(model.budget.desk.as_ref().map(|desk| desk.study.case.weeks)).unwrap_or(4);
    model.budget.weeks = Some(now.saturating_add_signed(weeks).clamp(1, 52));
    refresh(model);
    Vec::new()
}
