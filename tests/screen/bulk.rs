//! Many rows at once: marks, one value for all, fill down, duplicate, delete and bring back.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::text::Tongue;

use crate::support::{self, User};

fn names(user: &User) -> Vec<String> {
    user.filed.activities.iter().map(|activity| activity.name.clone()).collect()
}

fn budgets(user: &User) -> Vec<Option<i64>> {
    user.filed.activities.iter().map(|activity| activity.budget.map(kpilot::domain::Cents::cents)).collect()
}

/// The cursor stands in the column of this key.
fn in_column<'a>(user: &'a mut User, key: &str) -> &'a mut User {
    let place = user.model.sheet().unwrap().columns.iter().position(|column| column.key == key).unwrap();
    user.press(&["Home"]);
    for _ in 0..place {
        user.press(&["Right"]);
    }
    user
}

#[test]
fn one_value_typed_goes_into_all_marked_rows_and_is_one_undo() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Ctrl+T", "Ctrl+T", "Ctrl+T", "Up"]);
    let before = user.filed.clone();
    in_column(&mut user, "budget").type_text("777").press(&["Enter"]);
    assert_eq!(budgets(&user)[..3], [Some(77_700); 3], "{}", user.screen());
    assert_ne!(budgets(&user)[3], Some(77_700));
    assert!(user.sees("3 lignes · Budget"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert!(user.filed == before);
}

#[test]
fn a_row_that_refuses_keeps_all_marked_rows_as_they_were() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a", "Shift+Down"]);
    in_column(&mut user, "code").type_text("same").press(&["Enter"]);
    assert!(user.sees("Rien n'est changé"), "{}", user.screen());
    assert!(user.filed == before);
    assert!(user.model.plan == before);
}

#[test]
fn shift_and_arrows_mark_a_run_that_shrinks_again() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Shift+Down", "Shift+Down", "Shift+Down"]);
    assert_eq!(user.model.grid().unwrap().marked(), 4);
    user.press(&["Shift+Up"]);
    assert_eq!(user.model.grid().unwrap().marked(), 3);
    user.press(&["Esc"]);
    assert_eq!(user.model.grid().unwrap().marked(), 0);
}

#[test]
fn f8_lets_plain_arrows_mark_and_ctrl_a_marks_what_is_shown() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "F8", "Down", "Down", "F8", "Down"]);
    assert_eq!(user.model.grid().unwrap().marked(), 3);
    user.press(&["Ctrl+A"]);
    assert_eq!(user.model.grid().unwrap().marked(), user.filed.activities.len());
}

#[test]
fn marks_stay_with_their_records_when_the_rows_are_sorted() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Ctrl+T"]);
    let marked = user.model.grid().unwrap().chosen();
    user.press(&["Up", "Up"]);
    user.model.with_grid(|grid, facts, words| {
        grid.sort = vec![(0, true)];
        grid.fill(facts, words);
    });
    assert_eq!(user.model.grid().unwrap().chosen(), marked);
}

#[test]
fn ctrl_d_takes_the_value_from_above_or_fills_the_marked_rows() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Down"]);
    in_column(&mut user, "budget").press(&["Ctrl+D"]);
    assert_eq!(budgets(&user)[0], budgets(&user)[1]);
    user.press(&["Ctrl+Z", "Ctrl+A", "Ctrl+D"]);
    let first = budgets(&user)[0];
    assert!(budgets(&user).iter().all(|budget| *budget == first), "{}", user.screen());
}

#[test]
fn a_duplicated_activity_brings_its_targets_and_none_of_its_measurements() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a", "Ctrl+U"]);
    let (first, copy) = (user.filed.activities.iter().next().unwrap(), user.filed.activities.iter().next_back().unwrap());
    assert_eq!(copy.name, format!("{} (copie)", first.name));
    let targets = |id| user.filed.targets_of(kpilot::domain::Scope::Activity(id)).count();
    assert_eq!(targets(copy.id), targets(first.id));
    assert_eq!(user.filed.count(kpilot::domain::Table::Measurements), before.count(kpilot::domain::Table::Measurements));
    user.press(&["Ctrl+Z"]);
    assert!(user.filed == before);
}

#[test]
fn every_sheet_can_duplicate_its_rows() {
    for sheet in kpilot::tables::SHEETS.iter().filter(|sheet| sheet.grows) {
        let mut user = User::at_demo();
        user.model.open(sheet.key);
        let before = user.filed.count(sheet.table);
        user.press(&["Ctrl+U"]);
        let made = usize::from(user.model.grid().unwrap().rows.iter().any(|row| row.own().is_some()));
        assert_eq!(user.filed.count(sheet.table), before + made, "{}: {}", sheet.key, user.screen());
    }
}

#[test]
fn marked_rows_are_deleted_together_and_come_back_from_the_corbeille_after_a_restart() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "a", "Shift+Down", "Delete"]);
    assert_eq!(user.filed.activities.len(), before.activities.len() - 2);
    assert!(user.sees("2 lignes supprimées, avec"), "{}", user.screen());
    user.press(&["Ctrl+G", "c"]);
    assert!(user.sees("Corbeille") && user.sees(&names_of(&before)[0]), "{}", user.screen());
    user.press(&["Enter"]);
    for table in kpilot::domain::Table::ALL {
        for key in before.keys(*table) {
            assert_eq!(before.get(key), user.filed.get(key));
        }
    }
    assert!(user.filed == before);
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed.activities.len(), before.activities.len() - 2);
}

fn names_of(plan: &kpilot::domain::Plan) -> Vec<String> {
    plan.activities.iter().map(|activity| activity.name.clone()).collect()
}

#[test]
fn a_record_comes_back_under_another_code_when_its_own_was_given_away() {
    let mut user = User::at_template("blank");
    user.press(&["Ctrl+G", "a"]).type_text("Salon").press(&["Enter", "Ctrl+X"]);
    user.press(&["Ctrl+N"]).type_text("Salon").press(&["Enter"]);
    user.press(&["Ctrl+G", "c", "Enter"]);
    assert_eq!(names(&user), ["Salon", "Salon"]);
    let codes: Vec<&str> = user.filed.activities.iter().map(|activity| activity.code.as_str()).collect();
    assert_ne!(codes[0], codes[1]);
}

#[test]
fn what_came_back_by_undo_is_no_longer_in_the_corbeille() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Ctrl+X", "Ctrl+Z", "Ctrl+G", "c"]);
    assert!(user.sees("La corbeille est vide"), "{}", user.screen());
}

#[test]
fn pictures_of_marks_and_of_the_corbeille() {
    for (name, keys) in [
        ("marks", &["Ctrl+G", "a", "Ctrl+T", "Shift+Down", "Shift+Down"][..]),
        ("trash", &["Ctrl+G", "a", "Shift+Down", "Delete", "Ctrl+X", "Ctrl+G", "c"][..]),
    ] {
        support::picture(name, &[(80, 24), (100, 30)], &[Tongue::French, Tongue::English], keys, "");
    }
}
