//! The editors of cells: what is foreseen while typing, calendar, formulas, notes, digits, and the record card.

use kpilot::app::Layer;
use kpilot::text::Tongue;

use crate::support::{self, User};

#[test]
fn a_target_being_typed_shows_the_value_of_today_and_the_verdict_that_would_follow() {
    let mut user = User::at("targets", "expression");
    user.press(&["Down", "Down", "Down", "Down", "Down", "Down", "Down"]);
    let (before, order) = (user.model.plan.clone(), user.model.standing.as_ref().unwrap().order().to_vec());
    user.type_text("<0,5");
    assert!(user.sees("aujourd'hui 0,86") && user.sees("▼ hors cible"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("<2");
    assert!(user.sees("● dans la cible"), "{}", user.screen());
    user.press(&["Esc"]);
    assert!(user.model.plan == before && user.model.standing.as_ref().unwrap().order() == order);
}

#[test]
fn a_day_is_chosen_in_a_calendar_by_days_and_months() {
    let mut user = User::at("activities", "due");
    user.press(&["Enter"]);
    assert!(user.sees("lu ma me je ve sa di"), "{}", user.screen());
    user.press(&["Up", "PageDown", "Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().due.unwrap().to_string(), "2027-02-25");
}

#[test]
fn a_formula_is_completed_and_says_why_it_cannot_stand() {
    let mut user = User::at("kpis", "formula");
    user.press(&["Down", "Down"]).type_text("spend / ord");
    assert!(user.sees("orders · Commandes"), "{}", user.screen());
    user.press(&["Tab"]);
    assert_eq!(user.model.editor.as_ref().unwrap().line.text(), "spend / orders");
    user.type_text(" + aov");
    assert!(user.sees("aov > aov") || user.sees("boucle") || user.sees("tourne"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("clics / 2");
    assert!(user.sees("clics"), "{}", user.screen());
    assert!(user.model.editor.as_ref().unwrap().echo.is_err());
}

#[test]
fn a_note_holds_several_lines() {
    let mut user = User::at("activities", "notes");
    user.type_text("un").press(&["Ctrl+N"]).type_text("deux").press(&["Up"]).type_text("!").press(&["Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().notes.as_deref(), Some("un!\ndeux"));
    assert!(
        user.sees("un! ↵ deux")
            || user.model.grid_layout().unwrap().columns.iter().all(|one| one.index != user.model.grid().unwrap().column)
    );
}

#[test]
fn azerty_keys_type_digits_in_numbers_and_signs_elsewhere() {
    let mut user = User::at("activities", "budget");
    user.model.preferences.azerty_digits = true;
    user.type_text("&éà").press(&["Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().budget.unwrap().cents(), 12_000);
    let mut user = User::at("activities", "name");
    user.model.preferences.azerty_digits = true;
    user.type_text("été").press(&["Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().name, "été");
}

#[test]
fn enter_never_guesses_a_link_and_near_names_are_offered_behind_the_new_one() {
    let mut user = User::at("activities", "channel");
    user.type_text("seox");
    assert!(user.sees("+ créer « seox »"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("ctnt");
    assert!(user.sees("Content marketing"), "{}", user.screen());
}

#[test]
fn the_card_tells_everything_about_a_record() {
    let mut user = User::at("activities", "name");
    user.press(&["Down", "Space"]);
    assert!(user.sees("Fiche : Meta Ads coffret découverte"), "{}", user.screen());
    user.press(&["PageDown"]);
    assert!(user.sees("Lié à") && user.sees("Cibles (3)"), "{}", user.screen());
    assert!(matches!(user.model.layers.last(), Some(Layer::Record(card)) if card.course.is_some()));
    user.press(&["Space"]);
    assert!(user.model.layers.is_empty());
}

#[test]
fn pictures_of_each_editor_open() {
    let place =
        |sheet: &str, column: &str| kpilot::tables::sheet(sheet).unwrap().columns.iter().position(|one| one.key == column).unwrap();
    let editors = [
        ("editor-day", "activities", "due", ""),
        ("editor-link", "activities", "channel", "e"),
        ("editor-number", "activities", "budget", "=200+150"),
        ("editor-note", "activities", "notes", "x"),
        ("editor-target", "targets", "expression", "<2"),
        ("editor-formula", "kpis", "formula", "100 * cl"),
        ("editor-choice", "kpis", "unit", ""),
        ("editor-text", "activities", "name", "Salon"),
    ];
    for (name, sheet, column, typed) in editors {
        for size in [(80, 24), (100, 30)] {
            for tongue in [Tongue::French, Tongue::English] {
                let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap();
                let mut user = User::with(plan, tongue, size);
                user.model.open(sheet);
                user.model.with_grid(|grid, _, _| grid.column = place(sheet, column));
                if typed.is_empty() {
                    user.press(&["Enter"]);
                }
                user.type_text(typed);
                if name == "editor-note" {
                    user.press(&["Ctrl+N"]).type_text("y");
                }
                let name = format!("{name}-{}-{}x{}", tongue.code(), size.0, size.1);
                insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                    insta::assert_snapshot!(name, user.screen());
                });
            }
        }
    }
}

#[test]
fn pictures_of_the_card() {
    support::picture(
        "record-card",
        &[(80, 24), (100, 30)],
        &[Tongue::French, Tongue::English],
        &["Ctrl+G", "a", "Down", "Space"],
        "",
    );
}

#[test]
fn arrows_to_a_cell_then_enter_stays_in_its_column_and_only_tab_comes_back() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "x", "Right", "Right", "Right"]);
    let column = user.model.grid().unwrap().column;
    user.type_text(">26%").press(&["Enter"]);
    assert_eq!(user.model.grid().unwrap().column, column);
    user.press(&["Tab", "Tab"]).press(&["F2", "Enter"]);
    assert_eq!(user.model.grid().unwrap().column, column, "{}", user.screen());
}
