//! Nothing leaks on the command line: every command and every export of a plan whose amounts and names are canaries.
use std::fs;

use crate::support::Desk;

/// Amounts hold 7391 and nothing else does; the client is in every name and text.
const PLAN: &str = r#"{"format": "kpilot-plan", "version": 1,
 "plan": {"name": "Plan Zorglub", "currency": "EUR", "language": "fr", "tax": "HT", "budget": 73915.00, "start": "2026-01-01", "end": "2026-12-31"},
 "statuses": [{"code": "run", "label": "En cours", "stage": "active"}],
 "channels": [{"code": "sea", "name": "SEA"}], "personas": [{"code": "p1", "name": "Zorglub fils"}],
 "objectives": [{"code": "O1", "name": "Leads de Zorglub", "business_goal": "CA de Zorglub", "owner": "Zorglub", "start": "2026-10-01", "due": "2026-12-31", "priority": 1}],
 "activities": [
  {"code": "zorglub_sea", "name": "SEA Zorglub", "channel": "sea", "objective": "O1", "status": "run", "persona": "p1", "owner": "Zorglub", "start": "2026-10-01",
   "due": "2026-12-31", "budget": 7391.20, "min_budget": 739.10, "tracking": "utm_campaign=zorglub", "notes": "Zorglub paie 7 391 € à la fin"},
  {"code": "A2", "name": "Salon chez Zorglub", "channel": "sea", "objective": "O1", "start": "2026-10-01", "due": "2026-12-31", "budget": 7391}],
 "kpis": [{"code": "leads", "name": "Leads", "unit": "count", "polarity": "up", "aggregation": "sum", "cadence": "week"},
  {"code": "cpl", "name": "CPL", "unit": "money", "polarity": "down", "aggregation": "ratio", "cadence": "week", "formula": "spend / leads"},
  {"code": "ca", "name": "CA", "unit": "money", "polarity": "up", "aggregation": "sum", "cadence": "week"}],
 "targets": [{"code": "T1", "kpi": "cpl", "activity": "zorglub_sea", "expression": "<7391€"}, {"code": "T2", "kpi": "ca", "objective": "O1", "expression": "739100"},
  {"code": "T3", "kpi": "leads", "activity": "zorglub_sea", "expression": "300"}],
 "measurements": [{"kpi": "leads", "activity": "zorglub_sea", "date": "2026-11-11", "value": 1, "note": "dit Zorglub", "source": "manual"},
  {"kpi": "leads", "activity": "zorglub_sea", "date": "2026-11-18", "value": 1}, {"kpi": "ca", "objective": "O1", "date": "2026-11-18", "value": 73914}],
 "spend": [{"activity": "zorglub_sea", "date": "2026-11-18", "amount": 7391.80, "kind": "actual", "note": "facture Zorglub"}],
 "moves": [{"code": "M1", "date": "2026-11-01", "from": "A2", "to": "zorglub_sea", "amount": 73.91, "reason": "Zorglub veut 73,91 € de plus", "hypothesis": "CPL -10 %"}],
 "decisions": [{"code": "D1", "date": "2026-11-19", "target": "T1", "kind": "fix", "reason": "Zorglub met 7 391 €", "expected": "CPL < 7391 €", "review": "2026-11-20"}],
 "annotations": [{"code": "N1", "start": "2026-11-12", "text": "panne chez Zorglub, 7391 € perdus"}]}"#;

const SAID: &[&[&str]] = &[
    &["status"],
    &["status", "--json"],
    &["explain", "T1"],
    &["explain", "T1", "--json"],
    &["explain", "T2", "--json"],
    &["audit"],
    &["audit", "--json"],
    &["arbitrate"],
    &["arbitrate", "--json"],
    &["standup", "--text"],
    &["history"],
    &["history", "--json"],
    &["check"],
];
const TABLES: &[&str] = &[
    "objectives",
    "activities",
    "kpis",
    "targets",
    "statuses",
    "channels",
    "personas",
    "measurements",
    "spend",
    "moves",
    "decisions",
    "checkins",
    "annotations",
    "plan",
];

fn desk() -> Desk {
    let desk = Desk::with_plan();
    desk.write("in.json", PLAN);
    desk.done(&["import", "in.json"]);
    desk
}

/// The words before an amount that is told, however its digits are grouped.
/// The words before an amount that is told, however its digits are grouped.
fn money(text: &str) -> Option<String> {
    let is_json = text.starts_with(['{', '[']);
    let marks: &[char] = if is_json { &[' ', '\u{a0}', '\u{202f}'] } else { &['.', ',', ' ', '\u{a0}', '\u{202f}'] };
    let seen: String = text.chars().filter(|sign| !marks.contains(sign)).collect();
    // Digits behind a point are some share's.
    let own = |at: &usize| !is_json || !seen[..*at].ends_with(|sign: char| sign.is_ascii_digit() || sign == '.');
    let at = seen.match_indices("7391").map(|(at, _)| at).find(own)?;
    Some(seen[..at + 4].chars().rev().take(80).collect::<String>().chars().rev().collect())
}

fn client(text: &str) -> Option<&str> {
    text.lines().find(|line| line.to_lowercase().contains("zorgl"))
}

/// What every printing command says.
fn all(desk: &Desk, mask: &str) -> Vec<(String, String)> {
    let mut said = Vec::new();
    let mut run = |arguments: &[&str]| {
        let ran = desk.run(&[arguments, &[mask]].concat());
        assert!(ran.code <= 1, "{arguments:?} {ran:?}");
        said.push((format!("{arguments:?}"), ran.out));
    };
    for arguments in SAID {
        run(arguments);
    }
    for table in TABLES {
        run(&["list", table]);
        run(&["list", table, "--json"]);
        run(&["list", table, "--csv"]);
    }
    said
}

/// What every export that goes with a mask holds.
fn files(desk: &Desk, mask: &str) -> Vec<(String, String)> {
    let mut held = Vec::new();
    for (name, what) in [
        ("r.md", "report"),
        ("r.html", "report"),
        ("r.ics", "plan"),
        ("home.svg", "home"),
        ("act.svg", "activities"),
        ("bud.svg", "budget"),
        ("jou.svg", "journal"),
        ("t1.svg", "T1"),
        ("aud.svg", "audit"),
    ] {
        desk.done(&["export", name, "--what", what, "--force", mask]);
        held.push((name.to_owned(), fs::read_to_string(desk.path(name)).unwrap()));
    }
    desk.done(&["export", "r.pdf", "--what", "report", "--force", mask]);
    // Where no pdftotext is there to read it, the document is the one of r.md all the same.
    if let Ok(said) = std::process::Command::new("pdftotext").arg(desk.path("r.pdf")).arg("-").output() {
        held.push(("r.pdf".to_owned(), String::from_utf8_lossy(&said.stdout).into_owned()));
    }
    for name in ["p.json", "activities.csv", "spend.tsv", "p.xlsx"] {
        desk.refused(2, &["export", name, mask]);
        assert!(!desk.path(name).exists(), "{name}");
    }
    held
}

#[test]
fn the_canaries_are_seen_where_nothing_is_hidden() {
    let said = desk().done(&["list", "activities", "--json"]);
    assert!(money(&said).is_some() && client(&said).is_some());
}

#[test]
fn no_command_and_no_export_tells_a_digit_of_money() {
    let desk = desk();
    for mask in ["--mask", "--mask=money", "--mask=all", "--mask=names"] {
        for (of, text) in all(&desk, mask).into_iter().chain(files(&desk, mask)) {
            assert_eq!(money(&text), None, "{mask} {of}");
        }
    }
}

#[test]
fn no_command_and_no_export_tells_a_client_when_names_are_hidden() {
    let desk = desk();
    for (of, text) in all(&desk, "--mask=names").into_iter().chain(files(&desk, "--mask=names")) {
        assert_eq!(client(&text), None, "{of}");
    }
}

#[test]
fn what_is_hidden_changes_no_verdict_and_no_finding() {
    let desk = desk();
    let json = |arguments: &[&str]| -> serde_json::Value { serde_json::from_str(&desk.run(arguments).out).unwrap() };
    for mask in ["--mask", "--mask=all", "--mask=names"] {
        assert_eq!(json(&["status", "--json", mask])["counts"], json(&["status", "--json"])["counts"]);
        assert_eq!(json(&["audit", "--json", mask])["score"], json(&["audit", "--json"])["score"]);
    }
}

#[test]
fn a_mask_of_another_name_is_refused() {
    desk().refused(2, &["status", "--mask=everything"]);
}
