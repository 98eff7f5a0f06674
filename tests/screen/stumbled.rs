//! What a marketer stumbled over, each as it was met.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{Code, Message, Press};
use kpilot::domain::Record;
use kpilot::text::Tongue;

use crate::support::User;

fn columns(user: &User) -> Vec<usize> {
    user.model.grid_layout().unwrap().columns.iter().map(|placed| placed.index).collect()
}

#[test]
fn tab_shows_the_column_it_enters_and_moves_no_other_one_away_from_its_neighbours() {
    let mut user = User::at("activities", "name");
    let count = user.model.sheet().unwrap().columns.len();
    let usual = columns(&user);
    for index in 1..count {
        user.press(&["Tab"]);
        let shown = columns(&user);
        assert!(shown.contains(&index) && shown.contains(&0), "{}", user.screen());
        assert!(shown.is_sorted(), "{shown:?}");
        assert!(usual.contains(&index) == (shown == usual), "{usual:?} {shown:?}");
        assert!(shown == usual || shown.contains(&(index - 1)), "the column that was left stays in sight: {}", user.screen());
    }
}

#[test]
fn a_value_dated_before_the_plan_or_in_days_to_come_is_doubted_while_typed_and_when_saved() {
    let mut user = User::at("measurements", "date");
    user.type_text("01/01/2020");
    assert!(user.sees("précède le début du plan"), "{}", user.screen());
    user.press(&["Enter"]);
    assert!(user.sees("Enregistré nº 2 · Le 01/01/2020"), "{}", user.screen());
    user.type_text("31/12/2026");
    assert!(user.sees("pas encore passé"), "{}", user.screen());
    user.press(&["Ctrl+U"]).type_text("20/11/2026");
    assert!(!user.sees("est-ce la bonne date"), "{}", user.screen());
}

#[test]
fn a_value_for_a_computed_kpi_is_refused_with_the_names_of_what_to_measure() {
    let mut user = User::at("measurements", "kpi");
    user.press(&["End", "Ctrl+N"]).type_text("CPC").press(&["Enter"]);
    user.model.with_grid(|grid, _, _| {
        grid.column = grid.sheet.columns.iter().position(|one| one.key == "value").unwrap();
    });
    user.type_text("2").press(&["Enter"]);
    assert!(user.sees("CPC est calculé") && user.sees("mesurez plutôt Clics"), "{}", user.screen());
}

#[test]
fn a_typed_decimal_does_not_look_changed() {
    let mut user = User::at("measurements", "value");
    for (typed, shown) in [("1 250,5", "1 250,5"), ("0,125", "0,125"), ("12345,25", "12 345,25"), ("3", "3")] {
        user.type_text(typed).press(&["Enter"]);
        let screen = user.screen().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(screen.contains(shown), "{typed}\n{screen}");
    }
}

#[test]
fn a_plan_without_money_is_not_said_to_have_spent_all_of_nothing() {
    let user = User::at_template("article");
    assert!(user.sees("Aucun montant dans ce plan") && !user.sees("0 € / 0 €"), "{}", user.screen());
}

#[test]
fn what_starts_this_week_is_not_late() {
    let mut user = User::at_template("article");
    user.tell(Message::DayChanged("2026-11-27".parse().unwrap()));
    assert!(user.sees("début") && !user.sees("▼ début"), "{}", user.screen());
}

#[test]
fn the_first_run_says_why_escape_does_nothing_and_never_that_it_closes() {
    for size in [(80, 24), (60, 18)] {
        let mut user = User::with(
            kpilot::domain::Plan::new(kpilot::domain::Plan::blank_settings(kpilot::domain::Language::French)),
            Tongue::French,
            size,
        );
        user.model.standing = None;
        user.model.layers.push(kpilot::app::Layer::Welcome(0));
        user.tell(Message::Key(Press::plain(Code::Esc)));
        assert!(user.sees("Aucun plan n'est ouvert : choisissez") && !user.sees("Échap ferme"), "{}", user.screen());
    }
}

#[test]
fn a_sentence_longer_than_the_screen_takes_the_row_above() {
    let mut user = User::at("kpis", "formula");
    user.tell(Message::Resized(60, 18));
    user.type_text("100 * xyz").press(&["Enter"]);
    let record = user.filed.kpis.iter().next().cloned().map(Record::Kpi);
    assert!(record.is_some() && user.model.editor.as_ref().unwrap().refusal.is_some());
    assert!(
        user.sees(user.model.editor.as_ref().unwrap().refusal.as_ref().unwrap().split(' ').next_back().unwrap()),
        "{}",
        user.screen()
    );
}

#[test]
fn a_window_too_small_for_tables_says_so_in_a_whole_sentence() {
    for size in [(39, 9), (25, 6), (18, 8)] {
        for tongue in [Tongue::French, Tongue::English] {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, crate::support::today()).unwrap();
            let user = User::with(plan, tongue, size);
            let told: String = user.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            let whole = user.model.words.say("too-small").replace('\u{a0}', " ");
            assert_eq!(told.replace('\u{a0}', " "), whole, "{size:?}");
        }
    }
}
