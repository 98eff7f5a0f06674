//! The settings page: what is changed there does what it says at once, and goes into the user's file.

use kpilot::app::{Effect, Layer, Message, Mouse, list};
use kpilot::text::Tongue;

use crate::support::{User, picture};

const BOTH: &[Tongue] = &[Tongue::French, Tongue::English];
const SIZES: &[(u16, u16)] = &[(80, 24), (100, 30)];

/// Opens the page, searches a setting and chooses it.
fn at<'a>(user: &'a mut User, sought: &str) -> &'a mut User {
    user.press(&["Ctrl+G", ","]).type_text(sought)
}

fn kept(user: &User) -> Vec<(&str, &str)> {
    let kept = user.left.iter().filter_map(|effect| match effect {
        Effect::Remember(key, value) => Some((*key, value.as_str())),
        _ => None,
    });
    kept.collect()
}

#[test]
fn every_setting_stands_on_the_page_with_its_explanation() {
    picture("settings", SIZES, BOTH, &["Ctrl+G", ","], "");
    picture("settings-keys", SIZES, BOTH, &["Ctrl+G", ","], "dupli");
}

#[test]
fn arrows_change_a_setting_at_once_and_keep_it() {
    let mut user = User::at_demo();
    at(&mut user, "langue").press(&["Right", "Right"]);
    assert!(user.sees("Preferences"), "{}", user.screen());
    user.press(&["Left", "Enter"]);
    assert_eq!(kept(&user), [("language", "fr"), ("language", "en"), ("language", "fr"), ("language", "en")]);
}

#[test]
fn delete_gives_the_first_value_back() {
    let mut user = User::at_demo();
    at(&mut user, "glyphs").press(&["Right", "Delete"]);
    assert_eq!(kept(&user), [("glyphs", "braille"), ("glyphs", "blocks")]);
}

#[test]
fn amounts_stand_where_the_user_wants_their_sign_and_without_cents() {
    let mut user = User::at_demo();
    at(&mut user, "devise").press(&["Right", "Esc", "Esc"]);
    user.press(&["Ctrl+G", "e"]);
    assert!(user.screen().replace('\u{a0}', " ").contains("€ "), "{}", user.screen());
    user.press(&["Ctrl+N"]).press(&["Right", "Right"]).type_text("1234,56");
    assert!(user.screen().replace('\u{a0}', " ").contains("€ 1 234,56"), "{}", user.screen());
    user.press(&["Esc"]);
    at(&mut user, "centimes").press(&["Right", "Esc", "Esc"]);
    user.press(&["Ctrl+N"]).press(&["Right", "Right"]).type_text("1234,56");
    assert!(user.screen().replace('\u{a0}', " ").contains("€ 1 234,56"), "what will be kept is told to the cent");
}

#[test]
fn the_calendar_begins_on_the_users_first_day() {
    let mut user = User::at_demo();
    at(&mut user, "semaine").press(&["Right", "Esc", "Esc"]);
    user.press(&["Ctrl+G", "a"]);
    while user.model.grid().is_some_and(|grid| grid.column().key != "due") {
        user.press(&["Right"]);
    }
    user.press(&["Enter"]);
    assert!(user.sees("di lu ma me je ve sa"), "{}", user.screen());
}

#[test]
fn a_target_typed_gets_the_tolerance_that_the_user_prefers() {
    let mut user = User::at_template("article");
    at(&mut user, "tolérance").press(&["Right", "Right", "Esc", "Esc"]);
    let old: Vec<_> = user.filed.targets.iter().map(|target| target.id).collect();
    user.press(&["Ctrl+G", "x", "Ctrl+N"]).type_text("CPL").press(&["Enter"]).type_text(">3").press(&["Enter"]);
    let fresh: Vec<_> = user.filed.targets.iter().filter(|target| !old.contains(&target.id)).collect();
    assert!(!fresh.is_empty() && fresh.iter().all(|target| target.tolerance == Some(0.1)), "{fresh:?}\n{}", user.screen());
}

#[test]
fn a_new_key_works_at_once_in_the_place_of_the_old_one() {
    let mut user = User::at_demo();
    at(&mut user, "dupliquer").press(&["Enter"]);
    assert!(user.sees("Appuyez sur la nouvelle touche"), "{}", user.screen());
    user.press(&["F3", "Esc", "Esc"]);
    assert!(matches!(user.left.last(), Some(Effect::RememberKeys("duplicate", Some(keys))) if *keys == ["F3"]));
    let before = user.filed.activities.len();
    user.press(&["Ctrl+G", "a", "F3"]);
    assert_eq!(user.filed.activities.len(), before + 1);
}

#[test]
fn a_key_that_is_taken_is_refused_with_both_names_and_nothing_changes() {
    let mut user = User::at_demo();
    at(&mut user, "dupliquer").press(&["Enter", "Ctrl+T"]);
    assert!(user.sees("duplicate (Dupliquer") && user.sees("mark (Marquer"), "{}", user.screen());
    assert!(user.left.is_empty() && user.model.preferences.keys.is_empty());
}

#[test]
fn a_key_of_two_presses_can_be_added_and_the_first_ones_come_back() {
    let mut user = User::at_demo();
    at(&mut user, "dupliquer").press(&["+", "Ctrl+G", "7"]);
    assert!(user.sees("Ctrl+U, Ctrl+G 7"), "{}", user.screen());
    user.press(&["Delete"]);
    assert!(!user.sees("Ctrl+G 7") && user.sees("Ctrl+U"), "{}", user.screen());
    assert!(matches!(user.left.last(), Some(Effect::RememberKeys("duplicate", None))));
}

#[test]
fn a_click_chooses_a_setting_and_a_second_one_changes_it() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", ","]);
    let place = list(&user.model, user.model.layers.last().unwrap()).unwrap();
    let (x, y) = (place.rows.x + 3, place.rows.y + 1);
    user.tell(Message::Mouse(Mouse::Click, x, y));
    assert!(kept(&user).is_empty());
    user.tell(Message::Mouse(Mouse::Click, x, y));
    assert_eq!(kept(&user), [("theme", "dark")], "the harness begins without colour: the next one is the first");
}

#[test]
fn the_settings_of_the_plan_are_one_enter_away() {
    let mut user = User::at_demo();
    at(&mut user, "réglages du plan").press(&["Enter"]);
    assert!(!matches!(user.model.layers.last(), Some(Layer::Settings(_))));
    assert_eq!(user.model.sheet().unwrap().key, "settings");
}

#[test]
fn a_terminal_without_drawn_signs_gets_signs_of_the_keyboard_alone() {
    let mut user = User::at_demo();
    user.model.preferences.glyphs = kpilot::config::Glyphs::Ascii;
    for keys in [&["Ctrl+G", "i"][..], &["Ctrl+G", "t"], &["Ctrl+G", "b"], &["Ctrl+G", "q"], &["Ctrl+G", ","], &["Esc", "Ctrl+K"]] {
        user.press(keys);
        let drawn = |sign: &char| ('\u{2190}'..='\u{21ff}').contains(sign) || ('\u{2500}'..='\u{25ff}').contains(sign);
        let left: String = user.screen().chars().filter(drawn).collect();
        assert!(left.is_empty(), "{left} in\n{}", user.screen());
    }
}
