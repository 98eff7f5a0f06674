//! Columns and views: sort by several, typed filters, groups, hidden and frozen columns, widths, saved views.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{Arrangement, Grid, HEADING, LastSession, Message, Mouse, action, lay};
use kpilot::tables::{SHEETS, link_label};
use kpilot::text::{Tongue, width};
use proptest::prelude::*;

use crate::support::{self, User};

fn run(user: &mut User, id: &str) {
    for effect in (action(id).unwrap().run)(&mut user.model) {
        user.left.push(effect);
    }
}

fn names(user: &User) -> Vec<String> {
    let rows = user.model.grid().unwrap().rows.iter().filter_map(|row| row.0);
    rows.map(|key| link_label(&user.filed, key)).collect()
}

#[test]
fn rows_are_sorted_by_several_columns() {
    let mut user = User::at("activities", "objective");
    run(&mut user, "sort");
    let budget = user.model.sheet().unwrap().columns.iter().position(|one| one.key == "budget").unwrap();
    user.model.with_grid(|grid, _, _| grid.column = budget);
    run(&mut user, "sort-more");
    run(&mut user, "sort-more");
    let rows: Vec<(Option<i64>, i64)> = names(&user)
        .iter()
        .map(|name| user.filed.activities.iter().find(|one| one.name == *name).unwrap())
        .map(|one| (one.objective.map(kpilot::domain::Id::number), -one.budget.unwrap().cents()))
        .collect();
    for pair in rows.windows(2) {
        assert!(pair[0].0 != pair[1].0 || pair[0].1 <= pair[1].1, "{rows:?}");
    }
    assert!(user.sees("tri Objectif ▲, Budget ▼"), "{}", user.screen());
}

#[test]
fn a_column_is_filtered_by_number_day_list_and_emptiness() {
    let count = |column: &str, text: &str| {
        let mut user = User::at("activities", column);
        run(&mut user, "filter-column");
        user.type_text(text).press(&["Enter"]);
        user.model.grid().unwrap().count()
    };
    let plan = User::at_demo().filed;
    let budgets = |test: fn(i64) -> bool| plan.activities.iter().filter(|one| test(one.budget.unwrap().cents())).count();
    assert_eq!(count("budget", "> 2000"), budgets(|cents| cents > 200_000));
    assert_eq!(count("budget", "1000..2900"), budgets(|cents| (100_000..=290_000).contains(&cents)));
    assert_eq!(count("budget", "<> 900"), plan.activities.len() - 1);
    assert_eq!(
        count("start", "> 01/08/2026"),
        plan.activities.iter().filter(|one| one.start.unwrap().to_string().as_str() > "2026-08-01").count()
    );
    assert_eq!(count("status", "= en cours ; en pause"), 8);
    assert_eq!(count("tracking", "vide"), plan.activities.iter().filter(|one| one.tracking.is_none()).count());
    assert_eq!(count("name", "ads"), 2);
}

#[test]
fn groups_have_headings_with_subtotals_and_no_record() {
    let mut user = User::at("activities", "objective");
    run(&mut user, "group");
    let grid = user.model.grid().unwrap();
    assert_eq!(grid.headings.len(), 4);
    assert_eq!(grid.count(), user.filed.activities.len());
    assert_eq!(grid.headings.values().map(|heading| heading.count).sum::<usize>(), grid.count());
    let before = user.filed.clone();
    user.model.with_grid(|grid, _, _| grid.place = kpilot::app::Place::Row(0));
    assert!(user.model.grid().unwrap().rows[0] == HEADING);
    user.press(&["x", "Enter", "Delete", "Ctrl+X", "Ctrl+U", "Ctrl+D", "Esc"]);
    assert!(user.filed == before, "{}", user.screen());
}

#[test]
fn a_hidden_column_is_stepped_over_and_comes_back() {
    let mut user = User::at("activities", "channel");
    run(&mut user, "hide-column");
    assert_ne!(user.model.grid().unwrap().column().key, "channel");
    assert!(user.sees("1 colonne masquée"));
    run(&mut user, "show-columns");
    assert!(!user.sees("1 colonne masquée"));
}

#[test]
fn width_follows_keys_and_the_mouse() {
    let mut user = User::at("activities", "name");
    let wide = |user: &User| user.model.grid_layout().unwrap().columns[0].width;
    let before = wide(&user);
    run(&mut user, "wider");
    assert_eq!(wide(&user), before + 2);
    let edge = user.model.grid_layout().unwrap().columns[0];
    user.tell(Message::Mouse(Mouse::Click, edge.x + edge.width, 2));
    user.tell(Message::Mouse(Mouse::Drag, edge.x + 12, 9));
    user.tell(Message::Mouse(Mouse::Release, edge.x + 12, 9));
    assert_eq!(wide(&user), 12);
    assert!(user.model.layers.is_empty());
}

#[test]
fn a_saved_view_gives_back_what_was_seen_and_its_saving_can_be_undone() {
    let mut user = User::at("activities", "budget");
    run(&mut user, "sort-down");
    run(&mut user, "filter-column");
    user.type_text("> 1000").press(&["Enter"]);
    let seen = names(&user);
    user.press(&["Ctrl+G", "v", "Up", "Up", "Enter"]).type_text("Mes urgences").press(&["Enter"]);
    assert!(user.sees("Vue « Mes urgences » enregistrée"), "{}", user.screen());
    user.press(&["Ctrl+G", "v", "Up", "Enter"]);
    assert_eq!(names(&user).len(), user.filed.activities.len());
    user.press(&["Ctrl+G", "v", "Enter"]);
    assert_eq!(names(&user), seen);
    assert!(user.sees("vue « Mes urgences »"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed.views.len(), 0);
}

#[test]
fn a_row_moved_by_hand_stays_there_and_comes_back_by_undo() {
    let mut user = User::at("activities", "name");
    let before = names(&user);
    user.press(&["Ctrl+Down", "Ctrl+Down"]);
    assert_eq!(names(&user)[2], before[0]);
    assert_eq!(user.model.grid().unwrap().place, kpilot::app::Place::Row(2));
    user.model.open("plan");
    assert_eq!(
        user.model.grid().unwrap().rows[0].0,
        user.filed.activities.iter().nth(1).map(|one| kpilot::domain::Key::Row(kpilot::domain::Table::Activities, one.id.number()))
    );
    user.model.open("activities");
    user.press(&["Ctrl+Z", "Ctrl+Z"]);
    assert_eq!(names(&user), before);
}

#[test]
fn the_next_session_opens_at_the_cell_of_the_last_one() {
    let mut user = User::at("activities", "budget");
    user.press(&["Down", "Down", "Down"]);
    run(&mut user, "sort");
    let (row, desk) = (user.model.grid().unwrap().row(), LastSession::of(&user.model).text());
    let mut next = User::at_demo();
    lay(&mut next.model, LastSession::read(&desk));
    let grid = next.model.grid().unwrap();
    assert_eq!((grid.sheet.key, grid.column().key, grid.row()), ("activities", "budget", row));
    assert!(!grid.sort.is_empty());
    lay(&mut next.model, LastSession::read("{\"page\": 3"));
}

#[test]
fn a_saved_view_and_the_next_session_find_the_folded_groups_folded() {
    let mut user = User::at("activities", "objective");
    run(&mut user, "group");
    let open = user.model.grid().unwrap().rows.len();
    user.press(&["Down", "Ctrl+G", "-"]);
    let folded = user.model.grid().unwrap().rows.len();
    assert!(folded < open);
    user.press(&["Ctrl+G", "v", "Enter"]).type_text("Replié").press(&["Enter"]);
    let desk = LastSession::of(&user.model).text();
    user.press(&["Ctrl+G", "-"]);
    assert_eq!(user.model.grid().unwrap().rows.len(), open);
    user.press(&["Ctrl+G", "v", "Enter"]);
    assert_eq!(user.model.grid().unwrap().rows.len(), folded, "{}", user.screen());
    let mut next = User::at_demo();
    lay(&mut next.model, LastSession::read(&desk));
    assert_eq!(next.model.grid().unwrap().rows.len(), folded);
}

#[test]
fn pictures_of_the_column_menu_groups_and_views() {
    for (name, keys) in [
        ("column-menu", &["Ctrl+G", "a", "Right", "Right", "Up", "Enter"][..]),
        ("grouped", &["Ctrl+G", "a", "Right", "Right", "Up", "Enter", "Down", "Down", "Down", "Down", "Down", "Enter"][..]),
        ("views", &["Ctrl+G", "a", "Ctrl+G", "v"][..]),
    ] {
        support::picture(name, &[(80, 24), (100, 30)], &[Tongue::French, Tongue::English], keys, "");
    }
}

fn arrangement(sheet: usize) -> impl Strategy<Value = Arrangement> {
    let columns: Vec<&'static str> = SHEETS[sheet].columns.iter().map(|column| column.key).collect();
    let key = prop::sample::select(columns);
    (
        prop::collection::vec((key.clone(), any::<bool>()), 0..3),
        prop::collection::btree_map(
            key.clone().prop_map(str::to_owned),
            prop::sample::select(vec!["> 10", "vide", "= a ; b", "x", "<> 3", "1..9"]).prop_map(str::to_owned),
            0..2,
        ),
        prop::option::of(key.clone()),
        prop::collection::vec(key.clone(), 0..3),
        (0_usize..6, prop::collection::btree_map(key.prop_map(str::to_owned), 0_u16..200, 0..3), "[a-zé]{0,2}"),
    )
        .prop_map(|(sort, filters, group, hidden, (frozen, widths, text))| Arrangement {
            sort: sort.into_iter().map(|(key, down)| (key.to_owned(), down)).collect(),
            filters,
            folded: group.iter().map(|_| "SEO".to_owned()).collect(),
            group: group.map(str::to_owned),
            hidden: hidden.into_iter().map(str::to_owned).collect(),
            frozen,
            widths,
            text,
            ..Arrangement::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_view_reads_back_as_it_was_saved_and_fits_every_screen(
        (sheet, wanted) in (0_usize..SHEETS.len()).prop_flat_map(|sheet| arrangement(sheet).prop_map(move |one| (sheet, one))),
        size in (1_u16..200, 1_u16..60),
    ) {
        let mut user = User::at_demo();
        user.model.size = size;
        user.model.open(SHEETS[sheet].key);
        user.model.with_grid(|grid, facts, words| grid.arrange(&wanted, facts, words));
        let first = user.model.grid().map(Grid::arrangement).unwrap();
        let saved = serde_json::to_string(&first).unwrap();
        user.model.with_grid(|grid, facts, words| grid.arrange(&serde_json::from_str(&saved).unwrap(), facts, words));
        prop_assert_eq!(user.model.grid().map(Grid::arrangement).unwrap(), first);
        user.model.settle();
        let screen = user.screen();
        prop_assert!(screen.lines().all(|line| width(line) <= usize::from(size.0)), "{}", screen);
        if let Some(layout) = user.model.grid_layout() {
            for pair in layout.columns.windows(2) {
                prop_assert!(pair[0].x + pair[0].width < pair[1].x + 1 && pair[0].width > 0);
            }
        }
    }
}

#[test]
fn escape_in_a_columns_filter_gives_the_earlier_filter_back() {
    let mut user = User::at_demo();
    let filter = |user: &mut User| {
        let action = action("filter-column").expect("an action");
        kpilot::app::run_action(&mut user.model, action);
    };
    user.press(&["Ctrl+G", "a"]);
    filter(&mut user);
    user.type_text("newsletter").press(&["Enter"]);
    let kept = user.model.grid().expect("a grid").count();
    filter(&mut user);
    user.type_text(" zzz").press(&["Esc"]);
    assert_eq!(user.model.grid().expect("a grid").count(), kept);
    assert!(kept < user.filed.activities.len() && kept > 0);
}

#[test]
fn a_group_folds_to_its_heading_and_its_sums_stay() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Right"]);
    let action = action("group").expect("an action");
    kpilot::app::run_action(&mut user.model, action);
    let grid = |user: &User| user.model.grid().expect("a grid").clone();
    let (count, sums, lines) = (grid(&user).count(), grid(&user).sums, grid(&user).rows.len());
    user.press(&["Ctrl+Home", "Enter"]);
    assert!(grid(&user).rows.len() < lines && grid(&user).on_heading(), "{}", user.screen());
    assert_eq!((grid(&user).count(), grid(&user).sums), (count, sums), "folding hides no money");
    user.press(&["Ctrl+G", "+"]);
    assert_eq!(grid(&user).rows.len(), grid(&user).headings.len());
    user.press(&["Ctrl+G", "+"]);
    assert_eq!(grid(&user).rows.len(), lines);
}

#[test]
fn a_saved_view_gets_another_name_and_undo_gives_the_old_one_back() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "a", "Ctrl+G", "v", "Up", "Up", "Enter"]).type_text("Septembre").press(&["Enter"]);
    let names = |user: &User| user.filed.views.iter().map(|view| view.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&user), ["Septembre"]);
    user.press(&["Ctrl+G", "v", "r", "Ctrl+U"]).type_text("Rentrée").press(&["Enter", "Esc"]);
    assert_eq!(names(&user), ["Rentrée"]);
    user.press(&["Ctrl+Z"]);
    assert_eq!(names(&user), ["Septembre"]);
}

#[test]
fn an_activity_with_two_targets_has_one_budget_however_its_rows_are_sorted() {
    let mut user = User::at("plan", "kpi");
    let sums = |user: &mut User| user.model.with_grid(|grid, _, _| grid.sums.clone()).unwrap();
    let before = sums(&mut user);
    let columns = user.model.grid().unwrap().sheet.columns.len();
    for column in 0..columns {
        user.model.with_grid(|grid, facts, words| {
            grid.sort = vec![(column, false)];
            grid.fill(facts, words);
        });
        assert_eq!(sums(&mut user), before, "sorted by column {column}");
    }
}
