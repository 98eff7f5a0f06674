//! The audit page: findings by severity, a jump to the cell, a fix on one key, mutes with a reason until a day.

use std::cell::OnceCell;

use chrono::Days;

use crate::analysis::Standing;
use crate::audit::{Audit, Finding, Guide, Ledger, fix, place};
use crate::domain::{Change, Day, Edit, Mute, Plan, Record, TypedTarget, add};
use crate::tables::with_code;

use super::browse;
use super::describe::describe;
use super::effect::Effect;
use super::layers::{Layer, Purpose, Question};
use super::layout::Area;
use super::model::{AfterCommit, Model, Screen};
use super::shell::can_write;

/// What the audit finds of the plan, and where its page stands.
#[derive(Default)]
pub struct AuditPage {
    /// Word lists, thresholds and channels as the user's files change them; none is kpilot's own.
    pub guide: Option<Guide>,
    /// Whether the first frame is on the screen: nothing of the audit keeps it waiting.
    pub awake: bool,
    /// What every rule says; none while the plan is being judged, and for a very large plan until its page is opened and while
    /// an edit is followed.
    pub audit: Option<Audit>,
    /// The same in order, with mutes and score; of a very large plan as it was a moment ago.
    listed: OnceCell<Ledger>,
    /// The day and the revision for which a very large plan is being audited beside the screen.
    asked: Option<(Day, u64)>,
    /// What was found a week ago, once it was asked for.
    pub earlier: Option<Ledger>,
    /// The line under the cursor.
    pub line: usize,
}

/// Activities and targets up to which a plan is audited at once; a larger one beside the screen, once its page is open.
const UNASKED: usize = 20_000;
/// Days for which a finding is muted when no day is typed.
const MUTED_DAYS: u64 = 30;
/// Lines under the list: a rule, why, how, where.
const DETAIL: u16 = 7;

impl AuditPage {
    /// The guide in force.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        self.guide.as_ref().unwrap_or_else(|| Guide::built_in())
    }
}

/// The first frame is on the screen: what could wait is done now.
pub fn drawn(model: &mut Model) {
    model.audit.awake = true;
    renew(model);
}

/// Audits the plan anew: after it was read, and on another day.
pub fn renew(model: &mut Model) {
    model.audit.audit = None;
    model.audit.listed.take();
    if model.audit.awake {
        wake(model);
    }
}

/// Whether auditing the plan would keep a key waiting.
fn is_large(model: &Model) -> bool {
    model.plan.activities.len() + model.plan.targets.len() > UNASKED
}

/// What the open page of a very large plan still has to ask for.
pub fn catch_up(model: &mut Model) -> Vec<Effect> {
    let waits = is_open(model) && model.standing.is_some() && model.audit.audit.is_none() && model.audit.asked.is_none();
    if !(waits && is_large(model)) {
        return Vec::new();
    }
    model.audit.asked = Some((model.today, model.revision));
    vec![Effect::Audit(model.today)]
}

/// A very large plan was audited beside the screen; what was written meanwhile asks for it again.
pub fn arrive(model: &mut Model, found: Option<Box<(Audit, Ledger)>>, day: Day, revision: u64) {
    model.audit.asked = None;
    let Some(found) = found else { return };
    if is_large(model) && (day, revision) == (model.today, model.revision) {
        (model.audit.audit, model.audit.listed) = (Some(found.0), OnceCell::from(found.1));
        step(model, 0);
    }
}

/// Audits the plan if that was not done yet.
fn wake(model: &mut Model) {
    if is_large(model) {
        return;
    }
    if let (None, Some(standing)) = (&model.audit.audit, &model.standing) {
        model.audit.audit = Some(Audit::of(&model.plan, standing, model.audit.guide()));
        list(model);
    }
}

/// Brings the findings up to date after an edit.
pub fn follow(model: &mut Model, changes: &[Change]) {
    if is_large(model) {
        model.audit.audit = None;
        return;
    }
    let (Some(audit), Some(standing)) = (model.audit.audit.as_mut(), model.standing.as_ref()) else { return };
    let guide = model.audit.guide.as_ref().unwrap_or_else(|| Guide::built_in());
    audit.refresh(&model.plan, standing, guide, changes);
    list(model);
}

/// The findings that stood in a list do so no more.
fn list(model: &mut Model) {
    model.audit.listed.take();
    if is_open(model) {
        step(model, 0);
    }
}

/// What was found, in order: listed when it is looked at, since a table of thousands of findings is not typed in while it is read.
#[must_use]
pub fn ledger(model: &Model) -> &Ledger {
    let list = || model.audit.audit.as_ref().map_or_else(Ledger::default, |audit| audit.ledger(&model.plan, model.today));
    model.audit.listed.get_or_init(list)
}

/// Opens the page, and asks what was found a week ago.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.open("audit");
    wake(model);
    ask_earlier(model)
}

/// Asks for the plan as it was known a week ago, if that was not done yet.
pub fn ask_earlier(model: &Model) -> Vec<Effect> {
    let day = model.today.checked_sub_days(Days::new(7));
    let asked = model.audit.earlier.is_some() || model.plan.activities.len() > UNASKED;
    day.filter(|_| !asked).map(Effect::ReadPast).into_iter().collect()
}

/// What a plan could not prove as it was known on a day: that is not new. Nothing before it began.
#[must_use]
pub fn found_then(plan: &Plan, day: Day, guide: &Guide) -> Option<Ledger> {
    let began = !plan.objectives.is_empty() || !plan.activities.is_empty();
    began.then(|| Audit::of(plan, &Standing::of(plan, day), guide).ledger(plan, day))
}

/// What was found a week ago; of a plan that had not begun not everything is new.
pub fn earlier(model: &mut Model, found: Option<Box<Ledger>>) {
    model.audit.earlier = Some(found.map_or_else(|| ledger(model).clone(), |found| *found));
}

/// The findings that stand and did not a week ago; none while that is not known.
#[must_use]
pub fn new_findings(model: &Model) -> Vec<&Finding> {
    let earlier = model.audit.earlier.as_ref();
    earlier.map_or_else(Vec::new, |earlier| ledger(model).new_since(earlier))
}

/// Whether the audit page is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Audit
}

/// How many lines the page has: findings, then the rules that are kept.
#[must_use]
pub fn count(model: &Model) -> usize {
    ledger(model).lines.len() + ledger(model).passed.len()
}

/// Where the list stands: under the score and a rule, above the details.
#[must_use]
pub fn list_area(main: Area) -> Area {
    Area { y: main.y + 2, height: main.height.saturating_sub(2 + DETAIL), ..main }
}

/// First line drawn: the cursor stays in sight.
#[must_use]
pub fn top(model: &Model) -> usize {
    let room = usize::from(list_area(model.areas().main).height).max(1);
    model.audit.line.saturating_sub(room - 1)
}

/// Moves the cursor by lines.
pub fn step(model: &mut Model, lines: isize) -> Vec<Effect> {
    let last = count(model).saturating_sub(1).cast_signed();
    model.audit.line = model.audit.line.cast_signed().saturating_add(lines).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Moves the cursor by pages.
pub fn page(model: &mut Model, pages: isize) -> Vec<Effect> {
    let room = isize::from(list_area(model.areas().main).height.cast_signed()).max(2);
    step(model, pages * (room - 1))
}

/// The finding under the cursor.
#[must_use]
pub fn finding(model: &Model) -> Option<&Finding> {
    ledger(model).lines.get(model.audit.line).map(|line| &line.finding)
}

/// Whether a finding is under the cursor.
#[must_use]
pub fn has_finding(model: &Model) -> bool {
    is_open(model) && finding(model).is_some()
}

/// Goes to the cell.
pub fn jump(model: &mut Model) -> Vec<Effect> {
    if let Some((key, field)) = finding(model).map(|finding| (finding.key, finding.field)) {
        let sheet = crate::tables::sheet_of(key.table());
        browse::show_in(model, sheet.key, key, field);
    }
    Vec::new()
}

/// The edit that mends the finding under the cursor.
#[must_use]
pub fn mending(model: &Model) -> Option<Edit> {
    let (audit, standing) = (model.audit.audit.as_ref()?, model.standing.as_ref()?);
    fix(audit, &model.plan, standing, model.audit.guide(), finding(model)?, &model.words)
}

/// Whether one key mends the finding under the cursor.
#[must_use]
pub fn can_mend(model: &Model) -> bool {
    has_finding(model) && can_write(model) && finding(model).is_some_and(|finding| finding.card.has_mend())
}

/// Mends it; says so when only a person can.
pub fn mend(model: &mut Model) -> Vec<Effect> {
    if model.audit.audit.is_none() {
        let sentence = model.words.say("judging").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    let Some(edit) = mending(model) else {
        let sentence = model.words.say("audit-no-mend").to_string();
        model.refuse(sentence);
        return Vec::new();
    };
    model.after_commit = Some(AfterCommit::Say(describe(model, &edit)));
    vec![Effect::Commit(edit)]
}

/// Whether the finding under the cursor can be muted or heard again.
#[must_use]
pub fn can_mute(model: &Model) -> bool {
    has_finding(model) && can_write(model)
}

/// Asks for the reason and the day; a muted finding is heard again.
pub fn mute(model: &mut Model) -> Vec<Effect> {
    let Some(line) = ledger(model).lines.get(model.audit.line) else { return Vec::new() };
    if line.muted {
        return hear(model);
    }
    model.layers.push(Layer::Question(Question::new(Purpose::Mute, "")));
    Vec::new()
}

/// Takes away every mute that silences the finding under the cursor.
fn hear(model: &mut Model) -> Vec<Effect> {
    let Some(finding) = finding(model) else { return Vec::new() };
    let record = place(&model.plan, finding.key);
    let speaks = |mute: &&Mute| mute.rule == finding.card.id && mute.record.as_deref().is_none_or(|one| one == record);
    let changes: Vec<Change> = model.plan.mutes.iter().filter(speaks).cloned().map(Record::Mute).map(Change::delete).collect();
    model.after_commit = Some(AfterCommit::Say(model.words.say("audit-heard").to_string()));
    vec![Effect::Commit(Edit { action: "remove mutes".to_owned(), changes })]
}

/// Mutes the finding under the cursor: `recrutement en janvier, d'ici 31/01`.
pub fn muted(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some((finding, today)) = finding(model).cloned().map(|finding| (finding, model.today)) else { return Vec::new() };
    let (reason, until) = reason_and_day(text, model);
    if reason.chars().count() < 3 {
        let sentence = model.words.say("audit-mute-needs-reason").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    let until = until.or_else(|| today.checked_add_days(Days::new(MUTED_DAYS)));
    let record = Mute {
        id: model.plan.mutes.next_id(),
        code: String::new(),
        rule: finding.card.id.to_owned(),
        record: Some(place(&model.plan, finding.key)),
        field: Some(finding.field.to_owned()),
        reason: reason.to_owned(),
        until,
    };
    let Ok(edit) = add(&model.plan, with_code(&model.plan, Record::Mute(record))) else { return Vec::new() };
    let day = until.map_or_else(String::new, |day| model.words.days().day(day));
    let sentence = model.words.say_with("audit-muted-until", &[("day", day.as_str().into())]);
    model.after_commit = Some(AfterCommit::Say(sentence));
    vec![Effect::Commit(edit)]
}

/// The reason, and the day behind `d'ici`, `jusqu'au`, `by` or `until`.
fn reason_and_day<'a>(text: &'a str, model: &Model) -> (&'a str, Option<Day>) {
    let lower = text.to_lowercase();
    let marks = ["jusqu'au ", "jusqu’au ", "d'ici ", "d’ici ", "until ", "by "];
    let found = marks.iter().filter_map(|mark| lower.rfind(mark).map(|at| (at, at + mark.len()))).max();
    let read = found.and_then(|(at, end)| {
        let typed = TypedTarget::parse(&format!("1 by {}", text.get(end..)?.trim()), model.plan.settings.language, model.today);
        Some((text.get(..at)?, typed.ok()?.due?))
    });
    match read {
        Some((reason, day)) => (reason.trim().trim_end_matches([',', ';', ' ']), Some(day)),
        None => (text.trim(), None),
    }
}

/// A click on a line.
pub fn click(model: &mut Model, y: u16, twice: bool) -> Vec<Effect> {
    let area = list_area(model.areas().main);
    let line = y.checked_sub(area.y).filter(|line| *line < area.height).map(|line| usize::from(line) + top(model));
    let Some(line) = line.filter(|line| *line < count(model)) else { return Vec::new() };
    model.audit.line = line;
    if twice { jump(model) } else { Vec::new() }
}
