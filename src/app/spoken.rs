//! A line typed where the program is told in lines: a word of command, names of keys, a value for the cell, or what is asked.

use crate::tables::Kind;
use crate::text::fold;

use super::actions::{ACTIONS, Action, Found, On};
use super::key::{Code, Press};
use super::layers::{Layer, Purpose};
use super::model::Model;
use super::outgoing::Field;

/// What a line means.
#[derive(Clone)]
pub enum Spoken {
    /// Leave.
    Quit,
    /// Where the keys go, once more.
    Again,
    /// The whole page.
    Read,
    /// What can be typed.
    Help,
    /// What is pasted comes next, to an empty line.
    Paste,
    /// Keys.
    Keys(Vec<Press>),
    /// An action.
    Run(&'static Action),
    /// It means nothing here.
    Unknown(String),
}

/// Words of command, in both languages; each stands for itself in any language of the screen.
const WORDS: &[(&str, Spoken)] = &[
    ("quitter", Spoken::Quit),
    ("quit", Spoken::Quit),
    ("lire", Spoken::Read),
    ("read", Spoken::Read),
    ("aide", Spoken::Help),
    ("help", Spoken::Help),
    ("?", Spoken::Help),
    ("coller", Spoken::Paste),
    ("paste", Spoken::Paste),
];

/// Actions by a short word of their own.
const SHORT: &[(&str, &str)] = &[
    ("annuler", "undo"),
    ("undo", "undo"),
    ("retablir", "redo"),
    ("redo", "redo"),
    ("pourquoi", "explain"),
    ("why", "explain"),
    ("hors cible", "go-home"),
    ("off target", "go-home"),
    ("point", "go-checkin"),
    ("check-in", "go-checkin"),
    ("nouveau", "new"),
    ("new", "new"),
];

/// Fewer letters are no name of a command.
const SHORTEST: usize = 3;

const ENTER: Press = Press::plain(Code::Enter);

/// What a line means here and now.
#[must_use]
pub fn spoken(model: &Model, line: &str) -> Spoken {
    let text = line.trim();
    let value = model.layers.is_empty().then(|| super::checkin::value_so_far(model)).flatten();
    if let Some(command) = value.and_then(|_| word(&fold(text))) {
        return command;
    }
    if takes_text(model) && (!text.starts_with('/') || is_path(model, text)) {
        return answer(model, text);
    }
    let text = text.strip_prefix('/').unwrap_or(text).trim();
    if text.is_empty() {
        return Spoken::Again;
    }
    if let Some(value) = text.strip_prefix('=').filter(|_| super::browse::in_grid(model)) {
        return Spoken::Keys(typed_over(value.trim()));
    }
    let folded = fold(text);
    if let Some(command) = word(&folded) {
        return command;
    }
    keys(model, text)
        .map(Spoken::Keys)
        .or_else(|| named(model, &folded).map(Spoken::Run))
        .unwrap_or_else(|| Spoken::Unknown(text.to_owned()))
}

/// A word of command.
fn word(folded: &str) -> Option<Spoken> {
    let command = WORDS.iter().find(|(word, _)| *word == folded).map(|(_, command)| command.clone());
    let action = || SHORT.iter().find(|(word, _)| *word == folded).and_then(|(_, id)| super::actions::action(id));
    command.or_else(|| action().map(Spoken::Run))
}

/// Whether what is typed goes into a text: a cell, a question, a value of the check-in.
fn takes_text(model: &Model) -> bool {
    let searching = matches!(
        model.layers.last(),
        Some(Layer::Question(_) | Layer::Palette(_) | Layer::Help(_) | Layer::Settings(_) | Layer::Smart(_))
    );
    let names =
        matches!(model.layers.last(), Some(Layer::Export(dialogue)) if matches!(dialogue.field, Field::Period | Field::File));
    let answering = model.layers.is_empty() && super::checkin::takes_text(model);
    searching || names || model.editor.is_some() || answering
}

/// Whether a line that begins with `/` is the name of a file: one is asked for, and it is no word of command.
fn is_path(model: &Model, text: &str) -> bool {
    let asked = match model.layers.last() {
        Some(Layer::Question(question)) => matches!(question.purpose, Purpose::Import | Purpose::BeginWith),
        Some(Layer::Export(dialogue)) => dialogue.field == Field::File,
        _ => false,
    };
    asked && word(&fold(text.trim_start_matches('/'))).is_none()
}

/// A text and its Enter; an empty line is Enter alone. A key that means something there, by its name, is that key.
fn answer(model: &Model, text: &str) -> Spoken {
    let named =
        text.chars().count() > 1 && keys(model, text).is_some_and(|presses| presses.iter().all(|press| press.typed().is_none()));
    if let Some(presses) = keys(model, text).filter(|_| named) {
        return Spoken::Keys(presses);
    }
    let alone: Option<Press> = text.parse().ok().filter(|press: &Press| press.typed().is_some());
    let command = alone
        .filter(|press| matches!(model.keymap.lookup(&[*press], model.on()), Found::Action(action) if action.on == On::Checkin));
    if let Some(press) = command.filter(|_| model.layers.is_empty() && model.editor.is_none()) {
        return Spoken::Keys(vec![press]);
    }
    let emptied = (!text.is_empty() && !adds(model)).then(|| Press::ctrl('u'));
    Spoken::Keys(emptied.into_iter().chain(letters(text)).chain([ENTER]).collect())
}

/// Whether a line goes on from the text that stands there: in a note; anywhere else it stands in its place.
fn adds(model: &Model) -> bool {
    let note = model.editor.as_ref().is_some_and(|editor| editor.column.kind == Kind::Note && editor.refusal.is_none());
    note && model.layers.is_empty()
}

fn letters(text: &str) -> impl Iterator<Item = Press> + '_ {
    text.chars().map(|letter| Press::plain(Code::Char(letter)))
}

/// Opens the cell, empties it, types the value and Enter: in both sets of keys.
fn typed_over(value: &str) -> Vec<Press> {
    let open = [Press::plain(Code::Function(2)), Press::ctrl('u')];
    open.into_iter().chain(letters(value)).chain([ENTER]).collect()
}

/// Names of keys, one after the other. A letter alone is a key only where letters are commands.
fn keys(model: &Model, text: &str) -> Option<Vec<Press>> {
    let presses: Vec<Press> = text.split_whitespace().map(|key| key.parse().ok()).collect::<Option<_>>()?;
    let types = presses.first().is_some_and(|press| press.typed().is_some_and(char::is_alphanumeric));
    let letters_are_keys = model.preferences.vim || model.on() != On::Grid || !model.layers.is_empty();
    (!types || letters_are_keys).then_some(presses)
}

/// The action of this name, or the shortest whose sentence holds the text.
fn named(model: &Model, folded: &str) -> Option<&'static Action> {
    let told = |action: &Action| fold(&model.words.say(&format!("action-{}", action.id)));
    let long = folded.chars().count() >= SHORTEST;
    let fitting = ACTIONS.iter().filter(|_| long).filter(|action| (action.when)(model) && told(action).contains(folded));
    ACTIONS.iter().find(|action| action.id == folded).or_else(|| fitting.min_by_key(|action| told(action).len()))
}
