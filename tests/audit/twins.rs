//! The failed launch and the proven one, in both languages, on any day.

use kpilot::analysis::Standing;
use kpilot::audit::{Audit, Guide, Ledger, Severity};
use kpilot::domain::{Day, Plan};
use kpilot::exchange::templates;
use kpilot::text::Tongue;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn template(name: &str, tongue: Tongue, today: Day) -> Plan {
    templates::template(name, tongue, today).or_else(|| templates::demo(name, tongue, today)).unwrap()
}

pub fn audit(plan: &Plan, today: Day) -> Ledger {
    let standing = Standing::of(plan, today);
    Audit::of(plan, &standing, &Guide::default()).ledger(plan, today)
}

/// Findings as `rule code`, without the tables.
pub fn told(plan: &Plan, ledger: &Ledger) -> Vec<String> {
    ledger.standing().map(|finding| format!("{} {}", finding.card.id, kpilot::tables::code_of(plan, finding.key))).collect()
}

/// A fortnight of days over a new year, and some others: every weekday, ends of months, a leap day.
fn days() -> impl Iterator<Item = Day> {
    let fortnight = day("2026-12-21").iter_days().take(14);
    fortnight.chain(["2026-04-01", "2028-02-29", "2026-11-23"].map(day))
}

#[test]
fn the_failed_launch_names_all_five_channel_faults_every_missing_kpi_and_the_unproven_euros() {
    for tongue in Tongue::ALL {
        for today in days() {
            let plan = template("rate", *tongue, today);
            let told = told(&plan, &audit(&plan, today));
            for expected in [
                "activity-only-output A1",
                "activity-no-tracking A1",
                "influence-no-contract A2",
                "influence-no-link A2",
                "email-one-segment A3",
                "store-no-code A4",
                "ads-no-conversion-tracking A5",
                "ads-no-cost-per-result A5",
                "activity-no-kpi A2",
                "activity-no-kpi A4",
                "activity-no-kpi A5",
                "money-unproven A2",
                "money-unproven A4",
                "money-unproven A5",
            ] {
                assert!(told.iter().any(|one| one == expected), "{tongue:?} {today}: no {expected} in {told:#?}");
            }
        }
    }
}

#[test]
fn the_proven_launch_gets_no_error_no_warning_and_no_hint_on_any_day() {
    for tongue in Tongue::ALL {
        for today in days() {
            let plan = template("prouve", *tongue, today);
            let ledger = audit(&plan, today);
            assert_eq!(told(&plan, &ledger), [""; 0], "{tongue:?} {today}");
            assert_eq!(ledger.score.passed, ledger.score.applicable);
        }
    }
}

#[test]
fn an_empty_plan_is_only_told_that_it_has_no_objective() {
    let plan = Plan::new(Plan::blank_settings(kpilot::domain::Language::French));
    assert_eq!(told(&plan, &audit(&plan, day("2026-11-23"))), ["plan-no-objective 1"]);
    let blank = template("blank", Tongue::French, day("2026-11-23"));
    assert_eq!(told(&blank, &audit(&blank, day("2026-11-23"))), ["plan-no-objective 1"]);
}

#[test]
fn the_other_templates_block_nothing() {
    for name in ["article", "plan", "digital"] {
        for tongue in Tongue::ALL {
            let today = day("2026-11-23");
            let plan = template(name, *tongue, today);
            let ledger = audit(&plan, today);
            assert_eq!(ledger.count(Severity::Error), 0, "{name} {tongue:?}: {:#?}", told(&plan, &ledger));
        }
    }
}
