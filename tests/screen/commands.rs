//! Finding a command: the palette, the box after Ctrl+G, the help, and the mouse in lists.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{Effect, Layer, Message, Mouse, Recent, choices, list, which};
use kpilot::text::Tongue;

use crate::support::{User, picture};

fn click(user: &mut User, (x, y): (u16, u16)) {
    user.tell(Message::Mouse(Mouse::Click, x, y));
}

/// The cell of the screen of a line of the list on top.
fn line(user: &User, at: usize) -> (u16, u16) {
    let list = list(&user.model, user.model.layers.last().unwrap()).unwrap();
    let (_, y) = list.lines().find(|(line, _)| *line == at).unwrap();
    (list.rows.x + 3, y)
}

#[test]
fn the_box_after_ctrl_g_and_the_help_at_both_sizes() {
    picture("which", &[(80, 24), (100, 30)], &[Tongue::French, Tongue::English], &["Ctrl+G"], "");
    picture("help-search", &[(80, 24), (100, 30)], &[Tongue::French, Tongue::English], &["Ctrl+G", "a", "F1"], "dupli");
}

#[test]
fn of_two_commands_that_fit_alike_the_one_that_begins_so_is_first() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("import");
    let Some(Layer::Palette(palette)) = user.model.layers.last() else { panic!("no palette") };
    assert_eq!(palette.entries[0].label(), "Importer un fichier", "{:?}", &palette.entries[..3]);
}

#[test]
fn what_was_run_last_stands_first_in_the_palette() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("masquer").press(&["Enter", "Ctrl+K"]);
    let Some(Layer::Palette(palette)) = user.model.layers.last() else { panic!("no palette") };
    assert!(palette.entries[0].label().contains("Masquer"), "{:?}", &palette.entries[..3]);
    let same = palette.entries.iter().filter(|entry| entry.label() == palette.entries[0].label()).count();
    assert_eq!(same, 1, "and only once");
    assert!(matches!(user.left.first(), Some(Effect::KeepRecents(recents)) if recents.len() == 1));
}

#[test]
fn a_record_used_last_is_offered_only_in_a_plan_that_has_it() {
    let mut user = User::at_demo();
    let activity = user.filed.activities.iter().next().unwrap().clone();
    user.press(&["Ctrl+K"]).type_text(&activity.name).press(&["Enter"]);
    assert_eq!(user.model.sheet().map(|sheet| sheet.key), Some("activities"));
    let recents = user.model.recents.clone();
    assert!(matches!(&recents[0], Recent::Record(table, _, name) if table == "activities" && *name == activity.name));
    let mut other = User::at_template("blank");
    other.model.recents = recents;
    other.press(&["Ctrl+K"]);
    assert!(!other.sees(&activity.name), "{}", other.screen());
}

#[test]
fn a_setting_is_found_by_its_name_and_opens_at_its_line() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("couleurs").press(&["Enter", "Right"]);
    assert!(user.left.iter().any(|effect| matches!(effect, Effect::Remember("theme", _))), "{}", user.screen());
}

#[test]
fn letters_need_no_accents_and_words_no_order() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("thes google");
    let Some(Layer::Palette(palette)) = user.model.layers.last() else { panic!("no palette") };
    assert!(palette.entries.iter().any(|entry| entry.label().contains("Google Shopping thés")), "{:?}", palette.entries);
}

#[test]
fn a_longer_search_finds_what_a_fresh_one_finds() {
    let found = |texts: &[&str]| {
        let mut user = User::at_demo();
        user.press(&["Ctrl+K"]);
        for text in texts {
            user.type_text(text);
        }
        match user.model.layers.last() {
            Some(Layer::Palette(palette)) => format!("{:?}", palette.entries),
            _ => String::new(),
        }
    };
    assert_eq!(found(&["c", "o", "m", "m", "a"]), found(&["comma"]));
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("comma").press(&["Backspace", "Backspace"]);
    let Some(Layer::Palette(palette)) = user.model.layers.last() else { panic!("no palette") };
    assert_eq!(format!("{:?}", palette.entries), found(&["com"]));
}

#[test]
fn a_click_runs_an_entry_of_the_palette_and_its_second_half_does_not_reach_the_page() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "t", "Ctrl+K"]).type_text("aller a activites");
    let place = line(&user, 0);
    click(&mut user, place);
    assert_eq!(user.model.sheet().unwrap().key, "activities");
    user.tell(Message::Mouse(Mouse::DoubleClick, place.0, place.1));
    assert!(user.model.editor.is_none() && user.model.layers.is_empty());
}

#[test]
fn the_help_runs_the_command_under_the_cursor() {
    let mut user = User::at_demo();
    let before = user.filed.activities.len();
    user.press(&["Ctrl+G", "a", "F1"]).type_text("dupliquer").press(&["Enter"]);
    assert_eq!(user.filed.activities.len(), before + 1);
}

#[test]
fn the_box_after_ctrl_g_lists_what_goes_on_and_takes_clicks() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G"]);
    let (_, lines) = which(&user.model).unwrap();
    let budget = lines.iter().find(|line| line.action.id == "go-budget").unwrap();
    let place = (budget.area.x, budget.area.y);
    assert!(user.sees("b budget"), "{}", user.screen());
    click(&mut user, place);
    assert!(user.sees("[Budget]") && which(&user.model).is_none());
    user.press(&["Ctrl+G", "Esc"]);
    assert!(which(&user.model).is_none());
}

#[test]
fn a_click_runs_a_line_of_a_columns_menu() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Ctrl+Home", "Up", "Enter"]);
    assert!(matches!(user.model.layers.last(), Some(Layer::Columns(_))), "{}", user.screen());
    let place = line(&user, 1);
    click(&mut user, place);
    assert!(user.model.layers.is_empty() && user.model.grid().unwrap().sort.first().is_some_and(|(_, down)| *down));
}

#[test]
fn a_click_takes_a_line_of_the_list_under_a_cell() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]);
    while user.model.grid().is_some_and(|grid| grid.column().key != "status") {
        user.press(&["Right"]);
    }
    user.press(&["Enter"]);
    let (list, labels) = choices(&user.model).unwrap();
    let (at, y) = list.lines().last().unwrap();
    click(&mut user, (list.rows.x + 2, y));
    assert!(user.model.editor.is_none(), "{}", user.screen());
    let status = user.filed.activities.iter().next().unwrap().status.unwrap();
    assert_eq!(user.filed.statuses.get(status).unwrap().label, labels[at]);
}
