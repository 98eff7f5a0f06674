//! The settings page: every line of the user's file and the keys of every action, changed at once.

use crate::config::{Form, OwnKeys, SETTINGS, Setting};
use crate::text::{AmountStyle, SignPlace, Tongue, Words, fold};

use super::actions::{ACTIONS, Action};
use super::effect::Effect;
use super::key::{Code, Press};
use super::keymap::Keymap;
use super::layers::Layer;
use super::line::Line;
use super::model::Model;

/// The open settings page.
#[derive(Clone, Debug, Default)]
pub struct SettingsPage {
    /// What is searched.
    pub line: Line,
    /// The row chosen.
    pub chosen: usize,
    /// The presses of a new key so far, while one is waited for; and whether it comes beside the others.
    pub catching: Option<(Vec<Press>, bool)>,
}

/// One row of the page.
#[derive(Clone, Copy)]
pub enum SettingRow {
    /// A setting.
    Setting(&'static Setting),
    /// The settings of the plan, on their own page.
    Plan,
    /// The keys of an action.
    Keys(&'static Action),
}

impl SettingRow {
    /// Its title.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        match self {
            Self::Setting(setting) => words.say(&format!("setting-{}", setting.key)).into_owned(),
            Self::Plan => words.say("action-go-settings").into_owned(),
            Self::Keys(action) => words.say(&format!("action-{}", action.id)).into_owned(),
        }
    }

    /// What it does, in a line.
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        match self {
            Self::Setting(setting) => words.say(&format!("about-{}", setting.key)).into_owned(),
            Self::Plan => words.say("settings-of-plan").into_owned(),
            Self::Keys(action) => words.say_with("settings-of-key", &[("action", action.id.into())]),
        }
    }
}

/// A value of a setting as a person reads it.
#[must_use]
pub fn value_name(setting: &Setting, value: &str, words: &Words) -> String {
    match (setting.form, value.parse::<f64>()) {
        (Form::Share, Ok(share)) => words.numbers().percent(share * 100.0, 2),
        _ => words.say(&format!("value-{value}")).into_owned(),
    }
}

/// The rows that contain what is searched.
#[must_use]
pub fn rows(model: &Model, page: &SettingsPage) -> Vec<SettingRow> {
    let settings = SETTINGS.iter().map(SettingRow::Setting);
    let keys = ACTIONS.iter().map(SettingRow::Keys);
    let sought = fold(page.line.text().trim());
    settings
        .chain([SettingRow::Plan])
        .chain(keys)
        .filter(|row| sought.is_empty() || fold(&row.title(&model.words)).contains(&sought) || name(row).contains(&sought))
        .collect()
}

fn name(row: &SettingRow) -> &'static str {
    match row {
        SettingRow::Setting(setting) => setting.key,
        SettingRow::Plan => "",
        SettingRow::Keys(action) => action.id,
    }
}

/// Opens the page.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Settings(SettingsPage::default()));
    Vec::new()
}

/// Opens the page at a setting.
pub fn open_at(model: &mut Model, setting: &'static Setting) -> Vec<Effect> {
    let chosen = SETTINGS.iter().position(|one| one.key == setting.key).unwrap_or(0);
    model.layers.push(Layer::Settings(SettingsPage { chosen, ..SettingsPage::default() }));
    Vec::new()
}

fn page(model: &mut Model) -> Option<&mut SettingsPage> {
    match model.layers.last_mut() {
        Some(Layer::Settings(page)) => Some(page),
        _ => None,
    }
}

/// The row chosen.
fn row(model: &Model) -> Option<SettingRow> {
    let Some(Layer::Settings(page)) = model.layers.last() else { return None };
    rows(model, page).get(page.chosen).copied()
}

/// Gives a key to the page: arrows choose and change, letters search, and what is waited for is caught.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    if page(model).is_some_and(|page| page.catching.is_some()) {
        return caught(model, press);
    }
    let Some(Layer::Settings(open)) = model.layers.last() else { return Vec::new() };
    let last = rows(model, open).len().saturating_sub(1);
    let Some(page) = page(model) else { return Vec::new() };
    match press.code {
        Code::Esc if !page.line.text().is_empty() => *page = SettingsPage::default(),
        Code::Esc => drop(model.layers.pop()),
        Code::Up => page.chosen = page.chosen.saturating_sub(1),
        Code::Down | Code::Tab => page.chosen = (page.chosen + 1).min(last),
        Code::PageUp => page.chosen = page.chosen.saturating_sub(10),
        Code::PageDown => page.chosen = (page.chosen + 10).min(last),
        Code::Right => return act(model, 1),
        Code::Left => return act(model, -1),
        Code::Enter => return enter(model),
        Code::Char('+') => return catch(model, true),
        Code::Delete => return reset(model),
        _ if page.line.take(press) => page.chosen = 0,
        _ => {}
    }
    Vec::new()
}

/// Enter changes a setting, opens the plan's, or waits for a key.
pub fn enter(model: &mut Model) -> Vec<Effect> {
    match row(model) {
        Some(SettingRow::Setting(_)) => act(model, 1),
        Some(SettingRow::Plan) => {
            model.layers.pop();
            super::go::page(model, "settings")
        }
        Some(SettingRow::Keys(_)) => catch(model, false),
        None => Vec::new(),
    }
}

fn act(model: &mut Model, places: isize) -> Vec<Effect> {
    match row(model) {
        Some(SettingRow::Setting(setting)) => {
            let effects = turn(model, setting, places);
            // What was searched in the old language is not found in the new one.
            if let ("language", Some(page)) = (setting.key, page(model)) {
                *page = SettingsPage::default();
            }
            effects
        }
        _ => Vec::new(),
    }
}

/// The next value of a setting, or the one before.
pub fn turn(model: &mut Model, setting: &'static Setting, places: isize) -> Vec<Effect> {
    let value = setting.turned(&model.preferences, places);
    change(model, setting, value)
}

/// Gives a setting a value, shows what it does at once and keeps it.
pub fn change(model: &mut Model, setting: &'static Setting, value: &str) -> Vec<Effect> {
    if !(setting.set)(&mut model.preferences, value) {
        return Vec::new();
    }
    if setting.key == "language" {
        let own = model.preferences.language.as_deref().and_then(Tongue::from_locale);
        model.words = Words::new(own.unwrap_or(model.system));
        model.set_mask(model.mask);
    }
    take_up(model);
    model.fill_grids();
    let sentence = told(model, setting, value);
    model.say(sentence);
    vec![Effect::Remember(setting.key, value.to_owned())]
}

fn told(model: &Model, setting: &Setting, value: &str) -> String {
    let words = &model.words;
    match (setting.key, value) {
        ("language", _) => words.say("language-changed").into_owned(),
        ("preset", "vim") => words.say("preset-vim").into_owned(),
        ("preset", _) => words.say("preset-tableur").into_owned(),
        ("mouse", "true") => words.say("mouse-on").into_owned(),
        ("mouse", _) => words.say("mouse-off").into_owned(),
        ("azerty_digits", "true") => words.say("azerty-on").into_owned(),
        ("azerty_digits", _) => words.say("azerty-off").into_owned(),
        _ => {
            let title = words.say(&format!("setting-{}", setting.key)).into_owned();
            words.say_with("setting-changed", &[("setting", title.into()), ("value", value_name(setting, value, words).into())])
        }
    }
}

/// What follows from the preferences: how amounts are written, which keys are in force.
pub fn take_up(model: &mut Model) {
    let sign = match model.preferences.amount_place {
        crate::config::AmountPlace::Language => SignPlace::Tongue,
        crate::config::AmountPlace::Before => SignPlace::Before,
        crate::config::AmountPlace::After => SignPlace::After,
    };
    model.words.set_amounts(AmountStyle { sign, cents: model.preferences.cents });
    // Own keys that clash in the other preset rest until it is left.
    model.keymap =
        Keymap::of(&model.preferences).unwrap_or_else(|_| Keymap::of_preset(super::keymap::preset_of(&model.preferences)));
}

/// Waits for the key of the action chosen.
fn catch(model: &mut Model, beside: bool) -> Vec<Effect> {
    if let (Some(SettingRow::Keys(_)), Some(page)) = (row(model), page(model)) {
        page.catching = Some((Vec::new(), beside));
    }
    Vec::new()
}

/// A press while a key is waited for: Esc gives up, the beginning of other keys waits for the next press.
fn caught(model: &mut Model, press: Press) -> Vec<Effect> {
    let (Some(SettingRow::Keys(action)), Some(page)) = (row(model), page(model)) else { return Vec::new() };
    let Some((mut presses, beside)) = page.catching.take() else { return Vec::new() };
    if press.code == Code::Esc {
        return Vec::new();
    }
    presses.push(press);
    let begins = presses.len() == 1 && !model.keymap.next(&presses, action.on).is_empty();
    if begins {
        if let Some(page) = self::page(model) {
            page.catching = Some((presses, beside));
        }
        return Vec::new();
    }
    let caught = presses.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let mut keys = if beside { model.keymap.keys(action).to_vec() } else { Vec::new() };
    keys.push(caught);
    give(model, action, Some(keys))
}

/// The preset's keys again; of a setting, its first value.
fn reset(model: &mut Model) -> Vec<Effect> {
    match row(model) {
        Some(SettingRow::Keys(action)) => give(model, action, None),
        Some(SettingRow::Setting(setting)) => {
            let value = (setting.get)(&crate::config::Preferences::default());
            change(model, setting, &value)
        }
        _ => Vec::new(),
    }
}

/// Gives an action keys if no other has them; none gives the preset's back.
fn give(model: &mut Model, action: &'static Action, keys: Option<Vec<String>>) -> Vec<Effect> {
    let mut wanted = model.preferences.clone();
    match &keys {
        Some(keys) => drop(wanted.keys.insert(action.id.to_owned(), OwnKeys { keys: keys.clone(), at: (0, 0) })),
        None => drop(wanted.keys.remove(action.id)),
    }
    match Keymap::of(&wanted) {
        Ok(keymap) => {
            let shown: Vec<String> = keymap.keys(action).iter().map(|keys| super::keys_text(keys, &model.words)).collect();
            (model.preferences, model.keymap) = (wanted, keymap);
            let name = model.words.say(&format!("action-{}", action.id)).into_owned();
            let sentence = model.words.say_with("keys-changed", &[("action", name.into()), ("keys", shown.join(", ").into())]);
            model.say(sentence);
            vec![Effect::RememberKeys(action.id, keys)]
        }
        Err(complaint) => {
            let sentence = complaint.detail(&model.words);
            model.refuse(sentence);
            Vec::new()
        }
    }
}
