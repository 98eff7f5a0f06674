//! The command line, run as a user runs it: files, exit codes, what is said and where.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

#[path = "cli/arbitrate.rs"]
mod arbitrate;
#[path = "cli/masking.rs"]
mod masking;
#[path = "cli/plain.rs"]
mod plain;
mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use support::{Desk, ran, steers};

/// A plan with one activity, two KPIs and a target that is off.
fn shop() -> Desk {
    let desk = Desk::with_plan();
    desk.done(&["add", "kpis", "name=Leads"]);
    desk.done(&["add", "kpis", "name=CPL", "unit=money", "polarity=down", "formula=spend / leads"]);
    desk.done(&["add", "activities", "code=A1", "name=SEA", "budget=1200", "start=2026-10-01", "due=2026-12-31"]);
    desk.done(&["add", "targets", "kpi=cpl", "activity=A1", "expression=<3€"]);
    desk.done(&["record", "leads", "120", "--activity", "A1", "--date", "2026-11-20"]);
    desk.done(&["spend", "A1", "408", "--date", "2026-11-20"]);
    desk
}

#[test]
fn a_new_plan_never_overwrites_a_file() {
    let desk = Desk::new();
    desk.write("plan.kpilot", "a letter");
    let said = desk.refused(73, &["new", "plan.kpilot"]);
    assert!(said.contains("plan.kpilot"), "{said}");
    assert_eq!(desk.bytes("plan.kpilot"), b"a letter");
}

#[test]
fn a_plan_that_is_not_there_names_the_way_to_make_one() {
    for arguments in [["status", "--json"], ["list", "kpis"], ["undo", "--mask"]] {
        let said = Desk::new().refused(66, &arguments);
        assert!(said.contains("kpilot new"), "{said}");
    }
}

#[test]
fn what_is_no_plan_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    for (content, name) in [("", "empty"), ("x", "one byte"), (&*"not a plan ".repeat(100), "a text")] {
        desk.write("plan.kpilot", content);
        desk.refused(65, &["status"]);
        desk.refused(65, &["add", "kpis", "name=Leads"]);
        assert_eq!(desk.bytes("plan.kpilot"), content.as_bytes(), "{name}");
    }
}

#[test]
fn usage_is_told_in_two_lines_in_the_language_of_the_system() {
    let desk = Desk::new();
    for arguments in
        [&["foo"][..], &["status", "--nope"], &["add"], &["status", "--fail-on", "green"], &["--today", "someday", "status"]]
    {
        desk.refused(2, arguments);
    }
    let output = desk.command(&["foo"]).env("LC_ALL", "fr_FR.UTF-8").output().unwrap();
    assert!(ran(&output).err.contains("Commande inconnue : foo."));
    assert!(desk.refused(2, &["--lang", "fr", "foo"]).contains("Commande inconnue"));
}

#[test]
fn status_says_the_worst_first_with_unrounded_figures() {
    let desk = shop();
    let status = desk.json(&["status", "--json"]);
    assert_eq!((&status["plan"], &status["today"], &status["currency"]), (&"New plan".into(), &"2026-11-23".into(), &"EUR".into()));
    let counts = status["counts"].as_object().unwrap();
    let words: Vec<&str> = counts.keys().map(String::as_str).collect();
    assert_eq!(
        words,
        ["off_target", "at_risk", "on_target", "achieved", "missed", "stale", "no_data", "too_early", "upcoming", "no_target"]
    );
    let target = &status["targets"][0];
    assert_eq!(
        (&target["code"], &target["kpi"], &target["activity"], &target["health"]),
        (&"T1".into(), &"cpl".into(), &"A1".into(), &"off_target".into())
    );
    assert_eq!((target["value"].as_f64(), target["at_stake"].as_f64()), (Some(3.4), Some(792.0)));
    assert!((target["gap"].as_f64().unwrap() - 0.4).abs() < 1e-9 && target["bound"] == serde_json::json!([3.0, 3.0]));
    assert!(target["reason"].as_str().unwrap().contains("€3.40 > €3 "), "{target}");
}

#[test]
fn a_condition_asked_for_is_an_exit_code() {
    let desk = shop();
    assert_eq!(desk.run(&["status"]).code, 0);
    let found = desk.run(&["status", "--fail-on", "off_target"]);
    assert!(found.code == 1 && found.out.contains("▼") && found.err.is_empty(), "{found:?}");
    desk.done(&["set", "targets", "T1", "expression=<4€"]);
    assert_eq!(desk.run(&["status", "--fail-on", "at_risk"]).code, 0);
}

#[test]
fn explain_names_formula_inputs_rows_and_what_would_turn_it_green() {
    let desk = shop();
    let explained = desk.json(&["explain", "T1", "--json"]);
    assert_eq!((&explained["formula"], &explained["row_count"]), (&"spend / leads".into(), &2.into()));
    assert_eq!(explained["green"], serde_json::json!({"kind": "below", "bound": [3.0, 3.0]}));
    assert!(desk.done(&["explain", "T1"]).contains("SEA"));
    desk.refused(66, &["explain", "T9"]);
}

#[test]
fn numbers_are_read_in_the_plan_s_language() {
    let desk = shop();
    desk.done(&["set", "plan", "language=fr"]);
    desk.done(&["set", "activities", "A1", "budget=1.500"]);
    assert_eq!(desk.json(&["list", "activities", "--json"])[0]["budget"], 1500.0);
    desk.done(&["set", "activities", "A1", "budget=1 234,56"]);
    assert_eq!(desk.json(&["list", "activities", "--json", "--columns", "budget"])[0]["budget"], 1234.56);
}

#[test]
fn a_value_that_does_not_fit_is_refused_with_its_field_and_nothing_changes() {
    let desk = shop();
    let before = desk.done(&["history"]);
    for (arguments, place) in [
        (["set", "activities", "A1", "due=31/02"], "activities.due"),
        (["set", "activities", "A1", "budget=12,345.678"], "activities.budget"),
        (["set", "targets", "T1", "expression=>25%"], ">25%"),
        (["set", "kpis", "cpl", "formula=spend / nothing"], "nothing"),
        (["set", "activities", "A1", "objective=O9"], "activities.objective"),
    ] {
        let said = desk.refused(65, &arguments);
        assert!(said.contains(place), "{said}");
    }
    desk.refused(65, &["add", "activities", "budget=3"]);
    assert_eq!(desk.done(&["history"]), before);
}

#[test]
fn undo_and_redo_work_across_processes() {
    let desk = shop();
    let full = desk.done(&["list", "measurements", "--json"]);
    let said = desk.done(&["remove", "activities", "A1"]);
    assert!(said.contains("1 target") && said.contains("1 measurement") && said.contains("1 expense"), "{said}");
    assert_eq!(desk.json(&["list", "measurements", "--json"]), serde_json::json!([]));
    desk.done(&["undo"]);
    assert_eq!(desk.done(&["list", "measurements", "--json"]), full);
    desk.done(&["redo"]);
    assert_eq!(desk.json(&["list", "spend", "--json"]), serde_json::json!([]));
    desk.done(&["undo"]);
    for _ in 0..6 {
        desk.done(&["undo"]);
    }
    desk.refused(66, &["undo"]);
    assert_eq!(desk.json(&["list", "kpis", "--json"]), serde_json::json!([]));
}

#[test]
fn the_plan_as_of_a_day_is_the_plan_known_then() {
    let desk = shop();
    desk.done(&["--today", "2026-11-25", "set", "activities", "A1", "name=Renamed"]);
    let name = |day: &str| desk.json(&["--as-of", day, "list", "activities", "--json"])[0]["name"].clone();
    assert_eq!((name("2026-11-24"), name("2026-11-25")), ("SEA".into(), "Renamed".into()));
    desk.refused(2, &["--as-of", "2026-11-24", "undo"]);
    desk.refused(2, &["--read-only", "add", "kpis", "name=Clicks"]);
    desk.refused(65, &["--as-of", "2020-01-01", "status"]);
}

#[test]
fn amounts_can_be_hidden() {
    let desk = shop();
    for arguments in [
        &["status"][..],
        &["status", "--json"],
        &["explain", "T1"],
        &["explain", "T1", "--json"],
        &["list", "activities"],
        &["list", "spend", "--csv"],
    ] {
        let said = desk.done(&[arguments, &["--mask"]].concat());
        assert!(!["1,200", "1200", "408", "3.4", "792"].iter().any(|amount| said.contains(amount)), "{arguments:?}: {said}");
    }
}

#[test]
fn names_cannot_steer_the_terminal() {
    let desk = shop();
    desk.done(&["set", "activities", "A1", "name=\u{1b}]0;x\u{7}\u{9b}2J\u{202e}"]);
    for arguments in [
        &["status"][..],
        &["status", "--json"],
        &["list", "activities"],
        &["list", "activities", "--json"],
        &["explain", "T1"],
        &["list", "activities", "--csv"],
    ] {
        let said = desk.done(arguments).replace('\r', "");
        assert!(!steers(&said) && !said.contains('\u{202e}'), "{arguments:?}: {said:?}");
    }
    assert!(!steers(&desk.refused(66, &["explain", "\u{1b}[2J"])));
    assert!(!steers(&desk.refused(66, &["--plan", "\u{1b}[2J", "status"])));
}

#[test]
fn a_stream_is_acknowledged_line_by_line_until_the_first_wrong_one() {
    let desk = shop();
    desk.write(
        "edits.jsonl",
        "{\"op\": \"add\", \"table\": \"measurements\", \"fields\": {\"kpi\": \"leads\", \"activity\": \"A1\", \"date\": \"2026-11-21\", \"value\": 1.5}}\n\n\
         {\"op\": \"set\", \"table\": \"activities\", \"code\": \"A1\", \"fields\": {\"budget\": 1500, \"locked\": true}}\n\
         {\"op\": \"set\", \"table\": \"activities\", \"code\": \"A1\", \"fields\": {\"due\": \"2026-02-30\"}}\n\
         {\"op\": \"remove\", \"table\": \"activities\", \"code\": \"A1\"}\n",
    );
    let ran = desk.run(&["apply", "edits.jsonl"]);
    assert_eq!((ran.code, ran.out.as_str()), (65, "ACK 8\nACK 9\n"), "{ran:?}");
    assert!(ran.err.contains("line 4") && ran.err.contains("activities.due"), "{ran:?}");
    let activities = desk.json(&["list", "activities", "--json"]);
    assert_eq!((&activities[0]["budget"], &activities[0]["locked"]), (&1500.0.into(), &true.into()));
}

/// Lines that each add one measurement of another day.
fn days(kpi: &str, count: u32) -> String {
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let line = |day: u32| {
        let date = first + chrono::Days::new(day.into());
        format!(
            "{{\"op\": \"add\", \"table\": \"measurements\", \"fields\": {{\"kpi\": \"{kpi}\", \"date\": \"{date}\", \"value\": {day}}}}}\n"
        )
    };
    (0..count).map(line).collect()
}

#[test]
fn two_streams_into_one_file_both_succeed() {
    let desk = shop();
    desk.done(&["add", "kpis", "name=Clicks"]);
    desk.write("leads.jsonl", &days("leads", 60));
    desk.write("clicks.jsonl", &days("clicks", 60));
    let start = |file: &str| desk.command(&["apply", file]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (one, two) = (start("leads.jsonl"), start("clicks.jsonl"));
    for child in [one, two] {
        let ran = ran(&child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.out.lines().count()), (0, 60), "{ran:?}");
    }
    assert_eq!(desk.json(&["list", "measurements", "--json"]).as_array().unwrap().len(), 121);
    desk.done(&["check"]);
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let desk = shop();
    let edits = days("leads", 400);
    for stop in [1, 7, 23] {
        let mut child = desk.command(&["apply", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let fresh =
            edits.replace("\"leads\"", &format!("\"leads\", \"note\": \"{stop}\"")).replace("2024", &format!("20{:02}", 30 + stop));
        let writer = std::thread::spawn(move || drop(input.write_all(fresh.as_bytes())));
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        let last = (0..stop).filter_map(|_| answers.next()).last().unwrap().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        writer.join().unwrap();
        let acknowledged: u64 = answers.map_while(Result::ok).last().unwrap_or(last).strip_prefix("ACK ").unwrap().parse().unwrap();
        let history = desk.json(&["history", "--json", "--limit", "1"]);
        assert!(history[0]["revision"].as_u64().unwrap() >= acknowledged, "{history} after ACK {acknowledged}");
        desk.done(&["check"]);
    }
}

#[test]
fn two_connections_never_overwrite_each_other() {
    let desk = shop();
    let mut child = desk.command(&["apply", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut send = |line: &str| {
        writeln!(input, "{line}").unwrap();
        answers.next().unwrap().unwrap()
    };
    send(r#"{"op": "set", "table": "activities", "code": "A1", "fields": {"owner": "one"}}"#);
    desk.done(&["set", "activities", "A1", "name=Two"]);
    send(r#"{"op": "set", "table": "activities", "code": "A1", "fields": {"notes": "three"}}"#);
    drop(input);
    assert!(child.wait().unwrap().success());
    let activity = &desk.json(&["list", "activities", "--json"])[0];
    assert_eq!((&activity["owner"], &activity["name"], &activity["notes"]), (&"one".into(), &"Two".into(), &"three".into()));
}

#[test]
fn a_backup_brought_back_can_be_undone() {
    let desk = shop();
    desk.done(&["backup", "copy.kpilot"]);
    desk.refused(73, &["backup", "copy.kpilot"]);
    desk.done(&["set", "activities", "A1", "name=Later"]);
    let name = || desk.json(&["list", "activities", "--json"])[0]["name"].clone();
    desk.done(&["restore", "copy.kpilot"]);
    assert_eq!(name(), "SEA");
    desk.done(&["undo"]);
    assert_eq!(name(), "Later");
    assert!(desk.path("plan.kpilot.before-restore").exists());
    desk.refused(66, &["restore", "nothing.kpilot"]);
    assert!(desk.done(&["backup"]).contains("backups"));
}

#[test]
fn a_damaged_plan_is_replaced_by_a_backup() {
    let desk = shop();
    desk.done(&["backup", "copy.kpilot"]);
    let mut bytes = desk.bytes("plan.kpilot");
    bytes.truncate(4096);
    fs::write(desk.path("plan.kpilot"), &bytes).unwrap();
    desk.refused(65, &["status"]);
    assert_eq!(desk.bytes("plan.kpilot"), bytes);
    desk.done(&["restore", "copy.kpilot"]);
    assert_eq!(desk.json(&["list", "activities", "--json"])[0]["name"], "SEA");
}

#[test]
fn money_moves_only_where_it_is_available() {
    let desk = shop();
    desk.done(&["add", "activities", "code=A2", "name=Emailing"]);
    desk.refused(65, &["move", "A1", "A2", "793", "--why", "test"]);
    assert_eq!(desk.done(&["move", "A1", "Emailing", "700", "--why", "more leads", "--expect", "CPL -10 %"]), "M1\n");
    assert_eq!(desk.json(&["status", "--json"])["targets"][0]["at_stake"], 92.0);
    // The same door for every command that can write a move.
    desk.refused(65, &["add", "moves", "from=A1", "to=A2", "amount=93", "reason=test"]);
    desk.refused(65, &["set", "moves", "M1", "amount=793"]);
    desk.done(&["set", "moves", "M1", "amount=792"]);
    desk.done(&["set", "moves", "M1", "amount=700"]);
    assert_eq!(desk.done(&["decide", "T1", "fix", "--why", "landing page"]), "D1\n");
    assert_eq!(desk.json(&["list", "decisions", "--json"])[0]["kind"], "fix");
    desk.refused(2, &["decide", "T1", "wait", "--why", "x"]);
}

#[test]
fn a_wrong_line_among_measures_is_told_with_its_place_and_never_makes_a_plan_sheet_of_them() {
    let desk = shop();
    desk.write("mes.csv", "Date;KPI;Activité;Valeur\n2026-11-16;leads;A1;12\n2026-11-17;leds;A1;9\n");
    let told = desk.refused(65, &["--lang", "fr", "import", "mes.csv"]);
    assert!(told.contains("leds") && told.contains('3'), "{told}");
    desk.write("mes.csv", "Date;KPI;Activité;Valeur\n2026-11-16;leads;A1;12\n2026-11-17;leads;A1;9\n");
    assert!(desk.done(&["--lang", "fr", "import", "mes.csv"]).contains('2'));
}

#[test]
fn what_surrounds_the_commands_is_printed() {
    let desk = Desk::new();
    assert!(desk.done(&["man"]).contains("KPILOT STATUS"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(desk.done(&["completions", shell]).contains("kpilot"));
    }
    assert!(desk.done(&["keys"]).contains("Ctrl+Z"));
    assert!(desk.done(&["templates"]).contains("blank"));
    desk.refused(2, &["new", "x.kpilot", "--template", "nope"]);
    desk.write("bad.toml", "theme = \"dark\"\nmouse = maybe\n");
    assert!(desk.refused(65, &["keys", "--check", "--config", "bad.toml"]).contains("line 2"));
    assert!(!steers(&desk.done(&["--help"])) && desk.done(&["--version"]).starts_with("kpilot "));
}

#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let desk = shop();
    desk.write("leads.jsonl", &days("leads", 300));
    desk.done(&["apply", "leads.jsonl"]);
    let mut child =
        desk.command(&["list", "measurements", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ran = ran(&child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_plan_exported_and_imported_is_the_same_to_the_byte() {
    for template in ["article", "plan", "digital", "blank"] {
        let desk = Desk::new();
        desk.done(&["new", "plan.kpilot", "--template", template]);
        desk.done(&["export", "one.json"]);
        desk.done(&["--plan", "copy.kpilot", "new", "copy.kpilot"]);
        let empty = desk.json(&["--plan", "copy.kpilot", "list", "statuses", "--json"]);
        for status in empty.as_array().unwrap() {
            desk.done(&["--plan", "copy.kpilot", "remove", "statuses", status["code"].as_str().unwrap()]);
        }
        for channel in desk.json(&["--plan", "copy.kpilot", "list", "channels", "--json"]).as_array().unwrap() {
            desk.done(&["--plan", "copy.kpilot", "remove", "channels", channel["code"].as_str().unwrap()]);
        }
        desk.done(&["--plan", "copy.kpilot", "import", "one.json"]);
        desk.done(&["--plan", "copy.kpilot", "export", "two.json"]);
        assert_eq!(desk.bytes("one.json"), desk.bytes("two.json"), "{template}");
        let again = desk.json(&["--plan", "copy.kpilot", "import", "one.json", "--json"]);
        assert_eq!((&again["new"], &again["changed"]), (&0.into(), &0.into()), "{template}");
    }
}

#[test]
fn a_wrong_import_names_the_path_and_leaves_the_file_as_it_was() {
    let desk = shop();
    desk.done(&["export", "plan.json"]);
    let good = String::from_utf8(desk.bytes("plan.json")).unwrap();
    let before = desk.bytes("plan.kpilot");
    for (from, to, path) in [
        ("\"due\": \"2026-12-31\"", "\"due\": \"2026-02-30\"", "activities[0].due"),
        ("\"budget\": 1200.00", "\"budget\": \"lots\"", "activities[0].budget"),
        ("\"kpi\": \"cpl\"", "\"kpi\": \"nothing\"", "targets[0].kpi"),
        ("\"owner\"", "\"holder\"", "activities[0].holder"),
    ] {
        assert!(good.contains(from), "{from} in {good}");
        desk.write("wrong.json", &good.replacen(from, to, 1));
        let said = desk.refused(65, &["import", "wrong.json"]);
        assert!(said.contains(path), "{path}: {said}");
        assert_eq!(desk.bytes("plan.kpilot"), before, "{path}");
    }
    desk.refused(66, &["import", "nothing.json"]);
    desk.refused(65, &["import", "plan.kpilot"]);
}

#[test]
fn an_import_is_tried_backed_up_counted_and_undone_as_one() {
    let desk = shop();
    desk.write("activities.csv", "name;budget;due\nReels;\"1 500,50\";31/12/2026\nSalon;300;\n");
    desk.done(&["set", "plan", "language=fr"]);
    let tried = desk.json(&["import", "activities.csv", "--dry-run", "--json"]);
    assert_eq!((&tried["new"], &tried["dry_run"], &tried["backup"]), (&2.into(), &true.into(), &serde_json::Value::Null));
    let done = desk.json(&["import", "activities.csv", "--json"]);
    assert!(fs::metadata(done["backup"].as_str().unwrap()).unwrap().is_file());
    assert_eq!(desk.json(&["list", "activities", "--json"])[1]["budget"], 1500.5);
    desk.done(&["undo"]);
    assert_eq!(desk.json(&["list", "activities", "--json"]).as_array().unwrap().len(), 1);
    fs::rename(desk.path("activities.csv"), desk.path("x.csv")).unwrap();
    desk.done(&["import", "x.csv", "--as", "activities"]);
}

#[test]
fn an_export_keeps_what_is_there_and_a_table_comes_back_the_same() {
    let desk = shop();
    for file in ["activities.csv", "targets.tsv", "measurements.csv", "spend.tsv", "kpis.csv"] {
        desk.done(&["export", file]);
        let text = desk.bytes(file);
        desk.refused(73, &["export", file]);
        desk.done(&["export", file, "--force"]);
        assert_eq!(desk.bytes(file), text);
        let again = desk.json(&["import", file, "--json"]);
        assert_eq!((&again["new"], &again["changed"]), (&0.into(), &0.into()), "{file}: {again}");
    }
    desk.refused(2, &["export", "plan.docx"]);
    desk.refused(2, &["export", "plan.json", "--mask"]);
    desk.refused(73, &["export", "nowhere/plan.json"]);
}

#[test]
fn the_audit_names_what_cannot_be_proven_and_is_an_exit_code() {
    for lang in ["fr", "en"] {
        let desk = Desk::new();
        desk.done(&["--lang", lang, "new", "rate.kpilot", "--template", "rate"]);
        desk.done(&["--lang", lang, "new", "prouve.kpilot", "--template", "prouve"]);
        let told = desk.command(&["--plan", "rate.kpilot", "--lang", lang, "audit", "--json"]).output().unwrap();
        assert_eq!(told.status.code(), Some(1));
        let report: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&report), ["score", "findings"]);
        assert_eq!(keys(&report["findings"][0]), ["rule", "severity", "table", "code", "field", "message", "fix", "muted"]);
        assert_eq!(report["findings"][0]["severity"], "error");
        let proven = desk.done(&["--plan", "prouve.kpilot", "--lang", lang, "audit", "--json"]);
        let proven: serde_json::Value = serde_json::from_str(&proven).unwrap();
        assert_eq!((&proven["findings"], &proven["score"]["passed"]), (&serde_json::json!([]), &proven["score"]["applicable"]));
    }
}

#[test]
fn a_users_word_list_changes_the_audit_and_a_bad_one_is_told() {
    let desk = Desk::new();
    desk.done(&["new", "rate.kpilot", "--template", "rate", "--lang", "fr"]);
    let audit = || desk.command(&["--plan", "rate.kpilot", "--lang", "fr", "audit", "--json"]).output().unwrap();
    let has_contract = |output: &std::process::Output| !String::from_utf8_lossy(&output.stdout).contains("influence-no-contract");
    assert!(!has_contract(&audit()));
    let folder = desk.path("kpilot").join("audit");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("words.toml"), "[contract]\nfr = [\"accord oral\"]\n").unwrap();
    assert!(has_contract(&audit()));
    fs::write(folder.join("words.toml"), "[contarct]\nfr = []\n").unwrap();
    let told = audit();
    let note = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(note.contains("words.toml") && note.contains("contarct") && !has_contract(&told), "{note}");
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_grow_is_an_error_and_not_the_end_of_the_program() {
    let desk = Desk::with_plan();
    let before = desk.bytes("plan.kpilot");
    let limited = desk.command(&[]);
    // 8 blocks are less than the journal of one edit.
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -f 8; exec \"$0\" add channels name=Salons", limited.get_program().to_str().unwrap()]);
    shell.env_clear().envs(limited.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.current_dir(desk.path("")).stdin(Stdio::null());
    let ran = ran(&shell.output().unwrap());
    assert_eq!(ran.code, 74, "{ran:?}");
    assert!(ran.err.starts_with("error: ") && ran.err.lines().count() == 2, "{ran:?}");
    assert_eq!(desk.bytes("plan.kpilot"), before);
    desk.done(&["add", "channels", "name=Salons"]);
}

#[test]
fn the_guide_can_be_copied_to_be_changed_and_what_is_there_stays() {
    let desk = Desk::with_plan();
    let told = desk.done(&["audit", "--copy-guide"]);
    assert_eq!(told.lines().count(), 3, "{told}");
    let words = desk.path("kpilot").join("audit").join("words.toml");
    assert!(fs::read_to_string(&words).unwrap().contains("[contract]"));
    fs::write(&words, "[contract]\nfr = [\"x\"]\n").unwrap();
    desk.done(&["audit", "--copy-guide"]);
    assert!(fs::read_to_string(&words).unwrap().starts_with("[contract]"));
}

#[test]
fn a_whole_plan_may_be_larger_than_results_of_other_tools() {
    let desk = Desk::with_plan();
    for (name, start, told) in [("plan.json", "{", "plan.json"), ("results.csv", "date;leads", "96 MB")] {
        desk.write(name, start);
        fs::File::options().write(true).open(desk.path(name)).unwrap().set_len(97 << 20).unwrap();
        let said = desk.refused(65, &["import", name]);
        assert!(said.contains(told) && said.contains("96 MB") == (name == "results.csv"), "{said}");
    }
}

#[test]
fn the_demo_has_a_past_that_every_command_can_go_to() {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "boutique"]);
    let history: serde_json::Value = serde_json::from_str(&desk.done(&["history", "--json"])).unwrap();
    assert!(history.as_array().unwrap().len() > 40);
    let of = |day: &str| -> serde_json::Value { serde_json::from_str(&desk.done(&["status", "--json", "--as-of", day])).unwrap() };
    let (then, now) = (of("2026-08-30"), of("2026-11-23"));
    assert_ne!(then["counts"], now["counts"]);
}

#[test]
fn a_target_that_was_changed_keeps_the_verdict_against_the_first_one() {
    let desk = shop();
    let code = desk.done(&["list", "targets", "--csv", "--columns", "code"]).lines().nth(1).unwrap().to_owned();
    desk.refused(2, &["decide", &code, "keep", "--why", "x", "--to", "<5€"]);
    desk.done(&["decide", &code, "retarget", "--to", "<5€", "--why", "marché plus cher"]);
    desk.done(&["decide", &code, "retarget", "--to", "<6€", "--why", "encore"]);
    let decided: serde_json::Value = serde_json::from_str(&desk.done(&["list", "decisions", "--json"])).unwrap();
    assert_eq!((&decided[0]["was"], &decided[1]["was"]), (&"<3€".into(), &"<5€".into()));
    let why = desk.done(&["explain", &code, "--lang", "fr"]);
    assert!(why.contains("d'abord <3€") && why.contains("hors cible"), "{why}");
    let status: serde_json::Value = serde_json::from_str(&desk.done(&["status", "--json"])).unwrap();
    assert_eq!((&status["targets"][0]["expression"], &status["targets"][0]["health"]), (&"<6€".into(), &"on_target".into()));
    desk.done(&["undo"]);
    let status: serde_json::Value = serde_json::from_str(&desk.done(&["status", "--json"])).unwrap();
    assert_eq!(status["targets"][0]["expression"], "<5€");
}
