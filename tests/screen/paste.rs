//! A pasted table: its preview, what Enter writes, and what it never does.

use kpilot::app::{Effect, Message};
use kpilot::domain::{Plan, Table};
use kpilot::tables::{SHEETS, Sheet};
use kpilot::text::Tongue;
use proptest::prelude::*;

use crate::support::{self, User};

fn pasted(user: &mut User, text: &str) {
    user.tell(Message::Paste(text.to_owned()));
}

fn at(sheet: &str) -> User {
    let mut user = User::at_demo();
    user.model.open(sheet);
    user
}

#[test]
fn the_preview_counts_and_enter_writes_in_one_undo() {
    let mut user = at("activities");
    let before = user.filed.clone();
    pasted(
        &mut user,
        "Activité\tBudget\tÉchéance\nNewsletter La Théière\t3 100 €\t31/05/2027\nSalon du thé\t1200\t\nTombola\tbeaucoup\t\n",
    );
    assert!(user.sees("1 mise à jour, 1 nouvelle, 1 illisible"), "{}", user.screen());
    assert!(user.filed == before, "nothing is written before Enter");
    user.press(&["Enter"]);
    assert_eq!(user.filed.activities.len(), before.activities.len() + 1);
    let letter = user.filed.activities.iter().find(|one| one.name == "Newsletter La Théière").unwrap();
    assert_eq!(letter.budget.unwrap().cents(), 310_000);
    assert!(user.sees("Collé : 1 mise à jour, 1 nouvelle, 1 illisible"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert!(user.filed == before);
}

#[test]
fn escape_gives_a_paste_up() {
    let mut user = at("activities");
    let before = user.filed.clone();
    pasted(&mut user, "Activité\nSalon\n");
    user.press(&["Esc"]);
    assert!(user.model.layers.is_empty() && user.filed == before);
}

#[test]
fn an_unknown_value_is_the_nearest_one_or_a_new_one() {
    let mut user = at("activities");
    pasted(&mut user, "Activité\tCanal\nSalon\tEmailling\nTombola\tEmailling\n");
    assert!(user.sees("2 illisibles") && user.sees("Espace : Emailing"), "{}", user.screen());
    user.press(&["Space"]);
    assert!(user.sees("2 nouvelles"), "{}", user.screen());
    user.press(&["Space"]);
    assert!(user.sees("+ Emailling"), "{}", user.screen());
    let before = user.filed.channels.len();
    user.press(&["Enter"]);
    assert_eq!(user.filed.channels.len(), before + 1);
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed.channels.len(), before);
}

#[test]
fn cells_without_titles_lie_over_the_rows_from_the_cursor_on() {
    let mut user = at("activities");
    let budget = user.model.sheet().unwrap().columns.iter().position(|column| column.key == "budget").unwrap();
    user.model.with_grid(|grid, _, _| grid.column = budget);
    pasted(&mut user, "100\n200\n300\n");
    assert!(user.sees("3 mises à jour"), "{}", user.screen());
    user.press(&["Enter"]);
    let budgets: Vec<i64> = user.filed.activities.iter().take(3).map(|one| one.budget.unwrap().cents()).collect();
    assert_eq!(budgets, [10_000, 20_000, 30_000]);
}

#[test]
fn a_column_is_chosen_by_hand() {
    let mut user = at("activities");
    pasted(&mut user, "Activité\tArgent\nSalon\t1200\n");
    user.press(&["Up", "Right", "Space"]);
    let place =
        user.model.sheet().unwrap().columns.iter().filter(|column| column.is_editable()).position(|one| one.key == "budget");
    for _ in 0..=place.unwrap() {
        user.press(&["Down"]);
    }
    user.press(&["Enter", "Enter"]);
    assert_eq!(user.filed.activities.iter().next_back().unwrap().budget.unwrap().cents(), 120_000, "{}", user.screen());
}

#[test]
fn a_paste_over_commands_fires_none() {
    for page in ["home", "budget"] {
        let mut user = User::at_demo();
        user.model.open(page);
        let before = user.filed.clone();
        pasted(&mut user, "q\nd\nd\n");
        assert!(user.left.is_empty() && user.filed == before && user.model.layers.is_empty());
    }
}

#[test]
fn what_was_copied_is_pasted_back_as_the_same() {
    for sheet in SHEETS.iter().filter(|sheet| sheet.grows && sheet.key != "plan") {
        let mut user = at(sheet.key);
        user.model.with_grid(|grid, _, _| grid.place = kpilot::app::Place::Row(0));
        let action = kpilot::app::action("copy-view").unwrap();
        let copied = (action.run)(&mut user.model);
        let Some(Effect::Copy(text)) = copied.into_iter().next() else { panic!("{}", sheet.key) };
        let before = user.filed.clone();
        if before.count(sheet.table) == 0 {
            continue;
        }
        pasted(&mut user, &text);
        user.press(&["Enter"]);
        assert!(user.filed == before, "{}: {}\n{text}", sheet.key, user.screen());
    }
}

#[test]
fn rows_are_copied_for_excel_as_markdown_and_as_sentences() {
    let run = |user: &mut User, id: &str| match (kpilot::app::action(id).unwrap().run)(&mut user.model).into_iter().next() {
        Some(Effect::Copy(text)) => text,
        other => panic!("{id}: {other:?}"),
    };
    let mut user = at("targets");
    user.press(&["Down", "Down", "Down", "Down", "Down", "Down", "Down"]);
    assert_eq!(
        run(&mut user, "copy-sentence"),
        "CPC : 0,86\u{a0}€ pour une cible ≤ 0,60\u{a0}€ (Meta Ads coffret découverte) : hors cible."
    );
    let mut user = at("activities");
    user.press(&["Ctrl+T", "Ctrl+T"]);
    let rows = run(&mut user, "copy");
    assert_eq!(rows.lines().count(), 3);
    assert!(rows.starts_with("Nom\t") && rows.contains("\t5200\t"), "{rows}");
    let markdown = run(&mut user, "copy-markdown");
    assert!(markdown.lines().nth(1).unwrap().contains("---:") && markdown.lines().count() == 4, "{markdown}");
    assert!(run(&mut user, "copy-sentence").contains("Google Shopping thés en vrac : "));
}

#[test]
fn pictures_of_the_preview() {
    for size in [(80, 24), (100, 30)] {
        for tongue in [Tongue::French, Tongue::English] {
            let mut user =
                User::with(kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap(), tongue, size);
            user.model.open("activities");
            pasted(
                &mut user,
                "Activité\tCanal\tBudget\tÉchéance\nNewsletter La Théière\tEmailing\t3 100 €\t31/05/2027\nSalon\tEmailling\t1200\t\nTombola\tSEO\t80\tdemain\n",
            );
            let name = format!("paste-{}-{}x{}", tongue.code(), size.0, size.1);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, user.screen());
            });
        }
    }
}

/// Every record of the plan before is still there afterwards, and no cell of it was emptied.
fn nothing_lost(before: &Plan, after: &Plan) -> bool {
    let kept = |sheet: &Sheet, key| {
        let (old, new) = (before.get(key), after.get(key));
        let (Some(old), Some(new)) = (old, new) else { return false };
        let facts = |plan| kpilot::tables::Facts { plan, standing: None, today: support::today(), masked: false };
        let code_or_scope = |key: &str| matches!(key, "activity" | "objective" | "formula");
        sheet
            .stored()
            .filter(|column| !code_or_scope(column.key))
            .all(|column| facts(before).value_of(&old, column).is_empty() || !facts(after).value_of(&new, column).is_empty())
    };
    Table::ALL.iter().all(|table| before.keys(*table).into_iter().all(|key| kept(kpilot::tables::sheet_of(*table), key)))
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("Newsletter La Théière".to_owned()),
        Just("A3".to_owned()),
        Just("SEO".to_owned()),
        Just("1 200 €".to_owned()),
        Just("31/12/2026".to_owned()),
        Just(">25%".to_owned()),
        "[a-zA-Zé0-9 ,;|\"'=<>-]{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_paste_never_deletes_never_loses_a_line_and_undo_gives_the_very_plan_back(
        sheet in 0_usize..SHEETS.len(),
        titles in any::<bool>(),
        lines in prop::collection::vec(prop::collection::vec(cell(), 1..5), 1..6),
        keys in prop::collection::vec(prop::sample::select(vec!["Up", "Down", "Left", "Right", "Space", "p", "Tab"]), 0..8),
    ) {
        let mut user = at(SHEETS[sheet].key);
        let wide = lines.iter().map(Vec::len).max().unwrap();
        let head: Vec<&str> = SHEETS[sheet].columns.iter().map(|column| column.key).take(wide).collect();
        let mut text: Vec<String> = if titles { vec![head.join("\t")] } else { Vec::new() };
        text.extend(lines.iter().map(|cells| cells.join("\t")));
        pasted(&mut user, &text.join("\r\n"));
        if let Some(kpilot::app::Layer::Paste(view)) = user.model.layers.last() {
            let filled = lines.iter().filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())).count();
            // A quotation mark joins lines: what is between two of them is one cell.
            if !text.iter().any(|line| line.contains('"')) {
                prop_assert!(view.preview.lines.len() + 1 >= filled && view.preview.lines.len() <= filled);
            }
        }
        user.press(&keys).press(&["Esc", "Esc", "Esc"]);
        // A single line is typed, not previewed: keys behind it may have written it already.
        let before = user.filed.clone();
        pasted(&mut user, &text.join("\n"));
        let previewed = matches!(user.model.layers.last(), Some(kpilot::app::Layer::Paste(_)));
        user.press(&["Enter"]);
        let editing = user.model.editor.is_some();
        if !editing && user.filed != before {
            // What is typed into a cell may rename its record; what goes through the preview only adds and changes.
            prop_assert!(!previewed || nothing_lost(&before, &user.filed));
            prop_assert!(user.filed == user.model.plan);
            user.press(&["Ctrl+Z"]);
            prop_assert!(user.filed == before);
        }
    }
}

#[test]
fn a_paste_in_the_check_in_fills_the_value_and_fires_no_command() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]);
    let answers = user.filed.answers.len();
    user.tell(Message::Paste("s1 234\n".to_owned()));
    assert_eq!(user.model.round.as_ref().map(|round| round.value.text().to_owned()).as_deref(), Some("s1 234"));
    user.press(&["Ctrl+U", "Tab"]);
    user.tell(Message::Paste("deux lignes\nde note".to_owned()));
    assert_eq!(user.model.round.as_ref().map(|round| round.note.text().to_owned()).as_deref(), Some("deux lignes de note"));
    assert_eq!(user.filed.answers.len(), answers);
}
