//! Time travel: the plan exactly as it was known at the end of a past week, read-only, and back.

use chrono::TimeDelta;

use crate::analysis::Standing;
use crate::domain::{Cadence, Day, Edit, Plan};

use super::effect::Effect;
use super::model::{Loading, Model};

/// What waits while the past is on the screen.
#[derive(Debug)]
pub struct Present {
    /// The plan as it is.
    pub plan: Plan,
    /// What follows from it.
    pub standing: Option<Standing>,
    /// The day that is today.
    pub today: Day,
    /// Why it could not be written before, if so.
    pub read_only: Option<String>,
}

/// Whether there is a past to go to: the plan is known and judged.
#[must_use]
pub fn can_go_back(model: &Model) -> bool {
    model.loading == Loading::Done && model.standing.is_some() && model.editor.is_none()
}

/// Whether the past is on the screen.
#[must_use]
pub fn in_past(model: &Model) -> bool {
    model.present.is_some()
}

/// The end of the week before.
pub fn back(model: &mut Model) -> Vec<Effect> {
    let monday = Cadence::Week.period(model.today).first;
    vec![Effect::Travel(monday - TimeDelta::days(1))]
}

/// The end of the week after, or the present.
pub fn forward(model: &mut Model) -> Vec<Effect> {
    let Some(today) = model.present.as_ref().map(|present| present.today) else { return Vec::new() };
    let sunday = Cadence::Week.period(model.today + TimeDelta::days(1)).last;
    if sunday >= today {
        return home(model);
    }
    vec![Effect::Travel(sunday)]
}

/// Back to the present.
pub fn home(model: &mut Model) -> Vec<Effect> {
    if let Some(present) = model.present.take() {
        model.plan = present.plan;
        model.standing = present.standing;
        model.today = present.today;
        model.file.read_only = present.read_only;
        let sentence = model.words.say("travel-home").to_string();
        model.say(sentence);
        shown(model);
        return super::since::again(model);
    }
    Vec::new()
}

/// The past was read: it takes the place of the present, which waits.
pub fn arrive(model: &mut Model, day: Day, plan: Plan, standing: Standing) {
    let told = model.words.say_with("as-of", &[("day", model.words.days().day_long(day).into())]);
    let plan = std::mem::replace(&mut model.plan, plan);
    let standing = model.standing.replace(standing);
    let today = std::mem::replace(&mut model.today, day);
    let read_only = model.file.read_only.replace(told.clone());
    if model.present.is_none() {
        model.present = Some(Box::new(Present { plan, standing, today, read_only }));
    }
    model.say(told);
    shown(model);
}

/// What another program wrote while the past is on the screen goes into the present; says whether it did.
pub fn follow(model: &mut Model, edit: &Edit, revision: u64) -> bool {
    let Some(present) = model.present.as_mut() else { return false };
    edit.changes.iter().for_each(|change| present.plan.apply(change));
    if let Some(standing) = present.standing.as_mut() {
        standing.refresh(&present.plan, &edit.changes);
    }
    model.revision = revision;
    true
}

/// Every page reads the plan again.
fn shown(model: &mut Model) {
    model.editor = None;
    model.renew_names();
    model.week = super::home::due_this_week(model);
    model.fill_grids();
    super::browse::panel_step(model, 0);
    super::card::refresh(model);
    model.audit.earlier = None;
    super::audit::renew(model);
    super::tree::follow(model, &[]);
    super::update::follow_budget(model);
    super::standup::refresh(model);
    super::journal::refresh(model);
    if model.screen == super::model::Screen::Checkin {
        super::checkin::open(model);
    }
    model.settle();
}
