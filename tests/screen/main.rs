//! The program as its user meets it: keys in, screen out, the plan as the file would hold it.

mod bulk;
mod columns;
mod commands;
mod editors;
mod guide;
mod intake;
mod masking;
mod mouse;
mod paste;
mod pictures;
mod quality;
mod ritual;
mod ritual_texts;
mod sentences;
mod settings;
mod smart;
mod stumbled;
mod support;

use kpilot::app::{Effect, Message, Mouse};
use kpilot::text::Tongue;
use support::User;

fn in_plan(user: &mut User) -> &mut User {
    user.press(&["Ctrl+G", "t"])
}

#[test]
fn typing_over_a_cell_replaces_it_and_enter_goes_down() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]).type_text("Salon du thé").press(&["Enter"]);
    let first = user.filed.activities.iter().next().unwrap();
    assert_eq!(first.name, "Salon du thé");
    assert!(user.sees("Salon du thé"));
    assert!(user.sees("Enregistré nº 2"));
}

#[test]
fn undo_gives_back_the_very_plan_and_redo_the_edit() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a"]).type_text("x").press(&["Enter", "Ctrl+Z"]);
    assert_eq!(user.filed, before);
    assert_eq!(user.model.plan, before);
    user.press(&["Ctrl+Y"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().name, "x");
}

#[test]
fn escape_gives_the_old_value_back_and_never_leaves() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a"]).type_text("x").press(&["Esc", "Esc", "Esc"]);
    assert_eq!(user.filed, before);
    assert!(user.left.is_empty());
}

#[test]
fn a_refusal_says_why_and_keeps_what_was_typed() {
    let mut user = User::at_template("article");
    in_plan(&mut user).press(&["Right", "Right", "Right"]).type_text("cinq").press(&["Enter"]);
    assert!(user.sees("« cinq » n'est pas un nombre"), "{}", user.screen());
    assert_eq!(user.model.editor.as_ref().unwrap().line.text(), "cinq");
}

#[test]
fn a_typed_target_changes_its_verdict_and_the_panel_in_the_same_frame() {
    let mut user = User::at_demo();
    let off = |user: &User| user.model.standing.as_ref().unwrap().whole().count(kpilot::analysis::Verdict::OffTarget);
    let before = off(&user);
    let worst = user.model.standing.as_ref().unwrap().order()[0];
    user.press(&["Enter"]).type_text(">-1000000").press(&["Enter"]);
    let reading = user.model.standing.as_ref().unwrap().reading(worst).unwrap();
    assert!(reading.verdict.is_green(), "{:?}\n{}", reading.verdict, user.screen());
    assert!(off(&user) < before || before == 0);
}

#[test]
fn enter_on_a_line_of_the_panel_goes_to_its_cell() {
    let mut user = User::at_demo();
    user.press(&["Enter"]);
    assert!(user.sees("[Plan]"));
    assert_eq!(user.model.grid().unwrap().column().key, "target");
}

#[test]
fn one_key_says_why_a_target_is_red() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+W"]);
    assert!(user.sees("Pourquoi ?") && user.sees("Repasse au vert"), "{}", user.screen());
}

#[test]
fn a_new_activity_waits_for_its_name_and_nothing_else() {
    let mut user = User::at_template("blank");
    user.press(&["Ctrl+G", "a"]).type_text("Newsletter").press(&["Enter"]);
    let made = user.filed.activities.iter().next().unwrap();
    assert_eq!((made.name.as_str(), made.code.as_str()), ("Newsletter", "newsletter"));
}

#[test]
fn a_status_is_chosen_from_its_list_by_a_few_letters() {
    let mut user = User::at_template("article");
    in_plan(&mut user).press(&["End", "Left", "Left"]).type_text("cours");
    assert!(user.sees("En cours"), "{}", user.screen());
    user.press(&["Enter"]);
    assert!(user.sees("Enregistré") || user.model.editor.is_none());
}

#[test]
fn a_name_that_is_not_in_the_list_can_be_created_in_the_same_step() {
    let mut user = User::at_template("article");
    let before = user.filed.objectives.len();
    in_plan(&mut user).press(&["Right"]).type_text("Fidélité 2027");
    assert!(user.sees("+ créer « Fidélité 2027 »"), "{}", user.screen());
    user.press(&["Enter"]);
    assert_eq!(user.filed.objectives.len(), before + 1);
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed.objectives.len(), before);
}

#[test]
fn removing_an_activity_says_what_went_with_it_and_is_one_undo() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a", "Ctrl+X"]);
    assert_eq!(user.filed.activities.len(), before.activities.len() - 1);
    assert!(user.sees("supprimé, avec"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed, before);
}

#[test]
fn another_programs_change_to_the_cell_being_typed_asks_before_it_is_overwritten() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]).type_text("Mine");
    let before = user.filed.activities.iter().next().unwrap().clone();
    let after = kpilot::domain::Activity { name: "Theirs".to_owned(), ..before.clone() };
    let change = kpilot::domain::Change::update(kpilot::domain::Record::Activity(before), kpilot::domain::Record::Activity(after));
    user.filed.apply(&change);
    user.tell(Message::External(vec![change], 7));
    assert!(user.sees("a changé entre-temps (Theirs)"), "{}", user.screen());
    user.press(&["Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().name, "Mine");
}

#[test]
fn filter_keeps_the_rows_that_contain_the_text_without_accents() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "k", "/"]).type_text("DEPENSE");
    assert!(user.model.grid().unwrap().rows.len() < user.filed.kpis.len());
    user.press(&["Esc"]);
    assert_eq!(user.model.grid().unwrap().rows.len(), user.filed.kpis.len());
}

#[test]
fn a_click_puts_the_cursor_on_a_cell_and_a_double_click_opens_it() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]);
    user.tell(Message::Mouse(Mouse::Click, 4, 6));
    assert_eq!(user.model.grid().unwrap().place, kpilot::app::Place::Row(2));
    user.tell(Message::Mouse(Mouse::DoubleClick, 4, 6));
    assert!(user.model.editor.is_some());
}

#[test]
fn a_click_on_a_header_opens_its_menu_whose_first_line_sorts() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]);
    user.tell(Message::Mouse(Mouse::Click, 4, 2));
    user.press(&["Enter"]);
    assert_eq!(user.model.grid().unwrap().sort, [(0, false)]);
    let names: Vec<String> = user
        .model
        .grid()
        .unwrap()
        .rows
        .iter()
        .filter_map(|row| row.0)
        .map(|key| kpilot::tables::link_label(&user.filed, key))
        .collect();
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| kpilot::text::fold(name));
    assert_eq!(names, sorted);
}

#[test]
fn the_palette_finds_a_command_by_part_of_its_name_and_runs_it() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("anglais").press(&["Enter"]);
    assert!(user.sees("Home") && user.sees("Activities"), "{}", user.screen());
    assert!(user.left.contains(&Effect::Remember("language", "en".to_owned())));
}

#[test]
fn a_pasted_table_is_data_and_never_keys() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a"]);
    user.tell(Message::Paste("Nom\tBudget\nSalon\t1200\n".to_owned()));
    assert!(user.sees("1 nouvelle"), "{}", user.screen());
}

#[test]
fn every_page_fits_every_size_in_both_languages_without_a_broken_line() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in [(60, 18), (80, 24), (100, 30), (160, 45), (300, 80), (39, 9), (1, 1)] {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap();
            let mut user = User::with(plan, tongue, size);
            for sheet in kpilot::tables::SHEETS {
                user.model.open(sheet.key);
                let screen = user.screen();
                assert!(screen.lines().all(|line| kpilot::text::width(line) <= usize::from(size.0)), "{} at {size:?}", sheet.key);
                for key in ["sheet-", "column-", "choice-", "action-", "hint-", "panel-", "verdict-"] {
                    assert!(!screen.contains(key), "{} at {size:?} shows a missing text\n{screen}", sheet.key);
                }
            }
            user.press(&["F1"]);
            user.screen();
            user.press(&["Esc", "Ctrl+K"]);
            user.screen();
        }
    }
}

#[test]
fn every_tab_is_reached_by_turning_pages_and_by_clicks_on_a_narrow_screen() {
    let mut user = User::at_demo();
    user.tell(Message::Resized(80, 24));
    let mut seen = Vec::new();
    for _ in 0..10 {
        seen.push(user.screen().lines().next().unwrap_or_default().to_owned());
        user.press(&["Ctrl+PageDown"]);
    }
    for name in [
        "[Accueil]",
        "[Plan]",
        "[Activités]",
        "[Objectifs]",
        "[KPI]",
        "[Cibles]",
        "[Statuts]",
        "[Budget]",
        "[Point hebdo]",
        "[Journal]",
    ] {
        assert!(seen.iter().any(|header| header.contains(name)), "{name} is open in none of {seen:#?}");
    }
    let header = user.screen();
    let arrow = header.lines().next().and_then(|line| line.chars().position(|sign| sign == '›')).expect("an arrow");
    user.tell(Message::Mouse(Mouse::Click, u16::try_from(arrow).expect("near"), 0));
    assert!(!user.sees("[Accueil]"), "a click on the arrow opens the first page out of sight");
}

/// Whether the screen shows a text; spaces that do not break are spaces.
fn shows(user: &User, wanted: &str) -> bool {
    user.screen().replace(['\u{a0}', '\u{202f}'], " ").contains(wanted)
}

#[test]
fn a_draft_follows_every_key_and_nothing_is_applied_before_it_is_adopted() {
    let mut user = User::at_demo();
    let filed = user.filed.moves.len();
    user.press(&["Ctrl+G", "b", "b", "b"]);
    assert!(shows(&user, "brouillon A") && shows(&user, "Ce brouillon ne change rien"), "{}", user.screen());
    user.press(&["Down", "Left"]);
    assert!(shows(&user, "4 005 €") && shows(&user, "20 € iront à la réserve"), "{}", user.screen());
    user.press(&["e"]);
    assert!(shows(&user, "APRÈS rapporte plus"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert!(shows(&user, "20 € iront à la réserve"), "a step of the draft is taken back");
    user.press(&["m"]);
    assert!(shows(&user, "Brouillon A") && shows(&user, "Brouillon C"), "{}", user.screen());
    user.press(&["c"]);
    assert!(shows(&user, "plein = déjà vu"), "{}", user.screen());
    assert_eq!(user.filed.moves.len(), filed);
}

#[test]
fn adopting_asks_why_and_when_and_is_one_undoable_step() {
    let mut user = User::at_demo();
    let (moves, decisions) = (user.filed.moves.len(), user.filed.decisions.len());
    user.press(&["Ctrl+G", "b", "a", "Enter"]);
    assert!(shows(&user, "Il faut une raison"), "{}", user.screen());
    user.press(&["a"]).type_text("Plus de commandes").press(&["Enter"]);
    assert!(shows(&user, "À revoir quel jour"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("hier").press(&["Enter"]);
    assert!(shows(&user, "Ce n'est pas un jour à venir"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("21/12").press(&["Enter"]);
    assert!(user.filed.moves.len() > moves && user.filed.decisions.len() == decisions + 1, "{}", user.screen());
    let decision = user.filed.decisions.iter().next_back().unwrap();
    assert!(decision.evidence.as_deref().is_some_and(|text| text.contains("probability")), "{decision:?}");
    assert_eq!(decision.review, kpilot::domain::Day::from_ymd_opt(2026, 12, 21));
    user.press(&["Tab", "Tab"]);
    assert!(shows(&user, "0 sur 0") && shows(&user, "en cours"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert_eq!((user.filed.moves.len(), user.filed.decisions.len()), (moves, decisions));
}

#[test]
fn the_ledger_adds_up_by_activity_objective_and_channel() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "b", "Tab"]);
    for title in ["Comptes par activité", "Comptes par objectif", "Comptes par canal"] {
        assert!(shows(&user, title) && shows(&user, "29 600 €"), "{}", user.screen());
        user.press(&["o"]);
    }
    assert!(shows(&user, "par jour d'ici la fin") || shows(&user, "à rendre"), "{}", user.screen());
}

#[test]
fn a_plan_with_nothing_to_arbitrate_says_what_it_takes() {
    let mut user = User::at_template("blank");
    user.press(&["Ctrl+G", "b"]);
    assert!(shows(&user, "rien à arbitrer") && shows(&user, "6 semaines"), "{}", user.screen());
    user.press(&["Right", "e", "a", "v", "+", "Tab", "Tab", "Tab"]);
    assert!(shows(&user, "rien à arbitrer"), "{}", user.screen());
}

#[test]
fn every_face_of_the_budget_draws_at_every_size() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "b", "a"]).type_text("Essai").press(&["Enter", "Enter"]);
    for keys in [&[][..], &["c"], &["m"], &["Tab"], &["Tab"]] {
        user.press(keys);
        for size in [(40, 10), (41, 11), (50, 12), (60, 18), (75, 20), (76, 20), (80, 24), (97, 28), (131, 40), (250, 70)] {
            user.tell(Message::Resized(size.0, size.1));
            assert!(user.screen().lines().count() == usize::from(size.1));
        }
    }
}
