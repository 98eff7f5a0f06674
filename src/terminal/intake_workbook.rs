//! A workbook of the plan that came back: what it says otherwise is shown cell by cell, and what is taken is one edit.

use crate::app::{Comparison, DifferenceLine, Message, Model, Step};
use crate::domain::Plan;
use crate::exchange::plan_workbook::Origin;
use crate::exchange::plan_workbook::back::{Difference, Edited, Kind, apply, compare};
use crate::store::{Store, StoreError};
use crate::text::{Tongue, Words, sanitize};

use super::intake::{Held, told, write};
use super::session::Session;
use super::tell::refused;

/// The plan as it was when a workbook was made from it; none when the file does not know that revision.
///
/// # Errors
/// [`StoreError`] when the history cannot be read.
pub fn state_of(store: &Store, origin: &Origin, plan: &Plan) -> Result<Option<Plan>, StoreError> {
    let Some((now, changes)) = store.changes_since(origin.revision)?.filter(|_| origin.revision > 0) else { return Ok(None) };
    let line = store.history(now - origin.revision, 1)?.into_iter().next();
    if line.is_none_or(|line| line.at != origin.at) {
        return Ok(None);
    }
    let mut base = plan.clone();
    changes.into_iter().rev().for_each(|change| base.apply(&change.inverse()));
    Ok(Some(base))
}

/// Compares it with the plan: its page, or the sentence that it says the same.
pub(super) fn compared(session: &mut Session, model: &Model, edited: &Edited) -> Vec<Message> {
    let base = session.store.as_ref().map_or(Ok(None), |store| state_of(store, &edited.origin, &model.plan));
    let base = match base {
        Ok(base) => base,
        Err(error) => {
            session.taking = None;
            return vec![Message::IntakeClosed(None), refused(&error, session.path(), model)];
        }
    };
    let found = compare(edited, base.as_ref(), &model.plan, model.today);
    if found.is_empty() {
        session.taking = None;
        return vec![Message::IntakeClosed(Some(model.words.say("intake-compared-none").into_owned()))];
    }
    let Some(taking) = session.taking.as_mut() else { return Vec::new() };
    let args = [("count", found.len().into()), ("known", if base.is_some() { "yes" } else { "no" }.into())];
    let headline = model.words.say_with("intake-compared", &args);
    let differences = found.iter().map(|one| line(one, &model.words)).collect();
    let page = taking.page(Step::Compared(Box::new(Comparison { headline, differences })));
    taking.read = Some(Held::Edited(found));
    vec![page]
}

/// A difference as the page shows it; conflicts are left until somebody takes them.
fn line(one: &Difference, words: &Words) -> DifferenceLine {
    let clean = |text: &str| sanitize(text).into_owned();
    let column = one.field.map(|field| words.say(&format!("column-{field}")).into_owned());
    let place: Vec<String> = [Some(clean(&one.sheet)), Some(clean(&one.record)), column].into_iter().flatten().collect();
    let arrow = |before: &str, after: &str| format!("{} → {}", clean(before), clean(after));
    let (kind, change) = match one.kind {
        Kind::New => ("intake-kind-new", clean(&one.file)),
        Kind::Changed => ("intake-kind-changed", arrow(&one.before, &one.file)),
        Kind::Removed => ("intake-kind-removed", clean(&one.before)),
        Kind::Conflict => {
            let here = words.say_with("intake-conflict-here", &[("here", clean(&one.here).into())]);
            ("intake-kind-conflict", format!("{} · {here}", arrow(&one.before, &one.file)))
        }
    };
    DifferenceLine { kind, place: place.join(" · "), change, is_taken: one.kind != Kind::Conflict }
}

/// Brings what is taken into the plan.
pub(super) fn bring_in(session: &mut Session, model: &Model, chosen: &[usize]) -> Vec<Message> {
    let Some(Held::Edited(found)) = session.taking.as_ref().and_then(|taking| taking.read.as_ref()) else { return Vec::new() };
    let words = [Words::new(Tongue::French), Words::new(Tongue::English)];
    let taken: Vec<&Difference> = chosen.iter().filter_map(|place| found.get(*place)).collect();
    let count = |kinds: &[Kind]| taken.iter().filter(|one| kinds.contains(&one.kind)).count();
    let args = [
        ("new", count(&[Kind::New]).into()),
        ("changed", count(&[Kind::Changed, Kind::Conflict]).into()),
        ("removed", count(&[Kind::Removed]).into()),
        ("conflicts", (found.len() - taken.len()).into()),
    ];
    let sentence = model.words.say_with("workbook-taken", &args);
    match apply(&model.plan, &taken, &[&words[0], &words[1]], model.today) {
        Ok(edit) => write(session, model, edit, sentence),
        Err(error) => vec![told(&error, model)],
    }
}
