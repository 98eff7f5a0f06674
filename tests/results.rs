//! Real exports of real tools, when the folder of samples is there: `$KPILOT_SHARED/data/exports`. Skipped otherwise, and said.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// Names that files had when their tool wrote them: the only place of their period.
const NAMES: &[(&str, &str)] = &[
    ("google_ads/overview_devices_usd.csv", "Devices(2026.02.05-2026.02.10).csv"),
    ("google_ads/overview_search_keywords_usd.csv", "Search_keywords(2026.02.05-2026.02.10).csv"),
    ("google_ads/overview_searches_usd.csv", "Searches(Search_2026.02.05-2026.02.10).csv"),
    ("google_ads/overview_time_series_hourly_usd.csv", "Time_series(2026.02.05).csv"),
];

fn facts(file: &Path) -> Result<Value, String> {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kpilot"));
    command.env("HOME", home.path()).env_remove("KPILOT_PLAN").env("XDG_DATA_HOME", home.path());
    let output = command.arg("import").arg(file).args(["--dry-run", "--json"]).output().unwrap();
    match output.status.code() {
        Some(0) => Ok(serde_json::from_slice(&output.stdout).unwrap()),
        code => Err(format!("{code:?}: {}", String::from_utf8_lossy(&output.stderr))),
    }
}

/// What of the expected facts is not so.
fn differences(expected: &Value, facts: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |name: &str, got: &Value, wanted: &Value| {
        if got != wanted {
            wrong.push(format!("{name}: {got} instead of {wanted}"));
        }
    };
    let pairs = [("data_rows", "rows"), ("source", "source"), ("encoding", "encoding"), ("delimiter", "delimiter")];
    let others = ["header_line", "first_date", "last_date", "sections"].map(|key| (key, key));
    for (theirs, ours) in pairs.into_iter().chain(others) {
        if let Some(wanted) = expected.get(theirs).filter(|wanted| !wanted.is_array()) {
            same(ours, &facts[ours], wanted);
        }
    }
    if let Some(currency) = expected.get("currency") {
        let code = currency.as_str().map(|text| text.split(' ').next().unwrap());
        same("currency", &facts["currency"], &code.into());
    }
    if let Some(left_out) = expected.get("total_or_footer_rows_excluded") {
        same("skipped", &facts["skipped"].as_array().unwrap().len().into(), left_out);
    }
    wrong.extend(figures("totals", expected.get("totals"), &facts["totals"], 0.006));
    wrong.extend(figures("ratios", expected.get("ratios_recomputed"), &facts["ratios"], 1e-6));
    for (week, sums) in expected.get("weekly_monday_start").and_then(Value::as_object).into_iter().flatten() {
        wrong.extend(figures(week, Some(sums), &facts["by_week"][week], 0.006));
    }
    for (name, table) in expected.get("tables").and_then(Value::as_object).into_iter().flatten() {
        wrong.extend(figures(name, table.get("totals"), &facts["tables"][name]["totals"], 0.006));
    }
    wrong
}

fn figures(place: &str, expected: Option<&Value>, facts: &Value, slack: f64) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, wanted) in expected.and_then(Value::as_object).into_iter().flatten() {
        let Some(wanted) = wanted.as_f64() else { continue };
        let is_near =
            |got: f64| (got - wanted).abs() <= slack * wanted.abs().max(1.0).min(if slack < 1e-3 { f64::MAX } else { 1.0 });
        if !facts[name].as_f64().is_some_and(is_near) {
            wrong.push(format!("{place}.{name}: {} instead of {wanted}", facts[name]));
        }
    }
    wrong
}

#[test]
fn every_sample_gives_the_facts_that_are_known_of_it() {
    let Some(folder) = std::env::var_os("KPILOT_SHARED").map(PathBuf::from).map(|shared| shared.join("data/exports")) else {
        eprintln!("skipped: $KPILOT_SHARED is not set");
        return;
    };
    let all: Value = serde_json::from_slice(&std::fs::read(folder.join("expected_open.json")).unwrap()).unwrap();
    let renamed = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for (name, expected) in all.as_object().unwrap().iter().filter(|(name, _)| *name != "_about") {
        let mut file = folder.join(name);
        if let Some((_, own)) = NAMES.iter().find(|(sample, _)| sample == name) {
            let copy = renamed.path().join(own);
            std::fs::write(&copy, std::fs::read(&file).unwrap()).unwrap();
            file = copy;
        }
        let holds_no_results = expected.get("expected").is_some() || name.contains("pivot") || name.contains("matrix");
        match facts(&file) {
            Ok(_) if holds_no_results => wrong.push(format!("{name}: is not refused")),
            Ok(facts) => wrong.extend(differences(expected, &facts).into_iter().map(|wrong| format!("{name}: {wrong}"))),
            Err(error) if !holds_no_results => wrong.push(format!("{name}: {error}")),
            Err(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Runs the program in a home of its own; its answer and its exit code.
fn run(home: &Path, arguments: &[&str]) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kpilot"));
    let plan = home.join("plan.kpilot");
    command.env("HOME", home).env("XDG_DATA_HOME", home).env("XDG_STATE_HOME", home).env("KPILOT_PLAN", plan);
    command.args(["--lang", "en"]);
    let output = command.args(arguments).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (String::from_utf8(said).unwrap(), output.status.code().unwrap_or(-1))
}

#[test]
fn a_report_comes_in_once_and_goes_out_in_one_step() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let report = home.join("report.csv");
    let text = "Day,Campaign,Currency code,Cost,Impr.,Clicks\n2026-09-01,Brand,EUR,10.50,100,5\nTotal: Account,,EUR,10.50,100,5\n";
    std::fs::write(&report, text).unwrap();
    let report = report.to_str().unwrap();
    run(home, &["new", home.join("plan.kpilot").to_str().unwrap(), "--template", "blank"]);
    run(home, &["add", "kpis", "name=Clicks"]);
    let (said, code) = run(home, &["import", report]);
    assert!(code == 65 && said.contains("Brand") && said.contains("--map"), "{code}: {said}");
    let map = home.join("map.json");
    std::fs::write(&map, r#"{"campaigns": {"*": "+"}}"#).unwrap();
    let (said, code) = run(home, &["import", report, "--map", map.to_str().unwrap()]);
    assert!(code == 0 && said.contains("2 new, 0 changed, 0 unchanged"), "{code}: {said}");
    let (said, _) = run(home, &["import", report]);
    assert!(said.contains("0 new, 0 changed, 2 unchanged"), "{said}");
    run(home, &["undo"]);
    let (said, _) = run(home, &["list", "activities", "--csv"]);
    assert!(!said.contains("Brand"), "{said}");
}

#[test]
fn a_workbook_is_read_by_a_child_process_and_one_that_lies_is_refused_in_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let book = home.join("plan sheet.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let tab = workbook.add_worksheet();
    for (row, cells) in
        [["Plan", "", ""], ["Action", "Responsable", "Statut"], ["Newsletter", "Léa", "En cours"]].iter().enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            tab.write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    std::fs::write(&book, workbook.save_to_buffer().unwrap()).unwrap();
    run(home, &["new", home.join("plan.kpilot").to_str().unwrap(), "--template", "blank"]);
    let (said, code) = run(home, &["import", book.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    let (said, _) = run(home, &["list", "activities", "--csv"]);
    assert!(said.contains("Newsletter"), "{said}");
    std::fs::write(&book, b"PK\x03\x04 no archive").unwrap();
    let (said, code) = run(home, &["import", book.to_str().unwrap()]);
    assert!(code == 65 && said.starts_with("error:"), "{code}: {said}");
}

#[test]
fn one_wrong_cell_of_a_workbook_costs_its_row_and_not_the_others() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let book = home.join("report.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let tab = workbook.add_worksheet();
    let rows = [["Day", "Cost", "Clicks"], ["2026-09-01", "1.5", "3"], ["2026-09-02", "n.c. ?", "4"], ["2026-09-03", "2.5", "5"]];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            tab.write(row, column, cell).unwrap();
        }
    }
    std::fs::write(&book, workbook.save_to_buffer().unwrap()).unwrap();
    let book = book.to_str().unwrap();
    let (said, code) = run(home, &["import", book, "--dry-run", "--json", "--as", "google-ads"]);
    let facts: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, &facts["rows"], facts["totals"]["spend"].as_f64()), (0, &2.into(), Some(4.0)));
    assert_eq!(facts["skipped"], serde_json::json!([{"line": 3, "why": "wrong_cell"}]));
    assert!(facts["warnings"].to_string().contains("the first on line 3"), "{said}");
}

#[test]
fn days_without_a_year_are_asked_for_by_the_option_that_answers() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let report = home.join("report.csv");
    std::fs::write(&report, "Day,Campaign,Currency code,Cost,Impr.\n1 Sept.,A,EUR,1.50,5\n").unwrap();
    let report = report.to_str().unwrap();
    let (said, code) = run(home, &["import", report, "--dry-run", "--json"]);
    assert!(code == 65 && said.contains("--year 2026"), "{said}");
    let (said, code) = run(home, &["import", report, "--dry-run", "--json", "--year", "2025"]);
    assert!(code == 0 && said.contains("2025-09-01"), "{said}");
}

#[test]
fn of_an_edited_workbook_kinds_and_records_are_chosen() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let (plan, other) = (home.join("plan.kpilot"), home.join("other.kpilot"));
    run(home, &["new", plan.to_str().unwrap(), "--template", "rate"]);
    run(home, &["new", other.to_str().unwrap(), "--template", "rate"]);
    let other = other.to_str().unwrap();
    run(home, &["--plan", other, "set", "activities", "A5", "owner=Zoe"]);
    run(home, &["--plan", other, "set", "activities", "A4", "owner=Tom"]);
    let book = home.join("edited.xlsx");
    let book = book.to_str().unwrap();
    run(home, &["--plan", other, "export", book]);
    let (said, _) = run(home, &["import", book, "--dry-run", "--json", "--only", "new"]);
    let found: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((&found["plan"]["changed"], &found["differences"][0]["taken"]), (&0.into(), &false.into()));
    run(home, &["import", book, "--only", "changed,new", "--skip", "A4"]);
    let (said, _) = run(home, &["list", "activities", "--csv"]);
    assert!(said.contains("Zoe") && !said.contains("Tom"), "{said}");
}
