//! The only door into the model: a message in, effects out.

use crate::analysis::ledger::check_edit;
use crate::budget::refusal_text;
use crate::domain::Edit;

use super::actions::Found;
use super::after::after;
use super::describe::{describe, seen_at};
use super::edits;
use super::effect::Effect;
use super::help::Help;
use super::key::{Code, Press};
use super::layers::{self, Layer, Question, Scroll};
use super::message::Message;
use super::model::{AfterCommit, Loading, Model, Screen};
use super::outgoing;
use super::trash;
use super::{mouse, paste};

/// Takes a message; what it asks of the world comes back as data. An edit that would move money that is not there is refused
/// here, wherever it was typed.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    super::coach::watch(model, &message);
    let advises = matches!(message, Message::Key(_) | Message::Mouse(..) | Message::Committed(..) | Message::Drawn);
    let mut effects = affordable(model, message);
    effects.extend(super::audit::catch_up(model));
    effects.extend(super::tour::follow(model));
    if advises {
        effects.extend(super::coach::advise(model));
    }
    effects
}

fn affordable(model: &mut Model, message: Message) -> Vec<Effect> {
    let effects = take(model, message);
    let Some(sentence) = effects.iter().find_map(|effect| overdrawn(model, effect)) else { return effects };
    refused(model, sentence, false);
    Vec::new()
}

/// Why the moves of an edit may not be made, if they may not.
fn overdrawn(model: &Model, effect: &Effect) -> Option<String> {
    let (Effect::Commit(edit), Some(standing)) = (effect, &model.standing) else { return None };
    let refusal = check_edit(&model.plan, standing.books(), edit).err()?;
    Some(refusal_text(&refusal, &model.facts(), &model.words))
}

fn take(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(press) => return key(model, press),
        Message::Mouse(what, x, y) => return mouse::mouse(model, what, x, y),
        Message::Paste(text) => return paste(model, &text),
        Message::Resized(width, height) => {
            model.size = (width, height);
            model.settle();
        }
        Message::Loaded(plan, standing, revision) => {
            model.revision = revision;
            loaded(model, *plan, standing.map(|standing| *standing));
        }
        Message::Progress(done, all) => model.loading = Loading::Head(done, all),
        Message::Committed(edit, revision) => committed(model, &edit, revision),
        Message::Undone(step) => stepped(model, step, "undone", "nothing-to-undo"),
        Message::Redone(step) => stepped(model, step, "redone", "nothing-to-redo"),
        Message::Refused { sentence, stale } => refused(model, sentence, stale),
        Message::External(changes, revision) => {
            let edit = Edit { action: String::new(), changes };
            follow(model, &edit, revision);
            edits::warn_if_changed(model, &edit.changes);
        }
        Message::Offered(files) => super::offers::show(model, files),
        Message::Intake(intake) => super::intake::show(model, *intake),
        Message::IntakeClosed(sentence) => {
            super::intake::close(model);
            if let Some(sentence) = sentence {
                model.say(sentence);
            }
        }
        Message::Lost(sentence) => {
            model.file.read_only = Some(sentence.clone());
            model.refuse(sentence);
        }
        Message::History(items) => model.layers.push(Layer::History(items, Scroll::default())),
        Message::RecordHistory(key, items) => super::record_card::tell_history(model, key, items),
        Message::Trash(items) => trash::show(model, items),
        Message::Deleted(changes) => return trash::restore(model, changes),
        Message::Drawn => super::audit::drawn(model),
        Message::Past(found) => super::audit::earlier(model, found),
        Message::Audited(found, day, revision) => super::audit::arrive(model, found, day, revision),
        Message::Exported(ended) => outgoing::ended(model, ended),
        Message::Trail(items) => super::card::told(model, items),
        Message::Travelled(day, plan, standing) => {
            super::travel::arrive(model, day, *plan, *standing);
            return super::since::again(model);
        }
        Message::Compared(day, plan, standing) => super::since::arrive(model, day, *plan, *standing),
        Message::Open(page) => return super::go::page(model, page),
        Message::Tour => return super::tour::begin(model),
        Message::Second => super::standup::tick(model),
        Message::Moves(moves) => super::journal::told(model, moves),
        Message::PasteRead(preview) => paste::show(model, *preview),
        Message::Typed(typing) => super::half_typed::take_up(model, &typing),
        Message::Done(sentence) => model.say(sentence),
        Message::DayChanged(day) => {
            day_changed(model, day);
            model.audit.earlier = None;
            super::audit::renew(model);
            super::tree::follow(model, &[]);
        }
    }
    Vec::new()
}

fn key(model: &mut Model, press: Press) -> Vec<Effect> {
    if let Some(effects) = super::tour::press(model, press) {
        return effects;
    }
    if !model.layers.is_empty() {
        return layers::press(model, press);
    }
    if model.editor.is_some() {
        return edits::press(model, press);
    }
    if press == Press::plain(Code::Esc) && !model.pending.is_empty() {
        model.pending.clear();
        return Vec::new();
    }
    if model.pending.is_empty()
        && model.screen == Screen::Checkin
        && let Some(effects) = super::checkin::press(model, press)
    {
        return effects;
    }
    model.pending.push(press);
    let presses = std::mem::take(&mut model.pending);
    match model.keymap.lookup(&presses, model.on()) {
        Found::Action(action) => {
            model.notice = None;
            if action.id == "go" {
                model.pending = presses;
            }
            layers::run(model, action)
        }
        Found::Beginning => {
            model.pending = presses;
            Vec::new()
        }
        Found::Nothing if presses.len() == 1 => unbound(model, press),
        Found::Nothing => Vec::new(),
    }
}

/// A key that no action has: in a spreadsheet it begins to overwrite the cell; Esc gives up the empty row's draft.
fn unbound(model: &mut Model, press: Press) -> Vec<Effect> {
    if press.code == Code::Esc {
        escape(model);
        return Vec::new();
    }
    let in_grid = super::browse::in_grid(model);
    match press.typed() {
        Some(letter) if in_grid && !model.preferences.vim => edits::overwrite(model, letter.encode_utf8(&mut [0; 4])),
        Some('c') if in_grid => edits::overwrite(model, ""),
        Some('q') if model.screen == Screen::Home => {
            let sentence = model.words.say("quit-hint").to_string();
            model.say(sentence);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Back one level: the message, the draft, the filter; never out of the program.
fn escape(model: &mut Model) {
    if model.notice.take().is_some() {
        return;
    }
    let unmarked = model.with_grid(|grid, _, _| {
        let any = !grid.marks.is_empty() || grid.marks.extending;
        grid.marks.clear();
        any
    });
    if unmarked == Some(true) {
        return;
    }
    let dropped = model.with_grid(|grid, _, _| grid.draft.take().is_some()).unwrap_or(false);
    if !dropped && model.grid().is_some_and(|grid| !grid.filter.is_empty()) {
        layers::filter_by(model, "");
    }
}

/// The longest text that a line takes from a paste; the rest of it is no line.
const LONGEST_LINE: usize = 10_000;

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let line: String = text.trim().chars().take(LONGEST_LINE).collect();
    match model.layers.last_mut() {
        Some(Layer::Palette(palette)) => {
            palette.line.insert(&line);
            super::palette::refresh(model);
            return Vec::new();
        }
        Some(Layer::Question(Question { line: typed, .. }) | Layer::Help(Help { line: typed, .. })) => {
            typed.insert(&line);
            return Vec::new();
        }
        Some(Layer::Settings(page)) => {
            page.line.insert(&line);
            return Vec::new();
        }
        Some(Layer::Welcome(_)) => {
            model.open("plan");
            return paste::ask(model, text);
        }
        Some(Layer::Smart(_)) => {
            super::smart::paste(model, text);
            return Vec::new();
        }
        Some(_) => return Vec::new(),
        None => {}
    }
    if model.editor.is_some() {
        super::typing::paste(model, &line);
        return Vec::new();
    }
    if super::checkin::paste(model, &line) {
        return Vec::new();
    }
    if super::dropped::is_several(text) {
        let sentence = model.words.say("intake-several").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    if let Some(path) = super::dropped::dropped(text) {
        return vec![Effect::Import(path.into())];
    }
    if !super::browse::in_grid(model) {
        let sentence = model.words.say("paste-into-table").to_string();
        model.refuse(sentence);
        return Vec::new();
    }
    let text = text.trim_end_matches(['\r', '\n']);
    if text.contains(['\n', '\r', '\t']) { paste::ask(model, text) } else { edits::overwrite(model, &line) }
}

fn loaded(model: &mut Model, plan: crate::domain::Plan, standing: Option<crate::analysis::Standing>) {
    drop(super::travel::home(model));
    model.plan = plan;
    model.renew_names();
    model.loading = if standing.is_some() { Loading::Done } else { Loading::Head(0, 0) };
    model.standing = standing;
    model.week = super::home::due_this_week(model);
    super::audit::renew(model);
    super::tree::follow(model, &[]);
    model.fill_grids();
    follow_budget(model);
    super::card::refresh(model);
    super::checkin::refresh(model);
    super::journal::refresh(model);
    super::standup::refresh(model);
    model.settle();
    if model.loading == Loading::Done
        && let Some(desk) = model.last_session.take()
    {
        super::views::lay(model, desk);
    }
}

/// The open budget page is studied again.
pub(super) fn follow_budget(model: &mut Model) {
    if model.screen == Screen::Budget {
        super::budget::refresh(model);
    }
}

/// Applies what is on disk to what is on screen: plan, verdicts, grids.
fn follow(model: &mut Model, edit: &Edit, revision: u64) {
    if super::travel::follow(model, edit, revision) {
        return;
    }
    for change in &edit.changes {
        model.plan.apply(change);
    }
    if let Some(standing) = model.standing.as_mut() {
        standing.refresh(&model.plan, &edit.changes);
    }
    model.renew_names();
    model.revision = revision;
    if edit.changes.iter().any(super::home::asks_otherwise) {
        model.week = super::home::due_this_week(model);
    }
    let facts = crate::tables::Facts {
        plan: &model.plan,
        standing: model.standing.as_ref(),
        today: model.today,
        masked: model.mask.hides_money(),
    };
    for (place, grid) in model.grids.iter_mut().enumerate() {
        if model.screen == Screen::Sheet(place) || !grid.rows.is_empty() {
            grid.follow(&edit.changes, &facts, &model.words);
        }
    }
    super::browse::panel_step(model, 0);
    super::browse::explain_again(model);
    follow_budget(model);
    super::audit::follow(model, &edit.changes);
    super::tree::follow(model, &edit.changes);
    super::card::refresh(model);
    super::checkin::refresh(model);
    super::journal::refresh(model);
    super::standup::refresh(model);
    model.settle();
}

fn committed(model: &mut Model, edit: &Edit, revision: u64) {
    let fresh = model.editor.take().is_some_and(|editor| editor.row.is_none());
    if fresh {
        model.with_grid(|grid, _, _| grid.draft = None);
    }
    follow(model, edit, revision);
    let sentence = model.words.say_with("saved", &[("revision", revision.to_string().as_str().into())]);
    let doubt = super::doubts::of_edit(model, edit).filter(|_| super::browse::in_grid(model));
    model.say(doubt.map_or_else(|| sentence.clone(), |doubt| format!("{sentence} · {doubt}")));
    match model.after_commit.take() {
        // A record written from the empty row: the cursor is on it already, and goes on to the right.
        Some(AfterCommit::Move(_, columns)) if fresh => after(model, &AfterCommit::Move(0, columns.max(1))),
        Some(next) => after(model, &next),
        None => {}
    }
}

fn stepped(model: &mut Model, step: Option<(Edit, u64)>, done: &str, nothing: &str) {
    let Some((edit, revision)) = step else {
        let sentence = model.words.say(nothing).to_string();
        model.say(sentence);
        return;
    };
    let told = if done == "undone" { edit.clone().inverse() } else { edit.clone() };
    let what = describe(model, &told);
    follow(model, &edit, revision);
    if let Some(key) = seen_at(&edit) {
        model.with_grid(|grid, _, _| grid.find(key));
    }
    model.settle();
    let sentence = model.words.say_with(done, &[("what", what.as_str().into())]);
    model.say(sentence);
}

fn refused(model: &mut Model, sentence: String, stale: bool) {
    model.after_commit = None;
    if let Some(editor) = model.editor.as_mut() {
        editor.refusal = Some(sentence.clone());
        editor.warned = stale;
    }
    model.refuse(sentence);
}

fn day_changed(model: &mut Model, day: crate::domain::Day) {
    model.today = day;
    if model.standing.is_some() {
        model.standing = Some(crate::analysis::Standing::of(&model.plan, day));
    }
    model.week = super::home::due_this_week(model);
    follow_budget(model);
}
