//! The audit page and the KPI tree, as their user meets them.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{Effect, Message, audit_ledger};
use kpilot::audit::Severity;
use kpilot::text::Tongue;

use crate::support::User;

fn at_rate() -> User {
    let mut user = User::at_template("rate");
    user.press(&["Ctrl+G", "q"]);
    user
}

/// Goes down to the first finding of a rule.
fn find(user: &mut User, rule: &str) {
    let at = audit_ledger(&user.model).lines.iter().position(|line| line.finding.card.id == rule).unwrap();
    user.press(&["Home"]);
    for _ in 0..at {
        user.press(&["Down"]);
    }
    assert!(user.sees(&format!("{rule} · ")), "{}", user.screen());
}

#[test]
fn the_home_page_has_a_badge_and_the_page_its_score_with_its_list() {
    let mut user = User::at_template("rate");
    assert!(user.sees("audit ▼ 16"), "{}", user.screen());
    user.press(&["Ctrl+G", "q"]);
    assert!(user.sees("règles tenues sur") && user.sees("16 erreurs"), "{}", user.screen());
    user.press(&["End"]);
    assert!(user.sees("Aucun cas"), "{}", user.screen());
}

#[test]
fn enter_on_a_finding_goes_to_its_cell() {
    let mut user = at_rate();
    find(&mut user, "influence-no-link");
    user.press(&["Enter"]);
    assert!(user.sees("[Activités]"));
    assert_eq!(user.model.grid().unwrap().column().key, "tracking");
}

#[test]
fn one_key_mends_a_finding_and_one_undo_brings_it_back() {
    let mut user = at_rate();
    let before = user.filed.clone();
    find(&mut user, "activity-no-tracking");
    user.press(&["f"]);
    let first = user.filed.activities.by_code("A1").unwrap();
    assert_eq!(first.tracking.as_deref(), Some("utm_campaign=reseaux_sociaux_publier_beaucoup"));
    assert!(audit_ledger(&user.model).standing().all(|one| (one.card.id, one.key)
        != ("activity-no-tracking", kpilot::domain::Key::Row(kpilot::domain::Table::Activities, first.id.number()))));
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed, before);
    assert!(audit_ledger(&user.model).standing().any(|one| one.card.id == "activity-no-tracking"));
}

#[test]
fn findings_follow_a_cell_as_it_changes() {
    let mut user = at_rate();
    let errors = audit_ledger(&user.model).count(Severity::Error);
    find(&mut user, "store-no-code");
    user.press(&["Enter"]).type_text("code VITAL10").press(&["Enter"]);
    assert_eq!(audit_ledger(&user.model).count(Severity::Error), errors - 1);
}

#[test]
fn a_mute_asks_for_a_reason_and_says_until_when_and_is_taken_back_by_the_same_key() {
    let mut user = at_rate();
    find(&mut user, "activity-no-owner");
    user.press(&["m"]).type_text("non").press(&["Esc"]);
    assert!(user.filed.mutes.is_empty());
    user.press(&["m"]).type_text("recrutement en cours, d'ici 31/12").press(&["Enter"]);
    let mute = user.filed.mutes.iter().next().unwrap();
    assert_eq!((mute.reason.as_str(), mute.record.as_deref()), ("recrutement en cours", Some("activities/A2")));
    assert_eq!(mute.until.unwrap().to_string(), "2026-12-31");
    assert!(user.sees("En sourdine jusqu'au 31/12/2026"), "{}", user.screen());
    let at = audit_ledger(&user.model).lines.iter().position(|line| line.muted).unwrap();
    user.press(&["Home"]);
    for _ in 0..at {
        user.press(&["Down"]);
    }
    user.press(&["m"]);
    assert!(user.filed.mutes.is_empty(), "{}", user.screen());
}

#[test]
fn what_was_there_a_week_ago_is_not_new() {
    let mut user = at_rate();
    assert!(matches!(user.left.last(), Some(Effect::ReadPast(day)) if day.to_string() == "2026-11-16"));
    let mut then = user.filed.clone();
    let owner = then.activities.by_code("A2").unwrap().clone();
    then.put(kpilot::domain::Record::Activity(kpilot::domain::Activity { owner: Some("Inès".into()), ..owner }));
    let found = kpilot::app::found_then(&then, "2026-11-16".parse().unwrap(), kpilot::audit::Guide::built_in());
    user.tell(Message::Past(found.map(Box::new)));
    assert!(user.sees("erreurs") && !user.sees("nouveau cette semaine"), "{}", user.screen());
    find(&mut user, "activity-no-owner");
    assert!(user.sees("nouveau cette semaine"), "{}", user.screen());
}

#[test]
fn the_tree_folds_opens_and_shows_what_is_connected_to_nothing() {
    let mut user = User::at_template("rate");
    user.press(&["Ctrl+G", "l"]);
    assert!(user.sees("Sans but d'entreprise") && user.sees("sans KPI"), "{}", user.screen());
    let open = user.model.tree.lines.len();
    user.press(&["Down", "Left"]);
    assert!(user.model.tree.lines.len() < open);
    user.press(&["Right"]);
    assert_eq!(user.model.tree.lines.len(), open);
    user.press(&["Enter"]);
    assert!(user.sees("[Objectifs]"));
}

/// The answer of the job beside the screen.
fn audited(user: &mut User) {
    let Some(Effect::Audit(day)) = user.left.pop() else { panic!("no audit is asked for: {:?}", user.left) };
    let standing = kpilot::analysis::Standing::of(&user.filed, day);
    let audit = kpilot::audit::Audit::of(&user.filed, &standing, kpilot::audit::Guide::built_in());
    let ledger = audit.ledger(&user.filed, day);
    user.tell(Message::Audited(Some(Box::new((audit, ledger))), day, user.model.revision));
}

#[test]
fn a_very_large_plan_is_audited_beside_the_screen_and_again_after_an_edit() {
    let mut plan = kpilot::exchange::templates::template("rate", Tongue::French, crate::support::today()).unwrap();
    let one = plan.activities.iter().next().unwrap().clone();
    for number in 0..20_001 {
        let id = plan.activities.next_id();
        plan.put(kpilot::domain::Record::Activity(kpilot::domain::Activity { id, code: format!("L{number}"), ..one.clone() }));
    }
    let mut user = User::with(plan, Tongue::French, (100, 30));
    assert!(user.model.audit.audit.is_none() && user.left.is_empty(), "nothing is asked for before its page is open");
    user.press(&["Ctrl+G", "q"]);
    assert!(user.sees("Calcul des verdicts"), "{}", user.screen());
    audited(&mut user);
    assert!(user.sees("erreurs"), "{}", user.screen());
    user.press(&["m"]).type_text("plus tard").press(&["Enter"]);
    assert!(user.sees("erreurs") && audit_ledger(&user.model).lines.iter().all(|line| !line.muted), "{}", user.screen());
    audited(&mut user);
    assert_eq!(audit_ledger(&user.model).lines.iter().filter(|line| line.muted).count(), 1, "{}", user.screen());
}
