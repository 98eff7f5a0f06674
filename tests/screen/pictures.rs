//! Pictures of the screens, in both languages, three sizes, without colour: a change of a page is seen in the review.

use kpilot::text::Tongue;

use crate::support::{self, User};

const SIZES: [(u16, u16); 3] = [(80, 24), (100, 30), (160, 45)];

/// The demo on Monday 23 November 2026 after some keys.
fn page(tongue: Tongue, size: (u16, u16), keys: &[&str], typed: &str) -> String {
    let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today());
    let mut user = User::with(plan.unwrap_or_else(|| panic!("the demo opens")), tongue, size);
    user.press(keys).type_text(typed);
    user.screen()
}

fn everywhere(name: &str, keys: &[&str], typed: &str) {
    for tongue in [Tongue::French, Tongue::English] {
        for size in SIZES {
            let name = format!("{name}-{}-{}x{}", tongue.code(), size.0, size.1);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, page(tongue, size, keys, typed));
            });
        }
    }
}

#[test]
fn the_response_curve_of_an_activity() {
    everywhere("budget-curve", &["Ctrl+G", "b", "Down", "c"], "");
}

#[test]
fn the_drafts_compared() {
    everywhere("budget-compare", &["Ctrl+G", "b", "m"], "");
}

#[test]
fn the_ledger() {
    everywhere("ledger", &["Ctrl+G", "b", "Tab", "Down"], "");
}

#[test]
fn the_home_page() {
    everywhere("home", &[], "");
}

#[test]
fn the_plan() {
    everywhere("plan", &["Ctrl+G", "t"], "");
}

#[test]
fn the_activities() {
    everywhere("activities", &["Ctrl+G", "a"], "");
}

#[test]
fn the_targets() {
    everywhere("targets", &["Ctrl+G", "x"], "");
}

#[test]
fn a_target_being_typed() {
    everywhere("typing-target", &["Ctrl+G", "t", "Right", "Right", "Right"], "<2,5");
}

#[test]
fn a_list_that_is_open() {
    everywhere("list", &["Ctrl+G", "a", "Right", "Right", "Right", "Enter"], "");
}

#[test]
fn the_palette() {
    everywhere("palette", &["Ctrl+K"], "kpi");
}

#[test]
fn why_a_target_is_red() {
    everywhere("why", &["Ctrl+W"], "");
}

#[test]
fn the_card_of_a_target() {
    everywhere("card", &["Space"], "");
}

#[test]
fn the_check_in() {
    everywhere("checkin", &["Ctrl+G", "p", "Enter"], "98 000");
}

#[test]
fn the_journal() {
    everywhere("journal", &["Ctrl+G", "j"], "");
}

#[test]
fn the_stand_up() {
    everywhere("standup", &["Ctrl+G", "s"], "");
}

#[test]
fn the_help() {
    everywhere("help", &["Ctrl+G", "a", "F1"], "");
}

#[test]
fn the_budget() {
    everywhere("budget", &["Ctrl+G", "b", "Down"], "");
}

#[test]
fn the_audit() {
    everywhere("audit", &["Ctrl+G", "q", "Down"], "");
}

#[test]
fn the_kpi_tree() {
    everywhere("tree", &["Ctrl+G", "l", "Down", "Down"], "");
}

#[test]
fn the_smart_assistant() {
    everywhere("smart", &["Ctrl+G", "n"], "Générer 500 commandes via une campagne SEA d'ici fin mars");
}

#[test]
fn the_export_dialogue() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in SIZES {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today());
            let mut user = User::with(plan.unwrap_or_else(|| panic!("the demo opens")), tongue, size);
            user.press(&["Ctrl+K"]).type_text("export").press(&["Enter", "Down", "Down"]).type_text("2026-10");
            let name = format!("export-{}-{}x{}", tongue.code(), size.0, size.1);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, user.screen());
            });
        }
    }
}

#[test]
fn a_file_that_is_there_is_asked_about_before_it_is_replaced() {
    use kpilot::app::outgoing::Ended;
    use kpilot::app::{Effect, Message};
    let mut user = User::at_demo();
    user.press(&["Ctrl+K"]).type_text("exporter").press(&["Enter", "Enter"]);
    let replaces = |user: &User| matches!(user.left.last(), Some(Effect::Export(request)) if request.replace);
    assert!(matches!(user.left.last(), Some(Effect::Export(_))) && !replaces(&user));
    user.tell(Message::Exported(Ended::Exists("plan.pdf existe déjà".to_owned())));
    assert!(user.sees("existe déjà"), "{}", user.screen());
    user.press(&["Enter"]);
    assert!(replaces(&user));
    user.tell(Message::Exported(Ended::Written("Exporté : plan.pdf".to_owned())));
    assert!(user.sees("Exporté : plan.pdf") && !user.sees("Période"), "{}", user.screen());
}

#[test]
fn the_chart_of_a_card_is_saved_with_one_key_and_enter() {
    let mut user = User::at_demo();
    user.press(&["Space", "x", "Enter"]);
    let Some(kpilot::app::Effect::Export(request)) = user.left.last() else { panic!("{}", user.screen()) };
    assert!(user.model.plan.targets.by_code(&request.page).is_some(), "{request:?}");
    assert!(request.path.to_string_lossy().ends_with(&format!("-{}.svg", request.page)));
}
