//! Arbitration and moves on the command line, on the demo: what is proposed adds up, what is refused names its amounts.

use serde_json::Value;

use crate::support::Desk;

fn shop() -> Desk {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "boutique"]);
    desk
}

fn cents(value: &Value) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "an amount of a plan")]
    let cents = (value.as_f64().unwrap() * 100.0).round() as i64;
    cents
}

#[test]
fn a_proposal_shares_out_what_is_available_to_the_cent_and_changes_nothing() {
    let desk = shop();
    let before = desk.bytes("plan.kpilot");
    let answer = desk.json(&["arbitrate", "--json"]);
    let lines = answer["per_activity"].as_array().unwrap();
    let sum = |key: &str| lines.iter().map(|line| cents(&line[key])).sum::<i64>();
    assert_eq!(sum("before"), cents(&answer["total"]));
    assert_eq!(sum("after") + cents(&answer["leftover"]), cents(&answer["total"]));
    for line in lines {
        assert!(cents(&line["after"]) >= cents(&line["min"]).min(cents(&line["before"])), "{line}");
        assert!(cents(&line["after"]) <= cents(&line["max"]).max(cents(&line["before"])), "{line}");
    }
    let chance = answer["gain"]["probability"].as_f64().unwrap();
    assert!(answer["status"] == "recommended" && (0.8..=1.0).contains(&chance), "{answer}");
    assert_eq!(answer, desk.json(&["arbitrate", "--json"]), "the same file gives the same answer");
    assert_eq!(desk.bytes("plan.kpilot"), before);
}

#[test]
fn weeks_and_total_are_as_asked() {
    let answer = shop().json(&["arbitrate", "--json", "--weeks", "4", "--total", "6000"]);
    assert_eq!((answer["weeks"].as_u64(), cents(&answer["total"])), (Some(4), 600_000));
}

#[test]
fn what_cannot_be_shared_out_is_refused_with_its_amounts() {
    let desk = shop();
    let said = desk.refused(65, &["arbitrate", "--total", "10"]);
    assert!(said.contains("10") && said.contains("short"), "{said}");
    desk.refused(2, &["arbitrate", "--weeks", "0"]);
    desk.refused(2, &["arbitrate", "--total", "-5"]);
    desk.refused(2, &["arbitrate", "--total", "beaucoup"]);
}

#[test]
fn a_plan_without_running_activities_says_so() {
    assert!(Desk::with_plan().refused(65, &["arbitrate"]).contains("running"));
}

#[test]
fn hidden_amounts_are_nowhere_in_the_answer() {
    let answer = shop().json(&["--mask", "arbitrate", "--json"]);
    assert!(answer["total"].is_null() && answer["per_activity"][0]["after"].is_null(), "{answer}");
}

#[test]
fn only_available_money_of_unlocked_activities_moves() {
    let desk = shop();
    let said = desk.refused(65, &["move", "A1", "A2", "100000", "--why", "test"]);
    assert!(said.contains("455.05"), "{said}");
    desk.done(&["set", "activities", "A1", "locked=yes"]);
    let said = desk.refused(65, &["move", "A1", "A2", "1", "--why", "test"]);
    assert!(said.contains("locked"), "{said}");
    assert_eq!(desk.done(&["list", "moves", "--csv"]), shop().done(&["list", "moves", "--csv"]));
}
