//! The keys in force: those of the preset, and the user's own in their place.

use crate::config::{Complaint, Preferences, Wrong};

use super::actions::{ACTIONS, Action, Found, On, Preset};
use super::key::{Code, Press};

/// The keys of every action, in the order of [`ACTIONS`].
pub struct Keymap {
    actions: Vec<Keys>,
}

/// The keys of one action: as they are written, and as they are pressed.
#[derive(Default)]
struct Keys {
    names: Vec<String>,
    runs: Vec<Vec<Press>>,
}

impl Keys {
    fn of(names: impl Iterator<Item = String>) -> Self {
        let names: Vec<String> = names.collect();
        let runs = names.iter().filter_map(|name| run(name)).collect();
        Self { names, runs }
    }
}

/// The presses of keys as they are written: `Ctrl+G a`.
fn run(keys: &str) -> Option<Vec<Press>> {
    keys.split(' ').map(|key| key.parse().ok()).collect()
}

fn written(run: &[Press]) -> String {
    run.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

impl Keymap {
    /// The keys of a preset.
    #[must_use]
    pub fn of_preset(preset: Preset) -> Self {
        Self { actions: ACTIONS.iter().map(|action| Keys::of(action.keys_in(preset).map(str::to_owned))).collect() }
    }

    /// The keys that the user prefers.
    ///
    /// # Errors
    /// The first [`Complaint`] about the user's own keys: a name that is no key or no action, one key for two actions, a
    /// letter that types.
    pub fn of(preferences: &Preferences) -> Result<Self, Complaint> {
        let preset = preset_of(preferences);
        let mut keymap = Self::of_preset(preset);
        for (name, own) in &preferences.keys {
            let told = |wrong| Complaint { at: own.at, wrong };
            let place = place(name).ok_or_else(|| told(Wrong::NoAction(name.clone(), nearest(name))))?;
            let names = own.keys.iter().map(|keys| checked(keys, &ACTIONS[place], preset).map_err(told));
            keymap.actions[place] = Keys::of(names.collect::<Result<Vec<String>, Complaint>>()?.into_iter());
        }
        for (name, own) in &preferences.keys {
            if let Some((keys, other)) = place(name).and_then(|place| keymap.clash(place, preset)) {
                return Err(Complaint { at: own.at, wrong: Wrong::Clash(keys, name.clone(), other.to_owned()) });
            }
        }
        Ok(keymap)
    }

    /// A key of this action that another action has too, and that action.
    fn clash(&self, place: usize, preset: Preset) -> Option<(String, &'static str)> {
        let mine = &ACTIONS[place];
        for (keys, run) in self.actions[place].names.iter().zip(&self.actions[place].runs) {
            if mine.keys_in(preset).any(|own| own == keys) {
                continue;
            }
            let others = ACTIONS.iter().zip(&self.actions).filter(|(other, _)| other.id != mine.id && meet(mine.on, other.on));
            for (other, theirs) in others {
                let goes_on = mine.id == GO || other.id == GO;
                if theirs.runs.iter().any(|one| one == run || (!goes_on && (one.starts_with(run) || run.starts_with(one)))) {
                    return Some((keys.clone(), other.id));
                }
            }
        }
        None
    }

    /// The keys of an action, as they are written.
    #[must_use]
    pub fn keys(&self, action: &Action) -> &[String] {
        place(action.id).map_or(&[], |place| &self.actions[place].names)
    }

    /// Looks up presses among the actions of a place; the place's own come before those of everywhere.
    #[must_use]
    pub fn lookup(&self, presses: &[Press], on: On) -> Found {
        let mut beginning = false;
        let pages = if on == On::Grid { on } else { On::Pages };
        for place in [on, pages, On::Everywhere] {
            for (action, keys) in ACTIONS.iter().zip(&self.actions).filter(|(action, _)| action.on == place) {
                for run in keys.runs.iter().filter(|run| run.starts_with(presses)) {
                    if run.len() == presses.len() {
                        return Found::Action(action);
                    }
                    beginning = true;
                }
            }
        }
        if beginning { Found::Beginning } else { Found::Nothing }
    }

    /// What goes on from presses in a place: each next key, and the action at its end.
    #[must_use]
    pub fn next(&self, presses: &[Press], on: On) -> Vec<(String, &'static Action)> {
        let pages = if on == On::Grid { on } else { On::Pages };
        let mut found: Vec<(String, &'static Action)> = Vec::new();
        for place in [on, pages, On::Everywhere] {
            for (action, keys) in ACTIONS.iter().zip(&self.actions).filter(|(action, _)| action.on == place) {
                let rest = keys.runs.iter().find(|run| run.len() > presses.len() && run.starts_with(presses));
                let Some(rest) = rest.map(|run| written(&run[presses.len()..])) else { continue };
                if !found.iter().any(|(keys, known)| *keys == rest || known.id == action.id) {
                    found.push((rest, action));
                }
            }
        }
        found
    }
}

/// The action whose keys begin longer ones.
const GO: &str = "go";

/// The set of keys that the user prefers.
#[must_use]
pub const fn preset_of(preferences: &Preferences) -> Preset {
    if preferences.vim { Preset::Vim } else { Preset::Tableur }
}

fn place(id: &str) -> Option<usize> {
    ACTIONS.iter().position(|action| action.id == id)
}

/// Whether two places can both take a key.
fn meet(one: On, other: On) -> bool {
    let pages = |one: On, other: On| one == On::Pages && other != On::Grid;
    one == other || one == On::Everywhere || other == On::Everywhere || pages(one, other) || pages(other, one)
}

fn nearest(name: &str) -> Option<&'static str> {
    let likeness = |id: &str| strsim::jaro_winkler(name, id);
    let best = ACTIONS.iter().max_by(|one, other| likeness(one.id).total_cmp(&likeness(other.id)))?;
    (likeness(best.id) >= 0.6).then_some(best.id)
}

/// The keys as kpilot writes them, if they may be this action's.
fn checked(keys: &str, action: &Action, preset: Preset) -> Result<String, Wrong> {
    let run = run(keys).filter(|run| !run.is_empty()).ok_or_else(|| Wrong::NoKey(keys.to_owned()))?;
    if run.iter().any(|press| press.ctrl && matches!(press.code, Code::Char('i' | 'm' | 'j' | 'h'))) {
        return Err(Wrong::Never(keys.to_owned()));
    }
    let types = run.first().and_then(|press| press.typed()).is_some_and(|letter| letter != ' ');
    let in_cells = preset == Preset::Tableur && matches!(action.on, On::Grid | On::Everywhere);
    let keys = written(&run);
    if types && in_cells && !action.keys_in(preset).any(|own| own == keys) {
        return Err(Wrong::Types(keys, action.id.to_owned()));
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Tongue, Words};

    fn told(file: &str) -> String {
        let words = Words::new(Tongue::English);
        let read = Preferences::parse(file).unwrap();
        Keymap::of(&read).err().map(|complaint| complaint.sentence("config.toml", &words)).unwrap_or_default()
    }

    fn found(file: &str, key: &str) -> &'static str {
        let keymap = Keymap::of(&Preferences::parse(file).unwrap()).unwrap();
        match keymap.lookup(&[key.parse().unwrap()], On::Grid) {
            Found::Action(action) => action.id,
            Found::Beginning | Found::Nothing => "",
        }
    }

    #[test]
    fn own_keys_stand_in_the_place_of_the_presets() {
        let file = "[keys]\nnew = [\"F3\", \"Ctrl+Space\"]\nreload = []";
        assert_eq!((found(file, "F3"), found(file, "Ctrl+N"), found(file, "F5")), ("new", "", ""));
    }

    #[test]
    fn keys_may_be_written_as_a_french_keyboard_names_them() {
        assert_eq!(found("[keys]\nreload = \"Maj+Suppr\"", "Shift+Delete"), "reload");
        assert_eq!(found("[keys]\nreload = \"ctrl+pgHaut\"\nprevious-screen = []", "Ctrl+PageUp"), "reload");
    }

    #[test]
    fn one_key_for_two_actions_is_told_with_both_names_and_the_line() {
        let sentence = told("[keys]\nnew = \"F3\"\nreload = \"Ctrl+N\"\nmark = \"F3\"");
        assert!(sentence.contains("line 4") && sentence.contains("mark (") && sentence.contains("new ("), "{sentence}");
        assert!(told("[keys]\nreload = \"Ctrl+T\"").contains("mark ("));
        assert!(told("[keys]\nreload = \"Ctrl+G a\"").contains("go-activities ("));
        assert!(told("[keys]\nreload = \"Ctrl+T x\"").contains("mark ("), "Ctrl+T would never wait for x");
    }

    #[test]
    fn the_same_key_in_two_places_that_never_meet_is_no_clash() {
        assert_eq!(told("[keys]\nbudget-lock = \"Ctrl+T\""), "");
        assert_eq!(told("[keys]\nbudget-undo = \"Ctrl+Z\""), "", "as the preset has it");
    }

    #[test]
    fn a_letter_that_types_is_no_command_of_a_table() {
        assert!(told("[keys]\nnew = \"n\"").contains("types"));
        assert_eq!(told("preset = \"vim\"\n[keys]\nnew = \"n\""), "");
    }

    #[test]
    fn names_that_are_no_action_or_no_key_are_told() {
        assert!(told("[keys]\nreloda = \"F3\"").contains("Did you mean reload?"));
        assert!(told("[keys]\nreload = \"Foo\"").contains("Foo"));
        assert!(told("[keys]\nreload = \"Ctrl+I\"").contains("Ctrl+I"));
    }
}
