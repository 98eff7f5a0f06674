//! What leaves: the workbook recomputed by LibreOffice, reports read by other programs. Says "skipped" where there is none.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]
#![expect(clippy::print_stderr, reason = "a check that was skipped says so")]

mod support;

use kpilot::domain::Day;
use kpilot::exchange::templates;
use kpilot::report::{Block, Document, Span, html, markdown, pdf, tell};
use kpilot::tables::Facts;
use kpilot::text::{Mask, Tongue, Words};

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use support::{Desk, ran, steers};

/// Every kind of target: levels, reaches up and down, a curve, several last periods, milestones, objectives, the plan.
const PLAN: &str = r#"{"format": "kpilot-plan", "version": 1,
 "plan": {"name": "=1+1 & <Plan>", "currency": "EUR", "language": "fr", "tax": "HT", "budget": 9000.00, "start": "2026-07-01", "end": "2026-12-31"},
 "statuses": [{"code": "run", "label": "En cours", "stage": "active"}],
 "channels": [{"code": "sea", "name": "SEA"}],
 "objectives": [{"code": "O1", "name": "Leads", "start": "2026-10-01", "due": "2026-12-31"}],
 "activities": [
  {"code": "A1", "name": "SEA", "channel": "sea", "objective": "O1", "status": "run", "start": "2026-10-01", "due": "2026-12-31", "budget": 1200.00},
  {"code": "A2", "name": "=HYPERLINK(\"http://x\")", "channel": "sea", "objective": "O1", "start": "2026-10-01", "due": "2026-11-10", "budget": 800.50},
  {"code": "A3", "name": "Newsletter \u001b[2J", "start": "2026-12-01", "due": "2026-12-31"}],
 "kpis": [
  {"code": "leads", "name": "Leads", "unit": "count", "polarity": "up", "aggregation": "sum", "cadence": "week"},
  {"code": "clicks", "name": "Clics", "unit": "count", "polarity": "up", "aggregation": "sum", "cadence": "week"},
  {"code": "rate", "name": "Taux", "unit": "percent", "polarity": "up", "aggregation": "ratio", "cadence": "week", "formula": "100 * leads / clicks"},
  {"code": "cpl", "name": "CPL", "unit": "money", "polarity": "down", "aggregation": "ratio", "cadence": "month", "formula": "spend / leads"},
  {"code": "rank", "name": "Position", "unit": "rank", "polarity": "down", "aggregation": "last", "cadence": "week"},
  {"code": "note", "name": "Note", "unit": "number", "polarity": "up", "aggregation": "mean", "cadence": "month"},
  {"code": "live", "name": "En ligne", "unit": "number", "polarity": "up", "aggregation": "last", "cadence": "week"}],
 "targets": [
  {"code": "T1", "kpi": "leads", "activity": "A1", "expression": "300"},
  {"code": "T2", "kpi": "leads", "objective": "O1", "expression": "1000", "curve": [1, 3, 2]},
  {"code": "T3", "kpi": "leads", "expression": "+20%", "baseline": 200},
  {"code": "T4", "kpi": "rate", "activity": "A1", "expression": ">=25%"},
  {"code": "T5", "kpi": "rate", "objective": "O1", "expression": "20..30"},
  {"code": "T6", "kpi": "cpl", "activity": "A1", "expression": "<3€"},
  {"code": "T7", "kpi": "cpl", "objective": "O1", "expression": "<=5€", "over": "to_date"},
  {"code": "T8", "kpi": "rank", "activity": "A1", "expression": "<=8"},
  {"code": "T9", "kpi": "rank", "activity": "A1", "expression": "5", "baseline": 12},
  {"code": "T10", "kpi": "note", "activity": "A1", "expression": ">=4", "over": {"rolling": 2}},
  {"code": "T11", "kpi": "live", "activity": "A1", "expression": "oui"},
  {"code": "T12", "kpi": "leads", "activity": "A2", "expression": "50"},
  {"code": "T13", "kpi": "leads", "activity": "A3", "expression": "50"},
  {"code": "T14", "kpi": "clicks", "activity": "A3", "expression": "40", "start": "2026-10-01"},
  {"code": "T15", "kpi": "clicks", "activity": "A1", "expression": ">=100", "over": {"rolling": 3}},
  {"code": "T16", "kpi": "leads", "objective": "O1", "expression": "=0", "tolerance": 0.2}],
 "measurements": [
  {"kpi": "leads", "activity": "A1", "date": "2026-10-07", "value": 20}, {"kpi": "leads", "activity": "A1", "date": "2026-10-14", "value": 31},
  {"kpi": "leads", "activity": "A1", "date": "2026-10-28", "value": 44}, {"kpi": "leads", "activity": "A1", "date": "2026-11-18", "value": 28},
  {"kpi": "leads", "activity": "A2", "date": "2026-10-20", "value": 60}, {"kpi": "leads", "objective": "O1", "date": "2026-11-02", "value": 7},
  {"kpi": "leads", "activity": null, "objective": null, "date": "2026-08-02", "value": 90.5},
  {"kpi": "clicks", "activity": "A1", "date": "2026-10-07", "value": 90}, {"kpi": "clicks", "activity": "A1", "date": "2026-10-28", "value": 160},
  {"kpi": "clicks", "activity": "A1", "date": "2026-11-18", "value": 112}, {"kpi": "clicks", "activity": "A2", "date": "2026-10-20", "value": 210},
  {"kpi": "rank", "activity": "A1", "date": "2026-10-12", "value": 11}, {"kpi": "rank", "activity": "A1", "date": "2026-10-14", "value": 9.5},
  {"kpi": "rank", "activity": "A1", "date": "2026-11-03", "value": 8.2},
  {"kpi": "note", "activity": "A1", "date": "2026-10-05", "value": 4.1}, {"kpi": "note", "activity": "A1", "date": "2026-10-25", "value": 3.2},
  {"kpi": "note", "activity": "A1", "date": "2026-11-05", "value": 4.4}],
 "spend": [
  {"activity": "A1", "date": "2026-10-15", "amount": 150.10, "kind": "actual"}, {"activity": "A1", "date": "2026-11-15", "amount": 101.25, "kind": "actual"},
  {"activity": "A2", "date": "2026-10-18", "amount": 300.33, "kind": "actual"}, {"activity": "A2", "date": "2026-10-19", "amount": 45, "kind": "committed"}],
 "moves": [{"code": "M1", "date": "2026-11-01", "from": "A2", "to": "A1", "amount": 100.25, "reason": "mieux"},
  {"code": "M2", "date": "2026-11-02", "from": null, "to": "A1", "amount": 50, "reason": "réserve"}]}"#;

/// A number as LibreOffice writes it into a CSV in English: shares in per cent.
fn number(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => percent.parse().ok().map(|percent: f64| percent / 100.0),
        None => text.replace(',', "").parse().ok(),
    }
}

/// Recomputes the workbook and gives its sheets as tables; none where there is no LibreOffice.
fn recomputed(desk: &Desk, workbook: &str) -> Option<impl Fn(&str) -> Vec<Vec<String>>> {
    let profile = desk.path("office");
    fs::create_dir_all(profile.join("user")).unwrap();
    let always = r#"<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;
    fs::write(profile.join("user/registrymodifications.xcu"), always).unwrap();
    // Every sheet as CSV, UTF-8, values as they are and not as they are formatted.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}", profile.display())).args(["--headless", "--convert-to", filter]);
    command.arg("--outdir").arg(desk.path("sheets")).arg(desk.path(workbook)).stdout(Stdio::null()).stderr(Stdio::null());
    if !command.status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: there is no LibreOffice here to recompute the workbook");
        return None;
    }
    let (folder, stem) = (desk.path("sheets"), Path::new(workbook).file_stem().unwrap().to_str().unwrap().to_owned());
    Some(move |sheet: &str| {
        let file = fs::File::open(folder.join(format!("{stem}-{sheet}.csv"))).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    })
}

/// Whether a cell holds this figure, or nothing where there is none.
fn same(cell: &str, figure: &Value) -> bool {
    match figure.as_f64() {
        Some(figure) => number(cell).is_some_and(|cell| (cell - figure).abs() <= 1e-6 * figure.abs().max(1.0)),
        None => cell.is_empty(),
    }
}

#[test]
fn a_workbook_recomputed_by_libreoffice_gives_our_verdicts_and_sums() {
    let desk = Desk::with_plan();
    desk.write("plan.json", PLAN);
    desk.done(&["import", "plan.json"]);
    desk.done(&["export", "plan.xlsx"]);
    let Some(sheet) = recomputed(&desk, "plan.xlsx") else { return };
    let rows = sheet("Calculations");
    let place = |title: &str| rows[0].iter().position(|one| one == title).unwrap();
    let status = desk.json(&["status", "--json"]);
    let targets = status["targets"].as_array().unwrap();
    assert_eq!(targets.len(), rows.len() - 1);
    for target in targets {
        let row = rows.iter().find(|row| row[0] == target["code"].as_str().unwrap()).unwrap();
        let word = target["health"].as_str().unwrap().replace('_', " ");
        assert!(row[place("State")].contains(&word), "{row:?}: {target}");
        for (title, key) in [("Value", "value"), ("Expected", "expected"), ("Progress", "progress"), ("Pace", "pace")] {
            assert!(same(&row[place(title)], &target[key]), "{title}: {row:?}: {target}");
        }
    }
    let budget = sheet("Budget");
    let total = budget.iter().find(|row| row[0] == "Total").unwrap();
    let figures: Vec<f64> = total[3..10].iter().map(|cell| number(cell).unwrap()).collect();
    assert_eq!(figures, [2000.5, 150.25, 100.25, 2050.5, 551.68, 45.0, 1453.82]);
    assert!(budget.iter().any(|row| row[0] == "Reserve" && number(&row[6]) == Some(6949.5)), "{budget:?}");
    let dashboard = sheet("Dashboard");
    let counted: f64 = dashboard[8..18].iter().map(|row| number(&row[1]).unwrap()).sum();
    assert!((counted - 16.0).abs() < 1e-9, "{dashboard:?}");
}

#[test]
fn a_workbook_is_the_same_each_time_and_one_that_is_there_stays() {
    let desk = Desk::with_plan();
    desk.write("plan.json", PLAN);
    desk.done(&["import", "plan.json"]);
    desk.done(&["export", "plan.xlsx"]);
    let first = desk.bytes("plan.xlsx");
    let said = desk.refused(73, &["export", "plan.xlsx"]);
    assert!(said.contains("plan.xlsx") && !steers(&said), "{said}");
    let again = ran(&desk.command(&["export", "plan.xlsx", "--force"]).output().unwrap());
    assert_eq!((again.code, again.err.as_str(), desk.bytes("plan.xlsx") == first), (0, "", true));
}

/// What a tool says of a file; none where there is no such tool.
fn said(program: &str, arguments: &[&std::ffi::OsStr]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn a_report_is_text_in_a_pdf_and_charts_in_a_page() {
    let desk = Desk::with_plan();
    desk.write("plan.json", PLAN);
    desk.done(&["import", "plan.json"]);
    for file in ["report.pdf", "report.html", "report.md", "due.ics", "chart.svg"] {
        let what = if file == "chart.svg" { &["--what", "T1"][..] } else { &[] };
        desk.done(&[&["--lang", "fr", "export", file], what].concat());
        assert!(file.ends_with("pdf") || !desk.bytes(file).contains(&0x1b), "{file}");
    }
    desk.refused(2, &["export", "again.pdf", "--period", "soon"]);
    desk.refused(2, &["export", "again.svg", "--what", "T99"]);
    let pdf = desk.path("report.pdf");
    match said("pdftotext", &[pdf.as_os_str(), "-".as_ref()]) {
        Some(text) => assert!(text.contains("Ce qui était prévu") && text.contains("Hors cible") && text.contains('€'), "{text}"),
        None => eprintln!("skipped: there is no pdftotext here to read the report"),
    }
    let page = desk.path("report.html");
    let profile = format!("--user-data-dir={}", desk.path("browser").display());
    let flags = ["--headless", "--no-sandbox", "--disable-gpu", profile.as_str(), "--dump-dom"].map(AsRef::as_ref);
    match said("chromium", &[&flags[..], &[page.as_os_str()]].concat()) {
        Some(dom) => assert!(dom.contains("<polyline") && dom.contains("<title>=1+1 &amp; &lt;Plan&gt;"), "{dom}"),
        None => eprintln!("skipped: there is no chromium here to open the report"),
    }
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn told(tongue: Tongue, span: &str, mask: Mask) -> Document {
    let plan = templates::demo("boutique", tongue, today()).unwrap();
    let words = Words::new(tongue).masked(mask);
    let facts = Facts { plan: &plan, standing: None, today: today(), masked: mask.hides_money() };
    tell(&facts, &words, Span::parse(span).unwrap())
}

#[test]
fn every_span_is_told_in_every_section_with_charts() {
    for tongue in Tongue::ALL {
        for span in ["2026-W47", "2026-10", "2026-Q4", "2026"] {
            let document = told(*tongue, span, Mask::Nothing);
            let count = |is: fn(&Block) -> bool| document.blocks.iter().filter(|block| is(block)).count();
            assert_eq!(count(|block| matches!(block, Block::Heading(_))), 7, "{span}");
            assert!(count(|block| matches!(block, Block::Chart(_))) >= 5, "{span}");
            assert!(count(|block| matches!(block, Block::Table { .. })) >= 4, "{span}");
        }
    }
}

#[test]
fn a_report_of_a_past_span_reads_nothing_that_came_later() {
    let early = markdown(&told(Tongue::French, "2026-07", Mask::Nothing));
    let late = markdown(&told(Tongue::French, "2026-11", Mask::Nothing));
    assert!(!early.contains("115 841") && late.contains("115\u{a0}841"), "{late}");
    assert!(!early.contains("16/11/2026"), "{early}");
}

#[test]
fn a_masked_report_holds_no_amount_in_any_format() {
    let document = told(Tongue::French, "2026-W47", Mask::Money);
    for text in [markdown(&document), html(&document)] {
        let amounts: Vec<&str> = text
            .split('€')
            .rev()
            .skip(1)
            .filter(|before| before.trim_end().ends_with(|sign: char| sign.is_ascii_digit()))
            .collect();
        assert!(
            amounts.is_empty(),
            "{:?}",
            amounts.iter().map(|text| text.chars().rev().take(20).collect::<String>()).collect::<Vec<_>>()
        );
        assert!(text.contains("masqués"));
    }
    assert!(pdf(&document).len() > 10_000);
}

#[test]
fn a_page_needs_nothing_and_runs_nothing() {
    let page = html(&told(Tongue::English, "2026-W47", Mask::Nothing));
    for live in ["<script", "javascript:", " on", "src=", "href=", "url(", "@import", "http-equiv=\"refresh"] {
        let found = page.find(live).map(|at| &page[at..(at + 60).min(page.len())]);
        assert!(live == " on" || found.is_none(), "{found:?}");
    }
    assert!(page.contains("default-src 'none'") && page.contains("lang=\"en\"") && page.contains("<svg") && page.contains("<desc"));
}

#[test]
fn a_pdf_is_whole_and_the_same_each_time() {
    let document = told(Tongue::French, "2026-W47", Mask::Nothing);
    let file = pdf(&document);
    assert!(file.starts_with(b"%PDF-1.") && file.ends_with(b"%%EOF") || file.ends_with(b"%%EOF\n"));
    assert!(file.len() < 200_000 && file == pdf(&document), "{}", file.len());
}

#[test]
fn a_plan_with_nothing_in_it_has_a_report_too() {
    let plan = templates::template("blank", Tongue::French, today()).unwrap();
    let facts = Facts { plan: &plan, standing: None, today: today(), masked: false };
    let document = tell(&facts, &Words::new(Tongue::French), Span::usual(facts.plan, today()));
    assert!(markdown(&document).contains("Rien n'est hors cible") && pdf(&document).starts_with(b"%PDF"));
}
