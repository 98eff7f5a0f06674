//! The guided tour, the hints, and the program told in lines.

use kpilot::app::{Beginning, Effect, Keymap, Message, Preset, Spoken, TOUR, spoken};
use kpilot::text::Tongue;
use kpilot::view::{told, told_focus};

use crate::support::{User, snapshot, today};
use kpilot::exchange::templates;

fn touring() -> User {
    let mut user = User::at_demo();
    user.tell(Message::Tour);
    user
}

fn step(user: &User) -> Option<&'static str> {
    user.model.tour.as_ref().map(|tour| TOUR[tour.step].id)
}

#[test]
fn the_tour_is_walked_by_doing_what_it_says_and_ends_by_itself() {
    let mut user = touring();
    let walk: &[(&str, &[&str])] = &[
        ("panel", &["Down"]),
        ("why", &["Ctrl+W"]),
        ("because", &["Esc"]),
        ("cell", &["Enter"]),
        ("type", &[">", "1", "0", "Enter"]),
        ("undo", &["Ctrl+Z"]),
        ("go", &["Ctrl+G", "b"]),
        ("budget", &["Right", "Right", "Left"]),
        ("checkin", &["Ctrl+G", "p"]),
        ("ritual", &["Ctrl+K"]),
        ("search", &["Esc"]),
        ("twins", &["Enter"]),
    ];
    assert_eq!(walk.len(), TOUR.len());
    let before = user.filed.clone();
    for (id, keys) in walk {
        assert_eq!(step(&user), Some(*id), "{}", user.screen());
        user.press(keys);
    }
    assert_eq!(step(&user), None, "{}", user.screen());
    assert_eq!(user.filed, before, "what the tour made the user type was undone by the tour");
}

#[test]
fn with_the_keys_of_vim_the_tour_names_them_and_is_walked_by_them() {
    let mut user = touring();
    user.model.preferences.vim = true;
    user.model.keymap = Keymap::of_preset(Preset::Vim);
    let walk: &[(&str, &str, &[&str])] = &[
        ("panel", "sur j", &["j"]),
        ("why", "sur w", &["w"]),
        ("because", "Échap ferme", &["Esc"]),
        ("cell", "Entrée", &["Enter"]),
        ("type", "sur c", &["c", ">", "1", "0", "Enter"]),
        ("undo", "u annule", &["u"]),
        ("go", "g b", &["g", "b"]),
        ("budget", "l et h", &["l", "l", "h"]),
        ("checkin", "g p", &["g", "p"]),
        ("ritual", "chose : :", &[":"]),
        ("search", "Échap", &["Esc"]),
        ("twins", "g q", &["Enter"]),
    ];
    let before = user.filed.clone();
    for (id, told, keys) in walk {
        assert_eq!(step(&user), Some(*id), "{}", user.screen());
        let screen = user.screen().replace('\u{a0}', " ");
        assert!(screen.contains(told), "{id} does not name {told}\n{screen}");
        user.press(keys);
    }
    assert_eq!((step(&user), user.filed == before), (None, true), "{}", user.screen());
}

#[test]
fn escape_does_what_the_tour_says_it_does() {
    let mut user = touring();
    assert!(user.sees("Échap quitter la visite"), "{}", user.screen());
    user.press(&["Down", "Ctrl+W"]);
    assert!(user.sees("Échap ferme ce qui est ouvert"), "{}", user.screen());
    user.press(&["Esc"]);
    assert!(step(&user).is_some() && user.model.layers.is_empty());
    user.press(&["Esc"]);
    assert_eq!(step(&user), None);
}

#[test]
fn enter_goes_on_where_nothing_else_is_done_and_escape_leaves_anywhere() {
    let mut user = touring();
    user.press(&["Enter", "Enter"]);
    assert_eq!(step(&user), Some("cell"), "the explanation that was not opened need not be closed: {}", user.screen());
    let mut user = touring();
    user.press(&["Esc"]);
    assert!(step(&user).is_none() && user.sees("Visite terminée"), "{}", user.screen());
}

#[test]
fn the_last_step_names_the_two_plans_to_open_side_by_side() {
    let mut user = touring();
    while step(&user).is_some_and(|id| id != "twins") {
        user.press(&["Enter"]);
        if user.model.editor.is_some() || !user.model.layers.is_empty() {
            user.press(&["Esc"]);
        }
    }
    let told: String = user.screen().split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
    assert!(told.contains("kpilot demo rate") && told.contains("kpilot demo prouve"), "{}", user.screen());
}

#[test]
fn the_box_stands_beside_what_it_speaks_of_at_every_size() {
    for size in [(80, 24), (100, 30), (160, 45), (60, 18), (40, 10)] {
        let mut user = touring();
        user.tell(Message::Resized(size.0, size.1));
        for _ in 0..TOUR.len() {
            let screen = user.screen();
            assert!(screen.contains("Visite ") && screen.contains("Échap"), "{size:?}\n{screen}");
            user.press(&["Enter"]);
            if user.model.editor.is_some() || !user.model.layers.is_empty() {
                user.press(&["Esc"]);
            }
            if step(&user).is_none() {
                break;
            }
        }
    }
}

#[test]
fn the_first_run_offers_the_tour() {
    let mut user = User::at_template("blank");
    user.model.layers.push(kpilot::app::Layer::Welcome(kpilot::app::BEGINNINGS.len() - 1));
    assert!(user.sees("Visite guidée"), "{}", user.screen());
    user.press(&["Enter"]);
    assert_eq!(user.left, [Effect::Begin(Beginning::Tour)]);
}

#[test]
fn the_tour_at_both_sizes_in_both_languages() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in [(80, 24), (100, 30)] {
            let mut user = User::with(templates::demo("boutique", tongue, today()).unwrap(), tongue, size);
            user.tell(Message::Tour);
            snapshot(&format!("tour-{}-{}x{}", tongue.code(), size.0, size.1), &user);
            user.press(&["Down", "Ctrl+W", "Esc", "Enter"]);
            snapshot(&format!("tour-cell-{}-{}x{}", tongue.code(), size.0, size.1), &user);
        }
    }
}

#[test]
fn a_hint_is_given_once_and_never_where_none_is_wanted() {
    let mut user = User::at_demo();
    user.model.preferences.hints = true;
    user.press(&["Ctrl+G", "a"]).type_text("x").press(&["Enter"]);
    assert!(user.sees("Ctrl+Z annule, Ctrl+G z"), "{}", user.screen());
    let given = user.left.iter().filter(|effect| matches!(effect, Effect::KeepHints(_))).count();
    user.type_text("y").press(&["Enter"]);
    assert!(!user.sees("Ctrl+Z annule, Ctrl+G z"), "{}", user.screen());
    assert!(given >= 1);
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]).type_text("x").press(&["Enter"]);
    assert!(!user.sees("Ctrl+Z annule, Ctrl+G z"));
}

fn keys(user: &User, line: &str) -> String {
    match spoken(&user.model, line) {
        Spoken::Keys(presses) => presses.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Spoken::Run(action) => format!("run {}", action.id),
        Spoken::Quit => "quit".to_owned(),
        Spoken::Again => "again".to_owned(),
        Spoken::Read => "read".to_owned(),
        Spoken::Help => "help".to_owned(),
        Spoken::Paste => "paste".to_owned(),
        Spoken::Unknown(_) => "unknown".to_owned(),
    }
}

#[test]
fn a_line_is_a_key_a_command_or_a_value() {
    let mut user = User::at_demo();
    assert_eq!(keys(&user, "Bas"), "Down");
    assert_eq!(keys(&user, "Ctrl+G a"), "Ctrl+G a");
    assert_eq!(keys(&user, "aller à budget"), "run go-budget");
    assert_eq!(keys(&user, "Rétablir"), "run redo");
    assert_eq!(keys(&user, ""), "again");
    assert_eq!(keys(&user, "xyzzy plugh"), "unknown");
    user.press(&["Ctrl+G", "a"]);
    assert_eq!(keys(&user, "= Salon"), "F2 Ctrl+U S a l o n Enter");
    assert_eq!(keys(&user, "x"), "unknown", "a letter alone would type in the cell");
    user.press(&["F2"]);
    assert_eq!(keys(&user, "Salon"), "Ctrl+U S a l o n Enter", "a line stands in the place of the cell's text");
    assert_eq!(keys(&user, "Esc"), "Esc");
    assert_eq!(keys(&user, "/aide"), "help");
}

#[test]
fn the_check_in_takes_values_and_its_commands_as_lines() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]);
    assert_eq!(keys(&user, "12,5"), "Ctrl+U 1 2 , 5 Enter");
    assert_eq!(keys(&user, "i"), "i");
}

#[test]
fn every_page_is_told_in_lines_without_frames_and_marks_have_their_words() {
    let mut user = User::at_demo();
    user.tell(Message::Resized(160, 120));
    for keys in [
        &["Ctrl+G", "i"][..],
        &["Ctrl+G", "t"],
        &["Ctrl+G", "b"],
        &["Ctrl+G", "q"],
        &["Ctrl+G", "p"],
        &["Ctrl+G", "j"],
        &["Ctrl+W"],
    ] {
        user.press(keys);
        let lines = told(&user.model);
        assert!(lines.len() > 3, "{keys:?}: {lines:?}");
        let text = lines.join("\n") + &told_focus(&user.model);
        let drawn = |sign: char| ('\u{2500}'..='\u{259f}').contains(&sign) || "►■".contains(sign);
        assert!(!text.contains(drawn), "{keys:?}: {text}");
        user.press(&["Esc"]);
    }
    user.press(&["Ctrl+G", "i"]);
    let first = told(&user.model).into_iter().find(|line| line.contains("Nouveaux clients")).unwrap_or_default();
    assert!(first.contains("hors cible") && first.contains("777"), "{first}");
}

#[test]
fn the_cell_of_the_cursor_is_told_with_its_row_its_column_and_its_value() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Right"]);
    let focus = told_focus(&user.model);
    assert!(
        focus.contains("Activités") && focus.contains("Google Shopping") && focus.contains("Canal") && focus.contains("SEA"),
        "{focus}"
    );
}

#[test]
fn the_hardware_cursor_stands_on_the_focused_place_of_every_page() {
    let mut user = User::at_demo();
    let cursor = |user: &User| {
        let (width, height) = user.model.size;
        let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, height));
        kpilot::view::draw(&user.model, &mut buffer)
    };
    let pages = [
        &["Ctrl+G", "i"][..],
        &["Ctrl+G", "t"],
        &["Ctrl+G", "a"],
        &["Ctrl+G", "o"],
        &["Ctrl+G", "k"],
        &["Ctrl+G", "x"],
        &["Ctrl+G", "u"],
        &["Ctrl+G", "b"],
        &["Tab"],
        &["Tab"],
        &["Ctrl+G", "q"],
        &["Ctrl+G", "l"],
        &["Ctrl+G", "p"],
        &["Enter"],
        &["Ctrl+G", "j"],
        &["Ctrl+G", "a", "Space"],
        &["Esc", "Ctrl+K"],
        &["Esc", "F1"],
        &["Esc", "Ctrl+G", ","],
        &["Esc", "Ctrl+F"],
        &["Esc", "F2"],
    ];
    for keys in pages {
        user.press(keys);
        let at = cursor(&user);
        assert!(at.is_some_and(|at| at.x < 100 && at.y < 30), "{keys:?}: {at:?}\n{}", user.screen());
    }
}

#[test]
fn the_first_run_asks_which_keys_and_changes_them_at_once() {
    let mut user = User::at_template("blank");
    user.model.layers.push(kpilot::app::Layer::Welcome(kpilot::app::BEGINNINGS.len()));
    assert!(user.sees("◄ tableur ►"), "{}", user.screen());
    user.press(&["Right", "Down", "Enter"]);
    assert!(user.sees("◄ vim ►") && user.model.preferences.vim && user.model.preferences.azerty_digits, "{}", user.screen());
    assert_eq!(user.left, [Effect::Remember("preset", "vim".to_owned()), Effect::Remember("azerty_digits", "true".to_owned())]);
}
